"""Word files that are damaged or made to do harm: a sound body or a refusal, and nothing outside is touched."""

import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.docx import package, parse_docx
from tests.parsing.making_checks import assert_docx_or_refused, assert_sound
from tests.parsing.making_docx import OPEN, cell, make_docx, make_zip, p, row, t, table

FOOTNOTE = f'<w:footnote w:id="1">{p("Noot.")}</w:footnote>'
LETTER = make_docx(
    p("Inleiding", style="Kop1"),
    p(
        "Voor ",
        f"<w:sdt><w:sdtContent>{t('65.383')}</w:sdtContent></w:sdt>",
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
    ),
    p("<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>", f"<w:ins>{t('erbij')}</w:ins>", style="Opsomming"),
    table(row("Land", cell(p("a") + table(row("b", "c")))), row("700", "650")),
    footnotes=FOOTNOTE,
    header=p("Kop"),
)
ELEMENTS = [
    "p", "r", "t", "tab", "br", "sdt", "sdtPr", "sdtContent", "showingPlcHdr", "ins", "del", "delText", "moveFrom",
    "moveTo", "tbl", "tr", "tc", "trPr", "tcPr", "gridSpan", "vMerge", "pPr", "rPr", "numPr", "numId", "ilvl", "pStyle",
    "outlineLvl", "vanish", "vertAlign", "fldChar", "instrText", "footnoteReference", "commentReference", "hyperlink",
    "txbxContent", "pict", "smartTag", "ruby", "rubyBase", "rt", "sectPr", "altChunk",
]  # fmt: skip


def with_document(document: str) -> bytes:
    return make_docx(extra={"word/document.xml": document.encode()})


