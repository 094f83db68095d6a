"""Verify that a public build is what was published: every file of it, and its register."""

from dataclasses import dataclass
from pathlib import Path

from routekaart.domain.publication import PublicBuild
from routekaart.register import ChainReport
from routekaart.sources.builds import check_build, find_newest, get_folder
from routekaart.workspace import Workspace, opened_workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedBuild:
    """A build that is whole."""

    folder: str
    build: PublicBuild
    chain: ChainReport


def verify_build(workspace: Workspace, number: int | None = None) -> VerifiedBuild:
    """Check every file of a build, the newest one if none is named, and the chain of its register.

    Raises:
        WorkspaceMissing: if nothing was published.
        UnknownName: if there is no build with this number.
        StoreError: naming the first file that is missing, changed or does not belong to it.
        BrokenChain: if the register in it was changed before it was published.
    """
    folder = find_build(workspace.builds, number)
    build = check_build(folder)
    with opened_workspace(folder) as built:
        return VerifiedBuild(folder=str(folder), build=build, chain=built.register.verify())


def find_build(builds: Path, number: int | None) -> Path:
    """Return the folder of a build, or of the newest one.

    Raises:
        WorkspaceMissing: if nothing was published.
        UnknownName: if there is no build with this number.
    """
    return find_newest(builds) if number is None else get_folder(builds, number)
