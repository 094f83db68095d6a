"""Official publications in XML."""

from pathlib import Path

import pytest
from lxml import etree

from routekaart.domain.document import Block, BlockKind, Body, Format, TablePlace
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import DEEPEST_NESTING
from routekaart.parsing import parse_letter
from routekaart.parsing.xml import parse_xml
from tests.parsing.tracing import assert_sound, same, sample, stretches, text_in_xml

RAW = sample("kamerstuk.xml")
BODY = parse_letter(RAW)


def shown(body: Body, kind: BlockKind) -> list[str]:
    return [body.text[block.start : block.end] for block in body.blocks if block.kind is kind]


def block_of(body: Body, text: str) -> Block:
    block = body.find_block(body.text.index(text))
    assert block is not None
    return block


def publication(tekst: str) -> bytes:
    return f"<kamerstuk><stuk><algemeen><tekst>{tekst}</tekst></algemeen></stuk></kamerstuk>".encode()


def test_the_head_of_a_paper_is_kept_and_not_read() -> None:
    assert shown(BODY, BlockKind.FURNITURE) == ["Vergaderjaar 2023-2024", "2", "99 600 XX", "Nr. 12"]
    assert "Vergaderjaar" not in BODY.running.text


def test_its_metadata_give_title_and_day_and_the_day_that_it_bears_comes_first() -> None:
    assert (BODY.format, BODY.encoding) == (Format.XML, "utf-8")
    assert BODY.title == "Brief over de opvang van peren"
    assert str(BODY.day) == "2024-03-26"


def test_headings_have_the_depth_of_their_divisions() -> None:
    headings = {BODY.text[b.start : b.end]: b.level for b in BODY.blocks if b.kind is BlockKind.HEADING}
    assert headings == {
        "Perenbeleid": 1,
        "BRIEF VAN DE MINISTER VAN PEREN": 1,
        "1. Inleiding": 2,
        "Artikel 1.1 Verder": 3,
        "Tabellen": 3,
        "Tabel 1: peren naar land": 0,
    }


def test_a_footnote_leaves_its_sentence_whole_and_points_to_its_place() -> None:
    assert "In 2023 kwamen ruim 1.200 mensen, onder wie 300 met meer dan 20 m² boomgaard." in BODY.text
    notes = [block for block in BODY.blocks if block.kind is BlockKind.FOOTNOTE]
    assert [(note.label, BODY.text[note.start : note.end]) for note in notes] == [
        ("1", "Bij de titel."),
        ("2", "Zie de vorige brief."),
        ("2", "En de bijlage."),
        ("*", "Voorlopig."),
    ]
    anchors = [note.anchor for note in notes if note.anchor is not None]
    assert [BODY.text[:anchor].rpartition("\n")[2][-8:] for anchor in anchors] == [
        "MINISTER",
        " mensen,",
        " mensen,",
        "10",
    ]


def test_list_items_have_label_and_depth() -> None:
    items = [(b.label, b.level, BODY.text[b.start : b.end]) for b in BODY.blocks if b.kind is BlockKind.ITEM]
    assert items == [
        ("a.", 1, "Eerste punt;"),
        ("", 1, "nog bij a;"),
        ("1°.", 2, "punt in een punt;"),
        ("", 1, "–"),
    ]


def test_cells_stand_in_their_column_also_below_and_beside_cells_that_span() -> None:
    cells = {BODY.text[b.start : b.end]: b.cell for b in BODY.blocks if b.kind is BlockKind.CELL}
    places = {
        "Land": (0, 0),
        "2023": (0, 2),
        "Atlantis": (1, 0),
        "geel": (1, 1),
        "10": (1, 2),
        "groen": (2, 1),
        "20": (2, 2),
    }
    assert cells == {
        text: TablePlace(table=0, row=row, column=column, header=row == 0) for text, (row, column) in places.items()
    }


def test_text_in_elements_that_nobody_knows_is_read() -> None:
    paragraphs = shown(BODY, BlockKind.PARAGRAPH)
    assert {"Woorden in een element dat niemand kent.", "En dieper.", "Losse woorden."} <= set(paragraphs)
    assert "De Minister van Peren, P. Conférence" in paragraphs


def test_every_stretch_leads_back_to_its_element() -> None:
    assert_sound(BODY)
    for text, path, at in stretches(BODY):
        assert same(text, text_in_xml(RAW, path)[at : at + len(text)]), (text, path)


def test_a_place_within_a_block_leads_to_the_place_within_its_element() -> None:
    start = BODY.text.index("1.200")
    location = BODY.locate(start, start + 5)
    assert location.path.endswith("/divisie[1]/al[1]")
    assert text_in_xml(RAW, location.path)[location.start : location.end] == "1.200"


def test_real_papers_lead_back_and_lose_no_text(shared: Path) -> None:
    papers = sorted((shared / "data/tk/raw_examples/kst_xml").glob("*.xml"))
    assert len(papers) == 79
    for paper in papers:
        raw = paper.read_bytes()
        body = parse_letter(raw, where=paper.name)
        assert_sound(body)
        assert body.day is not None and body.title
        for text, path, at in stretches(body):
            assert same(text, text_in_xml(raw, path)[at : at + len(text)]), (paper.name, text)
        kept = "".join("".join((body.text[b.start : b.end], b.label)) for b in body.blocks)
        for written in etree.fromstring(raw).itertext():
            assert "".join(str(written).split()) in "".join(kept.split()), paper.name


