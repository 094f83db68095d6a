"""Expressions that open with a boundary word: "sinds 2016", "voor het zomerreces", "van 2012 tot 2015"."""

from collections.abc import Callable

from routekaart.reading.lists import word_set
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, find_counted_time, is_year
from routekaart.reading.periods.named import find_nearest
from routekaart.reading.periods.units import find_unit
from routekaart.reading.periods.words import DAYS, GOALS, LAST, MONTHS, NEXT, THAT, THIS
from routekaart.reading.periods.years import tie_length
from routekaart.reading.tokens import Tokens

_FOR_YEARS_NEAR = 8
"""A year less far back than this after *voor* is what something is meant for: "voor 2015 vraagt de VN 2,9 miljard"."""
_BEFORE_YEARS_FROM = 5
"""A year at least so far ahead after *voor* is a limit: "voor 2030 van het gas"."""
_BORN = word_set("geboren van dateert daterend dateren stamt")
_RELATIVE = THIS | LAST | NEXT | THAT
_LONGEST_FIRST = 6
_BEFORE_END = word_set("voor vóór in op per minimaal uiterlijk ongeveer circa rond zeker")
_SMALL = word_set("in op de het per the")
_SERIES = word_set("metingen meting registratie registraties reeks tellingen telling series records counting")
_BEGINNINGS = (
    ({"het"}, {"begin", "start"}, {"van"}, {"de", "het"}, _SERIES, {"in"}),
    ({"records", "counting"}, {"began", "started"}, {"in"}),
    ({"the"}, {"start", "beginning"}, {"of"}, {"the"}, _SERIES, {"in"}),
)
"""Words between *sinds* and the year in which a series begins, one set for each word."""
_BETWEEN_ENDS = frozenset({",", "(", ")"})
"""What may stand between the first of two times and the word that ties them."""
_STRETCHES = word_set("periode jaar jaren kalenderjaar begrotingsjaar schooljaar year years period")


def _since(context: Context, index: int) -> Found | None:
    since = context.tokens.lower[index] in {"sinds", "since"}
    start = _skip_small(context.tokens, _skip_begin(context.tokens, index + 1) if since else index + 1)
    unit = find_unit(context, start, past=since)
    if unit is None:
        return find_counted_time(context.tokens, index + 1, towards="-") if since else None
    return _closed(context, unit) or _open(unit, "{}/..", side=0)


def _closed(context: Context, first: Found) -> Found | None:
    """Read "vanaf 1 januari tot en met 31 maart 2020": what has begun ends as well."""
    tie = tie_length(context.tokens, first.last) if context.tokens.word(first.last) in {"tot", "t"} else 0
    last = find_unit(context, _skip_small(context.tokens, first.last + tie)) if tie else None
    if last is None or not first.notation[0].isdigit() or not last.notation[0].isdigit():
        return None
    return Found(last.last, f"{first.notation.split('/')[0]}/{last.notation.split('/')[-1]}")


def _until(context: Context, index: int) -> Found | None:
    tokens, after = context.tokens, index + 1
    if tokens.lower[index] in {"tot", "t", "up"}:
        tie = tie_length(tokens, index)
        if not tie:  # "up to 5,000" is no time
            return None
        after = index + tie + (tie == 1 and tokens.word(after) in {"aan", "in"})
    after += tokens.word(after) in _BEFORE_END
    start = _skip_small(tokens, after)
    start += tokens.word(start) == "maand" and tokens.word(start + 1) in MONTHS
    unit = find_unit(context, start, future=tokens.lower[index] == "uiterlijk")
    return None if unit is None else _open(find_nearest(context, start, unit), "../{}", side=1)


def _before(context: Context, index: int) -> Found | None:
    tokens = context.tokens
    start = _skip_small(tokens, index + 1)
    unit = find_unit(context, start)
    if unit is None or tokens.word(start) in _STRETCHES or tokens.word(start) in DAYS:
        return None
    if tokens.lower[index] == "voor" and _is_meant_for(context, index, start, unit):
        return None
    return _open(find_nearest(context, start, unit), "../{}", side=1)


def _is_meant_for(context: Context, index: int, start: int, unit: Found) -> bool:
    """Tell whether *voor* says what for, and not until when: "voor 2015", "voor dit jaar", "cijfers voor Q1 2020"."""
    if context.tokens.word(start) in _RELATIVE:
        return True
    before = context.tokens.word(index - 1)
    if is_year(context.tokens, start):
        return not _long_ago(context, unit.notation, index) and not _far_ahead(context, unit.notation, index)
    told = before in {"uiterlijk", "nog", "dus"} or context.tokens.word(index - 2) == "te"
    counted = "/" in unit.notation and ".." not in unit.notation  # "voor de eerste negen maanden van 2023"
    return (counted or unit.notation[4:6] in {"-Q", "-H"}) and not told


