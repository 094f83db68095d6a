"""A headless Chromium, and the report of the demonstration letter as a file and as a served page."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from routekaart.operations.add_letter import add_letter
from routekaart.operations.open_letter import open_letter
from routekaart.operations.publish_build import publish_build
from routekaart.operations.report_letter import report_letter
from routekaart.reporting import render_letter_report
from routekaart.sources.demonstration import demonstration_letter
from routekaart.workspace import opened_workspace

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def find_wrong(require: Callable[[object, str], None]) -> Callable[[Page], list[object]]:
    """Return what lets a machine look at a page and tells what it finds wrong; it needs axe-core."""
    require(AXE.is_file(), "axe-core is not here: npm ci --ignore-scripts")
    axe = AXE.read_text(encoding="utf-8")

    def find(page: Page) -> list[object]:
        page.evaluate(axe)
        found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
        return [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found["violations"]]

    return find


@pytest.fixture(scope="session")
def browser(require: Callable[[object, str], None]) -> Iterator[Browser]:
    """Start the Chromium of this machine."""
    chromium = shutil.which("chromium")
    require(chromium, "chromium is not here: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that refuses to be quiet about errors and foreign requests."""
    troubles: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("request", lambda request: None if _own(request.url) else troubles.append(request.url))
    yield opened
    context.close()
    assert troubles == []


@pytest.fixture(scope="session")
def report_file(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the Dutch report and return its address."""
    with opened_workspace(filled_workspace) as workspace:
        document = add_letter(workspace, demonstration_letter())
        report = report_letter(workspace, document, now=datetime(2026, 1, 1, tzinfo=UTC))
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render_letter_report(report, lang="nl"), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="session")
def public_build(filled_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish a workspace with the starter facts and the demonstration letter, and return the build."""
    root = shutil.copytree(filled_workspace, tmp_path_factory.mktemp("published") / "workspace")
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with opened_workspace(root) as workspace:
        letter = add_letter(workspace, demonstration_letter())
        report_letter(workspace, letter, now=now, keep=True)
        by = {"decider": "organisation:routekaart", "account": "account:desk-3"}
        open_letter(workspace, letter, ground="it comes with the program", now=now, **by)
        return Path(publish_build(workspace, now=now).folder)


@pytest.fixture(scope="session")
def site(public_build: Path) -> Iterator[str]:
    """Serve a public build with `routekaart serve --public` and return the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [Path(sys.executable).with_name("routekaart"), "serve", "--public", "--build", public_build]
    server = subprocess.Popen(
        [*words, "--port", str(port)], env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                urllib.request.urlopen(f"{address}/stijl.css", timeout=5).close()
                break
            time.sleep(0.1)
        yield address
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


def _own(address: str) -> bool:
    return address.startswith(("file:", "http://127.0.0.1:", "data:"))
