"""A publisher's file becomes a release: read in full first, then stored at once; or refused with every reason."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from routekaart.domain.errors import DamagedRelease, InputError, RefusedTable
from routekaart.domain.ids import ReleaseId, ThingId
from routekaart.domain.observation import Release
from routekaart.domain.period import Period
from routekaart.statistics.cells import Record
from routekaart.statistics.dataset import Dataset, load_dataset
from routekaart.statistics.files import replace_file, write_folder
from routekaart.statistics.folders import (
    OBSERVATIONS,
    RELEASE,
    Folder,
    differences,
    find_damage,
    get_folder,
    load_folder,
    release_id,
    sha256,
)
from routekaart.statistics.observations import content_digest, parse_observations, to_parquet
from routekaart.statistics.table import format_of


def import_release(
    root: Path,
    dataset: str,
    raw: bytes | Path,
    *,
    label: str,
    published: Period | None,
    retrieved: datetime,
    address: str,
    title: str,
    source_kind: str = "official",
    countries: Collection[ThingId] | None = None,
) -> Release:
    """Store a publisher's file as a release.

    The same file under the same label adds nothing, and heals what was damaged.

    More than six parameters: this is all that is known about a release, and none of it may be guessed.

    Raises:
        UnknownName: if there is no such dataset.
        RefusedTable: if anything in the file is not as described, or the label is taken by another file.
        NoSpace: if the disk is full or may not be written. Nothing is half written then.
    """
    described = load_dataset(dataset)
    content, where = _content(raw, f"{dataset} {label}")
    release = Release(
        id=release_id(described.publisher, dataset, label),
        publisher=described.publisher,
        dataset=dataset,
        published=published,
        retrieved=retrieved,
        address=address,
        title=title,
        sha256=sha256(content),
        source_kind=source_kind,
    )
    path = root / release.id
    if path.exists() and load_folder(path).release.sha256 == release.sha256:
        return _already_there(load_folder(path), release, content, described, where)
    # Read before the label is looked at: what is wrong with the file is of more use than that its name is taken.
    records = parse_observations(content, described, where=where, countries=countries)
    if path.exists():
        return _already_there(load_folder(path), release, content, described, where)
    folder, observations = _made(path, release, content, records)
    files = {folder.raw: content, OBSERVATIONS: observations, RELEASE: folder.to_json()}
    if not write_folder(path, files):
        # another process was first
        return _already_there(load_folder(path), release, content, described, where)
    return release


def rebuild_release(root: Path, release: ReleaseId) -> Release:
    """Make the observations of a release again from the raw file kept beside them.

    Raises:
        UnknownName: if there is no such release.
        DamagedRelease: if the raw file is damaged as well, or if the dataset is described otherwise by now, so that
            other observations would come out.
        NoSpace: if the disk is full or may not be written.
    """
    folder = get_folder(root, release)
    for damage in find_damage(folder):
        if damage.where == str(folder.raw_path):
            raise damage
    _heal(folder, folder.raw_path.read_bytes(), load_dataset(folder.release.dataset))
    return folder.release


def _content(raw: bytes | Path, name: str) -> tuple[bytes, str]:
    if isinstance(raw, bytes):
        return raw, name
    try:
        return raw.read_bytes(), str(raw)
    except OSError as error:
        raise InputError(
            f"the file cannot be read: {error.strerror}", where=str(raw), remedy="Check the path and your rights."
        ) from error


def _made(path: Path, release: Release, content: bytes, records: tuple[Record, ...]) -> tuple[Folder, bytes]:
    observations = to_parquet(records, release=release.id, publisher=release.publisher)
    folder = Folder(
        path=path,
        release=release,
        raw=f"raw.{format_of(content)}",
        observations_sha256=sha256(observations),
        content_sha256=content_digest(records),
        rows=len(records),
    )
    return folder, observations


def _already_there(folder: Folder, offered: Release, content: bytes, dataset: Dataset, where: str) -> Release:
    stored = folder.release
    if stored.sha256 != offered.sha256:
        raise RefusedTable(
            f"release {stored.id} was made of another file",
            where=where,
            remedy="Import it under a label of its own (--label).",
        )
    for name, (old, new) in differences(stored, offered).items():
        raise RefusedTable(
            f"release {stored.id} is stored with {name} {old}, not {new}",
            where=where,
            remedy="Give what was stored, or import it under a label of its own; a release never changes.",
        )
    if find_damage(folder):
        _heal(folder, content, dataset)
    return stored


def _heal(folder: Folder, content: bytes, dataset: Dataset) -> None:
    records = parse_observations(content, dataset, where=str(folder.raw_path))
    made, observations = _made(folder.path, folder.release, content, records)
    if made.content_sha256 != folder.content_sha256:
        raise DamagedRelease(
            f"release {folder.release.id} cannot be made again: its dataset is described otherwise by now",
            where=dataset.where,
            remedy="Restore the observations from a backup, or import the raw file under a new label.",
        )
    replace_file(folder.raw_path, content)
    replace_file(folder.observations_path, observations)
    # another version of the Parquet writer may give other bytes for the same observations
    healed = replace(folder, observations_sha256=made.observations_sha256)
    replace_file(folder.path / RELEASE, healed.to_json())
