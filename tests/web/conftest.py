"""A workspace with one short letter, and a client that visits the site over it."""

from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from routekaart.domain.ids import ActorId, DocumentId
from routekaart.domain.letter import Document, Reading
from routekaart.domain.place import Gazetteer
from routekaart.operations import list_letters, report_letter
from routekaart.parsing import parse_text
from routekaart.reporting import LetterReport
from routekaart.web import settings as settings_internal
from routekaart.web import settings_public
from routekaart.workspace import create_workspace

LETTER = "Geachte voorzitter, er kwamen ruim 1.200 personen <b>aan</b>."


@pytest.fixture(autouse=True)
def public_site(settings) -> None:
    """Let tests visit the public site, over a workspace in the place of a build; `internal_site` changes that."""
    settings.ROUTEKAART_PUBLIC = True
    for name in ("ROOT_URLCONF", "MIDDLEWARE", "INSTALLED_APPS"):
        setattr(settings, name, getattr(settings_public, name))


@pytest.fixture
def internal_site(public_site, settings) -> None:
    """Let a test visit the internal site, where one signs in."""
    settings.ROUTEKAART_PUBLIC = False
    for name in ("ROOT_URLCONF", "MIDDLEWARE", "INSTALLED_APPS"):
        setattr(settings, name, getattr(settings_internal, name))


@pytest.fixture
def workspace(tmp_path: Path, settings) -> Path:
    """Make an empty workspace, and let the site show it."""
    settings.ROUTEKAART_WORKSPACE = str(tmp_path / "workspace")
    create_workspace(tmp_path / "workspace").close()
    return tmp_path / "workspace"


@pytest.fixture
def document(workspace: Path, monkeypatch) -> Document:
    """Put a letter in the workspace; how it is read and checked is tested elsewhere, so it is given here."""
    opened = create_workspace(workspace)
    stored = opened.letters.store(LETTER.encode())
    opened.close()
    letter = Document(
        id=DocumentId(stored),
        body=parse_text(LETTER),
        date=date(2020, 7, 10),
        sender=ActorId("government:NLD"),
        title="Een <brief>",
    )
    report = LetterReport(
        document=letter,
        reading=Reading(document=letter),
        findings=(),
        indicators=(),
        releases=(),
        gazetteer=Gazetteer(()),
        made_on=date(2025, 11, 20),
        version="0.1.0",
    )
    monkeypatch.setattr(list_letters, "list_letters", lambda workspace: (letter,))
    monkeypatch.setattr(report_letter, "report_letter", lambda workspace, document, *, now: report)
    return letter


@pytest.fixture
def visitor() -> Client:
    """Return a client that gets the pages a visitor gets, the page about a failure included."""
    return Client(raise_request_exception=False)
