"""Files that are there whole or not at all, and a full disk that says so."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from routekaart.domain.errors import NoSpace

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_ENTRY = {errno.EROFS, errno.EACCES, errno.EPERM}
PARTIAL = ".partial-"
"""How folders that are being written begin; they are no releases."""


def write_folder(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Write a new folder with these files, so that it appears at once and complete.

    Returns:
        False if a folder with content is there already; it is left as it is.

    Raises:
        NoSpace: if the disk is full or may not be written; nothing is left behind.
    """
    with _explained(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(prefix=PARTIAL, dir=folder.parent))
        try:
            for name, content in files.items():
                _write(partial / name, content)
            # mkdtemp lets only the owner in; a workspace may be shared by a group
            partial.chmod(0o777 & ~_umask())
            _sync_folder(partial)
            partial.rename(folder)
        except OSError as error:
            shutil.rmtree(partial, ignore_errors=True)
            if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
                return False
            raise
        _sync_folder(folder.parent)
    return True


def replace_file(path: Path, content: bytes) -> None:
    """Put new content in the place of a file, so that at any moment one of the two is there.

    Raises:
        NoSpace: if the disk is full or may not be written; the old content stays.
    """
    partial = path.with_name(f"{PARTIAL}{path.name}")
    with _explained(path):
        try:
            _write(partial, content)
            partial.replace(path)
            _sync_folder(path.parent)
        finally:
            partial.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _NO_SPACE:
            remedy = "Make room and do it again; what was stored before is untouched."
            raise NoSpace("the disk is full", where=str(target), remedy=remedy) from error
        if error.errno in _NO_ENTRY:
            remedy = "Give yourself the right to write there, or choose another workspace."
            raise NoSpace("this place may not be written", where=str(target), remedy=remedy) from error
        raise
