"""Made from the addresses: what is above openbaar is shown nowhere without an entry in the log."""

from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from routekaart.domain.content import Event
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.rights import Action
from routekaart.domain.statement import Kind, Publication, Statement
from routekaart.web.accounts.roles import given_roles
from routekaart.web.log.models import Read
from routekaart.web.opening import level_of
from routekaart.web.rights import needs
from routekaart.web.rights.reader import rights
from routekaart.workspace import opened_workspace
from tests.web.rights.test_every_address import ADDRESSES, example_of

SECRET = "zwanendrift"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
WORDS = f"Het overleg {SECRET}"
ASKED = ("", f"?q={SECRET}&zoek={SECRET}", "?onderwerp=country:MAR&over=country:MAR")


@pytest.fixture(params=[Level.INTERN, Level.VERTROUWELIJK])
def level(request) -> Level:
    return request.param


@pytest.fixture
def hidden(workspace: Path, level: Level) -> None:
    """Keep statements about a country, of which the words are above openbaar."""
    terms = {"ground": "Woo", "decider": ActorId("government:NLD"), "recorded": NOON}
    said = Statement(
        speaker=ActorId("government:NLD"),
        subject=ThingId("country:MAR"),
        content=Event(event="talks", detail=WORDS),
        kind=Kind.REPORTED,
        valid=Period.of_year(2025),
        source=Publication(title=f"Nota {SECRET}", address="", quote=WORDS),
        recorded=NOON,
        recorded_by=RecorderId("account:desk-3"),
    )
    with opened_workspace(workspace) as opened:
        opened.register.append_statements([said], level=level, recorded_by=RecorderId("account:desk-3"), **terms)


@pytest.mark.parametrize("role", given_roles())
def test_no_address_shows_what_is_above_openbaar_without_an_entry(signed_in, hidden, level: Level, role: str) -> None:
    client, shown = signed_in(role), 0
    highest = rights().highest({role}, Action.READ_DOSSIER)
    reached = [name for name, action in ADDRESSES.items() if rights().refuse({role}, action) is None]
    for name, asked in product(reached, ASKED):
        before = Read.objects.count()
        answer = client.get(example_of(name) + asked)
        text = b"".join(answer) if answer.streaming else answer.content
        if WORDS in text.decode(errors="ignore"):
            shown += 1
            noted = Read.objects.filter(sequence__gt=before, outcome="allowed", level__gte=int(level))
            assert noted.exists(), (name, asked)
    assert (shown > 0) is (highest is not None and highest >= level)


# Views that forget to note what they show, or have nothing to show.


@needs(Action.READ_DOSSIER)
def forgetful(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"text up to {level_of(request).label}")


@needs(Action.READ_DOSSIER)
def empty(request: HttpRequest) -> HttpResponse:
    level_of(request)
    raise Http404


urlpatterns = [
    path("forgetful", forgetful, name="forgetful"),
    path("empty", empty, name="empty"),
    *__import__("routekaart.web.urls", fromlist=["urlpatterns"]).urlpatterns,
]
handler404 = "routekaart.web.pages.not_found"


def test_a_view_that_forgets_to_note_what_it_shows_is_noted_up_to_its_level(signed_in, workspace, settings) -> None:
    settings.ROOT_URLCONF = __name__
    client = signed_in("reader")
    assert client.get("/forgetful").content == b"text up to intern"
    assert list(Read.objects.values_list("what", "level", "outcome")) == [("/forgetful", 1, "allowed")]
    client.get("/forgetful?niveau=openbaar")
    client.get("/empty")
    assert Read.objects.count() == 1


def test_what_a_forgetful_view_shows_is_not_sent_if_it_cannot_be_noted(
    signed_in, workspace, settings, monkeypatch
) -> None:
    settings.ROOT_URLCONF = __name__
    client = signed_in("reader")

    def fail(**fields: object) -> None:
        raise OperationalError("disk full")

    monkeypatch.setattr("routekaart.web.log.noting.append_entry", fail)
    answer = client.get("/forgetful")
    assert answer.status_code == 503
    assert b"text up to" not in answer.content
