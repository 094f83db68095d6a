"""Places on the axes of an evaluation: round counts, round changes, and the years."""

import math
from collections.abc import Callable, Sequence

from routekaart.domain.evaluation.plan import Transform
from routekaart.domain.period import Period
from routekaart.reporting.evaluation.charts.paths import Tick
from routekaart.reporting.evaluation.writing import EvaluationPaper

_COUNTS = (0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000)
_CHANGES = (-99, -90, -50, 0, 100, 900, 9900)
"""Percentages that stand on the axis of a difference in logs."""
_MOST_TICKS = 5
_LEAST_TICK = 1e-9
"""Values below this are noise of computing, and a step between them could be zero."""

BACK: dict[Transform, Callable[[float], float]] = {
    Transform.LOG1P: math.expm1,
    Transform.ASINH: math.sinh,
    Transform.LEVEL: float,
}
FORTH: dict[Transform, Callable[[float], float]] = {
    Transform.LOG1P: math.log1p,
    Transform.ASINH: math.asinh,
    Transform.LEVEL: float,
}


def count_ticks(transform: Transform, values: Sequence[float], paper: EvaluationPaper) -> list[Tick]:
    """Return ticks at round counts, or at the lowest and highest if none lies between.

    Args:
        transform: of the values.
        values: transformed counts.
        paper: on which they are written.
    """
    if transform is Transform.LEVEL:
        return _even_ticks(values, paper)
    low, high = min(values), max(values)
    within = [count for count in _COUNTS if low <= FORTH[transform](count) <= high]
    ends = () if len(within) > 1 else (BACK[transform](low), BACK[transform](high))
    return [Tick(at=FORTH[transform](count), words=paper.number(count)) for count in (*within, *ends)]


def change_ticks(transform: Transform, values: Sequence[float], paper: EvaluationPaper) -> list[Tick]:
    """Return ticks at round percentages of change; of series that are not transformed at round numbers."""
    if transform is Transform.LEVEL:
        return _even_ticks(values, paper)
    return [Tick(at=math.log1p(change / 100), words=_written(change, paper)) for change in _CHANGES]


def _written(change: int, paper: EvaluationPaper) -> str:
    return "0" if change == 0 else f"{'+' if change > 0 else ''}{paper.number(change)}%"


def _even_ticks(values: Sequence[float], paper: EvaluationPaper) -> list[Tick]:
    """Return ticks at round numbers on both sides of zero."""
    furthest = max((abs(value) for value in values if math.isfinite(value)), default=0)
    furthest = furthest if furthest >= _LEAST_TICK else 1
    step = 10 ** math.floor(math.log10(furthest))
    while furthest / step > _MOST_TICKS:
        step *= 2
    return [
        Tick(at=number * step, words=paper.number(number * step)) for number in range(-_MOST_TICKS, _MOST_TICKS + 1)
    ]


def year_ticks(periods: Sequence[Period]) -> list[Tick]:
    """Return a tick where a year begins; of many years only some."""
    begins = [(number, period.start) for number, period in enumerate(periods)]
    firsts = [(number, day.year) for number, day in begins if day is not None and day.month == 1]
    step = max(1, math.ceil(len(firsts) / 6))
    return [Tick(at=number, words=str(year)) for number, year in firsts[::step]]
