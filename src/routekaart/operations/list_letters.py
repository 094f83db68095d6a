"""List the letters of a workspace that a reader may know of, each with its level."""

from dataclasses import dataclass

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter that is kept, and from which level it is shown."""

    document: Document
    level: Level


def list_letters(workspace: Workspace, *, level: Level) -> tuple[KeptLetter, ...]:
    """Return the letters up to a level with their dates and titles, in the order in which they came in.

    At openbaar those are the letters that were opened and not closed: whoever checks a draft keeps it.
    """
    found = workspace.find_letters(level=level)
    return tuple(KeptLetter(workspace.get_letter(one), needed) for one, needed in found.items())


def get_letter_level(workspace: Workspace, letter: DocumentId, *, level: Level) -> Level:
    """Return from which level a letter is shown.

    Raises:
        UnknownName: if it is not kept here, or above the level of the reader, which is not told apart.
    """
    found = workspace.find_letter_level(letter, level=level)
    if found is None:
        raise UnknownName(f"there is no letter {letter[:64]!r}", remedy="The letters are listed at /brieven.")
    return found
