"""How publishers write periods, and how we do."""

import re
from collections.abc import Callable, Mapping

from routekaart.domain.errors import NotationError
from routekaart.domain.period import Period
from routekaart.statistics.layout import PeriodNotation

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"), 1
    )
}
_EUROSTAT = re.compile(r"(\d{4})(?:M(\d\d)|Q([1-4])|S([12]))?", re.ASCII)
_SDMX = re.compile(r"(\d{4})(?:-(\d\d)|-Q([1-4])|-S([12])|-W\d\d)?", re.ASCII)
_CBS = re.compile(r"(\d{4})(JJ00|KW0[1-4]|MM(?:0[1-9]|1[0-2])|HJ0[12])", re.ASCII)
_MONTH_NAME = re.compile(r"([A-Za-z]{3})[- ]?(\d{4})", re.ASCII)


def parse_period(text: str, notation: PeriodNotation) -> Period:
    """Read a period in a publisher's notation.

    >>> str(parse_period("2019Q1", "eurostat-old")), str(parse_period("OCT2015", "month-name"))
    ('2019-Q1', '2015-10')

    Raises:
        NotationError: if it is not in that notation.
    """
    return Period.parse(_NOTATIONS[notation](text))


def _sdmx(text: str) -> str:
    match = _SDMX.fullmatch(text)
    if match is None:
        raise _unknown(text, "2019, 2019-01, 2019-Q1 or 2019-S1")
    return text.replace("-S", "-H")


def _eurostat_old(text: str) -> str:
    match = _EUROSTAT.fullmatch(text)
    if match is None:
        raise _unknown(text, "2019, 2019M01 or 2019Q1")
    year, month, quarter, half = match.groups()
    return year + (f"-{month}" if month else f"-Q{quarter}" if quarter else f"-H{half}" if half else "")


def _cbs(text: str) -> str:
    match = _CBS.fullmatch(text)
    if match is None:
        raise _unknown(text, "2019JJ00, 2019KW01 or 2019MM01")
    year, unit = match.groups()
    match unit[:2]:
        case "JJ":
            return year
        case "KW":
            return f"{year}-Q{unit[3]}"
        case "HJ":
            return f"{year}-H{unit[3]}"
        case _:
            return f"{year}-{unit[2:]}"


def _month_name(text: str) -> str:
    match = _MONTH_NAME.fullmatch(text)
    if match is None or match[1].upper() not in _MONTHS:
        raise _unknown(text, "JAN2019")
    return f"{match[2]}-{_MONTHS[match[1].upper()]:02}"


def _year_to_date(text: str) -> str:
    day = Period.parse(text)
    if day.start is None or day.end is None or (day.end - day.start).days != 1:
        raise _unknown(text, "2019-12-31, the last day that is counted")
    if day.start.month == 12 and day.start.day == 31:
        return f"{day.start.year:04}"
    return f"{day.start.year:04}-01-01/{text}"


_NOTATIONS: Mapping[PeriodNotation, Callable[[str], str]] = {
    "iso": str,
    "sdmx": _sdmx,
    "eurostat-old": _eurostat_old,
    "cbs": _cbs,
    "month-name": _month_name,
    "year-to-date": _year_to_date,
}


def _unknown(text: str, example: str) -> NotationError:
    return NotationError(f"{text!r} is no period as this publisher writes them", remedy=f"Write {example}.")
