"""Remarks that follow from the verdict on a figure: contradicted, stale, across a break, cannot be said."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from routekaart.checking.candidates import names_publisher
from routekaart.checking.comparing import names_its_source
from routekaart.domain.content import Countable, Figure
from routekaart.domain.finding import Candidate, Check, Finding, Fit, Judgement
from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.interval import exact
from routekaart.domain.quantity import Comparator, Quantity
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.domain.statement import Kind, Passage, Statement

Key = tuple[IndicatorId, ThingId, ThingId | None, tuple[date | None, date | None]]
"""An indicator, an area, a counterpart, and the days of a period."""
Superseded = Mapping[Key, tuple[tuple[ReleaseId, str], ...]]
"""What older releases had for a figure, in decimal notation, the oldest first."""

_TELLING = 1000
"""How many steps of its rounding a figure must hold: four digits, as in 145,600."""
_NOT_LOOKED_FOR = frozenset(
    {"no_indicator", "no_area", "no_period", "no_base_period", "not_a_series", "periods_unequal", "words_not_read"}
)
"""Reasons for which nobody's figures were looked at."""
_SHOWN_ONLY = frozenset({Fit.MISSING, Fit.NOT_COMPARABLE})


def key_of_candidate(candidate: Candidate) -> Key:
    """Return under which key older releases hold the figure of a candidate."""
    return candidate.indicator, candidate.area, candidate.counterpart, (candidate.period.start, candidate.period.end)


def may_be_stale(statement: Statement, finding: Finding) -> tuple[Candidate, ...]:
    """Return the candidates of whose older releases it must be known whether they had the very figure of the letter."""
    said, now = statement.content, finding.outcome.now
    if not isinstance(said, Figure) or now.judgement is Judgement.SUPPORTED or not _is_telling(said.quantity):
        return ()
    beside = (Fit.OUTSIDE, Fit.NEAR) if names_its_source(said.quantity) else (Fit.OUTSIDE,)
    return tuple(one for one in now.candidates if one.same_definition and not one.also and one.fit in beside)


def _is_telling(said: Quantity) -> bool:
    """Tell whether a figure has so many digits that it equals one of an older release by no accident."""
    plain = said.comparator in (Comparator.EXACT, Comparator.APPROX)
    return plain and abs(exact(said.value)) >= _TELLING * said.granule


def find_remarks_on_verdict(statement: Statement, finding: Finding, superseded: Superseded) -> Iterator[Remark]:
    """Yield what the verdicts on one statement give reason to remark."""
    check: Check = finding.outcome
    stale = _find_stale(statement, finding, superseded)
    contradicted = [
        when
        for when, verdict in (("then", check.then), ("now", check.now))
        if verdict.judgement is Judgement.CONTRADICTED
    ]
    if stale:
        yield make_remark(RemarkCode.STALE, statement, *stale)
    elif contradicted:
        when = "both" if len(contradicted) == 2 else contradicted[0]
        yield make_remark(RemarkCode.CONTRADICTED, statement, ("when", when))
    unheld = _find_unheld_publisher(statement, check)
    if unheld is not None:
        yield make_remark(RemarkCode.PUBLISHER_WITHOUT_FIGURE, statement, ("publisher", unheld))
    if _crosses_break(check):
        yield make_remark(RemarkCode.ACROSS_BREAK, statement)
    elif not (stale or unheld) and check.then.judgement is check.now.judgement is Judgement.UNDECIDED:
        yield make_remark(RemarkCode.CANNOT_BE_SAID, statement)


def make_remark(code: RemarkCode, statement: Statement, *facts: tuple[str, str]) -> Remark:
    """Return a remark at the place of a statement that was read from a letter."""
    source = statement.source
    assert isinstance(source, Passage)  # remarks are about what letters say
    return Remark(code=code, start=source.start, end=source.end, quote=source.quote, facts=facts, about=statement.id)


def _find_stale(statement: Statement, finding: Finding, superseded: Superseded) -> tuple[tuple[str, str], ...]:
    """Return which release the figure is from and which one took its place, or nothing if it is not stale."""
    check: Check = finding.outcome
    for candidate in may_be_stale(statement, finding):
        assert isinstance(statement.content, Figure)  # may_be_stale looks at figures only
        for release, value in superseded.get(key_of_candidate(candidate), ()):
            if Decimal(value) == statement.content.quantity.value:
                return _named(candidate, release, value)
    if (check.then.judgement, check.now.judgement) != (Judgement.SUPPORTED, Judgement.CONTRADICTED):
        return ()
    outside = {key_of_candidate(one): one for one in check.now.candidates if one.fit is Fit.OUTSIDE}
    for earlier in check.then.candidates:
        later = outside.get(key_of_candidate(earlier))
        replaced = later is not None and earlier.fit is Fit.INSIDE and earlier.release != later.release
        if later is not None and replaced and earlier.release is not None and earlier.value is not None:
            return _named(later, earlier.release, earlier.value)
    return ()


def _named(newest: Candidate, release: ReleaseId, value: str) -> tuple[tuple[str, str], ...]:
    return (
        ("older", value),
        ("older_release", release),
        ("newest", newest.value or ""),
        ("newest_release", newest.release or ""),
        ("indicator", newest.indicator),
    )


def _crosses_break(check: Check) -> bool:
    """Tell whether every series in which the change could be seen breaks between its two periods."""
    counting = [one for one in check.now.candidates if one.fit not in _SHOWN_ONLY]
    return bool(counting) and all("across_break" in one.notes for one in counting)


def _find_unheld_publisher(statement: Statement, check: Check) -> ActorId | None:
    """Return the publisher that the sentence names, if no figure of its own is held that could be meant."""
    said = statement.content
    if not isinstance(said, Countable) or said.publisher is None or statement.kind is not Kind.REPORTED:
        return None
    if check.now.reason in _NOT_LOOKED_FOR:
        return None
    candidates = (*check.then.candidates, *check.now.candidates)
    held = any(names_publisher(said.publisher, one.publisher) and one.value is not None for one in candidates)
    return None if held else said.publisher
