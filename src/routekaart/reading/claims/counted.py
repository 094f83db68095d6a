"""What an amount counts: the rules in order, per sort of amount; the first that finds a noun decides."""

from dataclasses import replace

from routekaart.domain.quantity import DURATIONS, MONEY, RATIOS
from routekaart.reading.claims import counts, sums
from routekaart.reading.claims.found import Counted
from routekaart.reading.claims.refusing import is_part_of_sum, is_price, only_lists
from routekaart.reading.claims.sight import Rule, Sight

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
PARTS_OF_SUMS: tuple[Rule, ...] = (counts.of_a_whole, counts.share_of, counts.after, counts.size_of, sums.meant_for)
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
MEASURES: tuple[Rule, ...] = (counts.moved, sums.measured, sums.takes)


def find_counted(sight: Sight) -> Counted | None:
    """Return what an amount counts, or `None` if it is no statistic or nothing tells."""
    for rule in _rules(sight):
        found = rule(sight)
        if found is not None:
            return replace(found, money=True) if sight.amount.unit in MONEY else found
    return None


def _rules(sight: Sight) -> tuple[Rule, ...]:
    unit = sight.amount.unit
    if unit in DURATIONS:
        return MEASURES
    if unit in MONEY:
        return () if is_price(sight) else SUMS
    if unit in RATIOS:
        return PARTS_OF_SUMS if is_part_of_sum(sight) else SHARES
    return () if only_lists(sight) else COUNTS
