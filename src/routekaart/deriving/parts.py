"""A published total beside the sum of its parts."""

from routekaart.deriving.terms import ends_of, total
from routekaart.domain.aggregate import Aggregate, PartsComparison, PartsFit
from routekaart.domain.errors import NotationError
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Observation
from routekaart.domain.quantity import MEASURED


def compare_with_parts(published: Observation, parts: tuple[Observation, ...], aggregate: Aggregate) -> PartsComparison:
    """Lay a published total beside what its parts add up to. Neither corrects the other.

    Args:
        published: the total as the publisher gives it, of whatever indicator.
        parts: at most one observation for each member; those of areas that are no member are refused.
        aggregate: whose members the parts are.

    Raises:
        NotationError: if a part is of another period or unit than the total, of no member, or of one given before;
            or if the members in this period are not known.
    """
    members = aggregate.find_members(published.period)
    if not members:
        raise NotationError(
            f"the members of {aggregate.area} in {published.period} are not one set",
            remedy="Take a period in which no member came or went, or an area with fixed members.",
        )
    for part in parts:
        _refuse_stranger(part, published, members)
    if len({part.ref_area for part in parts}) < len(parts):
        raise NotationError("an area is given twice", remedy="Give one figure for each member.")
    intervals = {part.ref_area: ends_of(part) for part in parts}
    found = total(one for one in intervals.values() if one is not None)
    without = tuple(member for member in members if intervals.get(member) is None)
    whole = ends_of(published)
    difference = None if whole is None else whole - found
    return PartsComparison(
        published=published,
        parts=tuple(sorted(parts, key=lambda part: part.ref_area)),
        total=whole,
        found=found,
        difference=difference,
        without_figure=without,
        fit=_fit(difference, complete=not without, countable=published.unit not in MEASURED),
    )


def _fit(difference: Interval | None, *, complete: bool, countable: bool) -> PartsFit:
    if difference is None:
        return PartsFit.CANNOT_SAY
    if countable and difference.high is not None and difference.high < 0:
        return PartsFit.DIFFERS  # parts that are missing only add to the sum, as counts are not negative
    if not complete:
        return PartsFit.CANNOT_SAY
    return PartsFit.WITHIN_ROUNDING if 0 in difference else PartsFit.DIFFERS


def _refuse_stranger(part: Observation, published: Observation, members: tuple[str, ...]) -> None:
    if part.ref_area not in members:
        raise NotationError(f"{part.ref_area} is no member", remedy="Leave it out, or correct reference/areas.yml.")
    if not part.period.same_days(published.period) or part.unit != published.unit:
        raise NotationError(
            f"the figure of {part.ref_area} is of {part.period} in {part.unit.value}, the total of "
            f"{published.period} in {published.unit.value}",
            remedy="Compare figures of one period in one unit.",
        )
