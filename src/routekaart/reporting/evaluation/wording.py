"""How the figures of an evaluation are told: percentages of a logarithm, ranks as fractions, names of series."""

import math

from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    Evaluation,
    GateResult,
    NoEffectFound,
    Rank,
    Unit,
)
from routekaart.domain.evaluation.plan import Direction, Plan, Transform
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.texts.evaluating import CANNOT_SHOW, EVALUATING, GATES, NEEDED, OUTCOMES


def percent_of(effect: float, transform: Transform) -> float | None:
    """Return an effect as a percentage: 100 (exp(effect) - 1) of 1 + the count; `None` where it is no logarithm.

    >>> round(percent_of(-0.6931, Transform.LOG1P))
    -50
    """
    return None if transform is Transform.LEVEL else 100 * math.expm1(effect)


def tell_effect(effect: float, plan: Plan, lang: Lang) -> str:
    """Tell an effect for people: as a percentage where it is a logarithm, or in the unit of the series."""
    percent = percent_of(effect, plan.transform)
    if percent is None:
        return say(EVALUATING, "level_units", lang).format(number=f"{effect:+.0f}")
    return f"{percent:+.0f}%"


def tell_smallest(size: float, plan: Plan, lang: Lang) -> str:
    """Tell the smallest effect of a size: as a fall, or as the rise if a rise was sealed."""
    return tell_effect(size if plan.direction is Direction.RISE else -size, plan, lang)


def tell_rank(rank: Rank) -> str:
    """Tell a rank as a fraction with its value: `2/39 (.051)`."""
    return f"{rank.place}/{rank.of} ({rank.p:.3f})"


def tell_unit(unit: Unit, names: Names) -> str:
    """Name a series."""
    return names.name(unit.area) + (f", {names.name(unit.counterpart)}" if unit.counterpart else "")


def tell_gate(gate: GateResult, lang: Lang) -> str:
    """Say what a gate that is not open found, and what would be needed."""
    facts = dict(gate.facts)
    if "reason" in facts and gate.code == "too_short":
        return f"{gate.code}: {facts['reason']}. {say(NEEDED, gate.code, lang)}"
    pattern = say(GATES, gate.code, lang)
    told = pattern.format_map(_Known(facts))
    return f"{gate.code}: {told}. {say(NEEDED, gate.code, lang)}"


class _Known(dict[str, str]):
    """The facts of a gate; one that could not be measured is a dash."""

    def __missing__(self, key: str) -> str:
        return "-"


def tell_outcome(evaluation: Evaluation, lang: Lang) -> list[str]:
    """Say the outcome in a line, or with a line for each gate that is not open."""
    plan = evaluation.plan
    match evaluation.outcome:
        case EffectFound(effect=effect, range=ends):
            told = {"effect": effect, "low": ends.low, "high": ends.high}
            filled = {name: tell_effect(value, plan, lang) for name, value in told.items()}
            return [say(OUTCOMES, "effect_found", lang).format(**filled)]
        case NoEffectFound(detectable=smallest):
            return [say(OUTCOMES, "no_effect_found", lang).format(smallest=tell_smallest(smallest, plan, lang))]
        case CannotBeSaid():
            closed = [tell_gate(gate, lang) for gate in evaluation.gates if not gate.open]
            return [say(OUTCOMES, "cannot_be_said", lang), *(f"- {line}" for line in closed)]


def tell_cannot_show(evaluation: Evaluation, lang: Lang) -> list[str]:
    """Say what the design cannot show."""
    return [say(CANNOT_SHOW, code, lang) for code in evaluation.cannot_show]
