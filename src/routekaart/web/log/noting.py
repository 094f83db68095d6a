"""Write to the log. What cannot be logged is not shown: an error here stops the page."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import DatabaseError, transaction
from django.http import HttpRequest
from django.utils import timezone

from routekaart.domain.errors import StoreUnavailable
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.web.log.chain import START, hash_entry
from routekaart.web.rights.reader import reader_of

if TYPE_CHECKING:
    from routekaart.web.log.models import Read

ALLOWED, REFUSED = "allowed", "refused"
LONGEST = 400
"""Characters of what was seen; the rest of a longer address is left out."""


def note_read(request: HttpRequest, *, thing: str, level: Level, action: Action | None = None) -> None:
    """Note that the reader sees something, if it is above openbaar; call it before the page is made.

    Args:
        request: who asks, and for what.
        action: what they do; that of the view of the request unless another is named.
        thing: what is shown: a thing (`country:MAR`), a document, or an address.
        level: the highest level of what is shown.

    Raises:
        StoreUnavailable: if it cannot be written; then nothing may be shown.
        PermissionError: on the public site, which has nothing above openbaar to show.
    """
    request._noted = True  # type: ignore[attr-defined]  # noqa: SLF001
    if level > Level.OPENBAAR:
        if settings.ROUTEKAART_PUBLIC:
            raise PermissionError(thing)
        _note(_account_of(request), action or _action_of(request), thing, level, ALLOWED)


def expect_note(request: HttpRequest, level: Level, action: Action) -> None:
    """Remember up to which level a view was told that it may show; `note_rest` notes it if the view itself does not."""
    known = getattr(request, "_expected", None)
    if known is None or level > known[0]:
        request._expected = level, action  # type: ignore[attr-defined]  # noqa: SLF001


def note_rest(request: HttpRequest) -> None:
    """Note that the reader sees what a view shows that noted nothing: by its address, up to the level it was told.

    So that a view that forgets to note cannot show anything unseen. One that knows what it shows notes that itself,
    also if it is openbaar.

    Raises:
        StoreUnavailable: if it cannot be written; then nothing may be shown.
    """
    expected = getattr(request, "_expected", None)
    if expected is not None and not getattr(request, "_noted", False):
        level, action = expected
        note_read(request, thing=request.get_full_path(), level=level, action=action)


def note_refused(request: HttpRequest, *, thing: str, level: Level, action: Action | None = None) -> None:
    """Note that an account asked for what is closed to it. What a visitor asks is not noted: nobody is known."""
    account = _account_of(request)
    if account and not settings.ROUTEKAART_PUBLIC:
        _note(account, action or _action_of(request), thing, level, REFUSED)


def note_account(account: str, what: str, *, action: Action = Action.OWN_ACCOUNT, refused: bool = False) -> None:
    """Note a sign-in or a change to an account: who did it, and what (`desk-3: +reviewer`); or that it was refused."""
    _note(account, action, what, Level.OPENBAAR, REFUSED if refused else ALLOWED)


def append_entry(*, account: str, action: str, what: str, level: Level, outcome: str, moment: datetime) -> "Read":
    """Add an entry behind the last one, in one transaction."""
    from routekaart.web.log.models import Read

    with transaction.atomic():
        last = Read.objects.order_by("-sequence").values_list("sequence", "hash").first()
        sequence, previous = (last[0] + 1, last[1]) if last else (1, START)
        fields = {
            "sequence": sequence,
            "moment": moment,
            "account": account,
            "action": action,
            "what": what[:LONGEST].encode("utf-8", "backslashreplace").decode("utf-8"),
            "level": int(level),
            "outcome": outcome,
            "previous": previous,
        }
        return Read.objects.create(**fields, hash=hash_entry(**fields))


def _note(account: str, action: Action, what: str, level: Level, outcome: str) -> None:
    try:
        append_entry(
            account=account, action=action.value, what=what, level=level, outcome=outcome, moment=timezone.now()
        )
    except DatabaseError as error:
        raise StoreUnavailable(
            "the log of reads cannot be written, so nothing is shown",
            where="web/site.sqlite",
            remedy="See whether the disk is full, and try again.",
        ) from error


def _account_of(request: HttpRequest) -> str:
    return reader_of(request).account


def _action_of(request: HttpRequest) -> Action:
    match = request.resolver_match
    action = getattr(match.func, "action", None) if match else None
    return action if isinstance(action, Action) else Action.OPEN_PAGE
