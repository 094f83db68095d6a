"""Deny by default: a view is reached only by a reader whom the table of rights gives its action."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from routekaart.domain.errors import StoreUnavailable
from routekaart.domain.rights import Refusal
from routekaart.web.api.problems import is_api, problem, problem_of
from routekaart.web.log.noting import note_refused, note_rest
from routekaart.web.pages import language_of, notice
from routekaart.web.rights.reader import VISITOR, Reader, reader_of, rights
from routekaart.web.telling import tell

_SAFE = ("GET", "HEAD")
_SHOWING = (200, 206, 304)
"""What is answered when something of the register is shown; 304 tells that it is still what the reader has."""


class KeepRights:
    """Refuse a request before its view, with the reason; ask a visitor to sign in first."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Let the request through to its view, where it is judged; what it shows is in the log before it is sent."""
        answered = self._answer(request)
        if answered.status_code in _SHOWING:
            try:
                note_rest(request)
            except StoreUnavailable as error:
                return (
                    problem_of(error) if is_api(request) else notice(request, "failed", status=503, detail=tell(error))
                )
        return answered

    def process_view(self, request: HttpRequest, view: object, args: object, parts: object) -> HttpResponseBase | None:
        """Judge a request by the action that its view is marked with."""
        action = getattr(view, "action", None)
        if action is None:
            return notice(request, "not_found", status=404)
        reader = reader_of(request)
        refusal = reader.refuse(action)
        return None if refusal is None else refuse(request, reader, refusal)


def refuse(request: HttpRequest, reader: Reader, refusal: Refusal) -> HttpResponse:
    """Answer a reader who may not do what was asked: a visitor may sign in, another hears what they may do."""
    if not reader.account and VISITOR in reader.roles and is_api(request):
        return problem(401, "Deze API vraagt een account. Meld u eerst aan op de site.")
    if not reader.account and VISITOR in reader.roles and request.method in _SAFE:
        return HttpResponseRedirect(f"{reverse('sign-in')}?{urlencode({'next': request.get_full_path()})}")
    note_refused(request, thing=request.get_full_path(), level=refusal.level, action=refusal.action)
    if is_api(request):
        return problem(403, describe_refusal(refusal, reader, "nl"))
    return notice(request, "refused", status=403, detail=describe_refusal(refusal, reader, language_of(request)))


def describe_refusal(refusal: Refusal, reader: Reader, lang: str) -> str:
    """Say why something may not be done: which action, up to which level, and which roles may."""
    allowed = [
        role for role in rights().roles.values() if rights().refuse({role.key}, refusal.action, refusal.level) is None
    ]
    names = ", ".join(role.name_nl if lang == "nl" else role.name_en for role in allowed if role.key != "public")
    words = (
        "Voor '{action}' op niveau {level} is een van deze rollen nodig: {names}."
        if lang == "nl"
        else "'{action}' at level {level} needs one of these roles: {names}."
    )
    return words.format(action=refusal.action.value, level=refusal.level.label, names=names or "–")
