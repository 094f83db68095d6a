"""The folder of a release: `<publisher>/<dataset>/<label>/` with the raw file, its observations and `release.json`."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from routekaart.domain.encoding import canonical, digest, from_record, to_record
from routekaart.domain.errors import DamagedRelease, InputError, NotationError, StoreError, UnknownName
from routekaart.domain.ids import ActorId, ReleaseId
from routekaart.domain.observation import Release

OBSERVATIONS = "observations.parquet"
RELEASE = "release.json"
DECISIONS = "decisions.jsonl"
LAYOUT = 2
"""How the files in a folder are written. Before breakdowns there was another way, without a number."""
_OWN_BEFORE = ("raw", "observations_sha256", "content_sha256", "rows")
_OWN = (*_OWN_BEFORE, "indicators", "complete", "file_rows")
_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A release where it is kept, with the digests that prove it whole."""

    path: Path
    release: Release
    raw: str
    """The name of the raw file."""
    observations_sha256: str
    """Of the Parquet file."""
    content_sha256: str
    """Of the observations themselves: the same when they are made again from the raw file."""
    rows: int
    """How many observations there are."""
    indicators: dict[str, int]
    """How many of them there are of each indicator."""
    complete: bool = False
    """Whether the release holds all that its publisher says: see `Dataset.complete`."""
    file_rows: int = 0
    """How many rows its file has."""
    outdated: bool = False
    """Whether its files are written in an older way: they have to be made again before they can answer."""

    @property
    def raw_path(self) -> Path:
        """The raw file."""
        return self.path / self.raw

    @property
    def observations_path(self) -> Path:
        """The Parquet file."""
        return self.path / OBSERVATIONS

    def to_json(self) -> bytes:
        """Return what `release.json` holds: canonical JSON with its own digest."""
        own = _OWN_BEFORE if self.outdated else _OWN
        record = to_record(self.release) | {name: getattr(self, name) for name in own}
        if not self.outdated:
            record["layout"] = LAYOUT
        return canonical(record | {"digest": digest(record)}) + b"\n"


def release_id(publisher: ActorId, dataset: str, label: str) -> ReleaseId:
    """Return the id of a release, which is also its place under the root.

    Raises:
        InputError: if the label cannot be the name of a folder.
    """
    if not _LABEL.fullmatch(label):
        raise InputError(
            f"{label!r} cannot be the label of a release",
            remedy="Use letters, digits, points and hyphens, as in 2025-06-03 or first-2023-01.",
        )
    return ReleaseId(f"{publisher.partition(':')[2]}/{dataset}/{label}")


def find_paths(root: Path) -> Iterator[Path]:
    """Yield the folders of all releases, in the order of their ids."""
    for path in sorted(root.glob("*/*/*")):
        # other programs leave folders of their own, as .DS_Store and @eaDir; none of them can be a label
        if path.is_dir() and _LABEL.fullmatch(path.name):
            yield path


def load_folder(path: Path) -> Folder:
    """Read what `release.json` says, also where the files are written in an older way (`outdated`).

    Raises:
        DamagedRelease: if it is not there or not as it was written.
        StoreError: if a newer version of this program wrote it.
    """
    where = path / RELEASE
    try:
        written = where.read_bytes()
        record = json.loads(written)
        del record["digest"]
        layout = record.pop("layout", None)
        if layout not in (None, LAYOUT):
            raise _too_new(where)
        folder = _folder_of(path, record, outdated=layout is None)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, NotationError) as error:
        raise _damaged(where) from error
    if folder.to_json() != written or folder.release.id != "/".join(path.parts[-3:]):
        raise _damaged(where)
    return folder


def _folder_of(path: Path, record: dict[str, Any], *, outdated: bool) -> Folder:
    own = {name: record.pop(name) for name in (_OWN_BEFORE if outdated else _OWN)}
    # the older way did not say which indicators there are
    own.setdefault("indicators", {})
    return Folder(path=path, release=from_record(Release, record), outdated=outdated, **own)


def find_outdated(root: Path) -> tuple[Folder, ...]:
    """Return the releases whose files are written in an older way, in the order of their ids.

    Raises:
        DamagedRelease: if the description of a release is not as it was written.
    """
    return tuple(folder for folder in map(load_folder, find_paths(root)) if folder.outdated)


