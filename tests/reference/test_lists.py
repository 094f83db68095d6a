"""Every list loads, every name in it leads somewhere, and nothing was lost when it was made."""

import re
from pathlib import Path

import pytest

from routekaart.domain.content import Money
from routekaart.domain.encoding import to_record
from routekaart.domain.ids import ACTOR_KINDS, THING_KINDS, actor_id
from routekaart.domain.statement import Entry, Statement
from routekaart.reference import Reference, load_reference
from routekaart.reference.entries import Fund, RegionEntry, RouteEntry, Term
from routekaart.reference.files import load_entries, load_yaml, parse_entry
from routekaart.reference.loading import load_arrangements
from routekaart.reference.rules import load_rules
from routekaart.reference.statements import FACT_TABLES, load_fact_rows

CARRIED_OVER = {
    "arrangement-events": (151, 5),
    "passport-waivers": (10, 0),
    "service-levels": (8, 0),
    "visa-code-25a": (19, 0),
    "instrument-uses": (19, 0),
    "gives": (12, 0),
    "coupling-events": (7, 0),
    "contacts": (2, 0),
    "context-events": (4, 0),
    "money": (47, 1),
    "results": (22, 2),
    "return-rates": (2, 0),
    "timeline": (40, 0),
    "evaluations": (20, 0),
    "country-roles": (45, 2),
    "ranks": (3, 0),
    "conflicts": (52, 7),
}
"""Per table its rows, and how many of them are unverified."""


@pytest.mark.parametrize("fact", FACT_TABLES, ids=lambda fact: fact.name)
def test_no_row_was_lost_or_verified_by_accident(root: Path, fact) -> None:
    rows = load_fact_rows(root, fact)
    assert (len(rows), sum(row.verified == "unverified" for row in rows)) == CARRIED_OVER[fact.name]


def test_every_file_of_the_lists_is_loaded_by_something(root: Path) -> None:
    assert {path.stem for path in (root / "facts").iterdir()} == set(CARRIED_OVER)
    assert {path.name for path in root.glob("*.yml")} == {
        "areas.yml", "arrangements.yml", "concepts.yml", "countries.yml", "couplings.yml", "dimensions.yml",
        "documents.yml",
        "funds.yml", "glossary.yml", "groups.yml", "instruments.yml", "objectives.yml", "organisations.yml",
        "pillars.yml", "regions.yml", "rights.yml", "routes.yml", "sources.yml", "translations.yml", "unverified.yml",
    }  # fmt: skip


def test_the_lists_hold_what_was_carried_over(root: Path, reference: Reference) -> None:
    assert len(reference.sources) >= 222
    assert len(reference.instruments) == 30
    assert len(reference.pillars) == 6
    assert len(reference.indicators) >= 24
    assert len(reference.gazetteer.routes) == 8
    assert len(reference.unverified) == 16
    assert len(load_arrangements(root)) == 87
    assert len(load_rules(root).rules) == 28
    assert len(terms(root)) == 97


def test_every_source_that_an_entry_names_is_in_the_list(root: Path, reference: Reference) -> None:
    known = {source.key for source in reference.sources}
    named = {source for entry in reference.indicators for source in entry.sources}
    named |= {source for entry in reference.instruments for source in entry.sources}
    named |= {source for entry in load_arrangements(root) for source in entry.sources}
    named |= {source for fact in FACT_TABLES for row in load_fact_rows(root, fact) for source in row.sources}
    named |= {source for rule in load_rules(root).rules for version in rule.versions for source in version.sources}
    named |= {source for fund in load_entries(root / "funds.yml", Fund, key="id") for source in fund.sources}
    named |= {source for term in terms(root) for source in term.sources}
    for name in ("regions.yml", "areas.yml"):
        named |= {source for entry in load_entries(root / name, RegionEntry) for source in entry.sources}
    for route in load_entries(root / "routes.yml", RouteEntry):
        named |= {source for point in route.chain for source in point.sources}
    named |= {*load_yaml(root / "countries.yml")["sources"], *load_yaml(root / "pillars.yml")["sources"]}
    assert named <= known


