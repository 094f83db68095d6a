"""Who is asking: an account with its roles, a visitor who has not signed in, or anyone on the public site."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from django.conf import settings
from django.http import HttpRequest

from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action, Refusal, Rights
from routekaart.reference import default_root
from routekaart.reference.rights import load_rights

VISITOR, PUBLIC = "visitor", "public"


@dataclass(frozen=True, slots=True)
class Reader:
    """One who asks for a page, with what the table of rights gives."""

    roles: frozenset[str]
    account: str = ""
    """The name of the account; empty for who has not signed in."""

    def highest(self, action: Action) -> Level | None:
        """Return up to which level the reader may do something; `None` if they may not."""
        return rights().highest(self.roles, action)

    def may(self, action: Action, level: Level = Level.OPENBAAR) -> bool:
        """Tell whether the reader may do something at a level."""
        return self.refuse(action, level) is None

    def refuse(self, action: Action, level: Level = Level.OPENBAAR) -> Refusal | None:
        """Return why the reader may not do something at a level; `None` if they may."""
        return rights().refuse(self.roles, action, level)

    @property
    def recorder(self) -> RecorderId:
        """As whom the reader's decisions are recorded.

        Raises:
            ValueError: for a reader without an account; nothing can be recorded by nobody.
        """
        if not self.account:
            raise ValueError("a reader without an account records nothing")
        return RecorderId(f"account:{self.account}")


@cache
def rights() -> Rights:
    """Return the table of rights of the program."""
    return load_rights(Path(default_root()))


def reader_of(request: HttpRequest) -> Reader:
    """Return who is asking. On the public site that is always everyone: it knows no accounts.

    The roles are asked of the database once for each request, so that a role taken away is gone with the next one.
    """
    if settings.ROUTEKAART_PUBLIC:
        return Reader(frozenset({PUBLIC}))
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return Reader(frozenset({VISITOR}))
    known = getattr(request, "_reader", None)
    if known is None or known.account != user.get_username():
        known = Reader(_roles_of(user), account=cast("str", user.get_username()))
        request._reader = known  # type: ignore[attr-defined]  # noqa: SLF001
    return cast("Reader", known)


def _roles_of(user: object) -> frozenset[str]:
    """Return the roles of an account: the groups of Django that have their names, and what any visitor may."""
    groups = user.groups.values_list("name", flat=True)  # type: ignore[attr-defined]
    return frozenset({VISITOR, *(name for name in groups if name != PUBLIC)})
