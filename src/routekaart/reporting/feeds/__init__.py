"""News of the register as feeds: RSS 2.0 and Atom (RFC 4287), for the command and the site alike."""

from routekaart.reporting.feeds.atom import write_atom
from routekaart.reporting.feeds.feed import Feed, FeedItem, FeedPage, Home, make_feed, parse_home
from routekaart.reporting.feeds.rss import write_rss

__all__ = ["Feed", "FeedItem", "FeedPage", "Home", "make_feed", "parse_home", "write_atom", "write_rss"]
