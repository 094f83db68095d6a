"""Where sources disagree both sides are statements, with the right speaker, and nothing is said twice."""

from pathlib import Path

import pytest

from routekaart.domain.content import Cause, Event, Figure, Money, Rank
from routekaart.domain.errors import RefusedTable
from routekaart.domain.period import Period
from routekaart.domain.statement import Entry, Statement
from routekaart.reference.files import load_rows
from routekaart.reference.statements import FACT_TABLES, load_fact_rows
from routekaart.reference.tables.conflicts import Side, from_side
from routekaart.reference.tables.entered import Table

CONFLICTS = next(fact for fact in FACT_TABLES if fact.name == "conflicts")
SOURCED = [row for row in load_rows(Path(__file__).parents[2] / "reference/facts/conflicts.csv", Side) if row.sources]
ELSEWHERE = [row for row in SOURCED if row.same_as]


def of(statements: tuple[Statement, ...], table: str, key: str) -> tuple[Statement, ...]:
    return tuple(
        s for s in statements if isinstance(s.source, Entry) and (s.source.table, s.source.key) == (table, key)
    )


def says(statement: Statement, side: Side) -> bool:
    """Tell whether a statement says what a side of a disagreement says."""
    match statement.content:
        case Event() as said:
            return said.event == side.attribute and str(statement.valid) == side.value
        case Money() | Figure() as said:
            return str(said.quantity.value) == side.value and said.quantity.unit.value == side.unit
        case Rank() as said:
            return str(said.place) == side.value and statement.valid == side.period
        case Cause(size=size) if size is not None:
            return f"{size.value}/{size.value2}" == side.value and size.unit.value == side.unit
    return False


@pytest.mark.parametrize("side", ELSEWHERE, ids=lambda side: side.key)
def test_a_side_that_is_not_stated_is_said_elsewhere(statements: tuple[Statement, ...], side: Side) -> None:
    table, _, key = side.same_as.partition("/")
    found = [s for s in of(statements, table, key) if s.subject == side.subject and says(s, side)]
    assert len(found) == 1
    assert not of(statements, "conflicts", side.key)
    # who speaks of money is decided where money is kept
    assert table == "money" or found[0].speaker == side.speaker


@pytest.mark.parametrize("side", [row for row in SOURCED if not row.same_as], ids=lambda side: side.key)
def test_any_other_side_is_a_statement_of_its_speaker(statements: tuple[Statement, ...], side: Side) -> None:
    (said,) = of(statements, "conflicts", side.key)
    assert said.subject == side.subject
    assert said.speaker == side.speaker
    assert says(said, side) or (isinstance(said.content, Event) and said.content.event == "interpretation")


@pytest.mark.parametrize("conflict", sorted({row.conflict for row in SOURCED} - {"C-08", "C-17", "C-18", "C-21"}))
def test_a_conflict_has_two_different_statements(statements: tuple[Statement, ...], conflict: str) -> None:
    sides = [row for row in SOURCED if row.conflict == conflict]
    found = {
        (said.speaker, said.subject, said.content, said.valid)
        for side in sides
        for said in of(statements, *(side.same_as or f"conflicts/{side.key}").split("/"))
        if says(said, side)
    }
    assert len(found) == len(sides) >= 2


def test_conflicts_with_one_sourced_side_have_an_unverified_other(root: Path) -> None:
    rows = [row for row in load_fact_rows(root, CONFLICTS) if isinstance(row, Side)]
    sourced = [row.conflict for row in rows if row.verified == "sourced"]
    alone = {conflict for conflict in sourced if sourced.count(conflict) == 1}
    assert alone == {"C-08", "C-17", "C-18", "C-21"}
    assert alone <= {row.conflict for row in rows if row.verified == "unverified"}


def test_nothing_is_stated_twice_by_one_speaker_for_one_source(statements: tuple[Statement, ...]) -> None:
    told = [
        (s.speaker, s.subject, s.content, s.valid, s.source.sources)
        for s in statements
        if isinstance(s.source, Entry) and isinstance(s.content, Event | Figure | Money | Rank)
    ]
    assert len(set(told)) == len(told)


def test_frontex_counts_a_route_and_iom_the_country_on_it(statements: tuple[Statement, ...]) -> None:
    (route,) = of(statements, "conflicts", "C-11-1")
    (country,) = of(statements, "conflicts", "C-11-2")
    assert (route.subject, country.subject) == ("route:western-mediterranean", "country:ESP")
    assert isinstance(country.content, Figure)
    assert country.content.route == route.subject


def test_a_later_file_of_one_publisher_ranks_the_routes_otherwise(statements: tuple[Statement, ...]) -> None:
    ranks = {
        str(s.said_on): s.content.place
        for s in statements
        if isinstance(s.content, Rank)
        and (s.speaker, s.subject) == ("organisation:frontex", "route:western-mediterranean")
    }
    assert ranks == {"2019-01-01/2019-01-05": 1, "2025-06-03": 2}


@pytest.mark.parametrize("lacking", ["unit", "comparator"])
def test_a_number_without_unit_or_comparator_is_refused(lacking: str) -> None:
    given = {"unit": "persons", "comparator": "exact"}
    del given[lacking]
    side = Side(
        key="x", conflict="C-99", about="definition", subject="country:ESP", attribute="total", value="5",
        period=Period.parse("2019"), verified="sourced", **given,
    )  # fmt: skip
    with pytest.raises(RefusedTable, match="no unit or comparator"):
        from_side(Table(name="conflicts", recorded=None, sources={}), side)
