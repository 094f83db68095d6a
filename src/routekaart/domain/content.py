"""What can be said about a subject: the union that checking, reporting and the register branch on.

Which types there are, and which sentences of real letters led to them: docs/decisions/0004-content-types.md.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, ThingId
from routekaart.domain.period import Period, TimeExpression
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit


class MoneyState(StrEnum):
    """How far an amount of money has come. Amounts in different states are never added."""

    ANNOUNCED = "announced"
    PROPOSED = "proposed"
    ADOPTED = "adopted"
    COMMITTED = "committed"
    CONTRACTED = "contracted"
    PAID = "paid"
    NOT_SAID = "not_said"


class EventState(StrEnum):
    """Whether an event took place. Pending is a state of its own, not a missing date."""

    HAPPENED = "happened"
    PLANNED = "planned"
    PENDING = "pending"
    UNKNOWN = "unknown"


class UndertakingStatus(StrEnum):
    """What a sentence does with an undertaking to Parliament."""

    NEW = "new"
    REFERRED = "referred"
    FULFILLED = "fulfilled"


class Order(StrEnum):
    """From which side a rank is counted."""

    MOST = "most"
    LEAST = "least"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A counted or measured value: "in 2019 lag het aantal aankomsten in Spanje op circa 32.500"."""

    quantity: Quantity
    counted: str
    """What is counted, in the speaker's own words."""
    concept: ConceptId | None = None
    """What is counted, as one of our concepts; `None` if the words fit none."""
    indicator: IndicatorId | None = None
    """The publisher's measure, where the speaker is the publisher."""
    counterpart: ThingId | None = None
    """Where they come from or go to, if the sentence says so."""
    movement: Direction | None = None
    """Rise or fall, where the figure is the end of one: "van 14.000 tot 65.000"."""
    base: Period | None = None
    """The period in which that movement began."""
    route: ThingId | None = None
    """The route that the passage is about, where the figure itself is about a country."""
    modes: tuple[str, ...] = ()
    """How people came, if the sentence says so: land, sea."""
    publisher: ActorId | None = None
    """Whose figure it is, if the sentence says so."""
    unread: tuple[str, ...] = ()
    """Words around it that were not understood, and may make it another figure than it seems."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A value said as two ends, or so vaguely that it has two: "tientallen miljoenen". Never made into one number."""

    low: Decimal
    high: Decimal
    unit: Unit
    vague: bool
    counted: str
    concept: ConceptId | None = None
    counterpart: ThingId | None = None
    route: ThingId | None = None
    modes: tuple[str, ...] = ()
    publisher: ActorId | None = None
    unread: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _ = self.quantity  # refuses ends that are no finite numbers or run backwards

    @property
    def quantity(self) -> Quantity:
        """Both ends as one quantity, to compare with."""
        comparator = Comparator.VAGUE if self.vague else Comparator.RANGE
        return Quantity(value=self.low, value2=self.high, unit=self.unit, comparator=comparator)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount of money with how far it came and what it is part of."""

    quantity: Quantity
    state: MoneyState
    purpose: str = ""
    payer: ThingId | None = None
    fund: ThingId | None = None
    arrangement: ThingId | None = None
    parent: str | None = None
    """The key of the amount this one is part of, replaces, or is a later state of."""
    relation: str | None = None
    """How it stands to its parent: part_of, alternative_to, replaces, later_state_of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A change between two periods: "een afname van bijna 50 % ten opzichte van het jaar daarvoor"."""

    direction: Direction
    base: Period | None
    """The earlier period that the statement's own period is compared with; `None` if not said."""
    size: Quantity | None
    """By how much, if said."""
    counted: str
    concept: ConceptId | None = None
    counterpart: ThingId | None = None
    route: ThingId | None = None
    modes: tuple[str, ...] = ()
    publisher: ActorId | None = None
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A place in an order: "de meest voorkomende route naar Europa"."""

    place: int
    order: Order
    among: str
    """The set that is ordered, in the speaker's own words or as `routes`, `countries`."""
    concept: ConceptId | None = None
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens on a day: a signature, an entry into force, a coup, a round of talks."""

    event: str
    state: EventState = EventState.HAPPENED
    party: str | None = None
    territory: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How the subject stands to another thing: a role on a route, a twin agreement, an answer to a motion."""

    relation: str
    object: ThingId
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A claimed or studied effect: "heeft bijgedragen aan lagere instroom". No series can confirm it."""

    measure: str
    effect: str
    result: str = "claimed"
    """claimed, or what an evaluator found: effect_found, no_effect_found, could_not_be_assessed ..."""
    method: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toezegging:
    """A minister's undertaking to Parliament, followed until it is met."""

    status: UndertakingStatus
    action: str
    """inform, send or act."""
    deadline: TimeExpression | None = None
    to: ActorId | None = None
    """To whom, if it is not the parliament of the speaker's own country."""


Content = Figure | Range | Money | Trend | Rank | Event | Relation | Cause | Toezegging
