"""What a reader of a draft would remark, each kind with a code that stays the same, and how one is accepted."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from routekaart.domain.ids import StatementId


class Severity(StrEnum):
    """How much a remark asks of the writer."""

    ERROR = "error"
    """It is wrong: correct it, or accept it with a reason."""
    WARNING = "warning"
    """It may mislead: look at it."""
    INFO = "info"
    """It is good to know; nothing is wrong with the letter."""


class RemarkCode(StrEnum):
    """What kind of remark it is. Codes are never given to another kind; the table for people: docs/check.md."""

    CONTRADICTED = "RK101"
    STALE = "RK102"
    ACROSS_BREAK = "RK103"
    SUM_DIFFERS = "RK201"
    SHARES_DIFFER = "RK202"
    SAID_TWICE = "RK203"
    DIFFERS_FROM_LETTER = "RK204"
    IN_THE_FUTURE = "RK301"
    SHARE_OVER_WHOLE = "RK302"
    COUNTRY_GONE = "RK303"
    PUBLISHER_WITHOUT_FIGURE = "RK304"
    CANNOT_BE_SAID = "RK401"
    ACCEPTS_NOTHING = "RK901"
    ACCEPTANCE_ENDED = "RK902"


SEVERITIES = {
    RemarkCode.CONTRADICTED: Severity.ERROR,
    RemarkCode.STALE: Severity.ERROR,
    RemarkCode.ACROSS_BREAK: Severity.WARNING,
    RemarkCode.SUM_DIFFERS: Severity.ERROR,
    RemarkCode.SHARES_DIFFER: Severity.ERROR,
    RemarkCode.SAID_TWICE: Severity.ERROR,
    RemarkCode.DIFFERS_FROM_LETTER: Severity.WARNING,
    RemarkCode.IN_THE_FUTURE: Severity.WARNING,
    RemarkCode.SHARE_OVER_WHOLE: Severity.ERROR,
    RemarkCode.COUNTRY_GONE: Severity.WARNING,
    RemarkCode.PUBLISHER_WITHOUT_FIGURE: Severity.INFO,
    RemarkCode.CANNOT_BE_SAID: Severity.INFO,
    RemarkCode.ACCEPTS_NOTHING: Severity.WARNING,
    RemarkCode.ACCEPTANCE_ENDED: Severity.WARNING,
}
AGAINST_STATISTICS = frozenset({RemarkCode.CONTRADICTED, RemarkCode.STALE})
"""The remarks of which each contradicted figure has one: who accepts it, accepts the contradiction."""
ABOUT_ACCEPTING = frozenset({RemarkCode.ACCEPTS_NOTHING, RemarkCode.ACCEPTANCE_ENDED})
"""Remarks about the file of acceptances and not about the letter; these cannot be accepted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to look at in a letter, at its place."""

    code: RemarkCode
    start: int
    end: int
    quote: str
    """The words of the letter from `start` to `end`; for a remark about accepting, the words that were to be found."""
    facts: tuple[tuple[str, str], ...] = ()
    """What the sentence of the code names, numbers in decimal notation."""
    about: StatementId | None = None
    accepted: str = ""
    """Why the writer lets it stand; empty if nobody does."""

    @property
    def severity(self) -> Severity:
        """How much it asks of the writer."""
        return SEVERITIES[self.code]

    @property
    def stands(self) -> bool:
        """Whether it still asks for attention."""
        return not self.accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """The writer's word that a remark may stand, with the reason."""

    code: RemarkCode
    quote: str
    """Words that stand once in the letter, with all words of the remark in them."""
    reason: str
    until: date | None = None
    """The last day on which it holds; `None` if it always does."""
    letter: str | None = None
    """The name of the file it is about, where several letters lie in one folder."""
