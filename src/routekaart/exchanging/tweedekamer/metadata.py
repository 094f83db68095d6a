"""The House's own description of its records (`$metadata`), held against the fields that are known here."""

from routekaart.domain.errors import RefusedTable
from routekaart.exchanging.tweedekamer.columns import FIELDS
from routekaart.exchanging.tweedekamer.faults import Faults, Place
from routekaart.exchanging.tweedekamer.markup import parse_xml

_EDM = "{http://docs.oasis-open.org/odata/ns/edm}"


def is_metadata(raw: bytes) -> bool:
    """Tell whether a file is a description of records and not records."""
    beginning = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return beginning.startswith(b"<") and b"edmx" in beginning


def check_metadata(raw: bytes, file: str, faults: Faults) -> None:
    """Name the fields that the House has and we do not know, and those that it no longer has.

    Raises:
        RefusedTable: if it cannot be read, or describes none of the records.
    """
    try:
        root = parse_xml(raw)
    except ValueError as error:
        raise _refused(str(error), file) from None
    place, met = Place(file=file), 0
    for entity in root.iter(f"{_EDM}EntityType"):
        known = FIELDS.get(entity.get("Name", ""))
        if known is None:
            continue
        met += 1
        name = entity.get("Name", "")
        theirs = {
            str(one.get("Name")) for kind in ("Property", "NavigationProperty") for one in entity.findall(_EDM + kind)
        }
        for field in sorted(theirs - known):
            faults.look_at(place, f"{name} has a field that is not known here: {field[:60]!r}", "See what it means.")
        for field in sorted(known - theirs):
            faults.look_at(place, f"{name} no longer has the field {field}", "See what took its place.")
    if not met:
        raise _refused("it describes none of the records that are imported", file)


def _refused(what: str, file: str) -> RefusedTable:
    return RefusedTable(
        f"the metadata cannot be used: {what}", where=file, remedy="Fetch it again from OData/v4/2.0/$metadata."
    )
