"""The page of a letter: whole without a script or network, each figure linked to where it comes from."""

import html
import json
import re
from itertools import pairwise

from selectolax.lexbor import LexborHTMLParser

from routekaart.domain.brief import Brief
from routekaart.domain.encoding import from_record
from routekaart.reporting.brief import render_html
from tests.reporting.brief.making import BRIEF, FIGURES, brief_of, paragraph


def test_the_page_asks_nothing_of_a_script_or_the_network(page: str) -> None:
    tree = LexborHTMLParser(page)
    assert not tree.css("script, link, iframe, object, form")
    assert "default-src 'none'" in page
    assert all(node.attributes["src"].startswith("data:image/svg+xml;base64,") for node in tree.css("img"))


def test_each_figure_links_to_its_card_and_says_where_it_comes_from(page: str) -> None:
    tree = LexborHTMLParser(page)
    for node in tree.css("a.figure"):
        figure = next(one for one in FIGURES if one.id == node.attributes["data-figure"])
        assert node.text() == figure.text
        assert node.attributes["data-receipt"] == figure.receipt
        assert node.attributes["title"]
        assert len(tree.css(node.attributes["href"])) == 1


def test_ids_stand_on_a_page_once(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_a_card_shows_what_the_figure_rests_on(page: str) -> None:
    card = LexborHTMLParser(page).css_first("#source-f1")
    rows = {node.css_first("dt").text(): node.css_first("dd").text() for node in card.css("dl > div")}
    assert rows == {
        "In de brief": "65.383",
        "Indicator": "Irreguliere grensoverschrijdingen",
        "Uitgever": "Frontex",
        "Gebied": "westelijke Middellandse Zeeroute",
        "Periode": "2018",
        "Waarde": "65.383\N{NO-BREAK SPACE}detecties",
        "Uitgave": "frontex/detections-yearly/2020-01-15",
        "Rij": "12",
        "Bewijs": FIGURES[0].receipt,
    }


def test_the_page_carries_the_letter(page: str) -> None:
    record = json.loads(html.unescape(page.partition('id="brief-record" hidden value="')[2].partition('"></data>')[0]))
    assert from_record(Brief, record["brief"]) == BRIEF


def test_headings_go_down_by_one(page: str) -> None:
    levels = [int(node.tag[1]) for node in LexborHTMLParser(page).css("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_same_letter_gives_the_same_page(page: str) -> None:
    assert render_html(BRIEF) == page


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    from routekaart.domain.brief import Note, Noted

    note = Note(text="Bron", address="javascript:alert(1)")
    made = render_html(brief_of(paragraph("Zin.", Noted(note=1)), notes=(note,)))
    assert 'href="javascript' not in made
    assert "javascript:alert(1)" in made
