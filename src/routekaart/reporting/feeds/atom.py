"""A feed as Atom: RFC 4287, with the pages of RFC 5005 section 3."""

from typing import TYPE_CHECKING

from routekaart.reporting.feeds.feed import Feed, FeedItem
from routekaart.reporting.feeds.markup import write_markup, write_rfc3339
from routekaart.reporting.texts import Lang

if TYPE_CHECKING:
    from lxml.etree import _Element

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write_atom(feed: Feed) -> bytes:
    """Write a page of a feed as Atom, in UTF-8."""
    from lxml import etree

    # The stubs of lxml do not know that the default namespace goes by no name.
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item]
    root.set(_LANG, feed.lang)
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", write_rfc3339(feed.updated))
    _add(_add(root, "author"), "name", feed.author)
    _add(root, "link", rel="self", type=MEDIA_TYPE, href=feed.address)
    _add(root, "link", rel="alternate", type="text/html", href=feed.site)
    for relation, address in feed.others.items():
        _add(root, "link", rel=relation, type=MEDIA_TYPE, href=address)
    for item in feed.items:
        _add_entry(root, item, feed.lang)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _add_entry(root: "_Element", item: FeedItem, lang: Lang) -> None:
    entry = _add(root, "entry")
    _add(entry, "id", item.id)
    _add(entry, "title", item.title)
    _add(entry, "published", write_rfc3339(item.published))
    _add(entry, "updated", write_rfc3339(item.updated))
    _add(entry, "category", term=item.subject, label=item.subject_name)
    if item.address:
        _add(entry, "link", rel="alternate", type="text/html", href=item.address)
    for address in dict.fromkeys(found.address for found in item.sources if found.address):
        _add(entry, "link", rel="via", href=address)
    _add(entry, "content", write_markup(item, lang), type="html")


def _add(parent: "_Element", name: str, text: str | None = None, **attributes: str) -> "_Element":
    from lxml import etree

    child = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child
