"""Cases of counting money once: relations, words, levels, and what is kept apart."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from routekaart.accounting import build_ledger
from routekaart.domain.content import Money, MoneyState, Range
from routekaart.domain.ids import DocumentId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.statement import Held, Passage
from tests.accounting.making import EU, TUN, amount, bounds, get_amount, get_left_out, get_total, money, say

PAID, COMMITTED, ADOPTED, NOT_SAID = (
    MoneyState.PAID, MoneyState.COMMITTED, MoneyState.ADOPTED, MoneyState.NOT_SAID,
)  # fmt: skip


@pytest.mark.parametrize(
    ("comparator", "ends"),
    [
        ("exact", (500, 500)),
        ("almost", (490, 500)),
        ("approx", (495, 505)),
        ("over", (500, None)),
        ("at_least", (500, None)),
        ("under", (0, 500)),
        ("at_most", (0, 500)),
    ],
)
def test_a_total_is_as_wide_as_the_words(comparator: str, ends: tuple[int | None, int | None]) -> None:
    ledger = build_ledger([amount("a", 500, comparator=comparator)])
    assert bounds(get_total(ledger)) == ends


def test_a_range_is_added_by_both_its_ends() -> None:
    ledger = build_ledger([amount("a", 20, value2=25, comparator="range"), amount("b", 100)])
    assert bounds(get_total(ledger)) == (120, 125)


def test_amounts_in_two_states_or_currencies_have_two_totals() -> None:
    ledger = build_ledger([amount("a", 5), amount("b", 6, state=PAID), amount("c", 7, unit="USD")])
    sums = {(total.state, total.unit): bounds(total)[0] for total in ledger.totals}
    assert sums == {
        (MoneyState.ANNOUNCED, Unit.EUR): 5, (MoneyState.ANNOUNCED, Unit.USD): 7, (PAID, Unit.EUR): 6,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("held", "key", "reason", "other"),
    [
        ([amount("a", 9), amount("b", 4, "a")], "b", "part_of", "a"),
        ([amount("a", 9), amount("b", 4, "a", state=PAID)], "b", "part_of", "a"),
        ([amount("a", 9), amount("b", 4, "a", unit="USD")], "b", "part_of", "a"),
        ([amount("a", 9), amount("b", 12, "a", "alternative_to")], "b", "alternative_to", "a"),
        ([amount("a", 9), amount("b", 12, "a", "replaces")], "a", "replaced_by", "b"),
        ([amount("a", 9), amount("b", 9, "a", "later_state_of", state=PAID)], "a", "later_state_of", "b"),
        ([amount("a", 9), amount("a", 9, speaker="organisation:x", row="y")], "a", "said_again", "a"),
        ([amount("a", 9), amount("a", 8, speaker="organisation:x", valid="1999")], "a", "alternative_to", "a"),
        ([amount("a", 9, valid="2020"), amount("a", 8, valid="2019")], "a", "later_state_of", "a"),
        ([amount("a", 9, form="cut")], "a", "cut", None),
        ([amount("a", 9, unit="other")], "a", "currency_not_known", None),
        ([amount("a", 20, value2=99, comparator="vague")], "a", "vague", None),
        ([amount("a", 9, "a")], "a", "cycle", "a"),
    ],
)
def test_what_is_left_out_is_named_with_the_reason(held: list[Held], key: str, reason: str, other: str | None) -> None:
    left_out = get_left_out(build_ledger(held), key)
    assert (left_out.reason, left_out.other) == (reason, other)


def test_a_part_whose_whole_is_not_shown_counts_itself() -> None:
    ledger = build_ledger([amount("b", 4, "a")])
    assert get_total(ledger).counted == ("b",)
    assert get_amount(ledger, "b").remarks == ("parent_not_shown",)


def test_a_part_of_an_amount_that_was_replaced_is_not_added_to_what_took_its_place() -> None:
    ledger = build_ledger([amount("a", 80), amount("b", 30, "a"), amount("c", 98, "a", "replaces")])
    assert get_total(ledger).counted == ("c",)
    assert bounds(get_total(ledger)) == (98, 98)


def test_what_replaces_a_part_is_part_of_the_whole() -> None:
    ledger = build_ledger([amount("w", 100), amount("a", 30, "w"), amount("b", 40, "a", "replaces")])
    assert get_total(ledger).counted == ("w",)
    assert get_left_out(ledger, "b").other == "w"
    rest = get_amount(ledger, "w").unexplained
    assert rest is not None and rest.value == 60


def test_of_several_later_states_the_last_counts() -> None:
    later = [
        amount("b", 90, "a", "later_state_of", state=ADOPTED, valid="2021"),
        amount("c", 70, "a", "later_state_of", state=PAID, valid="2023"),
    ]
    ledger = build_ledger([amount("a", 100, valid="2020"), *later])
    assert {total.state: total.counted for total in ledger.totals} == {
        MoneyState.ANNOUNCED: (), ADOPTED: (), PAID: ("c",),
    }  # fmt: skip


def test_an_alternative_in_another_currency_does_not_widen_a_total() -> None:
    ledger = build_ledger([amount("a", 9), amount("b", 99, "a", "alternative_to", unit="USD")])
    assert bounds(get_total(ledger)) == (9, 9)
    assert get_total(ledger, unit=Unit.USD).counted == ()


def test_an_alternative_to_what_was_replaced_does_not_widen_a_total() -> None:
    ledger = build_ledger([amount("a", 9), amount("b", 50, "a", "alternative_to"), amount("c", 10, "a", "replaces")])
    assert bounds(get_total(ledger)) == (10, 10)


def test_that_part_of_a_commitment_was_paid_is_said_apart() -> None:
    held = [amount("a", 100, state=COMMITTED), amount("b", 30, "a", state=PAID), amount("c", 20, "a", state=PAID)]
    paid = get_total(build_ledger(held), PAID)
    assert paid.counted == ()
    assert paid.within is not None and paid.within.low == paid.within.high == 50


def test_what_was_paid_inside_what_was_paid_is_not_said_twice() -> None:
    chain = [amount("a", 100, state=PAID), amount("b", 60, "a", state=COMMITTED), amount("c", 30, "b", state=PAID)]
    assert get_total(build_ledger(chain), PAID).within is None


def test_what_may_overlap_is_not_added_to_what_was_paid_inside() -> None:
    parts = [amount("b", 30, "a", state=PAID), amount("c", 20, "a", state=PAID, overlaps=("b",))]
    paid = get_total(build_ledger([amount("a", 100, state=COMMITTED), *parts]), PAID)
    assert paid.within is not None and paid.within.high == 30


def test_a_later_figure_of_the_same_speaker_does_not_widen_a_total() -> None:
    corrected = [amount("a", 9, valid="2020"), amount("a", 8, valid="2019")]
    assert bounds(get_total(build_ledger(corrected))) == (9, 9)
    other = [amount("a", 9, valid="2020"), amount("a", 8, valid="2019", speaker="organisation:x")]
    assert bounds(get_total(build_ledger(other))) == (8, 9)


def test_what_parts_leave_of_at_most_so_much_is_at_most_the_rest() -> None:
    held = [amount("w", 900, comparator="at_most"), amount("p", 500, "w")]
    rest = get_amount(build_ledger(held), "w").unexplained
    assert rest is not None
    assert (rest.comparator, rest.value) == (Comparator.AT_MOST, 400)


def test_at_most_so_much_taken_back_has_no_bottom() -> None:
    assert bounds(get_total(build_ledger([amount("a", -30, comparator="at_most")]))) == (None, -30)


def test_a_part_whose_state_nobody_told_is_no_money_beside_its_whole() -> None:
    ledger = build_ledger([amount("a", 100), amount("b", 30, "a", state=NOT_SAID)])
    assert get_total(ledger, NOT_SAID).within is None


@pytest.mark.parametrize(
    ("whole", "parts", "remark", "rest"),
    [
        (3000, (1000, 1400, 640), ("parts_rounded",), -40),
        (3000, (1000, 1400, 800), ("parts_over_whole",), -200),
        (1000, (736, 200), (), 64),
        (1000, (800, 200), (), None),
    ],
)
def test_what_parts_make_is_held_against_the_whole(
    whole: int, parts: Sequence[int], remark: tuple[str, ...], rest: int | None
) -> None:
    held = [amount("w", whole), *(amount(f"p{part}", part, "w") for part in parts)]
    found = get_amount(build_ledger(held), "w")
    assert found.remarks == remark
    assert (None if found.unexplained is None else int(found.unexplained.value)) == rest


def test_a_part_in_another_currency_is_not_held_against_the_whole() -> None:
    found = get_amount(build_ledger([amount("w", 10), amount("p", 99, "w", unit="USD")]), "w")
    assert found.remarks == ("part_in_other_currency",)
    assert found.unexplained is None


def test_parts_that_may_be_double_lower_the_total() -> None:
    held = [amount("a", 105), amount("b", 127), amount("c", 42, "b", overlaps=("a",))]
    assert bounds(get_total(build_ledger(held))) == (190, 232)


def test_a_total_is_never_below_its_largest_amount() -> None:
    held = [
        amount("a", 5),
        amount("b", 127),
        amount("c", 42, "b", overlaps=("a",)),
        amount("d", 60, "b", overlaps=("a",)),
    ]
    assert bounds(get_total(build_ledger(held))) == (127, 132)


def test_a_part_that_may_overlap_with_its_own_whole_changes_nothing() -> None:
    held = [amount("a", 5), amount("b", 127), amount("c", 42, "b", overlaps=("b",))]
    assert bounds(get_total(build_ledger(held))) == (132, 132)


@pytest.mark.parametrize(
    ("held", "ends"),
    [
        ([amount("a", 5, overlaps=("b",)), amount("b", 9, overlaps=("a",))], (9, 14)),
        ([amount("a", 100), amount("b", 40, "a"), amount("c", 70, overlaps=("b",))], (130, 170)),
        ([amount("a", 100, overlaps=("b",)), amount("b", 40)], (100, 140)),
        ([amount("a", 100), amount("b", 100), amount("c", 40, overlaps=("a", "b"))], (200, 240)),
        ([amount("a", 100), amount("b", 40, overlaps=("a",)), amount("c", 500)], (600, 640)),
        ([amount("a", 100), amount("b", 50, overlaps=("a",), comparator="over")], (100, None)),
        ([amount("a", 100), amount("b", 40, overlaps=("z",))], (140, 140)),
    ],
)
def test_what_may_be_double_is_in_the_top_and_not_in_the_bottom(
    held: list[Held], ends: tuple[int | None, int | None]
) -> None:
    total = get_total(build_ledger(held))
    assert bounds(total) == ends
    assert all(one.reason == "part_of" for one in total.left_out)
    assert ("may_overlap" in total.remarks) == (ends[0] != ends[1])


LETTER = Passage(document=DocumentId("d" * 64), start=0, end=9, quote="485 mln.")


def read(value: int, **more: object) -> Held:
    held = amount("x", value, **more)
    money = replace(held.statement.content, key=None)  # type: ignore[type-var]  # it is money
    return replace(held, statement=replace(held.statement, content=money, source=LETTER))


def test_an_amount_that_a_letter_says_again_is_counted_once() -> None:
    again = read(485)
    for held in ([amount("a", 485), again], [again, amount("a", 485)]):
        total = get_total(build_ledger(held))
        assert (total.counted, bounds(total)) == (("a",), (485, 485))
        assert [(one.basis, one.reason, one.other) for one in total.left_out] == [
            (again.statement.id, "said_again", "a")
        ]


@pytest.mark.parametrize("other", [read(486), read(485, unit="USD"), read(485, state=PAID), read(485, subject=EU)])
def test_an_amount_in_a_letter_that_differs_counts(other: Held) -> None:
    left_out = [one for total in build_ledger([amount("a", 485), other]).totals for one in total.left_out]
    assert left_out == []


def test_the_level_of_a_total_is_the_strictest_of_what_is_in_it() -> None:
    ledger = build_ledger([amount("a", 5), amount("b", 6, level=Level.INTERN), amount("c", 7, unit="USD")])
    assert get_total(ledger).level is Level.INTERN
    assert get_total(ledger, unit=Unit.USD).level is Level.OPENBAAR


def test_a_total_whose_split_tells_a_secret_is_secret() -> None:
    held = [amount("a", 9, form="mixed"), amount("b", 4, "a", form="loan", level=Level.VERTROUWELIJK, state=PAID)]
    assert get_total(build_ledger(held)).level is Level.VERTROUWELIJK


def test_an_amount_for_more_than_the_thing_is_not_added_and_does_not_swallow_its_share() -> None:
    wide = amount("w", 558, subject=ThingId("programme:prospects"))
    ledger = build_ledger([wide, amount("p", 98, "w")], about=TUN)
    assert get_total(ledger).counted == ("p",)
    assert get_left_out(ledger, "w").reason == "not_only_this"


def test_what_a_thing_pays_is_not_added_to_what_is_for_it() -> None:
    ledger = build_ledger([amount("a", 5, subject=EU), amount("b", 6, payer=EU)], about=EU)
    assert sorted((str(total.side), bounds(total)[0]) for total in ledger.totals) == [("about", 5), ("payer", 6)]


def test_an_amount_with_only_a_beneficiary_belongs_to_it() -> None:
    held = amount("a", 5, subject=ThingId("programme:x"), beneficiary=TUN)
    assert get_total(build_ledger([held], about=TUN)).counted == ("a",)


def test_a_vague_range_is_an_amount_and_a_range_of_people_is_not() -> None:
    vague = Range(low=Decimal(20), high=Decimal(99), unit=Unit.EUR, vague=True, counted="reception")
    people = Range(low=Decimal(20), high=Decimal(99), unit=Unit.PERSONS, vague=True, counted="people")
    ledger = build_ledger([say(vague), say(people)])
    assert [one.money.purpose for one in ledger.amounts] == ["reception"]


def test_the_same_statement_at_two_levels_counts_once_at_the_strictest() -> None:
    total = get_total(build_ledger([amount("a", 5), amount("a", 5, level=Level.INTERN)]))
    assert (bounds(total), total.level) == ((5, 5), Level.INTERN)


def test_amounts_too_long_for_a_float_are_added_to_the_cent() -> None:
    ledger = build_ledger([amount("a", "1000000000000000000000000000000.01"), amount("b", "0.02")])
    assert str(get_total(ledger).low) == "1000000000000000000000000000000.03"


def test_money_that_was_taken_back_is_below_zero() -> None:
    assert bounds(get_total(build_ledger([amount("a", 100), amount("b", -30)]))) == (70, 70)


def test_what_goes_round_is_in_no_total_and_said() -> None:
    held = [amount("a", 5, "b"), amount("b", 6, "a"), amount("c", 7, "a"), amount("d", 8)]
    ledger = build_ledger(held)
    assert get_total(ledger).counted == ("d",)
    assert get_left_out(ledger, "a").reason == "cycle"
    assert get_left_out(ledger, "c").reason == "part_of"
    assert "cycle" in get_amount(ledger, "a").remarks


def test_without_amounts_there_is_no_total() -> None:
    ledger = build_ledger([])
    assert (ledger.amounts, ledger.totals) == ((), ())


def test_an_amount_without_a_key_is_known_by_its_statement() -> None:
    plain = money("x", 5)
    held = say(Money(quantity=plain.quantity, state=plain.state))
    assert get_total(build_ledger([held])).counted == (held.statement.id,)
