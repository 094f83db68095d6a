"""What became of what one letter says in another: the differences between two letters, each with its quotes.

Compared are statements, not lines of text. Why it is done so: docs/decisions/0027-differences-between-letters.md.
"""

from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.ids import ThingId
from routekaart.domain.letter import Document
from routekaart.domain.period import Period
from routekaart.domain.statement import Passage, Statement


class Subject(StrEnum):
    """What sort of thing two letters are compared in."""

    UNDERTAKING = "undertaking"
    REQUEST = "request"
    FIGURE = "figure"
    TREND = "trend"
    COMPARISON = "comparison"
    RECORD = "record"
    """The most or least of a row of periods."""
    SHARE = "share"
    RANK = "rank"
    MONEY = "money"
    CAUSE = "cause"
    ARRANGEMENT = "arrangement"
    INSTRUMENT = "instrument"
    PROGRAMME = "programme"
    """A programme or fund that is called by name."""
    PLACE = "place"
    """A country, region or route that is named at all."""
    SOURCE = "source"
    """Whose figures are given."""


class Outcome(StrEnum):
    """What became of it."""

    DROPPED = "dropped"
    CHANGED = "changed"
    NEW = "new"
    MOVED_ON = "moved_on"
    """The later letter gives the next value of the same series, for a later period."""
    UNCERTAIN = "cannot_be_told"
    SAME = "same"


ATTENTION = frozenset({Outcome.DROPPED, Outcome.CHANGED})
"""Outcomes for which the command ends with status 1."""


class Aspect(StrEnum):
    """In what something changed; or what is said beside an outcome."""

    VALUE = "value"
    DIRECTION = "direction"
    COMPARATOR = "comparator"
    """The word that places the same number: "circa" became "ruim"."""
    DEFINITION = "definition"
    """What is counted: arrivals, detections or inflow."""
    SOURCE = "source"
    EXPECTATION = "expectation"
    """What was expected is now reported, or the other way round."""
    STATE = "state"
    """How far money, an arrangement or an instrument has come."""
    STRENGTH = "strength"
    """How strongly a cause is claimed."""
    DEADLINE = "deadline"
    MET = "met"
    """The later letter says that an undertaking is met, or that a request is answered."""
    ROUNDED = "rounded"
    """The numbers differ, and one can be a rounding of the other."""
    LENGTH = "length"
    """The next period is not as long as the one before."""
    TERM_OVER = "term_over"
    """The term of an undertaking had ended on the day of the later letter."""


class Doubt(StrEnum):
    """Why it cannot be told what became of something."""

    SEVERAL_FIT = "several_fit"
    SAID_LESS = "said_less"
    """One of the two says more of what it counts than the other."""
    WORDS_NOT_READ = "words_not_read"
    """Words around one of the two were not understood."""
    OTHER_WORDS = "other_words"
    """It may be the same, said in other words."""
    SAME_NUMBER = "same_number"
    """The later letter has the same number, and what for is not certain."""
    WORDS_FOUND = "words_found"
    """The words themselves stand in the later letter."""
    MAYBE_ANOTHER = "maybe_another"
    """The later letter has another amount, which may be another one or the same one changed."""
    MAYBE_RENEWED = "maybe_renewed"
    """The term of an undertaking was over: the later letter may promise the same again, or the next of its sort."""
    ONLY_MENTIONED = "only_mentioned"
    """It is named, and what is said of it was not understood."""


class Dated(StrEnum):
    """How it was settled which letter is the earlier."""

    BY_DATE = "by_date"
    SAME_DAY = "same_day"
    DATE_MISSING = "date_missing"


class Kinship(StrEnum):
    """How much two letters have in common."""

    SAME_LETTER = "same_letter"
    RELATED = "related"
    UNRELATED = "unrelated"
    """Almost nothing: a list of what is new and dropped says little then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that a letter says, with its first place there."""

    subject: Subject
    about: ThingId | None
    """The country, region or route that it is about; `None` if the words tell none."""
    place: Passage
    context: str = ""
    """The sentence in which it stands, on one line."""
    statement: Statement | None = None
    thing: ThingId | None = None
    """What is named, for an arrangement, instrument, programme, place or source; the paper, for a request."""
    state: str = ""
    """How far it is, or how strongly it is said, as a code."""
    valid: Period | None = None
    """For which period, if the letter names one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What became of one thing; also of what is the same."""

    subject: Subject
    outcome: Outcome
    about: ThingId | None
    earlier: tuple[Point, ...] = ()
    """What the earlier letter says of it: empty for what is new."""
    later: tuple[Point, ...] = ()
    """What the later letter says of it; of what cannot be told, everything that may be meant."""
    aspects: tuple[Aspect, ...] = ()
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterChanges:
    """What changed between two letters."""

    earlier: Document
    later: Document
    dated: Dated
    kinship: Kinship
    differences: tuple[Difference, ...]
    """By subject, in the order of the letters."""
    language: str | None = None
    """In which both are written; `None` if too little tells."""
    passed_over: bool = False
    """Whether a part of one of them is a dump of figures, which was not read."""

    @property
    def needs_attention(self) -> bool:
        """Whether anything was dropped or changed."""
        return any(one.outcome in ATTENTION for one in self.differences)

    def count(self, outcome: Outcome) -> int:
        """Return how many things have this outcome."""
        return sum(one.outcome is outcome for one in self.differences)
