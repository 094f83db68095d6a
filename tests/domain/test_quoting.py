"""A quote stands somewhere only if it cuts no word and no number in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.quoting import find_literal, find_quote, find_rest


@pytest.mark.parametrize(
    ("text", "quote", "places"),
    [
        ("er kwamen 1.850 mensen", "1.850 mensen", [10]),
        ("er kwamen 11.850 mensen", "1.850 mensen", []),
        ("er kwamen 2.1.850 mensen", "1.850 mensen", []),
        ("een daling van 3,50 procent", "3,5", []),
        ("een daling van 3,5.", "3,5", [15]),
        ("in 2022 kwamen er 500", "500", [18]),
        ("in 2022 500 mensen", "500 mensen", [8]),
        ("de 12 500 mensen", "500 mensen", []),
        ("de 12\u00a0500 mensen", "500 mensen", []),
        ("de 12 500 mensen", "12", []),
        ("op 12 40.000 mensen", "40.000 mensen", [6]),
        ("de Syriërs", "Syriër", []),
        ("de Syriërs", "Syriërs", [3]),
        ("EU-Turkije", "Turkije", [3]),
        ("mensen12 en mensen", "mensen", [0, 12]),
        ("65% van", "65", [0]),
        ("3e keer", "3", []),
        ("aan aan", "aan", [0, 4]),
        ("een", "", []),
        ("een", "eens", []),
        ("1 1 1", "1 1", [0, 2]),
    ],
)
def test_a_quote_is_found_where_it_stands_whole(text: str, quote: str, places: list[int]) -> None:
    assert list(find_quote(text, quote)) == places


TEXTS = st.text(alphabet="ab1250 .,-é", max_size=40)


@given(TEXTS, st.data())
def test_what_is_found_is_the_quote_and_no_more(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    places = list(find_literal(text, quote))
    assert all(text[at : at + len(quote)] == quote for at in places)
    assert (start in places) is bool(quote)
    for at in find_quote(text, quote):
        before, after = text[max(0, at - 1) : at], text[at + len(quote) :][:1]
        assert not (before.isdigit() and quote[0].isdigit())
        assert not (quote[-1].isalpha() and after.isalpha())


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.sampled_from([".", ",", "", "'"]))
def test_a_number_is_never_found_in_a_longer_one(one: int, other: int, sign: str) -> None:
    assert list(find_quote(f"de {one}{sign}{other} personen", f"{other} personen")) == []


def test_how_a_number_goes_on_is_told() -> None:
    assert find_rest("de 12 500 000 mensen", 6, 9) == ("12 ", " 000")
