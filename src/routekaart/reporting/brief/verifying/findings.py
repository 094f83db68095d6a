"""What can be found on a file of a letter."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is found."""

    RECORD_ALTERED = "record_altered"
    """A receipt in the record is not that of what the record says."""
    ATTACHMENT_ALTERED = "attachment_altered"
    """The list of figures beside the record is not that of the record."""
    MISSTATED = "misstated"
    """The text of a figure does not say the number that it rests on."""
    EDITED = "edited"
    """A figure shows another text than the record gives it."""
    DELETED = "deleted"
    COPIED = "copied"
    PASTED = "pasted"
    """A figure that is not of this letter."""
    MOVED = "moved"
    """A figure beside other words or numbers than in the record."""
    UNTRACED = "untraced"
    """A number that the record does not have."""
    TEXT_ALTERED = "text_altered"
    """Words that were changed, taken out or put in."""
    REORDERED = "reordered"
    """A paragraph or row that stands elsewhere."""
    PAGE_ALTERED = "page_altered"
    """A page of the web that is not as it would be written now."""
    LOOK_ALTERED = "look_altered"
    """A page of a PDF that looks otherwise than it would be made now, though its words are the same."""
    OVERLAID = "overlaid"
    """Something lies over a page of a PDF, or stands on it beside its text."""
    CHANGED = "changed"
    """What the figure rests on says otherwise now."""
    STALE = "stale"
    """A newer release says otherwise."""
    NOT_HELD = "not_held"
    """What the figure rests on is not kept here."""
    FRAME_NUMBER = "frame_number"
    """A number in what a ministry's look puts around the letter."""
    UNREAD = "unread"
    LOOK_NOT_COMPARED = "look_not_compared"
    """What the pages look like could not be held against anything."""
    DRAWING_ALTERED = "drawing_altered"
    """A drawing that is not as it would be drawn now; its figures stand in the table below it."""
    NOT_RECOMPUTED = "not_recomputed"
    """A computed figure of which only what it was computed from was looked up."""


NOTICES = frozenset(
    {
        FindingKind.FRAME_NUMBER,
        FindingKind.UNREAD,
        FindingKind.LOOK_NOT_COMPARED,
        FindingKind.DRAWING_ALTERED,
        FindingKind.NOT_RECOMPUTED,
    }
)
"""What a reader should know and does not make a letter fail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFinding:
    """Something about a file that is not as its record says, or that its reader should know."""

    kind: FindingKind
    figure: str = ""
    """The id of the figure that it is about, if it is about one."""
    recorded: str = ""
    """What the record says."""
    found: str = ""
    """What the file shows, or what is kept now says."""
    where: str = ""
    """The words around it, the page, or the release."""

    @property
    def fails(self) -> bool:
        """Whether the letter fails by it."""
        return self.kind not in NOTICES


class Standing(StrEnum):
    """How a figure of a letter stands to what is kept now."""

    EQUAL = "equal"
    CHANGED = "changed"
    STALE = "stale"
    NOT_HELD = "not_held"
    NOT_RECOMPUTED = "not_recomputed"
    """All that it was computed from is as it was; the computation itself was not done again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A figure as what is kept now gives it."""

    standing: Standing
    value: str = ""
    """What is found now, if it is something else."""
    source: str = ""
    """The release or statement that says so, or that is not here."""
