"""Evaluations: what came out of each, with its gates, as it is kept; nothing is worked out for a request."""

from datetime import datetime
from typing import Literal

from django.http import HttpRequest
from ninja import Field, Query, Router

from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.ids import thing_id
from routekaart.domain.rights import Action
from routekaart.operations.show_evaluations import show_evaluation
from routekaart.reporting.evaluation import evaluation_record
from routekaart.web.api.camel import camel
from routekaart.web.api.model import Model, Page, Paging, page_of
from routekaart.web.api.version import BASE
from routekaart.web.evaluations.remembering import remembered
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.rights import needs

router = Router(tags=["evaluaties"], by_alias=True)
Outcome = Literal["effect_found", "no_effect_found", "cannot_be_said"]


class EvaluationLine(Model):
    """A plan, and what came out of it."""

    naam: str
    afspraken: list[str]
    indicator: str
    gebied: str
    tegenhanger: str | None
    verzegeld_op: datetime = Field(description="Voordat de uitkomst werd bekeken.")
    kenmerk: str = Field(description="Het kenmerk (sha256) van het plan.")
    uitkomst: Outcome
    dichte_poorten: list[str] = Field(description="Waarom het niet te zeggen is: docs/evaluating.md.")
    kans: float | None = Field(description="De plaats tussen de placebo's als aandeel; geen effect.")
    kans_na_alle_keren_kijken: float | None = Field(description="Naar Benjamini en Yekutieli.")
    adres: str


class Looks(Model):
    """How often was looked, and what chance alone would give."""

    bekeken: int = Field(description="Hoe vaak er een kans uit kwam.")
    onder_vijf_procent: int
    door_toeval_verwacht: float


class EvaluationPage(Page[EvaluationLine]):
    """A page of these, with how often was looked in all."""

    gekeken: Looks


class EvaluationModel(Model):
    """One evaluation, with all it rests on."""

    naam: str
    uitgerekend_op: datetime | None = Field(json_schema_extra={"format": "date-time"})
    verouderd: list[str] = Field(description="Wat sindsdien veranderde: touches, releases of lists; leeg is actueel.")
    evaluatie: dict[str, object] | None = Field(
        description="Plan, uitkomst, poorten en berekening: docs/evaluating.md. Leeg als er geen uitkomst is."
    )


class Wanted(Paging):
    """Which evaluations are asked for."""

    over: str = Field(default="", max_length=100, description="Waarover: country:TUR, een route of een afspraak.")
    poort: str = Field(default="", max_length=40, description="Alleen waar deze poort dicht is, zoals no_fit.")


@router.get("/evaluaties", response=EvaluationPage, summary="Alle evaluaties, met de weigeringen")
@needs(Action.READ_EVALUATION)
def evaluaties(request: HttpRequest, wanted: Query[Wanted]) -> EvaluationPage:
    """List the evaluations that the reader may see; how often was looked counts all of them, whatever is asked for."""
    about = thing_id(wanted.over) if wanted.over else None
    with opened() as workspace:
        shown = remembered(workspace, level=level_of(request, Action.READ_EVALUATION))
    note_read(request, thing=request.get_full_path(), level=shown.highest)
    found = [
        _line(one, q)
        for one, q in zip(shown.table.evaluations, shown.table.looks.q, strict=True)
        if (about is None or about in shown.about[one.plan.name]) and (not wanted.poort or wanted.poort in _closed(one))
    ]
    looks = shown.table.looks
    counted = Looks(bekeken=looks.taken, onder_vijf_procent=looks.below, door_toeval_verwacht=looks.expected)
    return page_of(EvaluationPage, request, found, wanted, gekeken=counted)


@router.get("/evaluaties/{naam}", response=EvaluationModel, summary="Een evaluatie")
@needs(Action.READ_EVALUATION)
def evaluatie(request: HttpRequest, naam: str) -> EvaluationModel:
    """Return one evaluation."""
    with opened() as workspace:
        shown = show_evaluation(workspace, naam, level=level_of(request, Action.READ_EVALUATION))
    note_read(request, thing=f"plan:{naam}", level=shown.level)
    state = shown.state
    return EvaluationModel(
        naam=naam,
        uitgerekend_op=None if state is None else state.made,
        verouderd=[] if state is None else [one.value for one in state.stale],
        evaluatie=None if shown.laid is None else camel(evaluation_record(shown.laid.evaluation, "nl")),
    )


def _closed(one: Evaluation) -> list[str]:
    return [gate.code for gate in one.gates if not gate.open]


def _line(one: Evaluation, q: float | None) -> EvaluationLine:
    plan, sealed = one.plan, one.sealed
    assert isinstance(sealed, Sealed)  # what is kept was sealed
    return EvaluationLine(
        naam=plan.name,
        afspraken=list(plan.arrangements),
        indicator=plan.outcome.indicator,
        gebied=plan.outcome.area,
        tegenhanger=plan.outcome.counterpart,
        verzegeld_op=sealed.recorded,
        kenmerk=plan.digest,
        uitkomst=_OUTCOMES[type(one.outcome).__name__],
        dichte_poorten=_closed(one),
        kans=one.p,
        kans_na_alle_keren_kijken=q,
        adres=f"{BASE}/evaluaties/{plan.name}",
    )


_OUTCOMES: dict[str, Outcome] = {
    "EffectFound": "effect_found",
    "NoEffectFound": "no_effect_found",
    "CannotBeSaid": "cannot_be_said",
}
