"""Check a place in an order: "de meest voorkomende route naar Europa"."""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.checking.candidates import NO_GROUND, find_options
from routekaart.checking.comparing import JUDGEMENT_OF, in_decimals, middle
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import Evidence, View, find_areas
from routekaart.checking.measuring import Measured, measure
from routekaart.domain.content import Order, Rank, Trend
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.ids import ReleaseId, ThingId, key_of, kind_of
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Indicator, Known
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.domain.statement import Statement

_FEWEST_COUNTRIES = 10
"""Of fewer countries none is first of all: a publisher may count only some of them."""
# Totals are published beside their parts and take no place among them.
_TOTALS = frozenset({"all", "europe"})


def check_rank(statement: Statement, said: Rank, *, evidence: Evidence, view: View) -> Verdict:
    """Judge a place in an order, from the figures where all are held and from the publisher's own order elsewhere.

    For each publisher the newest of the two counts: an order that it published once, or the figures of a later
    release from which the order can be computed.
    """
    sought = (("counted", said.among), ("area", statement.subject))
    period = statement.valid
    if period is None or period.start is None:
        return undecided("no_period", *sought)
    if said.place != 1 or said.order is not Order.MOST:
        return undecided("not_a_series", *sought)
    candidates = tuple(_candidates(statement, said, period, evidence, view))
    verdict = conclude(candidates, exact_figure=False, sought=(*sought, ("period", str(period))))
    known = [candidate.fit for candidate in candidates if candidate.fit in (Fit.INSIDE, Fit.OUTSIDE)]
    return replace(verdict, flips=Fit.OUTSIDE in known if known else None)


def _candidates(
    statement: Statement, said: Rank, period: Period, evidence: Evidence, view: View
) -> Iterator[Candidate]:
    subject = statement.subject
    for indicator in _find_meant(statement, said, evidence):
        found = (
            _computed(subject, indicator, period, evidence, view),
            _published(subject, indicator, period, evidence, view),
        )
        held = [candidate for candidate in found if candidate is not None]
        if held:
            newest = max(held, key=lambda candidate: _published_at(candidate.release, evidence))
            yield newest if said.publisher in (None, indicator.publisher) else _of_another(newest)


def _find_meant(statement: Statement, said: Rank, evidence: Evidence) -> Iterator[Indicator]:
    """Yield what an order may follow; of countries only what counts just what the sentence speaks of."""
    if said.counted is None:
        yield from evidence.find_indicators(said.concept)
        return
    counted = Trend(
        direction=Direction.STABLE,
        base=None,
        size=None,
        counted=said.counted,
        concept=said.concept,
        modes=said.modes or (),
        publisher=said.publisher,
    )
    meant = (option.indicator for option in find_options(statement, counted, evidence) if option.same_definition)
    yield from dict.fromkeys(meant)


def _of_another(candidate: Candidate) -> Candidate:
    """Return the order of a publisher that the sentence does not mean: it is shown and decides nothing."""
    fit = Fit.NOT_COMPARABLE
    notes = (*candidate.notes, "other_publisher")
    return replace(candidate, fit=fit, verdict=JUDGEMENT_OF[fit], same_definition=False, notes=notes)


def _computed(
    subject: ThingId, indicator: Indicator, period: Period, evidence: Evidence, view: View
) -> Candidate | None:
    """Compute the order from the figures of one release, if it holds them for at least two areas."""
    if kind_of(subject) not in indicator.area_kinds:
        return None
    levels = _levels(indicator, period, view, kind_of(subject))
    own = levels.pop(subject, None)
    if own is None:
        return None
    rivals = {area: measured for area, measured in levels.items() if measured.releases == own.releases}
    if not rivals:
        return None
    ordered = {subject: own, **rivals}
    first = max(ordered, key=lambda area: middle(ordered[area].interval))
    fit = _place_fit(own.interval, [measured.interval for measured in rivals.values()])
    counted = find_counted(indicator, period, evidence.now, kind_of(subject))
    few = kind_of(subject) == "country" and len(ordered) < _FEWEST_COUNTRIES
    incomplete = few or not counted <= ordered.keys()
    if fit is Fit.INSIDE and incomplete:
        # First among those held; one that is not held may stand above it.
        fit = Fit.OVERLAPS
    notes: tuple[str, ...] = ("missing_members",) if incomplete else ()
    notes += ("sum_of_periods",) if own.summed else ()
    if any(evidence.known(release, view.day) is Known.UNCERTAIN for release in own.releases):
        notes = ("release_date_uncertain", *notes)
    candidate = _in_place(indicator, subject, period, first=first, fit=fit, release=own.releases[0], notes=notes)
    return _with_figure(candidate, own)


