"""Take a letter into the workspace."""

from pathlib import Path

from routekaart.domain.document import Format
from routekaart.domain.ids import DocumentId
from routekaart.sources.letters import load_letter_file
from routekaart.workspace import Workspace, open_letter


def add_letter(workspace: Workspace, letter: Path | bytes) -> DocumentId:
    """Keep a letter, byte for byte, if it is one that can be read; keeping it twice changes nothing.

    Raises:
        UnreadableLetter: if it cannot be read as a letter; then nothing is kept.
        NoSpace: if the disk is full.
    """
    raw = letter if isinstance(letter, bytes) else load_letter_file(letter)
    document = open_letter(raw, where="" if isinstance(letter, bytes) else str(letter))
    kept = workspace.letters.store(raw)
    if document.body.format is not Format.TEXT:
        workspace.bodies.keep(kept, document.body)
    return kept
