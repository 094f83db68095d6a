"""The folder of a release: `<publisher>/<dataset>/<label>/` with the raw file, its observations and `release.json`."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from routekaart.domain.encoding import canonical, digest, from_record, to_record
from routekaart.domain.errors import DamagedRelease, InputError, NotationError, UnknownName
from routekaart.domain.ids import ActorId, ReleaseId
from routekaart.domain.observation import Release
from routekaart.statistics.files import PARTIAL

OBSERVATIONS = "observations.parquet"
RELEASE = "release.json"
_OWN = ("raw", "observations_sha256", "content_sha256", "rows")
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
        record = to_record(self.release) | {name: getattr(self, name) for name in _OWN}
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
        if path.is_dir() and not path.name.startswith(PARTIAL):
            yield path


def load_folder(path: Path) -> Folder:
    """Read what `release.json` says.

    Raises:
        DamagedRelease: if it is not there or not as it was written.
    """
    where = path / RELEASE
    try:
        written = where.read_bytes()
        record = json.loads(written)
        del record["digest"]
        own = {name: record.pop(name) for name in _OWN}
        folder = Folder(path=path, release=from_record(Release, record), **own)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, NotationError) as error:
        raise _damaged(where) from error
    if folder.to_json() != written or folder.release.id != "/".join(path.parts[-3:]):
        raise _damaged(where)
    return folder


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
    if _sha256(folder.raw_path) != folder.release.sha256:
        address = folder.release.address
        found.append(
            DamagedRelease(
                f"the raw file of release {folder.release.id} is not what was stored",
                where=str(folder.raw_path),
                remedy=f"Import the same file again under the same label; it came from {address}.",
            )
        )
    if _sha256(folder.observations_path) != folder.observations_sha256:
        found.append(damaged_observations(folder))
    return tuple(found)


def damaged_observations(folder: Folder) -> DamagedRelease:
    """Say that the Parquet file of a release is not what was stored."""
    return DamagedRelease(
        f"the observations of release {folder.release.id} are not what was stored",
        where=str(folder.observations_path),
        remedy=f"Import {folder.raw_path} again under the same label: they are made again from it.",
    )


def has_its_observations(folder: Folder) -> bool:
    """Tell whether the Parquet file is there and has the digest that was stored."""
    return _sha256(folder.observations_path) == folder.observations_sha256


def sha256(content: bytes) -> str:
    """Return the sha256 of bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


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
