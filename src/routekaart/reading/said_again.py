"""What is said twice in one breath, in words and in digits: "met de helft (50%)".

The digits are checked like the words, as of the same matter: words that fit must not make up for digits that do not.
"""

from collections.abc import Sequence
from dataclasses import replace

from routekaart.domain.content import Figure, Trend
from routekaart.domain.letter import QuantityMention
from routekaart.domain.quantity import Quantity, Unit
from routekaart.reading.restated import find_restated
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import as_counted, as_quantity
from routekaart.reading.sentences import Sentence


def with_said_again(sentence: Sentence, said: Sequence[Said]) -> list[Said]:
    """Return what a sentence says in figures, with numbers in brackets as what the number before them is said of."""
    found = list(said)
    for first, again, _, _ in find_restated(sentence):
        own = [one for one in found if one.start == first.start and isinstance(one.content, Figure | Trend)]
        if len(own) != 1:
            continue
        apart = {again.mention.surface, f"({again.mention.surface})"}
        words = own[0]._replace(content=_without(own[0].content, apart))
        digits = words._replace(start=again.start, end=again.end, content=_with(words.content, again.mention))
        found = [words if one is own[0] else one for one in found if one.start != again.start]
        found.append(digits)
    return found


def _without(content: object, apart: set[str]) -> Figure | Trend:
    """Return a content without the doubt that the number in brackets may be another one."""
    assert isinstance(content, Figure | Trend)
    return replace(content, unread=tuple(one for one in content.unread if one not in apart))


def _with(content: object, digits: QuantityMention) -> Figure | Trend:
    """Return a content with the number in brackets in place of its own."""
    assert isinstance(content, Figure | Trend)
    if isinstance(content, Figure):
        return replace(content, quantity=as_counted(digits, Unit(content.quantity.unit)))
    size = as_quantity(digits)
    counts = content.size is not None and content.size.unit in (Unit.COUNT, Unit.PERSONS)
    unit = content.size.unit if counts and content.size is not None else size.unit
    return replace(content, size=Quantity(value=size.value, unit=unit))
