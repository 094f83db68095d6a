"""What a letter costs as a command, a process of its own: made in three formats, and verified when it comes back.

In seconds of processor time, of the command and what it starts: by the clock it depends on what else the machine does.
"""

import os
import resource
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from routekaart.operations.fill_workspace import fill_workspace
from routekaart.workspace import create_workspace

ROOT = Path(__file__).parents[1]
HOUSE = Path(os.environ.get("ROUTEKAART_HOUSE", ROOT / "../shared/data/tk"))
"""A folder with files of the House; without it the letter beside all its matters is not measured."""
FORMATS = ("pdf", "docx", "html")
MEASURE = {"rounds": 5, "warmup_rounds": 1}


def processor_time() -> float:
    """Return the seconds that all processes that ended have worked."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


pytestmark = pytest.mark.benchmark(timer=processor_time)


def run(*words: str | Path) -> None:
    """Run a command of ours to its end."""
    command = [Path(sys.executable).with_name("routekaart"), *map(str, words)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    # 1 says that something needs a look, as what came in from the House does
    assert done.returncode in (0, 1), done.stderr


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("commands") / "workspace"
    opened = create_workspace(root)
    fill_workspace(opened, now=datetime(2026, 11, 23, tzinfo=UTC))
    opened.close()
    return root


@pytest.fixture(scope="module")
def letters(starter: Path) -> dict[str, Path]:
    """Make the overview in each format, by kind."""
    made = {kind: starter.with_name(f"overview.{kind}") for kind in FORMATS}
    make(starter, made)
    return made


def make(workspace: Path, outs: dict[str, Path]) -> None:
    words = [word for kind, out in outs.items() for word in (f"--{kind}", out)]
    run("report", "overview", "--as-of", "2020-07-10", "--workspace", workspace, *words)


def test_overview_in_three_formats(benchmark: BenchmarkFixture, starter: Path) -> None:
    outs = {kind: starter.with_name(f"made.{kind}") for kind in FORMATS}
    benchmark.pedantic(make, (starter, outs), **MEASURE)
    benchmark.extra_info["note"] = "processor time; starter facts"


@pytest.mark.parametrize("form", FORMATS)
def test_verify_as_a_command(benchmark: BenchmarkFixture, starter: Path, letters: dict[str, Path], form: str) -> None:
    benchmark.pedantic(run, ("verify", letters[form], "--workspace", starter), **MEASURE)
    benchmark.extra_info["note"] = "processor time; parsed in a process of its own unless it is a page"


def test_overview_beside_all_matters_of_the_house(benchmark: BenchmarkFixture, starter: Path) -> None:
    files = sorted(HOUSE.glob("*.parquet"))
    if not files:
        pytest.skip("there are no files of the House; name their folder in ROUTEKAART_HOUSE")
    run("import", "tweedekamer", *files, "--workspace", starter)
    outs = {kind: starter.with_name(f"beside.{kind}") for kind in FORMATS}
    benchmark.pedantic(make, (starter, outs), **MEASURE)
    benchmark.extra_info["note"] = "processor time"
