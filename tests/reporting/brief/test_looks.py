"""A ministry's own templates: what is filled in, what stays, and what is said of a mistake."""

import io
import zipfile
from pathlib import Path

import pytest

from routekaart.domain.errors import InputError
from routekaart.domain.look import Look
from routekaart.parsing.briefs import parse_brief_file, read_pdf_looks
from routekaart.reporting.brief import render_docx, render_pdf
from routekaart.reporting.brief.verifying import Derived, Standing, compare_brief, read_saved_brief
from routekaart.sources.looks import load_look
from tests.parsing.making_docx import make_docx, p
from tests.reporting.brief.damaging import equal, in_text
from tests.reporting.brief.making import BRIEF

OWN_TYPST = b"""#import "/routekaart.typ": brief, body, sources, page-number
#set page(header: [Provincie Voorbeeld], footer: page-number)
#set text(size: 11pt)
#brief.day, #brief.reference
#body
#sources
"""


def docx_of(*paragraphs: str, **other: str) -> bytes:
    return make_docx(*paragraphs, **other)


def texts(raw: bytes) -> list[str]:
    return [line.text for line in parse_brief_file(raw).lines]


def kinds(raw: bytes) -> set[str]:
    file = parse_brief_file(raw)
    found = compare_brief(read_saved_brief(file), file, lambda _: Derived(standing=Standing.EQUAL), version="0.1.0")
    return {str(one.kind) for one in found}


def word_refusal(*paragraphs: str) -> InputError:
    with pytest.raises(InputError) as refusal:
        render_docx(BRIEF, Look(name="voorbeeld", word=docx_of(*paragraphs)))
    return refusal.value


def typst_refusal(text: bytes) -> InputError:
    with pytest.raises(InputError) as refusal:
        render_pdf(BRIEF, Look(name="voorbeeld", typst=text))
    return refusal.value


def test_a_template_of_its_own_gives_the_letter_another_look() -> None:
    made = render_pdf(BRIEF, Look(name="voorbeeld", typst=OWN_TYPST))
    file = parse_brief_file(made)
    assert "Provincie Voorbeeld" in file.edges
    assert file.lines[0].text == "10 juli 2020, RK-2020-0710"
    assert kinds(made) == {"frame_number", "look_not_compared"}


def test_with_its_template_the_pages_of_a_letter_are_compared_as_well() -> None:
    look = Look(name="voorbeeld", typst=OWN_TYPST)
    made = render_pdf(BRIEF, look)
    file, looks = parse_brief_file(made), read_pdf_looks(render_pdf(BRIEF, look))
    found = compare_brief(read_saved_brief(file), file, equal, version=BRIEF.version, made=looks)
    assert {str(one.kind) for one in found} == {"frame_number"}


def test_a_template_may_show_a_drawing_that_lies_beside_it() -> None:
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    text = b'#import "/routekaart.typ": body, sources\n#image("logo.svg", alt: "Logo")\n#body\n#sources\n'
    assert render_pdf(BRIEF, Look(typst=text, files=(("logo.svg", logo),))).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        (b'#import "/routekaart.typ": body\n\n#body', "shows the list of figures 0 times", "voorbeeld"),
        (b'#import "/routekaart.typ": sources\n#sources', "shows the body 0 times", "voorbeeld"),
        (b'#import "/routekaart.typ": body, sources\n#body #body #sources', "shows the body 2 times", "voorbeeld"),
        (b'#import "/routekaart.typ": brief\n#brief.titel', 'does not contain key "titel"', "voorbeeld/brief.typ:2:7"),
        (b"\n#let x = [", "unclosed delimiter", "voorbeeld/brief.typ:2:9"),
        (b'#read("/etc/passwd")', "file not found", "voorbeeld/brief.typ:1:6"),
        (b'#image("weg.svg", alt: "x")', "file not found", "voorbeeld/brief.typ:1:7"),
        (b'A\n#import "@preview/cetz:0.3.0"', "without a network", "voorbeeld/brief.typ:2"),
        (
            b'#import "/routekaart.typ": body, sources\n#set text(font: "Onbekend")\n#body\n#sources',
            "unknown font family",
            "voorbeeld/brief.typ:2:16",
        ),
    ],
)
def test_a_mistake_in_a_typst_template_is_named_with_its_place(text: bytes, what: str, where: str) -> None:
    refusal = typst_refusal(text)
    assert what in refusal.what
    assert refusal.where == where
    assert refusal.remedy
    assert "/work" not in str(refusal)


def test_the_placeholders_of_a_word_template_are_filled_and_its_looks_stay() -> None:
    template = docx_of(
        '<w:p><w:pPr><w:pStyle w:val="Eigen"/></w:pPr><w:r><w:t>Aan {{ addressee }}, </w:t></w:r>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ ti</w:t></w:r><w:r><w:t>tle }}</w:t></w:r></w:p>",
        p("Betreft: {{subject}} ({{ day }}, {{ reference }})"),
        p("{{ body }}"),
        p("Met groet, {{ sender_name }}"),
    )
    made = render_docx(BRIEF, Look(name="voorbeeld", word=template))
    lines = texts(made)
    assert lines[0] == (
        "Aan De Voorzitter van de Tweede Kamer der Staten-Generaal Postbus 20018, Samenwerking over migratie"
    )
    assert lines[1] == "Betreft: Voortgang van de landenaanpak & wat volgt (10 juli 2020, RK-2020-0710)"
    assert lines[2].startswith("Met deze brief informeer ik uw Kamer")
    assert lines[-1] == "Met groet, Ministerie van Voorbeelden"
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        document = file.read("word/document.xml").decode()
    assert 'w:pStyle w:val="Eigen"' in document
    assert "<w:rPr><w:b/></w:rPr><w:t" in document
    assert kinds(made) == set()


