"""The thing that somebody means is found by id, code or name; what is not there is refused with what comes nearest."""

import pytest

from routekaart.domain.errors import InputError
from routekaart.reference import Reference, load_reference


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("country:MAR", "country:MAR"),
        ("MAR", "country:MAR"),
        ("ma", "country:MAR"),
        ("Marokko", "country:MAR"),
        (" morocco ", "country:MAR"),
        ("Westelijke Mediterrane route", "route:western-mediterranean"),
        ("EU-Turkijeverklaring", "arrangement:eu-turkey-statement"),
        ("arrangement:not-in-the-lists", "arrangement:not-in-the-lists"),
    ],
)
def test_a_thing_is_found(reference: Reference, text: str, thing: str) -> None:
    assert reference.get_thing(text) == thing


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Marrokko", "country:MAR"),
        ("country:MOR", "country:"),
        ("planet:mars", "country:MAR"),
        ("xyzzy plugh", "Marokko"),
        ("", "Marokko"),
    ],
)
def test_what_names_nothing_is_refused_with_a_hint(reference: Reference, text: str, hint: str) -> None:
    with pytest.raises(InputError) as refused:
        reference.get_thing(text)
    assert hint in refused.value.remedy
