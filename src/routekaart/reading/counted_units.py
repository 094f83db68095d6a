"""How many months or years a period is said to have, before its name: "de vijf jaren van 2014 tot en met 2018"."""

import re

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period
from routekaart.reading.numerals import number_words
from routekaart.reading.periods.lengths import ENGLISH_COUNTS
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.together import count_months

_COUNTED = re.compile(
    r"\b(?P<count>[^\W\d_]{3,10}|\d{1,2})\s{1,3}(?P<unit>maanden|months|kwartalen|quarters|jaren|jaar|years|kalenderjaren)\s{1,3}"
    r"(?:(?:van|of|from)\s{1,3})?$",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b(?P<count>[^\W\d_]{3,10}|\d{1,2})\s{1,3}$")
"""Before a period whose name begins with its unit: "the two years 2015 and 2016"."""
_NAMES_UNIT = re.compile(r"(?P<unit>jaren|years|maanden|months)\b", re.IGNORECASE)
_MONTHS_IN = {"m": 1, "k": 3, "q": 3, "j": 12, "y": 12}
"""Months in a unit, by the first letter of its name in either language."""


def find_count_of_units(part: Sentence, seen: Placed[PeriodMention]) -> int | None:
    """Return where the number of units of a period begins, if it stands right before it and is what the period has."""
    period, before = seen.mention.value, part.before(seen.start)
    if not isinstance(period, Period):
        return None
    named = _NAMES_UNIT.match(seen.mention.surface)
    found = _COUNTED.search(before) if named is None else _BARE.search(before)
    if found is None or not has_units(period, found["count"], (found if named is None else named)["unit"]):
        return None
    return seen.start - len(before) + found.start()


def has_units(period: Period, count: str, unit: str) -> bool:
    """Tell whether a period has so many units, both in words: "vijf", "jaren"."""
    number = _number(count.lower())
    return number is not None and number * _MONTHS_IN[unit[0].lower()] == count_months(period)


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else number_words().get(word) or ENGLISH_COUNTS.get(word)
