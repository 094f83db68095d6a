"""List the letters of a workspace that anybody may see."""

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document
from routekaart.recording import find_filed, was_closed
from routekaart.workspace import Workspace


def list_letters(workspace: Workspace) -> tuple[Document, ...]:
    """Return every letter that was not closed with its date and title, in the order in which they came in."""
    return tuple(workspace.get_letter(one) for one in workspace.letters.find_documents() if _is_shown(workspace, one))


def shows_letter(workspace: Workspace, letter: DocumentId) -> bool:
    """Tell whether a letter is kept here and was not closed."""
    return letter in workspace.letters.find_documents() and _is_shown(workspace, letter)


def _is_shown(workspace: Workspace, letter: DocumentId) -> bool:
    return not was_closed(find_filed(workspace.register.find_document_log(letter)).values())
