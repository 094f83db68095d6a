"""Is a build whole? Every file is held against `build.json`, and nothing else may lie beside them."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from routekaart.domain.encoding import canonical, digest, from_record, to_record
from routekaart.domain.errors import NotationError, StoreError
from routekaart.domain.publication import BuiltFile, PublicBuild
from routekaart.sources.builds.layout import BUILD

FORMAT = 1
_ANEW = "Copy a build to a folder of its own, and start the site anew."
_AGAIN = "Publish again (routekaart publish), or serve another build with --build."


def describe_build(build: PublicBuild) -> bytes:
    """Return what `build.json` holds: canonical JSON with its own digest."""
    record = to_record(build) | {"format": FORMAT}
    return canonical(record | {"digest": digest(record)}) + b"\n"


def load_build(folder: Path) -> PublicBuild:
    """Read what a build says of itself; its files are not looked at.

    Raises:
        StoreError: if this is no public build, or what it says is not as it was written.
    """
    path = folder / BUILD
    try:
        written = path.read_bytes()
    except OSError:
        raise StoreError(
            "this is no public build", where=str(folder), remedy=f"It has no {BUILD}. Make one: routekaart publish"
        ) from None
    try:
        record = json.loads(written)
        del record["digest"]
        if (layout := record.pop("format")) != FORMAT:
            raise StoreError(
                f"this public build has format {layout!r}, and format {FORMAT} is read",
                where=str(path),
                remedy="Use the version of Routekaart that made it, or publish again: routekaart publish",
            )
        build = from_record(PublicBuild, record)
    except (ValueError, KeyError, TypeError, AttributeError, NotationError) as error:
        raise _broken("cannot be read", path) from error
    if describe_build(build) != written:
        raise _broken("is not as it was written", path)
    return build


def check_build(folder: Path) -> PublicBuild:
    """Check every file of a build, and return what it says of itself.

    Raises:
        StoreError: naming the first file that is missing, was changed or does not belong to it.
    """
    build = load_build(folder)
    for one in build.files:
        path = folder / one.path
        if not path.exists():
            raise _broken("is missing", path)
        if _described(folder, path) != one:
            raise _broken("is not what was published", path)
    listed = {one.path for one in build.files} | {BUILD}
    for path in _files_in(folder):
        if path.relative_to(folder).as_posix() not in listed:
            raise _broken("was not published", path)
    return build


Stamp = tuple[tuple[str, int, int, int], ...]


def stamp_build(folder: Path) -> Stamp:
    """Return what tells whether a file of a build came, went or changed since, without reading any of them.

    Raises:
        StoreError: if a file goes while it is looked at.
    """
    try:
        found = [(path.relative_to(folder).as_posix(), path.lstat()) for path in sorted(_files_in(folder))]
    except OSError as error:
        raise _changed(folder) from error
    return tuple((name, stat.st_size, stat.st_mtime_ns, stat.st_ino) for name, stat in found)


def refuse_changed(folder: Path, stamp: Stamp) -> None:
    """Refuse a build of which a file came, went or changed since: it may be half of one and half of another.

    Raises:
        StoreError: if so.
    """
    if stamp_build(folder) != stamp:
        raise _changed(folder)


def describe_files(folder: Path) -> tuple[BuiltFile, ...]:
    """Return the files of a folder, by path, each with its digest."""
    paths = sorted(_files_in(folder), key=lambda path: path.relative_to(folder).as_posix())
    return tuple(_described(folder, path) for path in paths)


def _described(folder: Path, path: Path) -> BuiltFile:
    # A link may lead out of the folder, to what is not public.
    if path.is_symlink() or not S_ISREG(path.lstat().st_mode):
        raise _broken("is no file of its own", path)
    with path.open("rb") as file:
        content = hashlib.file_digest(file, "sha256").hexdigest()
    return BuiltFile(path=path.relative_to(folder).as_posix(), size=path.lstat().st_size, sha256=content)


def _files_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _changed(folder: Path) -> StoreError:
    return StoreError("the public build was changed while it was served", where=str(folder), remedy=_ANEW)


def _broken(what: str, path: Path) -> StoreError:
    return StoreError(f"the public build is broken: {path.name} {what}", where=str(path), remedy=_AGAIN)
