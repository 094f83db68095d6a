"""Which amounts an export can carry, and as what."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from routekaart.domain.content import Money, MoneyState
from routekaart.domain.ids import ThingId
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.exchanging.iati.selecting import exact_day, settle

Leave = Callable[[str, str], None]
_T = TypeVar("_T")
FLOWS: dict[bool | None, str] = {True: "10", False: "20"}
"""Official development assistance, or other official flows."""
FINANCE: dict[str | None, str] = {"grant": "110", "loan": "421"}
"""The standard grant and the standard loan; other forms have no code that says no more than we know."""
_TRANSACTIONS = {MoneyState.ANNOUNCED: "12", MoneyState.COMMITTED: "2", MoneyState.PAID: "3"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetDraft:
    """A budget: its last day is included."""

    money: Money
    type: str
    status: str
    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionDraft:
    """A transaction on a day."""

    money: Money
    type: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """The amounts of an activity, and the statements that they come from."""

    budgets: tuple[BudgetDraft, ...]
    transactions: tuple[TransactionDraft, ...]
    statements: tuple[Statement, ...]

    @property
    def payers(self) -> tuple[ThingId, ...]:
        """Who pays, each once."""
        amounts = [one.money for one in self.budgets] + [one.money for one in self.transactions]
        return tuple(sorted({money.payer for money in amounts if money.payer is not None}))


def default_terms(amounts: Amounts) -> tuple[str | None, str | None]:
    """Return the flow and finance type to give to a whole activity, each `None` if it would say too much.

    A budget has no place for terms of its own, so that what all budgets have alike is said of the activity. Then it
    holds for each transaction that says nothing else: where the terms of one are not known, nothing is said.
    """
    given = [one.money for one in amounts.transactions]
    aid = _alike([one.money.oda for one in amounts.budgets])
    form = _alike([one.money.form for one in amounts.budgets])
    flow = FLOWS.get(aid) if all(money.oda is not None for money in given) else None
    return flow, FINANCE.get(form) if all(money.form in FINANCE for money in given) else None


def _alike(values: list[_T]) -> _T | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def select_amounts(statements: Iterable[Statement], leave: Leave) -> Amounts:
    """Return the amounts that IATI can carry; for each other one, say why not."""
    money = [s for s in statements if isinstance(s.content, Money)]
    settled, disputed = settle(money, same=_same, value=_value)
    for statement in disputed:
        leave(_name(statement), "the sources disagree")
    keys = {_key(s) for s in settled}
    drafts = {s.id: draft for s in settled if (draft := _draft(s, keys, leave)) is not None}
    once = sorted(_without_double([s for s in settled if s.id in drafts], leave), key=lambda s: (str(s.valid), _key(s)))
    kept = [drafts[s.id] for s in once]
    return Amounts(
        budgets=tuple(draft for draft in kept if isinstance(draft, BudgetDraft)),
        transactions=tuple(draft for draft in kept if isinstance(draft, TransactionDraft)),
        statements=tuple(once),
    )


def _without_double(statements: Iterable[Statement], leave: Leave) -> Iterator[Statement]:
    """Go through the amounts, without those that are in another one already or stand beside one as its alternative."""
    by_key = {_key(s): s for s in statements}
    replaced = {
        _content(s).parent
        for s in by_key.values()
        if _content(s).relation == "replaces" and _content(s).state in _TRANSACTIONS
    }
    for key, statement in by_key.items():
        money = _content(statement)
        if key in replaced:
            leave(_name(statement), "another amount takes its place")
        elif money.relation == "alternative_to":
            leave(_name(statement), "an alternative to another amount, not an extra")
        elif money.relation == "part_of" and _in_whole(money, by_key):
            leave(_name(statement), "part of another amount in the file")
        else:
            yield statement


def _in_whole(money: Money, by_key: Mapping[str, Statement]) -> bool:
    """Tell whether an amount that this one is part of, however far up, goes out in the same state."""
    seen: set[str] = set()
    parent = money.parent
    while parent is not None and parent in by_key and parent not in seen:
        seen.add(parent)
        above = _content(by_key[parent])
        if above.state is money.state:
            return True
        parent = above.parent if above.relation == "part_of" else None
    return False


def _draft(statement: Statement, keys: set[str], leave: Leave) -> BudgetDraft | TransactionDraft | None:
    money = _content(statement)
    reason = _why_not(money)
    if reason is None and money.state in _TRANSACTIONS:
        day = exact_day(statement.valid)
        if day is not None and money.payer is not None:
            return TransactionDraft(money=money, type=_TRANSACTIONS[money.state], day=day)
        reason = "IATI asks for a day" if day is None else "who pays is not said; IATI would take the publisher"
    elif reason is None and (money.state is MoneyState.ADOPTED or statement.kind is Kind.EXPECTED):
        budget = _budget(statement, money, revised=money.relation == "replaces" and money.parent in keys)
        if budget is not None:
            return budget
        reason = "IATI asks for the first and last day of the period"
    leave(_name(statement), reason or f"IATI has no place for what is {money.state.value.replace('_', ' ')}")
    return None


def _budget(statement: Statement, money: Money, *, revised: bool) -> BudgetDraft | None:
    period = statement.valid
    if period is None or period.approximate or period.start is None or period.end is None:
        return None
    last = period.end - timedelta(days=1)
    if last == period.start:
        return None  # the day of a decision, not the period of a budget
    status = "2" if money.state is MoneyState.ADOPTED else "1"
    return BudgetDraft(money=money, type="2" if revised else "1", status=status, start=period.start, end=last)


def _why_not(money: Money) -> str | None:
    if money.state not in (*_TRANSACTIONS, MoneyState.ADOPTED, MoneyState.PROPOSED):
        return f"IATI has no place for what is {money.state.value.replace('_', ' ')}"
    if money.quantity.comparator is not Comparator.EXACT:
        return "it is not exact, and IATI has one number"
    if money.quantity.unit not in (Unit.EUR, Unit.USD):
        return "its currency is not kept"
    return "a cut is no money given" if money.form == "cut" else None


def _same(statement: Statement) -> tuple[object, ...]:
    money = _content(statement)
    if money.key is not None:
        return (money.key,)
    return (money, str(statement.valid))


def _value(statement: Statement) -> tuple[object, ...]:
    money = _content(statement)
    return (money.quantity, money.state, str(statement.valid))


def _key(statement: Statement) -> str:
    return _content(statement).key or statement.id


def _content(statement: Statement) -> Money:
    assert isinstance(statement.content, Money)
    return statement.content


def _name(statement: Statement) -> str:
    money = _content(statement)
    amount = f"{money.quantity.value:f} {money.quantity.unit}"
    return f"{amount}, {money.state.value.replace('_', ' ')}, {statement.valid or 'no date'}"
