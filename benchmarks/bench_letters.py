"""How fast many letters are read; and the same text read by our layers and by what others have.

ROUTEKAART_BENCH_LETTERS sets how many letters the processes read; 10,000 if it does not.
"""

import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pyarrow as pa
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.letter_writing import write_letters, write_pdf
from routekaart.domain.ids import DocumentId
from routekaart.operations.read_batches import LETTERS, BatchReader, read_in_processes
from routekaart.parsing import parse_letter
from routekaart.reading import Reader, describe_letter
from routekaart.reference import load_reference

NUMBER = int(os.environ.get("ROUTEKAART_BENCH_LETTERS", "10000"))
NOW = datetime(2026, 1, 1, tzinfo=UTC)
IN_A_BATCH = 100
PAGES = 200
SAME_TEXT = 20
"""Letters of which the others read the text: at their speed that is seconds."""


def batches(letters: list[bytes]) -> Iterator[pa.RecordBatch]:
    for first in range(0, len(letters), IN_A_BATCH):
        part = enumerate(letters[first : first + IN_A_BATCH], first)
        yield pa.RecordBatch.from_pylist([{"name": str(n), "raw": raw} for n, raw in part], schema=LETTERS)


def test_many_letters_by_a_process_for_each_core(benchmark: BenchmarkFixture) -> None:
    letters, cores = write_letters(NUMBER), os.cpu_count() or 1
    reader = BatchReader(load_reference(), NOW)

    def read_all() -> tuple[int, int]:
        rows = statements = 0
        for batch in read_in_processes(reader, batches(letters), processes=cores):
            rows += batch.num_rows
            statements += len(batch["statements"].flatten())
        return rows, statements

    rows, statements = benchmark.pedantic(read_all, rounds=1)
    assert rows == NUMBER
    size, seconds = sum(map(len, letters)) / 1e6, benchmark.stats["mean"]
    benchmark.extra_info |= {
        "letters": NUMBER, "MB": round(size), "statements": statements, "cores": cores,
        "letters/s": round(NUMBER / seconds), "MB/s per core": round(size / seconds / cores, 2),
    }  # fmt: skip


def test_a_hundred_letters_in_one_process(benchmark: BenchmarkFixture) -> None:
    letters = write_letters(IN_A_BATCH)
    (batch,) = batches(letters)
    benchmark.pedantic(BatchReader(load_reference(), NOW), args=(batch,), rounds=3, warmup_rounds=1)
    size, seconds = sum(map(len, letters)) / 1e6, benchmark.stats["mean"]
    benchmark.extra_info |= {"letters/s": round(len(letters) / seconds), "MB/s": round(size / seconds, 2)}


def _layers() -> Callable[[str], object]:
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)

    def read(text: str) -> object:
        return reader.read_layers(describe_letter(DocumentId("0" * 64), parse_letter(text.encode())))

    return read


def _layers_and_statements() -> Callable[[str], object]:
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)

    def read(text: str) -> object:
        document = describe_letter(DocumentId("0" * 64), parse_letter(text.encode()))
        return reader.read_letter(document, recorded=NOW)

    return read


def _bare_pattern() -> Callable[[str], object]:
    months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    day = rf"\d{{1,2}} (?:{months}) \d{{4}}"
    return re.compile(rf"\b(?:{day}|\d{{1,3}}(?:\.\d{{3}})+|\d+(?:,\d+)?%?)", re.IGNORECASE).findall


def _search_dates() -> Callable[[str], object]:
    search = pytest.importorskip("dateparser.search", reason="dateparser is not here: make bench installs it")
    return lambda text: search.search_dates(text, languages=["nl"])


def _recognizers_text() -> Callable[[str], object]:
    numbers = pytest.importorskip("recognizers_number", reason="recognizers-text is not here: make bench installs it")
    model = numbers.NumberRecognizer(numbers.Culture.Dutch).get_number_model()
    return model.parse


READERS = {
    "Routekaart, all layers": _layers,
    "Routekaart, all layers and statements": _layers_and_statements,
    "a bare pattern for numbers and dates": _bare_pattern,
    "dateparser search_dates, Dutch": _search_dates,
    "recognizers-text, numbers, Dutch": _recognizers_text,
}


@pytest.mark.filterwarnings("ignore")  # of others
@pytest.mark.parametrize("name", READERS)
def test_the_same_text_read_by(benchmark: BenchmarkFixture, name: str) -> None:
    read = READERS[name]()
    text = b"\n".join(write_letters(SAME_TEXT)).decode()
    read(text[:20_000])  # what is loaded or learned once is not measured
    assert benchmark.pedantic(read, args=(text,), rounds=3)
    size = len(text.encode()) / 1e6
    benchmark.extra_info |= {"MB": round(size, 3), "MB/s": _digits(size / benchmark.stats["median"])}


def test_pages_of_pdf(benchmark: BenchmarkFixture) -> None:
    raw = write_pdf(write_letters(PAGES // 2), pages=PAGES)
    body = benchmark.pedantic(parse_letter, args=(raw,), rounds=3)
    assert len(body.text) > 1000 * PAGES
    benchmark.extra_info |= {"pages": PAGES, "pages/s": round(PAGES / benchmark.stats["median"])}


def _digits(value: float) -> float:
    """Keep two digits that tell something."""
    return float(f"{value:.2g}")
