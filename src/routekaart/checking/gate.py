"""Whether a letter may go out: nothing contradicted, stale, untraced, unreviewed or above its reader's level."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from routekaart.domain.brief import (
    AcceptedFault,
    Block,
    Brief,
    BriefFault,
    Bullets,
    Chart,
    FaultKind,
    Heading,
    Map,
    Noted,
    Paragraph,
    Run,
    Shown,
    Table,
    TracedFigure,
    Words,
)
from routekaart.domain.errors import InputError
from routekaart.domain.finding import Finding, Judgement
from routekaart.domain.ids import StatementId
from routekaart.domain.statement import Passage, Statement

_SENTENCE_ENDS = re.compile(r"(?<=[^\W\d_]{3}[.!?])(?=\s+[A-Z])|(?<=\d[.!?])(?=\s+[A-Z])|(?<=^[.!?])(?=\s+[A-Z])")
"""Behind a word of some length or a number: "nr. 2" and "J. Jansen" end no sentence."""
_BEGINS = re.compile(r"\s+[A-Z]")
_MOST_WORDS = 60
"""Characters of a quote on either side of a number."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text of a letter."""

    start: int
    end: int
    figure: str
    """The figure that it shows; empty for words."""
    sourced: bool
    """Whether the sentence or row that it stands in shows a figure or has a footnote."""
    where: str = ""
    """The section and sentence that it stands in."""


@dataclass(frozen=True, slots=True)
class PlainBrief:
    """The text of a letter as a reader gets it, and where its figures stand in it."""

    text: str
    pieces: tuple[Piece, ...]
    drawn: Mapping[str, str] = field(default_factory=dict)
    """The places of figures in charts and maps, by their ids."""

    def at(self, position: int) -> Piece | None:
        """Return the stretch in which a character stands."""
        place = bisect_right(self.pieces, position, key=lambda piece: piece.start) - 1
        found = self.pieces[place] if place >= 0 else None
        return found if found is not None and position < found.end else None

    def place_of(self, figure: str) -> str:
        """Return the section and sentence in which a figure stands first, or the drawing and point."""
        return next((piece.where for piece in self.pieces if piece.figure == figure), self.drawn.get(figure, ""))


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands by itself: a heading, a paragraph, an item, a row of a table, a note."""

    runs: tuple[Run, ...]
    section: str = ""
    """The heading above it, and of a row the caption of its table."""
    cites: bool = False
    """Whether it is itself a source: a note with an address."""


def write_plain(brief: Brief) -> PlainBrief:
    """Write the title and text of a letter as plain text, each paragraph, item and row of a table on its own line."""
    return _write(brief, _lines(brief))


def write_around(brief: Brief) -> PlainBrief:
    """Write what stands around the text of a letter: its subject and its notes.

    They are read by themselves: next to the text they would change how that is read.
    """
    return _write(brief, _lines_around(brief))


def _write(brief: Brief, lines: Iterable[_Line]) -> PlainBrief:
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for line in lines:
        for sentence in _sentences(line.runs):
            sourced = line.cites or any(isinstance(run, Shown | Noted) for run in sentence)
            texts = [(run, _text(run, brief)) for run in sentence]
            where = _place(line.section, "".join(text for _, text in texts))
            for run, text in texts:
                if text:
                    figure = run.figure if isinstance(run, Shown) else ""
                    pieces.append(Piece(length, length + len(text), figure, sourced, where))
                    parts.append(text)
                    length += len(text)
        parts.append("\n")
        length += 1
    return PlainBrief("".join(parts), tuple(pieces), dict(_drawn(brief.blocks)))


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


def _lines(brief: Brief) -> Iterator[_Line]:
    yield _Line((Words(text=brief.title),))
    section = ""
    for block in brief.blocks:
        if isinstance(block, Heading):
            section = block.text
        yield from _lines_of(block, section)


def _lines_around(brief: Brief) -> Iterator[_Line]:
    if brief.subject != brief.title:
        yield _Line((Words(text=f"{brief.subject}\n"),))
    for note in brief.notes:
        yield _Line((Words(text=f"{note.text}\n"),), cites=bool(note.address))


def _lines_of(block: Block, section: str) -> Iterator[_Line]:
    match block:
        case Heading():
            yield _Line((Words(text=block.text),))
        case Paragraph():
            yield _Line(block.runs, section)
        case Bullets():
            yield from (_Line(item, section) for item in block.items)
        case Table():
            yield _Line((Words(text=block.caption),), section)
            yield _Line((Words(text="\t".join(block.header)),), section)
            within = f"{section} > {block.caption}" if section else block.caption
            for row in block.rows:
                yield _Line(tuple(run for cell in row for run in (*cell, Words(text="\t"))), within)
        case Chart() | Map():
            yield _Line((Words(text=block.title),), section)
            yield _Line((Words(text=block.alt),), section)  # its figures stand in a table as well


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


def _sentences(line: tuple[Run, ...]) -> Iterator[list[Run]]:
    """Yield the sentences of a line; the mark of a footnote behind a full stop belongs to what it stands behind."""
    sentence: list[Run] = []
    for run in line:
        if not isinstance(run, Words):
            sentence.append(run)
            continue
        if _ends_in_note(sentence) and _BEGINS.match(run.text):
            yield sentence
            sentence = []
        first, *others = _SENTENCE_ENDS.split(run.text)
        sentence.append(Words(text=first))
        for other in others:
            yield sentence
            sentence = [Words(text=other)]
    yield sentence


def _ends_in_note(sentence: Sequence[Run]) -> bool:
    words = [run for run in sentence if not isinstance(run, Noted)]
    if not sentence or not words or not isinstance(sentence[-1], Noted):
        return False
    return isinstance(words[-1], Words) and words[-1].text.endswith((".", "!", "?"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What a letter is held against before it goes out."""

    quantities: Sequence[tuple[int, int]]
    """Where the reader finds a number in the plain text."""
    judged: Sequence[tuple[Statement, Finding]]
    """What a check of the plain text comes to, with what was read."""
    newest: Mapping[str, str] = field(default_factory=dict)
    """What a newer release has, by the id of each figure of which it is something else."""
    unreviewed: frozenset[StatementId] = frozenset()
    """Statements that a rule read from a letter and no person has looked at."""


