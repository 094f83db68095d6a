"""Tell why a place in a letter was read as it was."""

from datetime import datetime
from pathlib import Path

from routekaart.domain.errors import InputError
from routekaart.domain.explanation import Explanation
from routekaart.reading import Reader
from routekaart.reference import Reference
from routekaart.workspace import open_letter


def explain_reading(reference: Reference, letter: Path | bytes, position: int, *, now: datetime) -> Explanation:
    """Read a letter, and give an account of what was read at one of its characters.

    Raises:
        UnreadableLetter: if it cannot be read as a letter.
        InputError: if it has no such character.
    """
    document = open_letter(letter)
    if not 0 <= position < len(document.text):
        raise InputError(
            f"the letter has {len(document.text):,} characters, and none at {position:,}",
            remedy="Take the number that `routekaart read LETTER` shows before a line.",
        )
    return Reader(reference.gazetteer, reference.concepts, reference.named).explain(document, position, recorded=now)
