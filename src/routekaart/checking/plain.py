"""The text of a letter as a reader gets it, with where its figures stand and what has a source."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from routekaart.checking.ending import find_ends
from routekaart.domain.brief import (
    Block,
    Brief,
    BriefForm,
    Bullets,
    Chart,
    Heading,
    Map,
    Note,
    Noted,
    Paragraph,
    Run,
    Shown,
    Table,
    Words,
)

Typed = Mapping[Note, bool]
"""The notes that a person typed, each with whether it names a source that is registered."""
NOTHING_TYPED: Typed = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text of a letter: of one sentence, in one look."""

    start: int
    end: int
    figure: str
    """The figure that it shows; empty for words."""
    sourced: bool
    """Whether a footnote tells where it comes from."""
    where: str = ""
    """The section and sentence that it stands in."""


@dataclass(frozen=True, slots=True)
class PlainBrief:
    """The text of a letter as a reader gets it, and where its figures stand in it."""

    text: str
    pieces: tuple[Piece, ...]
    sentences: tuple[int, ...]
    """Where each sentence, item or row begins."""
    drawn: Mapping[str, str] = field(default_factory=dict)
    """The places of figures in charts and maps, by their ids."""

    def place_of(self, figure: str) -> str:
        """Return the section and sentence in which a figure stands first, or the drawing and point."""
        return next((piece.where for piece in self.pieces if piece.figure == figure), self.drawn.get(figure, ""))

    def at(self, position: int) -> Piece | None:
        """Return the stretch in which a character stands."""
        return next(iter(self.between(position, position + 1)), None)

    def between(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the stretches that have a character from `start` up to and not including `end`."""
        place = max(bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1, 0)
        found: list[Piece] = []
        while place < len(self.pieces) and self.pieces[place].start < end:
            if self.pieces[place].end > start:
                found.append(self.pieces[place])
            place += 1
        return tuple(found)

    def sentence(self, position: int) -> tuple[int, int]:
        """Return where the sentence, item or row begins and ends in which a character stands."""
        place = bisect_right(self.sentences, position)
        begin = self.sentences[place - 1] if place else 0
        return begin, self.sentences[place] if place < len(self.sentences) else len(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """What stands by itself: a heading, a paragraph, an item, a row of a table, a note."""

    runs: tuple[Run, ...]
    section: str = ""
    """The heading above it, and of a row the caption of its table."""
    cites: bool = False
    """Whether it is itself a source: a note of the register, or one that a person typed to a registered source."""


def write_plain(brief: Brief, typed: Typed = NOTHING_TYPED) -> PlainBrief:
    """Write the title and text of a letter as plain text, each paragraph, item and row of a table on its own line.

    A composed letter is told by the register: there a footnote speaks for its whole item or row. Where a person writes,
    a footnote speaks for its own sentence, and only if its source is registered; one that came with what the register
    says speaks for just that.
    """
    return _write(brief, _lines(brief), typed)


def write_around(brief: Brief, typed: Typed = NOTHING_TYPED) -> PlainBrief:
    """Write what stands around the text of a letter: its subject and its notes.

    They are read by themselves: next to the text they would change how that is read.
    """
    return _write(brief, _lines_around(brief, typed), typed)


def _write(brief: Brief, lines: Iterable[Line], typed: Typed) -> PlainBrief:
    parts: list[str] = []
    pieces: list[Piece] = []
    sentences: list[int] = []
    length = 0
    for one in lines:
        texts = [_text(run, brief) for run in one.runs]
        line = _Laid(one, texts, length)
        found, begins = _of_own(line, brief, typed) if brief.form is BriefForm.OWN else _of_register(line)
        pieces += found
        sentences += begins
        parts += (*texts, "\n")
        length += len(line.text) + 1
    return PlainBrief("".join(parts), tuple(pieces), tuple(sentences), dict(_drawn(brief.blocks)))


def _place(section: str, sentence: str) -> str:
    """Return a place as it is told and written down again: with single spaces."""
    return " ".join(f"{section} > {sentence}".split()) if section else " ".join(sentence.split())


def _text(run: Run, brief: Brief) -> str:
    match run:
        case Shown():
            return brief.by_id[run.figure].text
        case Words():
            return run.text
        case Noted():
            return ""


def _lines(brief: Brief) -> Iterator[Line]:
    yield Line((Words(text=brief.title),))
    section = ""
    for block in brief.blocks:
        if isinstance(block, Heading):
            section = block.text
        yield from _lines_of(block, section)


def _lines_around(brief: Brief, typed: Typed) -> Iterator[Line]:
    if brief.subject != brief.title:
        yield Line((Words(text=f"{brief.subject}\n"),))
    for note in brief.notes:
        yield Line((Words(text=f"{note.text}\n"),), cites=typed.get(note, True))


def _lines_of(block: Block, section: str) -> Iterator[Line]:
    match block:
        case Heading():
            yield Line((Words(text=block.text),))
        case Paragraph():
            yield Line(block.runs, section)
        case Bullets():
            yield from (Line(item, section) for item in block.items)
        case Table():
            yield Line((Words(text=block.caption),), section)
            yield Line((Words(text="\t".join(block.header)),), section)
            within = f"{section} > {block.caption}" if section else block.caption
            for row in block.rows:
                yield Line(tuple(run for cell in row for run in (*cell, Words(text="\t"))), within)
        case Chart() | Map():
            yield Line((Words(text=block.title),), section)
            yield Line((Words(text=block.alt),), section)  # its figures stand in a table as well


def _drawn(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield each figure that is drawn with its place: section, title of the drawing, label of the point."""
    section = ""
    for block in blocks:
        match block:
            case Heading():
                section = block.text
            case Chart():
                points = [(f"{block.title} > {line.name}", point) for line in block.lines for point in line.points]
                yield from ((point.figure, _place(section, f"{title} > {point.label}")) for title, point in points)
            case Map():
                points = [(block.title, point) for point in block.points]
                yield from ((point.figure, _place(section, f"{title} > {point.label}")) for title, point in points)
            case _:
                pass


class _Laid:
    """A line with where each of its runs begins in the text of the letter."""

    def __init__(self, line: Line, texts: Sequence[str], start: int) -> None:
        self.line, self.runs, self.start, self.text = line, line.runs, start, "".join(texts)
        self.starts = [start]
        for text in texts:
            self.starts.append(self.starts[-1] + len(text))

    def text_of(self, number: int) -> str:
        """Return what a run shows."""
        return self.text[self.starts[number] - self.start : self.starts[number + 1] - self.start]

    def pieces(self, cuts: Iterable[int], sourced: Sequence[tuple[int, int]]) -> Iterator[Piece]:
        """Yield the stretches between these places; those within a sourced stretch as such."""
        ends = sorted({*cuts, self.start, self.starts[-1]})
        number = 0
        for begin, end in pairwise(sorted({*ends, *self.starts})):
            while self.starts[number + 1] <= begin:
                number += 1
            run = self.runs[number]
            within = any(first <= begin and end <= last for first, last in sourced)
            sentence = ends[bisect_right(ends, begin) - 1], ends[bisect_right(ends, begin)]
            where = _place(self.line.section, self.text[sentence[0] - self.start : sentence[1] - self.start])
            yield Piece(begin, end, run.figure if isinstance(run, Shown) else "", within or self.line.cites, where)


def _of_register(line: _Laid) -> tuple[list[Piece], list[int]]:
    whole = (line.start, line.starts[-1])
    noted = any(isinstance(run, Noted) for run in line.runs)
    return list(line.pieces((), [whole] if noted else ())), [line.start]


def _of_own(line: _Laid, brief: Brief, typed: Typed) -> tuple[list[Piece], list[int]]:
    cuts = sorted({line.start, line.starts[-1], *_cuts(line)})
    sourced: list[tuple[int, int]] = []
    for number, run in enumerate(line.runs):
        if not isinstance(run, Noted):
            continue
        note = brief.notes[run.note - 1]
        if note not in typed:
            sourced += _told_before(line, number)
        elif typed[note]:
            sourced.append(_sentence_before(cuts, line.starts[number]))
    return list(line.pieces(cuts, sourced)), cuts[:-1] or [line.start]


def _cuts(line: _Laid) -> Iterator[int]:
    """Yield where sentences may end; also behind a mark of a footnote that is followed by a capital."""
    yield from (line.start + end for end in find_ends(line.text))
    for number, run in enumerate(line.runs):
        if isinstance(run, Noted):
            behind = line.text[line.starts[number] - line.start :]
            if behind != behind.lstrip() and behind.lstrip()[:1].isupper():
                yield line.starts[number]


def _sentence_before(cuts: Sequence[int], mark: int) -> tuple[int, int]:
    """Return the sentence that a mark stands behind or in: behind a full stop it belongs to what is before that."""
    place = next((place for place in range(1, len(cuts)) if mark <= cuts[place]), len(cuts) - 1)
    return cuts[max(place - 1, 0)], cuts[place]


def _told_before(line: _Laid, number: int) -> Iterator[tuple[int, int]]:
    """Yield the words of the register that a footnote of its own stands behind, marks and thin spaces between."""
    while number > 0 and (isinstance(line.runs[number], Noted) or not line.text_of(number).strip()):
        number -= 1
    if isinstance(line.runs[number], Words):
        yield line.starts[number], line.starts[number + 1]
