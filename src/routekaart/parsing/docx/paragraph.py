"""The text of one paragraph: what is read, what stands beside it, and the marks of notes."""

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from routekaart.domain.document import BlockKind, Change
from routekaart.parsing.building import Piece
from routekaart.parsing.marks import visible

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Voice(Enum):
    """As what a stretch of text stands in the file; the later prevails where several hold."""

    PLAIN = 0
    INSERTED = 1
    PLACEHOLDER = 2
    """What a content control shows as long as nobody has filled it in."""
    HIDDEN = 3
    STRUCK = 4
    """Struck through: it stands there, as what the letter no longer says."""
    DELETED = 5

    def within(self, other: "Voice") -> "Voice":
        """Return what a stretch is that is this, inside another that is that."""
        return self if self.value > other.value else other

    @property
    def is_read(self) -> bool:
        """Tell whether the letter says it."""
        return self in (Voice.PLAIN, Voice.INSERTED)

    @property
    def change(self) -> Change | None:
        """Return the change that it is; what is struck through is as good as deleted."""
        return _CHANGES.get(self)

    def kind(self, usual: BlockKind) -> BlockKind:
        """Return what a block of such text is, where a block usually is of another kind."""
        return {Voice.PLACEHOLDER: BlockKind.FURNITURE, Voice.HIDDEN: BlockKind.COMMENT}.get(self, usual)


_CHANGES = {Voice.INSERTED: Change.INSERTED, Voice.DELETED: Change.DELETED, Voice.STRUCK: Change.DELETED}


@dataclass(slots=True)
class Stretch:
    """Text that grows; what follows on the same element's text becomes one piece with it."""

    length: int = 0
    _path: str = ""
    _at: int = 0
    _next: int = -1
    _texts: list[str] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)

    def add(self, text: str, at: int, path: str) -> None:
        """Add what a text shows, which stands at this place in this element; blanks at the very start are left out."""
        for offset, shown in visible(text):
            first = shown if self.length else shown.lstrip()
            if not first:
                continue
            start = at + offset + len(shown) - len(first)
            if start != self._next or path != self._path:
                self._close()
                self._path, self._at = path, start
            self._texts.append(first)
            self._next = start + len(first)
            self.length += len(first)

    @property
    def ends_in_digit(self) -> bool:
        """Tell whether the last character is a digit."""
        return bool(self._texts) and self._texts[-1][-1].isdigit()

    def pieces(self) -> list[Piece]:
        """Return the text as pieces."""
        self._close()
        return list(self._pieces)

    def _close(self) -> None:
        if self._texts:
            self._pieces.append(Piece("".join(self._texts), self._at, path=self._path))
            self._texts = []


@dataclass(slots=True)
class Aside:
    """A stretch that is kept and not read; `at` is how much of the paragraph's text stands before it."""

    voice: Voice
    at: int
    text: Stretch = field(default_factory=Stretch)


@dataclass(slots=True)
class Mark:
    """Where a paragraph refers to a note or a comment: `kind` is the part of the file that has it."""

    kind: str
    id: str
    at: int
    voice: Voice = Voice.PLAIN
    label: str | None = None
    """The sign that the writer chose, where the notes do not number themselves."""


@dataclass(slots=True)
class Paragraph:
    """What a paragraph holds."""

    text: Stretch = field(default_factory=Stretch)
    inserted: int = 0
    """How many of its characters a tracked change put in."""
    asides: list[Aside] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    boxes: "list[tuple[Element, str, Voice]]" = field(default_factory=list)
    """Text boxes that hang on it."""

    def add(self, text: str, at: int, path: str, voice: Voice) -> None:
        """Add text in the voice in which it stands."""
        if not voice.is_read:
            self._aside(voice).text.add(text, at, path)
            return
        before = self.text.length
        self.text.add(text, at, path)
        if voice is Voice.INSERTED:
            self.inserted += self.text.length - before

    @property
    def change(self) -> Change | None:
        """Tell whether it was put in as a whole."""
        return Change.INSERTED if self.inserted and self.inserted == self.text.length else None

    def _aside(self, voice: Voice) -> Aside:
        last = self.asides[-1] if self.asides else None
        if last is None or last.voice is not voice or last.at != self.text.length:
            last = Aside(voice, self.text.length)
            self.asides.append(last)
        return last
