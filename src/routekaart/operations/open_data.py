"""Make the tables that go out as open data: what is public, and nothing else."""

from collections.abc import Callable, Iterator
from datetime import datetime

from routekaart.domain.errors import UnknownName
from routekaart.domain.levels import Level
from routekaart.domain.table import OpenTable
from routekaart.reporting.opendata.tables import (
    KINDS,
    tabulate_releases,
    tabulate_series,
    tabulate_statements,
    tabulate_things,
)
from routekaart.workspace import Workspace


def list_tables() -> tuple[str, ...]:
    """Return the names of the tables, in the order in which a page shows them."""
    return tuple(_TABLES)


def make_table(workspace: Workspace, name: str) -> OpenTable:
    """Make one table.

    Raises:
        UnknownName: if there is no such table.
    """
    if name not in _TABLES:
        raise UnknownName(f"there is no table {name!r}", remedy=f"The tables are {', '.join(_TABLES)}.")
    return _TABLES[name](workspace, name)


def _things(workspace: Workspace, name: str) -> OpenTable:
    return tabulate_things(name, workspace.reference.names)


def _statements(workspace: Workspace, name: str) -> OpenTable:
    return tabulate_statements(name, workspace.register.find_statements(level=Level.OPENBAAR))


def _series(workspace: Workspace, name: str) -> OpenTable:
    return tabulate_series(name, workspace.reference.indicators)


def _releases(workspace: Workspace, name: str) -> OpenTable:
    return tabulate_releases(name, workspace.statistics.releases(accepted_only=True))


_TABLES: dict[str, Callable[[Workspace, str], OpenTable]] = {
    **dict.fromkeys(KINDS, _things),
    "uitspraken": _statements,
    "reeksen": _series,
    "uitgaven": _releases,
}


def changed_on(workspace: Workspace) -> datetime | None:
    """Return when anybody last saw something change, or `None` if nothing is public yet."""
    return workspace.register.find_changes(level=Level.OPENBAAR, limit=1).newest


def make_all(workspace: Workspace) -> Iterator[OpenTable]:
    """Make every table."""
    return (make_table(workspace, name) for name in _TABLES)
