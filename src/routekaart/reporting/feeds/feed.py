"""A page of a feed: what changed, each with a stable id, a title, what was said, and where it can be read back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from routekaart.domain.change import Change, Changes
from routekaart.domain.dossier import Line
from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held, Passage
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import Found, entitle, find_sources
from routekaart.reporting.feeds.words import LABELS
from routekaart.reporting.formatting import format_time
from routekaart.reporting.paper import shortened
from routekaart.reporting.texts import Lang, say

NOWHERE = "https://routekaart.invalid"
"""Stands for the site where there is none: RFC 2606 keeps `.invalid` free, so that it never leads anywhere."""
_LONGEST_TITLE = 200
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed in which there is nothing changed last: it must have a moment, and any other would be made up."""
_HOST = re.compile(r"https?://([A-Za-z0-9.-]+)(?::\d+)?")
_FOLDERS = {"country": "landen", "request": "verzoeken"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The site that a feed belongs to."""

    site: str = NOWHERE
    """Its address without a slash at the end: `https://routekaart.example`."""
    year: int = 2026
    """A year on whose first day the site had this name: RFC 4151 asks for it in an id that holds for ever."""

    @property
    def host(self) -> str:
        """The name of the site, without a port."""
        found = _HOST.fullmatch(self.site)
        return "localhost" if found is None else found[1].lower()

    def tag(self, name: str) -> str:
        """Return an id that stays the same wherever the feed is read (a tag URI, RFC 4151)."""
        return f"tag:{self.host},{self.year}:{name}"

    def address(self, path: str) -> str:
        """Return the full address of a path of the site."""
        return f"{self.site}{path}"


def parse_home(site: str | None) -> Home:
    """Return the site with this address; without one, ids and links lead nowhere.

    >>> parse_home("https://routekaart.example/").tag("statement:ab")
    'tag:routekaart.example,2026:statement:ab'

    Raises:
        NotationError: if it is no address of a site.
    """
    if site is None:
        return Home()
    plain = site.strip().rstrip("/")
    if not _HOST.fullmatch(plain):
        raise NotationError(f"{site[:200]!r} is no address of a site", remedy="Write https://routekaart.example.")
    return Home(site=plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPage:
    """Which page of which feed it is."""

    about: ThingId | None = None
    form: str = "atom"
    """atom or rss."""
    lang: Lang = "nl"
    number: int = 1
    pages: int = 1

    def path(self, number: int | None = None) -> str:
        """Return where a page of this feed is on a site; without a number, this page."""
        place = "alles" if self.about is None else f"{_FOLDERS[kind_of(self.about)]}/{key_of(self.about)}"
        page = self.number if number is None else number
        asked = [*(["lang=en"] if self.lang == "en" else []), *([f"pagina={page}"] if page > 1 else [])]
        return f"/feeds/{place}.{self.form}{'?' if asked else ''}{'&'.join(asked)}"

    @property
    def others(self) -> dict[str, str]:
        """Where the other pages are, by the names of RFC 5005: first, previous, next and last."""
        if self.pages == 1:
            return {}
        found = {"first": 1, "previous": self.number - 1, "next": self.number + 1, "last": self.pages}
        return {name: self.path(page) for name, page in found.items() if 1 <= page <= self.pages}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One thing that changed."""

    id: str
    title: str
    published: datetime
    updated: datetime
    paragraphs: tuple[str, ...]
    sources: tuple[Found, ...]
    address: str
    """The page of the site that shows it; empty if there is none."""
    subject: ThingId
    subject_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A page of a feed."""

    id: str
    title: str
    subtitle: str
    author: str
    updated: datetime
    lang: Lang
    site: str
    address: str
    """Of this page itself."""
    others: dict[str, str]
    """The addresses of other pages, by their relation to this one."""
    items: tuple[FeedItem, ...]


def make_feed(changes: Changes, page: FeedPage, names: Names, home: Home) -> Feed:
    """Return a page of a feed.

    Args:
        changes: what is on the page, the last first.
        page: which page of which feed it is.
        names: in the language of the feed.
        home: the site that it belongs to.
    """
    kind = "all" if page.about is None else kind_of(page.about)
    name = "" if page.about is None else names.name(page.about)
    return Feed(
        id=home.tag(f"feed:{page.about or 'all'}:{page.lang}"),
        title=_legal(say(LABELS, kind, names.lang).format(name=name)),
        subtitle=say(LABELS, "subtitle", names.lang),
        author=say(LABELS, "author", names.lang),
        updated=changes.newest or _NEVER,
        lang=page.lang,
        site=home.address("/"),
        address=home.address(page.path()),
        others={relation: home.address(path) for relation, path in page.others.items()},
        items=tuple(make_item(change, names, home) for change in changes.found),
    )


def make_item(change: Change, names: Names, home: Home) -> FeedItem:
    """Return what a reader is told of one change."""
    said = change.statement
    line = Line(held=(Held(said, Level.OPENBAAR),))
    words, thing = describe_line(line, names), names.name(said.subject)
    title = say(LABELS, "title" if change.stands else "refused_title", names.lang).format(thing=thing, said=words)
    return FeedItem(
        id=home.tag(f"statement:{said.id}"),
        title=_legal(shortened(" ".join(title.split()), _LONGEST_TITLE)),
        published=change.published,
        updated=change.updated,
        paragraphs=tuple(_legal(text) for text in _paragraphs(change, words, names)),
        sources=tuple(_shown(found, names) for found in find_sources(line, names)),
        address=home.address(f"/brieven/{said.source.document}") if isinstance(said.source, Passage) else "",
        subject=said.subject,
        subject_name=_legal(thing),
    )


def _paragraphs(change: Change, words: str, names: Names) -> Iterator[str]:
    said = change.statement
    if not change.stands:
        yield say(LABELS, "refused", names.lang)
    yield words
    yield say(LABELS, "speaker", names.lang).format(speaker=names.name(said.speaker))
    if said.valid is not None:
        yield say(LABELS, "valid", names.lang).format(when=format_time(said.valid, names.lang))
    if said.said_on is not None:
        yield say(LABELS, "said_on", names.lang).format(when=format_time(said.said_on, names.lang))


def _shown(found: Found, names: Names) -> Found:
    # What people typed in as an address is a link only if it leads to a web page.
    address = found.address if found.address.startswith(("https://", "http://")) else ""
    return Found(_legal(entitle(found, names)), _legal(address), found.kind, _legal(found.quote))


def _legal(text: str) -> str:
    """Return text with a mark in the place of every character that XML 1.0 has no place for.

    >>> _legal(f"a{chr(11)}b")
    'a�b'
    """
    return "".join(sign if _is_legal(ord(sign)) else "�" for sign in text)


def _is_legal(code: int) -> bool:
    # XML 1.0 (fifth edition), section 2.2, production 2.
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
