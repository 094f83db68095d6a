"""Dutch number words and written numbers, as exact values."""

import re
from decimal import Decimal
from functools import cache

from routekaart.reading.lists import words_of

_UNITS = words_of(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_TENS = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_SPACES = re.compile(r"[ \u00a0\u2009\u202f]")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


@cache
def number_words() -> dict[str, int]:
    """Return the number words up to 999 thousand, without *een*, which is an article as well."""
    words = {spelling: number for number in range(1000) for spelling in _spellings(number)}
    small = list(words.items())
    for spelling, number in small:
        if 10 < number < 100 and number % 10:
            words.setdefault(f"{spelling}honderd", number * 100)
        if number > 1:
            words[f"{spelling}duizend"] = number * 1000
    words["duizend"] = 1000
    words["één"] = words["eén"] = words["éen"] = 1
    words["nihil"] = 0
    del words["een"]
    return words


@cache
def round_groups() -> dict[str, int]:
    """Return the words for about so many: tiental, twintigtal, honderdtal."""
    groups = {f"{word}tal": number for word, number in number_words().items() if 2 < number <= 1000}
    return {**groups, "tweetal": 2}


@cache
def half_words() -> dict[str, Decimal]:
    """Return the words for so many and a half: half, anderhalve, tweeënhalf.

    >>> half_words()["drieënhalve"]
    Decimal('3.5')
    """
    words = {"half": Decimal("0.5"), "anderhalf": Decimal("1.5")}
    for number in range(2, 13):
        link = "ën" if _UNITS[number].endswith("e") else "en"
        words[f"{_UNITS[number]}{link}half"] = number + Decimal("0.5")
    return words | {f"{word.removesuffix('f')}ve": value for word, value in words.items()}


def parse_number(written: str) -> Decimal | None:
    """Return the value of a number in digits as Dutch letters write it, or `None` if it is no such number.

    A dot before three digits parts thousands; before one or two it is a decimal point, as in "1.7 miljoen".

    >>> parse_number("58.880"), parse_number("1.7"), parse_number("27 700"), parse_number("3,5")
    (Decimal('58880'), Decimal('1.7'), Decimal('27700'), Decimal('3.5'))
    >>> parse_number("2e") is None
    True
    """
    plain = _SPACES.sub("", written)
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "")
    plain = plain.replace(",", ".")
    if not plain.isascii() or not plain.replace(".", "", 1).isdecimal():
        return None
    return Decimal(plain)


def _spellings(number: int) -> set[str]:
    if number < 20:
        return {_UNITS[number]}
    if number < 100:
        unit = number % 10
        if not unit:
            return {_TENS[number // 10]}
        links = ("ën", "en") if _UNITS[unit].endswith("e") else ("en",)
        return {f"{_UNITS[unit]}{link}{_TENS[number // 10]}" for link in links}
    hundreds = ("" if number < 200 else _UNITS[number // 100]) + "honderd"
    rest = number % 100
    if not rest:
        return {hundreds}
    return {f"{hundreds}{link}{spelling}" for spelling in _spellings(rest) for link in ("", "en", "ën")}
