"""Lockout: after five wrong passwords or codes for one account from one address, for a quarter of an hour."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from routekaart import __version__
from routekaart.reporting.site.accounts.signing import render_locked
from routekaart.web.limiting import network_of
from routekaart.web.pages import language_of, site


def show_lockout(request: HttpRequest, response: object = None, credentials: object = None) -> HttpResponse:
    """Say that one must wait, and until when."""
    return show_wait(request, locked_until(request, credentials if isinstance(credentials, Mapping) else {}))


def show_wait(request: HttpRequest, until: datetime) -> HttpResponse:
    """Say that one must wait until a moment."""
    wait = max(1, int((until - timezone.now()).total_seconds()))
    page = render_locked(timezone.localtime(until), lang=language_of(request), site=site(request), version=__version__)
    return HttpResponse(page, status=429, headers={"Retry-After": str(wait)})


def locked_until(request: HttpRequest, credentials: Mapping[str, Any]) -> Any:
    """Return when the account can be tried again from this address."""
    from axes.models import AccessAttempt

    cooloff: timedelta = settings.AXES_COOLOFF_TIME
    last = (
        AccessAttempt.objects.filter(username=credentials.get("name"), ip_address=network_of(request))
        .order_by("-attempt_time")
        .values_list("attempt_time", flat=True)
        .first()
    )
    return (last or timezone.now()) + cooloff


def is_locked(request: HttpRequest, name: str) -> bool:
    """Tell whether an account must wait at this address, and let the page that says so be shown."""
    from axes.handlers.proxy import AxesProxyHandler

    credentials = {"name": name}
    locked = bool(AxesProxyHandler.is_locked(request, credentials))
    if locked:
        request.axes_locked_out = True  # type: ignore[attr-defined]
        request.axes_credentials = credentials  # type: ignore[attr-defined]
    return locked


def count_failure(request: HttpRequest, name: str) -> None:
    """Count a wrong second factor as a wrong password is counted."""
    user_login_failed.send(sender=__name__, credentials={"name": name}, request=request)
