"""The form by which it is decided who may see statements."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from routekaart.domain.errors import UnknownName
from routekaart.domain.rights import Action
from routekaart.operations.show_reviews import show_reviews
from routekaart.recording.offered import offer_part
from routekaart.recording.slips import DECIDED, write_disclosure
from routekaart.reporting.site.desks.dossier_form import FormPage, Part
from routekaart.web.desks.answering import refuse_above
from routekaart.web.desks.dossier.filling import Filled, answer_form, back_to_desk, levels_typed
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs

MOST = 100
"""Statements in one decision; a page with more cannot be looked over."""


@needs(Action.DECIDE_DISCLOSURE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def disclose(request: HttpRequest) -> HttpResponse:
    """Decide at which level statements are: both the old and the new must be levels that the decider may give."""
    asked = request.POST.getlist("of") if request.method == "POST" else request.GET.getlist("of")
    chosen = tuple(dict.fromkeys(one for text in asked for one in text.split(",")))
    if not 0 < len(chosen) <= MOST or not all(len(one) == 64 for one in chosen):
        raise UnknownName("no statement was chosen, or too many", remedy="Go back and choose up to 100 of them.")
    level = level_of(request, Action.READ_DOSSIER)
    with opened() as workspace:
        histories = [show_reviews(workspace, one, level=level) for one in chosen]
    highest = max(one.held.level for one in histories)
    note_read(request, thing=f"statement:{chosen[0][:10]}", level=highest)
    wanted = levels_typed(request, "disclosure") if request.method == "POST" else ()
    for one in (highest, *wanted):
        refusal = refuse_above(request, Action.DECIDE_DISCLOSURE, one)
        if refusal is not None:
            return refusal
    fields = tuple(one for one in offer_part("disclosure") if one.name in DECIDED)
    page = FormPage(
        title="disclose_title",
        parts=(
            Part(key="disclosure", fields=fields, of="disclosure"),
            Part(key="consent", fields=offer_part("consent"), of="consent"),
        ),
        about=tuple(one.held for one in histories),
        hidden={"of": ",".join(chosen)} | {f"gezien.{one.held.statement.id}": one.state for one in histories},
        action=address("disclose", language_of(request)),
        back=back_to_desk(request),
        save="save_disclosure",
    )
    thing = histories[0].held.statement.subject
    filled = Filled(
        page=page,
        write=lambda typed: write_disclosure(typed, chosen),
        first={},
        thing=thing,
        action=Action.DECIDE_DISCLOSURE,
    )
    return answer_form(request, filled)
