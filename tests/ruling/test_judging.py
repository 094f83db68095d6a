"""The letter's own cases come out right, the day decides, and an unknown decides only where it matters."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.admissibility import Admissibility, Reason, Ruling
from routekaart.domain.content import Aim, Description, Event, EventState, Money, MoneyState
from routekaart.domain.ids import ThingId
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.rule import RuleBook
from routekaart.domain.statement import Statement
from routekaart.ruling import judge_amounts, judge_arrangement
from routekaart.ruling.combining import STRICTEST_FIRST, combine
from routekaart.ruling.rules import Said
from tests.ruling.conftest import Judge
from tests.ruling.making import fact, say

ABSENT = EventState.ABSENT
NO_EU = (fact("mandate", ABSENT), fact("facilitation-agreement", ABSENT))
RULINGS = st.sampled_from([one for one in STRICTEST_FIRST if one is not Ruling.UNKNOWN])


def names(found: Admissibility) -> dict[str, str]:
    """Return what each rule says, with its version."""
    return {f"{reason.rule}v{reason.version}": str(reason.ruling) for reason in found.reasons}


def unknown(found: Admissibility) -> set[str]:
    """Return the facts that are named as unknown."""
    return {one.name for one in found.unknown}


@pytest.mark.parametrize(
    ("country", "day", "instrument", "ruling", "rule"),
    [
        ("MAR", "2020-07-10", "benelux-readmission-agreement", "not_allowed", "R-01"),
        ("MAR", "2020-07-10", "diplomatic-passport-waiver", "not_allowed", "R-02"),
        ("MAR", "2020-07-10", "landing-rights-withdrawal", "not_allowed", "R-10a"),
        ("MAR", "2020-07-10", "landing-rights-talks-not-opened", "allowed", "R-10b"),
        ("MAR", "2020-07-10", "development-cooperation", "allowed_if", "R-12"),
        ("MAR", "2020-07-10", "visa-code-25a-measures", "allowed_if", "R-07"),
        ("MAR", "2020-07-10", "visa-code-fee-increase", "allowed_if", "R-08"),
        ("MAR", "2026-01-01", "visa-code-25a-measures", "unknown", "R-07"),
        ("GMB", "2022-06-01", "visa-code-25a-measures", "allowed_if", "R-07"),
        ("GMB", "2022-06-01", "visa-code-fee-increase", "unknown", "R-08"),
        ("GMB", "2023-01-01", "visa-code-fee-increase", "allowed_if", "R-08"),
        ("GMB", "2025-01-01", "visa-code-fee-increase", "not_allowed", "R-08"),
        ("AFG", "2020-07-10", "landing-rights-talks-not-opened", "allowed", "R-10b"),
        ("TUN", "2023-12-01", "partnership-money", "political_gate", "G-1"),
        ("MAR", "2023-12-01", "partnership-money", "allowed", "R-05"),
        ("MAR", "2026-01-01", "partnership-money", "allowed_if", "R-19"),
        ("MNG", "2020-07-10", "diplomatic-passport-waiver", "unknown", "R-02"),
        ("MAR", "2020-07-10", "dialogue", "political_gate", "G-2"),
        ("MAR", "2020-07-09", "dialogue", "unknown", "G-2"),
        ("MAR", "2020-07-10", "gsp-withdrawal", "unknown", "R-14"),
        ("MAR", "2027-06-01", "gsp-withdrawal", "unknown", "R-14"),
        ("GMB", "2026-11-01", "visa-code-fee-increase", "unknown", "R-08"),
        ("BGD", "2026-01-01", "visa-code-fee-increase", "unknown", "R-08"),
        ("GIN", "2026-11-01", "visa-code-25a-measures", "unknown", "R-07"),
        ("ETH", "2026-11-01", "visa-code-25a-measures", "allowed_if", "R-07"),
        ("MAR", "2026-11-01", "return-hub", "unknown", "R-16"),
        ("UKR", "2020-07-10", "benelux-readmission-agreement", "not_allowed", "R-01"),
    ],
)
def test_the_starter_facts_give_the_rulings_that_were_asked_for(
    judge: Judge,
    starter: tuple[Statement, ...],
    country: str,
    day: str,
    instrument: str,
    ruling: str,
    rule: str,
) -> None:
    found = judge(starter, instrument, country, day)
    assert (found.ruling, found.reasons[0].rule) == (Ruling(ruling), rule)
    assert found.country == f"country:{country}"
    assert all(reason.basis and reason.basis[0].address for reason in found.reasons)


def test_the_soft_option_is_named_where_landing_rights_are_refused(
    judge: Judge, starter: tuple[Statement, ...]
) -> None:
    (first, *_) = judge(starter, "landing-rights-withdrawal", "MAR", "2020-07-10").reasons
    assert "geen gesprekken over landingsrechten beginnen" in first.text_nl
    assert "not opening talks on landing rights" in first.text_en


def test_a_waiver_without_mandate_and_facilitation_is_allowed_as_benelux_and_with_approval(judge: Judge) -> None:
    found = judge(NO_EU, "diplomatic-passport-waiver", "XKX", "2020-07-10")
    said = {"R-02v2": "allowed", "R-03v1": "allowed_if", "R-04v1": "allowed_if", "G-2v1": "political_gate"}
    assert (found.ruling, names(found)) == (Ruling.ALLOWED_IF, said)


def test_what_nobody_told_is_unknown_and_named(judge: Judge) -> None:
    found = judge((), "diplomatic-passport-waiver", "XKX", "2020-07-10")
    assert (found.ruling, unknown(found)) == (Ruling.UNKNOWN, {"mandate", "facilitation_agreement"})


def test_a_prohibition_stands_and_what_is_unknown_is_still_named(judge: Judge, starter: tuple[Statement, ...]) -> None:
    found = judge(starter, "diplomatic-passport-waiver", "MAR", "2020-07-10")
    assert (found.ruling, unknown(found)) == (Ruling.NOT_ALLOWED, {"facilitation_agreement"})


def test_the_day_decides_which_version_of_a_rule_counts(judge: Judge, starter: tuple[Statement, ...]) -> None:
    last, first = (
        names(judge(starter, "visa-exemption-suspension", "MAR", day)) for day in ("2025-12-29", "2025-12-30")
    )
    assert {"R-11v1": "unknown", "R-11v2": "not_in_force"}.items() <= last.items()
    assert "R-11v1" not in first and first["R-11v2"] == "unknown"
    long_before = judge(starter, "visa-exemption-suspension", "MAR", "2020-07-10")
    assert "R-11v2" not in names(long_before)


@pytest.mark.parametrize(
    ("instrument", "rule", "day", "steps", "dated"),
    [
        ("gsp-withdrawal", "R-14", "2020-07-10", 0, False),
        ("gsp-withdrawal", "R-14", "2026-01-01", 1, False),
        ("gsp-withdrawal", "R-14", "2026-06-22", 2, True),
        ("return-hub", "R-17", "2025-01-01", 0, False),
        ("return-hub", "R-17", "2026-01-01", 2, False),
        ("return-hub", "R-17", "2026-06-30", 4, False),
    ],
)
def test_a_rule_that_is_not_in_force_tells_its_steps_by_the_day_and_none_after(
    judge: Judge, starter: tuple[Statement, ...], instrument: str, rule: str, day: str, steps: int, dated: bool
) -> None:
    found = judge(starter, instrument, "MAR", day)
    (said,) = [reason for reason in found.reasons if reason.rule == rule]
    assert (said.ruling, len(said.steps), said.valid_from is not None) == (Ruling.NOT_IN_FORCE, steps, dated)
    assert all(step.date.start is not None and step.date.start <= date.fromisoformat(day) for step in said.steps)


def test_a_rule_that_is_no_rule_yet_decides_nothing(judge: Judge, starter: tuple[Statement, ...]) -> None:
    assert judge(starter, "return-hub", "MAR", "2026-06-30").ruling is Ruling.ALLOWED_IF


def test_after_the_last_state_that_is_known_it_is_not_known_which_rule_on_hubs_holds(judge: Judge) -> None:
    found = judge((fact("hub-binding-agreement", ABSENT),), "return-hub", "XKX", "2026-07-01")
    said = {"R-15v1": "allowed_if", "R-16v1": "unknown", "R-17v1": "unknown"}
    assert found.ruling is Ruling.UNKNOWN and said.items() <= names(found).items()
    later = next(reason for reason in found.reasons if reason.rule == "R-17")
    assert later.leaves_gap and len(later.steps) == 4 and "niet bekend" in later.text_nl


@pytest.mark.parametrize(
    ("country", "day", "instrument", "gap"),
    [
        ("MAR", "2018-12-17", "diplomatic-passport-waiver", "R-02v1"),
        ("MAR", "2009-11-30", "benelux-readmission-agreement", "R-01v1"),
        ("MAR", "2009-01-12", "return-hub", "R-16v1"),
        ("MAR", "2020-02-01", "visa-code-25a-measures", "R-07v1"),
        ("GEO", "2015-01-01", "visa-exemption-suspension", "R-11v1"),
        ("MAR", "2000-01-01", "partnership-money", "R-05v1"),
        ("MAR", "2020-07-09", "landing-rights-talks-not-opened", "R-10bv1"),
    ],
)
def test_where_it_is_not_known_what_held_conditions_are_no_permission(
    judge: Judge, starter: tuple[Statement, ...], country: str, day: str, instrument: str, gap: str
) -> None:
    found = judge(starter, instrument, country, day)
    gaps = {f"{reason.rule}v{reason.version}" for reason in found.reasons if reason.leaves_gap}
    assert found.ruling is Ruling.UNKNOWN and gap in gaps
    assert all("niet bekend" in reason.text_nl for reason in found.reasons if reason.leaves_gap)


def test_a_prohibition_stands_also_where_another_rule_leaves_a_gap(judge: Judge) -> None:
    exposed = fact("exposes-to-inhuman-treatment", EventState.HAPPENED, day="2005-01-01")
    assert judge((exposed,), "return-hub", "XKX", "2008-01-01").ruling is Ruling.NOT_ALLOWED


def test_a_rule_that_only_adds_something_later_leaves_no_gap(judge: Judge, starter: tuple[Statement, ...]) -> None:
    found = judge(starter, "partnership-money", "MAR", "2023-12-01")
    assert (found.ruling, names(found)["R-19v1"]) == (Ruling.ALLOWED, "not_in_force")


def test_a_no_about_a_country_never_takes_the_test_per_person_away(judge: Judge) -> None:
    found = judge((fact("exposes-to-inhuman-treatment", ABSENT),), "readmission-agreement", "XKX", "2020-07-10")
    (said,) = [reason for reason in found.reasons if reason.rule == "R-15"]
    assert (found.ruling, said.ruling) == (Ruling.ALLOWED_IF, Ruling.ALLOWED_IF)
    assert "per persoon" in said.text_nl and "person by person" in said.text_en


def test_a_verdict_under_conditions_names_them_or_is_unknown(judge: Judge) -> None:
    found = judge((), "readmission-clause", "EGY", "2020-07-10")
    assert (found.ruling, unknown(found)) == (Ruling.UNKNOWN, {"mandate"})


def test_a_mandate_goes_before_a_clause_in_a_treaty_on_visas(judge: Judge, starter: tuple[Statement, ...]) -> None:
    assert judge(starter, "readmission-clause", "MAR", "2020-07-10").ruling is Ruling.NOT_ALLOWED


@pytest.mark.parametrize(("step", "ruling"), [("refused", "political_gate"), ("passed", "allowed")])
def test_a_gate_that_was_closed_for_an_instrument_is_its_ruling(judge: Judge, step: str, ruling: str) -> None:
    decided = say("country:XKX", Event(event=f"gate-G-2-{step}", detail="instrument:landing-rights-talks-not-opened"))
    found = judge((decided,), "landing-rights-talks-not-opened", "XKX", "2021-01-01")
    assert found.ruling is Ruling(ruling)
    elsewhere = judge((decided,), "landing-rights-withdrawal", "XKX", "2021-01-01")
    assert elsewhere.ruling is Ruling.NOT_ALLOWED


def test_a_treaty_that_is_not_published_yet_was_not_refused(book: RuleBook) -> None:
    thing = "arrangement:bnl-x"
    described = Description(name_nl="v", name_en="t", form="benelux-treaty", level="Benelux")
    held = (say(thing, described), fact("treaty-approved", EventState.HAPPENED, thing))
    for event, ruling in (("published", Ruling.ALLOWED_IF), ("approval-refused", Ruling.NOT_ALLOWED)):
        state = ABSENT if event == "published" else EventState.HAPPENED
        told = (*held, say(thing, Event(event=event, state=state), "2021-01-01"))
        found = judge_arrangement(book, told, ThingId(thing), date(2022, 1, 1))
        assert names(found)["R-04v1"] == ruling


def test_an_established_risk_of_torture_forbids(judge: Judge) -> None:
    exposed = fact("exposes-to-inhuman-treatment", EventState.HAPPENED)
    assert judge((exposed,), "return-hub", "XKX", "2020-07-10").ruling is Ruling.NOT_ALLOWED


def test_a_duty_stands_beside_the_verdict_and_never_changes_it(judge: Judge, starter: tuple[Statement, ...]) -> None:
    before, after = (judge(starter, "visa-facilitation-suspension", "BLR", day) for day in ("2021-11-11", "2021-11-13"))
    assert (before.ruling, after.ruling) == (Ruling.POLITICAL_GATE, Ruling.POLITICAL_GATE)
    assert ("R-24v1", "duty") in names(after).items()


def test_a_gate_that_was_passed_no_longer_holds_up(judge: Judge) -> None:
    passed = say("country:TUN", Event(event="gate-G-1-passed"), "2024-01-01")
    assert judge((), "budget-support", "TUN", "2024-02-01").ruling is Ruling.POLITICAL_GATE
    assert judge((passed,), "budget-support", "TUN", "2024-02-01").ruling is Ruling.ALLOWED
    elsewhere = judge((passed,), "budget-support", "MAR", "2025-02-01")
    assert [(one.rule, one.decides) for one in elsewhere.reasons if one.rule == "G-1"] == [("G-1", False)]


@pytest.mark.parametrize(
    ("arrangement", "ruling", "rules"),
    [
        ("bnl-vw-mng", "unknown", {"R-03v1": "allowed", "R-04v1": "unknown"}),
        ("eu-turkey-statement", "unknown", {"R-05v1": "allowed", "R-06v1": "unknown"}),
        ("eu-ra-blr", "unknown", {"R-24v1": "duty"}),
        ("tun-mou-2023", "unknown", {"G-1v1": "political_gate", "R-05v1": "allowed"}),
        ("nl-mou-som", "unknown", {"R-05v1": "allowed"}),
    ],
)
def test_the_rules_ask_of_an_arrangement_what_its_form_needs(
    book: RuleBook, starter: tuple[Statement, ...], arrangement: str, ruling: str, rules: dict[str, str]
) -> None:
    found = judge_arrangement(book, starter, ThingId(f"arrangement:{arrangement}"), date(2025, 6, 1))
    assert found.ruling is Ruling(ruling)
    assert rules.items() <= names(found).items()


@pytest.mark.parametrize(
    ("aim", "for_donor", "oda", "ruling"),
    [
        (Aim.DEVELOPMENT, None, True, "allowed"),
        (Aim.HUMANITARIAN, None, None, "allowed_if"),
        (Aim.CONTROL, True, None, "not_allowed"),
        (Aim.RETURN, None, None, "not_allowed"),
        (Aim.DEVELOPMENT, None, False, "not_allowed"),
        (None, None, None, "unknown"),
    ],
)
def test_whether_money_is_development_assistance_follows_from_its_aim(
    book: RuleBook, aim: Aim | None, for_donor: bool | None, oda: bool | None, ruling: str
) -> None:
    quantity = Quantity(value=Decimal(140), unit=Unit.EUR, comparator=Comparator.EXACT)
    money = Money(
        quantity=quantity,
        state=MoneyState.PAID,
        payer=ThingId("country:NLD"),
        key="k",
        aim=aim,
        for_donor=for_donor,
        oda=oda,
    )
    (found,) = judge_amounts(book, (say("country:MAR", money),), date(2025, 1, 1))
    assert (found.about, found.ruling) == ("k", Ruling(ruling))


def test_only_amounts_are_judged_as_amounts(book: RuleBook) -> None:
    assert judge_amounts(book, (say("country:MAR", Event(event="coup")),), date(2025, 1, 1)) == ()


def said(ruling: Ruling, possible: frozenset[Ruling]) -> Said:
    """Return what a rule says, with all that it may come to."""
    reason = Reason(
        rule="R-99",
        version=1,
        ruling=ruling,
        text_nl="",
        text_en="",
        basis=(),
        valid_from=None,
        valid_to=None,
        dates_sourced=True,
    )
    return Said(reason=reason, possible=possible)


@given(st.lists(st.frozensets(RULINGS, min_size=1)), st.data())
def test_a_ruling_that_stands_does_not_change_when_the_unknown_is_told(
    rules: list[frozenset[Ruling]], data: st.DataObject
) -> None:
    before = combine([said(Ruling.UNKNOWN, possible) for possible in rules], fallback=Ruling.POLITICAL_GATE)
    told = [data.draw(st.sampled_from(sorted(possible))) for possible in rules]
    after = combine([said(one, frozenset({one})) for one in told], fallback=Ruling.POLITICAL_GATE)
    assert before in (Ruling.UNKNOWN, after)


@given(st.lists(st.frozensets(RULINGS, min_size=1)))
def test_a_prohibition_stands_whatever_else_is_unknown(rules: list[frozenset[Ruling]]) -> None:
    forbidden = said(Ruling.NOT_ALLOWED, frozenset({Ruling.NOT_ALLOWED}))
    others = [said(Ruling.UNKNOWN, possible) for possible in rules]
    assert combine([*others, forbidden], fallback=Ruling.ALLOWED) is Ruling.NOT_ALLOWED


@given(st.lists(st.frozensets(RULINGS, min_size=1)))
def test_where_one_rule_leaves_a_gap_the_answer_is_no_permission(rules: list[frozenset[Ruling]]) -> None:
    others = [said(next(iter(one)) if len(one) == 1 else Ruling.UNKNOWN, one) for one in rules]
    gap = said(Ruling.NOT_IN_FORCE, frozenset({Ruling.SILENT, Ruling.NOT_ALLOWED}))
    assert combine([*others, gap], fallback=Ruling.ALLOWED) in (Ruling.NOT_ALLOWED, Ruling.UNKNOWN)


@given(st.lists(st.frozensets(RULINGS, min_size=1)))
def test_a_verdict_is_said_by_a_rule_that_is_known_or_by_the_fallback(rules: list[frozenset[Ruling]]) -> None:
    told = [said(next(iter(one)) if len(one) == 1 else Ruling.UNKNOWN, one) for one in rules]
    found = combine(told, fallback=Ruling.POLITICAL_GATE)
    spoken = {one.reason.ruling for one in told}
    assert found in {Ruling.UNKNOWN, *spoken} or (found is Ruling.POLITICAL_GATE and spoken <= {Ruling.SILENT})
