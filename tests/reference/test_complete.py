"""Nothing that is known is missing: every sourced row of the shared facts has its counterpart among the statements."""

import csv
from pathlib import Path

import pytest

from routekaart.domain.content import Toezegging, Use
from routekaart.reference import Reference, find_releases
from routekaart.reference.files import load_rows
from routekaart.reference.tables.conflicts import Side
from tests.reference.counterparts import DIFFERS, FINDERS, Fact, Statements, about, of_row

ELSEWHERE = {
    "frontex_route_year", "unhcr_sea_year", "iom_year", "missing_migrants_route_year", "first_vs_revised",
    "dtv_departures", "return_counts", "acceptance_case", "glossary", "rules", "instruments",
}  # fmt: skip
"""Statistics come as releases; words, rules and the catalogue are lists; a case to test with is no fact."""


def facts(shared: Path, name: str) -> list[Fact]:
    with (shared / "facts" / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["verified"] == "sourced"]


@pytest.mark.parametrize("name", FINDERS)
def test_every_sourced_row_has_a_counterpart(shared: Path, statements: Statements, name: str) -> None:
    rows = facts(shared, name)
    assert rows
    assert not [list(row.values())[:8] for row in rows if not FINDERS[name](statements, row)]


@pytest.mark.parametrize("name", FINDERS)
def test_a_row_with_another_date_or_value_is_missed(shared: Path, statements: Statements, name: str) -> None:
    columns = ("date", "signed", "quantity", "amount", "obs_value", "result_type", "as_of")
    changed = 0
    for row in facts(shared, name):
        column = next((column for column in columns if row.get(column)), None)
        if (
            column is None
            or (row.get("item_id") or row.get("money_id")) in DIFFERS
            or row[column] in ("return", "departure")
        ):
            continue
        other = "9999" if column in ("quantity", "amount", "obs_value") else "1999-12-31"
        assert not FINDERS[name](statements, row | {column: other}), row
        changed += 1
    assert changed


def test_every_sourced_side_of_a_conflict_is_kept(shared: Path, root: Path) -> None:
    sides = [side for side in load_rows(root / "facts" / "conflicts.csv", Side) if side.verified == "sourced"]
    ours = {(side.conflict, side.value.replace("/", " to ")) for side in sides}
    for fact in facts(shared, "conflicts"):
        value = fact["value"].removeprefix("over ")
        if fact["kind"] in ("vintage", "interpretation"):
            assert fact["conflict_id"] in {side.conflict for side in sides}
        else:
            assert (fact["conflict_id"], value) in ours, fact


def test_every_return_rate_is_in_a_release_or_a_statement(shared: Path, root: Path, statements: Statements) -> None:
    released = {
        (row["obs_value"], row["time_period"])
        for release in find_releases(root)
        for row in csv.DictReader(release.table.read_text(encoding="utf-8").splitlines())
    }
    for fact in facts(shared, "return_rates_definitions"):
        stated = of_row(statements, "return-rates", fact["rate_id"])
        assert stated or (fact["obs_value"], fact["time_period"]) in released, fact["rate_id"]


def test_every_instrument_is_in_the_catalogue(shared: Path, reference: Reference) -> None:
    ours = {instrument.id for instrument in reference.instruments}
    theirs = {f"instrument:{fact['code'].replace('_', '-')}" for fact in facts(shared, "instruments")}
    assert theirs <= ours
    assert ours - theirs == {"instrument:landing-rights-talks", "instrument:gcr", "instrument:laissez-passer"}


def test_every_file_of_facts_is_looked_at(shared: Path) -> None:
    files = {path.stem for path in (shared / "facts").glob("*.csv")}
    assert files == {*FINDERS, *ELSEWHERE, "conflicts", "return_rates_definitions"}


def test_an_offer_on_a_condition_is_an_undertaking_and_no_event(statements: Statements) -> None:
    (said,) = [s for s in statements if isinstance(s.content, Toezegging)]
    assert isinstance(said.content, Toezegging)
    assert (said.subject, said.content.condition) == ("request:kst-19637-2675-briefing", "if the House wants one")


def test_what_visa_measures_did_is_a_use_of_the_instrument(statements: Statements) -> None:
    fee = [
        (s.content.state.value, str(s.valid))
        for s in about(statements, "country:GMB")
        if isinstance(s.content, Use) and s.content.instrument == "instrument:visa-code-fee-increase"
    ]
    assert fee == [("proposal_pending", "2022-11-09"), ("in_force", "2022-12-08"), ("ended", "2024-04-12")]
