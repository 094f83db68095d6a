"""A Word letter gets comments in its margin, and nothing else in it changes: no text, no look, no other part."""

import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from lxml import etree

from routekaart.domain.document import Block, BlockKind, Body
from routekaart.domain.errors import InputError, UnreadableLetter
from routekaart.domain.margin import MarginNote
from routekaart.operations.comment_letter import comment_letter
from routekaart.parsing import parse_letter
from routekaart.parsing.docx.margin import add_margin_notes
from routekaart.parsing.docx.margin.spans import find_spans, put_last
from routekaart.parsing.docx.names import NAMESPACES, W
from routekaart.reporting.margin import WORDS, write_margin_notes
from tests.parsing.making_docx import cell, make_docx, make_zip, p, row, t, table

TEXTS = (f"{{{W}}}t", f"{{{W}}}delText", f"{{{W}}}instrText")
DAY = date(2025, 11, 20)
FIGURE = "circa 14.000"
NOTE_MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
COMMENTED = (
    '<w:commentRangeStart w:id="7"/>' + t("nog na te gaan") + '<w:commentRangeEnd w:id="7"/>'
    '<w:r><w:commentReference w:id="7"/></w:r>'
)
HELD = f'<w:comment w:id="7" w:author="Collega" w:date="2020-07-01T09:00:00Z">{p("Klopt dit?")}</w:comment>'
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
BODIES = {
    "in the middle of a run": p(f"Er kwamen {FIGURE} mensen."),
    "at the start of a run": p("Er kwamen ", f"{FIGURE} mensen."),
    "alone in a run": p("Er kwamen ", FIGURE, " mensen."),
    "across two runs": p("Er kwamen circa ", "<w:r><w:rPr><w:b/></w:rPr><w:t>14.000</w:t></w:r>", " mensen."),
    "across three runs, one of it a single digit": p("Er kwamen circa 1", "4", ".000 mensen."),
    "in a run with a look": p(
        '<w:r w:rsidR="00A1"><w:rPr><w:i/></w:rPr><w:t>Er kwamen circa 14.000 mensen</w:t></w:r>'
    ),
    "in a run behind a line end": p("<w:r><w:t>Toen</w:t><w:br/><w:t>circa 14.000</w:t><w:tab/><w:t>nu</w:t></w:r>"),
    "in a run with blanks that do not count": p("<w:r><w:t> Er kwamen circa 14.000 </w:t></w:r>", "mensen"),
    "beside signs that are written as entities": p(
        "<w:r><w:t>A &amp; B &lt; &#233;én circa 14.000 &amp; meer</w:t></w:r>"
    ),
    "in a table": table(row("Jaar", "Mensen"), row("2016", cell(p(f"{FIGURE} mensen")))),
    "in a link": p(
        "Zie ", f'<w:hyperlink r:id="r-x" w:history="1">{t("de circa 14.000 mensen")}</w:hyperlink>', " hier"
    ),
    "in a tracked insertion": p("Er kwamen ", f'<w:ins w:id="3" w:author="X">{t("circa 14.000 mensen")}</w:ins>', "."),
    "beside a tracked deletion": p(
        "Er kwamen circa ",
        '<w:del w:id="4" w:author="X"><w:r><w:delText>12.000</w:delText></w:r></w:del>',
        f'<w:ins w:id="5" w:author="X">{t("14.000")}</w:ins>',
        " mensen.",
    ),
    "half in a tracked insertion": p("Er kwamen circa 14", f'<w:ins w:id="3" w:author="X">{t(".000 mensen")}</w:ins>'),
    "in a content control": p("Er kwamen ", f"<w:sdt><w:sdtPr/><w:sdtContent>{t(FIGURE)}</w:sdtContent></w:sdt>"),
    "in one that is filled in": p(
        "Er ", f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{t('circa 14.000 x')}</w:sdtContent></w:sdt>"
    ),
    "in a field": p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t("circa 14.000 mensen")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "in a text box": p("Kader", BOX.format(p(f"Er kwamen {FIGURE} mensen."))),
    "beside a comment that is there": p(f"Er kwamen {FIGURE} mensen, ", COMMENTED),
    "twice in a run": p(f"Van {FIGURE} naar {FIGURE} mensen"),
    "in a footnote": p("Er kwamen veel mensen.", NOTE_MARK),
    "with a comment in the XML": p(
        "Er <!-- geen zin -->kwamen ", "<w:r><w:t>circa<!-- x --> 14.000 mensen</w:t></w:r>"
    ),
}
NOTES = (
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>' + t("In 2016 circa 14.000 mensen") + "</w:p></w:footnote>"
)


