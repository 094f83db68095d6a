"""A page shows what a letter says: not the words that were deleted, nor the comments in its margin."""

from dataclasses import replace

from routekaart.parsing import parse_letter
from routekaart.reporting import LetterReport, render_letter_report
from tests.parsing.making_docx import make_docx, p, t

DELETED = '<w:del w:id="2" w:author="A"><w:r><w:delText>geheim bedrag</w:delText></w:r></w:del>'
COMMENT = '<w:comment w:id="0" w:author="A">' + p("Dit mag niet naar buiten") + "</w:comment>"
MARKED = '<w:r><w:commentReference w:id="0"/></w:r>'


def test_deleted_words_and_comments_are_not_on_the_page(report: LetterReport) -> None:
    raw = make_docx(p(t("In 2019 was het "), DELETED, t(" rustig."), MARKED), p("Hoogachtend,"), comments=COMMENT)
    document = replace(report.document, body=parse_letter(raw))
    assert "geheim bedrag" in document.text
    assert "Dit mag niet naar buiten" in document.text
    empty = replace(
        report,
        document=document,
        findings=(),
        reading=replace(report.reading, document=document, quantities=(), statements=()),
    )
    page = render_letter_report(empty, lang="nl")
    assert "In 2019 was het" in page
    assert "Hoogachtend," in page
    assert "geheim bedrag" not in page
    assert "Dit mag niet naar buiten" not in page
