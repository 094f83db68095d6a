"""Take a letter into the workspace."""

from pathlib import Path

from routekaart.domain.ids import DocumentId
from routekaart.parsing import parse_letter
from routekaart.sources.letters import load_letter_file
from routekaart.workspace import Workspace


def add_letter(workspace: Workspace, letter: Path | bytes) -> DocumentId:
    """Keep a letter, byte for byte, if it is one that can be read; keeping it twice changes nothing.

    Raises:
        UnreadableLetter: if it cannot be read as a letter; then nothing is kept.
        NoSpace: if the disk is full.
    """
    raw = letter if isinstance(letter, bytes) else load_letter_file(letter)
    parse_letter(raw, where="" if isinstance(letter, bytes) else str(letter))
    return workspace.letters.store(raw)
