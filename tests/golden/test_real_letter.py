"""The reports of the real letter of 10 July 2020 come out as they did: as JSON, as a page, and in the margin of Word.

The letter lies beside the checkout and its text stays there: of each figure the golden files hold the words that are
marked, six at most, with its verdicts and candidates; of all else a digest. What it said comes back as a Word file
without what its pages added, as its writers had it. A person reads the difference; `make golden` writes the files.
"""

import html
import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from routekaart.domain.document import BlockKind, Body
from routekaart.operations.comment_letter import comment_letter
from routekaart.operations.report_letter import report_letter
from routekaart.parsing import parse_letter
from routekaart.parsing.docx.names import NAMESPACES
from routekaart.reporting import LetterReport, check_record, render_letter_report
from routekaart.reporting.records import Record
from routekaart.workspace import opened_workspace
from tests.parsing.making_docx import make_docx, p

HERE = Path(__file__).parent / "letter"
NOW = datetime(2026, 12, 1, tzinfo=UTC)
_FEW_WORDS = 6
_CANDIDATE = ("indicator", "area", "also", "period", "base", "value", "release", "first", "fit")


@pytest.fixture(scope="module")
def letter(shared: Path) -> bytes:
    return (shared / "letters" / "train" / "000.txt").read_bytes()


def check(folder: Path, raw: bytes) -> LetterReport:
    """Check the letter; the version is left out, so that a new one changes no golden file."""
    with opened_workspace(folder) as workspace:
        report = report_letter(workspace, raw, now=NOW)
    assert report.document.date == date(2020, 7, 10)
    return replace(report, version="")


def as_word(body: Body) -> bytes:
    """Return a Word file with the paragraphs and headings of a text; a paragraph that a page broke off is whole."""
    parts: list[tuple[BlockKind, str]] = []
    for block in body.blocks:
        words = html.escape(" ".join(body.text[block.start : block.end].split()), quote=False)
        if block.kind is BlockKind.PARAGRAPH and words[0].islower() and parts and not parts[-1][1].endswith("."):
            parts[-1] = (BlockKind.PARAGRAPH, f"{parts[-1][1]} {words}")
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            parts.append((block.kind, words))
    return make_docx(*(p(words, style="Kop1" if kind is BlockKind.HEADING else "") for kind, words in parts))


def compare(name: str, text: str) -> None:
    """Hold a text against the golden file of this name, or write it."""
    path = HERE / name
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{name} differs; run `make golden` and read the difference"


def test_the_record_of_the_real_letter_is_as_before(filled_workspace: Path, letter: bytes) -> None:
    records = [shown_record(one) for one in check_record(check(filled_workspace, letter))]
    compare("check.json", json.dumps(records, ensure_ascii=False, indent=1) + "\n")


def test_the_page_of_the_real_letter_is_as_before(filled_workspace: Path, letter: bytes) -> None:
    page = document_fromstring(render_letter_report(check(filled_workspace, letter), lang="nl"))
    compare("page.txt", "\n".join((*page_parts(page), *page_cards(page))) + "\n")


def test_the_comments_in_the_real_letter_are_as_before(filled_workspace: Path, letter: bytes) -> None:
    word = as_word(parse_letter(letter))
    commented = comment_letter(word, check(filled_workspace, word), lang="nl")
    with zipfile.ZipFile(BytesIO(commented)) as archive:
        parts = {name: archive.read(name) for name in sorted(archive.namelist())}
    listed = [f"{name} {digest(raw)}" for name, raw in parts.items()]
    compare("word.txt", "\n".join((*listed, *word_comments(parts["word/comments.xml"]))) + "\n")


def test_no_golden_file_holds_a_sentence_of_the_letter(letter: bytes) -> None:
    words = letter.decode().split()
    length = _FEW_WORDS + 1
    runs = {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}
    for path in HERE.iterdir():
        held = " ".join(path.read_text(encoding="utf-8").split())
        assert [run for run in runs if run in held] == [], path.name


def shown_record(one: dict[str, Any]) -> Record:
    """Return what the golden file shows of a record, and a digest of the whole."""
    return {
        "start": one["start"],
        "end": one["end"],
        "quote": few(str(one["quote"])),
        "claim": {key: few(value) if isinstance(value, str) else value for key, value in one["claim"].items()},
        "then": shown_verdict(one["then"]),
        "now": shown_verdict(one["now"]),
        "notes": one["notes"],
        "receipt": one["receipt"],
        "whole": digest(json.dumps(one, sort_keys=True).encode()),
    }


def shown_verdict(side: dict[str, Any]) -> list[object]:
    """Return a verdict with its candidates, each on a line."""
    candidates = [" ".join(str(one[key]) for key in _CANDIDATE) for one in side["candidates"]]
    return [side["verdict"], side["reason"], side["flips"], *candidates]


def page_parts(page: HtmlElement) -> Iterator[str]:
    """Yield a digest of each part of the page: title, head, summary, the marked letter, foot and record."""
    # without the style sheet: how a page looks is not what it says
    for path in ("head/title", "body/header", "body/main/section", "//*[@id='letter']", "//footer", "//*[@id='check']"):
        yield from (f"{path} {digest(etree.tostring(part, with_tail=False))}" for part in page.xpath(path))


def page_cards(page: HtmlElement) -> Iterator[str]:
    """Yield each card: number and words, verdicts and reasons as they stand there, and a digest of the whole."""
    for card in page.xpath("//article"):
        yield f"\n{card.get('id')} “{few(text_of(card, 'h3/q'))}” {digest(etree.tostring(card, with_tail=False))}"
        for side in card.xpath(".//*[contains(concat(' ', @class, ' '), ' side ')]"):
            yield " | ".join(short for part in side.iterchildren() if (short := " ".join(part.text_content().split())))


def text_of(element: HtmlElement, path: str) -> str:
    """Return the words of the one element that a path leads to."""
    (found,) = element.xpath(path)
    return str(found.text_content())


def word_comments(raw: bytes) -> Iterator[str]:
    """Yield each comment: the first words of what it is about, and the verdicts that follow."""
    for comment in etree.fromstring(raw).iterfind("w:comment", NAMESPACES):
        about, *lines = ["".join(map(str, one.itertext())) for one in comment.iterfind("w:p", NAMESPACES)]
        quote, _, claim = about.removeprefix("“").partition("”: ")
        yield f"\n“{few(quote)}”: {few(claim)} {digest(etree.tostring(comment, with_tail=False))}"
        yield from lines


def few(words: str) -> str:
    """Return the first words of a quote."""
    first, rest = words.split()[:_FEW_WORDS], words.split()[_FEW_WORDS:]
    return " ".join(first) + (" …" if rest else "")


def digest(raw: bytes) -> str:
    return sha256(raw).hexdigest()[:16]
