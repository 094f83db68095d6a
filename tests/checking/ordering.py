"""Figures of countries, members and nationalities to order, for the tests of orders."""

from collections.abc import Iterable
from dataclasses import replace

from routekaart.checking.evidence import Evidence
from routekaart.checking.statements import check_statement
from routekaart.domain.aggregate import Aggregate, MemberSet
from routekaart.domain.content import Order, Rank
from routekaart.domain.finding import Candidate, Check, Verdict
from routekaart.domain.ids import ConceptId, IndicatorId, ThingId
from routekaart.domain.observation import Indicator, Observation
from routekaart.domain.period import Period

from .conftest import ESP, GRC, INDICATORS, SYR, TUR, World, observe, state

MOST, LEAST = Order
A, B, C = (ThingId(f"country:{key}") for key in ("AAA", "BBB", "CCC"))
BY_SEA, KNOWN, OTHER, LATER = "unhcr-arrivals-sea", "unhcr/known", "unhcr/other", "unhcr/later"
ASKED = ConceptId("asylum-applications")
UNION, WHOLE = ThingId("region:european-union"), ThingId("region:all")


def card(key: str = BY_SEA, **more: object) -> Indicator:
    like = next(one for one in INDICATORS if one.id == BY_SEA)
    settings = {"concept": ASKED, "modes": (), "also_kinds": ("region",)} | more
    return replace(like, id=IndicatorId(key), **settings)  # type: ignore[arg-type]


CARD = card()


def told(area: ThingId, value: object, whence: ThingId | None = None, of: Indicator = CARD, **more: str) -> Observation:
    settings = {"period": "2018", "release": KNOWN} | more
    one = observe(BY_SEA, settings["release"], area, settings["period"], value, whence)
    return replace(one, indicator=of.id, publisher=of.publisher)


def countries(number: int) -> list[Observation]:
    """Give the figures of so many countries, Spain with most and Greece with least."""
    others = [ThingId(f"country:X{at:02}") for at in range(number - 2)]
    return [told(ESP, 900), told(GRC, 1), *(told(area, 10 + at) for at, area in enumerate(others))]


def evidence_of(seen: Iterable[Observation], *cards: Indicator, **more: object) -> Evidence:
    releases = {KNOWN: "2020-02", OTHER: "2020-02", LATER: "2021-01"}
    evidence = World(releases=releases, observations=list(seen), ranks=()).evidence()
    return replace(evidence, indicators=cards or (CARD,), **more)  # type: ignore[arg-type]


def check(said: Rank, evidence: Evidence, area: ThingId = ESP, valid: str | None = "2018") -> Check:
    finding = check_statement(state(said, area, valid), evidence)
    assert finding is not None
    return finding.outcome


def only(verdict: Verdict) -> Candidate:
    (found,) = verdict.candidates
    return found


def rank(among: str, number: int = 1, order: Order = MOST, **more: object) -> Rank:
    settings = {"concept": ASKED, "counted": "aanvragen"} | more
    return Rank(place=number, order=order, among=among, **settings)  # type: ignore[arg-type]


def members(*sets: tuple[str, tuple[ThingId, ...]]) -> tuple[Aggregate, ...]:
    held = tuple(MemberSet(valid=Period.parse(valid), members=ones) for valid, ones in sets)
    other = Aggregate(area=WHOLE, sets=(MemberSet(valid=Period.parse("2013/.."), members=(TUR, SYR)),))
    return (other, Aggregate(area=UNION, sets=held))
