"""Make a new public build: what is open now, and nothing else."""

import contextlib
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from pathlib import Path

from routekaart import __version__
from routekaart.domain.errors import InputError, NoSpace, NotationError
from routekaart.domain.evaluation.kept import KeptEvaluation, KeptTable
from routekaart.domain.evaluation.notation import read_kept, write_kept
from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.ids import DocumentId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.publication import Notice, Picture, PublicLog, Published
from routekaart.publishing import find_open_letters, make_public_log, select_notices
from routekaart.publishing.offices import KEEPER
from routekaart.recording import find_filed, was_closed
from routekaart.sources.builds import NOTICES, Building, publishing, write_notices
from routekaart.sources.evaluations import TABLE
from routekaart.workspace import Workspace
from routekaart.workspace.evaluations import BY_RULE, find_grounds

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
        letters = _take_letters(workspace, building, log.letters)
        releases = _take_statistics(workspace, building, now)
        things, evaluations = _write_register(workspace, building, log)
        visible = things | {ThingId(name) for name in workspace.reference.names}
        told = select_notices(picture.told, visible)
        building.write(NOTICES, write_notices(told), touched=now)
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
        evaluations=len(evaluations),
        evaluations_inside=bool(not evaluations and workspace.evaluations.find_table(Level.OPENBAAR)),
    )


def _find_closed(workspace: Workspace, picture: Picture) -> frozenset[DocumentId]:
    """Return the letters that are said to be public and of which all that was read is closed."""
    said = find_open_letters(picture.seen)
    return frozenset(one for one in said if was_closed(find_filed(workspace.register.find_document_log(one)).values()))


def _write_register(
    workspace: Workspace, building: Building, log: PublicLog
) -> tuple[frozenset[ThingId], tuple[Sealed, ...]]:
    """Write the register of a build; return the things in it, and the plans whose evaluations go along."""
    path = building.folder / _REGISTER
    view = Workspace(building.folder, register_url=str(path))
    try:
        view.register.append_all(log.statements, opening=log.opening, decisions=log.reviews)
        things = view.register.find_things()
        sealed = _take_evaluations(workspace, building, view)
    finally:
        view.close()
    _write_anew(path)
    return things, sealed


def _write_anew(path: Path) -> None:
    """Write a database anew, so that its bytes follow from the log alone.

    And without a log beside the file, which a reader on a disk that cannot be written would need.
    """
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


def _take_evaluations(workspace: Workspace, building: Building, view: Workspace) -> tuple[Sealed, ...]:
    """Put the evaluations in a build that rest on just what is in it; return their plans as they stand in its register.

    They were worked out at openbaar. If what they rest on is not what a reader of this build can see, none of them goes
    along: a gate may name any arrangement that was known.
    """
    table, whole = _load_evaluations(workspace)
    if table is None or table.grounds != find_grounds(view, level=Level.OPENBAAR):
        return ()
    if any(one.grounds != table.grounds or _inside(one.evaluation) for one in whole):
        return ()
    sealed = {one.plan.name: one for one in _seal_in(view, table.evaluations)}
    for one in whole:
        own = replace(one.evaluation, sealed=sealed[one.evaluation.plan.name])
        _write_evaluations(workspace, building, own.plan.digest, replace(one, evaluation=own))
    listed = tuple(replace(one, sealed=sealed[one.plan.name]) for one in table.evaluations)
    _write_evaluations(workspace, building, TABLE, replace(table, evaluations=listed))
    return tuple(sealed.values())


def _load_evaluations(workspace: Workspace) -> tuple[KeptTable | None, list[KeptEvaluation]]:
    """Return what is kept at openbaar; no table if nothing is, or another version kept it."""
    raw, kept = workspace.evaluations.find_table(Level.OPENBAAR), workspace.evaluations
    if raw is None:
        return None, []
    try:
        table = read_kept(KeptTable, raw)
        each = (kept.get(Level.OPENBAAR, one.plan.digest) for one in table.evaluations)
        return table, [read_kept(KeptEvaluation, one) for one in each]
    except NotationError:
        return None, []


def _write_evaluations(workspace: Workspace, building: Building, name: str, kept: KeptEvaluation | KeptTable) -> None:
    path, packed = workspace.evaluations.pack(Level.OPENBAAR, name, write_kept(kept))
    building.write(f"evaluations/{path}", packed, touched=kept.made)


def _inside(one: Evaluation) -> bool:
    """Tell whether a plan is not for everybody, or was written by a person."""
    return one.sealed is None or one.sealed.shown_from > Level.OPENBAAR


def _seal_in(view: Workspace, evaluations: Iterable[Evaluation]) -> tuple[Sealed, ...]:
    """Put plans in the register of a build, each with the moment at which it was sealed, in the order of these."""
    sealed = sorted((one.sealed for one in evaluations if one.sealed), key=lambda one: (one.recorded, one.plan.name))
    found = list[Sealed]()
    for moment, together in groupby(sealed, key=lambda one: one.recorded):
        plans = [one.plan for one in together]
        found += view.register.seal_plans(plans, recorded=moment, recorded_by=BY_RULE, level=Level.OPENBAAR)
    return tuple(found)


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
