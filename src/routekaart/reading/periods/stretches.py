"""Two times that make one stretch: "november 2022 tot januari 2023", "periode van 1 mei tot 1 juli"."""

from routekaart.reading.periods.boundaries import BOUNDARIES, find_between
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found
from routekaart.reading.periods.units import find_unit
from routekaart.reading.periods.years import tie_length

NAMES_OF_STRETCHES = frozenset({"periode", "tijdvak", "period", "jaren"})
_OPENINGS = frozenset({"vanaf", "sinds", "tot", "t", "voor", "vóór", "na", "tussen", "between", "until"})


def find_stretch(context: Context, index: int) -> Found | None:
    """Find "periode van 1 april tot en met 31 mei", "periode november 2022 tot januari 2023", "periode vanaf 2016"."""
    tokens = context.tokens
    opening = tokens.word(index + 1)
    if opening in {"van", "from"}:
        return find_between(context, index + 1)
    if opening in _OPENINGS:
        return BOUNDARIES[opening](context, index + 1)
    return find_between(context, index)


def find_joined(context: Context, first: Found) -> Found:
    """Return a unit with the one that is tied to it: "1 april tot en met 31 mei", "najaar 2020/voorjaar 2021"."""
    tokens, notation = context.tokens, first.notation
    tie = tie_length(tokens, first.last) or int(tokens.word(first.last) == "/" and tokens.glued(first.last))
    if not tie or "/" in notation or notation.startswith(("R", "P")):
        return first
    place = first.last + tie
    place += tokens.word(place) in {"de", "het", "the"}
    last = find_unit(context, place)
    if last is None or _shape(last.notation) != _shape(notation) or last.notation < notation[:4]:
        return first
    return Found(last.last, f"{notation}/{last.notation}")


def _shape(notation: str) -> tuple[int, bool]:
    """Return how fine a unit is: a month is tied to a month, a season to a season."""
    head, part = notation.partition("~")[::2]
    return (len(head) if head.replace("-", "").isdecimal() else 0, bool(part))
