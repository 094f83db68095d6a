"""The weighings that are kept, one with what came out and its record, and the form in which one is made."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from routekaart.domain.encoding import canonical, to_record
from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.rights import Action
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.operations.list_weighings import find_weighing, list_weighings
from routekaart.reporting.site.desks.weighings import KeptPage, render_kept, render_weighings
from routekaart.sources.demonstration import demonstration_weighing
from routekaart.web.checking.waiting import Room, hand_in, show_ticket
from routekaart.web.desks.answering import named, refuse_above, shown
from routekaart.web.desks.handing_in import text_of, typed_text
from routekaart.web.desks.weighings.showing import names_at, parents, show_form, show_outcome
from routekaart.web.desks.weighings.weighed import LARGEST, AskedWeighing, weigh_asked
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of

_DONE = ("kept", "known")
_DIGITS = 64
"""Of a digest."""
_ROOM = Room(what="weighing", waits="weighing-waits", form="make-weighing", show=show_outcome)


@needs(Action.READ_WEIGHING)
@never_cache
@require_safe
def weighings(request: HttpRequest) -> HttpResponse:
    """List the weighings in the register that the reader may see."""
    level, lang = level_of(request, Action.READ_WEIGHING), language_of(request)
    with opened() as workspace:
        found = list_weighings(workspace, level=level)
        names = named(request, workspace, (), level)
    note_read(request, thing="weighings", level=max((one.shown_from for one in found), default=Level.OPENBAAR))
    page = render_weighings(
        [(one, address("weighing", lang, key=one.id)) for one in found],
        names,
        new=address("make-weighing", lang) if reader_of(request).may(Action.MAKE_WEIGHING) else "",
        help_page=address("help", lang),
        parents=parents(request, within=False),
        **{key: value for key, value in shown(request).items() if key != "lang"},
    )
    return HttpResponse(page)


@needs(Action.READ_WEIGHING)
@never_cache
@require_safe
def weighing(request: HttpRequest, key: str) -> HttpResponse:
    """Show one weighing: what it rests on, what came out, and what people decided."""
    sealed, done = _get(request, key), request.GET.get("gedaan", "")
    page = KeptPage(
        record=address("weighing-record", language_of(request), key=key), done=done if done in _DONE else ""
    )
    given = {name: value for name, value in shown(request).items() if name != "lang"}
    names = names_at(request, sealed.level)
    return HttpResponse(render_kept(sealed, names, page, parents=parents(request), **given))


@needs(Action.READ_WEIGHING)
@never_cache
@require_safe
def record(request: HttpRequest, key: str) -> HttpResponse:
    """Send the sealed record of a weighing, which `routekaart verify FILE` runs again."""
    sealed = _get(request, key)
    sent = {"Content-Disposition": f'attachment; filename="afweging-{key[:10]}.json"'}
    return HttpResponse(
        canonical({**to_record(sealed), "id": sealed.id}), content_type="application/json", headers=sent
    )


@needs(Action.MAKE_WEIGHING)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """Ask for a weighing, or weigh the one that is handed in. Nothing is kept."""
    if request.method == "POST":
        return _weigh(request)
    example = demonstration_weighing().read_text(encoding="utf-8") if "voorbeeld" in request.GET else ""
    return show_form(request, example, Level.OPENBAAR)


@needs(Action.MAKE_WEIGHING)
@never_cache
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Weigh again what was shown, and keep it if the same comes out; otherwise show what came out now."""
    return _weigh(request, seen=request.POST.get("gezien", "")[:_DIGITS])


@needs(Action.MAKE_WEIGHING)
@never_cache
@require_safe
def wait(request: HttpRequest, ticket: str) -> HttpResponse:
    """Show what came of a weighing, or how many are before it."""
    return show_ticket(request, _ROOM, ticket)


def _weigh(request: HttpRequest, *, seen: str = "") -> HttpResponse:
    try:
        text = text_of(request, most=LARGEST, what="weighing", too_large="Weigh it yourself: routekaart weigh FILE.")
        level = _level(request)
    except InputError as error:
        return show_form(request, typed_text(request)[:LARGEST], Level.OPENBAAR, faults=(error,))
    if "wijzig" in request.POST:
        return show_form(request, text, level)
    for action in (Action.MAKE_WEIGHING, Action.READ_DOSSIER):
        refusal = refuse_above(request, action, level)
        if refusal is not None:
            return refusal
    account = reader_of(request).recorder
    asked = AskedWeighing(text=text, level=level, account=account, moment=timezone.now(), seen=seen)
    return hand_in(request, _ROOM, partial(weigh_asked, asked), size=len(text))


def _level(request: HttpRequest) -> Level:
    """Return the level that a form asks for.

    Raises:
        NotationError: if there is no such level.
    """
    return parse_level(request.POST.get("niveau", Level.OPENBAAR.label))


def _get(request: HttpRequest, key: str) -> SealedWeighing:
    """Return a weighing that the reader may see, and note that they do; one above that is not told from none."""
    with opened() as workspace:
        sealed = find_weighing(workspace, key, level=level_of(request, Action.READ_WEIGHING))
    if sealed is None:
        raise Http404
    note_read(request, thing=f"weighing:{sealed.id}", level=sealed.shown_from)
    return sealed
