"""What counts where no rule decides: the gate for every instrument, unless a rule waits to come in force."""

from dataclasses import replace
from datetime import date

import pytest

from routekaart.domain.admissibility import Ruling
from routekaart.domain.rule import RuleBook, RuleKind
from routekaart.ruling.judging import _for_all, _without_rule, try_case, try_cases
from tests.ruling.test_order import reason

GATE = reason("G-1", Ruling.POLITICAL_GATE).reason
PAST = reason("G-1", Ruling.NOT_IN_FORCE).reason
WAITS = reason("R-1", Ruling.NOT_IN_FORCE)
BESIDE = reason("R-2", Ruling.NOT_IN_FORCE, decides=False)
SPEAKS = reason("R-3", Ruling.SILENT)


@pytest.mark.parametrize(
    ("said", "gates", "ruling"),
    [
        ((), (GATE,), Ruling.POLITICAL_GATE),
        ((SPEAKS,), (GATE,), Ruling.POLITICAL_GATE),
        ((BESIDE,), (GATE,), Ruling.POLITICAL_GATE),
        ((WAITS,), (GATE,), Ruling.UNKNOWN),
        ((SPEAKS, WAITS), (GATE,), Ruling.UNKNOWN),
        ((), (), Ruling.UNKNOWN),
        ((), (PAST,), Ruling.UNKNOWN),
        ((), (PAST, GATE), Ruling.POLITICAL_GATE),
    ],
)
def test_the_gate_for_every_instrument_counts_unless_a_rule_waits(said, gates, ruling: Ruling) -> None:
    assert _without_rule(said, gates) is ruling


def test_only_a_gate_for_every_instrument_stands_for_all(book: RuleBook) -> None:
    rule = book.rules[0]
    asked = [(RuleKind.GATE, True), (RuleKind.GATE, False), (RuleKind.RULE, True), (RuleKind.RULE, False)]
    found = [_for_all(replace(rule, kind=kind, every_instrument=every, instruments=())) for kind, every in asked]
    assert found == [True, False, False, False]


def test_every_case_of_every_rule_comes_out_as_it_says_also_of_what_is_not_in_force(book: RuleBook) -> None:
    tried = try_cases(book)
    assert [one for one in tried if not one.met] == []
    assert [(one.rule, one.case) for one in tried] == [(rule.id, case) for rule in book.rules for case in rule.cases]
    assert any(one.case.as_if_in_force for one in tried)
    assert {Ruling.NOT_IN_FORCE, Ruling.ALLOWED, Ruling.UNKNOWN} <= {one.ruling for one in tried}


def test_a_rule_that_is_long_gone_or_not_made_yet_is_not_in_force(book: RuleBook) -> None:
    rule = next(rule for rule in book.rules if rule.cases and rule.versions[0].valid_from is not None)
    tried = try_case(book, rule, replace(rule.cases[0], on=date(1900, 1, 1), as_if_in_force=False))
    assert (tried.rule, tried.ruling, tried.unknown) == (rule.id, Ruling.NOT_IN_FORCE, ())
