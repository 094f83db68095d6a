"""Factors of change: what a part says of what is not in it, and what may mean two things."""

from datetime import UTC, date, datetime

import pytest

from routekaart.domain.content import Comparison, Trend
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference


@pytest.fixture(scope="module")
def whole_reader() -> Reader:
    known = load_reference()
    return Reader(known.gazetteer, known.concepts)


def read_size(reader: Reader, text: str) -> str:
    document = Document(
        id=DocumentId("0" * 64), body=parse_text(text), date=date(2020, 7, 10), sender=actor_id("government:NLD")
    )
    reading = reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC))
    contents = [one.content for one in reading.statements if isinstance(one.content, Trend | Comparison)]
    sizes = [one.size for one in contents if one.size is not None]
    return " ".join(f"{one.comparator} {one.value.normalize():f} {one.unit}" for one in sizes)


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("minder dan half zoveel", "over 0.5 fraction"),
        ("ruim half zoveel", "under 0.5 fraction"),
        ("bijna half zoveel", "over 0.5 fraction"),
        ("half zoveel", "exact 0.5 factor"),
        ("ruim drie keer zo weinig", "over 0.3333 factor"),
        ("ruim twee keer zoveel", "over 2 factor"),
    ],
)
def test_a_part_is_kept_as_how_much_less_it_is(whole_reader: Reader, words: str, size: str) -> None:
    text = f"In 2016 waren er in Duitsland {words} eerste asielaanvragen als in 2015."
    assert read_size(whole_reader, text) == size


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("First-time asylum applications in Germany more than doubled between 2014 and 2015.", "over 2 factor"),
        (
            "Het aantal eerste asielaanvragen in Duitsland verzesvoudigde in 2015 ten opzichte van 2014.",
            "exact 6 factor",
        ),
        ("In 2016 a third country received asylum applications in Germany, as in 2015.", ""),
        ("Germany received half as many asylum applications again in 2016 as in 2015.", ""),
    ],
)
def test_a_factor_is_read_where_it_is_one(whole_reader: Reader, text: str, size: str) -> None:
    assert read_size(whole_reader, text) == size
