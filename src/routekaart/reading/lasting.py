"""How long a change is said to have taken, beside the two times between which it did: "in één jaar tijd"."""

import re
from collections.abc import Iterator

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import CalendarUnit, Period
from routekaart.reading import cues
from routekaart.reading.sentences import Placed, Sentence

_GROUPS = range(1, 7)
_MONTHS_OF = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:~(?:begin|mid|end))?")
"""A year or month, also its beginning, middle or end; days and quarters are not counted in years."""


def find_lengths(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where a clause says how long something took, in the running text."""
    for found in cues.times.TIME_TAKEN.finditer(part.text, part.signs):
        yield part.start + found.start(), part.start + found.end()


def says_how_long(part: Sentence, seen: Placed[PeriodMention]) -> bool:
    """Tell whether a time expression is how long something took: "één jaar" in "in één jaar tijd"."""
    return any(start <= seen.start < end for start, end in find_lengths(part))


def find_time_taken(part: Sentence, base: Period | None, period: Period | None) -> tuple[tuple[int, int], ...]:
    """Return where a clause says how long something took, if it is so long from the one period to the other."""
    if base is None or period is None:
        return ()
    return tuple(
        (part.start + found.start(), part.start + found.end())
        for found in cues.times.TIME_TAKEN.finditer(part.text, part.signs)
        if _months_said(found) == _months_between(base, period)
    )


def _months_said(found: re.Match[str]) -> int | None:
    number = next((found[f"n{group}"] for group in _GROUPS if found[f"n{group}"]), "")
    unit = next((found[f"u{group}"] for group in _GROUPS if found[f"u{group}"]), "")
    many = cues.times.HOW_MANY.get(number.lower())
    return None if many is None else many * (12 if unit.lower().startswith(("jaar", "year")) else 1)


def _months_between(base: Period, period: Period) -> int | None:
    """Return how many months lie between two years or two months; -1 of anything else, so that no length fits."""
    if base.first != base.last or period.first != period.last or base.first is None or period.first is None:
        return -1
    earlier, later = _in_months(base.first), _in_months(period.first)
    alike = earlier is not None and later is not None and earlier[1] is later[1]
    return later[0] - earlier[0] if alike and earlier is not None and later is not None else -1


def _in_months(unit: CalendarUnit) -> tuple[int, bool] | None:
    """Return a year or month as months since the year 0, and whether it is a month."""
    found = _MONTHS_OF.fullmatch(unit.notation)
    if found is None:
        return None
    return 12 * int(found["year"]) + int(found["month"] or 0), found["month"] is not None
