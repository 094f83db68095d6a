"""The pages of evaluations in a browser: narrow and wide, light and dark, in two languages, without JavaScript."""

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
from playwright.sync_api import Browser, Page

from routekaart.operations.publish_build import publish_build
from routekaart.workspace import opened_workspace
from tests.evaluations.making import LETTER, say_public

pytestmark = pytest.mark.browser

NAME = "aaa-pact--frontex-detections--western-mediterranean--mar"
PAGES = ("/evaluaties", "/evaluaties?land=MAR&poort=no_fit", "/evaluaties?land=TUN", f"/evaluaties/{NAME}")


@pytest.fixture(scope="module")
def evaluations(made_evaluations: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a public build with made-up evaluations and return its address."""
    root = shutil.copytree(made_evaluations, tmp_path_factory.mktemp("evaluations") / "workspace")
    with opened_workspace(root) as workspace:
        say_public(workspace, workspace.letters.store(LETTER.encode()))
        build = publish_build(workspace, now=datetime(2026, 11, 27, tzinfo=UTC)).folder
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = "from routekaart.cli.main import run; run()"
    words = [sys.executable, "-c", command, "serve", "--public", "--build", build, "--port", str(port)]
    with subprocess.Popen(words, env={**os.environ}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        for _ in range(300):
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/stijl.css", timeout=5).close()
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("lang", "scheme"), [("nl", "light"), ("en", "dark")])
def test_each_page_holds_for_a_machine_and_fits(
    browser: Browser,
    evaluations: str,
    find_wrong: Callable[[Page], list[object]],
    lang: str,
    scheme: str,
    width: int,
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    for path in PAGES:
        page.goto(f"{evaluations}{path}{'&' if '?' in path else '?'}lang={lang}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert find_wrong(page) == [], path
    context.close()


def test_one_chooses_and_goes_to_an_evaluation_without_javascript(browser: Browser, evaluations: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{evaluations}/afspraken/aaa-pact")
    page.get_by_role("link", name="4 evaluaties hierover").click()
    page.get_by_label("Route", exact=True).select_option("central-mediterranean")
    page.get_by_role("button", name="Tonen").click()
    assert page.get_by_text("1 van 4 evaluaties.").is_visible()
    page.get_by_role("rowheader").get_by_role("link", name="aaa-pact").click()
    assert "niet te zeggen" in (page.locator(".answer").text_content() or "")
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Alle gegevens (JSON)").click()
    assert b'"cannot_be_said"' in Path(fetched.value.path()).read_bytes()
    context.close()
