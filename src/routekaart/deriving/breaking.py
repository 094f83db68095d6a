"""What makes two periods incomparable: breaks that are described, breaks that are flagged, and other members."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from routekaart.deriving.material import Material
from routekaart.deriving.terms import Term
from routekaart.domain.breaks import Break, find_breaks_between
from routekaart.domain.derived import Change, Question, SumOfAreas, Why, operands_of
from routekaart.domain.derived import Operand as Expression
from routekaart.domain.ids import ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period

Asked = tuple[Question, Term]
"""A question with its answer."""


class Obstacles(NamedTuple):
    """What stands between two periods."""

    why: Why | None
    breaks: frozenset[Break]
    flagged: frozenset[Observation]
    """The figures at which the publisher flags a break."""


def find_breaks_within(
    breaks: Iterable[Break], basis: Iterable[Observation], earlier: Period, later: Period | None = None
) -> frozenset[Break]:
    """Return the breaks of the series that observations are from: inside a period, or between two."""
    known = tuple(breaks)
    series = {(seen.indicator, seen.ref_area) for seen in basis}
    return frozenset(
        one
        for indicator, area in series
        for one in find_breaks_between(known, indicator, area, earlier, later or earlier)
    )


def find_obstacles_to_change(change: Change, before: Asked, now: Asked, material: Material) -> Obstacles:
    """Return why a change is not to be computed without saying so, and what shows it."""
    earlier, later = before[1], now[1]
    basis = earlier.basis | later.basis
    flagged = frozenset(_flagged(material, basis, earlier.period, later.period))
    breaks = find_breaks_within(material.breaks, basis, earlier.period, later.period)
    breaks |= {_flagged_break(seen) for seen in flagged}
    why = Why.BREAK if breaks else None
    for area in _areas(change.of, now[0].area):
        old = before[0].area if area == now[0].area else area
        found = _other_members(material, basis, (old, before[0].period), (area, now[0].period))
        if found is Why.OTHER_AREA:
            return Obstacles(Why.OTHER_AREA, breaks, flagged)
        if isinstance(found, Break):
            why, breaks = Why.COUNTRY_SET, breaks | {found}
    return Obstacles(why, breaks, flagged)


def _flagged(material: Material, basis: Iterable[Observation], earlier: Period, later: Period) -> Iterator[Observation]:
    """Find the figures that the publisher flags as a break: after the earlier one, up to and in the later."""
    for seen in basis:
        for one in material.find_flagged(seen):
            start = one.period.start
            after = start is not None and (earlier.start is None or earlier.start < start)
            if start is not None and after and (later.end is None or start < later.end):
                yield one


def _flagged_break(seen: Observation) -> Break:
    assert seen.period.start is not None  # the caller saw to it
    return Break(
        day=seen.period.start,
        indicators=(seen.indicator,),
        areas=(seen.ref_area,),
        text_nl=f"De uitgever geeft bij het cijfer over {seen.period} zelf aan dat de reeks hier breekt.",
        text_en=f"The publisher itself flags a break in the series at the figure for {seen.period}.",
        source=seen.release,
    )


def _areas(of: Expression, area: ThingId) -> tuple[ThingId, ...]:
    """Return the area that is asked for, and every aggregate whose members are added up."""
    if isinstance(of, str):
        return (area,)
    own = (of.area,) if isinstance(of, SumOfAreas) and of.area is not None else ()
    inner = (found for operand in operands_of(of) for found in _areas(operand, area))
    return tuple(dict.fromkeys((area, *own, *inner)))


def _other_members(
    material: Material, basis: Iterable[Observation], old: tuple[ThingId, Period], new: tuple[ThingId, Period]
) -> Break | Why | None:
    aggregates = tuple(material.find_aggregate(area) for area, _ in (old, new))
    if None in aggregates:
        return Why.OTHER_AREA if old[0] != new[0] else None
    first, second = (one for one in aggregates if one is not None)
    before, after = first.find_members(old[1]), second.find_members(new[1])
    if before and set(before) == set(after):
        return None
    if before and after and not set(before) & set(after):
        return Why.OTHER_AREA
    texts = _texts(set(before), set(after))
    assert new[1].start is not None  # a change is between periods that begin
    # the day on which the later members became these, if it is known
    starts = (one.valid.start for one in second.sets if after and one.members == after)
    return Break(
        day=next((start for start in starts if start is not None), new[1].start),
        indicators=tuple(sorted({seen.indicator for seen in basis})),
        areas=tuple(dict.fromkeys((first.area, second.area))),
        text_nl=texts[0],
        text_en=texts[1],
        source="reference/areas.yml",
    )


def _texts(before: set[ThingId], after: set[ThingId]) -> tuple[str, str]:
    if not before or not after:
        return (
            "De leden van het gebied wisselden binnen een van de twee perioden.",
            "The members of the area changed within one of the two periods.",
        )
    came, went = (", ".join(sorted(one)) for one in (after - before, before - after))
    return (
        f"Het gebied heeft andere leden. Erbij: {came or 'geen'}. Eraf: {went or 'geen'}.",
        f"The area has other members. Added: {came or 'none'}. Gone: {went or 'none'}.",
    )
