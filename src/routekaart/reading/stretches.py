"""The years, or months of a year, of which one has a place in an order: "2016" of "de jaren 2014 tot en met 2019"."""

import re
from typing import NamedTuple

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import CalendarUnit, Period
from routekaart.reading.shapes import Letter

_YEARS = re.compile(
    r"(?:(?:de\s+|the\s+)?(?:jaren|periode|tijdvak|years|period)\s+)?(?:(?:van|vanaf|from)\s+)?\d{4}\s*(?:tot\s+en\s+met|t/m|through|to|-|–)\s*\d{4}"
    r"|(?:tussen|between)\s+\d{4}\s+(?:en|and)\s+\d{4}",
    re.IGNORECASE,
)
"""A stretch of which it is certain that its first and last year count."""
_YEAR = re.compile(r"(?:(?:het\s+|the\s+)?(?:jaar|year)\s+)?\d{4}", re.IGNORECASE)
_MONTH = re.compile(r"[^\W\d_]{3,9}(?:\s+\d{4})?")
_EACH_YEAR = re.compile(r"jaarlijkse?|yearly|annual", re.IGNORECASE)
_EACH_MONTH = re.compile(r"maandelijkse?|monthly", re.IGNORECASE)


class Stretch(NamedTuple):
    """A year, or month, as one of those of a stretch."""

    first: Period
    last: Period
    one: Period
    named: Letter
    """Where the one stands that has the place."""
    of_months: bool


def find_stretch(times: list[Letter]) -> Stretch | None:
    """Return the stretch and the one of it that a sentence names, if these are all the times that it names."""
    mentions = [(letter, letter.period.mention) for letter in times if letter.period is not None]
    apart = [(letter, said) for letter, said in mentions if not _is_each(said)]
    if len(apart) != 2:
        return None
    stretch = _find_of_years(apart) or _find_of_months(apart)
    wrong = None if stretch is None else _EACH_YEAR if stretch.of_months else _EACH_MONTH
    return None if wrong is None or any(wrong.fullmatch(said.surface) for _, said in mentions) else stretch


def _is_each(said: PeriodMention) -> bool:
    return any(words.fullmatch(said.surface) for words in (_EACH_YEAR, _EACH_MONTH))


def _find_of_years(apart: list[tuple[Letter, PeriodMention]]) -> Stretch | None:
    """Return a year of a row of years."""
    rows = [(letter, said) for letter, said in apart if _YEARS.fullmatch(said.surface)]
    years = [(letter, said) for letter, said in apart if _YEAR.fullmatch(said.surface)]
    if len(rows) != 1 or len(years) != 1:
        return None
    (_, row), (named, year) = rows[0], years[0]
    if (
        not isinstance(row.value, Period)
        or not isinstance(year.value, Period)
        or None in (row.value.first, row.value.last)
    ):
        return None
    first, last = Period(row.value.first, row.value.first), Period(row.value.last, row.value.last)
    if not str(first) < str(last) or not str(first) <= str(year.value) <= str(last):
        return None
    return Stretch(first, last, year.value, named, of_months=False)


def _find_of_months(apart: list[tuple[Letter, PeriodMention]]) -> Stretch | None:
    """Return a month of a year."""
    years = [said for _, said in apart if _YEAR.fullmatch(said.surface)]
    months = [(letter, said) for letter, said in apart if _is_month(said)]
    if len(years) != 1 or len(months) != 1:
        return None
    year, (named, month) = str(years[0].value), months[0]
    notation = str(month.value)
    if any(sign.isdigit() for sign in month.surface) and not notation.startswith(year):
        return None
    unit = CalendarUnit(f"{year}{notation[len(year) :]}")
    first, last = Period.parse(f"{year}-01"), Period.parse(f"{year}-12")
    return Stretch(first, last, Period(unit, unit), named, of_months=True)


def _is_month(said: PeriodMention) -> bool:
    return (
        _MONTH.fullmatch(said.surface) is not None
        and re.fullmatch(r"\d{4}-(?:0\d|1[0-2])", str(said.value)) is not None
    )
