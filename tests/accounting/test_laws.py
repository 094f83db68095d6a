"""What holds for whatever amounts are told, however they hang together."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.accounting import build_ledger
from routekaart.accounting.places import RELATIONS
from routekaart.domain.content import MoneyState
from routekaart.domain.ledger import Ledger, Total
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.statement import Held
from tests.accounting.making import amount

KEYS = st.sampled_from("abcdefgh")
COMPARATORS = st.sampled_from([one for one in Comparator if one not in (Comparator.RANGE, Comparator.VAGUE)])


@st.composite
def amounts(draw: st.DrawFn) -> Held:
    """Draw an amount that hangs under any other, or itself, in any way."""
    return amount(
        draw(KEYS),
        draw(st.integers(0, 10_000)),
        draw(st.none() | KEYS),
        draw(st.sampled_from(RELATIONS)),
        comparator=draw(COMPARATORS),
        unit=draw(st.sampled_from([Unit.EUR, Unit.EUR, Unit.USD, Unit.OTHER_CURRENCY])),
        state=draw(st.sampled_from([MoneyState.ANNOUNCED, MoneyState.ANNOUNCED, MoneyState.PAID, MoneyState.NOT_SAID])),
        form=draw(st.sampled_from([None, None, "mixed", "grant", "loan", "cut"])),
        overlaps=draw(st.none() | st.tuples(KEYS)),
        level=draw(st.sampled_from(Level)),
        valid=draw(st.sampled_from([None, "2019", "2020-07", "2023/.."])),
        speaker=draw(st.sampled_from(["organisation:x", "organisation:y"])),
    )


HELD = st.lists(amounts(), max_size=9)
PLAIN = st.lists(st.tuples(KEYS, st.integers(0, 1000)), max_size=8, unique_by=lambda one: one[0])


def sums(ledger: Ledger) -> list[tuple[object, ...]]:
    return [(total.state, total.unit, total.low, total.high, total.counted) for total in ledger.totals]


@given(held=HELD, order=st.randoms(use_true_random=False))
def test_the_order_of_what_comes_in_is_no_matter(held: list[Held], order: object) -> None:
    shuffled = list(held)
    order.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert build_ledger(shuffled) == build_ledger(held)


@given(held=HELD)
def test_saying_it_twice_changes_nothing(held: list[Held]) -> None:
    assert build_ledger([*held, *held]) == build_ledger(held)


@given(held=HELD)
def test_every_amount_is_in_one_total_or_left_out_of_one(held: list[Held]) -> None:
    ledger = build_ledger(held)
    seen = Counter(one for total in ledger.totals for one in total.basis)
    seen.update(one.basis for total in ledger.totals for one in total.left_out)
    assert seen == Counter({one.statement.id for one in held})


@given(held=HELD)
def test_every_amount_is_in_the_tree_once(held: list[Held]) -> None:
    waiting = list(build_ledger(held).amounts)
    for one in waiting:
        waiting.extend((*one.parts, *one.others))
    assert Counter(one.held.statement.id for one in waiting) == Counter({one.statement.id for one in held})


@given(held=HELD)
def test_no_total_adds_over_states_or_currencies(held: list[Held]) -> None:
    by_id = {one.statement.id: one.statement.content for one in held}
    for total in build_ledger(held).totals:
        for statement in (*total.basis, *(one.basis for one in total.left_out)):
            content = by_id[statement]
            assert (content.state, content.quantity.unit) == (total.state, total.unit)  # type: ignore[union-attr]  # all are money


@given(held=HELD)
def test_a_total_counts_an_amount_or_its_part_and_not_both(held: list[Held]) -> None:
    ledger = build_ledger(held)
    counted = {one for total in ledger.totals for one in total.basis}
    for root in ledger.amounts:
        inside = [*root.parts, *root.others]
        for one in inside:
            inside.extend((*one.parts, *one.others))
        assert not {one.held.statement.id for one in inside} & counted


@given(held=HELD)
def test_the_ends_of_a_total_are_in_order(held: list[Held]) -> None:
    for total in build_ledger(held).totals:
        assert total.low is None or total.high is None or total.low <= total.high
        assert total.counted or (total.low, total.high) == (None, None)


@given(held=HELD, level=st.sampled_from(Level))
def test_nothing_at_a_level_depends_on_what_is_above_it(held: list[Held], level: Level) -> None:
    visible = [one for one in build_visible(held) if one.level <= level]
    ledger = build_ledger(visible)
    assert all(total.level <= level for total in ledger.totals)
    hidden = [one for one in build_visible(held) if one.level > level]
    assert sums(build_ledger([one for one in (*hidden, *visible) if one.level <= level])) == sums(ledger)


def build_visible(held: list[Held]) -> list[Held]:
    """Return each statement at its strictest level, as a register has it."""
    strictest: dict[str, Held] = {}
    for one in held:
        known = strictest.setdefault(one.statement.id, one)
        strictest[one.statement.id] = one if one.level > known.level else known
    return list(strictest.values())


@given(held=HELD)
def test_the_level_of_a_total_covers_all_that_changes_it(held: list[Held]) -> None:
    told = build_visible(held)
    public = {key(total): total for total in build_ledger(told).totals if total.level is Level.OPENBAAR}
    for total in public.values():
        named = {*total.basis, *(one.basis for one in total.left_out)}
        assert all(one.level is Level.OPENBAAR for one in told if one.statement.id in named)


def key(total: Total) -> tuple[object, ...]:
    return total.side, total.state, total.unit


@given(wholes=PLAIN, part=st.integers(0, 1000))
def test_adding_a_part_changes_no_total_of_the_wholes(wholes: list[tuple[str, int]], part: int) -> None:
    held = [amount(name, value) for name, value in wholes]
    with_part = [*held, amount("part", part, wholes[0][0] if wholes else None)]
    if wholes:
        assert sums(build_ledger(with_part)) == sums(build_ledger(held))
    else:
        assert build_ledger(with_part).totals[0].counted == ("part",)


@given(wholes=PLAIN)
def test_the_total_of_wholes_is_their_sum(wholes: list[tuple[str, int]]) -> None:
    totals = build_ledger([amount(name, value) for name, value in wholes]).totals
    assert [total.low for total in totals] == ([sum(value for _, value in wholes)] if wholes else [])


@given(wholes=PLAIN, comparator=COMPARATORS)
def test_what_was_meant_lies_between_the_ends(wholes: list[tuple[str, int]], comparator: Comparator) -> None:
    totals = build_ledger([amount(name, value, comparator=comparator) for name, value in wholes]).totals
    for total in totals:
        meant = sum(value for _, value in wholes)
        assert total.low is None or total.low <= meant
        assert total.high is None or meant <= total.high


@given(held=HELD)
def test_the_forms_of_a_total_add_up_to_it(held: list[Held]) -> None:
    exact = [one for one in held if one.statement.content.quantity.comparator is Comparator.EXACT]  # type: ignore[union-attr]  # all are money
    for total in build_ledger(exact).totals:
        if total.forms and not total.remarks:
            assert sum(Fraction(share.span.low or 0) for share in total.forms) == Fraction(total.low or 0)


@pytest.mark.parametrize("level", Level)
def test_a_part_shows_where_its_whole_may_not_be_seen(level: Level) -> None:
    held = [amount("w", 100, level=Level.GERUBRICEERD), amount("p", 30, "w")]
    (total,) = build_ledger([one for one in held if one.level <= level]).totals
    assert total.counted == (("w",) if level is Level.GERUBRICEERD else ("p",))
