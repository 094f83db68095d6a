"""Compare two letters: what is new, changed or silently dropped between them."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from routekaart.domain.document import BlockKind
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document, Reading
from routekaart.domain.letter_changes import LetterChanges
from routekaart.domain.levels import Level
from routekaart.following.letters import compare_readings
from routekaart.reading import Reader
from routekaart.recording import apply_reviews, find_filed
from routekaart.reporting.brief.words import WORDS
from routekaart.workspace import Workspace, open_letter

_ANNEX = frozenset(WORDS["sources"])
_LEADS = tuple(lead.partition("{")[0] for code in ("sources_lead", "no_sources") for lead in WORDS[code])


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
    reading = reader.read_letter(_without_annex(document), recorded=now)
    if workspace is None:
        return reading
    filed = find_filed(workspace.register.find_document_log(document.id))
    return apply_reviews(reading, filed, level=level).checkable if filed else reading


def _without_annex(document: Document) -> Document:
    """Return a letter that Routekaart wrote without its list of figures and notes: they say again what it says.

    In a look of a ministry the list may stand before the text; where a heading comes after it, nothing is cut.
    """
    text, blocks = document.text, document.body.blocks
    for number, (block, after) in enumerate(pairwise(blocks)):
        title, lead = text[block.start : block.end].strip(), text[after.start : after.end]
        if title in _ANNEX and lead.startswith(_LEADS):
            ends = not any(one.kind is BlockKind.HEADING for one in blocks[number + 1 :])
            return replace(document, body=document.body.until(block.start)) if ends else document
    return document
