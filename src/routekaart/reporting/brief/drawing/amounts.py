"""The number that a figure of a letter stands for, to place it in a chart."""

from decimal import Decimal

from routekaart.domain.brief import Brief, Computed, FromRelease
from routekaart.domain.quantity import Unit


def amount_of(brief: Brief, figure: str) -> Decimal | None:
    """Return the number of a figure; `None` for one that somebody said, which has no number of its own."""
    trace = brief.by_id[figure].trace
    return trace.value if isinstance(trace, FromRelease | Computed) else None


def unit_of(brief: Brief, figures: tuple[str, ...]) -> Unit | None:
    """Return the unit of figures if they have one in common."""
    traces = (brief.by_id[figure].trace for figure in figures)
    units = {trace.unit for trace in traces if isinstance(trace, FromRelease | Computed)}
    return units.pop() if len(units) == 1 else None
