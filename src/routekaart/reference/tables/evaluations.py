"""What evaluators and auditors found. "No effect found" and "could not be assessed" are different."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from routekaart.domain.content import Cause
from routekaart.domain.statement import Kind, Statement
from routekaart.reference.notation import Actor, Thing, When, Words
from routekaart.reference.tables.entered import Row, Table

Outcome = Literal[
    "effect_found", "no_effect_found", "limited_effect", "could_not_be_assessed", "overstated", "data_limits", "process"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Row):
    """One finding of one study."""

    speaker: Actor
    subject: Thing
    measure: str = ""
    effect: str = ""
    result: Outcome | None = None
    objective: Literal["prevention", "return", "protection"] | None = None
    method: str = ""
    countries: Words = ()
    published: When | None = None
    period: When | None = None
    effect_low: Decimal | None = None
    effect_high: Decimal | None = None
    effect_unit: Literal["percent"] | None = None


def from_evaluation(table: Table, row: Evaluation) -> tuple[Statement, ...]:
    """Turn a finding into a judged cause. A study whose findings were not taken over makes none."""
    if row.result is None:
        return ()
    cause = Cause(measure=row.measure, effect=row.effect, result=row.result, method=row.method)
    statement = table.statement(
        row, cause, subject=row.subject, valid=row.period, kind=Kind.JUDGED, speaker=row.speaker
    )
    return (statement,)
