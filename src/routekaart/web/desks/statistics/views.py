"""The releases that wait, one with all that is different in it, and the decision on it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from routekaart import __version__
from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError, Overtaken
from routekaart.domain.ids import ActorId
from routekaart.domain.revision import HeldRelease
from routekaart.domain.rights import Action
from routekaart.operations.decide_release import decide_release
from routekaart.operations.list_releases import list_releases
from routekaart.operations.measure_completeness import measure_completeness
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.site.desks.statistics import ReleasePage, render_release, render_releases
from routekaart.reporting.statistics.completeness import render_completeness_page
from routekaart.web.desks.answering import fault_of, go_on, send_styled, shown, typed_in
from routekaart.web.naming import names_of
from routekaart.web.opening import opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of
from routekaart.workspace import Workspace

_DONE = ("accepted", "refused", "known")


@needs(Action.ACCEPT_RELEASE)
@never_cache
@require_safe
def releases(request: HttpRequest) -> HttpResponse:
    """List the releases on which nobody has decided, and those on which somebody has."""
    lang, done = language_of(request), request.GET.get("gedaan", "")
    with opened() as workspace:
        found = list_releases(workspace)
        names = _names(request, workspace)
    page = render_releases(
        [(one, _address(request, "held-release", one)) for one in found],
        names,
        completeness=address("completeness-desk", lang),
        done=done if done in _DONE else "",
        **_shown(request),
    )
    return HttpResponse(page)


@needs(Action.ACCEPT_RELEASE)
@never_cache
@require_safe
def release(request: HttpRequest, dataset: str, release: str) -> HttpResponse:
    """Show what is different in a release, what is not as expected, where series break, and who decided what."""
    return _show(request, dataset, release)


@needs(Action.ACCEPT_RELEASE)
@never_cache
@require_POST
def decide(request: HttpRequest, dataset: str, release: str) -> HttpResponse:
    """Accept or refuse a release with a reason; the last decision counts."""
    typed, account = typed_in(request), ActorId(reader_of(request).recorder)
    choice, seen = typed.get("besluit", ""), typed.get("gezien", "")
    if choice not in ("accept", "refuse"):
        fault = FormFault(field="", what="this is no decision", remedy="Use one of the buttons of the page.")
        return _show(request, dataset, release, typed=typed, faults=(fault,))
    try:
        with opened() as workspace:
            before = _get(workspace, dataset, release)
            found = decide_release(
                workspace,
                dataset,
                before.release.id,
                accept=choice == "accept",
                by=account,
                reason=typed.get("reden", ""),
                now=timezone.now(),
                seen=int(seen[:6]) if seen.isdecimal() else -1,
            )
    except Overtaken:
        return _show(request, dataset, release, typed=typed, overtaken=True)
    except InputError as error:
        return _show(request, dataset, release, typed=typed, faults=(fault_of(error, "reden"),))
    added = len(found.decisions) > len(before.decisions)
    return go_on(
        request, "statistics-desk", gedaan=("accepted" if choice == "accept" else "refused") if added else "known"
    )


@needs(Action.ACCEPT_RELEASE)
@never_cache
@require_safe
def completeness(request: HttpRequest) -> HttpResponse:
    """Show how complete each dataset is, beside what its publisher says that there is."""
    with opened() as workspace:
        measured = measure_completeness(workspace, None)
        names = _names(request, workspace)
    return send_styled(render_completeness_page(measured, names, version=__version__).encode())


def _show(
    request: HttpRequest,
    dataset: str,
    release: str,
    *,
    typed: Mapping[str, str] | None = None,
    faults: Sequence[FormFault] = (),
    overtaken: bool = False,
) -> HttpResponse:
    with opened() as workspace:
        held = _get(workspace, dataset, release)
        names = _names(request, workspace)
    page = ReleasePage(
        held=held,
        decide=_address(request, "decide-release", held),
        back=address("statistics-desk", language_of(request)),
    )
    shown_page = render_release(page, names, typed=typed or {}, faults=faults, overtaken=overtaken, **_shown(request))
    return HttpResponse(shown_page, status=409 if overtaken else 400 if faults else 200)


def _get(workspace: Workspace, dataset: str, release: str) -> HeldRelease:
    for one in list_releases(workspace, dataset):
        if one.release.id.rpartition("/")[2] == release:
            return one
    raise Http404


def _address(request: HttpRequest, name: str, one: HeldRelease) -> str:
    label = one.release.id.rpartition("/")[2]
    return address(name, language_of(request), dataset=one.release.dataset, release=label)


def _names(request: HttpRequest, workspace: Workspace) -> Names:
    cards = workspace.reference.indicators
    described = {f"indicator:{card.id}": (card.name_nl, card.name_en) for card in cards}
    return names_of(workspace, language_of(request), described)


def _shown(request: HttpRequest) -> dict[str, Any]:
    return {key: value for key, value in shown(request).items() if key != "lang"}
