"""A small gazetteer, and a letter to read."""

from collections.abc import Callable
from datetime import date

import pytest

from routekaart.domain.ids import DocumentId, actor_id, thing_id
from routekaart.domain.letter import Document, Reading
from routekaart.domain.place import Gazetteer, Place, Route
from routekaart.parsing import parse_text
from routekaart.reading import Reader

Read = Callable[..., Reading]


def _country(key: str, code: str, nl: str, en: str, demonyms: str = "", subnational: str = "", **more: str) -> Place:
    return Place(
        id=thing_id(f"country:{key}"),
        code=code,
        name_nl=nl,
        name_en=en,
        demonyms=tuple(demonyms.split()),
        subnational=tuple(subnational.split()),
        aliases=tuple(alias for alias in more.get("aliases", "").split("|") if alias),
    )


GAZETTEER = Gazetteer(
    (
        _country("NLD", "NL", "Nederland", "Netherlands", "Nederlandse Nederlander", "Utrecht"),
        _country("MAR", "MA", "Marokko", "Morocco", "Marokkaanse Marokkanen", "Rabat"),
        _country("ESP", "ES", "Spanje", "Spain", "Spaanse"),
        _country("TUR", "TR", "Turkije", "Turkey", "Turkse"),
        _country("SYR", "SY", "Syrië", "Syria", "Syrische Syriërs"),
        _country("NER", "NE", "Niger", "Niger"),
        _country("NGA", "NG", "Nigeria", "Nigeria"),
        _country("MLI", "ML", "Mali", "Mali"),
        _country("GRC", "GR", "Griekenland", "Greece", "Griekse", "Kos"),
        _country("USA", "US", "Verenigde Staten", "United States", aliases="VS"),
        Place(id=thing_id("region:sahel"), code="R-SAHEL", name_nl="Sahel", name_en="Sahel"),
        Place(
            id=thing_id("region:horn"), code="R-HOA", name_nl="Hoorn van Afrika", name_en="Horn", aliases=("de Hoorn",)
        ),
        Place(id=thing_id("region:africa"), code="R-AFR", name_nl="Afrika", name_en="Africa", demonyms=("Afrikaanse",)),
        Route(
            id=thing_id("route:western-mediterranean"),
            code="ROUTE-WMR",
            name_nl="Westelijk Mediterrane Route",
            name_en="Western Mediterranean route",
            aliases=("Westelijke route",),
        ),
    )
)


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Build a reader once; it keeps nothing of what it reads."""
    return Reader(GAZETTEER, ())


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    """Read a text as a letter of 10 July 2020."""

    def _read(text: str, day: date | None = date(2020, 7, 10)) -> Reading:
        document = Document(id=DocumentId("0" * 64), body=parse_text(text), date=day, sender=actor_id("government:NLD"))
        return reader.read_layers(document)

    return _read
