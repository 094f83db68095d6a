"""A PDF that comes back: its words in order against its record, its attachments, and what lies over its pages."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from routekaart.domain.brief import Note, Paragraph
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.briefs import parse_brief_file
from routekaart.reporting.brief import render_pdf
from tests.parsing.making_pdf import lines, make_pdf
from tests.reporting.brief.damaging import findings, told
from tests.reporting.brief.making import BLOCKS, BRIEF, brief_of, paragraph, words


def changed(raw: bytes, change: Callable[[Any], None]) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as document:
        change(document)
        document.save(target)
    return target.getvalue()


def with_text_of(raw: bytes, other: bytes) -> bytes:
    """Return the pages of one letter with the attachments of another."""
    with pikepdf.open(io.BytesIO(other)) as source:
        data = {name: source.attachments[name].get_file().read_bytes() for name in source.attachments}

    def attach(document: Any) -> None:
        for name, content in data.items():
            document.attachments[name] = content

    return changed(raw, attach)


def test_a_letter_as_it_was_made_has_nothing_against_it(pdf: bytes) -> None:
    assert told(pdf) == []


def test_a_letter_that_another_program_saved_has_nothing_against_it(pdf: bytes) -> None:
    assert told(changed(pdf, lambda _: None)) == []


def test_an_edited_figure_is_named(pdf: bytes) -> None:
    figures = tuple(replace(one, text="65.384") if one.id == "f1" else one for one in BRIEF.figures)
    edited = with_text_of(render_pdf(replace(BRIEF, figures=figures)), pdf)
    found = [(one.kind, one.figure, one.recorded, one.found) for one in findings(edited)]
    assert ("edited", "f1", "65.383", "65.384") in found


def test_a_changed_word_is_named(pdf: bytes) -> None:
    first = BLOCKS[0]
    assert isinstance(first, Paragraph)
    blocks = (replace(first, runs=(*first.runs[:2], words(" Meer volgt niet."))), *BLOCKS[1:])
    edited = with_text_of(render_pdf(replace(BRIEF, blocks=blocks)), pdf)
    assert [(one.kind, one.recorded, one.found) for one in findings(edited)] == [
        ("text_altered", "volgt.", "volgt niet.")
    ]


def test_a_number_that_was_put_in_is_named() -> None:
    letter = brief_of(paragraph("Er kwamen mensen aan."))
    edited = with_text_of(render_pdf(brief_of(paragraph("Er kwamen 5.000 mensen aan."))), render_pdf(letter))
    assert [(one.kind, one.found, one.where) for one in findings(edited)] == [
        ("untraced", "5.000", "Samenwerking over migratie Er kwamen".removeprefix("Samenwerking "))
    ]


def test_a_number_in_a_footnote_is_named(pdf: bytes) -> None:
    notes = (Note(text="Kamerstukken II 2019/20, 35 300 VI, nr. 38"), BRIEF.notes[1])
    edited = with_text_of(render_pdf(replace(BRIEF, notes=notes)), pdf)
    assert [(one.kind, one.recorded, one.found) for one in findings(edited)] == [("untraced", "37", "38")]


def test_a_pdf_without_attachments_is_named(pdf: bytes) -> None:
    def detach(document: Any) -> None:
        for name in list(document.attachments):
            del document.attachments[name]

    for raw in (changed(pdf, detach), make_pdf(lines("Er kwamen 50.000 personen."))):
        with pytest.raises(UnreadableLetter, match=r"no cijfers\.json attached") as refusal:
            parse_brief_file(raw)
        assert "printed to PDF again" in refusal.value.remedy


def test_an_altered_list_of_figures_is_named(pdf: bytes) -> None:
    def alter(document: Any) -> None:
        rows = document.attachments["cijfers.csv"].get_file().read_bytes()
        document.attachments["cijfers.csv"] = rows.replace(b"65.383", b"65.384")

    assert told(changed(pdf, alter)) == [("attachment_altered", "")]


def test_text_put_over_a_page_is_named(pdf: bytes) -> None:
    def put(document: Any) -> None:
        page = document.pages[0]
        font = next(iter(page.Resources.Font))
        page.contents_add(f"q BT {font} 12 Tf 100 400 Td <00240025> Tj ET Q".encode())

    assert [one.kind for one in findings(changed(pdf, put))] == ["overlaid"]


def test_a_remark_put_on_a_page_is_named(pdf: bytes) -> None:
    def put(document: Any) -> None:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[0, 0, 99, 99], Contents="5.000"
        )
        page = document.pages[0]
        page.Annots = pikepdf.Array([*page.get("/Annots", []), document.make_indirect(note)])

    assert [(one.kind, one.where) for one in findings(changed(pdf, put))] == [("overlaid", "page 1")]


def in_drawing(old: bytes, new: bytes) -> Callable[[Any], None]:
    """Change how the first page is drawn."""

    def change(document: Any) -> None:
        page = document.pages[0]
        page.contents_coalesce()
        drawn, times = re.subn(old, new, page.Contents.read_bytes())
        assert times
        page.Contents = document.make_stream(drawn)

    return change


def drawn_over(content: bytes) -> Callable[[Any], None]:
    """Draw something on the first page of a letter, over its text."""

    def draw(document: Any) -> None:
        page = document.pages[0]
        font = next(iter(page.Resources.Font))
        page.contents_add(content.replace(b"FONT", str(font).encode()))

    return draw


def glyphs_swapped(document: Any) -> None:
    """Give every letter and digit of each font the shape of another; the text that can be copied stays."""
    for page in document.pages:
        for font in page.Resources.Font.values():
            below = font.DescendantFonts[0]
            below.CIDToGIDMap = document.make_stream(b"".join(n.to_bytes(2, "big") for n in range(1, 5_000)))


COVERING = [
    drawn_over(b"q 1 1 1 rg 0 0 600 900 re f Q"),
    drawn_over(b"/Artifact BMC q BT FONT 200 Tf 100 400 Td <0024002500240025> Tj ET Q EMC"),
]


@pytest.mark.parametrize("version", [BRIEF.version, "9.9.9"])
@pytest.mark.parametrize("change", COVERING)
def test_what_is_drawn_over_the_words_of_a_page_is_named(
    pdf: bytes, change: Callable[[Any], None], version: str
) -> None:
    assert ("overlaid", "page 1") in {
        (str(one.kind), one.where) for one in findings(changed(pdf, change), version=version)
    }


@pytest.mark.parametrize("version", [BRIEF.version, "9.9.9"])
def test_words_that_are_not_drawn_are_gone(pdf: bytes, version: str) -> None:
    unseen = changed(pdf, in_drawing(rb"\b0 Tr\b", b"3 Tr"))
    assert "deleted" in {str(one.kind) for one in findings(unseen, version=version)}


@pytest.mark.parametrize(
    "change",
    [
        in_drawing(rb"\bBT\b", b"BT /DeviceRGB cs 1 1 1 sc"),
        drawn_over(b"q 0 0 0 RG 3 w 100 400 m 120 420 l S Q"),
    ],
)
def test_a_page_that_is_drawn_otherwise_is_named(pdf: bytes, change: Callable[[Any], None]) -> None:
    assert told(changed(pdf, change)) == [("look_altered", "")]


def test_digits_with_the_shape_of_others_are_named(pdf: bytes) -> None:
    edited = changed(pdf, glyphs_swapped)
    assert {one.kind for one in findings(edited)} == {"look_altered"}


def test_a_page_that_another_version_made_is_said_to_be_compared_by_its_words_only(pdf: bytes) -> None:
    assert findings(pdf, version="9.9.9") == []  # it is made in the same way still
    pale = changed(pdf, in_drawing(rb"\bBT\b", b"BT /DeviceRGB cs 1 1 1 sc"))
    assert [(one.kind, one.fails) for one in findings(pale, version="9.9.9")] == [("look_not_compared", False)]


@pytest.mark.parametrize("version", [BRIEF.version, "9.9.9"])
def test_a_link_with_a_drawing_of_its_own_is_named(pdf: bytes, version: str) -> None:
    def put(document: Any) -> None:
        drawing = document.make_stream(b"0 0 0 rg 0 0 200 50 re f")
        drawing.Type, drawing.Subtype, drawing.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 200, 50]
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[100, 400, 300, 450], F=4,
            AP=pikepdf.Dictionary(N=drawing),
        )  # fmt: skip
        page = document.pages[0]
        page.Annots = pikepdf.Array([*page.get("/Annots", []), document.make_indirect(link)])

    assert [str(one.kind) for one in findings(changed(pdf, put), version=version)] == ["overlaid"]


def test_a_page_more_is_named(pdf: bytes) -> None:
    added = changed(pdf, lambda document: document.add_blank_page())
    assert [(str(one.kind), one.found) for one in findings(added)] == [("look_altered", "4")]


def test_a_letter_of_many_pages_is_read_in_order() -> None:
    text = "Op dag {} waren er zoveel als op de dag daarvoor, en verder gebeurde er die dag niets bijzonders. "
    blocks = tuple(paragraph(*(text.format(day) for day in range(n, n + 9))) for n in range(0, 180, 9))
    made = render_pdf(brief_of(*blocks))
    assert len({one for one in parse_brief_file(made).edges if one.startswith("Pagina")}) > 5
    assert told(made) == []


def test_words_that_are_cut_at_the_end_of_a_line_are_whole_again() -> None:
    long = "staats-en-ministeries-voor-werkgelegenheids-en-migratie-aangelegenheden "
    assert told(render_pdf(brief_of(paragraph(long * 20)))) == []


@pytest.mark.parametrize("cut", [100, 5_000, -2_000])
def test_a_damaged_pdf_is_refused_or_fails(pdf: bytes, cut: int) -> None:
    try:
        found = findings(pdf[:cut])
    except UnreadableLetter:
        return
    assert any(one.fails for one in found)
