"""Dates and time expressions, resolved with the letter's date and with the expressions before them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from routekaart.domain.period import TimeExpression
from routekaart.reading.calendar import Moment, find_time
from routekaart.reading.lengths_of_time import Found, find_counted_time, find_recurrence, is_year
from routekaart.reading.lists import word_set
from routekaart.reading.tokens import Tokens
from routekaart.reading.units_of_time import ARTICLES, TimeUnits

_SINCE = word_set("sinds vanaf since")
_BEFORE = word_set("voor vóór before")
_LATEST = word_set("uiterlijk tot until")
_FOR_YEARS_NEAR = 8
_BORN = word_set("geboren van dateert daterend dateren stamt")


@dataclass(frozen=True, slots=True)
class PeriodFound:
    """A time expression in the running text, as a span of tokens."""

    first: int
    last: int
    value: TimeExpression
    rule: str


@dataclass(slots=True)
class _Scan:
    tokens: Tokens
    moment: Moment
    found: list[PeriodFound] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


def read_periods(tokens: Tokens, moment: Moment) -> tuple[tuple[PeriodFound, ...], tuple[str, ...]]:
    """Read all time expressions, mark their tokens as taken, and tell which could not be resolved."""
    scan, units = _Scan(tokens, moment), TimeUnits(tokens, moment)
    starts, index, count = TRIGGERS, 0, len(tokens)
    lower, taken = tokens.lower, tokens.taken
    while index < count:
        word = lower[index]
        if taken[index] or not (word in starts or word[0].isdigit()):
            index += 1
            continue
        index = _read_at(scan, units, index)
    return tuple(scan.found), tuple(scan.unreadable)


def _read_at(scan: _Scan, units: TimeUnits, index: int) -> int:
    result = _expression(scan, units, index)
    if result is None:
        return index + 1
    first, found, rule = result
    value = find_time(found.notation)
    if value is None:
        quote = scan.tokens.text[scan.tokens.starts[first] : scan.tokens.ends[found.last - 1]]
        scan.unreadable.append(f"“{quote}” is no period that can be put on the calendar")
        return found.last
    scan.tokens.take(first, found.last)
    scan.found.append(PeriodFound(first, found.last, value, rule))
    units.remember(found.notation, scan.tokens.sentence(first))
    return found.last


def _expression(scan: _Scan, units: TimeUnits, index: int) -> tuple[int, Found, str] | None:
    word = scan.tokens.lower[index]
    reader = _BOUNDARIES.get(word)
    if reader is not None:
        found = reader(scan, units, index)
        if found is not None:
            return index + (word in {"van", "in"}), found, f"boundary-{word}"
    recurrence = find_recurrence(scan.tokens, index)
    if recurrence is not None:
        return index, recurrence, "recurrence"
    if _BOUNDARIES.get(word) is not None and word != "een":
        return None
    counted = find_counted_time(scan.tokens, index)
    if counted is not None:
        return index, counted, "counted-time"
    unit = units.unit(index)
    return None if unit is None else (index, unit, "calendar-unit")


def _skip_small(tokens: Tokens, index: int) -> int:
    for _ in range(2):
        index += tokens.word(index) in {"in", "op", "de", "het", "per"}
    return index


def _since(scan: _Scan, units: TimeUnits, index: int) -> Found | None:
    unit = units.unit(_skip_small(scan.tokens, index + 1), past=scan.tokens.lower[index] == "sinds")
    if unit is None:
        counted = find_counted_time(scan.tokens, index + 1, towards="-")
        return counted if scan.tokens.lower[index] == "sinds" else None
    return _open(unit, "{}/..", side=0)


def _until(scan: _Scan, units: TimeUnits, index: int) -> Found | None:
    tokens, after = scan.tokens, index + 1
    if tokens.lower[index] == "tot":
        if tokens.lower[after : after + 2] == ["en", "met"]:
            after += 2
        elif tokens.word(after) in {"aan", "in"}:
            after += 1
    if tokens.word(after) in {"voor", "vóór", "in", "op", "per"}:
        after += 1
    unit = units.unit(_skip_small(tokens, after), future=tokens.lower[index] == "uiterlijk")
    return None if unit is None else _open(unit, "../{}", side=1)


def _before(scan: _Scan, units: TimeUnits, index: int) -> Found | None:
    tokens = scan.tokens
    start = _skip_small(tokens, index + 1)
    unit = units.unit(start)
    if unit is None or tokens.word(start) in {"periode", "jaar", "jaren"}:
        return None
    if tokens.lower[index] == "voor" and is_year(tokens, start) and not _long_ago(scan, unit.notation, index):
        return None  # "voor 2015 vraagt de VN 2,9 miljard": for, not before
    return _open(unit, "../{}", side=1)


def _long_ago(scan: _Scan, notation: str, index: int) -> bool:
    before = scan.tokens.word(index - 1)
    if "/" in notation:
        return False
    year = scan.moment.year
    return before in _BORN or (year is not None and year - int(notation[:4]) > _FOR_YEARS_NEAR)


def _after(scan: _Scan, units: TimeUnits, index: int) -> Found | None:
    unit = units.unit(_skip_small(scan.tokens, index + 1))
    return None if unit is None else _open(unit, "{}/..", side=0)


def _between(scan: _Scan, units: TimeUnits, index: int) -> Found | None:
    """Read "tussen maart en november 2018", "van 2012 tot 2015": the first may lack what the second has."""
    tokens = scan.tokens
    links = {"en"} if tokens.lower[index] == "tussen" else {"tot", "t", "naar"}
    start = _skip_small(tokens, index + 1)
    for middle in range(start + 1, min(start + 6, len(tokens))):
        if tokens.lower[middle] not in links:
            continue
        after = middle + 1
        if tokens.lower[middle : middle + 3] in (["tot", "en", "met"], ["t", "/", "m"]):
            after = middle + 3
        last = units.unit(_skip_small(tokens, after))
        first = None if last is None else units.unit(start, until=middle, like=last.notation)
        if first is None or last is None or tokens.lower[middle] == "naar":
            return None
        return Found(last.last, f"{first.notation.split('/')[0]}/{last.notation.split('/')[-1]}")
    return None


def _within(scan: _Scan, units: TimeUnits, index: int) -> Found | None:
    return find_counted_time(scan.tokens, index + 1, towards="+", alone=True)


def _over(scan: _Scan, units: TimeUnits, index: int) -> Found | None:
    found = find_counted_time(scan.tokens, index + 1, towards="+", alone=True)
    before = scan.tokens.word(index - 1)
    return None if found is None or before in {"verspreid", "verdeeld"} or found.notation == "P1Y+" else found


def _in(scan: _Scan, units: TimeUnits, index: int) -> Found | None:
    return find_counted_time(scan.tokens, index + 1, towards="-", alone=True)


def _open(unit: Found, form: str, *, side: int) -> Found:
    if unit.notation.startswith(("R", "P")):
        return unit
    return Found(unit.last, form.format(unit.notation.split("/")[-side]))


_Boundary = Callable[[_Scan, TimeUnits, int], Found | None]
_BOUNDARIES: dict[str, _Boundary] = {
    **dict.fromkeys(_SINCE, _since),
    **dict.fromkeys(_LATEST, _until),
    **dict.fromkeys(_BEFORE, _before),
    **dict.fromkeys(("na", "after"), _after),
    **dict.fromkeys(("tussen", "van"), _between),
    "binnen": _within,
    "over": _over,
    "in": _in,
}
TRIGGERS = frozenset(_BOUNDARIES) | TimeUnits.TRIGGERS | ARTICLES
