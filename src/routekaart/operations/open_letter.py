"""Say that a letter is public: only then does it go out with a public build."""

from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.content import Event
from routekaart.domain.ids import ActorId, DocumentId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Disclosure, Kind, Publication, Source, Statement, Testimony
from routekaart.publishing import PUBLISHED_EVENT
from routekaart.recording import parse_account
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedLetter:
    """A letter of which it is recorded that it is public."""

    letter: DocumentId
    title: str
    new: bool
    """Whether that was not recorded before."""


def open_letter(
    workspace: Workspace,
    letter: DocumentId,
    *,
    decider: ActorId,
    ground: str,
    account: ActorId,
    now: datetime,
    address: str = "",
) -> OpenedLetter:
    """Record that a letter that is kept is public; the same again adds nothing.

    Args:
        workspace: where the letter is kept.
        letter: the letter.
        decider: the office that decided so.
        ground: why it is public.
        account: who records it.
        now: when.
        address: where anybody can read the letter, if it was published elsewhere.

    Raises:
        NotationError: if it is no account who records it.
        StoreError: if the letter is not kept, or no longer the file that was stored.
    """
    parse_account(account)
    document = workspace.get_letter(letter)
    title = document.title or letter[:12]
    said = Statement(
        speaker=decider,
        subject=ThingId(f"document:{letter}"),
        content=Event(event=PUBLISHED_EVENT),
        kind=Kind.REPORTED,
        valid=None if document.date is None else Period.of_day(document.date),
        source=_source(title, address, account, now),
        recorded=now,
        recorded_by=RecorderId(account),
    )
    known = _is_known(workspace, said)
    if not known:
        opening = Disclosure(
            statements=(said.id,),
            level=Level.OPENBAAR,
            ground=ground,
            decider=decider,
            recorded=now,
            recorded_by=RecorderId(account),
        )
        workspace.register.append_all([said], opening=[opening])
    return OpenedLetter(letter=letter, title=title, new=not known)


def _source(title: str, address: str, account: ActorId, now: datetime) -> Source:
    if address:
        return Publication(title=title, address=address, quote=title)
    return Testimony(account=account, given=Period.of_day(now.date()))


def _is_known(workspace: Workspace, said: Statement) -> bool:
    """Tell whether it is said already and stands, for all to see."""
    found = workspace.register.find_statements(subject=said.subject, level=Level.OPENBAAR, content=("Event",))
    return any(one.content == said.content for one in found)