def find_faults(brief: Brief, plain: PlainBrief, grounds: Grounds) -> tuple[BriefFault, ...]:
    """Return why a letter may not go out, in the order of the kinds; each fault once."""
    found = [
        *_above_level(brief, plain),
        *_unreviewed(brief, plain, grounds.unreviewed),
        *_stale(brief, plain, grounds.newest),
        *find_faults_of_text(plain, grounds),
    ]
    return tuple(dict.fromkeys(found))


def find_faults_of_text(plain: PlainBrief, grounds: Grounds) -> tuple[BriefFault, ...]:
    """Return what is wrong with a text by itself: what is contradicted in it, and numbers that rest on nothing."""
    return tuple(dict.fromkeys([*_contradicted(plain, grounds.judged), *_untraced(plain, grounds.quantities)]))


def accept_faults(
    faults: Sequence[BriefFault], acceptances: Sequence[AcceptedFault]
) -> tuple[tuple[BriefFault, ...], tuple[AcceptedFault, ...]]:
    """Return the faults that nobody lets go out, and the acceptances that were used.

    What is accepted is accepted at one place: the same number elsewhere says something else. A letter above its
    reader's level goes out for nobody: who may see more is decided by a disclosure.

    Raises:
        InputError: if something is accepted without its place, and stands at several.
    """
    left: list[BriefFault] = []
    used: dict[AcceptedFault, None] = {}
    for one in acceptances:
        _refuse_many_places(one, faults)
    for fault in faults:
        fitting = [one for one in acceptances if _is_about(one, fault)]
        if fitting and fault.kind is not FaultKind.ABOVE_LEVEL:
            used[fitting[0]] = None
        else:
            left.append(fault)
    return tuple(left), tuple(used)


def _is_about(one: AcceptedFault, fault: BriefFault) -> bool:
    same_words = one.kind is fault.kind and one.quote == fault.quote
    return same_words and (one.where is None or " ".join(one.where.split()) == fault.where)


def _refuse_many_places(one: AcceptedFault, faults: Sequence[BriefFault]) -> None:
    places = [fault.where for fault in dict.fromkeys(faults) if one.where is None and _is_about(one, fault)]
    if len(places) > 1:
        raise InputError(
            f"{one.quote!r} is accepted without its place, and stands at {len(places)} places",
            remedy=f"Write one entry for each that may stand, with where = {places[0]!r} as the command shows it.",
        )


def _above_level(brief: Brief, plain: PlainBrief) -> Iterator[BriefFault]:
    for figure in brief.figures:
        if figure.level > brief.level:
            yield _about(figure, FaultKind.ABOVE_LEVEL, plain, beside=figure.level.label)


def _unreviewed(brief: Brief, plain: PlainBrief, unreviewed: frozenset[StatementId]) -> Iterator[BriefFault]:
    for figure in brief.figures:
        if not unreviewed.isdisjoint(figure.statements):
            yield _about(figure, FaultKind.UNREVIEWED, plain)


def _stale(brief: Brief, plain: PlainBrief, newest: Mapping[str, str]) -> Iterator[BriefFault]:
    for figure in brief.figures:
        if figure.id in newest:
            yield _about(figure, FaultKind.STALE, plain, beside=newest[figure.id])


def _about(figure: TracedFigure, kind: FaultKind, plain: PlainBrief, *, beside: str = "") -> BriefFault:
    where = plain.place_of(figure.id)
    return BriefFault(kind=kind, quote=figure.text, figure=figure.id, beside=beside, where=where)


def _contradicted(plain: PlainBrief, judged: Sequence[tuple[Statement, Finding]]) -> Iterator[BriefFault]:
    for statement, finding in judged:
        verdict = finding.outcome.then
        if verdict.judgement is Judgement.CONTRADICTED and isinstance(statement.source, Passage):
            piece = plain.at(statement.source.start)
            values = sorted({one.value for one in verdict.candidates if one.value is not None})
            yield BriefFault(
                kind=FaultKind.CONTRADICTED,
                quote=statement.source.quote,
                figure="" if piece is None else piece.figure,
                beside=", ".join(values),
                where="" if piece is None else piece.where,
            )


def _untraced(plain: PlainBrief, quantities: Sequence[tuple[int, int]]) -> Iterator[BriefFault]:
    """Yield the numbers that stand in a sentence without any figure or footnote: nothing tells where they come from.

    A note cannot vouch for itself: a number in its text has a source if it has an address.
    The numbers of papers of Parliament are none that count something.
    """
    for start, end in quantities:
        piece = plain.at(start)
        if piece is not None and not piece.figure and not piece.sourced:
            first, last = max(piece.start, start - _MOST_WORDS), min(piece.end, end + _MOST_WORDS)
            yield BriefFault(kind=FaultKind.UNTRACED, quote=plain.text[first:last].strip(), where=piece.where)
