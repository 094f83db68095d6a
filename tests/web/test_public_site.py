"""The public site opens a public build and nothing else, and shows the same whatever is hidden."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from routekaart.domain.errors import StoreError
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level
from routekaart.operations.publish_build import publish_build
from routekaart.operations.report_letter import report_letter
from routekaart.operations.review_statement import review_statement
from routekaart.recording import Act as Decision
from routekaart.web import opening
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
    # Of a page that is not to be kept, `Expires` is the second in which it was sent.
    return {
        address: (one.status_code, one.content, {name: said for name, said in one.headers.items() if name != "Expires"})
        for address, one in answers.items()
    }


KEYS = (
    "MAR", "TUN", "XYZ", "alles", "kst-19637-2900", "kst-19637-9999", "visa-for-return", "mar-geheim",
    "frontex-detections", "uitspraken", "afspraken", "western-mediterranean", "Marokko", "x", say(1).id, say(101).id,
    "cd" * 32,
)  # fmt: skip
"""What is open, hidden or nowhere, in the place of every part of an address."""
ASKED = (
    "/feeds/alles.atom?pagina=2", "/feeds/alles.atom?pagina=99", "/feeds/alles.atom?pagina=x",
    "/controle?zin=In+2018+kwamen+65.383+mensen+in+Spanje+aan.&toen=2020-07-10&nu=2026-11-01",
    "/zoeken?q=geheime", "/zoeken?q=aankomsten", "/zoeken?q=verslag&pagina=2",
    "/api/v1/uitspraken?zoek=aankomsten&pageSize=1&page=2", "/api/v1/uitspraken?onderwerp=country:MAR",
    "/?niveau=gerubriceerd", "/nergens", "/?lang=en",
)  # fmt: skip


def walk(patterns: list[Any], before: str = "") -> Iterator[str]:
    for one in patterns:
        here = before + str(one.pattern)
        yield from walk(one.url_patterns, here) if hasattr(one, "url_patterns") else [here]


def addresses(letter: str) -> list[str]:
    """Return every address of the public site, whatever room it is in, with each key in each of its places."""
    found: list[str] = [*ASKED]
    for pattern in walk(get_resolver("routekaart.web.urls_public").url_patterns):
        forms = re.search(r"\(\?P<form>([a-z|]+)\)", pattern)
        for form in forms[1].split("|") if forms else ("",):
            plain = re.sub(r"\(\?P<form>[a-z|]+\)", form, pattern).strip("^$").replace("\\", "")
            parts = re.split(r"\(\?P<\w+>[^)]*\)|<(?:\w+:)?\w+>", plain)
            found += ["/" + key.join(parts) for key in ((letter, *KEYS) if len(parts) > 1 else ("",))]
    return list(dict.fromkeys(found))


def add_letter(workspace: Workspace) -> DocumentId:
    letter = workspace.letters.store(LETTER.encode())
    report_letter(workspace, letter, now=hour(0), keep=True)
    Add(published(letter), hours=1).apply(workspace.register)
    return letter


@pytest.mark.slow
def test_every_address_answers_the_same_whatever_is_hidden(tmp_path, settings, visitor, monkeypatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: BUILT)
    seen = []
    for acts in (KNOWN, [*HIDDEN[:3], *KNOWN[:2], *HIDDEN[3:], *KNOWN[2:]]):
        workspace = make_workspace(tmp_path, acts)
        letter = add_letter(workspace)
        seen.append(visit(visitor, settings, publish(workspace), addresses(letter)))
    assert [address for address in seen[0] if seen[0][address] != seen[1][address]] == []
    statuses = {address: status for address, (status, _, _) in seen[0].items()}
    there = ("/", f"/brieven/{letter}", "/feeds/verzoeken/kst-19637-2900.atom", "/api/v1/landen", "/open-data")
    assert {statuses[address] for address in there} == {200}
    nowhere = ("/feeds/verzoeken/kst-19637-9999.atom", f"/brieven/{'cd' * 32}", f"/api/v1/uitspraken/{say(101).id}")
    assert {statuses[address] for address in nowhere} == {404}
    assert set(statuses.values()) <= {200, 302, 400, 403, 404, 405}
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
    assert str(tmp_path) not in answer.content.decode() + visitor.get("/api/v1/landen").content.decode()
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
    answers = visit(
        visitor, settings, build, [*ASKED, f"/brieven/{letter}", "/open-data/alles.zip", "/feeds/alles.rss"]
    )
    assert {status for status, _, _ in answers.values()} <= {200, 302, 400, 404, 405}
    assert {path: path.stat().st_mtime_ns for path in build.rglob("*")} == before
    for path in before:
        path.chmod(0o755)


def test_the_public_settings_lead_to_no_place_beside_the_build() -> None:
    from routekaart.web import settings_public

    assert settings_public.DATABASES == {}
    assert settings_public.ROUTEKAART_SUBSCRIPTIONS is False
    assert settings_public.ROUTEKAART_BUILD_ONLY
    assert not [name for name in settings_public.INSTALLED_APPS if "sessions" in name or "auth" in name]
    assert "ROUTEKAART_SUBSCRIBERS" not in os.environ


def test_what_is_no_build_does_not_open(tmp_path) -> None:
    with pytest.raises(StoreError, match="no public build"):
        opening.open_build(tmp_path)


def cut_register(build: Path) -> None:
    register = build / "register.sqlite"
    register.write_bytes(register.read_bytes()[:4096])


def drop_statistics(build: Path) -> None:
    shutil.rmtree(build / "statistics", ignore_errors=True)
    (build / "notices.json").unlink()


def add_file(build: Path) -> None:
    (build / "letters.new").write_bytes(b"x")


@pytest.mark.parametrize("change", [cut_register, drop_statistics, add_file])
def test_a_build_that_is_changed_while_it_is_served_is_shown_no_more(
    tmp_path, settings, visitor, monkeypatch, change
) -> None:
    monkeypatch.setattr(opening, "LOOK_EACH", 0)
    build = publish(make_workspace(tmp_path, KNOWN))
    assert visit(visitor, settings, build, ["/routes"])["/routes"][0] == 200
    change(build)
    for address in ("/landen", "/open-data", "/api/v1/landen", "/zoeken?q=visum"):
        answer = visitor.get(address)
        assert (answer.status_code, "was changed while" in answer.content.decode()) == (503, True), address
