"""Import an official file from disk as a new release."""

from datetime import datetime
from pathlib import Path

from routekaart.domain.period import Period
from routekaart.domain.revision import Offered
from routekaart.workspace import Workspace


def import_dataset(
    workspace: Workspace,
    dataset: str,
    path: Path,
    *,
    published: Period | None,
    label: str | None,
    address: str,
    source_kind: str | None = None,
    now: datetime,
) -> Offered:
    """Store a publisher's file as a release, compare it with the one before, and use it if a rule allows that.

    Earlier releases stay as they are.

    Args:
        workspace: where the statistics are.
        dataset: which dataset the file is of.
        path: the file.
        published: when the publisher published it, if the file itself does not say so; without it, "as known then"
            can never be sure.
        label: the name of the release; the date of publication if not given, else the day of today.
        address: where it was fetched, for the reader.
        source_kind: official, research, press, copy or weak; that of its dataset if not given.
        now: when it is imported.

    Raises:
        UnknownName: if there is no such dataset.
        RefusedTable: if the file is not as the dataset says.
    """
    from routekaart.statistics import offer_release, store_release

    described, root = workspace.catalogue.get(dataset), workspace.statistics.root
    folder = store_release(
        root,
        described,
        path,
        label=label,
        published=published,
        retrieved=now,
        address=address,
        title=path.name,
        source_kind=source_kind or described.source_kind,
        places=workspace.reference.countries,
    )
    return offer_release(root, folder, described, cards=workspace.reference.indicators, now=now)
