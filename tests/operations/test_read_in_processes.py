"""Processes read what one process reads, in the same order; and when one dies, no letter is lost."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from routekaart.domain.errors import StoreError
from routekaart.operations.read_batches import LETTERS, BatchReader, read_in_processes
from routekaart.reference import load_reference

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SENTENCE = "In 2018 kwamen {} mensen over zee en land in Spanje aan."


@pytest.fixture(scope="module")
def reader() -> BatchReader:
    return BatchReader(load_reference(), NOW)


@pytest.fixture(scope="module")
def mortal() -> Iterator:
    """Import the readers that die as the processes do: by their name, from a folder on the path."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent))
        import mortal

        yield mortal
        del sys.modules["mortal"]


def batch(*names: str) -> pa.RecordBatch:
    rows = [{"name": name, "raw": SENTENCE.format(65_000 + place).encode()} for place, name in enumerate(names)]
    return pa.RecordBatch.from_pylist(rows, schema=LETTERS)


def batches(number: int) -> list[pa.RecordBatch]:
    return [batch(*(f"{place}-{letter}" for letter in range(3))) for place in range(number)]


def names(readings: list[pa.RecordBatch]) -> list[str]:
    return [name for reading in readings for name in reading["name"].to_pylist()]


def test_what_comes_out_is_the_same_and_in_the_same_order(reader: BatchReader) -> None:
    handed_in = batches(9)
    assert list(read_in_processes(reader, handed_in, processes=2)) == [reader(one) for one in handed_in]


def test_no_more_is_asked_for_than_a_few_batches_ahead(reader: BatchReader) -> None:
    asked = 0

    def endless() -> Iterator[pa.RecordBatch]:
        nonlocal asked
        while True:
            asked += 1
            yield batch("a")

    reading = read_in_processes(reader, endless(), processes=2)
    for _ in range(4):
        next(reading)
    assert asked <= 4 + 2 * 3
    reading.close()


def test_a_batch_whose_process_died_once_is_read_again(reader: BatchReader, mortal, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    mark.touch()
    handed_in = [*batches(3), batch("a", "deadly", "b"), *batches(6)]
    came_out = list(read_in_processes(mortal.Mortal(reader, mark), handed_in, processes=2))
    assert not mark.exists()
    assert came_out == [reader(one) for one in handed_in]


def test_only_the_letters_that_kill_are_reported_lost(reader: BatchReader, mortal) -> None:
    handed_in = [*batches(2), batch("a", "deadly 1", "b", "c"), batch("deadly 2"), *batches(2)]
    came_out = list(read_in_processes(mortal.Mortal(reader), handed_in, processes=2))
    assert names(came_out) == names(handed_in)
    rows = [row for one in came_out for row in one.to_pylist()]
    lost = [row for row in rows if row["error"] is not None]
    assert [row["name"] for row in lost] == ["deadly 1", "deadly 2"]
    assert all("died" in row["error"]["what"] and row["document"] and row["statements"] is None for row in lost)
    assert all(row["statements"] for row in rows if row not in lost)


def test_that_no_process_can_start_is_no_fault_of_a_letter(mortal) -> None:
    with pytest.raises(StoreError, match="no process can be started"):
        list(read_in_processes(mortal.Stillborn(), batches(2), processes=2))


def test_a_fault_in_what_is_handed_in_stops_the_work(reader: BatchReader) -> None:
    def failing() -> Iterator[pa.RecordBatch]:
        yield batch("a")
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(read_in_processes(reader, failing(), processes=1))
