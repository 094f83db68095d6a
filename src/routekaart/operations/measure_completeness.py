"""Measure what is held of each dataset, beside what its publisher says that there is."""

from typing import TYPE_CHECKING

from routekaart.domain.revision import Completeness, State, state_of
from routekaart.workspace import Workspace

if TYPE_CHECKING:
    from routekaart.statistics import Dataset
    from routekaart.statistics.folders import Folder


def measure_completeness(workspace: Workspace, dataset: str | None = None) -> tuple[Completeness, ...]:
    """Measure the newest release in use of each dataset, or of one; a dataset without any release is there as well.

    Raises:
        UnknownName: if there is no such dataset.
        DamagedRelease: if the description of a release, or a decision, is not as it was written.
    """
    from routekaart.statistics.folders import find_paths, load_folder

    described = workspace.catalogue.all() if dataset is None else (workspace.catalogue.get(dataset),)
    folders = [load_folder(path) for path in find_paths(workspace.statistics.root)]
    return tuple(
        _measure(workspace, one, [folder for folder in folders if folder.release.dataset == one.name])
        for one in described
    )


def _measure(workspace: Workspace, dataset: "Dataset", folders: "list[Folder]") -> Completeness:
    from routekaart.statistics.completeness import measure_release

    used = _newest_in_use(folders)
    cards = workspace.reference.indicators
    return Completeness(
        dataset=dataset.name,
        title_nl=dataset.title.nl,
        title_en=dataset.title.en,
        complete=dataset.complete,
        releases=len(folders),
        in_use=None if used is None else measure_release(used, dataset, cards=cards),
    )


def _newest_in_use(folders: "list[Folder]") -> "Folder | None":
    from routekaart.statistics.answers import newness
    from routekaart.statistics.decisions import load_decisions

    used = [one for one in folders if not one.outdated and state_of(load_decisions(one.path)) is State.ACCEPTED]
    return max(used, key=lambda one: newness(one.release), default=None)
