"""The list that bullets belong to, in a template whose own style for lists does not say how they are marked."""

from collections.abc import Iterable
from copy import deepcopy
from importlib.resources import files
from typing import TYPE_CHECKING

from lxml import etree

from routekaart.reporting.brief.word.parts import Parts
from routekaart.reporting.brief.word.xml import element, tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PART = "word/numbering.xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def bullet_list(parts: Parts, document: str) -> str:
    """Add our list to a template and return its id."""
    names = parts.related(document, "numbering")
    part = names[0] if names and names[0] in parts else _PART
    if part not in parts:
        parts.put(part, element("w:numbering"), _KIND)
        parts.relate(document, "numbering", part)
    root = parts.tree(part)
    ours = etree.fromstring((files("routekaart.reporting.brief.word") / "plain" / "numbering.xml").read_bytes())
    looks = _free(root.iter(tag("w:abstractNum")), "w:abstractNumId")
    key = _free(root.iter(tag("w:num")), "w:numId")
    look = deepcopy(ours[0])
    look.set(tag("w:abstractNumId"), looks)
    # All looks stand before all lists.
    root.insert(len(list(root.iter(tag("w:abstractNum")))), look)
    root.append(element("w:num", element("w:abstractNumId", val=looks), numId=key))
    return key


def _free(found: Iterable["Element"], name: str) -> str:
    used = [int(one.get(tag(name)) or 0) for one in found]
    return str(max([0, *used]) + 1)
