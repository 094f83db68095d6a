"""Addresses of dossiers, in Dutch: a word for each kind of thing, and its key."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.rights import Action
from routekaart.reporting.page import Link
from routekaart.reporting.site.asof import FIELD
from routekaart.reporting.site.dossier.words import KINDS, LABELS
from routekaart.reporting.texts import Lang, say
from routekaart.web.pages import language_of
from routekaart.web.rights import reader_of

SEGMENTS = {
    "country": "landen",
    "route": "routes",
    "arrangement": "afspraken",
    "programme": "programmas",
    "instrument": "instrumenten",
    "fund": "fondsen",
    "organisation": "organisaties",
    "coupling": "koppelingen",
    "request": "verzoeken",
    "indicator": "cijfers",
}
"""The first part of the address of each kind of thing."""
KEY = "[A-Za-z0-9][A-Za-z0-9._-]*"
_KEY = re.compile(KEY)
_LETTER = re.compile("[0-9a-f]{64}")
LEVEL = "niveau"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The addresses of pages as one reader asks for them: language, level and day go along."""

    lang: Lang
    level: str = ""
    """The lower level that was asked for, if any."""
    day: date | None = None
    """The day that is pictured; `None` for today."""
    letters: bool = True
    """Whether the reader may read letters."""

    def of(self, thing: str) -> str:
        """Return the address of the page of a thing, or of a letter; empty if it has none."""
        kind, key = kind_of(ThingId(thing)), key_of(ThingId(thing))
        if kind in ("letter", "document"):
            known = self.letters and _LETTER.fullmatch(key)
            return self._whole(_reverse("letter", "document", key), dated=False) if known else ""
        if kind not in SEGMENTS or not _KEY.fullmatch(key):
            return ""
        return self._whole(_reverse(f"dossier-{kind}", "key", key))

    def named(self, name: str) -> str:
        """Return the address of a page without parts."""
        return self._whole(_reverse(name, "", ""))

    def on(self, path: str, day: date | None) -> str:
        """Return the address of a path on a day."""
        return self._whole(path, day=day)

    def parents(self, kind: str) -> tuple[Link, ...]:
        """Return the pages above a dossier of a kind."""
        return (
            Link(say(LABELS, "home", self.lang), self.named("overview")),
            Link(say(KINDS, kind, self.lang), self.named(f"things-{kind}")),
        )

    @property
    def kept(self) -> dict[str, str]:
        """What stands in every address beside the day."""
        parts = {"lang": "" if self.lang == "nl" else self.lang, LEVEL: self.level}
        return {name: part for name, part in parts.items() if part}

    def _whole(self, path: str, *, dated: bool = True, day: date | None = None) -> str:
        shown = day or (self.day if dated else None)
        parts = self.kept | ({FIELD: shown.isoformat()} if shown is not None else {})
        return f"{path}?{urlencode(parts)}" if parts else path


def addresses_of(request: HttpRequest, day: date | None = None) -> Addresses:
    """Return the addresses of pages as this reader asks for them; `day` is the one pictured, if not today."""
    level = "" if settings.ROUTEKAART_PUBLIC else request.GET.get(LEVEL, "")
    may_read = reader_of(request).may(Action.READ_LETTER)
    return Addresses(lang=language_of(request), level=level, day=day, letters=may_read)


@lru_cache(maxsize=20_000)
def _reverse(name: str, part: str, value: str) -> str:
    return reverse(name, kwargs={part: value} if part else None)