def _long_ago(context: Context, notation: str, index: int) -> bool:
    if "/" in notation:
        return False
    year = context.moment.year
    return context.tokens.word(index - 1) in _BORN or (year is not None and year - int(notation[:4]) > _FOR_YEARS_NEAR)


def _far_ahead(context: Context, notation: str, index: int) -> bool:
    """Tell whether the year is so far ahead that *voor* gives a limit, not behind a goal or a plan for that year."""
    year, before = context.moment.year, context.tokens.word(index - 1)
    if "/" in notation or year is None or int(notation[:4]) - year < _BEFORE_YEARS_FROM:
        return False
    goes_on = context.tokens.lower[index + 2 : index + 4] == ["en", "verder"]
    return context.tokens.shown(index)[0].islower() and not goes_on and not before.endswith(GOALS)


def _by(context: Context, index: int) -> Found | None:
    unit = find_unit(context, _skip_small(context.tokens, index + 1))
    return None if unit is None else _open(unit, "../{}", side=1)


def _after(context: Context, index: int) -> Found | None:
    unit = find_unit(context, _skip_small(context.tokens, index + 1))
    return None if unit is None else _open(unit, "{}/..", side=0)


def find_between(context: Context, index: int) -> Found | None:
    """Read "tussen maart en november 2018", "van juni op juli 2017": the first may lack what the second has."""
    tokens = context.tokens
    between = tokens.lower[index] in {"tussen", "between"}
    start = _skip_small(tokens, index + 1)
    for middle in range(start + 1, min(start + _LONGEST_FIRST, len(tokens))):
        if between:
            tie = int(tokens.lower[middle] in {"en", "and"})
        else:
            onto = tokens.lower[index] == "van" and tokens.lower[middle] == "op"
            tie = tie_length(tokens, middle) or int(onto or tokens.lower[middle] in {"naar", "to", "until"})
        if not tie:
            continue
        last = find_unit(context, _skip_small(tokens, middle + tie))
        first = None if last is None else find_unit(context, start, until=middle, like=last.notation, past=True)
        if first is None or last is None or tokens.lower[middle] == "naar":
            return None
        if not _BETWEEN_ENDS.issuperset(tokens.lower[first.last : middle]):
            return None  # "van de jaren 2014 met uitzondering van Syriërs tot en met 2017" is no stretch
        if tokens.lower[middle] == "op" and len(first.notation) != len(last.notation):
            return None  # "de stand van 2015 op 1 mei 2016"
        return Found(last.last, f"{first.notation.split('/')[0]}/{last.notation.split('/')[-1]}")
    return None


def _within(context: Context, index: int) -> Found | None:
    return find_counted_time(context.tokens, index + 1, towards="+", alone=True)


def _over(context: Context, index: int) -> Found | None:
    found = find_counted_time(context.tokens, index + 1, towards="+", alone=True)
    spread = context.tokens.word(index - 1) in {"verspreid", "verdeeld"}
    return None if found is None or spread or found.notation == "P1Y+" else found


def _in(context: Context, index: int) -> Found | None:
    if context.tokens.word(index + 1) in {"de", "het"}:  # "in de drie jaar voor de aanvraag"
        return None
    return find_counted_time(context.tokens, index + 1, towards="-", alone=True)


def _skip_begin(tokens: Tokens, index: int) -> int:
    """Pass over "het begin van de metingen in" and "records began in", of which the year alone counts."""
    for words in _BEGINNINGS:
        last = index + len(words)
        if all(word in choice for word, choice in zip(tokens.lower[index:last], words, strict=False)) and last < len(
            tokens
        ):
            return last
    return index


def _skip_small(tokens: Tokens, index: int) -> int:
    for _ in range(2):
        index += tokens.word(index) in _SMALL
    return index


def _open(unit: Found, form: str, *, side: int) -> Found:
    if unit.notation.startswith(("R", "P")):
        return unit
    return Found(unit.last, form.format(unit.notation.split("/")[-side]))


BOUNDARIES: dict[str, Callable[[Context, int], Found | None]] = {
    **dict.fromkeys(("sinds", "vanaf", "since"), _since),
    **dict.fromkeys(("uiterlijk", "tot", "t", "until", "up"), _until),
    **dict.fromkeys(("voor", "vóór", "before"), _before),
    **dict.fromkeys(("na", "after"), _after),
    **dict.fromkeys(("tussen", "van", "between", "from"), find_between),
    **dict.fromkeys(("binnen", "within"), _within),
    **dict.fromkeys(("by", "through"), _by),
    "over": _over,
    "in": _in,
}
"""What each boundary word makes of the time that follows it."""
OUTSIDE = frozenset({"van", "in", "from"})
"""Boundary words that are no part of the expression."""
