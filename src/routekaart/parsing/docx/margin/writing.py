"""Comments are added to a Word file, and the file is read again to see that it still says the same."""

import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO

from routekaart.domain.document import Body
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.margin import MarginNote
from routekaart.parsing.docx.margin.cuts import Stretch, mark_stretches
from routekaart.parsing.docx.margin.parts import CommentParts, declare_prefix, find_free_id, in_utf8
from routekaart.parsing.docx.margin.spots import Spots
from routekaart.parsing.docx.package import Package
from routekaart.parsing.docx.parser import find_main_part, parse_docx

_SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""Of every part, so that the same letter with the same comments is the same file."""


def is_signed(raw: bytes) -> bool:
    """Tell whether a Word file bears a digital signature, which no longer holds once anything in it is changed."""
    return any(name.lower().startswith("_xmlsignatures/") for name in Package(raw).names())


def add_margin_notes(raw: bytes, body: Body, notes: Iterable[MarginNote], *, author: str, day: date) -> bytes:
    """Return a Word file with comments in its margin; its text, looks, notes and tracked changes stay as they are.

    A comment on words of a footnote is put on the footnote's mark, since Word has no comments in footnotes; one on
    words in a text box on what holds the box.

    Args:
        raw: the file.
        body: what it was parsed to.
        notes: the comments; each must be on text that is read.
        author: whose name they bear.
        day: the day they bear.

    Raises:
        UnreadableLetter: if the file is damaged, or would say something else with the comments in it.
    """
    ordered = sorted(notes, key=lambda note: (note.start, note.end))
    package = Package(raw)
    part, document = find_main_part(package)
    comments = CommentParts(package, part)
    first = find_free_id(document, comments.root)
    numbered = list(enumerate(ordered, first))
    spots = Spots(package, part, document, body)
    stretches = [Stretch(number, spots.find(note.start), spots.find(note.end - 1)) for number, note in numbered]
    written = in_utf8(package.unpack(part))
    declared = declare_prefix(document, written)
    changed = {part: mark_stretches(written, document, stretches, declared=declared)}
    if numbered:
        changed |= comments.with_notes(numbered, author=author, day=day)
    commented = _zipped(package, changed)
    _refuse_other_text(body, parse_docx(commented))
    return commented


def _zipped(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """Return the file with some parts in the place of those of the same name, in the same order, new ones last."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in dict.fromkeys((*package.names(), *changed)):
            part = zipfile.ZipInfo(name, _SAME_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            archive.writestr(part, changed[name] if name in changed else package.unpack(name))
    return stream.getvalue()


def _refuse_other_text(before: Body, after: Body) -> None:
    if after.running.text != before.running.text:
        raise UnreadableLetter(
            "the Word file is built in such a way that its text would change with comments in it",
            remedy="Write the report with --html instead, and report this.",
        )
