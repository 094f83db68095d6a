"""Evaluate every arrangement with every series: by plans that are made by rule, refusals included."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, count

from routekaart.compiling.touches import find_touches
from routekaart.domain.evaluation.outcome import EvaluationTable
from routekaart.domain.evaluation.plan import Donors, Estimator, Plan, Sealed
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.levels import Level
from routekaart.operations.evaluate.material import MONTHS, YEARS, Material
from routekaart.reference.evaluating import load_outcomes
from routekaart.workspace import Workspace
from routekaart.workspace.evaluations import BY_RULE, find_grounds, keep_table

_HOME = ThingId("country:NLD")


def evaluate_all(
    workspace: Workspace,
    *,
    now: datetime,
    level: Level,
    tell: Callable[[str], None] | None = None,
    keep: bool = False,
) -> EvaluationTable:
    """Evaluate every arrangement of the register with every series that it could have touched, refusals included.

    The plans are made by rule and sealed together, before anything is estimated.

    Args:
        workspace: where register and statistics are.
        now: the moment of sealing.
        level: arrangements above it are not looked at. A plan that is made of what is more open has that level.
        tell: is called with the name of each plan when it is looked at.
        keep: whether the outcomes are kept, for the pages of the site.

    Raises:
        Overtaken: if they are to be kept and the register changed meanwhile.
    """
    from routekaart.evaluating.looks import count_looks
    from routekaart.evaluating.pooling import pool_by_form

    material, grounds = Material(workspace, level), find_grounds(workspace, level=level)
    sealed = _seal_by_level(workspace, _plan_by_level(material), now)
    found = tuple(material.evaluate_or_refuse(one, tell) for one in sealed)
    if keep:
        keep_table(workspace, found, grounds, made=now)
    looks = count_looks([one.p for one in found])
    pooled = pool_by_form(found, material.forms)
    return EvaluationTable(evaluations=found, looks=looks, claims=material.find_claims(found), pooled=pooled)


def _seal_by_level(workspace: Workspace, plans: Iterable[tuple[Plan, Level]], now: datetime) -> tuple[Sealed, ...]:
    """Seal plans that are made by rule, each with its level and under a name that is free, in their order."""
    taken = {one.plan.name: one.plan for one in workspace.register.find_plans()}
    free = [(_under_free_name(plan, taken), level) for plan, level in plans]
    sealed = dict[str, Sealed]()
    for level in sorted({level for _, level in free}):
        of_level = [plan for plan, its in free if its is level]
        found = workspace.register.seal_plans(of_level, recorded=now, recorded_by=BY_RULE, level=level)
        sealed |= {one.plan.name: one for one in found}
    return tuple(sealed[plan.name] for plan, _ in free)


def _under_free_name(plan: Plan, taken: Mapping[str, Plan]) -> Plan:
    """Return a plan under its own name, or with a number behind it where an earlier one differs: that one stays."""
    numbered = (replace(plan, name=f"{plan.name}-{number}") for number in count(2))
    return next(one for one in chain([plan], numbered) if taken.get(one.name, one) == one)


def _plan_by_level(material: Material) -> Iterator[tuple[Plan, Level]]:
    """Yield the plans that are made by rule, each with the least level at which the same one is made.

    A name tells a level above openbaar, so that no name at a lower one depends on what is closed.
    """
    levels = [one for one in Level if one <= material.level]
    made = {
        level: {replace(plan, name="") for plan in _plan_all(material, _touches(material, level))} for level in levels
    }
    for plan in _plan_all(material, material.around.touches):
        level = next(one for one in levels if replace(plan, name="") in made[one])
        yield (plan if level is Level.OPENBAAR else replace(plan, name=f"{plan.name}--{level.label}")), level


def _touches(material: Material, level: Level) -> tuple[Touch, ...]:
    return find_touches(material.workspace.register.find_kind("arrangement", level=level))


def _plan_all(material: Material, touches: Sequence[Touch]) -> Iterator[Plan]:
    from routekaart.evaluating.planning import find_pairs, find_series, plan_arrangements, span_from

    for entry in load_outcomes(material.workspace.reference.root):
        indicator, span = IndicatorId(entry.indicator), span_from(entry.since, int(entry.after))
        pairs = entry.of == "pairs"
        arranged = material.arranged(indicator, seasons=YEARS if pairs else MONTHS)
        if not arranged.panel.units:
            continue
        if pairs:
            series = find_pairs(arranged, indicator=indicator, home=_HOME)
        else:
            series = find_series(arranged, material.around, indicator=indicator, of=entry.of, least=Donors().least)
        estimator = Estimator.POISSON if pairs else Estimator.SYNTHETIC_CONTROL
        yield from plan_arrangements(touches, series=series, span=span, estimator=estimator)
