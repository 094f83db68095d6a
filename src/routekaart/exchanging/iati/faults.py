"""What is not right in an IATI file, place by place, and the refusal that lists it."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.errors import RefusedTable

SHOWN = 20
"""How many faults a refusal spells out."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Fault:
    """A place in a file that is not as it should be, why, and what to do."""

    line: int
    """From 1; 0 where it is about the file as a whole."""
    activity: str
    """The IATI identifier; empty where there is none."""
    what: str
    remedy: str
    breaks: bool = False
    """Whether it breaks the standard, so that nothing of the file is loaded; else one value is left out."""

    def __str__(self) -> str:
        activity = f", {self.activity}" if self.activity else ""
        return f"line {self.line}{activity}: {self.what}. {self.remedy}"


class RefusedFile(RefusedTable):
    """Refuse a file that breaks the standard; `faults` has all of it, also what only needs a look."""

    def __init__(self, faults: Sequence[Fault], *, where: str, what: str = "nothing of it was loaded") -> None:
        self.faults = tuple(sorted(faults))
        breaks = [fault for fault in self.faults if fault.breaks]
        lines = [str(fault) for fault in breaks[:SHOWN]]
        if len(breaks) > SHOWN:
            lines.append(f"... and {len(breaks) - SHOWN} more")
        count = "one place that breaks" if len(breaks) == 1 else f"{len(breaks)} places that break"
        super().__init__(
            f"the file has {count} IATI 2.03 or a rule of ours; {what}",
            where=where,
            remedy="\n  ".join(("Correct:", *lines)),
        )


class Faults:
    """Collects what is not right in one file or activity."""

    def __init__(self, activity: str = "") -> None:
        self.activity = activity
        self.found: list[Fault] = []

    def break_off(self, line: int, what: str, remedy: str) -> None:
        """Note something that breaks the standard."""
        self._note(line, what, remedy, breaks=True)

    def leave_out(self, line: int, what: str, remedy: str) -> None:
        """Note a value that is left out, or that needs a look."""
        self._note(line, what, remedy, breaks=False)

    def _note(self, line: int, what: str, remedy: str, *, breaks: bool) -> None:
        self.found.append(Fault(line=line, activity=self.activity, what=what, remedy=remedy, breaks=breaks))