def test_every_sourced_row_names_a_source_and_no_unverified_row_is_a_statement(
    root: Path, statements: tuple[Statement, ...]
) -> None:
    made = {(s.source.table, s.source.key) for s in statements if isinstance(s.source, Entry)}
    for fact in FACT_TABLES:
        for row in load_fact_rows(root, fact):
            if row.verified == "sourced":
                assert row.sources, f"{fact.name}/{row.key}"
            else:
                assert (fact.name, row.key) not in made


def test_every_publisher_and_speaker_is_an_organisation_we_know(
    reference: Reference, statements: tuple[Statement, ...]
) -> None:
    known = {organisation.id for organisation in reference.organisations}
    assert {source.publisher for source in reference.sources} <= known
    assert {indicator.publisher for indicator in reference.indicators} <= known
    assert {statement.speaker for statement in statements} <= known
    assert all(actor_id(speaker) for speaker in known)


def test_every_thing_that_a_statement_names_has_a_name_in_two_languages(
    reference: Reference, statements: tuple[Statement, ...]
) -> None:
    named = {word for statement in statements for word in ids_in(to_record(statement))}
    assert {"objective:return", "region:european-union", "request:kst-35300-VI-37", "programme:essn"} <= named
    for thing in named:
        assert all(reference.names.get(thing, ())) and len(reference.names.get(thing, ())) == 2, thing


def test_every_parent_of_an_amount_is_an_amount(statements: tuple[Statement, ...]) -> None:
    amounts = {s.source.key: s.content for s in statements if isinstance(s.content, Money)}
    assert all(money.parent in amounts for money in amounts.values() if money.parent is not None)
    assert all((money.parent is None) == (money.relation is None) for money in amounts.values())


def test_every_rule_that_an_instrument_names_exists_and_the_other_way_round(root: Path, reference: Reference) -> None:
    rules = load_rules(root).rules
    names = {rule.id for rule in rules}
    assert {name for instrument in reference.instruments for name in instrument.rules} <= names
    assert {thing for rule in rules for thing in rule.instruments} <= {i.id for i in reference.instruments}


def test_every_indicator_measures_a_concept_we_know(reference: Reference) -> None:
    concepts = {concept.id for concept in reference.concepts}
    assert {indicator.concept for indicator in reference.indicators} <= concepts
    assert all(i.not_comparable_nl and i.not_comparable_en and i.sources for i in reference.indicators)


def test_no_word_of_a_concept_stands_twice_and_a_concept_has_several_words_or_none(reference: Reference) -> None:
    for concept in reference.concepts:
        assert len(concept.words) == len(set(concept.words)), concept.id
        assert not concept.words or len(concept.words) > 3, concept.id
    assert sum(bool(concept.words) for concept in reference.concepts) == 21


def test_no_address_stands_in_the_sources_twice_under_one_title(reference: Reference) -> None:
    assert len({(source.title, source.address) for source in reference.sources}) == len(reference.sources)


def test_the_lists_are_loaded_as_one_equal_value_each_time(root: Path, reference: Reference) -> None:
    assert load_reference(root) == reference


def ids_in(plain: object) -> set[str]:
    """Find everything in a record that has the form of the id of a thing or actor."""
    if isinstance(plain, dict):
        return {word for item in plain.values() for word in ids_in(item)}
    if isinstance(plain, list):
        return {word for item in plain for word in ids_in(item)}
    kinds = "|".join((*THING_KINDS, *ACTOR_KINDS))
    return {plain} if isinstance(plain, str) and re.fullmatch(rf"({kinds}):[A-Za-z0-9._-]+", plain) else set()


def terms(root: Path) -> tuple[Term, ...]:
    path = root / "glossary.yml"
    return tuple(parse_entry(Term, entry, path=path, name=entry["dutch"]) for entry in load_yaml(path)["terms"])
