"""Find statements in the register: one by its id, those of a letter, or those that hold words."""

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held, Statement
from routekaart.workspace import Workspace

_SHORTEST = 6
"""Characters of the beginning of an id."""
MOST = 1_000
"""Of so many statements, the last recorded, a search tells; a page that needs more asks more exactly."""


def search(workspace: Workspace, words: str, *, level: Level, limit: int = MOST) -> tuple[Held, ...]:
    """Return the statements that hold all of the words, the last recorded first.

    Raises:
        InputError: if there is no word to search for.
    """
    return workspace.register.search_held(words, level=level, limit=limit)


def read_from(workspace: Workspace, document: DocumentId, *, level: Level) -> tuple[Held, ...]:
    """Return what was read from a letter and stands, in the order in which it was recorded."""
    return _held(workspace, workspace.register.find_statements(document=document, level=level))


def find_statement(workspace: Workspace, beginning: str, *, level: Level) -> Held:
    """Return the one statement whose id begins so, also if a review refused it.

    Raises:
        UnknownName: if there is none at this level; a statement above it is not told from one that is not there.
    """
    asked = len(beginning) >= _SHORTEST  # of a shorter one, a large part of the register would be read
    found = _held(workspace, workspace.register.find_log([beginning]).statements) if asked else ()
    seen = [one for one in found if one.level <= level]
    if len(seen) != 1:
        raise UnknownName(
            f"no statement has the id {beginning[:64]!r} at level {level.label}",
            remedy="Give the whole id, as a list of statements shows it.",
        )
    return seen[0]


def _held(workspace: Workspace, statements: tuple[Statement, ...]) -> tuple[Held, ...]:
    levels = ((one, workspace.register.get_level(one.id)) for one in statements)
    return tuple(Held(one, level) for one, level in levels if level is not None)
