"""Amounts of money with their state and what they are part of. Never add rows without following the parents."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from routekaart.domain.content import Aim, Money, MoneyState, Range
from routekaart.domain.ids import kind_of
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Statement
from routekaart.reference.notation import Often, Thing, When, Words
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
    purpose_nl: str
    parent: str | None = None
    relation: Literal["part_of", "alternative_to", "replaces", "later_state_of"] | None = None
    countries: Words = ()
    fund: Thing | None = None
    arrangement: Thing | None = None
    form: str | None = None
    value2: Decimal | None = None
    date: When | None = None
    period: When | None = None
    aim: Aim | None = None
    for_donor: bool | None = None
    oda: bool | None = None
    every: Often | None = None
    overlaps: Words = ()
    """Rows that may be the same money: a warning of a source or of whoever keeps the list."""

    @property
    def said(self) -> Period | None:
        """The day of the announcement, which for money that is announced or proposed is its date."""
        return self.date if self.state in (MoneyState.ANNOUNCED, MoneyState.PROPOSED) else None


def from_amount(table: Table, row: Amount) -> tuple[Statement, ...]:
    """Turn an amount into money, or into a range where no number was said ("tientallen miljoenen")."""
    valid = row.date or row.period
    if row.comparator is Comparator.VAGUE and row.value2 is not None:
        span = Range(low=row.value, high=row.value2, unit=row.currency, vague=True, counted=row.purpose)
        return (table.statement(row, span, subject=row.subject, valid=valid),)
    money = Money(
        quantity=Quantity(value=row.value, unit=row.currency, comparator=row.comparator),
        state=row.state,
        purpose=f"{row.purpose}{_over(row)}",
        payer=row.payer,
        fund=row.fund,
        arrangement=row.arrangement,
        parent=row.parent,
        relation=row.relation,
        key=row.key,
        form=row.form,
        aim=row.aim,
        for_donor=row.for_donor,
        oda=row.oda,
        programme=row.fund if row.fund is not None and kind_of(row.fund) == "programme" else None,
        beneficiary=row.subject if kind_of(row.subject) == "country" and row.form != "cut" else None,
        overlaps=row.overlaps or None,
        every=row.every,
    )
    return (table.statement(row, money, subject=row.subject, valid=valid),)


def dutch_purpose(row: Amount) -> tuple[str, str]:
    """Return the purpose as it is in the statement, and in Dutch."""
    return f"{row.purpose}{_over(row)}", f"{row.purpose_nl}{_over(row)}"


def _over(row: Amount) -> str:
    """Name the period that the money is for, where the statement's own period is the day it was announced."""
    return f", {row.period}" if row.period and row.date else ""
