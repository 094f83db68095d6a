"""The starter facts as statements: who says what, with its place in a list, and nothing forced."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.content import Cause, Event, EventState, Figure, Money, MoneyState, Range, Rank, Relation
from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.statement import Entry, Kind, Statement
from routekaart.reference import find_statements, find_work
from routekaart.reference.statements import FACT_TABLES, load_fact_rows


def of(statements: tuple[Statement, ...], table: str, key: str) -> tuple[Statement, ...]:
    return tuple(
        s for s in statements if isinstance(s.source, Entry) and (s.source.table, s.source.key) == (table, key)
    )


def test_statements_come_back_from_their_records(statements: tuple[Statement, ...]) -> None:
    for statement in statements:
        assert from_record(Statement, to_record(statement)) == statement


def test_every_statement_has_its_own_id(statements: tuple[Statement, ...]) -> None:
    assert len({statement.id for statement in statements}) == len(statements)


def test_finding_them_at_another_moment_gives_the_same_ids(root: Path, statements: tuple[Statement, ...]) -> None:
    later = find_statements(root, recorded=datetime(2030, 1, 1, tzinfo=UTC))
    assert [statement.id for statement in later] == [statement.id for statement in statements]


def test_every_statement_leads_back_to_a_row_and_its_sources(statements: tuple[Statement, ...]) -> None:
    for statement in statements:
        assert isinstance(statement.source, Entry)
        assert statement.source.sources or statement.source.table == "organisations"
        assert statement.recorded_by == f"table:{statement.source.table}@1"


def test_every_sourced_row_makes_a_statement_or_names_the_row_that_does(
    root: Path, statements: tuple[Statement, ...]
) -> None:
    made = {(s.source.table, s.source.key) for s in statements if isinstance(s.source, Entry)}
    for fact in FACT_TABLES:
        for row in load_fact_rows(root, fact):
            elsewhere = tuple(getattr(row, "same_as", "").split("/"))
            assert row.verified == "unverified" or (fact.name, row.key) in made or elsewhere in made, row.key


def test_a_number_is_not_forced_on_tens_of_millions(statements: tuple[Statement, ...]) -> None:
    (said,) = of(statements, "money", "nl-host-oda")
    assert isinstance(said.content, Range)
    assert said.content.vague
    assert (said.content.low, said.content.high, said.content.unit) == (20_000_000, 99_000_000, Unit.EUR)


def test_a_part_of_an_amount_names_the_whole(statements: tuple[Statement, ...]) -> None:
    (said,) = of(statements, "money", "tun-127-67-42")
    assert isinstance(said.content, Money)
    assert (said.content.parent, said.content.relation) == ("tun-127-67", "part_of")
    assert said.content.state is MoneyState.NOT_SAID


def test_a_target_is_promised_and_a_result_is_reported(statements: tuple[Statement, ...]) -> None:
    assert [said.kind for said in of(statements, "results", "prospects-irq-t1")] == [Kind.PROMISED]
    (said,) = of(statements, "results", "frit-health")
    assert said.kind is Kind.REPORTED
    assert isinstance(said.content, Figure)
    assert said.content.quantity.unit is Unit.ACTS


def test_a_count_since_a_day_runs_from_that_day(statements: tuple[Statement, ...]) -> None:
    (said,) = of(statements, "results", "mar-plan-ret")
    assert str(said.valid) == "2021-07-08/2023-02-21"


def test_a_treaty_has_a_date_for_each_party(statements: tuple[Statement, ...]) -> None:
    events = [s for s in statements if s.subject == "arrangement:bnl-ra-bih" and isinstance(s.content, Event)]
    dates = {(s.content.event, s.content.party): str(s.valid) for s in events if isinstance(s.content, Event)}
    assert dates[("in-force", "treaty")] == "2007-11-01"
    assert dates[("in-force", "NLD")] == "2008-05-01"


def test_sources_that_disagree_are_both_there(statements: tuple[Statement, ...]) -> None:
    signed = [
        str(s.valid)
        for s in statements
        if s.subject == "arrangement:eu-ra-geo" and isinstance(s.content, Event) and s.content.event == "signed"
    ]
    assert sorted(signed) == ["2010-06-17", "2010-11-22"]


def test_a_proposal_that_waits_for_the_council_is_pending(statements: tuple[Statement, ...]) -> None:
    waiting = {
        s.subject for s in statements if isinstance(s.content, Event) and s.content.state is EventState.PENDING
        and s.content.event == "visa-25a-council-decision"
    }  # fmt: skip
    assert waiting == {"country:BGD", "country:IRQ", "country:SEN"}


def test_a_service_level_is_a_promise_with_a_limit(statements: tuple[Statement, ...]) -> None:
    promise, breach = of(statements, "service-levels", "sl-gmb-1")
    assert isinstance(promise.content, Figure)
    assert promise.content.quantity.comparator is Comparator.AT_MOST
    assert promise.kind is Kind.PROMISED
    assert isinstance(breach.content, Event)


def test_no_effect_found_and_not_assessable_stay_apart(statements: tuple[Statement, ...]) -> None:
    results = {s.source.key: s.content.result for s in statements if isinstance(s.content, Cause)}
    assert results["WODC-2b"] == "no_effect_found"
    assert results["IOB-d"] == "could_not_be_assessed"
    assert {s.kind for s in statements if isinstance(s.content, Cause)} == {Kind.JUDGED}


def test_who_published_a_rank_says_it(statements: tuple[Statement, ...]) -> None:
    ranks = {
        s.speaker: (s.subject, str(s.valid))
        for s in statements
        if isinstance(s.content, Rank) and isinstance(s.source, Entry) and s.source.table == "ranks"
    }
    assert ranks == {
        "organisation:frontex": ("route:western-mediterranean", "2018"),
        "organisation:iom": ("route:western-mediterranean", "2018"),
        "organisation:unhcr": ("country:ESP", "2018"),
    }


def test_a_country_has_several_roles_on_several_routes(statements: tuple[Statement, ...]) -> None:
    roles = {
        (s.content.relation, s.content.object)
        for s in statements
        if s.subject == "country:AFG" and isinstance(s.content, Relation)
    }
    assert {("origin", "route:silk-route"), ("origin", "route:eastern-mediterranean")} <= roles


@pytest.mark.parametrize(
    "line", ["unverified/es-interior-2018", "unverified/frontex-wmr-2018-first", "arrangement-events/eu-ra-pak-3",
             "country-roles/role-17", "conflicts/C-18-2", "routes/central-mediterranean", "rules/R-02"],
)  # fmt: skip
def test_what_is_unverified_is_work_to_do(root: Path, line: str) -> None:
    assert [work for work in find_work(root) if work.startswith(f"{line}: ")]


def test_a_row_that_waits_for_a_listed_figure_is_named_once(root: Path) -> None:
    assert not [work for work in find_work(root) if work.startswith(("money/lbn-2024-sec-b", "results/tur-ret-d"))]
