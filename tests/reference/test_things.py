"""What is fixed about a listed thing: its description, whom it is with, and what it is for."""

from pathlib import Path

import pytest

from routekaart.domain.content import Description, Event, EventState, Relation
from routekaart.domain.errors import RefusedTable
from routekaart.domain.ids import kind_of
from routekaart.domain.statement import Entry, Statement
from routekaart.reference import Reference
from routekaart.reference.entries import Arrangement, ConceptEntry, Coupling, Fund, ListedDocument
from routekaart.reference.files import load_entries
from routekaart.reference.statements import THING_LISTS


def descriptions(statements: tuple[Statement, ...]) -> dict[str, Description]:
    return {s.subject: s.content for s in statements if isinstance(s.content, Description)}


def serving(statements: tuple[Statement, ...], thing: str) -> set[str]:
    return {
        s.content.object.removeprefix("objective:")
        for s in statements
        if s.subject == thing and isinstance(s.content, Relation) and s.content.relation == "serves"
    }


@pytest.mark.parametrize("kind", ["arrangement", "instrument", "fund", "programme", "document", "request", "coupling"])
def test_everything_of_this_kind_that_is_spoken_of_is_described(statements: tuple[Statement, ...], kind: str) -> None:
    spoken = {s.subject for s in statements if kind_of(s.subject) == kind}
    assert spoken
    assert spoken <= set(descriptions(statements))


def test_a_description_is_ours_and_has_no_date(statements: tuple[Statement, ...]) -> None:
    for said in statements:
        if isinstance(said.content, Description):
            assert said.speaker == "organisation:routekaart"
            assert said.said_on is None
            assert said.valid is None


def test_no_listed_thing_is_dated_by_the_source_it_was_found_in(statements: tuple[Statement, ...]) -> None:
    lists = {listed.name for listed in THING_LISTS}
    assert {said.said_on for said in statements if isinstance(said.source, Entry) and said.source.table in lists} == {
        None
    }


@pytest.mark.parametrize(
    ("thing", "form", "author", "binding"),
    [
        ("arrangement:eu-turkey-statement", "statement", "heads-of-state", False),
        ("arrangement:eu-ra-tur", "eu-agreement", "eu-institution", True),
        ("arrangement:bnl-ra-bih", "benelux-treaty", "benelux", True),
        ("arrangement:eu-ra-mar", "eu-agreement", None, None),
        ("arrangement:tun-mou-2023", "memorandum", None, False),
        ("arrangement:nl-dza-dialogue", "dialogue", None, False),
    ],
)
def test_an_arrangement_has_a_form_and_an_author_where_known(
    statements: tuple[Statement, ...], thing: str, form: str, author: str | None, binding: bool
) -> None:
    said = descriptions(statements)[thing]
    assert (said.form, said.author, said.binding) == (form, author, binding)


@pytest.mark.parametrize(
    ("thing", "objectives"),
    [
        ("arrangement:eu-ra-tur", {"return"}),
        ("arrangement:eu-turkey-statement", {"return", "protection"}),
        ("programme:prospects", {"protection"}),
        ("programme:iom-north-africa", {"return", "protection"}),
        ("instrument:border-support", {"prevention"}),
        ("instrument:dialogue", set()),
        ("arrangement:tun-mou-2023", set()),
    ],
)
def test_what_a_thing_is_for_is_said_where_a_source_tells(
    statements: tuple[Statement, ...], thing: str, objectives: set[str]
) -> None:
    assert serving(statements, thing) == objectives


def test_a_twin_is_named_or_said_to_be_absent_or_left_open(statements: tuple[Statement, ...]) -> None:
    def twins(thing: str) -> list[object]:
        return [
            s.content.object if isinstance(s.content, Relation) else s.content.state
            for s in statements
            if s.subject == thing
            and (
                (isinstance(s.content, Relation) and s.content.relation == "twin")
                or (isinstance(s.content, Event) and s.content.event == "twin")
            )
        ]

    assert twins("arrangement:eu-ra-mkd") == ["arrangement:eu-vfa-mkd"]
    assert twins("arrangement:eu-ra-hkg") == [EventState.ABSENT]
    assert twins("arrangement:eu-ra-rus") == []


def test_a_figure_of_a_concept_tells_about_one_objective_or_stands_beside_another(reference: Reference) -> None:
    concepts = {concept.id: concept for concept in reference.concepts}
    assert concepts["irregular-arrivals"].objective == "objective:prevention"
    assert concepts["return-rate"].objective == "objective:return"
    assert concepts["people-supported"].objective == "objective:protection"
    assert concepts["deaths-on-route"].objective is None
    assert concepts["deaths-on-route"].beside == "irregular-arrivals"
    assert {concept.beside for concept in reference.concepts if concept.beside} <= set(concepts)
    assert {concept.objective for concept in concepts.values() if concept.objective} <= set(reference.names)


NAMED = "name_nl: x, name_en: x, sources: []"
DEAL = f"{NAMED}, level: EU, binding: 'no', countries: []"
BAD = [
    (Arrangement, f"arrangement:x: {{{DEAL}, form: deal}}", "form"),
    (Arrangement, f"arrangement:x: {{{DEAL}, form: statement, author: somebody}}", "author"),
    (Fund, f"fund:x: {{{NAMED}, objectives: [welfare]}}", "objectives"),
    (ListedDocument, f"kst-1: {{{NAMED}, form: letter}}", "does not name a thing"),
    (Coupling, f"coupling:x: {{{NAMED}, partners: [MAR]}}", "partners"),
    (ConceptEntry, "x: {name_nl: x, name_en: x, words_nl: [], words_en: [], objective: growth}", "objective"),
]


@pytest.mark.parametrize(("kind", "text", "message"), BAD, ids=[message for _, _, message in BAD])
def test_a_thing_that_is_not_in_its_notation_is_refused(tmp_path: Path, kind: type, text: str, message: str) -> None:
    path = tmp_path / "list.yml"
    path.write_text(text)
    with pytest.raises(RefusedTable, match=message):
        load_entries(path, kind, key="key" if kind is ConceptEntry else "id")
