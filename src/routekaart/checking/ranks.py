"""Check a place in an order: "de meest voorkomende route naar Europa"."""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.checking.candidates import NO_GROUND
from routekaart.checking.comparing import JUDGEMENT_OF, in_decimals, middle
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import Evidence, View, find_areas
from routekaart.domain.content import Order, Rank
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId, key_of, kind_of
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Indicator, Known, Observation
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement

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
    candidates = tuple(_candidates(statement.subject, said, period, evidence, view))
    verdict = conclude(candidates, exact_figure=False, sought=(*sought, ("period", str(period))))
    known = [candidate.fit for candidate in candidates if candidate.fit in (Fit.INSIDE, Fit.OUTSIDE)]
    return replace(verdict, flips=Fit.OUTSIDE in known if known else None)


def _candidates(subject: ThingId, said: Rank, period: Period, evidence: Evidence, view: View) -> Iterator[Candidate]:
    for indicator in evidence.find_indicators(said.concept):
        found = (
            _computed(subject, indicator, period, evidence, view),
            _published(subject, indicator, period, evidence, view),
        )
        held = [candidate for candidate in found if candidate is not None]
        if held:
            yield max(held, key=lambda candidate: _published_at(candidate.release, evidence))


def _computed(
    subject: ThingId, indicator: Indicator, period: Period, evidence: Evidence, view: View
) -> Candidate | None:
    """Compute the order from the figures of one release, if it holds them for at least two areas."""
    if kind_of(subject) not in indicator.area_kinds:
        return None
    levels = _levels(indicator.id, period, view, kind_of(subject))
    own = levels.pop(subject, None)
    if own is None or own.interval is None:
        return None
    rivals = {area: seen for area, seen in levels.items() if seen.release == own.release and seen.interval}
    if not rivals:
        return None
    first = max((own, *rivals.values()), key=lambda seen: seen.value or 0)
    others = [seen.interval for seen in rivals.values() if seen.interval is not None]
    fit = _place_fit(own.interval, others)
    incomplete = not _levels(indicator.id, period, evidence.now, kind_of(subject)).keys() <= {subject, *rivals}
    if fit is Fit.INSIDE and incomplete:
        # First among those held; one that is not held may stand above it.
        fit = Fit.OVERLAPS
    notes = ("missing_members",) if incomplete else ()
    if evidence.known(own.release, view.day) is Known.UNCERTAIN:
        notes = ("release_date_uncertain", *notes)
    candidate = _in_place(indicator, subject, period, first=first.ref_area, fit=fit, release=own.release, notes=notes)
    return _with_figure(candidate, own, own.interval)


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
        if rank.indicator == indicator.id
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


def _with_figure(candidate: Candidate, own: Observation, interval: Interval) -> Candidate:
    assert interval.low is not None  # observations have two ends
    assert interval.high is not None
    return replace(
        candidate,
        value=in_decimals(middle(interval)),
        low=in_decimals(interval.low),
        high=in_decimals(interval.high),
        flags=own.flags,
        rows=(own.row,),
    )


def _levels(indicator: IndicatorId, period: Period, view: View, kind: str) -> dict[ThingId, Observation]:
    """Return the figures of all areas of a kind: a union of countries takes no place among countries."""
    return {
        seen.ref_area: seen
        for (held, area, counterpart), series in view.by_key.items()
        if held == indicator and counterpart is None and kind_of(area) == kind and key_of(area) not in _TOTALS
        for seen in series
        if seen.period.same_days(period)
    }


def _published_at(release: ReleaseId | None, evidence: Evidence) -> str:
    published = None if release is None else evidence.releases[release].published
    return "" if published is None else str(published.end)
