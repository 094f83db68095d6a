"""From the bytes of a publisher to a table of text: one reader for each format."""

from collections.abc import Mapping
from typing import Protocol

from routekaart.statistics.formats.cbs_odata import read_cbs_odata
from routekaart.statistics.formats.csv_files import read_csv
from routekaart.statistics.formats.eurostat_tsv import read_eurostat_tsv
from routekaart.statistics.formats.json_stat import read_json_stat
from routekaart.statistics.formats.parquet import read_parquet
from routekaart.statistics.formats.unhcr_json import read_unhcr_json
from routekaart.statistics.formats.world_bank_json import read_world_bank_json
from routekaart.statistics.formats.xlsx import read_xlsx
from routekaart.statistics.layout import Format, Layout
from routekaart.statistics.table import Table


class Reader(Protocol):
    """How a format is read: the whole table, or a `RefusedTable`, and nothing else."""

    def __call__(self, raw: bytes, layout: Layout, /, *, where: str) -> Table:
        """Read bytes of this format."""
        ...


FORMATS: Mapping[Format, Reader] = {
    "csv": read_csv,
    "parquet": read_parquet,
    "xlsx": read_xlsx,
    "eurostat-tsv": read_eurostat_tsv,
    "json-stat": read_json_stat,
    "unhcr-json": read_unhcr_json,
    "cbs-odata": read_cbs_odata,
    "world-bank-json": read_world_bank_json,
}
"""Every format that is read. A new one is a file in this folder and a line here."""
