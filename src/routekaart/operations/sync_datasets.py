"""Fetch datasets from their publishers and import what is new."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from routekaart.domain.errors import InputError, NoSpace, RefusedTable, RoutekaartError
from routekaart.domain.period import Period
from routekaart.domain.remote import Progress, Remote
from routekaart.domain.revision import Offered, Revision, State, state_of
from routekaart.workspace import Workspace

if TYPE_CHECKING:
    from routekaart.sources.publishers import Conduct, Fetched, Remembered
    from routekaart.statistics import Dataset
    from routekaart.statistics.folders import Folder

_REFUSED = "refused"
"""What a file is called that was refused."""
_REASONS = 10
"""How many anomalies are told one by one."""


class Outcome(StrEnum):
    """What became of a dataset."""

    IN_USE = "in_use"
    """A new release, which is used from now on."""
    UNCHANGED = "unchanged"
    WAITING = "waiting"
    """The newest release is used once somebody has accepted it; until then the one before is."""
    REFUSED = "refused"
    """The file is not as described, or somebody refused the release; the one before stays in use."""
    FAILED = "not_fetched"


_OUTCOMES = {State.ACCEPTED: Outcome.IN_USE, State.WAITING: Outcome.WAITING, State.REFUSED: Outcome.REFUSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What became of one dataset, and why."""

    dataset: str
    outcome: Outcome
    release: str = ""
    """The newest release that came from this publisher, if there is one."""
    published: Period | None = None
    address: str = ""
    """Where the file came from."""
    kept: Path | None = None
    """A refused file, to look at."""
    reasons: tuple[str, ...] = ()
    offered: Offered | None = None
    """The new release, with what is different in it."""


def sync_datasets(
    workspace: Workspace,
    names: Sequence[str],
    *,
    now: Callable[[], datetime],
    tell: Callable[[str, Progress], None],
    conduct: "Conduct | None" = None,
) -> Iterator[Synced]:
    """Fetch datasets one after the other and import what is new, and yield what became of each.

    A dataset that cannot be fetched or is refused does not hold up the others; what was in use stays in use.

    Args:
        workspace: where the releases are, and under `fetched/` what is remembered of each publisher.
        names: which datasets, in order.
        now: the clock.
        tell: told how far the fetch of a dataset is.
        conduct: the limits of a fetch; those for publishers if not given.

    Raises:
        UnknownName: if there is no dataset with one of the names; then nothing was fetched.
        NoSpace: if the disk is full or may not be written.
    """
    described = [workspace.catalogue.get(name) for name in dict.fromkeys(names)]
    _clear_incidents(workspace)

    def each() -> Iterator[Synced]:
        for dataset in described:
            try:
                yield _sync(workspace, dataset, now=now, tell=tell, conduct=conduct)
            except NoSpace:
                raise
            except RoutekaartError as error:
                yield Synced(dataset=dataset.name, outcome=Outcome.FAILED, reasons=(str(error),))

    return each()


def exit_status(synced: Sequence[Synced]) -> int:
    """Return 0 if every dataset is in use as its publisher gives it, 2 if none could be fetched, else 1."""
    outcomes = {one.outcome for one in synced}
    if outcomes <= {Outcome.IN_USE, Outcome.UNCHANGED}:
        return 0
    return 2 if outcomes == {Outcome.FAILED} else 1


def _sync(
    workspace: Workspace,
    dataset: "Dataset",
    *,
    now: Callable[[], datetime],
    tell: Callable[[str, Progress], None],
    conduct: "Conduct | None",
) -> Synced:
    from routekaart.sources.publishers import alone, clear, fetch

    remote = _remote_of(dataset)
    folder = workspace.root / "fetched" / dataset.name
    with alone(folder):
        try:
            remembered = _load_remembered(workspace, folder)
            fetched = fetch(
                remote,
                folder=folder,
                known=remembered.validators if remembered else None,
                progress=lambda progress: tell(dataset.name, progress),
                now=now,
                conduct=conduct,
            )
            if fetched.path is None:
                assert remembered is not None, "only what is remembered can be unchanged"
                return _unchanged(workspace, dataset, remembered.release, fetched)
            return _import(workspace, dataset, fetched, fetched.path, now=now())
        finally:
            if _is_gathered(dataset):
                clear(folder)


def _remote_of(dataset: "Dataset") -> Remote:
    if dataset.remote is None:
        raise InputError(
            "the publisher offers no file that can be fetched",
            where=dataset.name,
            remedy=f"Get it at {dataset.address} and hand it in with: routekaart import {dataset.name} FILE.",
        )
    return dataset.remote.to_remote()


def _load_remembered(workspace: Workspace, folder: Path) -> "Remembered | None":
    """Return what is remembered of the last fetch, if the release that came of it is still here."""
    from routekaart.sources.publishers import load_known

    remembered = load_known(folder)
    here = remembered is not None and (workspace.statistics.root / remembered.release).is_dir()
    return remembered if here else None


