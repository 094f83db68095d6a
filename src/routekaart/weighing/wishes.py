"""Whether a package that somebody wishes for can be, and if not, which rules, lines and motions clash."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.domain.admissibility import Ruling
from routekaart.domain.errors import InputError
from routekaart.domain.ids import ThingId
from routekaart.domain.weighing import (
    ALWAYS,
    Alternative,
    Cap,
    Condition,
    Exclusion,
    MinimumShare,
    Motion,
    Requirement,
    Weighing,
)
from routekaart.domain.weighing.packages import Clash, Named
from routekaart.domain.weighing.rankings import Gated, Standing, Together
from routekaart.weighing.clashing import Irreducible, find_clash
from routekaart.weighing.solving import Program, solve

Sums = dict[Alternative, float]


@dataclass(frozen=True, slots=True)
class Demand:
    """Something that a package has to keep, as sums over its instruments that lie between two ends."""

    named: Named
    rows: tuple[tuple[Sums, float, float], ...]


def find_wish_clash(weighing: Weighing, gated: Sequence[Gated], together: Sequence[Together]) -> Clash | None:
    """Tell why the wanted package cannot be; `None` if it can, or if nothing is wanted."""
    if not weighing.wanted:
        return None
    found = _clash(weighing, list(find_demands(weighing, gated, together)), weighing.wanted)
    if found is None:
        return None
    return Clash(wanted=weighing.wanted, members=tuple(one.named for one in found.members), solves=found.solves)


def refuse_impossible(weighing: Weighing, gated: Sequence[Gated], together: Sequence[Together]) -> None:
    """Let a weighing through only if some package keeps everything.

    Raises:
        InputError: naming an irreducible set of what clashes: a budget below the cheapest package that a motion asks.
    """
    found = _clash(weighing, list(find_demands(weighing, gated, together)), ())
    if found is not None:
        told = "; ".join(f"{one.named.kind} {one.named.id}{_about(one.named)}" for one in found.members)
        raise InputError(
            f"no package keeps all of these together: {told}",
            where="conditions and budget",
            remedy="Without any one of them there is a package: raise the budget, or change one of them.",
        )


def find_demands(weighing: Weighing, gated: Sequence[Gated], together: Sequence[Together]) -> Iterator[Demand]:
    """Yield all that a package has to keep, each under the name by which people know it."""
    for one in gated:
        yield from _of_gate(one)
    for some in together:
        about = tuple(_with(some.country, name) for name in some.instruments)
        named = Named(kind=str(some.standing), id=some.harm.criterion, about=about)
        yield Demand(named, ((dict.fromkeys(about, 1.0), -np.inf, len(about) - 1.0),))
    choices = [one for one in weighing.alternatives if one.instrument not in ALWAYS]
    for condition in weighing.conditions:
        yield _of_condition(condition, weighing, choices)
    for line in weighing.budget:
        costs = _costs(weighing, line.id)
        yield Demand(Named(kind="budget", id=line.id), ((costs, -np.inf, float(line.amount)),))


def _of_gate(one: Gated) -> Iterator[Demand]:
    alternative = one.ruled.alternative
    absent = (({alternative: 1.0}, -np.inf, 0.0),)
    if one.standing is Standing.NOT_ALLOWED:
        excluding = [said for said in one.ruled.rules if said.ruling is Ruling.NOT_ALLOWED]
        for said in excluding:
            yield Demand(
                Named(
                    kind="rule",
                    id=said.rule,
                    about=(alternative,),
                    articles=said.articles,
                    text_nl=said.text_nl,
                    text_en=said.text_en,
                ),
                absent,
            )
        if not excluding:
            yield Demand(Named(kind="rule", id="not_allowed", about=(alternative,)), absent)
    elif one.standing in (Standing.COUNTER_PRODUCTIVE, Standing.VETOED):
        yield Demand(Named(kind=str(one.standing), id=str(one.standing), about=(alternative,)), absent)


def _of_condition(one: Condition, weighing: Weighing, choices: Sequence[Alternative]) -> Demand:
    match one:
        case Requirement():
            rows = tuple(
                ({_with(country, one.instrument): 1.0, _with(country, one.needs): -1.0}, -np.inf, 0.0)
                for country in weighing.countries
            )
            return Demand(Named(kind="requirement", id=one.id), rows)
        case Exclusion():
            rows = tuple(
                ({_with(country, name): 1.0 for name in one.instruments}, -np.inf, 1.0)
                for country in weighing.countries
            )
            return Demand(Named(kind="exclusion", id=one.id), rows)
        case Cap():
            rows = tuple(
                ({each: 1.0 for each in choices if each.country == country}, -np.inf, float(one.most))
                for country in one.countries or weighing.countries
            )
            return Demand(Named(kind="cap", id=one.id), rows)
        case MinimumShare():
            costs = _costs(weighing, one.line)
            share = float(one.share)
            sums = {each: cost * ((each.country in one.countries) - share) for each, cost in costs.items()}
            return Demand(Named(kind="minimum_share", id=one.id), ((sums, 0.0, np.inf),))
        case Motion():
            return _of_motion(one, choices)


def _of_motion(one: Motion, choices: Sequence[Alternative]) -> Demand:
    meant = {
        each: 1.0
        for each in choices
        if (not one.countries or each.country in one.countries)
        and (not one.instruments or each.instrument in one.instruments)
    }
    low = -np.inf if one.at_least is None else float(one.at_least)
    high = np.inf if one.at_most is None else float(one.at_most)
    return Demand(Named(kind="motion", id=one.request), ((meant, low, high),))


def _clash(weighing: Weighing, demands: list[Demand], wanted: Sequence[Alternative]) -> Irreducible[Demand] | None:
    return find_clash(demands, _asker(weighing, wanted))


def _asker(weighing: Weighing, wanted: Sequence[Alternative]) -> Callable[[Sequence[Demand]], bool]:
    """Return what tells whether there is a package with all that is wanted that keeps some demands."""
    choices = {one: place for place, one in enumerate(weighing.alternatives)}
    low = np.zeros(len(choices))
    low[[choices[one] for one in wanted]] = 1

    def can_be(kept: Sequence[Demand]) -> bool:
        size = len(choices)
        program = Program(np.zeros(size), low, np.ones(size), np.ones(size, bool))
        for sums, least, most in (row for one in kept for row in one.rows):
            unit = max((abs(factor) for factor in sums.values()), default=1.0) or 1.0
            columns = np.array([choices[one] for one in sums], dtype=np.int64)
            program.add_row(columns, np.array(list(sums.values())) / unit, low=least / unit, high=most / unit)
        return solve(program) is not None

    return can_be


def _costs(weighing: Weighing, line: str) -> Sums:
    end = next(str(one.fits) for one in weighing.budget if one.id == line)
    return {
        one.alternative: float({"low": one.low, "mid": one.mid, "high": one.high}[end])
        for one in weighing.costs
        if one.line == line
    }


def _with(country: ThingId, instrument: ThingId) -> Alternative:
    return Alternative(country=country, instrument=instrument)


def _about(named: Named) -> str:
    return "".join(f" ({one.instrument} with {one.country})" for one in named.about)
