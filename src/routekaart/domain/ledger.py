"""Money counted once: amounts in a tree, totals that follow the parents, and what was left out as double.

Why it is counted like this: docs/decisions/0010-money-counted-once.md.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.content import Money, MoneyState
from routekaart.domain.ids import StatementId
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Held


class Side(StrEnum):
    """How an amount stands to the thing that a ledger is about. What it pays is not added to what is for it."""

    ABOUT = "about"
    PAYER = "payer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The numbers that an amount of money may be; `None` is an open end."""

    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One amount with what is part of it, and what else is said of the same money."""

    held: Held
    money: Money
    basis: StatementId
    """The id of its statement: a digest, which takes long to compute over and over."""
    parts: tuple["Amount", ...] = ()
    others: tuple["Amount", ...] = ()
    """The same money in an earlier state, an amount that it took the place of, or one that competes with it."""
    unexplained: Quantity | None = None
    """What the parts leave over; below zero if they make more than the whole."""
    remarks: tuple[str, ...] = ()
    """Codes of what a reader must know; their sentences: reporting."""

    @property
    def key(self) -> str:
        """The name under which others call it, or its statement's id."""
        return self.money.key or self.basis


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An amount that is in no total, and why."""

    key: str
    quantity: Quantity
    reason: str
    """part_of, alternative_to, replaced_by, later_state_of, said_again, may_overlap, vague, recurring, cut, cycle,
    currency_not_known, not_only_this."""
    other: str | None
    """The key of the amount that it is already in, or that it competes with."""
    basis: StatementId


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a total is in one form: a loan is not a grant."""

    form: str
    """grant, loan, budget-support ..., `not_said`, or `unexplained` for what the parts leave over."""
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Amounts in one state and currency, added up once. Never across states or currencies."""

    side: Side = Side.ABOUT
    state: MoneyState
    unit: Unit
    low: Decimal | None
    high: Decimal | None
    """Equal to `low` where all its amounts are exact; an end that is `None` is open, or nothing was counted."""
    counted: tuple[str, ...]
    """The keys of the amounts in it."""
    basis: tuple[StatementId, ...] = ()
    """The statements of the amounts in it."""
    left_out: tuple[LeftOut, ...]
    forms: tuple[Share, ...] = ()
    """The total by form of money, if any form is known."""
    within: Span | None = None
    """What has come to this state as part of amounts in other states; it is in those amounts already."""
    remarks: tuple[str, ...] = ()
    """Why it has two ends: words, alternatives, may_overlap."""
    level: Level
    """The strictest level of the amounts in it and left out of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All amounts about a thing: as a tree, and added up per state and currency."""

    amounts: tuple[Amount, ...]
    totals: tuple[Total, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountProblem:
    """Why an amount cannot be taken in as it is."""

    code: str
    """parent_missing, cycle, parts_over_whole, other_currency, wrong_relation or overlap_missing."""
    key: str
    what: str
    remedy: str
    where: str = ""
