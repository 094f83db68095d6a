"""A place among all countries: only where so many are held that none can be missing, and by just what is counted."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from routekaart.domain.content import Rank
from routekaart.domain.finding import Fit, Judgement
from routekaart.domain.ids import ConceptId, ThingId
from routekaart.domain.observation import Indicator, Observation, Repeats
from routekaart.domain.period import Period

from .conftest import ESP, FRONTEX, GRC, IOM, SYR, TUR, UNHCR, World
from .ordering import (
    ASKED,
    BY_SEA,
    CARD,
    KNOWN,
    LATER,
    LEAST,
    OTHER,
    UNION,
    card,
    check,
    countries,
    evidence_of,
    only,
    rank,
    told,
)

SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
YEAR = Period.parse("2018")


@pytest.mark.parametrize(
    ("publisher", "number", "expected"),
    [(UNHCR, 10, SUPPORTED), (UNHCR, 9, UNDECIDED), (None, 60, SUPPORTED), (None, 59, UNDECIDED)],
)
def test_the_first_of_few_countries_need_not_be_the_first_of_all(
    publisher: ThingId | None, number: int, expected: Judgement
) -> None:
    verdict = check(rank("countries", publisher=publisher), evidence_of(countries(number))).now
    assert (verdict.judgement, "missing_members" in only(verdict).notes) == (expected, expected is UNDECIDED)
    assert verdict.flips is (False if expected is SUPPORTED else None)


def test_who_is_not_the_first_of_few_is_not_the_first_of_all() -> None:
    verdict = check(rank("countries"), evidence_of(countries(5)), GRC).now
    assert (verdict.judgement, verdict.flips, only(verdict).first) == (CONTRADICTED, True, ESP)


OF_ALL = rank("countries", publisher=UNHCR)


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        (told(TUR, 5000, release=LATER), UNDECIDED),
        (told(TUR, None), UNDECIDED),
        (told(TUR, 5000, period="2018-03"), UNDECIDED),
        (told(TUR, 5000, period="2017"), SUPPORTED),
        (told(TUR, 5000, SYR), SUPPORTED),
        (told(TUR, 5000, release=OTHER), UNDECIDED),
        (told(TUR, 5000), CONTRADICTED),
        (told(UNION, 5000), SUPPORTED),
        (told(ThingId("country:all"), 5000), SUPPORTED),
    ],
)
def test_a_country_that_has_no_figure_there_may_be_first(beside: Observation, expected: Judgement) -> None:
    seen = [*countries(10), beside]
    assert check(OF_ALL, evidence_of(seen)).then.judgement is expected


@pytest.mark.parametrize(
    ("whence", "release", "expected"),
    [(SYR, LATER, UNDECIDED), (None, LATER, SUPPORTED), (None, KNOWN, SUPPORTED), (SYR, KNOWN, CONTRADICTED)],
)
def test_only_those_who_come_from_one_country_are_missed_among_them(
    whence: ThingId | None, release: str, expected: Judgement
) -> None:
    of_syrians = [replace(one, counterpart=SYR) for one in countries(10)]
    seen = [*of_syrians, told(TUR, 5000, whence, release=release)]
    assert check(replace(OF_ALL, counterpart=SYR), evidence_of(seen)).then.judgement is expected


def test_a_candidate_tells_its_figure_and_where_it_was_read() -> None:
    rounded = replace(told(ESP, (900, 890, 912)), row=7, obs_status="P")
    found = only(check(OF_ALL, evidence_of([rounded, *countries(10)[1:]])).now)
    assert (found.indicator, found.publisher, found.area, found.period) == (BY_SEA, UNHCR, ESP, YEAR)
    assert (found.value, found.low, found.high, found.rows) == ("901", "890", "912", (7,))
    assert (found.first, found.release, found.flags, found.unit) == (ESP, KNOWN, ("P",), CARD.unit)
    assert (found.same_definition, found.counterpart) == (True, None)
    assert found.notes == ("rounded_source", "provisional")


def test_an_order_of_a_release_that_may_not_have_been_out_decides_nothing() -> None:
    evidence = World(releases={KNOWN: ""}, observations=countries(10), ranks=()).evidence()
    outcome = check(OF_ALL, replace(evidence, indicators=(CARD,)))
    assert (outcome.then.judgement, outcome.now.judgement) == (UNDECIDED, SUPPORTED)
    assert only(outcome.then).notes == ("release_date_uncertain",)


def test_an_order_that_is_known_at_second_hand_decides_nothing() -> None:
    world = World(releases={KNOWN: "2020-02"}, observations=countries(10), ranks=(), source_kinds={KNOWN: "weak"})
    verdict = check(OF_ALL, replace(world.evidence(), indicators=(CARD,))).now
    assert (verdict.judgement, only(verdict).notes) == (UNDECIDED, ("release_weak",))


@pytest.mark.parametrize(
    ("said", "valid", "reason"),
    [
        (OF_ALL, None, "no_period"),
        (OF_ALL, "../2018", "no_period"),
        (rank("countries", 0), "2018", "not_a_series"),
        (rank("countries", order=LEAST), "2018", "not_a_series"),
        (rank("nationalities", order=LEAST, counterpart=SYR), "2018", "not_a_series"),
    ],
)
def test_what_is_no_place_in_an_order_tells_what_was_looked_for(said: Rank, valid: str | None, reason: str) -> None:
    verdict = check(said, evidence_of(countries(10)), valid=valid).now
    assert (verdict.judgement, verdict.reason) == (UNDECIDED, reason)
    assert verdict.facts == (("counted", said.among), ("area", ESP))


def test_what_was_looked_for_is_told_with_its_period() -> None:
    facts = check(OF_ALL, evidence_of(())).now.facts
    assert facts == (("counted", "countries"), ("area", ESP), ("period", "2018"))


@pytest.mark.parametrize(
    ("publisher", "fit", "notes"),
    [(None, Fit.INSIDE, ()), (UNHCR, Fit.INSIDE, ()), (FRONTEX, Fit.NOT_COMPARABLE, ("other_publisher",))],
)
def test_the_order_of_another_publisher_is_shown_and_decides_nothing(
    publisher: ThingId | None, fit: Fit, notes: tuple[str, ...]
) -> None:
    found = only(check(rank("countries", publisher=publisher, counted=None), evidence_of(countries(60))).now)
    assert (found.fit, found.notes, found.same_definition) == (fit, notes, not notes)
    assert found.verdict is (UNDECIDED if notes else SUPPORTED)


@pytest.mark.parametrize("more", [{"counted": "herhaalde aanvragen"}, {"modes": ("land",)}, {"counterpart": SYR}])
def test_only_what_counts_just_what_is_said_gives_an_order_of_countries(more: Mapping[str, object]) -> None:
    first_by_sea = card(repeats=Repeats.FIRST, modes=("sea",))
    evidence = evidence_of(countries(60), first_by_sea)
    assert check(rank("countries", counted="eerste aanvragen", modes=("sea",)), evidence).now.candidates
    said = rank("countries", **({"counted": "eerste aanvragen", "modes": ("sea",)} | more))
    assert check(said, evidence).now.candidates == ()


FIRST_TIMES, ALL_TIMES = card("first-times", repeats=Repeats.FIRST), card("all-times", repeats=Repeats.ALL)


@pytest.mark.parametrize(
    ("counted", "cards", "held", "expected"),
    [
        ("aanvragen", (FIRST_TIMES,), (FIRST_TIMES,), SUPPORTED),
        ("aanvragen", (FIRST_TIMES, ALL_TIMES), (FIRST_TIMES,), UNDECIDED),
        ("eerste aanvragen", (FIRST_TIMES, ALL_TIMES), (FIRST_TIMES,), SUPPORTED),
        ("aanvragen", (FIRST_TIMES, ALL_TIMES), (FIRST_TIMES, ALL_TIMES), SUPPORTED),
        ("aanvragen", (FIRST_TIMES, replace(ALL_TIMES, publisher=IOM)), (FIRST_TIMES,), SUPPORTED),
        ("aanvragen", (FIRST_TIMES, replace(ALL_TIMES, repeats=Repeats.REPEAT)), (FIRST_TIMES,), SUPPORTED),
        ("aanvragen", (FIRST_TIMES, replace(ALL_TIMES, also_for=(ASKED,), concept=ConceptId("x"))), (FIRST_TIMES,),
         SUPPORTED),
    ],
)  # fmt: skip
def test_an_order_of_first_times_is_none_of_all_times(
    counted: str, cards: tuple[Indicator, ...], held: tuple[Indicator, ...], expected: Judgement
) -> None:
    seen = [replace(one, indicator=of.id) for of in held for one in countries(60)]
    verdict = check(rank("countries", counted=counted), evidence_of(seen, *cards)).now
    assert verdict.judgement is expected
    assert {one.fit for one in verdict.candidates} == {Fit.OVERLAPS if expected is UNDECIDED else Fit.INSIDE}
    assert all(("other_repeats" in one.notes) is (expected is UNDECIDED) for one in verdict.candidates)


def test_an_order_of_first_times_that_is_not_sure_stays_as_it_is() -> None:
    seen = [replace(one, indicator=FIRST_TIMES.id) for one in countries(20)]
    assert only(check(rank("countries"), evidence_of(seen, FIRST_TIMES, ALL_TIMES)).now).notes == ("missing_members",)
