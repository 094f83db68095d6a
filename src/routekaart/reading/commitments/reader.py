"""Sentences in which the government promises something to Parliament, recalls a promise or fulfils one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from routekaart.domain.period import TimeExpression
from routekaart.reading.calendar import Moment
from routekaart.reading.commitments.deadlines import find_deadline
from routekaart.reading.commitments.signs import FOLLOWS, WILL, action_of, clause_of, is_asked, speaks_of_telling
from routekaart.reading.commitments.statuses import STATUSES
from routekaart.reading.commitments.words import (
    CARRIES_OUT,
    FULFILS,
    INFORM,
    KAMER,
    LETTERS,
    PROMISED,
    SEND,
    SPLITS,
)
from routekaart.reading.periods import PeriodFound
from routekaart.reading.tokens import Tokens

_CUES = INFORM | SEND | PROMISED | FULFILS | CARRIES_OUT | WILL | FOLLOWS | {"toe", "hoogte", "terug", "bied", "bieden"}
_ADDRESS = KAMER | PROMISED | LETTERS | {"u", "ik", "wij", "we", "mijn", "wordt", "worden", "kabinet"}
"""Without one of these nobody speaks to Parliament, and nothing is sent."""
_LONGEST = 150
"""Tokens. What runs on for longer is a table or a list without marks."""
_ENDS = frozenset({".", "\n", "?", "!", ";", ","})
_MARKS = frozenset("-–—•·*")


@dataclass(frozen=True, slots=True)
class CommitmentFound:
    """A promise in the running text, as a span of tokens."""

    first: int
    last: int
    status: str
    action: str
    deadline: TimeExpression | str | None
    rule: str


def read_commitments(tokens: Tokens, periods: Sequence[PeriodFound], moment: Moment) -> tuple[CommitmentFound, ...]:
    """Read the clauses that hold a promise to Parliament."""
    starts = [period.first for period in periods]
    found, lower = [], tokens.lower
    for first, last in tokens.sentences:
        if last - first > _LONGEST or _CUES.isdisjoint(lower[first:last]) or _ADDRESS.isdisjoint(lower[first:last]):
            continue
        near = periods[bisect_left(starts, first) : bisect_left(starts, last)]
        found += _read_sentence(tokens, first, last, near, moment)
    return tuple(found)


def _read_sentence(
    tokens: Tokens, first: int, last: int, periods: Sequence[PeriodFound], moment: Moment
) -> list[CommitmentFound]:
    """Read a sentence as one promise, or as two if each of its clauses is one."""
    for middle in _splits(tokens, first, last):
        left = _read_clause(tokens, first, middle, periods, moment)
        right = _read_clause(tokens, middle + 2, last, periods, moment)
        if left is not None and right is not None:
            return [left, right]
    whole = _read_clause(tokens, first, last, periods, moment)
    return [] if whole is None else [whole]


def _splits(tokens: Tokens, first: int, last: int) -> Iterator[int]:
    """Yield the commas after which a reason or the like begins: ", omdat ..."."""
    if SPLITS.isdisjoint(tokens.lower[first:last]):
        return
    for index in range(first, last - 1):
        if tokens.lower[index + 1] in SPLITS and tokens.lower[index] == ",":
            yield index


def _read_clause(
    tokens: Tokens, first: int, last: int, periods: Sequence[PeriodFound], moment: Moment
) -> CommitmentFound | None:
    first, last = _trimmed(tokens, first, last)
    clause = clause_of(tokens, first, last)
    if is_asked(clause) or tokens.word(last) == "?" or not speaks_of_telling(clause):
        return None
    deadline = find_deadline(tokens, first, last, periods, moment)
    status = next((name for name, holds in STATUSES.items() if holds(clause, dated=deadline is not None)), None)
    if status is None:
        return None
    kept = None if status == "fulfilled" else deadline
    return CommitmentFound(first, last, status, action_of(clause), kept, f"{status}-clause")


def _trimmed(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Leave out the mark of a list item, the full stop and the digit of a footnote behind it."""
    while first < last and tokens.words[first] in _MARKS:
        first += 1
    while last > first and (tokens.words[last - 1] in _ENDS or _is_footnote(tokens, first, last - 1)):
        last -= 1
    return first, last


def _is_footnote(tokens: Tokens, first: int, index: int) -> bool:
    word = tokens.words[index]
    return bool(tokens.taken[index]) and word.isdecimal() and index - first > 1 and tokens.words[index - 1] == "."
