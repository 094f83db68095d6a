"""What letters claim stands beside what the figures say of the same, and nothing else does."""

from dataclasses import replace
from datetime import UTC, date, datetime

from routekaart.compiling.claimed import lay_claims
from routekaart.domain.content import Cause
from routekaart.domain.evaluation.outcome import CannotBeSaid, Evaluation
from routekaart.domain.evaluation.plan import Dated, Moment, Outcome, Plan, Span
from routekaart.domain.ids import ActorId, DocumentId, IndicatorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Entry, Held, Kind, Passage, Statement

ROUTE, SPAIN, PACT = ThingId("route:western-mediterranean"), ThingId("country:ESP"), ThingId("arrangement:pact")
PLAN = Plan(
    name="pact--west",
    arrangements=(PACT,),
    outcome=Outcome(indicator=IndicatorId("frontex-detections"), area=ROUTE),
    dates=(Dated(moment=Moment.SIGNED, day=date(2019, 2, 13)),),
    moment=Moment.SIGNED,
    span=Span(since=Period.parse("2009-01"), after=12),
)
REFUSED = Evaluation(plan=PLAN, sealed=None, outcome=CannotBeSaid(because=("too_few_donors",)), gates=(), estimate=None)
CLAIM = Statement(
    speaker=ActorId("government:NLD"),
    subject=SPAIN,
    content=Cause(measure="de samenwerking", effect="lagere aankomsten"),
    kind=Kind.REPORTED,
    valid=None,
    source=Passage(document=DocumentId("0" * 64), start=0, end=12, quote="droeg bij"),
    recorded=datetime(2026, 1, 1, tzinfo=UTC),
    recorded_by=RecorderId("rule:claims@1"),
)
TOUCHING = {ROUTE: frozenset({SPAIN})}


def _laid(statement: Statement) -> list[tuple[str, ...]]:
    found = lay_claims([Held(statement, Level.OPENBAAR)], [REFUSED], touching=TOUCHING)
    return [one.evaluations for one in found]


def test_a_claim_about_the_country_where_a_route_ends_stands_beside_that_route() -> None:
    assert _laid(CLAIM) == [("pact--west",)]


def test_a_claim_about_something_else_is_told_and_has_no_evaluation() -> None:
    assert _laid(replace(CLAIM, subject=ThingId("country:FIN"))) == [()]


def test_what_an_evaluator_found_or_a_list_tells_is_no_claim_of_a_letter() -> None:
    assert _laid(replace(CLAIM, content=replace(CLAIM.content, result="effect_found"))) == []
    assert _laid(replace(CLAIM, source=Entry(table="facts", key="one", sources=()))) == []
