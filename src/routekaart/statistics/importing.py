"""A publisher's file becomes a release: read in full first, then stored at once; or refused with every reason."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from routekaart.domain.errors import DamagedRelease, InputError, RefusedTable
from routekaart.domain.ids import RecorderId, ReleaseId, ThingId
from routekaart.domain.observation import Release
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.statistics.catalogue import Catalogue
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.decisions import append_decision, load_decisions
from routekaart.statistics.faults import Fault, RefusedRows
from routekaart.statistics.files import replace_file, write_folder
from routekaart.statistics.folders import (
    OBSERVATIONS,
    RELEASE,
    Folder,
    differences,
    find_damage,
    find_outdated,
    get_folder,
    load_folder,
    release_id,
    sha256,
)
from routekaart.statistics.formats.recognising import find_kind, open_table
from routekaart.statistics.gathering import gather
from routekaart.statistics.observations import content_digest, read_observations, to_parquet

_OLDER = RecorderId("rule:older-version@1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file read through the mapping of its dataset."""

    raw: bytes
    """What is kept: the file, or its sums where its rows are about single incidents."""
    observations: Any
    rows: int
    """How many rows the file has."""
    stated_rows: int | None
    published: Period | None
    """The day of publication that stands in the file itself."""


def open_file(content: bytes, dataset: Dataset, *, where: str, places: Collection[ThingId] | None = None) -> Opened:
    """Read a publisher's file as observations.

    Args:
        content: the file.
        dataset: what it is of.
        where: its name, for messages.
        places: the countries that exist; without them any code passes.

    Raises:
        RefusedTable: if anything in it is not as described.
    """
    gathered = any(layout.gather is not None for layout in dataset.layouts)
    with _nothing_of_persons(where) if gathered else nullcontext():
        layout, table = open_table(content, dataset.layouts, where=where)
        if layout.gather is not None:
            content = gather(table, layout, where=where)
            layouts = [one for one in dataset.layouts if one.name == layout.gather.layout]
            layout, table = open_table(content, layouts, where=where)
        observations = read_observations(table, dataset, layout, where=where, places=places)
    return Opened(
        raw=content,
        observations=observations,
        rows=table.rows,
        stated_rows=table.stated_rows,
        published=None if table.published is None else Period.of_day(table.published),
    )


@contextmanager
def _nothing_of_persons(where: str) -> Iterator[None]:
    """Let no message repeat what stands in a file with rows on incidents: it may name a person."""
    try:
        yield
    except RefusedRows as refused:
        plain = {
            Fault(row=fault.row, column=fault.column, what="what stands here is not as described", remedy="Look at it.")
            for fault in refused.faults
        }
        raise RefusedRows(tuple(plain), where=where) from None
    except RefusedTable:
        raise RefusedTable(
            "this is no file of incidents as described, nor one of sums; its columns are others, or it is damaged",
            where=where,
            remedy="Get the file again; if the publisher changed it, describe the new columns in dataset.yml.",
        ) from None


def store_release(
    root: Path,
    dataset: Dataset,
    raw: bytes | Path,
    *,
    label: str | None = None,
    published: Period | None = None,
    retrieved: datetime,
    address: str,
    title: str,
    source_kind: str = "official",
    stated_rows: int | None = None,
    places: Collection[ThingId] | None = None,
) -> Folder:
    """Store a publisher's file as a release, which takes part in answers once it is accepted.

    The same file under the same label adds nothing, and heals what was damaged.

    More than six parameters: this is all that is known about a release, and none of it may be guessed. If they are
    not given, the day of publication is the one that stands in the file, and the label is that day, or else the day
    on which the file was retrieved.

    Raises:
        RefusedTable: if anything in the file is not as described, or the label is taken by another file.
        NoSpace: if the disk is full or may not be written. Nothing is half written then.
    """
    content, where = _content(raw, f"{dataset.name} {label or ''}".strip())
    if label is not None:
        path = root / release_id(dataset.publisher, dataset.name, label)
        if path.exists() and (stored := load_folder(path)).release.sha256 == sha256(content):
            offered = replace(stored.release, published=published or stored.release.published, source_kind=source_kind)
            return _already_there(stored, offered, content, dataset, where)
    # Read before the label is looked at: what is wrong with the file is of more use than that its name is taken.
    opened = open_file(content, dataset, where=where, places=places)
    published = published or opened.published
    _refuse_future(published, retrieved, where)
    release = Release(
        id=release_id(dataset.publisher, dataset.name, label or _label(published, retrieved)),
        publisher=dataset.publisher,
        dataset=dataset.name,
        published=published,
        retrieved=retrieved,
        address=address,
        title=title,
        sha256=sha256(opened.raw),
        source_kind=source_kind,
        stated_rows=stated_rows if opened.stated_rows is None else opened.stated_rows,
    )
    path = root / release.id
    if path.exists():
        return _already_there(load_folder(path), release, opened.raw, dataset, where)
    folder, observations = _made(path, release, opened, dataset)
    files = {folder.raw: opened.raw, OBSERVATIONS: observations, RELEASE: folder.to_json()}
    if not write_folder(path, files):
        # another process was first
        return _already_there(load_folder(path), release, opened.raw, dataset, where)
    return folder