@pytest.mark.parametrize(
    ("raw", "what", "where"),
    [
        (b"PK\x03\x04 en dan niets", "damaged or cut off", ""),
        (LETTER[:-30], "damaged or cut off", ""),
        (make_zip({"xl/workbook.xml": b"<x/>"}), "without a Word document", "word/document.xml"),
        (with_document("<w:document"), "XML is damaged", "word/document.xml"),
        (with_document("<w:ander xmlns:w='x'/>"), "without a Word document", "word/document.xml"),
        (
            with_document(f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {OPEN}>&x;</w:document>'),
            "defines entities",
            "word/document.xml",
        ),
        (
            with_document(f"<w:document {OPEN}>{'<w:sdt>' * 300}{'</w:sdt>' * 300}</w:document>"),
            "XML is damaged",
            "word/",
        ),
        (
            with_document(f"<w:document {OPEN}>{'<w:p>' * 210}{'</w:p>' * 210}</w:document>"),
            "within one another",
            "word/",
        ),
        (
            make_docx(p("x"), extra={"word/media/leeg.bmp": b"\0" * 30_000_000}),
            "would unpack to",
            "word/media/leeg.bmp",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_part_and_remedy(raw: bytes, what: str, where: str) -> None:
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        parse_docx(raw)
    assert refusal.value.where.startswith(where)
    assert refusal.value.remedy.endswith(".")


def test_too_many_parts_or_too_much_in_all_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 20)
    with pytest.raises(UnreadableLetter, match="parts, and 20 is the most"):
        parse_docx(make_docx(extra={f"word/{number}.xml": b"" for number in range(30)}))
    monkeypatch.setattr(package, "LARGEST_PART", 5_000)
    with pytest.raises(UnreadableLetter, match=r"would unpack to 1\d,"):
        parse_docx(make_docx(extra={f"word/{number}.bin": b"abcd" * 900 for number in range(4)}))


def test_a_part_that_lies_about_its_size_is_read_no_further_than_it_says() -> None:
    raw = bytearray(make_docx(p("x" * 5_000)))
    size = struct.pack("<I", 100)
    with zipfile.ZipFile(BytesIO(bytes(raw))) as archive:
        entry = archive.getinfo("word/document.xml")
    place = bytes(raw).rindex(b"word/document.xml") - 46
    raw[place + 24 : place + 28] = size
    raw[entry.header_offset + 22 : entry.header_offset + 26] = size
    with pytest.raises(UnreadableLetter, match="damaged"):
        parse_docx(bytes(raw))


def test_a_locked_part_is_said_to_be_locked() -> None:
    raw = bytearray(LETTER)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = raw.find(mark)
        while place >= 0:
            raw[place + offset] |= 1
            place = raw.find(mark, place + 4)
    with pytest.raises(UnreadableLetter, match="password"):
        parse_docx(bytes(raw))


def test_two_parts_of_one_name_are_refused() -> None:
    raw = make_docx(p("een"), extra={"/word/document.xml": b"<x/>"})
    with pytest.raises(UnreadableLetter, match="two parts of one name"):
        parse_docx(raw)


def test_names_that_lead_out_of_the_file_lead_nowhere() -> None:
    relations = (
        '<Relationships xmlns="x"><Relationship Id="a" Type="x/header" Target="../../../etc/passwd"/>'
        '<Relationship Id="b" Type="x/footnotes" Target="http://example.org/" TargetMode="External"/></Relationships>'
    )
    raw = make_docx(p("Tekst"), extra={"word/_rels/document.xml.rels": relations.encode(), "/etc/passwd": b"root"})
    with pytest.raises(UnreadableLetter, match="XML is damaged"):
        parse_docx(raw)  # the part of that name in the file itself, which is no XML
    raw = make_docx(p("Tekst"), extra={"word/_rels/document.xml.rels": relations.encode()})
    assert parse_docx(raw).running.text == "Tekst\n"


def test_missing_parts_do_no_harm() -> None:
    document = f"<w:document {OPEN}><w:body>{p('Kop', style='Kop1')}{p('Tekst')}</w:body></w:document>"
    assert parse_docx(make_zip({"word/document.xml": document.encode()})).running.text == "Kop\nTekst\n"


def test_circles_in_styles_and_lists_come_to_an_end() -> None:
    outline = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/>{outline}</w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert parse_docx(make_docx(p("Kop", style="B"), styles=styles)).blocks[0].level == 2


def test_numbers_beyond_reason_do_no_harm() -> None:
    huge = "9" * 400
    wide = cell(p("a"), f'<w:gridSpan w:val="{huge}"/>') + cell(p("b"), '<w:gridSpan w:val="-3"/>')
    numbered = f'<w:numPr><w:ilvl w:val="{huge}"/><w:numId w:val="2"/></w:numPr>'
    numbering = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999"/>
      <w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"""
    made = make_docx(table(f"<w:tr>{wide}</w:tr>"), p("c", properties=numbered), numbering=numbering)
    assert_sound(parse_docx(made))


def test_the_text_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    from routekaart.parsing import building

    monkeypatch.setattr(building, "LARGEST_TEXT", 100)
    with pytest.raises(UnreadableLetter, match="over 100 characters"):
        parse_docx(make_docx(*(p("x" * 60) for _ in range(3))))


def test_a_file_ten_times_as_long_takes_ten_times_the_steps() -> None:
    import sys

    def steps(paragraphs: int) -> int:
        raw, count = make_docx(*(p("Er kwamen ", t("32.500"), style="Opsomming") for _ in range(paragraphs))), 0

        def trace(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(trace)
        try:
            parse_docx(raw)
        finally:
            sys.setprofile(None)
        return count

    steps(10)
    assert steps(2_000) / steps(200) < 11


@pytest.mark.parametrize("cut", range(1, len(LETTER), 37))
def test_a_file_cut_off_anywhere_is_refused(cut: int) -> None:
    with pytest.raises(UnreadableLetter):
        parse_docx(LETTER[:cut])


@given(st.integers(0, len(LETTER) - 1), st.binary(min_size=1, max_size=8))
@settings(deadline=None)
def test_a_damaged_file_is_sound_or_refused(place: int, damage: bytes) -> None:
    assert_docx_or_refused(LETTER[:place] + damage + LETTER[place + len(damage) :])


def trees() -> st.SearchStrategy[str]:
    attributes = st.sampled_from(
        [
            "", ' w:val="1"', ' w:val="0"', ' w:id="1"', ' w:val="restart"', ' w:fldCharType="begin"',
            ' w:fldCharType="end"', ' w:fldCharType="separate"', ' w:customMarkFollows="1"',
        ]
    )  # fmt: skip
    words = st.text(alphabet="ab 12.\u00ad\u200f²\n", max_size=6)
    return st.recursive(
        words.map(lambda word: f"<w:r><w:t xml:space='preserve'>{word}</w:t></w:r>"),
        lambda inner: st.builds(
            lambda name, more, parts: f"<w:{name}{more}>{''.join(parts)}</w:{name}>",
            st.sampled_from(ELEMENTS),
            attributes,
            st.lists(inner, max_size=4),
        ),
        max_leaves=25,
    )


@given(st.lists(trees(), max_size=6))
@settings(deadline=None)
def test_any_elements_are_a_sound_body(blocks: list[str]) -> None:
    assert_sound(parse_docx(make_docx(*(f"<w:p>{block}</w:p>{block}" for block in blocks), footnotes=FOOTNOTE)))


@given(st.binary(max_size=300))
def test_any_part_is_sound_or_refused(part: bytes) -> None:
    for name in ("word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "_rels/.rels", "docProps/core.xml"):
        assert_docx_or_refused(make_docx(p("Tekst"), extra={name: part}))


def test_a_part_packed_wrongly_is_refused() -> None:
    raw = bytearray(LETTER)
    start = bytes(raw).index(b"word/document.xml") + len("word/document.xml")
    raw[start : start + 4] = b"\xff\xff\xff\xff"
    with pytest.raises(UnreadableLetter, match="damaged"):
        parse_docx(bytes(raw))
