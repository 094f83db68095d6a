"""A letter with all that its metadata says of it, and the files that they say it of."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.brief import Brief
from routekaart.domain.levels import Level
from routekaart.reporting.metadata.parties import Appraisal, Publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """Why not everybody may use a letter."""

    level: Level
    ground: str
    """As the disclosure says it: `Woo 5.1.2a`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A letter with what its file does not tell."""

    brief: Brief
    publisher: Publisher
    appraisal: Appraisal
    restrictions: tuple[Restriction, ...]
    """Empty if anybody may see it."""
    made: datetime
    """When the files were made (UTC)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A file in which a letter is published."""

    name: str
    form: str
    """pdf, docx or html."""
    size: int
    """In bytes."""
    sha256: str

    @classmethod
    def of(cls, name: str, form: str, raw: bytes) -> "PublishedFile":
        """Describe a file by its bytes."""
        return cls(name=name, form=form, size=len(raw), sha256=hashlib.sha256(raw).hexdigest())
