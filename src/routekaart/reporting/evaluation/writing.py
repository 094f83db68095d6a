"""How the page of an evaluation is written: names for ids, numbers as the reader writes them."""

import math
from dataclasses import dataclass
from typing import Self

from routekaart.domain.evaluation.outcome import Evaluation, GateResult, GateState, Rank, Unit
from routekaart.domain.evaluation.plan import Plan
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.measured import ALL_NEEDED, code_of, tell_measured
from routekaart.reporting.evaluation.wording import (
    NOTHING,
    tell_effect,
    tell_number,
    tell_p,
    tell_rank,
    tell_specification,
    tell_unit,
)
from routekaart.reporting.evaluation.words import NOT_CHECKED, PAGE, WHY
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import Table
from routekaart.reporting.texts.evaluating_designs import DESIGN_WHY

_ANYWHERE = 10_000
"""Columns: a browser breaks lines by itself."""
_WHY: Table = {**WHY, **DESIGN_WHY}


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationPaper(Paper):
    """The paper of the page of an evaluation."""

    @classmethod
    def of(cls, names: Names) -> Self:
        """Return a paper as wide as a browser makes it."""
        return cls(names=names, width=_ANYWHERE)

    def arrangements(self, one: Evaluation) -> str:
        """Name what is evaluated."""
        return ", ".join(self.names.name(thing) for thing in one.plan.arrangements)

    def unit(self, unit: Unit) -> str:
        """Name a series."""
        return tell_unit(unit, self.names)

    def series(self, plan: Plan) -> str:
        """Name the series that a plan asks about."""
        return self.unit(Unit(area=plan.outcome.area, counterpart=plan.outcome.counterpart))

    def in_table(self, heading: str) -> str:
        """Name the table that holds what a drawing shows."""
        return self.say(PAGE, "in_table", heading=heading)

    def span(self, plan: Plan) -> str:
        """Say for how many months or years after the date is looked; the unit is that of the first period."""
        monthly = "-" in str(plan.span.since)
        code = f"span_{'month' if monthly else 'year'}{'s' if plan.span.after > 1 else ''}"
        return self.say(PAGE, code, after=plan.span.after)

    def effect(self, effect: float | None, plan: Plan) -> str:
        """Write an effect, or a dash where there is none."""
        return NOTHING if effect is None or not math.isfinite(effect) else tell_effect(effect, plan, self.lang)

    def number(self, number: float | None, places: int = 0) -> str:
        """Write a number, or a dash where there is none."""
        return tell_number(number, self.lang, places)

    def p(self, rank: Rank) -> str:
        """Write a rank's share with three decimals."""
        return tell_p(rank, self.lang)

    def rank(self, rank: Rank | None) -> str:
        """Write a rank as a fraction with its value."""
        return tell_rank(rank, self.lang)

    def why(self, gate: GateResult) -> str:
        """Say in plain words why a gate is not open."""
        if gate.state is GateState.NOT_CHECKED:
            return self.say(PAGE, "unchecked", whether=self.say(NOT_CHECKED, gate.code))
        return self.say(_WHY, code_of(gate))

    def measured(self, gate: GateResult, plan: Plan) -> str:
        """Say what a gate measured, with names where it has ids."""
        return upper_first(tell_measured(gate, plan, self.lang, self.names.name))

    def needed(self, code: str) -> str:
        """Say what would open a gate; the head of its column says that it is needed."""
        return upper_first(self.say(ALL_NEEDED, code).partition(": ")[2])

    def specification(self, name: str) -> str:
        """Name a way of estimating."""
        return tell_specification(name, self.lang)


def upper_first(words: str) -> str:
    """Return words that begin with a capital."""
    return words[:1].upper() + words[1:]
