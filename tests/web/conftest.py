"""A workspace with one short letter, and a client that visits the site over it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.test import Client

from routekaart.domain.ids import ActorId, DocumentId
from routekaart.domain.letter import Document, Reading
from routekaart.domain.levels import Level
from routekaart.domain.place import Gazetteer
from routekaart.operations import list_letters, report_letter
from routekaart.operations.open_letter import open_letter
from routekaart.parsing import parse_text
from routekaart.reporting import LetterReport
from routekaart.web import settings as settings_internal
from routekaart.web import settings_public
from routekaart.workspace import Workspace, create_workspace, open_workspace

LETTER = "Geachte voorzitter, er kwamen ruim 1.200 personen <b>aan</b>."

_OF_A_SITE = ("ROOT_URLCONF", "MIDDLEWARE", "INSTALLED_APPS", "SECURE_REFERRER_POLICY")


def make_public(workspace: Workspace, letter: DocumentId) -> None:
    """Say that a letter is public: until then it is a draft."""
    moment = datetime(2026, 3, 1, 12, tzinfo=UTC)
    by, account = ActorId("government:NLD"), ActorId("account:desk-1")
    open_letter(workspace, letter, decider=by, ground="verzonden", account=account, now=moment)


@pytest.fixture(autouse=True)
def public_site(settings) -> None:
    """Let tests visit the public site, over a workspace in the place of a build; `internal_site` changes that."""
    settings.ROUTEKAART_PUBLIC = True
    settings.ROUTEKAART_CHECKS_A_MINUTE = 0  # tests ask for many
    for name in _OF_A_SITE:
        setattr(settings, name, getattr(settings_public, name))


@pytest.fixture
def internal_site(public_site, settings) -> None:
    """Let a test visit the internal site, where one signs in."""
    settings.ROUTEKAART_PUBLIC = False
    for name in _OF_A_SITE:
        setattr(settings, name, getattr(settings_internal, name))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a real one is slow on purpose


@pytest.fixture
def signed_in(internal_site, db) -> Callable[..., Client]:
    """Return a client of the internal site whose account has these roles: `signed_in("reviewer", name="desk-3")`."""
    from django.contrib.auth.models import Group

    from routekaart.web.accounts.models import Account

    def sign_in(*roles: str, name: str = "desk-1") -> Client:
        account = Account.objects.create_user(name)
        account.groups.set(Group.objects.filter(name__in=roles))
        assert account.roles == set(roles)
        client = Client(raise_request_exception=False)
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture
def workspace(tmp_path: Path, settings) -> Path:
    """Make an empty workspace, and let the site show it."""
    settings.ROUTEKAART_WORKSPACE = str(tmp_path / "workspace")
    create_workspace(tmp_path / "workspace").close()
    return tmp_path / "workspace"


@pytest.fixture
def shown(made_evaluations: Path, workspace: Path) -> Iterator[Workspace]:
    """Let the site show a copy of the workspace with made-up evaluations; a test may write in it."""
    shutil.rmtree(workspace)
    shutil.copytree(made_evaluations, workspace)
    opened = open_workspace(workspace)
    yield opened
    opened.close()


@pytest.fixture
def document(workspace: Path, monkeypatch) -> Document:
    """Put a letter in the workspace; how it is read and checked is tested elsewhere, so it is given here."""
    opened = create_workspace(workspace)
    stored = opened.letters.store(LETTER.encode())
    make_public(opened, DocumentId(stored))
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
    kept = list_letters.KeptLetter(letter, Level.OPENBAAR)
    monkeypatch.setattr(list_letters, "list_letters", lambda workspace, *, level: (kept,))
    monkeypatch.setattr(report_letter, "report_letter", lambda workspace, document, *, now: report)
    return letter


@pytest.fixture
def visitor() -> Client:
    """Return a client that gets the pages a visitor gets, the page about a failure included."""
    return Client(raise_request_exception=False)
