"""What a statement says that can be held against statistics, on one line, in one language."""

from routekaart.domain.content import (
    Checkable,
    Comparison,
    Extreme,
    Figure,
    Range,
    Rank,
    ResultSort,
    Share,
    Trend,
)
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.reporting.codes import RESULT_SORTS
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_interval, format_quantity, format_time
from routekaart.reporting.texts import COMPARATORS, DIRECTIONS, LABELS, MODES, say


def describe_quantity(quantity: Quantity, names: Names) -> str:
    """Write a quantity with the word that places it: bijna, ruim, circa."""
    if quantity.comparator in (Comparator.RANGE, Comparator.VAGUE):
        return format_interval(quantity.value, quantity.value2, quantity.unit, names.lang) or ""
    value = format_quantity(quantity.value, quantity.unit, names.lang)
    return say(COMPARATORS, quantity.comparator, names.lang).format(value=value)


def describe_checkable(content: Checkable, names: Names) -> str:
    """Say what is counted and how much, how it changed, or how it stands to others."""
    match content:
        case Figure() | Range():
            said = f"{describe_quantity(content.quantity, names)} – {names.words(content.counted)}"
            return said + describe_beside(content, names)
        case Share():
            part = "".join(f": {part}" for part in describe_parts(content, names))
            return f"{describe_quantity(content.quantity, names)} – {names.words(content.counted)}{part}"
        case Comparison():
            return f"{names.words(content.counted)}: {_compared(content, names)}"
        case Extreme():
            return f"{names.words(content.counted)}: {_order(content, names)}"
        case Trend():
            size = "" if content.size is None else f" {describe_quantity(content.size, names)}"
            return f"{say(DIRECTIONS, content.direction, names.lang)}{size} – {names.words(content.counted)}"
        case Rank():
            return _ranked(content, names)


def _ranked(content: Rank, names: Names) -> str:
    """Say which place it is among whom, whose it is where they are people, and who is said to stand above it."""
    known = f"among_{content.among}" in LABELS
    among = _label(f"among_{content.among}", names) if known else content.among
    order = _label(f"rank_{content.order}", names, place=str(content.place), among=among)
    if content.above:
        order = _label("rank_above", names, order=order, others=", ".join(map(names.name, content.above)))
    if content.counterpart is None:
        return order
    return _label("rank_of", names, name=names.name(content.counterpart), order=order)


def describe_beside(content: Figure | Range, names: Names) -> str:
    """Say between brackets of which places a figure is the total, that it is an average, or that it is no result."""
    said = [] if content.per is None else [_own("average", names, per=format_time(content.per, names.lang))]
    if content.each is not None:
        said.append(_own("each", names, per=format_time(content.each, names.lang)))
    if content.also:
        said.append(_own("together", names, places=", ".join(map(names.name, content.also))))
    if isinstance(content, Figure) and content.sort not in (None, ResultSort.ACTUAL):
        said.append(_own("no_result", names, sort=say(RESULT_SORTS, content.sort, names.lang)))
    return f" ({'; '.join(said)})" if said else ""


def describe_parts(content: Share, names: Names) -> tuple[str, ...]:
    """Say what makes a share a part: where its people come from, one of all places, or how they came."""
    modes = ", ".join(say(MODES, mode, names.lang) for mode in content.modes)
    said = (
        None if content.counterpart is None else _label("share_from", names, name=names.name(content.counterpart)),
        None if content.among is None else _label(f"share_of_{content.among}", names),
        _label("share_by", names, modes=modes) if modes else None,
    )
    return tuple(part for part in said if part is not None)


def _compared(content: Comparison, names: Names) -> str:
    """Say which of two places has more, and by how much; a factor in words that cannot be taken for one more."""
    place = _place(content.other, names)
    size = "" if content.size is None else describe_quantity(content.size, names)
    if content.size is not None and content.size.unit is Unit.FACTOR:
        return _label("times_as", names, size=size, other=place)
    return f"{size} {_label(f'than_{content.direction}', names, other=place)}".lstrip()


def _place(thing: ThingId, names: Names) -> str:
    return _label("in_route" if kind_of(thing) == "route" else "in_country", names, name=names.name(thing))


def _order(content: Extreme, names: Names) -> str:
    if content.since is None:
        return _own(f"extreme_{content.order}", names)
    ends = {"since": content.since, "until": content.until}
    within = "" if content.until is None else "_within"
    said = {name: format_time(end, names.lang) for name, end in ends.items() if end is not None}
    return _label(f"extreme_{content.order}{within}", names, **said)


def _label(code: str, names: Names, **facts: str) -> str:
    return say(LABELS, code, names.lang).format(**facts)


def _own(code: str, names: Names, **facts: str) -> str:
    return say(words.LABELS, code, names.lang).format(**facts)
