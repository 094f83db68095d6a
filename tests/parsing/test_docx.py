"""A Word file as a body: nothing that it says is lost, and what was deleted is not read."""

import pytest

from routekaart.domain.document import Block, BlockKind, Body, Change
from routekaart.parsing.docx import parse_docx
from tests.parsing.making_docx import cell, make_docx, original, p, row, t, table

DELETED = '<w:del w:id="1"><w:r><w:delText xml:space="preserve">30.000</w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:id="2">{t("32.500")}</w:ins>'
CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{t('65.383')}</w:sdtContent></w:sdt>"
EMPTY_CONTROL = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{t('Kies 12')}</w:sdtContent></w:sdt>"
MATH = "<m:r><m:t>"
GONE = "<w:rPr><w:del/></w:rPr>"


def begin(instruction: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def boxed(*blocks: str) -> str:
    inner = "".join(blocks)
    return (
        "<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>"
        f"{inner}</w:txbxContent></wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def numbered(level: int, number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def reference(number: int, kind: str = "footnote", attributes: str = "") -> str:
    return f'<w:{kind}Reference w:id="{number}" {attributes}/>'


def note(number: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{p("<w:r><w:footnoteRef/></w:r>", t(text))}</w:{kind}>'


def said(body: Body, kind: BlockKind) -> list[str]:
    return [body.text[block.start : block.end] for block in body.blocks if block.kind is kind]


def last(body: Body, kind: BlockKind) -> Block:
    return [block for block in body.blocks if block.kind is kind][-1]


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        (["Voor ", CONTROL, " na"], "Voor 65.383 na"),
        (["Er kwamen ", DELETED, INSERTED, " aan"], "Er kwamen 32.500 aan"),
        ([f"<w:moveFrom>{t('eerst ')}</w:moveFrom>", "zijn ", f"<w:moveTo>{t('dan')}</w:moveTo>"], "zijn dan"),
        (["weg", "<w:r><w:delText> is weg</w:delText></w:r>"], "weg"),
        (["zie ", f'<w:hyperlink r:id="x">{t("de bijlage")}</w:hyperlink>'], "zie de bijlage"),
        (["op ", begin(" DATE 2019 "), "10 juli", END, " 2020"], "op 10 juli 2020"),
        ([f'<w:fldSimple w:instr="PAGE">{t("3")}</w:fldSimple>', " van 4"], "3 van 4"),
        ([begin(" IF " + "1"), begin("SEQ"), t("7"), END, END, " na"], "7 na"),
        (['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "blijft staan"], "blijft staan"),
        (["700", "<w:r><w:tab/></w:r>", "650"], "700\u2003650"),
        (["vier", "<w:r><w:br/></w:r>", "vijf"], "vier vijf"),
        (["700", "<w:r><w:br/></w:r>", "650"], "700\u2003650"),
        (["Noord", "<w:r><w:noBreakHyphen/></w:r>", "Afrika"], "Noord-Afrika"),
        (["migra", "<w:r><w:softHyphen/></w:r>", "tie\u00adcijfers"], "migratiecijfers"),
        (['<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "50.000"], "≥50.000"),
        (['<w:r><w:sym w:font="Iets" w:char="F0B3"/></w:r>', "50.000"], "\ufffd50.000"),
        ([f"<w:smartTag>{t('Rabat')}</w:smartTag>", f"<w:bdo>{t('!')}</w:bdo>"], "Rabat!"),
        (["50.000", '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'], "50.000¹"),
        ([f"<m:oMath><m:num>{MATH}1</m:t></m:r></m:num><m:den>{MATH}2</m:t></m:r></m:den></m:oMath>"], "1/2"),
        (["<w:r><w:t>  los </w:t></w:r>", "<w:r><w:t> woord </w:t></w:r>"], "loswoord"),
        (['<w:ruby><w:rt>' + t("boven") + "</w:rt><w:rubyBase>" + t("onder") + "</w:rubyBase></w:ruby>"], "onder"),
    ],
)  # fmt: skip
def test_all_that_shows_in_a_paragraph_is_read(inner: list[str], read: str) -> None:
    assert parse_docx(make_docx(p(*inner))).running.text == f"{read}\n"


def test_what_was_deleted_is_kept_with_its_place_and_not_read() -> None:
    body = parse_docx(make_docx(p("Er kwamen ", DELETED, INSERTED, " aan.")))
    block = body.blocks[1]
    assert (block.change, block.anchor) == (Change.DELETED, len("Er kwamen "))
    assert body.text[block.start : block.end] == "30.000"
    assert "30.000" not in body.running.text


def test_a_paragraph_put_in_as_a_whole_says_so() -> None:
    body = parse_docx(make_docx(p(INSERTED), p("Nu ", INSERTED)))
    assert [block.change for block in body.blocks] == [Change.INSERTED, None]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    body = parse_docx(make_docx(p("In 2019 ", properties=GONE), p("kwamen er 14.000."), p("Weg.", properties=GONE)))
    assert body.running.text == "In 2019 kwamen er 14.000.\nWeg.\n"


def test_a_deleted_row_is_kept_and_not_read() -> None:
    made = table(row("Marokko", "700"), row("Algerije", "650", properties="<w:del/>"))
    body = parse_docx(make_docx(made))
    assert body.running.text == "Marokko\t700\n"
    assert [block.change for block in body.blocks] == [None, None, Change.DELETED, Change.DELETED]


def test_what_nobody_filled_in_is_not_read() -> None:
    body = parse_docx(make_docx(p("Aantal: ", EMPTY_CONTROL, "."), f"{EMPTY_CONTROL.replace(t('Kies 12'), p('Kies'))}"))
    assert body.running.text == "Aantal: .\n"
    assert said(body, BlockKind.FURNITURE) == ["Kies 12", "Kies"]


def test_hidden_text_is_kept_and_not_read() -> None:
    hidden = '<w:r><w:rPr><w:rStyle w:val="Verborgen"/></w:rPr><w:t>intern</w:t></w:r>'
    body = parse_docx(make_docx(p("Openbaar", hidden)))
    assert (body.running.text, said(body, BlockKind.COMMENT)) == ("Openbaar\n", ["intern"])


def test_headings_are_known_by_style_outline_and_what_a_style_rests_on() -> None:
    outline = '<w:outlineLvl w:val="3"/>'
    body = parse_docx(make_docx(p("A", style="Kop1"), p("B", style="Kopje"), p("C", properties=outline), p("D")))
    assert [(block.kind, block.level) for block in body.blocks] == [
        (BlockKind.HEADING, 1), (BlockKind.HEADING, 2), (BlockKind.HEADING, 4), (BlockKind.PARAGRAPH, 0),
    ]  # fmt: skip


def test_list_items_have_the_numbers_that_word_shows() -> None:
    levels = [(0, 2), (1, 2), (1, 2), (0, 2), (1, 2), (0, 3), (0, 0)]
    body = parse_docx(make_docx(*(p("x", properties=numbered(*one)) for one in levels), p("y", style="Opsomming")))
    assert [(block.label, block.level) for block in body.blocks] == [
        ("1.", 1), ("1a)", 2), ("1b)", 2), ("2.", 1), ("2a)", 2), ("1.", 1), ("", 0), ("•", 1),
    ]  # fmt: skip


def test_a_table_of_contents_is_not_read() -> None:
    body = parse_docx(make_docx(p("1. Inleiding 3", style="Inhopg1"), p("Tekst")))
    assert body.running.text == "Tekst\n"


def test_cells_have_their_place_also_when_merged_or_nested() -> None:
    merged, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    inner = cell(p("Alle") + table(row("a", "b")) + p("einde"), '<w:gridSpan w:val="2"/>')
    control = f"<w:sdt><w:sdtContent>{cell(p('2.345'))}</w:sdtContent></w:sdt>"
    body = parse_docx(
        make_docx(
            table(
                row("Land", "2018", "2019", properties="<w:tblHeader/>"),
                row(cell(p("Marokko"), merged), "700", control),
                row(cell(p("vervolg"), goes_on), inner),
            )
        )
    )
    places = [(body.text[b.start : b.end], b.cell.table, b.cell.row, b.cell.column) for b in body.blocks if b.cell]
    assert places == [
        ("Land", 0, 0, 0), ("2018", 0, 0, 1), ("2019", 0, 0, 2), ("Marokko", 0, 1, 0), ("700", 0, 1, 1),
        ("2.345", 0, 1, 2), ("vervolg", 0, 1, 0), ("Alle", 0, 2, 1), ("a", 1, 0, 0), ("b", 1, 0, 1), ("einde", 0, 2, 1),
    ]  # fmt: skip
    assert [b.cell.header for b in body.blocks if b.cell] == [True] * 3 + [False] * 8


def test_notes_follow_the_body_with_their_label_and_the_place_of_their_mark() -> None:
    text = p("Er kwamen 50.000", f"<w:r>{reference(4)}</w:r>", " en 12", f"<w:r>{reference(5)}</w:r>", ".")
    separator = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    body = parse_docx(make_docx(text, footnotes=separator + note(5, "Tweede.") + note(4, " Eerste.") + note(9, "Los.")))
    assert body.running.text == "Er kwamen 50.000 en 12.\nEerste.\nTweede.\n"
    notes = [(b.label, b.anchor) for b in body.blocks if b.kind is BlockKind.FOOTNOTE]
    assert notes == [("1", len("Er kwamen 50.000")), ("2", len("Er kwamen 50.000 en 12"))]
    assert last(body, BlockKind.FURNITURE).anchor is None


def test_a_sign_that_the_writer_chose_is_a_label_and_no_text() -> None:
    own = 'w:customMarkFollows="1"'
    mark = f"<w:r>{reference(4, attributes=own)}<w:t>*</w:t></w:r>"
    body = parse_docx(make_docx(p("50.000", mark, " personen"), footnotes=note(4, "Zie.")))
    assert body.running.text == "50.000 personen\nZie.\n"
    assert last(body, BlockKind.FOOTNOTE).label == "*"


def test_endnotes_are_numbered_as_word_does_and_deleted_marks_take_their_note_along() -> None:
    marks = f"<w:del><w:r>{reference(1, 'endnote')}</w:r></w:del><w:r>{reference(2, 'endnote')}</w:r>"
    body = parse_docx(make_docx(p("Tekst", marks), endnotes=note(1, "Weg.", "endnote") + note(2, "Ja.", "endnote")))
    assert body.running.text == "Tekst\nJa.\n"
    assert [(b.label, b.change) for b in body.blocks[1:]] == [("", Change.DELETED), ("i", None)]


def test_comments_are_kept_without_their_author_and_not_read() -> None:
    comments = f'<w:comment w:id="0" w:author="Jan Jansen">{p("Klopt 14.000?")}</w:comment>'
    body = parse_docx(make_docx(p("14.000", f"<w:r>{reference(0, 'comment')}</w:r>", " aan"), comments=comments))
    block = last(body, BlockKind.COMMENT)
    assert (body.running.text, block.anchor) == ("14.000 aan\n", 6)
    assert "Jansen" not in repr(body)


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    body = parse_docx(make_docx(p("Voor", boxed(p("Kader 12"), table(row("a", "b"))), " na"), p("Verder")))
    assert body.running.text == "Voor na\nKader 12\na\tb\nVerder\n"


def test_page_headers_are_kept_and_not_read() -> None:
    body = parse_docx(make_docx(p("Brief"), header=p("Datum 10 juli 2020"), footer=p("Pagina 1")))
    assert body.running.text == "Brief\n"
    assert said(body, BlockKind.FURNITURE) == ["Datum 10 juli 2020", "Pagina 1"]


def test_what_is_not_read_is_said() -> None:
    body = parse_docx(make_docx(p("Brief"), extra={"word/vbaProject.bin": b"Sub"}, title=" De\n brief "))
    assert body.title == "De brief"
    assert body.remarks == ("the file holds macros; they were neither run nor read",)


@pytest.mark.parametrize("quote", ["65.383", "32.500", "30.000", "Kader", "Voetnoot", "700", "650"])
def test_every_place_leads_back_to_the_file(quote: str) -> None:
    raw = make_docx(
        p("Voor ", CONTROL, " na"),
        p(f"<w:r><w:rPr><w:b/></w:rPr>{t('x')}</w:r>", begin("DATE"), "Er ", END, DELETED, INSERTED, boxed(p("Kader"))),
        p("700", "<w:r><w:tab/></w:r>", "650", f"<w:r>{reference(4)}</w:r>"),
        footnotes=note(4, "Voetnoot"),
    )
    body = parse_docx(raw)
    start = body.text.index(quote)
    assert original(raw, body, start, start + len(quote)) == quote


def test_the_strict_edition_of_the_standard_is_read_alike() -> None:
    raw = make_docx(p("Inleiding", style="Kop1"), p("Tekst 12"))
    strict = {b"schemas.openxmlformats.org/wordprocessingml/2006/main": b"purl.oclc.org/ooxml/wordprocessingml/main"}
    assert parse_docx(_rewritten(raw, strict)).blocks == parse_docx(raw).blocks


def _rewritten(raw: bytes, changes: dict[bytes, bytes]) -> bytes:
    import zipfile
    from io import BytesIO

    from tests.parsing.making_docx import make_zip

    with zipfile.ZipFile(BytesIO(raw)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for old, new in changes.items():
        files = {name: part.replace(old, new) for name, part in files.items()}
    return make_zip(files)
