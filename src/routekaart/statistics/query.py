"""The questions to statistics as Ibis expressions, and the one place that chooses what answers them."""

import glob
import re
import tempfile
import warnings
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from routekaart.domain.ids import ReleaseId
from routekaart.statistics.selection import Selection

KEY = (
    "indicator", "ref_area", "counterpart", "breakdown", "publisher", "period_start", "period_end", "unit_measure",
)  # fmt: skip
"""What an observation is of. Two releases that both have it are two vintages of one number."""


def connect(
    *,
    engine: Literal["duckdb", "spark"] = "duckdb",
    threads: int = 1,
    memory_limit: str | None = None,
    session: Any = None,
) -> Any:
    """Return an Ibis backend: DuckDB in memory, which neither fetches nor loads an extension, or Spark.

    Args:
        engine: what answers.
        threads: for DuckDB. One, because many small questions at the same time (a web server) are served best so.
        memory_limit: for DuckDB, as in `1GB`; it writes to a temporary folder what does not fit.
        session: for Spark, the open session; its time zone is to be UTC.
    """
    import ibis

    if engine == "spark":
        return ibis.pyspark.connect(session)
    limits = {} if memory_limit is None else {"memory_limit": memory_limit}
    backend = ibis.duckdb.connect(
        threads=threads,
        autoinstall_known_extensions=False,
        autoload_known_extensions=False,
        # by itself it writes in the folder in which the program was started
        temp_directory=tempfile.gettempdir(),
        **limits,
    )
    # where in a file what stands is read once: of a release of 10,000,000 rows that took half the time of a look-up
    backend.settings["parquet_metadata_cache"] = True
    return backend


def open_observations(backend: Any, paths: Sequence[Path]) -> Any:
    """Return the observations of these Parquet files as one table expression."""
    import ibis

    if backend.name == "pyspark":
        # Spark reads one name at a time, and escapes otherwise
        names = [re.sub(r"([\\*?\[\]{}])", r"\\\1", str(path)) for path in paths]
        return ibis.union(*(backend.read_parquet(name) for name in names)) if names[1:] else _read(backend, names[0])
    # a path may hold characters that a backend would read as a pattern
    return _read(backend, [glob.escape(str(path)) for path in paths])


def work_out(backend: Any, expression: Any, *, name: str) -> Any:
    """Work an expression out once, as several questions are asked of it; return what came out as a table."""
    with _asking_for_columns():
        return backend.create_table(name, expression, temp=True)


def _read(backend: Any, names: str | list[str]) -> Any:
    with _asking_for_columns():
        return backend.read_parquet(names)


@contextmanager
def _asking_for_columns() -> Iterator[None]:
    with warnings.catch_warnings():
        # Ibis 12 asks DuckDB 2 for the columns in a way that DuckDB will give up; answers do not go that way
        warnings.filterwarnings("ignore", message="fetch_arrow_table", category=DeprecationWarning)
        yield


def newest(
    observations: Any, ranking: Sequence[ReleaseId], *, indicators: Collection[str], selection: Selection
) -> Any:
    """Select the value of each key from the release that comes last in the ranking, in the order of the keys.

    Args:
        observations: those of the releases in the ranking, and perhaps of others, which do not count.
        ranking: from the release that counts least to the one that counts most.
        indicators: of these.
        selection: and of these; periods are only limited to those that begin on the same days.
    """
    rows = newest_rows(observations, ranking, indicators=indicators, selection=selection)
    return rows.order_by(*in_order(rows, KEY))


def newest_rows(
    observations: Any, ranking: Sequence[ReleaseId], *, indicators: Collection[str], selection: Selection
) -> Any:
    """Select the same as `newest`, in any order.

    Within a release there are no two values of a key, so of one release all rows are taken as they are. Of several
    releases the rows are numbered: on 5,000,000 rows of ten releases this took DuckDB half as long as a maximum over
    the same window or `arg_max`, which moreover passes over the missing value that a newer release may have.
    """
    import ibis

    chosen = _narrowed(observations, indicators, selection)
    if len(ranking) == 1:
        return chosen.filter(chosen["release"] == ranking[0])
    ranked = chosen.join(_ranks(ranking), "release")
    latest = ibis.window(group_by=KEY, order_by=ranked["rank"].desc())
    placed = ranked.mutate(place=ibis.row_number().over(latest))
    return placed.filter(placed["place"] == 0).drop("place", "rank")


def count(observations: Any, *, indicators: Collection[str], selection: Selection) -> Any:
    """Count the observations of a selection in all releases."""
    return _narrowed(observations, indicators, selection).count()


def areas(observations: Any, indicator: str) -> Any:
    """Select the areas of which there are figures of an indicator."""
    return observations.filter(observations["indicator"] == indicator).select("ref_area").distinct()


def keys(observations: Any, indicator: str) -> Any:
    """Select the areas and counterparts of which there are figures of an indicator that are not broken down."""
    chosen = _narrowed(observations, (indicator,), Selection())
    return chosen.select("ref_area", "counterpart").distinct()


def in_order(table: Any, names: Collection[str]) -> list[Any]:
    """Return what to order a table by; a total stands before its parts."""
    return [table[name].asc(nulls_first=True) if name == "counterpart" else table[name].asc() for name in names]


def _ranks(ranking: Sequence[ReleaseId]) -> Any:
    import ibis
    import pyarrow as pa

    columns = {
        "release": pa.array(ranking, pa.string()),
        "rank": pa.array(range(len(ranking)), pa.int32()),
    }
    return ibis.memtable(pa.table(columns))


def _narrowed(observations: Any, indicators: Collection[str], selection: Selection) -> Any:
    conditions = [_among(observations["indicator"], indicators)]
    for name, wanted in (
        ("ref_area", selection.areas),
        ("counterpart", selection.counterparts),
        ("breakdown", selection.breakdowns),
    ):
        if wanted is not None:
            conditions.append(_among(observations[name], wanted))
    if selection.days is not None:
        conditions.append(_among(observations["period_start"], [start for start, _ in selection.days]))
    return observations.filter(*conditions)


def _among(column: Any, wanted: Collection[Any]) -> Any:
    import ibis

    # a set is in another order in every process, and the same question must be the same text
    given = sorted({one for one in wanted if one is not None})
    conditions = [column.isin(given) if given[1:] else column == given[0]] if given else []
    if None in wanted:
        conditions.append(column.isnull())
    return ibis.or_(*conditions) if conditions else ibis.literal(value=False)
