"""Find what changed in the figures of an indicator, from each release to the next."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator
from routekaart.domain.revision import State, state_of
from routekaart.reporting.statistics.revision import RevisionsPage
from routekaart.workspace import Workspace

if TYPE_CHECKING:
    from routekaart.statistics.folders import Folder


def find_revisions(
    workspace: Workspace,
    indicator: IndicatorId,
    *,
    area: ThingId | None = None,
    since: date | None = None,
    between: tuple[ReleaseId, ReleaseId] | None = None,
) -> RevisionsPage:
    """Compare each release that holds an indicator with the one before it, the newest first.

    Refused releases are passed over; those that wait are not.

    Args:
        workspace: where the statistics are.
        indicator: which.
        area: only figures of this area.
        since: only periods that begin on this day or later.
        between: only these two releases, the earlier first, also if others lie between them.

    Raises:
        UnknownName: if there is no such indicator or release.
    """
    from routekaart.statistics.comparing import Scope, Vintage, compare_releases

    cards = workspace.reference.indicators
    card = _get_card(cards, indicator)
    folders = _find_folders(workspace, indicator) if between is None else _get_folders(workspace, between)
    compared = []
    for earlier, later in _pairs(folders):
        dataset = workspace.catalogue.get(later.release.dataset)
        before, after = (
            Vintage(release=one.release.id, observations=one.observations_path, published=one.release.published)
            for one in (earlier, later)
        )
        scope = Scope(indicator=indicator, area=area, since=since)
        compared.append(compare_releases(before, after, dataset, cards=cards, scope=scope))
    return RevisionsPage(
        indicator=card, releases=tuple(folder.release for folder in folders), revisions=tuple(compared[::-1])
    )


def _find_folders(workspace: Workspace, indicator: IndicatorId) -> "list[Folder]":
    """Return the releases that hold an indicator, those of one dataset together and in order of publication."""
    from routekaart.statistics.answers import newness
    from routekaart.statistics.decisions import load_decisions
    from routekaart.statistics.folders import find_paths, load_folder

    folders = [load_folder(path) for path in find_paths(workspace.statistics.root)]
    holding = [
        folder
        for folder in folders
        if indicator in folder.indicators and state_of(load_decisions(folder.path)) is not State.REFUSED
    ]
    return sorted(holding, key=lambda folder: (folder.release.dataset, newness(folder.release)))


def _get_folders(workspace: Workspace, releases: tuple[ReleaseId, ReleaseId]) -> "list[Folder]":
    from routekaart.statistics.folders import get_folder

    return [get_folder(workspace.statistics.root, release) for release in releases]


def _pairs(folders: "Iterable[Folder]") -> "Iterator[tuple[Folder, Folder]]":
    for _, same in groupby(folders, key=lambda folder: folder.release.dataset):
        yield from pairwise(same)


def _get_card(cards: tuple[Indicator, ...], indicator: IndicatorId) -> Indicator:
    for card in cards:
        if card.id == indicator:
            return card
    raise UnknownName(
        f"{indicator!r} is no indicator we know", remedy="List the indicators with `routekaart series` alone."
    )
