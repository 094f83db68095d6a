"""Quantities with what they count, and promises to Parliament."""

from collections.abc import Callable

import pytest

from routekaart.domain.letter import Reading
from routekaart.reading import layers_record

Read = Callable[..., Reading]


def test_a_claim_says_what_is_counted_where_and_when(read: Read) -> None:
    (claim,) = read("In 2019 lag het aantal aankomsten in Spanje op circa 32.500.").claims
    assert (claim.counted, claim.places, claim.periods) == ("aankomsten", ("ES",), ("2019",))
    assert claim.surface == "aankomsten in Spanje op circa 32.500"


def test_the_end_of_a_movement_is_compared_with_its_start(read: Read) -> None:
    first, second = read("Het aantal migranten nam toe van circa 14.000 tot bijna 65.000 personen.").claims
    assert (first.direction, first.compared_quantity) == (None, None)
    assert (second.direction, second.compared_quantity) == ("increase", 0)


def test_a_change_is_compared_with_the_period_that_is_named(read: Read) -> None:
    claim = read("In 2019 kwamen 32.500 migranten, 50% minder dan in 2018.").claims[-1]
    assert (claim.direction, claim.compared_period, claim.periods) == ("decrease", "2018", ("2019",))


def test_a_name_of_an_agreement_does_not_restrict_a_figure(read: Read) -> None:
    (claim,) = read("Onder de EU-Turkije Verklaring kwamen 500 mensen naar Griekenland.").claims
    assert claim.places == ("GR",)


def test_places_that_are_listed_stay_together(read: Read) -> None:
    (claim,) = read("In 2019 vielen in Mali, Niger en Nigeria meer dan 4.000 doden.").claims
    assert claim.places == ("ML", "NE", "NG")


@pytest.mark.parametrize("text", ["Er zijn zes pijlers.", "Wij noemen drie onderwerpen.", "Het nummer is 112."])
def test_a_number_that_only_lists_is_no_claim(read: Read, text: str) -> None:
    assert read(text).claims == ()


@pytest.mark.parametrize(
    ("text", "status", "action", "deadline"),
    [
        ("Ik zal uw Kamer in het najaar nader informeren.", "new", "inform", "2020-autumn"),
        ("Uw Kamer ontvangt binnen drie weken een overzicht.", "new", "send", "P3W+"),
        ("Een evaluatie zal eind 2021 aan de Kamer worden gezonden.", "new", "send", "2021~end"),
        ("Ik zal u hierover binnenkort berichten.", "new", "inform", "vague"),
        ("Uw Kamer is toegezegd dat een briefing kan worden gegeven.", "referred", "inform", "None"),
        ("Met deze brief voldoe ik aan de toezegging aan uw Kamer.", "fulfilled", "act", "None"),
    ],
)
def test_a_promise_to_parliament_is_found(read: Read, text: str, status: str, action: str, deadline: str) -> None:
    (found,) = read(text).commitments
    assert found.surface == text.removesuffix(".")
    assert (found.status, found.action, str(found.deadline)) == (status, action, deadline)


@pytest.mark.parametrize(
    "text",
    [
        "Op 4 juli 2019 heb ik u bericht over de voortgang.",
        "Zo zegden de lidstaten in oktober 2018 EUR 140 mln. toe.",
        "De Kamer verzoekt de regering haar te informeren.",
        "Kunt u de Kamer hierover informeren?",
        "Het zal regenen in Nederland.",
        "Het kabinet zal deze factoren in acht nemen.",
    ],
)
def test_what_promises_parliament_nothing_is_no_commitment(read: Read, text: str) -> None:
    assert read(text).commitments == ()


def test_the_record_has_the_form_of_annotated_letters(read: Read) -> None:
    record = layers_record(read("In 2019 kwamen circa 32.500 migranten aan in Spanje."))
    assert record["quantities"] == [
        {
            "id": "q1", "start": 15, "end": 27, "surface": "circa 32.500", "value": 32500, "value2": None,
            "unit": "persons", "comparator": "approx", "direction": None,
        }
    ]  # fmt: skip
    assert record["periods"] == [
        {"id": "t1", "start": 3, "end": 7, "surface": "2019", "value": "2019", "type": "year"}
    ]  # fmt: skip
