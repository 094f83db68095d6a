"""What the site opens for a request: the workspace, or on the public site a build, and up to which level."""

import time
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest

from routekaart.domain.errors import NotationError
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.rights import Action
from routekaart.web.keeping import kept_workspace
from routekaart.web.log import expect_note, note_refused
from routekaart.web.rights import reader_of
from routekaart.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from routekaart.sources.builds import Stamp

LOOK_EACH = 5.0
"""Seconds between two looks at the files of a build."""


def opened() -> AbstractContextManager[Workspace]:
    """Open what this site shows; its stores stay open for the next request.

    Raises:
        StoreError: on the public site, if this is anything else than a public build.
    """
    folder = Path(settings.ROUTEKAART_WORKSPACE)
    if not settings.ROUTEKAART_BUILD_ONLY:
        return nullcontext(kept_workspace(folder))
    build = open_build(folder)
    _WATCH.refuse_changed(folder)
    return nullcontext(build)


class _Watch:
    """Looks every few seconds whether a build is still what was checked: somebody may copy another one over it."""

    def __init__(self) -> None:
        self._stamp: Stamp = ()
        self._looked = 0.0

    def begin(self, folder: Path) -> None:
        from routekaart.sources.builds import stamp_build

        self._stamp, self._looked = stamp_build(folder), time.monotonic()

    def refuse_changed(self, folder: Path) -> None:
        from routekaart.sources.builds import refuse_changed

        if time.monotonic() - self._looked >= LOOK_EACH:
            refuse_changed(folder, self._stamp)
            self._looked = time.monotonic()


_WATCH = _Watch()


@lru_cache(maxsize=1)
def open_build(folder: Path) -> Workspace:
    """Open a public build after every file of it was checked; once in the life of a process.

    Raises:
        StoreError: if it is none, or one that is broken.
    """
    from routekaart.sources.builds import check_build

    _WATCH.begin(folder)
    check_build(folder)
    return open_workspace(folder)


def level_of(request: HttpRequest, action: Action = Action.READ_DOSSIER) -> Level:
    """Return up to which level a page may show: that of the reader, or a lower one that `?niveau=` asks for.

    A higher one is noted as refused, and the page shows what the reader may see.

    Raises:
        NotationError: if there is no such level.
        PermissionError: if the reader may not do this at all, which `needs` has refused before.
    """
    highest = reader_of(request).highest(action)
    if highest is None:
        raise PermissionError(action)
    asked = request.GET.get("niveau", "")
    try:
        level = parse_level(asked) if asked else highest
    except NotationError as error:
        raise NotationError(error.what, where="niveau", remedy=error.remedy) from None
    if level > highest:
        note_refused(request, thing=request.get_full_path(), level=level, action=action)
    seen = min(highest, level)
    expect_note(request, seen, action)
    return seen
