"""What is not right in what the House hands out, place by place, and the refusal that lists it."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.errors import RefusedTable
from routekaart.domain.parliament import RecordFault

SHOWN = 20
"""How many faults a refusal spells out."""


class RefusedRecords(RefusedTable):
    """Refuse files with a record that we cannot read right; `faults` has all of it, also what only needs a look."""

    def __init__(self, faults: Sequence[RecordFault]) -> None:
        self.faults = tuple(sorted(faults))
        breaks = [fault for fault in self.faults if fault.breaks]
        lines = [str(fault) for fault in breaks[:SHOWN]]
        if len(breaks) > SHOWN:
            lines.append(f"... and {len(breaks) - SHOWN} more")
        count = "one place is" if len(breaks) == 1 else f"{len(breaks)} places are"
        super().__init__(
            f"{count} not as the House describes its data; nothing was loaded",
            remedy="\n  ".join(("Correct, or leave matters out with --without NUMBER:", *lines)),
        )


class Faults:
    """Collects what is not right in some files."""

    def __init__(self) -> None:
        self.found: list[RecordFault] = []

    def break_off(self, place: "Place", what: str, remedy: str) -> None:
        """Note something because of which nothing can be loaded."""
        self._note(place, what, remedy, breaks=True)

    def look_at(self, place: "Place", what: str, remedy: str) -> None:
        """Note a value that is left out, or that needs a look."""
        self._note(place, what, remedy, breaks=False)

    @property
    def breaks(self) -> bool:
        """Whether something was found because of which nothing can be loaded."""
        return any(fault.breaks for fault in self.found)

    def _note(self, place: "Place", what: str, remedy: str, *, breaks: bool) -> None:
        fault = RecordFault(
            file=place.file, row=place.row, matter=place.matter, what=what, remedy=remedy, breaks=breaks
        )
        if fault not in self.found[-50:]:
            self.found.append(fault)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a record stands."""

    file: str
    row: int = 0
    matter: str = ""
