"""Units with a name or number within a year: a quarter, a season, a week, a feast."""

from datetime import date, timedelta

from routekaart.domain.period import CalendarUnit
from routekaart.reading.calendar import first_unit
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, find_count, is_year
from routekaart.reading.periods.relative import find_year_of
from routekaart.reading.periods.words import (
    CASES,
    EACH,
    FEASTS,
    HALVES,
    LAST,
    NEXT,
    ORDINALS,
    QUARTERS,
    RECURRING,
    SEASONS,
    THIS,
    WEEKDAYS,
)

_NEAR_NEW_YEAR = 3
"""In the first months of a year the nearest Christmas is that of the year before."""
_NEVER = CalendarUnit("9998")
_RECURS_WITHIN, _HALF_A_YEAR = 4, 182
_HALF = frozenset({"helft", "halfjaar", "half", "jaarhelft"})
_QUARTER = frozenset({"kwartaal", "quarter"})
_FROM_THE_END = frozenset({"laatste", "last", "final", "closing"})


def find_quarter(context: Context, index: int) -> Found | None:
    """Find "het eerste kwartaal van 2020", "de tweede helft van dit jaar", "de laatste drie maanden van 2019"."""
    tokens, number = context.tokens, ORDINALS.get(context.tokens.word(index))
    if number is None:
        return None
    count = find_count(tokens, index + 1)
    place = index + 1 + (count is not None)
    kind = tokens.word(place)
    if kind == "half" and tokens.word(place + 1) in {"jaar", "year"}:
        place, kind = place + 1, "halfjaar"
    after, year = find_year_of(context, place + 1)
    if year is None:
        return None
    explicit = after > place + 1
    if count is not None:
        return _counted(tokens.word(index), count, kind, after, year) if explicit else None
    if kind in _QUARTER:
        return Found(after, f"{year:04}-Q{number}")
    if kind in _HALF and number != 3 and (explicit or kind in {"halfjaar", "jaarhelft"}):
        return Found(after, f"{year:04}-H{min(number, 2)}")
    return None


def _counted(ordinal: str, count: int, kind: str, after: int, year: int) -> Found | None:
    """Read "de eerste negen maanden van 2019", "de laatste twee kwartalen van 2020"."""
    most, sign, width = {"maanden": (12, "", 2), "months": (12, "", 2), "kwartalen": (4, "Q", 1)}.get(kind, (0, "", 0))
    if not 1 < count <= most or (ORDINALS[ordinal] != 1 and ordinal not in _FROM_THE_END):
        return None
    first, last = (most - count + 1, most) if ordinal in _FROM_THE_END else (1, count)
    return Found(after, f"{year:04}-{sign}{first:0{width}}/{year:04}-{sign}{last:0{width}}")


def find_numbered_quarter(context: Context, index: int) -> Found | None:
    """Find "Q3 2020", "H1 2019", "kwartaal 3 van 2020"."""
    tokens, word = context.tokens, context.tokens.word(index)
    if word in _QUARTER:
        number = find_count(tokens, index + 1)
        after, year = find_year_of(context, index + 2)
        return Found(after, f"{year:04}-Q{number}") if year and number and number < 5 else None
    dash = tokens.word(index + 1) in {"-", "–"}
    after, year = find_year_of(context, index + 1 + dash)
    explicit = after > index + 1 + dash
    if year is None or not tokens.shown(index)[0].isupper():
        return None
    if word in QUARTERS:
        return Found(after if explicit else index + 1, f"{year:04}-Q{QUARTERS[word]}")
    return Found(after, f"{year:04}-H{HALVES[word]}") if explicit else None


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
    if after == index + 1 and _comes_back(context, index):
        return None
    if context.tokens.word(after) in {"-", "–", "/"} and is_year(context.tokens, after + 1) and after > index + led + 1:
        after += 2  # de winter van 2019-2020
    return None if year is None else Found(after, f"{year:04}-{season}")


def _comes_back(context: Context, index: int) -> bool:
    """Tell whether it is meant of every year: "jaarlijks in het voorjaar", "elke zomer"."""
    near = range(max(0, index - _RECURS_WITHIN), index)
    lower = context.tokens.lower
    return any(lower[one] in RECURRING or (lower[one] in EACH and lower[one + 1] not in CASES) for one in near)


def _season_from_letter(context: Context, index: int, season: str, *, past: bool) -> Found | None:
    """Read "afgelopen zomer", "komend voorjaar": the nearest that has begun, or has not."""
    day = context.moment.day
    if day is None:
        return None
    years = [day.year - 1, day.year, day.year + 1]
    begun = [year for year in years if (first_unit(f"{year:04}-{season}") or _NEVER).start <= day]
    return Found(index + 2, f"{max(begun) + (not past):04}-{season}")


def find_nearest(context: Context, index: int, season: Found) -> Found:
    """Return a season without a year as the one that comes: "voor het meireces" in November is of next year."""
    day, start = context.moment.day, first_unit(season.notation)
    named = context.tokens.word(index) in SEASONS and season.last == index + 1
    if not named or day is None or start is None or (day - start.start).days < _HALF_A_YEAR:
        return season
    return Found(season.last, f"{int(season.notation[:4]) + 1:04}{season.notation[4:]}")


def find_weekday(context: Context, index: int) -> Found | None:
    """Find "afgelopen maandag", "komende vrijdag"."""
    word, weekday = context.tokens.word(index), WEEKDAYS.get(context.tokens.word(index + 1))
    day = context.moment.day
    if weekday is None or day is None or word not in LAST | NEXT:
        return None
    ahead = (weekday - day.isoweekday()) % 7 or 7
    if word in LAST:
        ahead = ahead - 7 or -7
    return Found(index + 2, (day + timedelta(days=ahead)).isoformat())


def find_week(context: Context, index: int) -> Found | None:
    """Find "week 32", "week 32 van 2015"."""
    number = find_count(context.tokens, index + 1)
    if number is None or not 0 < number < 54 or not context.tokens.word(index + 1).isdecimal():
        return None
    after, year = find_year_of(context, index + 2)
    return None if year is None else Found(after, f"{year:04}-W{number:02}")


def find_feast(context: Context, index: int) -> Found | None:
    """Find "kerst", "Prinsjesdag" and "afgelopen jaarwisseling", near the letter."""
    tokens, year, day = context.tokens, context.moment.year, context.moment.day
    lead = tokens.word(index)
    place = index + (lead in LAST or lead in NEXT)
    feast = tokens.word(place)
    if feast not in FEASTS or year is None:
        return None
    if is_year(tokens, place + 1):
        return Found(place + 2, _day_of(feast, int(tokens.word(place + 1))).isoformat())
    if day is not None:
        coming = _day_of(feast, year) > day
        near_new_year = day.month <= _NEAR_NEW_YEAR and feast != "prinsjesdag" and lead not in NEXT
        year += (lead in NEXT and not coming) - (coming and (lead in LAST or near_new_year))
    return Found(place + 1, _day_of(feast, year).isoformat())


def _day_of(feast: str, year: int) -> date:
    if feast != "prinsjesdag":
        return date(year, 12, 25 if feast == "kerst" else 31)
    first = date(year, 9, 1)  # the third Tuesday of September
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)
