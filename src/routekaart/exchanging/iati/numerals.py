"""Numbers in fields that allow any text: digits, or a refusal. What a number could have meant is not guessed."""

import re
from decimal import Decimal

from routekaart.domain.errors import NotationError

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)", re.ASCII)
_DIGITS = 20
"""More digits than any count or amount has."""
_SPACED = re.compile(r"[+-]?[0-9][0-9\s]*(?:[.,][0-9]+)?")
_NOT_KNOWN = frozenset({"n/a", "na", "null", "none", "-", "tbd", "to be determined", "nan", "unknown", "nvt", "n.v.t."})
_DIGITS_ONLY = "Write digits, with a point for decimals and nothing for thousands."


def parse_number(text: str) -> Decimal:
    """Return the number that a text is, if it is nothing else.

    >>> parse_number(" 3794.00 ")
    Decimal('3794.00')

    Raises:
        NotationError: naming the text and why it is no number: no value, a percent sign, a comma, words.
    """
    stripped = text.strip()
    if not _NUMBER.fullmatch(stripped):
        raise _refused(stripped)
    if sum(character.isdigit() for character in stripped) > _DIGITS:
        raise NotationError(f"a number of more than {_DIGITS} digits", remedy="Correct the number.")
    return Decimal(stripped)


def _refused(text: str) -> NotationError:
    shown = repr(text if len(text) <= 60 else f"{text[:57]}...")
    if not text:
        return NotationError("there is no value", remedy="Give a number, or leave the attribute out.")
    if text.casefold() in _NOT_KNOWN:
        return NotationError(f"{shown} says that there is no value", remedy="Leave the attribute out.")
    if text.endswith("%") and _NUMBER.fullmatch(text[:-1].strip()):
        return NotationError(f"{shown} has a percent sign", remedy="Give the number, and measure 2 to the indicator.")
    if "," in text and re.fullmatch(r"[+-]?[\d.,]+", text):
        return NotationError(f"{shown} has a comma: for thousands or for decimals?", remedy=_DIGITS_ONLY)
    if _SPACED.fullmatch(text):
        return NotationError(f"{shown} has space between its digits", remedy=_DIGITS_ONLY)
    return NotationError(f"{shown} is text and not a number", remedy="Give a number; words belong in the comment.")
