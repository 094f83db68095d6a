"""Series: the figures of publishers and those computed from them, as known on a day, each with its release and row."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router

from routekaart.domain.derived import DerivedIndicator
from routekaart.domain.ids import IndicatorId, thing_id
from routekaart.domain.observation import Indicator
from routekaart.domain.period import Period
from routekaart.domain.rights import Action
from routekaart.operations.find_series import Asked, find_series
from routekaart.reporting.statistics.series import series_record
from routekaart.web.api.asked import Day, day_of
from routekaart.web.api.camel import camel
from routekaart.web.api.model import Model, Page, Paging, page_of
from routekaart.web.api.version import BASE
from routekaart.web.opening import opened
from routekaart.web.rights import needs

router = Router(tags=["reeksen"], by_alias=True)


class SeriesLine(Model):
    """What is counted, and by whom."""

    id: str
    naam: str
    naam_en: str
    uitgever: str | None = Field(description="Leeg voor wat is berekend.")
    eenheid: str
    berekend: bool
    adres: str


class SeriesPage(Page[SeriesLine]):
    """A page of these."""


class SeriesModel(Model):
    """The figures of a series."""

    id: str
    peildatum: date
    reeks: dict[str, object] = Field(description="Definitie, waarden van toen en nu, breuken, uitgaven: docs/json.md.")


class Wanted(Day):
    """Which figures are asked for."""

    gebied: str = Field(default="", max_length=100, description="Zoals route:western-mediterranean of country:ESP.")
    tegenhanger: str = Field(default="", max_length=100, description="Zoals country:SYR; niets is alle samen.")
    uitsplitsing: str = Field(default="", max_length=100, description="Zoals border=sea.")
    periode: str = Field(default="", max_length=50, description="Zoals 2019 of 2016/2019.")


@router.get("/reeksen", response=SeriesPage, summary="Alle reeksen")
@needs(Action.READ_STATISTICS)
def reeksen(request: HttpRequest, paging: Query[Paging]) -> SeriesPage:
    """List the indicators of publishers and those that are computed."""
    with opened() as workspace:
        reference = workspace.reference
        cards: list[Indicator | DerivedIndicator] = [*reference.indicators, *reference.derived]
    return page_of(SeriesPage, request, [_line(card) for card in sorted(cards, key=lambda card: card.id)], paging)


def _line(card: Indicator | DerivedIndicator) -> SeriesLine:
    return SeriesLine(
        id=card.id,
        naam=card.name_nl,
        naam_en=card.name_en,
        uitgever=card.publisher if isinstance(card, Indicator) else None,
        eenheid=card.unit.value,
        berekend=isinstance(card, DerivedIndicator),
        adres=f"{BASE}/reeksen/{card.id}",
    )


@router.get("/reeksen/{indicator}", response=SeriesModel, summary="De cijfers van een reeks")
@needs(Action.READ_STATISTICS)
def reeks(request: HttpRequest, indicator: str, wanted: Query[Wanted]) -> SeriesModel:
    """Return the figures of an indicator, as known on a day and as known now."""
    day = day_of(wanted)
    asked = Asked(
        area=thing_id(wanted.gebied) if wanted.gebied else None,
        counterpart=thing_id(wanted.tegenhanger) if wanted.tegenhanger else None,
        breakdown=wanted.uitsplitsing,
        period=Period.parse(wanted.periode) if wanted.periode else None,
    )
    with opened() as workspace:
        found = find_series(workspace, IndicatorId(indicator), asked, as_of=day, today=timezone.localdate())
        return SeriesModel(id=indicator, peildatum=day, reeks=camel(series_record(found)))
