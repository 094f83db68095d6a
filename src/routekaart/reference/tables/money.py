"""Amounts of money with their state and what they are part of. Never add rows without following the parents."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from routekaart.domain.content import Money, MoneyState, Range
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Statement
from routekaart.reference.notation import Thing, When, Words
from routekaart.reference.tables.entered import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Row):
    """An amount that somebody announced, proposed, committed or paid."""

    subject: Thing
    payer: Thing
    value: Decimal
    comparator: Comparator
    currency: Unit
    state: MoneyState
    purpose: str
    parent: str | None = None
    relation: Literal["part_of", "alternative_to", "replaces", "later_state_of"] | None = None
    countries: Words = ()
    fund: Thing | None = None
    arrangement: Thing | None = None
    form: str = ""
    value2: Decimal | None = None
    date: When | None = None
    period: When | None = None


def from_amount(table: Table, row: Amount) -> tuple[Statement, ...]:
    """Turn an amount into money, or into a range where no number was said ("tientallen miljoenen")."""
    valid = row.date or row.period
    if row.comparator is Comparator.VAGUE and row.value2 is not None:
        span = Range(low=row.value, high=row.value2, unit=row.currency, vague=True, counted=row.purpose)
        return (table.statement(row, span, subject=row.subject, valid=valid),)
    over = f", {row.period}" if row.period and row.date else ""
    money = Money(
        quantity=Quantity(value=row.value, unit=row.currency, comparator=row.comparator),
        state=row.state,
        purpose=f"{row.purpose}{over}",
        payer=row.payer,
        fund=row.fund,
        arrangement=row.arrangement,
        parent=row.parent,
        relation=row.relation,
    )
    return (table.statement(row, money, subject=row.subject, valid=valid),)
