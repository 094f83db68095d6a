"""The two addresses of signing in at an identity provider: going there, and coming back."""

from typing import cast

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from routekaart.domain.rights import Action
from routekaart.reporting.site.accounts.signing import render_said
from routekaart.web.accounts.answering import own_address, shown
from routekaart.web.log import note_account
from routekaart.web.rights import needs


@needs(Action.OPEN_PAGE)
@never_cache
@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Send who signs in to the provider, with a state, a nonce and a challenge kept in the session."""
    _refuse_if_off()
    from mozilla_django_oidc.views import OIDCAuthenticationRequestView

    return cast("HttpResponse", OIDCAuthenticationRequestView.as_view()(request))


@needs(Action.OPEN_PAGE)
@never_cache
@require_safe
def back(request: HttpRequest) -> HttpResponse:
    """Sign in who comes back with a code that the provider confirms; refuse a wrong state and a used code."""
    _refuse_if_off()
    import requests
    from jwt import PyJWTError
    from mozilla_django_oidc.views import OIDCAuthenticationCallbackView

    from routekaart.web.accounts.provider import NoRole

    to = request.session.get("oidc_login_next") or ""
    if request.GET.get("error") or not request.GET.get("code") or not request.session.get("oidc_states"):
        return _refuse(request, "provider_failed", 400)
    # A provider that says who it is (RFC 9207) must be ours: a code of another is not sent to ours.
    if request.GET.get("iss", settings.ROUTEKAART_OIDC_ISSUER) != settings.ROUTEKAART_OIDC_ISSUER:
        return _refuse(request, "provider_failed", 400)
    try:
        OIDCAuthenticationCallbackView.as_view()(request)
    except NoRole:
        return _refuse(request, "provider_no_role", 403)
    except requests.HTTPError:
        return _refuse(request, "provider_failed", 400)
    except requests.RequestException:
        return _refuse(request, "provider_away", 503)
    except (SuspiciousOperation, PyJWTError, ValueError, KeyError, TypeError):
        return _refuse(request, "provider_failed", 400)
    if not request.user.is_authenticated:
        return _refuse(request, "provider_failed", 400)
    note_account(request.user.get_username(), f"{request.user.get_username()}: signed in by the provider")
    return HttpResponseRedirect(own_address(to))


def provider_address(request: HttpRequest) -> str:
    """Return where one goes to sign in at the provider; empty if there is none."""
    if not settings.ROUTEKAART_OIDC:
        return ""
    to = request.GET.get("next", "")
    return reverse("oidc") + (f"?{urlencode({'next': to})}" if to else "")


def _refuse_if_off() -> None:
    if not settings.ROUTEKAART_OIDC:
        raise Http404


def _refuse(request: HttpRequest, code: str, status: int) -> HttpResponse:
    return HttpResponse(render_said(code, title="provider_failed_title", **shown(request)), status=status)
