"""That something is so of each of several years or months: "in elk van de jaren 2012 tot en met 2016"."""

import re

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period, Recurrence
from routekaart.reading import cues
from routekaart.reading.counted_units import has_units
from routekaart.reading.sentences import Placed, Sentence

_EACH_OF = re.compile(
    r"\b(?:elke?|iedere?|each(?:\s{1,3}one)?|every(?:\s{1,3}one)?)(?:\s{1,3}(?:van|of))?\s{1,3}(?:(?:de|deze|die|the|these|those)\s{1,3})?"
    r"(?:(?P<count>[^\W\d_]{3,10})\s{1,3})?(?P<unit>jaren|maanden|years|months)\b",
    re.IGNORECASE,
)
_RECURS = {"j": Recurrence("R/P1Y"), "y": Recurrence("R/P1Y"), "m": Recurrence("R/P1M")}
"""How often the unit comes back, by the first letter of its name in either language."""
_NO_MENTION = -1
"""The number of a time that is no mention of the reading."""


def _has_so_many(period: Period, found: re.Match[str]) -> bool:
    """Tell whether a stretch has as many units as the words say, if they do: "elk van de vijf jaren"."""
    return found["count"] is None or has_units(period, found["count"], found["unit"])


def says_each_of(part: Sentence) -> bool:
    """Tell whether something is said of each of several units, whether it is an average or not."""
    return _EACH_OF.search(part.text) is not None


def find_each_of(part: Sentence) -> Placed[PeriodMention] | None:
    """Return the words for each of several units, as a time that comes back; none where it is said of an average."""
    found = _EACH_OF.search(part.text)
    if found is None or part.rates or cues.parts.AVERAGE.search(part.text, part.signs) is not None:
        return None
    several = (seen.mention.value for seen in part.periods if isinstance(seen.mention.value, Period))
    if not any(period.first != period.last and _has_so_many(period, found) for period in several):
        return None
    start, end = part.start + found.start(), part.start + found.start("count" if found["count"] else "unit")
    value = _RECURS[found["unit"][0].lower()]
    mention = PeriodMention(start=start, end=end, surface=found[0], value=value, rule="each-of")
    return Placed(start, end, _NO_MENTION, mention)
