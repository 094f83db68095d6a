"""What is written in the margin of a letter, beside words of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """A comment on the words of a document's text from `start` up to and not including `end`."""

    start: int
    end: int
    lines: tuple[str, ...]
    """Its paragraphs, each on one line."""
