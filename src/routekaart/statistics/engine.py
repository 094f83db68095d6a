"""The database that answers: opened at the first question, over the files of the releases that a question needs."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from routekaart.domain.errors import StoreError
from routekaart.statistics import folders, grouping, query
from routekaart.statistics.folders import Folder
from routekaart.statistics.grouping import Grouping

Asked = TypeVar("Asked")

_VIEWS_KEPT = 64


class Engine:
    """DuckDB over the Parquet files under a folder. It is for one thread at a time."""

    def __init__(self, root: Path, *, threads: int, memory_limit: str | None) -> None:
        self._root = root
        self._limits: dict[str, Any] = {"threads": threads, "memory_limit": memory_limit}
        self._backend: Any = None
        self._views: OrderedDict[tuple[Path, ...], Any] = OrderedDict()

    def open(self, of: Sequence[Folder]) -> Any:
        """Return the observations of releases as one table expression, after seeing that their files are whole.

        Raises:
            DamagedRelease: if a file is not as it was stored.
        """
        folders.check_observations(of)
        paths = tuple(folder.observations_path for folder in of)
        if paths not in self._views:
            if self._backend is None:
                self._backend = query.connect(**self._limits)
            self._views[paths] = self.ask(lambda: query.open_observations(self._backend, paths), of)
        self._views.move_to_end(paths)
        if len(self._views) > _VIEWS_KEPT:
            _, view = self._views.popitem(last=False)
            self._backend.drop_view(view.get_name(), force=True)
        return self._views[paths]

    def add_up(self, apart: Sequence[Any], asked: Grouping) -> Any:
        """Bring together the partial sums of several questions, which are Arrow tables."""
        import ibis
        import pyarrow as pa

        table = grouping.grouped(ibis.memtable(pa.concat_tables(apart)), asked)
        return self.ask(lambda: self._backend.to_pyarrow(table), ())

    def ask(self, ask: Callable[[], Asked], of: Sequence[Folder]) -> Asked:
        """Put a question about these releases.

        Raises:
            DamagedRelease: if a file turns out to be damaged.
            StoreError: if it takes more memory than may be used.
        """
        import duckdb

        try:
            return ask()
        except duckdb.OutOfMemoryException as error:
            raise StoreError(
                "the question takes more memory than may be used",
                where=str(self._root),
                remedy="Ask for fewer areas at a time, or allow more memory.",
            ) from error
        except duckdb.Error as error:
            raise folders.find_unreadable(of, self._root) from error
