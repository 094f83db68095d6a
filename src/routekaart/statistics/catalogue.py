"""The catalogue of datasets: a folder with a folder for each."""

from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from routekaart.domain.errors import NotationError, StoreError, UnknownName
from routekaart.statistics.codes import CodeLists
from routekaart.statistics.dataset import Dataset


class Catalogue:
    """The descriptions of all datasets under a folder, each read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Dataset] = {}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all datasets: one for each folder."""
        return tuple(sorted(path.parent.name for path in self._folder.glob("*/dataset.yml")))

    @cached_property
    def _lists(self) -> CodeLists:
        return CodeLists(self._folder)

    def get(self, name: str) -> Dataset:
        """Read the description of a dataset.

        Raises:
            UnknownName: if there is no such dataset.
            StoreError: if its description is not as it should be.
        """
        if name not in self.names:
            raise UnknownName(f"{name!r} is not a dataset we know", remedy=f"The datasets are {', '.join(self.names)}.")
        if name not in self._known:
            path = self._folder / name / "dataset.yml"
            self._known[name] = parse_dataset(name, path.read_bytes(), lists=self._lists)
        return self._known[name]

    def all(self) -> tuple[Dataset, ...]:
        """Read the descriptions of all datasets, by name."""
        return tuple(self.get(name) for name in self.names)


def parse_dataset(name: str, described: bytes, *, lists: CodeLists) -> Dataset:
    """Read a description; code lists that are named in it are put in their place.

    Raises:
        StoreError: if the description is not as it should be.
    """
    where = f"datasets/{name}/dataset.yml"
    try:
        plain = yaml.load(described, yaml.CBaseLoader)  # noqa: S506 - makes only text, lists and mappings
        for layout in plain.get("layouts", ()):
            _fill_in_codes(layout, name, lists)
        dataset = Dataset.model_validate(plain)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}" for fault in error.errors()
        )
        raise StoreError(f"a dataset is not described well: {faults}", where=where, remedy="Correct it.") from error
    except (yaml.YAMLError, NotationError, OSError, AttributeError, TypeError) as error:
        raise StoreError(f"a dataset cannot be read: {error}", where=where, remedy="Correct it.") from error
    if dataset.name != name:
        raise StoreError(f"a dataset is called {dataset.name!r}", where=where, remedy="Name it as its folder.")
    return dataset


def _fill_in_codes(layout: dict[str, Any], name: str, lists: CodeLists) -> None:
    codes = layout.get("codes", {})
    for column, described in codes.items():
        codes[column] = lists.get(described, dataset=name)
