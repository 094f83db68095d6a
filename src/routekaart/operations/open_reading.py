"""Open one reading for a reviewer: what was decided on it, the letter around it, and which reading comes next."""

from dataclasses import dataclass

from routekaart.domain.asked import AskedField
from routekaart.domain.ids import DocumentId, StatementId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.statement import Passage, Statement
from routekaart.recording import Filed, find_filed, get_filed, may_show_letter
from routekaart.recording.offered import offer_replacement, typed_values
from routekaart.recording.typed import form_of
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReading:
    """A reading on the desk of a reviewer."""

    document: Document | None
    """The letter; `None` if it is closed to the reader, or if this was not read from one."""
    waiting: int
    """How many readings of the letter nobody has reviewed."""
    following: StatementId | None
    """The next of them, from the beginning again after the last; `None` if no other waits."""
    content: str
    """The type of content of the fields below."""
    fields: tuple[AskedField, ...]
    """What can be read otherwise."""
    values: dict[str, str]
    """What a person would have typed in them."""
    replacements: dict[str, Statement]
    """What took its place by a review, as far as the reader may see it; by id."""


def open_reading(workspace: Workspace, beginning: str, *, level: Level, content: str = "") -> OpenReading:
    """Return a reading with all that its reviewer needs.

    Args:
        workspace: where the register and the letters are.
        beginning: of the statement's id.
        level: nothing above it is shown, counted or led to.
        content: as which type of content it is read anew; its own if not given.

    Raises:
        UnknownName: if no statement at this level has such an id, or several have; or for an unknown content.
    """
    filed = get_filed(workspace.register.find_log([beginning]), beginning, level)
    said = filed.statement
    letter = said.source.document if isinstance(said.source, Passage) else None
    waiting, following = (0, None) if letter is None else _find_next(workspace, said.id, letter, level)
    own = form_of(said.content)
    return OpenReading(
        document=None if letter is None else _open(workspace, letter, level),
        waiting=waiting,
        following=following,
        content=content or own,
        fields=() if own == "retraction" else offer_replacement(content or own),
        values={} if own == "retraction" else typed_values(said),
        replacements=_find_replacements(workspace, filed, level),
    )


def _find_next(
    workspace: Workspace, here: StatementId, letter: DocumentId, level: Level
) -> tuple[int, StatementId | None]:
    waiting, after = workspace.register.find_unreviewed(document=letter, level=level, limit=1, after=here)
    if not after and waiting:
        _, after = workspace.register.find_unreviewed(document=letter, level=level, limit=1)
    following = next((one.statement.id for one in after if one.statement.id != here), None)
    return waiting, following


def _open(workspace: Workspace, letter: DocumentId, level: Level) -> Document | None:
    """Return the letter if its words may be shown to a reader at this level."""
    if letter not in workspace.letters.find_documents():
        return None
    filed = find_filed(workspace.register.find_document_log(letter))
    return workspace.get_letter(letter) if may_show_letter(filed.values(), (), level=level) else None


def _find_replacements(workspace: Workspace, filed: Filed, level: Level) -> dict[str, Statement]:
    wanted = [one.replacement for one in filed.reviews if one.replacement is not None]
    found = find_filed(workspace.register.find_log(wanted)) if wanted else {}
    return {name: one.statement for name, one in found.items() if one.seen <= level}
