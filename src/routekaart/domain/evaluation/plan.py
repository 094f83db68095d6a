"""The plan of an evaluation: all that is decided before anybody sees the outcomes. It is sealed by its digest."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from routekaart.domain.encoding import digest, to_record
from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period

_RULE = "rule:"


class Moment(StrEnum):
    """Which day of an arrangement is meant: its effect may begin at each of them."""

    ANNOUNCED = "announced"
    SIGNED = "signed"
    IN_FORCE = "in-force"
    FIRST_MONEY = "first-money"


class Estimator(StrEnum):
    """How the effect is estimated; the others that fit the series are told beside it."""

    SYNTHETIC_CONTROL = "synthetic-control"
    AUGMENTED = "augmented-synthetic-control"
    SYNTHETIC_DID = "synthetic-did"
    POISSON = "poisson"
    STAGGERED = "staggered"
    """Difference in differences of origins and years, each origin from its own year on."""
    SEGMENTED = "segmented"
    """One series on its own: a description, never an effect."""


class Direction(StrEnum):
    """Which way the effect is expected to go; only a plan that seals it may test one side."""

    FALL = "fall"
    RISE = "rise"


class Transform(StrEnum):
    """In what differences are measured."""

    LOG1P = "log1p"
    ASINH = "asinh"
    LEVEL = "level"


class DonorChoice(StrEnum):
    """How donors are chosen: all series that the table of routes and the register leave clean, or a list."""

    CLEAN = "clean"
    NAMED = "named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The series that is looked at."""

    indicator: IndicatorId
    area: ThingId
    counterpart: ThingId | None = None
    """A nationality; `None` for all together."""

    def __str__(self) -> str:
        return f"{self.indicator} {self.area}" + (f" {self.counterpart}" if self.counterpart else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One day of the event."""

    moment: Moment
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Since when one origin has an arrangement of the plan."""

    country: ThingId
    dates: tuple[Dated, ...]

    def day_of(self, moment: Moment) -> date | None:
        """Return the day of a moment, if it is known."""
        return next((one.day for one in self.dates if one.moment is moment), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDonor:
    """A series that a plan names as a donor."""

    area: ThingId
    counterpart: ThingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Donors:
    """Which series may stand in for what would have happened."""

    choice: DonorChoice = DonorChoice.CLEAN
    least: int = 1000
    """How much a series must count over all periods together to be a donor."""
    named: tuple[NamedDonor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Which periods are looked at."""

    since: Period
    """The first period that is matched."""
    after: int
    """How many periods after the event count."""
    until: Period | None = None
    """The last period that is looked at at all; the last there is if not given."""
    skip: int = 0
    """How many periods before the event are left out, as its announcement may have worked already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A question with its answer's method, before the answer."""

    name: str
    arrangements: tuple[ThingId, ...]
    """What is evaluated; several if they came together and only the bundle can be."""
    outcome: Outcome
    dates: tuple[Dated, ...]
    """Of origins with dates of their own the first of each moment."""
    moment: Moment
    """From which of the dates on the effect is measured."""
    span: Span
    donors: Donors = Donors()
    transform: Transform = Transform.LOG1P
    estimator: Estimator = Estimator.SYNTHETIC_CONTROL
    direction: Direction | None = None
    starts: tuple[Start, ...] | None = None
    """Of origins with dates of their own since when each is treated, as written or as the register said on sealing."""

    @property
    def digest(self) -> str:
        """The sha256 of the whole plan: another day, donor or window is another plan."""
        return digest(to_record(self))

    @property
    def day(self) -> date:
        """The day from which the effect is measured."""
        return next(one.day for one in self.dates if one.moment is self.moment)

    def looks_at_same(self, other: "Plan") -> bool:
        """Tell whether another plan looks at the same series for one of the same arrangements, whatever the method.

        Each is told as a look beside the other. One arrangement more makes no other question: earlier looks could be
        hidden behind it.
        """
        return self.outcome == other.outcome and not set(self.arrangements).isdisjoint(other.arrangements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A plan as it stands in the register."""

    plan: Plan
    seq: int
    """The number of its entry in the log."""
    recorded: datetime
    recorded_by: RecorderId
    level: Level | None = None
    """Up to which level the register was looked at; `None` for plans that were sealed before this was recorded."""

    @property
    def written(self) -> bool:
        """Whether a person wrote it; the others are made by rule, from what the register holds."""
        return not self.recorded_by.startswith(_RULE)

    @property
    def shown_from(self) -> Level:
        """From which level it may be seen: never below intern if a person wrote it, for it says what they ask.

        One of which nobody recorded it is for those who may see everything, until it is sealed again.
        """
        if self.level is None:
            return Level.GERUBRICEERD
        return max(self.level, Level.INTERN) if self.written else self.level
