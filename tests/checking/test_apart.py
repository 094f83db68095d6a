"""What a publisher counts apart in another unit is missing from its figure: that is shown and decides nothing.

UNHCR gives the decisions on asylum of one country in people and of another in cases, and of some in both.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from routekaart.checking.evidence import Evidence, find_wanted
from routekaart.checking.statements import check_statement
from routekaart.domain.aggregate import Aggregate, MemberSet
from routekaart.domain.content import Comparison, Content, Extreme, Order, Range, Rank, Share, Trend
from routekaart.domain.finding import Judgement, Verdict
from routekaart.domain.ids import ConceptId, IndicatorId, ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Direction, Quantity, Unit

from .conftest import ESP, GAZETTEER, GRC, INDICATORS, SYR, TUR, World, figure, observe, state

BY_SEA, KNOWN = "unhcr-arrivals-sea", "unhcr/known"
DECIDED, CASES = ConceptId("asylum-decisions"), IndicatorId("cases")
PEOPLE_CARD = replace(
    next(one for one in INDICATORS if one.id == BY_SEA), concept=DECIDED, modes=(), apart=(CASES,)
)  # fmt: skip
CASES_CARD = replace(PEOPLE_CARD, id=CASES, unit=Unit.CASES, concept=ConceptId("cases-decided"), apart=())
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
YEAR, BEFORE, AREA = Period.parse("2018"), Period.parse("2017"), ThingId("region:european-union")
COUNTED = {"counted": "besluiten", "concept": DECIDED}


def people(area: ThingId, period: str, value: object, counterpart: ThingId | None = None) -> Observation:
    return observe(BY_SEA, KNOWN, area, period, value, counterpart)


def cases(area: ThingId, period: str, value: object = 5, counterpart: ThingId | None = None) -> Observation:
    return replace(people(area, period, value, counterpart), indicator=CASES, unit=Unit.CASES)


HELD = (people(ESP, "2017", 1000), people(ESP, "2018", 3000), people(GRC, "2018", 2000), people(GRC, "2017", 9))
OF_SYRIANS = (people(ESP, "2018", 300, SYR),)


def evidence_of(seen: Iterable[Observation]) -> Evidence:
    evidence = World(releases={KNOWN: "2020-02"}, observations=list(seen), ranks=()).evidence()
    union = Aggregate(area=AREA, sets=(MemberSet(valid=Period.parse("2013/2020"), members=(ESP, GRC)),))
    return replace(evidence, indicators=(PEOPLE_CARD, CASES_CARD), aggregates=(union,))


def judge(said: Content, seen: Iterable[Observation], valid: str = "2018") -> Verdict:
    finding = check_statement(state(said, ESP, valid), evidence_of(seen))
    assert finding is not None
    return finding.outcome.now


LEVEL = figure("3000", **COUNTED)
RISE = Trend(direction=Direction.INCREASE, base=BEFORE, size=None, **COUNTED)
MORE = Comparison(direction=Direction.INCREASE, other=GRC, size=None, **COUNTED)
MOST = Extreme(order=Order.MOST, since=BEFORE, until=YEAR, **COUNTED)
EACH = Range(
    low=Decimal(900), high=Decimal(3100), unit=Unit.PERSONS, vague=False, each=Recurrence("R/P1Y"), **COUNTED
)  # fmt: skip
PART = Share(quantity=Quantity(value=Decimal(10), unit=Unit.PERCENT), counterpart=SYR, **COUNTED)
FIRST = Rank(place=1, order=Order.MOST, among="member-states", **COUNTED)
SYRIANS = replace(LEVEL, counterpart=SYR, quantity=replace(LEVEL.quantity, value=Decimal(300)))


@pytest.mark.parametrize(
    ("said", "valid", "beside", "whole"),
    [
        (LEVEL, "2018", cases(ESP, "2018"), False),
        (LEVEL, "2018", cases(ESP, "2018", 1), False),
        (LEVEL, "2018", cases(ESP, "2018", None), False),
        (LEVEL, "2018", cases(ESP, "2018", 0), True),
        (LEVEL, "2018", cases(ESP, "2017"), True),
        (LEVEL, "2018", cases(GRC, "2018"), True),
        (LEVEL, "2018", cases(ESP, "2018", 5, SYR), True),
        (SYRIANS, "2018", cases(ESP, "2018", 5, SYR), False),
        (SYRIANS, "2018", cases(ESP, "2018"), True),
        (replace(LEVEL, also=(GRC,), quantity=figure("5000").quantity), "2018", cases(GRC, "2018"), False),
        (RISE, "2018", cases(ESP, "2018"), False),
        (RISE, "2018", cases(ESP, "2017"), False),
        (RISE, "2018", cases(ESP, "2016"), True),
        (MORE, "2018", cases(ESP, "2018"), False),
        (MORE, "2018", cases(GRC, "2018"), False),
        (MORE, "2018", cases(GRC, "2017"), True),
        (MOST, "2018", cases(ESP, "2018"), False),
        (MOST, "2018", cases(ESP, "2017"), False),
        (MOST, "2018", cases(ESP, "2016"), True),
        (EACH, "2017/2018", cases(ESP, "2018"), False),
        (EACH, "2017/2018", cases(ESP, "2017"), False),
        (EACH, "2017/2018", cases(GRC, "2017"), True),
        (PART, "2018", cases(ESP, "2018"), False),
        (PART, "2018", cases(ESP, "2018", 5, SYR), False),
        (PART, "2018", cases(ESP, "2017"), True),
        (FIRST, "2018", cases(ESP, "2018"), False),
        (FIRST, "2018", cases(GRC, "2018"), False),
        (FIRST, "2018", cases(TUR, "2018"), True),
    ],
)
def test_what_is_not_the_whole_decides_nothing_on_either_side(
    said: Content, valid: str, beside: Observation, whole: bool
) -> None:
    assert judge(said, (*HELD, *OF_SYRIANS), valid).judgement is SUPPORTED
    verdict = judge(said, (*HELD, *OF_SYRIANS, beside), valid)
    noted = any("counted_apart" in one.notes for one in verdict.candidates)
    assert (verdict.judgement, noted) == (SUPPORTED if whole else UNDECIDED, not whole)


@pytest.mark.parametrize("period", ["2018", "2018-03"])
def test_a_sum_is_not_the_whole_if_a_part_of_it_or_all_of_it_is_counted_apart(period: str) -> None:
    months = [people(ESP, f"2018-{month:02}", 250) for month in range(1, 13)]
    assert judge(LEVEL, months).judgement is SUPPORTED
    assert judge(LEVEL, (*months, cases(ESP, period))).judgement is UNDECIDED


@pytest.mark.parametrize("said", [LEVEL, SYRIANS, FIRST, replace(FIRST, counterpart=SYR), PART])
def test_what_is_counted_apart_is_among_what_a_check_wants(said: Content) -> None:
    wanted = find_wanted((state(said, ESP, "2018"),), (PEOPLE_CARD, CASES_CARD), GAZETTEER)
    assert wanted and {CASES, BY_SEA} <= {one for each in wanted for one in each.indicators}
