"""How many of what, as it stands in a sentence: a number with the noun that it counts, and what goes with it."""

import re
from dataclasses import dataclass, replace

from routekaart.domain.content import Figure, Range, Share, Trend
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.reporting.composing import sentence_words as words
from routekaart.reporting.dossier.counted import describe_beside, describe_parts, describe_quantity
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.texts import NUMBERS, say

FIGURE = "\0"
"""Where in a sentence its figure comes; no text of a source can hold it."""
_WORD = re.compile(r"[^\s,;:]+|[,;:]")


@dataclass(frozen=True, slots=True)
class Counted:
    """Words with the mark of the figure in them, and the figure."""

    text: str
    figure: str


def tell_counted(content: Figure | Range | Share, names: Names) -> Counted:
    """Say how many of what: *meer dan 685.000 kinderen die ...*, or *8.000 personen (vertrek met ondersteuning)*."""
    counted = names.words(content.counted)
    quantity = content.quantity
    if isinstance(content, Share):
        parts = (counted, *describe_parts(content, names))
        return Counted(f"{FIGURE} ({'; '.join(part for part in parts if part)})", amount_words(quantity, names))
    beside = describe_beside(content, names)
    if quantity.value != 1 and says_its_unit(counted, quantity.unit):
        return Counted(f"{FIGURE} {counted}{beside}", amount_words(_unitless(quantity), names))
    what = f" ({counted})" if counted else ""
    return Counted(f"{FIGURE}{what}{beside}", amount_words(quantity, names))


def tell_size(content: Trend, names: Names) -> Counted:
    """Say by how much something rose or fell."""
    assert content.size is not None, "a change without a size is told otherwise"
    text = say(words.FIGURES, content.direction, names.lang).format(size=FIGURE, counted=names.words(content.counted))
    return Counted(text, amount_words(content.size, names))


def amount_words(quantity: Quantity, names: Names) -> str:
    """Write a quantity as it stands behind a preposition: "64.000 tot 65.000", not "van 64.000 tot 65.000"."""
    written = describe_quantity(quantity, names)
    opening = say(NUMBERS, "between", names.lang).partition("{")[0]
    is_between = quantity.comparator in (Comparator.RANGE, Comparator.VAGUE)
    return written.removeprefix(opening) if is_between else written


def says_its_unit(counted: str, unit: Unit) -> bool:
    """Tell whether words that say what is counted begin with a noun that can take the place of the unit.

    >>> says_its_unit("medische consulten", Unit.ACTS), says_its_unit("terugkeer van personen", Unit.PERSONS)
    (True, False)
    """
    nouns = words.COUNTABLE.get(unit, frozenset())
    for word in _WORD.findall(counted):
        if word in nouns:
            return True
        if word in words.ENDS_NOUN or not word[0].isalpha():
            return False
    return False


def _unitless(quantity: Quantity) -> Quantity:
    return replace(quantity, unit=Unit.COUNT)
