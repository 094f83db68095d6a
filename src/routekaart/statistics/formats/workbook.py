"""Find the part of an xlsx file that holds a sheet."""

import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING

from routekaart.statistics.formats.columns import refused

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORKBOOK = "xl/workbook.xml"
"""The part by which an xlsx file is known; it names the sheets."""
_RELATIONS = "xl/_rels/workbook.xml.rels"


def find_sheet(parts: Mapping[str, bytes], wanted: str, where: str) -> tuple[str, bytes]:
    """Return the name and the XML of a sheet; of the first if none is named.

    Raises:
        RefusedTable: if there is no such sheet, or the file does not say where it is.
    """
    targets = {one.get("Id"): one.get("Target", "") for one in _parse(parts, _RELATIONS, where)}
    sheets = {
        one.get("name", ""): targets.get(_relation(one), "")
        for one in _parse(parts, WORKBOOK, where).iterfind("{*}sheets/{*}sheet")
    }
    if not sheets:
        raise refused("the xlsx file has no sheet", where)
    name = wanted or next(iter(sheets))
    if name not in sheets:
        raise refused(
            f"there is no sheet {wanted!r}; there is {', '.join(map(repr, sheets))}",
            where,
            "If the publisher renamed it, say so in dataset.yml; else get the file again.",
        )
    part = posixpath.normpath(posixpath.join("/xl", sheets[name])).lstrip("/")
    if part not in parts:
        raise refused(f"the xlsx file is damaged: sheet {name!r} is not in it", where)
    return name, parts[part]


def _relation(sheet: "Element") -> str | None:
    return next((str(value) for key, value in sheet.attrib.items() if str(key).endswith("}id")), None)


def _parse(parts: Mapping[str, bytes], name: str, where: str) -> "Element":
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(parts.get(name, b""), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refused(f"the xlsx file is damaged: {name} cannot be read", where) from error
