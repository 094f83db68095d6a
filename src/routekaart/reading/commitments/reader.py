"""Sentences in which the government promises something to Parliament, recalls a promise or fulfils one."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.period import TimeExpression
from routekaart.reading.calendar import Moment
from routekaart.reading.commitments.clauses import Clause, Sentence, cut_sentence, find_joints
from routekaart.reading.commitments.deadlines import LOOSELY_DATED, Deadline, find_deadline, find_recalled_deadline
from routekaart.reading.commitments.signs import action_of, is_addressed, is_asked
from routekaart.reading.commitments.statuses import keeps, makes, recalls
from routekaart.reading.commitments.words import (
    ACTS,
    ASKED,
    BECOMES,
    CARRIES_OUT,
    FOLLOWS,
    KAMER,
    KEPT,
    LATER,
    MEANS_TO,
    PROMISED,
    REQUEST,
    TELLS,
    WILL,
    WRITER,
)
from routekaart.reading.periods import PeriodFound
from routekaart.reading.tokens import Tokens

_CUES = TELLS | PROMISED | KEPT | FOLLOWS | ACTS | CARRIES_OUT
_WISHES, _MEETS = ASKED | REQUEST, KEPT | CARRIES_OUT
_WE_WILL = WILL | WRITER
_STILL_TO_COME = LATER | {"die", "terug", "hoogte"}
_TO_COME = MEANS_TO | BECOMES | _STILL_TO_COME
_ADDRESS = _TO_COME | KAMER | PROMISED | FOLLOWS | WRITER | ASKED | REQUEST | {"u", "uw"}
_SHORTEST, _LONGEST = 3, 150
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
        if not _SHORTEST < last - first <= _LONGEST:
            continue
        said = lower[first:last]
        if _CUES.isdisjoint(said) or _ADDRESS.isdisjoint(said):
            continue
        near = periods[bisect_left(starts, first) : bisect_left(starts, last)]
        if _may_promise(frozenset(said), dated=bool(near)):
            found += _read_sentence(tokens, first, last, near, moment)
    return tuple(found)


def _may_promise(words: frozenset[str], *, dated: bool) -> bool:
    """Tell from its words alone whether a sentence may hold a promise: most do not, and are not cut into clauses."""
    if "?" in words:
        return False
    if not words.isdisjoint(PROMISED) or not (words.isdisjoint(_WISHES) or words.isdisjoint(_MEETS)):
        return True
    if words.isdisjoint(TELLS):
        return not words.isdisjoint(FOLLOWS) or not (words.isdisjoint(ACTS) or words.isdisjoint(_WE_WILL))
    if is_addressed(words):
        return True
    return not words.isdisjoint(_TO_COME if dated or not words.isdisjoint(LOOSELY_DATED) else _STILL_TO_COME)


def _read_sentence(
    tokens: Tokens, first: int, last: int, periods: Sequence[PeriodFound], moment: Moment
) -> list[CommitmentFound]:
    """Read a sentence as one promise, as two if it joins two, or as the one of its clauses that is one."""
    whole = _read_clause(tokens, first, last, periods, moment)
    if whole is None:
        return []
    for end, start, gives_reason in find_joints(tokens, first, last):
        left = _read_clause(tokens, first, end, periods, moment)
        right = _read_clause(tokens, start, last, periods, moment)
        if left is not None and right is not None:
            return [left, right]
        alone = None if gives_reason else left or right
        if alone is not None and alone.status == whole.status and (alone.deadline or not whole.deadline):
            return [alone]
    return [whole]


def _read_clause(
    tokens: Tokens, first: int, last: int, periods: Sequence[PeriodFound], moment: Moment
) -> CommitmentFound | None:
    first, last = _trimmed(tokens, first, last)
    if first == last or tokens.word(last) == "?":
        return None
    sentence = cut_sentence(tokens, first, last)
    if is_asked(sentence.whole):
        return None
    if keeps(sentence):
        action = action_of(sentence.main)
        return CommitmentFound(first, last, "fulfilled", "inform" if action == "act" else action, None, "keeps")
    if recalls(sentence):
        recalled = find_recalled_deadline(tokens, first, last, periods, moment)
        return CommitmentFound(first, last, "referred", action_of(sentence.whole), recalled, "recalls")
    made = _find_made(tokens, sentence, periods, moment)
    if made is None:
        return None
    clause, deadline = made
    return CommitmentFound(first, last, "new", action_of(clause), deadline, "makes")


def _find_made(
    tokens: Tokens, sentence: Sentence, periods: Sequence[PeriodFound], moment: Moment
) -> tuple[Clause, Deadline] | None:
    """Find the clause that makes a promise, and by when: as a clause that does says, else as any says."""
    if not any(clause.said and makes(clause, dated=True, anywhere=True) for clause in sentence.clauses):
        return None
    said = [find_deadline(tokens, clause, periods, moment) for clause in sentence.clauses]
    anywhere = next((deadline for deadline in said if deadline is not None), None)
    made = [
        (clause, deadline)
        for clause, deadline in zip(sentence.clauses, said, strict=True)
        if clause.said and makes(clause, dated=deadline is not None, anywhere=anywhere is not None)
    ]
    if not made:
        return None
    return made[0][0], next((deadline for _, deadline in made if deadline is not None), anywhere)


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
