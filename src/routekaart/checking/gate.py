"""Whether a letter may go out: nothing contradicted, stale, untraced, unreviewed or above its reader's level."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from routekaart.checking.plain import Piece, PlainBrief
from routekaart.domain.brief import AcceptedFault, Brief, BriefFault, FaultKind, TracedFigure
from routekaart.domain.errors import InputError
from routekaart.domain.finding import Finding, Judgement, Verdict
from routekaart.domain.ids import StatementId
from routekaart.domain.statement import Passage, Statement

_MOST_WORDS = 60
"""Characters of a quote on either side of a number."""
_SAYS_NUMBER = re.compile(
    r"\d|[%‰½¼¾⅓⅔²³¹]|\b(?:nul|nihil|een op|eén|é[eé]n|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|mln|mld|mrd|mio|dzd|bn|pct|half|helft|halves|dozijn|dozen"
    r"|(?:euro)?cent)\b"
    r"|procent|percent|kwart|quarter|tig\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\b|tien\b|teen\b|(?:tien|tig)tal"
    r"|(?:der|vier|vijf|zes|zeven|tien)den?\b|achtsten?\b|(?:third|fourth|fifth|sixth|seventh|eighth|tenth)s?\b"
    r"|honderd|duizend|[mb]iljoen|miljard|hundred|thousand|[mbtr]illion",
    re.IGNORECASE,
)
"""What makes a number of words that stand beside a live figure: "57.000 duizend", "40.000 tot 57.000"."""


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


def find_unused(faults: Sequence[BriefFault], acceptances: Sequence[AcceptedFault]) -> tuple[AcceptedFault, ...]:
    """Return the acceptances that are about no fault of a letter: mistyped, or of something that is mended."""
    return tuple(one for one in acceptances if not any(_is_about(one, fault) for fault in faults))


def _is_about(one: AcceptedFault, fault: BriefFault) -> bool:
    """Tell whether something is accepted about a fault; any space may stand for one that does not break a line."""
    same_words = one.kind is fault.kind and _spaced(one.quote) == _spaced(fault.quote)
    return same_words and (one.where is None or _spaced(one.where) == _spaced(fault.where))


def _spaced(text: str) -> str:
    return " ".join(text.split())


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
        waiting = tuple(one for one in figure.statements if one in unreviewed)
        if waiting:
            yield replace(_about(figure, FaultKind.UNREVIEWED, plain), statements=waiting)


def _stale(brief: Brief, plain: PlainBrief, newest: Mapping[str, str]) -> Iterator[BriefFault]:
    for figure in brief.figures:
        if figure.id in newest:
            yield _about(figure, FaultKind.STALE, plain, beside=newest[figure.id])


def _about(figure: TracedFigure, kind: FaultKind, plain: PlainBrief, *, beside: str = "") -> BriefFault:
    where = plain.place_of(figure.id)
    return BriefFault(kind=kind, quote=figure.text, figure=figure.id, beside=beside, where=where)


def _contradicted(plain: PlainBrief, judged: Sequence[tuple[Statement, Finding]]) -> Iterator[BriefFault]:
    for statement, finding in judged:
        if not isinstance(statement.source, Passage):
            continue
        verdict = _against(plain, statement.source, finding)
        if verdict is not None:
            piece = plain.at(statement.source.start)
            values = sorted({one.value for one in verdict.candidates if one.value is not None})
            yield BriefFault(
                kind=FaultKind.CONTRADICTED,
                quote=statement.source.quote,
                figure="" if piece is None else piece.figure,
                beside=", ".join(values),
                where="" if piece is None else piece.where,
            )


def _against(plain: PlainBrief, said: Passage, finding: Finding) -> Verdict | None:
    """Return the verdict that contradicts words: as known then, or now unless only a live figure of then says it."""
    then, now = finding.outcome.then, finding.outcome.now
    if then.judgement is Judgement.CONTRADICTED:
        return then
    live = any(piece.figure for piece in plain.between(said.start, said.end))
    typed = not live or bool(tuple(_typed(plain, said.start, said.end)))
    return now if typed and now.judgement is Judgement.CONTRADICTED else None


def _typed(plain: PlainBrief, start: int, end: int) -> Iterator[Piece]:
    """Yield the stretches beside the live figures that say a number themselves."""
    for piece in plain.between(start, end):
        words = plain.text[max(piece.start, start) : min(piece.end, end)]
        if not piece.figure and _SAYS_NUMBER.search(words):
            yield piece


def _untraced(plain: PlainBrief, quantities: Sequence[tuple[int, int]]) -> Iterator[BriefFault]:
    """Yield the numbers that are no live figure and have no footnote: nothing tells where they come from.

    A live figure speaks for itself, and for no other number of its sentence. The numbers of papers of Parliament are
    none that count something.
    """
    for start, end in quantities:
        pieces = plain.between(start, end)
        live = any(piece.figure for piece in pieces)
        loose = tuple(_typed(plain, start, end)) if live else pieces
        if not all(piece.sourced for piece in loose):
            yield BriefFault(kind=FaultKind.UNTRACED, quote=_quote(plain, start, end), where=loose[0].where)


def _quote(plain: PlainBrief, start: int, end: int) -> str:
    """Return the sentence of a number, or so much of it around the number as can be read at a glance."""
    begin, stop = plain.sentence(start)
    text, first, last = plain.text, max(begin, start - _MOST_WORDS), min(stop, end + _MOST_WORDS)
    while begin < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < stop and not text[last].isspace():
        last -= 1
    return text[first : max(last, end)].strip()
