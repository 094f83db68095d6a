"""Units that are counted from the letter's date or from the period named before: "vorig jaar", "een maand eerder"."""

from datetime import timedelta

from routekaart.domain.period import Period
from routekaart.reading.calendar import shifted, week_of
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, find_count, is_year
from routekaart.reading.periods.words import (
    AFTER_THAT,
    AGO,
    APOSTROPHES,
    BEFORE_THAT,
    DAYS,
    EARLIER,
    LAST,
    LATER,
    LENGTHS,
    NEXT,
    SEASONS,
    THAT,
    THIS,
    WEEKDAYS,
)
from routekaart.reading.periods.years import is_short_year

_SENTENCES_BACK = 3
_OPEN_STRETCH = {"afgelopen": "P1Y-", "komende": "P1Y+"}
_STRETCHES_OF_TIME = frozenset(
    {"periode", "maand", "maanden", "kwartaal", "weken", "dagen", "period", "month", "months", "quarter", "halfjaar"}
)
_MONTHS = frozenset({"maanden", "months"})
_THAT = frozenset({"dat", "datzelfde", "hetzelfde", "that"})


def find_relative(context: Context, index: int) -> Found | None:
    """Find "vorig jaar", "deze maand", "komende week", "dat jaar", "het voorgaande jaar"."""
    word, unit = context.tokens.word(index), context.tokens.word(index + 1)
    if word in BEFORE_THAT or word in AFTER_THAT:
        return _beside_named(context, index, unit, 1 if word in AFTER_THAT else -1)
    steps = -(word in LAST) + (word in NEXT)
    if word in THAT:
        return _those_years(context, index, unit)
    if context.moment.day is None or (not steps and word not in THIS):
        return None
    notation = _notation(context, word, unit, steps)
    weekday = WEEKDAYS.get(context.tokens.word(index + 2)) if unit == "week" else None
    if weekday is not None:  # volgende week dinsdag
        day = context.moment.day + timedelta(days=weekday - context.moment.day.isoweekday() + 7 * steps)
        return Found(index + 3, day.isoformat())
    season = SEASONS.get(context.tokens.word(index + 2)) if unit == "jaar" else None
    if season is not None and notation is not None and len(notation) == 4:  # vorig jaar zomer
        return Found(index + 3, f"{notation}-{season}")
    return None if notation is None else Found(index + 2, notation)


def _notation(context: Context, word: str, unit: str, steps: int) -> str | None:
    day = context.moment.day
    assert day is not None  # the caller saw to it
    if unit in {"jaar", "year"}:
        return _OPEN_STRETCH.get(word, f"{day.year + steps:04}")
    if unit in {"maand", "month"}:
        return shifted(f"{day:%Y-%m}", months=steps)
    if unit == "week":
        return week_of(day, steps)
    if unit in {"kwartaal", "quarter"}:
        count = day.year * 4 + (day.month - 1) // 3 + steps
        return f"{count // 4:04}-Q{count % 4 + 1}"
    return None


def _beside_named(context: Context, index: int, unit: str, step: int) -> Found | None:
    if unit not in {"jaar", "year"} or context.named is None:
        return None
    year = next((bound for bound in reversed(context.named.split("/")) if bound != ".."), "")[:4]
    return Found(index + 2, f"{int(year) + step:04}")


def find_today(context: Context, index: int) -> Found | None:
    """Find "vandaag", "gisteren"."""
    days = DAYS.get(context.tokens.word(index))
    if days is None or context.moment.day is None:
        return None
    if context.tokens.lower[index : index + 3] == ["vandaag", "op", "morgen"]:
        return None
    return Found(index + 1, (context.moment.day + timedelta(days=days)).isoformat())


def _that_year(context: Context, index: int) -> int | None:
    """Read "(oktober van) dat jaar", "(October of) that year": the year that its sentence named last."""
    last, tokens = context.last, context.tokens
    named = tokens.word(index) in _THAT and tokens.word(index + 1) in {"jaar", "year"}
    if not named or last is None or last.sentence != tokens.sentence(index) or not last.notation[:4].isdecimal():
        return None
    return int(last.notation.split("/")[-1][:4]) if last.notation.split("/")[-1][:4].isdecimal() else None


def _those_years(context: Context, index: int, unit: str) -> Found | None:
    sentence = context.tokens.sentence(index)
    years = [year for place, year in context.years if sentence - place < _SENTENCES_BACK]
    if unit == "jaren" and len(set(years)) > 1 and context.tokens.word(index) == "die":
        return Found(index + 2, f"{min(years):04}/{max(years):04}")
    if unit == "jaar" and years:
        return Found(index + 2, f"{years[-1]:04}")
    return None


