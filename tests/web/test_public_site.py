"""The public site opens a public build and nothing else, and shows the same whatever is hidden."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern

from routekaart.domain.errors import StoreError
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level
from routekaart.operations.publish_build import publish_build
from routekaart.operations.report_letter import report_letter
from routekaart.operations.review_statement import review_statement
from routekaart.recording import Act as Decision
from routekaart.web import opening, rooms
from routekaart.workspace import Workspace
from tests.publishing.making import (
    BUILT,
    SECRET,
    Add,
    Disclose,
    hour,
    make_workspace,
    published,
    say,
    with_country,
)
from tests.reviewing.making import LETTER, ask

OPEN, INSIDE = Level.OPENBAAR, Level.INTERN
REQUEST = "request:kst-19637-2900"
KNOWN = [Add(say(1)), Add(say(2, subject=REQUEST)), Add(with_country("visa-for-return"), hours=3)]
HIDDEN = [
    Add(say(101), INSIDE),
    Add(say(102, subject="request:kst-19637-9999"), INSIDE, 1),
    Add(say(103, subject=REQUEST), OPEN, 2),
    Disclose(say(103, subject=REQUEST), Level.GERUBRICEERD, 4),
    Add(with_country("visa-for-return", "country:TUN"), Level.VERTROUWELIJK),
    Add(published("cd" * 32), INSIDE),
]


@pytest.fixture(autouse=True)
def build_only(settings) -> Iterator[None]:
    """Let the site be as strict as it is outside of tests."""
    settings.ROUTEKAART_BUILD_ONLY = True
    yield
    opening.open_build.cache_clear()


def publish(workspace: Workspace) -> Path:
    """Publish and close a workspace, and take it away: the site has the build alone."""
    folder = Path(publish_build(workspace, now=BUILT).folder)
    workspace.close()
    built = Path(shutil.move(folder, workspace.root.parent / f"{workspace.root.name}-build"))
    shutil.rmtree(workspace.root)
    return built


def visit(client: Client, settings, build: Path, addresses: list[str]) -> dict[str, tuple[int, bytes, dict[str, str]]]:
    settings.ROUTEKAART_WORKSPACE = str(build)
    opening.open_build.cache_clear()
    answers = {address: client.get(address) for address in addresses}
    return {address: (one.status_code, one.content, dict(one.headers)) for address, one in answers.items()}


def addresses(letter: str) -> list[str]:
    """Return the addresses of the site, of what is there, of what is hidden and of what is nowhere."""
    plain = ["/", "/controle", f"/brieven/{letter}", f"/brieven/{'cd' * 32}", "/nergens", "/feeds/termijnen.ics"]
    keys = ["landen/MAR", "landen/TUN", "landen/XYZ", "verzoeken/kst-19637-2900", "verzoeken/kst-19637-9999", "alles"]
    feeds = [f"/feeds/{key}.{form}" for key in keys for form in ("atom", "rss")]
    pages = [f"/feeds/alles.atom?pagina={number}" for number in ("2", "99", "x")]
    asked = "/controle?zin=In+2018+kwamen+65.383+mensen+in+Spanje+aan.&toen=2020-07-10&nu=2026-11-01"
    return [*plain, *feeds, *pages, asked, *(f"{one}?lang=en" for one in (*plain, *feeds))]


def add_letter(workspace: Workspace) -> DocumentId:
    letter = workspace.letters.store(LETTER.encode())
    report_letter(workspace, letter, now=hour(0), keep=True)
    Add(published(letter), hours=1).apply(workspace.register)
    return letter


def test_every_address_answers_the_same_whatever_is_hidden(tmp_path, settings, visitor) -> None:
    seen = []
    for acts in (KNOWN, [*HIDDEN[:3], *KNOWN[:2], *HIDDEN[3:], *KNOWN[2:]]):
        workspace = make_workspace(tmp_path, acts)
        letter = add_letter(workspace)
        seen.append(visit(visitor, settings, publish(workspace), addresses(letter)))
    assert seen[0] == seen[1]
    statuses = {address: status for address, (status, _, _) in seen[0].items()}
    assert statuses["/"] == statuses[f"/brieven/{letter}"] == statuses["/feeds/verzoeken/kst-19637-2900.atom"] == 200
    assert statuses["/feeds/verzoeken/kst-19637-9999.atom"] == statuses[f"/brieven/{'cd' * 32}"] == 404
    assert not any("Set-Cookie" in headers for _, _, headers in seen[0].values())


def test_a_reading_that_was_closed_does_not_come_back_when_a_letter_is_read_again(tmp_path, settings, visitor) -> None:
    workspace = make_workspace(tmp_path)
    letter = add_letter(workspace)
    readings = workspace.register.find_statements(document=letter)
    closed, refused, *_ = [one for one in readings if type(one.content).__name__ == "Figure"]
    Disclose(closed, INSIDE, 3).apply(workspace.register)
    review_statement(workspace, refused.id, ask(Decision.REFUSE, reason=SECRET), now=hour(4))
    before = len(report_letter(workspace, letter, now=hour(9)).findings)
    page = visit(visitor, settings, publish(workspace), [f"/brieven/{letter}"])[f"/brieven/{letter}"][1].decode()
    assert before == 1
    assert SECRET not in page
    with opening.opened() as built:
        assert len(report_letter(built, letter, now=hour(9)).findings) == before


@pytest.mark.parametrize("broken", ["register.sqlite", "notices.json"])
def test_a_workspace_or_a_broken_build_is_never_shown(tmp_path, settings, visitor, broken) -> None:
    workspace = make_workspace(tmp_path, KNOWN)
    settings.ROUTEKAART_WORKSPACE = str(workspace.root)
    answer = visitor.get("/")
    assert answer.status_code == 503
    assert b"no public build" in answer.content
    build = publish(workspace)
    (build / broken).write_bytes(b"x")
    (status, page, _) = visit(visitor, settings, build, ["/"])["/"]
    assert (status, f"{broken} is not what was published" in page.decode()) == (503, True)


def test_a_build_is_served_where_nothing_can_be_written(tmp_path, settings, visitor) -> None:
    workspace = make_workspace(tmp_path, KNOWN)
    letter = add_letter(workspace)
    build = publish(workspace)
    before = {path: path.stat().st_mtime_ns for path in build.rglob("*")}
    for path in before:
        path.chmod(0o555 if path.is_dir() else 0o444)
    answers = visit(visitor, settings, build, addresses(letter))
    assert {status for status, _, _ in answers.values()} == {200, 404}
    assert {path: path.stat().st_mtime_ns for path in build.rglob("*")} == before
    for path in before:
        path.chmod(0o755)


def test_the_public_settings_lead_to_no_place_beside_the_build() -> None:
    from routekaart.web import settings_public

    assert settings_public.DATABASES == {}
    assert settings_public.ROUTEKAART_SUBSCRIPTIONS is False
    assert settings_public.ROUTEKAART_BUILD_ONLY
    assert not [name for name in settings_public.INSTALLED_APPS if "sessions" in name or "auth" in name]
    assert all(isinstance(one, URLPattern) for one in rooms.urlpatterns)
    assert "ROUTEKAART_SUBSCRIBERS" not in os.environ


def test_what_is_no_build_does_not_open(tmp_path) -> None:
    with pytest.raises(StoreError, match="no public build"):
        opening.open_build(tmp_path)
