"""What can be asked of an expression: what it adds up, and for which periods there is something to compute with."""

from collections.abc import Iterable, Iterator

from routekaart.deriving.material import Material, shape_of
from routekaart.domain.derived import (
    Change,
    ChangeUnit,
    Expression,
    Operand,
    Span,
    Step,
    SumOfPeriods,
    indicators_of,
    operands_of,
    unit_of,
)
from routekaart.domain.ids import IndicatorId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period

_MONTH = "0000-00"


def sum_into(span: Span, indicator: IndicatorId, observations: Iterable[Observation]) -> SumOfPeriods:
    """Return the sum of an indicator into years or quarters, of the months in which it is published if there are any.

    Args:
        span: what it is added up into.
        indicator: what is added up.
        observations: those that are held of it.
    """
    monthly = any(seen.indicator == indicator and shape_of(seen.period) == _MONTH for seen in observations)
    return SumOfPeriods(of=indicator, into=span, by=Step.MONTH if monthly or span is Span.QUARTER else Step.QUARTER)


def change_of(operand: Operand) -> Change:
    """Return the change of figures: in percent of the earlier one, or of percentages and the like in points."""
    points = not isinstance(operand, str) and unit_of(operand) is not None
    return Change(of=operand, unit=ChangeUnit.NUMBER if points else ChangeUnit.PERCENT)


def find_periods(expression: Expression, material: Material, *, base: Period | None = None) -> tuple[Period, ...]:
    """Return the periods for which there is a figure to begin with, or that hold a part of the sum.

    Args:
        expression: what is computed.
        material: what it is computed with.
        base: for a change, the earlier period: then only periods of its kind, after it.
    """
    first = indicators_of(expression)[0]
    found = dict.fromkeys(seen.period for seen in material.observations if seen.indicator == first)
    span = _span_of(expression)
    periods = tuple(found) if span is None else tuple(dict.fromkeys(_around(found, span)))
    if base is None:
        return periods
    return tuple(one for one in periods if shape_of(one) == shape_of(base) and _begins_after(one, base))


def _begins_after(period: Period, base: Period) -> bool:
    return period.start is not None and base.start is not None and period.start > base.start


def _span_of(operand: Operand) -> Span | None:
    """Return what the first figure of an expression is added up into, if it is."""
    if isinstance(operand, str):
        return None
    return operand.into if isinstance(operand, SumOfPeriods) else _span_of(operands_of(operand)[0])


def _around(periods: Iterable[Period], span: Span) -> Iterator[Period]:
    """Yield the years or quarters of which the periods are a part."""
    for period in periods:
        if period.start is None:
            continue
        year, month = period.start.year, period.start.month
        around = Period.of_year(year) if span is Span.YEAR else Period.parse(f"{year:04}-Q{(month + 2) // 3}")
        if around.contains(period) and not around.same_days(period):
            yield around
