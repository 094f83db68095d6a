"""Check a place in an order: "de op een na drukste route", "van alle lidstaten de meeste", "na de Syriërs"."""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.checking.candidates import (
    NO_GROUND,
    find_options,
    find_said_repeats,
    names_publisher,
    release_notes,
    source_notes,
)
from routekaart.checking.changes import agree
from routekaart.checking.comparing import JUDGEMENT_OF, in_decimals, middle
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import NATIONALITIES, Evidence, View, find_areas, orders_people
from routekaart.checking.measuring import Measured
from routekaart.checking.orders import MEDITERRANEAN_ROUTES, MEMBER_STATES, find_order, find_same_areas
from routekaart.domain.content import Order, Rank, Trend
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.ids import ReleaseId, ThingId, kind_of
from routekaart.domain.observation import Indicator, Known, Repeats
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.domain.statement import Statement

_KNOWN_MEMBERS = frozenset({MEMBER_STATES, MEDITERRANEAN_ROUTES})
"""Sets of which it is known who belongs to them: only of these is it known who has the least."""
_NOT_PUBLISHED = _KNOWN_MEMBERS | {NATIONALITIES}
"""Sets of which no publisher's own order is kept."""


def check_rank(statement: Statement, said: Rank, *, evidence: Evidence, view: View) -> Verdict:
    """Judge a place in an order, from the figures where all are held and from the publisher's own order elsewhere.

    For each publisher the newest of the two counts: an order that it published once, or the figures of a later
    release from which the order can be computed.
    """
    sought = (("counted", said.among), ("area", statement.subject))
    period = statement.valid
    if period is None or period.start is None:
        return undecided("no_period", *sought)
    known_members = said.among in _KNOWN_MEMBERS or said.listed is not None
    if said.place < 1 or (said.order is Order.LEAST and not known_members):
        return undecided("not_a_series", *sought)
    candidates = tuple(_candidates(statement, said, period, evidence, view))
    verdict = conclude(candidates, exact_figure=False, sought=(*sought, ("period", str(period))))
    return replace(verdict, flips=_turns_around(candidates))


def _turns_around(candidates: tuple[Candidate, ...]) -> bool | None:
    """Tell whether the order is another one by a publisher of whom all counts say so; `None` if none tells."""
    known: dict[str, list[bool]] = {}
    for candidate in candidates:
        if candidate.fit in (Fit.INSIDE, Fit.OUTSIDE):
            known.setdefault(candidate.publisher, []).append(candidate.fit is Fit.OUTSIDE)
    answers = {agree(told) for told in known.values()} - {None}
    return True in answers if answers else None


def _candidates(
    statement: Statement, said: Rank, period: Period, evidence: Evidence, view: View
) -> Iterator[Candidate]:
    found = list[tuple[Indicator, Candidate]]()
    for subject in _find_subjects(statement.subject, said, period, evidence):
        meant = tuple(_find_meant(replace(statement, subject=subject), said, evidence))
        for indicator in meant:
            orders = (
                _computed(subject, said, indicator, period, evidence, view),
                _published(subject, said, indicator, period, evidence, view),
            )
            held = [candidate for candidate in orders if candidate is not None]
            if held:
                found.append((indicator, max(held, key=lambda candidate: _published_at(candidate.release, evidence))))
    for indicator, newest in found:
        candidate = newest if _is_sure_count(indicator, said, evidence, found) else _of_other_count(newest)
        own = said.publisher is None or names_publisher(said.publisher, indicator.publisher)
        yield candidate if own else _of_another(candidate)


def _find_subjects(subject: ThingId, said: Rank, period: Period, evidence: Evidence) -> tuple[ThingId, ...]:
    """Return the areas in which people may be ordered by nationality; of places the one that is named."""
    return find_same_areas(subject, period, evidence) if orders_people(said) else (subject,)


