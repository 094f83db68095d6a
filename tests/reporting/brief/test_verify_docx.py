"""A Word letter that comes back: what was done to its figures, numbers and words is named."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from routekaart.domain.brief import Note, Noted, Table
from routekaart.domain.errors import NotationError, UnreadableLetter
from routekaart.parsing.briefs import parse_brief_file
from routekaart.reporting.brief import render_docx, render_html, render_pdf
from routekaart.reporting.brief.verifying import Derived, Standing
from tests.conftest import Require
from tests.reporting.brief.damaging import control_of, findings, in_part, in_text, told
from tests.reporting.brief.making import BLOCKS, F2019, FIGURES, brief_of, figure, paragraph, shown, words

RECORD = "customXml/itemRoutekaart.xml"


def test_a_letter_as_it_was_made_has_nothing_against_it(docx: bytes) -> None:
    assert told(docx) == []


def test_an_edited_figure_is_named_with_what_it_should_be(docx: bytes) -> None:
    edited = in_text(docx, control_of(docx, "f1"), control_of(docx, "f1").replace("65.383", "65.384"))
    (one,) = findings(edited)
    assert (one.kind, one.figure, one.recorded, one.found) == ("edited", "f1", "65.383", "65.384")
    assert one.where.startswith("In 2019 waren het er 32.513")


def test_a_deleted_figure_is_named(docx: bytes) -> None:
    assert told(in_text(docx, control_of(docx, "s1"), "")) == [("deleted", "s1")]


def test_a_figure_in_a_paragraph_that_was_thrown_away_is_named(docx: bytes) -> None:
    def without(text: str) -> str:
        return re.sub(r"<w:p>(?:(?!</w:p>).)*In 2016 waren.*?</w:p>", "", text)

    assert told(in_part(docx, "word/document.xml", without)) == [("deleted", "f4"), ("text_altered", "")]


def test_a_figure_that_was_copied_is_named_once(docx: bytes) -> None:
    copied = in_text(docx, "Meer volgt.</w:t></w:r>", f"Meer volgt.</w:t></w:r>{control_of(docx, 'f4')}")
    assert [(one.kind, one.figure, one.found) for one in findings(copied)] == [("copied", "f4", "2")]


def test_a_figure_from_another_letter_is_named(docx: bytes) -> None:
    other = render_docx(brief_of(paragraph(shown("f1")), figures=(figure("f1", "32.513", F2019),)))
    pasted = in_text(docx, control_of(docx, "f1"), control_of(other, "f1"))
    assert set(told(pasted)) == {("pasted", "f1"), ("deleted", "f1")}


def test_a_figure_that_this_letter_does_not_know_is_named(docx: bytes) -> None:
    other = render_docx(brief_of(paragraph(shown("x9")), figures=(figure("x9", "1.234", F2019),)))
    pasted = in_text(docx, "Meer volgt.</w:t></w:r>", f"Meer volgt.</w:t></w:r>{control_of(other, 'x9')}")
    assert ("pasted", "x9") in told(pasted)


def test_figures_that_changed_places_are_named(docx: bytes) -> None:
    one, other = control_of(docx, "f1"), control_of(docx, "f2")

    def swap(text: str) -> str:
        first, second = text.index(other), text.index(one)
        return text[:first] + one + text[first + len(other) : second] + other + text[second + len(one) :]

    found = told(in_part(docx, "word/document.xml", swap))
    assert found and {kind for kind, _ in found} <= {"moved", "untraced"}


def test_figures_that_changed_rows_in_a_table_are_named(docx: bytes) -> None:
    def swap(text: str) -> str:
        head, tail = text.split("Tabel 2.", 1)
        return (
            head
            + "Tabel 2."
            + tail.replace(">2018<", ">\0<", 1).replace(">2019<", ">2018<", 1).replace(">\0<", ">2019<")
        )

    assert told(in_part(docx, "word/document.xml", swap)) != []


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("Meer volgt.", "Er kwamen 5.000 mensen.", "5.000"),
        ("Meer volgt.", "Dat kost drie miljoen.", "miljoen"),
        ("12 maart 2020", "13 maart 2020", "13"),
        ("In 2016 waren", "In 2015 waren", "2015"),
        ("legale routes", "½ legale routes", "½"),
        ("Aankomsten</w:t>", "Aankomsten in 2021</w:t>", "2021"),
        ("RK-2020-0710", "RK-2020-0711", "RK-2020-0711"),
    ],
)
def test_a_number_that_was_typed_in_is_named(docx: bytes, old: str, new: str, number: str) -> None:
    found = [one for one in findings(in_text(docx, old, new)) if one.kind == "untraced"]
    assert number in [one.found for one in found]


@pytest.mark.parametrize("typed", ["0", "%", "+", " mln", " mld. euro", " honderdduizenden"])
def test_a_sign_typed_against_a_figure_is_named(docx: bytes, typed: str) -> None:
    control = control_of(docx, "s1")
    beside = f"<w:r><w:t>{typed}</w:t></w:r>"
    changed = in_text(docx, control, beside + control if typed == "+" else control + beside)
    assert any(one.fails for one in findings(changed))


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    "beside",
    [
        '<w:r><w:sym w:font="Arial" w:char="0030"/></w:r>',
        "<w:r><w:pgNum/></w:r>",
        '<w:fldSimple w:instr=" QUOTE &quot;000&quot; "/>',
        FIELD.format("= 9*1000"),
        FIELD.format(r"PAGE \# &quot;0.000 personen&quot;"),
        FIELD.format(f"IF 1 = 1 {FIELD.format('PAGE')}"),
    ],
)
def test_what_the_program_may_show_beside_a_figure_is_named(docx: bytes, beside: str) -> None:
    control = control_of(docx, "s1")
    assert "\ufffd" in [one.found for one in findings(in_text(docx, control, control + beside)) if one.fails]


@pytest.mark.parametrize("instruction", ["PAGE", "REF onderdeel", r"HYPERLINK &quot;https://example.org&quot;"])
def test_a_field_that_repeats_the_letter_is_no_fault(docx: bytes, instruction: str) -> None:
    control = control_of(docx, "s1")
    changed = in_text(docx, control, control + FIELD.format(instruction).replace(">x<", "> <"))
    assert not any(one.fails for one in findings(changed))


@pytest.mark.parametrize(
    "level",
    [
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="999.000 asielzoekers:"/>',
        '<w:start w:val="999"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.000 personen"/>',
        '<w:start w:val="57000"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>',
        '<w:start w:val="57"/><w:numFmt w:val="cardinalText"/><w:lvlText w:val="%1"/>',
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="duizenden"/>',
    ],
)
def test_a_number_in_the_marks_of_a_list_is_named(docx: bytes, level: str) -> None:
    def mark(text: str) -> str:
        return re.sub(r"<w:start .*?<w:lvlText [^>]*>", level, text)

    assert "\ufffd" in [one.found for one in findings(in_part(docx, "word/numbering.xml", mark)) if one.fails]


@pytest.mark.parametrize("level", ['<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>', '<w:lvlText w:val="%1)"/>'])
def test_a_list_may_be_numbered(docx: bytes, level: str) -> None:
    def mark(text: str) -> str:
        return re.sub(r"<w:start .*?<w:lvlText [^>]*>", level, text)

    assert not any(one.fails for one in findings(in_part(docx, "word/numbering.xml", mark)))


@pytest.mark.parametrize("look", ['<w:color w:val="FEFEFE"/>', '<w:sz w:val="2"/>', "<w:strike/>", "<w:vanish/>"])
def test_a_figure_that_cannot_be_seen_is_edited(docx: bytes, look: str) -> None:
    control = control_of(docx, "s1")
    unseen = re.sub(r"<w:r>(<w:rPr>.*?</w:rPr>)?", f"<w:r><w:rPr>{look}</w:rPr>", control)
    assert ("edited", "s1") in [(one.kind, one.figure) for one in findings(in_text(docx, control, unseen))]


HIDING = [
    '<w:color w:val="FFFFFF"/>',
    '<w:color w:val="000000" w:themeColor="background1"/>',
    '<w:highlight w:val="black"/><w:color w:val="000000"/>',
    '<w:shd w:val="clear" w:fill="1A1A1A"/><w:color w:val="101010"/>',
    '<w:sz w:val="2"/>',
    '<w:w w:val="1"/>',
    "<w:strike/>",
    "<w:dstrike/>",
    "<w:vanish/>",
]


@pytest.mark.parametrize("look", HIDING)
@pytest.mark.parametrize("kind", ["character", "paragraph", "rests on another", "of all"])
def test_a_figure_that_a_style_hides_is_edited(docx: bytes, look: str, kind: str) -> None:
    own = f'<w:style w:type="{{}}" w:styleId="Weg">{{}}<w:name w:val="Weg"/><w:rPr>{look}</w:rPr></w:style></w:styles>'
    made = {
        "paragraph": own.format("paragraph", ""),
        "rests on another": own.format("character", "").replace("Weg", "Onder", 2)[: -len("</w:styles>")]
        + '<w:style w:type="character" w:styleId="Weg"><w:basedOn w:val="Onder"/></w:style></w:styles>',
    }.get(kind, own.format("character", ""))
    if kind == "of all":
        hidden = in_part(docx, "word/styles.xml", lambda text: re.sub(r"(<w:rPrDefault><w:rPr>)", rf"\1{look}", text))
        assert any(one.kind == "edited" for one in findings(hidden))
        return
    styled = in_part(docx, "word/styles.xml", lambda text: text.replace("</w:styles>", made))
    control = control_of(docx, "s1")
    if kind == "paragraph":
        before = re.compile(rf"<w:p>(?:<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>)?((?:(?!</w:p>).)*{re.escape(control)})")
        hidden = in_part(
            styled,
            "word/document.xml",
            lambda text: before.sub(lambda m: f'<w:p><w:pPr><w:pStyle w:val="Weg"/></w:pPr>{m[1]}', text, count=1),
        )
    else:
        worn = re.sub(r"<w:r>(<w:rPr>.*?</w:rPr>)?", '<w:r><w:rPr><w:rStyle w:val="Weg"/></w:rPr>', control)
        hidden = in_text(styled, control, worn)
    assert ("edited", "s1") in [(one.kind, one.figure) for one in findings(hidden)]


@pytest.mark.parametrize("low", ["<w:hidden/>", '<w:trHeight w:val="1" w:hRule="exact"/>'])
def test_a_row_that_is_hidden_or_has_no_height_is_gone(docx: bytes, low: str) -> None:
    row = re.compile(r"<w:tr>(<w:trPr>.*?</w:trPr>)?((?:(?!<w:tr>|</w:tr>).)*?<w:sdt>)")
    hidden = in_part(docx, "word/document.xml", lambda text: row.sub(rf"<w:tr><w:trPr>{low}</w:trPr>\2", text, count=1))
    assert "deleted" in {str(one.kind) for one in findings(hidden)}


def test_a_figure_in_lines_without_height_is_edited(docx: bytes) -> None:
    low = '<w:p><w:pPr><w:spacing w:line="1" w:lineRule="exact"/></w:pPr>'
    control = control_of(docx, "s1")
    before = re.compile(rf"<w:p>(?:<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>)?((?:(?!</w:p>).)*{re.escape(control)})")
    flat = in_part(docx, "word/document.xml", lambda text: before.sub(lambda m: low + m[1], text, count=1))
    assert ("edited", "s1") in [(one.kind, one.figure) for one in findings(flat)]


@pytest.mark.parametrize(
    "look", ['<w:color w:val="154273"/>', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="154273"/>']
)
def test_a_figure_in_the_colour_of_a_ministry_is_no_fault(docx: bytes, look: str) -> None:
    control = control_of(docx, "s1")
    worn = re.sub(r"<w:r>(<w:rPr>.*?</w:rPr>)?", f"<w:r><w:rPr>{look}</w:rPr>", control)
    assert told(in_text(docx, control, worn)) == []


@pytest.mark.parametrize(
    "turned",
    [
        '<w:bdo w:val="rtl">{}</w:bdo>',
        '<w:dir w:val="rtl">{}</w:dir>',
        "<w:r><w:t>\u202e</w:t></w:r>{}<w:r><w:t>\u202c</w:t></w:r>",
    ],
)
def test_a_figure_that_is_turned_around_is_named(docx: bytes, turned: str) -> None:
    control = control_of(docx, "s1")
    assert any(one.fails for one in findings(in_text(docx, control, turned.format(control))))


def test_a_number_typed_in_a_footnote_or_footer_is_named(docx: bytes) -> None:
    note = in_part(docx, "word/footnotes.xml", lambda text: text.replace("nr. 37", "nr. 38"))
    foot = in_part(docx, "word/footer.xml", lambda text: text.replace("Pagina ", "Telefoon 070 Pagina "))
    assert [one.found for one in findings(note) if one.fails] == ["38"]
    assert [one.found for one in findings(foot) if one.fails] == ["070"]


@pytest.mark.parametrize(
    ("old", "new", "recorded", "found"),
    [
        ("Meer volgt.", "Meer volgt niet.", "volgt.", "volgt niet."),
        ("Meer volgt.", "Meer.", "Meer volgt.", "Meer."),
        ("Meer volgt.", "Hierna volgt meer.", "Meer volgt.", "Hierna volgt meer."),
        ("Meer volgt.", "", "Meer volgt.", ""),
        ("12 maart 2020", "maart 2020", "12", ""),
        ("legale routes", "routes", "legale", ""),
        (">Aankomsten<", ">Kop<", "Aankomsten", "Kop"),
    ],
)
def test_words_that_were_changed_put_in_or_taken_out_are_named(
    docx: bytes, old: str, new: str, recorded: str, found: str
) -> None:
    (one,) = findings(in_text(docx, old, new))
    assert (one.kind, one.fails, one.recorded, one.found) == ("text_altered", True, recorded, found)


def test_a_word_taken_out_of_a_footnote_is_named(docx: bytes) -> None:
    note = in_part(docx, "word/footnotes.xml", lambda text: text.replace("Kamerstukken", "Kamer"))
    assert told(note) == [("text_altered", "")]


VERDICTS = Table(
    caption="Wat mag",
    header=("Instrument", "Oordeel"),
    rows=(
        ((words("visummaatregel"),), (words("niet toegestaan"),)),
        ((words("Memorandum"),), (words("niet bindend"),)),
        ((words("landingsrechten"),), (words("toegestaan"),)),
    ),
)


@pytest.mark.parametrize(
    ("pattern", "new", "kinds"),
    [
        ("niet toegestaan", "toegestaan", ["text_altered"]),
        ("niet bindend", "bindend", ["text_altered"]),
        ("niet ", "", ["text_altered"] * 2),
        ("landingsrechten", "tarief", ["text_altered"]),
        (r"<w:tr>(?:(?!</w:tr>).)*Memorandum.*?</w:tr>", "", ["text_altered"]),
        (r"(<w:tr>(?:(?!</w:tr>).)*visum.*?</w:tr>)(<w:tr>.*?</w:tr>)", r"\2\1", ["reordered"]),
        (r"<w:p>(?:(?!</w:p>).)*Dit was het.*?</w:p>", "", ["text_altered"]),
    ],
)
def test_a_verdict_in_a_table_that_was_changed_or_thrown_away_is_named(
    pattern: str, new: str, kinds: list[str]
) -> None:
    raw = render_docx(brief_of(VERDICTS, paragraph("Dit was het.")))
    assert told(raw) == []
    found = findings(in_part(raw, "word/document.xml", lambda text: re.sub(pattern, new, text)))
    assert [str(one.kind) for one in found] == kinds
    assert all(one.fails for one in found)


@pytest.mark.parametrize(
    "look", ['<w:color w:val="FEFEFE"/>', '<w:sz w:val="2"/>', "<w:strike/>", "<w:dstrike/>", "<w:vanish/>"]
)
def test_words_that_cannot_be_seen_count_as_taken_out(docx: bytes, look: str) -> None:
    unseen = f"</w:t></w:r><w:r><w:rPr>{look}</w:rPr><w:t>volgt</w:t></w:r><w:r><w:t>."
    (one,) = findings(in_text(docx, "volgt.", unseen))
    assert (one.kind, one.recorded, one.found) == ("text_altered", "volgt.", ".")


def test_a_paragraph_that_moved_is_named_once(docx: bytes) -> None:
    def move(text: str) -> str:
        (moved,) = re.findall(r"<w:p>(?:(?!</w:p>).)*In 2016 waren.*?</w:p>", text)
        return text.replace(moved, "").replace("</w:tbl>", f"</w:tbl>{moved}", 1)

    (one,) = findings(in_part(docx, "word/document.xml", move))
    assert (one.kind, one.fails) == ("reordered", True)
    assert one.found.startswith("In 2016 waren")


def test_a_paragraph_may_be_cut_or_spaced_otherwise(docx: bytes) -> None:
    cut = in_text(docx, "Meer volgt.", "Meer</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>  volgt.")
    assert told(cut) == []


def test_what_a_tracked_change_took_away_is_gone(docx: bytes) -> None:
    control = control_of(docx, "s1")
    deleted = in_text(docx, control, f'<w:del w:id="1" w:author="Bureau">{control}</w:del>')
    assert told(deleted) == [("deleted", "s1")]


def test_a_hidden_figure_is_gone(docx: bytes) -> None:
    control = control_of(docx, "s1")
    hidden = control.replace("<w:sdtContent><w:r>", "<w:sdtContent><w:r><w:rPr><w:vanish/></w:rPr>")
    assert ("edited", "s1") in told(in_text(docx, control, hidden))


def test_a_control_that_was_taken_off_leaves_a_number_without_source(docx: bytes) -> None:
    control = control_of(docx, "s1")
    found = findings(in_text(docx, control, "<w:r><w:t>97.896</w:t></w:r>"))
    assert {(one.kind, one.figure) for one in found if one.fails} == {("deleted", "s1"), ("untraced", "")}


def test_an_altered_record_is_named(docx: bytes) -> None:
    altered = in_part(docx, RECORD, lambda text: text.replace('"value":"65383"', '"value":"65384"'))
    found = told(altered)
    assert ("record_altered", "f1") in found
    assert ("record_altered", "") in found


def test_a_record_that_was_forged_whole_does_not_state_its_value() -> None:
    from routekaart.domain.brief import FromRelease

    assert isinstance(FIGURES[0].trace, FromRelease)
    forged = render_docx(brief_of(*BLOCKS[2:3], figures=(figure("f1", "56.383", FIGURES[0].trace), *FIGURES[1:])))
    assert told(forged) == [("misstated", "f1")]


def test_what_is_kept_now_is_told_of_each_figure(docx: bytes) -> None:
    standings = dict(zip(["f1", "f2", "f3", "s1"], Standing, strict=False))

    def derive(one: object) -> Derived:
        key = one.id  # type: ignore[attr-defined]
        return Derived(standing=standings.get(key, Standing.EQUAL), value="1", source="frontex/x/y")

    found = [(one.kind, one.figure) for one in findings(docx, derive)]
    assert found == [("changed", "f2"), ("stale", "f3"), ("not_held", "s1")]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (
            lambda raw: in_part(raw, RECORD, lambda text: text.replace("urn:routekaart:letter:1", "urn:anders")),
            "no record",
        ),
        (lambda raw: raw[: len(raw) // 2], "damaged or cut off"),
        (lambda _: b"Een brief als tekst.", "no outgoing letter"),
        (lambda _: b"", "no outgoing letter"),
    ],
)
def test_a_file_without_a_letter_is_refused(docx: bytes, raw: object, why: str) -> None:
    with pytest.raises(UnreadableLetter, match=why):
        parse_brief_file(raw(docx))  # type: ignore[operator]


@pytest.mark.parametrize(
    "change",
    [
        ('"format":1', '"format":2'),
        ('{"brief":', '{"brief":{},"brief":'),
        ('"lang":"nl"', '"lang":"xx"'),
        ('"frame":{', '"frame":[{'),
        ('"blocks":[', '"blocks":[3,'),
    ],
)
def test_a_record_that_is_no_letter_is_refused(docx: bytes, change: tuple[str, str]) -> None:
    with pytest.raises(NotationError):
        findings(in_part(docx, RECORD, lambda text: text.replace(*change)))


@pytest.mark.slow
def test_a_letter_survives_being_saved_by_libreoffice(docx: bytes, tmp_path: Path, require: Require) -> None:
    office = shutil.which("soffice")
    require(office, "LibreOffice (soffice) is not here: apt-get install libreoffice-writer-nogui")
    assert office is not None
    (tmp_path / "brief.docx").write_bytes(docx)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, str(tmp_path / "brief.docx")], check=True, capture_output=True, timeout=120)
    saved = (tmp_path / "out" / "brief.docx").read_bytes()
    assert told(saved) == []
    edited = in_part(saved, "word/document.xml", lambda text: text.replace(">97.896<", ">97.897<", 1))
    assert ("edited", "s1") in told(edited)


def test_a_note_may_be_marked_twice_and_has_one_number() -> None:
    letter = brief_of(paragraph("Een", Noted(note=1), " en nog eens", Noted(note=1)), notes=(Note(text="Bron"),))
    for raw in (render_docx(letter), render_pdf(letter), render_html(letter).encode()):
        assert told(raw) == []
    typed = in_text(render_docx(letter), '<w:t xml:space="preserve">1</w:t>', "<w:t>5.000</w:t>")
    assert [(one.kind, one.found) for one in findings(typed) if one.fails] == [("untraced", "5.000")]
