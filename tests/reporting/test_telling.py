"""What a statement says in a letter: one whole sentence, with its figure in its place, and nothing said that is not."""

from decimal import Decimal

import pytest

from routekaart.domain.content import (
    Cause,
    Event,
    EventState,
    Figure,
    Money,
    MoneyState,
    Order,
    Range,
    Rank,
    Relation,
    ResultSort,
    Use,
    UseState,
)
from routekaart.domain.dossier import Line
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Kind
from routekaart.reporting.composing.amounts import says_its_unit
from routekaart.reporting.composing.naming import running_name, within
from routekaart.reporting.composing.telling import tell_line, tell_side
from routekaart.reporting.composing.telling_money import Stands, tell_amount
from routekaart.reporting.composing.times import format_when
from routekaart.reporting.dossier.names import Names
from tests.reporting.test_dossier_sentences import line

NAMES = {
    "arrangement:practice": ("Werkafspraken terugkeer Marokko", "Working practice on return with Morocco"),
    "country:MAR": ("Marokko", "Morocco"),
    "country:NLD": ("Nederland", "Netherlands"),
    "government:NLD": ("Nederlandse regering", "Dutch government"),
    "instrument:aid-cut": ("korting op hulp", "cut of aid"),
    "organisation:european-union": ("Europese Unie", "European Union"),
    "fund:frit": ("Faciliteit voor vluchtelingen in Turkije", "Facility for Refugees in Turkey"),
    "request:r": ("Motie Becker c.s.", "Motion Becker and others"),
    "route:wmr": ("Westelijke Mediterrane route", "Western Mediterranean route"),
}


def names(lang: str) -> Names:
    return Names(lang=lang, names=NAMES)


def quantity(value: str, unit: Unit, comparator: Comparator = Comparator.EXACT) -> Quantity:
    return Quantity(value=Decimal(value), unit=unit, comparator=comparator)


def plain(text: object) -> str:
    return str(text).replace("\N{NO-BREAK SPACE}", " ")


def figure(value: str, unit: Unit, counted: str, comparator: Comparator = Comparator.EXACT, **more) -> Figure:
    return Figure(quantity=quantity(value, unit, comparator), counted=counted, **more)


