"""The sourced starter facts as statements. A row that nobody has verified makes none."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from routekaart.domain.statement import Statement
from routekaart.reference.files import load_rows
from routekaart.reference.loading import load_arrangements, load_sources
from routekaart.reference.tables import (
    arrangements,
    conflicts,
    evaluations,
    money,
    parliament,
    results,
    roles,
    visa_code,
)
from routekaart.reference.tables.entered import Row, Table


@dataclass(frozen=True, slots=True)
class FactTable:
    """A file in reference/facts: what its rows are, and the statements that one row makes."""

    name: str
    row: type[Row]
    make: Callable[[Table, Any], tuple[Statement, ...]] | None


FACT_TABLES = (
    FactTable("arrangement-events", arrangements.ArrangementEvent, arrangements.from_event),
    FactTable("passport-waivers", arrangements.PassportWaiver, arrangements.from_waiver),
    FactTable("service-levels", arrangements.ServiceLevel, arrangements.from_service_level),
    FactTable("visa-code-25a", visa_code.VisaStep, visa_code.from_step),
    FactTable("money", money.Amount, money.from_amount),
    FactTable("results", results.Result, results.from_result),
    FactTable("return-rates", results.ReturnRate, results.from_rate),
    FactTable("timeline", parliament.TimelineItem, parliament.from_item),
    FactTable("evaluations", evaluations.Evaluation, evaluations.from_evaluation),
    FactTable("country-roles", roles.CountryRole, roles.from_role),
    FactTable("ranks", roles.RankRow, roles.from_rank),
    FactTable("conflicts", conflicts.Side, None),
)


def find_statements(root: Path, *, recorded: datetime) -> tuple[Statement, ...]:
    """Find the statements that the sourced rows make, in the order of the tables.

    Raises:
        RefusedTable: if a table is not as expected.
    """
    publishers = {source.key: source.publisher for source in load_sources(root)}
    said: list[Statement] = []
    for fact in FACT_TABLES:
        table = Table(name=fact.name, recorded=recorded, publishers=publishers)
        for row in load_fact_rows(root, fact):
            if fact.make is not None and row.verified == "sourced":
                said.extend(fact.make(table, row))
    table = Table(name="arrangements", recorded=recorded, publishers=publishers)
    for entry in load_arrangements(root):
        said.extend(arrangements.from_arrangement(table, entry))
    return tuple(said)


def load_fact_rows(root: Path, fact: FactTable) -> tuple[Row, ...]:
    """Load the rows of one table.

    Raises:
        RefusedTable: if the table is not as expected.
    """
    return load_rows(root / "facts" / f"{fact.name}.csv", fact.row)
