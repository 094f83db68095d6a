"""One statement of each content and each source that the register can hold, made up, with nothing left out of it."""

from datetime import UTC, datetime
from decimal import Decimal

from routekaart.domain.content import (
    Ask,
    AskForm,
    Cause,
    Comparison,
    Contact,
    ContactLevel,
    Content,
    Description,
    Event,
    Extreme,
    Figure,
    Give,
    Money,
    MoneyState,
    Order,
    Range,
    Rank,
    Relation,
    Retraction,
    Share,
    Toezegging,
    Trend,
    UndertakingStatus,
    Use,
    UseState,
)
from routekaart.domain.ids import ActorId, DocumentId, RecorderId, ReleaseId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Cell, Entry, Kind, Passage, Publication, Source, Statement, Testimony

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SPAIN, MOROCCO, DEAL = ThingId("country:ESP"), ThingId("country:MAR"), ThingId("arrangement:made-up")
PERSONS = Quantity(value=Decimal(32_500), unit=Unit.PERSONS, comparator=Comparator.APPROX)
HALF = Quantity(value=Decimal("49.5"), unit=Unit.PERCENT)
COUNTED = "aankomsten"

CONTENTS: tuple[tuple[ThingId, Content], ...] = (
    (SPAIN, Figure(quantity=PERSONS, counted=COUNTED, counterpart=MOROCCO, movement=Direction.INCREASE)),
    (SPAIN, Range(low=Decimal(30_000), high=Decimal(35_000), unit=Unit.PERSONS, vague=False, counted=COUNTED)),
    (SPAIN, Trend(direction=Direction.DECREASE, base=Period.of_year(2018), size=HALF, counted=COUNTED)),
    (SPAIN, Comparison(direction=Direction.INCREASE, other=ThingId("country:ITA"), size=None, counted=COUNTED)),
    (SPAIN, Extreme(order=Order.MOST, since=Period.of_year(2016), counted=COUNTED)),
    (SPAIN, Share(quantity=HALF, counted=COUNTED, counterpart=MOROCCO)),
    (ThingId("route:western-mediterranean"), Rank(place=1, order=Order.MOST, among="routes")),
    (MOROCCO, Money(quantity=Quantity(value=Decimal(148_000_000), unit=Unit.EUR), state=MoneyState.COMMITTED)),
    (DEAL, Event(event="signed", party="NLD")),
    (DEAL, Relation(relation="partner-of", object=MOROCCO)),
    (MOROCCO, Cause(measure="samenwerking", effect="lagere instroom")),
    (MOROCCO, Toezegging(status=UndertakingStatus.NEW, action="inform")),
    (ThingId("request:made-up"), Ask(number=1, form=AskForm.REQUEST, what="de Kamer te informeren")),
    (DEAL, Description(name_nl="Verzonnen afspraak", name_en="Made up arrangement", form="memorandum")),
    (MOROCCO, Use(instrument=ThingId("instrument:visa-facilitation"), state=UseState.EXPLORED)),
    (ThingId("coupling:made-up"), Give(giver=MOROCCO, what="reisdocumenten")),
    (MOROCCO, Contact(level=ContactLevel.MINISTER, theme="terugkeer")),
)


def say_all(document: DocumentId, quote: str, release: ReleaseId) -> tuple[Statement, ...]:
    """Say each of them once, from each kind of source in turn, and take the first of them back.

    Args:
        document: a letter that is kept.
        quote: what stands at its beginning.
        release: a release that is kept.
    """
    day = Period.parse("2020-07-10")
    sources: tuple[Source, ...] = (
        Passage(document=document, start=0, end=len(quote), quote=quote, published=day),
        Cell(release=release, row=1, column="value"),
        Entry(table="made-up", key="one", sources=("unhcr",), published=day, place="p. 1"),
        Publication(title="Verslag", address="https://www.example.org/verslag", quote="een zin", published=day),
        Testimony(account=ActorId("account:desk-3"), given=day),
    )
    said = [
        _say(subject, content, sources[number % len(sources)]) for number, (subject, content) in enumerate(CONTENTS)
    ]
    return (*said, _say(SPAIN, Retraction(retracts=said[0].id, reason="het was een jaar later"), sources[3]))


def _say(subject: ThingId, content: Content, source: Source) -> Statement:
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=subject,
        content=content,
        kind=Kind.REPORTED,
        valid=Period.of_year(2019),
        source=source,
        recorded=NOON,
        recorded_by=RecorderId("account:desk-3"),
    )
