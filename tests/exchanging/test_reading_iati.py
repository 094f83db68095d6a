"""What a file says comes in as statements that lead back to it; what it cannot say stays out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from routekaart.domain.content import Description, Event, EventState, Figure, Money, MoneyState, Relation, ResultSort
from routekaart.domain.ids import thing_id
from routekaart.domain.quantity import Unit
from routekaart.domain.statement import Kind, Publication, Statement
from routekaart.exchanging.iati.names import programme_of, ref_of, slug, unslug

MAIN, PART = "programme:iati-XX-TEST-RETURN", "programme:iati-XX-TEST-RETURN_2f_MA"


def contents(imported, kind: type, subject: str = MAIN) -> list:
    said = [s for s in imported.statements if isinstance(s.content, kind) and s.subject == subject]
    assert said
    return [s.content for s in said]


def test_a_title_names_the_programme_in_both_languages(imported) -> None:
    (said,) = contents(imported(), Description)
    assert (said.name_nl, said.name_en) == ("Hulp bij terugkeer", "Help with return")


def test_planned_and_actual_dates_are_different_events(imported) -> None:
    said = [s for s in imported().statements if isinstance(s.content, Event) and s.subject == MAIN]
    assert [(s.content.event, s.content.state, str(s.valid), s.kind) for s in said] == [
        ("start", EventState.PLANNED, "2022-01-01", Kind.EXPECTED),
        ("start", EventState.HAPPENED, "2022-02-01", Kind.REPORTED),
        ("end", EventState.PLANNED, "2025-12-31", Kind.EXPECTED),
    ]


def test_an_actual_date_in_the_future_is_no_event(imported) -> None:
    change = ('type="3" iso-date="2025-12-31"', 'type="4" iso-date="2031-12-31"')
    found = imported(change)
    assert [said.event for said in contents(found, Event)] == ["start", "start"]
    assert any("in the future" in fault.what for fault in found.faults)


def test_relations_tell_who_where_and_what_it_is_part_of(imported) -> None:
    found = imported()
    assert {(r.relation, r.object, r.detail) for r in contents(found, Relation)} == {
        ("funded-by", "organisation:iati-XX-TEST", "Ministry of Examples"),
        ("implemented-by", "organisation:iom", "International Organization for Migration (IOM)"),
        ("with", "country:MAR", "60 %"),
        ("with", "country:TUN", "40 %"),
    }
    assert ("part_of", MAIN) in {(r.relation, r.object) for r in contents(found, Relation, PART)}


def test_a_country_that_we_do_not_know_is_noted_and_not_kept(imported, sample: str) -> None:
    found = imported(('code="TN"', 'code="QQ"'))
    assert [r.object for r in contents(found, Relation) if r.relation == "with"] == ["country:MAR"]
    (fault,) = [fault for fault in found.faults if "'QQ' is no country" in fault.what]
    assert 'code="TN"' in sample.splitlines()[fault.line - 1]


def test_money_has_the_state_that_its_element_gives_it(imported) -> None:
    said = [(m.state, m.quantity.value, m.oda, m.form) for m in contents(imported(), Money)]
    assert said == [
        (MoneyState.ADOPTED, 1500000, True, "grant"),
        (MoneyState.ADOPTED, 1200000, True, "grant"),
        (MoneyState.ANNOUNCED, 4000000, True, "grant"),
        (MoneyState.COMMITTED, 3000000, True, "grant"),
        (MoneyState.PAID, 500000, True, "grant"),
        (MoneyState.PAID, 500000, True, "grant"),
    ]


def test_two_equal_payments_stay_two_payments(imported) -> None:
    paid = [m.key for m in contents(imported(), Money) if m.state is MoneyState.PAID]
    assert len(set(paid)) == 2


def test_a_corrected_value_is_another_value_of_the_same_amount(imported) -> None:
    keys = [m.key for m in contents(imported(), Money)]
    changed = imported((">3000000<", ">3100000<"), (">1500000<", ">1400000<"))
    assert [m.key for m in contents(changed, Money)] == keys


def test_a_revised_budget_replaces_the_original(imported) -> None:
    original, revised, *_ = contents(imported(), Money)
    assert (original.parent, revised.parent, revised.relation) == (None, original.key, "replaces")


def test_the_budget_of_a_part_is_part_of_that_of_the_whole(imported) -> None:
    found = imported()
    original = contents(found, Money)[0]
    (part,) = contents(found, Money, PART)
    assert (part.parent, part.relation, part.oda, part.beneficiary) == (original.key, "part_of", False, "country:MAR")


def test_a_budget_without_a_like_one_in_the_whole_has_no_parent(imported) -> None:
    found = imported(('<budget type="1" status="2">', '<budget type="1" status="1">'))
    assert contents(found, Money, PART)[0].parent is None


def test_a_revised_budget_without_an_original_is_noted(imported) -> None:
    found = imported(('<budget type="1" status="2">', '<budget type="2" status="2">'))
    assert all(m.relation is None for m in contents(found, Money) if m.state is MoneyState.ADOPTED)
    assert any("without one original" in fault.what for fault in found.faults)


def test_what_comes_in_and_what_has_another_currency_is_counted_as_left_out(imported) -> None:
    left = imported().left_out
    assert left["amount in NOK: the register keeps EUR and USD"] == 1
    assert left["transaction (incoming commitment): given by another organisation, which reports it"] == 1


@pytest.mark.parametrize(
    ("flow", "oda"), [("10", True), ("20", False), ("22", False), ("30", None), ("40", None), ("50", None)]
)
def test_only_the_flow_type_decides_on_development_aid(imported, flow: str, oda: bool | None) -> None:
    found = imported(('<default-flow-type code="10"/>', f'<default-flow-type code="{flow}"/>'))
    assert {m.oda for m in contents(found, Money)} == {oda}


@pytest.mark.parametrize(
    ("finance", "aid", "form"),
    [("110", "", "grant"), ("421", "", "loan"), ("110", "A02", "budget-support"), ("510", "C01", "investment"),
     ("999", "", None), ("x", "", None)],
)  # fmt: skip
def test_finance_and_aid_type_give_the_form(imported, finance: str, aid: str, form: str | None) -> None:
    types = f'<default-finance-type code="{finance}"/>' + (f'<default-aid-type code="{aid}"/>' if aid else "")
    found = imported(('<default-finance-type code="110"/>', types))
    assert {m.form for m in contents(found, Money)} == {form}


def test_results_are_counts_and_percentages_with_what_they_are_to_the_programme(imported) -> None:
    said = [
        (f.counted[:6], f.sort, f.quantity.value, f.quantity.unit, f.ascending) for f in contents(imported(), Figure)
    ]
    assert said == [
        ("People", ResultSort.BASELINE, 0, Unit.COUNT, True),
        ("People", ResultSort.ACTUAL, 1250, Unit.COUNT, True),
        ("Compla", ResultSort.TARGET, 5, Unit.PERCENT, False),
        ("Compla", ResultSort.ACTUAL, Decimal("7.5"), Unit.PERCENT, False),
    ]


def test_text_in_a_number_field_is_a_finding_with_its_line_and_no_value(imported, sample: str) -> None:
    (fault,) = [fault for fault in imported().faults if "target" in fault.what]
    assert "'2 000' has space between its digits" in fault.what
    assert 'target value="2 000"' in sample.splitlines()[fault.line - 1]


@pytest.mark.parametrize("measure", ["3", "4", "5"])
def test_what_is_no_count_and_no_percentage_gives_no_figure(imported, measure: str) -> None:
    found = imported(('measure="1"', f'measure="{measure}"'))
    assert {f.quantity.unit for f in contents(found, Figure)} == {Unit.PERCENT}
    assert found.left_out["result that is no count and no percentage (nominal, ordinal or qualitative)"] == 3


def test_a_part_of_a_result_says_of_what_it_is_a_part(imported) -> None:
    women = '<actual value="600"><dimension name="sex" value="female"/></actual><actual value="1250"/>'
    found = imported(('<actual value="1250"/>', women))
    assert "People helped to return (sex: female)" in {f.counted for f in contents(found, Figure)}


def test_contact_details_and_descriptions_are_not_kept(imported) -> None:
    kept = str([s.said for s in imported().statements])
    assert "Invented" not in kept
    assert "somebody@" not in kept
    assert "invented" not in kept


def assert_leads_back(statement: Statement, tree: etree._Element) -> None:
    """Follow the address of a source into the file, and find its quote there."""
    assert isinstance(statement.source, Publication)
    path = statement.source.address.partition("#xpointer(")[2].removesuffix(")")
    (found,) = tree.xpath(path)
    text = found if isinstance(found, str) else found.text
    assert " ".join(text.split()) == statement.source.quote


def test_every_source_leads_back_to_its_quote_in_the_file(imported, sample: str) -> None:
    tree = etree.fromstring(sample.encode())
    statements = imported().statements
    assert len(statements) > 20
    for statement in statements:
        assert_leads_back(statement, tree)


def test_the_date_is_that_of_the_activity_or_else_of_the_file(imported) -> None:
    said = {s.subject: str(s.source.published) for s in imported().statements}
    assert said == {MAIN: "2024-04-30", PART: "2024-05-01"}


def test_reading_twice_gives_the_same_statements(imported) -> None:
    first, second = imported(), imported()
    assert [s.id for s in first.statements] == [s.id for s in second.statements]
    assert len({s.id for s in first.statements}) == len(first.statements)


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_an_identifier_can_be_had_back_and_no_two_become_one_thing(one: str, other: str) -> None:
    assert unslug(slug(one)) == one
    assert (slug(one) == slug(other)) == (one == other)
    assert thing_id(programme_of(one)).startswith("programme:iati-")


def test_a_key_of_our_own_is_not_taken_for_an_identifier() -> None:
    assert unslug("compass") is None
    assert ref_of("organisation:frontex") == ""
    assert ref_of("organisation:iati-_3a_ICTJ") == ""
