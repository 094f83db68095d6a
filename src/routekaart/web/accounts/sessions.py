"""How sessions begin and end: a new id at each sign-in, an end after half an hour without use, and after a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from time import time
from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest, HttpResponse

from routekaart.web.accounts.answering import local_passwords
from routekaart.web.accounts.models import Account

PENDING = "pending"
"""In the session: who gave the right password, and must still give a second factor."""
PENDING_WITHIN = timedelta(minutes=10)
_LOCAL = "django.contrib.auth.backends.ModelBackend"
_EACH = 60
"""Seconds after which the last use is noted again; not with each request, as that is a write."""


@dataclass(frozen=True, slots=True)
class Pending:
    """Who has half signed in, and where they wanted to go."""

    account: Account
    to: str


class EndSessions:
    """Sign out whoever was away for too long, or signed in too long ago."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at the session before it is used."""
        session = request.session
        if "begun" in session:
            now = time()
            idle, whole = settings.ROUTEKAART_IDLE, settings.ROUTEKAART_LONGEST_SESSION
            if now - session["seen"] > idle.total_seconds() or now - session["begun"] > whole.total_seconds():
                logout(request)
            elif now - session["seen"] > _EACH:
                session["seen"] = now
        return self._answer(request)


def _begin(request: HttpRequest, **said: Any) -> None:
    request.session["begun"] = request.session["seen"] = time()
    request.session.clear_expired()  # a site that runs for months is not started again


# Whoever signs in, by whichever way, has a session that ends.
user_logged_in.connect(_begin, dispatch_uid="routekaart.begin")


def wait_for_second(request: HttpRequest, account: Account, to: str) -> None:
    """Remember that the password was right; nobody is signed in by that."""
    request.session.flush()
    request.session[PENDING] = [account.pk, account.get_session_auth_hash(), time(), to]


def find_pending(request: HttpRequest) -> Pending | None:
    """Return who has half signed in; `None` if nobody, too long ago, or if the account changed meanwhile."""
    kept = request.session.get(PENDING)
    if not kept or not local_passwords() or time() - kept[2] > PENDING_WITHIN.total_seconds():
        return None
    account = Account.objects.filter(pk=kept[0], is_active=True).first()
    if account is None or account.get_session_auth_hash() != kept[1]:
        return None
    return Pending(account, kept[3])


def sign_in(request: HttpRequest, account: Account) -> None:
    """Sign in an account that gave both factors; the session gets a new id, and what was in it goes."""
    request.session.flush()
    login(request, account, backend=_LOCAL)
