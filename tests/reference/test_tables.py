"""What the rows of the single tables become: uses, couplings, contacts, dates and sources of what was said."""

import csv
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.content import Cause, Contact, Event, EventState, Figure, Give, Relation, ResultSort, Use
from routekaart.domain.errors import RefusedTable
from routekaart.domain.quantity import Comparator
from routekaart.domain.statement import Entry, Kind, Statement
from routekaart.reference import find_statements
from routekaart.reference.files import load_rows
from routekaart.reference.statements import FACT_TABLES, load_fact_rows

BEGIN_LATER = {"eu-vfa-blr-2", "use-blr-vfa", "25a-05n", "25a-14n"}
"""Decisions that name the day, some days on, from which they work."""


def of(statements: tuple[Statement, ...], table: str, key: str = "") -> tuple[Statement, ...]:
    return tuple(
        s
        for s in statements
        if isinstance(s.source, Entry) and s.source.table == table and (not key or s.source.key == key)
    )


def test_nothing_is_told_before_it_happened(statements: tuple[Statement, ...]) -> None:
    for said in statements:
        known = said.said_on
        if known is None or known.end is None or said.valid is None or said.valid.start is None:
            continue
        planned = isinstance(said.content, Event) and said.content.state is EventState.PLANNED
        assert planned or said.source.key in BEGIN_LATER or known.end > said.valid.start, said.source.key


def test_a_statement_is_dated_by_the_source_that_speaks(statements: tuple[Statement, ...]) -> None:
    (letter,) = of(statements, "results", "frit-essn")
    (study, *_) = of(statements, "evaluations", "WODC-2a")
    (mandate,) = of(statements, "arrangement-events", "eu-ra-mar-1")
    assert str(letter.said_on) == "2020-07-10"
    assert str(study.said_on) == "2022"
    assert mandate.said_on is None


def test_a_page_of_the_source_is_kept(statements: tuple[Statement, ...]) -> None:
    (use,) = of(statements, "instrument-uses", "use-afg-landing")
    (mandate,) = of(statements, "arrangement-events", "eu-ra-mar-1")
    assert (use.source.place, mandate.source.place) == ("p. 3", None)


def test_who_breaks_a_promise_is_said_by_another_than_who_made_it_known(statements: tuple[Statement, ...]) -> None:
    promise, breach = of(statements, "service-levels", "sl-gmb-1")
    assert isinstance(breach.content, Event)
    assert breach.content.about == promise.id
    assert (promise.speaker, breach.speaker) == ("organisation:freedom-newspaper", "organisation:council-eu")


def test_a_promise_without_a_number_is_a_condition(statements: tuple[Statement, ...]) -> None:
    (said,) = of(statements, "service-levels", "sl-gmb-4")
    assert isinstance(said.content, Event)
    assert (said.content.event, said.kind) == ("condition", Kind.PROMISED)


def test_parts_of_an_agreement_begin_on_days_of_their_own(statements: tuple[Statement, ...]) -> None:
    began = {
        s.content.provision: str(s.valid)
        for s in statements
        if s.subject == "arrangement:eu-ra-tur"
        and isinstance(s.content, Event)
        and (s.content.event, s.content.state) == ("in-force", EventState.HAPPENED)
    }
    assert began == {"own-nationals": "2014-10-01", "third-country-nationals": "2016-06-01"}


@pytest.mark.parametrize(
    ("key", "subject", "state"),
    [
        ("use-afg-landing", "country:AFG", "not_pursued"),
        ("use-landing-general", "instrument:landing-rights-withdrawal", "inadmissible"),
        ("use-labour-quota", "instrument:labour-quota", "explored"),
        ("use-ner-suspension", "country:NER", "in_force"),
        ("use-gha-aid", "country:GHA", "proposal_pending"),
    ],
)
def test_a_use_has_a_state_and_without_a_country_the_instrument_as_subject(
    statements: tuple[Statement, ...], key: str, subject: str, state: str
) -> None:
    (said,) = of(statements, "instrument-uses", key)
    assert isinstance(said.content, Use)
    assert (said.subject, said.content.state.value) == (subject, state)
    assert subject.startswith("country:") or said.content.instrument == subject


def test_that_the_council_had_not_decided_is_said_later_than_the_proposal(statements: tuple[Statement, ...]) -> None:
    proposal, use, waiting = of(statements, "visa-code-25a", "25a-10")
    assert proposal.speaker == use.speaker == "organisation:european-commission"
    assert isinstance(waiting.content, Event)
    assert (waiting.content.state, waiting.speaker) == (EventState.PENDING, "organisation:ieu-monitoring")


def test_the_coupling_of_the_letter_names_no_country(statements: tuple[Statement, ...]) -> None:
    said = [s for s in statements if s.subject == "coupling:diplomatic-waivers-north-africa"]
    gives = [s.content for s in said if isinstance(s.content, Give)]
    assert {give.giver for give in gives} == {"country:NLD", "region:north-africa"}
    assert {s.content.object for s in said if isinstance(s.content, Relation)} == {"region:north-africa"}
    assert {s.kind for s in said} == {Kind.REPORTED}


