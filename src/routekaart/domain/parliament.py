"""What an import or a fetch of records of the House of Representatives gave."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class RecordFault:
    """A place in what the House handed out that is not as it should be, why, and what to do."""

    file: str
    row: int
    """Which record of the file, from 1; 0 where it is about the file as a whole."""
    matter: str
    """The House's number of the record: 2023Z20055; empty where there is none."""
    what: str
    remedy: str
    breaks: bool = False
    """Whether nothing of the files is loaded because of it; else one value is left out, or needs a look."""

    def __str__(self) -> str:
        row = f", row {self.row}" if self.row else ""
        matter = f", {self.matter}" if self.matter else ""
        return f"{self.file}{row}{matter}: {self.what}. {self.remedy}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FillRate:
    """Of one kind of record: how many there are, and how many have each field filled."""

    entity: str
    """Zaak, Document, Besluit or Toezegging."""
    sort: str
    """The kind, in the House's own word."""
    records: int
    filled: tuple[tuple[str, int], ...]
    """By field, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """How the countries that we find agree with those that somebody else marked in a file; they are never used."""

    marked: int
    """Countries of matters that the file marks."""
    found: int
    """How many of these we find as well."""
    more: int
    """How many we find that the file does not mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParliamentImport:
    """What an import of files gave."""

    records: Mapping[str, int]
    """How many records of each entity were read, without those that were left out."""
    new: int
    """Statements that came into the register."""
    known: int
    """Statements that said nothing new."""
    faults: tuple[RecordFault, ...]
    """Values that were left out, or need a look."""
    left_out: Mapping[str, int]
    """What was left out on purpose: how often, by reason."""
    rates: tuple[FillRate, ...]
    marks: Marks | None
    """`None` if no file has marks of somebody else."""
    not_kept: tuple[str, ...]
    """Files that are not kept themselves, as something in them is on a private person."""


@dataclass(slots=True, kw_only=True)
class ParliamentSync:
    """What a run over the feeds of the House gave; it grows while the run goes on."""

    pages: int = 0
    """Pages of the feeds that were read."""
    entries: int = 0
    """Changes in them."""
    fetched: int = 0
    """Records that were fetched whole."""
    new: int = 0
    """Statements that came into the register."""
    taken_back: int = 0
    """How many of them take back what the House took out."""
    waiting: int = 0
    """Records that are still to be fetched."""
    left_out: dict[str, int] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    """What needs a look: in the feeds, and in records that could not be read right."""
    failed: str = ""
    """Why the run stopped before its end; empty if it did not."""

    @property
    def exit_status(self) -> int:
        """0 if all is as the House has it, 1 if something needs a look, 2 if nothing could be fetched."""
        if self.failed and not self.pages and not self.fetched:
            return 2
        return 1 if self.failed or self.remarks or self.waiting else 0

    def leave_out(self, reason: str, count: int = 1) -> None:
        """Count something that was left out on purpose."""
        self.left_out[reason] = self.left_out.get(reason, 0) + count
