"""Signing in."""

from django.http import HttpRequest, HttpResponse

from routekaart.domain.rights import Action
from routekaart.web.pages import notice
from routekaart.web.rights import needs


@needs(Action.OPEN_PAGE)
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask a visitor to sign in."""
    return notice(request, "sign_in", status=200)
