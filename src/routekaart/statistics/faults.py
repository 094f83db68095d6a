"""What is wrong with a table, cell by cell, and the refusal that lists it."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.errors import RefusedTable

SHOWN = 20
"""How many faults a refusal spells out."""


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


class RefusedRows(RefusedTable):
    """Refuse a table because of its cells; `faults` has all of them, the message the first twenty."""

    def __init__(self, faults: Sequence[Fault], *, where: str) -> None:
        self.faults = tuple(sorted(faults))
        lines = [str(fault) for fault in self.faults[:SHOWN]]
        if len(self.faults) > SHOWN:
            lines.append(f"... and {len(self.faults) - SHOWN} more")
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__(
            f"the table has {count}; nothing of it was stored", where=where, remedy="\n  ".join(("Correct:", *lines))
        )