def find_counted_from(context: Context, index: int) -> Found | None:
    """Find "jaar daarvoor", "een maand eerder", "twee jaar later", "drie jaar geleden"."""
    tokens, word = context.tokens, context.tokens.word(index)
    bare = word in LENGTHS
    count = 1 if bare or word in {"een", "a"} else find_count(tokens, index)
    place = index if bare else index + 1
    if tokens.lower[place : place + 2] == ["half", "jaar"]:
        return _half_year_from(context, place + 2)
    length, towards = LENGTHS.get(tokens.word(place)), tokens.word(place + 1)
    ago = towards in AGO
    sign = (towards in LATER or towards in AFTER_THAT) - (ago or towards in EARLIER)
    if count is None or length is None or not sign or (towards == "terug" and tokens.word(place + 2).isalpha()):
        return None
    if length == "D":
        return _days_ago(context, place + 2, count) if ago and not bare else None
    if bare and (ago or word not in {"jaar", "maand", "week", "year", "month"}):
        return None
    base = _base_ago(context, length) if ago else context.named
    if base is None:
        return None
    if bare and length == "Y":
        base = next(part for part in reversed(base.split("/")) if part != "..")[:4]
    notation = _counted(base, length, sign * count)
    return None if notation is None else Found(place + 2, notation)


def _half_year_from(context: Context, index: int) -> Found | None:
    """Read what follows "een half jaar": eerder, later, geleden."""
    towards = context.tokens.word(index)
    base = _base_ago(context, "M") if towards in AGO else context.named
    sign = (towards in LATER) - (towards in AGO or towards in EARLIER)
    notation = shifted(base, months=6 * sign) if base is not None and sign else None
    return None if notation is None else Found(index + 1, notation)


def _days_ago(context: Context, after: int, count: int) -> Found | None:
    day = context.moment.day
    return None if day is None else Found(after, (day - timedelta(days=count)).isoformat())


def _base_ago(context: Context, length: str) -> str | None:
    day = context.moment.day
    if day is None:
        return None
    return {"Y": f"{day.year}", "M": f"{day:%Y-%m}", "W": week_of(day)}.get(length)


def _counted(base: str, length: str, amount: int) -> str | None:
    if length == "Y":
        return shifted(base, years=amount)
    return shifted(base, months=amount) if length == "M" else shifted(base, weeks=amount)


def find_same_period(context: Context, index: int) -> Found | None:
    """Find "dezelfde periode van 2022", "dezelfde acht maanden vorig jaar": the one named before, in another year."""
    tokens = context.tokens
    count = find_count(tokens, index + 1)
    stretch = index + 1 + (count is not None)
    if tokens.word(stretch) not in _STRETCHES_OF_TIME or context.named is None:
        return None
    if count is not None and not (tokens.word(stretch) in _MONTHS and _months_in(context.named) == count):
        return None
    after, year = find_year_of(context, stretch + 1)
    if after == stretch + 1:
        counted = find_counted_from(context, after + (tokens.word(after) in {"het", "een", "a", "the"}))
        if counted is None or not counted.notation[:4].isdecimal():
            return None
        after, year = counted.last, int(counted.notation[:4])
    if year is None:
        return None
    bounds = context.named.split("/")
    last = next(bound for bound in reversed(bounds) if bound != "..")
    moved = [b if b == ".." else f"{int(b[:4]) - int(last[:4]) + year:04}{b[4:]}" for b in bounds]
    return Found(after, "/".join(moved))


def _months_in(notation: str) -> int | None:
    """Return how many months a period has; `None` if its ends are no months."""
    period = Period.parse(notation)
    if period.start is None or period.end is None or not period.start.day == period.end.day == 1:
        return None
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month


def find_year_of(context: Context, index: int) -> tuple[int, int | None]:
    """Read "van 2025", "2025", "'25", "van dit jaar", "vorig jaar"; without one it is the letter's year."""
    tokens = context.tokens
    place = index + (tokens.word(index) in {"van", "in", "of"})
    place += place > index and tokens.word(place) in {"het", "de", "the"}
    place += tokens.word(place) in {"jaar", "year"} and is_year(tokens, place + 1)
    if is_year(tokens, place):
        return place + 1, int(tokens.word(place))
    that = _that_year(context, place) if place > index else None
    if that is not None:
        return place + 2, that
    if tokens.word(place) in APOSTROPHES and tokens.glued(place + 1) and is_short_year(tokens.word(place + 1)):
        return place + 2, 2000 + int(tokens.word(place + 1))
    year = find_relative(context, place)
    if year is not None and len(year.notation) == 4 and tokens.word(place) not in THAT:
        return year.last, int(year.notation)
    return index, context.moment.year
