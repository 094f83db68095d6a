"""The import contracts hold, and each of them can fail: an offending import breaks that contract and no other."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

LINT = Path(sys.executable).with_name("lint-imports")


class Offence(NamedTuple):
    """Files to add to a copy of the package, and the contract that they break."""

    contract: str
    files: dict[str, str]


# Imports of ours go to a new module without imports, so that no second contract breaks along the way.
QUIET = '"""Nothing."""\n'
OFFENCES = {
    "domain imports register": Offence(
        "layers", {"register/quiet.py": QUIET, "domain/offence.py": "import routekaart.register.quiet"}
    ),
    "operations import cli": Offence(
        "layers", {"cli/quiet.py": QUIET, "operations/offence.py": "import routekaart.cli.quiet"}
    ),
    "reading imports checking": Offence(
        "layers", {"checking/quiet.py": QUIET, "reading/offence.py": "import routekaart.checking.quiet"}
    ),
    "cli imports web": Offence("layers", {"web/quiet.py": QUIET, "cli/offence.py": "import routekaart.web.quiet"}),
    "a package without a place": Offence("layers", {"guessing/__init__.py": QUIET}),
    "domain imports yaml": Offence("pure-domain", {"domain/offence.py": "import yaml"}),
    "domain imports numpy inside a function": Offence(
        "pure-domain", {"domain/offence.py": "def late():\n    import numpy"}
    ),
    "domain imports lxml": Offence("pure-domain", {"domain/offence.py": "import lxml"}),
    "register imports apart": Offence("layers", {"register/offence.py": "import routekaart.apart"}),
    "parsing imports subprocess": Offence("keep-nothing", {"parsing/offence.py": "import subprocess"}),
    "reading imports sqlite3": Offence("keep-nothing", {"reading/offence.py": "import sqlite3"}),
    "reporting reaches pathlib through domain": Offence(
        "keep-nothing",
        {"domain/quiet.py": "import pathlib", "reporting/offence.py": "import routekaart.domain.quiet"},
    ),
    "operations import django": Offence("django-in-web", {"operations/offence.py": "import django"}),
    "one operation imports another": Offence(
        "independent-operations",
        {"operations/quiet.py": QUIET, "operations/offence.py": "import routekaart.operations.quiet"},
    ),
}


def contracts(root: Path) -> dict[str, str]:
    """Return the names of the contracts by their ids."""
    settings = tomllib.loads((root / "pyproject.toml").read_text())
    return {contract["id"]: contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def find_broken(root: Path, source: Path) -> set[str]:
    """Return the ids of the contracts that a source tree breaks."""
    command: list[str | Path] = [LINT, "--config", root / "pyproject.toml", "--no-cache", "--no-logo"]
    # import-linter looks in the working directory first, so the copy is found before the installed package
    output = subprocess.run(command, cwd=source, capture_output=True, text=True).stdout
    outcomes = dict(re.findall(r"^(.+?) (KEPT|BROKEN)$", output, flags=re.MULTILINE))
    assert set(outcomes) == set(contracts(root).values()), output
    return {id_ for id_, name in contracts(root).items() if outcomes[name] == "BROKEN"}


def test_every_contract_holds(root: Path) -> None:
    assert find_broken(root, root / "src") == set()


def test_every_contract_has_an_offence_that_breaks_it(root: Path) -> None:
    assert {offence.contract for offence in OFFENCES.values()} == set(contracts(root))


@pytest.mark.parametrize("name", OFFENCES)
def test_an_offending_import_breaks_its_contract_and_no_other(root: Path, tmp_path: Path, name: str) -> None:
    offence = OFFENCES[name]
    package = tmp_path / "routekaart"
    shutil.copytree(root / "src" / "routekaart", package, ignore=shutil.ignore_patterns("__pycache__"))
    for path, text in offence.files.items():
        (package / path).parent.mkdir(exist_ok=True)
        (package / path).write_text(text)
    assert find_broken(root, tmp_path) == {offence.contract}
