"""Our own Word template: the same kind of file that a ministry brings, put together from the parts in `plain/`."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from routekaart.reporting.brief.sheet import Sheet
from routekaart.reporting.brief.word.parts import KINDS, Parts
from routekaart.reporting.brief.word.xml import element, text_run, to_xml
from routekaart.reporting.texts import Lang

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT = "word/document.xml"
_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_FACES = (("embedRegular", "NotoSans-Regular.ttf"), ("embedBold", "NotoSans-Bold.ttf"))
_SHARED = ("styles", "numbering", "settings", "fontTable", "header")
_LANGUAGES: dict[Lang, str] = {"nl": "nl-NL", "en": "en-GB"}
_SCRAMBLED = 32
"""Bytes of an embedded font that ISO/IEC 29500-4 has mixed with a key that stands beside it."""
_KEY = "{5A0F7C1E-6B1D-4E0C-9C55-2D3A8E4B7F10}"


def plain_template(sheet: Sheet) -> Parts:
    """Return our own template for a letter: its head has a row for each thing that it says."""
    parts = Parts({"[Content_Types].xml": _load("content_types.xml")}, where="our own template")
    parts.relate("", "officeDocument", DOCUMENT)
    for name in _SHARED:
        raw = _load(f"{name}.xml").replace(b"nl-NL", _LANGUAGES[sheet.lang].encode())
        parts.put(f"word/{name}.xml", raw, f"{_KIND}.{name}+xml")
        if name != "header":
            parts.relate(DOCUMENT, name, f"word/{name}.xml")
    parts.put("word/footer.xml", _footer(sheet), f"{_KIND}.footer+xml")
    for number, (face, font) in enumerate(_FACES, 1):
        _embed(parts, face, font, number)
    header, footer = (parts.relate(DOCUMENT, kind, f"word/{kind}.xml") for kind in ("header", "footer"))
    parts.put(DOCUMENT, _document(sheet, header, footer), f"{_KIND}.document.main+xml")
    return parts


@cache
def _load(name: str) -> bytes:
    return (files("routekaart.reporting.brief.word") / "plain" / name).read_bytes()


def _embed(parts: Parts, face: str, font: str, number: int) -> None:
    name = f"word/fonts/font{number}.odttf"
    parts.put(name, _scrambled(font))
    parts.declare_ending("odttf", _FONT)
    key = parts.relate("word/fontTable.xml", "font", name)
    made = element(f"w:{face}", fontKey=_KEY)
    made.set(f"{{{KINDS}}}id", key)
    parts.tree("word/fontTable.xml")[0].append(made)


@cache
def _scrambled(font: str) -> bytes:
    raw = (files("routekaart.reporting.brief") / "fonts" / font).read_bytes()
    key = bytes.fromhex(_KEY.strip("{}").replace("-", ""))[::-1]
    mixed = bytes(byte ^ key[place % len(key)] for place, byte in enumerate(raw[:_SCRAMBLED]))
    return mixed + raw[_SCRAMBLED:]


def _footer(sheet: Sheet) -> bytes:
    before, between, after = sheet.say("page", page="\0", pages="\0").split("\0")
    paragraph = element("w:p", element("w:pPr", element("w:pStyle", val="Footer")), text_run(before))
    for field, words in (("PAGE", between), ("NUMPAGES", after)):
        paragraph.append(element("w:fldSimple", text_run("1"), instr=field))
        paragraph.append(text_run(words))
    return to_xml(element("w:ftr", paragraph))


def _document(sheet: Sheet, header: str, footer: str) -> bytes:
    body = element("w:body")
    body.append(_styled("SenderName", "{{ sender_name }}"))
    if len(sheet.sender) > 1:
        body.append(_styled("SenderLines", "{{ sender_lines }}"))
    body.append(_styled("Addressee", "{{ addressee }}"))
    body.append(_head(sheet))
    body.append(_styled("Heading1", "{{ title }}", before="480"))
    body.append(_styled("Normal", "{{ body }}"))
    body.append(_section(header, footer))
    return to_xml(element("w:document", body))


def _head(sheet: Sheet) -> "Element":
    width = (1700, 7088)
    table = element(
        "w:tbl",
        element(
            "w:tblPr",
            element("w:tblW", w=str(sum(width)), type="dxa"),
            element("w:tblLayout", type="fixed"),
            element("w:tblCellMar", element("w:left", w="0", type="dxa")),
        ),
        element("w:tblGrid", *(element("w:gridCol", w=str(one)) for one in width)),
    )
    for number, (label, _) in enumerate(sheet.head, 1):
        # The letter's own words are filled in later: in a template they could be taken for a placeholder.
        cells = zip(("HeadLabel", "HeadText"), (label, f"{{{{ head_{number} }}}}"), width, strict=True)
        table.append(
            element(
                "w:tr",
                *(
                    element("w:tc", element("w:tcPr", element("w:tcW", w=str(wide), type="dxa")), _styled(style, text))
                    for style, text, wide in cells
                ),
            )
        )
    return table


def _styled(style: str, text: str, *, before: str = "") -> "Element":
    properties = element("w:pPr", element("w:pStyle", val=style))
    if before:
        properties.append(element("w:spacing", before=before))
    return element("w:p", properties, text_run(text))


def _section(header: str, footer: str) -> "Element":
    """Return the page: A4, with a header from the second page on."""
    section = element("w:sectPr")
    for name, kind, key in (("header", "default", header), ("footer", "default", footer), ("footer", "first", footer)):
        reference = element(f"w:{name}Reference", type=kind)
        reference.set(f"{{{KINDS}}}id", key)
        section.append(reference)
    section.append(element("w:pgSz", w="11906", h="16838"))
    section.append(
        element("w:pgMar", top="1588", right="1474", bottom="1531", left="1644", header="720", footer="720", gutter="0")
    )
    section.append(element("w:titlePg"))
    return section
