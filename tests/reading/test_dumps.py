"""Dumps of figures are not read; what stands around them is, and lists of an ordinary length are."""

from datetime import UTC, datetime

import pytest

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Reading
from routekaart.parsing import parse_text
from routekaart.reading import Reader, describe_letter, dumps
from routekaart.reference import load_reference

BEFORE = "In 2018 kwamen 65.000 mensen over zee in Spanje aan.\n\n"
BEHIND = "\n\nIn 2019 kwamen 32.513 mensen over zee in Spanje aan."


@pytest.fixture(scope="module")
def reader() -> Reader:
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named)


def read(reader: Reader, text: str) -> Reading:
    document = describe_letter(DocumentId("0" * 64), parse_text(text))
    return reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    "dump", ["12 en " * 201, "12 13 14\n" * 334, "€ 1\n" * 1001, "In 2019 kwamen 12 mensen in Mali aan, " * 101]
)
def test_a_dump_is_not_read_but_what_stands_around_it_is(reader: Reader, dump: str) -> None:
    reading = read(reader, BEFORE + dump + BEHIND)
    assert [str(said.value) for said in reading.quantities] == ["65000", "32513"]
    assert len(reading.periods) == len(reading.claims) == len(reading.statements) == 2


@pytest.mark.parametrize(("row", "times"), [("12 mensen en ", 200), ("€ 1\n", 1000)])
def test_a_long_list_is_read(reader: Reader, row: str, times: int) -> None:
    assert len(read(reader, BEFORE + row * times + BEHIND).quantities) == 2 + times


def test_behind_the_most_numbers_of_a_letter_no_figures_are_read(reader: Reader, monkeypatch) -> None:
    monkeypatch.setattr(dumps, "MOST_IN_LETTER", 1_000)
    lines = "Er kwamen 12 mensen aan.\n\n"
    assert [len(read(reader, lines * times).quantities) for times in (999, 1_000, 1_001)] == [999, 1_000, 1_000]
