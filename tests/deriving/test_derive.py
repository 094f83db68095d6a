"""What comes out of figures, and what cannot be said of them."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from routekaart.deriving import Material, derive
from routekaart.domain.breaks import Break
from routekaart.domain.derived import (
    CannotSay,
    Change,
    ChangeUnit,
    Derived,
    Expression,
    Per,
    Question,
    Rate,
    Share,
    Step,
    SumOfAreas,
    SumOfPeriods,
    Why,
    YearToDate,
)
from routekaart.domain.errors import NotationError, UnknownName
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

from .making import (
    FRANCE,
    MOROCCO,
    ORDERED,
    POPULATION,
    RELEASE,
    RETURNED,
    SCORE,
    SPAIN,
    UNION,
    aggregate,
    material,
    months,
    seen,
)

RATE = Rate(of=RETURNED, base=ORDERED)
CHANGE = Change(of=RETURNED)
YEAR = SumOfPeriods(of=RETURNED)
REGISTRATION = Break(
    day=date(2019, 7, 1),
    indicators=(RETURNED,),
    text_nl="Andere telling.",
    text_en="Counted otherwise.",
    source="https://example.org/",
)
THEN, NOW = "../2019", "2020/.."


def ask(period: str = "2019", **other: Any) -> Question:
    base = other.pop("base", None)
    return Question(
        area=other.pop("area", SPAIN), period=Period.parse(period), base=base and Period.parse(base), **other
    )


def said(expression: Expression, question: Question, given: Material) -> Derived:
    outcome = derive(expression, question, given)
    assert isinstance(outcome, Derived), outcome
    return outcome


def refused(expression: Expression, question: Question, given: Material) -> CannotSay:
    outcome = derive(expression, question, given)
    assert isinstance(outcome, CannotSay), outcome
    return outcome


@pytest.mark.parametrize(
    ("expression", "question", "observations", "low", "high", "unit"),
    [
        (RATE, ask(), [seen(30), seen(40, indicator=ORDERED)], 75, 75, Unit.PERCENT),
        (RATE, ask(), [seen(50), seen(40, indicator=ORDERED)], 125, 125, Unit.PERCENT),
        (RATE, ask(), [seen(0), seen(40, indicator=ORDERED)], 0, 0, Unit.PERCENT),
        (RATE, ask(), [seen(30, low=28, high=32), seen(40, indicator=ORDERED)], 70, 80, Unit.PERCENT),
        (Share(of=RETURNED, counterpart=MOROCCO), ask(), [seen(5, counterpart=MOROCCO), seen(20)], 25, 25, "percent"),
        (Share(of=RETURNED), ask(counterpart=MOROCCO), [seen(5, counterpart=MOROCCO), seen(20)], 25, 25, "percent"),
        (Share(of=RETURNED, whole=ORDERED), ask(), [seen(5), seen(20, indicator=ORDERED)], 25, 25, "percent"),
        (Share(of=RETURNED, whole=ORDERED), ask(), [seen(5, low=3, high=7), seen(5, low=3, high=7, indicator=ORDERED)],
         Fraction(300, 7), 100, "percent"),
        (Per(of=RETURNED, per=POPULATION), ask(), [seen(5), seen(1000, indicator=POPULATION)], 5, 5, "per_thousand"),
        (Per(of=RETURNED, per=POPULATION), ask(counterpart=MOROCCO),
         [seen(5, counterpart=MOROCCO), seen(1000, indicator=POPULATION)], 5, 5, "per_thousand"),
        (CHANGE, ask(base="2018"), [seen(50, "2018"), seen(40)], -20, -20, "percent"),
        (CHANGE, ask(base="2018"), [seen(50, "2018"), seen(0)], -100, -100, "percent"),
        (Change(of=RETURNED, unit=ChangeUnit.NUMBER), ask(base="2018"), [seen(0, "2018"), seen(40, low=38, high=42)],
         38, 42, "persons"),
        (Change(of=RATE, unit=ChangeUnit.NUMBER), ask(base="2018"),
         [seen(1, "2018"), seen(2, "2018", indicator=ORDERED), seen(3), seen(4, indicator=ORDERED)], 25, 25, "pp"),
        (YEAR, ask(), months(2019, [1] * 12), 12, 12, "persons"),
        (SumOfPeriods(of=RETURNED, by=Step.QUARTER), ask(), [seen(n, f"2019-Q{n}") for n in (1, 2, 3, 4)], 10, 10,
         "persons"),
        (YearToDate(of=RETURNED), ask("2019-03"), months(2019, [1, 2, 3, 9]), 6, 6, "persons"),
        (YearToDate(of=RETURNED), ask("2019-Q2"), [seen(1, "2019-Q1"), seen(2, "2019-Q2")], 3, 3, "persons"),
        (Change(of=YearToDate(of=RETURNED)), ask("2019-02", base="2018-02"),
         months(2018, [1, 1]) + months(2019, [2, 1]), 50, 50, "percent"),
    ],
)  # fmt: skip
def test_figures_give_a_result_between_exact_ends(
    expression: Expression, question: Question, observations: list[Observation], low: Any, high: Any, unit: str
) -> None:
    found = said(expression, question, material(*observations))
    assert (found.low, found.high, found.unit.value) == (low, high, unit)
    assert found.value is not None and found.low <= found.value <= found.high
    assert set(found.basis) <= set(observations)


@pytest.mark.parametrize(
    ("expression", "question", "observations", "code"),
    [
        (RATE, ask(), [seen(30)], Why.MISSING),
        (RATE, ask(), [seen(30), seen(None, indicator=ORDERED)], Why.MISSING),
        (RATE, ask("2020"), [seen(30), seen(40, indicator=ORDERED)], Why.MISSING),
        (RATE, ask(breakdown="sex=F"), [seen(30), seen(40, indicator=ORDERED)], Why.MISSING),
        (RATE, ask(), [seen(30), seen(0, indicator=ORDERED)], Why.ZERO),
        (RATE, ask(), [seen(30), seen(0, low=0, high=2, indicator=ORDERED)], Why.ZERO),
        (RATE, ask(), [seen(0), seen(0, indicator=ORDERED)], Why.ZERO),
        (RATE, ask(), [seen(-3), seen(40, indicator=ORDERED)], Why.BELOW_ZERO),
        (RATE, ask(), [seen(30), seen(31, row=2), seen(40, indicator=ORDERED)], Why.SEVERAL_FIGURES),
        (Share(of=RETURNED, whole=ORDERED), ask(), [seen(50), seen(40, indicator=ORDERED)], Why.ABOVE_WHOLE),
        (Share(of=RETURNED, counterpart=MOROCCO), ask(), [seen(40)], Why.MISSING),
        (Per(of=RETURNED, per=ORDERED), ask("2019-07"), [seen(5, "2019-07"), seen(60, indicator=ORDERED)], Why.MISSING),
        (CHANGE, ask(base="2018"), [seen(40)], Why.MISSING),
        (CHANGE, ask(base="2018"), [seen(0, "2018"), seen(40)], Why.ZERO),
        (CHANGE, ask(base="2018"), [seen(10, "2018"), seen(40, unit=Unit.CASES)], Why.UNITS_DIFFER),
        (CHANGE, ask(base="2018", base_area=FRANCE), [seen(10, "2018", ref_area=FRANCE), seen(40)], Why.OTHER_AREA),
        (YEAR, ask(), months(2019, [1] * 11), Why.MISSING),
        (YearToDate(of=RETURNED), ask("2019-03"), months(2019, [1, 2]), Why.MISSING),
        (YearToDate(of=POPULATION), ask("2019-03"), [], Why.STOCK),
        (SumOfPeriods(of=POPULATION), ask(), [], Why.STOCK),
        (SumOfPeriods(of=SCORE), ask(), [], Why.NOT_ADDITIVE),
        (SumOfAreas(of=RATE), ask(area=UNION), [], Why.NOT_ADDITIVE),
        (Change(of=SumOfAreas(of=SumOfPeriods(of=SCORE))), ask(base="2018"), [], Why.NOT_ADDITIVE),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_a_result_with_a_reason(
    expression: Expression, question: Question, observations: list[Observation], code: Why
) -> None:
    assert refused(expression, question, material(*observations)).code is code


@pytest.mark.parametrize(
    ("expression", "question", "error"),
    [
        (CHANGE, ask(), NotationError),
        (CHANGE, ask(base="2019"), NotationError),
        (CHANGE, ask(base="2020"), NotationError),
        (Share(of=RETURNED), ask(), NotationError),
        (YEAR, ask("2019-03"), NotationError),
        (YEAR, ask("2018/2019"), NotationError),
        (YearToDate(of=RETURNED), ask(), NotationError),
        (SumOfAreas(of=RETURNED), ask(), UnknownName),
        (Rate(of=IndicatorId("unheard-of"), base=ORDERED), ask(), UnknownName),
    ],
)
def test_a_question_that_does_not_fit_the_expression_is_refused(
    expression: Expression, question: Question, error: type[Exception]
) -> None:
    with pytest.raises(error):
        derive(expression, question, material(seen(1), seen(2, indicator=ORDERED)))


def test_missing_is_named_and_the_parts_that_are_there_are_no_total() -> None:
    outcome = refused(YEAR, ask(), material(*months(2019, [10] * 10)))
    assert [str(wanted.period) for wanted in outcome.missing] == ["2019-11", "2019-12"]
    assert outcome.found == Interval.point(100)


def test_what_is_absent_is_zero_only_where_the_caller_says_so_and_the_publisher_counted() -> None:
    moroccans = months(2019, [3] * 11, counterpart=MOROCCO)
    everyone = months(2019, [9] * 12)
    question = ask(counterpart=MOROCCO)
    assert refused(YEAR, question, material(*moroccans, *everyone)).code is Why.MISSING
    zeros = {"absent_is_zero": frozenset((RELEASE,))}
    assert refused(YEAR, question, material(*moroccans, **zeros)).code is Why.MISSING
    found = said(YEAR, question, material(*moroccans, *everyone, **zeros))
    assert (found.low, found.high, found.notes) == (33, 33, ("absent_taken_as_zero",))
    assert [str(zero.period) for zero in found.zeros] == ["2019-12"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"counterpart": ThingId("country:LUX")}, id="nationality"),
        pytest.param({"area": ThingId("country:LUX")}, id="area"),
        pytest.param({"breakdown": "sex=F"}, id="breakdown"),
    ],
)
def test_what_a_publisher_never_counts_by_is_not_zero(other: dict[str, Any]) -> None:
    counted = (*months(2019, [3] * 12, counterpart=MOROCCO), *months(2019, [9] * 12))
    given = material(*counted, absent_is_zero=frozenset((RELEASE,)))
    assert refused(YEAR, ask(**other), given).code is Why.MISSING


def test_a_figure_of_a_release_that_gives_its_zeros_does_not_make_absent_ones_of_another_zero() -> None:
    press = replace(seen(500, "2019"), release=ReleaseId("eurostat/press/2020"))
    syrians = months(2018, [3] * 12, counterpart=MOROCCO)
    given = material(press, *syrians, absent_is_zero=frozenset((RELEASE,)))
    share = Share(of=RETURNED, counterpart=MOROCCO)
    assert refused(share, ask(), given).code is Why.MISSING


def test_a_missing_figure_stays_missing_where_absent_ones_are_zero() -> None:
    given = material(*months(2019, [3] * 11 + [None]), absent_is_zero=frozenset((RELEASE,)))
    assert refused(YEAR, ask(), given).code is Why.MISSING


def test_a_hidden_figure_travels_as_its_ends_and_leaves_no_value() -> None:
    hidden = seen(None, "2019-12", low=1, high=4, obs_status="Q", row=12)
    found = said(YEAR, ask(), material(*months(2019, [10] * 11), hidden))
    assert (found.low, found.high, found.value, found.middle) == (111, 114, None, Fraction(225, 2))
    assert found.flags == ("Q",)


def test_every_status_letter_that_came_in_goes_out() -> None:
    given = material(seen(30, obs_status="EP"), seen(40, indicator=ORDERED, obs_status="B"))
    assert said(RATE, ask(), given).flags == ("B", "E", "P")
    missing = material(seen(30, obs_status="P"), seen(None, indicator=ORDERED, obs_status="L"))
    assert refused(RATE, ask(), missing).flags == ("L", "P")


def test_mixed_releases_are_a_note_and_no_refusal() -> None:
    given = material(seen(30), seen(40, indicator=ORDERED, release=ReleaseId("eurostat/orders/2021-05")))
    found = said(RATE, ask(), given)
    assert "mixed_releases" in found.notes and len(found.releases) == 2


def test_one_figure_in_two_releases_counts_once_and_both_are_named() -> None:
    twin = seen(30, release=ReleaseId("eurostat/returns/2021-05"))
    found = said(RATE, ask(), material(seen(30), twin, seen(40, indicator=ORDERED)))
    assert (found.low, "same_figure_twice" in found.notes, len(found.basis)) == (75, True, 3)


def test_the_population_of_a_year_is_that_of_its_months_and_this_is_noted() -> None:
    given = material(seen(5, "2019-07"), seen(1000, indicator=POPULATION))
    found = said(Per(of=RETURNED, per=POPULATION), ask("2019-07"), given)
    assert (found.low, found.notes) == (5, ("wider_period_below",))


@pytest.mark.parametrize("observations", [
    [seen(50, "2018"), seen(40)],
    [seen(50, "2017"), seen(40, "2020")],
    [seen(50, "2018"), seen(40, "2019-08")],
])  # fmt: skip
def test_a_change_across_a_break_is_not_computed_without_saying_so(observations: list[Observation]) -> None:
    base, later = (str(one.period) for one in observations)
    given = material(*observations, breaks=(REGISTRATION,))
    outcome = refused(CHANGE, ask(later, base=base), given)
    assert (outcome.code, outcome.breaks) == (Why.BREAK, (REGISTRATION,))
    found = said(CHANGE, ask(later, base=base, across_breaks=True), given)
    assert (found.low, found.breaks) == (-20, (REGISTRATION,))
    assert "across_break" in found.notes


def test_a_break_elsewhere_or_outside_the_two_periods_does_not_stop_a_change() -> None:
    given = material(seen(50, "2020"), seen(40, "2021"), breaks=(REGISTRATION,))
    assert said(CHANGE, ask("2021", base="2020"), given).breaks == ()
    other = material(seen(50, "2018", ref_area=FRANCE), seen(40, ref_area=FRANCE), breaks=(
        Break(day=REGISTRATION.day, indicators=(RETURNED,), areas=(SPAIN,), text_nl="", text_en="", source=""),
    ))  # fmt: skip
    assert said(CHANGE, ask(base="2018", area=FRANCE), other).breaks == ()


@pytest.mark.parametrize(("flagged", "stops"), [("2017", False), ("2018", True), ("2019", True), ("2020", False)])
def test_a_break_that_the_publisher_flags_stops_a_change_after_the_earlier_period(flagged: str, stops: bool) -> None:
    values = [seen(50, year, obs_status="B" if year == flagged else "A") for year in ("2017", "2018", "2019", "2020")]
    question = ask("2019", base="2017")
    if not stops:
        assert said(CHANGE, question, material(*values)).breaks == ()
        return
    outcome = refused(CHANGE, question, material(*values))
    assert [one.day.year for one in outcome.breaks] == [int(flagged)]
    across = said(CHANGE, ask("2019", base="2017", across_breaks=True), material(*values))
    assert across.breaks == outcome.breaks and across.flags == ("B",)


def test_a_year_in_which_the_series_breaks_says_so() -> None:
    found = said(YEAR, ask(), material(*months(2019, [1] * 12), breaks=(REGISTRATION,)))
    assert (found.breaks, found.notes) == ((REGISTRATION,), ("break_inside",))
    rate = said(RATE, ask(), material(seen(1), seen(2, indicator=ORDERED), breaks=(REGISTRATION,)))
    assert (rate.breaks, rate.notes) == ((REGISTRATION,), ("break_inside",))


def test_a_change_between_two_sets_of_members_is_not_computed_without_saying_so() -> None:
    union = aggregate((THEN, (SPAIN, FRANCE)), (NOW, (SPAIN,)))
    given = material(seen(50, ref_area=UNION), seen(40, "2020", ref_area=UNION), aggregates=(union,))
    question = {"base": "2019", "area": UNION}
    outcome = refused(CHANGE, ask("2020", **question), given)
    assert outcome.code is Why.COUNTRY_SET
    assert "country:FRA" in outcome.breaks[0].text_en and outcome.breaks[0].day == date(2020, 1, 1)
    found = said(CHANGE, ask("2020", across_breaks=True, **question), given)
    assert (found.low, len(found.breaks)) == (-20, 1)


def test_two_versions_of_one_area_are_compared_only_across_a_break() -> None:
    old, new = (ThingId(f"region:{name}") for name in ("old", "new"))
    both = (aggregate(("../..", (SPAIN, FRANCE)), area=old), aggregate(("2020/..", (SPAIN,)), area=new))
    given = material(seen(50, ref_area=old), seen(40, "2020", ref_area=new), aggregates=both)
    question = {"base": "2019", "area": new, "base_area": old}
    assert refused(CHANGE, ask("2020", **question), given).code is Why.COUNTRY_SET
    assert said(CHANGE, ask("2020", across_breaks=True, **question), given).low == -20


def test_areas_are_added_up_only_if_every_member_has_a_figure() -> None:
    union = aggregate(("../..", (SPAIN, FRANCE)))
    found = said(
        SumOfAreas(of=RETURNED), ask(area=UNION), material(seen(1), seen(2, ref_area=FRANCE), aggregates=(union,))
    )
    assert found.low == 3
    outcome = refused(SumOfAreas(of=RETURNED, area=UNION), ask(), material(seen(1), aggregates=(union,)))
    assert [wanted.ref_area for wanted in outcome.missing] == [FRANCE]
    assert outcome.found == Interval.point(1)


def test_areas_are_not_added_up_in_a_year_in_which_a_member_left() -> None:
    union = aggregate(("../2019-06", (SPAIN, FRANCE)), ("2019-07/..", (SPAIN,)))
    given = material(seen(1), seen(2, ref_area=FRANCE), aggregates=(union,))
    assert refused(SumOfAreas(of=RETURNED), ask(area=UNION), given).code is Why.COUNTRY_SET
