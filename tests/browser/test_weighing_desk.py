"""At the weighing desk in a browser: from the example to a kept weighing, on a phone and wide, light and dark."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_review_desk import SESSION

pytestmark = pytest.mark.browser
_LOOKS = [(1280, "light", "nl"), (1280, "dark", "en"), (320, "light", "en"), (320, "dark", "nl")]
_WORKED_OUT = 120_000
"""Milliseconds within which the example is worked out on a busy machine."""


@pytest.fixture(scope="module")
def desk(filled_workspace: Path, tmp_path_factory, browser: Browser) -> Iterator[tuple[str, str]]:
    """Serve a workspace to a keeper; return the address of the desk and the key of the session."""
    root = shutil.copytree(filled_workspace, tmp_path_factory.mktemp("desk") / "workspace")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {
        **os.environ,
        "ROUTEKAART_WORKSPACE": str(root),
        "ROUTEKAART_TLS": "no",
        "ROUTEKAART_SECRET_KEY": "k" * 50,
        "DJANGO_SETTINGS_MODULE": "routekaart.web.settings",
    }
    session = SESSION.replace('"reviewer"', '"keeper"')
    key = subprocess.run([sys.executable, "-c", session], env=own, capture_output=True, text=True, check=True).stdout
    command = "from routekaart.cli.main import run; run()"
    words = [sys.executable, "-c", command, "start", "--workspace", str(root), "--port", str(port)]
    with subprocess.Popen(words, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/werk/afwegingen", key.strip()
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


def open_page(browser: Browser, desk: tuple[str, str], *, width: int, scheme: str) -> Page:
    """Open the desk as a keeper, so wide and in a scheme of colours."""
    address, key = desk
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    context.add_cookies([{"name": "session", "value": key, "url": address.partition("/werk")[0]}])
    return context.new_page()


@pytest.fixture(scope="module")
def kept(browser: Browser, desk: tuple[str, str]) -> str:
    """Weigh the example with the keyboard and keep it; return the address of its page."""
    page = open_page(browser, desk, width=1280, scheme="light")
    page.goto(desk[0])
    page.get_by_role("link", name="Een afweging maken").click()
    page.get_by_role("link", name="Begin met het voorbeeld").click()
    page.get_by_role("button", name="Afwegen").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Afweging: Voorbeeld", timeout=_WORKED_OUT)
    page.get_by_role("button", name="Vastleggen").press("Enter")
    expect(page.get_by_role("status")).to_have_text("De afweging is vastgelegd.", timeout=_WORKED_OUT)
    address = page.url.partition("?")[0]
    page.context.close()
    return address


@pytest.mark.parametrize(("width", "scheme", "lang"), _LOOKS)
def test_each_page_of_the_desk_holds_for_a_machine_and_fits(
    browser: Browser,
    desk: tuple[str, str],
    kept: str,
    find_wrong: Callable[[Page], list[object]],
    width: int,
    scheme: str,
    lang: str,
) -> None:
    page = open_page(browser, desk, width=width, scheme=scheme)
    for address in (kept, desk[0], f"{desk[0]}/nieuw"):
        page.goto(f"{address}?lang={lang}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert find_wrong(page) == [], address
    page.locator("#tekst").fill("title: x\non: gisteren\n")
    page.locator("main button[type=submit]").click()
    expect(page.get_by_role("alert")).to_contain_text(
        "on is no day" if lang == "en" else "on is geen dag", ignore_case=True
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert find_wrong(page) == []
    page.context.close()


def test_the_record_is_fetched_from_the_page(browser: Browser, desk: tuple[str, str], kept: str) -> None:
    page = open_page(browser, desk, width=1280, scheme="light")
    page.goto(kept)
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Haal het verzegelde verslag (JSON)").click()
    assert b'"SealedWeighing"' in Path(fetched.value.path()).read_bytes()
    page.context.close()
