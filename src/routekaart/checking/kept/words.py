"""Which words of a sentence a kept figure itself describes."""

import re
from collections.abc import Iterable
from itertools import pairwise

from routekaart.checking.lexicon import load_file
from routekaart.domain.ids import ConceptId
from routekaart.domain.told import Told

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_YEARS = re.compile(r",\s\d{4}[\d/-]*$")
"""The period that stands behind what an amount is for: "grants, 2025/2027"."""
_ARTICLES = frozenset({"de", "het", "een", "the", "a", "an"})
_SAME = {word: first for first, words in load_file("kept")["same"].items() for word in words}
_SMALL = frozenset(load_file("kept")["small"])
_MOVING = _SMALL | frozenset(load_file("kept")["verbs"])
_WIDER: dict[str, list[str]] = load_file("kept")["wider"]


def left_over(unread: Iterable[str], told: Told) -> tuple[str, ...]:
    """Return the words that were not understood and do not stand in what the register says is counted.

    A word with the one that links it ("naar Turkije") must stand there so: a direction is not turned around. A sign,
    such as a question mark, always counts.
    """
    described = _described(told)
    return tuple(words for words in unread if " ".join(_plain_words(words)) not in described)


def out_of_order(unread: Iterable[str], told: Told) -> tuple[str, ...]:
    """Return the words of what is counted that stand in another order than the register has them in.

    "Vulnerable refugees and people" are not "refugees and vulnerable people". Verbs, small words and words with the one
    that links them may stand anywhere.

    Args:
        unread: words that all stand in what the register says is counted.
        told: the kept figure.
    """
    words = [word for one in unread if len(found := _plain_words(one)) == 1 for word in found if word not in _MOVING]
    return min((_misplaced(words, _plain_words(text)) for text in (told.counted_nl, told.counted_en)), key=len)


def _misplaced(words: list[str], described: list[str]) -> tuple[str, ...]:
    at, misplaced = 0, []
    for word in words:
        if word in described[at:]:
            at += described[at:].index(word) + 1
        else:
            misplaced.append(word)
    return tuple(misplaced)


def says_all(unread: Iterable[str], told: Told) -> bool:
    """Tell whether a sentence says in full what the register says is counted, in one language or the other.

    Of "humanitarian help in the first part", "the first part" is not all.
    """
    said = {word for words in unread for word in _plain_words(words)}
    texts = ({*_plain_words(_YEARS.sub("", text))} - _SMALL for text in (told.counted_nl, told.counted_en))
    return any(words and words <= said for words in texts)


def may_mean(said: ConceptId, kept: ConceptId) -> bool:
    """Tell whether what the reader takes a word for is, or may be, what a kept figure counts."""
    return said == kept or kept in _WIDER.get(said, ())


def _described(told: Told) -> frozenset[str]:
    found: set[str] = set()
    for text in (told.counted_nl, told.counted_en):
        words = _plain_words(text)
        found.update(words)
        found.update(f"{before} {word}" for before, word in pairwise(words))
    return frozenset(found)


def _plain_words(text: str) -> list[str]:
    """Return the words of a text without articles, of words for the same always one."""
    words = _WORD.findall(text.casefold())
    return [_SAME.get(word, word) for word in words if word not in _ARTICLES]
