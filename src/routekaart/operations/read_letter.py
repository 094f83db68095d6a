"""Read a letter: find its figures, periods, places, citations, commitments and claims."""

import hashlib
from datetime import datetime
from pathlib import Path

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Reading
from routekaart.parsing import parse_letter
from routekaart.reading import Reader, describe_letter
from routekaart.reference import Reference
from routekaart.sources.letters import load_letter_file


def read_letter(reference: Reference, letter: Path | bytes, *, now: datetime) -> Reading:
    """Read a letter without keeping anything.

    Raises:
        UnreadableLetter: if it cannot be read as a letter.
    """
    raw = letter if isinstance(letter, bytes) else load_letter_file(letter)
    text = parse_letter(raw, where="" if isinstance(letter, bytes) else str(letter))
    reader = Reader(reference.gazetteer, reference.concepts)
    document = describe_letter(DocumentId(hashlib.sha256(raw).hexdigest()), text)
    return reader.read_letter(document, recorded=now)
