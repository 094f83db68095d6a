"""Fuzz targets of Word files and PDFs: any bytes become a sound body, or a refusal that was raised on purpose."""

from collections.abc import Callable

from tests.parsing.making_checks import assert_docx_or_refused, assert_pdf_or_refused, assert_sound_or_refused
from tests.parsing.making_docx import OPEN, make_docx, p, row, t, table
from tests.parsing.making_pdf import lines, make_pdf, rule, text

_BODY = (
    p("Kop", style="Kop1"),
    p(
        "Voor ",
        f"<w:sdt><w:sdtContent>{t('65.383')}</w:sdtContent></w:sdt>",
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
    ),
    p("<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>", f"<w:ins>{t('erbij')}</w:ins>"),
    table(row("Land", "2019"), row("Marokko", "700")),
)
_DOCX = make_docx(*_BODY, footnotes=f'<w:footnote w:id="1">{p("Noot.")}</w:footnote>')
_PDF = make_pdf(
    lines("Geachte voorzitter,", "", "Er kwamen 50.000 personen.") + text(200, 726, "1", size=6, rise=4),
    text(70, 700, "700") + text(100, 700, "650") + rule(60, 690, 200, 690) + rule(90, 690, 90, 720),
)


def _in_a_word_file(raw: bytes) -> None:
    """Take the bytes for the document in a Word file, so that no packing stands between the input and the parser."""
    assert_docx_or_refused(make_docx(extra={"word/document.xml": raw}))


def _on_a_page(raw: bytes) -> None:
    """Take the bytes for what is drawn on a page."""
    assert_pdf_or_refused(make_pdf(raw.decode("latin-1")))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "docx": assert_docx_or_refused,
    "docx document": _in_a_word_file,
    "pdf": assert_pdf_or_refused,
    "pdf page": _on_a_page,
    "office letter": assert_sound_or_refused,
}
SEEDS: dict[str, tuple[bytes, ...]] = {
    "docx": (_DOCX,),
    "docx document": (f"<w:document {OPEN}><w:body>{''.join(_BODY)}</w:body></w:document>".encode(),),
    "pdf": (_PDF,),
    "pdf page": ((text(70, 700, "700") + text(100, 700, "650") + rule(60, 690, 200, 690)).encode(),),
    "office letter": (_DOCX, _PDF),
}
