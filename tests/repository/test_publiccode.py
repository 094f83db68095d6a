"""publiccode.yml says what catalogues of public software ask, in Dutch and English, and agrees with the package."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import routekaart

REQUIRED = {
    "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal",
    "maintenance", "localisation",
}  # fmt: skip
STATES = {"concept", "development", "beta", "stable", "obsolete"}


@pytest.fixture(scope="module")
def publiccode(root: Path) -> Any:
    return yaml.safe_load((root / "publiccode.yml").read_text())


def test_every_key_that_the_standard_asks_is_there(publiccode: Any) -> None:
    assert set(publiccode) >= REQUIRED
    assert re.fullmatch(r"0\.\d+(\.\d+)?", publiccode["publiccodeYmlVersion"])
    assert publiccode["developmentStatus"] in STATES
    assert publiccode["softwareType"] == "standalone/web"
    assert publiccode["url"].startswith("https://")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_language_has_descriptions_of_the_right_length(publiccode: Any, language: str) -> None:
    description = publiccode["description"][language]
    assert len(description["shortDescription"]) <= 150
    # older versions of the standard ask for 500 characters
    assert 500 <= len(description["longDescription"]) <= 10_000
    assert description["features"] and all(len(feature) <= 100 for feature in description["features"])
    assert language in publiccode["localisation"]["availableLanguages"]


def test_it_agrees_with_the_package(publiccode: Any, root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    assert publiccode["legal"]["license"] == project["license"] == "EUPL-1.2"
    assert publiccode["softwareVersion"] == routekaart.__version__


def test_someone_keeps_it_up(publiccode: Any) -> None:
    maintenance = publiccode["maintenance"]
    assert maintenance["type"] in {"internal", "community", "contract", "none"}
    assert maintenance["type"] != "community" or all(contact["name"] for contact in maintenance["contacts"])
