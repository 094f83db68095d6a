"""Official observations in releases that never change, asked as known on a date."""

from importlib import import_module
from typing import TYPE_CHECKING

from routekaart.statistics.store import Statistics

if TYPE_CHECKING:
    from routekaart.statistics.dataset import Dataset, dataset_names, load_dataset, load_datasets
    from routekaart.statistics.importing import import_release, rebuild_release

__all__ = [
    "Dataset",
    "Statistics",
    "dataset_names",
    "import_release",
    "load_dataset",
    "load_datasets",
    "rebuild_release",
]


def __getattr__(name: str) -> object:
    # asking needs no descriptions of datasets, and pydantic takes longer to import than an answer takes
    if name not in __all__:
        raise AttributeError(name)
    home = "importing" if name in ("import_release", "rebuild_release") else "dataset"
    return getattr(import_module(f"routekaart.statistics.{home}"), name)
