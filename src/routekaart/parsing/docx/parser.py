"""A Word file's bytes become a body."""

from typing import TYPE_CHECKING

from routekaart.domain.document import BlockKind, Body, Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.building import BodyBuilder
from routekaart.parsing.docx.names import name_of
from routekaart.parsing.docx.notes import add_notes
from routekaart.parsing.docx.numbering import Numbering
from routekaart.parsing.docx.package import Package, Relation
from routekaart.parsing.docx.story import Setting, Story
from routekaart.parsing.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_USUAL = "word/document.xml"
_NOTES = ("footnotes", "endnotes", "comments")
_NOT_READ = {
    "chart": "a chart was not read",
    "diagramData": "a diagram was not read",
    "aFChunk": "a document inside the document was not read",
    "oleObject": "an embedded object was not read",
    "package": "an embedded file was not read",
}
"""What a letter may hold that is not text of its own, by the kind of relation."""


def parse_docx(raw: bytes) -> Body:
    """Return what a Word file says.

    Footnotes, endnotes and comments follow the body, each with the place of its mark; page headers and footers close
    it. What a tracked change deleted follows its paragraph and is not read. Nothing in the file is run or fetched.

    Raises:
        UnreadableLetter: if it is no Word file, is damaged, or larger than the limits allow; `where` names the part.
    """
    package = Package(raw)
    part, document = find_main_part(package)
    relations = package.relations(part)
    styles = Styles(package.root(_target(relations, "styles")))
    builder = BodyBuilder(Format.DOCX)
    story = Story(builder, styles, Numbering(package.root(_target(relations, "numbering")), styles))
    story.add_part(document, f"{part}/w:document[1]", Setting())
    for kind in _NOTES:
        add_notes(kind, _target(relations, kind), package, story, document)
    for header in dict.fromkeys(one.target for one in relations if one.kind in ("header", "footer")):
        root = package.root(header)
        if root is not None:
            story.add_part(root, f"{header}/{name_of(root)}[1]", Setting(BlockKind.FURNITURE))
    return builder.build(title=package.title(), remarks=_remarks(package, relations))


def find_main_part(package: Package) -> "tuple[str, Element]":
    """Return the part with the letter's own text: its name and its root element.

    Raises:
        UnreadableLetter: if there is none.
    """
    targets = [one.target for one in package.relations() if one.kind == "officeDocument"]
    part = next(iter(targets), _USUAL)
    root = package.root(part)
    if root is None or name_of(root) != "w:document":
        raise UnreadableLetter(
            "this is a zip file without a Word document in it",
            where=part,
            remedy="Save the letter as DOCX, PDF or plain text and hand that in.",
        )
    return part, root


def _target(relations: tuple[Relation, ...], kind: str) -> str:
    return next((one.target for one in relations if one.kind == kind), "")


def _remarks(package: Package, relations: tuple[Relation, ...]) -> tuple[str, ...]:
    found = [f"{_NOT_READ[one.kind]} ({one.target})" for one in relations if one.kind in _NOT_READ]
    if any(name.rpartition("/")[2] == "vbaProject.bin" for name in package.names()):
        found.append("the file holds macros; they were neither run nor read")
    return tuple(found)
