"""What the views about accounts have in common: shown parts of a page, own addresses, checked passwords."""

from typing import Any

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from routekaart import __version__
from routekaart.web.accounts.models import LONGEST_NAME, NAME, Account
from routekaart.web.pages import language_of, site

LONGEST_PASSWORD = 256
"""Characters; hashing a longer one would only cost time."""


def shown(request: HttpRequest) -> dict[str, Any]:
    """Return what every page of this room is given."""
    return {"lang": language_of(request), "site": site(request, form=True), "version": __version__}


def own_address(text: str, default: str = "overview") -> str:
    """Return an address of this site to go on to; the first page in the place of any other."""
    if text.startswith("/") and url_has_allowed_host_and_scheme(text, allowed_hosts=None):
        return text
    return reverse(default)


def local_passwords() -> bool:
    """Tell whether one can sign in with a password of our own."""
    return not (settings.ROUTEKAART_OIDC and settings.ROUTEKAART_OIDC_ONLY)


def find_password_faults(form: QueryDict, account: Account) -> tuple[str, ...]:
    """Return what is wrong with a new password that was typed twice; codes of words."""
    password = form.get("password", "")
    if len(password) > LONGEST_PASSWORD:
        return ("password_too_long",)
    if password != form.get("again", ""):
        return ("differs",)
    try:
        validate_password(password, account)
    except ValidationError as error:
        return tuple(str(one.code) for one in error.error_list)
    return ()


def find_name_faults(name: str) -> tuple[str, ...]:
    """Return what is wrong with the name of a new account."""
    if len(name) > LONGEST_NAME or not NAME.fullmatch(name):
        return ("bad_name",)
    return ("taken_name",) if Account.objects.filter(name=name).exists() else ()
