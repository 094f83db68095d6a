"""Links that work once: random, kept only as their digest, and of no use after a while."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from routekaart.web.accounts import second
from routekaart.web.accounts.models import Account, Link
from routekaart.web.accounts.roles import ADMINISTRATOR

FIRST_WITHIN = timedelta(hours=1)
OTHERS_WITHIN = timedelta(days=3)


def make_first_link(*, now: datetime) -> str | None:
    """Return what opens the page on which the first administrator is made; `None` if there is one already.

    An earlier link of this kind stops working.
    """
    with transaction.atomic():
        if has_administrator():
            return None
        Link.objects.filter(account=None).delete()
        return _make(None, now + FIRST_WITHIN)


def make_link(account: Account, *, now: datetime) -> str:
    """Return what opens the page on which the owner of an account sets a password; earlier ones stop working."""
    with transaction.atomic():
        Link.objects.filter(account=account).delete()
        return _make(account, now + OTHERS_WITHIN)


def reset(account: Account, *, now: datetime) -> str:
    """Take away password and second factor, end all sessions, and return what lets the owner begin anew.

    Both at once: with the password alone anybody could set up a new app.
    """
    with transaction.atomic():
        second.forget_second(account)
        account.set_unusable_password()
        account.tries, account.epoch = 0, account.epoch + 1
        account.save(update_fields=["password", "tries", "epoch"])
        return make_link(account, now=now)


def find_link(token: str, *, now: datetime) -> Link | None:
    """Return a link that works; `None` if it is not ours, was used, is too old, or is no longer needed."""
    found = Link.objects.select_related("account").filter(digest=_digest(token), used=None, expires__gt=now).first()
    if found is None or (found.account is None and has_administrator()):
        return None
    return found if found.account is None or found.account.is_active else None


def use_link(link: Link, *, now: datetime) -> bool:
    """Use a link up, and tell whether this was the first time; two at once cannot both have it."""
    return bool(Link.objects.filter(Q(pk=link.pk, used=None, expires__gt=now)).update(used=now))


def has_administrator() -> bool:
    """Tell whether anybody can manage accounts."""
    return Account.objects.filter(groups__name=ADMINISTRATOR, is_active=True).exists()


def _make(account: Account | None, expires: datetime) -> str:
    token = secrets.token_urlsafe(32)
    Link.objects.create(digest=_digest(token), account=account, expires=expires)
    return token


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
