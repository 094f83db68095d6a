"""The site as a WSGI application, for Granian or any other server."""

import os
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from routekaart.web.database import prepare_database
from routekaart.web.opening import open_build

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "routekaart.web.settings")
_answer = get_wsgi_application()
if settings.ROUTEKAART_BUILD_ONLY:
    open_build(Path(settings.ROUTEKAART_WORKSPACE))  # or the process stops here, and says which file is wrong


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer a request; before the first one the database is made, or brought up to date."""
    _prepare()
    return _answer(environ, start_response)


@cache
def _prepare() -> None:
    # An error is not kept: the next request tries again.
    if settings.ROUTEKAART_SUBSCRIPTIONS or not settings.ROUTEKAART_PUBLIC:
        prepare_database()
