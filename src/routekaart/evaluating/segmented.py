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


def describe_segments(series: Floats, start: int, *, lags: int = 12) -> Segments:
    """Describe how level and slope of one series changed at a date; what else happened then is in it.

    Args:
        series: shape (periods,), transformed.
        start: the first period after the date.
        lags: over how many periods errors may be correlated.

    Raises:
        InputError: if the extra `effects` is not installed.

    Source: Wagner, Soumerai, Zhang and Ross-Degnan (2002); errors after Newey and West (1987).
    """
    models = load_extra("statsmodels.api")
    time = np.arange(len(series), dtype=np.float64)
    late = (time >= start).astype(np.float64)
    columns = np.column_stack([np.ones_like(time), time, late, late * (time - start)])
    fitted = models.OLS(series, columns).fit(cov_type="HAC", cov_kwds={"maxlags": lags})
    return Segments(
        level=float(fitted.params[2]),
        level_error=float(fitted.bse[2]),
        slope=float(fitted.params[3]),
        slope_error=float(fitted.bse[3]),
    )
