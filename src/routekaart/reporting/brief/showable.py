"""Refuses characters that a page cannot show, or that would turn the text around them."""

import unicodedata
from collections.abc import Iterator

from routekaart.domain.brief import Brief
from routekaart.domain.encoding import to_record
from routekaart.domain.errors import NotationError

_BREAKS = frozenset("\n\t")
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters with which "12.345" can be made to show as "543.21". A letter in Arabic needs none of them."""
_NEVER = frozenset({"Cc", "Cs", "Zl", "Zp"})
_NO_CHARACTERS = 0xFFFE


def refuse_unshowable(brief: Brief) -> None:
    """Refuse a letter with a character that cannot stand in all of its formats.

    Raises:
        NotationError: for a control character, half a character, what is no character at all, or what turns the
            direction of the text around it; `where` is the way to it in the record.
    """
    for path, text in _texts(to_record(brief), ""):
        if text.isascii() and text.isprintable():
            continue
        for character in text:
            if not _is_showable(character):
                raise NotationError(
                    f"the letter has the character U+{ord(character):04X}, which a page cannot show",
                    where=path,
                    remedy="Remove it from the text.",
                )


def _is_showable(character: str) -> bool:
    if character in _TURNS or ord(character) & 0xFFFE == _NO_CHARACTERS:
        return False
    return character in _BREAKS or unicodedata.category(character) not in _NEVER


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{path}[{number}]")
