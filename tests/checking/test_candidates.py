"""Every figure that a sentence could mean, with what makes it different, and what is said of it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from routekaart.checking.candidates import find_said_repeats, names_definition, names_publisher
from routekaart.checking.evidence import Evidence
from routekaart.checking.statements import check_statement
from routekaart.domain.content import Comparison, Content, Figure, Trend
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, ThingId
from routekaart.domain.observation import Indicator, Observation, Repeats
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer, Place, Version
from routekaart.domain.quantity import Direction, Quantity, Unit

from .conftest import (
    ARRIVALS,
    EMR,
    ESP,
    FRONTEX,
    GAZETTEER,
    GRC,
    HOSTED,
    INDICATORS,
    IOM,
    SYR,
    TUR,
    UNHCR,
    WAR,
    WMR,
    World,
    fall,
    figure,
    observe,
    state,
)

BY_SEA, BY_LAND_TOO, DETECTED, HOSTING = (
    "unhcr-arrivals-sea",
    "unhcr-arrivals-land-sea",
    "frontex-detections",
    "unhcr-refugees-from",
)
KNOWN, OTHER = "unhcr/known", "unhcr/other"
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
BY_SEA_CARD = next(card for card in INDICATORS if card.id == BY_SEA)
ASKED = ConceptId("asylum-applications")


def card(key: str, like: Indicator = BY_SEA_CARD, **more: object) -> Indicator:
    return replace(like, id=IndicatorId(key), **more)  # type: ignore[arg-type]  # keywords from a test


def seen_by(indicator: Indicator, area: ThingId, period: str, value: object) -> Observation:
    one = observe(BY_SEA, KNOWN, area, period, value)
    return replace(one, indicator=indicator.id, unit=indicator.unit, publisher=indicator.publisher)


def evidence_of(seen: Iterable[Observation], *cards: Indicator) -> Evidence:
    evidence = World(releases={KNOWN: "2020-02", OTHER: "2020-02"}, observations=list(seen), ranks=()).evidence()
    return replace(evidence, indicators=cards or INDICATORS)


def judge(said: Content, evidence: Evidence, area: ThingId = ESP, valid: str | None = "2018") -> Verdict:
    finding = check_statement(state(said, area, valid), evidence)
    assert finding is not None
    return finding.outcome.now


def notes_of(verdict: Verdict) -> dict[str, tuple[str, ...]]:
    return {one.indicator: one.notes for one in verdict.candidates}


def own(verdict: Verdict, indicator: str = BY_SEA) -> Candidate:
    (found,) = [one for one in verdict.candidates if one.indicator == indicator]
    return found


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        ("asielaanvragen", []),
        ("eerste asielaanvragen", [Repeats.FIRST]),
        ("Herhaalde asielaanvragen", [Repeats.REPEAT]),
        ("eerste en opvolgende aanvragen", [Repeats.ALL]),
        ("eerste,herhaalde aanvragen", [Repeats.ALL]),
        ("aanvragen, herhaalde meegerekend", [Repeats.ALL]),
        ("asielaanvragen inbegrepen", []),
        ("verreweg de meeste", []),
    ],
)
def test_the_words_tell_whether_who_asks_again_is_meant(counted: str, said: list[Repeats]) -> None:
    assert find_said_repeats(counted) == said


@pytest.mark.parametrize(
    ("counted", "meant"),
    [
        ("eerste aanvragen", {"first", "untold"}),
        ("herhaalde aanvragen", {"again", "untold"}),
        ("eerste en herhaalde aanvragen", {"every", "untold"}),
        ("aanvragen", {"first", "again", "every", "untold"}),
    ],
)
def test_what_counts_other_times_than_the_words_say_is_shut_out(counted: str, meant: set[str]) -> None:
    kinds = {"first": Repeats.FIRST, "again": Repeats.REPEAT, "every": Repeats.ALL, "untold": Repeats.NONE}
    cards = [card(key, concept=ASKED, repeats=repeats, modes=()) for key, repeats in kinds.items()]
    evidence = evidence_of([seen_by(one, ESP, "2018", 3000) for one in cards], *cards)
    verdict = judge(figure("3000", concept=ASKED, counted=counted, unit=Unit.COUNT), evidence)
    assert {one.indicator for one in verdict.candidates if one.fit is Fit.INSIDE} == meant
    assert {one for one, notes in notes_of(verdict).items() if "other_repeats" in notes} == set(kinds) - meant
    assert all(one.same_definition is (one.indicator in meant) for one in verdict.candidates)


def test_a_candidate_tells_what_it_is_and_where_it_was_read() -> None:
    held = replace(observe(HOSTING, KNOWN, TUR, "2018", (3010, 2950, 3050), SYR), obs_status="P", row=7)
    found = own(judge(figure("3010", concept=HOSTED, counterpart=SYR), evidence_of([held]), TUR), HOSTING)
    assert (found.publisher, found.area, found.counterpart) == (UNHCR, TUR, SYR)
    assert (found.value, found.low, found.high, found.unit) == ("3010", "2950", "3050", Unit.PERSONS)
    assert (found.release, found.rows, found.flags) == (KNOWN, (7,), ("P",))
    assert found.notes == ("rounded_source", "provisional")


def test_a_sum_of_rounded_months_is_told_to_be_both() -> None:
    months = [observe(BY_SEA, KNOWN, ESP, f"2018-{month:02}", (100, 95, 105)) for month in range(1, 13)]
    assert own(judge(figure("1200", modes=("sea",)), evidence_of(months))).notes == ("rounded_source", "sum_of_periods")


def test_a_figure_that_is_missing_is_told_to_be_of_whom_and_of_where() -> None:
    held = [observe(HOSTING, KNOWN, area, "2016", 5, SYR) for area in (TUR, GRC, ESP)]
    said = figure("3000", concept=HOSTED, counterpart=SYR, also=(GRC, ESP))
    found = own(judge(said, evidence_of(held), TUR), HOSTING)
    assert (found.fit, found.verdict, found.period) == (Fit.MISSING, UNDECIDED, Period.parse("2018"))
    assert (found.publisher, found.area, found.also, found.counterpart) == (UNHCR, TUR, (GRC, ESP), SYR)
    assert (found.unit, found.flags, found.value, found.base) == (Unit.PERSONS, (), None, None)


def test_the_place_that_is_counted_is_told_to_be_another() -> None:
    held = [observe(DETECTED, KNOWN, route, "2018", 1500) for route in (WMR, WAR, EMR)]
    assert notes_of(judge(figure("3000"), evidence_of(held), ESP)) == {DETECTED: ("sum_of_areas", "other_unit")}
    assert notes_of(judge(figure("3000"), evidence_of(held), GRC)) == {DETECTED: ("other_area", "other_unit")}


@pytest.mark.parametrize(
    ("said", "unit", "notes", "fit"),
    [
        (figure("3000"), Unit.PERSONS, (), Fit.INSIDE),
        (figure("3000"), Unit.DEPARTURES, (), Fit.INSIDE),
        (figure("3000"), Unit.DETECTIONS, ("other_unit",), Fit.INSIDE),
        (figure("3000", publisher=UNHCR), Unit.DETECTIONS, (), Fit.INSIDE),
        (figure("3000", unit=Unit.DETECTIONS), Unit.PERSONS, ("other_unit",), Fit.NOT_COMPARABLE),
        (figure("3000", unit=Unit.DETECTIONS), Unit.DETECTIONS, (), Fit.INSIDE),
        (figure("3000", unit=Unit.COUNT), Unit.PERSONS, (), Fit.INSIDE),
        (figure("3000", unit=Unit.COUNT, counted="detecties"), Unit.PERSONS, ("other_unit",), Fit.NOT_COMPARABLE),
        (figure("3000", unit=Unit.COUNT, counted="detecties"), Unit.DETECTIONS, (), Fit.INSIDE),
        (figure("3000", unit=Unit.COUNT), Unit.PERCENT, ("other_unit",), Fit.NOT_COMPARABLE),
        (figure("3000", unit=Unit.PERCENT), Unit.PERSONS, ("other_unit",), Fit.NOT_COMPARABLE),
        (figure("3000", unit=Unit.PERCENT), Unit.PERCENT, (), Fit.INSIDE),
        (figure("3000", publisher=IOM), Unit.PERSONS, ("other_publisher",), Fit.NOT_COMPARABLE),
    ],
)
def test_a_figure_of_something_else_says_so_and_is_shut_out_where_the_words_are_not_loose(
    said: Figure, unit: Unit, notes: tuple[str, ...], fit: Fit
) -> None:
    counting = replace(BY_SEA_CARD, unit=unit, modes=())
    verdict = judge(said, evidence_of([seen_by(counting, ESP, "2018", 3000)], counting))
    assert (own(verdict).notes, own(verdict).fit) == (notes, fit)


@pytest.mark.parametrize(
    ("size", "unit", "notes"),
    [
        (Unit.PERSONS, Unit.PERSONS, ()),
        (Unit.PERSONS, Unit.DETECTIONS, ("other_unit",)),
        (Unit.COUNT, Unit.DETECTIONS, ()),
        (Unit.PERCENT, Unit.DETECTIONS, ()),
        (None, Unit.DETECTIONS, ()),
    ],
)
def test_how_much_it_fell_says_what_is_counted(size: Unit | None, unit: Unit, notes: tuple[str, ...]) -> None:
    counting = replace(BY_SEA_CARD, unit=unit, modes=())
    said: Trend = fall(None)
    said = replace(said, size=None if size is None else Quantity(value=figure("10").quantity.value, unit=size))
    seen = [seen_by(counting, ESP, year, value) for year, value in (("2018", 100), ("2019", 90))]
    assert own(judge(said, evidence_of(seen, counting), valid="2019")).notes == notes


def test_what_is_only_meant_as_well_is_of_another_concept() -> None:
    beside = replace(BY_SEA_CARD, concept=ASKED, also_for=(ARRIVALS,), modes=())
    found = own(judge(figure("3000"), evidence_of([seen_by(beside, ESP, "2018", 3000)], beside)))
    assert (found.notes, found.same_definition, found.fit) == (("other_concept",), False, Fit.INSIDE)


@pytest.mark.parametrize(
    ("modes", "said", "notes"),
    [
        (("land",), (), ("other_mode",)),
        (("sea",), (), ()),
        (("sea",), ("sea",), ()),
        (("sea",), ("land", "sea"), ("other_mode",)),
        (("land", "sea"), (), ()),
        ((), ("sea",), ()),
    ],
)
def test_a_figure_of_one_way_is_that_of_all_only_where_nobody_is_counted_by_another(
    modes: tuple[str, ...], said: tuple[str, ...], notes: tuple[str, ...]
) -> None:
    counting = replace(BY_SEA_CARD, modes=modes)
    verdict = judge(figure("3000", modes=said), evidence_of([seen_by(counting, ESP, "2018", 3000)], counting))
    assert own(verdict).notes == notes


@pytest.mark.parametrize(
    ("said", "publisher", "named"),
    [
        (UNHCR, UNHCR, True),
        (UNHCR, IOM, False),
        (None, UNHCR, False),
        (IOM, ActorId("organisation:iom-missing-migrants"), True),
        (ActorId("organisation:iom-missing-migrants"), IOM, False),
    ],
)
def test_a_project_is_named_by_the_name_of_who_runs_it(said: ActorId | None, publisher: ActorId, named: bool) -> None:
    assert names_publisher(said, publisher) is named


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (figure("5"), False),
        (figure("5", modes=("sea",)), True),
        (figure("5", publisher=FRONTEX), True),
        (figure("5", counted="detecties"), True),
        (figure("5", concept=ConceptId("deaths-on-route"), counted="doden en vermisten"), True),
    ],
)
def test_who_says_what_few_count_names_its_figure(said: Figure, named: bool) -> None:
    assert names_definition(said) is named


@pytest.mark.parametrize(("valid", "same"), [("2018", True), ("2021", False)])
def test_the_union_is_meant_as_it_was_then(valid: str, same: bool) -> None:
    union, of_then = ThingId("region:european-union"), ThingId("region:eu-28")
    version = Version(union=union, area=of_then, valid=Period.parse("2013-07-01/2020-01-31"), members=(ESP, GRC))
    areas = tuple(Place(id=key, code=key, name_nl=key, name_en=key) for key in (union, of_then))
    counting = replace(BY_SEA_CARD, area_kind="region", modes=())
    evidence = evidence_of([seen_by(counting, of_then, valid, 3000)], counting)
    evidence = replace(evidence, gazetteer=Gazetteer((*GAZETTEER.places, *areas), versions=(version,)))
    found = own(judge(figure("3000"), evidence, union, valid))
    assert (found.area, found.same_definition, "other_area" in found.notes) == (of_then, same, not same)


def named_by_itself(evidence: Evidence) -> Evidence:
    """Let the Western African route have a name that is used for no other."""
    places = (replace(one, own_name=True) if one.id == WAR else one for one in GAZETTEER.places)
    return replace(evidence, gazetteer=Gazetteer(tuple(places)))


def test_a_route_with_a_name_of_its_own_is_not_meant_with_the_others() -> None:
    evidence = evidence_of([observe(DETECTED, KNOWN, route, "2018", 1500) for route in (WMR, WAR)])
    said = figure("1500", unit=Unit.DETECTIONS)
    assert [one.also for one in judge(said, evidence, WAR).candidates] == [(), (WMR,)]
    assert [one.also for one in judge(said, named_by_itself(evidence), WAR).candidates] == [()]


def test_years_and_months_of_people_from_somewhere_are_two_counts_of_theirs() -> None:
    applied = card("applied", concept=ASKED, modes=())
    months = [seen_by(applied, ESP, f"2018-{month:02}", 100) for month in range(1, 13)]
    seen = [replace(one, release=OTHER, counterpart=SYR) for one in months]
    seen.append(replace(seen_by(applied, ESP, "2018", 1300), counterpart=SYR))
    verdict = judge(figure("1300", concept=ASKED, counterpart=SYR), evidence_of(seen, applied))
    assert [one.value for one in verdict.candidates] == ["1300", "1200"]


def more(other: ThingId, **settings: object) -> Comparison:
    said = {"counted": "aankomsten", "concept": ARRIVALS, "modes": ("sea",)} | settings
    return Comparison(direction=Direction.INCREASE, other=other, size=None, **said)  # type: ignore[arg-type]


BESIDE = [observe(BY_SEA, KNOWN, ESP, "2018", 3000), observe(BY_SEA, KNOWN, GRC, "2018", 2000)]


def test_of_two_places_that_are_counted_together_none_has_more() -> None:
    held = [observe(DETECTED, KNOWN, route, "2018", 1500) for route in (WMR, WAR, EMR)]
    assert judge(more(WMR, modes=()), evidence_of(held), ESP).candidates == ()
    assert judge(more(EMR, modes=()), evidence_of(held), ESP).candidates != ()


def test_a_place_that_stands_for_another_is_told_on_either_side() -> None:
    for area, other in ((ESP, EMR), (EMR, ESP)):
        found = own(judge(more(other), evidence_of(BESIDE), area))
        assert (found.notes, found.same_definition) == (("other_area",), False)
    assert own(judge(more(GRC), evidence_of(BESIDE), ESP)).notes == ()


def test_two_places_are_not_compared_by_a_publisher_that_is_not_meant() -> None:
    found = own(judge(more(GRC, publisher=IOM), evidence_of(BESIDE), ESP))
    assert (found.fit, found.notes) == (Fit.NOT_COMPARABLE, ("other_publisher",))


@pytest.mark.parametrize(("area", "other"), [(EMR, WAR), (WAR, EMR)])
def test_a_comparison_with_a_route_of_its_own_name_means_no_other(area: ThingId, other: ThingId) -> None:
    held = [observe(DETECTED, KNOWN, route, "2018", 1500) for route in (WMR, WAR, EMR)]
    said = more(other, modes=(), counted="detecties")
    assert len(judge(said, evidence_of(held), area).candidates) == 2
    assert len(judge(said, named_by_itself(evidence_of(held)), area).candidates) == 1


def test_what_was_looked_for_is_told_whole() -> None:
    verdict = judge(figure("3000"), evidence_of(()))
    expected = [("counted", "aankomsten"), ("area", ESP), ("concept", ARRIVALS), ("period", "2018")]
    assert list(verdict.facts) == expected
    nowhen = judge(more(GRC), evidence_of(()), valid=None)
    assert [key for key, _ in nowhen.facts] == ["counted", "area", "concept"]
