"""Web pages that hold a letter."""

import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from routekaart.domain.document import BlockKind, Body, Change, Format, TablePlace
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import DEEPEST_NESTING, MOST_ATTRIBUTES
from routekaart.parsing import parse_letter
from routekaart.parsing.html import parse_html
from tests.parsing.tracing import assert_sound, outcome, same, sample, stretches, text_in_page

RAW = sample("bekendmaking.html")
BODY = parse_letter(RAW)


def shown(body: Body, kind: BlockKind) -> list[str]:
    return [body.text[block.start : block.end] for block in body.blocks if block.kind is kind]


def page(content: str) -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8></head><body><main>{content}</main></body></html>".encode()


def test_what_the_site_adds_is_no_part_of_the_letter() -> None:
    for number in (
        "999",
        "888",
        "7 resultaten",
        "3 cookies",
        "500.000",
        "44",
        "2009",
        "111",
        "222",
        "333",
        "X",
        "Noot",
    ):
        assert number not in BODY.text


def test_the_head_of_the_page_gives_title_and_day() -> None:
    assert (BODY.format, BODY.encoding) == (Format.HTML, "utf-8")
    assert BODY.title == "Perenbeleid; Brief over de opvang van peren"
    assert str(BODY.day) == "2024-03-26"


def test_marks_of_footnotes_are_taken_out_and_soft_hyphens_too() -> None:
    assert "In 2023 kwamen ruim 1.200 mensen, onder wie 300 met meer dan 20 m² boomgaard & tuin." in BODY.text
    assert "26\u00a0maart 2024" in BODY.text
    notes = [(b.label, b.anchor, BODY.text[b.start : b.end]) for b in BODY.blocks if b.kind is BlockKind.FOOTNOTE]
    assert [(label, text) for label, _, text in notes] == [
        ("3", "Voorlopig."),
        ("1", "Zie de vorige brief."),
        ("2", "En de bijlage."),
    ]
    before = [BODY.text[:anchor] for _, anchor, _ in notes]
    assert [text.endswith(end) for text, end in zip(before, ("\n10", "mensen,", "tuin."), strict=True)] == [True] * 3


def test_lists_headings_and_tables_are_blocks_of_their_kind() -> None:
    items = [(b.label, b.level, BODY.text[b.start : b.end]) for b in BODY.blocks if b.kind is BlockKind.ITEM]
    assert items == [
        ("a.", 1, "Eerste punt;"),
        ("3.", 2, "punt in een punt;"),
        ("4.", 2, "nog een."),
        ("", 1, "zonder teken."),
    ]
    assert shown(BODY, BlockKind.HEADING) == [
        "Nr. 12 BRIEF VAN DE MINISTER VAN PEREN",
        "Verder",
        "Tabel 1: peren naar land",
    ]
    cells = [(BODY.text[b.start : b.end], b.cell) for b in BODY.blocks if b.kind is BlockKind.CELL]
    places = [("Land", 0, 0), ("2023", 0, 2), ("Atlantis", 1, 0), ("geel", 1, 1), ("10³", 1, 2), ("groen", 2, 1)]
    places += [("20", 2, 2), ("(twintig)", 2, 2)]
    assert cells == [(text, TablePlace(table=0, row=r, column=c, header=r == 0)) for text, r, c in places]


def test_struck_out_text_is_kept_and_not_read() -> None:
    assert "Het waren er 1.000.\n" in BODY.running.text
    assert [BODY.text[b.start : b.end] for b in BODY.blocks if b.change is Change.DELETED] == ["900"]


def test_every_stretch_leads_back_to_its_element() -> None:
    for name in ("bekendmaking.html", "kamerpagina.html"):
        raw = sample(name)
        body, original = parse_letter(raw), LexborHTMLParser(raw.decode())
        assert_sound(body)
        for text, path, at in stretches(body):
            assert same(text, text_in_page(original, path)[at : at + len(text)]), (text, path)


