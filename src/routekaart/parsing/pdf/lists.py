"""The signs and numbers that begin a list item or a heading."""

import re

_SIGN = r"[^\w\s\"'“”‘’«»(\[{€$£<>≤≥±+&§.,;:!?%/…]"
_COUNTED = r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]"
_MARK = re.compile(rf"(?:{_SIGN}|o|{_COUNTED})(?=\s)")
_MARK_ALONE = re.compile(rf"{_SIGN}|o|{_COUNTED}|\d{{1,2}}(?:\.\d{{1,2}})+\.?")
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.|[IVX]{1,4}\.)(?=\s+[^\W\d_])")
_CONTENTS = re.compile(r"(?<![.…])(?:\.{4,}+|(?<!\. )(?:\. ){3,}+\.?|…{2,}+)\s*+\d{1,4}$")
_PRIVATE = re.compile("[\x00-\x1f\x7f-\x9f\ue000-\uf8ff]")


def find_mark(text: str) -> str:
    """Return the sign or number with which a line begins as a list item does, or nothing.

    >>> find_mark("• versterking"), find_mark("2) terugkeer"), find_mark("2019 kwamen")
    ('•', '2)', '')
    """
    found = _MARK.match(text)
    return found[0] if found else ""


def is_mark(text: str) -> bool:
    """Tell whether a text is only the sign or number of an item or a heading."""
    return bool(_MARK_ALONE.fullmatch(text))


def is_counted(mark: str) -> bool:
    """Tell whether a mark counts: such a mark can also be the end of a sentence in the middle of a paragraph."""
    return mark in ("-", "–", "—", "o") or mark[-1:] in (".", ")")


def find_heading_number(text: str) -> str:
    """Return the number with which a heading begins, or nothing.

    >>> find_heading_number("2.1 Cijfers"), find_heading_number("2019 in cijfers")
    ('2.1', '')
    """
    found = _NUMBER.match(text)
    return found[0] if found else ""


def is_entry(text: str) -> bool:
    """Tell whether a line stands in a table of contents.

    >>> is_entry("2.1 Cijfers ....... 14"), is_entry("Er kwamen 14")
    (True, False)
    """
    return text[-1].isdigit() and _CONTENTS.search(text) is not None


def label(mark: str) -> str:
    """Return a mark as it is shown; what only a font knows is a bullet."""
    return _PRIVATE.sub("•", mark)
