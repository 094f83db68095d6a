"""What an item of a feed says, as HTML that a feed carries as text."""

from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape

from routekaart.reporting.feeds.feed import FeedItem
from routekaart.reporting.feeds.words import LABELS
from routekaart.reporting.texts import Lang, say


def write_markup(item: FeedItem, lang: Lang) -> str:
    """Write what an item says, with its sources; every word in it is escaped."""
    return "".join((*(f"<p>{escape(text)}</p>" for text in item.paragraphs), *_sources(item, lang)))


def _sources(item: FeedItem, lang: Lang) -> Iterator[str]:
    for found in item.sources:
        title = escape(found.title)
        named = f'<a href="{escape(found.address)}">{title}</a>' if found.address else title
        yield f"<p>{escape(say(LABELS, 'source', lang)).format(title=named)}</p>"
        if found.quote:
            quote = escape(say(LABELS, "quote", lang).format(quote=found.quote))
            yield f"<blockquote><p>{quote}</p></blockquote>"


def write_rfc3339(moment: datetime) -> str:
    """Return a moment as RFC 3339 writes it, in UTC and whole seconds.

    >>> write_rfc3339(datetime(2026, 3, 1, 12, 30, 5, 999, tzinfo=UTC))
    '2026-03-01T12:30:05Z'
    """
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
