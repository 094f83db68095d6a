"""One's own account: change password, app, recovery codes and passkeys, each with the password of now."""

import json
from collections.abc import Callable
from typing import cast

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from routekaart.domain.rights import Action
from routekaart.reporting.site.accounts.managing import Named, OwnAccount, render_own_account
from routekaart.reporting.site.accounts.signing import render_recovery
from routekaart.web.accounts import second
from routekaart.web.accounts.answering import LONGEST_PASSWORD, find_password_faults, shown
from routekaart.web.accounts.lockout import count_failure, is_locked
from routekaart.web.accounts.models import Account
from routekaart.web.accounts.roles import given_roles
from routekaart.web.accounts.views import parse_credential, set_up_app
from routekaart.web.log import note_account
from routekaart.web.middleware import runs_script
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs
from routekaart.web.rights.reader import rights

_LONGEST_LABEL = 40


@needs(Action.OWN_ACCOUNT)
@never_cache
@runs_script
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Show who signs in as what, and what can be changed."""
    return _show(request)


@needs(Action.OWN_ACCOUNT)
@sensitive_post_parameters("old", "password", "again")
@runs_script
@require_POST
def change_password(request: HttpRequest) -> HttpResponse:
    """Change the password; other sessions of the account end."""
    own = _account_of(request)
    faults = _find_faults(request, own) or find_password_faults(request.POST, own)
    if faults:
        return _show(request, faults=faults)
    own.set_password(request.POST["password"])
    own.epoch += 1
    own.save(update_fields=["password", "epoch"])
    update_session_auth_hash(request, own)
    note_account(own.name, f"{own.name}: password changed")
    return _show(request, done="changed_password")


@needs(Action.OWN_ACCOUNT)
@sensitive_post_parameters("old")
@runs_script
@require_POST
def change_app(request: HttpRequest) -> HttpResponse:
    """Set up the app anew: first the password, then a code of the new one. Until then the old one works."""
    own = _account_of(request)
    if "code" not in request.POST:
        faults = _find_faults(request, own)
        if faults:
            return _show(request, faults=faults)
        request.session["may change app"] = True
    if own.subject or not request.session.get("may change app"):
        return _show(request, faults=("bad_old",))
    codes, page = set_up_app(request, own, address("change-app", language_of(request)))
    if not codes:
        return page
    del request.session["may change app"]
    return _show_codes(request, own, codes, "app set up anew")


@needs(Action.OWN_ACCOUNT)
@sensitive_post_parameters("old")
@runs_script
@require_POST
def change_codes(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes."""
    own = _account_of(request)
    faults = _find_faults(request, own)
    if faults:
        return _show(request, faults=faults)
    return _show_codes(request, own, second.renew_recovery(own), "new recovery codes")


@needs(Action.OWN_ACCOUNT)
@sensitive_post_parameters("old")
@runs_script
@require_POST
def change_passkeys(request: HttpRequest) -> HttpResponse:
    """Keep a passkey that the browser made, or remove one."""
    own = _account_of(request)
    faults = _find_faults(request, own)
    if faults:
        return _show(request, faults=faults)
    if "remove" in request.POST:
        key = request.POST["remove"]
        if not (key.isdecimal() and len(key) < 19 and second.remove_passkey(own, int(key))):
            return _show(request, faults=("bad_form",))
        note_account(own.name, f"{own.name}: passkey removed")
        return _show(request, done="removed_passkey")
    label = request.POST.get("label", "").strip()[:_LONGEST_LABEL] or "passkey"
    if not second.keep_passkey(own, label, parse_credential(request.POST.get("credential", ""))):
        return _show(request, faults=("bad_passkey",))
    note_account(own.name, f"{own.name}: passkey added")
    return _show(request, done="kept_passkey")


def _account_of(request: HttpRequest) -> Account:
    return cast("Account", request.user)


def _find_faults(request: HttpRequest, own: Account) -> tuple[str, ...]:
    """Check the password of now; wrong ones count towards the lockout."""
    old = request.POST.get("old", "")
    if own.subject or is_locked(request, own.name):
        return ("bad_old",)
    if len(old) <= LONGEST_PASSWORD and own.check_password(old):
        return ()
    count_failure(request, own.name)
    return ("bad_old",)


def _show_codes(request: HttpRequest, own: Account, codes: tuple[str, ...], what: str) -> HttpResponse:
    note_account(own.name, f"{own.name}: {what}")
    to = address("account", language_of(request))
    return HttpResponse(render_recovery(codes=codes, to=to, **shown(request)))


def _show(request: HttpRequest, *, done: str = "", faults: tuple[str, ...] = ()) -> HttpResponse:
    own, lang = _account_of(request), language_of(request)
    where: Callable[[str], str] = lambda name: address(name, lang)  # noqa: E731
    page = render_own_account(
        OwnAccount(
            name=own.name,
            roles=[rights().roles[key] for key in given_roles() if key in own.roles],
            provided=own.subject is not None,
            passkeys=[Named(one.key, one.name) for one in second.find_passkeys(own)],
            new_passkey=json.dumps(second.ask_new_passkey(own)),
            script=reverse("passkey-script"),
            password=where("change-password"),
            app=where("change-app"),
            codes=where("change-codes"),
            passkey=where("change-passkeys"),
        ),
        done=done,
        faults=faults,
        **shown(request),
    )
    return HttpResponse(page, status=400 if faults else 200)
