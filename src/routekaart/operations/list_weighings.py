"""Show the weighings in the register: all of them in a list, or one with what came out."""

from routekaart.domain.levels import Level
from routekaart.domain.weighing.outcome import KeptWeighing, SealedWeighing
from routekaart.workspace import Workspace


def list_weighings(workspace: Workspace, *, level: Level) -> tuple[KeptWeighing, ...]:
    """Return the weighings that may be seen at a level, the last one first."""
    return tuple(reversed(workspace.register.list_weighings(level=level)))


def find_weighing(workspace: Workspace, wanted: str, *, level: Level) -> SealedWeighing | None:
    """Return the weighing with this digest; `None` if there is none that may be seen at a level."""
    return workspace.register.find_weighing(wanted, level=level)
