"""The open data of the House of Representatives: kept as it came in, and fetched page by page."""

from routekaart.sources.parliament.cursor import Cursor, keep_cursor, load_cursor
from routekaart.sources.parliament.kept import ParliamentStore, Received

__all__ = ["Cursor", "ParliamentStore", "Received", "keep_cursor", "load_cursor"]
