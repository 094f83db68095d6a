"""The PDF of a letter: for the archive, for screen readers, and with its data."""

import io
import json
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from routekaart.domain.brief import Brief
from routekaart.domain.encoding import from_record
from routekaart.domain.errors import InputError
from routekaart.parsing.briefs import parse_brief_file
from routekaart.reporting.brief import render_pdf
from tests.reporting.brief.making import BRIEF, FIGURES, brief_of, paragraph, words


@pytest.fixture
def opened(pdf: bytes) -> Any:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        yield document


def tags(element: Any) -> list[str]:
    """Return the tags under an element, in order."""
    kids = element.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    own = [str(element.S)] if "/S" in element else []
    return own + [tag for kid in kids if isinstance(kid, pikepdf.Dictionary) for tag in tags(kid)]


def test_the_document_says_its_language_and_shows_its_title(opened: Any) -> None:
    root = opened.Root
    assert (str(root.Lang), bool(root.MarkInfo.Marked), bool(root.ViewerPreferences.DisplayDocTitle)) == (
        "nl-NL",
        True,
        True,
    )
    assert str(opened.docinfo["/Title"]) == BRIEF.title


def test_the_document_is_made_as_pdf_a_3a_and_pdf_ua_1(opened: Any) -> None:
    with opened.open_metadata() as metadata:
        made_as = metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]
    assert made_as == ("3", "A", "1")


def test_every_part_of_a_letter_has_its_tag(opened: Any) -> None:
    found = tags(opened.Root.StructTreeRoot)
    assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI", "/LBody", "/Table", "/THead", "/TH", "/TD", "/Note"} <= set(found)
    assert found.count("/Figure") == 2
    assert found.count("/THead") == found.count("/Table") == 4


def test_every_drawing_has_words_for_who_does_not_see_it(opened: Any) -> None:
    alts: list[str] = []

    def look(element: Any) -> None:
        if "/S" in element and str(element.S) == "/Figure":
            alts.append(str(element.Alt))
        kids = element.get("/K", [])
        for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary):
                look(kid)

    look(opened.Root.StructTreeRoot)
    assert alts == ["De lijn stijgt tot 2018 en daalt in 2019.", "Spanje heeft de meeste aankomsten."]


def test_the_letter_and_its_figures_are_attached_as_its_source(opened: Any) -> None:
    assert sorted(opened.attachments) == ["cijfers.csv", "cijfers.json"]
    assert {str(opened.attachments[name].obj.AFRelationship) for name in opened.attachments} == {"/Source"}
    record = json.loads(opened.attachments["cijfers.json"].get_file().read_bytes())
    assert from_record(Brief, record["brief"]) == BRIEF
    assert record["receipts"] == {figure.id: figure.receipt for figure in FIGURES}
    rows = opened.attachments["cijfers.csv"].get_file().read_bytes().decode().splitlines()
    assert rows[1].startswith("f1,65.383,frontex-detections,route:western-mediterranean,,,2018,65383,65383,65383")
    assert rows[1].endswith(f"frontex/detections-yearly/2020-01-15,12,,,openbaar,{FIGURES[0].receipt}")


def test_all_fonts_are_in_the_file(opened: Any) -> None:
    fonts = [font for page in opened.pages for font in page.Resources.get("/Font", {}).values()]
    names = {str(font.BaseFont).partition("+")[2] for font in fonts}
    assert names == {"NotoSans-Regular", "NotoSans-Bold"}
    below = [font.DescendantFonts[0].FontDescriptor for font in fonts if "/DescendantFonts" in font]
    assert below and all("/FontFile2" in one or "/FontFile3" in one for one in below)


def test_the_same_letter_gives_the_same_bytes(pdf: bytes) -> None:
    assert render_pdf(BRIEF) == pdf


def test_a_letter_in_english_has_english_labels_and_says_so() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(brief_of(paragraph("Text."), lang="en")))) as document:
        assert str(document.Root.Lang) == "en-GB"


def test_a_character_that_no_font_has_is_named() -> None:
    with pytest.raises(InputError, match="none of the fonts has") as refusal:
        render_pdf(brief_of(paragraph("Een teken: 中.")))
    assert "look with a font" in refusal.value.remedy


def test_text_is_never_read_as_typst() -> None:
    tricks = '#read("/etc/passwd") = Kop $x$ *vet* _schuin_ `code` <label> @ref [x]'
    made = render_pdf(brief_of(paragraph(tricks), title=tricks, subject=tricks))
    assert [line.text for line in parse_brief_file(made).lines].count(tricks) == 3


def test_a_letter_without_figures_says_so() -> None:
    made = render_pdf(replace(brief_of(paragraph(words("Alleen tekst."))), figures=()))
    assert "In deze brief staan geen cijfers." in [line.text for line in parse_brief_file(made).lines]
