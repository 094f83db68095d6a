"""Which words of a sentence a kept figure itself describes."""

import re
from collections.abc import Iterable
from itertools import pairwise

from routekaart.domain.told import Told

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ARTICLES = frozenset({"de", "het", "een", "the", "a", "an"})


def left_over(unread: Iterable[str], told: Told) -> tuple[str, ...]:
    """Return the words that were not understood and do not stand in what the register says is counted.

    A word with the one that links it ("naar Turkije") must stand there so: a direction is not turned around.
    """
    described = _described(told)
    return tuple(words for words in unread if words.casefold() not in described)


def _described(told: Told) -> frozenset[str]:
    found: set[str] = set()
    for text in (told.counted_nl, told.counted_en):
        words = [one for one in _WORD.findall(text.casefold()) if one not in _ARTICLES]
        found.update(words)
        found.update(f"{before} {word}" for before, word in pairwise(words))
    return frozenset(found)