def test_the_window_of_the_house_of_representatives_is_read_and_the_page_under_it_is_not() -> None:
    body = parse_letter(sample("kamerpagina.html"))
    assert body.title == "Opvang van peren"
    assert "77" not in body.text and "Datum" not in body.text
    assert "onder wie 300 kinderen. In de brief" in body.text
    note = body.blocks[-1]
    assert (note.kind, note.label, body.text[note.start : note.end]) == (
        BlockKind.FOOTNOTE,
        "1",
        "Zie de vorige brief.",
    )
    assert note.anchor is not None and body.text[: note.anchor].endswith("kinderen.")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>De Minister,<br>J. Peer", "De Minister,\nJ. Peer\n"),
        ("<p>een zin die<br>\ndoorloopt</p>", "een zin die doorloopt\n"),
        ("<p>een zin die<br><br>doorloopt</p>", "een zin die\ndoorloopt\n"),
        ("<p>Kamer<b>stuk</b>ken <i> 1</i></p>", "Kamerstukken 1\n"),
        ("<p>beleid<sup>1</sup> en 1.200<sup>3</sup></p>", "beleid¹ en 1.200³\n"),
        ("<p>beleid<sup><a href='#x1'>1</a></sup>.</p><p id=x1>Noot.</p>", "beleid.\nNoot.\n"),
        ("<p>1.200<sup>2</sup>.</p><p><sup>2</sup> Bron: CBS.</p>", "1.200².\nBron: CBS.\n"),
        ("<p>zie <a href='#tabel'>tabel 1</a></p><p id=tabel>Tabel</p>", "zie tabel 1\nTabel\n"),
        ("<p>zie<sup><a href='#weg'>4</a></sup>.</p>", "zie.\n4\n"),
        ("<div>los<div>genest</div>na</div>", "los\ngenest\nna\n"),
        ("<pre>Regel een\nRegel twee</pre>", "Regel een\nRegel twee\n"),
        ("<ol type=A><li>een<li value=3>twee</ol>", "een\ntwee\n"),
        ("<p>a&nbsp;&euro;&#8239;5&#x20AC;</p>", "a\u00a0€\u202f5€\n"),
        ("<p>٣٤ &rlm;en 34</p>", "٣٤ en 34\n"),
        ("<p>x<!-- 1.200 -->y<script>9</script>z</p>", "xyz\n"),
        ("<form><p>in een formulier</p><select><option>3</select></form>", "in een formulier\n"),
        ("<article><header><h1>Kop</h1></header><p>tekst</p></article>", "Kop\ntekst\n"),
        ("<o:p>woord</o:p><onbekend>en</onbekend>", "woorden\n"),
        ("<p>dag<p>nacht<table><td>cel<td>twee<tr><td>drie</table>", "dag\nnacht\ncel\ntwee\ndrie\n"),
        ("<table><tr><td>buiten<table><tr><td>binnen</table>", "buiten\nbinnen\n"),
        ("<b><p>vet</b> mager</p>", "vet mager\n"),
        ("<xmp>een <b>tag</b></xmp><title>titel</title>", "een <b>tag</b>\n"),
    ],
)
def test_what_stands_in_a_page_becomes_its_text(content: str, text: str) -> None:
    body = parse_letter(page(content))
    assert body.text == text
    assert_sound(body)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"<p>Geachte voorzitter,</p>", "Geachte voorzitter,\n"),
        (b"<html><body>zonder alinea", "zonder alinea\n"),
        (b"<!-- bewaard --><html><article>in een artikel</article><p>ernaast", "in een artikel\n"),
        (
            b"<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html><body><p>x&nbsp;y</p></body></html>",
            "x\u00a0y\n",
        ),
        ("<html><meta charset=windows-1252><p>geïnd".encode("cp1252"), "geïnd\n"),
        ("<html><p>geïnd en één".encode("cp1252"), "geïnd en één\n"),
        ("<html><p>geïnd".encode("utf-16"), "geïnd\n"),
        ("\ufeff<html><p>geïnd".encode(), "geïnd\n"),
        (b"<html><body><main></main><p>buiten main</p>", "buiten main\n"),
    ],
)
def test_any_page_with_text_is_read(raw: bytes, text: str) -> None:
    assert parse_letter(raw).text == text


