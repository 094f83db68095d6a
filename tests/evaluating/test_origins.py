"""Origins with dates of their own: a planted effect is found, none is told with what could be, faults are refused."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from routekaart.domain.breaks import Break
from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.outcome import CannotBeSaid, EffectFound, Evaluation, GateState, NoEffectFound
from routekaart.domain.evaluation.plan import (
    Dated,
    Direction,
    DonorChoice,
    Donors,
    Moment,
    NamedDonor,
    Span,
    Start,
)
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.period import Period
from routekaart.evaluating.evaluating_origins import evaluate_origins
from routekaart.evaluating.gates import GATES
from routekaart.evaluating.origin_case import OriginCase, prepare_origins
from routekaart.evaluating.starts import complete_starts
from routekaart.reporting.evaluation.measured import tell_gate
from tests.evaluating.making import AROUND, PLAN, case_of, make_counts
from tests.evaluating.making_origins import (
    AREA,
    ORIGINS_PLAN,
    STARTS,
    arrange_years,
    make_origins,
    origin,
    origins_of,
    start_of,
)

RISE = 0.9


def _evaluate(case: OriginCase) -> Evaluation:
    return evaluate_origins(case, draws=199)


def _closed(found: Evaluation) -> set[str]:
    assert isinstance(found.outcome, CannotBeSaid)
    return set(found.outcome.because)


def _touch(row: int, year: int, *, arrangement: str = "arrangement:other") -> Touch:
    return Touch(arrangement=ThingId(arrangement), countries=(origin(row),), moment="signed", day=date(year, 6, 1))


@pytest.fixture(scope="module")
def risen() -> Evaluation:
    return _evaluate(origins_of(make_origins(effect=RISE)))


def test_a_planted_effect_is_found_with_a_range_around_it(risen: Evaluation) -> None:
    assert isinstance(risen.outcome, EffectFound), [gate for gate in risen.gates if not gate.open]
    assert 0 < risen.outcome.range.low < RISE < risen.outcome.range.high
    assert risen.estimate is not None and (risen.estimate.rank.place, risen.estimate.rank.of) == (1, 200)


def test_by_years_since_it_is_seen_after_and_not_before(risen: Evaluation) -> None:
    assert risen.estimate is not None and risen.estimate.event_study is not None
    study = risen.estimate.event_study
    assert [one.time for one in study.events] == [*range(-7, -1), 0, 1, 2]
    assert all((one.low > 0) == (one.time >= 0) for one in study.events)
    assert [one.origins for one in study.events if one.time >= 0] == [4, 4, 4]
    assert [(one.first, len(one.origins)) for one in study.cohorts] == [(2010, 2), (2011, 1), (2012, 1)]
    assert [one.most for one in study.bounds] == [0.5, 1.0, 2.0]
    assert study.breakdown is not None and study.breakdown > 0.5


def test_every_way_of_adding_up_is_told_and_finds_the_same(risen: Evaluation) -> None:
    told = {one.name: one.effect for one in risen.specifications}
    assert {"by-years-since", "by-cohort", "by-year", "never-treated", "imputation", "from-announced"} == set(told)
    diluted = told.pop("from-announced")  # a year earlier, so that one year without the rise counts along
    assert all(effect == pytest.approx(RISE, abs=0.15) for effect in told.values())
    assert 0 < diluted < RISE
    assert risen.estimate is not None and sum(one.weight for one in risen.estimate.weights) == pytest.approx(1)


def test_without_an_effect_it_is_said_what_could_not_have_been_found() -> None:
    found = _evaluate(origins_of(make_origins(seed=2)))
    assert isinstance(found.outcome, NoEffectFound), [gate for gate in found.gates if not gate.open]
    assert found.estimate is not None and found.estimate.critical is not None
    assert found.outcome.detectable >= found.estimate.critical > 0


def test_the_same_seed_draws_the_same() -> None:
    case = origins_of(make_origins(effect=0.3))
    assert _evaluate(case) == _evaluate(case)


def test_a_sealed_direction_is_tested_one_sided() -> None:
    found = _evaluate(origins_of(make_origins(effect=RISE), direction=Direction.FALL))
    assert isinstance(found.outcome, NoEffectFound)
    assert found.estimate is not None and found.estimate.signed_rank is not None
    assert found.estimate.signed_rank.place == 200


def test_with_one_origin_every_origin_is_taken_in_turn() -> None:
    found = _evaluate(origins_of(make_origins(effect=RISE), starts=ORIGINS_PLAN.starts[:1]))  # type: ignore[index]
    assert found.estimate is not None
    donors = len(found.donors)
    assert (found.estimate.rank.place, found.estimate.rank.of) == (1, donors + 1)
    assert found.estimate.weights[0].effect_without is None


def test_gates_are_the_same_thirteen_in_the_same_order(risen: Evaluation) -> None:
    case = case_of(make_counts())
    assert [gate.code for gate in risen.gates] == [gate(case, None).code for gate in GATES]
    assert PLAN.estimator is not ORIGINS_PLAN.estimator


def test_too_short_before_the_first_of_them() -> None:
    found = _evaluate(origins_of(make_origins(effect=RISE), span=Span(since=Period.parse("2008"), after=3)))
    assert "too_short" in _closed(found)
    assert dict(found.gates[0].facts)["before"] == "2"


def test_too_short_after_the_last_of_them() -> None:
    found = _evaluate(origins_of(make_origins(effect=RISE), span=Span(since=Period.parse("2005"), after=5)))
    assert _closed(found) == {"too_short"}


def test_too_few_donors() -> None:
    assert "too_few_donors" in _closed(_evaluate(origins_of(make_origins(effect=RISE, others=12))))


def test_no_donor_at_all() -> None:
    found = _evaluate(origins_of(make_origins(effect=RISE, others=0)))
    assert {"too_few_donors", "absorbed", "one_donor", "se_not_valid"} <= _closed(found)
    assert found.estimate is None


def test_no_fit_if_they_drifted_apart_before() -> None:
    counts = make_origins(effect=RISE)
    counts[:4, :3] *= 3
    found = _evaluate(origins_of(counts))
    assert "no_fit" in _closed(found)
    assert float(dict(found.gates[2].facts)["p_before"]) <= 0.05


def test_no_fit_if_an_effect_does_not_outlast_trends_that_differ() -> None:
    strict = replace(AROUND, thresholds={**AROUND.thresholds, "least_breakdown": 99.0})
    found = _evaluate(origins_of(make_origins(effect=RISE), around=strict))
    assert _closed(found) == {"no_fit"}
    assert found.gates[2].threshold == 99.0
    nothing = _evaluate(origins_of(make_origins(seed=2), around=strict))
    assert isinstance(nothing.outcome, NoEffectFound), "where nothing is found nothing has to last"


def test_not_checked_without_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("routekaart.evaluating.origin_fits.bound_trends", lambda *_, **__: None)
    found = _evaluate(origins_of(make_origins(effect=RISE)))
    assert _closed(found) == {"no_fit"} and found.gates[2].state is GateState.NOT_CHECKED


def test_contaminated_only_if_the_plan_names_them() -> None:
    around = replace(AROUND, touches=(_touch(9, 2011),))
    found = _evaluate(origins_of(make_origins(effect=RISE), around=around))
    assert isinstance(found.outcome, EffectFound)
    assert [(one.unit.counterpart, one.reason, one.other) for one in found.excluded] == [
        (origin(9), "own_treatment", "arrangement:other")
    ]
    named = Donors(
        choice=DonorChoice.NAMED,
        named=tuple(NamedDonor(area=AREA, counterpart=origin(row)) for row in range(4, 34)),
    )
    found = _evaluate(origins_of(make_origins(effect=RISE), around=around, donors=named))
    assert "contaminated" in _closed(found) and len(found.donors) == 30


def test_an_arrangement_of_any_year_that_is_looked_at_bars_an_origin_from_being_compared_with() -> None:
    touches = tuple(_touch(row, year) for row, year in ((9, 2004), (10, 2005), (11, 2014), (12, 2015)))
    case = origins_of(make_origins(effect=RISE), around=replace(AROUND, touches=touches))
    assert [one.unit.counterpart for one in case.excluded] == [origin(10), origin(11)]


def test_date_decides() -> None:
    counts = make_origins(effect=0.3, noise=0.05)
    for row, first in enumerate(STARTS):
        counts[row, first - 2005 - 1] /= 12
    assert "date_decides" in _closed(_evaluate(origins_of(counts)))


def test_two_days_that_count_from_the_same_year_are_one_date() -> None:
    starts = tuple(start_of(row, first, announced=0) for row, first in enumerate(STARTS))
    found = _evaluate(origins_of(make_origins(effect=RISE), starts=starts))
    assert _closed(found) == {"date_decides"} and found.gates[5].state is GateState.NOT_CHECKED


def test_with_one_date_each_the_gate_lets_nothing_through() -> None:
    starts = tuple(replace(one, dates=one.dates[1:]) for one in ORIGINS_PLAN.starts or ())
    found = _evaluate(origins_of(make_origins(effect=RISE), starts=starts))
    assert _closed(found) == {"date_decides"}
    assert found.gates[5].state is GateState.NOT_CHECKED
    assert "only one date is known: signed" in tell_gate(found.gates[5], found.plan, "en")


def test_a_second_date_of_only_some_of_them_cannot_be_compared() -> None:
    some = ORIGINS_PLAN.starts or ()
    starts = (*some[:2], *(replace(one, dates=one.dates[1:]) for one in some[2:]))
    found = _evaluate(origins_of(make_origins(effect=RISE), starts=starts))
    assert _closed(found) == {"date_decides"}
    assert "there is no second date (announced, signed)" in tell_gate(found.gates[5], found.plan, "en")


def test_break() -> None:
    change = Break(
        day=date(2011, 1, 1), indicators=(IndicatorId("made-up"),), text_nl="anders", text_en="anew", source=""
    )
    found = _evaluate(origins_of(make_origins(effect=RISE), around=replace(AROUND, breaks=(change,))))
    assert _closed(found) == {"break"}


def test_break_by_a_flag_of_the_publisher() -> None:
    arranged = arrange_years(make_origins(effect=RISE))
    arranged.broken[2, 6] = True
    assert _closed(_evaluate(prepare_origins(ORIGINS_PLAN, arranged, AROUND))) == {"break"}


def test_covid() -> None:
    around = replace(AROUND, pandemic=(date(2010, 3, 1), date(2012, 1, 1)))
    assert _closed(_evaluate(origins_of(make_origins(effect=RISE), around=around))) == {"covid"}


def test_too_small_if_one_of_them_is() -> None:
    counts = make_origins(effect=RISE)
    counts[1] = np.round(counts[1] / 20)
    found = _evaluate(origins_of(counts, donors=Donors(choice=DonorChoice.CLEAN, least=10)))
    assert "too_small" in _closed(found)


def test_too_small_if_rounding_decides() -> None:
    counts = make_origins(effect=0.02, noise=0.01)
    arranged = arrange_years(counts)
    panel = replace(arranged.panel, low=counts * 0.9, high=counts * np.where(np.arange(11) < 5, 1.0, 1.2))
    found = _evaluate(prepare_origins(ORIGINS_PLAN, replace(arranged, panel=panel), AROUND))
    assert "too_small" in _closed(found) and "rounded" in found.cannot_show


def test_not_separable() -> None:
    around = replace(AROUND, touches=(_touch(2, 2010),))
    found = _evaluate(origins_of(make_origins(effect=RISE), around=around))
    assert _closed(found) == {"not_separable"}
    bundle = (*ORIGINS_PLAN.arrangements, ThingId("arrangement:other"))
    assert isinstance(
        _evaluate(origins_of(make_origins(effect=RISE), around=around, arrangements=bundle)).outcome, EffectFound
    )


def test_one_donor() -> None:
    counts = make_origins()
    counts[0, 5:] *= 20
    found = _evaluate(origins_of(counts))
    assert "one_donor" in _closed(found)
    assert dict(found.gates[11].facts)["donor"] == origin(0)


def test_one_donor_if_without_it_the_rest_would_be_called_real() -> None:
    found = _evaluate(origins_of(make_origins(seed=11)))
    assert _closed(found) == {"one_donor"}
    assert found.estimate is not None and found.estimate.critical is not None
    left = [one.effect_without for one in found.estimate.weights if one.effect_without is not None]
    assert abs(found.estimate.effect) < found.estimate.critical <= max(map(abs, left))


def test_who_cannot_be_looked_at_is_told_with_the_reason() -> None:
    counts = make_origins(effect=RISE)
    counts[0] = 3
    counts[30, 4] = np.nan
    starts = (*(ORIGINS_PLAN.starts or ()), start_of(5, 2004), start_of(6, 2030), _dateless(7))
    found = _evaluate(origins_of(counts, starts=starts))
    assert {(one.unit.counterpart, one.reason) for one in found.excluded} == {
        (origin(0), "too_small"),
        (origin(5), "too_early"),
        (origin(6), "too_late"),
        (origin(7), "no_date"),
        (origin(30), "gaps"),
    }
    assert found.estimate is not None and len(found.estimate.weights) == 3


def _dateless(row: int) -> Start:
    return Start(country=origin(row), dates=(Dated(moment=Moment.ANNOUNCED, day=date(2010, 1, 1)),))


def test_nobody_to_look_at_refuses_the_plan() -> None:
    with pytest.raises(InputError, match="too_early"):
        origins_of(make_origins(), starts=(start_of(0, 2001),))
    with pytest.raises(InputError, match="no figures"):
        origins_of(make_origins(), outcome=replace(ORIGINS_PLAN.outcome, area=ThingId("country:BEL")))


def test_another_area_or_a_year_that_nobody_counted_refuses_the_plan() -> None:
    with pytest.raises(InputError, match="no member state"):
        origins_of(make_origins(), outcome=replace(ORIGINS_PLAN.outcome, area=ThingId("route:black-sea")))
    arranged = arrange_years(make_origins())
    kept = [0, 1, 2, 4, 5, 6, 7, 8, 9, 10]
    panel = replace(
        arranged.panel,
        periods=tuple(arranged.panel.periods[number] for number in kept),
        values=arranged.panel.values[:, kept],
        low=arranged.panel.low[:, kept],
        high=arranged.panel.high[:, kept],
    )
    days = tuple(arranged.days[number] for number in kept)
    with pytest.raises(InputError, match="not of all years between"):
        prepare_origins(ORIGINS_PLAN, replace(arranged, panel=panel, days=days), AROUND)


def test_years_that_are_skipped_and_the_last_year_are_those_of_the_plan() -> None:
    counts = make_origins(effect=RISE)
    for row, first in enumerate(STARTS):
        counts[row, first - 2005 - 1] *= 1.6  # it worked already a year before
    span = Span(since=Period.parse("2005"), until=Period.parse("2014"), after=3, skip=1)
    found = _evaluate(origins_of(counts, span=span))
    assert isinstance(found.outcome, EffectFound), [gate for gate in found.gates if not gate.open]
    assert found.estimate is not None and found.estimate.event_study is not None
    assert found.estimate.effect == pytest.approx(RISE, abs=0.15)
    assert [one.time for one in found.estimate.event_study.events] == [*range(-7, -2), 0, 1, 2]
    assert len(found.estimate.periods) == 10


def test_all_destinations_are_added_up() -> None:
    half = arrange_years(np.floor(make_origins(effect=RISE) / 2))
    panel = half.panel
    both = replace(
        panel,
        units=(*panel.units, *((ThingId("country:BEL"), of) for _, of in panel.units)),
        values=np.concatenate([panel.values, panel.values]),
        low=np.concatenate([panel.low, panel.low]),
        high=np.concatenate([panel.high, panel.high]),
    )
    broken = np.concatenate([half.broken, half.broken])
    whole = replace(ORIGINS_PLAN, outcome=replace(ORIGINS_PLAN.outcome, area=ThingId("region:european-union")))
    case = prepare_origins(whole, replace(half, panel=both, broken=broken), AROUND)
    assert (case.panel.values == 2 * panel.values).all()


def test_dates_of_the_register_are_written_into_the_plan_before_it_is_sealed() -> None:
    own = str(ORIGINS_PLAN.arrangements[0])
    touches = (
        _touch(0, 2010, arrangement=own),
        _touch(0, 2009, arrangement=own),
        _touch(3, 2011),
        _touch(2, 2012, arrangement=own),
    )
    found = complete_starts(replace(ORIGINS_PLAN, starts=None, dates=()), touches)
    assert [(one.country, one.day_of(Moment.SIGNED)) for one in found.starts or ()] == [
        (origin(0), date(2009, 6, 1)),
        (origin(2), date(2012, 6, 1)),
    ]
    assert found.day == date(2009, 6, 1)
    assert complete_starts(found, ()) == found
    with pytest.raises(InputError, match="no day signed"):
        complete_starts(replace(ORIGINS_PLAN, starts=None), (_touch(3, 2011),))
