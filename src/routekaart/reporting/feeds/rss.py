"""A feed as RSS 2.0, as the RSS Advisory Board describes it (2.0.11), with the links of Atom that it advises."""

from email.utils import format_datetime
from typing import TYPE_CHECKING

from routekaart.reporting.feeds.atom import ATOM
from routekaart.reporting.feeds.feed import Feed, FeedItem
from routekaart.reporting.feeds.markup import write_markup
from routekaart.reporting.texts import Lang

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/rss+xml"


def write_rss(feed: Feed) -> bytes:
    """Write a page of a feed as RSS, in UTF-8."""
    from lxml import etree

    root = etree.Element("rss", {"version": "2.0"}, nsmap={"atom": ATOM})
    channel = etree.SubElement(root, "channel")
    _add(channel, "title", feed.title)
    _add(channel, "link", feed.site)
    _add(channel, "description", feed.subtitle)
    _add(channel, "language", feed.lang)
    _add(channel, "lastBuildDate", format_datetime(feed.updated, usegmt=True))
    for relation, address in {"self": feed.address, **feed.others}.items():
        _add(channel, f"{{{ATOM}}}link", rel=relation, type=MEDIA_TYPE, href=address)
    for item in feed.items:
        _add_item(channel, item, feed.lang)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _add_item(channel: "_Element", item: FeedItem, lang: Lang) -> None:
    told = _add(channel, "item")
    _add(told, "title", item.title)
    if item.address:
        _add(told, "link", item.address)
    _add(told, "guid", item.id, isPermaLink="false")
    # A reader puts what changed on top only if this date is that of the change.
    _add(told, "pubDate", format_datetime(item.updated, usegmt=True))
    _add(told, "category", item.subject_name)
    _add(told, "description", write_markup(item, lang))


def _add(parent: "_Element", name: str, text: str | None = None, **attributes: str) -> "_Element":
    from lxml import etree

    child = etree.SubElement(parent, name, attributes)
    child.text = text
    return child
