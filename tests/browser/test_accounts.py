"""A person makes the first account, signs in, adds a passkey and manages accounts, in a browser and by keyboard."""

import base64
import hashlib
import hmac
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
PASSWORD = "een lange zin over paarden"
SHOTS = os.environ.get("ROUTEKAART_SHOTS", "")
"""A folder for pictures, for who wants to look at them."""


@pytest.fixture
def started(own_workspace: Path) -> Iterator[tuple[str, str]]:
    """Start the internal site on a workspace of its own; return its address and that of the first link."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = "from routekaart.cli.main import run; run()"
    words = [sys.executable, "-u", "-c", command, "start", "--workspace", str(own_workspace), "--port", str(port)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        said = server.stdout.readline() + server.stdout.readline()
        found = re.search(r"/welkom/\S+", said)
        assert found, said
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        # A passkey belongs to a name, and 127.0.0.1 is none.
        yield f"http://localhost:{port}", found[0]
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open pages in contexts of their own that note every error and every request to elsewhere."""
    troubles: list[str] = []
    contexts = []

    def open_page(**wishes: object) -> Page:
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | wishes))
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(("http://localhost:", "data:")) else troubles.append(request.url)
            ),
        )
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [one for one in troubles if "status of 4" not in one] == []


def shoot(page: Page, name: str) -> None:
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def code_of(secret: str) -> str:
    """Return what an app shows now (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def make_first(page: Page, started: tuple[str, str]) -> str:
    """Make the first account by keyboard alone, and return the secret of its app."""
    site, link = started
    page.goto(site + link)
    shoot(page, "first")
    page.focus("#name")
    page.keyboard.type("beheer-1")
    for text in (PASSWORD, PASSWORD):
        page.keyboard.press("Tab")
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_url("**/aanmelden/instellen")
    shoot(page, "set-up")
    secret = page.inner_text(".secret")
    page.fill("#code", code_of(secret))
    page.keyboard.press("Enter")
    page.wait_for_selector(".codes")
    shoot(page, "recovery")
    page.click("a.button")
    return secret


def test_the_first_account_makes_another_and_gives_it_a_role(started, visit) -> None:
    page = visit()
    make_first(page, started)
    page.goto(f"{started[0]}/beheer/accounts")
    page.fill("#name", "desk-3")
    page.click("main button")
    shoot(page, "account-made")
    link = page.inner_text(".link code")
    page.check("#role-keeper")
    page.click("button[value=roles]")
    assert "Dit is veranderd" in page.inner_text("main")
    shoot(page, "account")
    page.goto(f"{started[0]}/beheer/accounts")
    shoot(page, "accounts")
    assert "Dossierhouder" in page.inner_text("table")
    owner = visit()
    owner.goto(link)
    assert "desk-3" in owner.inner_text("main")
    page.click("text=Afmelden")
    page.wait_for_url("**/aanmelden")
    shoot(page, "sign-in")


def test_a_passkey_is_made_and_used_under_the_policy_of_the_site(started, visit) -> None:
    page = visit()
    make_first(page, started)
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options | {"automaticPresenceSimulation": True}})
    page.goto(f"{started[0]}/account")
    page.fill("#label", "laptop")
    page.fill("#old-new-passkey", PASSWORD)
    page.click("text=Maak een passkey")
    page.wait_for_selector("text=De passkey is bewaard.")
    shoot(page, "own")
    page.click("text=Afmelden")
    page.fill("#name", "beheer-1")
    page.fill("#password", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/aanmelden/tweede-stap")
    shoot(page, "second")
    page.click("text=Gebruik een passkey")
    page.wait_for_url(f"{started[0]}/")
    page.goto(f"{started[0]}/account")
    assert "beheer-1" in page.inner_text("header")


def test_nothing_needs_javascript_and_nothing_scrolls_sideways_on_a_small_screen(started, visit) -> None:
    page = visit(java_script_enabled=False, viewport={"width": 320, "height": 640}, color_scheme="dark")
    make_first(page, started)
    for address in ("/account", "/beheer/accounts", "/beheer/accounts/beheer-1", "/account?lang=en"):
        page.goto(started[0] + address)
        shoot(page, "small" + address.replace("/", "-").replace("?", "-"))
        assert page.locator("html").evaluate("page => page.scrollWidth") <= 320, address
    assert not page.locator("form[data-passkey]").is_visible()
