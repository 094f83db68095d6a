"""Unpack what publishers pack: gzip and zip, never beyond the limits whatever the file says of itself."""

import gzip
import zipfile
import zlib
from io import BytesIO

from routekaart.statistics.formats import limits
from routekaart.statistics.formats.columns import refuse_too_many, refused

_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_LOCKED = 0x1


def is_gzip(raw: bytes) -> bool:
    """Tell whether these bytes are packed by gzip."""
    return raw.startswith(b"\x1f\x8b")


def is_zip(raw: bytes) -> bool:
    """Tell whether these bytes are a zip, as an xlsx file is too."""
    return raw.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def unpack_gzip(raw: bytes, where: str) -> bytes:
    """Return what is packed.

    Raises:
        RefusedTable: if it is damaged or unpacks to more than the limit.
    """
    try:
        with gzip.GzipFile(fileobj=BytesIO(raw)) as stream:
            unpacked = stream.read(limits.LARGEST_UNPACKED + 1)
    except _DAMAGED as error:
        raise refused(f"the gzip file is damaged or cut off: {error}", where) from error
    refuse_too_many(len(unpacked), limits.LARGEST_UNPACKED, "bytes when it is unpacked", where)
    return unpacked


def list_parts(raw: bytes, where: str) -> tuple[str, ...]:
    """Return the names of what is in a zip; folders have none.

    Raises:
        RefusedTable: if it is damaged, has a name twice, or would unpack to more than the limits.
    """
    with _opened(raw, where) as archive:
        parts = archive.infolist()
    refuse_too_many(len(parts), limits.MOST_PARTS, "parts in the zip", where)
    refuse_too_many(sum(part.file_size for part in parts), limits.LARGEST_UNPACKED, "bytes when it is unpacked", where)
    names = tuple(part.filename for part in parts if not part.filename.endswith("/"))
    if len(set(names)) < len(names) or "" in names:
        raise refused("the zip holds two parts of one name, or one without a name", where)
    return names


def unpack_parts(raw: bytes, where: str) -> dict[str, bytes]:
    """Return all that is in a zip, by name.

    Raises:
        RefusedTable: as for `list_parts`, or if a part is locked or damaged.
    """
    names = list_parts(raw, where)
    with _opened(raw, where) as archive:
        if any(part.flag_bits & _LOCKED for part in archive.infolist()):
            raise refused("the file is locked with a password", where, "Save it without a password.")
        try:
            # zipfile stops at the size that was checked, whatever the packed bytes hold, and checks the sum of them
            return {name: archive.read(name) for name in names}
        except _DAMAGED as error:
            raise refused(f"the zip is damaged: {error}", where) from error


def _opened(raw: bytes, where: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(raw))
    except _DAMAGED as error:
        raise refused(f"the zip is damaged or cut off: {error}", where) from error
