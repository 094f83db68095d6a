"""One page finds things by any of their names, and statements by their words, up to the level of the reader."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure
from routekaart.operations.search_everything import search_everything
from routekaart.workspace import opened_workspace


@pytest.fixture
def site(filled_workspace: Path, settings, client):
    """Visit the public site over the starter facts."""
    settings.ROUTEKAART_WORKSPACE = str(filled_workspace)
    return client


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("Marokko", "/landen/MAR"),
        ("marokko", "/landen/MAR"),
        ("tunesie", "/landen/TUN"),
        ("cote d'ivoire", "/landen/CIV"),
        ("mediterrane", "/routes/western-mediterranean"),
        ("visumfacil", "/instrumenten/visa-facilitation-agreement"),
        ("facilitatie", "/instrumenten/visa-facilitation-agreement"),
    ],
)
def test_a_thing_is_found_by_name_beginning_and_part_without_accents(site, typed: str, address: str) -> None:
    assert f'href="{address}"' in site.get("/zoeken", {"q": typed}).content.decode()


def test_the_best_name_comes_first(filled_workspace: Path) -> None:
    with opened_workspace(filled_workspace) as workspace:
        found = search_everything(workspace, "Marokko", level=Level.OPENBAAR)
    assert found.things[0] == "country:MAR"


def test_a_statement_above_the_level_is_not_found_and_not_counted(own_workspace: Path) -> None:
    with opened_workspace(own_workspace) as workspace:
        found = search_everything(workspace, "terugkeer", level=Level.OPENBAAR).statements
        closing = Disclosure(
            statements=(found[0].statement.id,),
            level=Level.VERTROUWELIJK,
            ground="Grondwet art. 68",
            decider=ActorId("government:NLD"),
            recorded=datetime(2026, 2, 1, tzinfo=UTC),
            recorded_by=RecorderId("account:desk-3"),
        )
        workspace.register.append_disclosure(closing)
        assert search_everything(workspace, "terugkeer", level=Level.OPENBAAR).statements == found[1:]
        assert len(search_everything(workspace, "terugkeer", level=Level.VERTROUWELIJK).statements) == len(found)


@pytest.mark.parametrize("typed", ["", " ", '"', "*", "- -", "x" * 201])
def test_what_is_no_word_is_refused(filled_workspace: Path, typed: str) -> None:
    with opened_workspace(filled_workspace) as workspace, pytest.raises(InputError):
        search_everything(workspace, typed, level=Level.OPENBAAR)


@pytest.mark.parametrize("typed", ['"', "x" * 300, "*"])
def test_the_page_says_what_is_wrong_beside_the_field(site, typed: str) -> None:
    page = site.get("/zoeken", {"q": typed})
    assert page.status_code == 400
    assert 'aria-invalid="true"' in page.content.decode()


@pytest.mark.parametrize(
    "typed", ["<script>alert(1)</script>", "\0", "a OR b", "NEAR(a b)", 'a" OR "b', "ß İ ﬁ", "'; DROP"]
)
def test_hostile_words_are_only_words(site, typed: str) -> None:
    page = site.get("/zoeken", {"q": typed})
    assert page.status_code in (200, 400)
    assert "<script>" not in page.content.decode()


def test_nothing_found_says_what_to_do(site) -> None:
    assert "minder woorden" in site.get("/zoeken", {"q": "qqqq"}).content.decode()
    assert "fewer words" in site.get("/zoeken", {"q": "qqqq", "lang": "en"}).content.decode()
