"""List the letters of which readings wait for a person."""

from dataclasses import dataclass

from routekaart.domain.ids import DocumentId, StatementId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.recording import find_filed, may_show_letter
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterQueue:
    """A letter with readings that nobody has reviewed."""

    letter: DocumentId
    document: Document | None
    """`None` if the letter itself is closed to the reader, or no longer kept here."""
    waiting: int
    first: StatementId
    """Where to begin."""


def list_queues(workspace: Workspace, *, level: Level) -> tuple[LetterQueue, ...]:
    """Return the letters with readings that wait, the newest letter first, undated ones last."""
    kept = set(workspace.letters.find_documents())
    queues = [
        LetterQueue(
            letter=letter,
            document=_open(workspace, letter, level) if letter in kept else None,
            waiting=waiting,
            first=first,
        )
        for letter, waiting in workspace.register.count_unreviewed(level=level).items()
        if (first := _first(workspace, letter, level)) is not None
    ]
    return tuple(sorted(queues, key=_newest_first))


def _first(workspace: Workspace, letter: DocumentId, level: Level) -> StatementId | None:
    _, held = workspace.register.find_unreviewed(document=letter, level=level, limit=1)
    return held[0].statement.id if held else None


def _open(workspace: Workspace, letter: DocumentId, level: Level) -> Document | None:
    filed = find_filed(workspace.register.find_document_log(letter))
    return workspace.get_letter(letter) if may_show_letter(filed.values(), (), level=level) else None


def _newest_first(one: LetterQueue) -> tuple[bool, int, str]:
    day = None if one.document is None else one.document.date
    return day is None, 0 if day is None else -day.toordinal(), one.letter
