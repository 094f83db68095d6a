"""Units with a name or number within a year: a quarter, a season, a week, a feast."""

from datetime import date, timedelta

from routekaart.domain.period import CalendarUnit
from routekaart.reading.calendar import first_unit
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, find_count, is_year
from routekaart.reading.periods.relative import find_year_of
from routekaart.reading.periods.words import LAST, NEXT, ORDINALS, SEASONS, THIS

_NEVER = CalendarUnit("9998")


def find_quarter(context: Context, index: int) -> Found | None:
    """Find "het eerste kwartaal van 2020", "de tweede helft van dit jaar", "de eerste negen maanden van 2019"."""
    tokens, number = context.tokens, ORDINALS.get(context.tokens.word(index))
    if number is None:
        return None
    count = find_count(tokens, index + 1)
    kind = tokens.word(index + 1 + (count is not None))
    after = index + 2 + (count is not None)
    explicit = tokens.word(after) == "van" or is_year(tokens, after)
    after, year = find_year_of(context, after)
    if year is None:
        return None
    if kind == "kwartaal" and count is None:
        return Found(after, f"{year:04}-Q{number}")
    if kind in {"helft", "halfjaar"} and count is None and number != 3 and (kind == "halfjaar" or explicit):
        return Found(after, f"{year:04}-H{min(number, 2)}")
    if kind == "maanden" and count is not None and explicit and number == 1 and 1 < count < 13:
        return Found(after, f"{year:04}-01/{year:04}-{count:02}")
    return None


def find_season(context: Context, index: int) -> Found | None:
    """Find "het voorjaar van 2021", "deze zomer", "afgelopen winter"."""
    word = context.tokens.word(index)
    led = word in THIS or word in LAST or word in NEXT
    season = SEASONS.get(context.tokens.word(index + led))
    if season is None:
        return None
    if word in LAST or word in NEXT:
        return _season_from_letter(context, index, season, past=word in LAST)
    after, year = find_year_of(context, index + led + 1)
    return None if year is None else Found(after, f"{year:04}-{season}")


def _season_from_letter(context: Context, index: int, season: str, *, past: bool) -> Found | None:
    """Read "afgelopen zomer", "komend voorjaar": the nearest that has begun, or has not."""
    day = context.moment.day
    if day is None:
        return None
    years = [day.year - 1, day.year, day.year + 1]
    begun = [year for year in years if (first_unit(f"{year:04}-{season}") or _NEVER).start <= day]
    return Found(index + 2, f"{max(begun) + (not past):04}-{season}")


def find_week(context: Context, index: int) -> Found | None:
    """Find "week 32", "week 32 van 2015"."""
    number = find_count(context.tokens, index + 1)
    if number is None or not 0 < number < 54:
        return None
    after, year = find_year_of(context, index + 2)
    return None if year is None else Found(after, f"{year:04}-W{number:02}")


def find_feast(context: Context, index: int) -> Found | None:
    """Find "kerst" and "Prinsjesdag" (the third Tuesday of September) of the letter's year."""
    year = context.moment.year
    if year is None:
        return None
    if context.tokens.word(index) == "kerst":
        return Found(index + 1, f"{year:04}-12-25")
    first = date(year, 9, 1)
    tuesday = first + timedelta(days=(1 - first.weekday()) % 7 + 14)
    return Found(index + 1, tuesday.isoformat())
