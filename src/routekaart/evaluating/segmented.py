"""A series on its own before and after a date (interrupted time series): a description, never called an effect."""

from dataclasses import dataclass

import numpy as np

from routekaart.evaluating.extras import load_extra
from routekaart.evaluating.kernel import Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Segments:
    """What changed at the date, in the unit of the series, with standard errors that allow for correlation in time."""

    level: float
    level_error: float
    slope: float
    """Per period."""
    slope_error: float
    levels: tuple[float, float]
    """Where the line of before arrives at the first period after the date, and where that of after begins."""
    levels_error: tuple[float, float]
    slopes: tuple[float, float]
    """Before and after, per period."""
    slopes_error: tuple[float, float]
    line: tuple[float, ...]
    """Both lines, a value for each period."""


def describe_segments(series: Floats, start: int, *, lags: int = 12, times: Floats | None = None) -> Segments:
    """Describe how level and slope of one series changed at a date; what else happened then is in it.

    Args:
        series: shape (periods,), transformed.
        start: the first period after the date.
        lags: over how many periods errors may be correlated.
        times: shape (periods,), when each period was, where some between are left out.

    Raises:
        InputError: if the extra `effects` is not installed.

    Source: Wagner, Soumerai, Zhang and Ross-Degnan (2002); errors after Newey and West (1987).
    """
    models = load_extra("statsmodels.api")
    time = np.arange(len(series), dtype=np.float64) if times is None else times
    event = float(time[start])
    late = (time >= event).astype(np.float64)
    columns = np.column_stack([np.ones_like(time), time, late, late * (time - event)])
    fitted = models.OLS(series, columns).fit(cov_type="HAC", cov_kwds={"maxlags": lags})
    sums = np.array([[1, event, 0, 0], [1, event, 1, 0], [0, 1, 0, 0], [0, 1, 0, 1]], dtype=np.float64)
    values = (sums @ fitted.params).tolist()
    errors = np.sqrt(np.einsum("ij,jk,ik->i", sums, fitted.cov_params(), sums)).tolist()
    return Segments(
        level=float(fitted.params[2]),
        level_error=float(fitted.bse[2]),
        slope=float(fitted.params[3]),
        slope_error=float(fitted.bse[3]),
        levels=(values[0], values[1]),
        levels_error=(errors[0], errors[1]),
        slopes=(values[2], values[3]),
        slopes_error=(errors[2], errors[3]),
        line=tuple((columns @ fitted.params).tolist()),
    )
