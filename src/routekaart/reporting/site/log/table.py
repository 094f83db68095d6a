"""The log of reads as CSV."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC

from routekaart.reporting.site.log.page import Entry

COLUMNS = ("sequence", "moment", "account", "action", "what", "level", "outcome")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would compute instead of showing."""


def write_log_table(entries: Iterable[Entry]) -> Iterator[str]:
    """Write entries as lines of CSV, the names of the columns first."""
    yield _line(COLUMNS)
    for one in entries:
        moment = one.moment.astimezone(UTC).isoformat()
        yield _line((str(one.sequence), moment, one.account, one.action, one.what, one.level.label, one.outcome))


def _line(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return written.getvalue()
