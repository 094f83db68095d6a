"""A build in the making: a folder with another name, until all of it is on the disk."""

import contextlib
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from routekaart.domain.errors import NoSpace
from routekaart.domain.publication import PublicBuild
from routekaart.sources.builds.checking import describe_build, describe_files
from routekaart.sources.builds.layout import BUILD, find_builds

_PARTIAL = ".partial-"
"""How the folder of a build in the making begins; what a crash left behind is removed by the next one."""
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM}


@dataclass(slots=True)
class Building:
    """A build that is being made. It is there once `finish` returns, and leaves nothing if that is not reached."""

    root: Path
    folder: Path
    """Where its files are put meanwhile."""
    number: int
    finished: Path | None = None
    linked: set[Path] = field(default_factory=set)
    """Files that were on the disk before."""

    def write(self, name: str, content: bytes, *, touched: datetime | None = None) -> None:
        """Write a file; `touched` is the time it is given."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if touched is not None:
            _touch(path, touched)

    def take(self, name: str, file: Path) -> None:
        """Put a file that never changes in the build: the same bytes, where the disk allows it kept once."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(file, path, follow_symlinks=False)
            self.linked.add(path)
        except OSError:
            shutil.copyfile(file, path)

    def finish(self, *, moment: datetime, version: str) -> PublicBuild:
        """Describe every file, put all of it on the disk and give the folder its number."""
        build = PublicBuild(number=self.number, moment=moment, version=version, files=describe_files(self.folder))
        self.write(BUILD, describe_build(build))
        for path in self.folder.rglob("*"):
            if path not in self.linked:
                _sync(path)
        self.folder.chmod(0o777 & ~_umask())
        _sync(self.folder)
        target = self.root / str(self.number)
        self.folder.rename(target)
        self.finished = target
        _sync(self.root)
        return build


@contextlib.contextmanager
def publishing(root: Path) -> Iterator[Building]:
    """Begin the next build in a folder, made if it is not there. One process at a time; others wait.

    Raises:
        NoSpace: if the disk is full or may not be written; then there is no trace of it.
    """
    with _explained(root):
        root.mkdir(parents=True, exist_ok=True)
        with _locked(root):
            for left in root.glob(f"{_PARTIAL}*"):
                shutil.rmtree(left, ignore_errors=True)
            folder = Path(tempfile.mkdtemp(prefix=_PARTIAL, dir=root))
            building = Building(root, folder, number=max(find_builds(root), default=0) + 1)
            try:
                yield building
            finally:
                if building.finished is None:
                    shutil.rmtree(folder, ignore_errors=True)


def _touch(path: Path, moment: datetime) -> None:
    stamp = int(moment.timestamp() * 1_000_000) * 1_000
    os.utime(path, ns=(stamp, stamp))


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def _locked(root: Path) -> Iterator[None]:
    handle = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextlib.contextmanager
def _explained(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in _NO_SPACE:
            raise
        raise NoSpace(
            f"the public build cannot be made: {error.strerror}",
            where=str(root),
            remedy="Make room or give rights, and publish again; the builds that are there are untouched.",
        ) from error
