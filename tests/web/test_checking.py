"""A letter is handed in and checked: on the public site nothing is kept, on the internal one what somebody keeps."""

import base64
import json
import re
from html import unescape
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from routekaart.web.checking import checker, checks, views
from routekaart.workspace import open_workspace
from tests.parsing.making_docx import make_docx, p, t

LETTER = "Datum: 3 maart 2023\n\nGeachte voorzitter,\n\nIn 2022 zijn 1.850 mensen <b>gedwongen</b> vertrokken.\n"


@pytest.fixture(autouse=True)
def patient(monkeypatch) -> None:
    """Let a request wait for its outcome, however slow the machine; pages of waiting are tested in test_waiting."""
    monkeypatch.setattr(checker, "PATIENCE", 120)


def hand_in(client, raw: bytes, name: str = "brief.txt", **more: str):
    return client.post("/controle/brief", {"brief": SimpleUploadedFile(name, raw), **more})


def text(page) -> str:
    return page.content.decode()


def kept(workspace: Path) -> tuple[int, int]:
    opened = open_workspace(workspace)
    try:
        return len(opened.letters.find_documents()), opened.register.count()["statement"]
    finally:
        opened.close()


def token_of(page) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', text(page))
    assert found
    return unescape(found[1])


def test_anyone_can_have_a_letter_checked_and_nothing_of_it_is_kept(visitor, workspace) -> None:
    assert "wordt niet bewaard" in text(visitor.get("/controle/brief"))
    page = hand_in(visitor, LETTER.encode())
    assert page.status_code == 200
    assert "1.850 mensen" in text(page) and "<b>gedwongen" not in text(page)
    assert "Bewaren" not in text(page)
    assert kept(workspace) == (0, 0)
    assert page.headers["Cache-Control"].startswith("max-age=0") or "no-" in page.headers["Cache-Control"]


@pytest.mark.parametrize("form", ["html", "json"])
def test_the_report_carries_the_letter_along_to_give_it_in_another_form(visitor, workspace, form: str) -> None:
    page = text(hand_in(visitor, LETTER.encode(), toen="2023-03-03"))
    carried = re.search(r'name="inhoud" value="([^"]+)"', page)
    assert base64.b64decode(carried[1]).decode() == LETTER
    file = visitor.post("/controle/brief", {"inhoud": carried[1], "vorm": form, "toen": "2023-03-03"})
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert "1.850" in text(file)
    if form == "json":
        assert json.loads(text(file))[0]["quote"].startswith("1.850")
    assert kept(workspace) == (0, 0)


def test_a_word_letter_comes_back_with_comments_and_another_does_not(visitor, workspace) -> None:
    word = make_docx(p(t("In 2022 kwamen er 1.850 mensen aan in Spanje.")))
    page = hand_in(visitor, word, "brief.docx", vorm="docx")
    assert page.status_code == 200 and page.content[:2] == b"PK"
    refused = hand_in(visitor, LETTER.encode(), vorm="docx")
    assert refused.status_code == 400 and "Alleen een Word-brief" in text(refused)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "geen tekst"),
        (b"   \n", "geen tekst"),
        (b"%PDF-1.7 and nothing of a PDF", "niet gecontroleerd"),
        (b"PK\x03\x04" + b"\x00" * 400, "niet gecontroleerd"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "niet gecontroleerd"),
        (
            b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            "niet gecontroleerd",
        ),
    ],
)
def test_what_is_no_letter_is_refused_on_a_clear_page(visitor, workspace, raw: bytes, words: str) -> None:
    page = hand_in(visitor, raw, "../../etc/<script>.docx")
    assert page.status_code == 400, page.status_code
    assert words in text(page)
    assert "root:" not in text(page) and "<script>" not in text(page)
    assert kept(workspace) == (0, 0)


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Kies een bestand"),
        ({"inhoud": "%%%"}, "beschadigd aangekomen"),
        ({"inhoud": base64.b64encode(LETTER.encode()).decode(), "toen": "3 maart"}, "is geen dag"),
        ({"inhoud": base64.b64encode(LETTER.encode()).decode(), "toen": "2999-01-01"}, "moet nog komen"),
    ],
)
def test_a_form_that_cannot_be_used_says_why(visitor, workspace, sent: dict[str, str], words: str) -> None:
    page = visitor.post("/controle/brief", sent)
    assert page.status_code == 400 and words in text(page)


def test_a_letter_that_is_too_large_or_long_is_not_read(visitor, workspace, monkeypatch) -> None:
    monkeypatch.setattr(views, "LARGEST", 100)
    page = hand_in(visitor, LETTER.encode() * 2)
    assert page.status_code == 413 and "te groot" in text(page)
    monkeypatch.setattr(views, "LARGEST", 10_000)
    monkeypatch.setattr(checks, "LONGEST", 50)
    assert "te lang" in text(hand_in(visitor, LETTER.encode()))


def test_the_room_is_in_english_as_well(visitor, workspace) -> None:
    assert "Check a letter" in text(visitor.get("/controle/brief?lang=en"))
    page = visitor.post("/controle/brief?lang=en", {})
    assert "No letter was handed in. Choose a file." in text(page)


def test_a_keeper_keeps_a_letter_and_goes_on_to_its_page(signed_in, workspace) -> None:
    keeper = signed_in("keeper")
    page = hand_in(keeper, LETTER.encode())
    assert "Bewaren" in text(page)
    carried = {"inhoud": base64.b64encode(LETTER.encode()).decode()}
    refused = keeper.post("/controle/brief/bewaren", carried)
    assert refused.status_code == 400 and "kan een bewaarde brief lezen" in text(refused)
    assert kept(workspace) == (0, 0)
    first = keeper.post("/controle/brief/bewaren", {**carried, "intern": "ja"})
    assert first.status_code == 302
    assert keeper.get(first.headers["Location"]).status_code == 200
    outsider = signed_in("administrator", name="beheer-1")
    assert outsider.get(first.headers["Location"]).status_code in (403, 404)
    assert "Een ander ziet hem pas" in text(page) and "na de volgende publicatie" not in text(page)
    before = kept(workspace)
    keeper.post("/controle/brief/bewaren", {**carried, "intern": "ja"})
    assert kept(workspace) == before and before[0] == 1


@pytest.mark.parametrize("role", ["reader", "reviewer", "releaser"])
def test_who_keeps_no_letters_sees_no_button_and_is_refused(signed_in, workspace, role: str) -> None:
    client = signed_in(role)
    assert "Bewaren" not in text(hand_in(client, LETTER.encode()))
    sent = client.post("/controle/brief/bewaren", {"inhoud": "", "intern": "ja"})
    assert sent.status_code == 403 and kept(workspace) == (0, 0)


def test_on_the_public_site_nothing_can_be_kept(visitor, workspace) -> None:
    carried = base64.b64encode(LETTER.encode()).decode()
    page = visitor.post("/controle/brief/bewaren", {"inhoud": carried, "intern": "ja"})
    assert page.status_code == 403 and kept(workspace) == (0, 0)


def test_on_the_internal_site_a_form_needs_its_token(signed_in, workspace) -> None:
    keeper = signed_in("keeper")
    keeper.handler.enforce_csrf_checks = True
    assert hand_in(keeper, LETTER.encode()).status_code == 403
    token = token_of(keeper.get("/controle/brief"))
    assert hand_in(keeper, LETTER.encode(), csrfmiddlewaretoken=token).status_code == 200
