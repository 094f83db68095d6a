"""One series before and after a date, described: nothing is compared with, so it is never an effect."""

from dataclasses import dataclass

from routekaart.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A figure with the range of its doubt (95 %), in the unit of the transform."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Two straight lines through one series, one before the date and one from it on."""

    level_before: Measured
    """Where the line of before arrives at the first period after the date."""
    level_after: Measured
    """Where the line of after begins."""
    level_change: Measured
    slope_before: Measured
    """Per period."""
    slope_after: Measured
    slope_change: Measured
    lags: int
    """Over so many periods errors may be correlated in the ranges."""
    periods: tuple[Period, ...]
    start: int
    """The number of the first period after the date."""
    counted: tuple[float, ...]
    observed: tuple[float, ...]
    """In the unit of the transform, as `drawn`."""
    drawn: tuple[float, ...]
    """The two lines, a value for each period."""
