"""A number comes out only if every gate is open; each planted fault closes its own gate, by name."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from routekaart import evaluating
from routekaart.domain.breaks import Break
from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.outcome import CannotBeSaid, EffectFound, Evaluation, GateState, NoEffectFound
from routekaart.domain.evaluation.plan import Dated, Direction, DonorChoice, Donors, Estimator, Moment, NamedDonor, Span
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.period import Period
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.gates import GATES
from routekaart.evaluating.preparing import prepare_case
from routekaart.reporting.evaluation.measured import tell_measured
from tests.evaluating.making import (
    AROUND,
    EVENT,
    PARTNERS,
    PLAN,
    THRESHOLDS,
    TREATED,
    arrange_counts,
    case_of,
    make_counts,
)

FALL = -1.6


def _closed(found: Evaluation) -> set[str]:
    assert isinstance(found.outcome, CannotBeSaid)
    return set(found.outcome.because)


def test_a_large_fall_is_found_with_a_range_around_the_truth() -> None:
    found = evaluate_case(case_of(make_counts(effect=FALL)))
    assert isinstance(found.outcome, EffectFound), [gate for gate in found.gates if not gate.open]
    assert found.outcome.range.low < FALL < found.outcome.range.high < 0
    assert found.estimate is not None and found.estimate.rank.place == 1


def test_without_an_effect_it_is_said_what_could_not_have_been_found() -> None:
    found = evaluate_case(case_of(make_counts()))
    assert isinstance(found.outcome, NoEffectFound), [gate for gate in found.gates if not gate.open]
    assert found.outcome.detectable > 0


def test_there_are_thirteen_gates_and_all_are_told() -> None:
    found = evaluate_case(case_of(make_counts()))
    codes = [gate.code for gate in found.gates]
    assert codes == [
        "too_short", "too_few_donors", "no_fit", "not_identified", "contaminated", "date_decides", "break", "covid",
        "too_small", "not_separable", "absorbed", "one_donor", "se_not_valid",
    ]  # fmt: skip
    assert len(GATES) == 13


def test_too_short() -> None:
    counts = make_counts(effect=FALL)[:, EVENT - 20 :]
    case = prepare_case(PLAN, arrange_counts(counts, first="2013-05"), AROUND, partners=PARTNERS)
    assert "too_short" in _closed(evaluate_case(case))


def test_too_short_after() -> None:
    found = evaluate_case(case_of(make_counts(effect=FALL)[:, : EVENT + 6]))
    assert _closed(found) == {"too_short"}
    assert dict(found.gates[0].facts)["after"] == "6"


def test_too_few_donors() -> None:
    found = evaluate_case(case_of(make_counts(donors=18, effect=FALL)))
    assert "too_few_donors" in _closed(found)
    assert found.estimate is not None and found.estimate.rank.p > 0.05


def test_one_donor_alone() -> None:
    assert {"too_few_donors", "one_donor"} <= _closed(evaluate_case(case_of(make_counts(donors=1, effect=FALL))))


def test_no_fit_if_the_control_does_not_follow() -> None:
    counts = make_counts()
    counts[0] = np.random.default_rng(9).poisson(500, size=counts.shape[1])
    assert "no_fit" in _closed(evaluate_case(case_of(counts)))


@pytest.mark.parametrize("level", [0.0, 400.0])
def test_no_fit_if_the_series_never_moves(level: float) -> None:
    counts = make_counts()
    counts[0] = level
    assert "no_fit" in _closed(evaluate_case(case_of(counts)))


def test_no_fit_if_the_control_loses_the_series_where_nothing_happened() -> None:
    counts = make_counts(noise=0.02)
    counts[0, 40:] *= 6
    counts[0, 50:] /= 30
    found = evaluate_case(case_of(counts))
    assert "no_fit" in _closed(found)


def test_the_figure_of_no_fit_is_the_one_that_closes_it() -> None:
    thresholds = {**THRESHOLDS, "most_unrest": 0.01}
    case = case_of(make_counts(noise=0.02), around=replace(AROUND, thresholds=thresholds))
    gate = next(one for one in evaluate_case(case).gates if one.code == "no_fit")
    assert gate.state is GateState.FAILED and gate.threshold == 0.01
    assert gate.figure is not None and gate.figure > 0.01


def test_not_identified_if_equally_good_weights_disagree() -> None:
    counts = make_counts(donors=60)
    counts[0] = np.exp(np.log1p(counts[1:]).mean(axis=0))  # well inside the hull of its donors
    counts[1:, EVENT:] *= np.linspace(0.05, 20, 60)[:, None]
    found = evaluate_case(case_of(counts, span=Span(since=Period.parse("2014-08"), after=3)))
    assert "not_identified" in _closed(found)
    assert found.estimate is not None and found.estimate.over_optima is not None
    assert found.estimate.over_optima.low < found.estimate.over_optima.high


def test_contaminated_if_a_named_donor_is_tied_to_the_route() -> None:
    areas = {0: "route:eastern-mediterranean", 1: "route:western-balkan"}
    counts = make_counts(effect=FALL)
    named = tuple(NamedDonor(area=area) for area, _ in arrange_counts(counts, areas=areas).panel.units[1:])
    outcome = replace(PLAN.outcome, area=ThingId("route:eastern-mediterranean"))
    plan = replace(PLAN, outcome=outcome, donors=Donors(choice=DonorChoice.NAMED, named=named))
    found = evaluate_case(prepare_case(plan, arrange_counts(counts, areas=areas), AROUND, partners=PARTNERS))
    assert _closed(found) == {"contaminated"}


def test_a_clean_choice_leaves_out_what_is_tied_and_what_was_treated_itself() -> None:
    areas = {0: "route:eastern-mediterranean", 1: "route:western-balkan", 2: "route:silk-route"}
    touch = Touch(
        arrangement=ThingId("arrangement:other"),
        countries=(ThingId("country:AFG"),),
        moment="signed",
        day=date(2015, 3, 1),
    )
    way = {ThingId("route:silk-route"): frozenset({ThingId("country:AFG")})}
    around = replace(AROUND, touches=(touch,), on_the_way=way)
    plan = replace(PLAN, outcome=replace(PLAN.outcome, area=ThingId("route:eastern-mediterranean")))
    case = prepare_case(plan, arrange_counts(make_counts(), areas=areas), around, partners=PARTNERS)
    reasons = {str(one.unit.area): one.reason for one in case.excluded}
    assert reasons == {"route:western-balkan": "tied_route", "route:silk-route": "own_treatment"}


def test_date_decides() -> None:
    counts = make_counts(noise=0.05, effect=-0.8)
    counts[0, EVENT - 12 : EVENT] *= 12
    dates = (Dated(moment=Moment.ANNOUNCED, day=date(2013, 12, 5)), PLAN.dates[1])
    assert "date_decides" in _closed(evaluate_case(case_of(counts, dates=dates)))


def test_with_one_date_the_gate_is_not_checked_and_lets_nothing_through() -> None:
    found = evaluate_case(case_of(make_counts(effect=FALL), dates=PLAN.dates[1:]))
    assert _closed(found) == {"date_decides"}
    assert {gate.code: gate.state for gate in found.gates}["date_decides"] is GateState.NOT_CHECKED


def test_a_known_change_in_counting() -> None:
    change = Break(
        day=date(2015, 6, 1),
        indicators=(IndicatorId("made-up"),),
        text_nl="anders geteld",
        text_en="counted anew",
        source="",
    )
    found = evaluate_case(case_of(make_counts(effect=FALL), around=replace(AROUND, breaks=(change,))))
    assert _closed(found) == {"break"}


def test_a_flag_of_the_publisher() -> None:
    arranged = arrange_counts(make_counts(effect=FALL))
    arranged.broken[0, EVENT + 2] = True
    found = evaluate_case(prepare_case(PLAN, arranged, AROUND, partners=PARTNERS))
    assert _closed(found) == {"break"}


def test_a_flag_on_a_donor_without_weight_closes_nothing() -> None:
    counts = make_counts(effect=FALL)
    arranged = arrange_counts(counts)
    weighed = evaluate_case(prepare_case(PLAN, arranged, AROUND, partners=PARTNERS)).estimate
    assert weighed is not None
    idle = ({one.unit.area for one in weighed.placebos} - {one.donor.area for one in weighed.weights}).pop()
    arranged.broken[[unit[0] for unit in arranged.panel.units].index(idle), EVENT] = True
    found = evaluate_case(prepare_case(PLAN, arranged, AROUND, partners=PARTNERS))
    assert isinstance(found.outcome, EffectFound)


def test_the_pandemic() -> None:
    arranged = arrange_counts(make_counts(effect=FALL), first="2014-12")
    dates = (Dated(moment=Moment.ANNOUNCED, day=date(2019, 10, 1)), Dated(moment=Moment.SIGNED, day=date(2019, 11, 5)))
    plan = replace(PLAN, dates=dates, span=Span(since=Period.parse("2014-12"), after=12))
    found = evaluate_case(prepare_case(plan, arranged, AROUND, partners=PARTNERS))
    assert "covid" in _closed(found)


def test_too_small() -> None:
    assert "too_small" in _closed(
        evaluate_case(case_of(np.round(make_counts(effect=FALL) / 60), donors=Donors(least=10)))
    )


def test_not_separable() -> None:
    touch = Touch(
        arrangement=ThingId("arrangement:other"),
        countries=(ThingId("country:AAA"),),
        moment="signed",
        day=date(2014, 6, 1),
    )
    around = replace(AROUND, touches=(touch,))
    arranged, partners = arrange_counts(make_counts(effect=FALL)), frozenset({ThingId("country:AAA")})
    found = evaluate_case(prepare_case(PLAN, arranged, around, partners=partners))
    assert _closed(found) == {"not_separable"}
    bundle = replace(PLAN, arrangements=(*PLAN.arrangements, touch.arrangement))
    found = evaluate_case(prepare_case(bundle, arranged, around, partners=partners))
    assert isinstance(found.outcome, EffectFound)


def test_one_donor() -> None:
    counts = make_counts(noise=0.05)
    counts[0] = counts[1]
    counts[0, EVENT:] *= 0.02
    counts[1, :EVENT] *= np.random.default_rng(3).uniform(0.97, 1.03, EVENT)
    counts[2:, EVENT:] *= 0.02
    assert "one_donor" in _closed(evaluate_case(case_of(counts)))


def test_a_date_outside_the_series_refuses_the_plan() -> None:
    with pytest.raises(InputError, match="outside the series"):
        case_of(make_counts(), dates=(PLAN.dates[0], Dated(moment=Moment.SIGNED, day=date(2031, 1, 1))))


def test_a_series_that_is_not_there_refuses_the_plan() -> None:
    with pytest.raises(InputError, match="no figures"):
        case_of(make_counts(), outcome=replace(PLAN.outcome, area=ThingId("route:nowhere")))


def test_a_sealed_direction_is_tested_one_sided() -> None:
    found = evaluate_case(case_of(make_counts(effect=FALL), direction=Direction.RISE))
    assert found.estimate is not None and found.estimate.signed_rank is not None
    assert isinstance(found.outcome, NoEffectFound)
    assert found.estimate.signed_rank.place > found.estimate.rank.place


def test_every_threshold_belongs_to_a_gate() -> None:
    from routekaart.reference import default_root
    from routekaart.reference.evaluating import load_thresholds

    codes = {gate.code for gate in evaluate_case(case_of(make_counts())).gates}
    assert {one.gate for one in load_thresholds(default_root())} <= codes
    assert THRESHOLDS["least_donors"] == 19


def test_every_threshold_is_used_by_some_gate() -> None:
    room = Path(evaluating.__file__).parent
    text = "".join(path.read_text() for path in room.rglob("*.py"))
    assert [key for key in THRESHOLDS if f'"{key}"' not in text] == []


def test_all_counts_at_an_end_are_carried_through() -> None:
    counts = make_counts(effect=FALL)
    arranged = arrange_counts(counts)
    panel = replace(arranged.panel, low=np.maximum(counts - 2, 0), high=counts + 2)
    found = evaluate_case(prepare_case(PLAN, replace(arranged, panel=panel), AROUND, partners=PARTNERS)).estimate
    assert found is not None
    assert found.ends.low < found.effect < found.ends.high
    assert PLAN.outcome.area == TREATED


def test_without_the_extra_the_gate_that_needs_it_lets_nothing_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    found = evaluate_case(case_of(make_counts(effect=FALL)))
    assert _closed(found) == {"not_identified"}
    assert found.estimate is not None and found.estimate.over_optima is None


@pytest.mark.parametrize("estimator", [Estimator.SYNTHETIC_DID, Estimator.AUGMENTED])
def test_another_estimator_is_ranked_by_its_own_placebos(estimator: Estimator) -> None:
    found = evaluate_case(case_of(make_counts(effect=FALL, donors=24), estimator=estimator)).estimate
    assert found is not None
    assert found.effect == pytest.approx(FALL, abs=0.4)
    assert (found.rank.place, found.rank.of) == (1, 25)
    assert abs(found.effect) > max(abs(one.effect) for one in found.placebos)


@pytest.mark.parametrize("month", [20, 62])
def test_a_series_with_a_gap_is_refused_and_gets_no_place_among_placebos(month: int) -> None:
    counts = make_counts(effect=FALL)
    counts[0, month] = np.nan
    with pytest.raises(InputError, match=r"has no figure of 201\d-\d\d \(1 missing"):
        case_of(counts)
    until = Period.parse("2011-08")
    early = (Dated(moment=Moment.SIGNED, day=date(2011, 2, 1)),)
    span = Span(since=PLAN.span.since, after=6, until=until)
    assert not np.isnan(case_of(counts, dates=early, span=span).panel.values).any(), "beside the gap it can be asked"


def test_of_an_event_that_is_with_nobody_we_know_it_cannot_be_checked_what_else_began() -> None:
    case = prepare_case(PLAN, arrange_counts(make_counts(effect=FALL)), AROUND, partners=frozenset())
    found = evaluate_case(case)
    assert _closed(found) == {"not_separable"}
    assert next(gate for gate in found.gates if gate.code == "not_separable").state is GateState.NOT_CHECKED


@pytest.mark.parametrize("announced", [date(2014, 12, 3), date(2010, 1, 20)])
def test_a_second_date_that_counts_from_the_same_month_or_before_all_figures_checks_nothing(announced: date) -> None:
    dates = (Dated(moment=Moment.ANNOUNCED, day=announced), PLAN.dates[1])
    found = evaluate_case(case_of(make_counts(effect=FALL), dates=dates))
    assert _closed(found) == {"date_decides"}
    gate = next(gate for gate in found.gates if gate.code == "date_decides")
    assert gate.state is GateState.NOT_CHECKED and dict(gate.facts)["periods"] == "1"
    assert "hetzelfde jaar" in tell_measured(gate, found.plan, "nl")
