"""The store of official observations, as known on a date."""

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from routekaart.domain.errors import DamagedRelease
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Observation, Release
from routekaart.domain.period import Period
from routekaart.statistics import answers, folders, grouping, query, small
from routekaart.statistics.answers import Answer, Key
from routekaart.statistics.engine import Engine
from routekaart.statistics.folders import Folder
from routekaart.statistics.grouping import Frequency, Grouping
from routekaart.statistics.held import Held, Holdings
from routekaart.statistics.selection import Selection

_SMALL = 300_000
"""Up to so many rows in its releases, all answers of an indicator are kept in memory after the first question.

To read as many as that takes about a second, once, without starting the database; then a look-up takes less than a
millisecond. Of more rows only those that are asked for are read, every time.
"""
_SCANNED = 5_000_000
"""Up to so many rows in its releases, all totals of an indicator are kept in memory after the first question: they are
few among the rows by counterpart, and most questions are about them."""
_ROWS_KEPT = 2_000_000
"""How many rows of answers stay in memory: some hundreds of megabytes at most."""
_KEYS_KEPT = 20
"""Of how many large indicators it is remembered what there are figures of: some thousands of pairs each."""
_AT_ONCE = 5_000_000
"""Of so many rows in several releases the newest are found in one go, and of more area by area.

To number 50,000,000 rows at once, DuckDB wrote to disk for two minutes, where 1 GB was allowed.
"""

_EVERYTHING = Selection(breakdowns=None)
_TOTALS = Selection(counterparts=(None,))


