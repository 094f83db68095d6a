"""Files of figures, fetched from the publishers themselves, with care for their servers and doubt about the answers."""

from routekaart.sources.publishers.conduct import Conduct
from routekaart.sources.publishers.fetched import Fetched
from routekaart.sources.publishers.fetching import PROTOCOLS, fetch
from routekaart.sources.publishers.memory import Remembered, alone, clear, keep_known, load_known

__all__ = ["PROTOCOLS", "Conduct", "Fetched", "Remembered", "alone", "clear", "fetch", "keep_known", "load_known"]
