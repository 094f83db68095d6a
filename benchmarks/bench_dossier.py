"""Compile a dossier from a large register: `python -m pytest benchmarks/bench_dossier.py -o python_files="bench_*.py"`.

`ROUTEKAART_BENCH_STATEMENTS` sets how many statements there are, 100,000 if it is not set; a million takes minutes to
make. PostgreSQL is measured as well where `ROUTEKAART_TEST_POSTGRES` names a server.
"""

import os
from collections.abc import Iterator
from datetime import date

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.large_register import fill_register, find_steady
from routekaart.domain.levels import Level
from routekaart.operations.compile_dossier import compile_thing
from routekaart.register import Register
from routekaart.workspace import Workspace, create_workspace

SIZE = int(os.environ.get("ROUTEKAART_BENCH_STATEMENTS", "100000"))
THINGS = find_steady()[::7]
"""Each round asks for another one, so that no round finds the answer of the last one ready."""


@pytest.fixture(scope="module")
def workspace(register_address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Give a workspace with a large register and no statistics."""
    made = create_workspace(tmp_path_factory.mktemp("bench") / "workspace", register_url=register_address)
    for _ in fill_register(made.register, SIZE, seed=1):
        pass
    yield made
    made.close()


def test_find_all_about_a_country(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    _measure(benchmark, workspace.register, Level.OPENBAAR)


def test_find_all_about_a_country_at_every_level(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    _measure(benchmark, workspace.register, Level.GERUBRICEERD)


def test_dossier_of_a_country(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    things = iter(THINGS * 9)
    day = date(2026, 1, 1)
    benchmark.pedantic(
        lambda: compile_thing(workspace, next(things), as_of=day, level=Level.OPENBAAR),
        rounds=len(THINGS),
        warmup_rounds=2,
    )
    benchmark.extra_info["statements"] = SIZE


def _measure(benchmark: BenchmarkFixture, register: Register, level: Level) -> None:
    things = iter(THINGS * 9)
    found = benchmark.pedantic(
        lambda: register.find_about(next(things), level=level), rounds=len(THINGS), warmup_rounds=2
    )
    assert found.held
    benchmark.extra_info |= {"statements": SIZE, "found": len(found.held)}
