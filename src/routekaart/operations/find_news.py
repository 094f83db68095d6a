"""Find what is new or changed in the register for anybody: at level openbaar, and at no other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches

from routekaart.domain.change import Changes
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.statement import given_names
from routekaart.following.grouping import group_requests
from routekaart.workspace import Workspace

PAGE = 50
"""How many changes there are on a page of a feed."""
_KINDS = ("country", "request")


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A page of what changed."""

    about: ThingId | None
    """The country or request that it is about; `None` for everything."""
    page: int
    """From 1."""
    pages: int
    changes: Changes
    described: Mapping[str, tuple[str, str]]
    """Names that the register gives to all."""


def find_news(
    workspace: Workspace,
    *,
    about: ThingId | None = None,
    since: datetime | None = None,
    page: int = 1,
    size: int | None = PAGE,
) -> News:
    """Return what changed for anybody, the last first. Nothing above openbaar plays a part in it.

    Args:
        workspace: where the register is.
        about: the country or request; everything if not given.
        since: only what changed from this moment on.
        page: which page, from 1.
        size: how many changes there are on a page; all of them on one page if not given.

    Raises:
        InputError: if there are no feeds of things of this kind.
        UnknownName: if there is no such page; or if the thing is in no list and nothing about it is open, which is the
            same as that there is no such thing.
    """
    if about is not None and kind_of(about) not in _KINDS:
        raise InputError(f"there is no feed about {about}", remedy="Name a country or a request of Parliament.")
    if page < 1:
        raise UnknownName(f"there is no page {page} of this feed", remedy="The first is page 1.")
    changes = workspace.register.find_changes(
        level=Level.OPENBAAR,
        things=None if about is None else _ids_of(workspace, about),
        since=since,
        limit=size,
        offset=0 if size is None else (page - 1) * size,
    )
    if about is not None and not changes.total and since is None and about not in workspace.reference.names:
        raise UnknownName(f"nothing is known about {about!r}", remedy=_suggest(workspace, about))
    pages = 1 if size is None else max(1, -(-changes.total // size))
    if page > pages:
        raise UnknownName(f"there is no page {page} of this feed", remedy=f"The last is page {pages}.")
    described = workspace.register.find_statements(level=Level.OPENBAAR, content=("Description",))
    return News(about=about, page=page, pages=pages, changes=changes, described=given_names(described))


def _suggest(workspace: Workspace, about: ThingId) -> str:
    """Return what may have been meant, of the requests about which something is open."""
    open_to_all = group_requests(workspace.register.find_kind("request", level=Level.OPENBAAR))
    near = get_close_matches(about, open_to_all, n=3, cutoff=0.85)
    return f"Do you mean {' or '.join(near)}?" if near else "Correct its id; `routekaart requests` lists them."


def _ids_of(workspace: Workspace, about: ThingId) -> tuple[ThingId, ...]:
    """Return all ids of a paper: it can have a number of the House and one of its publication."""
    if kind_of(about) != "request":
        return (about,)
    groups = group_requests(workspace.register.find_kind("request", level=Level.OPENBAAR))
    alike = ((first, *also) for first, (also, _) in groups.items())
    return next((ids for ids in alike if about in ids), (about,))