def _find_meant(statement: Statement, said: Rank, evidence: Evidence) -> Iterator[Indicator]:
    """Yield what an order may follow; of countries only what counts just what the sentence speaks of."""
    if said.counted is None and said.counterpart is None:
        yield from evidence.find_indicators(said.concept)
        return
    counted = Trend(
        direction=Direction.STABLE,
        base=None,
        size=None,
        counted=said.counted or "",
        concept=said.concept,
        counterpart=said.counterpart,
        modes=said.modes or (),
        publisher=said.publisher,
    )
    meant = (option.indicator for option in find_options(statement, counted, evidence) if option.same_definition)
    yield from dict.fromkeys(meant)


def _is_sure_count(
    indicator: Indicator, said: Rank, evidence: Evidence, found: list[tuple[Indicator, Candidate]]
) -> bool:
    """Tell whether the words say that first times are meant, or the order of all times is there to be held beside.

    Where only first applications are held by nationality, "de grootste groep asielzoekers" may be another one.
    """
    if indicator.repeats is not Repeats.FIRST or find_said_repeats(said.counted or ""):
        return True
    all_times = {
        one.id
        for one in evidence.find_indicators(said.concept)
        if one.publisher == indicator.publisher and one.repeats is Repeats.ALL and one.concept == indicator.concept
    }
    return not all_times or any(one.id in all_times for one, _ in found)


def _of_other_count(candidate: Candidate) -> Candidate:
    """Return an order that may be another one if all times are counted, and not only the first."""
    if candidate.fit not in (Fit.INSIDE, Fit.OUTSIDE):
        return candidate
    notes = (*candidate.notes, "other_repeats")
    return replace(candidate, fit=Fit.OVERLAPS, verdict=JUDGEMENT_OF[Fit.OVERLAPS], notes=notes)


def _of_another(candidate: Candidate) -> Candidate:
    """Return the order of a publisher that the sentence does not mean: it is shown and decides nothing."""
    fit = Fit.NOT_COMPARABLE
    notes = (*candidate.notes, "other_publisher")
    return replace(candidate, fit=fit, verdict=JUDGEMENT_OF[fit], same_definition=False, notes=notes)


def _computed(
    subject: ThingId, said: Rank, indicator: Indicator, period: Period, evidence: Evidence, view: View
) -> Candidate | None:
    """Compute the order from the figures of one release, if it holds them for at least two."""
    order = find_order(subject, said, indicator, period, evidence, view)
    if order is None:
        return None
    own, ranked = order.own, said.counterpart if orders_people(said) and said.counterpart else subject
    notes = release_notes(own, evidence, view) + (() if order.whole else ("missing_members",))
    notes += ("counted_apart",) if any(one.apart for one in (own, *order.rivals.values())) else ()
    candidate = _in_place(
        indicator,
        subject,
        period,
        first=order.find_first(said.place, said.order, ranked),
        fit=order.find_fit(said),
        release=own.releases[0],
        notes=notes,
        counterpart=said.counterpart,
    )
    return _with_figure(candidate, own)


def _published(
    subject: ThingId, said: Rank, indicator: Indicator, period: Period, evidence: Evidence, view: View
) -> Candidate | None:
    """Return the publisher's own order, the newest one known on the day of the view; it says only who is first."""
    if said.place != 1 or said.order is not Order.MOST or said.counterpart or said.listed:
        return None
    if said.among in _NOT_PUBLISHED:
        return None
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
    notes = ("published_rank", *crosses, *source_notes(newest.release, evidence))
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
    counterpart: ThingId | None = None,
) -> Candidate:
    """Return a candidate that says who is first, without a figure."""
    return Candidate(
        indicator=indicator.id,
        publisher=indicator.publisher,
        area=area,
        counterpart=counterpart,
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


def _published_at(release: ReleaseId | None, evidence: Evidence) -> str:
    published = None if release is None else evidence.releases[release].published
    return "" if published is None else str(published.end)
