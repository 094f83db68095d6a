"""Feeds and the calendar on the site: their addresses, pages, and answers to who asks again."""

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from django.test import RequestFactory
from django.urls import resolve
from django.utils import timezone

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure
from routekaart.reporting.feeds import FeedPage
from routekaart.web.feeds import home_of
from routekaart.workspace import opened_workspace

BECKER = "kst-35300-VI-37"
FILLED = datetime(2026, 1, 1, tzinfo=UTC)
ADDRESSES = ("/feeds/alles", "/feeds/landen/MAR", f"/feeds/verzoeken/{BECKER}")


@pytest.fixture(autouse=True)
def shown(own_workspace: Path, settings, monkeypatch) -> Path:
    """Show a workspace with the starter facts."""
    settings.ROUTEKAART_WORKSPACE = str(own_workspace)
    settings.ROUTEKAART_SITE = "https://routekaart.example"
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 7, 1))
    return own_workspace


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("form", ["atom", "rss"])
def test_there_is_a_feed_at_each_address(client, address: str, form: str) -> None:
    answer = client.get(f"{address}.{form}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == f"application/{form}+xml; charset=utf-8"
    assert f'href="https://routekaart.example{address}.{form}"'.encode() in answer.content
    assert parsedate_to_datetime(answer.headers["Last-Modified"]) == FILLED


@pytest.mark.parametrize("about", [None, "country:MAR", "request:kst-35300-VI-37"])
@pytest.mark.parametrize("form", ["atom", "rss"])
def test_what_a_feed_says_of_its_own_address_is_where_it_is(about: str | None, form: str) -> None:
    path = FeedPage(about=None if about is None else ThingId(about), form=form, lang="en", number=2).path()
    place, _, asked = path.partition("?")
    assert resolve(place).kwargs["form"] == form
    assert asked == "lang=en&pagina=2"


def test_all_pages_are_there_and_no_more(client) -> None:
    first = client.get("/feeds/alles.atom").content.decode()
    assert 'rel="next"' in first
    assert 'rel="previous"' not in first
    last = int(first.partition('rel="last"')[2].partition("pagina=")[2].partition('"')[0])
    assert 'rel="next"' not in client.get(f"/feeds/alles.atom?pagina={last}").content.decode()
    for page in (last + 1, 0, "x", "-1", "9" * 30, "²"):
        assert client.get("/feeds/alles.atom", {"pagina": page}).status_code == 404


def test_who_asks_again_gets_nothing_as_long_as_nothing_changed(client, shown: Path) -> None:
    for address in (*(f"{one}.atom" for one in ADDRESSES), "/feeds/termijnen.ics"):
        answer = client.get(address)
        again = client.get(address, headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert answer.headers["Cache-Control"] == "no-cache"
    date_seen = client.get("/feeds/alles.atom").headers["Last-Modified"]
    assert client.get("/feeds/alles.atom", headers={"If-Modified-Since": date_seen}).status_code == 304
    assert client.head("/feeds/alles.rss").status_code == 200


def test_what_is_closed_again_is_gone_at_once(client, shown: Path) -> None:
    before = client.get("/feeds/alles.atom")
    with opened_workspace(shown) as workspace:
        (one, *_) = workspace.register.find_changes(level=Level.OPENBAAR, limit=1).found
        workspace.register.append_disclosure(
            Disclosure(
                statements=(one.statement.id,),
                level=Level.VERTROUWELIJK,
                ground="Woo 5.1.2a",
                decider="organisation:jenv",
                recorded=datetime(2026, 6, 1, tzinfo=UTC),
                recorded_by="account:desk-1",
            )
        )
    after = client.get("/feeds/alles.atom", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert one.statement.id.encode() in before.content
    assert one.statement.id.encode() not in after.content
    assert after.headers["Last-Modified"] == before.headers["Last-Modified"]


@pytest.mark.parametrize(
    "address",
    ["/feeds/landen/XXX.atom", "/feeds/verzoeken/kst-0.rss", "/feeds/alles.json", "/feeds/landen/.atom", "/feeds"],
)
def test_a_feed_of_what_is_not_known_is_not_there(client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_only_looking_is_allowed(client) -> None:
    assert client.post("/feeds/alles.atom").status_code == 405
    assert client.post("/feeds/termijnen.ics").status_code == 405


def test_the_calendar_is_one_and_says_so(client) -> None:
    answer = client.get("/feeds/termijnen.ics?lang=en")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


def test_without_a_setting_the_address_that_was_asked_for_is_the_site(settings) -> None:
    settings.ROUTEKAART_SITE = ""
    request = RequestFactory().get("/feeds/alles.atom", headers={"Host": "127.0.0.1:8000"})
    assert home_of(request).site == "http://127.0.0.1:8000"
