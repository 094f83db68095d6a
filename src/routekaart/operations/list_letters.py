"""List the letters of a workspace."""

from routekaart.domain.letter import Document
from routekaart.parsing import parse_letter
from routekaart.reading import describe_letter
from routekaart.workspace import Workspace


def list_letters(workspace: Workspace) -> tuple[Document, ...]:
    """Return every letter with its date and title, in the order in which they came in."""
    return tuple(
        describe_letter(document, parse_letter(workspace.letters.load(document)))
        for document in workspace.letters.find_documents()
    )
