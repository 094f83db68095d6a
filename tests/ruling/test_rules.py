"""One rule, on a day: what it says, what it may still say, and all that its reason carries."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.domain.admissibility import Ruling, Step, Truth, Untranslatable
from routekaart.domain.period import Period
from routekaart.domain.rule import (
    All,
    FactCard,
    FactOf,
    IsFact,
    IsRule,
    Judged,
    Outcome,
    Outcomes,
    Rule,
    RuleBook,
    RuleKind,
    Version,
)
from routekaart.ruling.rules import Facts, Said, apply_rule, facts_of_case
from routekaart.ruling.wording import NO_LONGER_FOLLOWED, NOT_IN_FORCE, NOT_KNOWN_WHAT, NOT_KNOWN_WHETHER

DAY = date(2020, 7, 10)
YES, NO = IsFact("yes"), IsFact("no")
A, B = IsFact("a"), IsFact("b")
GIVEN = {"yes": Truth.YES, "no": Truth.NO}
FORBIDDEN = Outcome(ruling=Ruling.NOT_ALLOWED, text_nl="het mag niet", text_en="it is not allowed")
UNSAID = Untranslatable(text_nl="in redelijkheid", text_en="within reason")
CARDS = tuple(
    FactCard(name=name, of=next(iter(FactOf)), question_nl=f"{name}?", question_en=f"{name}?")
    for name in ("yes", "no", "a", "b")
)


def version(condition: Any = YES, **changes: Any) -> Version:
    """A version that holds since 2010 and forbids what its condition describes."""
    given: dict[str, Any] = {
        "number": 1,
        "valid_from": Period.parse("2010-01-01"),
        "valid_to": None,
        "dates_sourced": True,
        "condition": condition,
        "outcomes": Outcomes(yes=FORBIDDEN),
        "basis": (),
    }
    return Version(**(given | changes))


def rule(*versions: Version, **changes: Any) -> Rule:
    """A rule with these versions, about every instrument."""
    given: dict[str, Any] = {
        "id": "R-1",
        "kind": RuleKind.RULE,
        "name_nl": "regel",
        "name_en": "rule",
        "about": tuple(Judged)[:1],
        "instruments": (),
        "every_instrument": True,
        "decides": True,
        "versions": versions,
        "cases": (),
        "file": "r.yml",
    }
    return Rule(**(given | changes))


def facts(*others: Rule, on: date = DAY) -> Facts:
    return facts_of_case(RuleBook(rules=others, facts=CARDS), GIVEN, on)


def said(*versions: Version, on: date = DAY, **changes: Any) -> tuple[Said, ...]:
    return apply_rule(rule(*versions, **changes), facts(on=on))


def test_a_reason_carries_all_that_its_version_says() -> None:
    told = version(
        valid_to=Period.parse("2030-01-01"),
        untranslatable=(UNSAID,),
        known_from=Period.parse("2009"),
        binds=False,
    )
    (one,) = said(told)
    assert one.possible == {Ruling.NOT_ALLOWED}
    reason = one.reason
    assert (reason.valid_from, reason.valid_to) == (told.valid_from, told.valid_to)
    assert (reason.dates_sourced, reason.known_from, reason.binds) == (True, told.known_from, False)
    assert reason.untranslatable == (UNSAID,)
    assert (reason.text_nl, reason.text_en, reason.decides) == ("het mag niet", "it is not allowed", True)


@pytest.mark.parametrize(
    ("condition", "applies", "ruling", "possible"),
    [
        (YES, None, Ruling.NOT_ALLOWED, {Ruling.NOT_ALLOWED}),
        (YES, YES, Ruling.NOT_ALLOWED, {Ruling.NOT_ALLOWED}),
        (NO, None, None, None),
        (YES, NO, None, None),
        (A, None, Ruling.UNKNOWN, {Ruling.NOT_ALLOWED, Ruling.SILENT}),
        (A, YES, Ruling.UNKNOWN, {Ruling.NOT_ALLOWED, Ruling.SILENT}),
        (YES, A, Ruling.UNKNOWN, {Ruling.NOT_ALLOWED, Ruling.SILENT}),
        (All((NO, A)), None, None, None),
        (All((NO, A)), B, None, None),
    ],
)
def test_what_a_rule_says_and_may_still_say(condition, applies, ruling, possible) -> None:
    found = said(version(condition, applies=applies))
    assert [(one.reason.ruling, one.possible) for one in found] == ([] if ruling is None else [(ruling, possible)])


def test_what_it_says_whatever_is_told_later_is_its_answer_with_what_is_known() -> None:
    told = version(A, outcomes=Outcomes(yes=FORBIDDEN, no=FORBIDDEN, open=FORBIDDEN))
    (one,) = said(told)
    assert (one.reason.ruling, one.possible) == (Ruling.NOT_ALLOWED, {Ruling.NOT_ALLOWED})
    assert (one.reason.rule, one.reason.version, one.reason.text_nl) == ("R-1", 1, "het mag niet")
    assert [fact.name for fact in one.reason.facts] == ["a"]


def test_what_nobody_told_is_asked_for_of_limit_and_condition_once_each() -> None:
    (one,) = said(version(All((A, B)), applies=A))
    assert [fact.name for fact in one.reason.facts] == ["a", "b"]
    assert "a?" in one.reason.text_nl


def test_outside_of_what_it_applies_to_a_reminder_decides_nothing() -> None:
    told = version(applies=NO, outcomes=Outcomes(yes=FORBIDDEN, elsewhere=replace(FORBIDDEN, text_nl="naar analogie")))
    (one,) = said(told)
    assert (one.reason.text_nl, one.reason.decides) == ("naar analogie", False)


@pytest.mark.parametrize(
    ("versions", "truth"),
    [
        ((version(YES),), Truth.YES),
        ((version(NO),), Truth.NO),
        ((version(YES, valid_from=None),), Truth.UNKNOWN),
        ((version(YES, valid_to=Period.parse("2020-01-01")),), Truth.NO),
    ],
)
def test_another_rule_holds_as_far_as_it_is_in_force(versions, truth: Truth) -> None:
    other = rule(*versions, id="R-2")
    first = rule(version(YES, valid_from=None, valid_to=Period.parse("2000-01-01")), id="R-3")
    assert facts(first, other).look(IsRule("R-2")) is truth


def test_facts_behind_another_rule_are_found_once_and_in_order() -> None:
    other = rule(version(All((B, A))), id="R-2")
    found = facts(other).basic((All((A, IsRule("R-2"))), B))
    assert [fact.name for fact in found] == ["a", "b"]
    gone = rule(version(B, valid_to=Period.parse("2000-01-01")), id="R-2")
    assert [fact.name for fact in facts(gone).basic((IsRule("R-2"), A))] == ["a"]


@pytest.mark.parametrize(
    ("changes", "texts"), [({}, NOT_KNOWN_WHETHER), ({"known_until": Period.parse("2015")}, NO_LONGER_FOLLOWED)]
)
def test_of_a_version_that_is_doubted_it_is_said_that_this_is_not_known(changes: dict[str, Any], texts) -> None:
    step = Step(date=Period.parse("2012-03-01"), text_nl="s", text_en="s", source="x")
    doubted = version(valid_from=None, known_from=Period.parse("2030"), steps=(), **changes)
    doubted = replace(doubted, valid_from=doubted.known_until and Period.parse("2010-01-01"))
    (one,) = said(replace(doubted, steps=(step,) if doubted.valid_from else ()))
    assert (one.reason.ruling, one.reason.leaves_gap) == (Ruling.UNKNOWN, True)
    assert (one.reason.text_nl, one.reason.text_en) == texts
    assert one.possible == {Ruling.SILENT, Ruling.NOT_ALLOWED}
    assert one.reason.steps == ((step,) if doubted.valid_from else ())


@pytest.mark.parametrize("changes", [{"applies": NO}, {"condition": NO}])
def test_a_doubted_version_that_would_say_nothing_says_nothing(changes: dict[str, Any]) -> None:
    assert said(version(**({"valid_from": None} | changes))) == ()


def test_a_doubted_version_of_which_it_is_not_known_whether_it_applies_leaves_a_gap() -> None:
    assert [one.reason.leaves_gap for one in said(version(valid_from=None, applies=A))] == [True]


@pytest.mark.parametrize(
    ("changes", "gap", "texts"),
    [
        ({}, True, NOT_KNOWN_WHAT),
        ({"applies": A}, True, NOT_KNOWN_WHAT),
        ({"applies": YES}, True, NOT_KNOWN_WHAT),
        ({"applies": NO}, False, NOT_IN_FORCE),
        ({"begins_new": True}, False, NOT_IN_FORCE),
    ],
)
def test_before_its_first_version_a_rule_may_have_said_something_else(changes: dict[str, Any], gap, texts) -> None:
    (one,) = said(version(valid_from=Period.parse("2025-01-01"), untranslatable=(UNSAID,), **changes))
    assert (one.reason.ruling, one.reason.leaves_gap) == (Ruling.NOT_IN_FORCE, gap)
    assert (one.reason.text_nl, one.reason.text_en) == texts
    assert one.possible == ({Ruling.SILENT, Ruling.NOT_ALLOWED} if gap else {Ruling.SILENT})


def test_a_rule_beside_the_verdict_leaves_no_gap() -> None:
    (one,) = said(version(valid_from=Period.parse("2025-01-01")), decides=False)
    assert (one.reason.leaves_gap, one.reason.decides) == (False, False)


FIXED = Step(date=Period.parse("2019-05-01"), text_nl="s", text_en="s", source="x", fixes_dates=True)
COMING = {"valid_from": Period.parse("2025-01-01"), "valid_to": Period.parse("2030-01-01"), "untranslatable": ()}


@pytest.mark.parametrize(
    ("step", "known"),
    [
        (FIXED, True),
        (replace(FIXED, fixes_dates=False), False),
        (replace(FIXED, date=Period.parse("2021-05-01")), None),
    ],
)
def test_a_version_that_comes_tells_its_days_once_they_were_fixed(step: Step, known: bool | None) -> None:
    coming = version(number=2, steps=(step,), **COMING | {"untranslatable": (UNSAID,)})
    found = [one.reason for one in said(version(), coming) if one.reason.version == 2]
    if known is None:
        assert found == []
        return
    (reason,) = found
    assert reason.steps == (step,) and reason.untranslatable == (UNSAID,)
    days = (coming.valid_from, coming.valid_to)
    assert (reason.valid_from, reason.valid_to) == (days if known else (None, None))


def test_what_nothing_announced_by_then_tells_nothing_of_later() -> None:
    late = replace(FIXED, date=Period.parse("2021-05-01"))
    (one,) = said(version(steps=(late,), **COMING | {"untranslatable": (UNSAID,)}))
    assert (one.reason.valid_from, one.reason.valid_to, one.reason.untranslatable) == (None, None, ())


@pytest.mark.parametrize(("end", "told"), [("2020-07-10", False), ("2020-07-11", True), (None, True)])
def test_a_version_that_came_and_went_is_not_told_as_coming(end: str | None, told: bool) -> None:
    steps = (replace(FIXED, date=Period.parse("2015-05-01")),)
    other = version(number=2, valid_from=None, valid_to=end and Period.parse(end), steps=steps)
    assert [one.reason.version for one in said(version(), other)] == ([1, 2] if told else [1])
