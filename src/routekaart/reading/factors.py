"""By which factor something is more or less: "twee keer zoveel", "gehalveerd", "minder dan half zoveel"."""

import re
from collections.abc import Iterator

from routekaart.domain.letter import PeriodMention, QuantityMention
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.reading import cues
from routekaart.reading.lexicon import load_words
from routekaart.reading.sentence_reader import as_counted
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.words import DOWN_AFTER, FACTORS, FALLS, RISES, SMALLER, TRAILING, UP_AFTER

_TURNED = {
    Comparator.OVER: Comparator.UNDER,
    Comparator.UNDER: Comparator.OVER,
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.ALMOST: Comparator.OVER,
}
"""What a part says of what is not in it: more than a half as many is less than a half fewer."""
_OF_ANOTHER = load_words("factors", "of_another", "as_much")
_MOVING = frozenset(cues.changes.MOVES) | (RISES - UP_AFTER) | (FALLS - DOWN_AFTER)
_TO, _BY = load_words("factors", "became", "links"), load_words("factors", "by_how_much", "links")
_DEGREES = load_words("factors", "degrees", "links")
_WORD = re.compile(r"\w+")


def as_size(mention: QuantityMention) -> Quantity:
    """Return the size of a change or difference.

    "Meer dan gehalveerd" is less than a half, "meer dan half zoveel" more than a half. The first is how factors are
    kept; the second is kept as how much less it is.
    """
    said = as_counted(mention, mention.unit)
    turned = _TURNED.get(mention.comparator) if _says_part(mention) else None
    if turned is None:
        return said
    return Quantity(value=1 - mention.value, unit=Unit.FRACTION, comparator=turned, limit=said.limit)


def _says_part(mention: QuantityMention) -> bool:
    """Tell whether a factor says how large a part is, and not that something was divided: half as many, a third of."""
    words = mention.surface.lower().split()
    words = words[:-2] if tuple(words[-2:]) in TRAILING else words
    divided = words[-1] in SMALLER or not FACTORS.keys().isdisjoint(words)
    return mention.unit is Unit.FACTOR and mention.direction is Direction.DECREASE and not divided


def is_of_another(part: Sentence, placed: Placed[QuantityMention]) -> bool:
    """Tell whether a factor says of which other number something is so many times as much: "twice those of"."""
    if placed.mention.unit is not Unit.FACTOR:
        return False
    behind = cues.changes.OF_OTHER_TIME.match(part.text, placed.end - part.start)
    return behind is not None or placed.mention.surface.lower().split()[-1] in _OF_ANOTHER


def is_by_how_much(part: Sentence, placed: Placed[QuantityMention]) -> bool:
    """Tell whether a part of another number is by how much it changed, or whence: "fell by a fifth of the 2017 figure".

    To what it fell is said by *to* or without a verb of change; what is left is another number than what went.
    """
    start, end = placed.start - part.start, placed.end - part.start
    before, behind = (_WORD.findall(text.lower()) for text in (part.text[:start], part.text[end:]))
    if not (UP_AFTER | DOWN_AFTER).isdisjoint(behind):
        return True
    link = next((word for word in reversed(before) if word not in _DEGREES), "")
    return link not in _TO and (link in _BY or not _MOVING.isdisjoint(before + behind))


def find_of_another(part: Sentence, placed: Placed[QuantityMention]) -> Iterator[Placed[PeriodMention]]:
    """Yield the period behind "a quarter of the number", "twice its": it is what the factor is measured from."""
    if is_of_another(part, placed):
        after = [seen for seen in part.periods if seen.start > placed.end]
        yield from after if len(after) == 1 and len(part.periods) > 1 else ()
