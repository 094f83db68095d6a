"""Where the cells of a table stand, with cells that span columns and rows."""

from dataclasses import dataclass, field

_MOST_SPANS = 200
"""Cells reaching down into one row that are kept track of; a table made to be slow has more."""
_WIDEST = 1000
_HIGHEST = 65_534
"""How many columns and rows a cell can span in HTML: https://html.spec.whatwg.org/#algorithm-for-processing-rows"""


@dataclass(slots=True)
class Grid:
    """Gives each cell of a table its column, row after row.

    >>> grid = Grid(number=0)
    >>> grid.next_row()
    >>> grid.place(rows=2), grid.place(columns=2), grid.place()
    (0, 1, 3)
    >>> grid.next_row()
    >>> grid.place()
    1
    """

    number: int
    row: int = -1
    column: int = 0
    _spans: list[tuple[int, int, int]] = field(default_factory=list)
    """Columns that a cell from above reaches into: from, up to, and its last row."""

    def next_row(self) -> None:
        """Begin a row."""
        self.row += 1
        self.column = 0
        self._spans = [span for span in self._spans if span[2] >= self.row]

    def place(self, *, columns: int = 1, rows: int = 1, column: int | None = None) -> int:
        """Return the column of the next cell.

        Args:
            columns: how many columns it spans.
            rows: how many rows it spans.
            column: where it stands, if it says so itself.
        """
        start = self._free(self.column) if column is None else column
        self.column = start + min(max(columns, 1), _WIDEST)
        last_row = max(self.row, 0) + min(max(rows, 1), _HIGHEST) - 1
        if last_row > self.row and len(self._spans) < _MOST_SPANS:
            self._spans.append((start, self.column, last_row))
            self._spans.sort()
        return start

    def _free(self, column: int) -> int:
        for start, end, last_row in self._spans:
            if start <= column < end and last_row >= self.row:
                column = end
        return column
