"""What a reader sees of a weighing: the form with what was wrong, what came out, or where it is kept."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse

from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.page import Link
from routekaart.reporting.site.desks.home import DESKS
from routekaart.reporting.site.desks.text_form import TextForm
from routekaart.reporting.site.desks.weighings import OutcomePage, render_outcome, render_weighing_form
from routekaart.reporting.texts import say
from routekaart.web.desks.answering import go_on, named, refuse_above, shown
from routekaart.web.desks.weighings.weighed import LARGEST, Kept, Outcome, Weighed
from routekaart.web.desks.working import Away, NotTaken
from routekaart.web.log import note_read
from routekaart.web.opening import opened
from routekaart.web.pages import address, language_of, notice
from routekaart.web.rights import reader_of


def show_outcome(request: HttpRequest, outcome: Outcome, *, fetch: str) -> HttpResponse:
    """Answer with what came of a weighing; no file comes of it to be fetched."""
    match outcome:
        case Weighed():
            return _show_weighed(request, outcome)
        case Kept():
            return go_on(request, "weighing", {"key": outcome.id}, gedaan="kept" if outcome.new else "known")
        case NotTaken():
            return show_form(request, outcome.asked.text, outcome.asked.level, faults=outcome.faults)
        case Away(what=what):
            return notice(request, "failed", status=503, detail=what)


def show_form(
    request: HttpRequest, text: str, level: Level, *, faults: Sequence[InputError] = (), status: int = 400
) -> HttpResponse:
    """Answer with the form in which a weighing is handed in, as it was filled in, with all that is wrong."""
    lang = language_of(request)
    example = address("make-weighing", lang)
    form = TextForm(
        action=address("make-weighing", lang),
        example=f"{example}{'&' if '?' in example else '?'}voorbeeld=ja",
        text=text,
        level=level,
        levels=tuple(one for one in Level if one <= highest(request)),
        most=LARGEST,
    )
    page = render_weighing_form(form, faults=faults, parents=parents(request), **shown(request))
    return HttpResponse(page, status=status if faults else 200)


def highest(request: HttpRequest) -> Level:
    """Return up to which level the reader may weigh: what they may make, of what they may read."""
    reader = reader_of(request)
    found = [reader.highest(action) for action in (Action.MAKE_WEIGHING, Action.READ_DOSSIER)]
    return min(level or Level.OPENBAAR for level in found)


def parents(request: HttpRequest, *, within: bool = True) -> tuple[Link, ...]:
    """Return where a page of this desk stands: under the desks, and within under its list."""
    lang = language_of(request)
    places = (Link(say(DESKS, "title", lang), address("desks", lang)),)
    return (*places, Link(say(DESKS, "weighing-desk", lang), address("weighing-desk", lang))) if within else places


def names_at(request: HttpRequest, level: Level) -> Names:
    """Return what things are called, by the lists and by the register up to a level."""
    with opened() as workspace:
        return named(request, workspace, (), level)


def _show_weighed(request: HttpRequest, weighed: Weighed) -> HttpResponse:
    sealed, lang = weighed.sealed, language_of(request)
    refusal = refuse_above(request, Action.MAKE_WEIGHING, sealed.level)
    if refusal is not None:
        return refusal
    note_read(request, thing=f"weighing:{sealed.id}", level=sealed.level, action=Action.MAKE_WEIGHING)
    page = OutcomePage(
        keep=address("keep-weighing", lang),
        change=address("make-weighing", lang),
        text=weighed.asked.text,
        changed=weighed.changed,
    )
    names = names_at(request, sealed.level)
    given = {key: value for key, value in shown(request).items() if key != "lang"}
    return HttpResponse(render_outcome(sealed, names, page, parents=parents(request), **given))
