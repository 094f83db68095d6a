"""The questions to statistics as Ibis expressions, and the one place that chooses what answers them."""

import glob
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

KEY = ("indicator", "ref_area", "counterpart", "publisher", "period_start", "period_end", "unit_measure")
"""What an observation is of. Two releases that both have it are two vintages of one number."""


def connect(*, threads: int = 1) -> Any:
    """Return an Ibis backend: DuckDB in memory, which neither fetches nor loads an extension.

    One thread, because many small questions at the same time (a web server) are served best so.
    """
    import ibis

    return ibis.duckdb.connect(threads=threads, autoinstall_known_extensions=False, autoload_known_extensions=False)


def open_observations(backend: Any, paths: Sequence[Path]) -> Any:
    """Return the observations of these Parquet files as one table expression."""
    # a path may hold characters that a backend would read as a pattern
    patterns = [glob.escape(str(path)) for path in paths]
    with warnings.catch_warnings():
        # Ibis 12 asks DuckDB 2 for the columns in a way that DuckDB will give up; answers do not go that way
        warnings.filterwarnings("ignore", message="fetch_arrow_table", category=DeprecationWarning)
        return backend.read_parquet(patterns)


def indicators(observations: Any) -> Any:
    """Select the names of all indicators, in order."""
    return observations.select("indicator").distinct().order_by("indicator")


def newest(observations: Any, ranking: Sequence[str], *, indicators: Sequence[str]) -> Any:
    """Select the value of each key from the release that comes last in the ranking, in the order of the keys.

    Releases that are not in the ranking do not count.
    """
    import ibis

    ranked = _ranked(observations, ranking, indicators)
    latest = ibis.window(group_by=KEY, order_by=ranked["rank"].desc())
    placed = ranked.mutate(place=ibis.row_number().over(latest))
    return placed.filter(placed["place"] == 0).drop("place", "rank").order_by(*_in_order(placed))


def _in_order(table: Any) -> list[Any]:
    # a total stands before its parts
    return [table[name].asc(nulls_first=True) if name == "counterpart" else table[name].asc() for name in KEY]


def _ranked(observations: Any, ranking: Sequence[str], indicators: Sequence[str]) -> Any:
    import ibis
    import pyarrow as pa

    ranks = pa.table(
        {
            "release": pa.array(ranking, pa.string()),
            "rank": pa.array(range(len(ranking)), pa.int32()),
        }
    )
    chosen = observations.filter(observations["indicator"].isin(list(indicators)))
    return chosen.join(ibis.memtable(ranks), "release")
