"""Units that are counted from the letter's date or from the period named before: "vorig jaar", "een maand eerder"."""

from datetime import timedelta

from routekaart.reading.calendar import shifted, week_of
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, find_count, is_year
from routekaart.reading.periods.words import AGO, DAYS, EARLIER, LAST, LATER, LENGTHS, NEXT, THIS

_SENTENCES_BACK = 3


def find_relative(context: Context, index: int) -> Found | None:
    """Find "vorig jaar", "deze maand", "komende week", "dat jaar"."""
    word, unit = context.tokens.word(index), context.tokens.word(index + 1)
    steps = -(word in LAST) + (word in NEXT)
    if word in {"die", "dat"}:
        return _those_years(context, index, unit)
    if context.moment.day is None or (not steps and word not in THIS):
        return None
    notation = _notation(context, word, unit, steps)
    return None if notation is None else Found(index + 2, notation)


def _notation(context: Context, word: str, unit: str, steps: int) -> str | None:
    day = context.moment.day
    assert day is not None  # the caller saw to it
    if unit == "jaar":
        return "P1Y-" if word == "afgelopen" else f"{day.year + steps:04}"
    if unit == "maand":
        return shifted(f"{day:%Y-%m}", months=steps)
    if unit == "week":
        return week_of(day, steps)
    if unit == "kwartaal":
        count = day.year * 4 + (day.month - 1) // 3 + steps
        return f"{count // 4:04}-Q{count % 4 + 1}"
    return None


def find_today(context: Context, index: int) -> Found | None:
    """Find "vandaag", "gisteren"."""
    days = DAYS.get(context.tokens.word(index))
    if days is None or context.moment.day is None:
        return None
    return Found(index + 1, (context.moment.day + timedelta(days=days)).isoformat())


def _those_years(context: Context, index: int, unit: str) -> Found | None:
    sentence = context.tokens.sentence(index)
    years = [year for place, year in context.years if sentence - place < _SENTENCES_BACK]
    if unit == "jaren" and len(set(years)) > 1 and context.tokens.word(index) == "die":
        return Found(index + 2, f"{min(years):04}/{max(years):04}")
    if unit == "jaar" and years and context.tokens.word(index) == "dat":
        return Found(index + 2, f"{years[-1]:04}")
    return None


def find_counted_from(context: Context, index: int) -> Found | None:
    """Find "jaar daarvoor", "een maand eerder", "twee jaar later", "drie jaar geleden"."""
    tokens, word = context.tokens, context.tokens.word(index)
    bare = word in LENGTHS
    count = 1 if bare or word == "een" else find_count(tokens, index)
    place = index if bare else index + 1
    length, towards = LENGTHS.get(tokens.word(place)), tokens.word(place + 1)
    ago = towards in AGO
    sign = (towards in LATER) - (ago or towards in EARLIER)
    if count is None or length is None or length == "D" or not sign:
        return None
    if bare and (ago or word in {"jaren", "weken", "maanden"}):
        return None
    base = _base_ago(context, length) if ago else context.named
    if base is None:
        return None
    if bare and length == "Y":
        base = next(part for part in reversed(base.split("/")) if part != "..")[:4]
    notation = _counted(base, length, sign * count)
    return None if notation is None else Found(place + 2, notation)


def _base_ago(context: Context, length: str) -> str | None:
    day = context.moment.day
    if day is None:
        return None
    return {"Y": f"{day.year}", "M": f"{day:%Y-%m}"}.get(length)


def _counted(base: str, length: str, amount: int) -> str | None:
    if length == "Y":
        return shifted(base, years=amount)
    return shifted(base, months=amount) if length == "M" else shifted(base, weeks=amount)


def find_same_period(context: Context, index: int) -> Found | None:
    """Find "dezelfde periode van 2022": the period named before, in another year."""
    if context.tokens.lower[index : index + 2] != ["dezelfde", "periode"] or context.named is None:
        return None
    after, year = find_year_of(context, index + 2)
    if after == index + 2:
        counted = find_counted_from(context, index + 2 + (context.tokens.word(index + 2) in {"het", "een"}))
        if counted is None:
            return None
        after, year = counted.last, int(counted.notation[:4])
    bounds = context.named.split("/")
    last = next(bound for bound in reversed(bounds) if bound != "..")
    moved = [b if b == ".." else f"{int(b[:4]) - int(last[:4]) + (year or 0):04}{b[4:]}" for b in bounds]
    return Found(after, "/".join(moved))


def find_year_of(context: Context, index: int) -> tuple[int, int | None]:
    """Read "van 2025", "2025", "van dit jaar", "vorig jaar"; without one it is the letter's year."""
    tokens = context.tokens
    place = index + (tokens.word(index) in {"van", "in"})
    place += place > index and tokens.word(place) in {"het", "de"}
    place += tokens.word(place) == "jaar" and is_year(tokens, place + 1)
    if is_year(tokens, place):
        return place + 1, int(tokens.word(place))
    year = find_relative(context, place)
    if year is not None and len(year.notation) == 4 and tokens.word(place) not in {"die", "dat"}:
        return year.last, int(year.notation)
    return index, context.moment.year
