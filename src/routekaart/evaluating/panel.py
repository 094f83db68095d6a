"""Series of the same periods side by side, and the transforms in which they are compared."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.evaluating.kernel import Floats

Unit = tuple[ThingId, ThingId | None]
"""What a series is of: an area, and where from or to (`None` for all together)."""
End = Literal["value", "low", "high"]

TRANSFORMS: dict[str, Callable[[Floats], Floats]] = {
    "log1p": np.log1p,
    "asinh": np.arcsinh,
    "level": lambda values: values,
}
"""In what a difference is measured. An effect in `log1p` is told as a percentage of 1 + the count."""

BACK: dict[str, Callable[[Floats], Floats]] = {
    "log1p": np.expm1,
    "asinh": np.sinh,
    "level": lambda values: values,
}
"""From a transformed value to the count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Series of counts.

    Rounding and suppression make a count an interval: `low` and `high` are its ends, and equal to `values` where
    a count is exact.
    """

    units: tuple[Unit, ...]
    periods: tuple[Period, ...]
    values: Floats
    """Shape (units, periods)."""
    low: Floats
    high: Floats

    def chosen(self, rows: "list[int]") -> "Panel":
        """Return only some series, in this order."""
        return Panel(
            units=tuple(self.units[row] for row in rows),
            periods=self.periods,
            values=self.values[rows],
            low=self.low[rows],
            high=self.high[rows],
        )

    def between(self, start: int, end: int) -> "Panel":
        """Return only the periods from number `start` up to and not including `end`."""
        return Panel(
            units=self.units,
            periods=self.periods[start:end],
            values=self.values[:, start:end],
            low=self.low[:, start:end],
            high=self.high[:, start:end],
        )

    def ends_for(self, row: int, end: End) -> Floats:
        """Return the counts that make the series of one row as low (or high) beside the others as can be.

        Rounding is the same for every count, so a run with all series at one end would only shift them alike: the
        treated series goes to one end and the others to the other.
        """
        if end == "value":
            return self.values
        counts = (self.high if end == "low" else self.low).copy()
        counts[row] = (self.low if end == "low" else self.high)[row]
        return counts
