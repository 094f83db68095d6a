"""What is wrong with amounts that come in: a file is refused for it, what is in the register already gets a remark."""

from collections.abc import Collection, Iterable, Iterator

from routekaart.accounting.forms import parts_to_add
from routekaart.accounting.ledger import over_whole
from routekaart.accounting.places import PART, RELATIONS, Place, find_places, read_amounts
from routekaart.accounting.spans import add_up, span_of
from routekaart.domain.ids import StatementId
from routekaart.domain.ledger import Amount, AmountProblem
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Comparator, Quantity
from routekaart.domain.statement import Held, Statement

Found = tuple[str, str, str, str]
CLOSED = "an amount that is more closed"
_WORDS = {
    Comparator.EXACT: "",
    Comparator.APPROX: "about ",
    Comparator.ALMOST: "almost ",
    Comparator.OVER: "over ",
    Comparator.AT_LEAST: "at least ",
    Comparator.UNDER: "under ",
    Comparator.AT_MOST: "at most ",
    Comparator.RANGE: "from ",
    Comparator.VAGUE: "something from ",
}


def check_amounts(
    new: Iterable[Statement],
    *,
    known: Iterable[Statement] = (),
    closed: Collection[StatementId] = (),
    where: str = "",
) -> tuple[AmountProblem, ...]:
    """Find what is wrong with new amounts, beside those that are known already, in order of their keys.

    A parent may be known or new. What is wrong among the known alone is not told: the ledger remarks on it.

    Args:
        new: statements that are to be recorded; those without money are passed over.
        known: statements that are in the register.
        closed: those of the known that whoever hands the new in may not see; no message tells their key or value.
        where: the file, for the message.
    """
    coming = read_amounts(_held(new))
    ids = {one.basis for one in coming}
    told = read_amounts(_held((*(one.held.statement for one in coming), *known)))
    places = find_places(told)
    at = {one.key: place for place in places for one in place.members}
    secret = frozenset(closed) - ids
    found = [problem for one in coming for problem in _of_amount(one, at, secret)]
    found += [problem for place in places for problem in _of_whole(place, ids, secret)]
    return tuple(
        AmountProblem(code=code, key=key, what=what, remedy=remedy, where=where)
        for key, code, what, remedy in sorted(set(found))
    )


def _held(statements: Iterable[Statement]) -> Iterator[Held]:
    return (Held(statement, Level.OPENBAAR) for statement in statements)


def _name(amount: Amount, closed: frozenset[StatementId] = frozenset()) -> str:
    if amount.basis in closed:
        return CLOSED
    return amount.money.key or f"the amount of {_words(amount.money.quantity)} without a key"


def _words(quantity: Quantity) -> str:
    upper = "" if quantity.value2 is None else f" to {quantity.value2:f}"
    return f"{_WORDS[quantity.comparator]}{quantity.value:f}{upper} {quantity.unit}"


def _of_amount(amount: Amount, at: dict[str, Place], closed: frozenset[StatementId]) -> Iterator[Found]:
    money, name = amount.money, _name(amount)
    if (money.parent is None) != (money.relation is None) or money.relation not in (None, *RELATIONS):
        what = f"{name} has parent {money.parent or 'none'} and relation {money.relation or 'none'}"
        yield amount.key, "wrong_relation", what, f"Give both, or neither; a relation is {', '.join(RELATIONS)}."
    elif money.parent is not None and money.parent not in at:
        what = f"{name} belongs to {money.parent}, and there is no such amount"
        yield amount.key, "parent_missing", what, "Record the other amount as well, or correct its name."
    elif at[amount.key].in_cycle:
        what = f"{name} is, by way of its parents, above itself"
        yield amount.key, "cycle", what, "Take one of the parents away."
    elif money.relation == PART:
        yield from _of_part(amount, at[str(money.parent)], closed)
    for key in money.overlaps or ():
        if key not in at:
            what = f"{name} may overlap with {key}, and there is no such amount"
            yield amount.key, "overlap_missing", what, "Record the other amount as well, or correct its name."


def _of_part(amount: Amount, whole: Place, closed: frozenset[StatementId]) -> Iterator[Found]:
    unit, other = amount.money.quantity.unit, whole.head.money.quantity.unit
    if unit is not other:
        secret = whole.head.basis in closed
        rest = f"{CLOSED}, in another currency" if secret else f"{amount.money.parent}, which is in {other}"
        what = f"{_name(amount)} is in {unit} and part of {rest}"
        yield amount.key, "other_currency", what, "Give the part in the currency of its whole, or leave the parent out."


def _of_whole(place: Place, new: set[StatementId], closed: frozenset[StatementId]) -> Iterator[Found]:
    parts = parts_to_add(place)
    members = [one for told in (place, *parts) for one in told.members]
    if over_whole(place) == "above_rounding" and any(one.basis in new for one in members):
        key, whole = place.head.key, place.head.money.quantity
        made = span_of(add_up(part.interval for part in parts)).low
        if any(one.basis in closed for one in members):  # a sum would tell the amount that is not seen
            what = f"the parts of {_name(place.head, closed)} make more than the whole"
        else:
            name = place.head.money.key or "the whole without a key"
            what = f"the parts of {name} make {made:f} {whole.unit}, and the whole is {_words(whole)}"
        names = ", ".join(dict.fromkeys(_name(part.head, closed) for part in parts))
        yield key, "parts_over_whole", what, f"Correct {names} or the whole; an alternative is no part."
