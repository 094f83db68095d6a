"""What is wrong with a table, cell by cell, and the refusal that lists it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from routekaart.domain.errors import RefusedTable

SHOWN = 20
"""How many faults a refusal spells out."""
KEPT = 1000
"""How many cells with one fault are kept; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Fault:
    """A cell that cannot be used, why, and what to do."""

    row: int
    """From 1 for the first row after the header."""
    column: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"row {self.row}, column {self.column}: {self.what}. {self.remedy}"


class Refusal(Exception):
    """Why a text is refused; it becomes a fault once the row is known."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy


class Faults:
    """The faults found so far."""

    def __init__(self) -> None:
        self._found: dict[Fault, None] = {}
        self._unlisted = 0

    def add(self, rows: Iterable[int], column: str, what: str, remedy: str) -> None:
        """Add the same fault of one or more rows."""
        for number, row in enumerate(rows):
            if number >= KEPT:
                self._unlisted += 1
                continue
            # two series may use the same column, and then find the same fault
            self._found[Fault(row=row, column=column, what=what, remedy=remedy)] = None

    def __bool__(self) -> bool:
        return bool(self._found)

    def refuse(self, where: str) -> None:
        """Refuse the table if there is anything wrong with it.

        Raises:
            RefusedRows: with all faults.
        """
        if self._found:
            raise RefusedRows(tuple(self._found), where=where, unlisted=self._unlisted)


class RefusedRows(RefusedTable):
    """Refuse a table because of its cells; `faults` has them, the message the first twenty."""

    def __init__(self, faults: Sequence[Fault], *, where: str, unlisted: int = 0) -> None:
        self.faults = tuple(sorted(faults))
        total = len(self.faults) + unlisted
        lines = [str(fault) for fault in self.faults[:SHOWN]]
        if total > SHOWN:
            lines.append(f"... and {total - SHOWN} more")
        count = "1 fault" if total == 1 else f"{total} faults"
        super().__init__(
            f"the table has {count}; nothing of it was stored", where=where, remedy="\n  ".join(("Correct:", *lines))
        )
