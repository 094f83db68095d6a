"""One sentence is checked on the site: understood, judged, with a link that leads back, and nothing is kept."""

import json
import re
import shutil
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.utils import timezone

from routekaart.operations.report_letter import report_letter
from routekaart.operations.review_statement import review_statement
from routekaart.recording import Act
from routekaart.workspace import opened_workspace
from tests.reviewing.making import ask, hour

SENTENCE = "In 2018 kwamen 65.383 mensen over zee en land in Spanje aan"
OTHER = "In 2018 kwamen 95.383 mensen over zee en land in Spanje aan"
TODAY = date(2025, 11, 20)
DAYS = {"toen": "2020-07-10", "nu": "2025-11-20"}


@pytest.fixture(autouse=True)
def today(monkeypatch) -> None:
    """Stop the clock of the site."""
    monkeypatch.setattr(timezone, "localdate", lambda: TODAY)


@pytest.fixture
def filled(filled_workspace: Path, settings) -> Path:
    """Let the site show the workspace with the starter figures."""
    settings.ROUTEKAART_WORKSPACE = str(filled_workspace)
    return filled_workspace


def link_on(page: str) -> str:
    """Return the permanent link of a page, as a path."""
    (found,) = re.findall(r'<a href="http://testserver(/controle\?[^"]*)" rel="bookmark">', page)
    return unescape(found)


def shown(visitor, sentence: str = SENTENCE, **more: str) -> str:
    answer = visitor.get("/controle", {"zin": sentence, **DAYS, **more})
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_asks_for_a_sentence_and_a_day(visitor, workspace) -> None:
    page = visitor.get("/controle").content.decode()
    assert '<label for="sentence">Zin</label>' in page
    assert '<label for="then">Zoals bekend op</label>' in page
    assert 'action="/controle" method="get"' in page
    assert 'maxlength="1000"' in page


def test_other_pages_lead_to_it(visitor, document) -> None:
    assert 'href="/controle"' in visitor.get("/").content.decode()
    assert 'href="/controle?lang=en"' in visitor.get(f"/brieven/{document.id}?lang=en").content.decode()


def test_what_is_asked_gets_its_days_in_the_address(visitor, workspace) -> None:
    answer = visitor.get("/controle", {"zin": f" {SENTENCE}\r\n", "toen": "", "lang": "en"})
    assert answer.status_code == 302
    asked = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert asked == {"zin": [SENTENCE], "toen": ["2025-11-20"], "nu": ["2025-11-20"], "lang": ["en"]}


def test_the_outcome_shows_how_it_was_read_the_verdicts_the_figures_and_the_receipt(visitor, filled) -> None:
    page = shown(visitor)
    for words in (
        "Zo is het gelezen",
        "Irreguliere aankomsten",
        "zoals bekend op 10 juli 2020",
        "zoals bekend op 20 november 2025",
        "gesteund",
        "Cijfers die bedoeld kunnen zijn",
        "Wat de cijfers precies tellen",
        "Bewijs van deze controle",
    ):
        assert words in page
    assert "tegengesproken" in shown(visitor, OTHER)
    assert "<script" not in page


def test_the_receipt_is_that_of_the_command_for_the_same_sentence(visitor, filled, as_typed, monkeypatch) -> None:
    seen = as_typed("check", "-", "--no-keep", "--json", stdin=f"{SENTENCE}\n", workspace=filled)
    (item,) = json.loads(seen.out)
    monkeypatch.setattr(timezone, "localdate", lambda: date.fromisoformat(item["now_day"]))
    assert f"<code>{item['receipt']}</code>" in shown(visitor, toen=item["then_day"], nu=item["now_day"])


def test_the_permanent_link_gives_the_same_outcome_again(visitor, filled, monkeypatch) -> None:
    link = link_on(shown(visitor, lang="en"))
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 3, 1))
    again = visitor.get(link).content.decode()
    assert "The outcome is the same as when this link was made" in again
    assert link_on(again) == link


def test_another_outcome_than_that_of_the_link_is_told_with_both_receipts(visitor, filled) -> None:
    link = link_on(shown(visitor))
    code = parse_qs(urlsplit(link).query)["bewijs"][0]
    page = visitor.get(link.replace(code, "0" * 16)).content.decode()
    assert "De uitkomst is anders dan toen deze link werd gemaakt" in page
    assert f"<code>{'0' * 16}</code>" in page
    assert f"<code>{code}</code>" in page
    assert link_on(page) == link
    assert "De uitkomst is" not in shown(visitor)


def test_an_old_link_tells_that_other_figures_are_held_now(visitor, own_workspace, settings) -> None:
    settings.ROUTEKAART_WORKSPACE = str(own_workspace)
    link = link_on(shown(visitor))
    shutil.rmtree(own_workspace / "statistics")
    assert "De uitkomst is anders" in visitor.get(link).content.decode()


def test_a_sentence_with_several_figures_has_a_link_with_all_their_receipts(visitor, filled) -> None:
    several = f"{SENTENCE}. {OTHER}."
    link = link_on(shown(visitor, several))
    assert len(parse_qs(urlsplit(link).query)["bewijs"][0].split(".")) == 2
    assert "het bewijs is gelijk" in visitor.get(link).content.decode()


