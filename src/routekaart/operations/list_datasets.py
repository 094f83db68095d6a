"""List the datasets that can be fetched or imported."""

from pathlib import Path

from routekaart.domain.dataset import ListedDataset


def list_datasets(root: Path | None = None) -> tuple[ListedDataset, ...]:
    """Return every dataset, in order of name.

    Args:
        root: the folder of the lists; that which comes with the program if not given.
    """
    from routekaart.reference import default_root
    from routekaart.statistics import Catalogue

    return tuple(dataset.listed() for dataset in Catalogue((root or default_root()) / "datasets").all())
