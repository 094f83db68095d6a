"""What lies under the root of the statistics at this moment: releases that come, go, and are accepted."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from routekaart.domain.revision import State, state_of
from routekaart.statistics import folders
from routekaart.statistics.decisions import load_decisions

Stamp = tuple[int, ...]
_STRANGE = ".@"
"""How folders begin that are no releases: those that are being written, and those that other programs leave."""


@dataclass(frozen=True, slots=True)
class Held:
    """A release that is kept."""

    folder: folders.Folder
    accepted: bool


class Holdings:
    """The releases under a folder, looked at again where something was touched."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: dict[str, Stamp] = {}
        self._held: dict[str, Held] = {}

    def look(self) -> tuple[Held, ...]:
        """Return what there is now.

        Raises:
            DamagedRelease: if the description of a release is not as it was written.
        """
        # the stamp is taken first: what is written while a folder is read is seen the next time
        seen = dict(_stamps(self._root))
        if seen != self._seen:
            held = {}
            for path, stamp in seen.items():
                known = self._held.get(path) if stamp == self._seen.get(path) else None
                held[path] = known or _load(Path(path))
            self._held, self._seen = held, seen
        return tuple(self._held.values())


def _load(path: Path) -> Held:
    folder = folders.load_folder(path)
    return Held(folder, accepted=state_of(load_decisions(path)) is State.ACCEPTED)


def _stamps(root: Path) -> Iterator[tuple[str, Stamp]]:
    """Yield the folder of each release with what changes when it does.

    The time of a folder changes with the names in it, and a file that is replaced is a new name; decisions are written
    at the end of a file that is there.
    """
    for publisher in _folders_in(str(root)):
        for dataset in _folders_in(publisher):
            for release in _folders_in(dataset):
                yield release, (*_stamp(release), *_stamp(f"{release}/{folders.DECISIONS}"))


def _folders_in(path: str) -> list[str]:
    try:
        with os.scandir(path) as found:
            return sorted(one.path for one in found if one.is_dir() and one.name[0] not in _STRANGE)
    except FileNotFoundError:
        return []


def _stamp(path: str) -> Stamp:
    try:
        # in one call: a store of hundreds of releases is looked at before each answer
        seen = os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return ()
    return seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns
