"""The one way in which XML from outside becomes elements."""

from typing import TYPE_CHECKING

from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import DEEPEST_NESTING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def parse_xml(raw: bytes, *, where: str = "") -> "Element":
    """Return the root element; comments and processing instructions are left out.

    Nothing outside the bytes is opened, and no entity is expanded beyond the five of XML itself.

    Args:
        raw: a whole XML document.
        where: how a message names it.

    Raises:
        UnreadableLetter: if it is not well-formed, or has more than `DEEPEST_NESTING` elements within one another.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableLetter(
            f"the XML is damaged: {error}",
            where=where,
            remedy="Open it in the program that wrote it and save it again.",
        ) from None
    if root.xpath(f"boolean({'/*' * (DEEPEST_NESTING + 1)})"):
        raise UnreadableLetter(
            f"the XML has more than {DEEPEST_NESTING} elements within one another",
            where=where,
            remedy="Save the text of the letter in a file of its own.",
        )
    return root
