"""Searching: what is typed stands in the address, as far as it was sent."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.errors import InputError
from routekaart.domain.found import Found
from routekaart.domain.rights import Action
from routekaart.operations.search_everything import LONGEST, search_everything
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.page import Link
from routekaart.reporting.search_page import SearchShown, render_search
from routekaart.web.dossiers.addressing import Addresses, addresses_of
from routekaart.web.log import note_read
from routekaart.web.naming import names_of
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import language_of, site
from routekaart.web.rights import needs


@needs(Action.READ_DOSSIER)
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Ask for words, or show what is found for them."""
    lang, typed = language_of(request), request.GET.get("q", "")
    shown = SearchShown(typed=typed, action=reverse("search"))
    if not typed.strip():
        return _page(request, shown, None)
    with opened() as workspace:
        names = names_of(workspace, lang, {})
        try:
            found = search_everything(workspace, typed, level=level_of(request))
        except InputError:
            fault = "too_long" if len(typed) > LONGEST else "no_word"
            return _page(request, SearchShown(typed=typed[:LONGEST], action=shown.action, fault=fault), None, 400)
    note_read(request, thing=request.get_full_path(), level=found.highest)
    return _page(request, _linked(found, names, shown.action, addresses_of(request)), names)


def _linked(found: Found, names: Names, action: str, addresses: Addresses) -> SearchShown:
    def link(thing: str, words: str) -> Link:
        return Link(words, addresses.of(thing))

    return SearchShown(
        typed=found.words,
        action=action,
        found=found,
        things=[link(one, names.name(one)) for one in found.things],
        letters=[link(f"document:{one.id}", one.title or one.id[:12]) for one in found.letters],
        subjects=[link(one, names.name(one)) for one in (held.statement.subject for held in found.statements)],
    )


def _page(request: HttpRequest, shown: SearchShown, names: Names | None, status: int = 200) -> HttpResponse:
    page = render_search(shown, names=names, lang=language_of(request), site=site(request), version=__version__)
    return HttpResponse(page, status=status)
