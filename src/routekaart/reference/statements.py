"""The sourced starter facts, and what is fixed about the listed things, as statements. Nothing unverified makes one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from routekaart.domain.statement import Statement
from routekaart.reference.entries import (
    Arrangement,
    Coupling,
    Fund,
    Instrument,
    ListedDocument,
    ListedSource,
    Organisation,
)
from routekaart.reference.files import load_entries, load_rows
from routekaart.reference.loading import load_sources
from routekaart.reference.tables import (
    arrangements,
    conflicts,
    context,
    couplings,
    evaluations,
    money,
    parliament,
    results,
    roles,
    things,
    uses,
    visa_code,
)
from routekaart.reference.tables.entered import Row, Table


@dataclass(frozen=True, slots=True)
class FactTable:
    """A file in reference/facts: what its rows are, and the statements that one row makes."""

    name: str
    row: type[Row]
    make: Callable[[Table, Any], tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class ThingList:
    """A list of things in reference/: what its entries are, and the statements on what is fixed about one."""

    name: str
    entry: type[Any]
    make: Callable[[Table, Any], tuple[Statement, ...]]


FACT_TABLES = (
    FactTable("arrangement-events", arrangements.ArrangementEvent, arrangements.from_event),
    FactTable("passport-waivers", arrangements.PassportWaiver, arrangements.from_waiver),
    FactTable("service-levels", arrangements.ServiceLevel, arrangements.from_service_level),
    FactTable("visa-code-25a", visa_code.VisaStep, visa_code.from_step),
    FactTable("instrument-uses", uses.InstrumentUse, uses.from_use),
    FactTable("gives", couplings.GiveRow, couplings.from_give),
    FactTable("coupling-events", couplings.CouplingEvent, couplings.from_coupling_event),
    FactTable("contacts", context.ContactMoment, context.from_contact),
    FactTable("context-events", context.ContextEvent, context.from_context),
    FactTable("money", money.Amount, money.from_amount),
    FactTable("results", results.Result, results.from_result),
    FactTable("return-rates", results.ReturnRate, results.from_rate),
    FactTable("timeline", parliament.TimelineItem, parliament.from_item),
    FactTable("evaluations", evaluations.Evaluation, evaluations.from_evaluation),
    FactTable("country-roles", roles.CountryRole, roles.from_role),
    FactTable("ranks", roles.RankRow, roles.from_rank),
    FactTable("conflicts", conflicts.Side, conflicts.from_side),
)

THING_LISTS = (
    ThingList("arrangements", Arrangement, things.from_arrangement),
    ThingList("instruments", Instrument, things.from_instrument),
    ThingList("funds", Fund, things.from_fund),
    ThingList("organisations", Organisation, things.from_organisation),
    ThingList("documents", ListedDocument, things.from_document),
    ThingList("couplings", Coupling, things.from_coupling),
)


def find_statements(root: Path, *, recorded: datetime) -> tuple[Statement, ...]:
    """Find the statements that the sourced rows and the listed things make, in the order of the tables.

    Raises:
        RefusedTable: if a table or list is not as expected.
    """
    sources = {source.key: source for source in load_sources(root)}
    return (*_from_rows(root, recorded, sources), *_from_things(root, recorded, sources))


def load_fact_rows(root: Path, fact: FactTable) -> tuple[Row, ...]:
    """Load the rows of one table.

    Raises:
        RefusedTable: if the table is not as expected.
    """
    return load_rows(root / "facts" / f"{fact.name}.csv", fact.row)


def _from_rows(root: Path, recorded: datetime, sources: Mapping[str, ListedSource]) -> Iterable[Statement]:
    for fact in FACT_TABLES:
        table = Table(name=fact.name, recorded=recorded, sources=sources)
        for row in load_fact_rows(root, fact):
            if row.verified == "sourced":
                yield from fact.make(table, row)


def _from_things(root: Path, recorded: datetime, sources: Mapping[str, ListedSource]) -> Iterable[Statement]:
    for listed in THING_LISTS:
        table = Table(name=listed.name, recorded=recorded, sources=sources)
        for entry in load_entries(root / f"{listed.name}.yml", listed.entry, key="id"):
            yield from listed.make(table, entry)
