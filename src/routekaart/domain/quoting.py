"""Where words stand in a text without cutting a word or a number in two: "1.850" does not stand in "11.850"."""

import re
from collections.abc import Iterator

_LONGEST_NUMBER = 40
_NUMBER_BEFORE = re.compile(r"(?:\d[.,'’]?)+$")
_GROUPS_BEFORE = re.compile(r"(?<![\d.,'’])\d{1,3}(?:\s\d{3})*\s$")
_NUMBER_AFTER = re.compile(r"[.,'’]?\d[\d.,'’]*")
_GROUPS_AFTER = re.compile(r"(?:\s\d{3}(?!\d))+")
_LETTERS_BEFORE, _LETTERS_AFTER = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
_GROUP = re.compile(r"\d{3}(?!\d)")
_FIRST_GROUP = re.compile(r"(?<![\d.,'’])\d{1,3}$")


def find_quote(text: str, quote: str) -> Iterator[int]:
    """Find every place where a quote stands, also those that overlap, unless it would cut a word or number there.

    >>> list(find_quote("11.850 en 1.850", "1.850"))
    [10]
    """
    return (at for at in find_literal(text, quote) if find_rest(text, at, at + len(quote)) == ("", ""))


def find_literal(text: str, quote: str) -> Iterator[int]:
    """Find every place where the characters of a quote stand."""
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def find_rest(text: str, start: int, end: int) -> tuple[str, str]:
    """Return how a word or number goes on before and after a stretch of text that is not empty.

    A space between groups of three digits belongs to a number: "65 383". A digit behind a word does not belong to
    the word: it may be the mark of a footnote.

    >>> find_rest("ruim 11.850 Syriërs", 6, 16)
    ('1', 'ërs')
    >>> find_rest("in 2022 500 mensen, 12 500 in 2021", 8, 11), find_rest("in 2022 500 mensen, 12 500 in 2021", 23, 26)
    (('', ''), ('12 ', ''))
    """
    return _before(text, start), _after(text, end)


def _before(text: str, start: int) -> str:
    near, first = text[max(0, start - _LONGEST_NUMBER) : start], text[start]
    if first.isdigit():
        group = _GROUP.match(text, start)
        found = _NUMBER_BEFORE.search(near) or (_GROUPS_BEFORE.search(near) if group else None)
        return found[0] if found else _letters_before(near)
    return _letters_before(near) if first.isalpha() else ""


def _letters_before(near: str) -> str:
    found = _LETTERS_BEFORE.search(near)
    return found[0] if found else ""


def _after(text: str, end: int) -> str:
    near, last = text[end : end + _LONGEST_NUMBER], text[end - 1]
    if last.isdigit():
        group = _FIRST_GROUP.search(text[max(0, end - 4) : end])
        found = _NUMBER_AFTER.match(near) or (_GROUPS_AFTER.match(near) if group else None)
        return found[0] if found else _letters_after(near)
    return _letters_after(near) if last.isalpha() else ""


def _letters_after(near: str) -> str:
    found = _LETTERS_AFTER.match(near)
    return found[0] if found else ""
