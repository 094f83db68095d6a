"""A small world to check sentences in: three publishers who count arrivals in Spain in four ways."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from routekaart.checking.evidence import Evidence, View
from routekaart.domain.content import Content, Figure, Rank, Trend
from routekaart.domain.ids import ActorId, ConceptId, DocumentId, IndicatorId, RecorderId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Known, Measure, Observation, PublishedRank, Release
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer, Place, Role, Route, Waypoint
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Kind, Passage, Statement

NOW = datetime(2026, 1, 1, tzinfo=UTC)
LETTER_DATE = date(2020, 7, 10)
ARRIVALS = ConceptId("irregular-arrivals")
HOSTED = ConceptId("refugees-hosted")
WMR, WAR, EMR = (
    ThingId(f"route:{key}") for key in ("western-mediterranean", "western-african", "eastern-mediterranean")
)
ESP, GRC, TUR, SYR = (ThingId(f"country:{key}") for key in ("ESP", "GRC", "TUR", "SYR"))
FRONTEX, IOM, UNHCR = (ActorId(f"organisation:{key}") for key in ("frontex", "iom", "unhcr"))


def _card(
    key: str, publisher: ActorId, area_kind: str, unit: Unit, modes: tuple[str, ...], **more: object
) -> Indicator:
    settings = {"concept": ARRIVALS, "measure": Measure.FLOW} | more
    return Indicator(
        id=IndicatorId(key),
        publisher=publisher,
        name_nl=key,
        name_en=key,
        definition_nl=key,
        definition_en=key,
        unit=unit,
        area_kind=area_kind,
        modes=modes,
        **settings,  # type: ignore[arg-type]  # keywords from a test, refused by the class itself
    )


INDICATORS = (
    _card("frontex-detections", FRONTEX, "route", Unit.DETECTIONS, ("land", "sea")),
    _card("iom-arrivals-land-sea", IOM, "route", Unit.PERSONS, ("land", "sea"), same_area=((WMR, ESP),)),
    _card("unhcr-arrivals-sea", UNHCR, "country", Unit.PERSONS, ("sea",)),
    _card("unhcr-arrivals-land-sea", UNHCR, "country", Unit.PERSONS, ("land", "sea")),
    _card("unhcr-refugees-from", UNHCR, "country", Unit.PERSONS, (), concept=HOSTED, measure=Measure.STOCK),
)
RELEASES = {
    "frontex/detections/2025": "2025-06-03",
    "frontex/detections/2019": "2019-01",
    "iom/arrivals/2019": "2020-01/2020-07-10",
    "unhcr/sea/2023": "2023-02",
    "unhcr/2018": "2019-01/2019-03",
    "unhcr/refugees": "2020-06-18",
}
FIGURES = (
    ("frontex-detections", "frontex/detections/2025", WMR, {"2016": 9990, "2018": 56245, "2019": 23969}),
    ("frontex-detections", "frontex/detections/2025", WAR, {"2016": 671, "2018": 1323, "2019": 2718}),
    ("frontex-detections", "frontex/detections/2025", EMR, {"2018": 56560}),
    ("frontex-detections", "frontex/detections/2019", WMR, {"2018": (57000, 56500, 57500)}),
    ("iom-arrivals-land-sea", "iom/arrivals/2019", WMR, {"2018": 65325, "2019": 32513}),
    ("unhcr-arrivals-sea", "unhcr/sea/2023", ESP, {"2016": 8532, "2018": 58569, "2019": 26168}),
    ("unhcr-arrivals-land-sea", "unhcr/2018", ESP, {"2018": 65383}),
    ("unhcr-refugees-from", "unhcr/refugees", TUR, {"2019": 3576370}),
)
RANKS = (
    ("frontex-detections", FRONTEX, WMR, "frontex/detections/2019"),
    ("iom-arrivals-land-sea", IOM, WMR, "iom/arrivals/2019"),
    ("unhcr-arrivals-land-sea", UNHCR, ESP, "unhcr/2018"),
)


def _route(key: ThingId, *arrival: ThingId) -> Route:
    chain = tuple(Waypoint(country=country, role=Role.ARRIVAL, position=3) for country in arrival)
    return Route(id=key, code=key, name_nl=key, name_en=key, chain=chain)


GAZETTEER = Gazetteer(
    (
        *(Place(id=key, code=key, name_nl=key, name_en=key) for key in (ESP, GRC, TUR, SYR)),
        _route(WMR, ESP),
        _route(WAR, ESP),
        _route(EMR, GRC),
    )
)


def observe(
    indicator: str, release: str, area: ThingId, period: str, value: object, counterpart: ThingId | None = None
) -> Observation:
    """Make one observation; a triple is a value with its low and high."""
    middle, low, high = value if isinstance(value, tuple) else (value, None, None)
    card = next(card for card in INDICATORS if card.id == indicator)
    return Observation(
        indicator=card.id,
        publisher=card.publisher,
        ref_area=area,
        counterpart=counterpart,
        period=Period.parse(period),
        unit=card.unit,
        value=None if middle is None else float(middle),
        low=low,
        high=high,
        obs_status="O" if middle is None else "A",
        release=ReleaseId(release),
        row=1,
    )


@dataclass
class World:
    """Releases and observations that a test may add to, and the evidence made from them."""

    releases: dict[str, str] = field(default_factory=lambda: dict(RELEASES))
    observations: list[Observation] = field(default_factory=list)
    ranks: tuple[tuple[str, ActorId, ThingId, str], ...] = RANKS
    source_kinds: dict[str, str] = field(default_factory=dict)

    def evidence(self, then: date = LETTER_DATE) -> Evidence:
        """Return what may be looked at, with views of the letter's date and of now."""
        releases = {
            ReleaseId(key): Release(
                id=ReleaseId(key),
                publisher=FRONTEX,
                dataset=key,
                published=Period.parse(published) if published else None,
                retrieved=NOW,
                address="",
                title=key,
                sha256="",
                source_kind=self.source_kinds.get(key, "official"),
            )
            for key, published in self.releases.items()
        }
        return Evidence(
            indicators=INDICATORS,
            gazetteer=GAZETTEER,
            releases=releases,
            then=View(then, self._as_of(then, releases)),
            now=View(NOW.date(), self._as_of(NOW.date(), releases)),
            ranks=tuple(
                PublishedRank(
                    indicator=IndicatorId(indicator),
                    publisher=publisher,
                    subject=subject,
                    place=1,
                    period=Period.parse("2018"),
                    release=ReleaseId(release),
                )
                for indicator, publisher, subject, release in self.ranks
            ),
        )

    def _as_of(self, day: date, releases: dict[ReleaseId, Release]) -> tuple[Observation, ...]:
        newest: dict[object, Observation] = {}
        order = sorted(self.observations, key=lambda seen: str(releases[seen.release].published))
        for seen in order:
            if releases[seen.release].known_on(day) is not Known.NO:
                newest[seen.indicator, seen.ref_area, seen.counterpart, str(seen.period)] = seen
        return tuple(newest.values())


