"""What a statement says, in one line of plain Dutch or English."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from routekaart.domain.content import (
    Ask,
    AskForm,
    Cause,
    Comparison,
    Contact,
    ContactLevel,
    Description,
    Event,
    EventState,
    Extreme,
    Figure,
    Give,
    Money,
    MoneyState,
    Order,
    Rank,
    Relation,
    ResultSort,
    Retraction,
    Share,
    Toezegging,
    UndertakingStatus,
    Use,
    UseState,
)
from routekaart.domain.dossier import Line
from routekaart.domain.levels import Level
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Cell, Entry, Held, Kind, Passage, Publication, Statement, Testimony
from routekaart.domain.steps import ALSO_CALLED, STATES, TALKS
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.names import Names, ShownSource
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import find_sources

NAMES = {
    "country:MAR": ("Marokko", "Morocco"),
    "country:NLD": ("Nederland", "Netherlands"),
    "instrument:aid-cut": ("korting op hulp", "cut of aid"),
    "route:wmr": ("de westelijke route", "the western route"),
    "fund:frit": ("de Faciliteit", "the Facility"),
}
SOURCES = {"iom": ShownSource("IOM compilation", "https://example.org", "weak")}


def names(lang: str) -> Names:
    return Names(
        lang=lang, names=NAMES, sources=SOURCES, translations={"return cooperation": "samenwerking bij terugkeer"}
    )


def line(content, **changes) -> Line:
    said = {
        "speaker": "government:NLD",
        "subject": "country:MAR",
        "content": content,
        "kind": Kind.REPORTED,
        "valid": None,
        "source": Entry(table="contacts", key="1", sources=("iom",)),
        "recorded": datetime(2026, 1, 1, tzinfo=UTC),
        "recorded_by": "account:desk-1",
    }
    return Line(held=(Held(Statement(**(said | changes)), Level.OPENBAAR),))


def amount(number: str, unit: Unit, comparator: Comparator = Comparator.EXACT) -> Quantity:
    return Quantity(value=Decimal(number), unit=unit, comparator=comparator)


@pytest.mark.parametrize(
    ("content", "dutch", "english"),
    [
        (Event(event="signed", party="MAR"), "getekend (Marokko)", "signed (Morocco)"),
        (
            Event(event="in-force", provision="own-nationals"),
            "in werking (eigen onderdanen)",
            "in force (own nationals)",
        ),
        (Event(event="dealt-with", state=EventState.ABSENT), "nog niet door de Kamer afgedaan",
         "not yet dealt with by the House"),
        (Event(event="appraisal", party="government:NLD", detail="Ontraden"), "oordeel van het kabinet: Ontraden",
         "appraisal by the cabinet: Ontraden"),
        (Event(event="signed", party="government:NLD"), "getekend (de regering van Nederland)",
         "signed (the government of Netherlands)"),
        (Event(event="mandate", state=EventState.ABSENT), "onderhandelingsmandaat, niet gebeurd",
         "negotiating mandate, did not take place"),
        (Event(event="flood-relief"), "flood relief", "flood relief"),
        (Relation(relation="with", object="country:MAR"), "met Marokko", "with Morocco"),
        (Relation(relation="exports-to", object="country:MAR"), "exports-to: Marokko", "exports-to: Morocco"),
        (
            Money(quantity=amount("127000000", Unit.EUR, Comparator.ALMOST), state=MoneyState.PROPOSED,
                  fund="fund:frit"),
            "bijna € 127 miljoen, voorgesteld: de Faciliteit",
            "almost €127 million, proposed: the Facility",
        ),
        (
            Figure(quantity=amount("2500", Unit.PERSONS, Comparator.APPROX), counted="people",
                   sort=ResultSort.BASELINE),
            "ongeveer 2.500 personen – people (beginstand, geen resultaat)",
            "about 2,500 persons – people (baseline, not a result)",
        ),
        (
            Figure(quantity=amount("3586", Unit.PERSONS), counted="people", also=("country:NLD",),
                   per=Recurrence("R/P1M")),
            "3.586 personen – people (gemiddeld per maand; samen met Nederland)",
            "3,586 persons – people (average per month; together with Netherlands)",
        ),
        (
            Comparison(direction=Direction.INCREASE, other="country:NLD", counted="people",
                       size=amount("2", Unit.FACTOR, Comparator.ALMOST)),
            "people: bijna 2 keer zoveel als in Nederland",
            "people: almost 2 times as many as in Netherlands",
        ),
        (
            Comparison(direction=Direction.DECREASE, other="route:wmr", counted="people",
                       size=amount("20", Unit.PERCENT)),
            "people: 20 % minder dan op de westelijke route",
            "people: 20% less than on the western route",
        ),
        (
            Comparison(direction=Direction.INCREASE, other="country:NLD", counted="people", size=None),
            "people: meer dan in Nederland",
            "people: more than in Netherlands",
        ),
        (
            Extreme(order=Order.MOST, since=Period.of_year(2016), counted="people"),
            "people: het hoogste sinds 2016",
            "people: the highest since 2016",
        ),
        (
            Extreme(order=Order.LEAST, since=Period.of_year(2014), until=Period.of_year(2018), counted="people"),
            "people: het laagste van 2014 tot en met 2018",
            "people: the lowest of 2014 up to and including 2018",
        ),
        (
            Extreme(order=Order.MOST, since=None, counted="people"),
            "people: het hoogste; niet vermeld sinds wanneer",
            "people: the highest; since when is not said",
        ),
        (
            Share(quantity=amount("29", Unit.PERCENT), counted="people", counterpart="country:MAR"),
            "29 % – people: het deel uit Marokko",
            "29% – people: the part from Morocco",
        ),
        (
            Share(quantity=amount("90", Unit.PERCENT), counted="people", modes=("sea",)),
            "90 % – people: het deel dat zo kwam: over zee",
            "90% – people: the part that came this way: by sea",
        ),
        (
            Share(quantity=amount("49", Unit.PERCENT), counted="people", among="countries"),
            "49 % – people: het deel van alle landen samen",
            "49% – people: the part of all countries together",
        ),
        (Rank(place=1, order=Order.MOST, among="routes"), "nummer 1 van hoog naar laag: routes",
         "number 1 from high to low: routes"),
        (
            Cause(measure="plan", effect="more returns", result="could_not_be_assessed"),
            "plan: more returns [niet te beoordelen]",
            "plan: more returns [could not be assessed]",
        ),
        (
            Use(instrument="instrument:aid-cut", state=UseState.NOT_PURSUED, reason="it would not help"),
            "korting op hulp, van afgezien: it would not help",
            "cut of aid, not pursued: it would not help",
        ),
        (Give(giver="country:NLD", receiver="country:MAR", what="visas"), "Nederland → Marokko: visas",
         "Netherlands → Morocco: visas"),
        (Contact(level=ContactLevel.STATE_SECRETARY, theme="return cooperation"),
         "staatssecretaris: samenwerking bij terugkeer", "state secretary: return cooperation"),
        (Toezegging(status=UndertakingStatus.NEW, action="inform"), "toezegging", "undertaking"),
        (
            Ask(number=2, form=AskForm.REQUEST, what="te informeren", deadline=Period.parse("../2026-06-30")),
            "verzoek aan de regering 2: te informeren (tot en met 30 juni 2026)",
            "request to the government 2: te informeren (up to and including 30 June 2026)",
        ),
        (Description(name_nl="Plan", name_en="Deal", form="action-plan", level="NLD", binding=False, author="ministry"),
         "Plan, actieplan, Nederland, niet bindend, opgesteld door een ministerie",
         "Deal, action plan, Netherlands, not binding, drawn up by a ministry"),
        (Retraction(retracts="00", reason="a slip"), "teruggenomen; reden: a slip", "taken back; reason: a slip"),
    ],
)  # fmt: skip
def test_a_statement_is_said_in_both_languages(content, dutch, english) -> None:
    spoken = [describe_line(line(content), names(lang)).replace("\N{NO-BREAK SPACE}", " ") for lang in ("nl", "en")]
    assert spoken == [dutch, english]


def test_a_promise_is_called_a_promise() -> None:
    promised = line(Event(event="signed"), kind=Kind.PROMISED)
    assert describe_line(promised, names("en")).startswith("signed [")


@pytest.mark.parametrize(
    ("source", "title", "kind"),
    [
        (Entry(table="t", key="1", sources=("iom",)), "IOM compilation", "weak"),
        (Entry(table="t", key="1", sources=("elsewhere",)), "elsewhere", ""),
        (Publication(title="Kamerbrief", address="https://example.org", quote="zo is het"), "Kamerbrief", ""),
        (Testimony(account="account:desk-3", given="2026"), "opgegeven door dossierhouder desk-3", ""),
        (Passage(document="ab" * 32, start=7, end=9, quote="zo"), "brief abababababab, teken 7", ""),
        (Cell(release="iom/x/2019", row=3, column="value"), "iom/x/2019, rij 3", ""),
    ],
)
def test_every_source_is_named(source, title, kind) -> None:
    (found,) = find_sources(line(Event(event="signed"), source=source), names("nl"))
    assert (found.title, found.kind) == (title, kind)


@pytest.mark.parametrize("step", sorted({*STATES, *TALKS, *ALSO_CALLED}))
def test_every_step_of_an_arrangement_has_words(step) -> None:
    assert step in words.EVENTS
