"""Statements -> an IATI 2.03 file, with only what IATI can say without a lie, and a list of what was left out.

Announced is an outgoing pledge, committed an outgoing commitment, paid a disbursement, each on its day; adopted is a
binding budget, and what is expected for a period an indicative one. Nothing is computed: no sums, no days, no shares.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.exchanging.iati.amounts import select_amounts
from routekaart.exchanging.iati.faults import RefusedFile
from routekaart.exchanging.iati.figures import select_figures
from routekaart.exchanging.iati.frame import Frame
from routekaart.exchanging.iati.importing import read_file
from routekaart.exchanging.iati.parts import (
    Surroundings,
    Unit,
    find_countries,
    find_dates,
    find_links,
    find_parents,
    find_parties,
    find_titles,
    leave_terms,
    status_of,
)
from routekaart.exchanging.iati.selecting import LeftBehind, find_visible, unit_of, units_about
from routekaart.exchanging.iati.writing import Draft, Reporter, identifier_of, write_file

__all__ = ["Exported", "Reporter", "Surroundings", "export_activities", "find_units", "validate_file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file that keeps to the standard, what is in it, and what is not."""

    raw: bytes
    activities: tuple[ThingId, ...]
    left_out: tuple[LeftBehind, ...]


def export_activities(
    held: Iterable[Held],
    thing: ThingId,
    *,
    level: Level,
    as_of: date,
    reporter: Reporter,
    around: Surroundings,
) -> Exported:
    """Write what is held about a thing, as far as a level may see it.

    Args:
        held: statements about the thing and about its programmes, arrangements and funds.
        thing: a programme, arrangement, fund or country.
        level: nothing in the file depends on a statement above it.
        as_of: the day of the file; what was said later is not in it.
        reporter: who publishes the file.
        around: what our lists know.

    Raises:
        InputError: if there is nothing that can be an activity, with what each lacks.
        RefusedFile: if the file would break the standard; then it is our fault.
    """
    statements = find_visible(held, level, as_of)
    left_out: list[LeftBehind] = []
    drafts: dict[ThingId, Draft] = {}
    for name in units_about(statements, thing):
        unit = Unit(name, tuple(s for s in statements if unit_of(s) == name or s.subject == name))
        draft = _draft(unit, as_of, reporter, around)
        left_out.extend(unit.left_out)
        if draft is None:
            left_out.append(LeftBehind(what=name, reason=f"IATI asks for {', '.join(unit.lacks)}, which is not held"))
        else:
            drafts[name] = draft
    if not drafts:
        reasons = "; ".join(f"{one.what}: {one.reason}" for one in left_out) or "no programme with money is known"
        raise InputError(
            f"nothing about {thing} can be an IATI activity: {reasons}",
            remedy="Record what is missing, with its source.",
        )
    raw = write_file(drafts.values(), reporter, generated=datetime.combine(as_of, time(), UTC))
    validate_file(raw)
    return Exported(raw=raw, activities=tuple(drafts), left_out=tuple(left_out))


def find_units(held: Iterable[Held], thing: ThingId, *, level: Level, as_of: date) -> tuple[ThingId, ...]:
    """Find the programmes, arrangements and funds that an export of a thing needs the statements of."""
    return units_about(find_visible(held, level, as_of), thing)


def validate_file(raw: bytes, *, name: str = "export") -> None:
    """Let a file through only if it keeps to the standard in all that we know of it.

    Raises:
        RefusedTable: if it is no IATI file.
        RefusedFile: with every place where it breaks the standard.
    """
    frame = Frame(name=name, address="", countries={}, organisations={}, now=datetime.max.replace(tzinfo=UTC))
    _, faults = read_file(raw, frame)
    if any(fault.breaks for fault in faults):
        raise RefusedFile(faults, where=name, what="it was not written")


def _draft(unit: Unit, as_of: date, reporter: Reporter, around: Surroundings) -> Draft | None:
    """Make an activity, or note what it lacks."""
    amounts = select_amounts(unit.statements, unit.leave)
    leave_terms(unit, amounts)
    figures = select_figures(unit.statements, unit.leave)
    titles = find_titles(unit, around)
    dates = find_dates(unit)
    parties = find_parties(unit, amounts.payers)
    if not amounts.statements and not figures:
        unit.lacks.append("money or results that it can carry")
    for found, meaning in ((titles, "a title"), (dates, "the day of its start or end"), (parties, "who takes part")):
        if not found:
            unit.lacks.append(meaning)
    status = status_of(dates, as_of)
    if dates and status is None:
        unit.lacks.append("whether it has started")
    if unit.lacks or titles is None or status is None:
        return None
    used = (*amounts.statements, *figures, *unit.used)
    return Draft(
        thing=unit.thing,
        identifier=identifier_of(unit.thing, reporter),
        titles=titles,
        second_hand=all(s.speaker != reporter.actor for s in used),
        parties=parties,
        status=status,
        dates=dates,
        countries=find_countries(unit, around.gazetteer),
        amounts=amounts,
        figures=figures,
        links=find_links(used, around),
        parents=find_parents(unit, reporter),
        names=around.names,
    )