@pytest.fixture(params=BODIES, ids=lambda name: name.replace(" ", "-"))
def letter(request: pytest.FixtureRequest) -> bytes:
    """Give a letter in which the figure stands in some way, with parts of all sorts around it."""
    body = BODIES[request.param]
    parts = {"footnotes": NOTES} if "footnote" in body else {}
    parts |= {"comments": HELD} if "commentReference" in body else {}
    extra = {"customXml/item1.xml": b"<x/>", "word/media/image1.png": bytes(range(256))}
    return make_docx(p("Een kop", style="Kop1"), body, p("Slot."), extra=extra, header=p("Kop"), footer=p("2"), **parts)


def notes_on(body: Body, words: str = FIGURE) -> list[MarginNote]:
    """Return a note on each place where the words are read."""
    found = [body.running.origin(*match.span()) for match in re.finditer(re.escape(words), body.running.text)]
    assert found, body.text
    return [
        MarginNote(start=start, end=end, lines=(f"Nu: gesteund {n} & <b>", "Bron"))
        for n, (start, end) in enumerate(found)
    ]


def commented(raw: bytes, notes: list[MarginNote] | None = None) -> bytes:
    """Return a letter with the notes on its figures."""
    body = parse_letter(raw)
    return add_margin_notes(raw, body, notes_on(body) if notes is None else notes, author="Routekaart", day=DAY)


