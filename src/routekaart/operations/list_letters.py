"""List the letters of a workspace."""

from routekaart.domain.letter import Document
from routekaart.workspace import Workspace


def list_letters(workspace: Workspace) -> tuple[Document, ...]:
    """Return every letter with its date and title, in the order in which they came in."""
    return tuple(map(workspace.get_letter, workspace.letters.find_documents()))
