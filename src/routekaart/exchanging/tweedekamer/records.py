"""What the House hands out, as records of one shape, whether it came as JSON, Parquet or Atom."""

from dataclasses import dataclass, field
from datetime import date

from routekaart.exchanging.tweedekamer.faults import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """How a party voted on a decision."""

    party: str
    vote: str
    """Voor, Tegen or Niet deelgenomen."""
    seats: int
    mistake: bool = False
    """Whether the party said afterwards that it had meant otherwise (*vergissing*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision of the House (*Besluit*), with the votes if it was voted on."""

    id: str
    sort: str
    """BesluitSoort: "Stemmen - aangenomen"."""
    way: str
    """StemmingsSoort: "Met handopsteken", "Hoofdelijk", or empty."""
    votes: tuple[Vote, ...]
    changed: date | None
    day: date | None
    """The day of the sitting, if the source gives it."""
    deleted: bool
    matters: tuple[str, ...]
    """The numbers of the matters that it is about."""
    of_sort: str
    """The Soort of the matter, if there is one and it is said."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document of the House."""

    id: str
    number: str
    """2023D49091."""
    sort: str
    title: str
    subject: str
    day: date | None
    changed: date | None
    kst: str
    """Its name as an official publication, if it says so: kst-21501-20-2004."""
    version: int | None
    version_day: date | None
    dossiers: tuple[str, ...]
    deleted: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A matter before the House (*Zaak*): a motion, a letter, a set of questions."""

    id: str
    number: str
    """2023Z20099."""
    sort: str
    title: str
    subject: str
    started: date | None
    changed: date | None
    due: date | None
    appraisal: str
    dealt_with: bool | None
    deleted: bool
    place: Place
    kst: str = ""
    text: str = ""
    dossiers: tuple[str, ...] = ()
    papers: tuple[Paper, ...] = ()
    decisions: tuple[Decision, ...] = ()
    replaces: tuple[str, ...] = ()
    """Numbers of the matters in whose place it came (*VervangenVanuit*)."""
    marked: tuple[str, ...] | None = None
    """Countries that somebody else marked in it; `None` if nobody did. Compared with, and never used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A minister's undertaking to the House (*Toezegging*), without the name of who gave it."""

    id: str
    number: str
    """TZ202306-123."""
    text: str
    status: str
    due: date | None
    made: date | None
    changed: date | None
    ministry: str
    activity: str
    letter: str
    """The letter by which it was met, as the House wrote it down."""
    deleted: bool
    place: Place


@dataclass(slots=True, kw_only=True)
class Records:
    """All that some files hold."""

    matters: list[Matter] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    """What was taken out, of which only the kind and the id are told: ("Zaak", "02126f54-...")."""
