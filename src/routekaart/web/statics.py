"""The style sheets of the site, each under a name that tells its bytes, so that a browser keeps it for good.

First the parts of NL Design System, then our own, and last the theme: a ministry replaces it by one setting.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware

_FOLDER = "/static/"
_DIGITS = 12
_NEUTRAL = ("routekaart.web/static/vendor/theme.css", "routekaart.reporting/static/neutral.css")
_PARTS = "routekaart.web/static/vendor/nl-design-system.css"
_OWN = ("routekaart.reporting/static/routekaart.css", "routekaart.reporting/static/site.css")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet: where it lies, and its address on the site."""

    path: Path
    address: str


@cache
def sheets(theme: str) -> tuple[Sheet, ...]:
    """Return the style sheets of the site in the order in which they count.

    Without the parts of NL Design System, which come in when the package is built, our own style stands alone.

    Args:
        theme: the path of a style sheet in place of the neutral theme; empty for that one.

    Raises:
        ImproperlyConfigured: if there is no such file.
    """
    chosen = [_packaged(name) for name in _NEUTRAL]
    if theme:
        chosen = [Path(theme)]
        if not chosen[0].is_file():
            raise ImproperlyConfigured(f"ROUTEKAART_THEME names {theme}, which is no file; name a style sheet.")
    found = [_packaged(_PARTS), *map(_packaged, _OWN), *chosen]
    return tuple(Sheet(path, _address(path)) for path in found if path.is_file())


def style_addresses() -> tuple[str, ...]:
    """Return the addresses of the style sheets that a page links to."""
    return tuple(sheet.address for sheet in sheets(settings.ROUTEKAART_THEME))


class SendStatics(WhiteNoiseMiddleware):  # type: ignore[misc]
    """Sends the style sheets, before anything is opened or asked."""

    def __init__(self, get_response: Any = None) -> None:
        super().__init__(get_response, settings=settings)
        for sheet in sheets(settings.ROUTEKAART_THEME):
            self.add_file_to_dictionary(sheet.address, str(sheet.path))

    def immutable_file_test(self, path: str, url: str) -> bool:
        """Tell that no file here ever changes under its name."""
        return url.startswith(_FOLDER)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Send a style sheet, or let the request through."""
        answered: HttpResponse = super().__call__(request)
        return answered


def _packaged(name: str) -> Path:
    package, _, path = name.partition("/")
    with as_file(files(package)) as folder:
        return Path(folder) / path


def _address(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:_DIGITS]
    return f"{_FOLDER}{path.stem}.{digest}{path.suffix}"
