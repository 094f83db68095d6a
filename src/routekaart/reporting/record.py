"""A checked letter as records: the list that `routekaart check --json` prints."""

from decimal import Decimal

from routekaart.domain.errors import UnknownName
from routekaart.domain.finding import Candidate, Claim, Finding, Kept, Verdict
from routekaart.domain.ids import StatementId
from routekaart.domain.statement import Passage, Statement
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.records import Record, notation
from routekaart.reporting.reviews import review_record
from routekaart.reporting.texts import LANGUAGES, Lang
from routekaart.reporting.wording import Wording


def check_record(report: LetterReport) -> list[Record]:
    """Return one record for each finding, in the order of the text; numbers are numbers, whole ones whole."""
    statements = {statement.id: statement for statement in report.reading.statements}
    wordings = {lang: Wording(report, lang) for lang in LANGUAGES}
    records: list[tuple[tuple[int, int], Record]] = []
    for finding in report.findings:
        statement = _get_statement(statements, finding)
        if isinstance(statement.source, Passage):
            report.document.check_quote(statement.source)
            place = (statement.source.start, statement.source.end)
            reviewed = review_record(report.reviews.get(statement.id))
            more = {"review": reviewed, "version": report.version}
            records.append((place, _item(statement, statement.source, finding, wordings) | more))
    return [record for _, record in sorted(records, key=lambda placed: placed[0])]


def _get_statement(statements: dict[StatementId, Statement], finding: Finding) -> Statement:
    if finding.about not in statements:
        raise UnknownName(
            f"a finding is about the statement {finding.about[:12]}…, which the reading does not hold",
            remedy="Hand in the findings of this letter and no others.",
        )
    return statements[finding.about]


def _item(statement: Statement, passage: Passage, finding: Finding, wordings: dict[Lang, Wording]) -> Record:
    settings = dict(finding.settings)
    return {
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
        "claim": _claim(finding.outcome.claim),
        "then": _verdict(finding.outcome.then, wordings),
        "now": _verdict(finding.outcome.now, wordings),
        "statement": statement.id,
        "speaker": statement.speaker,
        "kind": str(statement.kind),
        "content": type(statement.content).__name__.lower(),
        "notes": list(finding.notes),
        "method": finding.method,
        "receipt": finding.receipt,
        "document": passage.document,
        "then_day": settings.get("then"),
        "now_day": settings.get("now"),
    }


def _claim(claim: Claim) -> Record:
    return {
        "indicator": claim.indicator,
        "counted": claim.counted,
        "value": _number(claim.value),
        "low": _number(claim.low),
        "high": _number(claim.high),
        "near_low": _number(claim.near_low),
        "near_high": _number(claim.near_high),
        "unit": None if claim.unit is None else str(claim.unit),
        "period": claim.period,
        "base": claim.base,
        "area": claim.area,
        "counterpart": claim.counterpart,
        "comparator": None if claim.comparator is None else str(claim.comparator),
        "direction": None if claim.direction is None else str(claim.direction),
        "also": list(claim.also or ()),
        "per": claim.per,
        "other": claim.other,
        "since": claim.since,
        "until": claim.until,
        "belongs_to": claim.belongs_to,
        "state": None if claim.state is None else str(claim.state),
    }


def _verdict(verdict: Verdict, wordings: dict[Lang, Wording]) -> Record:
    return {
        "verdict": str(verdict.judgement),
        "reason": verdict.reason,
        "flips": verdict.flips,
        "candidates": [_candidate(candidate) for candidate in verdict.candidates],
        "kept": [kept_record(one) for one in verdict.kept],
        "facts": [{"fact": key, "value": value} for key, value in verdict.facts],
        "sentence": {lang: wording.reason(verdict) for lang, wording in wordings.items()},
    }


def _candidate(candidate: Candidate) -> Record:
    return {
        "indicator": candidate.indicator,
        "publisher": candidate.publisher,
        "area": candidate.area,
        "also": list(candidate.also),
        "counterpart": candidate.counterpart,
        "period": str(candidate.period),
        "base": None if candidate.base is None else str(candidate.base),
        "value": _number(candidate.value),
        "low": _number(candidate.low),
        "high": _number(candidate.high),
        "unit": str(candidate.unit),
        "flags": list(candidate.flags),
        "release": candidate.release,
        "rows": list(candidate.rows),
        "first": candidate.first,
        "against": candidate.against,
        "difference": _number(candidate.difference),
        "fit": str(candidate.fit),
        "verdict": str(candidate.verdict),
        "same_definition": candidate.same_definition,
        "notes": list(candidate.notes),
    }


def kept_record(kept: Kept) -> Record:
    """Return a figure of the register as a record."""
    return {
        "statement": kept.statement,
        "speaker": kept.speaker,
        "said_on": notation(kept.said_on),
        "sources": [
            {
                "source": origin.source,
                "speaker": origin.speaker,
                "published": notation(origin.published),
                "kind": origin.kind,
                "this_letter": origin.own,
            }
            for origin in kept.origins
        ],
        "subject": kept.subject,
        "fund": kept.fund,
        "programme": kept.programme,
        "arrangement": kept.arrangement,
        "state": None if kept.state is None else str(kept.state),
        "sort": None if kept.sort is None else str(kept.sort),
        "counted": {"nl": kept.counted_nl, "en": kept.counted_en},
        "value": _number(kept.value),
        "low": _number(kept.low),
        "high": _number(kept.high),
        "comparator": str(kept.comparator),
        "unit": str(kept.unit),
        "valid": notation(kept.valid),
        "fit": str(kept.fit),
        "verdict": str(kept.verdict),
        "same_thing": kept.same_thing,
        "notes": list(kept.notes),
    }


def _number(decimal: str | None) -> int | float | None:
    """Return a number from decimal notation."""
    if decimal is None:
        return None
    number = Decimal(decimal)
    return int(number) if number == number.to_integral_value() else float(number)
