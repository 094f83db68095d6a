"""When a claim holds: the period of its own words, else that of its sentence, else what was said before."""

from collections.abc import Sequence
from datetime import date

from routekaart.domain.period import Period
from routekaart.reading.claims.dates import is_compared
from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.items import Item, clause_end, period_then
from routekaart.reading.claims.words import CHANGES
from routekaart.reading.periods import PeriodFound

_NEAR = 3
_MOST_YEARS = 30
_PARTING = frozenset({",", ";", "en"})
_CONTRAST = frozenset({";", "maar", "terwijl"})
_RESPECTIVELY = frozenset({"respectievelijk", "resp", "resp."})
Times = tuple[str, ...]
"""The periods that restrict a claim, in the notation of the register."""
Periods = Sequence[PeriodFound | None]
"""The period of each claim of a sentence, where its own words name one."""


def find_times(frame: Frame, items: Sequence[Item], carried: Times) -> list[Times]:
    """Return for each claim of a sentence the periods that restrict it."""
    rates = _rates(frame, items)
    shared = _shared_out(frame, len(items))
    if shared:
        return [(time, *rate) for time, rate in zip(shared, rates, strict=True)]
    own = [_own(frame, item) for item in items]
    result: list[Times] = []
    for place, item in enumerate(items):
        found = own[place] or _from_others(frame, items, own, place)
        times: Times = (str(found.value),) if found is not None else ()
        if not times and not item.base:
            based = any(other.base and period is not None for other, period in zip(items, own, strict=True))
            times = (() if based else _only_one(frame, item)) or carried
        result.append((*times, *rates[place]))
    return result


def _own(frame: Frame, item: Item) -> PeriodFound | None:
    """Return the period in a claim's own words: right behind it, before it, or further behind it."""
    then = period_then(frame, item.amount.first)
    if then is not None:
        return then
    if frame.tokens.word(item.amount.first - 1) == "(":
        noted = next((found for found in frame.dated if found.last == item.amount.first - 1), None)
        if noted is not None:
            return noted  # "ten opzichte van 2017 (14.720)"
    right = clause_end(frame, item.end, item.right)
    dated = [
        found
        for found in frame.dated
        if item.left <= found.first < right and (item.base or not is_compared(frame.tokens, found))
    ]
    before = [found for found in dated if found.first < item.amount.first]
    behind = next((found for found in dated if found.first >= item.amount.last), None)
    if behind is not None and _is_joined_to(frame, item, behind):
        return behind
    if len(before) > 1 and _ends_in(before[-1], before[-2]):
        return before[-2]  # "in 2023 lag de instroom tot en met week 44 op": the year is what is spoken of
    return before[-1] if before else behind


def _is_joined_to(frame: Frame, item: Item, behind: PeriodFound) -> bool:
    """Tell whether a period stands right behind a claim: 29.700 in 2017, 300 (2015)."""
    between = frame.tokens.lower[item.end : behind.first]
    return len(between) < _NEAR and _PARTING.isdisjoint(between)


def _from_others(frame: Frame, items: Sequence[Item], own: Periods, place: int) -> PeriodFound | None:
    """Return the period of claims that this one goes on about: a change of them, joined to them, or behind them."""
    if place and _is_change(frame, items[place]):
        latest = _latest(own[:place])
        if latest is not None:
            return latest
    if _says_change_first(frame, items, place):
        return own[place + 2]
    joined = _joined(items, own, place)
    if joined is not None:
        return joined
    earlier = zip(reversed(own[:place]), reversed(items[:place]), strict=True)
    return next((found for found, item in earlier if found is not None and not item.base), None)


def _joined(items: Sequence[Item], own: Periods, place: int) -> PeriodFound | None:
    while place + 1 < len(items) and items[place].joined:
        place += 1
        if own[place] is not None:
            return own[place]
    return None


def _only_one(frame: Frame, item: Item) -> Times:
    """Return the one period that a sentence names: it holds for all figures unless it contrasts them."""
    if len(frame.dated) != 1 or is_compared(frame.tokens, frame.dated[0]):
        return ()
    found = frame.dated[0]
    first, last = sorted((found.first, item.amount.first))
    return () if not _CONTRAST.isdisjoint(frame.tokens.lower[first:last]) else (str(found.value),)


def _shared_out(frame: Frame, count: int) -> list[str]:
    """Share out "in 2018 en 2019 respectievelijk 300 en 400" one by one."""
    if count < 2 or not says_respectively(frame):
        return []
    units: list[str] = []
    for found in frame.dated:
        value = found.value
        if isinstance(value, Period) and value.first is not None and value.last is not None:
            units += _units(str(value.first), str(value.last))
    return units if len(units) == count else []


def _units(first: str, last: str) -> list[str]:
    """Return the years of a period from one to another, else its ends."""
    if first.isdecimal() and last.isdecimal():
        return [str(year) for year in range(int(first), min(int(last), int(first) + _MOST_YEARS) + 1)]
    return list(dict.fromkeys((first, last)))


def says_respectively(frame: Frame) -> bool:
    """Tell whether numbers and what they belong to are listed apart from each other."""
    return not _RESPECTIVELY.isdisjoint(frame.words)


def _is_change(frame: Frame, item: Item) -> bool:
    """Tell whether it says by how much what stands before it changed: ", een daling van meer dan 96%"."""
    first = max(item.left, item.amount.first - _NEAR - 1)
    return not CHANGES.isdisjoint(frame.tokens.lower[first : item.amount.first])


def _says_change_first(frame: Frame, items: Sequence[Item], place: int) -> bool:
    """Tell whether a movement follows of which a claim is the change: met **70%** van 7.400 naar 1.900 in 2016."""
    if place + 2 >= len(items):
        return False
    change, start, end = (item.amount for item in items[place : place + 3])
    word = frame.tokens.word
    follows = start.first - change.last < _NEAR and word(start.first - 1) == "van"
    return follows and word(end.first - 1) in {"naar", "tot"}


def _latest(own: Periods) -> PeriodFound | None:
    ended = [found for found in own if found is not None and _end_of(found) is not None]
    return max(ended, key=lambda found: str(_end_of(found)), default=None)


def _end_of(found: PeriodFound) -> date | None:
    return found.value.end if isinstance(found.value, Period) else None


def _rates(frame: Frame, items: Sequence[Item]) -> list[Times]:
    """Return how often each number is reached: 600 per maand; "jaarlijks" that opens a sentence holds for all of it."""
    if not frame.rates:
        return [()] * len(items)
    opening = [found for found in frame.rates if found.last <= items[0].amount.first]
    result = []
    for item in items:
        right = clause_end(frame, item.end, item.right)
        own = [found for found in frame.rates if item.left <= found.first < right]
        result.append(tuple(str(found.value) for found in own or opening)[:1])
    return result


def _ends_in(found: PeriodFound, year: PeriodFound) -> bool:
    """Tell whether a period without a start ends in another: tot en met week 44, in 2023."""
    value, around = found.value, year.value
    if not isinstance(value, Period) or not isinstance(around, Period) or value.first is not None:
        return False
    return around.start <= value.end <= around.end if around.start and around.end and value.end else False
