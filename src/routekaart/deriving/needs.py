"""Which observations an expression needs, so that no more are looked up."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.domain.aggregate import Aggregate
from routekaart.domain.derived import Expression, Operand, Question, Share, SumOfAreas, indicators_of, operands_of
from routekaart.domain.ids import IndicatorId, ThingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What to ask of the statistics; of every period, as a break may be flagged in between."""

    indicators: tuple[IndicatorId, ...]
    areas: tuple[ThingId, ...] | None
    """`None` for all: where zeros are left out, a figure of another area tells that there was counted."""
    counterparts: tuple[ThingId | None, ...]


def find_needs(
    expression: Expression, question: Question, aggregates: tuple[Aggregate, ...], *, zeros_left_out: bool = False
) -> Needs:
    """Return which observations an expression needs for a question.

    Args:
        expression: what is to be computed.
        question: for what.
        aggregates: who is a member of what.
        zeros_left_out: whether `Material.absent_is_zero` names a release that has one of its indicators.
    """
    asked = [area for area in (question.area, question.base_area) if area is not None]
    summed = {inner.area or question.area for inner in _inside(expression) if isinstance(inner, SumOfAreas)}
    if question.base_area is not None and question.area in summed:
        summed.add(question.base_area)
    members = (member for one in aggregates if one.area in summed for found in one.sets for member in found.members)
    shares = (inner.counterpart for inner in _inside(expression) if isinstance(inner, Share))
    return Needs(
        indicators=indicators_of(expression),
        areas=None if zeros_left_out else tuple(dict.fromkeys((*asked, *members))),
        counterparts=tuple(dict.fromkeys((None, question.counterpart, *shares))),
    )


def _inside(operand: Operand) -> Iterator[Expression]:
    if not isinstance(operand, str):
        yield operand
        for inner in operands_of(operand):
            yield from _inside(inner)
