"""Where public builds are: `<workspace>/public/<n>/`, and what the files in one are called."""

from pathlib import Path

from routekaart.domain.errors import UnknownName, WorkspaceMissing

BUILD = "build.json"
"""What a build says of itself, with the digest of every other file in it."""
NOTICES = "notices.json"
"""That something is withheld, and why: by the decision that all may be told."""


def find_builds(root: Path) -> tuple[int, ...]:
    """Return the numbers of the builds in a folder, from the first to the last."""
    found = root.glob("[1-9]*") if root.is_dir() else ()
    return tuple(sorted(int(path.name) for path in found if path.name.isdigit() and path.name.isascii()))


def find_newest(root: Path) -> Path:
    """Return the folder of the newest build, whole or not: an older one never takes its place in silence.

    Raises:
        WorkspaceMissing: if there is none.
    """
    builds = find_builds(root)
    if not builds:
        raise WorkspaceMissing("there is no public build here", where=str(root), remedy="Make one: routekaart publish")
    return root / str(builds[-1])


def get_folder(root: Path, number: int) -> Path:
    """Return the folder of a build.

    Raises:
        UnknownName: if there is no such build.
    """
    builds = find_builds(root)
    if number not in builds:
        shown = f"The newest is {builds[-1]}." if builds else "Make one: routekaart publish"
        raise UnknownName(f"there is no public build {number}", where=str(root), remedy=shown)
    return root / str(number)
