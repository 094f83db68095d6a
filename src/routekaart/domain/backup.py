"""What a backup holds: its files with their digests, and how long the log was."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """The list of a backup, that stands in it as `backup.json`."""

    made: datetime
    version: str
    """Of the program that made it."""
    entries: int
    head: str
    """The hash of the last entry of the log: with it a loss at the end is seen."""
    files: tuple[tuple[str, str], ...]
    """Each file by its name in the backup, with its sha256."""
