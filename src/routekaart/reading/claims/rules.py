"""What an amount counts: the rules in order, per sort of amount; the first that finds a noun decides."""

from collections.abc import Callable
from dataclasses import replace

from routekaart.domain.quantity import DURATIONS, MONEY, RATIOS
from routekaart.reading.claims import counts, sums
from routekaart.reading.claims.context import AmountContext
from routekaart.reading.claims.found import CountedNoun
from routekaart.reading.claims.refusing import is_part_of_sum, is_price, only_lists

Rule = Callable[[AmountContext], CountedNoun | None]
"""Finds what an amount counts, or nothing."""

COUNTS: tuple[Rule, ...] = (
    counts.moved,
    counts.of_a_whole,
    counts.after,
    counts.joined_after,
    counts.of_them,
    counts.size_of,
    counts.number_again,
    counts.that_number,
    counts.before,
    counts.moves_to,
    counts.goes_on_from,
    counts.change_itself,
)
"""For counts: 250 Syrische vluchtelingen."""
SHARES: tuple[Rule, ...] = (
    counts.moved,
    counts.of_them,
    counts.of_a_whole,
    counts.share_of,
    counts.after,
    counts.size_of,
    counts.change_that_is,
    counts.that_number,
    counts.before,
    counts.goes_on_from,
    counts.change_itself,
)
"""For percentages, fractions and factors: 60 % van de bezwaren."""
PARTS_OF_SUMS: tuple[Rule, ...] = (counts.of_a_whole, counts.share_of, counts.after, counts.size_of, sums.meant_for)
"""For shares of money that was spoken of: waarvan 40% voor Mali."""
SUMS: tuple[Rule, ...] = (
    counts.moved,
    counts.size_of,
    sums.goes_on,
    sums.purpose_in_front,
    sums.purpose,
    sums.paid_before,
    sums.part_of_sum,
    sums.done_with,
)
"""For money: € 5 miljoen voor humanitaire steun."""
MEASURES: tuple[Rule, ...] = (counts.moved, sums.measured, sums.takes)
"""For lengths of time: een doorlooptijd van 43 weken."""


def find_counted(context: AmountContext) -> CountedNoun | None:
    """Return what an amount counts, or `None` if it is no statistic or nothing tells."""
    for rule in _rules(context):
        found = rule(context)
        if found is not None:
            return replace(found, money=True) if context.amount.unit in MONEY else found
    return None


def _rules(context: AmountContext) -> tuple[Rule, ...]:
    unit = context.amount.unit
    if unit in DURATIONS:
        return MEASURES
    if unit in MONEY:
        return () if is_price(context) else SUMS
    if unit in RATIOS:
        return PARTS_OF_SUMS if is_part_of_sum(context) else SHARES
    return () if only_lists(context) else COUNTS
