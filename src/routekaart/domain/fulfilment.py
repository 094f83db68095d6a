"""What Parliament asked or a minister promised, beside a letter: what in the letter fulfils it, and what it claims."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from routekaart.domain.ids import ThingId


class FulfilmentOutcome(StrEnum):
    """Whether a letter does what was asked or promised. Not being able to tell is an outcome."""

    FOUND = "found"
    PARTLY = "partly"
    NOT_FOUND = "not_found"
    UNDECIDED = "undecided"


class Deed(StrEnum):
    """Of what kind the thing is that was asked or promised; each is fulfilled by other words."""

    INFORM = "inform"
    SEND = "send"
    INVESTIGATE = "investigate"
    TALK = "talk"
    CONCLUDE = "conclude"
    REFRAIN = "refrain"
    ACT = "act"


class LetterAnswer(StrEnum):
    """What a letter says of a thing that it does not fulfil. It is an answer, and no fulfilment."""

    REFUSED = "refused"
    PROMISED = "promised"
    UNDER_WAY = "under_way"
    REPEATED = "repeated"


class ClaimedBy(StrEnum):
    """By what a claim in a letter is tied to the thing that was asked."""

    NUMBER = "number"
    MOVER = "mover"
    SUBJECT = "subject"
    ONLY_ONE = "only_one"
    """It names none, and the letter speaks of no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoughtPlace:
    """A country, region or route that was asked about, with the words for it."""

    place: ThingId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked or promised, in its own words, with what is known about it."""

    words: str
    """Of an Ask its `what`; of a Toezegging the sentence in which it was made."""
    on: date | None
    """The date of the motion, questions or debate: a letter of before that day fulfils nothing."""
    topics: tuple[str, ...] = ()
    """What it is about where its own words only point to it: behind "de Kamer hierover te informeren" stands what the
    same motion asked before."""
    places: tuple[SoughtPlace, ...] = ()
    movers: tuple[str, ...] = ()
    """The members who moved it, by their surnames."""
    ids: tuple[str, ...] = ()
    """The numbers by which letters refer to it: kst-19637-3385."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPassage:
    """A passage of a letter, from `start` up to and not including `end` of its text."""

    start: int
    end: int
    quote: str
    words: tuple[str, ...] = ()
    """The words of what was asked that it meets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterClaim:
    """Where a letter says that a motion or toezegging has been carried out."""

    passage: FoundPassage
    by: ClaimedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Fulfilment:
    """Whether a letter fulfils what was asked, with all that shows why."""

    outcome: FulfilmentOutcome
    deed: Deed
    reason: str
    """A code: done, done_in_part, older, nothing_said, only_answered, too_little_said, little_told, deed_not_told."""
    passages: tuple[FoundPassage, ...] = ()
    """What fulfils it; for an outcome that is not that, nothing."""
    met: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    """The words of what was asked that the passages do not meet."""
    answer: LetterAnswer | None = None
    answered: FoundPassage | None = None
    """Where the letter refuses it, promises it again or only repeats it."""
    nearest: FoundPassage | None = None
    """What comes nearest where the outcome is undecided."""
    claimed: LetterClaim | None = None
    """That the letter says it was carried out; apart from whether it is found."""
