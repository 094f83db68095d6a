"""The dossiers of the starter facts, held against what is known of those countries and of their sources."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from routekaart.domain.dossier import Dossier
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Entry
from routekaart.operations.compile_dossier import compile_thing
from routekaart.reference import default_root
from routekaart.workspace import Workspace, opened_workspace

TODAY = date(2026, 11, 1)
ALONE = {"amount", "date", "interpretation", "vintage"}
"""What a thing cannot disagree on with itself: the other side is unverified, or is about another thing."""


@pytest.fixture(scope="module")
def workspace(filled_workspace: Path) -> Iterator[Workspace]:
    with opened_workspace(filled_workspace) as opened:
        yield opened


def compiled(workspace: Workspace, thing: str, day: date = TODAY) -> Dossier:
    return compile_thing(workspace, ThingId(thing), as_of=day, level=Level.OPENBAAR).dossier


def facts(table: str) -> list[dict[str, str]]:
    with (default_root() / "facts" / f"{table}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def conflicts() -> dict[str, list[dict[str, str]]]:
    """Return the sourced sides of each listed conflict."""
    sides: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in facts("conflicts"):
        if row["verified"] == "sourced":
            sides[row["conflict"]].append(row)
    return sides


@pytest.mark.parametrize(("conflict", "sides"), list(conflicts().items()))
def test_every_sourced_side_of_a_listed_conflict_is_shown(workspace, conflict, sides) -> None:
    shown = {
        (source.table, source.key)
        for subject in {side["subject"] for side in sides}
        for one in compiled(workspace, subject).disagreements
        for line in one.sides
        for held in line.held
        for source in (held.statement.source,)
        if isinstance(source, Entry)
    }
    for side in sides:
        alone = sum(other["subject"] == side["subject"] for other in sides) == 1 and side["about"] in ALONE
        place = tuple(side["same_as"].split("/")) if side["same_as"] else ("conflicts", side["key"])
        assert alone or place in shown, f"{conflict}: {place}"


def states(dossier: Dossier) -> dict[str, tuple[str, str]]:
    return {page.id: (page.state, str(page.state_since)) for page in dossier.arrangements}


@pytest.mark.parametrize(
    ("thing", "day", "arrangement", "state"),
    [
        ("country:MAR", date(2020, 7, 10), "arrangement:eu-ra-mar", ("mandate", "2000")),
        ("country:TUR", date(2015, 1, 1), "arrangement:eu-ra-tur", ("in-force", "2014-10-01")),
        ("country:TUR", date(2014, 1, 1), "arrangement:eu-ra-tur", ("signed", "2013-12-16")),
        ("country:TUR", date(2020, 7, 10), "arrangement:eu-turkey-statement", ("agreed", "2016-03-18")),
        ("country:TUN", TODAY, "arrangement:tun-mou-2023", ("agreed", "2023-07-16")),
        ("country:NER", TODAY, "arrangement:nl-ner-2023", ("suspended", "2023-08-04")),
        ("country:GMB", TODAY, "arrangement:eu-nb-gmb", ("agreed", "2018-11-16")),
    ],
)
def test_an_arrangement_has_the_state_of_the_day(workspace, thing, day, arrangement, state) -> None:
    assert states(compiled(workspace, thing, day))[arrangement] == state


def test_nothing_of_later_is_in_the_picture_of_the_letter(workspace) -> None:
    dossier = compiled(workspace, "country:TUN", date(2020, 7, 10))
    assert "arrangement:tun-mou-2023" not in states(dossier)
    assert not dossier.money.amounts
    assert not any(page.findings for page in dossier.objectives)


def test_what_was_not_pursued_is_shown_with_its_reason(workspace) -> None:
    (page,) = compiled(workspace, "country:AFG", date(2020, 7, 10)).instruments
    assert (page.state, len(page.steps)) == ("not_pursued", 1)


def test_a_promise_stands_beside_its_breach(workspace) -> None:
    (page,) = [page for page in compiled(workspace, "country:GMB").arrangements if page.promises]
    promised = {held.statement.id for line in page.promises for held in line.held}
    broken = {line.statement.content.about for line in page.breaches}
    assert len(promised) == 3
    assert broken == promised


def test_two_dates_of_two_parties_are_no_disagreement(workspace) -> None:
    dossier = compiled(workspace, "arrangement:bnl-ra-bih")
    assert [(one.attribute, one.kind) for one in dossier.disagreements] == []
    said = [line.statement for line in dossier.arrangements[0].dates if line.statement.content.event == "in-force"]
    dates = {(one.content.party, one.content.territory): str(one.valid) for one in said}
    assert len(set(dates.values())) == 2


def test_deaths_stand_beside_arrivals_also_where_none_are_held(workspace) -> None:
    for day in (TODAY, date(2020, 7, 10)):
        for page in compiled(workspace, "route:eastern-mediterranean", day).objectives:
            cards = {series.indicator for series in page.series}
            assert ("iom-dead-and-missing" in cards) == any(
                "arrivals" in card or "detections" in card for card in cards
            )


def test_people_and_acts_stand_apart_and_no_number_is_new(workspace) -> None:
    """Every number in the results is one that a source said, in its own unit; there is no sum."""
    results = [line for page in compiled(workspace, "country:TUR").objectives for line in page.results]
    assert {"persons", "acts"} <= {line.statement.content.quantity.unit.value for line in results}
    said = {(row["value"], row["unit"]) for table in ("results", "conflicts") for row in facts(table)}
    said.add(("3500000", "persons"))  # the note of role-04 in country-roles.csv
    shown = {(f"{q.value:f}", q.unit.value) for q in (line.statement.content.quantity for line in results)}
    assert shown <= said


@pytest.mark.parametrize(
    ("thing", "parts"),
    [
        ("route:western-mediterranean", {"roles", "objectives"}),
        ("arrangement:eu-turkey-statement", {"arrangements", "money", "objectives"}),
        ("programme:compass", {"description", "roles"}),
        ("fund:frit", {"money", "objectives"}),
        ("organisation:european-union", {"money"}),
        ("request:kst-35300-VI-37", {"parliament"}),
        ("instrument:visa-code-25a-measures", {"instruments"}),
        ("coupling:diplomatic-waivers-north-africa", {"couplings", "give_and_take"}),
    ],
)
def test_every_kind_of_thing_has_a_dossier(workspace, thing, parts) -> None:
    dossier = compiled(workspace, thing)
    filled = {part for part in parts if getattr(dossier, part)}
    assert filled == parts
