"""Two designs are kept and written as every other: read back the same, and seen from the level of all their days."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from routekaart.compiling.plan_levels import Named, level_of_plan
from routekaart.domain.evaluation.kept import Grounds, KeptEvaluation, without_drawn
from routekaart.domain.evaluation.notation import read_kept, write_kept
from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.evaluation.plan import Estimator, Sealed
from routekaart.domain.ids import RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.evaluating.describing import describe_case
from routekaart.evaluating.evaluating_origins import evaluate_origins
from routekaart.evaluating.starts import complete_starts
from routekaart.recording.plans import parse_plan
from routekaart.reporting.site.evaluations.plan import write_plan
from tests.evaluating.making import PLAN, case_of, make_counts
from tests.evaluating.making_origins import ORIGINS_PLAN, make_origins, origins_of

MADE = datetime(2026, 2, 1, tzinfo=UTC)
GROUNDS = Grounds(level=Level.INTERN, touches=(), releases=(), lists="")


@pytest.fixture(scope="module", params=["staggered", "segmented"])
def found(request: pytest.FixtureRequest) -> Evaluation:
    if request.param == "staggered":
        return evaluate_origins(origins_of(make_origins(effect=0.9)), draws=99)
    return describe_case(case_of(make_counts(), plan=replace(PLAN, estimator=Estimator.SEGMENTED)))


def test_what_is_kept_is_read_back_with_all_that_is_drawn(found: Evaluation) -> None:
    kept = KeptEvaluation(evaluation=found, grounds=GROUNDS, made=MADE)
    again = read_kept(KeptEvaluation, write_kept(kept))
    assert write_kept(again) == write_kept(kept)
    assert again.evaluation.plan == found.plan
    assert (again.evaluation.described is None) == (found.described is None)
    assert (again.evaluation.estimate is None) == (found.estimate is None)


def test_a_table_holds_nothing_of_what_is_only_drawn(found: Evaluation) -> None:
    short = without_drawn(found)
    assert short.described is None and (short.estimate is None or short.estimate.event_study is None)
    assert short.outcome == found.outcome and short.gates == found.gates


def test_what_is_written_of_a_plan_with_starts_is_read_back_as_the_same_plan() -> None:
    plan = complete_starts(ORIGINS_PLAN, ())
    assert complete_starts(parse_plan("plan.yml", write_plan(plan).encode()), ()) == plan


def test_a_day_of_one_country_that_is_closed_closes_the_plan() -> None:
    arrangement, hidden = ThingId("arrangement:made-up"), date(2011, 9, 1)
    assert hidden in {one.day for start in ORIGINS_PLAN.starts or () for one in start.dates}
    assert hidden not in {one.day for one in ORIGINS_PLAN.dates}
    sealed = Sealed(
        plan=ORIGINS_PLAN, seq=1, recorded=MADE, recorded_by=RecorderId("rule:evaluate@1"), level=Level.OPENBAAR
    )
    assert level_of_plan(sealed, Named(things={}, days={})) is Level.OPENBAAR
    closed = Named(things={}, days={(arrangement, hidden): Level.GERUBRICEERD})
    assert level_of_plan(sealed, closed) is Level.GERUBRICEERD
