"""`make compare` runs, each part at its smallest; its figures are not looked at, for they are of the machine."""

import random
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

NEEDED = {
    "reading": ["dateparser", "ms_recognizers_number"], "verdicts": [], "series": ["pandas"],
    "controls": ["scipy", "clarabel", "numba"], "acceptability": ["pymcdm"], "site": ["datasette"],
    "pdf": ["weasyprint", "pikepdf"],
}  # fmt: skip
Module = Callable[[str], ModuleType]


@pytest.fixture
def module(root: Path, monkeypatch: pytest.MonkeyPatch) -> Module:
    """Import what lies in benchmarks/, which is not installed."""
    monkeypatch.syspath_prepend(str(root))
    return import_module


def compare(root: Path, *words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks.compare", "--small", *map(str, words)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True)


@pytest.mark.slow
@pytest.mark.parametrize("part", NEEDED)
def test_each_part_runs_at_its_smallest(part: str, root: Path, shared: Path, tmp_path: Path) -> None:
    if any(find_spec(package) is None for package in NEEDED[part]):
        pytest.skip("what is compared with is not installed: make compare installs it")
    told = compare(root, "--parts", part, "--shared", shared, "--markdown", tmp_path / "table.md")
    assert told.returncode == 0, told.stderr
    assert " x " in told.stdout
    assert "| what | beside | ours | theirs | ratio |" in (tmp_path / "table.md").read_text()


def test_what_cannot_be_measured_is_told_with_its_reason(root: Path, tmp_path: Path) -> None:
    told = compare(root, "--parts", "verdicts", "--shared", tmp_path)
    assert told.returncode == 0, told.stderr
    assert f"not measured: verdicts, for there are no official files in {tmp_path}" in told.stdout


def test_a_part_that_does_not_exist_is_refused(root: Path) -> None:
    assert "there is no part rading; there are reading, " in compare(root, "--parts", "rading").stderr


def test_make_help_tells_of_it(root: Path) -> None:
    helped = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True).stdout
    assert "compare" in [line.split()[0] for line in helped.splitlines()]


def test_the_parts_are_those_that_are_tested(module: Module) -> None:
    assert list(module("benchmarks.compare").PARTS) == list(NEEDED)


def test_what_was_planted_in_a_letter_stands_where_it_says(module: Module) -> None:
    text, planted = module("benchmarks.letter_writing").write_letter(random.Random(1))
    assert len(planted) > 5
    assert all(text[one.start : one.end] == one.surface for one in planted)
    assert not set("[]<>«»") & set(text)


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("pattern_for_numbers", "ruim 12.500 personen, 3,5% in 2020", [12500.0, 3.5, 2020.0]),
        ("pattern_for_times", "op 3 mei 2020, in mei 2019 en in 2018", ["2020-05-03", "2019-05", "2018"]),
    ],
)
def test_the_plain_patterns_find_what_they_are_for(name: str, text: str, wanted: list[object], module: Module) -> None:
    readers = module("benchmarks.readers")
    values = [readers.days_of(one) if isinstance(one, str) else one for one in wanted]
    found = getattr(readers, name)()(text, date(2026, 1, 1))
    assert [one.value for one in found] == values
    assert all(0 <= one.start < one.end <= len(text) for one in found)


def test_a_find_counts_once_and_only_with_the_right_value(module: Module) -> None:
    matching, readers = module("benchmarks.comparing.matching"), module("benchmarks.readers")
    wanted = [readers.Mark(0, 8, 32500.0), readers.Mark(10, 14, 0.3333)]
    found = [readers.Mark(3, 8, 32500.0), readers.Mark(3, 8, 32500.0), readers.Mark(10, 14, 1 / 3)]
    found += [readers.Mark(20, 22, 4.0), readers.Mark(30, 32, 5.0)]
    score = matching.score_marks(found, wanted, [readers.Mark(30, 40, None)])
    assert score == matching.Score(right=2, found=4, wanted=2)


def test_a_moment_is_right_within_the_month_only_where_that_is_allowed(module: Module) -> None:
    matching, readers = module("benchmarks.comparing.matching"), module("benchmarks.readers")
    found, wanted = (
        [readers.Mark(0, 8, readers.days_of("2020-05-09"))],
        [readers.Mark(0, 8, readers.days_of("2020-05"))],
    )
    assert matching.score_marks(found, wanted, []).right == 0
    assert matching.score_marks(found, wanted, [], moments=True).right == 1


def test_a_named_benchmark_is_run_alone(module: Module, root: Path) -> None:
    chosen = module("benchmarks.run").chosen
    assert chosen(["bench_weighing.py", "-k", "pymcdm"]) == [str(root / "benchmarks/bench_weighing.py"), "-k", "pymcdm"]
    assert chosen(["-k", "pymcdm"]) == [str(root / "benchmarks"), "-k", "pymcdm"]
