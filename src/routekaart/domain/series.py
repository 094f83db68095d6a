"""The values of an indicator as they are shown: published or computed, as known on a day and as known now."""

from dataclasses import dataclass
from datetime import date

from routekaart.domain.aggregate import PartsComparison
from routekaart.domain.breaks import Break
from routekaart.domain.comparability import Obstacle
from routekaart.domain.derived import (
    CannotSay,
    Change,
    Derived,
    DerivedIndicator,
    SumOfPeriods,
    YearToDate,
    unit_of,
)
from routekaart.domain.ids import ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Known, Observation, Release
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

Said = Observation | Derived | CannotSay
"""A figure as a publisher gave it, one that was computed, or why it cannot be said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a row of a series is about."""

    area: ThingId
    counterpart: ThingId | None
    breakdown: str
    period: Period

    @property
    def order(self) -> tuple[str, str, str, int, date]:
        """What rows are ordered by: years before quarters before months before what has no end, and then time."""
        start, end = self.period.start or date.min, self.period.end
        months = 0 if end is None else round((end - start).days / 30.4)
        return self.area, self.counterpart or "", self.breakdown, -months, start


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """A figure as known on the day asked for, and as known now."""

    topic: Topic
    then: Said | None
    """`None` if no release of that time is held."""
    then_known: Known
    """Whether the release of `then` had surely been published on that day."""
    now: Said | None
    """`None` if the publisher has withdrawn it since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where figures come from, as a reader has to write it down."""

    release: Release
    citation: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The values of an indicator with what they mean and where they come from."""

    card: Indicator | DerivedIndicator
    publisher: str
    """Its name in English; empty for what is computed."""
    rows: tuple[SeriesRow, ...]
    shown_as: SumOfPeriods | YearToDate | Change | None = None
    """What was made of the figures of the card; `None` if they are shown as they are."""
    base: Period | None = None
    """For a change, the period since when."""
    operands: tuple[Indicator, ...] = ()
    """For what is computed, the definition cards of what it is computed from."""
    breaks: tuple[Break, ...] = ()
    """Where the series shown is counted otherwise from a day on."""
    citations: tuple[Citation, ...] = ()
    parts: tuple[PartsComparison, ...] = ()
    """For an area with members: published totals beside the sums of their parts, as known now, where these differ
    or cannot be compared."""

    @property
    def unit(self) -> Unit:
        """The unit of the figures shown."""
        return (unit_of(self.shown_as) if self.shown_as is not None else None) or self.card.unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A second series, and why it may not be put in one comparison with the first: nothing if it may."""

    series: Series
    obstacles: tuple[Obstacle, ...]


def releases_of(said: Said | None) -> tuple[ReleaseId, ...]:
    """Return the releases that a figure rests on."""
    match said:
        case Observation():
            return (said.release,)
        case Derived():
            return said.releases
        case CannotSay():
            return tuple(sorted({seen.release for seen in said.basis}))
        case None:
            return ()