MARCH = {"valid": Period.parse("2020-03")}
SENTENCES = [
    (
        line(figure("685000", Unit.PERSONS, "kinderen die naar school gaan", Comparator.OVER), **MARCH),
        "In Marokko ging het in maart 2020 om meer dan 685.000 kinderen die naar school gaan.",
        "In Morocco, the figure for March 2020 was over 685,000 kinderen die naar school gaan.",
    ),
    (  # what is counted is no number of anything: the unit stays
        line(figure("8000", Unit.PERSONS, "vertrek met ondersteuning")),
        "In Marokko gaat het om 8.000 personen (vertrek met ondersteuning).",
        "In Morocco, the figure is 8,000 persons (vertrek met ondersteuning).",
    ),
    (  # one of them: the noun would be wrong
        line(figure("1", Unit.PERSONS, "personen per vlucht")),
        "In Marokko gaat het om 1 persoon (personen per vlucht).",
        "In Morocco, the figure is 1 person (personen per vlucht).",
    ),
    (  # where it was is said once
        line(figure("65383", Unit.PERSONS, "aankomsten in Marokko"), valid=Period.parse("2018")),
        "In 2018 ging het om 65.383 aankomsten in Marokko.",
        "In Morocco, the figure for 2018 was 65,383 aankomsten in Marokko.",
    ),
    (
        line(
            figure("12", Unit.DAYS, "werkdagen", Comparator.AT_LEAST, sort=ResultSort.TARGET),
            subject="arrangement:practice",
            kind=Kind.PROMISED,
        ),
        (
            "Bij de werkafspraken terugkeer Marokko gaat het om minstens 12 werkdagen (streefcijfer, geen resultaat); "
            "dit is beloofd."
        ),
        (
            "Under the working practice on return with Morocco, the figure is at least 12 werkdagen "
            "(target, not a result); this is promised."
        ),
    ),
    (
        line(Range(low=Decimal(60), high=Decimal(70), unit=Unit.PERSONS, vague=False, counted=""), subject="route:wmr"),
        "Op de Westelijke Mediterrane route gaat het om 60 tot 70 personen.",
        "On the Western Mediterranean route, the figure is 60 to 70 persons.",
    ),
    (
        line(Rank(place=1, order=Order.MOST, among="routes"), subject="route:wmr", valid=Period.parse("2018")),
        (
            "Volgens de Nederlandse regering stond de Westelijke Mediterrane route in 2018 op plaats 1 van de routes,"
            " geteld van hoog naar laag."
        ),
        (
            "According to the Dutch government, the Western Mediterranean route was in 2018 number 1 of the routes,"
            " counted from high to low."
        ),
    ),
    (
        line(Event(event="negotiation-started", party="EU"), subject="arrangement:practice"),
        "Bij de werkafspraken terugkeer Marokko is de onderhandeling begonnen (EU).",
        "On the working practice on return with Morocco, negotiation began (EU).",
    ),
    (  # what did not happen is not told as if it had
        line(Event(event="negotiation-started", state=EventState.ABSENT), subject="arrangement:practice"),
        "Bij de werkafspraken terugkeer Marokko is vermeld: onderhandeling begonnen (niet gebeurd).",
        "Of the working practice on return with Morocco, this is said: negotiation begun (did not take place).",
    ),
    (  # one sentence, so that its sources are those of all of it
        line(Event(event="motion", detail="Vraagt om een overzicht. Noemt 3 landen."), subject="request:r", **MARCH),
        "De motie Becker c.s. is in maart 2020 ingediend (vraagt om een overzicht; Noemt 3 landen).",
        "The motion Becker and others was tabled in March 2020 (vraagt om een overzicht; Noemt 3 landen).",
    ),
    (
        line(Use(instrument="instrument:aid-cut", state=UseState.IN_FORCE, condition="zolang het nodig is")),
        "Voor Marokko is het instrument “korting op hulp” in gebruik (voorwaarde: zolang het nodig is).",
        "For Morocco, “cut of aid” is in use (condition: zolang het nodig is).",
    ),
    (
        line(Relation(relation="concerns", object="country:MAR"), subject="fund:frit"),
        "De Faciliteit voor vluchtelingen in Turkije gaat over Marokko.",
        "The Facility for Refugees in Turkey concerns Morocco.",
    ),
    (
        line(Cause(measure="steun", effect="meer terugkeer", result="claimed")),
        "De Nederlandse regering zegt over “steun”: meer terugkeer (bewering).",
        "The Dutch government says of “steun”: meer terugkeer (claim).",
    ),
    (  # what has no sentence of its own is told as the register shows it
        line(Relation(relation="invented", object="country:NLD"), **MARCH),
        "Marokko in maart 2020: invented: Nederland.",
        "Morocco in March 2020: invented: Netherlands.",
    ),
]


@pytest.mark.parametrize(("said", "dutch", "english"), SENTENCES)
def test_a_line_is_told_in_one_sentence(said: Line, dutch: str, english: str) -> None:
    assert plain(tell_line(said, names("nl"))) == dutch
    assert plain(tell_line(said, names("en"))) == english


def test_the_figure_of_a_sentence_stands_apart() -> None:
    told = tell_line(line(figure("40000", Unit.PERSONS, "mensen", Comparator.APPROX)), names("nl"))
    assert (told.before, told.figure, told.after) == ("In Marokko gaat het om ", "ongeveer 40.000", " mensen.")


def money(state: MoneyState, **more) -> Money:
    euros = quantity("3000000", Unit.EUR)
    return Money(quantity=euros, state=state, payer="organisation:european-union", fund="fund:frit", **more)


