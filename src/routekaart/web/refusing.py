"""Deny by default: a view is reached only by a reader whom the table of rights gives its action."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from routekaart.domain.errors import StoreUnavailable
from routekaart.domain.rights import Refusal
from routekaart.reporting.codes import ACTIONS, LEVELS
from routekaart.reporting.texts import Lang, Pair, say
from routekaart.web.api.problems import is_api, problem, problem_of
from routekaart.web.log.noting import note_refused, note_rest
from routekaart.web.pages import language_of, notice
from routekaart.web.rights.reader import VISITOR, Reader, reader_of, rights
from routekaart.web.telling import tell

_ACCOUNT_NEEDED: Pair = (
    "Deze API vraagt een account. Meld u eerst aan op de site.",
    "This API asks for an account. Sign in on the site first.",
)
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
                if is_api(request):
                    return problem_of(request, error)
                return notice(request, "failed", status=503, detail=tell(error))
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
        return problem(request, 401, _ACCOUNT_NEEDED)
    if not reader.account and VISITOR in reader.roles and request.method in _SAFE:
        return HttpResponseRedirect(f"{reverse('sign-in')}?{urlencode({'next': request.get_full_path()})}")
    note_refused(request, thing=request.get_full_path(), level=refusal.level, action=refusal.action)
    if is_api(request):
        return problem(request, 403, (describe_refusal(refusal, "nl"), describe_refusal(refusal, "en")))
    lang = language_of(request)
    return notice(request, "refused", status=403, detail=describe_refusal(refusal, lang), detail_lang=lang)


def describe_refusal(refusal: Refusal, lang: Lang) -> str:
    """Say why something may not be done: which action, up to which level, and which roles may."""
    allowed = [
        role for role in rights().roles.values() if rights().refuse({role.key}, refusal.action, refusal.level) is None
    ]
    names = ", ".join(role.name_nl if lang == "nl" else role.name_en for role in allowed if role.key != "public")
    words = (
        "Nodig is een van deze rollen: {names}. Het gaat om: {action} (niveau {level})."
        if lang == "nl"
        else "One of these roles is needed: {names}. It is about this: {action} (level {level})."
    )
    told = {"action": say(ACTIONS, refusal.action.value, lang), "level": say(LEVELS, refusal.level.label, lang)}
    return words.format(**told, names=names or "–")