def _place_fit(own: Interval, others: list[Interval]) -> Fit:
    if all((own - other).within(Interval.between(0, None, low_in=False)) for other in others):
        return Fit.INSIDE
    if any((own - other).within(Interval.between(None, 0, high_in=False)) for other in others):
        return Fit.OUTSIDE
    return Fit.OVERLAPS


def _published(
    subject: ThingId, indicator: Indicator, period: Period, evidence: Evidence, view: View
) -> Candidate | None:
    """Return the publisher's own order, the newest one known on the day of the view."""
    ranks = [
        rank
        for rank in evidence.ranks
        if rank.release in evidence.releases  # a workspace need not hold what the lists speak of
        and rank.indicator == indicator.id
        and rank.period.same_days(period)
        and rank.place == 1
        and evidence.known(rank.release, view.day) is Known.YES
    ]
    if not ranks:
        return None
    newest = max(ranks, key=lambda rank: _published_at(rank.release, evidence))
    areas = {area for choice in find_areas(indicator, subject, evidence.gazetteer) for area in choice.areas}
    fit = Fit.INSIDE if newest.subject in {subject, *areas} else Fit.OUTSIDE
    area = newest.subject if fit is Fit.INSIDE else subject
    crosses = ("countries_not_routes",) if kind_of(newest.subject) != kind_of(subject) else ()
    notes = ("published_rank", *crosses)
    candidate = _in_place(indicator, area, period, first=newest.subject, fit=fit, release=newest.release, notes=notes)
    return replace(candidate, same_definition=not crosses)


def _in_place(
    indicator: Indicator,
    area: ThingId,
    period: Period,
    *,
    first: ThingId,
    fit: Fit,
    release: ReleaseId,
    notes: tuple[str, ...],
) -> Candidate:
    """Return a candidate that says who is first, without a figure."""
    return Candidate(
        indicator=indicator.id,
        publisher=indicator.publisher,
        area=area,
        period=period,
        value=None,
        low=None,
        high=None,
        unit=indicator.unit,
        flags=(),
        release=release,
        first=first,
        fit=fit,
        verdict=Judgement.UNDECIDED if NO_GROUND & set(notes) else JUDGEMENT_OF[fit],
        same_definition=True,
        notes=notes,
    )


def _with_figure(candidate: Candidate, own: Measured) -> Candidate:
    interval = own.interval
    assert interval.low is not None  # observations have two ends
    assert interval.high is not None
    return replace(
        candidate,
        value=in_decimals(middle(interval)),
        low=in_decimals(interval.low),
        high=in_decimals(interval.high),
        flags=own.flags,
        rows=own.rows,
    )


def _levels(indicator: Indicator, period: Period, view: View, kind: str) -> dict[ThingId, Measured]:
    found = {area: measure(view, indicator, (area,), None, period) for area in find_areas_held(indicator, view, kind)}
    return {area: one for area, one in found.items() if one is not None and one.period.same_days(period)}


def find_counted(indicator: Indicator, period: Period, view: View, kind: str) -> set[ThingId]:
    """Return the areas of which anything is held in a period, if only of a part of it."""
    return {
        area
        for area in find_areas_held(indicator, view, kind)
        if any(seen.period.overlaps(period) for seen in view.find_series(indicator.id, area, None))
    }


def find_areas_held(indicator: Indicator, view: View, kind: str) -> Iterator[ThingId]:
    """Yield the areas of a kind of which an indicator holds anything: a union of countries is not among countries."""
    for held, area, counterpart in view.by_key:
        if held == indicator.id and counterpart is None and kind_of(area) == kind and key_of(area) not in _TOTALS:
            yield area


def _published_at(release: ReleaseId | None, evidence: Evidence) -> str:
    published = None if release is None else evidence.releases[release].published
    return "" if published is None else str(published.end)
