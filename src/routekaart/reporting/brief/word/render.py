"""Puts a letter in a Word template, with its record beside it."""

from typing import TYPE_CHECKING

from lxml import etree

from routekaart.domain.brief import Brief
from routekaart.domain.look import PLAIN_LOOK, Look
from routekaart.reporting.brief.drawing.all import draw_all
from routekaart.reporting.brief.record import Frame, write_record
from routekaart.reporting.brief.sheet import Sheet, lay_out
from routekaart.reporting.brief.word.blocks import Setter
from routekaart.reporting.brief.word.filling import fill_beside, fill_template
from routekaart.reporting.brief.word.lists import bullet_list
from routekaart.reporting.brief.word.notes import Notes
from routekaart.reporting.brief.word.parts import Parts, unpack
from routekaart.reporting.brief.word.pictures import Pictures
from routekaart.reporting.brief.word.properties import write_properties
from routekaart.reporting.brief.word.styles import Styles
from routekaart.reporting.brief.word.template import DOCUMENT, plain_template
from routekaart.reporting.brief.word.xml import tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RECORD_NAMESPACE = "urn:routekaart:letter:1"
"""Of the one element of the custom XML part that holds the record."""
_ITEM = "customXml/itemRoutekaart.xml"
_PROPERTIES = "customXml/itemPropsRoutekaart.xml"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_ID = "{8E1F6B52-7C40-4B3A-9A55-3F0D2C9A6E01}"
_USUAL_WIDTH = 8788
"""Of the text in our own template, in twentieths of a point."""


def render_docx(brief: Brief, look: Look = PLAIN_LOOK) -> bytes:
    """Write a letter as Word file: each figure in a content control with its id and receipt, the record inside.

    The same letter gives the same bytes.

    Raises:
        NotationError: if the letter is not whole, as `lay_out` says.
        InputError: if the template cannot be filled; `where` is the place in it.
    """
    sheet = lay_out(brief)
    where = f"{look.name or 'look'}/brief.docx" if look.word else "our own template"
    parts = unpack(look.word, where=where) if look.word else plain_template(sheet)
    document = next(iter(parts.related("", "officeDocument")), DOCUMENT)
    # What is beside the text comes first: the letter's own notes are put there later, and hold no placeholders.
    lines = tuple(fill_beside(parts, document, sheet, where=where))
    lines += fill_template(parts, document, _setter(sheet, parts, document), where=where)
    frame = Frame(own=True, lines=lines) if look.word else Frame()
    _put_record(parts, document, write_record(brief, frame))
    write_properties(parts, sheet)
    return parts.write(brief.day)


def _setter(sheet: Sheet, parts: Parts, document: str) -> Setter:
    styles = Styles(parts, document)
    width = _text_width(parts.tree(document))
    return Setter(
        sheet=sheet,
        styles=styles,
        notes=Notes(sheet.notes, parts, document, styles),
        pictures=Pictures(parts, document, width=width / 20),
        drawings=draw_all(sheet),
        bullets="" if styles.has_list() else bullet_list(parts, document),
        width=width,
    )


def _text_width(document: "Element") -> int:
    """Return the width of the text on the last page of a template."""
    for section in reversed(list(document.iter(tag("w:sectPr")))):
        size, margin = section.find(tag("w:pgSz")), section.find(tag("w:pgMar"))
        if size is not None and margin is not None:
            whole = [size.get(tag("w:w")), margin.get(tag("w:left")), margin.get(tag("w:right"))]
            if all(one is not None and one.isdecimal() for one in whole):
                width, left, right = (int(one or 0) for one in whole)
                return max(width - left - right, _USUAL_WIDTH // 2)
    return _USUAL_WIDTH


def _put_record(parts: Parts, document: str, record: bytes) -> None:
    root = etree.fromstring(f'<letter xmlns="{RECORD_NAMESPACE}"/>')
    root.text = record.decode()
    parts.put(_ITEM, root, "application/xml")
    parts.relate(document, "customXml", _ITEM)
    store = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    store.set(f"{{{_STORE}}}itemID", _STORE_ID)
    schemas = etree.SubElement(store, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_STORE}}}schemaRef").set(f"{{{_STORE}}}uri", RECORD_NAMESPACE)
    parts.put(_PROPERTIES, store, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml")
    parts.relate(_ITEM, "customXmlProps", _PROPERTIES)
