"""Whether a figure is surely that of all months of its period together, and not of one of them."""

import re

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period
from routekaart.reading.lexicon import load_meanings

_THROUGH = re.compile(r"\b(?:tot en met|t/m|up to and including|through)\b|t/m", re.IGNORECASE)
_LISTED = re.compile(r"[,/]|\b(?:en|and)\b", re.IGNORECASE)
"""Times that are named one by one: "mei en augustus 2017" is no stretch, and what is said may be said of each."""
_BETWEEN = re.compile(r"(?:tussen|between)\b[^,]{1,60}?\b(?:en|and)\b[^,]{1,40}", re.IGNORECASE)
"""Between two months or days, both of which count: "between June and August 2023"."""
_TO = re.compile(r"(?:from\s)?\w+(?:\s\d{4})?\sto\s\w+(?:\s\d{4})?", re.IGNORECASE)
"""In English the last month counts: "from January to March 2015"."""
_NAME = re.compile(r"[^\W\d_]{3,}|\d{4}")
_UP_TO = re.compile(r"\b(?:tot|to|until|till)\b", re.IGNORECASE)
"""Of "januari tot juni" not everybody counts June."""
_ONTO = re.compile(r"\bop\b", re.IGNORECASE)
"""Of "van juni op juli 2017" a number is a change, or that of one of the two."""
_MONTHS = frozenset(load_meanings("time", "months"))
_MONTH, _YEAR = 31, 365
"""Days in the longest month, and in the shortest year."""


def is_through(words: str) -> bool:
    """Tell whether words for a stretch say that its last month counts: "januari tot en met augustus"."""
    return _THROUGH.search(words) is not None


def count_months(period: Period) -> int:
    """Return how many months a period has; 0 if it is open."""
    if period.start is None or period.end is None:
        return 0
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month


def is_in_a_row(mention: PeriodMention) -> bool:
    """Tell whether months or years that are named one by one follow one another: "april, mei en juni 2015"."""
    period = mention.value
    if not isinstance(period, Period) or period.start is None or period.end is None:
        return False
    names = [name.lower() for name in _NAME.findall(mention.surface)]
    months = sum(name in _MONTHS for name in names)
    years = sum(name.isdigit() for name in names)
    if months:
        return bool(1 < months == count_months(period) and period.start.day == period.end.day == 1)
    return bool(1 < years == period.end.year - period.start.year)


def may_be_of_a_part(
    mention: PeriodMention,
    *,
    form: str,
    moves: bool,
    reached: bool,
    ends: bool,
    summed: bool = False,
    average: bool = False,
) -> bool:
    """Tell whether a figure may be of a part of a period only, so that it cannot be held against the sum of its months.

    Args:
        mention: the period as it is named.
        form: as in `Understood`: a level may be of a part, and so may what is listed.
        moves: whether the clause speaks of a rise or a fall.
        reached: whether the number is where something ended: "op 112.092", "tot 23.524".
        ends: whether the number is an end of a movement of which the other end is said as well.
        summed: whether the number is surely of all that is listed: it is added up, or too exact to be that of each.
        average: whether it is an average over the period, which then has both of the years that it is named by.
    """
    period = mention.value
    if not isinstance(period, Period) or period.start is None or period.end is None:
        return False
    stretch, days = period.first != period.last, (period.end - period.start).days
    named = _THROUGH.sub("-", mention.surface)
    months = _MONTH < days < _YEAR
    whole = form == "level" and not moves and _names_a_whole(mention, months=months, summed=summed, average=average)
    if stretch and not ends and not whole and (_LISTED.search(named) or (months and _UP_TO.search(named))):
        return True
    if form != "level":
        return False
    if stretch and not ends and _ONTO.search(named):
        return True
    if ends:
        # of a stretch the ends are taken as its first and last unit; a half year gives both the whole
        return months and not stretch
    if reached and days <= _MONTH:
        return days > 1  # "in december kwam het uit op": that may be since January
    # what was reached at the end of months that begin in January is all that was counted in them
    since_january = period.start.month == 1
    return (months and (moves or (reached and not since_january))) or (stretch and moves)


def _names_a_whole(mention: PeriodMention, *, months: bool, summed: bool, average: bool) -> bool:
    """Tell whether words for a stretch leave nothing of it out and do not set its parts side by side."""
    between = _BETWEEN.fullmatch(mention.surface) is not None
    if months and (between or _TO.fullmatch(mention.surface)):
        return True
    # of years only an average is read: two years together are seldom what a letter gives
    return (average and (between or is_in_a_row(mention))) or (summed and months and is_in_a_row(mention))
