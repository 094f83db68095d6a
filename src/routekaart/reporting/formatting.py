"""Numbers, dates and periods as a Dutch or English reader writes them."""

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache

from routekaart.domain.period import CalendarUnit, Duration, Period, Recurrence, TimeExpression
from routekaart.domain.quantity import MONEY, RATIOS, Unit
from routekaart.reporting.texts import NUMBERS, TIMES, UNITS, UNITS_OF_ONE, Lang, say

NO_BREAK = "\N{NO-BREAK SPACE}"

_LOCALES: dict[Lang, str] = {"nl": "nl", "en": "en_GB"}
_SIGNS = {Unit.EUR: "€", Unit.USD: "$"}
_LARGE = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
WITH_SIGN = MONEY | {Unit.PERCENT}
"""Units that are written as a sign beside each number."""
_WHOLE = frozenset({Unit.PERSONS, Unit.DETECTIONS, Unit.DEPARTURES, Unit.DEAD_AND_MISSING, Unit.ACTS, Unit.COUNT})
_POINTS = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT})
# A page writes the same days and numbers over and over; Babel took a fifth of its time.
_remembered = lru_cache(maxsize=20_000)


@_remembered
def format_number(number: Decimal, lang: Lang, *, places: int = 2, fixed: bool = False) -> str:
    """Write a number, with at most so many decimals; `fixed` writes all of them.

    >>> format_number(Decimal(32513), "nl")
    '32.513'
    """
    from babel.numbers import format_decimal

    return str(format_decimal(number, format=f"#,##0.{'0#'[not fixed] * places}", locale=_LOCALES[lang]))


def format_quantity(number: Decimal, unit: Unit | None, lang: Lang) -> str:
    """Write a number with its unit, joined by no-break spaces.

    >>> format_quantity(Decimal("-57.38"), Unit.PERCENT, "en")
    '-57.4%'
    """
    if unit in (None, Unit.COUNT):  # what is counted stands beside it
        return format_number(number, lang)
    if unit is Unit.PERCENT:
        return f"{format_number(number, lang, places=1)}{NO_BREAK if lang == 'nl' else ''}%"
    if unit in _SIGNS:
        return f"{_SIGNS[unit]}{NO_BREAK if lang == 'nl' else ''}{_shortened(number, lang)}"
    written = _shortened(number, lang) if unit in MONEY else format_number(number, lang, places=1 + (unit in RATIOS))
    words = UNITS_OF_ONE if number == 1 and unit in UNITS_OF_ONE else UNITS
    return f"{written}{NO_BREAK}{say(words, unit, lang)}"


def format_difference(percent: Decimal, unit: Unit, lang: Lang) -> str:
    """Write how far a figure is from the words: with its sign, in percent or in percentage points.

    >>> format_difference(Decimal("0.5"), Unit.PERSONS, "en")
    '+0.5%'
    """
    written = format_number(percent, lang, places=1, fixed=True)
    if unit in _POINTS:
        written += f"{NO_BREAK}{say(UNITS, Unit.PERCENTAGE_POINT, lang)}"
    else:
        written += f"{NO_BREAK if lang == 'nl' else ''}%"
    return f"+{written}" if percent > 0 else written


def format_interval(low: Decimal | None, high: Decimal | None, unit: Unit | None, lang: Lang) -> str | None:
    """Write the numbers between two ends, of which either may be absent; `None` if both are."""
    if unit in _WHOLE and low is not None and high is not None:
        low, high = _whole_ends(low, high)
    if low is None and high is None:
        return None
    if low is None or high is None:
        shape, end = ("at_least", low) if high is None else ("at_most", high)
        assert end is not None  # not both are absent
        return say(NUMBERS, shape, lang).format(end=format_quantity(end, unit, lang))
    if low == high:
        return say(NUMBERS, "exactly", lang).format(end=format_quantity(low, unit, lang))
    # "van 64.000 tot 65.000 personen": a unit that is a word is said once, a sign each time.
    first = format_quantity(low, unit if unit in WITH_SIGN else None, lang)
    return say(NUMBERS, "between", lang).format(low=first, high=format_quantity(high, unit, lang))


def _whole_ends(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Return the first and last whole number between two ends, for nobody counts half a person; else the ends."""
    first, last = low.to_integral_value(ROUND_CEILING), high.to_integral_value(ROUND_FLOOR)
    return (first, last) if first <= last else (low, high)


def format_time(expression: TimeExpression, lang: Lang) -> str:
    """Write a period, a recurrence or a duration in words.

    >>> format_time(Period.parse("2019-09~mid/.."), "nl")
    'vanaf midden september 2019'
    """
    match expression:
        case Period():
            return _format_period(expression, lang)
        case Recurrence():
            time, number, unit = re.findall(r"(T?)(\d+)([YMWDH])", expression.notation)[0]
            unit = time + unit
            return _counted(f"every{unit}", f"every1{unit}", number, lang)
        case Duration():
            number, unit, way = re.findall(r"\d+|[YMWD]|[+-]", expression.notation)
            return _counted(f"{unit}{way}", f"1{unit}{way}", number, lang)


def _counted(many: str, one: str, number: str, lang: Lang) -> str:
    return say(TIMES, one, lang) if number == "1" else say(TIMES, many, lang).format(number=number)


def _format_period(period: Period, lang: Lang) -> str:
    first = "" if period.first is None else _format_unit(period.first, lang)
    last = "" if period.last is None else _format_unit(period.last, lang)
    if first and first == last:
        return first
    shape = {(True, True): "between", (True, False): "from", (False, True): "until", (False, False): "always"}
    return say(TIMES, shape[bool(first), bool(last)], lang).format(first=first, last=last)


def _format_unit(unit: CalendarUnit, lang: Lang) -> str:
    whole, _, part = unit.notation.partition("~")
    written = _format_whole(CalendarUnit(whole), lang)
    return say(TIMES, part, lang).format(unit=written) if part else written


@_remembered
def _format_whole(unit: CalendarUnit, lang: Lang) -> str:
    year, _, rest = unit.notation.partition("-")
    if not rest:
        return year
    if rest[0].isdigit():
        from babel.dates import format_date

        pattern = "d MMMM y" if "-" in rest else "MMMM y"
        return str(format_date(unit.start, pattern, locale=_LOCALES[lang]))
    code, week = ("W", rest[1:].lstrip("0")) if rest[0] == "W" else (rest, "")
    return say(TIMES, code, lang).format(year=year, week=week)


def _shortened(amount: Decimal, lang: Lang) -> str:
    """Write a large amount in millions or milliards if three decimals say it exactly."""
    for step, name in _LARGE:
        share = amount / step
        if abs(share) >= 1 and share == round(share, 3):
            return say(NUMBERS, name, lang).format(number=format_number(share, lang, places=3)).replace(" ", NO_BREAK)
    return format_number(amount, lang)
