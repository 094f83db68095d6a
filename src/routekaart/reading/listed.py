"""Times of each of which the same is said: "zowel eind 2022 als eind 2023 lager dan een jaar eerder"."""

import re
from itertools import pairwise
from typing import NamedTuple

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import CalendarUnit, Period
from routekaart.reading import cues
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.together import is_in_a_row

_OPENS = re.compile(
    r"(?:\b(?:in|over)\s{1,3})?\b(?P<link>zowel|both)\s{1,3}(?:(?:in|over|at)\s{1,3})?(?:(?:het|the)\s{1,3})?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s{0,3}(?:,|,?\s{1,3}\b(?:als|and)(?:\s{1,3}(?:ook|also))?\b)\s{1,3}(?:(?:in|over|at)\s{1,3})?(?:(?:het|the)\s{1,3})?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:tussen|between)\b", re.IGNORECASE)
_YEAR, _FEWEST = re.compile(r"\b\d{4}\b"), 2
_UNIT = re.compile(r"(?P<year>\d{4})(?P<rest>(?:-\d\d)?(?:~end)?)")


class Listed(NamedTuple):
    """One of several times, and the one a year before it that it is compared with."""

    start: int
    period: Period
    base: Period
    times: frozenset[int]
    """Where the times of the list begin, and the words for the year before."""
    links: tuple[tuple[int, int], ...]
    """Where the words stand that say that each is meant, and those between them."""


def find_each_listed(part: Sentence) -> tuple[Listed, ...]:
    """Return the times that a clause lists and compares each with the year before it; nothing if it does not."""
    each = _find_each_year(part)
    if each:
        return each
    listed, opens = _find_list(part)
    others = [seen for seen in part.periods if seen not in listed]
    if opens is None or len(others) != 1 or others[0].start not in part.bases:
        return ()
    dated = [(seen.start, one) for seen in listed for one in _each(seen)]
    pairs = [(start, one, _year_before(one)) for start, one in dated]
    a_year_before = cues.times.A_YEAR_BEFORE.fullmatch(others[0].mention.surface) is not None
    if len(pairs) < _FEWEST or not a_year_before or any(base is None for _, _, base in pairs):
        return ()
    times = frozenset(seen.start for seen in part.periods)
    between = tuple((one.end, other.start) for one, other in pairwise(listed))
    return tuple(
        Listed(start, period, base, times, (opens, *between)) for start, period, base in pairs if base is not None
    )


def _find_each_year(part: Sentence) -> tuple[Listed, ...]:
    """Return the years between two in which something rose or fell each time: "tussen 2016 en 2018 elk jaar"."""
    if len(part.periods) != 2 or len(part.rates) != 1 or part.bases:
        return ()
    rate = part.rates[0]
    span = next(seen for seen in part.periods if seen is not rate)
    value, years = span.mention.value, [int(year) for year in _YEAR.findall(span.mention.surface)]
    between = _BETWEEN.match(span.mention.surface) is not None and len(years) == 2 and years[1] - years[0] > 1
    if not between or not isinstance(value, Period) or str(rate.mention.value) != "R/P1Y":
        return ()
    if value != Period(CalendarUnit(str(years[0])), CalendarUnit(str(years[1]))):
        return ()
    times = frozenset((rate.start, span.start))
    return tuple(
        Listed(span.start, Period.of_year(year), Period.of_year(year - 1), times, ())
        for year in range(years[0] + 1, years[1] + 1)
    )


def _find_list(part: Sentence) -> tuple[list[Placed[PeriodMention]], tuple[int, int] | None]:
    """Return the times of a list that opens with "zowel" or "both", and where that word stands."""
    for number, seen in enumerate(part.periods):
        before = part.before(seen.start)
        opens = _OPENS.search(before)
        if opens is not None:
            listed = [seen]
            for other in part.periods[number + 1 :]:
                if _GOES_ON.fullmatch(part.text, listed[-1].end - part.start, other.start - part.start) is None:
                    break
                listed.append(other)
            at = seen.start - len(before)
            return listed, (at + opens.start("link"), at + opens.end("link"))
    return [], None


def _each(seen: Placed[PeriodMention]) -> tuple[Period, ...]:
    """Return a year, month or end of one; of years that are named in a row each of them; else nothing."""
    value = seen.mention.value
    if not isinstance(value, Period) or value.first is None:
        return ()
    if value.first == value.last:
        return (value,) if _UNIT.fullmatch(value.first.notation) else ()
    years = [int(year) for year in _YEAR.findall(seen.mention.surface)]
    in_a_row = is_in_a_row(seen.mention) and years == list(range(years[0], years[-1] + 1)) if years else False
    return tuple(map(Period.of_year, years)) if in_a_row else ()


def _year_before(period: Period) -> Period | None:
    found = None if period.first is None else _UNIT.fullmatch(period.first.notation)
    if found is None:
        return None
    earlier = CalendarUnit(f"{int(found['year']) - 1}{found['rest']}")
    return Period(earlier, earlier)
