"""A text cut at the boundaries of its marks, so that marks which overlap never do so on the page."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol


class Mark(Protocol):
    """A stretch of text that a card is about."""

    @property
    def number(self) -> int:
        """The number of the card."""

    @property
    def state(self) -> str:
        """How the stretch is shown."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The character after the last."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A link from the text to a card."""

    number: int
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of the text in which no mark begins or ends."""

    text: str
    state: str | None
    """How it is shown; `None` where no mark lies on it."""
    begins: tuple[int, ...] = ()
    """The cards whose mark begins here."""
    ends: tuple[Reference, ...] = ()
    """The cards whose mark ends here."""
    whole: bool = False
    """Whether it is all of one mark and of no other, so that the text itself can be the link."""


def mark_text(text: str, marks: Sequence[Mark], left_out: Sequence[tuple[int, int]] = ()) -> tuple[Segment, ...]:
    """Cut a text into segments; put together again they are the text, without the spans that are left out.

    Args:
        text: the text of a letter.
        marks: the stretches that cards are about.
        left_out: spans that are not shown, in order and apart; no mark lies on one.
    """
    opening, closing = defaultdict(list), defaultdict(list)
    for mark in marks:
        opening[mark.start].append(mark)
        closing[mark.end].append(mark)
    hidden = frozenset(start for start, _ in left_out)
    cuts = sorted({0, len(text), *opening, *closing, *(at for span in left_out for at in span)})
    lying: dict[int, Mark] = {}
    segments = []
    for start, end in pairwise(cuts):
        for mark in closing[start]:
            del lying[mark.number]
        lying.update((mark.number, mark) for mark in opening[start])
        if start not in hidden:
            segments.append(_segment(text[start:end], tuple(lying.values()), opening[start], closing[end]))
    return tuple(segments)


def _segment(text: str, lying: tuple[Mark, ...], opening: list[Mark], closing: list[Mark]) -> Segment:
    if not lying:
        return Segment(text=text, state=None)
    return Segment(
        text=text,
        state=_state(lying),
        begins=tuple(mark.number for mark in opening),
        ends=tuple(Reference(mark.number, mark.state) for mark in closing),
        whole=len(lying) == len(opening) == len(closing) == 1,
    )


def _state(lying: tuple[Mark, ...]) -> str:
    """The shortest mark is what the reader looks at; marks that are equally short may differ."""
    shortest = min(mark.end - mark.start for mark in lying)
    states = {mark.state for mark in lying if mark.end - mark.start == shortest}
    return states.pop() if len(states) == 1 else "mixed"
