"""Countries, routes, arrangements, programmes, funds and instruments: the lists, and what is held about each."""

from datetime import date

from django.http import HttpRequest
from ninja import Field, Query, Router

from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.rights import Action
from routekaart.operations.compile_dossier import compile_thing
from routekaart.operations.judge_instruments import judge_instruments
from routekaart.reporting.dossier.record import dossier_record
from routekaart.reporting.instruments import instruments_record
from routekaart.web.api.asked import Day, day_of, find_things, get_thing, level
from routekaart.web.api.camel import camel
from routekaart.web.api.model import Model, Page, Paging, page_of
from routekaart.web.api.version import BASE
from routekaart.web.dossiers.addressing import SEGMENTS
from routekaart.web.log import note_read
from routekaart.web.naming import names_of
from routekaart.web.opening import opened
from routekaart.web.rights import needs
from routekaart.workspace import Workspace

router = Router(by_alias=True)


class Thing(Model):
    """Something that statements are about."""

    id: str = Field(description="soort:sleutel, zoals country:MAR.")
    sleutel: str
    naam: str
    naam_en: str
    adres: str = Field(description="Waar in deze API meer erover staat.")


class ThingPage(Page[Thing]):
    """A page of these."""


class Dossier(Thing):
    """What is held about it, as it was on a day, up to the level of the reader."""

    peildatum: date
    niveau: str
    dossier: dict[str, object] = Field(description="De onderdelen van het dossier; de velden: docs/json.md.")


class Ruled(Model):
    """Whether an instrument may be used with a country on a day."""

    instrument: str
    naam: str
    oordeel: str = Field(description="allowed, allowed_if, not_allowed, political_gate of unknown.")
    toelichting: dict[str, object] = Field(description="Regels met artikel en data; de velden: docs/json.md.")


def _listed(request: HttpRequest, kind: str, paging: Paging) -> ThingPage:
    with opened() as workspace:
        return page_of(ThingPage, request, [_thing(workspace, one) for one in find_things(workspace, kind)], paging)


def _thing(workspace: Workspace, thing: ThingId) -> Thing:
    return Thing(**_named(workspace, thing))


def _named(workspace: Workspace, thing: ThingId) -> dict[str, str]:
    naam, naam_en = workspace.reference.names[thing]
    address = f"{BASE}/{SEGMENTS[kind_of(thing)]}/{key_of(thing)}"
    return {"id": thing, "sleutel": key_of(thing), "naam": naam, "naam_en": naam_en, "adres": address}


def _dossier(request: HttpRequest, kind: str, key: str, asked: Day) -> Dossier:
    day, seen = day_of(asked), level(request)
    with opened() as workspace:
        thing = get_thing(workspace, kind, key)
        found = compile_thing(workspace, thing, as_of=day, level=seen)
        note_read(request, thing=thing, level=found.highest)
        record = camel(dossier_record(found.dossier, names_of(workspace, "nl", found.described)))
        return Dossier(**_named(workspace, thing), peildatum=day, niveau=seen.label, dossier=record)


@router.get("/landen", response=ThingPage, tags=["landen"], summary="Alle landen")
@needs(Action.READ_DOSSIER)
def landen(request: HttpRequest, paging: Query[Paging]) -> ThingPage:
    """List the countries."""
    return _listed(request, "country", paging)


@router.get("/landen/{sleutel}", response=Dossier, tags=["landen"], summary="Het dossier van een land")
@needs(Action.READ_DOSSIER)
def land(request: HttpRequest, sleutel: str, asked: Query[Day]) -> Dossier:
    """Return the dossier of a country."""
    return _dossier(request, "country", sleutel, asked)


