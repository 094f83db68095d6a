"""Movements: two figures that are the ends of one, "van circa 14.000 tot bijna 65.000", and the words around them."""

import re
from dataclasses import replace

from routekaart.domain.content import Figure
from routekaart.domain.letter import QuantityMention
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.reading.said import Said
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.since_and_between import FROM, at_its_end

_MOVES_ON = re.compile(r"(?:\s+in)?\s+(?:tot|naar|to)\s+")
_NEARLY = r"(?:(?:circa|ongeveer|ruim|bijna|zo'n|about|nearly|almost|around|over|some)\s+)?"
_BY = re.compile(rf"\b(?:met|by)\s+{_NEARLY}$", re.IGNORECASE)
_COMES_FROM = re.compile(rf"\b(?:van|from)\s+{_NEARLY}$", re.IGNORECASE)
_GOES_TO = re.compile(rf"\b(?:tot|naar|to)\s+{_NEARLY}$", re.IGNORECASE)
_OPENS = re.compile(
    r"[\s,]{0,3}(?:van|vanaf|from|after|na|against|tegen(?:over)?|(?:having\s{1,3}stood|coming)\s{1,3}(?:at|from))\s{1,3}"
    r"(?:(?:circa|ongeveer|ruim|bijna|zo'n|about|nearly|almost|around|over|some)\s{1,3})?",
    re.IGNORECASE,
)
"""At the head of a sentence before a number that another is set beside: "From 15,463 in 2022, detections went to"."""
_AGAIN = re.compile(
    r"\b(?:that|this)\s{1,3}(?:figure|number|total)\s{1,3}(?:was|(?:stood|came|rose|fell)\s{1,3}(?:at|to))\s{1,3}$"
    r"|\b(?:dat|dit)\s{1,3}(?:aantal|cijfer|totaal)\s{1,3}(?:was|bedroeg|beliep)\s{1,3}$",
    re.IGNORECASE,
)
"""Before a number of what was counted just before: "in 2018 that figure was 1,314"."""
_DATED_WITHIN = 60
"""Characters between a number and the period that it is of: "15,463 in 2022", "22,130 sea arrivals in 2017"."""


def moves_on(sentence: Sentence, start: int, end: int, later: int) -> bool:
    """Tell whether two figures are the ends of one movement: "van circa 14.000 tot bijna 65.000"."""
    if not FROM.search(sentence.before(start)):
        return False
    between = sentence.text[end - sentence.start : later - sentence.start]
    dated = [seen for seen in sentence.periods if end <= seen.start < later]
    for seen in dated:
        between = between.replace(seen.mention.surface, "", 1)
    return len(dated) < 2 and _MOVES_ON.fullmatch(between) is not None


def are_ends(sentence: Sentence, earlier: Said, later: Said) -> bool:
    """Tell whether two figures are where something came from and where it went, whatever stands between them."""
    begins, ends = sentence.before(earlier.start), sentence.before(later.start)
    return _COMES_FROM.search(begins) is not None and _GOES_TO.search(ends) is not None


def ends_movement(sentence: Sentence, placed: Placed[QuantityMention]) -> bool:
    """Tell whether a number stands where something came from or went to, in a sentence with a word of change."""
    before = sentence.before(placed.start)
    opens = _COMES_FROM.search(before) or _GOES_TO.search(before)
    return (opens is not None and sentence.changes) or _AGAIN.search(before) is not None


def find_word_of_change(part: Sentence, placed: Placed[QuantityMention], counted: str) -> str:
    """Return the word before a number that may go on about the change before it; empty if it is a level for certain.

    It goes on with "met", and may where its clause leaves out what it counts, unless it says to what it went.
    """
    before = part.before(placed.start)
    by = _BY.search(before)
    if by is not None:
        return by[0].strip()
    if counted.partition(",")[0].lower() in part.text.lower() or _GOES_TO.search(before) or _COMES_FROM.search(before):
        return ""
    words = before.split()
    return words[-1] if words else ""


def find_opening(part: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Return where the words stand that set a number at the head beside the one that follows."""
    opens = _OPENS.fullmatch(part.text, 0, start - part.start)
    nearest = next((seen.start for seen in part.periods if seen.start >= end), None)
    dated = nearest is not None and nearest - end <= _DATED_WITHIN
    dated = dated and not any(end <= seen.start < (nearest or end) for seen in part.quantities)
    return opens.span() if opens is not None and dated else None


def opens_movement(sentence: Sentence, placed: Placed[QuantityMention]) -> bool:
    """Tell whether a number at the head is set beside another; "van 28.376 kwamen er 22.130" takes a part of it."""
    opening = find_opening(sentence, placed.start, placed.end)
    if opening is None:
        return False
    if _COMES_FROM.search(sentence.before(placed.start)) is None:
        return True
    return _GOES_TO.search(sentence.before(sentence.quantities[-1].start)) is not None


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
