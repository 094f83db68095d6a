"""A checked letter made by hand: its figures are those of published series, its words are ours."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from routekaart.domain.content import Cause, Content, Figure, Money, MoneyState, Order, Rank, Trend
from routekaart.domain.finding import Candidate, Check, Claim, Finding, Fit, Judgement, Verdict
from routekaart.domain.ids import ActorId, ConceptId, DocumentId, IndicatorId, RecorderId, ReleaseId, ThingId
from routekaart.domain.letter import Document, QuantityMention, Reading
from routekaart.domain.observation import Concept, Indicator, Measure, Release
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer, Place, Role, Route, Waypoint
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.parsing import parse_text
from routekaart.reporting.letter_report import LetterReport

TEXT = """Datum 10 juli 2020
Onderwerp  Samenwerking op migratie

Geachte voorzitter,

Over de westelijke route door de Middellandse Zee, langs Marokko naar Spanje,
groeide het aantal aankomsten van circa 14.000 personen in 2016 naar bijna
65.000 personen in 2018. Het werd in dat jaar de drukste route naar Europa.
\x20
 Pagina 3 van 4
\x20
Ons kenmerk\x20
0000000
In 2019 ging het in Spanje om circa 32.500 personen, een daling van bijna 50% in
één jaar. De inzet van de EU heeft daaraan bijgedragen.

