"""A letter as text, and what reading finds in it: spans with a value, each at its exact place."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from routekaart.domain.document import Body
from routekaart.domain.errors import QuoteMismatch
from routekaart.domain.ids import ActorId, DocumentId, ThingId, actor_id
from routekaart.domain.period import Period, TimeExpression
from routekaart.domain.quantity import Comparator, Direction, Unit
from routekaart.domain.statement import Kind, Passage, Statement

SENDER_NOT_KNOWN = actor_id("organisation:not-known")
"""Who says what stands in a text that does not tell who sends it. Two of these texts need not be by the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A letter: what its file holds, and what its head says of it."""

    id: DocumentId
    body: Body
    date: date | None
    sender: ActorId
    title: str = ""

    @property
    def text(self) -> str:
        """The text in which every place of a statement is counted."""
        return self.body.text

    def passage(self, start: int, end: int) -> Passage:
        """Return the place from `start` up to and not including `end`, with its words."""
        published = None if self.date is None else Period.of_day(self.date)
        return Passage(document=self.id, start=start, end=end, quote=self.text[start:end], published=published)

    def check_quote(self, passage: Passage) -> None:
        """Let a passage through only if its quote is in this document at that place.

        Raises:
            QuoteMismatch: if it is not.
        """
        found = self.text[passage.start : passage.end]
        in_text = 0 <= passage.start < passage.end <= len(self.text)
        if passage.document != self.id or not in_text or found != passage.quote:
            raise QuoteMismatch(
                f"the quote {passage.quote[:60]!r} is not in the document, which has {found[:60]!r} there",
                where=f"characters {passage.start} to {passage.end}",
                remedy="Read the letter again; a statement is kept only with the words it was read from.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention:
    """A number that counts or measures something."""

    start: int
    end: int
    surface: str
    value: Decimal
    value2: Decimal | None
    unit: Unit
    comparator: Comparator
    direction: Direction | None
    rule: str
    kind: Kind = Kind.REPORTED
    """Whether it is reported, expected or promised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodMention:
    """A date or time expression that can be put on the calendar."""

    start: int
    end: int
    surface: str
    value: TimeExpression
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A country, region or route, or a word derived from one."""

    start: int
    end: int
    surface: str
    place: ThingId
    code: str
    kind: str
    """country, demonym, subnational, region or route."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationMention:
    """A reference to another document."""

    start: int
    end: int
    surface: str
    ids: tuple[str, ...]
    kind: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentMention:
    """A main clause in which the government promises something to Parliament, recalls or fulfils it."""

    start: int
    end: int
    surface: str
    status: str
    action: str
    deadline: TimeExpression | str | None
    """A period, `vague`, or none."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMention:
    """A quantity with what is counted, where and when."""

    start: int
    end: int
    surface: str
    quantity: int
    """Which quantity of the reading, from 0."""
    counted: str
    counted_start: int
    counted_end: int
    """Within the claim, or in a block before it such as a heading."""
    places: tuple[str, ...]
    """Codes as in `PlaceMention.code`."""
    periods: tuple[str, ...]
    direction: Direction | None
    compared_quantity: int | None
    compared_period: str | None
    rule: str
    kind: Kind = Kind.REPORTED
    """Whether it is reported, expected or promised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Who does or says something: an organisation, or an office with what it is about. Never a private person."""

    start: int
    end: int
    surface: str
    actor: ActorId
    office: str
    """cabinet, minister, state_secretary, ministry, authorities ...; empty for an organisation."""
    portfolios: tuple[str, ...]
    """What the office is about, by the usual abbreviation: JenV, BZ, BHOS."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionMention:
    """A motion or request of Parliament that is referred to."""

    start: int
    end: int
    surface: str
    form: str
    """motion or request."""
    movers: tuple[str, ...]
    """The members of Parliament who moved it, as the text names them in that office."""
    others: bool
    """Whether there were more: "c.s."."""
    citation: int | None
    """Which reference of the reading gives its number, from 0."""
    ids: tuple[str, ...]
    """What that reference is to; empty without one."""
    answers: bool
    """Whether the letter says that it answers or carries it out."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """An agreement, instrument, fund or document that is called by name."""

    start: int
    end: int
    surface: str
    ids: tuple[ThingId, ...]
    """What it is; several if the words may mean any of them; none if only its form is said."""
    form: str
    """For an agreement of which only the form is said: memorandum, partnership, deal ..."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionMention:
    """That a measure is said to have brought an effect about; no series can confirm it."""

    start: int
    end: int
    surface: str
    cue_start: int
    cue_end: int
    cue: str
    measure_start: int
    measure_end: int
    measure: str
    effect_start: int
    effect_end: int
    effect: str
    strength: str
    """contributed, caused, or after: it only came first."""
    negated: bool
    hedged: bool
    """Whether it is left open: "mogelijk", "kan", "niet vast te stellen of"."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything found in one letter: the layers, and the statements made from them."""

    document: Document
    quantities: tuple[QuantityMention, ...] = ()
    periods: tuple[PeriodMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    citations: tuple[CitationMention, ...] = ()
    commitments: tuple[CommitmentMention, ...] = ()
    claims: tuple[ClaimMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    motions: tuple[MotionMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    attributions: tuple[AttributionMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    unreadable: tuple[str, ...] = ()
    """Times that stand on no calendar, in the words of the letter: 30 februari 2024."""
    passed_over: tuple[tuple[int, int], ...] = ()
    """Spans that are dumps of figures, too many in a row for any letter: their figures are not read."""
