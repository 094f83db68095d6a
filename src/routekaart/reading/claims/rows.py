"""Lines of a table: a label and numbers, without a sentence around them."""

from collections.abc import Sequence
from itertools import pairwise

from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.words import PAST, VERBS

_LONGEST_LABEL = 8
_CENTURIES = frozenset({"19", "20"})
_ENDS = frozenset(".;?!")
_SAYS = VERBS | PAST | {"is", "zijn", "werd", "werden", "wordt", "worden", "heeft", "hebben"}


def is_row(frame: Frame) -> bool:
    """Tell whether a line has only a label and numbers: Syrië 8.790 18.690."""
    words = frame.tokens.words
    if not frame.ends_block or (frame.first > 0 and words[frame.first - 1] != "\n"):
        return False
    end = frame.last - (words[frame.last - 1] == "\n")
    told = sum(amount.last - amount.first for amount in frame.amounts)
    return words[end - 1] not in _ENDS and end - frame.first - told <= _LONGEST_LABEL and _SAYS.isdisjoint(frame.words)


def year_of_row(frame: Frame) -> str:
    """Return the year that is the label of a line, or nothing: **2014** 29.890, **2015**: 58.880."""
    word, first = frame.tokens.word(frame.first), frame.amounts[0].first
    labels = is_year(word) and first - frame.first <= 2 and is_row(frame)
    return word if labels else ""


def is_year(word: str) -> bool:
    """Tell whether a token is a year of the last or this century."""
    return len(word) == 4 and word.isdecimal() and word[:2] in _CENTURIES


def years_in_a_row(words: Sequence[str]) -> tuple[str, ...]:
    """Return the years at the head of a table, which stand beside each other with at most a rule between them."""
    years = [at for at, word in enumerate(words) if is_year(word)]
    gaps = pairwise(years)
    beside = all(after - at == 1 or words[at + 1 : after] == ["|"] for at, after in gaps)
    return tuple(words[at] for at in years) if len(years) > 1 and beside else ()
