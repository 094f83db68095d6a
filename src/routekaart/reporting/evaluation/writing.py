"""How the page of an evaluation is written: names for ids, numbers as the reader writes them."""

import math
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from routekaart.domain.evaluation.outcome import Evaluation, GateResult, GateState, Rank, Unit
from routekaart.domain.evaluation.plan import Plan
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.wording import tell_effect, tell_measured, tell_unit
from routekaart.reporting.evaluation.words import ESTIMATORS, MOMENTS, NOT_CHECKED, PAGE, SAID_MOMENTS, WHY
from routekaart.reporting.formatting import format_number
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts.evaluating import NEEDED

NOTHING = "–"
_ANYWHERE = 10_000
"""Columns: a browser breaks lines by itself."""
_ID = re.compile(r"\b(?:arrangement|route|country|region):[\w-]+")
_MOMENT = re.compile(rf"(?<![\w-])(?:{'|'.join(SAID_MOMENTS)})(?![\w-])")
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_FRACTION = re.compile(r"(\d)\.(\d)")
_FROM = "from-"


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

    def effect(self, effect: float | None, plan: Plan) -> str:
        """Write an effect, or a dash where there is none."""
        return NOTHING if effect is None or not math.isfinite(effect) else tell_effect(effect, plan, self.lang)

    def number(self, number: float | None, places: int = 0) -> str:
        """Write a number, or a dash where there is none."""
        if number is None or not math.isfinite(number):
            return NOTHING
        return format_number(Decimal(str(round(number, places))), self.lang, places=places)

    def p(self, rank: Rank) -> str:
        """Write a rank's share with three decimals."""
        return self.number(rank.p, 3)

    def rank(self, rank: Rank | None) -> str:
        """Write a rank as a fraction with its value."""
        return NOTHING if rank is None else f"{rank.place}/{rank.of} ({self.p(rank)})"

    def why(self, gate: GateResult) -> str:
        """Say in plain words why a gate is not open."""
        if gate.state is GateState.NOT_CHECKED:
            return self.say(PAGE, "unchecked", whether=self.say(NOT_CHECKED, gate.code))
        return self.say(WHY, gate.code)

    def measured(self, gate: GateResult) -> str:
        """Say what a gate measured, with names where it has ids, and days and fractions as they are read."""
        told = _ID.sub(lambda found: self.names.name(found[0]), tell_measured(gate, self.lang))
        told = _MOMENT.sub(lambda found: self.say(SAID_MOMENTS, found[0]), told)
        told = _DAY.sub(lambda found: self.day(date.fromisoformat(found[0])), told)
        return upper_first(_FRACTION.sub(r"\1,\2", told) if self.lang == "nl" else told)

    def needed(self, gate: str) -> str:
        """Say what would open a gate; the head of its column says that it is needed."""
        return upper_first(self.say(NEEDED, gate).partition(": ")[2])

    def specification(self, name: str) -> str:
        """Name a way of estimating: a method, a date, or a plan that was sealed later."""
        if name in ESTIMATORS:
            return self.say(ESTIMATORS, name)
        moment = name.removeprefix(_FROM)
        if name.startswith(_FROM) and moment in MOMENTS:
            return self.say(PAGE, "from", moment=self.say(MOMENTS, moment))
        return name


def upper_first(words: str) -> str:
    """Return words that begin with a capital."""
    return words[:1].upper() + words[1:]