def test_a_sentence_without_a_figure_says_so_and_keeps_a_link(visitor, workspace) -> None:
    page = shown(visitor, "Dat is een hele opgave.")
    assert "geen getal en geen uitspraak" in page
    assert "het bewijs is gelijk" in visitor.get(link_on(page)).content.decode()


def test_nothing_is_kept(visitor, own_workspace, settings) -> None:
    settings.ROUTEKAART_WORKSPACE = str(own_workspace)
    with opened_workspace(own_workspace) as opened:
        before = opened.register.count(), opened.letters.find_documents()
    shown(visitor)
    with opened_workspace(own_workspace) as opened:
        assert (opened.register.count(), opened.letters.find_documents()) == before


def test_what_the_desk_does_with_the_same_sentence_inside_is_not_told(visitor, workspace) -> None:
    before = shown(visitor)
    with opened_workspace(workspace) as opened:
        report_letter(opened, f"{SENTENCE}\n".encode(), now=hour(0), keep=True)
        (read,) = opened.register.find_statements()
        review_statement(opened, read.id, ask(Act.ACCEPT, reason="geheim overleg"), now=hour(1))
    assert shown(visitor) == before


REFUSED = {
    "zin=": ("Vul een zin in", "Enter a sentence"),
    "zin=%20%0D%0A": ("Vul een zin in", "Enter a sentence"),
    f"zin={'x' * 1_001}": (
        "De zin heeft 1.001 tekens. Er mogen er hoogstens 1.000",
        "The sentence has 1,001 characters",
    ),
    "zin=a%00b": ("teken dat Routekaart niet kan lezen", "a character in the sentence that Routekaart cannot read"),
    "zin=a%ED%A0%80b": (
        "teken dat Routekaart niet kan lezen",
        "a character in the sentence that Routekaart cannot read",
    ),
    "zin=a%FFb": ("teken dat Routekaart niet kan lezen", "a character in the sentence that Routekaart cannot read"),
    "zin=a&toen=gisteren": ("“gisteren” is geen bestaande dag", "“gisteren” is no day"),
    "zin=a&toen=%3Cb%3E": ("“&lt;b&gt;” is geen bestaande dag", "“&lt;b&gt;” is no day"),
    "zin=a&toen=2025-11-21": ("21 november 2025 moet nog komen", "21 November 2025 is still to come"),
    "zin=a&nu=2025-11-21": ("21 november 2025 moet nog komen", "21 November 2025 is still to come"),
    "zin=a&toen=2020-01-02&nu=2020-01-01": ("ligt na 1 januari 2020", "is after 1 January 2020"),
    "zin=a&bewijs=zo": ("Het bewijs in de link is niet volledig", "The receipt in the link is not whole"),
}


@pytest.mark.parametrize("query", list(REFUSED))
def test_what_cannot_be_checked_is_refused_in_both_languages(visitor, workspace, query: str) -> None:
    for words, lang in zip(REFUSED[query], ("", "&lang=en"), strict=True):
        answer = visitor.get(f"/controle?{query}{lang}")
        assert answer.status_code == 400
        assert words in answer.content.decode()


@pytest.mark.parametrize(
    "sentence",
    [
        "<script>alert(1)</script> 5 mensen",
        "<!doctype html><p>In 2018 kwamen 5 mensen</p>",
        "%PDF-1.7 5 mensen",
        "PK\N{LATIN SMALL LETTER E WITH ACUTE} 5 \" onfocus=alert(1) '",
        "</textarea><b>5 mensen</b>",
        "😀" * 1_000,
        "{{ 7 * 7 }} {% raw %} 5%",
    ],
)
def test_whatever_a_sentence_looks_like_it_is_text(visitor, workspace, sentence: str) -> None:
    page = shown(visitor, sentence)
    assert "<script" not in page
    assert "<b>" not in page
    assert "<p>In 2018" not in page
    assert unescape(re.findall(r"<textarea[^>]*>\n(.*)</textarea>", page)[0]) == sentence


def test_the_language_is_changed_with_all_that_was_asked(visitor, workspace) -> None:
    page = shown(visitor, "a & b", bewijs="geen")
    other = {"zin": "a & b", **DAYS, "bewijs": "geen", "lang": "en"}
    assert f'href="/controle?{urlencode(other)}"' in page.replace("&amp;", "&")
    assert '<input type="hidden" name="lang" value="en">' in shown(visitor, "a & b", lang="en")


def test_more_fields_than_are_read_are_refused_in_plain_words(visitor, workspace) -> None:
    answer = visitor.get(f"/controle?{'a=1&' * 2_000}")
    assert answer.status_code == 400
    assert "Dit verzoek is niet te begrijpen" in answer.content.decode()


def test_a_form_may_be_sent_to_this_site_only(visitor, workspace) -> None:
    assert "form-action 'self'" in visitor.get("/controle").headers["Content-Security-Policy"]
    assert visitor.post("/controle", {"zin": SENTENCE}).status_code == 405
