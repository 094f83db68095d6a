"""What still has to be opened at its source before it may be shown as a fact."""

from pathlib import Path

from routekaart.reference.entries import RouteEntry, Unverified
from routekaart.reference.files import load_entries
from routekaart.reference.rules import load_rules
from routekaart.reference.statements import FACT_TABLES, load_fact_rows


def find_work(root: Path) -> tuple[str, ...]:
    """Find everything that is unverified, one line each: figures, rows, points of routes, dates of rules.

    Raises:
        RefusedTable: if a list is not as expected.
        RefusedFiles: if a rule is not.
    """
    figures = load_entries(root / "unverified.yml", Unverified)
    waiting = {figure.row for figure in figures}
    return (
        *(_figure_line(figure) for figure in figures),
        *(line for place, line in _row_lines(root) if place not in waiting),
        *_route_lines(root),
        *_rule_lines(root),
    )


def _figure_line(figure: Unverified) -> str:
    value = f"{figure.value} {figure.unit}" if figure.value else "no figure yet"
    about = [str(part) for part in (figure.publisher, figure.area, figure.period) if part is not None]
    return f"unverified/{figure.key}: {figure.what}: {', '.join((value, *about))}. {figure.hint}"


def _row_lines(root: Path) -> tuple[tuple[str, str], ...]:
    return tuple(
        (f"{fact.name}/{row.key}", f"{fact.name}/{row.key}: {row.note or 'Open the source.'}")
        for fact in FACT_TABLES
        for row in load_fact_rows(root, fact)
        if row.verified == "unverified"
    )


def _route_lines(root: Path) -> tuple[str, ...]:
    return tuple(
        f"routes/{route.key}: {point.country} as {point.role}? {point.hint}"
        for route in load_entries(root / "routes.yml", RouteEntry)
        for point in route.open
    )


def _rule_lines(root: Path) -> tuple[str, ...]:
    return tuple(
        f"rules/{rule.id}: since when does version {version.number} hold? {version.note}"
        for rule in load_rules(root).rules
        for version in rule.versions
        if not version.dates_sourced
    )
