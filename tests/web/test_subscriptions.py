"""News by e-mail: asked for, confirmed by its owner, sent, and ended; nothing is told of who subscribed."""

from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from smtplib import SMTPAuthenticationError
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from routekaart.domain.content import Event
from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.operations.publish_build import publish_build
from routekaart.web import mailing
from routekaart.web.links import confirm_link, find_to_confirm, find_to_stop, stop_link
from routekaart.web.models import Subscription
from routekaart.web.opening import open_build
from routekaart.workspace import opened_workspace
from tests.news.making import MOROCCO, state

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
TO = "griffie@example.nl"


@pytest.fixture(autouse=True)
def shown(own_workspace: Path, settings, monkeypatch) -> Path:
    """Show a workspace with the starter facts, on a site that sends mail."""
    settings.ROUTEKAART_WORKSPACE = str(own_workspace)
    settings.ROUTEKAART_SITE = "https://routekaart.example"
    settings.ROUTEKAART_MAIL_FROM = "routekaart@routekaart.example"
    settings.ROUTEKAART_SUBSCRIPTIONS = True
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return own_workspace


def subscribed(**changes: Any) -> Subscription:
    given = {"address": TO, "about": "", "lang": "nl", "asked": NOW, "confirmed": NOW}
    return Subscription.objects.create(**(given | changes))


def tell(
    root: Path, level: Level = Level.OPENBAAR, day: str = "2026-07-02", after: timedelta = timedelta(hours=1)
) -> None:
    """Let something be said on Morocco, after the moment at which everybody subscribed."""
    with opened_workspace(root) as workspace:
        workspace.register.append_statements(
            [state(MOROCCO, Event(event="signed", detail=f"nieuws van {level.label}"), day)],
            level=level,
            ground="g",
            decider="organisation:jenv",
            recorded=NOW + after,
            recorded_by="account:desk-1",
        )


def path_of(link: str) -> str:
    assert link.startswith("https://routekaart.example/")
    return link.removeprefix("https://routekaart.example")


def link_in(text: str) -> str:
    (link,) = [word for word in text.split() if "/abonneren/" in word]
    return path_of(link)


def test_an_address_counts_once_its_owner_has_confirmed(client) -> None:
    answer = client.post("/abonneren", {"adres": f" {TO} ", "over": "Marokko"})
    assert "Kijk in uw e-mail" in answer.content.decode()
    (message,) = mail.outbox
    assert (message.to, message.from_email) == ([TO], "routekaart@routekaart.example")
    link = link_in(message.body)
    assert Subscription.objects.get().confirmed is None
    assert "Wilt u dit nieuws krijgen?" in client.get(link).content.decode()
    assert Subscription.objects.get().confirmed is None
    assert "U bent aangemeld" in client.post(link).content.decode()
    one = Subscription.objects.get()
    assert (one.address, one.about, one.lang, one.confirmed) == (TO, "country:MAR", "nl", NOW)


def test_the_answer_does_not_tell_who_subscribed(client) -> None:
    subscribed()
    again = client.post("/abonneren", {"adres": TO})
    new = client.post("/abonneren", {"adres": "other@example.nl"})
    assert again.content == new.content
    assert [one.to for one in mail.outbox] == [["other@example.nl"]]


def test_nobody_gets_a_second_message_on_the_same_day(client, monkeypatch) -> None:
    for _ in range(3):
        client.post("/abonneren", {"adres": TO})
    assert len(mail.outbox) == 1
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(days=2))
    client.post("/abonneren", {"adres": TO})
    first, second = (link_in(one.body) for one in mail.outbox)
    assert client.get(first).status_code == 410
    assert client.get(second).status_code == 200


def test_nobody_gets_a_message_for_each_country_that_somebody_else_asks_for(client) -> None:
    told = [client.post("/abonneren", {"adres": TO, "over": f"country:{one}"}) for one in ("MAR", "TUN", "EGY", "LBY")]
    assert len(mail.outbox) == 3
    assert len({answer.content for answer in told}) == 1


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ({"adres": "griffie"}, "Dit is geen e-mailadres"),
        ({"adres": "a@b.nl\nBcc: x@y.nl"}, "Dit is geen e-mailadres"),
        ({}, "Dit is geen e-mailadres"),
        ({"adres": TO, "over": "Nergensland"}, "niet bekend"),
        ({"adres": TO, "over": "route:silk-route"}, "niet bekend"),
    ],
)
def test_what_cannot_be_subscribed_is_named(client, typed: dict[str, str], fault: str) -> None:
    answer = client.post("/abonneren", typed)
    assert (answer.status_code, fault in answer.content.decode()) == (400, True)
    assert not Subscription.objects.exists()
    assert mail.outbox == []


