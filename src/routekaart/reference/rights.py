"""Load the table of rights: all of it, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from routekaart.domain.errors import NotationError, RefusedTable
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.rights import Action, Rights, Role
from routekaart.reference.files import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    key: str
    name_nl: str
    name_en: str
    may: dict[str, str]


def load_rights(root: Path) -> Rights:
    """Load who may do what from the folder of the lists.

    Raises:
        RefusedTable: if an action or level is not known, or the file is not as expected.
    """
    path = root / "rights.yml"
    roles = (
        Role(
            key=one.key,
            name_nl=one.name_nl,
            name_en=one.name_en,
            may=_checked(one.may, where=f"{path.name}, {one.key}"),
        )
        for one in load_entries(path, _Entry, under="roles")
    )
    return Rights({role.key: role for role in roles})


def _checked(may: Mapping[str, str], *, where: str) -> dict[Action, Level]:
    try:
        return {Action(action): parse_level(level) for action, level in may.items()}
    except (NotationError, ValueError) as error:
        raise RefusedTable(f"{error}", where=where, remedy="Correct the action or its level.") from error
