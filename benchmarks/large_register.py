"""Statements for a register as it may be after years of use, made up from a seed. Nothing in it is a fact.

The countries are those of the lists, since the site has pages of no others; what is told of them is made up.

A tenth of the statements is told of one of 250 countries or of what is linked to it: arrangements, couplings and
requests of its own, contacts, instruments, money and figures, some 400 for each country at a million. The rest is about
40 routes, 20,000 programmes and thousands of requests and documents that no country is linked to.

Each next million tells of countries of its own that are in no list, so that a dossier stays as large as it is while
the register grows. Those of ten countries (`find_grown`) grow with it: 400 statements at a million, 4,000 at ten.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from routekaart.domain.content import (
    Contact,
    ContactLevel,
    Content,
    Description,
    Event,
    EventState,
    Figure,
    Give,
    Money,
    MoneyState,
    Relation,
    ResultSort,
    Toezegging,
    UndertakingStatus,
    Use,
    UseState,
)  # fmt: skip
from routekaart.domain.ids import ActorId, ConceptId, DocumentId, RecorderId, ThingId, key_of, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Disclosure, Entry, Kind, Passage, Review, Source, Statement
from routekaart.reference import load_reference
from routekaart.register import Register

BATCH = 10_000
MILLION = 1_000_000
IN_A_LETTER = 20
ROUTES, PROGRAMMES, REQUESTS = 40, 20_000, 30_000
GROWING = 10
BEGIN = datetime(2020, 1, 1, tzinfo=UTC)
HIDDEN = 0.08
"""The share of what is told of countries that is not public, or not yet."""

Said = tuple[str, Content]
Maker = Callable[[Random, str, int], Said]


def fill_register(register: Register, size: int, *, seed: int) -> Iterator[int]:
    """Append statements until there are so many, in batches with their disclosures, reviews and later decisions.

    It yields how many there are after each batch. What is there already, of the same seed, is passed over.
    """
    there = register.count()["statement"]
    for first in range(there // BATCH * BATCH, size, BATCH):
        random = Random(f"{seed}-{first}")
        moment = BEGIN + timedelta(hours=first // BATCH)
        public, hidden = [], []
        for number in range(first, min(first + BATCH, size)):
            statement = make_statement(random, number, moment)
            closed = number % 10 == 0 and random.random() < HIDDEN
            (hidden if closed else public).append(statement)
        _append(register, public, Level.OPENBAAR, "published source", moment)
        _append(register, hidden, Level.INTERN, "not yet decided", moment)
        _decide(register, random, public, hidden, moment)
        yield first + len(public) + len(hidden)


def find_grown() -> tuple[ThingId, ...]:
    """Return the countries whose dossiers grow with the register."""
    return _listed()[:GROWING]


def find_steady() -> tuple[ThingId, ...]:
    """Return the countries whose dossiers stay as they are after a million statements."""
    return _listed()[GROWING:]


@cache
def _listed() -> tuple[ThingId, ...]:
    return tuple(sorted(ThingId(one) for one in load_reference().names if kind_of(ThingId(one)) == "country"))


def _country_of(number: int) -> str:
    """Return the code of the country that a statement is told of."""
    listed = _listed()
    place, million = number // 10 % len(listed), number // MILLION
    return key_of(listed[place]) if place < GROWING or not million else f"M{million}-{place:03}"


def make_statement(random: Random, number: int, recorded: datetime) -> Statement:
    """Make a statement; each tenth is about a country, and each twentieth makes the letter of these twenty public."""
    if number % 10 == 0:
        subject, content = random.choices(OF_COUNTRY, WEIGHTS)[0](random, _country_of(number), number)
    elif number % IN_A_LETTER == 1:
        subject, content = f"document:{_letter_of(number)}", Event(event="published", state=EventState.HAPPENED)
    else:
        subject, content = random.choice(OF_OTHERS)(random, "", number)
    return Statement(
        speaker=ActorId(f"organisation:publisher-{number % 60}"),
        subject=ThingId(subject),
        content=content,
        kind=Kind.REPORTED,
        valid=Period.parse(f"{2012 + random.randrange(12)}-{random.randrange(1, 13):02}"),
        source=_make_source(random, number),
        recorded=recorded,
        recorded_by=RecorderId("table:large@1"),
    )


def _letter_of(number: int) -> DocumentId:
    return DocumentId(f"{number // IN_A_LETTER:064x}")


def _make_source(random: Random, number: int) -> Source:
    published = Period.parse(f"{2016 + random.randrange(8)}-06-01")
    if number % 3 == 0 or number % IN_A_LETTER == 1:
        return Entry(table="large", key=f"row-{number}", sources=(f"source-{number % 900}",), published=published)
    quote = f"volgens de afspraken lag het aantal in die periode op ongeveer {number}, zo meldt de organisatie"
    return Passage(document=_letter_of(number), start=number, end=number + len(quote), quote=quote, published=published)


def _amount(random: Random, unit: Unit) -> Quantity:
    return Quantity(value=Decimal(random.randrange(1, 1000) * 100), unit=unit)


def _own(random: Random, kind: str, country: str, many: int) -> str:
    return f"{kind}:{country.lower()}-{random.randrange(many)}"


def _related(kind: str, relation: str, many: int) -> Maker:
    def make(random: Random, country: str, number: int) -> Said:
        return _own(random, kind, country, many), Relation(relation=relation, object=ThingId(f"country:{country}"))

    return make


def _money(random: Random, country: str, number: int) -> Said:
    return f"country:{country}", Money(
        quantity=_amount(random, Unit.EUR),
        state=random.choice(list(MoneyState)),
        purpose="bescherming en terugkeer",
        payer=ThingId("organisation:european-union"),
        fund=ThingId(f"fund:fund-{number % 20}"),
        beneficiary=ThingId(f"country:{country}"),
        key=f"amount-{number}",
    )


def _figure(random: Random, country: str, number: int) -> Said:
    return f"country:{country}", Figure(
        quantity=_amount(random, Unit.PERSONS),
        counted="aankomsten",
        concept=ConceptId("irregular-arrivals"),
        route=ThingId(f"route:route-{number % ROUTES}"),
    )


def _counterpart(random: Random, country: str, number: int) -> Said:
    return f"programme:programme-{random.randrange(PROGRAMMES)}", Figure(
        quantity=_amount(random, Unit.PERSONS), counted="terugkeer", counterpart=ThingId(f"country:{country}")
    )


def _step(random: Random, country: str, number: int) -> Said:
    return _own(random, "arrangement", country, 12), Event(
        event=random.choice(("mandate", "negotiation", "initialled", "signed", "in-force")), detail="ronde van overleg"
    )


def _description(random: Random, country: str, number: int) -> Said:
    name = f"afspraak {number}"
    return _own(random, "arrangement", country, 12), Description(name_nl=name, name_en=name, form="memorandum")


def _use(random: Random, country: str, number: int) -> Said:
    instrument = ThingId(f"instrument:instrument-{number % 30}")
    return f"country:{country}", Use(instrument=instrument, state=random.choice(list(UseState)), reason="verkend")


def _contact(random: Random, country: str, number: int) -> Said:
    return f"country:{country}", Contact(level=random.choice(list(ContactLevel)), theme="terugkeer en visa")


def _give(random: Random, country: str, number: int) -> Said:
    giver = ThingId(f"country:{country}")
    return _own(random, "coupling", country, 6), Give(giver=giver, receiver=ThingId("country:NLD"), what="visa")


def _asked(random: Random, country: str, number: int) -> Said:
    what = Toezegging(status=UndertakingStatus.NEW, action="inform")
    return _own(random, "request", country, 30), what


OF_COUNTRY: tuple[Maker, ...] = (
    _money, _figure, _counterpart, _step, _description, _use, _contact, _give, _asked,
    _related("arrangement", "with", 12), _related("coupling", "with", 6), _related("request", "concerns", 30),
    _related("programme", "serves", 400),
)  # fmt: skip
WEIGHTS = (5, 16, 16, 14, 2, 6, 6, 4, 10, 6, 2, 10, 3)


def _result(random: Random, _: str, number: int) -> Said:
    programme = ThingId(f"programme:programme-{random.randrange(PROGRAMMES)}")
    return programme, Figure(
        quantity=_amount(random, Unit.PERSONS), counted="opgeleid", programme=programme, sort=ResultSort.ACTUAL
    )


def _spent(random: Random, _: str, number: int) -> Said:
    programme = ThingId(f"programme:programme-{random.randrange(PROGRAMMES)}")
    fund = ThingId(f"fund:fund-{number % 20}")
    return programme, Money(quantity=_amount(random, Unit.EUR), state=MoneyState.PAID, programme=programme, fund=fund)


def _crossed(random: Random, _: str, number: int) -> Said:
    return f"route:route-{random.randrange(ROUTES)}", Figure(quantity=_amount(random, Unit.PERSONS), counted="doden")


def _question(random: Random, _: str, number: int) -> Said:
    return f"request:question-{random.randrange(REQUESTS)}", Event(event="question", detail="over de voortgang")


def _chapter(random: Random, _: str, number: int) -> Said:
    return f"document:report-{random.randrange(5000)}", Relation(relation="concerns", object=ThingId("pillar:return"))


OF_OTHERS: tuple[Maker, ...] = (_result, _result, _result, _spent, _spent, _crossed, _question, _question, _chapter)


def _append(register: Register, statements: list[Statement], level: Level, ground: str, moment: datetime) -> None:
    register.append_statements(
        statements,
        level=level,
        ground=ground,
        decider=ActorId("organisation:registry"),
        recorded=moment,
        recorded_by=RecorderId("account:desk-1"),
    )


def _decide(
    register: Register, random: Random, public: list[Statement], hidden: list[Statement], moment: datetime
) -> None:
    """Close two of the statements further, one by one, open one, and refuse one."""
    desk: dict[str, Any] = {"recorded": moment, "recorded_by": RecorderId("account:desk-2")}
    closed = (*random.sample(public, 1), *random.sample(hidden, min(1, len(hidden))))
    for level, statement in zip((Level.VERTROUWELIJK, Level.OPENBAAR), closed, strict=False):
        decision = Disclosure(
            statements=(statement.id,), level=level, ground="Woo 5.1.2a", decider=ActorId("organisation:desk"), **desk
        )
        register.append_disclosure(decision)
    register.append_review(Review(statement=random.choice(public).id, accepted=False, reason="misread", **desk))
