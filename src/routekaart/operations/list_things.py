"""List the things of a kind of which a reader can open a dossier."""

from collections.abc import Mapping
from dataclasses import dataclass

from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.statement import given_names
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedThings:
    """The things of a kind about which something can be shown."""

    kind: str
    things: tuple[ThingId, ...]
    described: Mapping[str, tuple[str, str]]
    """Names that the register itself gives."""


def list_things(workspace: Workspace, kind: str, *, level: Level) -> ListedThings:
    """Return the things of a kind about which the register shows something at a level.

    Args:
        workspace: where the register and the lists are.
        kind: country, route, arrangement ...
        level: nothing above it is looked at; a thing of which all is above it is not in the list.
    """
    listed = [name for name in workspace.reference.names if kind_of(ThingId(name)) == kind]
    found = workspace.register.find_shown(kind, listed, level=level)
    unlisted = [thing for thing in found if thing not in workspace.reference.names]
    described = workspace.register.find_descriptions(unlisted, level=level)
    return ListedThings(kind=kind, things=found, described=given_names(described))
