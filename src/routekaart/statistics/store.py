"""The store of official observations, as known on a date."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from routekaart.domain.errors import DamagedRelease
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Observation, Release
from routekaart.domain.period import Period
from routekaart.statistics import answers, folders, query

Asked = TypeVar("Asked")

_ROWS_KEPT = 2_000_000
"""How many rows of answers stay in memory: some hundreds of megabytes at most."""


class Statistics:
    """Releases and their observations under a folder. Sees releases that are imported while it is open.

    May be used from several threads; one question at a time goes to the database.
    """

    def __init__(self, root: Path, *, threads: int = 1) -> None:
        self._root = root
        self._threads = threads
        self._lock = threading.RLock()
        self._backend: Any = None
        self._seen: tuple[tuple[Path, int], ...] | None = None
        self._folders: tuple[folders.Folder, ...] = ()
        self._view: Any = None
        self._indicators: tuple[str, ...] | None = None
        self._answers: OrderedDict[tuple[object, ...], answers.Answer] = OrderedDict()

    @property
    def root(self) -> Path:
        """The folder under which releases are kept."""
        return self._root

    def releases(self, dataset: str | None = None) -> tuple[Release, ...]:
        """Return all releases, or those of one dataset, from the oldest publication to the newest.

        Raises:
            DamagedRelease: if the description of a release is not as it was written.
        """
        with self._lock:
            self._refresh()
            found = [folder.release for folder in self._folders]
        return tuple(r for r in sorted(found, key=answers.newness) if dataset is None or r.dataset == dataset)

    def get_release(self, release: ReleaseId) -> Release:
        """Return a release.

        Raises:
            UnknownName: if there is no such release.
        """
        return folders.get_folder(self._root, release).release

    def find_observations(
        self,
        *,
        indicators: Collection[IndicatorId] | None = None,
        areas: Collection[ThingId] | None = None,
        counterparts: Collection[ThingId | None] | None = None,
        periods: Collection[Period] | None = None,
        as_of: date | None = None,
    ) -> tuple[Observation, ...]:
        """Return each number that is asked for, from the newest release that was known on a date.

        A release of which it is not certain that it was known counts only where no other has the number: see
        `Release.known_on`. A number of which no release had been published is not among the answers.

        Args:
            indicators: of these; `None` for all. So are areas, counterparts and periods.
            areas: where.
            counterparts: where from or to; `None` among them stands for the figure of all together.
            periods: with exactly these days, however they are written.
            as_of: as known on the evening of this day; `None` is as known now.

        Raises:
            DamagedRelease: if a file is not as it was stored.
        """
        with self._lock:
            self._refresh()
            ranking = answers.rank_releases((folder.release for folder in self._folders), as_of)
            wanted = self._find_indicators() if indicators is None else tuple(sorted(set(indicators)))
            found = self._answers_to(wanted, ranking)
        narrowed = (answer.narrow(areas=areas, counterparts=counterparts, periods=periods) for answer in found)
        return tuple(observation for observations in narrowed for observation in observations)

    def verify(self) -> tuple[Release, ...]:
        """Compare every file with the digest of its release, and return the releases, all whole.

        Raises:
            DamagedRelease: naming every damaged file; its remedy is that of the first.
        """
        damages: list[DamagedRelease] = []
        whole: list[Release] = []
        for path in folders.find_paths(self._root):
            try:
                folder = folders.load_folder(path)
            except DamagedRelease as damage:
                damages.append(damage)
                continue
            damages += folders.find_damage(folder)
            whole.append(folder.release)
        if len(damages) == 1:
            raise damages[0]
        if damages:
            where = "; ".join(damage.where for damage in damages)
            raise DamagedRelease(f"{len(damages)} files are not what was stored", where=where, remedy=damages[0].remedy)
        return tuple(whole)

    def rebuild(self, release: ReleaseId) -> Release:
        """Make the observations of a release again from its raw file: see `rebuild_release`."""
        from routekaart.statistics.importing import rebuild_release

        rebuilt = rebuild_release(self._root, release)
        with self._lock:
            self._seen = None
        return rebuilt

    def _refresh(self) -> None:
        """Look again if a release came or went: a folder's time changes with what is in it."""
        seen = tuple((path, path.stat().st_mtime_ns) for path in _places(self._root))
        if seen == self._seen:
            return
        found = tuple(folders.load_folder(path) for path in folders.find_paths(self._root))
        for folder in found:
            if not folders.has_its_observations(folder):
                raise folders.damaged_observations(folder)
        self._answers.clear()
        self._view = self._indicators = None
        self._folders = found
        self._seen = seen

    def _opened(self) -> Any:
        """Open the files at the first question: a list of releases needs no database."""
        if self._view is None:
            if self._backend is None:
                self._backend = query.connect(threads=self._threads)
            paths = [folder.observations_path for folder in self._folders]
            self._view = self._asked(lambda: query.open_observations(self._backend, paths))
        return self._view

    def _find_indicators(self) -> tuple[str, ...]:
        if not self._folders:
            return ()
        if self._indicators is None:
            view = self._opened()
            names = self._asked(lambda: query.indicators(view).to_pyarrow())
            self._indicators = tuple(names["indicator"].to_pylist())
        return self._indicators

    def _answers_to(self, indicators: tuple[str, ...], ranking: tuple[ReleaseId, ...]) -> list[answers.Answer]:
        """Ask once per indicator and set of known releases; a release never changes, so the answer does not."""
        if not ranking:
            return []
        kept = {}
        for name in indicators:
            if (answer := self._answers.get((name, ranking))) is not None:
                kept[name] = answer
        missing = [name for name in indicators if name not in kept]
        if missing:
            view = self._opened()
            table = self._asked(lambda: query.newest(view, ranking, indicators=missing).to_pyarrow())
            asked = answers.split(table, missing)
            kept |= asked
            self._keep({(name, ranking): answer for name, answer in asked.items()})
        return [kept[name] for name in indicators]

    def _keep(self, asked: dict[tuple[object, ...], answers.Answer]) -> None:
        self._answers |= asked
        while len(self._answers) > 1 and sum(kept.table.num_rows for kept in self._answers.values()) > _ROWS_KEPT:
            self._answers.popitem(last=False)

    def _asked(self, ask: Callable[[], Asked]) -> Asked:
        import duckdb

        try:
            return ask()
        except duckdb.Error as error:
            for folder in self._folders:
                if not folders.has_its_observations(folder):
                    raise folders.damaged_observations(folder) from error
            raise DamagedRelease(
                "the statistics cannot be read",
                where=str(self._root),
                remedy="Verify them; report it if all are whole.",
            ) from error


def _places(root: Path) -> tuple[Path, ...]:
    """Return the folders of publishers and datasets, whose time changes when a release comes or goes."""
    return tuple(
        path
        for pattern in ("", "*", "*/*")
        for path in sorted(root.glob(pattern) if pattern else [root])
        if path.is_dir()
    )