@router.get(
    "/landen/{sleutel}/instrumenten",
    response=list[Ruled],
    tags=["landen"],
    summary="Wat de wet die dag toestaat voor een land",
)
@needs(Action.READ_DOSSIER)
def instrumenten_van_land(request: HttpRequest, sleutel: str, asked: Query[Day]) -> list[Ruled]:
    """Judge every instrument for a country on a day."""
    day = day_of(asked)
    with opened() as workspace:
        thing = get_thing(workspace, "country", sleutel)
        found = judge_instruments(workspace, thing, on=day, level=level(request))
        records = instruments_record(found, names_of(workspace, "nl", {}))
    return [
        Ruled(
            instrument=str(one.pop("instrument")),
            naam=str(one.pop("name")),
            oordeel=str(one.pop("verdict")),
            toelichting=camel(one),
        )
        for one in records
    ]


@router.get("/routes", response=ThingPage, tags=["routes"], summary="Alle routes")
@needs(Action.READ_DOSSIER)
def routes(request: HttpRequest, paging: Query[Paging]) -> ThingPage:
    """List the routes."""
    return _listed(request, "route", paging)


@router.get("/routes/{sleutel}", response=Dossier, tags=["routes"], summary="Het dossier van een route")
@needs(Action.READ_DOSSIER)
def route(request: HttpRequest, sleutel: str, asked: Query[Day]) -> Dossier:
    """Return the dossier of a route."""
    return _dossier(request, "route", sleutel, asked)


@router.get("/afspraken", response=ThingPage, tags=["afspraken"], summary="Alle afspraken")
@needs(Action.READ_DOSSIER)
def afspraken(request: HttpRequest, paging: Query[Paging]) -> ThingPage:
    """List the arrangements that are in the lists."""
    return _listed(request, "arrangement", paging)


@router.get("/afspraken/{sleutel}", response=Dossier, tags=["afspraken"], summary="Het dossier van een afspraak")
@needs(Action.READ_DOSSIER)
def afspraak(request: HttpRequest, sleutel: str, asked: Query[Day]) -> Dossier:
    """Return the dossier of an arrangement."""
    return _dossier(request, "arrangement", sleutel, asked)


@router.get("/programmas", response=ThingPage, tags=["programmas"], summary="Alle programma's")
@needs(Action.READ_DOSSIER)
def programmas(request: HttpRequest, paging: Query[Paging]) -> ThingPage:
    """List the programmes."""
    return _listed(request, "programme", paging)


@router.get("/programmas/{sleutel}", response=Dossier, tags=["programmas"], summary="Het dossier van een programma")
@needs(Action.READ_DOSSIER)
def programma(request: HttpRequest, sleutel: str, asked: Query[Day]) -> Dossier:
    """Return the dossier of a programme."""
    return _dossier(request, "programme", sleutel, asked)


@router.get("/fondsen", response=ThingPage, tags=["fondsen"], summary="Alle fondsen")
@needs(Action.READ_DOSSIER)
def fondsen(request: HttpRequest, paging: Query[Paging]) -> ThingPage:
    """List the funds."""
    return _listed(request, "fund", paging)


@router.get("/fondsen/{sleutel}", response=Dossier, tags=["fondsen"], summary="Het dossier van een fonds")
@needs(Action.READ_DOSSIER)
def fonds(request: HttpRequest, sleutel: str, asked: Query[Day]) -> Dossier:
    """Return the dossier of a fund."""
    return _dossier(request, "fund", sleutel, asked)


@router.get("/instrumenten", response=ThingPage, tags=["instrumenten"], summary="Alle instrumenten")
@needs(Action.READ_DOSSIER)
def instrumenten(request: HttpRequest, paging: Query[Paging]) -> ThingPage:
    """List the instruments."""
    return _listed(request, "instrument", paging)


@router.get("/instrumenten/{sleutel}", response=Dossier, tags=["instrumenten"], summary="Dossier van een instrument")
@needs(Action.READ_DOSSIER)
def instrument(request: HttpRequest, sleutel: str, asked: Query[Day]) -> Dossier:
    """Return the dossier of an instrument."""
    return _dossier(request, "instrument", sleutel, asked)
