"""The rankings of one run, country by country, from draws of weights and values."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.domain.ids import ThingId
from routekaart.domain.weighing import Alternative
from routekaart.domain.weighing.numbers import rounded
from routekaart.domain.weighing.rankings import Chance, CountryRanking, Pair, Ranked
from routekaart.weighing.comparing import compare_methods
from routekaart.weighing.gating import share_of
from routekaart.weighing.ordinal import Preferred, compare_pairs
from routekaart.weighing.polytope import Polytope
from routekaart.weighing.ranking import Counts, count_confidence, rank_all, weigh_up
from routekaart.weighing.sampling import BLOCK
from routekaart.weighing.solving import Floats
from routekaart.weighing.table import Table
from routekaart.weighing.triangle import Triangle
from routekaart.weighing.turning import find_turning, named_weights

_TIED = 2.0
"""Shares that differ by less than so many standard errors of their difference are called a tie."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of a run: block by block, with their middle.

    Args:
        polytope: all that fit.
        draw: gives shape (criteria, draws) of a block.
        draws: how many in all.
        middle: shape (criteria,), the mean of the first block.
    """

    polytope: Polytope
    draw: Callable[[int, int], Floats]
    draws: int
    middle: Floats
    triangle: Triangle | None = None
    """Weights between three interests."""
    independent: float = 1.0
    """Which part of the draws counts as independent."""

    def blocks(self) -> Iterator[tuple[int, Floats]]:
        """Yield each block with its number."""
        for block, start in enumerate(range(0, self.draws, BLOCK)):
            yield block, self.draw(min(BLOCK, self.draws - start), block)


def rank_country(table: Table, weights: Weights, unknown: frozenset[Alternative]) -> CountryRanking:
    """Rank the alternatives of a country.

    Args:
        table: its alternatives and their values.
        weights: those that fit.
        unknown: alternatives of which a rule or a harm is not known.
    """
    counts, first = count_blocks(table, weights)
    worths = first.mean(axis=2)
    at_least, at_most = _ends(table, weights, first, counts)
    confidence = count_confidence(counts.central, first)
    ranked = [
        _ranked(
            table,
            one,
            share_of(int(counts.ranks[one, 0]), counts.draws, weights.independent),
            counts,
            (at_least[one], at_most[one]),
            share_of(int(confidence[one]), first.shape[2]),
        )
        for one in range(len(table.instruments))
    ]
    sure = counts.draws * weights.independent
    marked = [
        _mark(one, Alternative(country=table.country, instrument=one.instrument) in unknown, ranked, sure)
        for one in ranked
    ]
    return CountryRanking(
        country=table.country,
        ranked=tuple(sorted(marked, key=lambda one: (-one.first.share, one.instrument))),
        pairs=tuple(_pairs(table, worths, weights, counts)),
        turning=find_turning(table.country, table.instruments, worths, weights.middle, weights.polytope),
        compared=compare_methods(table.instruments, worths, weights.middle),
        corners=() if weights.triangle is None else weights.triangle.corners,
        triangle=() if weights.triangle is None else tuple(weights.triangle.find_firsts(table.instruments, worths)),
    )


def count_blocks(table: Table, weights: Weights) -> tuple[Counts, Floats]:
    """Count over all blocks; also return the worths of the first, shape (instruments, criteria, draws)."""
    counts, first = None, None
    for block, drawn in weights.blocks():
        worths = table.worths(drawn.shape[1], block)
        more = rank_all(drawn, worths)
        counts = more if counts is None else counts + more
        first = worths if first is None else first
    assert counts is not None and first is not None, "there is at least one block"
    return counts, first


def _ends(table: Table, weights: Weights, worths: Floats, counts: Counts) -> tuple[Floats, Floats]:
    """Return between what each share of first ranks lies, whatever the empty values are between their anchors.

    The least: its own empty values are at their worst and those of all others at their best. The most: the reverse.
    """
    empty = np.asarray(table.empty, dtype=bool)
    if not empty.any():
        return counts.first, counts.first
    drawn = weights.draw(worths.shape[2], 0)
    worst = weigh_up(drawn, np.where(empty[:, :, None], 0.0, worths))
    best = weigh_up(drawn, np.where(empty[:, :, None], 1.0, worths))
    least = [(worst[one] >= _highest(best, one)).mean() for one in range(len(worst))]
    most = [(best[one] >= _highest(worst, one)).mean() for one in range(len(best))]
    return np.minimum(np.array(least), counts.first), np.maximum(np.array(most), counts.first)


def _highest(totals: Floats, but: int) -> Floats:
    return np.asarray(np.delete(totals, but, axis=0).max(axis=0, initial=-np.inf))


def _ranked(
    table: Table, one: int, first: Chance, counts: Counts, ends: tuple[float, float], confidence: Chance
) -> Ranked:
    central = counts.central[:, one]
    ever = not np.isnan(central).any()
    empty = np.asarray(table.empty, dtype=bool)[one]
    return Ranked(
        instrument=table.instruments[one],
        first=first,
        at_least=rounded(ends[0]),
        at_most=rounded(ends[1]),
        ranks=tuple(rounded(count / counts.draws) for count in counts.ranks[one]),
        central=named_weights(table.leaves, central) if ever else (),
        confidence=confidence if ever else None,
        empty=tuple(leaf for leaf, absent in zip(table.leaves, empty, strict=True) if absent),
    )


def _mark(one: Ranked, unknown: bool, others: Sequence[Ranked], sure: float) -> Ranked:
    tied = tuple(
        sorted(other.instrument for other in others if other is not one and is_tie(one.first, other.first, sure))
    )
    return Ranked(
        instrument=one.instrument,
        first=one.first,
        at_least=one.at_least,
        at_most=one.at_most,
        ranks=one.ranks,
        central=one.central,
        confidence=one.confidence,
        tied=tied,
        empty=one.empty,
        rests_on_unknown=unknown,
    )


def is_tie(one: Chance, other: Chance, draws: float) -> bool:
    """Tell whether shares of the same draws differ no more than luck explains.

    Where one comes first the other does not, so their errors go against each other: the variance of the difference is
    (p + q - (p - q)^2) / n, and more than that of two counts apart.
    """
    p, q = float(one.share), float(other.share)
    return abs(p - q) <= _TIED * float(np.sqrt((p + q - (p - q) ** 2) / draws))


def _pairs(table: Table, worths: Floats, weights: Weights, counts: Counts) -> Iterator[Pair]:
    empty = np.asarray(table.empty, dtype=bool)
    compared: dict[tuple[int, int], Preferred] = {}
    if not empty.any():  # an empty value has no middle to compare at
        drawn = weights.draw(1_000, 0)
        found = compare_pairs(worths, weights.polytope, drawn, _tiers(table))
        compared = {(one.one, one.other): one for one in found}
    for one, name in enumerate(table.instruments):
        for other, other_name in enumerate(table.instruments):
            if one != other:
                wins, losses = int(counts.better[one, other]), int(counts.better[other, one])
                holds = compared.get((one, other))
                yield Pair(
                    one=name,
                    other=other_name,
                    better=rounded(wins / counts.draws),
                    equal=rounded((counts.draws - wins - losses) / counts.draws),
                    necessarily=None if holds is None else holds.necessarily,
                    possibly=None if holds is None else holds.possibly,
                )


def _tiers(table: Table) -> dict[int, list[int]]:
    """Return for each criterion with an order the tier of each instrument; -1 for one that is not in it."""
    tiers = {}
    for place, leaf in enumerate(table.leaves):
        orders = [table.cell(one, leaf).order for one in table.instruments]
        if any(orders):
            tiers[place] = [_tier(order, one) for order, one in zip(orders, table.instruments, strict=True)]
    return tiers


def _tier(order: object, instrument: ThingId) -> int:
    tiers = getattr(order, "best_first", ())
    return next((n for n, tier in enumerate(tiers) if instrument in tier.instruments), -1)