class Statistics:
    """Releases and their observations under a folder. Sees releases, and decisions on them, that come while it is open.

    Only releases that were accepted take part in answers. May be used from several threads; one question at a time
    goes to the database.
    """

    def __init__(
        self, root: Path, *, complete: Collection[str] = (), threads: int = 1, memory_limit: str | None = None
    ) -> None:
        """Open the statistics under a folder; nothing is read yet.

        Args:
            root: the folder.
            complete: the names of datasets of which each release holds everything, also where it does not say so.
            threads: how many the database may use.
            memory_limit: how much memory the database may use, as in `1GB`.
        """
        self._root = root
        self._complete = frozenset(complete)
        self._engine = Engine(root, threads=threads, memory_limit=memory_limit)
        self._lock = threading.RLock()
        self._holdings = Holdings(root)
        self._answers: OrderedDict[tuple[str, bool, tuple[ReleaseId, ...]], Answer] = OrderedDict()
        self._keys: OrderedDict[tuple[str, tuple[ReleaseId, ...]], tuple[Key, ...]] = OrderedDict()

    @property
    def root(self) -> Path:
        """The folder under which releases are kept."""
        return self._root

    def releases(self, dataset: str | None = None, *, accepted_only: bool = False) -> tuple[Release, ...]:
        """Return all releases, or those of one dataset, from the oldest publication to the newest.

        Raises:
            DamagedRelease: if the description of a release is not as it was written.
        """
        found = [held.folder.release for held in self._look() if held.accepted or not accepted_only]
        return tuple(r for r in sorted(found, key=answers.newness) if dataset is None or r.dataset == dataset)

    def get_release(self, release: ReleaseId) -> Release:
        """Return a release, accepted or not.

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
        breakdowns: Collection[str] | None = ("",),
        periods: Collection[Period] | None = None,
        as_of: date | None = None,
    ) -> tuple[Observation, ...]:
        """Return each number that is asked for, from the newest accepted release that was known on a date.

        A release of which it is not certain that it was known counts only where no other has the number: see
        `Release.known_on`. A number of which no release had been published is not among the answers.

        Args:
            indicators: of these; `None` for all. So are areas, counterparts, breakdowns and periods.
            areas: where.
            counterparts: where from or to; `None` among them stands for the figure of all together.
            breakdowns: limited to these; the empty one, which is usual, stands for figures that are not broken down.
            periods: with exactly these days, however they are written.
            as_of: as known on the evening of this day; `None` is as known now.

        Raises:
            DamagedRelease: if a file is not as it was stored.
            StoreError: if releases are written in an older way.
        """
        selection = Selection(areas=areas, counterparts=counterparts, breakdowns=breakdowns, periods=periods)
        with self._lock:
            return self._narrowed(_releases_of(self._find_counting(as_of), indicators), selection)

    def find_keys(self, indicator: IndicatorId) -> tuple[Key, ...]:
        """Return of which areas and counterparts there are figures that are not broken down, as known now.

        Raises:
            DamagedRelease: if a file is not as it was stored.
            StoreError: if releases are written in an older way.
        """
        with self._lock:
            of = _releases_of(self._find_counting(None), (indicator,)).get(indicator)
            if of is None:
                return ()
            if _rows_of(indicator, of) <= _SMALL:
                return self._answers_to({indicator: of}, _EVERYTHING)[indicator].keys
            return self._ask_for_keys(indicator, of)

    def find_in_release(
        self,
        release: ReleaseId,
        *,
        indicators: Collection[IndicatorId],
        areas: Collection[ThingId],
        counterparts: Collection[ThingId | None],
        breakdowns: Collection[str],
        periods: Collection[Period],
    ) -> tuple[Observation, ...]:
        """Return the numbers that one release gives, whether it was accepted or not and whatever others say.

        Raises:
            UnknownName: if there is no such release.
            DamagedRelease: if a file is not as it was stored.
            StoreError: if releases are written in an older way.
        """
        selection = Selection(areas=areas, counterparts=counterparts, breakdowns=breakdowns, periods=periods)
        with self._lock:
            folder = folders.get_folder(self._root, release)
            if folder.outdated:
                raise folders.outdated_releases((folder,), self._root)
            return self._narrowed(_releases_of((folder,), indicators), selection)

    def _narrowed(self, of_each: dict[str, tuple[Folder, ...]], selection: Selection) -> tuple[Observation, ...]:
        """Return what is asked for of each indicator from its releases, the later of which is right."""
        scope, most = (_TOTALS, _SCANNED) if selection.only_totals else (_EVERYTHING, _SMALL)
        kept = self._answers_to({name: of for name, of in of_each.items() if _rows_of(name, of) <= most}, scope)
        found = [kept.get(name) or self._ask(name, of, selection) for name, of in of_each.items()]
        return tuple(one for answer in found for one in answer.narrow(selection))

    def find_table(
        self,
        *,
        indicator: IndicatorId,
        by: Sequence[str],
        areas: Collection[ThingId] | None = None,
        counterparts: Collection[ThingId | None] | None = (None,),
        breakdowns: Collection[str] | None = ("",),
        as_of: date | None = None,
        frequency: Frequency = "year",
        parts: Frequency = "month",
    ) -> Any:
        """Return an Arrow table of sums, as known on a date: for instance of the months of each year, by area.

        Figures of different publishers, units and breakdowns stay apart. A year of which only some months are found
        says so by its numbers; whether it can be used is for the caller to decide. The columns are those of
        `grouping.grouped`.

        Args:
            indicator: what is added up; its card tells whether that may be done.
            by: `ref_area`, `counterpart` or both.
            areas: only these. So are counterparts, of which `None` stands for all together, and breakdowns.
            counterparts: see areas.
            breakdowns: see areas.
            as_of: as known on the evening of this day; `None` is as known now.
            frequency: what stretch of the calendar a row is about.
            parts: only figures of whole units of this kind are added up.

        Raises:
            InputError: if figures would be added up that are part of each other.
            DamagedRelease: if a file is not as it was stored.
            StoreError: if releases are written in an older way.
        """
        asked = Grouping(by=tuple(by), frequency=frequency, parts=parts)
        selection = Selection(areas=areas, counterparts=counterparts, breakdowns=breakdowns)
        asked.check(selection)
        with self._lock:
            counting = tuple(one for one in self._find_counting(as_of) if one.indicators.get(indicator))
            if not counting:
                return asked.schema.empty_table()
            return self._ask_for_table(indicator, counting, selection, asked).cast(asked.schema)

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

    @property
    def outdated(self) -> tuple[ReleaseId, ...]:
        """The releases whose files are written in an older way; no question is answered until they are renewed."""
        return tuple(held.folder.release.id for held in self._look() if held.folder.outdated)

    def _look(self) -> tuple[Held, ...]:
        with self._lock:
            return self._holdings.look()

    def _find_counting(self, as_of: date | None) -> tuple[Folder, ...]:
        """Return the releases that count on a date; of two that have the same number, the later is right."""
        held = self._look()
        if outdated := tuple(one.folder for one in held if one.folder.outdated):
            raise folders.outdated_releases(outdated, self._root)
        accepted = {one.folder.release.id: one.folder for one in held if one.accepted}
        complete = {name for name, one in accepted.items() if one.complete or one.release.dataset in self._complete}
        releases = (folder.release for folder in accepted.values())
        return tuple(accepted[name] for name in answers.rank_releases(releases, as_of, complete=complete))

    def _answers_to(self, indicators: dict[str, tuple[Folder, ...]], scope: Selection) -> dict[str, Answer]:
        """Ask once per indicator and set of known releases; a release never changes, so the answer does not."""
        asked = {name: (name, scope is _TOTALS, _ids(of)) for name, of in indicators.items()}
        kept = {name: self._answers[key] for name, key in asked.items() if key in self._answers}
        unknown = {name: of for name, of in indicators.items() if name not in kept}
        few = {name: of for name, of in unknown.items() if _rows_of(name, of) <= _SMALL}
        for names, of in _batches(few, _SMALL):
            kept |= answers.split(small.newest(of, indicators=names, selection=scope, root=self._root), names)
        for names, of in _batches({name: of for name, of in unknown.items() if name not in few}, _SCANNED):
            view = self._engine.open(of)
            whole = query.newest(view, _ids(of), indicators=names, selection=scope)
            kept |= answers.split(self._engine.ask(whole.to_pyarrow, of), names)
        for name, answer in kept.items():
            self._answers[asked[name]] = answer
            self._answers.move_to_end(asked[name])
        while len(self._answers) > 1 and sum(one.table.num_rows for one in self._answers.values()) > _ROWS_KEPT:
            self._answers.popitem(last=False)
        return kept

    def _ask(self, indicator: str, of: tuple[Folder, ...], selection: Selection) -> Answer:
        asked = query.newest(self._engine.open(of), _ids(of), indicators=(indicator,), selection=selection)
        return answers.split(self._engine.ask(asked.to_pyarrow, of), (indicator,))[indicator]

    def _ask_for_keys(self, indicator: str, of: tuple[Folder, ...]) -> tuple[Key, ...]:
        """Ask once for each set of releases: of 50,000,000 rows it takes seconds."""
        asked = indicator, _ids(of)
        if asked not in self._keys:
            while len(self._keys) >= _KEYS_KEPT:
                self._keys.popitem(last=False)
            table = self._engine.ask(query.keys(self._engine.open(of), indicator).to_pyarrow, of)
            self._keys[asked] = tuple(answers.as_key(*row.values()) for row in table.to_pylist())
        return self._keys[asked]

    def _ask_for_table(self, indicator: str, of: tuple[Folder, ...], selection: Selection, asked: Grouping) -> Any:
        view = self._engine.open(of)

        def sums(areas: Collection[ThingId] | None) -> Any:
            chosen = replace(selection, areas=areas)
            rows = query.newest_rows(view, _ids(of), indicators=(indicator,), selection=chosen)
            return grouping.partial_sums(rows, asked.keys)

        if len(of) == 1 or self._count(view, indicator, of, selection) <= _AT_ONCE:
            return self._engine.ask(grouping.grouped(sums(selection.areas), asked).to_pyarrow, of)
        areas = selection.areas
        if areas is None:
            areas = self._engine.ask(query.areas(view, indicator).to_pyarrow, of)["ref_area"].to_pylist()
        apart = [self._engine.ask(sums((area,)).to_pyarrow, of) for area in sorted(set(areas))]
        return self._engine.add_up(apart, asked) if apart else asked.schema.empty_table()

    def _count(self, view: Any, indicator: str, of: tuple[Folder, ...], selection: Selection) -> int:
        """Count the rows among which the newest are to be found."""
        if (most := _rows_of(indicator, of)) <= _AT_ONCE:
            return most
        counted = query.count(view, indicators=(indicator,), selection=selection)
        return int(self._engine.ask(counted.to_pyarrow, of).as_py())


def _ids(of: tuple[Folder, ...]) -> tuple[ReleaseId, ...]:
    return tuple(folder.release.id for folder in of)


def _rows_of(indicator: str, of: tuple[Folder, ...]) -> int:
    return sum(folder.indicators[indicator] for folder in of)


def _releases_of(
    counting: tuple[Folder, ...], indicators: Collection[IndicatorId] | None
) -> dict[str, tuple[Folder, ...]]:
    """Return the releases that have an indicator, in the order in which they count."""
    found: dict[str, list[Folder]] = {}
    for folder in counting:
        for name, rows in folder.indicators.items():
            if rows and (indicators is None or name in indicators):
                found.setdefault(name, []).append(folder)
    return {name: tuple(found[name]) for name in sorted(found)}


def _batches(indicators: dict[str, tuple[Folder, ...]], most: int) -> Iterator[tuple[list[str], tuple[Folder, ...]]]:
    """Bring indicators of the same releases together, as far as their rows fit in memory at once."""
    by_releases: dict[tuple[ReleaseId, ...], list[str]] = {}
    for name, of in indicators.items():
        by_releases.setdefault(_ids(of), []).append(name)
    for names in by_releases.values():
        of, rows, batch = indicators[names[0]], 0, list[str]()
        for name in names:
            if batch and rows + _rows_of(name, of) > most:
                yield batch, of
                rows, batch = 0, []
            batch.append(name)
            rows += _rows_of(name, of)
        yield batch, of