def get_folder(root: Path, release: ReleaseId) -> Folder:
    """Return the folder of a release.

    Raises:
        UnknownName: if there is no such release.
        DamagedRelease: if its `release.json` is not as it was written.
    """
    path = root / release
    if release.count("/") != 2 or ".." in release or not path.is_dir():
        raise UnknownName(
            f"{release!r} is not a release we have", where=str(root), remedy="List the releases, or import it first."
        )
    return load_folder(path)


def find_damage(folder: Folder) -> tuple[DamagedRelease, ...]:
    """Compare the raw file and the observations with their digests."""
    found = []
    if sha256_of(folder.raw_path) != folder.release.sha256:
        address = folder.release.address
        found.append(
            DamagedRelease(
                f"the raw file of release {folder.release.id} is not what was stored",
                where=str(folder.raw_path),
                remedy=f"Import the same file again under the same label; it came from {address}.",
            )
        )
    if sha256_of(folder.observations_path) != folder.observations_sha256:
        found.append(damaged_observations(folder))
    return tuple(found)


def damaged_observations(folder: Folder) -> DamagedRelease:
    """Say that the Parquet file of a release is not what was stored."""
    return DamagedRelease(
        f"the observations of release {folder.release.id} are not what was stored",
        where=str(folder.observations_path),
        remedy=f"Import {folder.raw_path.name} beside it again under the same label: they are made again from it.",
    )


def has_its_observations(folder: Folder) -> bool:
    """Tell whether the Parquet file is there and has the digest that was stored.

    A file is read once in the life of a process, as long as nothing tells that it was touched.
    """
    path = folder.observations_path
    try:
        seen = path.stat()
    except OSError:
        return False
    # the time of the last change to the inode cannot be set back, unlike that of the content
    touched = (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino)
    return _remembered_sha256(path, touched) == folder.observations_sha256


def check_observations(of: Iterable[Folder]) -> None:
    """See that the Parquet files of releases are as they were stored.

    Raises:
        DamagedRelease: naming the first that is not.
    """
    for folder in of:
        if not has_its_observations(folder):
            raise damaged_observations(folder)


def find_unreadable(of: Iterable[Folder], root: Path) -> DamagedRelease:
    """Say why releases could not be read: which file changed since it was looked at, if one did."""
    changed = next((folder for folder in of if not has_its_observations(folder)), None)
    if changed is not None:
        return damaged_observations(changed)
    return DamagedRelease(
        "the statistics cannot be read", where=str(root), remedy="Verify them; report it if all are whole."
    )


def outdated_releases(folders: tuple[Folder, ...], where: Path) -> StoreError:
    """Say that releases have to be made again before they can answer."""
    ids = ", ".join(folder.release.id for folder in folders[:3])
    more = f" and {len(folders) - 3} more" if len(folders) > 3 else ""
    return StoreError(
        f"the observations of {ids}{more} are written in an older way",
        where=str(where),
        remedy="Import the raw files that are kept beside them once more; nothing is lost.",
    )


def sha256(content: bytes) -> str:
    """Return the sha256 of bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def sha256_of(path: Path) -> str | None:
    """Return the sha256 of a file, in hexadecimal, or `None` if it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


@lru_cache(maxsize=10_000)
def _remembered_sha256(path: Path, touched: tuple[int, ...]) -> str | None:
    del touched  # part of what is remembered by
    return sha256_of(path)


def _too_new(where: Path) -> StoreError:
    return StoreError(
        "a release was written by a newer version of this program", where=str(where), remedy="Use that version."
    )


def _damaged(where: Path) -> DamagedRelease:
    return DamagedRelease(
        "the description of a release is not as it was written",
        where=str(where),
        remedy="Move this folder away and import the raw file in it again under the same label.",
    )


def differences(one: Release, other: Release) -> Mapping[str, tuple[object, object]]:
    """Return in what two descriptions of the same bytes differ, where an answer can depend on it."""
    names = ("published", "source_kind")
    return {
        name: (getattr(one, name), getattr(other, name)) for name in names if getattr(one, name) != getattr(other, name)
    }
