"""List the releases that are kept, and whether they are used."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from routekaart.domain.revision import HeldRelease, State, state_of
from routekaart.workspace import Workspace

if TYPE_CHECKING:
    from routekaart.statistics.folders import Folder


def list_releases(
    workspace: Workspace, dataset: str | None = None, *, waiting: bool = False
) -> tuple[HeldRelease, ...]:
    """Return releases with the decisions on them, by dataset, the newest first.

    What is not as expected in a release is found anew, for those on which nobody has decided.

    Args:
        workspace: where the statistics are.
        dataset: only those of this dataset.
        waiting: only those on which nobody has decided.

    Raises:
        UnknownName: if there is no such dataset.
        DamagedRelease: if the description of a release, or a decision, is not as it was written.
    """
    if dataset is not None:
        workspace.catalogue.get(dataset)
    return tuple(
        held
        for folder in _find_folders(workspace, dataset)
        if not (held := _held(workspace, folder, only_waiting=waiting)).decisions or not waiting
    )


def _held(workspace: Workspace, folder: "Folder", *, only_waiting: bool) -> HeldRelease:
    from routekaart.statistics.decisions import load_decisions
    from routekaart.statistics.offering import compare_with_earlier

    decisions = load_decisions(folder.path)
    revision = None
    if state_of(decisions) is State.WAITING and not folder.outdated:
        described = workspace.catalogue.get(folder.release.dataset)
        cards = workspace.reference.indicators
        revision = compare_with_earlier(workspace.statistics.root, folder, described, cards=cards)
    return HeldRelease(release=folder.release, rows=folder.rows, decisions=decisions, revision=revision)


def _find_folders(workspace: Workspace, dataset: str | None) -> "Iterator[Folder]":
    from routekaart.statistics.answers import newness
    from routekaart.statistics.folders import find_paths, load_folder

    folders = [load_folder(path) for path in find_paths(workspace.statistics.root)]
    wanted = [folder for folder in folders if dataset is None or folder.release.dataset == dataset]
    newest = sorted(wanted, key=lambda folder: newness(folder.release), reverse=True)
    yield from sorted(newest, key=lambda folder: folder.release.dataset)
