"""Numbers in brackets that say again, more exactly, what stands before them: "met de helft (50%)", "Irak (252.526)"."""

import re
from typing import NamedTuple

from routekaart.domain.interval import exact
from routekaart.domain.letter import QuantityMention
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.reading.sentences import Placed, Sentence

_OPENS, _CLOSES = re.compile(r"\(\s?$"), re.compile(r"\s?\)")
_GOES_ON = re.compile(r"[,;:()]|\b(?:en|of|and|or|maar|but|waarvan)\b", re.IGNORECASE)
"""Between the two numbers: that something else may have been said in between."""
_FAR = 60
"""Characters between the two numbers at most."""
_COUNTS = frozenset({Unit.COUNT, Unit.PERSONS})
_PARTS = frozenset({Unit.PERCENT, Unit.FRACTION})


class Restated(NamedTuple):
    """A number with the one in brackets that says it again, and where the brackets stand in the running text."""

    first: Placed[QuantityMention]
    again: Placed[QuantityMention]
    opens: int
    closes: int


def find_restated(sentence: Sentence) -> tuple[Restated, ...]:
    """Return the numbers in brackets that say again what the number before them says."""
    if "(" not in sentence.text:
        return ()
    pairs = zip(sentence.quantities, sentence.quantities[1:], strict=False)
    found = (_read_pair(sentence, first, again) for first, again in pairs)
    return tuple(one for one in found if one is not None)


def _read_pair(sentence: Sentence, first: Placed[QuantityMention], again: Placed[QuantityMention]) -> Restated | None:
    text, begins = sentence.text, sentence.start
    opens = _OPENS.search(text, 0, again.start - begins)
    closes = _CLOSES.match(text, again.end - begins)
    if opens is None or closes is None or not _is_same(first.mention, again.mention):
        return None
    between = text[first.end - begins : opens.start()]
    times = any(first.end <= seen.start < again.start for seen in sentence.periods)
    places = {seen.mention.place for seen in sentence.areas}
    if times or len(places) > 1 or len(between) > _FAR or _GOES_ON.search(between):
        return None
    return Restated(first, again, begins + opens.start(), begins + closes.end() - 1)


def _is_same(words: QuantityMention, digits: QuantityMention) -> bool:
    """Tell whether digits lie within what words for a number allow."""
    if digits.comparator is not Comparator.EXACT or digits.value2 is not None or words.value2 is not None:
        return False
    said = Quantity(value=words.value, unit=words.unit, comparator=words.comparator).allowance().near
    if words.unit in _PARTS and digits.unit is Unit.PERCENT:
        return exact(digits.value) / (100 if words.unit is Unit.FRACTION else 1) in said
    return words.unit in _COUNTS and digits.unit in _COUNTS and exact(digits.value) in said
