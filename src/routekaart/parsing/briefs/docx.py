"""A Word file of an outgoing letter: its paragraphs with their content controls, and its record."""

from typing import TYPE_CHECKING

from routekaart.domain.brief_file import UNTOLD, BriefFile, Found, Oddity, ShownLine
from routekaart.domain.document import Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.briefs.controls import LineReader
from routekaart.parsing.docx.names import name_of, value
from routekaart.parsing.docx.numbering import Numbering
from routekaart.parsing.docx.package import Package, Relation
from routekaart.parsing.docx.parser import find_main_part
from routekaart.parsing.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RECORD = "{urn:routekaart:letter:1}letter"
"""The root of the part that holds the record."""
_UNREAD = {
    "chart": "a chart",
    "diagramData": "a diagram",
    "aFChunk": "a document inside the document",
    "oleObject": "an embedded object",
    "package": "an embedded file",
}


def parse_brief_docx(raw: bytes) -> BriefFile:
    """Return what a Word file of an outgoing letter shows and carries.

    Words that a tracked change took away, or that are hidden, are not shown.

    Raises:
        UnreadableLetter: if it is no Word file, is damaged or too large, or carries no record.
    """
    package = Package(raw)
    part, document = find_main_part(package)
    relations = package.relations(part)
    record = _record(package, relations)
    styles = Styles(package.root(_target(relations, "styles")))
    numbering = Numbering(package.root(_target(relations, "numbering")), styles, untold=UNTOLD)
    lines = tuple(LineReader(styles, numbering).lines(document))
    return BriefFile(
        format=Format.DOCX,
        record=record,
        lines=lines,
        notes=_notes(package.root(_target(relations, "footnotes")), document, styles, numbering),
        edges=tuple(_edges(package, relations, styles, numbering)),
        found=tuple(
            Found(oddity=Oddity.UNREAD, text=_UNREAD[one.kind], where=one.target)
            for one in relations
            if one.kind in _UNREAD
        ),
    )


def _record(package: Package, relations: tuple[Relation, ...]) -> str:
    names = [one.target for one in relations if one.kind == "customXml"]
    found = [root for name in names if (root := package.root(name)) is not None and root.tag == RECORD]
    if len(found) > 1:
        raise UnreadableLetter("the Word file holds parts of several letters", remedy="Give a letter as it was made.")
    if not found:
        raise UnreadableLetter(
            "the Word file carries no record of a letter",
            remedy="Give a letter that Routekaart wrote. A program that saves less than Word may have dropped it.",
        )
    return "".join(map(str, found[0].itertext()))


def _notes(root: "Element | None", document: "Element", styles: Styles, numbering: Numbering) -> tuple[ShownLine, ...]:
    if root is None:
        return ()
    order = [value(mark, "id") for mark in document.iter() if name_of(mark) == "w:footnoteReference"]
    notes = {value(note, "id"): note for note in root if name_of(note) == "w:footnote"}
    shown = (tuple(LineReader(styles, numbering).lines(notes[key])) for key in order if key in notes)
    return tuple(ShownLine(pieces=tuple(piece for line in lines for piece in line.pieces)) for lines in shown)


def _edges(package: Package, relations: tuple[Relation, ...], styles: Styles, numbering: Numbering) -> "list[str]":
    texts = []
    for name in dict.fromkeys(one.target for one in relations if one.kind in ("header", "footer", "endnotes")):
        root = package.root(name)
        if root is not None:
            kept = root if name_of(root) != "w:endnotes" else _without_separators(root)
            texts += [line.text for line in LineReader(styles, numbering).lines(kept)]
    return [text for text in texts if text]


def _without_separators(root: "Element") -> "Element":
    for note in list(root):
        if value(note, "type"):
            root.remove(note)
    return root


def _target(relations: tuple[Relation, ...], kind: str) -> str:
    return next((one.target for one in relations if one.kind == kind), "")
