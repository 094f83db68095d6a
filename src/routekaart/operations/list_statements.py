"""List what the register holds about a thing, with the ids that a correction needs."""

from datetime import date

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import About, pictured_on
from routekaart.workspace import Workspace


def list_statements(workspace: Workspace, thing: ThingId, *, level: Level, as_of: date | None = None) -> About:
    """Return the statements about a thing and those that name it, in the order in which they were recorded.

    Args:
        workspace: where the register is.
        thing: what they are about.
        level: nothing above it is looked at; that something is withheld is said.
        as_of: only what belongs to the picture of this day, and what nothing dates.
    """
    about = workspace.get_about(thing, level=level)
    if as_of is None:
        return about
    held = tuple(one for one in about.held if pictured_on(one.statement, as_of) is not False)
    return About(held=held, withheld=about.withheld)