@pytest.mark.parametrize(
    ("tekst", "text"),
    [
        ("<al>een<br/>Twee</al>", "een\nTwee\n"),
        ("<al>een zin die<br/>doorloopt</al>", "een zin die doorloopt\n"),
        ("<al>CO<inf>2</inf> en 10<sup>6</sup></al>", "CO2 en 10⁶\n"),
        ("<al>een<al>twee</al>drie</al>", "een\ntwee\ndrie\n"),
        ("<al><noot><noot.nr>1</noot.nr><noot.al>noot</noot.al></noot>Tekst</al>", "Tekst\nnoot\n"),
        ("<al>migra\u00adtie \u200ehier</al>", "migratie hier\n"),
        ("<al>12\u00a0000</al>", "12\u00a0000\n"),
        ("<al>٣٤ is geen 34</al>", "٣٤ is geen 34\n"),
        ("<al><![CDATA[a < b & c]]></al>", "a < b & c\n"),
        ("<al>\n   in\n\n   gesprongen\t tekst </al>", "in gesprongen tekst\n"),
        ("<x:al xmlns:x='urn:x'>met naamruimte</x:al>", "met naamruimte\n"),
        ("<lid><lidnr>1</lidnr><al>Het eerste.</al></lid>", "Het eerste.\n"),
        ("<vraag><nr>Vraag 1</nr><al>Waarom?</al></vraag>", "Vraag 1\nWaarom?\n"),
        ("<al>zie<nootref refid='weg'>3</nootref> daar</al>", "zie daar\n3\n"),
    ],
)
def test_what_stands_in_a_paragraph_becomes_its_text(tekst: str, text: str) -> None:
    raw = publication(tekst)
    body = parse_letter(raw)
    assert body.text == text
    assert_sound(body)
    for stretch, path, at in stretches(body):
        assert same(stretch, text_in_xml(raw, path)[at : at + len(stretch)])


def test_a_second_mark_of_a_footnote_of_the_old_kind_finds_it() -> None:
    body = parse_letter(
        publication("<al>hier<voetref refid='n1'>1</voetref>.</al><voetnoot id='n1'><al>Noot.</al></voetnoot>")
    )
    note = block_of(body, "Noot.")
    assert (body.text, note.kind, note.label, note.anchor) == ("hier.\nNoot.\n", BlockKind.FOOTNOTE, "1", 4)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "utf-8"), ("iso-8859-1", "iso-8859-1"), ("cp1252", "windows-1252"), ("utf-16", "utf-16-le")],
)
def test_the_declared_encoding_is_followed(encoding: str, name: str) -> None:
    raw = f'<?xml version="1.0" encoding="{name}"?><kamerstuk><al>geïnd: één</al></kamerstuk>'.encode(encoding)
    body = parse_letter(raw)
    assert (body.text, body.encoding) == ("geïnd: één\n", name)


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<kamerstuk><al>&b;</al></kamerstuk>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kamerstuk><al>&x;</al></kamerstuk>"""
PARAMETER = b"""<!DOCTYPE k [<!ENTITY % x SYSTEM "http://localhost/x.dtd"> %x;]><kamerstuk><al>a</al></kamerstuk>"""
UNDECLARED = b"""<!DOCTYPE k SYSTEM "http://localhost/k.dtd"><kamerstuk><al>een&euml;</al></kamerstuk>"""


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (LAUGHS, "declares entities"),
        (OUTSIDE, "declares entities"),
        (PARAMETER, "declares entities"),
        (LAUGHS.decode().encode("utf-16"), "declares entities"),
        (UNDECLARED, "&euml; is not declared"),
        (b"<?xml version='1.0'?><kamerstuk><al>&euml;</al></kamerstuk>", "damaged"),
        (b"<?xml version='1.0'?><kamerstuk><al>tekst</kamerstuk>", "line 1"),
        (b"<?xml version='1.0'?>", "damaged"),
        (
            b"<kamerstuk>" + b"<x>" * DEEPEST_NESTING + b"a" + b"</x>" * DEEPEST_NESTING + b"</kamerstuk>",
            "within one another",
        ),
        (b"<kamerstuk>" + b"<x>" * 100_000, "no text|damaged|within"),
        (b"<kamerstuk>" + b"<a/>" * 1_000_001 + b"</kamerstuk>", "over 1,000,000 elements"),
        (b"<kamerstuk><al/></kamerstuk>", "no text in it"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><text>1.200</text></svg>", "a drawing"),
        (b"<?xml version='1.0'?><rss><item>nieuws</item></rss>", "news feed"),
        (b"<?xml version='1.0' encoding='utf-7'?><kamerstuk>a</kamerstuk>", "'utf-7', an encoding that is not read"),
        (b"<?xml version='1.0' encoding='iso-8859-1'?><kamerstuk>\xc3\xa9</kamerstuk>", "its bytes are UTF-8"),
        (b"<?xml version='1.0'?><kamerstuk>\xe9</kamerstuk>", "not in UTF-8|cannot be read"),
    ],
)
def test_xml_that_hides_or_hurts_is_refused(raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        parse_letter(raw, where="kst.xml")
    assert refusal.value.where.startswith("kst.xml")
    assert refusal.value.remedy


def test_a_paper_cut_off_anywhere_is_refused_and_never_half_read() -> None:
    for length in range(0, len(RAW.rstrip()), 61):
        with pytest.raises(UnreadableLetter):
            parse_xml(RAW[:length])
