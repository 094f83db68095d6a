"""What can be said about a subject: the union that checking, reporting and the register branch on.

Which types there are, and which sentences of real letters led to them: docs/decisions/0004-content-types.md.
Long because it is one union: who adds a type to it, or branches on it, must see from which others it differs.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, StatementId, ThingId
from routekaart.domain.period import Period, Recurrence, TimeExpression
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
    ABSENT = "absent"
    """Said not to have taken place: "er is geen mandaat". Something else than nothing being said."""
    UNKNOWN = "unknown"


class Aim(StrEnum):
    """The main objective of an amount: it decides whether it can be official development assistance."""

    DEVELOPMENT = "development"
    HUMANITARIAN = "humanitarian"
    RETURN = "return"
    CONTROL = "control"
    """Of a border, or of who moves."""


class ResultSort(StrEnum):
    """What the figure of a programme is. A target and a baseline are not results."""

    ACTUAL = "actual"
    TARGET = "target"
    BASELINE = "baseline"
    COVERAGE = "coverage"


class UseState(StrEnum):
    """How far the use of an instrument with a country has come. Not pursued is an outcome as well."""

    EXPLORED = "explored"
    PROPOSAL_PENDING = "proposal_pending"
    IN_FORCE = "in_force"
    NOT_PURSUED = "not_pursued"
    INADMISSIBLE = "inadmissible"
    SUSPENDED = "suspended"
    ENDED = "ended"


class ContactLevel(StrEnum):
    """Between whom a contact was, never by name."""

    HEAD_OF_GOVERNMENT = "head_of_government"
    MINISTER = "minister"
    STATE_SECRETARY = "state_secretary"
    SENIOR_OFFICIAL = "senior_official"
    OFFICIAL = "official"
    EMBASSY = "embassy"


class UndertakingStatus(StrEnum):
    """What a sentence does with an undertaking to Parliament."""

    NEW = "new"
    REFERRED = "referred"
    FULFILLED = "fulfilled"


class AskForm(StrEnum):
    """How Parliament says what it wants: it asks the government something, gives its opinion, or puts a question."""

    REQUEST = "request"
    OPINION = "opinion"
    QUESTION = "question"


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
    programme: ThingId | None = None
    """The programme or fund that the figure is a result, target or baseline of."""
    arrangement: ThingId | None = None
    """The arrangement under which it was counted."""
    sort: ResultSort | None = None
    """What it is to that programme or arrangement."""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    """What a share in percent was made from; the quantity must be what these give, rounded as it is written."""
    ascending: bool | None = None
    """Whether more of it is better, if said."""
    also: tuple[ThingId, ...] | None = None
    """Further places of which it is the total, together with the subject: "in Spanje en Italië samen"."""
    per: Recurrence | None = None
    """Of what it is the average, if it is one: "gemiddeld 3.400 per maand"."""
    each: Recurrence | None = None
    """Of which part of its period each is said to have it: "ieder jaar meer dan 20.000"."""

    def __post_init__(self) -> None:
        if (self.numerator is None) != (self.denominator is None):
            raise NotationError("a share has a numerator and a denominator", remedy="Give both, or neither.")
        if self.numerator is not None and self.denominator is not None:
            _refuse_other_share(self.quantity, self.numerator, self.denominator)


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
    also: tuple[ThingId, ...] | None = None
    per: Recurrence | None = None
    each: Recurrence | None = None
    programme: ThingId | None = None
    arrangement: ThingId | None = None

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
    key: str | None = None
    """The name under which other amounts call it their parent."""
    form: str | None = None
    """grant, loan, budget-support, investment, mixed, cut ..."""
    aim: Aim | None = None
    """Its main objective, if said."""
    for_donor: bool | None = None
    """Whether it is spent in the interest of the one who pays, if said."""
    oda: bool | None = None
    """Whether the payer reports it as official development assistance, if said."""
    programme: ThingId | None = None
    beneficiary: ThingId | None = None
    overlaps: tuple[str, ...] | None = None
    """The keys of amounts that may be the same money, as far as a source or the list's keeper warns."""
    every: Recurrence | None = None
    """How often it is given, if not once: 118 million *a year*."""
    whole: bool | None = None
    """Whether a letter says that it is all of it: "in totaal"."""
    unread: tuple[str, ...] | None = None
    """Words of a letter beside it that may make it another amount than it seems; `None` if nobody looked for them."""


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
class Comparison:
    """Two places beside one another in one period: "meer aankomsten in Italië dan in Spanje"."""

    direction: Direction
    """Increase if the subject has more than the other, decrease if it has less."""
    other: ThingId
    size: Quantity | None
    """By how much, if said: a number, a percentage or a factor."""
    counted: str
    concept: ConceptId | None = None
    counterpart: ThingId | None = None
    route: ThingId | None = None
    modes: tuple[str, ...] = ()
    publisher: ActorId | None = None
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extreme:
    """The most or least of a row of periods of one length: "het hoogste aantal sinds 2016"."""

    order: Order
    since: Period | None
    """The period since which it is; that period itself may have been as high. `None` if not said."""
    until: Period | None = None
    """The last of a row of which it is the most: "van de periode 2014-2018"; then the first counts as well."""
    counted: str
    concept: ConceptId | None = None
    counterpart: ThingId | None = None
    route: ThingId | None = None
    modes: tuple[str, ...] = ()
    publisher: ActorId | None = None
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of a whole of one period: "van de asielzoekers kwam 29% uit Syrië"."""

    quantity: Quantity
    """In percent, or a fraction of one."""
    counted: str
    concept: ConceptId | None = None
    counterpart: ThingId | None = None
    """Where those of the part come from, if that is what makes them a part."""
    among: str | None = None
    """Of which set of places the subject is one, if that is what makes it a part: `routes`, `mediterranean-routes`,
    `member-states`, or the whole `world`, in which people of one nationality are anywhere."""
    route: ThingId | None = None
    modes: tuple[str, ...] = ()
    """How those of the part came, if that is what makes them one."""
    publisher: ActorId | None = None
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A place in an order: "de meest voorkomende route naar Europa"."""

    place: int
    order: Order
    among: str
    """The set that is ordered: `routes`, `mediterranean-routes`, `countries`, `member-states` or `nationalities`, or of
    routes and of those that are named one by one the speaker's own words."""
    concept: ConceptId | None = None
    unread: tuple[str, ...] = ()
    indicator: IndicatorId | None = None
    """The publisher's measure that the order follows, where the speaker is the publisher."""
    publisher: ActorId | None = None
    """Whose figures the order is said to follow, if the sentence says so."""
    counted: str | None = None
    """What is ordered, in the speaker's own words, for countries and nationalities."""
    modes: tuple[str, ...] | None = None
    """How those who are ordered came, if the sentence says so."""
    counterpart: ThingId | None = None
    """Among nationalities, also those that are named one by one: the one that has this place, of those who are where
    the subject is. Among countries: where those who are counted come from."""
    above: tuple[ThingId, ...] | None = None
    """Who is said to stand above it: "na de Syriërs". In which order these stand is not said."""
    listed: tuple[ThingId, ...] | None = None
    """Who is ordered, where the speaker names them one by one; `among` has the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens on a day: a signature, an entry into force, a coup, a round of talks."""

    event: str
    state: EventState = EventState.HAPPENED
    party: str | None = None
    territory: str | None = None
    detail: str = ""
    about: StatementId | None = None
    """The statement it answers: the promise that a breach broke."""
    provision: str | None = None
    """The part of an arrangement that it is about: third-country-nationals, officials ... Each has its own dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a thing is, as somebody describes it: its names, its form, and who made it."""

    name_nl: str
    name_en: str
    form: str | None = None
    """For an arrangement: eu-agreement, benelux-treaty, memorandum, statement ..., or `none`. For an organisation,
    document or request: of what kind it is."""
    level: str | None = None
    """NLD, Benelux, EU or UN."""
    binding: bool | None = None
    author: str | None = None
    """Who made an arrangement: eu-institution, heads-of-state, benelux, ministry. It decides which court."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """The use of an instrument with a country, or that it was looked at and left."""

    instrument: ThingId
    state: UseState
    reason: str = ""
    condition: str = ""
    expected: str = ""
    """The effect that was hoped for, and the risk of it turning against the aim."""
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Give:
    """One side of a give and take: what somebody gives, or is asked to give. Its subject is the coupling.

    How far it has come is an event of the coupling: wanted, offered, agreed, given, broken or ended, for a party.
    """

    giver: ThingId
    what: str
    receiver: ThingId | None = None
    instrument: ThingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A meeting or call between governments: its level and theme. No names of persons."""

    level: ContactLevel
    theme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """The speaker's own word that an earlier statement was wrong, with what takes its place if anything does.

    Something else than a review (we misread) and than a later statement (it has changed since).
    """

    retracts: StatementId
    reason: str
    replacement: StatementId | None = None


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
    objective: ThingId | None = None
    """Prevention, return or protection: what the effect is about."""
    size: Quantity | None = None
    """How large the effect is, if said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toezegging:
    """A minister's undertaking to Parliament, followed until it is met."""

    status: UndertakingStatus
    action: str
    """inform, send or act."""
    deadline: TimeExpression | None = None
    to: ActorId | None = None
    """To whom, if it is not the parliament of the speaker's own country."""
    condition: str | None = None
    """On what it depends: an offer that holds "desgewenst" (if wanted) is a conditional one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing that Parliament asks: "verzoekt de regering de Kamer voor de zomer een overzicht te sturen".

    Its subject is the motion or the set of questions. Each thing asked is followed by itself.
    """

    number: int
    """From 1, in the order of the paper."""
    form: AskForm
    what: str
    """In the words of the paper, without "verzoekt de regering"."""
    deadline: TimeExpression | None = None
    """By when, if the words say so."""


Countable = Figure | Range | Trend | Comparison | Extreme | Share
"""What is said of numbers at a place: what is counted, as which concept, how people came and whose figure it is."""

Checkable = Countable | Rank
"""What can be held against statistics."""

Content = (
    Checkable | Money | Event | Relation | Cause | Toezegging | Ask | Description | Use | Give | Contact | Retraction
)


def _refuse_other_share(said: Quantity, numerator: Decimal, denominator: Decimal) -> None:
    if said.unit is not Unit.PERCENT or not denominator:
        raise NotationError("only a share in percent of something has two parts", remedy="Correct unit and parts.")
    decimals = -min(int(said.value.normalize().as_tuple().exponent), 0)
    share = round(100 * numerator / denominator, decimals)
    if share != said.value:
        raise NotationError(
            f"{numerator} of {denominator} is {share} percent and not {said.value}", remedy="Correct one of the three."
        )