@pytest.fixture
def world() -> World:
    """The figures of DOMAIN's acceptance table."""
    observations = [
        observe(indicator, release, area, period, value, SYR if indicator == "unhcr-refugees-from" else None)
        for indicator, release, area, figures in FIGURES
        for period, value in figures.items()
    ]
    return World(observations=observations)


def state(content: Content, subject: ThingId, valid: str | None, kind: Kind = Kind.REPORTED) -> Statement:
    """Make a statement as a reader would."""
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=subject,
        content=content,
        kind=kind,
        valid=None if valid is None else Period.parse(valid),
        source=Passage(document=DocumentId("0" * 64), start=0, end=1, quote="x"),
        recorded=NOW,
        recorded_by=RecorderId("rule:test@1"),
    )


def figure(value: str, comparator: Comparator = Comparator.EXACT, unit: Unit = Unit.PERSONS, **more: object) -> Figure:
    """Make a figure about arrivals."""
    settings: dict[str, object] = {"concept": ARRIVALS, "counted": "aankomsten"} | more
    quantity = Quantity(value=Decimal(value), unit=unit, comparator=comparator)
    return Figure(quantity=quantity, **settings)  # type: ignore[arg-type]  # as above


def fall(size: str | None, comparator: Comparator = Comparator.EXACT, **more: object) -> Trend:
    """Make a fall of arrivals from 2018."""
    quantity = None if size is None else Quantity(value=Decimal(size), unit=Unit.PERCENT, comparator=comparator)
    settings: dict[str, object] = {
        "direction": Direction.DECREASE,
        "base": Period.parse("2018"),
        "size": quantity,
        "counted": "aankomsten",
        "concept": ARRIVALS,
    }
    return Trend(**settings | more)  # type: ignore[arg-type]  # as above


def most_used(place: int = 1) -> Rank:
    """Make the rank of the most used route."""
    from routekaart.domain.content import Order

    return Rank(place=place, order=Order.MOST, among="route naar Europa", concept=ARRIVALS)