def parts(raw: bytes) -> dict[str, bytes]:
    """Return the parts of a file."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        return {part.filename: archive.read(part) for part in archive.infolist()}


def tree(raw: bytes, name: str = "word/document.xml") -> etree._Element:
    """Return a part as elements."""
    return etree.fromstring(parts(raw)[name])


def all_of(root: etree._Element, name: str) -> list[etree._Element]:
    """Return the elements of Word of a name."""
    return list(root.iter(f"{{{W}}}{name}"))


def own_ids(raw: bytes) -> list[str]:
    """Return the ids of the comments that are ours."""
    comments = all_of(tree(raw, "word/comments.xml"), "comment")
    return [one.get(f"{{{W}}}id") for one in comments if one.get(f"{{{W}}}author") == "Routekaart"]


def without_comments(raw: bytes) -> bytes:
    """Return the body without our comments, its runs joined wherever two of one look stand beside each other."""
    root, ours = tree(raw), own_ids(raw) if "word/comments.xml" in parts(raw) else []
    _drop_blanks(root)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for sign in all_of(root, name):
            if sign.get(f"{{{W}}}id") in ours:
                gone = sign.getparent() if name == "commentReference" else sign
                gone.getparent().remove(gone)
    for run in all_of(root, "r"):
        _join(run, lambda one, other: _look(one) == _look(other))
    for text in all_of(root, "t"):
        _join(text, lambda one, other: True)
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    return etree.tostring(root, method="c14n")


def _drop_blanks(root: etree._Element) -> None:
    """Drop the line ends and blanks between elements, which say nothing."""
    for element in root.iter(etree.Element):
        if element.tag not in TEXTS and not (element.text or "x").strip():
            element.text = None
        if not (element.tail or "x").strip():
            element.tail = None


def _look(run: etree._Element) -> tuple[object, bytes]:
    look = run.find(f"{{{W}}}rPr")
    return sorted(run.attrib.items()), b"" if look is None else etree.tostring(look, method="c14n")


def _join(one: etree._Element, alike: Callable[[etree._Element, etree._Element], bool]) -> None:
    while (after := one.getnext()) is not None and after.tag == one.tag and not one.tail and alike(one, after):
        if not len(one) and not len(after):
            one.text = (one.text or "") + (after.text or "")
        for inner in after:
            if inner.tag != f"{{{W}}}rPr":
                one.append(deepcopy(inner))
        one.tail = after.tail
        after.getparent().remove(after)


def words_under(raw: bytes, number: str) -> str:
    """Return the text of the body that a comment is on."""
    root, shown, words = tree(raw), False, ""
    for element in root.iter(etree.Element):
        if element.tag in (f"{{{W}}}commentRangeStart", f"{{{W}}}commentRangeEnd"):
            if element.get(f"{{{W}}}id") == number:
                shown = element.tag.endswith("Start")
        elif shown and element.tag == f"{{{W}}}t":
            words += "".join(map(str, element.itertext()))
    return words


def test_the_body_is_as_it_was_without_the_comments(letter: bytes) -> None:
    assert without_comments(commented(letter)) == without_comments(letter)


def test_every_byte_of_the_body_is_still_there_in_order(letter: bytes) -> None:
    after = iter(parts(commented(letter))["word/document.xml"])
    assert all(byte in after for byte in parts(letter)["word/document.xml"])


def test_every_other_part_is_the_same_to_the_byte(letter: bytes) -> None:
    before, after = parts(letter), parts(commented(letter))
    may_change = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {name: raw for name, raw in before.items() if name not in may_change} == {
        name: raw for name, raw in after.items() if name not in may_change
    }
    assert list(after)[: len(before)] == list(before)


def test_our_own_reader_reads_the_same_at_the_same_places(letter: bytes) -> None:
    before, after = parse_letter(letter), parse_letter(commented(letter))
    assert after.running.text == before.running.text
    kept = [block for block in before.blocks if block.kind not in (BlockKind.COMMENT, BlockKind.FURNITURE)]
    assert [block for block in after.blocks if block.kind not in (BlockKind.COMMENT, BlockKind.FURNITURE)] == kept
    assert all(after.text[block.start : block.end] == before.text[block.start : block.end] for block in kept)


def test_every_note_is_a_comment_with_its_three_signs(letter: bytes) -> None:
    raw = commented(letter)
    ours = own_ids(raw)
    assert len(ours) == len(notes_on(parse_letter(letter)))
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        ids = [one.get(f"{{{W}}}id") for one in all_of(tree(raw), name)]
        assert sorted(set(ids)) == sorted(ids)
        assert set(ours) <= set(ids)
    assert all(one.getparent().getparent().tag == f"{{{W}}}p" for one in all_of(tree(raw), "commentReference"))


def test_the_same_letter_gives_the_same_bytes(letter: bytes) -> None:
    assert commented(letter) == commented(letter)


@pytest.mark.parametrize(
    "name", [name for name in BODIES if name not in ("in a footnote", "in a text box", "in one that is filled in")]
)
def test_a_comment_is_on_the_words_themselves(name: str) -> None:
    raw = make_docx(BODIES[name], footnotes=NOTES, comments=HELD)
    coarse = {
        "in a run with blanks that do not count": " Er kwamen circa 14.000 ",
        "with a comment in the XML": "circa 14.000 mensen",
    }
    out = commented(raw, notes_on(parse_letter(raw))[:1]) if name != "in a footnote" else commented(raw)
    assert words_under(out, own_ids(out)[0]) == coarse.get(name, FIGURE)


def test_a_comment_on_a_footnote_is_on_its_mark() -> None:
    out = commented(make_docx(BODIES["in a footnote"], footnotes=NOTES))
    run = all_of(tree(out), "footnoteReference")[0].getparent()
    assert run.getprevious().tag == f"{{{W}}}commentRangeStart"
    assert run.getnext().tag == f"{{{W}}}commentRangeEnd"
    assert parts(out)["word/footnotes.xml"] == parts(make_docx(footnotes=NOTES))["word/footnotes.xml"]


def test_a_comment_on_a_text_box_is_on_the_run_that_holds_it() -> None:
    out = commented(make_docx(BODIES["in a text box"]))
    (start,) = all_of(tree(out), "commentRangeStart")
    assert start.getnext().find(".//wps:txbx", NAMESPACES) is not None


def test_comments_that_are_there_stay_and_ours_get_numbers_of_their_own() -> None:
    raw = make_docx(BODIES["beside a comment that is there"], comments=HELD)
    out = commented(raw)
    comments = parts(out)["word/comments.xml"]
    assert comments.startswith(parts(raw)["word/comments.xml"].removesuffix(b"</w:comments>"))
    assert own_ids(out) == ["8"]
    assert parts(out)["word/_rels/document.xml.rels"] == parts(raw)["word/_rels/document.xml.rels"]


def test_a_letter_without_comments_gets_the_part_with_all_that_leads_to_it() -> None:
    out = commented(make_docx(BODIES["in a table"]))
    types = etree.fromstring(parts(out)["[Content_Types].xml"])
    (override,) = [one for one in types if one.get("PartName") == "/word/comments.xml"]
    assert override.get("ContentType", "").endswith("wordprocessingml.comments+xml")
    links = etree.fromstring(parts(out)["word/_rels/document.xml.rels"])
    assert [one.get("Target") for one in links if one.get("Type", "").endswith("/comments")] == ["comments.xml"]
    assert len({one.get("Id") for one in links}) == len(links)


def test_a_comment_bears_the_author_the_day_and_its_lines_as_they_are() -> None:
    out = commented(make_docx(BODIES["in a table"]))
    (comment,) = all_of(tree(out, "word/comments.xml"), "comment")
    assert comment.get(f"{{{W}}}date") == "2025-11-20T00:00:00Z"
    assert ["".join(one.itertext()) for one in comment] == ["Nu: gesteund 0 & <b>", "Bron"]


def test_two_comments_on_the_same_words_are_both_there() -> None:
    raw = make_docx(p(f"Er kwamen {FIGURE} mensen."))
    notes = notes_on(parse_letter(raw)) * 2
    wider = [replace(notes[0], end=notes[0].end + 7)]
    out = commented(raw, [*notes, *wider])
    assert [words_under(out, number) for number in own_ids(out)] == [FIGURE, FIGURE, f"{FIGURE} mensen"]


def test_a_letter_in_the_strict_edition_gets_comments_in_that_edition() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = parts(make_docx(BODIES["in a run with a look"]))
    raw = make_zip({name: content.replace(W.encode(), strict.encode()) for name, content in usual.items()})
    out = commented(raw)
    assert f'xmlns:w="{strict}"'.encode() in parts(out)["word/comments.xml"]
    assert W.encode() not in parts(out)["word/document.xml"]
    assert parse_letter(out).running.text == parse_letter(raw).running.text


def test_a_letter_that_names_its_elements_otherwise_keeps_those_names() -> None:
    usual = parts(make_docx(BODIES["in a run with a look"]))
    named = usual["word/document.xml"].replace(b"xmlns:w=", b"xmlns:ns0=").replace(b"w:", b"ns0:")
    out = commented(make_zip(usual | {"word/document.xml": named}))
    assert words_under(out, own_ids(out)[0]) == FIGURE
    assert parts(out)["word/document.xml"].count(b"<ns0:r>") + parts(out)["word/document.xml"].count(b"<ns0:r ") > 2


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252"])
def test_a_letter_in_another_encoding_is_given_back_in_utf8(encoding: str) -> None:
    usual = parts(make_docx(p("Eén keer circa 14.000 mensen"), title="x"))
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + usual["word/document.xml"].decode()
    raw = make_zip(usual | {"word/document.xml": text.encode(encoding)})
    out = commented(raw)
    assert words_under(out, own_ids(out)[0]) == FIGURE


def test_a_letter_without_checked_figures_stays_without_comments() -> None:
    raw = make_docx(p("Geachte voorzitter,"))
    assert parts(commented(raw, [])) == parts(raw)


def test_a_letter_with_entities_of_its_own_is_refused() -> None:
    raw = make_docx(p(f"Er kwamen {FIGURE} mensen."))
    body = parse_letter(raw)
    bomb = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + parts(raw)["word/document.xml"]
    with pytest.raises(UnreadableLetter, match="defines entities"):
        add_margin_notes(
            make_zip(parts(raw) | {"word/document.xml": bomb}), body, notes_on(body), author="Routekaart", day=DAY
        )


def test_what_cannot_be_measured_is_refused_with_a_way_out() -> None:
    with pytest.raises(UnreadableLetter, match="nothing can be put into it"):
        find_spans(b"<a><b></a>", {0})


def test_a_note_on_what_is_not_in_the_body_is_refused() -> None:
    raw = make_docx(p(f"Er kwamen {FIGURE} mensen."), header=p("Kenmerk 12"))
    body = parse_letter(raw)
    start = body.text.index("Kenmerk")
    with pytest.raises(UnreadableLetter, match="no place for a comment"):
        commented(raw, [MarginNote(start=start, end=start + 4, lines=("x",))])


def test_words_that_no_xml_may_hold_are_shown_as_a_mark() -> None:
    raw = make_docx(p(f"Er kwamen {FIGURE} mensen."))
    note = replace(notes_on(parse_letter(raw))[0], lines=("a\x00b\ufffe",))
    assert "a�b�" in parts(commented(raw, [note]))["word/comments.xml"].decode()


@pytest.mark.parametrize(
    "root", [b"<a/>", b"<a ></a>", b'<?xml version="1.0"?>\r\n<a x="1>2"/>', b"<!-- <a> --><a><c/></a>"]
)
def test_something_is_put_last_in_any_root(root: bytes) -> None:
    assert [one.tag for one in etree.fromstring(put_last(root, b"<b/>"))][-1] == "b"


def test_a_character_is_found_behind_entities_and_line_ends() -> None:
    raw = '\ufeff<a><b x="p>q">één &amp; x&#233;\r\ny</b><c/></a>'.encode()
    span = find_spans(raw, {1})[1]
    assert [raw[span.find_character(at) :][:1] for at in (0, 4, 6, 8, 9, 10)] == [
        b"\xc3",
        b"&",
        b"x",
        b"\r",
        b"y",
        b"<",
    ]


@pytest.mark.parametrize(
    ("lang", "then", "now"),
    [
        ("nl", "Toen (10 juli 2020): ", "Nu (20 november 2025): "),
        ("en", "Then (10 July 2020): ", "Now (20 November 2025): "),
    ],
)
def test_a_comment_says_the_verdicts_with_their_reasons_and_the_figures(report, lang, then, now) -> None:
    notes = write_margin_notes(report, lang=lang)
    assert len(notes) == len(report.findings)
    for note in notes:
        assert [line.startswith((then, now)) for line in note.lines].count(True) == 2
        assert not any("\n" in line or "{" in line for line in note.lines)
    lines = next(
        note.lines for note in notes if "65" in note.lines[0] and "65.383" in "".join(note.lines).replace(",", ".")
    )
    assert any(line.startswith("UNHCR, ") and "2018" in line for line in lines)


def test_figures_that_are_there_come_before_those_that_are_missing(report) -> None:
    (note,) = [one for one in write_margin_notes(report, lang="nl") if one.lines[0].startswith("“circa 14.000”")]
    assert [line.rpartition(": ")[2].partition(";")[0].replace("\xa0", " ") for line in note.lines[-2:]] == [
        "9.990 detecties",
        "geen cijfer",
    ]


def test_a_report_about_another_file_is_refused(report) -> None:
    with pytest.raises(InputError, match="changed while it was checked"):
        comment_letter(make_docx(p("Iets anders")), report, lang="nl")


@pytest.mark.parametrize(("label", "words"), [("3", "in voetnoot 3."), ("", "in deze voetnoot.")])
def test_a_comment_on_a_footnote_says_that_the_words_stand_there(remake, report, label, words) -> None:
    footnote = Block(kind=BlockKind.FOOTNOTE, start=0, end=len(report.document.text), label=label)
    document = replace(report.document, body=replace(report.document.body, blocks=(footnote,)))
    notes = write_margin_notes(remake(document=document), lang="nl")
    assert notes[0].lines[1].endswith(words)


def test_words_of_comments_have_the_same_blanks_in_both_languages() -> None:
    for dutch, english in WORDS.values():
        assert re.findall(r"\{\w+\}", dutch) == re.findall(r"\{\w+\}", english)
