"""Read a letter: find its figures, periods, places, citations, commitments and claims."""

from datetime import datetime
from pathlib import Path

from routekaart.domain.letter import Reading
from routekaart.reading import Reader
from routekaart.reference import Reference
from routekaart.workspace import open_letter


def read_letter(reference: Reference, letter: Path | bytes, *, now: datetime) -> Reading:
    """Read a letter without keeping anything.

    Raises:
        UnreadableLetter: if it cannot be read as a letter.
    """
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    return reader.read_letter(open_letter(letter), recorded=now)
