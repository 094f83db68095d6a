"""What a reader hears of an error raised on purpose; the rest is for whoever runs the site."""

import logging
from pathlib import Path

from routekaart.domain.errors import InputError, RoutekaartError

_log = logging.getLogger(__name__)


def tell(error: RoutekaartError) -> str:
    """Return what is wrong and what to do; in which folder, file or server it is goes to the log of the server."""
    if isinstance(error, InputError) and not Path(error.where).is_absolute():
        return str(error)
    _log.error("%s", error)
    return f"{error.what}. {error.remedy}".strip()
