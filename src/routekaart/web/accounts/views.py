"""Signing in and out: a password, then a second factor; nobody is signed in before both are right."""

import json
from typing import Any

from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from routekaart.domain.rights import Action
from routekaart.reporting.page import load_static
from routekaart.reporting.site.accounts.signing import (
    render_recovery,
    render_second,
    render_set_up,
    render_sign_in,
)
from routekaart.web.accounts import second, sessions
from routekaart.web.accounts.answering import LONGEST_PASSWORD, local_passwords, own_address, shown
from routekaart.web.accounts.lockout import count_failure, is_locked, show_wait
from routekaart.web.accounts.models import LONGEST_NAME, Account
from routekaart.web.accounts.provided import provider_address
from routekaart.web.accounts.tries import forget_tries, take_try
from routekaart.web.log import note_account
from routekaart.web.middleware import runs_script
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of

_SECRET = "new app"  # noqa: S105  the name of a place in the session


@needs(Action.OPEN_PAGE)
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for name and password; then for the second factor."""
    to = own_address(request.GET.get("next", ""))
    if reader_of(request).account:
        return HttpResponseRedirect(to)
    if request.method != "POST" or not local_passwords():
        return _ask_password(request)
    name, password = request.POST.get("name", "").strip().lower(), request.POST.get("password", "")
    if not (0 < len(name) <= LONGEST_NAME and 0 < len(password) <= LONGEST_PASSWORD) or "\0" in name:
        return _ask_password(request, name=name[:LONGEST_NAME], faults=("bad_form",))
    account = authenticate(request, name=name, password=password)
    if not isinstance(account, Account):
        return _ask_password(request, name=name, faults=("bad_sign_in",))
    sessions.wait_for_second(request, account, to)
    return _go(request, "second-step" if second.has_second(account) else "set-up")


@needs(Action.OPEN_PAGE)
@never_cache
@runs_script
@require_http_methods(["GET", "HEAD", "POST"])
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask who gave the right password for the second factor, and sign them in."""
    pending = sessions.find_pending(request)
    if pending is None:
        return _go(request, "sign-in")
    account = pending.account
    if not second.has_second(account):
        return _go(request, "set-up")
    faults: tuple[str, ...] = ()
    if request.method == "POST" and not is_locked(request, account.name):
        until = None if "credential" in request.POST else take_try(account, now=timezone.now())
        if until is not None:
            return show_wait(request, until)
        if _is_right(request, account):
            return _enter(request, account, pending.to)
        count_failure(request, account.name)
        faults = ("bad_passkey" if "credential" in request.POST else "bad_code",)
    has_passkey = bool(second.find_passkeys(account))
    page = render_second(
        passkey=json.dumps(second.ask_passkey(account)) if has_passkey else "",
        script=reverse("passkey-script"),
        faults=faults,
        **shown(request),
    )
    return HttpResponse(page, status=400 if faults else 200)


@needs(Action.OPEN_PAGE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """Let who signs in for the first time set up an app for codes; without one nobody gets further."""
    pending = sessions.find_pending(request)
    if pending is None:
        return _go(request, "sign-in")
    account = pending.account
    if second.has_second(account):
        return _go(request, "second-step")
    codes, page = set_up_app(request, account, address("set-up", language_of(request)))
    if not codes:
        return page
    sessions.sign_in(request, account)
    note_account(account.name, f"{account.name}: second factor set up, signed in")
    return HttpResponse(render_recovery(codes=codes, to=pending.to, **shown(request)))


@needs(Action.OPEN_PAGE)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session, and let the browser forget what it holds of this site."""
    logout(request)
    gone = _go(request, "sign-in")
    # Not the cookies: those of other systems on the same domain would go as well, and the session is ended here.
    gone.headers["Clear-Site-Data"] = '"cache", "storage"'
    return gone


@needs(Action.OPEN_PAGE)
@require_safe
def passkey_script(request: HttpRequest) -> HttpResponse:
    """Send the script that makes and uses passkeys; the only one of these pages."""
    return HttpResponse(
        load_static("passkeys.js"),
        content_type="text/javascript; charset=utf-8",
        headers={"Cache-Control": "no-cache"},
    )


def set_up_app(request: HttpRequest, account: Account, action: str) -> tuple[tuple[str, ...], HttpResponse]:
    """Show a new secret, or keep it when a right code comes back; return the recovery codes, or none and the page."""
    secret = request.session.get(_SECRET, "")
    faults: tuple[str, ...] = ()
    if request.method == "POST" and secret and "code" in request.POST and not is_locked(request, account.name):
        code = request.POST["code"][:20]
        if second.fits(secret, code):
            del request.session[_SECRET]
            return second.keep_app(account, secret, code), HttpResponse()
        count_failure(request, account.name)
        faults = ("bad_code",)
    secret = request.session.setdefault(_SECRET, second.new_secret())
    page = render_set_up(
        secret=secret, app_address=second.app_address(account, secret), action=action, faults=faults, **shown(request)
    )
    return (), HttpResponse(page, status=400 if faults else 200)


def parse_credential(text: str) -> object:
    """Return what a browser says of a passkey; `None` if it is no JSON, which no passkey fits."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _is_right(request: HttpRequest, account: Account) -> bool:
    if "credential" in request.POST:
        return second.accepts_passkey(account, parse_credential(request.POST["credential"]))
    return second.accepts(account, request.POST.get("code", "")[:20])


def _enter(request: HttpRequest, account: Account, to: str) -> HttpResponse:
    forget_tries(account)
    sessions.sign_in(request, account)
    note_account(account.name, f"{account.name}: signed in")
    return HttpResponseRedirect(to)


def _ask_password(request: HttpRequest, **typed: Any) -> HttpResponse:
    given = {"name": "", "faults": ()} | typed
    page = render_sign_in(local=local_passwords(), provider=provider_address(request), **given, **shown(request))
    return HttpResponse(page, status=400 if given["faults"] else 200)


def _go(request: HttpRequest, name: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(address(name, language_of(request)))
