"""Lists of codes: what a publisher's code means to us. A list is written once and used wherever its codes are."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from routekaart.domain.errors import StoreError

COUNTRIES = "countries.yml"
"""The list of countries beside the folder of datasets; `iso3`, `iso2`, `names` and `eurostat` come from it."""
_EUROSTAT = {"GR": "EL", "GB": "UK"}
"""ISO codes that Eurostat writes otherwise."""


class CodeLists:
    """The code lists that descriptions of datasets name.

    A description gives a list in one of three ways: the codes themselves; the name of a file in its own folder, or of
    `codes/NAME.yml` that several datasets share (`frontex-routes.yml`); or `{from: LIST, plus: {CODE: MEANING}}` on
    top of such a list or of `iso3`, `iso2`, `names` (English names) or `eurostat`. In `from`, several lists are
    separated by spaces.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, described: object, *, dataset: str) -> dict[str, str]:
        """Return the codes that a description means.

        Raises:
            StoreError: if there is no such list.
        """
        if isinstance(described, str):
            return self._named(described, dataset)
        if not isinstance(described, Mapping):
            raise StoreError("codes are neither a list nor its name", where=f"datasets/{dataset}", remedy="Correct it.")
        if "from" not in described:
            return dict(described)
        found: dict[str, str] = {}
        for name in str(described["from"]).split():
            found |= self._named(name, dataset)
        return found | dict(described.get("plus", {}))

    def _named(self, name: str, dataset: str) -> dict[str, str]:
        match name:
            case "iso3":
                return {code: f"country:{code}" for code in self._countries.values()}
            case "iso2":
                return {alpha2: f"country:{code}" for alpha2, code in self._countries.items()}
            case "names":
                return {
                    name: f"country:{code}"
                    for code, entry in self._entries.items()
                    for name in (entry["name_en"], *entry.get("aliases", ()))
                }
            case "eurostat":
                own = {_EUROSTAT.get(alpha2, alpha2): code for alpha2, code in self._countries.items()}
                return {alpha2: f"country:{code}" for alpha2, code in own.items()}
        for path in (self._folder / dataset / name, self._folder / "codes" / name):
            if path.is_file():
                return _load(path)
        raise StoreError(
            f"the list of codes {name!r} cannot be read", where=f"datasets/{dataset}", remedy="Put it in the folder."
        )

    @cached_property
    def _entries(self) -> dict[str, dict[str, Any]]:
        entries: dict[str, dict[str, Any]] = _load(self._folder.parent / COUNTRIES)["countries"]
        return entries

    @cached_property
    def _countries(self) -> dict[str, str]:
        """ISO 3166-1 alpha-3 by alpha-2, with Kosovo."""
        return {entry["alpha2"]: code for code, entry in self._entries.items()}


def _load(path: Path) -> dict[str, Any]:
    plain: dict[str, Any] = yaml.load(path.read_bytes(), yaml.CBaseLoader)  # noqa: S506 - makes only text
    return plain
