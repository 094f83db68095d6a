"""A letter as PDF: by Typst, as ours goes out, and by WeasyPrint from the page of the same letter.

The page is ours as well, with its rules for print, and WeasyPrint prints it without a word changed. Its drawings are
drawn beforehand for both, and every letter has other figures, so that no letter is served from memory. What a PDF says
that it conforms to is read from its metadata; no validator tells here whether that is so.
"""

import io
import logging
import statistics
from collections.abc import Callable, Iterator
from itertools import count, islice
from time import process_time

from benchmarks.brief_writing import write_brief
from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup, named
from routekaart.domain.brief import Brief
from routekaart.reporting.brief import render_html, render_pdf

FIGURES = 150
ROUNDS = 2
FORMS: dict[str, dict[str, str]] = {"as it comes": {}, "asked for PDF/A-3a": {"pdf_variant": "pdf/a-3a"}}
Print = Callable[[str], bytes]


def measure(setup: Setup) -> Iterator[Measured]:
    """Yield a row for WeasyPrint as it comes, and one in which it is asked for what ours has."""
    try:
        import pikepdf  # noqa: F401
        import weasyprint
    except (ImportError, OSError) as error:  # WeasyPrint needs the library Pango beside it
        yield NotMeasured("a letter as PDF", f"WeasyPrint or pikepdf cannot be loaded ({error})")
        return
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # it tells each rule of CSS that it does not know
    figures, rounds = (15, 1) if setup.small else (FIGURES, ROUNDS)
    firsts = count(1_000, 1_000)
    for told, words in FORMS.items():
        letters = [write_brief(figures, first=first) for first in islice(firsts, rounds + 1)]
        yield _compare(letters, told, lambda page, words=words: bytes(weasyprint.HTML(string=page).write_pdf(**words)))


def _compare(letters: list[Brief], told: str, print_page: Print) -> Row:
    """Time both on all letters but the first, which loads fonts."""
    pages = [render_html(letter) for letter in letters]
    render_pdf(letters[0])
    ours, theirs = [], []
    for letter, page in zip(letters[1:], pages[1:], strict=True):
        own, took = _timed(lambda letter=letter: render_pdf(letter))
        ours.append(took)
        other, took = _timed(lambda page=page: print_page(page))
        theirs.append(took)
    return Row(
        what=f"a letter of {len(letters[0].figures)} figures and its sources as PDF",
        other=f"{named('WeasyPrint', 'weasyprint')}, {told}",
        ours=statistics.median(ours),
        theirs=statistics.median(theirs),
        quality=(describe_pdf(own, letter), describe_pdf(other, letter)),
    )


def describe_pdf(raw: bytes, letter: Brief) -> str:
    """Tell what can be measured of a PDF: pages, size, its text, tags, and what it says that it is."""
    import pikepdf
    import pypdfium2

    text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(raw))
    found = sum(one.text in text for one in letter.figures)
    with pikepdf.open(io.BytesIO(raw)) as file:
        tagged = "tagged" if "/StructTreeRoot" in file.Root else "not tagged"
        with file.open_metadata() as metadata:
            told = _conformance(dict(metadata))
        carried = f"carries {len(file.attachments)} files" if len(file.attachments) else "carries no file"
        counted = (
            f"{len(file.pages)} pages, {len(raw) / 1000:.0f} kB, {found} of {len(letter.figures)} figures in its text"
        )
    return f"{counted}, {tagged}, {told}, {carried}"


def _conformance(metadata: dict[str, object]) -> str:
    archive = metadata.get("{http://www.aiim.org/pdfa/ns/id/}part")
    level = str(metadata.get("{http://www.aiim.org/pdfa/ns/id/}conformance", "")).lower()
    access = metadata.get("{http://www.aiim.org/pdfua/ns/id/}part")
    says = [*([f"PDF/A-{archive}{level}"] if archive else []), *([f"PDF/UA-{access}"] if access else [])]
    return f"says {' and '.join(says)}" if says else "says no standard"


def _timed(work: Callable[[], bytes]) -> tuple[bytes, float]:
    began = process_time()
    made = work()
    return made, process_time() - began
