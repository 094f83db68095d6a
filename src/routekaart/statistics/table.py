"""A publisher's file as a table of text: what every format is brought into, with nothing guessed."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The cells of a file, by column, as text. An empty text is an empty cell."""

    columns: dict[str, Any]
    """For each name an Arrow array of type string without nulls; all have the same length."""
    row_numbers: Any = field(default=None)
    """An Arrow array of type int32: for each row the row of the file it comes from, from 1 for the first after the
    header; `None` if that is just 1, 2, 3 ... A file in which a row holds several values gives one number to several
    rows."""
    ragged: tuple[tuple[int, int], ...] = ()
    """Rows of the file with too few or too many cells, as (row, cells). Their own cells are empty here."""
    stated_rows: int | None = None
    """How many rows the publisher says that there are, if the file says so."""
    published: date | None = None
    """The day of publication or last update that stands in the file itself, if any."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(next(iter(self.columns.values()), ()))
