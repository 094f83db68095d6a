"""Compare two letters: what is new, changed or silently dropped between them."""

from datetime import datetime
from pathlib import Path

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Reading
from routekaart.domain.letter_changes import LetterChanges
from routekaart.domain.levels import Level
from routekaart.following.letters import compare_readings
from routekaart.reading import Reader
from routekaart.recording import apply_reviews, find_filed
from routekaart.workspace import Workspace, open_letter


def compare_letters(
    one: DocumentId | Path | bytes,
    other: DocumentId | Path | bytes,
    *,
    reader: Reader,
    workspace: Workspace | None,
    level: Level,
    now: datetime,
) -> LetterChanges:
    """Return what changed between two letters, as people left what was read in them. Nothing is kept.

    Args:
        one: a letter that the workspace keeps, or a file or its bytes.
        other: as above; which of the two is the earlier follows from their dates.
        reader: reads both.
        workspace: where letters and decisions on readings are; `None` if there is none, and then both are files.
        level: decisions above it are not looked at.
        now: the present moment.

    Raises:
        UnreadableLetter: if one of them cannot be read as a letter.
        InputError: if their words cannot be compared.
    """
    readings = [_read(letter, reader, workspace, level=level, now=now) for letter in (one, other)]
    return compare_readings(*readings)


def _read(
    letter: DocumentId | Path | bytes, reader: Reader, workspace: Workspace | None, *, level: Level, now: datetime
) -> Reading:
    if isinstance(letter, Path | bytes):
        document = open_letter(letter)
    else:
        assert workspace is not None  # only a workspace knows letters by their id
        document = workspace.get_letter(letter)
    reading = reader.read_letter(document, recorded=now)
    if workspace is None:
        return reading
    filed = find_filed(workspace.register.find_document_log(document.id))
    return apply_reviews(reading, filed, level=level).checkable if filed else reading
