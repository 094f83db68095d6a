"""What evaluators and auditors found. "No effect found" and "could not be assessed" are different."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from routekaart.domain.content import Cause, Content, Event, Relation
from routekaart.domain.ids import thing_id
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.reference.entries import Aim
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
    objective: Aim | None = None
    method: str = ""
    countries: Words = ()
    published: When | None = None
    period: When | None = None
    effect_low: Decimal | None = None
    effect_high: Decimal | None = None
    effect_unit: Unit | None = None

    @property
    def said(self) -> Period | None:
        """When the study was published."""
        return self.published


def from_evaluation(table: Table, row: Evaluation) -> tuple[Statement, ...]:
    """Turn a finding into a judged cause, with the countries it is about.

    Of a study whose findings were not taken over only that it is there.
    """
    found: Content = Event(event="evaluation", detail=row.method)
    kind, valid = Kind.REPORTED, row.published
    if row.result is not None:
        kind, valid = Kind.JUDGED, row.period
        found = Cause(
            measure=row.measure,
            effect=row.effect,
            result=row.result,
            method=row.method,
            objective=thing_id(f"objective:{row.objective}") if row.objective else None,
            size=_size(row),
        )
    countries = (thing_id(f"country:{country}") for country in row.countries)
    about = [Relation(relation="concerns", object=country) for country in countries if country != row.subject]
    if row.result is None and row.objective is not None:
        about.append(Relation(relation="concerns", object=thing_id(f"objective:{row.objective}")))
    return tuple(
        table.statement(
            row,
            content,
            subject=row.subject,
            valid=valid if content is found else None,
            kind=kind if content is found else Kind.REPORTED,
            speaker=row.speaker,
        )
        for content in (found, *about)
    )


def _size(row: Evaluation) -> Quantity | None:
    if row.effect_low is None or row.effect_unit is None:
        return None
    if row.effect_high is None:
        return Quantity(value=row.effect_low, unit=row.effect_unit)
    return Quantity(value=row.effect_low, value2=row.effect_high, unit=row.effect_unit, comparator=Comparator.RANGE)
