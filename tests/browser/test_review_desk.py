"""A reviewer goes through the readings of a letter with the keyboard alone, in a browser."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from routekaart.operations.add_letter import add_letter
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import opened_workspace

pytestmark = pytest.mark.browser
LETTER = """Datum: 3 maart 2023
Betreft: Migratie

In 2022 zijn 1.850 mensen gedwongen uit Nederland vertrokken.
In 2021 kwamen ruim 1.200 personen aan in Spanje.
In 2022 zijn 88.750 mensen aangekomen in Italië.
"""
SESSION = """
import django
django.setup()
from django.contrib.auth.models import Group
from django.test import Client
from routekaart.web.accounts.models import Account
from routekaart.web.database import prepare_database
prepare_database()
one = Account.objects.create_user("desk-3")
one.groups.set(Group.objects.filter(name="reviewer"))
client = Client()
client.force_login(one, backend="django.contrib.auth.backends.ModelBackend")
print(client.cookies["session"].value)
"""
"""How one signs in is tested beside this; here a session is made for an account."""


@pytest.fixture
def desk(own_workspace: Path, browser: Browser) -> Iterator[Page]:
    """Serve a workspace with one letter that was read, to a page of a reviewer."""
    with opened_workspace(own_workspace) as opened:
        kept = add_letter(opened, LETTER.encode())
        report_letter(opened, kept, now=datetime(2026, 1, 1, tzinfo=UTC), keep=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {
        **os.environ,
        "ROUTEKAART_WORKSPACE": str(own_workspace),
        "ROUTEKAART_TLS": "no",
        "ROUTEKAART_SECRET_KEY": "k" * 50,
    }
    own["DJANGO_SETTINGS_MODULE"] = "routekaart.web.settings"
    key = subprocess.run([sys.executable, "-c", SESSION], env=own, capture_output=True, text=True, check=True).stdout
    command = "from routekaart.cli.main import run; run()"
    words = [sys.executable, "-c", command, "start", "--workspace", str(own_workspace), "--port", str(port)]
    with subprocess.Popen(words, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.add_cookies([{"name": "session", "value": key.strip(), "url": f"http://127.0.0.1:{port}"}])
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{port}/werk/beoordelen")
        yield page
        context.close()
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


def walk_to(page: Page, words: str) -> None:
    """Press Tab until what has focus says these words."""
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate("(document.activeElement.innerText || document.activeElement.value || '').trim()")
        if focused == words:
            return
    raise AssertionError(f"Tab never came to {words!r}")


def test_a_reviewer_accepts_refuses_and_replaces_with_the_keyboard_alone(desk: Page) -> None:
    walk_to(desk, "Migratie")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/werk/beoordelen/*")
    assert "1.850 mensen" in desk.locator("mark").inner_text()

    walk_to(desk, "Klopt")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**gedaan=accept")
    assert desk.get_by_role("status").inner_text().startswith("Opgeslagen: klopt.")

    walk_to(desk, "Overslaan")
    desk.keyboard.press("Tab")  # the field for the reason
    desk.keyboard.type("gaat over een ander jaar")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**gedaan=refuse")

    walk_to(desk, "Anders lezen")
    desk.keyboard.press("Enter")
    desk.get_by_label("Wanneer geldt het").focus()
    desk.keyboard.press("Control+A")
    desk.keyboard.type("2021")
    desk.get_by_label("Waarom anders").focus()
    desk.keyboard.type("staat in de zin ervoor")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**gedaan=replace")


def test_the_desk_works_at_320_pixels_and_says_what_is_wrong(desk: Page) -> None:
    desk.set_viewport_size({"width": 320, "height": 800})
    cells = "[...document.querySelectorAll('tbody th, tbody td')].map(cell => cell.clientWidth)"
    assert min(desk.evaluate(cells)) > 200, "a row stands as lines below each other, not as narrow columns"
    desk.get_by_role("link", name="Migratie").click()
    desk.get_by_role("button", name="Klopt niet").click()
    assert "Geef een reden" in desk.locator("#refuse-reason-fault").inner_text()
    assert desk.evaluate("document.documentElement.scrollWidth") <= 320
    assert desk.locator("[aria-invalid=true]").count() == 1
    desk.get_by_text("Anders lezen", exact=True).click()
    assert desk.evaluate("document.documentElement.scrollWidth") <= 320