def test_the_path_of_a_paragraph_in_bold_names_the_element_that_the_page_has() -> None:
    body = parse_letter(page("<font><p>een</p><b><p>twee</p></b></font>"))
    assert body.locate(4, 8).path == "/html[1]/body[1]/main[1]/font[1]/b[1]/p[1]"


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (page("<div>" * 100_000), "within one another, or left open"),
        (page("<div>" * (DEEPEST_NESTING + 1) + "a" + "</div>" * (DEEPEST_NESTING + 1)), "within one another"),
        (page("<p>" + "".join(f"<b id={n}>" for n in range(600)) + "</p><p>a</p>" * 6000), "left open"),
        (page("<p " + " ".join(f"a{n}=1" for n in range(40_000)) + ">tekst</p>"), f"over {MOST_ATTRIBUTES} attributes"),
        (b"<html>" + b"".join(b"<body a%d>" % n for n in range(1000)) + b"tekst", "<body> of the page has over"),
        (page("<svg><td>" * 1000), "within one another"),
        (page("<script><!--<script></script>" + "<i></i>" * 300), "left open"),
        (page("<svg><![CDATA[" + "<g></g>" * 300 + "]]></svg>"), "left open"),
        (page("<a/>" * 1_000_001), "over 1,000,000 elements"),
        (page("<script>alert(1)</script>"), "no text in it"),
        (page("<p hidden>verborgen</p>"), "no text in it"),
        (b"<html><head><title>alleen een titel</title></head></html>", "no text in it"),
        ("<html><meta charset=utf-8><p>één".encode("cp1252"), "not in UTF-8"),
        ("<html><meta charset=windows-1252><p>één".encode(), "its bytes are UTF-8"),
        (b"<html><meta charset=gb18030><p>tekst", "'gb18030', an encoding that is not read"),
        (b"<html><p>NUL \0 erin", "control characters"),
    ],
)
def test_a_page_that_hides_or_hurts_is_refused(raw: bytes, what: str) -> None:
    began = time.process_time()
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        parse_letter(raw, where="brief.html")
    assert time.process_time() - began < 20, "a browser's repairs must not be tried first"
    assert refusal.value.where == "brief.html"
    assert refusal.value.remedy


@pytest.mark.parametrize(
    "content",
    [
        "<b id=1>" + "<p>tekst</p>" * 20_000,
        "<table><tr><td>cel" * 40,
        "<table>" + "<tr><td>cel" * 20_000 + "</table>",
        "<table><tr>" + "<td rowspan=65534>cel" * 2_000 + "<tr><td>cel" * 2_000,
        "<td colspan=99999999999999999999>cel" * 10,
        "<li>" * 20_000 + "tekst",
        "<a href='#fn1'>1</a>" * 20_000,
        "<select>" + "<option>1" * 20_000 + "</select>tekst",
        "tekst" + "<br>" * 100_000,
        "&amp;" * 100_000,
        "<" * 100_000 + "tekst",
        "tekst<!--" * 50_000,
    ],
)
def test_an_odd_page_is_read_in_time(content: str) -> None:
    began = time.process_time()
    assert_sound(parse_letter(page(content)))
    assert time.process_time() - began < 20


def test_a_page_cut_off_anywhere_is_sound_or_refused() -> None:
    for length in range(1, len(RAW), 61):
        found = outcome(parse_html, RAW[:length])
        if isinstance(found, Body):
            assert_sound(found)
            assert "999" not in found.text
