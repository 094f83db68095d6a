"""The effect by years since an arrangement began, and how far trends may differ before it is gone."""

from dataclasses import dataclass

from routekaart.domain.ids import ThingId


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEffect:
    """The mean over cohorts so many years after the first year, less that of the origins they are compared with."""

    time: int
    """0 is the first year that counts; of years below it nothing should be seen."""
    effect: float
    low: float
    high: float
    """Ends of a band that holds for all years together: where draws in which nothing happened would lie."""
    origins: int
    """How many treated origins it is the mean of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendBound:
    """Between what the mean effect lies if trends after differ at most so many times as much as they did before."""

    most: float
    """Mbar: how many times."""
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """The origins that are treated from the same year on."""

    first: int
    origins: tuple[ThingId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStudy:
    """What a difference in differences with different dates says beside its mean."""

    cohorts: tuple[Cohort, ...]
    events: tuple[EventEffect, ...]
    bounds: tuple[TrendBound, ...]
    """None where the covariance of so few origins does not allow them."""
    breakdown: float | None
    """The largest Mbar at which the bounds still leave out zero; `None` if they never do."""
    p_before: float | None
    """In which share of draws the years before differ as much as here; `None` if there are none to look at."""
    clustered_size: float
    """How often a 5 % test with errors clustered by origin rejects in the draws, in which nothing happened."""
    clustered_error: float | None
    """That error; `None` where it rejects too often or too seldom to be told."""
    seed: int
    """Of the draws."""
    draws: tuple[float, ...]
    """The mean in each of them."""
