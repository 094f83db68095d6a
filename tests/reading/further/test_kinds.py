"""Expected and promised figures are told apart from reported ones, each by itself."""

import pytest

from routekaart.domain.statement import Kind
from tests.reading.further.conftest import ReadAll


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("In 2019 kwamen 32.500 personen aan; voor 2020 worden 20.000 personen verwacht.", "reported expected"),
        ("In 2019 kwamen 32.500 personen aan en voor 2020 worden 20.000 personen verwacht.", "reported expected"),
        ("Van de verwachte 20.000 migranten kwamen er 5.000 aan.", "expected reported"),
        ("De raming is 20.000 aanvragen.", "expected"),
        ("Naar verwachting keren 300 mensen terug.", "expected"),
        ("De kosten worden geraamd op 5 miljoen euro.", "expected"),
        ("Het aantal aankomsten zal 20.000 bedragen.", "expected"),
        ("Er zijn 500 plekken; dat aantal kan oplopen tot 900.", "reported expected"),
        ("Er komen 20.000 migranten (prognose).", "expected"),
        ("Nederland streeft naar 500 hervestigingen per jaar.", "promised"),
        ("Toegezegd is 140 miljoen euro.", "promised"),
        ("De lidstaten zegden 140 miljoen euro toe.", "promised"),
        ("De EU trekt 10 miljoen euro uit voor opvang.", "promised"),
        ("De Commissie stelt voor om 485 miljoen euro vrij te maken.", "expected"),
        ("Ten hoogste 50 personen per maand (afspraak).", "promised"),
        ("Afgesproken is dat 50 personen per maand terugkeren.", "promised"),
        ("Er waren 2.000 aanvragen meer dan geraamd (24.000).", "reported expected"),
    ],
)
def test_each_figure_has_its_own_kind(read_all: ReadAll, text: str, kinds: str) -> None:
    assert " ".join(one.kind for one in read_all(text).quantities) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 kwamen 32.500 personen aan, hoger dan verwacht.",
        "Zoals verwacht kwamen 32.500 personen aan.",
        "Conform de afspraak zijn 125 personen teruggekeerd.",
        "Ik zal uw Kamer over de 500 aanvragen informeren.",
        "Ik heb uw Kamer toegezegd de 500 aanvragen toe te lichten.",
        "Er zijn 6 doelstellingen voor 500 gemeenten.",
        "Nederland stelt voor dit plan 40 miljoen euro beschikbaar.",
        "De 500 onverwachte aankomsten in Spanje.",
        "Er zijn 500 aanvragen ingediend; de minister verwacht een debat.",
        "Hij trekt zich met 5 mensen terug uit Mali.",
        "In 2019 kwamen 32.500 personen aan.",
    ],
)
def test_a_report_stays_a_report(read_all: ReadAll, text: str) -> None:
    assert {one.kind for one in read_all(text).quantities} == {Kind.REPORTED}


def test_the_kind_of_a_figure_is_that_of_its_claim_and_its_statement(read_all: ReadAll) -> None:
    reading = read_all("In 2019 kwamen 32.500 personen aan in Spanje; voor 2026 worden 20.000 personen verwacht.")
    expected = [Kind.REPORTED, Kind.EXPECTED]
    assert [one.kind for one in reading.claims] == expected
    assert [one.kind for one in reading.statements] == expected
