"""A workspace with a letter that was read, and accounts with roles of the table of rights."""

import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from routekaart.domain.ids import DocumentId
from routekaart.operations.add_letter import add_letter
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import Workspace, open_workspace

LETTER = """Datum: 3 maart 2023
Betreft: Migratie

Geachte voorzitter,

In 2022 zijn 1.850 mensen gedwongen uit Nederland vertrokken.
In 2021 kwamen ruim 1.200 personen aan in Spanje.
In 2022 zijn 88.750 mensen aangekomen in Italië.
"""


@pytest.fixture
def opened(workspace: Path, internal_site) -> Workspace:
    """Open the workspace that the site shows."""
    found = open_workspace(workspace)
    yield found
    found.close()


@pytest.fixture
def letter(opened: Workspace) -> DocumentId:
    """Keep and read a letter."""
    kept = add_letter(opened, LETTER.encode())
    report_letter(opened, kept, now=datetime(2026, 1, 1, tzinfo=UTC), keep=True)
    return kept


class Form:
    """A form on a page, as a browser would send it."""

    def __init__(self, html: str, part: str) -> None:
        found = [one for one in re.findall(r"<form.*?</form>", html, re.DOTALL) if part in one]
        assert found, (part, html)
        self.html = found[0]
        action = re.search(r'<form[^>]* action="([^"]*)"', self.html)
        self.action = unescape(action[1]) if action else ""
        self.fields = {
            unescape(name): unescape(value)
            for before, name, value, after in re.findall(
                r'<input([^>]*) name="([^"]*)"[^>]*? value="([^"]*)"([^>]*)>', self.html
            )
            if 'type="radio"' not in before or "checked" in after
        }
        for name, options in re.findall(r'<select[^>]* name="([^"]*)".*?>(.*?)</select>', self.html, re.DOTALL):
            chosen = re.search(r'<option value="([^"]*)" selected', options)
            self.fields[name] = unescape(chosen[1]) if chosen else ""
        for name, text in re.findall(r'<textarea[^>]* name="([^"]*)"[^>]*>(.*?)</textarea>', self.html, re.DOTALL):
            self.fields[name] = unescape(text).removeprefix("\n")

    def send(self, client: Client, **typed: str):
        """Send it with some fields typed anew; a dot in a name is written as two underscores."""
        named = {name.replace("__", "."): value for name, value in typed.items()}
        return client.post(self.action, {**self.fields, **named})


@pytest.fixture
def strict(signed_in):
    """Return a client that needs the token of a form, as a browser does."""

    def sign_in(*roles: str, name: str = "desk-1") -> Client:
        client = signed_in(*roles, name=name)
        client.handler.enforce_csrf_checks = True
        return client

    return sign_in