def test_every_coupling_of_two_treaties_has_two_sides_and_is_our_reading(statements: tuple[Statement, ...]) -> None:
    pairs = {s.subject for s in statements if s.subject.startswith("coupling:bnl-")}
    assert len(pairs) == 5
    for pair in pairs:
        gives = [s for s in statements if s.subject == pair and isinstance(s.content, Give)]
        assert {give.kind for give in gives} == {Kind.JUDGED}
        assert {give.speaker for give in gives} == {"organisation:routekaart"}
        first, second = (give.content for give in gives)
        assert isinstance(first, Give)
        assert isinstance(second, Give)
        assert (first.giver, first.receiver) == (second.receiver, second.giver)


def test_a_coupling_is_agreed_on_the_day_both_treaties_were_signed(statements: tuple[Statement, ...]) -> None:
    for said in statements:
        if isinstance(said.content, Event) and said.content.event == "agreed" and said.subject.startswith("coupling:"):
            country = said.subject[-3:]
            signed = {
                str(s.valid)
                for s in statements
                if s.subject in (f"arrangement:bnl-vw-{country}", f"arrangement:bnl-ra-{country}")
                and isinstance(s.content, Event)
                and s.content.event == "signed"
            }
            assert str(said.valid) in signed


def test_a_contact_has_a_level_and_a_theme_and_no_name(statements: tuple[Statement, ...]) -> None:
    contacts = {s.subject: s for s in statements if isinstance(s.content, Contact)}
    assert set(contacts) == {"country:EGY", "country:MAR"}
    assert str(contacts["country:MAR"].valid) == "2023-02-21"


def test_what_happened_around_it_is_told_of_each_thing_it_affects(statements: tuple[Statement, ...]) -> None:
    context = {(s.subject, s.content.event) for s in of(statements, "context-events") if isinstance(s.content, Event)}
    assert {("country:MAR", "context-pandemic"), ("country:NER", "context-coup")} <= context
    assert ("programme:iom-north-africa", "context-pandemic") in context


def test_a_finding_carries_its_objective_and_its_size(statements: tuple[Statement, ...]) -> None:
    (said,) = of(statements, "evaluations", "WODC-2a")
    assert isinstance(said.content, Cause)
    assert said.content.objective == "objective:return"
    assert said.content.size is not None
    assert (said.content.size.value, said.content.size.value2, said.content.size.comparator) == (
        5, 10, Comparator.RANGE,
    )  # fmt: skip


def test_a_result_names_its_programme_or_arrangement_and_its_sort(statements: tuple[Statement, ...]) -> None:
    for said in of(statements, "results"):
        if isinstance(said.content, Figure):
            assert said.content.sort is not None
            assert (said.content.programme is None) != (said.content.arrangement is None)
    (target,) = of(statements, "results", "prospects-irq-t1")
    assert isinstance(target.content, Figure)
    assert target.content.sort is ResultSort.TARGET


def test_a_motion_has_its_outcome_and_answer_as_statements(statements: tuple[Statement, ...]) -> None:
    events = {s.content.event for s in of(statements, "timeline", "P-26") if isinstance(s.content, Event)}
    assert events == {"motion", "adopted"}
    answered = [s for s in of(statements, "timeline", "P-15") if isinstance(s.content, Event | Relation)]
    assert ("answered", "2020-07-10") in {(getattr(s.content, "event", ""), str(s.valid)) for s in answered}
    assert "document:kst-19637-2675" in {getattr(s.content, "object", "") for s in answered}


BAD = [
    ("instrument-uses", {"state": "used"}, "state"),
    ("instrument-uses", {"subject": "Ghana"}, "subject"),
    ("gives", {"giver": ""}, "giver"),
    ("gives", {"kind": "guessed"}, "kind"),
    ("coupling-events", {"event": "likely"}, "event"),
    ("contacts", {"level": "friend"}, "level"),
    ("contacts", {"date": "last week"}, "date"),
    ("contacts", {"name": "somebody"}, "name"),
    ("context-events", {"event": "holiday"}, "event"),
    ("visa-code-25a", {"use": "maybe"}, "use"),
    ("results", {"sort": "reported"}, "sort"),
    ("evaluations", {"objective": "welfare"}, "objective"),
]


@pytest.mark.parametrize(("table", "cells", "message"), BAD, ids=[f"{table}: {cells}" for table, cells, _ in BAD])
def test_a_row_that_is_not_in_its_notation_is_refused(
    root: Path, tmp_path: Path, table: str, cells: dict[str, str], message: str
) -> None:
    fact = next(fact for fact in FACT_TABLES if fact.name == table)
    with (root / "facts" / f"{table}.csv").open(newline="", encoding="utf-8") as file:
        row = next(csv.DictReader(file)) | cells
    path = tmp_path / f"{table}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row)
    with pytest.raises(RefusedTable, match=message):
        load_rows(path, fact.row)


def test_the_starter_facts_are_found_in_less_than_a_second(root: Path) -> None:
    def measure() -> float:
        start = time.perf_counter()
        find_statements(root, recorded=datetime(2026, 1, 1, tzinfo=UTC))
        return time.perf_counter() - start

    assert min(measure() for _ in range(3)) < 0.8


def test_every_row_of_the_new_tables_has_a_source(root: Path) -> None:
    for fact in FACT_TABLES:
        if fact.name in ("instrument-uses", "gives", "coupling-events", "contacts", "context-events"):
            assert all(row.sources and row.verified == "sourced" for row in load_fact_rows(root, fact))
