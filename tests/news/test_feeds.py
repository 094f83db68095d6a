"""Feeds hold what RFC 4287 and RSS 2.0 ask: every required element, unique ids, dates, escaped text, a self link."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from lxml import etree

from routekaart.domain.change import Changes
from routekaart.domain.content import Ask, AskForm, Description, Event
from routekaart.domain.errors import NotationError
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Passage, Publication
from routekaart.operations.find_news import find_news
from routekaart.reporting.feeds import FeedPage, Home, make_feed, parse_home, write_atom, write_rss
from routekaart.reporting.feeds.feed import make_item
from tests.news.making import HOME, MOROCCO, MOTION, Entered, due, feeds, names_of, state

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9._~!$&'()*+,;=:@/?%-]+")
HOSTILE = 'één <b>&amp; "vet"</b> ]]> \x0b\ud83d<script>'
OPEN = (Level.OPENBAAR,)


def hostile() -> Entered:
    return Entered(state(MOTION, Ask(number=1, form=AskForm.REQUEST, what=HOSTILE[:28])), OPEN)


def many(number: int = 8) -> list[Entered]:
    return [Entered(due(f"2026-09-0{day}"), OPEN) for day in range(1, number)]


def check_atom(raw: bytes) -> Any:
    """Hold a page against the rules of RFC 4287 (sections 4.1.1 and 4.1.2) and return its root."""
    root = etree.fromstring(raw)
    assert root.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated", "author"):
        assert len(root.findall(f"{ATOM}{name}")) == 1
    assert len(root.findall(f"{ATOM}link[@rel='self']")) == 1
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        for name in ("id", "title", "updated", "published", "content"):
            assert len(entry.findall(f"{ATOM}{name}")) == 1
        assert len(entry.findall(f"{ATOM}link[@rel='alternate']")) <= 1
    ids = [one.text for one in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    assert all(TAG.fullmatch(one) for one in ids)
    moments = [one.text for one in (*root.iter(f"{ATOM}updated"), *root.iter(f"{ATOM}published"))]
    assert all(RFC3339.fullmatch(one) for one in moments)
    assert all(link.get("href") for link in root.iter(f"{ATOM}link"))
    assert [entry.findtext(f"{ATOM}updated") for entry in entries] == sorted(
        (entry.findtext(f"{ATOM}updated") for entry in entries), reverse=True
    )
    return root


def check_rss(raw: bytes) -> Any:
    """Hold a page against the rules of RSS 2.0 and return its channel."""
    root = etree.fromstring(raw)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    (channel,) = root
    for name in ("title", "link", "description"):
        assert channel.findtext(name)
    assert len(channel.findall(f"{ATOM}link[@rel='self']")) == 1
    guids = [one.text for one in channel.iter("guid")]
    assert len(guids) == len(set(guids)) == len(channel.findall("item"))
    assert {one.get("isPermaLink") for one in channel.iter("guid")} <= {"false"}
    for date in (*channel.iter("pubDate"), *channel.iter("lastBuildDate")):
        assert parsedate_to_datetime(date.text).tzinfo is not None
    assert all(item.findtext("title") and item.findtext("description") for item in channel.iter("item"))
    return channel


def test_every_page_of_every_feed_keeps_the_rules(enter) -> None:
    workspace = enter(*many(), hostile())
    pages = list(feeds(workspace))
    assert len(pages) > 10
    for raw in pages:
        if b"<rss" in raw:
            check_rss(raw)
        elif raw.startswith(b"<?xml"):
            check_atom(raw)


def test_the_pages_lead_to_each_other_and_hold_everything_once(enter) -> None:
    atoms = [check_atom(raw) for raw in feeds(enter(*many()), [None]) if b"<rss" not in raw]
    relations = [
        {link.get("rel"): link.get("href").rpartition("/")[2] for link in root.findall(f"{ATOM}link")} for root in atoms
    ]
    assert [one["self"] for one in relations] == ["alles.atom", "alles.atom?pagina=2", "alles.atom?pagina=3"]
    assert [one.get("next") for one in relations] == ["alles.atom?pagina=2", "alles.atom?pagina=3", None]
    assert [one.get("previous") for one in relations] == [None, "alles.atom", "alles.atom?pagina=2"]
    entries = [one.text for root in atoms for one in root.findall(f"{ATOM}entry/{ATOM}id")]
    assert len(entries) == len(set(entries)) == 7


def test_text_is_escaped_once_for_xml_and_once_for_html(enter) -> None:
    (atom, rss) = feeds(enter(hostile()), [MOTION])
    content = check_atom(atom).findtext(f"{ATOM}entry/{ATOM}content")
    assert "&lt;b&gt;&amp;amp;" in content
    assert "<b>" not in content
    assert content == check_rss(rss).findtext("item/description")
    assert "<b>&amp;" in check_atom(atom).findtext(f"{ATOM}entry/{ATOM}title")


def test_what_xml_has_no_place_for_becomes_a_mark(enter) -> None:
    (atom, _) = feeds(enter(Entered(state(MOTION, Description(name_nl="a\x01b", name_en="a")), OPEN)), [MOTION])
    assert "a�b" in check_atom(atom).findtext(f"{ATOM}entry/{ATOM}title")


def test_an_item_says_who_said_what_when_and_where(enter) -> None:
    adopted = state(MOTION, Event(event="adopted", detail="met 120 stemmen"), "2026-09-01")
    (atom, _) = feeds(enter(Entered(adopted, OPEN)), [MOTION])
    entry = check_atom(atom).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "r: aangenomen: met 120 stemmen"
    assert entry.find(f"{ATOM}category").get("term") == "request:r"
    for words in ("Nederlandse regering", "1 september 2026", "1 februari 2026", "dossierhouder desk-1"):
        assert words in entry.findtext(f"{ATOM}content")


def test_an_item_has_the_same_id_in_every_feed_and_language(enter) -> None:
    workspace = enter(Entered(state(MOTION, Description(name_nl="Motie", name_en="Motion")), OPEN))
    everything, own = (check_atom(raw) for raw in feeds(workspace, [None, MOTION]) if b"<rss" not in raw)
    assert everything.findtext(f"{ATOM}entry/{ATOM}id") == own.findtext(f"{ATOM}entry/{ATOM}id")
    assert everything.findtext(f"{ATOM}id") != own.findtext(f"{ATOM}id")


def test_what_was_misread_says_so_under_the_same_id(enter) -> None:
    (atom, _) = feeds(enter(Entered(due("2026-09-01"), (Level.OPENBAAR, False))), [MOTION])
    entry = check_atom(atom).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title").startswith("Vervallen: ")
    assert "niet goed was gelezen" in entry.findtext(f"{ATOM}content")
    assert entry.findtext(f"{ATOM}published") < entry.findtext(f"{ATOM}updated")
    assert b"review 1" not in atom


def test_a_source_is_a_link_only_if_it_is_a_web_page(enter) -> None:
    workspace = enter(Entered(due("2026-09-01"), OPEN))
    (change,) = find_news(workspace).changes.found
    for address, shown in (("https://example.org/a?b=1&c", "https://example.org/a?b=1&c"), ("javascript:alert(1)", "")):
        source = Publication(title="Krant", address=address, quote="zo & zo", published=Period.of_year(2026))
        item = make_item(_with(change, source), names_of(workspace), HOME)
        assert [found.address for found in item.sources] == [shown]


def test_a_passage_links_to_its_letter(enter) -> None:
    workspace = enter(Entered(due("2026-09-01"), OPEN))
    (change,) = find_news(workspace).changes.found
    letter = Passage(document=DocumentId("ab" * 32), start=0, end=4, quote="woord")
    item = make_item(_with(change, letter), names_of(workspace), HOME)
    assert item.address == f"https://routekaart.example/brieven/{'ab' * 32}"


def _with(change: Any, source: object) -> Any:
    from dataclasses import replace

    return replace(change, statement=replace(change.statement, source=source))


def test_a_feed_without_news_is_a_feed(enter) -> None:
    workspace = enter()
    (atom, rss) = feeds(workspace, [MOROCCO])
    assert check_atom(atom).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
    assert check_rss(rss).findall("item") == []
    empty = Changes(total=0, newest=None, found=())
    english = make_feed(empty, FeedPage(lang="en", form="rss"), names_of(workspace), HOME)
    assert english.address == "https://routekaart.example/feeds/alles.rss?lang=en"
    assert check_rss(write_rss(english)).findtext("language") == "en"
    assert check_atom(write_atom(english)) is not None
    assert english.updated < datetime.now(UTC)


@pytest.mark.parametrize(
    ("site", "tag"),
    [
        ("https://Routekaart.example/", "tag:routekaart.example,2026:x"),
        ("http://127.0.0.1:8000", "tag:127.0.0.1,2026:x"),
        (None, "tag:routekaart.invalid,2026:x"),
    ],
)
def test_ids_are_made_in_the_name_of_the_site(site: str | None, tag: str) -> None:
    assert parse_home(site).tag("x") == tag
    assert TAG.fullmatch(tag)


@pytest.mark.parametrize("site", ["", "routekaart.example", "https://a b", "https://a/b", "javascript:1", "https://"])
def test_what_is_no_address_of_a_site_is_refused(site: str) -> None:
    with pytest.raises(NotationError, match="no address of a site"):
        parse_home(site)
    assert Home().site.endswith(".invalid")
