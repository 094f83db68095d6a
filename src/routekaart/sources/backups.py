"""A backup as one file: an archive with a list of all that is in it. All of it is written, or nothing.

The list stands at its end, for only then the digests are known. What is kept in folders never changes once it is there
(letters, releases), so copying it while others work is safe.
"""

import contextlib
import gzip
import hashlib
import io
import json
import os
import shutil
import sqlite3
import tarfile
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO, cast

from routekaart.domain.backup import Backup
from routekaart.domain.errors import InputError, NoSpace, StoreError

LIST = "backup.json"
_FORMAT = 1
_FOLDERS = ("letters", "statistics", "parliament", "public")
_SITE = "web/site.sqlite"
LOG = "register.jsonl"
_CHUNK = 1 << 20
SMALL = 200_000_000
"""Bytes that any backup may unpack to."""
LARGEST_RATIO = 100
"""How many times its packed size a larger one may be; text and tables come to about twenty."""
_FILLED = 0.9
"""Which part of the room on the disk it may take."""


@contextmanager
def written_backup(path: Path) -> Iterator["Archive"]:
    """Open a backup to be written; it is there once this ends, and nothing is if it fails.

    Raises:
        InputError: if there is a file of this name already.
        NoSpace: if the disk is full or may not be written.
    """
    if path.exists():
        raise InputError("there is a file of this name already", where=str(path), remedy="Give another name.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise NoSpace(f"nothing can be written here: {error.strerror}", where=str(path.parent)) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as raw:
            with tarfile.open(fileobj=raw, mode="w:gz", compresslevel=1) as tar:
                yield Archive(tar)
            raw.flush()
            os.fsync(raw.fileno())
        temporary.rename(path)
    except OSError as error:
        raise NoSpace(
            f"the backup cannot be written: {error.strerror}", where=str(path), remedy="Make room, and try again."
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


class Archive:
    """A backup that is being written."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._files: dict[str, str] = {}

    def add_log(self, lines: Iterable[bytes]) -> None:
        """Add the log, line by line."""
        with tempfile.TemporaryFile() as spooled:
            for line in lines:
                spooled.write(line)
            self._add(LOG, spooled)

    def add_folders(self, root: Path) -> None:
        """Add everything that is kept in folders, and what exists because there is a site."""
        for name in _FOLDERS:
            for path in sorted((root / name).rglob("*")):
                if path.is_file() and not path.is_symlink() and not _is_half(path.relative_to(root)):
                    self._add_file(path.relative_to(root).as_posix(), path)
        if (root / _SITE).is_file():
            self._add_site(root / _SITE)

    def close(self, *, made: datetime, version: str, entries: int, head: str) -> Backup:
        """Add the list, and return it."""
        backup = Backup(made=made, version=version, entries=entries, head=head, files=tuple(self._files.items()))
        raw = json.dumps(
            {
                "format": _FORMAT,
                "made": made.isoformat(),
                "version": version,
                "entries": entries,
                "head": head,
                "files": self._files,
            },
            indent=1,
        ).encode()
        self._add(LIST, io.BytesIO(raw))
        return backup

    def _add_file(self, name: str, path: Path) -> None:
        # What another removes while it is copied (a half fetched file) was not kept yet.
        with contextlib.suppress(FileNotFoundError), path.open("rb") as opened:
            self._add(name, opened)

    def _add_site(self, path: Path) -> None:
        """Add the database of the site as it is at one moment, also while it is written to."""
        with tempfile.TemporaryDirectory() as folder:
            copied = Path(folder) / "site.sqlite"
            with contextlib.closing(sqlite3.connect(path)) as source, contextlib.closing(sqlite3.connect(copied)) as to:
                source.backup(to)
            self._add_file(_SITE, copied)

    def _add(self, name: str, opened: IO[bytes]) -> None:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(0)
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        hashing = _Hashing(opened)
        self._tar.addfile(member, hashing)
        self._files[name] = hashing.digest.hexdigest()


class _Hashing:
    """A file that is hashed while it is read."""

    def __init__(self, opened: IO[bytes]) -> None:
        self._opened = opened
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        chunk = self._opened.read(size)
        self.digest.update(chunk)
        return chunk


def _is_half(path: Path) -> bool:
    """Tell whether a file is still being written, or was left by what was killed: its name begins with a dot."""
    return any(part.startswith(".") for part in path.parts)


@contextmanager
def unpacked_backup(path: Path, root: Path) -> Iterator[tuple[Path, Backup]]:
    """Unpack a backup into a folder beside the one it is for, which it becomes once this ends.

    Raises:
        InputError: if the folder is there already and not empty, or the file is no backup.
        StoreError: if a file in it is not as the list says, or missing.
        NoSpace: if the disk is full or may not be written.
    """
    if root.exists() and any(root.iterdir()):
        raise InputError(
            "this folder is not empty", where=str(root), remedy="Name a folder that is not there yet: --workspace DIR."
        )
    try:
        root.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=f".{root.name}.", dir=root.parent))
    except OSError as error:
        raise NoSpace(f"nothing can be written here: {error.strerror}", where=str(root.parent)) from error
    try:
        backup = _unpack(path, temporary)
        yield temporary, backup
        if root.exists():
            root.rmdir()
        temporary.rename(root)
    except OSError as error:
        raise NoSpace(
            f"the backup cannot be unpacked: {error.strerror}", where=str(root), remedy="Make room, and try again."
        ) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _unpack(path: Path, folder: Path) -> Backup:
    found: dict[str, str] = {}
    try:
        with gzip.open(path) as raw, tarfile.open(fileobj=_bounded(raw, path, folder), mode="r|") as tar:
            for member in tar:
                if not member.isfile() or member.issparse() or not _is_ours(member.name) or member.name in found:
                    raise _no_backup(path, f"{member.name[:100]!r} does not belong in one")
                opened = tar.extractfile(member)
                assert opened is not None
                found[member.name] = _copy(opened, folder / member.name)
    except (tarfile.TarError, EOFError, UnicodeError, zlib.error, FileExistsError, NotADirectoryError) as error:
        raise _no_backup(path, str(error)) from error
    except OSError as error:
        if error.errno is None:  # gzip reports a damaged file so
            raise _no_backup(path, str(error)) from error
        raise
    return _compare(path, folder, found)


def _bounded(raw: gzip.GzipFile, path: Path, folder: Path) -> IO[bytes]:
    # Of a file that is read in one go tarfile asks for nothing but `read`.
    return cast("IO[bytes]", _Bounded(raw, path, folder))


class _Bounded:
    """What comes out of a packed file, as long as it is no more than a backup can hold and the disk has room for."""

    def __init__(self, raw: gzip.GzipFile, path: Path, folder: Path) -> None:
        self._raw, self._path = raw, path
        self._most = max(SMALL, path.stat().st_size * LARGEST_RATIO)
        self._room = int(shutil.disk_usage(folder).free * _FILLED)
        self._read = 0

    def read(self, size: int) -> bytes:
        """Read on.

        Raises:
            InputError: if it unpacks to more than what a backup can be.
            NoSpace: if it would fill the disk.
        """
        chunk = self._raw.read(size)
        self._read += len(chunk)
        if self._read > self._most:
            raise _no_backup(self._path, f"it unpacks to over {LARGEST_RATIO} times its size")
        if self._read > self._room:
            raise NoSpace("the backup would fill the disk", where=str(self._path), remedy="Make room, and try again.")
        return chunk


def _is_ours(name: str) -> bool:
    parts = PurePosixPath(name).parts
    plain = name == str(PurePosixPath(*parts)) and not name.startswith("/") and ".." not in parts
    plain = plain and "\\" not in name and "\0" not in name
    return plain and (name in (LIST, LOG, _SITE) or (len(parts) > 1 and parts[0] in _FOLDERS))


def _copy(opened: IO[bytes], to: Path) -> str:
    digest = hashlib.sha256()
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with to.open("xb") as written:
        while chunk := opened.read(_CHUNK):
            digest.update(chunk)
            written.write(chunk)
    return digest.hexdigest()


def _compare(path: Path, folder: Path, found: dict[str, str]) -> Backup:
    """Hold what was unpacked against the list, and return the list."""
    try:
        listed = json.loads((folder / LIST).read_bytes())
        if listed["format"] != _FORMAT:
            raise _no_backup(path, f"it has format {listed['format']!r}; use the version that made it")
        backup = Backup(
            made=datetime.fromisoformat(listed["made"]),
            version=str(listed["version"]),
            entries=int(listed["entries"]),
            head=str(listed["head"]),
            files=tuple(dict(listed["files"]).items()),
        )
    except FileNotFoundError:
        raise _no_backup(path, "its list is missing; it was cut off") from None
    except (ValueError, KeyError, TypeError) as error:
        raise _no_backup(path, "its list cannot be read") from error
    (folder / LIST).unlink()
    del found[LIST]
    differing = sorted({name for name, _ in set(found.items()) ^ set(backup.files)})
    if differing:
        raise StoreError(
            f"{len(differing)} files are not as they were when it was made: {', '.join(differing[:3])}",
            where=str(path),
            remedy="Restore another backup.",
        )
    return backup


def _no_backup(path: Path, why: str) -> InputError:
    return InputError(f"this is no backup that can be restored: {why}", where=str(path), remedy="Name another file.")
