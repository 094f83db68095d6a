"""A sentence as its clauses: the main one, which may stand in two halves, and those that hang on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.commitments.words import (
    BECOMES,
    DETERMINERS,
    JOINS,
    KAMER,
    OPENS,
    OPENS_OFTEN,
    PAST,
    REASONS,
    SPEAKERS,
    SUBJECTS,
    WILL,
    WRITER,
)
from routekaart.reading.tokens import Tokens

_FINITE = WILL | BECOMES | PAST
_CUTS = OPENS | OPENS_OFTEN | {"zoals"}
_TURNS = DETERMINERS | SUBJECTS | KAMER
"""What stands behind *dat* or *die* where it opens a clause: a subject or an adverbial, and no noun."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by its words in lower case, in their order, and its spans of tokens."""

    spans: tuple[tuple[int, int], ...]
    said: tuple[str, ...]
    words: frozenset[str]
    opener: str = ""
    """The word with which it hangs on another clause."""

    def has(self, words: frozenset[str]) -> bool:
        """Tell whether one of these words stands in it."""
        return not self.words.isdisjoint(words)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield each word with the one behind it, the last with nothing."""
        yield from zip(self.said, (*self.said[1:], ""), strict=True)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its main clause, and the clauses that hang on it."""

    whole: Clause
    main: Clause
    hanging: tuple[Clause, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses, the main one first."""
        return (self.main, *self.hanging)


def cut_sentence(tokens: Tokens, first: int, last: int) -> Sentence:
    """Cut a span of tokens into its clauses."""
    lower = tokens.lower
    whole = _clause(tokens, ((first, last),))
    cuts = [] if whole.words.isdisjoint(_CUTS) else _find_cuts(lower, first, last)
    if not cuts and not _opens(lower, first, last):
        return Sentence(whole, whole, ())
    parts = list(zip([first, *cuts], [*cuts, last], strict=True))
    hangs = [_opens(lower, start, last) for start, _ in parts]
    main = tuple(part for part, hanging in zip(parts, hangs, strict=True) if not hanging)
    hanging = tuple(_clause(tokens, (part,), lower[part[0]]) for part, hung in zip(parts, hangs, strict=True) if hung)
    return Sentence(whole, _clause(tokens, main), hanging)


def _clause(tokens: Tokens, spans: tuple[tuple[int, int], ...], opener: str = "") -> Clause:
    said: tuple[str, ...] = ()
    for first, last in spans:
        said += tuple(tokens.lower[first:last])
    return Clause(spans, said, frozenset(said), opener)


def _opens(lower: list[str], index: int, last: int) -> bool:
    """Tell whether a word opens a clause that hangs on another."""
    word, behind_comma = lower[index], index > 0 and lower[index - 1] == ","
    if word in OPENS or (word == "zoals" and behind_comma):
        return True
    after = lower[index + 1] if index + 1 < last else ""
    return word in OPENS_OFTEN and (behind_comma or after in _TURNS)


def _find_cuts(lower: list[str], first: int, last: int) -> list[int]:
    """Find where a clause opens, and where the main one goes on: behind the comma that closes a clause with a verb."""
    cuts: list[int] = []
    hanging, has_verb = _opens(lower, first, last), lower[first] in _FINITE
    for index in range(first + 1, last):
        word = lower[index]
        if word in _CUTS and _opens(lower, index, last):
            hanging, has_verb = True, word == "zoals"
            cuts.append(index)
        elif hanging:
            if lower[index - 1] == "," and (has_verb or word in _FINITE):
                hanging = False
                cuts.append(index)
            has_verb = has_verb or word in _FINITE
    return cuts


def find_joints(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int, bool]]:
    """Yield where a sentence falls apart into clauses that stand by themselves: "...; ik zal", "... en ik zal".

    Yields:
        Up to where the one goes, from where the other begins, and whether the other gives a reason: "..., omdat".
    """
    lower = tokens.lower
    for index in range(first + 1, last - 2):
        word = lower[index]
        if word == ";":
            yield index, index + 1, False
        elif word in REASONS and lower[index - 1] == ",":
            yield index - 1, index + 1, True
        elif word in JOINS and (lower[index + 1] in WRITER or lower[index + 2] in KAMER | SPEAKERS):
            yield index - (lower[index - 1] == ","), index + 1, False
