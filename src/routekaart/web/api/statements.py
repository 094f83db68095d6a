"""Statements: who said what about which thing, for which period, in which source."""

from datetime import datetime
from typing import Literal

from django.http import HttpRequest
from ninja import Field, Query, Router

from routekaart.domain.encoding import to_record
from routekaart.domain.errors import InputError
from routekaart.domain.ids import DocumentId, thing_id
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.domain.statement import Cell, Entry, Held, Passage, Publication, Source, Testimony
from routekaart.operations.list_statements import list_statements
from routekaart.operations.search_register import find_statement, read_from, search
from routekaart.reporting.records import notation
from routekaart.web.api.asked import DayPaging, day_of, level
from routekaart.web.api.camel import camel
from routekaart.web.api.model import Model, Page, page_of
from routekaart.web.log import note_read
from routekaart.web.opening import opened
from routekaart.web.rights import needs

router = Router(tags=["uitspraken"], by_alias=True)


class SourceModel(Model):
    """Where a statement can be read back."""

    soort: Literal["passage", "cel", "lijst", "publicatie", "mededeling"]
    document: str | None = None
    begin: int | None = None
    eind: int | None = None
    citaat: str | None = None
    publicatie: str | None = Field(default=None, description="De titel van wat hier niet wordt bewaard.")
    adres: str | None = None
    uitgave: str | None = Field(default=None, description="De uitgave van een statistiek.")
    rij: int | None = None
    kolom: str | None = None
    lijst: str | None = None
    bronnen: list[str] | None = None
    plaats: str | None = None


class StatementModel(Model):
    """One statement."""

    id: str
    spreker: str
    onderwerp: str
    wijze: str = Field(description="reported, expected, promised of judged.")
    inhoudsoort: str
    inhoud: dict[str, object] = Field(description="De velden hangen af van de inhoudsoort: docs/json.md.")
    geldig: str | None = Field(description="Voor welke periode het wordt gezegd.")
    gezegd: str | None = Field(description="Wanneer het is gezegd, zo precies als bekend.")
    opgenomen_op: datetime
    niveau: str
    bron: SourceModel


class StatementPage(Page[StatementModel]):
    """A page of these."""


class Wanted(DayPaging):
    """Which statements are asked for: about a thing, from a letter, or with words; one of these three."""

    onderwerp: str = Field(default="", max_length=200, description="Zoals country:MAR.")
    brief: str = Field(default="", pattern="^([0-9a-f]{64})?$", description="De sha256 van een brief.")
    zoek: str = Field(default="", max_length=200, description="Woorden die er alle in staan; visum* is een begin.")


@router.get("/uitspraken", response=StatementPage, summary="Uitspraken over iets, uit een brief, of met woorden")
@needs(Action.READ_DOSSIER)
def uitspraken(request: HttpRequest, wanted: Query[Wanted]) -> StatementPage:
    """List statements, in the order in which they were recorded."""
    found = _find(request, wanted)
    note_read(request, thing=request.get_full_path(), level=max((one.level for one in found), default=Level.OPENBAAR))
    return page_of(StatementPage, request, [model_of(held) for held in found], wanted)


@router.get("/uitspraken/{sleutel}", response=StatementModel, summary="Een uitspraak")
@needs(Action.READ_DOSSIER)
def uitspraak(request: HttpRequest, sleutel: str) -> StatementModel:
    """Return one statement."""
    with opened() as workspace:
        found = find_statement(workspace, sleutel, level=level(request))
    note_read(request, thing=f"statement:{found.statement.id}", level=found.level)
    return model_of(found)


def _find(request: HttpRequest, wanted: Wanted) -> tuple[Held, ...]:
    if sum(map(bool, (wanted.onderwerp, wanted.brief, wanted.zoek))) != 1:
        raise InputError(
            "nothing says which statements are asked for",
            where="onderwerp, brief, zoek",
            remedy="Name one of these three.",
        )
    seen, day = level(request), day_of(wanted)
    with opened() as workspace:
        if wanted.onderwerp:
            as_of = day if wanted.peildatum else None
            return list_statements(workspace, thing_id(wanted.onderwerp), level=seen, as_of=as_of).held
        if wanted.brief:
            return read_from(workspace, DocumentId(wanted.brief), level=seen)
        return search(workspace, wanted.zoek, level=seen)


def model_of(held: Held) -> StatementModel:
    """Return a statement as the API writes it."""
    said = held.statement
    content = to_record(said.content)
    return StatementModel(
        id=said.id,
        spreker=said.speaker,
        onderwerp=said.subject,
        wijze=said.kind.value,
        inhoudsoort=str(content.pop("type")),
        inhoud=camel(content),
        geldig=notation(said.valid),
        gezegd=notation(said.said_on),
        opgenomen_op=said.recorded,
        niveau=held.level.label,
        bron=_source(said.source),
    )


def _source(source: Source) -> SourceModel:
    match source:
        case Passage():
            return SourceModel(
                soort="passage", document=source.document, begin=source.start, eind=source.end, citaat=source.quote
            )
        case Cell():
            return SourceModel(soort="cel", uitgave=source.release, rij=source.row, kolom=source.column)
        case Entry():
            return SourceModel(soort="lijst", lijst=source.table, bronnen=list(source.sources), plaats=source.place)
        case Publication():
            return SourceModel(soort="publicatie", publicatie=source.title, adres=source.address, citaat=source.quote)
        case Testimony():
            return SourceModel(soort="mededeling")
