"""A letter that goes out (*brief*): its text in order, and of every figure in it what it rests on.

It is made once and shown in several formats; all of it can be written as a record and read back, so that a format that
carries the record can be held against it.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from routekaart.domain.encoding import digest, to_record
from routekaart.domain.ids import IndicatorId, ReleaseId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit


class BriefForm(StrEnum):
    """What a letter is for."""

    OVERVIEW = "overview"
    COUNTRY = "country"
    ROUTE = "route"
    ANSWER = "answer"
    OWN = "own"
    """A template that somebody brought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FromRelease:
    """A figure as a publisher gives it in one of its releases."""

    indicator: IndicatorId
    area: ThingId
    counterpart: ThingId | None = None
    breakdown: str = ""
    period: Period
    unit: Unit
    value: Decimal
    low: Decimal
    high: Decimal
    """The ends between which the true number lies, by rounding or suppression."""
    obs_status: str
    release: ReleaseId
    row: int
    """The row in the raw file, from 1 for the first after the header."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FromStatement:
    """A figure, date or amount that somebody said, as the register keeps it."""

    statement: StatementId
    said: str
    """What the register shows for it, in the language of the letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A figure that was worked out from others, by a method with a name."""

    method: str
    """A computed indicator, `sum`, `count`, `ledger` ..."""
    value: Decimal
    low: Decimal
    high: Decimal
    unit: Unit
    releases: tuple[FromRelease, ...] = ()
    statements: tuple[StatementId, ...] = ()


Trace = FromRelease | FromStatement | Computed
"""What a figure rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedFigure:
    """A figure as a letter shows it, with what it rests on."""

    id: str
    """Its name within the letter: `f1`."""
    text: str
    """As it is shown: `56.245`."""
    asked: str
    """The tag with which a template asked for it; empty if the letter was composed."""
    trace: Trace
    level: Level

    @property
    def statements(self) -> tuple[StatementId, ...]:
        """The statements that it rests on."""
        match self.trace:
            case FromStatement(statement=statement):
                return (statement,)
            case Computed(statements=statements):
                return statements
            case FromRelease():
                return ()

    @property
    def receipt(self) -> str:
        """The digest of what is shown and what it rests on, in hexadecimal; the same in every letter."""
        record = to_record(self)
        return digest({name: record[name] for name in ("text", "trace", "level")})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Text in which there is no figure that must be traced."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The place of a figure in the text."""

    figure: str
    """The id of a `TracedFigure` of the letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """The mark of a footnote."""

    note: int
    """From 1, in the order of the letter's notes."""


Run = Words | Shown | Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; depth 1 is below the title of the letter."""

    text: str
    depth: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list, each item on a line of its own."""

    items: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with one row of headings; the first cell of a row is its name."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    """As many cells in each row as there are headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A figure in a chart."""

    label: str
    """The period, or the place."""
    figure: str
    """The id of a `TracedFigure` of the letter; empty for a period of a chart of which no figure is held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLine:
    """The figures of one series, in order."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Figures drawn beside each other over time; the same figures stand in a table below it."""

    title: str
    alt: str
    """What can be seen, in a sentence or two, for those who do not see it."""
    lines: tuple[ChartLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """The figure of each country on a map; the same figures stand in a table below it."""

    title: str
    alt: str
    points: tuple[Point, ...]
    """The label is the thing: `country:MAR`."""


Block = Heading | Paragraph | Bullets | Table | Chart | Map


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: a source, cited by the rules of Parliament."""

    text: str
    address: str = ""


class FaultKind(StrEnum):
    """For what a letter is held back."""

    CONTRADICTED = "contradicted"
    STALE = "stale"
    UNTRACED = "untraced"
    UNREVIEWED = "unreviewed"
    ABOVE_LEVEL = "above_level"


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFault:
    """Why a letter may not go out as it is."""

    kind: FaultKind
    quote: str
    """The figure, or the words with a number, as the letter has them."""
    figure: str = ""
    """The id of the figure that it is about, if it is one."""
    beside: str = ""
    """What stands against it: the official value, or the level."""
    where: str = ""
    """The section and the sentence, row or note that it stands in."""
    statements: tuple[StatementId, ...] = ()
    """What a person has to review, by their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedFault:
    """What a named office lets go out all the same, with the reason that is printed."""

    kind: FaultKind
    quote: str
    """The figure or words that it is about."""
    reason: str
    by: str
    on: date
    where: str | None = None
    """The place that it is about, as the fault tells it; `None` in files of before places were told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledName:
    """What a letter calls a thing that its figures are about, in its own language."""

    id: str
    """Of an indicator, a place or a publisher: `frontex-detections`, `country:MAR`, `frontex`."""
    name: str


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A letter that goes out."""

    form: BriefForm
    about: ThingId | None = None
    """The country, route or request that it is about."""
    title: str
    subject: str
    """What stands behind *Onderwerp*."""
    sender: str
    addressee: str
    reference: str = ""
    """What stands behind *Ons kenmerk*."""
    day: date
    """The date of the letter."""
    as_of: date
    """The day that it pictures."""
    level: Level
    """Of its reader: nothing above it is in the letter."""
    lang: str
    """nl or en."""
    blocks: tuple[Block, ...]
    figures: tuple[TracedFigure, ...] = ()
    notes: tuple[Note, ...] = ()
    accepted: tuple[AcceptedFault, ...] = ()
    version: str
    """Of the Routekaart that made it."""
    names: tuple[CalledName, ...] = ()
    """Of all that its figures name. They are part of the letter, so that it can be shown again where no list is."""

    @cached_property
    def by_id(self) -> dict[str, TracedFigure]:
        """The figures by their name within the letter."""
        return {figure.id: figure for figure in self.figures}

    @cached_property
    def called(self) -> dict[str, str]:
        """The names by id."""
        return {one.id: one.name for one in self.names}

    @property
    def receipt(self) -> str:
        """The digest of the whole letter, in hexadecimal."""
        return digest(to_record(self))
