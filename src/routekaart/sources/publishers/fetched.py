"""What a publisher gave."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from routekaart.domain.remote import Validators


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a publisher gave: one file, or a zip of the pages that it gave."""

    path: Path | None
    """Where it stands until it is imported; `None` if the publisher says that it has not changed since it was last
    fetched, or sent the same bytes."""
    address: str
    """The address that it came from in the end."""
    retrieved: datetime
    published: date | None
    """The day of publication that stands in the name of the file or in its pages, if any."""
    modified: date | None
    """The day on which the publisher put this file where it is (`Last-Modified`), if it says so."""
    stated_rows: int | None
    """How many rows the publisher says there are, where its protocol says so."""
    validators: Validators
    """To be remembered once the file was imported."""

    @property
    def changed(self) -> bool:
        """Whether it gave another file than the last time."""
        return self.path is not None