Turkije geeft onderdak aan ruim 3,5 miljoen Syriërs. De EU maakte daarvoor
6 miljard euro vrij. Een opleiding van 18 maanden bereikte 2.500 jongeren.
"""
ROUTE, SPAIN, TURKEY = (
    ThingId("route:western-mediterranean"),
    ThingId("country:ESP"),
    ThingId("country:TUR"),
)
FRONTEX, IOM, UNHCR = (ActorId(f"organisation:{name}") for name in ("frontex", "iom", "unhcr"))
ARRIVALS = ConceptId("irregular-arrivals")
DETECTED, IOM_ALL, UNHCR_ALL, UNHCR_SEA, REFUGEES = (
    IndicatorId(name)
    for name in ("frontex-detections", "iom-arrivals", "unhcr-arrivals", "unhcr-sea-arrivals", "unhcr-refugees")
)
EARLY, LATE = ReleaseId("frontex/detections/2019-01"), ReleaseId("frontex/detections/2025-06-03")
IOM_2019, UNHCR_2018 = ReleaseId("iom/arrivals/2019"), ReleaseId("unhcr/arrivals/2018")
GOVERNMENT = ActorId("government:NLD")
DOCUMENT = Document(
    id=DocumentId("0" * 64),
    body=parse_text(TEXT),
    date=date(2020, 7, 10),
    sender=GOVERNMENT,
    title="Samenwerking op migratie",
)
JUDGED = {Fit.INSIDE: Judgement.SUPPORTED, Fit.OUTSIDE: Judgement.CONTRADICTED}


def _quantity(surface: str, value: str, unit: Unit, comparator: Comparator) -> QuantityMention:
    start = TEXT.rindex(surface)
    return QuantityMention(
        start=start,
        end=start + len(surface),
        surface=surface,
        value=Decimal(value),
        value2=None,
        unit=unit,
        comparator=comparator,
        direction=None,
        rule="number@1",
    )


QUANTITIES = (
    _quantity("circa 14.000", "14000", Unit.PERSONS, Comparator.APPROX),
    _quantity("bijna\n65.000", "65000", Unit.PERSONS, Comparator.ALMOST),
    _quantity("circa 32.500", "32500", Unit.PERSONS, Comparator.APPROX),
    _quantity("bijna 50%", "50", Unit.PERCENT, Comparator.ALMOST),
    _quantity("ruim 3,5 miljoen", "3500000", Unit.PERSONS, Comparator.OVER),
    _quantity("6 miljard euro", "6000000000", Unit.EUR, Comparator.EXACT),
    _quantity("18 maanden", "18", Unit.MONTHS, Comparator.EXACT),
    _quantity("2.500", "2500", Unit.PERSONS, Comparator.EXACT),
)


def _said(number: int) -> Quantity:
    mention = QUANTITIES[number]
    return Quantity(value=mention.value, unit=mention.unit, comparator=mention.comparator)


def _state(quote: str, subject: ThingId, content: Content, period: str | None) -> Statement:
    start = TEXT.index(quote)
    return Statement(
        speaker=GOVERNMENT,
        subject=subject,
        content=content,
        kind=Kind.REPORTED,
        valid=None if period is None else Period.parse(period),
        source=DOCUMENT.passage(start, start + len(quote)),
        recorded=datetime(2025, 11, 20, 9, tzinfo=UTC),
        recorded_by=RecorderId("rule:claims@1"),
    )


def _figure(number: int, counted: str = "personen") -> Figure:
    return Figure(quantity=_said(number), counted=counted, concept=ARRIVALS)


FALL = Trend(
    direction=Direction.DECREASE,
    base=Period.parse("2018"),
    size=Quantity(value=Decimal(50), unit=Unit.PERCENT, comparator=Comparator.ALMOST),
    counted="aankomsten",
    concept=ARRIVALS,
)
RISE = Trend(direction=Direction.INCREASE, base=Period.parse("2016"), size=None, counted="aankomsten", concept=ARRIVALS)
BUSIEST = Rank(place=1, order=Order.MOST, among="routes", concept=ARRIVALS)
EFFECT = Cause(measure="De inzet van de EU", effect="daling van de aankomsten")
GRANT = Money(quantity=_said(5), state=MoneyState.ANNOUNCED, purpose="onderdak")
RISE_WORDS = "groeide het aantal aankomsten van circa 14.000 personen in 2016 naar bijna\n65.000 personen in 2018"
STATEMENTS = (
    _state(RISE_WORDS, ROUTE, RISE, "2018"),
    _state("circa 14.000 personen", ROUTE, _figure(0), "2016"),
    _state("bijna\n65.000 personen", ROUTE, _figure(1), "2018"),
    _state("de drukste route naar Europa", ROUTE, BUSIEST, "2018"),
    _state("circa 32.500 personen", SPAIN, _figure(2), "2019"),
    _state("daling van bijna 50%", SPAIN, FALL, "2019"),
    _state("De inzet van de EU heeft daaraan bijgedragen", SPAIN, EFFECT, "2019"),
    _state("ruim 3,5 miljoen Syriërs", TURKEY, _figure(4, "Syriërs"), None),
    _state("6 miljard euro", TURKEY, GRANT, None),
)


def _claim(statement: Statement, base: str | None = None) -> Claim:
    content = statement.content
    said = content.quantity if isinstance(content, Figure | Money) else getattr(content, "size", None)
    allowance = None if said is None else said.allowance()
    ends = [None] * 4
    if allowance is not None:
        intervals = (allowance.core, allowance.near)
        ends = [None if e is None else str(float(e)) for i in intervals for e in (i.low, i.high)]
    return Claim(
        indicator=ARRIVALS if not isinstance(content, Cause | Money) else None,
        counted=getattr(content, "counted", ""),
        value=None if said is None else str(said.value),
        low=ends[0],
        high=ends[1],
        near_low=ends[2],
        near_high=ends[3],
        unit=None if said is None else said.unit,
        period=None if statement.valid is None else str(statement.valid),
        base=base,
        area=statement.subject,
        counterpart=None,
        comparator=None if said is None else said.comparator,
        direction=getattr(content, "direction", None),
    )


def _seen(
    indicator: IndicatorId,
    publisher: ActorId,
    area: ThingId,
    period: str,
    value: str | None,
    fit: Fit,
    release: ReleaseId | None = None,
    *,
    difference: str | None = None,
    low: str | None = None,
    high: str | None = None,
    base: str | None = None,
    unit: Unit = Unit.PERSONS,
    flags: tuple[str, ...] = ("A",),
    first: str | None = None,
    same: bool = True,
    notes: tuple[str, ...] = (),
) -> Candidate:
    return Candidate(
        indicator=indicator,
        publisher=publisher,
        area=area,
        period=Period.parse(period),
        base=None if base is None else Period.parse(base),
        value=value,
        low=low or value,
        high=high or value,
        unit=unit,
        flags=flags,
        release=release,
        first=None if first is None else ThingId(first),
        difference=difference,
        fit=fit,
        verdict=JUDGED.get(fit, Judgement.UNDECIDED),
        same_definition=same,
        notes=notes,
    )


def _verdict(
    judgement: Judgement, reason: str, *candidates: Candidate, flips: bool | None = None, **facts: str
) -> Verdict:
    return Verdict(
        judgement=judgement, reason=reason, facts=tuple(facts.items()), flips=flips, candidates=tuple(candidates)
    )


def _find(
    statement: Statement, then: Verdict, now: Verdict, *, base: str | None = None, notes: tuple[str, ...] = ()
) -> Finding:
    check = Check(claim=_claim(statement, base), then=then, now=now)
    return Finding(about=statement.id, outcome=check, basis=(statement.id,), method="check@1", notes=notes)


def _findings() -> tuple[Finding, ...]:
    yes, no, open_ = Judgement.SUPPORTED, Judgement.CONTRADICTED, Judgement.UNDECIDED
    rise, y2016, y2018, busiest, y2019, fall, effect, turkey, grant = STATEMENTS
    detections = {"unit": Unit.DETECTIONS, "same": False, "notes": ("other_unit",)}
    sea = {"same": False, "notes": ("other_mode",)}
    early_2018 = _seen(
        DETECTED, FRONTEX, ROUTE, "2018", "57000", Fit.OUTSIDE, EARLY, difference="-12.3", low="56500",
        high="57500", flags=("A", "P"), unit=Unit.DETECTIONS,
        same=False,
        notes=("other_unit", "rounded_source", "release_from_press"),
    )  # fmt: skip
    late_2018 = _seen(DETECTED, FRONTEX, ROUTE, "2018", "56245", Fit.OUTSIDE, LATE, difference="-13.5", **detections)
    iom_2018 = _seen(IOM_ALL, IOM, SPAIN, "2018", "65325", Fit.NEAR, IOM_2019, difference="0.5")
    unhcr_2018 = _seen(UNHCR_ALL, UNHCR, SPAIN, "2018", "65383", Fit.NEAR, UNHCR_2018, difference="0.6")
    sea_2018 = _seen(UNHCR_SEA, UNHCR, SPAIN, "2018", "58569", Fit.OUTSIDE, UNHCR_2018, difference="-9.9", **sea)
    late_2016 = _seen(
        DETECTED, FRONTEX, ROUTE, "2016", "9990", Fit.NOT_COMPARABLE, LATE, difference="-28.6", **detections
    )
    no_2016 = _seen(IOM_ALL, IOM, SPAIN, "2016", None, Fit.MISSING, flags=("O",))
    sides = {"near": f"{IOM_ALL} {UNHCR_ALL}", "contradicts": f"{DETECTED} {UNHCR_SEA}"}
    iom_2019 = _seen(IOM_ALL, IOM, SPAIN, "2019", "32513", Fit.INSIDE, IOM_2019, difference="0.04")
    late_2019 = _seen(DETECTED, FRONTEX, ROUTE, "2019", "23969", Fit.OUTSIDE, LATE, difference="-26.2", **detections)
    change = {"base": "2018", "unit": Unit.PERCENT}
    return (
        _find(
            rise,
            _verdict(open_, "release_unknown", flips=None, missing=DETECTED),
            _verdict(
                yes, "all_support",
                _seen(DETECTED, FRONTEX, ROUTE, "2018", "463", Fit.INSIDE, LATE, base="2016", unit=Unit.PERCENT),
                flips=False,
            ),
            base="2016",
        ),
        _find(
            y2016,
            _verdict(open_, "definition_missing", no_2016, missing=IOM_ALL),
            _verdict(open_, "definition_missing", no_2016, late_2016, missing=IOM_ALL),
        ),
        _find(
            y2018,
            _verdict(open_, "sources_differ", iom_2018, unhcr_2018, sea_2018, early_2018, **sides),
            _verdict(open_, "sources_differ", iom_2018, unhcr_2018, sea_2018, late_2018, **sides),
        ),
        _find(
            busiest,
            _verdict(
                yes, "all_support",
                _seen(DETECTED, FRONTEX, ROUTE, "2018", None, Fit.INSIDE, EARLY,
                      first=ROUTE, notes=("published_rank",)),
                flips=False,
            ),
            _verdict(
                no, "all_contradict",
                _seen(DETECTED, FRONTEX, ROUTE, "2018", "56245", Fit.OUTSIDE, LATE,
                      unit=Unit.DETECTIONS, first="route:eastern-mediterranean"),
                flips=True,
            ),
        ),
        _find(
            y2019,
            _verdict(open_, "sources_differ", iom_2019, supports=IOM_ALL, contradicts=DETECTED),
            _verdict(open_, "sources_differ", iom_2019, late_2019, supports=IOM_ALL, contradicts=DETECTED),
            notes=("route_to_country",),
        ),
        _find(
            fall,
            *[_verdict(
                open_, "near_only",
                _seen(IOM_ALL, IOM, SPAIN, "2019", "-50.22885", Fit.NEAR, IOM_2019, difference="-0.2", **change),
                flips=False, near=IOM_ALL,
            )] * 2,
            base="2018",
            notes=("route_to_country",),
        ),
        _find(effect, *[_verdict(open_, "not_assessable")] * 2, notes=("since_is_not_because",)),
        _find(
            turkey,
            *[_verdict(
                yes, "all_support",
                _seen(REFUGEES, UNHCR, TURKEY, "2019-12-31", "3576370", Fit.INSIDE, UNHCR_2018, difference="2.2"),
            )] * 2,
        ),
        _find(grant, *[_verdict(open_, "money_not_traced", missing="betalingen uit het fonds")] * 2),
    )  # fmt: skip


def _indicator(
    indicator: IndicatorId, publisher: ActorId, nl: str, en: str, kind: str, unit: Unit = Unit.PERSONS
) -> Indicator:
    return Indicator(
        id=indicator,
        concept=ARRIVALS,
        publisher=publisher,
        name_nl=nl,
        name_en=en,
        definition_nl=f"{nl}, zoals de uitgever die telt.",
        definition_en=f"{en}, as the publisher counts them.",
        unit=unit,
        measure=Measure.FLOW,
        area_kind=kind,
        modes=("sea",) if indicator == UNHCR_SEA else ("land", "sea"),
        not_comparable_nl="aankomsten van personen: één persoon kan vaker worden aangetroffen"
        if kind == "route"
        else "",
        not_comparable_en="arrivals of persons: one person can be detected several times" if kind == "route" else "",
        sources=("method page of the publisher",),
    )


def _release(
    release: ReleaseId, publisher: ActorId, published: str | None, title: str, kind: str = "official"
) -> Release:
    return Release(
        id=release,
        publisher=publisher,
        dataset=release.split("/")[1],
        published=None if published is None else Period.parse(published),
        retrieved=datetime(2025, 11, 2, 8, 30, tzinfo=UTC),
        address=f"https://example.org/{release}",
        title=title,
        sha256="ab" * 32,
        source_kind=kind,
    )


def make_report(**changes: object) -> LetterReport:
    """Make the sample report, with parts of it replaced."""
    route = Route(
        id=ROUTE,
        code="ROUTE-WMR",
        name_nl="Westelijke Middellandse Zeeroute",
        name_en="Western Mediterranean route",
        chain=(Waypoint(country=SPAIN, role=Role.ARRIVAL, position=1),),
    )
    named = (
        (SPAIN, "ES", "Spanje", "Spain"),
        (TURKEY, "TR", "Turkije", "Türkiye"),
        (ThingId("route:eastern-mediterranean"), "ROUTE-EMR", "Oostelijke Middellandse Zeeroute",
         "Eastern Mediterranean route"),
    )  # fmt: skip
    places = (route, *(Place(id=i, code=code, name_nl=nl, name_en=en) for i, code, nl, en in named))
    parts: dict[str, object] = {
        "document": DOCUMENT,
        "reading": Reading(document=DOCUMENT, quantities=QUANTITIES, statements=STATEMENTS),
        "findings": _findings(),
        "indicators": (
            _indicator(DETECTED, FRONTEX, "Detecties van irreguliere grenspassages",
                       "Detections of irregular border crossings", "route", Unit.DETECTIONS),
            _indicator(IOM_ALL, IOM, "Aankomsten over land en zee", "Arrivals by land and sea", "country"),
            _indicator(UNHCR_ALL, UNHCR, "Aankomsten over land en zee", "Arrivals by land and sea", "country"),
            _indicator(UNHCR_SEA, UNHCR, "Aankomsten over zee", "Arrivals by sea", "country"),
            _indicator(REFUGEES, UNHCR, "Geregistreerde vluchtelingen", "Registered refugees", "country"),
        ),
        "releases": (
            _release(EARLY, FRONTEX, "2019-01", "Frontex, januari 2019", "press"),
            _release(LATE, FRONTEX, "2025-06-03", "Frontex, uitgave van 3 juni 2025"),
            _release(IOM_2019, IOM, "2019-12", "IOM, overzicht 2019"),
            _release(UNHCR_2018, UNHCR, None, "UNHCR, aankomsten 2018"),
        ),
        "gazetteer": Gazetteer(places),
        "made_on": date(2025, 11, 20),
        "version": "0.1.0",
        "concepts": (Concept(id=ARRIVALS, name_nl="irreguliere aankomsten", name_en="irregular arrivals", words=()),),
    }  # fmt: skip
    return LetterReport(**{**parts, **changes})


@pytest.fixture(scope="session")
def report() -> LetterReport:
    """Return the sample report."""
    return make_report()


@pytest.fixture(scope="session")
def remake():
    """Return the function that makes the sample report with parts of it replaced."""
    return make_report
