"""Units that are written out: a day, a month, a year, and lists of them ("2 en 3 juli", "2016-2018")."""

from routekaart.reading.lists import word_set
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, is_year
from routekaart.reading.periods.words import COMING, MONTHS, PASSED, YEAR_NAMES

_LISTS = frozenset({",", "en", "–", "-"})
_MONTH_LINKS = frozenset({"en", "-", "–", "tot"})
_MOST_DAYS, _MOST_MONTHS = 6, 4
_BEFORE_NAME = word_set("in sinds vanaf tot voor na per begin medio eind ultimo over uit van op tussen en of de het")
_NO_YEAR_AFTER = word_set(
    "vergaderjaar zittingsjaar € $ eur usd nr nr. nrs. artikel ruim circa ca. resolutie"
)  # fmt: skip
_COUNTED = word_set("personen mensen euro % procent miljoen vluchtelingen migranten kinderen")
_IN = word_set("in sinds vanaf")
_OPENS = frozenset({"(", "'", "‘", "“", '"', "–"})


def find_days(context: Context, index: int) -> Found | None:
    """Find "10 juli 2020", "2 en 3 juli", "5 maart jl."."""
    tokens, days = context.tokens, [index]
    while tokens.word(days[-1] + 1) in _LISTS and _day(context, days[-1] + 2) and len(days) < _MOST_DAYS:
        days.append(days[-1] + 2)
    month = MONTHS.get(tokens.word(days[-1] + 1))
    numbers = [_day(context, place) for place in days] if month is not None else []
    if month is None or not all(numbers):
        return None
    first, last = numbers[0] or 0, numbers[-1] or 0
    after, year = _year_after(context, days[-1] + 2, month, last)
    if year is None:
        return None
    ends = [f"{year:04}-{month:02}-{day:02}" for day in (first, last)]
    return Found(after, ends[0] if len(days) == 1 else "/".join(ends))


def find_numeric_day(context: Context, index: int) -> Found | None:
    """Find "10-07-2020", "10/07/2020" and "2020-07-10"."""
    tokens = context.tokens
    signs = tokens.lower[index + 1 : index + 4 : 2]
    if signs not in (["-", "-"], ["/", "/"]) or not tokens.glued(index + 4):
        return None
    parts = [tokens.lower[index], tokens.lower[index + 2], tokens.lower[index + 4]]
    if len(parts[0]) == 4:
        parts.reverse()
    if not all(part.isascii() and part.isdecimal() for part in parts) or [len(p) for p in parts[1:]] != [2, 4]:
        return None
    return Found(index + 5, f"{parts[2]}-{parts[1]}-{int(parts[0]):02}") if len(parts[0]) < 3 else None


def find_borrowed_day(context: Context, index: int, until: int | None, like: str) -> Found | None:
    """Find a bare day that has its month from the other end: "van 2 tot 5 juli"."""
    day = context.tokens.word(index)
    if until == index + 1 and day.isascii() and day.isdecimal() and len(day) < 3 and len(like) == 10:
        return Found(index + 1, f"{like[:8]}{int(day):02}")
    return None


def find_months(context: Context, index: int) -> Found | None:
    """Find "juli 2020", "maart en april", "januari-maart 2019"."""
    tokens, months = context.tokens, [index]
    while (
        tokens.word(months[-1] + 1) in _MONTH_LINKS
        and tokens.word(months[-1] + 2) in MONTHS
        and len(months) < _MOST_MONTHS
        and months[-1] + 1 != context.stop
    ):
        months.append(months[-1] + 2)
    numbers = [MONTHS.get(tokens.word(place)) for place in months]
    if None in numbers:
        return None
    first, last = numbers[0] or 0, numbers[-1] or 0
    if tokens.shown(index) in {"May", "March", "may", "march"} and not is_year(tokens, months[-1] + 1):
        return None
    after, year = _year_after(context, months[-1] + 1, last)
    if year is None:
        return None
    ends = [f"{year - (first > last):04}-{first:02}", f"{year:04}-{last:02}"]
    return Found(after, ends[1] if len(months) == 1 else "/".join(ends))


def find_years(context: Context, index: int) -> Found | None:
    """Find "2019", "2016-2018", "de periode 2016 tot 2018", "het jaar 2019"."""
    tokens = context.tokens
    named = tokens.word(index) in YEAR_NAMES
    place = index + named + (named and tokens.word(index + 1) == "van")
    if not is_year(tokens, place) or (not named and _is_label(context, place)):
        return None
    last, after = place, place + 1
    links = {"-", "–", "en", "tot"} if after != context.stop else set[str]()
    if tokens.word(after) in links and is_year(tokens, after + 1):
        second = int(tokens.word(after + 1)) - int(tokens.word(place))
        if (second > 0 and tokens.word(after) != "en") or second == 1 or (named and second > 0):
            last, after = after + 1, after + 2
    elif tokens.word(after) in {"/", "-"} and tokens.glued(after) and tokens.shown(after + 1)[:1].isdigit():
        return None  # 2019/20: a parliamentary year
    ends = tokens.word(place), tokens.word(last)
    return Found(after, ends[0] if last == place else "/".join(ends))


def _day(context: Context, index: int) -> int | None:
    word = context.tokens.word(index)
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 3 and 0 < int(word) < 32 else None


def _year_after(context: Context, index: int, month: int, day: int | None = None) -> tuple[int, int | None]:
    """Read the year that may follow a month, with *jl.* and *a.s.*; else work it out."""
    tokens, moment = context.tokens, context.moment
    year = int(tokens.word(index)) if is_year(tokens, index) else None
    after = index + (year is not None)
    passed, coming = tokens.word(after) in PASSED, tokens.word(after) in COMING
    after += passed or coming
    if year is not None:
        return after, year
    past, future = context.past or passed, context.future or coming
    if day is None:
        return after, moment.year_of_month(month, past=past, future=future)
    return after, moment.year_of_day(month, day, past=past, future=future)


def _is_label(context: Context, index: int) -> bool:
    """Tell whether a number written like a year is part of a name, or counts something."""
    tokens = context.tokens
    before, after = tokens.shown(index - 1), tokens.word(index + 1)
    if tokens.glued(index) and before not in _OPENS:
        return True
    if before.lower() in _NO_YEAR_AFTER:
        return True
    if after in _COUNTED:
        return before.lower() not in _IN
    sentence, _ = tokens.sentence_span(index)
    name = before[:1].isupper() and before.lower() not in MONTHS and before.lower() not in _BEFORE_NAME
    return name and (index - 1 > sentence or after in {"", "\n"})
