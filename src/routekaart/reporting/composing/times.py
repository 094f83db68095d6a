"""When something was, as it stands within a sentence: *op 10 juli 2020*, *van 2016 tot en met 2019*."""

from routekaart.domain.period import Period
from routekaart.reporting.composing.sentence_words import TIMES
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import Lang, say

_DAY = 2
"""Dashes in the notation of a day."""


def format_when(period: Period | None, lang: Lang) -> str:
    """Write a period with the words that join it to a sentence; nothing if there is none, or it has no ends.

    >>> format_when(Period.parse("2020-07-10"), "nl")
    'op 10 juli 2020'
    >>> format_when(Period.parse("2019-Q3"), "nl")
    'in het derde kwartaal van 2019'
    """
    if period is None or (period.first is None and period.last is None):
        return ""
    spoken = format_time(period, lang)
    if period.first is None or period.last is None:
        return spoken  # vanaf 2019; tot en met 2019
    if period.first == period.last:
        whole, _, part = period.first.notation.partition("~")
        return say(TIMES, part or _joint(whole), lang).format(first=format_time(Period.parse(whole), lang))
    first, last = (format_time(Period.parse(unit.notation), lang) for unit in (period.first, period.last))
    return say(TIMES, "between", lang).format(first=first, last=last)


def _joint(whole: str) -> str:
    """Return which words go before a day, month, year, quarter or season."""
    _, _, rest = whole.partition("-")
    if not rest or rest[0] == "W":
        return "in"
    if rest[0].isdigit():
        return "on" if whole.count("-") == _DAY else "in"
    return "in_het" if rest[0] == "Q" or rest.endswith("recess") else "in_de"
