"""The numbered questions that members put in writing, with or without their answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.asks.words import ANSWERS, LABELS
from routekaart.reading.tokens import Tokens

_MOST = 3
"""Digits: no set has a thousand questions."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question by its number, as a span of tokens."""

    number: int
    first: int
    last: int


def find_questions(tokens: Tokens) -> tuple[Question, ...]:
    """Find the questions that begin a line with their number, counted on from the one before.

    Up to its last question mark a question is one, also if it asks two things: it is answered by its number. A number
    without a question mark behind it is that of a page or a chapter.
    """
    heads = [head for head in map(_read_head, *_line_starts(tokens)) if head is not None]
    found: list[Question] = []
    for number, (index, at, label, named) in enumerate(heads):
        following = heads[number + 1][0] if number + 1 < len(heads) else len(tokens)
        expected = found[-1].number + 1 if found else 1
        if label != expected and not named:
            continue
        last = _last_mark(tokens, at, following)
        if last is not None and at < last and index < at:
            found.append(Question(label, at, last))
    return tuple(found)


def _line_starts(tokens: Tokens) -> tuple[list[Tokens], list[int]]:
    starts = [index for index in range(len(tokens)) if tokens.words[index] != "\n" and tokens.ends_block(index - 1)]
    return [tokens] * len(starts), starts


def _read_head(tokens: Tokens, index: int) -> tuple[int, int, int, bool] | None:
    """Read "3", "3.", "Vraag 3:" at the head of a line: where it begins and ends, its number, whether it has a name."""
    at = index
    named = tokens.word(at) in LABELS
    if named:
        at += 1
    elif tokens.word(at) in ANSWERS:
        return at, at, 0, True
    label = tokens.shown(at)
    if not (label.isdecimal() and label.isascii() and len(label) <= _MOST):
        return None
    at += 1
    while tokens.word(at) in {".", ")", ":", "\n"} or (tokens.word(at) in {"-", "–"}):
        at += 1
    return index, at, int(label), named


def _last_mark(tokens: Tokens, first: int, following: int) -> int | None:
    """Return the token behind the last question mark before the next question or an answer."""
    marks: Iterator[int] = (index for index in range(following - 1, first, -1) if tokens.words[index] == "?")
    last = next(marks, None)
    return None if last is None else last + 1
