"""What part of a whole something is: of people from anywhere, of all ways of travel, of the Union as it was then."""

from dataclasses import replace

import pytest

from routekaart.checking.evidence import Evidence
from routekaart.domain.content import Share
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.ids import ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer, Place, Version
from routekaart.domain.quantity import Unit

from .conftest import ESP, GAZETTEER, GRC, HOSTED, SYR, TUR, UNHCR, World, observe
from .test_kinds import share, verdict_of

BY_SEA, BY_LAND_AND_SEA, HOSTING = "unhcr-arrivals-sea", "unhcr-arrivals-land-sea", "unhcr-refugees-from"
PARTS, WHOLES = "unhcr/parts", "unhcr/wholes"
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
UNION, EU_OF_THEN, EU_OF_LATER = (ThingId(f"region:{key}") for key in ("european-union", "eu-28", "eu-27"))


def evidence_of(*observations: Observation) -> Evidence:
    return World(releases={PARTS: "2018-02", WHOLES: "2018-03"}, observations=list(observations), ranks=()).evidence()


def from_syria(value: str = "25", unit: Unit = Unit.PERCENT) -> Share:
    return share(value, unit, concept=HOSTED, counterpart=SYR, publisher=UNHCR, counted="mensen")


def own(verdict: Verdict, indicator: str = HOSTING) -> Candidate:
    (found,) = [one for one in verdict.candidates if one.indicator == indicator]
    return found


PART = replace(observe(HOSTING, PARTS, TUR, "2017", 2000, SYR), row=7)
WHOLE = replace(observe(HOSTING, PARTS, TUR, "2017", 8000), row=9)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (from_syria(), SUPPORTED),
        (from_syria("0.25", Unit.FRACTION), SUPPORTED),
        (from_syria("40"), CONTRADICTED),
        (from_syria("25", Unit.PERSONS), UNDECIDED),
    ],
)
def test_a_part_of_people_from_anywhere_is_judged(said: Share, expected: Judgement) -> None:
    assert verdict_of(said, evidence_of(PART, WHOLE), TUR).judgement is expected


def test_its_candidate_leads_to_both_figures_and_is_in_the_unit_of_the_words() -> None:
    found = own(verdict_of(from_syria(), evidence_of(PART, WHOLE), TUR))
    assert (found.rows, found.unit, found.fit) == ((7, 9), Unit.PERCENT, Fit.INSIDE)
    assert own(verdict_of(from_syria("0.25", Unit.FRACTION), evidence_of(PART, WHOLE), TUR)).unit is Unit.FRACTION


def test_a_share_of_two_releases_says_so() -> None:
    other = observe(HOSTING, WHOLES, TUR, "2017", 8000)
    verdict = verdict_of(from_syria(), evidence_of(PART, other), TUR)
    assert verdict.judgement is SUPPORTED and "mixed_releases" in own(verdict).notes
    assert own(verdict_of(from_syria(), evidence_of(PART, WHOLE), TUR)).notes == ()


def test_flags_of_either_figure_are_told() -> None:
    flagged = replace(WHOLE, obs_status="E")
    assert "E" in "".join(own(verdict_of(from_syria(), evidence_of(PART, flagged), TUR)).flags)


def test_rounded_figures_give_a_share_with_two_ends() -> None:
    rounded = observe(HOSTING, PARTS, TUR, "2017", (2000, 1950, 2050), SYR)
    found = own(verdict_of(from_syria(), evidence_of(rounded, WHOLE), TUR))
    assert (found.low, found.high) != (None, None) and found.low != found.high


def test_a_stock_of_another_day_is_no_whole_of_it() -> None:
    part, whole = (replace(one, period=Period.parse("2017-12-31")) for one in (PART, WHOLE))
    before = replace(whole, period=Period.parse("2017-06-30"))
    said = from_syria("90")
    assert verdict_of(said, evidence_of(part, before), TUR, valid="2017-12-31").judgement is UNDECIDED
    assert verdict_of(said, evidence_of(part, whole), TUR, valid="2017-12-31").judgement is CONTRADICTED


