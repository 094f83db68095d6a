"""The pages of what publishers count: the list, and the figures of one indicator as known then and now."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.derived import DerivedIndicator
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.rights import Action
from routekaart.operations.find_series import Asked, find_series
from routekaart.reporting.site.asof import AsOf
from routekaart.reporting.site.indicator import IndicatorPage, render_indicator
from routekaart.reporting.site.lists import render_indicators
from routekaart.web.dossiers.addressing import Addresses, addresses_of
from routekaart.web.dossiers.days import asked_day
from routekaart.web.naming import names_of
from routekaart.web.opening import opened
from routekaart.web.pages import language_of, not_found, site
from routekaart.web.rights import needs
from routekaart.workspace import Workspace

_AREA = "gebied"


@needs(Action.READ_STATISTICS)
@require_safe
def indicators(request: HttpRequest) -> HttpResponse:
    """List what publishers count and of which figures are held."""
    lang, addresses = language_of(request), addresses_of(request)
    with opened() as workspace:
        held = {release.dataset for release in workspace.statistics.releases()}
        counted = {name for one in held for name in workspace.catalogue.get(one).indicators}
        cards = [card for card in workspace.reference.indicators if card.id in counted]
        names = names_of(workspace, lang, {})
    page = render_indicators(cards, names, addresses.of, parents=addresses.parents("indicator")[:1],
                             site=site(request), version=__version__)  # fmt: skip
    return HttpResponse(page)


@needs(Action.READ_STATISTICS)
@require_safe
def indicator(request: HttpRequest, key: str) -> HttpResponse:
    """Show what is counted, and the figures as known on a day and as known now."""
    lang = language_of(request)
    asked = asked_day(request, lang)
    addresses = addresses_of(request, asked.other)
    with opened() as workspace:
        try:
            area = _area_of(request, workspace, key)
            series = find_series(workspace, IndicatorId(key), Asked(area=area), as_of=asked.day, today=asked.today)
        except UnknownName as error:
            return not_found(request, error)
        names = names_of(workspace, lang, {})
    own = Addresses(lang=lang, level=addresses.level)
    extra = {_AREA: area} if area else {}
    asof = AsOf(
        day=asked.day,
        today=asked.today,
        action=request.path,
        at=lambda day: _with(own.on(request.path, None if day == asked.today else day), extra),
        kept=addresses.kept | extra,
        typed=asked.typed,
        fault=asked.fault,
    )
    shown = IndicatorPage(series=series, area=area, own=addresses.of(f"indicator:{key}"))
    page = render_indicator(shown, names, addresses.of, asof, parents=addresses.parents("indicator"),
                            site=site(request), version=__version__)  # fmt: skip
    return HttpResponse(page, status=400 if asked.fault else 200)


def _area_of(request: HttpRequest, workspace: Workspace, key: str) -> ThingId | None:
    """Return the area that is asked for; of what is computed there is always one.

    Raises:
        UnknownName: if there is no such area, or no such indicator.
    """
    typed = request.GET.get(_AREA, "")
    if typed:
        return workspace.reference.get_thing(typed)
    computed: dict[str, DerivedIndicator] = {card.id: card for card in workspace.reference.derived}
    return ThingId("country:NLD") if key in computed else None


def _with(address: str, extra: dict[str, ThingId]) -> str:
    joined = "&" if "?" in address else "?"
    return address + "".join(f"{joined}{name}={value}" for name, value in extra.items())
