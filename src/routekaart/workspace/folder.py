"""The folder of a workspace, with the mark that says where its stores are: opened, or made."""

import contextlib
import tomllib
from collections.abc import Iterator
from pathlib import Path

from routekaart.domain.errors import NoSpace, StoreError, WorkspaceMissing
from routekaart.sources.whole import write_whole
from routekaart.workspace.workspace import MARK, Workspace

_FORMAT = 1


def open_workspace(root: Path) -> Workspace:
    """Open the workspace in a folder.

    Raises:
        WorkspaceMissing: if there is none.
        StoreError: if it was made by a newer Routekaart, or its settings cannot be read.
    """
    mark = root / MARK
    try:
        settings = tomllib.loads(mark.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise WorkspaceMissing(
            "there is no workspace here",
            where=str(root),
            remedy="Make one with `routekaart demo` or `routekaart start`, or name yours with --workspace DIR.",
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StoreError(
            f"the settings of the workspace cannot be read: {error}", where=str(mark), remedy="Restore this file."
        ) from error
    if settings.get("format") != _FORMAT:
        raise StoreError(
            f"this workspace has format {settings.get('format')!r}, and format {_FORMAT} is read",
            where=str(mark),
            remedy="Use the version of Routekaart that made it.",
        )
    build = settings.get("build", 0)
    if not isinstance(build, int) or (build and "register" in settings):
        raise StoreError(
            "a public build has a number, and its register is in it and nowhere else",
            where=str(mark),
            remedy="Restore this file.",
        )
    return Workspace(
        root,
        build=build,
        register_url=str(settings.get("register") or root / "register.sqlite"),
        proposer=str(settings.get("proposer") or ""),
        proposer_model=str(settings.get("proposer_model") or ""),
    )


def create_workspace(root: Path, *, register_url: str | None = None) -> Workspace:
    """Make an empty workspace in a folder, or open the one that is there.

    Args:
        root: the folder; made if it is not there.
        register_url: the address of a PostgreSQL database; an SQLite file in the folder if not given.
    """
    if (root / MARK).exists():
        return open_workspace(root)
    lines = [f"format = {_FORMAT}"] + ([f"register = '{register_url}'"] if register_url else [])
    try:
        write_whole(root / MARK, ("\n".join(lines) + "\n").encode())
    except OSError as error:
        raise NoSpace(
            f"the workspace cannot be made: {error.strerror}", where=str(root), remedy="Make room or give rights."
        ) from error
    return open_workspace(root)


@contextlib.contextmanager
def opened_workspace(root: Path) -> Iterator[Workspace]:
    """Open a workspace and close its stores afterwards."""
    workspace = open_workspace(root)
    try:
        yield workspace
    finally:
        workspace.close()
