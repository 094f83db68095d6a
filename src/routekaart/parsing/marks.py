"""Signs that are in a text and do not show, and digits that stand above the line."""

import re
from collections.abc import Iterator

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f]+")
_RAISED = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_DIGITS = re.compile(r"[0-9+\-−=(),.\s]+")


def visible(text: str) -> Iterator[tuple[int, str]]:
    r"""Yield what a text shows, without soft hyphens and direction marks, each stretch with its offset.

    >>> list(visible("migra\u00adtie"))
    [(0, 'migra'), (6, 'tie')]
    """
    if text.isprintable():
        yield 0, text
        return
    start = 0
    for mark in _INVISIBLE.finditer(text):
        if mark.start() > start:
            yield start, text[start : mark.start()]
        start = mark.end()
    if start < len(text):
        yield start, text[start:]


_DASHES = "-–—\u00ad\u2010\u2011\u2212"


def breaks_range(before: str, after: str) -> bool:
    """Tell whether a line ends between digits and a dash: what it meant can be a range, a number or neither.

    >>> breaks_range("tussen 10-", "5.131"), breaks_range("tussen 10", "-5.131"), breaks_range("de EU-", "27")
    (True, True, False)
    """
    if after[:1].isdigit():
        stem = before.rstrip(_DASHES + " ")
        return stem[-1:].isdigit() and any(dash in before[len(stem) :] for dash in _DASHES)
    return after[:1] in tuple(_DASHES) and before[-1:].isdigit() and after[1:2].isdigit()


def raised(text: str) -> str:
    """Return digits that stand above the line as the signs for that, so that they are not read on with a number.

    >>> raised("2"), raised("e")
    ('²', 'e')
    """
    return text.translate(_RAISED) if _DIGITS.fullmatch(text) else text
