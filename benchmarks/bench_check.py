"""The main job as a user meets it: the command starting, a whole letter checked, a report written."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from routekaart.operations.add_letter import add_letter
from routekaart.operations.fill_workspace import fill_workspace
from routekaart.operations.report_letter import report_letter
from routekaart.reporting import render_letter_report
from routekaart.workspace import Workspace, create_workspace

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 23, tzinfo=UTC)
LETTERS = Path(os.environ.get("ROUTEKAART_LETTERS", ROOT / "../shared/letters/train"))
REAL = LETTERS / "000.txt"
"""The letter of 10 July 2020; where it is not at hand, the demonstration letter takes its place and the row says so."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    opened = create_workspace(tmp_path_factory.mktemp("bench") / "workspace")
    fill_workspace(opened, now=NOW)
    return opened


def test_cold_start_of_help(benchmark: BenchmarkFixture) -> None:
    command = [Path(sys.executable).with_name("routekaart"), "--help"]
    benchmark.pedantic(subprocess.run, (command,), {"check": True, "capture_output": True}, rounds=9, warmup_rounds=1)


def test_cold_check_of_a_letter(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    letter = REAL if REAL.exists() else ROOT / "demonstration" / "letter.txt"
    benchmark.extra_info["letter"] = letter.name
    command = [Path(sys.executable).with_name("routekaart"), "check", letter, "--workspace", workspace.root, "--json"]
    benchmark.pedantic(subprocess.run, (command,), {"capture_output": True}, rounds=5, warmup_rounds=1)


def test_warm_check_of_a_letter(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    letter = REAL if REAL.exists() else ROOT / "demonstration" / "letter.txt"
    document = add_letter(workspace, letter)
    benchmark.extra_info["letter"] = letter.name
    report = benchmark(report_letter, workspace, document, now=NOW)
    assert report.findings


def test_report_as_a_page(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    document = add_letter(workspace, ROOT / "demonstration" / "letter.txt")
    report = report_letter(workspace, document, now=NOW)
    benchmark(render_letter_report, report, lang="nl")
