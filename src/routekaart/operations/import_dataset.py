"""Import an official file from disk as a new release."""

from datetime import datetime
from pathlib import Path

from routekaart.domain.ids import ThingId
from routekaart.domain.observation import Release
from routekaart.domain.period import Period
from routekaart.workspace import Workspace


def import_dataset(
    workspace: Workspace,
    dataset: str,
    path: Path,
    *,
    published: Period | None,
    label: str | None,
    address: str,
    now: datetime,
) -> Release:
    """Store a publisher's file as a release; earlier releases stay as they are.

    Args:
        workspace: where the statistics are.
        dataset: which dataset the file is of.
        path: the file.
        published: when the publisher published it; without it, "as known then" can never be sure.
        label: the name of the release; the date of publication if not given, else the day of today.
        address: where it was fetched, for the reader.
        now: when it is imported.

    Raises:
        UnknownName: if there is no such dataset.
        RefusedTable: if the file is not as the dataset says.
    """
    from routekaart.statistics import import_release

    name = label or (str(published).replace("/", "_") if published is not None else now.date().isoformat())
    return import_release(
        workspace.statistics.root,
        dataset,
        path,
        label=name,
        published=published,
        retrieved=now,
        address=address,
        title=path.name,
        countries=_countries(workspace),
    )


def _countries(workspace: Workspace) -> frozenset[ThingId]:
    reference = workspace.reference
    return frozenset(place.id for place in (*reference.gazetteer.places, *reference.areas))
