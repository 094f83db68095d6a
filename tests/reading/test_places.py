"""Names of places in letters, with the whole reference list: towns, people, compounds, and what only looks like one."""

from datetime import date

import pytest

from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document, Reading
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference


@pytest.fixture(scope="module")
def whole_reader() -> Reader:
    return Reader(load_reference().gazetteer, ())


def read(reader: Reader, text: str) -> Reading:
    day = date(2020, 7, 10)
    document = Document(id=DocumentId("0" * 64), body=parse_text(text), date=day, sender=actor_id("government:NLD"))
    return reader.read_layers(document)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De politie in Wolvega, gemeente Weststellingwerf.", "Wolvega NL, Weststellingwerf NL"),
        ("Zij kwamen uit Alphen aan den Rijn en 's-Hertogenbosch.", "Alphen aan den Rijn NL, 's-Hertogenbosch NL"),
        ("Het Koninkrijk der Nederlanden en Zeeuws-Vlaanderen.", "Nederlanden NL, Zeeuws-Vlaanderen NL"),
        ("De boot vertrok uit Zuwara naar Pozzallo en Sfax.", "Zuwara LY, Pozzallo IT, Sfax TN"),
        ("In Noord-Syrië en Oost-Jeruzalem.", "Syrië SY, Oost-Jeruzalem PS"),
        ("In New Jersey en op Jersey.", "New Jersey US, Jersey JE"),
        ("De Syriëgangers, de Turkijedeal en de Afrikastrategie.", "Syrië SY, Turkije TR, Afrika R-AFR"),
        ("De Raad kwam bijeen te Dublin en in Sofia.", "Dublin IE, Sofia BG"),
        ("TURKIJE EN GRIEKENLAND", "TURKIJE TR, GRIEKENLAND GR"),
        ("Van Turkije is dat bekend.", "Turkije TR"),
        ("Het statuut voor Aruba, Bonaire en Saba.", "Aruba AW, Bonaire BQ, Saba BQ"),
        ("Oekraïense en Poolse werknemers, Denen en Noren.", "Oekraïense UA, Poolse PL, Denen DK, Noren NO"),
        ("In Nijmegen en Niamey, in Niger en Nigeria.", "Nijmegen NL, Niamey NE, Niger NE, Nigeria NG"),
        ("In de Hoorn van Afrika is droogte.", "Hoorn van Afrika R-HOA"),
    ],
)
def test_places_are_read_in_the_order_of_the_text(whole_reader: Reader, text: str, found: str) -> None:
    assert ", ".join(f"{place.surface} {place.code}" for place in read(whole_reader, text).places) == found


@pytest.mark.parametrize(
    "text",
    [
        "Het lid Van Breda en het lid Van Assen.",
        "De Dublinverordening, Dublin III en de Dublin-procedure.",
        "De PISA-scores en het GAO-rapport.",
        "Jordan Peters en Chad Smith spraken met Georgia White.",
        "De Afrikaanse Unie en de Europese Unie.",
        "Het station in Hoorn.",
        "Zij zijn lid van Deen, Noor en Fin.",
        "Een turks fruit, een frans brood.",
        "Best wel, goes, horst en houten huizen.",
        "Dit leidt tot kampen, puttend uit ervaring.",
        "De aanvragers vragen om java en sofia.",
    ],
)
def test_a_word_that_only_looks_like_a_place_is_left_alone(whole_reader: Reader, text: str) -> None:
    assert read(whole_reader, text).places == ()
