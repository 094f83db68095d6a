"""Import a file of the International Aid Transparency Initiative (IATI)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.ids import ActorId, RecorderId, kind_of
from routekaart.domain.levels import Level
from routekaart.exchanging.iati import Fault, Frame, import_activities
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class IatiReport:
    """What an import gave."""

    activities: int
    new: int
    """Statements that were not in the register yet."""
    known: int
    faults: tuple[Fault, ...]
    """Values that were left out, or need a look; nothing here breaks the standard."""
    left_out: Mapping[str, int]
    """What was left out on purpose: how often, by reason."""


def import_iati(
    workspace: Workspace,
    raw: bytes,
    *,
    name: str,
    address: str = "",
    without: Collection[str] = (),
    now: datetime,
) -> IatiReport:
    """Add what an IATI file says to the register, all of it or nothing; doing it twice adds nothing.

    Args:
        workspace: where the register is.
        raw: the bytes of the file.
        name: its name, for messages and sources.
        address: where it was fetched.
        without: identifiers of activities to leave out.
        now: when it is imported (UTC).

    Raises:
        RefusedTable: if it cannot be read as IATI 2, or could do harm.
        RefusedFile: if it breaks the standard, with every place where it does.
    """
    imported = import_activities(raw, _frame(workspace, name=name, address=address, now=now), without=without)
    appended = workspace.register.append_statements(
        imported.statements,
        level=Level.OPENBAAR,
        ground="published source",
        decider=ActorId("organisation:routekaart"),
        recorded=now,
        recorded_by=RecorderId("rule:iati@1"),
    )
    return IatiReport(
        activities=imported.activities,
        new=appended.new,
        known=appended.known,
        faults=imported.faults,
        left_out=imported.left_out,
    )


def _frame(workspace: Workspace, *, name: str, address: str, now: datetime) -> Frame:
    reference = workspace.reference
    return Frame(
        name=name,
        address=address,
        countries={place.code: place.id for place in reference.gazetteer.places if kind_of(place.id) == "country"},
        organisations=_organisations(workspace),
        now=now,
    )


def _organisations(workspace: Workspace) -> dict[str, ActorId]:
    """Return the organisations that we know by name; a name that fits more than one is none."""
    found: dict[str, set[ActorId]] = {}
    for one in workspace.reference.organisations:
        for name in (one.name_nl, one.name_en, *one.aliases):
            found.setdefault(name.casefold(), set()).add(one.id)
    return {name: min(actors) for name, actors in found.items() if len(actors) == 1}
