"""What must hold for the body of any Word file or PDF, and the way back from it."""

from itertools import pairwise

from routekaart.domain.document import BlockKind, Body, Change, Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing import parse_letter
from routekaart.parsing.building import BESIDE
from routekaart.parsing.docx import parse_docx
from routekaart.parsing.pdf import parse_pdf

_FLAT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", "0123456789+-=()")
_NOT_READ = {BlockKind.FURNITURE, BlockKind.COMMENT}


def said(body: Body, kind: BlockKind) -> list[str]:
    """Return the texts of all blocks of a kind."""
    return [body.text[block.start : block.end] for block in body.blocks if block.kind is kind]


def assert_sound(body: Body) -> None:
    """Check what holds for every body."""
    assert body.origins[0].start == 0
    assert all(before.start < after.start for before, after in pairwise(body.origins))
    assert all(before.end < after.start for before, after in pairwise(body.blocks))
    for block in body.blocks:
        shown = body.text[block.start : block.end]
        assert shown == shown.strip()
        assert shown
        assert "\n" not in shown
        assert body.find_block(block.start) == body.find_block(block.end - 1) == block
        assert block.anchor is None or 0 <= block.anchor <= len(body.text)
        assert body.locate(block.start, block.end).start >= 0
    body.text.encode()
    read = [block for block in body.blocks if block.kind not in _NOT_READ and block.change is not Change.DELETED]
    assert body.running.text.replace(BESIDE, "\n") == "".join(
        body.text[block.start : block.end] + "\n" for block in read
    )


def assert_sound_or_refused(raw: bytes) -> None:
    """Check that a file becomes a sound body, or is refused with a reason and a way out; no other error is wrapped."""
    try:
        body = parse_letter(raw)
    except UnreadableLetter as refusal:
        _assert_on_purpose(refusal)
    else:
        if body.format in (Format.DOCX, Format.PDF):
            assert_sound(body)


def assert_docx_or_refused(raw: bytes) -> None:
    """Check the same of what is taken for a Word file."""
    try:
        assert_sound(parse_docx(raw))
    except UnreadableLetter as refusal:
        _assert_on_purpose(refusal)


def assert_pdf_or_refused(raw: bytes) -> None:
    """Check the same of what is taken for a PDF."""
    try:
        assert_sound(parse_pdf(raw))
    except UnreadableLetter as refusal:
        _assert_on_purpose(refusal)


def _assert_on_purpose(refusal: UnreadableLetter) -> None:
    assert refusal.what
    assert refusal.remedy
    cause = refusal.__cause__
    while isinstance(cause, UnreadableLetter):
        cause = cause.__cause__
    if cause is not None and not isinstance(cause, UnicodeDecodeError):
        raise cause


def page_texts(raw: bytes) -> list[str]:
    """Return the text of each page as PDFium gives it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(raw)
    texts = []
    for page in document:
        text_page = page.get_textpage()
        texts.append(text_page.get_text_range())
        text_page.close()
        page.close()
    document.close()
    return texts


def letters_in(text: str) -> dict[str, int]:
    """Count the letters and digits of a text, whether they stand above the line or not."""
    counts: dict[str, int] = {}
    for sign in text.translate(_FLAT):
        if sign.isalnum():
            counts[sign] = counts.get(sign, 0) + 1
    return counts
