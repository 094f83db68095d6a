"""Quantities that are no statistics: numbers that only list, prices, the scale of a table."""

from routekaart.domain.quantity import Unit
from routekaart.reading.claims.context import AmountContext
from routekaart.reading.claims.nearest import is_statistic
from routekaart.reading.claims.words import DECIDED, LISTED, PARTICIPANTS, YARDSTICKS
from routekaart.reading.nouns import find_noun_after

_FEW, _NEAR = 20, 4
_SUPPOSING = frozenset({"mocht", "mochten"})
_POINTING = frozenset({"deze", "dit"})
_DEFINITE = _POINTING | {"het"}
_DIFFERENCES = frozenset({"saldo", "verschil"})
_PARTS_OF = frozenset({Unit.PERCENT, Unit.FRACTION})
_SHORT = frozenset({"minuut", "uur", "seconde"})
"""Times by which things are sold, and over which nothing is counted."""


def is_not_said(context: AmountContext) -> bool:
    """Tell whether a quantity is no figure of its own: supposed, a yardstick, a number again, what was decided before.

    Mocht het om minder dan 50 personen gaan; een norm van 2.000 bewoners; het verschil van honderd, dit honderdtal;
    verlaagd van € 250 naar € 225.
    """
    tokens, first = context.frame.tokens, context.amount.first
    if context.frame.words[0] in _SUPPOSING or context.word(first - 1) == "per":
        return True
    if context.word(first - 1) in _POINTING:
        return find_noun_after(tokens, context.amount.last) is None
    if context.is_start:
        return not DECIDED.isdisjoint(tokens.lower[max(first - _NEAR, 0) : first])
    named = context.named()
    if named is None:
        return False
    noun = context.word(named.last - 1)
    return noun in YARDSTICKS or (noun in _DIFFERENCES and context.word(named.head - 1) in _DEFINITE)


def only_lists(context: AmountContext) -> bool:
    """Tell whether a number only says how many things are coming: zes pijlers, 9 fiches."""
    amount = context.amount
    if amount.unit is not Unit.COUNT:
        return False
    if _is_whole(context):
        return True
    few = amount.value < _FEW or amount.rule == "round-group"
    if few and context.word(amount.last) == "van":
        return False
    after = find_noun_after(context.frame.tokens, amount.last)
    if after is None:
        return few and context.earlier is not None and context.shared is None
    noun = context.word(after[1] - 1)
    return noun in PARTICIPANTS or (few and (noun in LISTED or not is_statistic(noun)))


def _is_whole(context: AmountContext) -> bool:
    """Tell whether it is what another number is a part of: drie van de **zeven** landen."""
    earlier = context.earlier
    if earlier is None or earlier.unit is not Unit.COUNT:
        return False
    return context.word(earlier.last) == "van" and context.amount.first - earlier.last < 3


def is_part_of_sum(context: AmountContext) -> bool:
    """Tell whether a share without a noun is of a sum: € 186 miljoen, waarvan 40% voor Mali."""
    said, amount = context.shared or context.recalled, context.amount
    if amount.direction is not None or context.word(amount.last) in {"meer", "minder", "hoger", "lager"}:
        return False
    return said is not None and said.money and amount.unit in _PARTS_OF


def is_price(context: AmountContext) -> bool:
    """Tell whether it is what one of something costs, € 7.850 per persoon, or a scale, x € 1.000; not € 283 per dag."""
    amount = context.amount
    if context.word(amount.first - 1) in {"x", "×"}:
        return True
    per, unit = amount.last, context.word(amount.last + 1)
    return context.word(per) == "per" and (unit in _SHORT or not context.frame.tokens.taken[per])
