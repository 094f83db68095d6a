"""List the letters of a workspace that anybody may see."""

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document
from routekaart.workspace import Workspace


def list_letters(workspace: Workspace) -> tuple[Document, ...]:
    """Return every letter that was not closed with its date and title, in the order in which they came in."""
    kept = workspace.letters.find_documents()
    return tuple(workspace.get_letter(one) for one in kept if workspace.shows_letter(one))


def shows_letter(workspace: Workspace, letter: DocumentId) -> bool:
    """Tell whether a letter is kept here and was not closed."""
    return workspace.shows_letter(letter)
