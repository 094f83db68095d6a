"""What holds of every result: the truth is inside it, order does not matter, and a receipt gives it back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import product
from random import Random

from hypothesis import event, given, settings
from hypothesis import strategies as st

from routekaart.deriving import Material, derive, find_needs, recompute
from routekaart.domain.breaks import Break
from routekaart.domain.derived import (
    Change,
    ChangeUnit,
    Derived,
    Expression,
    Per,
    Question,
    Rate,
    Share,
    SumOfAreas,
    SumOfPeriods,
)
from routekaart.domain.ids import ReleaseId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period

from .making import (
    FRANCE,
    MOROCCO,
    ORDERED,
    POPULATION,
    RELEASE,
    RETURNED,
    SPAIN,
    UNION,
    aggregate,
    material,
    seen,
)

counts = st.integers(min_value=0, max_value=5000)


def rounded(truth: int, to: int) -> dict[str, float]:
    """Publish a number as a publisher does that rounds: with how far the true number can be off."""
    value = (truth + to // 2) // to * to
    return {"value": float(value), "low": float(max(0, value - to // 2)), "high": float(value + to // 2)}


MEMBERS = (SPAIN, FRANCE)
AGGREGATES = (aggregate(("../2018", MEMBERS), ("2019/..", (SPAIN,))),)
EXPRESSIONS: list[Expression] = [
    Rate(of=RETURNED, base=ORDERED),
    Share(of=RETURNED, counterpart=MOROCCO),
    Per(of=RETURNED, per=POPULATION),
    Change(of=RETURNED),
    Change(of=SumOfPeriods(of=RETURNED), unit=ChangeUnit.NUMBER),
    Change(of=Rate(of=RETURNED, base=ORDERED), unit=ChangeUnit.NUMBER),
    SumOfPeriods(of=RETURNED),
    SumOfAreas(of=SumOfPeriods(of=RETURNED), area=UNION),
    Rate(of=SumOfPeriods(of=RETURNED), base=ORDERED),
    Change(of=SumOfAreas(of=RETURNED, area=UNION)),
]
PERIODS = ("2018", "2019", *(f"{year}-{month:02}" for year in (2018, 2019) for month in range(1, 13)))


@st.composite
def materials(draw: st.DrawFn) -> Material:
    """Draw figures of a few series, now and then absent, missing, flagged or given twice; all are rounded."""
    random = Random(draw(st.integers(0, 2**32)))
    quirks = draw(st.sampled_from((0, 1, 4)))
    breaks = tuple(
        Break(day=date(2018, month, 1), indicators=(RETURNED,), text_nl="x", text_en="x", source="x")
        for month in draw(st.sets(st.integers(1, 12), max_size=1))
    )
    return material(
        *_figures(random, quirks),
        breaks=breaks,
        aggregates=AGGREGATES,
        absent_is_zero=frozenset((RELEASE,)) if draw(st.booleans()) else frozenset(),
    )


def _figures(random: Random, quirks: int) -> Iterator[Observation]:
    series = product((RETURNED, ORDERED, POPULATION), (*MEMBERS, UNION), (None, MOROCCO), enumerate(PERIODS))
    for indicator, area, counterpart, (row, period) in series:
        quirk = random.randrange(100)
        if quirk < quirks:
            continue
        status = {90: "P", 91: "E", 92: "B"}.get(quirk, "A") if quirks else "A"
        figure: dict[str, float | None] = {**rounded(random.randrange(500), 5)}
        if quirk < 2 * quirks:
            figure, status = {"value": None}, "O"
        one = seen(
            period=period, indicator=indicator, ref_area=area, counterpart=counterpart, row=row, obs_status=status,
            **figure,  # type: ignore[arg-type]  # a value and its ends
        )  # fmt: skip
        yield one
        if quirk == 95:
            yield replace(one, release=ReleaseId("eurostat/returns/2021-05"))


questions = st.builds(
    Question,
    area=st.sampled_from((*MEMBERS, UNION)),
    period=st.just(Period.parse("2019")),
    base=st.just(Period.parse("2018")),
    counterpart=st.sampled_from((None, MOROCCO)),
    across_breaks=st.booleans(),
)


@given(st.lists(counts, min_size=12, max_size=12), st.sampled_from((1, 5, 10)))
def test_a_sum_of_rounded_months_holds_the_true_sum(truths: list[int], to: int) -> None:
    figures = [seen(period=f"2019-{n:02}", row=n, **rounded(truth, to)) for n, truth in enumerate(truths, start=1)]
    found = derive(SumOfPeriods(of=RETURNED), Question(area=SPAIN, period=Period.parse("2019")), material(*figures))
    assert isinstance(found, Derived)
    assert found.low <= sum(truths) <= found.high


@given(st.integers(1, 5000), st.integers(0, 5000), st.sampled_from((1, 5, 10)))
def test_a_share_of_rounded_figures_holds_the_true_share_and_lies_within_the_whole(
    part: int, rest: int, to: int
) -> None:
    whole = part + rest
    figures = (seen(counterpart=MOROCCO, **rounded(part, to)), seen(row=2, **rounded(whole, to)))
    question = Question(area=SPAIN, period=Period.parse("2019"), counterpart=MOROCCO)
    found = derive(Share(of=RETURNED), question, material(*figures))
    if isinstance(found, Derived):
        assert 0 <= found.low <= Fraction(part * 100, whole) <= found.high <= 100
        assert found.value is not None and found.low <= found.value <= found.high
    else:
        assert rounded(whole, to)["low"] == 0


@given(st.integers(1, 5000), st.integers(0, 5000), st.sampled_from((1, 5, 10)))
def test_a_change_of_rounded_figures_holds_the_true_change(earlier: int, later: int, to: int) -> None:
    figures = (seen(period="2018", **rounded(earlier, to)), seen(row=2, **rounded(later, to)))
    question = Question(area=SPAIN, period=Period.parse("2019"), base=Period.parse("2018"))
    found = derive(Change(of=RETURNED), question, material(*figures))
    if isinstance(found, Derived):
        assert found.low <= Fraction(100 * (later - earlier), earlier) <= found.high
    else:
        assert rounded(earlier, to)["low"] == 0


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(EXPRESSIONS), questions, materials(), st.randoms(use_true_random=False))
def test_the_order_of_observations_does_not_matter(
    expression: Expression, question: Question, held: Material, random: Random
) -> None:
    assert derive(expression, question, held) == derive(expression, question, shuffled(held, random))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(EXPRESSIONS), questions, materials())
def test_a_receipt_gives_the_same_result_again_and_from_nothing_else(
    expression: Expression, question: Question, held: Material
) -> None:
    found = derive(expression, question, held)
    event("said" if isinstance(found, Derived) else found.code)
    if isinstance(found, Derived):
        assert recompute(found.receipt) == found


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(EXPRESSIONS), questions, materials())
def test_nothing_but_the_needs_of_an_expression_bears_on_its_result(
    expression: Expression, question: Question, held: Material
) -> None:
    zeros_left_out = bool(held.absent_is_zero)
    needs = find_needs(expression, question, held.aggregates, zeros_left_out=zeros_left_out)
    fewer = material(
        *(
            one
            for one in held.observations
            if one.indicator in needs.indicators
            and (needs.areas is None or one.ref_area in needs.areas)
            and one.counterpart in needs.counterparts
        ),
        breaks=held.breaks,
        aggregates=held.aggregates,
        absent_is_zero=held.absent_is_zero,
    )
    assert len(fewer.observations) < len(held.observations)
    assert derive(expression, question, fewer) == derive(expression, question, held)


def shuffled(held: Material, random: Random) -> Material:
    observations = list(held.observations)
    random.shuffle(observations)
    return Material(
        observations=tuple(observations),
        cards=held.cards,
        breaks=held.breaks,
        aggregates=held.aggregates,
        absent_is_zero=held.absent_is_zero,
    )
