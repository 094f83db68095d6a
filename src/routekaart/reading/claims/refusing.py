"""Quantities that are no statistics: numbers that only list, prices, the scale of a table."""

from routekaart.domain.quantity import Unit
from routekaart.reading.claims.nearest import is_statistic
from routekaart.reading.claims.sight import Sight
from routekaart.reading.claims.words import LISTED
from routekaart.reading.nouns import find_noun_after

_FEW = 20
_SHORT = frozenset({"minuut", "uur", "seconde"})
"""Times by which things are sold, and over which nothing is counted."""


def only_lists(sight: Sight) -> bool:
    """Tell whether a number only says how many things are coming: zes pijlers, 9 fiches."""
    amount = sight.amount
    if amount.unit is not Unit.COUNT:
        return False
    if _is_whole(sight):
        return True
    few = amount.value < _FEW or amount.rule == "round-group"
    if few and sight.word(amount.last) == "van":
        return False
    after = find_noun_after(sight.frame.tokens, amount.last)
    if after is None:
        return few and sight.earlier is not None and sight.shared is None
    noun = sight.word(after[1] - 1)
    return noun in LISTED or (few and not is_statistic(noun))


def _is_whole(sight: Sight) -> bool:
    """Tell whether it is what another number is a part of: drie van de **zeven** landen."""
    earlier = sight.earlier
    if earlier is None or earlier.unit is not Unit.COUNT:
        return False
    return sight.word(earlier.last) == "van" and sight.amount.first - earlier.last < 3


def is_price(sight: Sight) -> bool:
    """Tell whether it is what one of something costs, € 7.850 per persoon, or a scale, x € 1.000; not € 283 per dag."""
    amount = sight.amount
    if sight.word(amount.first - 1) in {"x", "×"}:
        return True
    per, unit = amount.last, sight.word(amount.last + 1)
    return sight.word(per) == "per" and (unit in _SHORT or not sight.frame.tokens.taken[per])
