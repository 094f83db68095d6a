"""Judged instruments as lines on a terminal and as records."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.admissibility import Admissibility, KnownFact, Reason, Ruling, Truth
from routekaart.domain.period import Period
from routekaart.domain.statement import Withheld
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import LANGUAGES, Lang, Table, say

Record = dict[str, object]

RULINGS: Table = {
    "not_allowed": ("Niet toegestaan", "Not allowed"),
    "unknown": ("Niet te zeggen", "Cannot be said"),
    "political_gate": ("Eerst een politiek besluit", "A political decision first"),
    "allowed_if": ("Toegestaan, onder voorwaarden", "Allowed, under conditions"),
    "allowed": ("Toegestaan", "Allowed"),
}
ANSWERS: Table = {"yes": ("Ja", "Yes"), "no": ("Nee", "No")}
WORDS: Table = {
    "title": ("{country} op {day}: wat mag volgens de regels van die dag", "{country} on {day}: what the rules allow"),
    "advice": (
        "Dit is advies met de bron erbij, geen besluit.",
        "This is advice with its source, not a decision.",
    ),
    "to_people": ("Mensen oordelen:", "For people to judge:"),
    "every": ("Bij elk middel", "For every instrument"),
    "facts_missing": (
        "Niet te zeggen, want er ontbreken feiten: {rules}.",
        "Cannot be said, because facts are missing: {rules}.",
    ),
    "from": ("geldt vanaf {day}", "in force from {day}"),
    "to": ("geldt niet meer vanaf {day}", "no longer in force from {day}"),
    "not_begun": ("begin op deze dag niet bekend", "start not known on this day"),
    "no_dates": ("begin niet bekend", "start not known"),
    "unverified": ("datum nog niet nagegaan", "date not verified yet"),
    "since": ("{answer}, sinds {day}", "{answer}, since {day}"),
    "also_unknown": (
        "Ook niet bekend, maar het verandert de uitkomst niet:",
        "Not known either, but it does not change the outcome:",
    ),
    "later": ("Geldt op deze dag (nog) niet: {rules}.", "Not (yet) in force on this day: {rules}."),
    "reminder": ("staat ernaast en beslist niet", "stands beside it and does not decide"),
    "no_rule": ("Geen regel in de lijst gaat hierover.", "No rule in the list is about this."),
    "undated": ("(van een vermelding is geen dag bekend)", "(something said has no date)"),
    "sources_differ": ("(bronnen spreken elkaar tegen)", "(sources contradict each other)"),
    "withheld": (
        "Een deel is hier niet meegewogen (niveau {level}): {ground}.",
        "Something was not taken into account here (level {level}): {ground}.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentList:
    """What is shown: judged instruments of one country and day, with what they are called."""

    country: str
    """Its name in the language of the page."""
    on: date
    judged: tuple[Admissibility, ...]
    names: Mapping[str, tuple[str, str]]
    withheld: tuple[Withheld, ...] = ()


def instruments_record(shown: InstrumentList, *, lang: Lang) -> list[Record]:
    """Return one record per instrument: the list that `routekaart instruments --json` prints.

    Each: `instrument, name, verdict, reasons, unknown, withheld`. A reason: `rule, article, url, valid_from, valid_to,
    text, verdict, decides, dates_sourced, basis, steps, facts`; article and url are those of its first basis, with
    the articles of the others behind it. Days are ISO dates, coarser periods as they are known (2003-12), or null.
    `withheld` says at which level and on which ground facts were left out, the same for every instrument.
    """
    withheld = [{"level": one.level.label, "ground": one.ground} for one in shown.withheld]
    return [
        {
            "instrument": one.about,
            "name": shown.names[one.about][LANGUAGES.index(lang)],
            "verdict": str(one.ruling),
            "reasons": [_reason_record(reason, lang) for reason in one.reasons],
            "unknown": [{"fact": fact.name, "question": _question(fact, lang)} for fact in one.unknown],
            "withheld": withheld,
        }
        for one in shown.judged
    ]


def admissibility_record(one: Admissibility, *, lang: Lang) -> Record:
    """Return what the rules say of anything as a record: `about, verdict, reasons, unknown`, as in the list above."""
    return {
        "about": one.about,
        "verdict": str(one.ruling),
        "reasons": [_reason_record(reason, lang) for reason in one.reasons],
        "unknown": [{"fact": fact.name, "question": _question(fact, lang)} for fact in one.unknown],
    }


def reasons_in_short(one: Admissibility, *, lang: Lang) -> tuple[str, ...]:
    """Return what the rules say on lines, each with its article, and on one line which cannot say for lack of facts.

    Rules that do not hold on the day, or say nothing, are left out.
    """
    spoken = [reason for reason in one.reasons if reason.ruling not in (Ruling.NOT_IN_FORCE, Ruling.SILENT)]
    mute = [reason.rule for reason in spoken if reason.ruling is Ruling.UNKNOWN and reason.unknown]
    told = tuple(
        f"{reason.rule}: {_text(reason, lang)} ({'; '.join(basis.article for basis in reason.basis)})"
        for reason in spoken
        if reason.rule not in mute
    )
    return (*told, say(WORDS, "facts_missing", lang).format(rules=", ".join(mute))) if mute else told


def render_instruments(shown: InstrumentList, *, lang: Lang, width: int) -> str:
    """Write judged instruments as text of so many columns: the strictest first, what is said of all once at the end."""
    every = _said_of_all(shown.judged)
    lines = [
        *_wrap(say(WORDS, "title", lang).format(country=shown.country, day=_day(Period.of_day(shown.on), lang)), width),
        *_wrap(say(WORDS, "advice", lang), width),
        *(line for notice in shown.withheld for line in _notice(notice, lang, width)),
    ]
    for ruling in RULINGS:
        found = [one for one in shown.judged if one.ruling == ruling]
        if found:
            heading = f"{say(RULINGS, ruling, lang).upper()} ({len(found)})"
            lines += ["", heading, "=" * len(heading)]
            for one in found:
                lines += ["", *_instrument(one, shown.names[one.about][LANGUAGES.index(lang)], every, lang, width)]
    if every:
        lines += ["", say(WORDS, "every", lang).upper(), ""]
        lines += [line for reason in every for line in _reason(reason, lang, width)]
    return "\n".join(lines) + "\n"


def _instrument(one: Admissibility, name: str, every: Sequence[Reason], lang: Lang, width: int) -> Iterator[str]:
    own = [reason for reason in one.reasons if reason not in every and not _only_later(reason)]
    later = [f"{reason.rule} ({reason.basis[0].article})" for reason in one.reasons if _only_later(reason)]
    yield from _wrap(name[:1].upper() + name[1:], width)
    if not own and not later:
        yield from _wrap(say(WORDS, "no_rule", lang), width, indent=2)
    for reason in own:
        yield from _reason(reason, lang, width)
    if later:
        yield from _wrap(say(WORDS, "later", lang).format(rules=", ".join(later)), width, indent=2)
    asked = {fact.name for reason in own if reason.ruling is Ruling.UNKNOWN for fact in reason.unknown}
    besides = [fact for fact in one.unknown if fact.name not in asked]
    if besides and one.ruling is not Ruling.UNKNOWN:
        questions = " ".join(_question(fact, lang) for fact in besides)
        yield from _wrap(f"{say(WORDS, 'also_unknown', lang)} {questions}", width, indent=2)


def _reason(reason: Reason, lang: Lang, width: int) -> Iterator[str]:
    beside = "" if reason.decides else f" ({say(WORDS, 'reminder', lang)})"
    yield from _wrap(f"- {reason.rule}{beside}: {_text(reason, lang)}", width, indent=2, hang=2)
    for step in reason.steps:
        text = (step.text_nl, step.text_en)[LANGUAGES.index(lang)]
        yield from _wrap(f"{_day(step.date, lang)}: {text}.", width, indent=4)
    for fact in reason.facts:
        yield from _fact(fact, lang, width)
    for left in reason.untranslatable:
        yield from _wrap(
            f"{say(WORDS, 'to_people', lang)} {(left.text_nl, left.text_en)[LANGUAGES.index(lang)]}", width, indent=4
        )
    articles = "; ".join(basis.article for basis in reason.basis)
    yield from _wrap(f"{articles} ({_validity(reason, lang)})", width, indent=4)
    for address in dict.fromkeys(basis.address for basis in reason.basis):
        yield f"    {address}"


def _fact(fact: KnownFact, lang: Lang, width: int) -> Iterator[str]:
    """Write a fact that statements tell, or why those that there are tell nothing."""
    if fact.truth in (Truth.YES, Truth.NO) and fact.basis:
        answer = say(ANSWERS, str(fact.truth), lang)
        if fact.since is not None:
            answer = say(WORDS, "since", lang).format(answer=answer, day=_day(fact.since, lang))
        yield from _wrap(f"{_question(fact, lang)} {answer}.", width, indent=4)
    elif fact.detail in ("undated", "sources_differ"):
        yield from _wrap(f"{_question(fact, lang)} {say(WORDS, fact.detail, lang)}", width, indent=4)


def _only_later(reason: Reason) -> bool:
    """Tell whether nothing more is known of a rule on the day than that it does not hold."""
    dated = reason.valid_from is not None or reason.valid_to is not None
    return reason.ruling is Ruling.NOT_IN_FORCE and not reason.steps and not dated


def _validity(reason: Reason, lang: Lang) -> str:
    parts = [
        say(WORDS, code, lang).format(day=_day(period, lang))
        for code, period in (("from", reason.valid_from), ("to", reason.valid_to))
        if period is not None
    ]
    if not reason.dates_sourced:
        parts.append(say(WORDS, "unverified", lang))
    waiting = reason.ruling is Ruling.NOT_IN_FORCE
    return "; ".join(parts) or say(WORDS, "not_begun" if waiting else "no_dates", lang)


def _notice(notice: Withheld, lang: Lang, width: int) -> Iterator[str]:
    yield from _wrap(say(WORDS, "withheld", lang).format(level=notice.level.label, ground=notice.ground), width)


def _said_of_all(judged: Sequence[Admissibility]) -> tuple[Reason, ...]:
    """Return the reminders that every instrument has alike."""
    if not judged:
        return ()
    shared = (reason for reason in judged[0].reasons if all(reason in one.reasons for one in judged))
    return tuple(reason for reason in shared if not reason.decides)


def _reason_record(reason: Reason, lang: Lang) -> Record:
    return {
        "rule": reason.rule,
        "article": "; ".join(basis.article for basis in reason.basis),
        "url": reason.basis[0].address,
        "valid_from": _notation(reason.valid_from),
        "valid_to": _notation(reason.valid_to),
        "text": _text(reason, lang),
        "verdict": str(reason.ruling),
        "decides": reason.decides,
        "for_people": [(left.text_nl, left.text_en)[LANGUAGES.index(lang)] for left in reason.untranslatable],
        "dates_sourced": reason.dates_sourced,
        "basis": [
            {
                "title": basis.title,
                "article": basis.article,
                "url": basis.address,
                "quote": basis.quote or None,
                "source": basis.source,
                "source_kind": basis.source_kind,
            }
            for basis in reason.basis
        ],
        "steps": [
            {"date": str(step.date), "text": (step.text_nl, step.text_en)[LANGUAGES.index(lang)], "source": step.source}
            for step in reason.steps
        ],
        "facts": [_fact_record(fact, lang) for fact in reason.facts],
    }


def _fact_record(fact: KnownFact, lang: Lang) -> Record:
    return {
        "fact": fact.name,
        "question": _question(fact, lang),
        "truth": str(fact.truth),
        "since": _notation(fact.since),
        "basis": list(fact.basis),
        "detail": fact.detail or None,
    }


def _text(reason: Reason, lang: Lang) -> str:
    return (reason.text_nl, reason.text_en)[LANGUAGES.index(lang)]


def _question(fact: KnownFact, lang: Lang) -> str:
    return (fact.question_nl, fact.question_en)[LANGUAGES.index(lang)]


def _notation(period: Period | None) -> str | None:
    return None if period is None else str(period)


def _day(period: Period, lang: Lang) -> str:
    return format_time(period, lang)


def _wrap(text: str, width: int, *, indent: int = 0, hang: int = 0) -> Iterable[str]:
    margin = " " * indent
    return textwrap.wrap(
        text, width, initial_indent=margin, subsequent_indent=margin + " " * hang, break_long_words=False
    )
