"""Whether a letter may go out: nothing contradicted, stale, untraced, unreviewed or above its reader's level."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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
    Words,
)
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


@dataclass(frozen=True, slots=True)
class PlainBrief:
    """The text of a letter as a reader gets it, and where its figures stand in it."""

    text: str
    pieces: tuple[Piece, ...]

    def at(self, position: int) -> Piece | None:
        """Return the stretch in which a character stands."""
        place = bisect_right(self.pieces, position, key=lambda piece: piece.start) - 1
        found = self.pieces[place] if place >= 0 else None
        return found if found is not None and position < found.end else None


def write_plain(brief: Brief) -> PlainBrief:
    """Write a letter as plain text, each paragraph, item and row of a table on a line of its own."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for runs in ((Words(text=brief.title),), *_lines(brief.blocks)):
        for sentence in _sentences(runs):
            sourced = any(isinstance(run, Shown | Noted) for run in sentence)
            for run in sentence:
                text = _text(run, brief)
                if text:
                    figure = run.figure if isinstance(run, Shown) else ""
                    pieces.append(Piece(length, length + len(text), figure, sourced))
                    parts.append(text)
                    length += len(text)
        parts.append("\n")
        length += 1
    return PlainBrief("".join(parts), tuple(pieces))


def _text(run: Run, brief: Brief) -> str:
    match run:
        case Shown():
            return brief.by_id[run.figure].text
        case Words():
            return run.text
        case Noted():
            return ""


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[Run, ...]]:
    """Yield what stands by itself: a heading, a paragraph, an item, a row of a table with its cells apart."""
    for block in blocks:
        match block:
            case Heading():
                yield (Words(text=block.text),)
            case Paragraph():
                yield block.runs
            case Bullets():
                yield from block.items
            case Table():
                yield (Words(text=block.caption),)
                yield (Words(text="\t".join(block.header)),)
                for row in block.rows:
                    yield tuple(run for cell in row for run in (*cell, Words(text="\t")))
            case Chart() | Map():
                yield (Words(text=block.title),)
                yield (Words(text=block.alt),)  # its figures stand in a table as well


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
    newest: Mapping[str, str]
    """What a newer release has, by the id of each figure of which it is something else."""
    unreviewed: frozenset[StatementId]
    """Statements that a rule read from a letter and no person has looked at."""


def find_faults(brief: Brief, plain: PlainBrief, grounds: Grounds) -> tuple[BriefFault, ...]:
    """Return why a letter may not go out, in the order of the kinds; each fault once."""
    found = [
        *_above_level(brief),
        *_unreviewed(brief, grounds.unreviewed),
        *_stale(brief, grounds.newest),
        *_contradicted(plain, grounds.judged),
        *_untraced(plain, grounds.quantities),
    ]
    return tuple(dict.fromkeys(found))


def accept_faults(
    faults: Sequence[BriefFault], acceptances: Sequence[AcceptedFault]
) -> tuple[tuple[BriefFault, ...], tuple[AcceptedFault, ...]]:
    """Return the faults that nobody lets go out, and the acceptances that were used.

    A letter above its reader's level goes out for nobody: who may see more is decided by a disclosure.
    """
    left: list[BriefFault] = []
    used: dict[AcceptedFault, None] = {}
    for fault in faults:
        fitting = [one for one in acceptances if one.kind is fault.kind and one.quote == fault.quote]
        if fitting and fault.kind is not FaultKind.ABOVE_LEVEL:
            used[fitting[0]] = None
        else:
            left.append(fault)
    return tuple(left), tuple(used)


def _above_level(brief: Brief) -> Iterator[BriefFault]:
    for figure in brief.figures:
        if figure.level > brief.level:
            yield BriefFault(kind=FaultKind.ABOVE_LEVEL, quote=figure.text, figure=figure.id, beside=figure.level.label)


def _unreviewed(brief: Brief, unreviewed: frozenset[StatementId]) -> Iterator[BriefFault]:
    for figure in brief.figures:
        if not unreviewed.isdisjoint(figure.statements):
            yield BriefFault(kind=FaultKind.UNREVIEWED, quote=figure.text, figure=figure.id)


def _stale(brief: Brief, newest: Mapping[str, str]) -> Iterator[BriefFault]:
    for figure in brief.figures:
        if figure.id in newest:
            yield BriefFault(kind=FaultKind.STALE, quote=figure.text, figure=figure.id, beside=newest[figure.id])


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
            )


def _untraced(plain: PlainBrief, quantities: Sequence[tuple[int, int]]) -> Iterator[BriefFault]:
    """Yield the numbers that stand in a sentence without any figure or footnote: nothing tells where they come from."""
    for start, end in quantities:
        piece = plain.at(start)
        if piece is not None and not piece.figure and not piece.sourced:
            first, last = max(piece.start, start - _MOST_WORDS), min(piece.end, end + _MOST_WORDS)
            yield BriefFault(kind=FaultKind.UNTRACED, quote=plain.text[first:last].strip())
