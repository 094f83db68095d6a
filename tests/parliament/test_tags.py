"""What a title is about, by the reader of letters."""

import pytest

from routekaart.domain.ids import ThingId
from routekaart.workspace import Workspace


@pytest.fixture(scope="module")
def find(tmp_path_factory: pytest.TempPathFactory):
    return Workspace(tmp_path_factory.mktemp("tags"), register_url="").tagger.find


@pytest.mark.parametrize(
    ("title", "things"),
    [
        ("Afspraken met Marokko over terugkeer", {"country:MAR": "Marokko"}),
        ("De terugkeer van Syrische vluchtelingen", {"country:SYR": "Syrische"}),
        (
            "Aankomsten over de Centraal-Mediterrane route",
            {"route:central-mediterranean": "Centraal-Mediterrane route"},
        ),
        ("Laissez-passers van Algerije", {"instrument:laissez-passer": "Laissez-passers", "country:DZA": "Algerije"}),
        ("Motie van het lid Van Breda over Nederlandse gemeenten", {}),
        ("Het Vreemdelingenbeleid", {}),
    ],
)
def test_a_title_names_countries_routes_and_instruments(find, title: str, things: dict[str, str]) -> None:
    assert dict(find(title)) == {ThingId(thing): words for thing, words in things.items()}
