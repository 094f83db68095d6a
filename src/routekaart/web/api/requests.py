"""What Parliament asked and was promised: motions and undertakings, each with its state on a day."""

from collections.abc import Collection
from datetime import date

from django.http import HttpRequest
from ninja import Field, Query, Router

from routekaart.domain.errors import UnknownName
from routekaart.domain.execution import Execution, ExecutionState
from routekaart.domain.ids import ThingId, key_of, thing_id
from routekaart.domain.rights import Action
from routekaart.operations.follow_requests import follow_requests
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.records import notation
from routekaart.reporting.requests import requests_record
from routekaart.web.api.asked import Day, DayPaging, day_of, level
from routekaart.web.api.camel import camel
from routekaart.web.api.model import Model, Page, page_of
from routekaart.web.log import note_read
from routekaart.web.naming import names_of
from routekaart.web.opening import opened
from routekaart.web.rights import needs

router = Router(by_alias=True)
MOTIONS, UNDERTAKINGS = ("motion",), ("toezegging",)


class RequestLine(Model):
    """A motion or an undertaking, and how far it is."""

    id: str
    sleutel: str
    naam: str
    stand: ExecutionState = Field(description="Volgt uit gebeurtenissen en bewijs: docs/requests.md.")
    reden: str
    termijn: str | None
    trekkers: list[str]
    over: list[str]


class RequestPage(Page[RequestLine]):
    """A page of these."""


class RequestModel(RequestLine):
    """The same with what was asked, the evidence and the history."""

    peildatum: date
    niveau: str
    verzoek: dict[str, object] = Field(description="Wat is gevraagd, het bewijs, de geschiedenis: docs/json.md.")


class Wanted(DayPaging):
    """Which are asked for."""

    stand: ExecutionState | None = Field(default=None, description="Alleen wat zo ver is.")
    over: str = Field(default="", max_length=100, description="Alleen wat hierover gaat: country:MAR.")


@router.get("/moties", response=RequestPage, tags=["moties"], summary="Moties met hun stand")
@needs(Action.READ_DOSSIER)
def moties(request: HttpRequest, wanted: Query[Wanted]) -> RequestPage:
    """List the motions."""
    return _listed(request, MOTIONS, wanted)


@router.get("/moties/{sleutel}", response=RequestModel, tags=["moties"], summary="Een motie")
@needs(Action.READ_DOSSIER)
def motie(request: HttpRequest, sleutel: str, asked: Query[Day]) -> RequestModel:
    """Return a motion."""
    return _one(request, MOTIONS, sleutel, asked)


@router.get("/toezeggingen", response=RequestPage, tags=["toezeggingen"], summary="Toezeggingen met hun stand")
@needs(Action.READ_DOSSIER)
def toezeggingen(request: HttpRequest, wanted: Query[Wanted]) -> RequestPage:
    """List the undertakings of ministers."""
    return _listed(request, UNDERTAKINGS, wanted)


@router.get("/toezeggingen/{sleutel}", response=RequestModel, tags=["toezeggingen"], summary="Een toezegging")
@needs(Action.READ_DOSSIER)
def toezegging(request: HttpRequest, sleutel: str, asked: Query[Day]) -> RequestModel:
    """Return an undertaking."""
    return _one(request, UNDERTAKINGS, sleutel, asked)


def _listed(request: HttpRequest, forms: Collection[str], wanted: Wanted) -> RequestPage:
    about = thing_id(wanted.over) if wanted.over else None
    states = () if wanted.stand is None else (wanted.stand,)
    with opened() as workspace:
        found = follow_requests(workspace, as_of=day_of(wanted), level=level(request), about=about, states=states)
        note_read(request, thing=request.get_full_path(), level=found.highest)
        names = names_of(workspace, "nl", found.described)
    return page_of(RequestPage, request, [_line(one, names) for one in found.executions if one.form in forms], wanted)


def _one(request: HttpRequest, forms: Collection[str], key: str, asked: Day) -> RequestModel:
    thing, day, seen = ThingId(f"request:{key}"), day_of(asked), level(request)
    with opened() as workspace:
        found = follow_requests(workspace, as_of=day, level=seen)
        note_read(request, thing=thing, level=found.highest)
        names = names_of(workspace, "nl", found.described)
    for one in found.executions:
        if one.form in forms and thing in (one.request, *one.also):
            record = requests_record([one], names, as_of=day, level=seen)["requests"]
            assert isinstance(record, list)
            line = _line(one, names).model_dump()
            return RequestModel(**line, peildatum=day, niveau=seen.label, verzoek=camel(record[0]))
    raise UnknownName(f"{thing!r} is not there on {day.isoformat()}", remedy="See the list, or choose another day.")


def _line(one: Execution, names: Names) -> RequestLine:
    return RequestLine(
        id=one.request,
        sleutel=key_of(one.request),
        naam=names.name(one.request),
        stand=one.state,
        reden=one.reason.value,
        termijn=notation(one.due),
        trekkers=list(one.owners),
        over=list(one.about),
    )