def test_a_letter_in_a_template_without_a_title_begins_with_it() -> None:
    assert texts(render_docx(BRIEF, Look(word=docx_of(p("{{ body }}")))))[0] == BRIEF.title


def test_the_list_of_figures_may_have_a_place_of_its_own() -> None:
    lines = texts(render_docx(BRIEF, Look(word=docx_of(p("{{ sources }}"), p("Daarna"), p("{{ body }}")))))
    assert lines[0] == "Verantwoording van de cijfers"
    assert lines.index("Daarna") < lines.index("Aankomsten")


def test_what_a_letter_says_is_no_placeholder() -> None:
    from dataclasses import replace

    sly = replace(BRIEF, title="{{ body }} en {{ x }}", subject="{% if %}", sender="{{ title }}")
    assert "{{ body }} en {{ x }}" in texts(render_docx(sly))
    own = render_docx(sly, Look(word=docx_of(p("{{ sender }}: {{ title }}"), p("{{ body }}"))))
    assert texts(own)[0] == "{{ title }}: {{ body }} en {{ x }}"


@pytest.mark.parametrize(
    ("paragraphs", "what", "where", "remedy"),
    [
        ((p("{{ title }}"),), "no place for the letter", "voorbeeld/brief.docx", "Put {{ body }}"),
        ((p("{{ body }}"), p("{{ body }}")), "twice", "paragraph 2", "Leave one"),
        ((p("Dit: {{ body }}"),), "other text beside it", "paragraph 1", "of its own"),
        ((p("{{ tilte }}"), p("{{ body }}")), "{{ tilte }} is no placeholder", "paragraph 1", "Perhaps {{ title }}"),
        ((p("a {{ title"), p("{{ body }}")), "not whole", "paragraph 1", "two braces"),
        ((p("b"), p("title }} c"), p("{{ body }}")), "not whole", "paragraph 2", "two braces"),
        ((p("{% if title %}"), p("{{ body }}")), "not whole", "paragraph 1", "no other tags"),
        ((p("{{ Title }}"), p("{{ body }}")), "not whole", "paragraph 1", "two braces"),
    ],
)
def test_a_mistake_in_a_word_template_is_named_with_its_place(
    paragraphs: tuple[str, ...], what: str, where: str, remedy: str
) -> None:
    refusal = word_refusal(*paragraphs)
    assert what in refusal.what
    assert where in refusal.where
    assert remedy in refusal.remedy


@pytest.mark.parametrize("raw", [b"geen zip", b"PK\x03\x04 half", docx_of(p("{{ body }}"))[:400]])
def test_a_template_that_is_no_word_file_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError, match="no Word file") as refusal:
        render_docx(BRIEF, Look(name="voorbeeld", word=raw))
    assert refusal.value.where == "voorbeeld/brief.docx"


def test_a_look_is_loaded_from_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "voorbeeld"
    (folder / "beeld").mkdir(parents=True)
    (folder / "brief.typ").write_bytes(OWN_TYPST)
    (folder / "beeld" / "logo.svg").write_text("<svg/>")
    (folder / ".verborgen").write_text("x")
    look = load_look(folder)
    assert (look.name, look.typst, look.word) == ("voorbeeld", OWN_TYPST, b"")
    assert look.files == (("beeld/logo.svg", b"<svg/>"),)
    assert look.fonts == ""


@pytest.mark.parametrize("make", ["nothing", "empty"])
def test_a_folder_without_templates_is_refused(tmp_path: Path, make: str) -> None:
    folder = tmp_path / "leeg"
    if make == "empty":
        folder.mkdir()
    with pytest.raises(InputError) as refusal:
        load_look(folder)
    assert refusal.value.where == str(folder)


def test_what_lies_outside_of_the_folder_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim")
    folder = tmp_path / "voorbeeld"
    folder.mkdir()
    (folder / "brief.typ").write_bytes(OWN_TYPST)
    (folder / "link.txt").symlink_to(tmp_path / "geheim.txt")
    assert load_look(folder).files == ()


def test_in_a_letter_of_a_ministry_words_that_were_changed_are_named_and_its_own_are_not() -> None:
    own = (p("Aan {{ addressee }}: {{ title }}"), p("{{ sources }}"), p("Daarna"), p("{{ body }}"), p("Met groet"))
    raw = render_docx(BRIEF, Look(word=docx_of(*own)))
    assert kinds(raw) == set()
    for old, new in (("Meer volgt.", "Meer volgt niet."), ("Met groet", "Zonder groet"), ("Meer volgt.", "")):
        assert kinds(in_text(raw, old, new)) == {"text_altered"}
