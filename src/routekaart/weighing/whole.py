"""A weighing from its beginning to its end: gates, rankings, packages, wishes and both sides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.ids import CriterionId
from routekaart.domain.weighing import NONE, Alternative, ByExample, Value, Weighing
from routekaart.domain.weighing.outcome import Outcome, RankingRun
from routekaart.domain.weighing.packages import WeightsUsed, Without
from routekaart.domain.weighing.rankings import Gated, Ruled, Standing
from routekaart.weighing.cells import Cell, build_cells
from routekaart.weighing.gating import gate, share_of
from routekaart.weighing.polytope import Polytope, state_weights
from routekaart.weighing.portfolios import find_packages
from routekaart.weighing.ranking import rank_all
from routekaart.weighing.rankings import Weights, rank_country
from routekaart.weighing.sampling import BLOCK, draw_weights, find_ends
from routekaart.weighing.sides import look_at_both_sides
from routekaart.weighing.solving import Floats
from routekaart.weighing.table import build_tables
from routekaart.weighing.together import gate_together
from routekaart.weighing.triangle import build_triangle
from routekaart.weighing.turning import named_weights
from routekaart.weighing.wishes import find_wish_clash, refuse_impossible
from routekaart.weighing.worths import worth_of

METHOD = "weighing@3"
"""Raised when the same file would come to another outcome."""
Cells = dict[tuple[Alternative, CriterionId], Cell]
_KEPT = (Standing.IN, Standing.CONTESTED)


def weigh(weighing: Weighing, ruled: Sequence[Ruled]) -> Outcome:
    """Weigh, and return all that came out.

    Args:
        weighing: what people handed in.
        ruled: what the rules say of each of its alternatives, doing nothing and talking too, on its day.

    Raises:
        InputError: if preferences clash, the rules leave a country nothing, or no package keeps the conditions.
    """
    cells = build_cells(weighing)
    polytope = state_weights(weighing, _middles(weighing, cells))
    gated = gate(weighing, ruled, cells)
    together = gate_together(weighing, cells, kept(gated, with_unknown=True))
    refuse_impossible(weighing, gated, together)
    weights, used = _draw(weighing, polytope)
    runs = [False, True] if any(one.standing is Standing.UNKNOWN for one in gated) else [False]
    clash = find_wish_clash(weighing, gated, together)
    return Outcome(
        method=METHOD,
        gated=gated,
        drawn=tuple(cell.describe(cell.draw(BLOCK, seed=weighing.settings.seed)) for cell in cells.values()),
        weights=used,
        rankings=tuple(_rank(weighing, cells, gated, weights, with_unknown=one) for one in runs),
        packages=tuple(
            find_packages(
                weighing, build_tables(weighing, cells, kept(gated, one)), weights, together, with_unknown=one
            )
            for one in runs
        ),
        without=tuple(_without(weighing, gated, weights)),
        clashes=() if clash is None else (clash,),
        both_sides=look_at_both_sides(weighing, gated, together),
        together=together,
    )


def kept(gated: Sequence[Gated], with_unknown: bool) -> tuple[Alternative, ...]:
    """Return the alternatives that pass the gates, in one of the two runs."""
    passing = (*_KEPT, Standing.UNKNOWN) if with_unknown else _KEPT
    return tuple(one.ruled.alternative for one in gated if one.standing in passing)


def _draw(weighing: Weighing, polytope: Polytope) -> tuple[Weights, WeightsUsed]:
    seed = weighing.settings.seed

    @cache
    def block_of(number: int) -> Floats:
        return draw_weights(polytope, BLOCK, seed=seed, block=number).weights

    first = draw_weights(polytope, BLOCK, seed=seed)
    middle = first.weights.mean(axis=1)
    low, high = find_ends(polytope)
    blocks = -(-weighing.settings.draws // BLOCK)
    used = WeightsUsed(
        middle=named_weights(polytope.leaves, middle),
        low=named_weights(polytope.leaves, low),
        high=named_weights(polytope.leaves, high),
        how=first.how,
        effective=min(weighing.settings.draws, first.effective * blocks),
    )
    drawn = Weights(
        polytope,
        lambda draws, block: block_of(block)[:, :draws],
        weighing.settings.draws,
        middle,
        build_triangle(weighing, polytope, middle),
        first.effective / BLOCK,
    )
    return drawn, used


def _rank(
    weighing: Weighing, cells: Cells, gated: Sequence[Gated], weights: Weights, *, with_unknown: bool
) -> RankingRun:
    unknown = frozenset(one.ruled.alternative for one in gated if one.standing is Standing.UNKNOWN)
    tables = build_tables(weighing, cells, kept(gated, with_unknown))
    return RankingRun(
        with_unknown=with_unknown, countries=tuple(rank_country(table, weights, unknown) for table in tables)
    )


def _middles(weighing: Weighing, cells: Cells) -> dict[tuple[str, str], Floats]:
    """Return the worths of the middle values of what preferences by example name.

    Raises:
        InputError: if one of these has an empty value: there is nothing to prefer it by.
    """
    named = {
        (one.country, name)
        for one in weighing.preferences
        if isinstance(one, ByExample)
        for name in (one.better, one.worse)
    }
    middles: dict[tuple[str, str], Floats] = {}
    for country, instrument in sorted(named):
        mine = [cells[Alternative(country=country, instrument=instrument), leaf.id] for leaf in weighing.leaves]
        empty = [cell.criterion for cell in mine if cell.empty]
        if empty:
            raise InputError(
                f"a preference names {instrument} with {country}, of which {', '.join(empty)} is empty",
                where="preferences",
                remedy="Fill in the value, or state the preference as an order, bounds or a swing.",
            )
        worths = [worth_of(cell.anchors, cell.draw(BLOCK, seed=weighing.settings.seed)).mean() for cell in mine]
        middles[country, instrument] = np.array(worths)
    return middles


def _without(weighing: Weighing, gated: Sequence[Gated], weights: Weights) -> Iterator[Without]:
    """Yield for each finding how often the alternatives that rest on it come first when it is left out."""
    findings = dict.fromkeys(study.finding for value in weighing.values for study in value.studies)
    drawn = weights.draw(min(BLOCK, weights.draws), 0)
    for finding in findings:
        resting = {value.alternative for value in weighing.values if _rests_on(value, finding)}
        values = tuple(_leave_out(value, finding) for value in weighing.values)
        cells = build_cells(replace(weighing, values=values))
        for table in build_tables(weighing, cells, kept(gated, with_unknown=False)):
            if not any(one.country == table.country for one in resting) or table.instruments == (NONE,):
                continue
            counts = rank_all(drawn, table.worths(drawn.shape[1]))
            for place, instrument in enumerate(table.instruments):
                alternative = Alternative(country=table.country, instrument=instrument)
                if alternative in resting:
                    first = share_of(int(counts.ranks[place, 0]), counts.draws, weights.independent)
                    yield Without(finding=finding, alternative=alternative, first=first)


def _rests_on(value: Value, finding: str) -> bool:
    return any(study.finding == finding for study in value.studies)


def _leave_out(value: Value, finding: str) -> Value:
    return replace(value, studies=tuple(study for study in value.studies if study.finding != finding))
