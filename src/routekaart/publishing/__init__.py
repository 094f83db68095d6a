"""What anybody saw of the register becomes a log of its own: what a public build holds."""

from routekaart.publishing.letters import PUBLISHED_EVENT, find_open_letters
from routekaart.publishing.log import make_public_log
from routekaart.publishing.notices import select_notices

__all__ = ["PUBLISHED_EVENT", "find_open_letters", "make_public_log", "select_notices"]
