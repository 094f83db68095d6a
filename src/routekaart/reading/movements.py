"""Two figures that are the ends of one movement: "van circa 14.000 tot bijna 65.000"."""

import re
from dataclasses import replace

from routekaart.domain.content import Figure
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.reading.said import Said
from routekaart.reading.sentences import Sentence

_MOVES_ON = re.compile(r"(?:\s+in)?\s+(?:tot|naar|to)\s+")
_FROM = re.compile(r"\b(?:van|from)\s*$")


def moves_on(sentence: Sentence, start: int, end: int, later: int) -> bool:
    """Tell whether two figures are the ends of one movement: "van circa 14.000 tot bijna 65.000"."""
    if not _FROM.search(sentence.before(start)):
        return False
    between = sentence.text[end - sentence.start : later - sentence.start]
    dated = [seen for seen in sentence.periods if end <= seen.start < later]
    for seen in dated:
        between = between.replace(seen.mention.surface, "", 1)
    return len(dated) < 2 and _MOVES_ON.fullmatch(between) is not None


def as_movement(earlier: Said, later: Said) -> tuple[Said, Said]:
    """Give the ends of a movement their own periods: those that they have, or the first and last unit of the one."""
    if not isinstance(earlier.content, Figure) or not isinstance(later.content, Figure):
        return earlier, later
    period, first = later.valid, earlier.valid
    if first == period:
        first = Period(period.first, period.first) if period is not None and period.first is not None else None
    last = at_its_end(period)
    if first == last:
        first = None
    rises = later.content.quantity.value > earlier.content.quantity.value
    direction = Direction.INCREASE if rises else Direction.DECREASE
    content = replace(later.content, movement=direction, base=first)
    return earlier._replace(valid=first), later._replace(valid=last, content=content)


def at_its_end(period: Period | None) -> Period | None:
    """Return the last unit of a period: 2018 of 2016-2018."""
    if period is None or period.last is None:
        return period
    return Period(period.last, period.last)