def _import(workspace: Workspace, dataset: "Dataset", fetched: "Fetched", path: Path, *, now: datetime) -> Synced:
    from routekaart.sources.publishers import Remembered, keep_known
    from routekaart.statistics import offer_release

    root = workspace.statistics.root
    try:
        folder = _store(workspace, dataset, fetched, path)
    except RefusedTable as refusal:
        return _refuse(dataset, fetched, path, refusal)
    offered = offer_release(root, folder, dataset, cards=workspace.reference.indicators, now=now)
    keep_known(path.parent, Remembered(validators=fetched.validators, release=offered.release.id))
    for done in (path, path.with_name(_REFUSED)):
        done.unlink(missing_ok=True)
    return Synced(
        dataset=dataset.name,
        outcome=_OUTCOMES[offered.state],
        release=offered.release.id,
        published=offered.release.published,
        address=fetched.address,
        reasons=() if offered.state is State.ACCEPTED else _reasons(offered.revision),
        offered=offered,
    )


def _store(workspace: Workspace, dataset: "Dataset", fetched: "Fetched", path: Path) -> "Folder":
    from routekaart.statistics import store_release

    root = workspace.statistics.root
    label, published = _find_label(root, dataset, fetched, _find_published(dataset, fetched, path))
    return store_release(
        root,
        dataset,
        path,
        label=label,
        published=published,
        retrieved=fetched.retrieved,
        address=fetched.address,
        title=urlsplit(fetched.address).path.rstrip("/").rpartition("/")[2] or dataset.name,
        source_kind=dataset.source_kind,
        stated_rows=fetched.stated_rows,
        places=workspace.reference.countries,
    )


def _refuse(dataset: "Dataset", fetched: "Fetched", path: Path, refusal: RefusedTable) -> Synced:
    """Keep a refused file to look at. As nothing is remembered of it, the next run fetches it again."""
    kept = path.replace(path.with_name(_REFUSED))
    return Synced(
        dataset=dataset.name,
        outcome=Outcome.REFUSED,
        address=fetched.address,
        kept=None if _is_gathered(dataset) else kept,
        reasons=(str(refusal),),
    )


def _is_gathered(dataset: "Dataset") -> bool:
    """Tell whether its rows are on single incidents or persons, of which only sums may be kept."""
    return any(layout.gather is not None for layout in dataset.layouts)


def _clear_incidents(workspace: Workspace) -> None:
    """Remove rows on incidents that a fetch left which was killed: only their sums may be kept."""
    from routekaart.sources.publishers import alone, clear

    for dataset in workspace.catalogue.all():
        folder = workspace.root / "fetched" / dataset.name
        if _is_gathered(dataset) and folder.exists():
            # what another run is busy with it clears itself
            with contextlib.suppress(InputError), alone(folder):
                clear(folder)


def _unchanged(workspace: Workspace, dataset: "Dataset", release: str, fetched: "Fetched") -> Synced:
    from routekaart.statistics.decisions import load_decisions
    from routekaart.statistics.folders import load_folder

    folder = load_folder(workspace.statistics.root / release)
    state = state_of(load_decisions(folder.path))
    return Synced(
        dataset=dataset.name,
        outcome=Outcome.UNCHANGED if state is State.ACCEPTED else _OUTCOMES[state],
        release=release,
        published=folder.release.published,
        address=fetched.address,
        reasons=() if state is State.ACCEPTED else (f"unchanged since it was imported, and {state.value}",),
    )


def _find_published(dataset: "Dataset", fetched: "Fetched", path: Path) -> Period:
    """Return when a file was published, as exactly as is known.

    Without any word of the publisher it is "not later than the day of retrieval": then it was certainly known from
    that day on, perhaps before, and counts as newer than what was fetched earlier. With no period at all it would
    count as the oldest of all.
    """
    from routekaart.statistics.formats.recognising import open_table

    day = fetched.published
    if day is None:
        day = open_table(path.read_bytes(), dataset.layouts, where=str(path))[1].published
    day = day or fetched.modified
    today = fetched.retrieved.date()
    return Period.parse(f"../{today}") if day is None or day > today else Period.of_day(day)


def _find_label(root: Path, dataset: "Dataset", fetched: "Fetched", published: Period) -> tuple[str, Period]:
    """Return a label that is free, or that of the release that was made of these very bytes, with its publication."""
    from routekaart.statistics.folders import find_paths, load_folder, release_id

    for path in find_paths(root):
        if path.parent.name == dataset.name:
            held = load_folder(path).release
            if held.sha256 == fetched.validators.sha256 and held.published is not None:
                return path.name, held.published
    labels = _labels(published.start or fetched.retrieved.date())
    free = (one for one in labels if not (root / release_id(dataset.publisher, dataset.name, one)).exists())
    return next(free), published


def _labels(day: date) -> Iterator[str]:
    yield day.isoformat()
    number = 2
    while True:
        yield f"{day.isoformat()}-{number}"
        number += 1


def _reasons(revision: Revision | None) -> tuple[str, ...]:
    """Say why a release waits for somebody to look at it."""
    if revision is None:
        return ()
    counts = revision.counts
    told = [f"{one.code.value}: {one.about}: {one.seen}; expected: {one.expected}" for one in revision.anomalies]
    if revision.before is not None:
        changed = f"figures changed: {counts.changed}, gone: {counts.lost}, since {revision.before}"
        told.insert(0, changed)
    return (*told[:_REASONS], *([f"and {len(told) - _REASONS} more"] if len(told) > _REASONS else []))
