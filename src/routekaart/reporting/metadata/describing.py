"""What lies beside a file of a letter: MDTO for the archive, and DiWoo if anybody may see the letter."""

from collections.abc import Sequence

from routekaart.domain.levels import Level
from routekaart.reporting.metadata.described import Described, PublishedFile
from routekaart.reporting.metadata.diwoo import write_diwoo
from routekaart.reporting.metadata.mdto import write_file_mdto, write_letter_mdto


def describe_file(described: Described, file: PublishedFile, files: Sequence[PublishedFile]) -> dict[str, bytes]:
    """Return what is to lie beside a file of a letter, by the end of its name.

    MDTO of the letter as an information object and of the file, which are two documents in that standard; and DiWoo,
    of a letter that anybody may see.

    Args:
        described: the letter.
        file: the file.
        files: all files of the letter, this one included.
    """
    found = {".mdto.xml": write_letter_mdto(described, files), ".bestand.mdto.xml": write_file_mdto(described, file)}
    if described.brief.level is Level.OPENBAAR:
        found[".diwoo.xml"] = write_diwoo(described, file)
    return found
