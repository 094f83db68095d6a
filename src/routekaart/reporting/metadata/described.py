"""A letter with all that its metadata says of it, and the files that they say it of."""

import hashlib
from collections.abc import Sequence
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


def describe_file(described: Described, file: PublishedFile, files: Sequence[PublishedFile]) -> dict[str, bytes]:
    """Return what is to lie beside a file of a letter, by the end of its name.

    MDTO of the letter as an information object and of the file, which are two documents in that standard; and DiWoo,
    of a letter that anybody may see.

    Args:
        described: the letter.
        file: the file.
        files: all files of the letter, this one included.
    """
    from routekaart.reporting.metadata.diwoo import write_diwoo
    from routekaart.reporting.metadata.mdto import write_file_mdto, write_letter_mdto

    found = {".mdto.xml": write_letter_mdto(described, files), ".bestand.mdto.xml": write_file_mdto(described, file)}
    if described.brief.level is Level.OPENBAAR:
        found[".diwoo.xml"] = write_diwoo(described, file)
    return found
