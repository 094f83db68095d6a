"""The amounts of the starter facts, counted: the announcements that were told twice are counted once."""

from datetime import UTC, datetime

import pytest

from routekaart.accounting import build_ledger, check_amounts
from routekaart.domain.content import MoneyState
from routekaart.domain.ids import ThingId
from routekaart.domain.ledger import Ledger, Side
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.statement import Entry, Held, Statement
from routekaart.reference import default_root, find_statements
from tests.accounting.making import bounds, get_amount, get_left_out, get_total

MILLION = 1_000_000
BILLION = 1000 * MILLION


@pytest.fixture(scope="module")
def statements() -> tuple[Statement, ...]:
    said = find_statements(default_root(), recorded=datetime(2026, 1, 1, tzinfo=UTC))
    return tuple(one for one in said if isinstance(one.source, Entry) and one.source.table == "money")


def ledger_of(statements: tuple[Statement, ...], thing: str) -> Ledger:
    about = ThingId(thing)
    held = [Held(one, Level.OPENBAAR) for one in statements]
    named = [one for one in held if about in (one.statement.subject, *_named(one))]
    return build_ledger(named, about=about)


def _named(held: Held) -> tuple[object, ...]:
    content = held.statement.content
    return tuple(getattr(content, field, None) for field in ("payer", "fund", "arrangement", "programme"))


def test_nothing_is_wrong_with_the_starter_amounts(statements: tuple[Statement, ...]) -> None:
    assert check_amounts(statements) == ()


def test_tunisia_gets_127_of_which_60_is_older_money_and_42_is_under_the_memorandum(
    statements: tuple[Statement, ...],
) -> None:
    ledger = ledger_of(statements, "country:TUN")
    package = get_amount(ledger, "tun-127")
    assert [part.key for part in package.parts] == ["tun-127-60", "tun-127-67"]
    assert package.unexplained is None
    assert [part.key for part in get_amount(ledger, "tun-127-67").parts] == ["tun-127-67-42"]
    for key, whole in (("tun-127-60", "tun-127"), ("tun-127-67", "tun-127"), ("tun-127-67-42", "tun-127-67")):
        assert (get_left_out(ledger, key).reason, get_left_out(ledger, key).other) == ("part_of", whole)


def test_what_may_overlap_in_tunisia_is_in_the_top_only(
    statements: tuple[Statement, ...],
) -> None:
    ledger = ledger_of(statements, "country:TUN")
    total = get_total(ledger)
    assert "tun-2023-675" in total.counted
    # 675 may hold the 105, the 150, what there is of the 900, and the 127
    assert bounds(total) == (675 * MILLION, (105 + 150 + 900 + 127 + 675) * MILLION)
    assert total.remarks == ("words", "may_overlap")


def test_turkey_gets_3_and_3_and_not_12(statements: tuple[Statement, ...]) -> None:
    ledger = ledger_of(statements, "country:TUR")
    assert bounds(get_total(ledger, MoneyState.NOT_SAID)) == (6 * BILLION, 6 * BILLION)
    first = get_amount(ledger, "tur-frit-1")
    assert sorted(int(part.money.quantity.value) for part in first.parts) == [1400 * MILLION, 1600 * MILLION]
    assert bounds(get_total(ledger, MoneyState.PROPOSED)) == (485 * MILLION, 485 * MILLION)
    assert bounds(get_total(ledger, MoneyState.ANNOUNCED)) == (3 * BILLION, 3 * BILLION)


def test_that_the_parts_of_jordan_make_more_is_said_and_not_repaired(statements: tuple[Statement, ...]) -> None:
    ledger = ledger_of(statements, "country:JOR")
    whole = get_amount(ledger, "jor-2025")
    assert whole.unexplained is not None and int(whole.unexplained.value) == -40 * MILLION
    assert whole.remarks == ("parts_rounded",)
    total = get_total(ledger)
    assert bounds(total) == (3 * BILLION, 3 * BILLION)
    assert {share.form: int(share.span.low or 0) for share in total.forms} == {
        "loan-or-assistance": BILLION, "investment": 1400 * MILLION, "grant": 640 * MILLION,
        "unexplained": -40 * MILLION,
    }  # fmt: skip


