"""How fast letters are read, in kilobytes per second on one core."""

from datetime import UTC, date, datetime

from pytest_benchmark.fixture import BenchmarkFixture

from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference

TEXT = """\
De gezamenlijke inzet heeft bijgedragen aan lagere instroom: in 2019 lag het aantal aankomsten in Spanje op circa
32.500, een afname van bijna 50% ten opzichte van het jaar daarvoor (Kamerstuk 19 637, nr. 2675).

Het kabinet hecht aan goede samenwerking met de landen langs deze route en voert daarover een doorlopende dialoog,
waarbij ruimte is voor uiteenlopende belangen en waarbij maatwerk voorop staat.

Uit Marokko, Algerije en Mali kwamen in het eerste kwartaal van 2020 ruim 1.200 personen; ik zal uw Kamer hierover voor
het zomerreces informeren. Daarnaast wordt gewerkt aan een betere afstemming tussen de betrokken diensten, zodat
procedures minder tijd vragen en betrokkenen eerder weten waar zij aan toe zijn.

"""
TIMES = 250


def test_reading_a_long_letter(benchmark: BenchmarkFixture) -> None:
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    text = TEXT * TIMES
    letter = Document(
        id=DocumentId("0" * 64), body=parse_text(text), date=date(2020, 7, 10), sender=actor_id("government:NLD")
    )
    reading = benchmark(reader.read_layers, letter)
    assert len(reading.quantities) == 3 * TIMES
    benchmark.extra_info["kilobytes"] = len(text.encode()) / 1000
    if benchmark.stats is not None:
        benchmark.extra_info["kilobytes per second"] = round(len(text.encode()) / 1000 / benchmark.stats["mean"])


def test_reading_a_long_letter_with_its_statements(benchmark: BenchmarkFixture) -> None:
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    text = TEXT * TIMES
    letter = Document(
        id=DocumentId("0" * 64), body=parse_text(text), date=date(2020, 7, 10), sender=actor_id("government:NLD")
    )
    reading = benchmark(reader.read_letter, letter, recorded=datetime(2026, 1, 1, tzinfo=UTC))
    assert len(reading.statements) > 2 * TIMES
    benchmark.extra_info["kilobytes"] = len(text.encode()) / 1000
    if benchmark.stats is not None:
        benchmark.extra_info["kilobytes per second"] = round(len(text.encode()) / 1000 / benchmark.stats["mean"])
