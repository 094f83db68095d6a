"""Elements of Word files, short to write."""

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
W = NAMESPACES["w"]
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def tag(name: str) -> str:
    """Return a name with its namespace: of `w:p`."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(name: str, /, *children: "Element", **attributes: str) -> "Element":
    """Make an element; attributes are of its own namespace."""
    made = etree.Element(tag(name), nsmap=NAMESPACES)
    prefix = name.partition(":")[0]
    for key, value in attributes.items():
        made.set(tag(f"{prefix}:{key.rstrip('_')}") if prefix == "w" else key.rstrip("_"), value)
    made.extend(children)
    return made


def text_run(text: str, properties: "Element | None" = None) -> "Element":
    """Make a run that shows a text; a line end breaks the line."""
    run = element("w:r")
    if properties is not None:
        run.append(properties)
    for number, line in enumerate(text.split("\n")):
        if number:
            run.append(element("w:br"))
        if line:
            shown = element("w:t")
            shown.text = line
            shown.set(_SPACE, "preserve")
            run.append(shown)
    return run


def to_xml(root: "Element") -> bytes:
    """Return a part as bytes."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
