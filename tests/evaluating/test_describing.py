"""One series on its own is described, and never said to be an effect, whatever it does."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from routekaart.domain.evaluation.outcome import CannotBeSaid, GateState
from routekaart.domain.evaluation.plan import Dated, Estimator, Moment, Span
from routekaart.domain.period import Period
from routekaart.evaluating.describing import describe_case
from routekaart.evaluating.gates import GATES
from routekaart.evaluating.preparing import prepare_case
from routekaart.evaluating.segmented import describe_segments
from tests.evaluating.making import AROUND, EVENT, PARTNERS, PLAN, arrange_counts, case_of, make_counts

SEGMENTED = replace(PLAN, estimator=Estimator.SEGMENTED)


def _counts(*, level: float = 0.0, slope: float = 0.0, months: int = 84) -> np.ndarray:
    random, time = np.random.default_rng(6), np.arange(months)
    logs = 7 + 0.01 * time + level * (time >= EVENT) + slope * np.maximum(time - EVENT, 0)
    return np.round(np.exp(logs + 0.02 * random.normal(size=(3, months))))


def test_level_and_slope_before_and_after_are_told_with_a_range() -> None:
    found = describe_case(case_of(_counts(level=-0.7, slope=0.03), plan=SEGMENTED)).described
    assert found is not None
    for figure, truth in (
        (found.level_before, 7 + 0.01 * EVENT),
        (found.level_after, 6.3 + 0.01 * EVENT),
        (found.level_change, -0.7),
        (found.slope_before, 0.01),
        (found.slope_after, 0.04),
        (found.slope_change, 0.03),
    ):
        assert figure.value == pytest.approx(truth, abs=0.03)
        assert figure.low < figure.value < figure.high
    assert len(found.drawn) == len(found.periods) == found.start + PLAN.span.after


@pytest.mark.parametrize("level", [0.0, -3.0])
def test_it_is_never_an_effect_however_large(level: float) -> None:
    found = describe_case(case_of(_counts(level=level), plan=SEGMENTED))
    assert isinstance(found.outcome, CannotBeSaid)
    assert set(found.outcome.because) == {"too_few_donors", "se_not_valid"}
    assert found.estimate is None and found.donors == () and "no_comparison" in found.cannot_show


def test_gates_are_the_same_thirteen_in_the_same_order() -> None:
    case = case_of(make_counts())
    found = describe_case(replace(case, plan=SEGMENTED))
    assert [gate.code for gate in found.gates] == [gate(case, None).code for gate in GATES]


def test_a_short_series_is_told_to_be_short() -> None:
    short = _counts()[:, EVENT - 18 :]
    case = prepare_case(SEGMENTED, arrange_counts(short, first="2013-07"), AROUND, partners=PARTNERS)
    found = describe_case(case)
    assert found.gates[0].code == "too_short" and found.gates[0].state is GateState.FAILED
    assert found.described is not None
    (after,) = (
        dict(gate.facts)["after"] for gate in describe_case(case_of(_counts(months=63), plan=SEGMENTED)).gates[:1]
    )
    assert after == "3"


def test_three_months_after_are_too_few_for_a_line() -> None:
    assert describe_case(case_of(_counts(months=63), plan=SEGMENTED)).described is None


def test_the_sign_of_the_change_of_level_may_hang_on_the_date() -> None:
    dates = (Dated(moment=Moment.ANNOUNCED, day=date(2013, 12, 5)), PLAN.dates[1])
    counts = _counts(level=-0.7)
    counts[:, EVENT - 12 : EVENT] *= 4
    found = describe_case(case_of(counts, plan=SEGMENTED, dates=dates))
    assert "date_decides" in found.outcome.because  # type: ignore[union-attr]


def test_months_that_are_left_out_count_in_how_steep_a_line_is() -> None:
    times = np.concatenate([np.arange(30), np.arange(52, 90)]).astype(np.float64)
    found = describe_segments(0.01 * times, 40, times=times)
    assert found.slopes == pytest.approx((0.01, 0.01))
    plan = replace(
        SEGMENTED,
        dates=(Dated(moment=Moment.SIGNED, day=date(2023, 5, 1)),),
        span=Span(since=Period.parse("2017-01"), after=8),
    )
    straight = np.tile(np.round(np.exp(5 + 0.02 * np.arange(84))), (2, 1))
    case = prepare_case(plan, arrange_counts(straight, first="2017-01"), AROUND, partners=PARTNERS)
    described = describe_case(case).described
    assert described is not None and described.slope_before.value == pytest.approx(0.02, abs=0.001)
