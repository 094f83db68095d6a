"""A browser of somebody who signs in: forms with their tokens, and codes as an app makes them."""

import re
from html import unescape
from typing import Any

from allauth.mfa.totp.internal import auth as totp
from django.http import HttpResponse
from django.test import Client

from routekaart.web.accounts import second
from routekaart.web.accounts.models import Account

PASSWORD = "een lange zin over paarden"
ADDRESS = "10.0.0.1"


def code_of(secret: str, *, later: int = 0) -> str:
    """Return the code that an app shows now, or some steps of half a minute later; one step off is still taken."""
    _, counter, _ = sorted(totp.yield_hotp_counters_from_time())
    counter += later
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


def browser() -> Client:
    """Return a client that is held to the tokens of forms."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False, REMOTE_ADDR=ADDRESS)


def token_on(page: HttpResponse) -> str:
    """Return the token of the forms on a page."""
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())
    assert found, page.content.decode()[:500]
    return found[1]


def send(client: Client, address: str, *, at: str = "", **fields: Any) -> HttpResponse:
    """Open a page and send its form, with its token."""
    page = client.get(at or address)
    return client.post(address, {"csrfmiddlewaretoken": token_on(page), **fields})


def shown_secret(page: HttpResponse) -> str:
    """Return the secret that a page shows as text."""
    found = re.search(r'class="secret">([^<]+)<', page.content.decode())
    assert found
    return unescape(found[1]).replace(" ", "")


def account_with_app(name: str = "desk-1", *roles: str) -> tuple[Account, str]:
    """Make an account with a password and an app, and return it with the secret of the app."""
    from django.contrib.auth.models import Group

    account = Account.objects.create_user(name, PASSWORD)
    account.groups.set(Group.objects.filter(name__in=roles or ("reader",)))
    secret = second.new_secret()
    second.keep_app(account, secret, "")
    return account, secret


def sign_in(client: Client, name: str, secret: str, *, to: str = "", later: int = 0) -> HttpResponse:
    """Sign in with both factors."""
    send(client, f"/aanmelden{to}", name=name, password=PASSWORD)
    return send(client, "/aanmelden/tweede-stap", code=code_of(secret, later=later))
