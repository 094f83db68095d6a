"""Who is asking, and whether they may: every view names its action, and a view without one is refused."""

from routekaart.web.rights.needing import Handler, needs
from routekaart.web.rights.reader import Reader, reader_of

__all__ = ["Handler", "Reader", "needs", "reader_of"]
