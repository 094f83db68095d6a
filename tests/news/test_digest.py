"""A digest tells in two forms what changed since a day and which terms ask attention; the same gives the same bytes."""

import os
import re
import subprocess
import sys
from datetime import date, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.content import Description, Event, Relation
from routekaart.domain.errors import NotationError
from routekaart.domain.levels import Level
from routekaart.operations.find_news import find_news
from routekaart.operations.follow_requests import follow_requests
from routekaart.reporting.digest import Digest, has_news, make_digest, make_mail, parse_address
from routekaart.workspace import Workspace
from tests.news.making import HOME, MOROCCO, MOTION, NOW, TODAY, Entered, due, message, names_of, state

OPEN = (Level.OPENBAAR,)
NAMED = Entered(state(MOTION, Description(name_nl="Motie <A & B>", name_en="Motion")), OPEN)
OVERDUE, DUE = Entered(due("2026-06-15"), OPEN), Entered(due("2026-07-15"), OPEN)
LINKED = Entered(state(MOTION, Relation(relation="concerns", object=MOROCCO)), OPEN)


class Words(HTMLParser):
    """Collects the words and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str | None] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def parsed(raw: bytes) -> EmailMessage:
    found = message_from_bytes(raw, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def told(workspace: Workspace, **changes: Any) -> Digest:
    news = find_news(workspace, since=NOW)
    executions = follow_requests(workspace, as_of=TODAY, level=Level.OPENBAAR).executions
    names = names_of(workspace, dict(news.described))
    given: dict[str, Any] = {"about": None, "since": NOW.date(), "as_of": TODAY} | changes
    return make_digest(news.changes, executions, names, HOME, **given)


def test_both_parts_tell_the_changes_and_the_terms(enter) -> None:
    found = parsed(message(enter(NAMED, OVERDUE, LINKED)))
    assert (found["From"], found["To"]) == ("a@example.nl", "b@example.nl")
    assert found["Subject"] == "Routekaart: 3 veranderd sinds 1 juni 2026"
    text, html = (part.get_content() for part in found.iter_parts())
    words = " ".join(Words(html).words)
    for part in (text, words):
        assert "Wat er veranderde sinds 1 juni 2026" in part
        assert "Motie <A & B>: uiterlijk 15 juni 2026 (de termijn is voorbij en er is geen antwoord bekend)" in part
        assert "Termijn voorbij" in part
        assert "Termijn loopt af" not in part
        assert "alleen wat openbaar is, zoals bekend op 1 juli 2026" in part
        assert "Afmelden" not in part


def test_what_is_due_soon_has_a_part_of_its_own(enter) -> None:
    mail = make_mail(told(enter(NAMED, DUE)))
    assert "Termijn loopt af\n- Motie <A & B>: uiterlijk 15 juli 2026 (de termijn loopt)" in mail.text
    assert "Termijn voorbij" not in mail.text


def test_no_news_is_said(enter) -> None:
    text = parsed(message(enter(NAMED), since=NOW + timedelta(days=1))).get_body(("plain",))
    assert text is not None
    assert "Er is niets veranderd." in text.get_content()
    assert "Er is geen termijn die aandacht vraagt." in text.get_content()


def test_about_a_country_only_what_belongs_to_it(enter) -> None:
    other = Entered(state(MOROCCO.replace("MAR", "TUN"), Event(event="signed"), "2026-06"), OPEN)
    found = parsed(message(enter(NAMED, LINKED, other), about=MOROCCO))
    assert found["Subject"] == "Routekaart over Marokko: 2 veranderd sinds 1 juni 2026"


def test_who_subscribed_gets_a_link_to_end_it(enter) -> None:
    mail = make_mail(told(enter(NAMED)), stop="https://routekaart.example/stop/x")
    for part in (mail.text, mail.html):
        assert "Afmelden: https://routekaart.example/stop/x" in part
        assert "https://routekaart.example/" in part


def test_more_than_fit_are_counted_and_are_in_the_feed(enter) -> None:
    many = [Entered(state(MOTION, Event(event="adopted", detail=str(number))), OPEN) for number in range(52)]
    mail = make_mail(told(enter(*many)))
    assert mail.text.count("\n* ") == 50
    assert "staan: 2. U vindt ze in de feed: https://routekaart.example/feeds/alles.atom" in mail.text
    assert "Veranderingen die hier niet staan: 2." in mail.html


def test_the_same_digest_gives_the_same_bytes(enter) -> None:
    workspace = enter(NAMED, OVERDUE)
    assert message(workspace) == message(workspace)
    assert all(len(line) <= 998 for line in message(workspace).split(b"\r\n"))


def test_a_term_that_is_still_over_is_no_news(enter) -> None:
    workspace = enter(NAMED, OVERDUE)
    executions = follow_requests(workspace, as_of=TODAY, level=Level.OPENBAAR).executions
    quiet = find_news(workspace, since=NOW + timedelta(days=1)).changes
    assert has_news(quiet, executions, since=date(2026, 6, 15))
    assert not has_news(quiet, executions, since=date(2026, 6, 16))
    assert has_news(find_news(workspace).changes, (), since=TODAY)


@pytest.mark.parametrize(
    "text", ["", "a", "a@", "@b.nl", "a b@c.nl", "a@b.nl, c@d.nl", "A <a@b.nl>", "a@b.nl\n", "é@b.nl"]
)
def test_what_is_no_plain_address_is_refused(text: str) -> None:
    if text.strip() == "a@b.nl":
        assert parse_address(text) == "a@b.nl"
        return
    with pytest.raises(NotationError, match="is no address"):
        parse_address(text)


def test_the_command_prints_writes_or_refuses(as_typed, filled_workspace: Path, tmp_path: Path) -> None:
    out = tmp_path / "nieuws.eml"
    printed = as_typed("digest", "--since", "2025-12-01", "--country", "MAR", workspace=filled_workspace)
    assert (printed.status, printed.out.startswith("Marokko: wat er veranderde sinds 1 december 2025")) == (0, True)
    words = ("digest", "--since", "2025-12-01", "--out", out, "--to", "a@b.nl", "--site", "https://r.example")
    assert as_typed(*words, workspace=filled_workspace).status == 0
    found = parsed(out.read_bytes())
    assert (found["From"], found["To"]) == ("routekaart@r.example", "a@b.nl")
    english = as_typed(*words, "--lang", "en", workspace=filled_workspace).out
    assert re.match(r"Routekaart: 1\d{3} changed since 1 December 2025\n", english), english
    for wrong, why in (
        ((), "since when"),
        (("--send", "--since", "2026"), "sends to those who subscribed"),
        (("--since", "2026-01-01", "--to", "a b"), "no address of e-mail"),
        (("--since", "2026-01-01", "--country", "route:silk-route"), "there is no feed"),
    ):
        seen = as_typed("digest", *wrong, workspace=filled_workspace)
        assert (seen.status, why in seen.err) == (2, True), seen
    (tmp_path / "x.eml").write_text("mine")
    assert as_typed("digest", "--since", "2026", "--out", tmp_path / "x.eml", workspace=filled_workspace).status == 2


@pytest.mark.parametrize("words", [("--send",), ("--since", "2026-01-01", "--to", "a@b.nl")])
def test_sending_is_left_to_the_site_which_says_what_to_set(filled_workspace: Path, words: tuple[str, ...]) -> None:
    command = [str(Path(sys.executable).with_name("routekaart")), "digest", *words]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ROUTEKAART_", "DJANGO_"))}
    env = kept | {"ROUTEKAART_WORKSPACE": str(filled_workspace)}
    ended = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120)
    assert (ended.returncode, "Set ROUTEKAART_" in ended.stderr) == (2, True), ended
    assert not (filled_workspace / "web").exists()
