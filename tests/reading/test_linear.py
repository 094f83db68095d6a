"""A letter fifty times as long takes fifty times as many steps: counted as calls, not timed.

What is copied or searched within one call does not show in this count; for patterns see test_patterns.py.
"""

import cProfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.ids import DocumentId
from routekaart.parsing import parse_letter
from routekaart.reading import Reader, describe_letter
from routekaart.reference import load_reference

BETWEEN = """\
Het kabinet hecht aan goede samenwerking met de landen langs deze route en voert daarover een doorlopende dialoog,
waarbij ruimte is voor uiteenlopende belangen. Dat vraagt geduld van alle betrokkenen, en afspraken die niet in de
krant hoeven te staan om te werken. Over de vertrouwelijke onderdelen kan ik geen nadere mededelingen doen.

"""
LETTER = (Path(__file__).parents[2] / "demonstration" / "letter.txt").read_text() + BETWEEN * 20
"""About as many figures as real letters have."""
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SHORT, TIMES = 1_500, 50
TOLERANCE = 1.15
"""For what is done once for a letter, and for repeated texts that are cut off in the middle."""
HOSTILE = {
    "lines of nothing but numbers": "12.345\n",
    "one line of nothing but numbers": "12.345 ",
    "numbers with a comma between them, in one sentence": "12, ",
    "cells of a table": "1\t",
    "numbers of one digit": "1 ",
    "numbers of one digit, with tabs": "1\t2\t",
    "lines with a list number and nothing else": "1.\n",
    "lines with an amount and nothing else": "€1\n",
    "numbers with *en* between them": "100 en ",
    "lines with a figure": "2 mensen.\n",
    "number words": "twee ",
    "amounts that could share a magnitude": "3,5 en ",
    "years": "2019 ",
    "periods that lean on each other": "in dezelfde maand van dat jaar ",
    "a promise without a full stop": "Ik zal uw Kamer hierover voor het zomerreces informeren, ",
    "claims without a full stop": "In 2019 kwamen 32.500 mensen in Spanje aan, ",
    "places without a verb": "Marokko, Mali en Spanje, ",
    "references": "Kamerstuk 19 637, nr. 2675 ",
    "changes without a noun": "steeg met 5% van 3 tot 4 ",
    "causes without an effect": "heeft bijgedragen aan ",
    "sentences that take the one before back": "In 2019 kwamen 32.500 mensen aan. Dat klopt niet. ",
    "movers without end": "motie Becker en ",
    "offices": "de minister van BZ en ",
    "short names": "Europese Commissie de Commissie ",
    "agreements without a country": "overnameovereenkomst met ",
    "names that go on": "EU-",
    "reasons without an effect": "dankzij ",
    "effects left open": "kan leiden tot ",
    "measures that something changed after": "na de verklaring daalde ",
    "figures that are expected": "1 verwacht ",
    "plans in brackets": "(5 raming) ",
    "pages of nothing but headers": "Pagina 1 van 9\nKop van de brief\n\f",
    "lines that may go on": "a-\n",
    "marks that do not show": "1\u200b\u00ad",
    "opening brackets": "(",
    "full stops": ".",
    "capitals that may end a sentence": "A. ",
    "one word": "a",
}


@pytest.fixture(scope="module")
def whole_reader() -> Reader:
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named)


def count_steps(reader: Reader, text: str) -> int:
    """Count the calls, of Python and of C functions, that it takes to read a text, as a second one in a process."""
    reader.read_letter(describe_letter(DocumentId("0" * 64), parse_letter(text[:1000].encode())), recorded=NOW)
    profile = cProfile.Profile()
    with profile:
        document = describe_letter(DocumentId("0" * 64), parse_letter(text.encode()))
        reader.read_letter(document, recorded=NOW)
    return sum(int(entry.callcount) for entry in profile.getstats())


def count_reading(reader: Reader, text: str) -> int:
    """Count the calls that it takes to read the layers of a text, without those that make it text and tokens.

    The text is read once before: what is arranged at the first reading of a process belongs to no text.
    """
    document = describe_letter(DocumentId("0" * 64), parse_letter(text.encode()))
    reader.read_layers(document)
    profile = cProfile.Profile()
    with profile:
        reader.read_layers(document)
    return sum(int(entry.callcount) for entry in profile.getstats())


def long(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_steps_in_line_with_its_length(whole_reader: Reader, name: str) -> None:
    short = count_steps(whole_reader, long(HOSTILE[name], SHORT))
    assert count_steps(whole_reader, long(HOSTILE[name], SHORT * TIMES)) <= TOLERANCE * TIMES * short


@pytest.mark.parametrize("text", ["1 ", "100 en ", "1.\n", "1\t2\t", "€1\n", "12, ", "twee ", "dankzij "])
def test_a_dump_of_figures_takes_a_tenth_of_the_steps_that_its_figures_would(
    whole_reader: Reader, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = count_reading(whole_reader, long(text, 40_000))
    monkeypatch.setattr("routekaart.reading.reader.take_dumps", lambda tokens: ())
    assert 10 * dump <= count_reading(whole_reader, long(text, 40_000))


@pytest.mark.slow
def test_a_letter_of_5_megabytes_takes_fifty_times_the_steps_of_100_kilobytes(whole_reader: Reader) -> None:
    short = count_steps(whole_reader, long(LETTER, 100_000))
    assert count_steps(whole_reader, long(LETTER, 100_000 * TIMES)) <= TOLERANCE * TIMES * short


def test_the_count_shows_what_is_not_linear() -> None:
    class Squared(Reader):
        def __init__(self) -> None:
            """Need no lists."""

        def read_letter(self, document, *, recorded):
            for word in document.text.split():
                for other in document.text.split():
                    word.startswith(other)

    short = count_steps(Squared(), long("a b ", 60))
    assert count_steps(Squared(), long("a b ", 60 * TIMES)) > 10 * TOLERANCE * TIMES * short