def test_what_was_typed_comes_back_escaped(client) -> None:
    page = client.post("/abonneren", {"adres": '"><script>', "over": "<b>"}).content.decode()
    assert "<script>" not in page
    assert "&lt;b&gt;" in page


def test_a_link_that_is_not_ours_does_nothing(client, monkeypatch) -> None:
    one = subscribed(confirmed=None)
    link, other = path_of(confirm_link(one)), path_of(stop_link(one))
    for wrong in (f"{link}x", "/abonneren/bevestigen/x", link.replace("bevestigen", "stoppen"), f"{other[:-3]}abc"):
        assert client.post(wrong).status_code == 410
    assert Subscription.objects.get().confirmed is None
    assert find_to_confirm(link.rpartition("/")[2]) == one
    assert find_to_stop(link.rpartition("/")[2]) is None


def test_each_message_has_a_link_that_ends_it_and_a_button_does_the_same(client, shown: Path) -> None:
    subscribed()
    tell(shown)
    mailing.send_digests(now=NOW + timedelta(days=1))
    (message,) = mail.outbox
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = message.extra_headers["List-Unsubscribe"].strip("<>")
    assert link in message.body
    assert link in message.alternatives[0].content
    assert "Wilt u geen berichten meer krijgen?" in client.get(path_of(link)).content.decode()
    assert Subscription.objects.exists()
    assert client.post(path_of(link), {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Subscription.objects.exists()
    assert client.post(path_of(link)).status_code == 410


def test_news_is_sent_once_and_only_to_who_confirmed(shown: Path) -> None:
    subscribed()
    subscribed(address="wait@example.nl", confirmed=None)
    subscribed(address="tunis@example.nl", about="country:TUN")
    subscribed(address="rabat@example.nl", about="country:MAR", lang="en")
    tell(shown)
    assert mailing.send_digests(now=NOW + timedelta(days=1)) == mailing.Sent(sent=2, quiet=1)
    assert [one.to for one in mail.outbox] == [[TO], ["rabat@example.nl"]]
    assert [one.subject for one in mail.outbox] == [
        "Routekaart: 1 veranderd sinds 1 juli 2026",
        "Routekaart on Morocco: 1 changed since 1 July 2026",
    ]
    assert mailing.send_digests(now=NOW + timedelta(days=2)) == mailing.Sent(quiet=3)


def test_what_is_not_open_brings_no_message(shown: Path) -> None:
    subscribed()
    tell(shown, Level.INTERN)
    assert mailing.send_digests(now=NOW + timedelta(days=1)) == mailing.Sent(quiet=1)
    tell(shown)
    mailing.send_digests(now=NOW + timedelta(days=1))
    raw = mail.outbox[0].message().as_bytes()
    assert b"nieuws van openbaar" in raw
    assert b"nieuws van intern" not in raw


def test_who_does_not_confirm_is_forgotten_after_a_week(shown: Path) -> None:
    subscribed(confirmed=None, asked=NOW - timedelta(days=8))
    kept = subscribed(address="b@example.nl", confirmed=None, asked=NOW - timedelta(days=6))
    mailing.send_digests(now=NOW)
    assert list(Subscription.objects.all()) == [kept]


def test_a_message_that_is_not_taken_comes_again_and_stops_no_other(shown: Path, monkeypatch) -> None:
    subscribed()
    subscribed(address="b@example.nl")
    tell(shown)
    real = mailing.EmailMultiAlternatives.send

    def send(message: Any) -> int:
        if message.to == [TO]:
            raise ConnectionRefusedError
        return real(message)

    monkeypatch.setattr(mailing.EmailMultiAlternatives, "send", send)
    told: list[str] = []
    assert mailing.send_digests(now=NOW + timedelta(days=1), report=told.append) == mailing.Sent(sent=1, failed=1)
    assert "does not take" in told[0]
    assert TO not in told[0]
    monkeypatch.undo()
    assert Subscription.objects.get(address=TO).sent is None


def test_a_mail_server_that_does_not_answer_is_told_and_can_be_tried_again(client, monkeypatch, settings) -> None:
    def send(message: Any) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr(mailing.EmailMultiAlternatives, "send", send)
    answer = client.post("/abonneren", {"adres": TO})
    assert (answer.status_code, "mail server" in answer.content.decode()) == (503, True)
    assert f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}" not in answer.content.decode()
    assert not Subscription.objects.exists()


def test_what_a_mail_server_says_of_a_login_that_it_refuses_is_told_nowhere(
    client, monkeypatch, settings, capfd, shown
) -> None:
    settings.EMAIL_HOST_PASSWORD = "geheim4711"
    settings.ROUTEKAART_JOURNAL = True

    def send(message: Any) -> int:
        raise SMTPAuthenticationError(535, f"no {settings.EMAIL_HOST_PASSWORD} of {TO}".encode())

    monkeypatch.setattr(mailing.EmailMultiAlternatives, "send", send)
    answer = client.post("/abonneren", {"adres": TO})
    tell(shown)
    subscribed()
    with pytest.raises(SystemExit):
        call_command("send_digests")
    told = "".join(capfd.readouterr())
    assert answer.status_code == 503 and '"http.status":503' in told and "subscription" in told
    for secret in ("geheim4711", TO):
        assert secret not in answer.content.decode().replace(f'value="{TO}"', "") + told


def test_one_message_can_be_sent_to_one_address(shown: Path, capsys) -> None:
    tell(shown)
    call_command("send_digest", "--to", TO, "--since", "2026-07-01", "--country", "Marokko")
    (message,) = mail.outbox
    assert message.subject in capsys.readouterr().out
    assert "List-Unsubscribe" not in message.extra_headers
    parsed = message_from_bytes(message.message().as_bytes())
    assert [part.get_content_type() for part in parsed.walk()][1:] == ["text/plain", "text/html"]


@pytest.mark.parametrize(
    ("setting", "command"), [("ROUTEKAART_MAIL_FROM", "send_digest"), ("ROUTEKAART_SUBSCRIPTIONS", "send_digests")]
)
def test_without_settings_nothing_is_sent(settings, capsys, setting: str, command: str, tmp_path: Path) -> None:
    setattr(settings, setting, "")
    words = ["--to", TO, "--since", "2026-07-01"] if command == "send_digest" else []
    with pytest.raises(SystemExit) as end:
        call_command(command, *words)
    assert end.value.code == 2
    assert "Set ROUTEKAART_" in capsys.readouterr().err
    assert mail.outbox == []


def test_the_command_sends_to_all_and_says_how_many(shown: Path, capsys) -> None:
    subscribed(confirmed=NOW - timedelta(days=400))
    call_command("send_digests")
    assert capsys.readouterr().out == "sent: 1; no news: 0; not sent: 0\n"


def test_where_it_is_not_set_up_there_is_no_such_page(client, settings) -> None:
    settings.ROUTEKAART_SUBSCRIPTIONS = False
    for path in ("/abonneren", "/abonneren/bevestigen/x", "/abonneren/stoppen/x"):
        assert client.get(path).status_code == 404
    with pytest.raises(InputError, match="not set up"):
        mailing.send_digests(now=NOW)


def test_the_pages_are_in_english_as_well_and_set_no_cookie(client) -> None:
    page = client.get("/abonneren?lang=en&over=Marokko")
    assert "News by e-mail" in page.content.decode()
    assert 'value="Marokko"' in page.content.decode()
    assert "Set-Cookie" not in page.headers
    assert client.delete("/abonneren").status_code == 405


def test_the_migrations_are_those_of_the_models() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
    assert date(2026, 7, 1) == NOW.date()


def test_subscribers_of_the_public_site_hear_what_was_published_and_all_of_it(shown: Path, settings) -> None:
    def send_from_build(made: timedelta, sent: timedelta) -> mailing.Sent:
        with opened_workspace(shown) as workspace:
            settings.ROUTEKAART_WORKSPACE = publish_build(workspace, now=NOW + made).folder
        open_build.cache_clear()
        return mailing.send_digests(now=NOW + sent)

    settings.ROUTEKAART_BUILD_ONLY = True
    subscribed()
    hour, day = timedelta(hours=1), timedelta(days=1)
    assert send_from_build(timedelta(), day) == mailing.Sent(quiet=1)
    tell(shown)
    assert mailing.send_digests(now=NOW + day) == mailing.Sent(quiet=1), "it is not published yet"
    assert send_from_build(hour, day) == mailing.Sent(sent=1)
    assert mailing.send_digests(now=NOW + 2 * day) == mailing.Sent(quiet=1), "it was told"
    tell(shown, day="2026-07-03", after=2 * hour)
    assert send_from_build(2 * day, 2 * day) == mailing.Sent(sent=1), "it was open before that message, not published"
    open_build.cache_clear()
