"""The budgets and transactions of an activity -> amounts with their state, so that no euro is counted twice.

- Amounts are never added across states, and a binding budget (adopted) is another state than a commitment.
- A revised budget replaces the original of the same period; a budget of a sub-activity is part of the one of its parent
  for the same period, if the file has exactly one.
- Which payment fulfils which commitment is not in the file, so it is not said here.
- What comes in is the gift of somebody else: it is left out.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from routekaart.domain.content import Aim, Money, MoneyState
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.exchanging.iati import codes
from routekaart.exchanging.iati.activity import Activity, Amount, Budget, Transaction
from routekaart.exchanging.iati.maker import Maker
from routekaart.exchanging.iati.names import organisation_of, programme_of

_CURRENCIES = {"EUR": Unit.EUR, "USD": Unit.USD}
_KINDS = {MoneyState.ANNOUNCED: Kind.PROMISED, MoneyState.PROPOSED: Kind.EXPECTED}


def budgets_of(maker: Maker) -> Iterator[Statement]:
    """Make an amount of each budget: adopted if it binds, else proposed."""
    activity = maker.activity
    keys = budget_keys(activity)
    for _ in range(activity.planned):
        maker.leave_out("planned disbursement: a plan for money that is already in the budgets")
    for budget, key in zip(activity.budgets, keys, strict=True):
        quantity = _quantity(maker, budget.amount)
        if quantity is None:
            continue
        parent, relation = _parent(maker, budget)
        state = codes.BUDGET_STATES[budget.status]
        money = Money(
            quantity=quantity,
            state=state,
            purpose=maker.title,
            key=key,
            parent=parent,
            relation=relation,
            form=codes.form_of(activity.terms.finance, activity.terms.aid),
            aim=Aim.HUMANITARIAN if activity.humanitarian else None,
            oda=codes.DEVELOPMENT_AID.get(activity.terms.flow or ""),
            programme=maker.subject,
            beneficiary=_beneficiary(maker),
        )
        valid = Period.of_days(budget.start, budget.end + timedelta(days=1))
        yield maker.statement(money, budget.amount.said, valid=valid, kind=_KINDS.get(state, Kind.REPORTED))


def transactions_of(maker: Maker) -> Iterator[Statement]:
    """Make an amount of each transaction in which the reporting organisation gives."""
    numbers: Counter[str] = Counter()
    refs = Counter(one.ref for one in maker.activity.transactions)
    for one in maker.activity.transactions:
        if one.type not in codes.GIVEN:
            maker.leave_out(_reason(one.type))
            continue
        quantity = _quantity(maker, one.amount)
        if quantity is None:
            continue
        key = _key_of(maker.subject, one, numbers, alone=refs[one.ref] == 1)
        state = codes.GIVEN[one.type]
        money = Money(
            quantity=quantity,
            state=state,
            purpose=maker.title,
            key=key,
            payer=_payer(maker, one),
            form=codes.form_of(one.terms.finance, one.terms.aid),
            aim=Aim.HUMANITARIAN if _humanitarian(maker.activity, one) else None,
            oda=codes.DEVELOPMENT_AID.get(one.terms.flow or ""),
            programme=maker.subject,
            beneficiary=_beneficiary(maker),
        )
        kind = _KINDS.get(state, Kind.REPORTED)
        yield maker.statement(money, one.amount.said, valid=Period.of_day(one.day), kind=kind)


def budget_keys(activity: Activity) -> tuple[str, ...]:
    """Name the budgets of an activity so that a later file calls them the same."""
    seen: Counter[str] = Counter()
    keys = []
    for one in activity.budgets:
        sort = codes.BUDGET_TYPES[one.type]
        key = f"{programme_of(activity.identifier)}/budget/{one.start}/{one.end}/{sort}/{one.amount.currency}"
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}/{seen[key]}")
    return tuple(keys)


def transaction_key(subject: ThingId) -> str:
    """Return how the key of every transaction of a programme begins."""
    return f"{subject}/transaction/"


def ref_in(key: str | None, subject: ThingId) -> str:
    """Return the reference that a transaction goes out with: its own, or its key; none if it was only numbered here."""
    if key is None or not key.startswith(transaction_key(subject)):
        return key or ""
    name = key.removeprefix(transaction_key(subject))
    return name.removeprefix("ref/") if name.startswith("ref/") else ""


def _parent(maker: Maker, budget: Budget) -> tuple[str | None, str | None]:
    """Return the key of the budget that this one replaces or is part of, and which of both; `None` if not one."""
    if budget.type == "2":
        key, relation = _only(maker.activity, budget, type_="1"), "replaces"
        if key is None:
            maker.faults.leave_out(
                budget.amount.said.line,
                f"a revised budget from {budget.start} to {budget.end} without one original for that period",
                "Ask the publisher what it revises; added to others it may count twice.",
            )
    else:
        above = {one.ref for one in maker.activity.related if one.type == "1" and one.ref in maker.known}
        key, relation = _only(maker.known[above.pop()], budget, type_="1") if len(above) == 1 else None, "part_of"
    return (key, relation) if key is not None else (None, None)


def _only(activity: Activity, like: Budget, *, type_: str) -> str | None:
    """Return the key of the one budget of an activity for the same period, in the same status and currency."""
    found = [
        key
        for key, one in zip(budget_keys(activity), activity.budgets, strict=True)
        if (one.type, one.status, one.start, one.end, one.amount.currency)
        == (type_, like.status, like.start, like.end, like.amount.currency)
    ]
    return found[0] if len(found) == 1 else None


def _key_of(subject: ThingId, one: Transaction, numbers: Counter[str], *, alone: bool) -> str:
    """Name a transaction by its own reference, or by type, day and currency with a number in the order of the file.

    The value is not in the name: a corrected value is another value of the same amount, not one more amount.
    """
    if one.ref and alone:
        return f"{transaction_key(subject)}ref/{one.ref}"
    name = f"{transaction_key(subject)}{one.type}/{one.day}/{one.amount.currency}"
    numbers[name] += 1
    return f"{name}/{numbers[name]}"


def _quantity(maker: Maker, amount: Amount) -> Quantity | None:
    unit = _CURRENCIES.get(amount.currency)
    if unit is None:
        # The register has one unit for all other currencies, and adding these up would be wrong.
        maker.leave_out(f"amount in {amount.currency}: the register keeps EUR and USD")
        return None
    return Quantity(value=amount.value, unit=unit)


def _payer(maker: Maker, one: Transaction) -> ThingId | None:
    """Return who pays: the provider, or as the standard has it the reporting organisation if none is named."""
    party = one.provider or maker.activity.reporter
    return organisation_of(party.ref, party.name, maker.frame.organisations)


def _beneficiary(maker: Maker) -> ThingId | None:
    """Return the country for which all the money is, if there is one."""
    activity = maker.activity
    if len(activity.countries) != 1 or activity.regions:
        return None
    return maker.frame.countries.get(activity.countries[0].code.upper())


def _humanitarian(activity: Activity, one: Transaction) -> bool:
    return bool(activity.humanitarian if one.humanitarian is None else one.humanitarian)


def _reason(type_: str) -> str:
    name = codes.TRANSACTION_TYPES[type_]
    if type_ in codes.INCOMING:
        return f"transaction ({name}): given by another organisation, which reports it"
    return f"transaction ({name}): no step from a promise to a payment"
