"""What is refused when amounts come in: each with what, where and what to do."""

from dataclasses import replace

import pytest

from routekaart.accounting import check_amounts
from routekaart.domain.content import Money
from routekaart.domain.ledger import AmountProblem
from routekaart.domain.statement import Held
from tests.accounting.making import amount, money, say


def codes(*new: Held, known: tuple[Held, ...] = ()) -> list[tuple[str, str]]:
    found = check_amounts((one.statement for one in new), known=(one.statement for one in known))
    return [(problem.key, problem.code) for problem in found]


def bare(key: str, parent: str | None, relation: str | None) -> Held:
    plain = money(key, 5)
    return say(Money(quantity=plain.quantity, state=plain.state, key=key, parent=parent, relation=relation))


@pytest.mark.parametrize(
    ("new", "found"),
    [
        ([], []),
        ([amount("a", 9), amount("b", 4, "a"), amount("c", 5, "a")], []),
        ([amount("a", 3000), amount("b", 2000, "a"), amount("c", 1040, "a")], []),
        ([amount("a", 9, comparator="over"), amount("b", 99, "a")], []),
        ([amount("a", 9), amount("b", 99, "a", "alternative_to")], []),
        ([amount("a", 9), amount("b", 9, "a", "later_state_of", unit="USD")], []),
        ([amount("b", 4, "a")], [("b", "parent_missing")]),
        ([amount("b", 4, "a", "replaces")], [("b", "parent_missing")]),
        ([amount("a", 9, "a")], [("a", "cycle")]),
        ([amount("a", 9, "b"), amount("b", 9, "c", "replaces"), amount("c", 9, "a")],
         [("a", "cycle"), ("b", "cycle"), ("c", "cycle")]),
        ([amount("a", 9), amount("b", 4, "a", unit="USD")], [("b", "other_currency")]),
        ([amount("a", 3000), amount("b", 2000, "a"), amount("c", 1400, "a")], [("a", "parts_over_whole")]),
        ([amount("a", 9), amount("b", 99, "a", comparator="at_least")], [("a", "parts_over_whole")]),
        ([amount("a", 9), bare("b", "a", None)], [("b", "wrong_relation")]),
        ([bare("b", None, "part_of")], [("b", "wrong_relation")]),
        ([amount("a", 9), bare("b", "a", "twin_of")], [("b", "wrong_relation")]),
    ],
)  # fmt: skip
def test_new_amounts_are_looked_at(new: list[Held], found: list[tuple[str, str]]) -> None:
    assert codes(*new) == found


def test_a_parent_may_be_in_the_register_already() -> None:
    assert codes(amount("b", 4, "a"), known=(amount("a", 9),)) == []


def test_a_new_part_may_make_known_parts_too_much() -> None:
    known = (amount("a", 10), amount("b", 9, "a"))
    assert codes(amount("c", 8, "a"), known=known) == [("a", "parts_over_whole")]


def test_what_is_wrong_among_the_known_alone_is_not_told() -> None:
    known = (amount("a", 10), amount("b", 99, "a"), amount("c", 5, "nowhere"))
    assert codes(amount("d", 8), known=known) == []


def test_an_alternative_to_a_part_does_not_count_beside_it() -> None:
    parts = (amount("b", 8, "a"), amount("c", 9, "b", "alternative_to"))
    assert codes(amount("a", 10), *parts) == []


def test_a_problem_says_what_where_and_what_to_do() -> None:
    new = [amount("a", 3000), amount("b", 2000, "a"), amount("c", 1400, "a")]
    (problem,) = check_amounts([one.statement for one in new], where="new.yaml")
    assert problem == AmountProblem(
        code="parts_over_whole",
        key="a",
        what="the parts of a make 3400 EUR, and the whole is 3000 EUR",
        remedy="Correct b, c or the whole; an alternative is no part.",
        where="new.yaml",
    )


def test_an_overlap_with_an_amount_that_nobody_knows_is_refused() -> None:
    assert codes(amount("a", 9, overlaps=("b",))) == [("a", "overlap_missing")]
    assert codes(amount("a", 9, overlaps=("b",)), known=(amount("b", 4),)) == []


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ((amount("secret", 777), amount("secret-b", 700, "secret")), amount("c", 900, "secret")),
        ((amount("secret", 777),), amount("c", 3, "secret", unit="USD")),
    ],
)
def test_a_message_tells_neither_key_nor_value_of_an_amount_that_is_more_closed(
    known: tuple[Held, ...], new: Held
) -> None:
    closed = {one.statement.id for one in known}
    (found,) = check_amounts([new.statement], known=[one.statement for one in known], closed=closed)
    message = f"{found.what} {found.remedy}"
    assert "an amount that is more closed" in message
    assert not any(word in message for word in ("secret", "777", "700", "1600"))


def test_a_message_is_in_plain_words() -> None:
    (found,) = check_amounts(one.statement for one in (amount("a", 10), amount("b", 99, "a")))
    assert found.what == "the parts of a make 99 EUR, and the whole is 10 EUR"
    plain = money("x", 9, "nowhere")
    (found,) = check_amounts([say(replace(plain, key=None)).statement])
    assert found.what.startswith("the amount of 9 EUR without a key belongs to nowhere")
