"""The Word file of a letter: figures that cannot be lost unseen, and what Word needs to show it well."""

import io
import re
import zipfile

import pytest
from lxml import etree

from routekaart.domain.errors import NotationError
from routekaart.parsing.docx import parse_docx
from routekaart.reporting.brief import render_docx
from tests.reporting.brief.making import BRIEF, F2018, FIGURES, brief_of, figure, paragraph, shown

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(raw: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return file.read(name).decode()


def test_each_figure_is_a_locked_control_with_its_id_and_receipt(docx: bytes) -> None:
    root = etree.fromstring(part(docx, "word/document.xml").encode())
    controls = {}
    for control in root.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")
        assert control.find(f"{W}sdtPr/{W}lock").get(f"{W}val") == "sdtContentLocked"
        assert len(tag) <= 64
        controls[tag.split(":")[1]] = (tag.split(":")[2], "".join(control.itertext()))
    assert set(controls) == {one.id for one in FIGURES}
    assert all(one.receipt.startswith(controls[one.id][0]) and controls[one.id][1] == one.text for one in FIGURES)


def test_no_two_controls_have_one_number(docx: bytes) -> None:
    numbers = re.findall(r'<w:sdtPr>.*?<w:id w:val="(\d+)"/>', part(docx, "word/document.xml"))
    assert len(numbers) == len(set(numbers)) > len(FIGURES)


def test_each_table_repeats_its_headings(docx: bytes) -> None:
    text = part(docx, "word/document.xml")
    assert text.count("<w:tblHeader/>") == text.count("<w:tblCaption ") == 4


def test_drawings_have_words_and_a_vector(docx: bytes) -> None:
    text = part(docx, "word/document.xml")
    assert 'descr="De lijn stijgt tot 2018 en daalt in 2019."' in text
    assert text.count("svgBlip") >= 2
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        assert file.read("word/media/brief1.png").startswith(b"\x89PNG")


def test_notes_are_real_footnotes(docx: bytes) -> None:
    body = parse_docx(docx)
    notes = [body.text[block.start : block.end] for block in body.blocks if block.kind == "footnote"]
    assert notes[0] == "Kamerstukken II 2019/20, 35 300 VI, nr. 37"
    assert notes[1].endswith("(https://www.frontex.europa.eu/what-we-do/)")


def test_the_properties_name_an_office_and_no_person(docx: bytes) -> None:
    core = part(docx, "docProps/core.xml")
    assert "<dc:title>Samenwerking over migratie</dc:title>" in core
    assert "<dc:creator>Ministerie van Voorbeelden</dc:creator>" in core
    assert "<dc:language>nl-NL</dc:language>" in core
    assert "lastModifiedBy" not in core


def test_the_language_and_the_font_are_in_the_file(docx: bytes) -> None:
    assert 'w:lang w:val="nl-NL"' in part(docx, "word/styles.xml")
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        assert {"word/fonts/font1.odttf", "word/fonts/font2.odttf"} <= set(file.namelist())


def test_pages_are_numbered_by_word_itself(docx: bytes) -> None:
    footer = part(docx, "word/footer.xml")
    assert 'w:instr="PAGE"' in footer
    assert 'w:instr="NUMPAGES"' in footer
    assert "Pagina " in footer


def test_the_same_letter_gives_the_same_bytes(docx: bytes) -> None:
    assert render_docx(BRIEF) == docx


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_part_that_is_named_is_there(lang: str) -> None:
    made = render_docx(brief_of(paragraph("In 2018 ", shown("f1")), lang=lang))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        names = set(file.namelist())
        for name in names:
            if name.endswith(".rels"):
                folder = name.partition("_rels/")[0]
                for one in etree.fromstring(file.read(name)):
                    if one.get("TargetMode") != "External":
                        target = one.get("Target")
                        found = target.lstrip("/") if target.startswith("/") else f"{folder}{target}"
                        assert re.sub(r"[^/]+/\.\./", "", found) in names, (name, target)
            if name.endswith((".xml", ".rels")):
                etree.fromstring(file.read(name))


def test_an_id_that_word_cannot_keep_is_refused() -> None:
    long = figure("f" * 40, "65.383", F2018)
    with pytest.raises(NotationError, match="too long for Word"):
        render_docx(brief_of(paragraph(shown(long.id)), figures=(long,)))