def _refuse_future(published: Period | None, retrieved: datetime, where: str) -> None:
    """Refuse a day of publication after that of retrieval: such a release would hide all that come before it."""
    if published is not None and published.start is not None and published.start > retrieved.date():
        raise InputError(
            f"published {published} is later than the day on which the file was retrieved, {retrieved.date()}",
            where=where,
            remedy="Correct --published.",
        )


def _label(published: Period | None, retrieved: datetime) -> str:
    return retrieved.date().isoformat() if published is None else str(published).replace("/", "_")


def rebuild_release(root: Path, release: ReleaseId, dataset: Dataset) -> Release:
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
    _heal(folder, folder.raw_path.read_bytes(), dataset)
    return folder.release


def renew_outdated(root: Path, catalogue: Catalogue) -> tuple[Release, ...]:
    """Make the observations again of releases that an older version of this program stored.

    They were in use, as there were no decisions then; each gets one that says so.

    Raises:
        DamagedRelease: if a raw file is damaged.
        NoSpace: if the disk is full or may not be written.
    """
    renewed = []
    for folder in find_outdated(root):
        release, reason = folder.release, "it was in use before releases were decided on"
        # first: once it is made again nothing would tell any more that it was in use
        if not load_decisions(folder.path):
            decision = Decision(release=release.id, accepted=True, by=_OLDER, reason=reason, at=release.retrieved)
            append_decision(folder.path, decision)
        renewed.append(rebuild_release(root, release.id, catalogue.get(release.dataset)))
    return tuple(renewed)


def _content(raw: bytes | Path, name: str) -> tuple[bytes, str]:
    if isinstance(raw, bytes):
        return raw, name
    try:
        return raw.read_bytes(), str(raw)
    except OSError as error:
        raise InputError(
            f"the file cannot be read: {error.strerror}", where=str(raw), remedy="Check the path and your rights."
        ) from error


def _made(path: Path, release: Release, opened: Opened, dataset: Dataset) -> tuple[Folder, bytes]:
    import pyarrow.compute as pc

    observations = to_parquet(opened.observations, release=release.id, publisher=release.publisher)
    counts = pc.value_counts(opened.observations["indicator"]).to_pylist()
    folder = Folder(
        path=path,
        release=release,
        raw=_raw_name(opened.raw),
        observations_sha256=sha256(observations),
        content_sha256=content_digest(opened.observations),
        rows=opened.observations.num_rows,
        indicators={count["values"]: count["counts"] for count in counts},
        complete=dataset.complete,
        file_rows=opened.rows,
    )
    return folder, observations


_EXTENSIONS = {"a zip of pages": "zip", "JSON": "json", "text": "csv"}


def _raw_name(raw: bytes) -> str:
    if raw.startswith(b"\x1f\x8b"):
        return "raw.gz"
    kind = find_kind(raw, "raw")
    return f"raw.{_EXTENSIONS.get(kind, kind)}"


def _already_there(folder: Folder, offered: Release, content: bytes, dataset: Dataset, where: str) -> Folder:
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
    if folder.outdated or find_damage(folder):
        return _heal(folder, content, dataset)
    return folder


def _heal(folder: Folder, content: bytes, dataset: Dataset) -> Folder:
    opened = open_file(content, dataset, where=str(folder.raw_path))
    made, observations = _made(folder.path, folder.release, opened, dataset)
    # an outdated release was made by an older version, whose observations had fewer columns
    if made.content_sha256 != folder.content_sha256 and not folder.outdated:
        raise DamagedRelease(
            f"release {folder.release.id} cannot be made again: its dataset is described otherwise by now",
            where=dataset.where,
            remedy="Restore the observations from a backup, or import the raw file under a new label.",
        )
    replace_file(folder.raw_path, content)
    replace_file(folder.observations_path, observations)
    # another version of the Parquet writer may give other bytes for the same observations
    replace_file(folder.path / RELEASE, made.to_json())
    return made
