"""Whether a figure is surely that of all months of its period together, and not of one of them."""

import re

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period

_THROUGH = re.compile(r"\b(?:tot en met|t/m|up to and including|through)\b|t/m", re.IGNORECASE)
_LISTED = re.compile(r"[,/]|\b(?:en|and)\b", re.IGNORECASE)
"""Times that are named one by one: "mei en augustus 2017" is no stretch, and what is said may be said of each."""
_UP_TO = re.compile(r"\b(?:tot|to|until|till)\b", re.IGNORECASE)
"""Of "januari tot juni" not everybody counts June."""
_ONTO = re.compile(r"\bop\b", re.IGNORECASE)
"""Of "van juni op juli 2017" a number is a change, or that of one of the two."""
_MONTH, _YEAR = 31, 365
"""Days in the longest month, and in the shortest year."""


def is_through(words: str) -> bool:
    """Tell whether words for a stretch say that its last month counts: "januari tot en met augustus"."""
    return _THROUGH.search(words) is not None


def may_be_of_a_part(mention: PeriodMention, *, form: str, moves: bool, reached: bool, ends: bool) -> bool:
    """Tell whether a figure may be of a part of a period only, so that it cannot be held against the sum of its months.

    Args:
        mention: the period as it is named.
        form: as in `Understood`: a level may be of a part, and so may what is listed.
        moves: whether the clause speaks of a rise or a fall.
        reached: whether the number is where something ended: "op 112.092", "tot 23.524".
        ends: whether the number is an end of a movement of which the other end is said as well.
    """
    period = mention.value
    if not isinstance(period, Period) or period.start is None or period.end is None:
        return False
    stretch, days = period.first != period.last, (period.end - period.start).days
    named = _THROUGH.sub("-", mention.surface)
    months = _MONTH < days < _YEAR
    if stretch and not ends and (_LISTED.search(named) or (months and _UP_TO.search(named))):
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
    return (months and (moves or reached)) or (stretch and moves)