@pytest.mark.parametrize("held", [(PART,), (WHOLE,), (PART, observe(HOSTING, WHOLES, TUR, "2016", 8000))])
def test_without_part_or_whole_it_cannot_be_said(held: tuple[Observation, ...]) -> None:
    verdict = verdict_of(from_syria(), evidence_of(*held), TUR)
    assert verdict.judgement is UNDECIDED
    assert [one.fit for one in verdict.candidates] == [Fit.MISSING] * len(verdict.candidates)
    assert all(one.period == Period.parse("2017") for one in verdict.candidates)


@pytest.mark.parametrize(("valid", "reason"), [(None, "no_period"), ("../2017-12-31", "no_period")])
def test_a_share_of_no_period_tells_what_was_looked_for(valid: str | None, reason: str) -> None:
    from routekaart.checking.statements import check_statement

    from .conftest import state

    finding = check_statement(state(from_syria(), TUR, valid), evidence_of(PART, WHOLE))
    assert finding is not None
    verdict = finding.outcome.now
    assert (verdict.judgement, verdict.reason, bool(verdict.facts)) == (UNDECIDED, reason, True)


def test_what_makes_it_a_part_must_be_one_thing_and_what_was_looked_for_is_told() -> None:
    verdict = verdict_of(share("25", concept=HOSTED, publisher=UNHCR, counted="mensen"), evidence_of(PART, WHOLE), TUR)
    assert (verdict.reason, bool(verdict.facts)) == ("not_a_series", True)


@pytest.mark.parametrize(("value", "expected"), [("75", SUPPORTED), ("50", CONTRADICTED)])
def test_those_who_came_by_sea_are_a_part_of_all_that_the_same_publisher_counts(
    value: str, expected: Judgement
) -> None:
    by_sea = observe(BY_SEA, PARTS, ESP, "2017", 3000)
    both = observe(BY_LAND_AND_SEA, PARTS, ESP, "2017", 4000)
    other = observe("iom-arrivals-land-sea", WHOLES, ThingId("route:western-mediterranean"), "2017", 6000)
    said = share(value, modes=("sea",), publisher=UNHCR, counted="mensen")
    assert verdict_of(said, evidence_of(by_sea, both, other)).judgement is expected


def in_the_union(evidence: Evidence, *, until: str = "2020-02-01") -> Evidence:
    """Let Greece and Spain be in a union that gets another name on a day."""
    day = Period.parse(until)
    assert day.start is not None
    versions = (
        Version(union=UNION, area=EU_OF_THEN, valid=Period.parse(f"2013-07-01/{until}"), members=(ESP, GRC)),
        Version(union=UNION, area=EU_OF_LATER, valid=Period.parse(f"{until}/.."), members=(ESP, GRC)),
    )
    areas = tuple(Place(id=key, code=key, name_nl=key, name_en=key) for key in (UNION, EU_OF_THEN, EU_OF_LATER))
    return replace(evidence, gazetteer=Gazetteer((*GAZETTEER.places, *areas), versions=versions))


@pytest.mark.parametrize(
    ("value", "country", "until", "expected"),
    [
        ("30", ESP, "2020-02-01", SUPPORTED),
        ("60", ESP, "2020-02-01", CONTRADICTED),
        ("30", ESP, "2017-06-01", UNDECIDED),
        ("30", TUR, "2020-02-01", UNDECIDED),
    ],
)
def test_a_country_is_a_part_of_the_union_as_it_was_then(
    value: str, country: ThingId, until: str, expected: Judgement
) -> None:
    held = evidence_of(
        observe(BY_SEA, PARTS, country, "2017", 3000),
        observe(BY_SEA, PARTS, EU_OF_THEN, "2017", 10_000),
        observe(BY_SEA, PARTS, EU_OF_LATER, "2017", 5_000),
    )
    said = share(value, among="member-states", publisher=UNHCR, counted="mensen")
    said = replace(said, modes=())
    assert verdict_of(said, in_the_union(held, until=until), country).judgement is expected
