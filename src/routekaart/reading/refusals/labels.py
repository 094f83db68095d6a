"""Numbers behind a label: artikel 33, vragen 4 en 5, nr. 2316, fase één, CO 2."""

from routekaart.reading.amounts import Amount
from routekaart.reading.nouns import find_noun_after
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import (
    ELEMENTS,
    LABEL_LINKS,
    LABEL_TAILS,
    LABELS,
    OTHER_MEASURES,
    SPELLED_LABELS,
    WEAK_LABELS,
)

_REACH = 40
_LARGEST = 10_000
_HIGHEST_GRADE = 10


def is_labelled(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Artikel 33, vragen 4 en 5, nr. 2316, hoofdtaak 1, CO 2."""
    index, linked = amount.first, False
    if amount.value >= _LARGEST and "." in tokens.words[index]:
        return False
    before = tokens.shown(index - 1)
    if before.lower() in ELEMENTS or (len(before) == 1 and before.isalpha() and before.isupper()):
        return True  # CO 2, L 305
    index -= before == "." and tokens.glued(index - 1)  # No. 29
    for _ in range(_REACH):
        index -= 1
        word = tokens.word(index)
        if word in LABELS or (not linked and word.endswith(LABEL_TAILS)):
            return word not in WEAK_LABELS or find_noun_after(tokens, amount.last) is None
        if word in WEAK_LABELS and not linked:
            return find_noun_after(tokens, amount.last) is None and not tokens.glued(amount.last)
        linked = True
        if word not in LABEL_LINKS and not word[:1].isdigit() and not (len(word) == 1 and word.isalpha()):
            return False
    return False


def is_grade(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Een 6,8 voor netheid, van een 6 naar een 8."""
    small = tokens.word(amount.first - 1) == "een" and 0 < amount.value <= _HIGHEST_GRADE
    return small and tokens.word(amount.last) not in OTHER_MEASURES and find_noun_after(tokens, amount.last) is None


def is_spelled_label(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Fase één, dag één, top tien."""
    before = tokens.word(amount.first - 1)
    return before in SPELLED_LABELS and (before != "top" or tokens.word(amount.last) != "van")