def test_what_the_parts_of_lebanon_leave_open_is_said(statements: tuple[Statement, ...]) -> None:
    rest = get_amount(ledger_of(statements, "country:LBN"), "lbn-2024").unexplained
    assert rest is not None
    assert (int(rest.value), rest.comparator) == (64 * MILLION, Comparator.EXACT)


def test_210_or_over_500_for_mauritania_is_never_710(statements: tuple[Statement, ...]) -> None:
    ledger = ledger_of(statements, "country:MRT")
    total = get_total(ledger)
    assert total.counted == ("mrt-2024",)
    assert bounds(total) == (210 * MILLION, None)
    assert get_left_out(ledger, "mrt-2024-b").reason == "alternative_to"


def test_the_trust_fund_grew_and_is_counted_as_it_is_now(statements: tuple[Statement, ...]) -> None:
    ledger = ledger_of(statements, "fund:eutf-africa")
    assert bounds(get_total(ledger, MoneyState.NOT_SAID)) == (5 * BILLION, 5 * BILLION)
    left_out = get_left_out(ledger, "eutf-2018")
    assert (left_out.reason, left_out.other) == ("later_state_of", "eutf-2024")


def test_98_for_jordan_takes_the_place_of_80(statements: tuple[Statement, ...]) -> None:
    ledger = ledger_of(statements, "country:JOR")
    assert bounds(get_total(ledger, MoneyState.NOT_SAID, Unit.USD)) == (98 * MILLION, 98 * MILLION)
    assert get_left_out(ledger, "prospects-jor-1").reason == "replaced_by"


def test_at_least_so_much_for_parts_leaves_at_most_so_much_for_the_rest(statements: tuple[Statement, ...]) -> None:
    rest = get_amount(ledger_of(statements, "fund:ndici-ge"), "ndici").unexplained
    assert rest is not None
    assert (int(rest.value), rest.comparator) == (30_960 * MILLION, Comparator.AT_MOST)


def test_tens_of_millions_are_in_no_total(statements: tuple[Statement, ...]) -> None:
    ledger = ledger_of(statements, "route:eastern-mediterranean")
    (total,) = ledger.totals
    assert (total.counted, total.low, total.high) == ((), None, None)
    assert [one.reason for one in total.left_out] == ["vague"]


def test_a_share_of_a_country_may_be_in_the_programme_already(statements: tuple[Statement, ...]) -> None:
    ledger = ledger_of(statements, "programme:prospects")
    total = get_total(ledger, MoneyState.NOT_SAID, Unit.USD)
    # 98 million for Jordan and 48 for Iraq may be in the 558 and the over 100 already
    assert bounds(total) == (658 * MILLION, None)
    assert total.remarks == ("words", "may_overlap")


def test_what_the_netherlands_pays_is_no_money_for_the_netherlands(statements: tuple[Statement, ...]) -> None:
    ledger = ledger_of(statements, "country:NLD")
    assert {total.side for total in ledger.totals} == {Side.PAYER}
    assert get_left_out(ledger, "gha-2012-cut").reason == "cut"
    assert get_left_out(ledger, "nl-taskforce-2029").reason == "recurring"
    assert bounds(get_total(ledger)) == (7 * MILLION, 7 * MILLION)


def test_the_loans_to_egypt_stand_beside_the_grants(statements: tuple[Statement, ...]) -> None:
    total = get_total(ledger_of(statements, "country:EGY"))
    assert {share.form: int(share.span.low or 0) for share in total.forms} == {
        "loan": 5 * BILLION, "investment": 1800 * MILLION, "grant": 600 * MILLION,
    }  # fmt: skip