def test_an_amount_says_how_far_it_is_and_whose_it_is() -> None:
    announced = line(money(MoneyState.ANNOUNCED, purpose="opvang"), **MARCH)
    assert plain(tell_amount(announced, names("nl"))) == (
        "Voor Marokko is in maart 2020 door de Europese Unie een bedrag van € 3 miljoen aangekondigd, binnen de"
        " Faciliteit voor vluchtelingen in Turkije (opvang)."
    )


def test_that_no_source_says_how_far_an_amount_is_is_said_but_under_a_heading_that_says_so() -> None:
    unsaid = line(money(MoneyState.NOT_SAID), **MARCH)
    assert plain(tell_amount(unsaid, names("nl"))).endswith("(maart 2020; stand niet vermeld).")
    assert plain(tell_amount(unsaid, names("nl"), state=False)).endswith("(maart 2020).")


def test_a_part_of_an_amount_says_of_which_and_not_again_who_pays() -> None:
    whole, part = money(MoneyState.PAID, purpose="opvang"), line(money(MoneyState.PAID, purpose="scholen"))
    told = plain(tell_amount(part, names("nl"), stands=Stands.PART, parent=whole))
    assert told == "Als deel van het bedrag onder “opvang” is een bedrag van € 3 miljoen betaald (scholen)."


def test_a_cut_is_not_told_as_money_given() -> None:
    told = plain(tell_amount(line(money(MoneyState.ANNOUNCED, form="cut")), names("nl")))
    assert "een korting van € 3 miljoen aangekondigd, op de Faciliteit" in told


def test_a_side_of_a_dispute_names_who_says_it() -> None:
    side = tell_side(line(Event(event="signed"), valid=Period.parse("2013-10-31")), names("nl"))
    assert str(side) == "volgens de Nederlandse regering op 31 oktober 2013"


@pytest.mark.parametrize(
    ("counted", "unit", "says"),
    [
        ("medische consulten", Unit.ACTS, True),
        ("werkdagen vooraf", Unit.DAYS, True),
        ("personen naar Turkije teruggekeerd", Unit.PERSONS, True),
        ("terugkeer van personen", Unit.PERSONS, False),
        ("aankomsten op de route", Unit.DETECTIONS, False),  # an arrival is no detection
        ("mensen", Unit.PERCENT, False),
        ("", Unit.PERSONS, False),
    ],
)
def test_a_noun_takes_the_place_of_its_own_unit_and_of_no_other(counted: str, unit: Unit, says: bool) -> None:
    assert says_its_unit(counted, unit) is says


@pytest.mark.parametrize(
    ("period", "dutch", "english"),
    [
        ("2020-07-10", "op 10 juli 2020", "on 10 July 2020"),
        ("2019", "in 2019", "in 2019"),
        ("2019-Q3", "in het derde kwartaal van 2019", "in the third quarter of 2019"),
        ("2019-summer", "in de zomer van 2019", "in the summer of 2019"),
        ("2019-09~mid", "in het midden van september 2019", "in mid-September 2019"),
        ("2019~end", "eind 2019", "in late 2019"),
        ("2016/2019", "van 2016 tot en met 2019", "from 2016 to 2019"),
        ("2019/..", "vanaf 2019", "from 2019"),
        ("../2019", "tot en met 2019", "up to and including 2019"),
    ],
)
def test_a_time_stands_in_a_sentence_with_its_preposition(period: str, dutch: str, english: str) -> None:
    assert format_when(Period.parse(period), "nl") == dutch
    assert format_when(Period.parse(period), "en") == english


def test_no_time_is_made_up() -> None:
    assert format_when(None, "nl") == ""


def test_a_name_that_we_know_no_article_for_stands_as_it_is() -> None:
    assert running_name("country:MAR", names("nl")) == "Marokko"
    assert running_name("organisation:unknown", names("nl")) == "unknown"
    assert running_name("government:BEL", names("nl")) == "de regering van BEL"


def test_an_abbreviation_keeps_its_capitals_within_a_sentence() -> None:
    assert (within("Irreguliere aankomsten"), within("EU-overeenkomst")) == (
        "irreguliere aankomsten",
        "EU-overeenkomst",
    )
