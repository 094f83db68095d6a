"""Make a new public build: what is open now, and nothing else."""

import contextlib
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from routekaart import __version__
from routekaart.domain.errors import InputError, NoSpace
from routekaart.domain.ids import DocumentId, RecorderId, ThingId
from routekaart.domain.publication import Notice, Picture, PublicLog, Published
from routekaart.publishing import find_open_letters, make_public_log, select_notices
from routekaart.publishing.offices import KEEPER
from routekaart.recording import find_filed, was_closed
from routekaart.sources.builds import NOTICES, Building, publishing, write_notices
from routekaart.workspace import Workspace

_SETTINGS = "format = 1\nbuild = {number}\n"
_REGISTER = "register.sqlite"


def publish_build(workspace: Workspace, *, now: datetime) -> Published:
    """Make the next public build of a workspace: all of it is there when this returns, or nothing if it raises.

    Raises:
        InputError: if this is a public build itself.
        NoSpace: if the disk is full or may not be written.
        StoreError: if a letter or release is not what was stored.
    """
    if workspace.build:
        raise InputError(
            "this is a public build", where=str(workspace.root), remedy="Publish from the workspace it was made from."
        )
    picture = workspace.register.find_picture()
    log = make_public_log(picture.seen, closed=_find_closed(workspace, picture))
    with publishing(workspace.builds) as building:
        building.write("workspace.toml", _SETTINGS.format(number=building.number).encode(), touched=now)
        things = _write_register(building.folder / _REGISTER, log)
        visible = things | {ThingId(name) for name in workspace.reference.names}
        told = select_notices(picture.told, visible)
        building.write(NOTICES, write_notices(told), touched=now)
        letters = _take_letters(workspace, building, log.letters)
        releases = _take_statistics(workspace, building, now)
        build = building.finish(moment=now, version=__version__)
    return Published(
        build=build,
        folder=str(building.finished),
        statements=len(log.statements),
        releases=releases,
        letters=len(letters),
        notices=len(told),
        untold=_find_untold(picture, told, visible),
        inside=len(workspace.letters.find_documents()) - len(letters),
    )


def _find_closed(workspace: Workspace, picture: Picture) -> frozenset[DocumentId]:
    """Return the letters that are said to be public and of which all that was read is closed."""
    said = find_open_letters(picture.seen)
    return frozenset(one for one in said if was_closed(find_filed(workspace.register.find_document_log(one)).values()))


def _write_register(path: Path, log: PublicLog) -> frozenset[ThingId]:
    """Write the register of a build in one transaction, and return the things in it."""
    from routekaart.register import Register

    with Register.open(path) as register:
        register.append_all(log.statements, opening=log.opening, decisions=log.reviews)
        things = register.find_things()
    # Written anew, so that the bytes follow from the log alone; and without a log beside the file, which a reader
    # on a disk that cannot be written would need.
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
    except sqlite3.OperationalError as error:
        raise NoSpace(
            f"the register of the public build cannot be written: {error}",
            where=str(path),
            remedy="Make room on the disk, and publish again.",
        ) from error
    return things


def _take_letters(
    workspace: Workspace, building: Building, letters: Iterable[tuple[DocumentId, datetime]]
) -> list[DocumentId]:
    """Put the letters that are public in the build, as far as they are kept, with what they were parsed to."""
    kept, taken = set(workspace.letters.find_documents()), []
    for letter, moment in letters:
        if letter not in kept:
            continue
        # A site lists letters by the time of their files: that is when they became public.
        building.write(f"letters/{letter}", workspace.letters.load(letter), touched=moment)
        name, content = workspace.bodies.describe(letter, workspace.get_letter(letter).body)
        building.write(f"letters/bodies/{name}", content, touched=moment)
        taken.append(letter)
    return taken


def _take_statistics(workspace: Workspace, building: Building, now: datetime) -> int:
    from routekaart.statistics.publishing import find_public_files

    releases = set()
    for name, file in find_public_files(workspace.statistics.root, keeper=RecorderId(KEEPER)):
        releases.add(name.rpartition("/")[0])
        if isinstance(file, Path):
            building.take(f"statistics/{name}", file)
        else:
            building.write(f"statistics/{name}", file, touched=now)
    return len(releases)


def _find_untold(picture: Picture, told: tuple[Notice, ...], visible: frozenset[ThingId]) -> tuple[Notice, ...]:
    """Return what is withheld about things that all can see, and of which the build tells nothing."""
    return tuple(one for one in select_notices(picture.untold, visible) if one not in told)
