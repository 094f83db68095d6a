"""A dossier: everything the register holds about one thing, as it was on a day, at a level.

A line is what was said, with every source that said it; a state is the latest event known on the day. Where sources
disagree all sides are there. Nothing in it comes from a statement above its level, except the notices.
"""

from dataclasses import dataclass
from datetime import date

from routekaart.domain.admissibility import Admissibility
from routekaart.domain.evidence_field import Evidence
from routekaart.domain.ids import ThingId
from routekaart.domain.ledger import Ledger
from routekaart.domain.levels import Level
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.statement import Held, Statement, Withheld


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing said, by one or more sources alike."""

    held: tuple[Held, ...]
    """Statements with the same subject, content and period; the first recorded comes first."""
    retracted_by: Held | None = None
    """The speaker's word that it was wrong, if that was known on the day."""

    @property
    def statement(self) -> Statement:
        """The first of its statements; the others say the same in other sources."""
        return self.held[0].statement

    @property
    def level(self) -> Level:
        """The strictest level of what it rests on."""
        return max(held.level for held in self.held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Where sources say different things about the same: every side is shown, none is chosen."""

    subject: ThingId
    attribute: str
    """signed, agreed, amount, total ..."""
    period: Period | None
    kind: str
    """date, amount, definition, vintage or interpretation."""
    sides: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementPage:
    """An arrangement with its dates per party and territory, and its state on the day."""

    id: ThingId
    description: Line | None
    partners: tuple[ThingId, ...]
    state: str
    """The latest event known: mandate, negotiation, initialled, signed, provisional, in-force, suspended, ended ...
    or `not_said`."""
    state_since: Period | None
    state_disputed: bool
    """Whether sources differ on the day of the state; then the earliest is given."""
    dates: tuple[Line, ...]
    relations: tuple[Line, ...]
    promises: tuple[Line, ...]
    """Service levels, promised or practised."""
    breaches: tuple[Line, ...]
    negotiations: tuple[Line, ...]
    rules: Admissibility | None
    """What the rules ask of an arrangement of this form: approval, publication, its author, a review."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouplingPage:
    """A give and take: what either side gives, and how far it has come."""

    id: ThingId
    gives: tuple[Line, ...]
    """Both sides, as far as the level lets them be seen."""
    partners: tuple[ThingId, ...]
    state: str
    state_since: Period | None
    events: tuple[Line, ...]
    relations: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UsePage:
    """An instrument with a country: its state on the day and how it came there."""

    instrument: ThingId
    subject: ThingId
    """The country it is used with."""
    state: str
    state_since: Period | None
    steps: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A row of the sheet of give and take."""

    giver: ThingId
    what: str
    coupling: ThingId
    state: str
    """wanted, offered, agreed, given, broken, ended or not_said."""
    since: Period | None
    against: tuple[str, ...]
    """What it is given for: the other side of the same coupling."""
    level: Level
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Official figures beside the dossier: one indicator in one area, with deaths beside arrivals."""

    indicator: str
    area: ThingId
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What belongs to prevention, return or protection. The three are reported apart and never added."""

    objective: str
    """prevention, return, protection, or not_said."""
    results: tuple[Line, ...]
    findings: tuple[Line, ...]
    """What evaluators found: effect found, no effect found and could not be assessed are different."""
    series: tuple[Series, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The dated picture of a thing."""

    thing: ThingId
    as_of: date
    level: Level
    description: tuple[Line, ...] = ()
    roles: tuple[Line, ...] = ()
    arrangements: tuple[ArrangementPage, ...] = ()
    contacts: tuple[Line, ...] = ()
    couplings: tuple[CouplingPage, ...] = ()
    give_and_take: tuple[Exchange, ...] = ()
    instruments: tuple[UsePage, ...] = ()
    money: Ledger
    rulings: tuple[Admissibility, ...] = ()
    """Of each amount, whether it can count as official development assistance."""
    objectives: tuple[Objective, ...] = ()
    evidence: Evidence | None = None
    """For an instrument: what studies of the listed evidence found by the day."""
    context: tuple[Line, ...] = ()
    parliament: tuple[Line, ...] = ()
    other: tuple[Line, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    retracted: tuple[Line, ...] = ()
    withheld: tuple[Withheld, ...] = ()
