"""A cluster reads the same statements, byte for byte, also when one of its two workers is killed at work."""

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from routekaart.operations.read_batches import LETTERS, READINGS, BatchReader
from routekaart.reference import load_reference

pytestmark = [
    pytest.mark.cluster,
    # Spark leaves a socket to the garbage collector.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]
ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 1, 1, tzinfo=UTC)
FILES, IN_A_FILE = 20, 8


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write letters that all differ, some of which cannot be read, in files that become a task each."""
    folder = tmp_path_factory.mktemp("letters")
    text = (ROOT / "demonstration" / "letter.txt").read_text()
    for file in range(FILES):
        rows = [
            {"name": f"{file:02}-{place}", "raw": f"{text}\nBrief {file}-{place}.\n{text * 3}".encode()}
            for place in range(IN_A_FILE)
        ]
        rows[3]["raw"] = b"" if file % 2 else b"\xd0\xcf\x11\xe0 an old Word file"
        pq.write_table(pa.Table.from_pylist(rows, schema=LETTERS), folder / f"{file:02}.parquet")
    return folder


@pytest.fixture(scope="module")
def session(cluster) -> Iterator:
    from routekaart.operations.read_batches.cluster import open_session

    opened = open_session(cluster.master)
    opened.conf.set("spark.sql.files.maxPartitionBytes", "20k")
    yield opened
    opened.stop()


@pytest.fixture(scope="module")
def expected(letters: Path) -> pa.Table:
    """Read the same letters in this process."""
    reader = BatchReader(load_reference(), NOW)
    table = pq.read_table(letters, schema=LETTERS)
    return pa.Table.from_batches([reader(batch) for batch in table.to_batches()], READINGS).sort_by("name")


def test_the_rest_of_the_cluster_reads_what_a_killed_worker_was_reading(
    cluster, session, letters: Path, expected: pa.Table
) -> None:
    from routekaart.operations.read_batches.cluster import read_frame

    frame = read_frame(session.read.parquet(str(letters)), BatchReader(load_reference(), NOW))
    _wait_for(lambda: _executors(session) == 2)
    with ThreadPoolExecutor(1) as aside:
        working = aside.submit(frame.toArrow)
        _wait_for(lambda: _tasks_done(session) >= 3)
        assert not working.done()
        cluster.kill_worker()
        table = working.result(timeout=120)
    _wait_for(lambda: _executors(session) == 1)
    assert table.num_rows == FILES * IN_A_FILE
    assert table.sort_by("name").equals(expected)
    assert sum(map(len, filter(None, table["statements"].to_pylist()))) > 500


def test_the_files_of_a_folder_are_letters(session, tmp_path: Path) -> None:
    from routekaart.operations.read_batches.cluster import load_files, read_frame

    (tmp_path / "more").mkdir()
    for name in ("one.txt", "more/two.txt"):
        (tmp_path / name).write_bytes((ROOT / "demonstration" / "letter.txt").read_bytes())
    readings = read_frame(load_files(session, str(tmp_path)), BatchReader(load_reference(), NOW)).toArrow()
    assert {name.rsplit("/", 1)[1] for name in readings["name"].to_pylist()} == {"one.txt", "two.txt"}
    assert len(set(map(str, readings["statements"].to_pylist()))) == 1


def test_the_program_in_the_documentation_works(cluster, session, letters: Path, tmp_path: Path, expected) -> None:
    (program,) = re.findall(r"^```python\n(.*?)^```$", (ROOT / "docs" / "many-letters.md").read_text(), re.M | re.S)
    program = program.replace("spark://HOST:7077", cluster.master)
    program = program.replace('"letters.parquet"', repr(str(letters))).replace('"readings', f'"{tmp_path}/readings')
    exec(compile(program, "docs/many-letters.md", "exec"), {})
    written = pq.read_table(tmp_path / "readings.parquet").sort_by("name")
    assert written["statements"].equals(expected["statements"].cast(written["statements"].type))


def _executors(session) -> int:
    """Count the executors; Spark counts the driver with them."""
    return int(session.sparkContext._jsc.sc().getExecutorMemoryStatus().size()) - 1


def _tasks_done(session) -> int:
    """Count the tasks that are done of what is being worked on."""
    tracker = session.sparkContext.statusTracker()
    stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
    return max((stage.numCompletedTasks for stage in stages if stage is not None), default=0)


def _wait_for(reached: Callable[[], bool]) -> None:
    for _ in range(1200):
        if reached():
            return
        time.sleep(0.05)
    pytest.fail("the cluster did not get so far")
