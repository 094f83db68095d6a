"""Observations, cards and material for tests, with only what a case is about."""

from dataclasses import replace
from typing import Any

from routekaart.deriving import Material
from routekaart.domain.aggregate import Aggregate, MemberSet
from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Measure, Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

RETURNED, ORDERED, POPULATION, SCORE = map(IndicatorId, ("returned", "ordered", "population", "score"))
SPAIN, FRANCE, UNION = map(ThingId, ("country:ESP", "country:FRA", "region:european-union"))
MOROCCO = ThingId("country:MAR")
RELEASE = ReleaseId("eurostat/returns/2020-05")


def card(indicator: IndicatorId, **other: Any) -> Indicator:
    """Make a definition card."""
    made = Indicator(
        id=indicator,
        concept=ConceptId("returns"),
        publisher=ActorId("organisation:eurostat"),
        name_nl="naam",
        name_en="name",
        definition_nl="begrip",
        definition_en="definition",
        unit=Unit.PERSONS,
        measure=Measure.FLOW,
        area_kind="country",
    )
    return replace(made, **other)


CARDS = (
    card(RETURNED),
    card(ORDERED),
    card(POPULATION, measure=Measure.STOCK),
    card(SCORE, unit=Unit.SCORE, aggregate=False),
)


def seen(value: float | None, period: str = "2019", *, indicator: IndicatorId = RETURNED, **other: Any) -> Observation:
    """Make an observation of Spain."""
    made = Observation(
        indicator=indicator,
        publisher=ActorId("organisation:eurostat"),
        ref_area=SPAIN,
        counterpart=None,
        period=Period.parse(period),
        unit=Unit.PERSONS,
        value=value,
        low=None,
        high=None,
        obs_status="A" if value is not None else "O",
        release=RELEASE,
        row=1,
    )
    return replace(made, **other)


def months(year: int, values: list[float | None], **other: Any) -> list[Observation]:
    """Make the observations of the months of a year, from January on."""
    return [seen(value, f"{year}-{number:02}", row=number, **other) for number, value in enumerate(values, start=1)]


def material(*observations: Observation, **other: Any) -> Material:
    """Make material of observations."""
    return Material(observations=observations, cards=CARDS, **other)


def aggregate(*sets: tuple[str, tuple[ThingId, ...]], area: ThingId = UNION) -> Aggregate:
    """Make an area with who belonged to it when."""
    return Aggregate(
        area=area, sets=tuple(MemberSet(valid=Period.parse(valid), members=members) for valid, members in sets)
    )
