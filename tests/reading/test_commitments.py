"""Promises to Parliament: new, recalled and kept, by when; and what only looks like one."""

import tomllib
from collections.abc import Callable
from datetime import date
from importlib.resources import files

import pytest

from routekaart.domain.letter import Reading

Read = Callable[..., Reading]
EXAMPLES = tomllib.loads(files("routekaart.reading.lexicon").joinpath("commitments.toml").read_text("utf-8"))[
    "examples"
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"][:40])
def test_the_examples_beside_the_words_are_read_as_they_say(read: Read, example: dict[str, list[str]]) -> None:
    found = read(example["text"]).commitments
    assert [f"{one.status} {one.action} {one.deadline}" for one in found] == example["commitments"]


@pytest.mark.parametrize(
    ("text", "status", "action", "deadline"),
    [
        ("Ik zal uw Kamer in het najaar nader informeren.", "new", "inform", "2020-autumn"),
        ("Uw Kamer ontvangt binnen drie weken een overzicht.", "new", "send", "P3W+"),
        ("Een evaluatie zal eind 2021 aan de Kamer worden gezonden.", "new", "send", "2021~end"),
        ("Ik zal u hierover binnenkort berichten.", "new", "inform", "vague"),
        ("In de tweede helft van 2020 bied ik uw Kamer een wetsvoorstel aan.", "new", "send", "2020-H2"),
        ("De agenda komt u uiterlijk 1 december 2020 toe.", "new", "send", "../2020-12-01"),
        ("Het verslag doe ik u binnen veertien dagen toekomen.", "new", "send", "P14D+"),
        ("Ik zeg uw Kamer toe de uitkomsten voor 1 oktober 2020 te delen.", "new", "send", "../2020-10-01"),
        ("Ik ben voornemens de Kamer begin 2021 te berichten.", "new", "inform", "2021~begin"),
        ("Hierop kom ik in een volgende brief terug.", "new", "inform", "None"),
        ("Over de voortgang houd ik uw Kamer op de hoogte.", "new", "inform", "None"),
        ("Hierop wordt in de volgende rapportage nader ingegaan.", "new", "inform", "None"),
        ("Een kabinetsreactie volgt voor de zomer van 2021.", "new", "send", "../2021-summer"),
        ("Wij zullen de Kamer jaarlijks over de resultaten rapporteren.", "new", "inform", "R/P1Y"),
        ("De resultaten worden in de loop van 2021 met uw Kamer gedeeld.", "new", "send", "2021"),
        ("Mijn departement zal de richtlijn ter hand nemen.", "new", "act", "None"),
        ("Uw Kamer is toegezegd dat een briefing kan worden gegeven.", "referred", "inform", "None"),
        ("In het debat heb ik toegezegd u voor 1 mei 2021 te informeren.", "referred", "inform", "../2021-05-01"),
        ("Met deze brief voldoe ik aan de toezegging aan uw Kamer.", "fulfilled", "inform", "None"),
        ("Hiermee geef ik uitvoering aan de motie van het lid Becker.", "fulfilled", "inform", "None"),
        ("Hiermee kom ik tegemoet aan het verzoek van uw Kamer.", "fulfilled", "inform", "None"),
        ("Conform mijn toezegging informeer ik u hierbij over de cijfers.", "fulfilled", "inform", "None"),
        ("De Kamer wordt hiervan in het najaar in kennis gesteld.", "new", "inform", "2020-autumn"),
        ("Begin 2021 kunt u het wetsvoorstel tegemoetzien.", "new", "send", "2021~begin"),
        ("In verband hiermee kunt u de brief in september tegemoet zien.", "new", "send", "2020-09"),
        ("Het kabinet komt hier voor het einde van het jaar op terug.", "new", "inform", "../2020~end"),
        ("De staatssecretaris informeert uw Kamer dit najaar over de uitkomsten.", "new", "inform", "2020-autumn"),
        ("Ik verwacht u na de zomer te kunnen informeren.", "new", "inform", "2020-summer/.."),
        ("Het rapport zal ik zo spoedig mogelijk, maar uiterlijk in september delen.", "new", "send", "../2020-09"),
        ("Ik ben voornemens het voorstel in september bij uw Kamer in te dienen.", "new", "send", "2020-09"),
        ("Over de uitkomsten hiervan bericht ik uw Kamer.", "new", "inform", "None"),
        ("In de volgende voortgangsbrief ga ik nader in op de uitstroom.", "new", "inform", "None"),
        ("Over de voortgang zal ik uw Kamer blijven informeren.", "new", "inform", "None"),
        ("Na afloop van ieder kalenderjaar zal ik u berichten.", "new", "inform", "R/P1Y"),
        ("Ik zal uw Kamer na een half jaar berichten.", "new", "inform", "P6M+"),
        ("De evaluatie, die nog loopt, wordt eind 2020 aan uw Kamer gezonden.", "new", "send", "2020~end"),
        (
            "Voor maatregelen na 2030, waarover ik uw Kamer in mei 2021 zal berichten, is tijd.",
            "new",
            "inform",
            "2021-05",
        ),
        ("Ik laat dit najaar onderzoeken of de regeling werkt.", "new", "act", "2020-autumn"),
        ("Aan uw Kamer is een evaluatie toegezegd.", "referred", "send", "None"),
        ("De toezegging is dat ik u eind 2020 informeer.", "referred", "inform", "2020~end"),
        ("Ik heb u bericht dat ik uw Kamer voor 1 mei een notitie zal sturen.", "referred", "inform", "../2020-05-01"),
        ("Mijn ambtsvoorganger heeft uw Kamer toegezegd dit te laten onderzoeken.", "referred", "act", "None"),
        ("Hierbij bied ik uw Kamer het toegezegde overzicht aan.", "fulfilled", "send", "None"),
        ("Met het rapport wordt uitvoering gegeven aan de motie.", "fulfilled", "inform", "None"),
        ("Daarmee beschouw ik de toezegging als afgedaan.", "fulfilled", "inform", "None"),
        ("Ik kom hiermee mijn toezegging na.", "fulfilled", "inform", "None"),
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
        "Nederland heeft UNHCR 10 miljoen euro toegezegd voor 2021.",
        "Marokko heeft toegezegd mee te werken aan terugkeer.",
        "De Kamer verzoekt de regering haar te informeren.",
        "De leden van de fractie vragen wanneer de Kamer wordt geïnformeerd.",
        "Kunt u de Kamer hierover informeren?",
        "Het zal regenen in Nederland.",
        "Het kabinet zal deze factoren in acht nemen.",
        "Hierbij bied ik uw Kamer het jaarverslag over 2021 aan.",
        "Met deze brief informeer ik uw Kamer over de inzet in Mali.",
        "Uw Kamer is hierover bij brief van 3 maart 2020 geïnformeerd.",
        "De monitor wordt jaarlijks door het bureau gepubliceerd.",
        "De Commissie zal de Raad in het najaar informeren.",
        "In het najaar vindt een conferentie plaats.",
        "Zoals u weet, is de instroom in 2019 gedaald.",
        "Uw Kamer vroeg om een overzicht van de kosten.",
        "de Kamer hierover zo spoedig mogelijk te informeren,\nen gaat over tot de orde van de dag.",
        "Ik verwijs u naar mijn brief van 1 mei 2020.",
        "Naar verwachting zullen in 2021 meer personen asiel aanvragen.",
        "In deze brief zullen wij ingaan op de instroom en de opvang.",
        "Via deze brief bieden wij u beide onderzoeken aan.",
        "Ik meld u bij dezen dat indiening voor het kerstreces niet haalbaar is.",
        "Graag verwijs ik u naar de brief van 14 juli 2019 waarin dit wordt toegelicht.",
        "Ik zal mij hiervoor blijven inzetten.",
        "Ik wil graag aan dit verzoek van bondgenoten voldoen.",
        "Daarover kan ik uw Kamer geen mededelingen doen.",
        "Ik deel de zorgen van uw Kamer over de doorlooptijden.",
        "Het kabinet komt uw Kamer tegemoet met een ruimere termijn in 2021.",
        "Het kabinet zal in 2021 honderd marechaussees naar Griekenland sturen.",
        "Enkele zaken per jaar worden aan de tuchtrechter voorgelegd.",
        "De moties en toezeggingen zijn opgenomen in de bijlage.",
        "De gemeente heeft mij toegezegd de opvang in 2021 te verlengen.",
        "Het vreemdelingenrecht wordt in 2021 gewijzigd, zoals aan uw Kamer is bericht.",
        "Ik zie geen aanleiding om uw Kamer hierover in september te informeren.",
    ],
)
def test_what_promises_parliament_nothing_is_no_commitment(read: Read, text: str) -> None:
    assert read(text).commitments == ()


@pytest.mark.parametrize(
    ("when", "deadline"),
    [
        ("in januari", "2021-01"),
        ("voor 1 januari", "../2021-01-01"),
        ("in het voorjaar", "2021-spring"),
        ("na het zomerreces", "2020-summerrecess/.."),
        ("bij Voorjaarsnota", "2021-spring"),
        ("op korte termijn", "vague"),
        ("zodra het onderzoek gereed is,", "vague"),
        ("over de Raad van 7 december 2020", "None"),
        ("over het jaar 2021", "None"),
        ("over de cijfers van 2021", "None"),
        ("nader", "None"),
    ],
)
def test_a_deadline_lies_ahead_and_is_not_what_is_told_about(read: Read, when: str, deadline: str) -> None:
    (found,) = read(f"Ik zal uw Kamer {when} informeren.").commitments
    assert str(found.deadline) == deadline


def test_without_the_date_of_the_letter_no_period_is_known_to_lie_ahead(read: Read) -> None:
    (found,) = read("Ik zal uw Kamer in september 2020 informeren.", day=None).commitments
    assert found.deadline is None


def test_a_promise_with_its_reason_is_two_if_the_reason_is_one_too(read: Read) -> None:
    text = "Aan de toezegging wordt hiermee voldaan, omdat in mei 2021 een notitie aan uw Kamer wordt aangeboden."
    kept, made = read(text, day=date(2020, 7, 10)).commitments
    assert (kept.status, kept.surface) == ("fulfilled", "Aan de toezegging wordt hiermee voldaan")
    assert (made.status, str(made.deadline)) == ("new", "2021-05")
    assert made.surface == "in mei 2021 een notitie aan uw Kamer wordt aangeboden"


def test_of_two_main_clauses_the_one_that_promises_is_taken(read: Read) -> None:
    (found,) = read("Op 26 september is er een bijeenkomst en ik zal uw Kamer dit najaar informeren.").commitments
    assert (found.surface, str(found.deadline)) == ("ik zal uw Kamer dit najaar informeren", "2020-autumn")


def test_the_whole_sentence_is_taken_if_the_other_clause_says_when(read: Read) -> None:
    text = "Een bezoek volgt in het najaar; ik zal de Kamer over de uitkomst informeren"
    (found,) = read(f"{text}.").commitments
    assert (found.surface, str(found.deadline)) == (text, "2020-autumn")


def test_a_promise_in_a_list_is_found_without_its_mark(read: Read) -> None:
    (found,) = read("Toezeggingen:\n– Ik zal uw Kamer in mei 2021 informeren.").commitments
    assert found.surface == "Ik zal uw Kamer in mei 2021 informeren"
