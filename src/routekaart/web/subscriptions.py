"""The pages on which somebody subscribes to news, confirms that, and ends it.

Whether an address is subscribed already is told to nobody but its owner: the answer to the form is always the same.
"""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from routekaart import __version__
from routekaart.domain.errors import InputError, MailFailed
from routekaart.domain.ids import kind_of
from routekaart.domain.rights import Action
from routekaart.reporting.digest import parse_address
from routekaart.reporting.subscribing import (
    Form,
    make_confirmation,
    render_outcome,
    render_question,
    render_subscribe_form,
)
from routekaart.reporting.texts import Lang
from routekaart.web.links import confirm_link, find_to_confirm, find_to_stop
from routekaart.web.mailing import send_mail
from routekaart.web.models import Subscription
from routekaart.web.opening import opened
from routekaart.web.pages import address, language_of, site
from routekaart.web.rights import needs

_AGAIN = timedelta(days=1)
"""How long nobody can have another message sent to the same address."""
_MOST_ASKED = 3
"""Subscriptions that can wait for one address: anybody can name it, once for each country and request."""
_KINDS = ("country", "request")


@needs(Action.OPEN_PAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: HttpRequest) -> HttpResponse:
    """Ask for an address, or send it a link with which its owner confirms."""
    _refuse_if_off()
    if request.method != "POST":
        return _form(request, about=request.GET.get("over", ""))
    typed, over = request.POST.get("adres", ""), request.POST.get("over", "").strip()
    faults, to, about = [], "", ""
    try:
        to = parse_address(typed)
    except InputError:
        faults.append("address")
    try:
        about = _find_about(over)
    except InputError:
        faults.append("about")
    if faults:
        return _form(request, address=typed[:254], about=over[:200], faults=tuple(faults), status=400)
    _ask(to, about, language_of(request))
    return HttpResponse(render_outcome("asked", **_shown(request)))


@needs(Action.OPEN_PAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Let the owner of an address confirm, in two steps: mail programs look at links by themselves."""
    _refuse_if_off()
    found = find_to_confirm(token)
    if found is None:
        return HttpResponse(render_outcome("expired", **_shown(request)), status=410)
    if request.method != "POST":
        return HttpResponse(render_question("confirm", **_shown(request)))
    if found.confirmed is None:
        found.confirmed = timezone.now()
        found.save(update_fields=["confirmed"])
    return HttpResponse(render_outcome("confirmed", **_shown(request)))


# A mail program sends this for its reader, without a session; what may end it is the token in the address.
@needs(Action.OPEN_PAGE)
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Let a subscriber end it, by the button on the page or by that of a mail program (RFC 8058)."""
    _refuse_if_off()
    found = find_to_stop(token)
    if found is None:
        return HttpResponse(render_outcome("expired", **_shown(request)), status=410)
    if request.method != "POST":
        return HttpResponse(render_question("stop", **_shown(request)))
    found.delete()
    return HttpResponse(render_outcome("stopped", **_shown(request)))


def _refuse_if_off() -> None:
    if not settings.ROUTEKAART_SUBSCRIPTIONS:
        raise Http404


def _find_about(text: str) -> str:
    if not text:
        return ""
    with opened() as workspace:
        found = workspace.reference.get_thing(text)
    if kind_of(found) not in _KINDS:
        raise InputError(f"there is no news about {found}")
    return found


def _ask(to: str, about: str, lang: Lang) -> None:
    """Send a link to confirm, unless that was done today or the address is subscribed already."""
    now = timezone.now()
    waiting = Subscription.objects.filter(address=to, confirmed=None, asked__gt=now - _AGAIN)
    if waiting.count() >= _MOST_ASKED:
        return
    one, made = Subscription.objects.get_or_create(address=to, about=about, lang=lang, defaults={"asked": now})
    if not made:
        if one.confirmed is not None or one.asked > now - _AGAIN:
            return
        one.asked = now
        one.save(update_fields=["asked"])
    try:
        send_mail(make_confirmation(confirm_link(one), site=settings.ROUTEKAART_SITE, lang=lang), to)
    except MailFailed:
        one.delete()  # or its owner would have to wait a day to try again
        raise


def _form(request: HttpRequest, *, status: int = 200, **typed: Any) -> HttpResponse:
    lang = language_of(request)
    form = Form(
        action=address("subscribe", lang),
        feed=reverse("feed", kwargs={"form": "atom"}),
        terms=reverse("terms"),
        **typed,
    )
    return HttpResponse(render_subscribe_form(form, **_shown(request)), status=status)


def _shown(request: HttpRequest) -> dict[str, Any]:
    return {"lang": language_of(request), "site": site(request, form=True), "version": __version__}
