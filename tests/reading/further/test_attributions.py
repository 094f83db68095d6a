"""What is said to have brought something about; what happened since is not because."""

import pytest

from routekaart.domain.content import Cause
from tests.reading.further.conftest import ReadAll


@pytest.mark.parametrize(
    ("text", "measure", "effect", "strength"),
    [
        ("De inzet heeft bijgedragen aan lagere instroom.", "De inzet", "lagere instroom", "contributed"),
        ("In 2019 heeft de deal fors bijgedragen aan meer terugkeer.", "de deal", "meer terugkeer", "contributed"),
        (
            "Het is bekend dat de deal aan lagere instroom heeft bijgedragen.",
            "de deal",
            "lagere instroom",
            "contributed",
        ),
        ("De afspraken droegen sterk bij aan de daling.", "De afspraken", "de daling", "contributed"),
        ("De sluiting leidde tot een daling van de instroom.", "De sluiting", "een daling van de instroom", "caused"),
        ("De sluiting leidde ertoe dat de instroom daalde.", "De sluiting", "de instroom daalde", "caused"),
        ("De controles hebben mede geleid tot minder doden.", "De controles", "minder doden", "contributed"),
        ("Het beleid resulteerde in snellere terugkeer.", "Het beleid", "snellere terugkeer", "caused"),
        ("De steun zorgde voor minder vertrek.", "De steun", "minder vertrek", "caused"),
        ("Dankzij de deal keerden meer mensen terug.", "de deal", "keerden meer mensen terug", "caused"),
        ("Dankzij de deal is de instroom gedaald.", "de deal", "is de instroom gedaald", "caused"),
        ("De instroom is mede dankzij de deal gedaald.", "de deal", "De instroom", "contributed"),
        ("De daling is toe te schrijven aan de deal.", "de deal", "De daling", "caused"),
        ("Door de inzet van Marokko daalde de instroom.", "de inzet van Marokko", "daalde de instroom", "caused"),
        ("De grens ging dicht, waardoor de instroom daalde.", "De grens ging dicht", "de instroom daalde", "caused"),
        ("Als gevolg van Covid-19 ligt de terugkeer stil.", "Covid-19", "ligt de terugkeer stil", "caused"),
        ("Na de verklaring nam de instroom af.", "de verklaring", "nam de instroom af", "after"),
    ],
)
def test_a_measure_and_its_effect_are_read(
    read_all: ReadAll, text: str, measure: str, effect: str, strength: str
) -> None:
    found = [(one.measure, one.effect, one.strength) for one in read_all(text).attributions]
    assert found == [(measure, effect, strength)]


@pytest.mark.parametrize(
    "text",
    [
        "Sinds de afspraak zijn 125 personen teruggekeerd.",
        "Na de zomer daalde de instroom.",
        "Er zijn door de IND 500 vergunningen verleend.",
        "Door de Kamer is een motie aangenomen.",
        "Het programma moet leiden tot meer terugkeer.",
        "Er wordt ingezet op beleid om bij te dragen aan terugkeer.",
        "Zij zorgt voor haar kinderen en voor opvang.",
        "De minister leidt het overleg tot vijf uur.",
        "De weg waardoor zij kwamen.",
        "Wij dragen de kosten en droegen bij.",
        "De bijdrage aan het fonds is betaald.",
        "Na inwerkingtreding van de wet verzoekt de Kamer de zorgplicht op te nemen.",
    ],
)
def test_what_happens_since_or_by_somebody_or_is_wanted_is_no_attribution(read_all: ReadAll, text: str) -> None:
    assert read_all(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "negated", "hedged"),
    [
        ("De prikkels leiden doorgaans niet tot betere samenwerking.", True, False),
        ("De deal heeft niet bijgedragen aan lagere instroom.", True, False),
        ("De daling is niet alleen te danken aan de deal.", False, False),
        ("Het niet naleven van afspraken heeft geleid tot minder terugkeer.", False, False),
        ("De deal kan leiden tot lagere instroom.", False, True),
        ("De deal heeft mogelijk bijgedragen aan lagere instroom.", False, True),
        ("Er kan niet worden vastgesteld of de deal heeft bijgedragen aan lagere instroom.", False, True),
        ("Heeft de deal geleid tot lagere instroom?", False, True),
        ("De deal heeft geleid tot lagere instroom.", False, False),
    ],
)
def test_it_is_told_whether_it_is_denied_or_left_open(
    read_all: ReadAll, text: str, negated: bool, hedged: bool
) -> None:
    (one,) = read_all(text).attributions
    assert (one.negated, one.hedged) == (negated, hedged)


def causes(read_all: ReadAll, text: str) -> list[tuple[str, str]]:
    contents = (one.content for one in read_all(text).statements)
    return [(content.measure, content.effect) for content in contents if isinstance(content, Cause)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De inzet heeft bijgedragen aan lagere instroom in Spanje.", ("De inzet", "lagere instroom")),
        ("Mede dankzij de deal is de instroom in Griekenland gedaald.", ("de deal", "instroom in Griekenland gedaald")),
        ("Het aantal aankomsten daalde door de inzet van Marokko.", ("de inzet van Marokko", "aankomsten daalde")),
    ],
)
def test_a_claimed_effect_on_what_we_know_is_a_statement(
    read_all: ReadAll, text: str, expected: tuple[str, str]
) -> None:
    assert causes(read_all, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "De inzet heeft niet bijgedragen aan lagere instroom in Spanje.",
        "De inzet heeft mogelijk bijgedragen aan lagere instroom in Spanje.",
        "Na de verklaring daalde de instroom in Griekenland.",
        "De inzet heeft bijgedragen aan goede betrekkingen met Spanje.",
        "Als gevolg van Covid-19 loopt dit vertraging op.",
        "Het beleid leidde ertoe dat meer dan 500 asielaanvragen werden ingediend.",
    ],
)
def test_what_is_denied_left_open_or_only_came_first_is_no_statement(read_all: ReadAll, text: str) -> None:
    assert causes(read_all, text) == []
