"""Official publications in XML: Kamerstukken, written questions with answers, Handelingen, the Staatscourant."""

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from routekaart.domain.document import Body, Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import MOST_ELEMENTS
from routekaart.parsing.decoding import Decoded, decode_text
from routekaart.parsing.markup.frames import CellSpan
from routekaart.parsing.markup.outline import Outline
from routekaart.parsing.markup.roles import Part
from routekaart.parsing.safe_xml import parse_xml as parse_elements
from routekaart.parsing.xml.roles import QUOTED, find_role, unlisted_role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEAD = 4096
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']""")
_DOCTYPE = re.compile(r"(?:\s|<\?[^>]*>|<!--(?s:.*?)-->)*+<!DOCTYPE\b[^>\[]*+(?P<more>\[)?", re.IGNORECASE)
_NO_LETTERS = {
    "svg": "a drawing (SVG)",
    "rss": "a news feed (RSS)",
    "feed": "a news feed (Atom)",
    "urlset": "a site map",
    "schema": "a schema (XSD)",
    "stylesheet": "a style sheet (XSLT)",
    "package": "Word in one XML file",
    "wordDocument": "Word 2003 XML",
    "document": "a part of a Word file",
    "document-content": "a part of an OpenDocument file",
    "metadata_gegevens": "the metadata of a publication, without its text",
    "plist": "a list of settings",
    "Edmx": "the description of a web service",
}
"""Other documents in XML, by the name of their root."""
_GROUPS = frozenset({"tgroup", "entrytbl"})
_KEYED = frozenset({Part.ASIDE, Part.MARK})
_DAYS = ("DCTERMS.issued", "DC.date", "DCTERMS.available")
_TITLES = ("OVERHEIDop.documenttitel", "DCTERMS.title", "DC.title")


def parse_xml(raw: bytes) -> Body:
    """Return the body of an official publication in XML.

    Raises:
        UnreadableLetter: if it is damaged, declares entities, is nested too deeply, or is XML of another kind.
    """
    decoded = _decode(raw)
    root = parse_elements(_checked(decoded.text).encode())
    _refuse_entities(root)
    name = _name(root)
    if name in _NO_LETTERS:
        raise UnreadableLetter(
            f"this is {_NO_LETTERS[name]}, and no letter",
            remedy="Hand in the letter itself, such as kst-19637-2375.xml.",
        )
    outline = Outline(Format.XML, notes_in_place=True)
    _walk(root, outline)
    return replace(outline.build(day=_day(root), title=_title(root)), encoding=decoded.encoding)


def _decode(raw: bytes) -> Decoded:
    declared = _DECLARED.match(raw[:_HEAD].lstrip())
    return decode_text(raw, declared=declared[1].decode() if declared else "")


def _checked(text: str) -> str:
    """Return the text without its declaration, which no longer holds, if nothing in it can hurt."""
    declaration = _DECLARATION.match(text)
    if declaration is not None:
        # Blanks in its place, so that a message names the right line.
        text = re.sub(r"[^\n]", " ", declaration[0]) + text[declaration.end() :]
    doctype = _DOCTYPE.match(text)
    if doctype is not None and doctype["more"]:
        raise UnreadableLetter(
            "the XML declares entities or elements of its own, which can hide text or grow without end",
            remedy="Take the part between [ and ] out of its DOCTYPE, or hand in the file as it was published.",
        )
    if text.count("<") - text.count("</") > MOST_ELEMENTS:
        raise UnreadableLetter(
            f"the XML has over {MOST_ELEMENTS:,} elements, the most that is read",
            remedy="Hand in its parts one by one.",
        )
    return text


def _refuse_entities(root: "Element") -> None:
    from lxml import etree

    for entity in root.iter(etree.Entity):
        raise UnreadableLetter(
            f"the entity {entity.text} is not declared in the XML", remedy="Write the character itself in its place."
        )


def _walk(root: "Element", outline: Outline) -> None:
    """Tell the outline of every element and text; not recursive, so that depth costs no stack."""
    from lxml import etree

    columns: dict[str, int] = {}
    names = [""]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            name = _name(element)
            if name in _GROUPS:
                columns = {
                    spec.get("colname", ""): number for number, spec in enumerate(element.iterchildren("colspec"))
                }
            _enter(element, outline, name=name, within=names[-1], columns=columns)
            names.append(name)
            outline.text(element.text or "")
        else:
            names.pop()
            outline.leave()
            if len(names) > 1:
                outline.text(element.tail or "")


def _enter(element: "Element", outline: Outline, *, name: str, within: str, columns: dict[str, int]) -> None:
    role = find_role(name, within=within, kind=element.get("type") or "")
    if role is None:
        role = unlisted_role(within=outline.frame.role.part, has_text=_has_text(element))
    if name in QUOTED:
        role = replace(role, quoted=True)
    span, key = None, ""
    if role.part is Part.CELL:
        span = _cell_span(element, columns)
    elif role.part in _KEYED and role.change is None:
        key = element.get("refid") or element.get("nr") or element.get("id") or ""
    outline.enter(name, role, key=key, span=span, anonymous=element.tag != name)


def _has_text(element: "Element") -> bool:
    texts = (element.text, *(child.tail for child in element))
    return any(text and not text.isspace() for text in texts)


def _name(element: "Element") -> str:
    tag = str(element.tag)
    return tag.rpartition("}")[2] if tag[0] == "{" else tag


def _cell_span(entry: "Element", names: dict[str, int]) -> CellSpan:
    """Return how far a cell reaches, by the names of its columns (CALS) or by numbers (HTML)."""
    first = names.get(entry.get("namest") or entry.get("colname") or "")
    last = names.get(entry.get("nameend") or "", first)
    columns = last - first + 1 if first is not None and last is not None else _number(entry.get("colspan"), 1)
    rows = _number(entry.get("rowspan"), 1) if entry.get("morerows") is None else _number(entry.get("morerows"), 0) + 1
    header = _name(entry) == "th" or next(entry.iterancestors("thead", "tbody", "table"), entry).tag == "thead"
    return CellSpan(columns=columns, rows=rows, column=first, header=header)


def _number(written: str | None, default: int) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 6 else default


def _meta(root: "Element", names: tuple[str, ...]) -> str:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        found.setdefault(meta.get("name", ""), " ".join(meta.get("content", "").split()))
    return next((found[name] for name in names if found.get(name)), "")


def _day(root: "Element") -> date | None:
    """Return the day that the paper bears, or else the one on which it was issued."""
    written = [element.get("isodatum", "") for element in root.iterfind(".//datumtekst/datum")]
    for day in (*written, _meta(root, _DAYS)):
        try:
            return date.fromisoformat(day.strip()[:10])
        except ValueError:
            continue
    return None


def _title(root: "Element") -> str:
    words = root.xpath("(//stuk/titel)[1]//text()[not(ancestor::noot)]")
    assert isinstance(words, list)
    return _meta(root, _TITLES) or " ".join("".join(map(str, words)).split())
