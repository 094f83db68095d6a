"""Official observations in releases that never change, asked as known on a date."""

from importlib import import_module
from typing import TYPE_CHECKING

from routekaart.statistics.store import Statistics

if TYPE_CHECKING:
    from routekaart.statistics.catalogue import Catalogue
    from routekaart.statistics.dataset import Dataset
    from routekaart.statistics.importing import rebuild_release, renew_outdated, store_release
    from routekaart.statistics.offering import accept_as_given, compare_with_earlier, offer_release

__all__ = [
    "Catalogue",
    "Dataset",
    "Statistics",
    "accept_as_given",
    "compare_with_earlier",
    "offer_release",
    "rebuild_release",
    "renew_outdated",
    "store_release",
]

_HOMES = {
    "Catalogue": "catalogue", "Dataset": "dataset", "accept_as_given": "offering",
    "compare_with_earlier": "offering", "offer_release": "offering", "rebuild_release": "importing",
    "renew_outdated": "importing", "store_release": "importing",
}  # fmt: skip


def __getattr__(name: str) -> object:
    # asking needs no descriptions of datasets, and pydantic takes longer to import than an answer takes
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"routekaart.statistics.{_HOMES[name]}"), name)
