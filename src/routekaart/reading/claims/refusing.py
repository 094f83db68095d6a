"""Quantities that are no statistics: numbers that only list, prices, the scale of a table."""

from routekaart.domain.quantity import Unit
from routekaart.reading.claims.nearest import is_statistic
from routekaart.reading.claims.sight import Sight
from routekaart.reading.claims.words import DECIDED, LISTED, PARTICIPANTS, YARDSTICKS
from routekaart.reading.nouns import find_noun_after

_FEW, _NEAR = 20, 4
_SUPPOSING = frozenset({"mocht", "mochten"})
_POINTING = frozenset({"deze", "dit"})
_DEFINITE = _POINTING | {"het"}
_DIFFERENCES = frozenset({"saldo", "verschil"})
PARTS_OF = frozenset({Unit.PERCENT, Unit.FRACTION})
_SHORT = frozenset({"minuut", "uur", "seconde"})
"""Times by which things are sold, and over which nothing is counted."""


def is_not_said(sight: Sight) -> bool:
    """Tell whether a quantity is no figure of its own: supposed, a yardstick, a number again, what was decided before.

    Mocht het om minder dan 50 personen gaan; een norm van 2.000 bewoners; het verschil van honderd, dit honderdtal;
    verlaagd van € 250 naar € 225.
    """
    if sight.frame.words[0] in _SUPPOSING or sight.word(sight.amount.first - 1) == "per":
        return True
    if sight.word(sight.amount.first - 1) in _POINTING:
        return find_noun_after(sight.frame.tokens, sight.amount.last) is None
    if sight.is_start:
        return not DECIDED.isdisjoint(sight.frame.tokens.lower[max(sight.amount.first - _NEAR, 0) : sight.amount.first])
    named = sight.named()
    if named is None:
        return False
    noun = sight.word(named.last - 1)
    return noun in YARDSTICKS or (noun in _DIFFERENCES and sight.word(named.head - 1) in _DEFINITE)


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
    return noun in PARTICIPANTS or (few and (noun in LISTED or not is_statistic(noun)))


def _is_whole(sight: Sight) -> bool:
    """Tell whether it is what another number is a part of: drie van de **zeven** landen."""
    earlier = sight.earlier
    if earlier is None or earlier.unit is not Unit.COUNT:
        return False
    return sight.word(earlier.last) == "van" and sight.amount.first - earlier.last < 3


def is_part_of_sum(sight: Sight) -> bool:
    """Tell whether a share without a noun is of a sum: € 186 miljoen, waarvan 40% voor Mali."""
    said = sight.shared or sight.recalled
    if sight.amount.direction is not None or sight.word(sight.amount.last) in {"meer", "minder", "hoger", "lager"}:
        return False
    return said is not None and said.money and sight.amount.unit in PARTS_OF


def is_price(sight: Sight) -> bool:
    """Tell whether it is what one of something costs, € 7.850 per persoon, or a scale, x € 1.000; not € 283 per dag."""
    amount = sight.amount
    if sight.word(amount.first - 1) in {"x", "×"}:
        return True
    per, unit = amount.last, sight.word(amount.last + 1)
    return sight.word(per) == "per" and (unit in _SHORT or not sight.frame.tokens.taken[per])
