"""What sentences say, and which words keep a figure from being held against a series. Half of them are refusals."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from routekaart.domain.content import Checkable, Comparison, Extreme, Figure, Money, Order, Rank, Trend
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Direction, Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference

Say = Callable[..., tuple[Statement, ...]]

ESP, GRC, TUR, SYR, NLD = (f"country:{key}" for key in ("ESP", "GRC", "TUR", "SYR", "NLD"))
WMR, CMR = "route:western-mediterranean", "route:central-mediterranean"
ARRIVALS, DEATHS, FORCED = "irregular-arrivals", "deaths-on-route", "departures-forced"


@pytest.fixture(scope="module")
def say() -> Say:
    """Read a text as a letter of 1 December 2025, with the places and concepts of the reference lists."""
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)

    def _say(text: str, day: date | None = date(2025, 12, 1)) -> tuple[Statement, ...]:
        document = Document(id=DocumentId("0" * 64), body=parse_text(text), date=day, sender=actor_id("government:NLD"))
        return reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC)).statements

    return _say


@pytest.mark.parametrize(
    ("text", "kind", "subject", "valid", "concept"),
    [
        ("In 2018 kwamen 65.383 migranten aan in Spanje.", Figure, ESP, "2018", ARRIVALS),
        ("Van mei tot en met juli 2018 kwamen 9.000 mensen aan in Spanje.", Figure, ESP, "2018-05/2018-07", ARRIVALS),
        ("Het aantal aankomsten in Spanje bedroeg in 2018 volgens UNHCR 65.383.", Figure, ESP, "2018", ARRIVALS),
        ("Frontex telde in 2018 56.245 detecties op de Westelijke Mediterrane route.", Figure, WMR, "2018", ARRIVALS),
        ("Op de Centrale Mediterrane route zijn in 2019 9 mensen omgekomen of vermist.", Figure, CMR, "2019", DEATHS),
        ("In 2019 zijn 2.760 mensen gedwongen uit Nederland vertrokken.", Figure, NLD, "2019", FORCED),
        ("In 2019 lag het aantal aankomsten in Spanje 50% lager dan in 2018.", Trend, ESP, "2019", ARRIVALS),
        ("In 2015 was de Westelijke Mediterrane route de drukste route naar Europa.", Rank, WMR, "2015", ARRIVALS),
        ("In 2018, 20000 migrants arrived in Spain.", Figure, ESP, "2018", ARRIVALS),
        ("In 2018, 65,383 migrants arrived in Spain.", Figure, ESP, "2018", ARRIVALS),
        ("In 2019 nam het aantal aankomsten in Spanje met 32.800 af sinds 2018.", Trend, ESP, "2019", ARRIVALS),
        ("In 2019 daalde het aantal aankomsten in Spanje ten opzichte van 2018.", Trend, ESP, "2019", ARRIVALS),
        ("In 2019 kwamen er minder migranten aan in Spanje dan een jaar eerder.", Trend, ESP, "2019", ARRIVALS),
        ("Het aantal aankomsten in Spanje is in 2019 gedaald sinds 2018.", Trend, ESP, "2019", ARRIVALS),
        ("In 2018 kwamen er meer migranten aan in Spanje dan in Italië.", Comparison, ESP, "2018", ARRIVALS),
        ("In 2018 kwamen er 30.000 meer migranten aan in Spanje dan in Italië.", Comparison, ESP, "2018", ARRIVALS),
        ("In 2018 lag het aantal aankomsten in Spanje 50% hoger dan in Italië.", Comparison, ESP, "2018", ARRIVALS),
        ("Het aantal aankomsten in Spanje was in 2018 het hoogste sinds 2014.", Extreme, ESP, "2018", ARRIVALS),
        ("In 2018 kwamen in Spanje en Griekenland samen 115.883 migranten aan.", Figure, ESP, "2018", ARRIVALS),
        ("In 2018 kwamen gemiddeld 5.449 migranten per maand aan in Spanje.", Figure, ESP, "2018", ARRIVALS),
    ],
)  # fmt: skip
def test_a_plain_sentence_is_read_with_nothing_left_over(
    say: Say, text: str, kind: type, subject: str, valid: str, concept: str
) -> None:
    (said,) = say(text)
    assert isinstance(said.content, kind)
    assert (said.subject, str(said.valid), said.content.concept) == (subject, valid, concept)
    assert said.content.unread == ()


ITA = "country:ITA"
PERCENT, FACTOR, MONTHLY = Unit.PERCENT, Unit.FACTOR, Recurrence("R/P1M")


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        (
            "In 2018 kwamen er meer migranten aan in Spanje dan in Italië.",
            ESP,
            {"direction": Direction.INCREASE, "other": ITA, "size": None},
        ),
        (
            "In 2018 waren er minder aankomsten in Spanje dan in Italië.",
            ESP,
            {"direction": Direction.DECREASE, "other": ITA, "size": None},
        ),
        (
            "In 2018 lag het aantal aankomsten in Spanje 50% lager dan in Italië.",
            ESP,
            {"direction": Direction.DECREASE, "other": ITA, "size": Quantity(value=Decimal(50), unit=PERCENT)},
        ),
        (
            "In 2018 kwamen er drie keer zoveel migranten aan in Spanje als in Italië.",
            ESP,
            {"direction": Direction.INCREASE, "other": ITA, "size": Quantity(value=Decimal(3), unit=FACTOR)},
        ),
        (
            "Spanje, Italië en Griekenland telden in 2018 samen 115.000 aankomsten.",
            ESP,
            {"also": (ITA, GRC), "per": None},
        ),
        ("In 2018 kwamen gemiddeld 5.449 migranten per maand aan in Spanje.", ESP, {"also": None, "per": MONTHLY}),
        (
            "Het aantal aankomsten in Spanje was in 2018 het laagste sinds 2014.",
            ESP,
            {"order": Order.LEAST, "since": Period.parse("2014"), "until": None},
        ),
        (
            "In 2018 had Spanje het hoogste aantal aankomsten van de jaren 2014 tot en met 2018.",
            ESP,
            {"order": Order.MOST, "since": Period.parse("2014"), "until": Period.parse("2018")},
        ),
        (
            "Van de asielaanvragen in Nederland kwam in 2018 43 procent van Syriërs.",
            NLD,
            {"counterpart": SYR, "among": None, "modes": ()},
        ),
        ("Van de aankomsten in Spanje kwam in 2018 90% over zee.", ESP, {"counterpart": None, "modes": ("sea",)}),
        ("In 2018 was 44% van alle detecties op de Westelijke Mediterrane route.", WMR, {"among": "routes"}),
        ("Nederland ontving in 2018 de meeste asielaanvragen van de EU.", NLD, {"place": 1, "among": "member-states"}),
        ("In 2019 daalde het aantal aankomsten in Spanje ten opzichte van 2018.", ESP, {"base": Period.parse("2018")}),
        ("Tussen 2017 en 2018 nam het aantal aankomsten in Spanje toe.", ESP, {"base": Period.parse("2017")}),
    ],
)
def test_what_a_sentence_says_of_a_series_is_read_whole(
    say: Say, text: str, subject: str, expected: dict[str, object]
) -> None:
    (said,) = say(text)
    assert (said.subject, getattr(said.content, "unread", None)) == (subject, ())
    assert {name: getattr(said.content, name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Het aantal aankomsten in Spanje nam in 2018 toe tot 65.383.",  # a level alone does not show that it rose
        "In 2018 steeg het aantal aankomsten in Spanje meer dan in Italië.",
        "In 2018 kwamen er niet meer migranten aan in Spanje dan in Italië.",
        "In 2018 kwamen in Spanje, Italië en op Malta samen met anderen 115.000 migranten aan.",
        "In 2018 kwamen in de drukste maand gemiddeld 5.449 migranten per maand aan in Spanje.",
        "Het aantal aankomsten in Spanje was in 2018 bijna het hoogste sinds 2014.",
        "Van de minderjarigen die in 2018 in Nederland asielaanvragen deden, kwam 43 procent uit Syrië.",
        "In 2018 kreeg Nederland na Duitsland de meeste asielaanvragen.",
        "In 2019 daalde het aandeel van Spanje in de aankomsten ten opzichte van 2018.",
        "In 2019 zou het aantal aankomsten in Spanje gedaald zijn ten opzichte van 2018.",
        "In 2018 kwamen 10.000 mensen aan in Spanje. Daarvan kwamen er in 2018 3.000 aan in Italië.",
        "In 2018 kwamen 3.000 mensen alone aan in Spanje.",
        "Frontex en UNHCR telden in 2018 58.569 aankomsten in Spanje.",
        "In 2018 kwamen ruim een kwart miljoen (250.000) migranten aan in Spanje.",
        "In 2018 kwamen (250.000) migranten aan in Spanje.",
    ],
)
def test_a_word_too_much_keeps_it_from_being_judged(say: Say, text: str) -> None:
    checkable = [one.content for one in say(text) if isinstance(one.content, Checkable) and one.content.concept]
    assert all(content.unread for content in checkable[-1:])


NARROWED = (
    *("minderjarige", "kwetsbare", "Sub-Saharaanse", "niet-begeleide", "nieuwe", "gemiddeld"),
    *("alleen in oktober", "per maand", "maandelijks", "tot nu toe", "per vliegtuig", "met kinderen", "niet"),
)


@pytest.mark.parametrize("words", NARROWED)
def test_words_that_narrow_deny_or_spread_a_figure_are_left_over(say: Say, words: str) -> None:
    said = say(f"In 2018 kwamen {words} 20.000 migranten aan in Spanje.") + say(
        f"In 2018 kwamen 20.000 {words} migranten aan in Spanje."
    )
    assert all(one.content.unread or one.content.concept is None for one in said if isinstance(one.content, Figure))


@pytest.mark.parametrize(
    "text",
    [
        "Van de migranten die in 2018 in Spanje aankwamen, waren 5.900 minderjarig.",
        "In de laatste maanden van 2018 kwamen 3.000 migranten aan in Spanje.",
        "In de laatste maanden van 2018, toen 5 boten werden gered, kwamen 12.000 migranten aan in Spanje.",
        "In 2018 kwamen, in de laatste maanden, 12.000 migranten aan in Spanje.",
        "In 2018 kwamen 12.000 migranten in Spanje aan (alleen oktober).",
        "Migranten die in oktober aankwamen: in 2018 12.000 in Spanje.",
        "Voor 2018 kwamen 20.000 migranten aan in Spanje.",
        "In de periode 2016-2018 daalde het aantal migranten dat in Spanje aankwam tot 20.000.",
        "In januari tot en met juni 2018 liep het aantal migranten dat in Spanje aankwam op tot 20.000.",
        "Van maart tot en met mei 2018 daalde het aantal migranten dat in Spanje aankwam van 9.000 tot 8.000.",
        "In 2018 en 2019 kwamen samen 97.000 migranten aan in Spanje.",
        "In mei en augustus 2018 kwamen 12.000 migranten aan in Spanje.",
        "In mei, juni en augustus 2018 kwamen 12.000 migranten aan in Spanje.",
        "In februari/september 2018 kwamen 12.000 migranten aan in Spanje.",
        "In mei en juni 2018 kwamen 8.000 en 9.000 migranten aan in Spanje.",
        "In de eerste helft van 2018 steeg het aantal migranten dat in Spanje aankwam tot 9.000.",
        "In het eerste kwartaal van 2018 liep het aantal migranten dat in Spanje aankwam op tot 9.000.",
        "In de laatste drie maanden van 2018 kwam het aantal migranten dat in Spanje aankwam uit op 9.000.",
        "In de laatste drie maanden van 2018 lag het aantal migranten dat in Spanje aankwam op 9.000.",
        "Van januari tot juni 2018 kwamen 12.000 migranten aan in Spanje.",
        "In de eerste helft van 2018 kwamen 12.000 migranten aan in Spanje. Daarbij is juni niet meegeteld.",
        "In Griekenland en Spanje kwamen in 2018 65.383 migranten aan.",
        "In Spanje, Turkije en Griekenland kwamen in 2018 respectievelijk 65.383 en 50.500 migranten aan.",
        "In 2018 waren er 1.300 aankomsten op de Canarische Eilanden.",
        "In 2018 kwamen 3.000 mensen over zee aan op Lampedusa in Italië.",
        "In 2018 kwamen 20.000 migranten aan in Zuid-Europa.",
        "In 2018 kwamen 3.000 mensen via Libië over zee aan in Italië.",
        "Het aantal aankomsten in Spanje steeg in 2018 20.000.",
        "In 2019 daalde het aandeel van Spanje in de aankomsten met 5% ten opzichte van 2018.",
        "In 2019 steeg het aantal aankomsten in Spanje met 5% minder dan in 2018.",
        "In 2019 kwamen er meer migranten aan in Spanje dan in Italië in 2018.",
        "In 2016 was de Westelijke Mediterrane route niet de meest gebruikte route naar Europa.",
        "In 2016 was de Westelijke Mediterrane route voor Marokkanen de meest gebruikte route naar Europa.",
        "In 2016 was de Westelijke Mediterrane route de meest gebruikte route voor drugs.",
        "In 2016 was de Westelijke Mediterrane route de drukste route naar Europa over zee.",
        "In 2016 was de Westelijke Mediterrane route de drukste route over land naar Europa.",
        "De bewering dat in 2018 20.000 migranten in Spanje aankwamen, is onjuist.",
        "Klopt het dat in 2018 20.000 migranten in Spanje aankwamen?",
        "Als er in 2018 20.000 migranten in Spanje waren aangekomen, was de opvang niet vol geraakt.",
        "In 2018 zouden 20.000 migranten in Spanje zijn aangekomen.",
        "Volgens het Spaanse ministerie kwamen in 2018 64.298 migranten aan in Spanje.",
        "Een Kamerlid zei: “In 2018 kwamen 20.000 migranten aan in Spanje.”",
        "In 2018 kwamen 20.000 migranten aan in Spanje. Dat cijfer klopt niet.",
        "Het gaat hier om minderjarigen. In 2018 kwamen 5.100 migranten aan in Spanje.",
        "Minderjarigen\nIn 2018 kwamen 5.100 migranten aan in Spanje.",
        "Die 20.000 migranten kwamen in 2018 aan in Spanje.",
        "In 2018 kwamen 65,383 migranten aan in Spanje.",
        "In 2018 kwamen 65.383 1 migranten aan in Spanje.",
        "In 2018 kwamen 65.\u202e383 migranten aan in Spanje.",
    ],
)
def test_a_sentence_that_is_not_wholly_understood_says_so(say: Say, text: str) -> None:
    found = [one.content for one in say(text) if isinstance(one.content, Checkable)]
    checkable = [content for content in found if content.concept is not None]
    assert checkable
    assert all(content.unread for content in checkable)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("In Spanje woonden in 2018 20.000 irreguliere migranten.", None),
        ("Op de Centraal-Mediterrane route kwamen in 2019 1.262 mensen om.", "deaths-only"),
        ("Op de Centraal-Mediterrane route raakten in 2019 500 mensen vermist.", "missing-only"),
        ("In 2018 dienden 65.383 migranten een asielaanvraag in in Spanje.", "asylum-applications"),
        ("In 2023 zaten 1.000 vertrekplichtigen in Nederland in bewaring.", None),
    ],
)
def test_words_that_only_mean_people_do_not_say_why_they_are_counted(say: Say, text: str, concept: str | None) -> None:
    assert [one.content.concept for one in say(text)] == [concept]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2018 kwamen 65.383 migranten aan in Spanje en 50.500 in Griekenland.", [(ESP, "2018"), (GRC, "2018")]),
        ("In 2018 kwamen 65.383 migranten aan in Spanje, in 2019 32.513.", [(ESP, "2018"), (ESP, "2019")]),
        (
            "Het aantal aankomsten in Spanje daalde van 65.325 in 2018 naar 32.513 in 2019.",
            [(ESP, "2018"), (ESP, "2019")],
        ),
    ],
)
def test_each_figure_of_a_sentence_has_its_own_place_and_year(
    say: Say, text: str, expected: list[tuple[str, str]]
) -> None:
    said = say(text)
    assert [(one.subject, str(one.valid)) for one in said] == expected
    assert not any(one.content.unread for one in said)


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 en 2016 kwamen respectievelijk 300 en 400 personen aan in Spanje.",
        "In 2015 en 2016 ging het om resp. 300 en 400 overdrachten aan Spanje.",
        "In maart 2015 en april 2016 ging het om respectievelijk 300 en 400 overdrachten aan Spanje.",
    ],
)
def test_figures_that_are_listed_apart_from_their_times_have_one_each(say: Say, text: str) -> None:
    years = [(one.content.quantity.value, str(one.valid)[:4]) for one in say(text)]
    assert years == [(300, "2015"), (400, "2016")]


def test_each_figure_has_its_own_way_of_travelling(say: Say) -> None:
    said = say("In 2018 kwamen 58.569 mensen over zee aan in Spanje en 6.814 over land.")
    assert [one.content.modes for one in said] == [("sea",), ("land",)]


@pytest.mark.parametrize("text", ["In 2018 kwamen in totaal 147.673 migranten aan.", "Er kwamen 5.000 migranten aan."])
def test_a_place_that_is_not_named_is_not_taken_from_the_sentence_before(say: Say, text: str) -> None:
    *_, said = say(f"Spanje krijgt EUR 140 mln. van de EU. {text}")
    assert said.subject.startswith("document:")


def test_an_amount_of_money_keeps_the_place_of_its_section(say: Say) -> None:
    (said,) = say("Marokko\nDe EU trekt EUR 140 mln. uit.")
    assert isinstance(said.content, Money)
    assert said.subject == "country:MAR"


def test_a_year_that_is_not_over_ends_on_the_day_of_the_letter(say: Say) -> None:
    (said,) = say("In 2019 kwamen 13.000 migranten aan in Spanje.", date(2019, 7, 1))
    assert str(said.valid) == "2019/2019-07-01"


def test_a_year_to_come_is_expected(say: Say) -> None:
    (said,) = say("In 2019 komen 13.000 migranten aan in Spanje.", date(2018, 7, 1))
    assert said.kind is Kind.EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 kwamen 1" + "0" * 400 + " migranten aan in Spanje.",
        "In 2018 daalde het aantal aankomsten in Spanje met 9" + "0" * 500 + "% ten opzichte van 2017.",
        "In 2018 kwamen 5 migranten, " * 400,
    ],
    ids=["digits that ran together", "an endless percentage", "a sentence without end"],
)
def test_what_cannot_be_a_figure_of_a_sentence_is_no_statement(say: Say, text: str) -> None:
    assert say(text) == ()


@pytest.mark.parametrize("verb", ["kwamen", "kwam"])
def test_a_separated_verb_may_be_followed_by_a_comma(say: Say, verb: str) -> None:
    assert say(f"In 2018 {verb}, vooral in oktober, 12.000 migranten in Spanje aan.")[0].content.unread
