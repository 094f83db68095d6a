"""What tests of several packages need: a server or browser that may be missing, and a register on each database."""

import io
import os
import shutil
import sys
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.commanding import Command, Seen

Require = Callable[[object, str], None]


@pytest.fixture(scope="session")
def require() -> Require:
    """Skip a test that lacks something, and say what; with ROUTEKAART_REQUIRE_ALL=1 it fails instead."""

    def check(found: object, reason: str) -> None:
        if found:
            return
        if os.environ.get("ROUTEKAART_REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)

    return check


@pytest.fixture
def postgres_address(require: Require) -> Iterator[str]:
    """Give the address of an empty schema of its own on the test server."""
    server = os.environ.get("ROUTEKAART_TEST_POSTGRES", "")
    require(server, "ROUTEKAART_TEST_POSTGRES is not set: run .ci/postgres and export the line it prints")
    from sqlalchemy import create_engine, make_url, text

    schema = f"test_{uuid.uuid4().hex}"
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    url = make_url(server).update_query_dict({"options": f"-csearch_path={schema}"})
    yield url.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def register_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a register that is not there yet, on each of the two databases."""
    if request.param == "sqlite":
        return str(tmp_path / "register.sqlite")
    return str(request.getfixturevalue("postgres_address"))


@pytest.fixture(scope="session")
def filled_workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a workspace with the starter facts and figures, made once for each process; not to be damaged."""
    from routekaart.operations.fill_workspace import fill_workspace
    from routekaart.workspace import create_workspace, opened_workspace

    root = tmp_path_factory.mktemp("filled") / "workspace"
    workspace = create_workspace(root)
    fill_workspace(workspace, now=datetime(2026, 1, 1, tzinfo=UTC))
    filled = workspace.register.count()
    workspace.close()
    yield root
    with opened_workspace(root) as again:
        assert again.register.count() == filled, "a test wrote into the workspace that all share; take own_workspace"


@pytest.fixture(scope="session")
def made_evaluations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workspace with made-up evaluations at two levels, made once for each process; not to be written in."""
    from tests.evaluations.making import make_evaluated

    return make_evaluated(tmp_path_factory.mktemp("evaluations"))


@pytest.fixture
def own_workspace(filled_workspace: Path, tmp_path: Path) -> Path:
    """Give a copy of the filled workspace that a test may damage."""
    return Path(shutil.copytree(filled_workspace, tmp_path / "workspace"))


@pytest.fixture
def as_typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process, as if it were typed."""
    from routekaart.cli.main import run

    def run_command(
        *words: object, stdin: str | bytes = "", workspace: Path | None = None, columns: int | None = None
    ) -> Seen:
        if workspace is not None:
            monkeypatch.setenv("ROUTEKAART_WORKSPACE", str(workspace))
        if columns is not None:
            monkeypatch.setenv("COLUMNS", str(columns))
        piped = io.BytesIO(stdin if isinstance(stdin, bytes) else stdin.encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(piped, encoding="utf-8"))
        monkeypatch.setattr(sys, "argv", ["routekaart", *map(str, words)])
        status = 0
        try:
            run()
        except SystemExit as end:
            status = int(end.code or 0)
        seen = capsys.readouterr()
        return Seen(status, seen.out, seen.err)

    return run_command


@pytest.fixture(scope="session")
def shared(require: Require) -> Path:
    """Give the folder of annotated letters and official files that lies beside the checkout."""
    folder = Path(__file__).parents[2] / "shared"
    require(folder.is_dir(), "the folder ../shared with annotated letters and official files is not here")
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once for each reason how many tests were skipped."""
    reasons = Counter(str(report.longrepr[2]).removeprefix("Skipped: ") for report in _skipped(terminalreporter))
    for reason, count in reasons.items():
        terminalreporter.write_line(f"{count} tests skipped: {reason}")


def _skipped(terminalreporter: pytest.TerminalReporter) -> list[pytest.TestReport]:
    return [report for report in terminalreporter.stats.get("skipped", []) if isinstance(report.longrepr, tuple)]
