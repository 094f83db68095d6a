"""How fast many letters are read; and the same text read by our layers and by what others have.

ROUTEKAART_BENCH_LETTERS sets how many letters the processes read; 10,000 if it does not.
"""

import os
from collections.abc import Callable, Iterator
from datetime import date

import pyarrow as pa
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.letter_writing import write_letters, write_pdf
from benchmarks.readers import (
    NOW,
    Finder,
    dateparser_times,
    layers,
    layers_and_statements,
    pattern_for_numbers,
    pattern_for_times,
    recognizers_numbers,
)
from routekaart.operations.read_batches import LETTERS, BatchReader, read_in_processes
from routekaart.parsing import parse_letter
from routekaart.reference import load_reference

NUMBER = int(os.environ.get("ROUTEKAART_BENCH_LETTERS", "10000"))
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


def _on_a_day(make: Callable[[], Finder]) -> Callable[[], Callable[[str], object]]:
    def made() -> Callable[[str], object]:
        find = make()
        return lambda text: find(text, date(2026, 1, 1))

    return made


READERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "Routekaart, all layers": layers,
    "Routekaart, all layers and statements": layers_and_statements,
    "a bare pattern for numbers": _on_a_day(pattern_for_numbers),
    "a bare pattern for times": _on_a_day(pattern_for_times),
    "dateparser search_dates, Dutch": _on_a_day(dateparser_times),
    "recognizers-text, numbers, Dutch": _on_a_day(recognizers_numbers),
}


@pytest.mark.filterwarnings("ignore")  # of others
@pytest.mark.parametrize("name", READERS)
def test_the_same_text_read_by(benchmark: BenchmarkFixture, name: str) -> None:
    try:
        read = READERS[name]()
    except ImportError as error:
        pytest.skip(f"{error}: make bench installs it")
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
