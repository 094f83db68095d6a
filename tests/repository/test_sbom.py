"""The list of what Routekaart is made of names every package and file of others; and what an audit says."""

import ast
import importlib.util
import json
import re
import tomllib
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "src" / "routekaart" / "web" / "static" / "vendor"
MODULES = ROOT / "node_modules"


def load(name: str) -> ModuleType:
    """Load a module that lies beside the package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "deploy" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sbom() -> dict[str, Any]:
    """The list, with one Python package in it."""
    alembic = {"type": "library", "bom-ref": "alembic@1", "name": "alembic", "version": "1"}
    main = {"type": "library", "bom-ref": "routekaart", "name": "routekaart"}
    python = {"specVersion": "1.5", "metadata": {"component": main}, "components": [alembic], "dependencies": []}
    return load("sbom").make_sbom(python)  # type: ignore[no-any-return]


@pytest.fixture
def made(require: Callable[[object, str], None]) -> Path:
    """The files that the build makes of packages of npm."""
    there = VENDOR.is_dir() and MODULES.is_dir()
    require(there, "the parts of NL Design System come in when the package is installed (uv sync)")
    return VENDOR


def made_of(sbom: dict[str, Any], file: Path) -> list[str]:
    """Return the packages of which a file of the wheel is said to be made."""
    name = file.relative_to(ROOT / "src").as_posix()
    return [ref for one in sbom["dependencies"] if one["ref"] == name for ref in one["dependsOn"]]


def test_every_file_of_npm_in_the_wheel_is_named_with_its_packages(sbom: dict[str, Any], made: Path) -> None:
    assert {file.name for file in made.iterdir()} == {"nl-design-system.css", "theme.css"}
    for file in made.iterdir():
        refs = made_of(sbom, file)
        assert refs
        for ref in refs:
            name, _, version = ref.rpartition("@")
            assert json.loads((MODULES / name / "package.json").read_text())["version"] == version


def test_nothing_else_is_in_the_file_of_components(sbom: dict[str, Any], made: Path) -> None:
    text = (made / "nl-design-system.css").read_text()
    for ref in made_of(sbom, made / "nl-design-system.css"):
        text = text.replace((MODULES / ref.rpartition("@")[0] / "dist/index.css").read_text(), "", 1)
    assert re.fullmatch(r"/\* Parts of NL Design System[^*]*\*/\s*", text)


def test_a_package_has_version_licence_and_the_digest_of_the_lock(sbom: dict[str, Any]) -> None:
    (theme,) = [one for one in sbom["components"] if one["name"].endswith("voorbeeld-design-tokens")]
    assert theme["purl"].startswith("pkg:npm/%40nl-design-system-unstable/voorbeeld-design-tokens@")
    assert theme["licenses"] == [{"license": {"id": "EUPL-1.2"}}]
    assert theme["hashes"][0]["alg"] == "SHA-512"
    assert len(theme["hashes"][0]["content"]) == 128


def test_files_of_others_among_our_own_are_named_with_whose_they_are(sbom: dict[str, Any]) -> None:
    files = {one["name"]: one.get("copyright", "") for one in sbom["components"] if one["type"] == "file"}
    fonts = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.ttf")}
    assert fonts
    assert fonts <= files.keys()
    assert all("Noto" in files[font] for font in fonts)
    assert all((ROOT / "src" / name).is_file() or "/vendor/" in name for name in files)


def test_every_name_is_there_once_and_the_same_locks_give_the_same_list(sbom: dict[str, Any]) -> None:
    refs = [one["bom-ref"] for one in sbom["components"]]
    assert len(refs) == len(set(refs))
    python = {**sbom, "components": sbom["components"][:1], "dependencies": []}
    assert load("sbom").make_sbom(python)["serialNumber"] == sbom["serialNumber"]


def answering(folder: Path, name: str, *, says: str, status: int) -> str:
    """Make a command that says something and ends."""
    command = folder / name
    command.write_text(f"#!/bin/sh\ncat <<'END'\n{says}\nEND\nexit {status}\n")
    command.chmod(0o755)
    return str(command)


WEAK = json.dumps({"vulnerabilities": {"left-pad": {"severity": "high"}}})
CLEAN = json.dumps({"vulnerabilities": {}})
AWAY = json.dumps({"error": {"code": "ENOTFOUND"}, "message": "request failed"})


@pytest.mark.parametrize(
    ("uv", "npm", "status", "told"),
    [
        (("no known vulnerabilities", 0), (CLEAN, 0), 0, "Python packages: asked; no weakness is known"),
        (("django 5.2.0 has GHSA-1", 1), (CLEAN, 0), 1, "django 5.2.0 has GHSA-1"),
        (("no known vulnerabilities", 0), (WEAK, 1), 1, "left-pad"),
        (("dns error", 2), (CLEAN, 0), 2, "Python packages: NOT asked, so nothing can be said: dns error"),
        (("dns error", 2), (AWAY, 1), 2, "npm packages: NOT asked, so nothing can be said: request failed"),
        (("dns error", 2), (WEAK, 1), 1, "NOT asked"),
        (("no known vulnerabilities", 0), ("not json", 1), 2, "npm packages: NOT asked"),
    ],
)
def test_an_audit_that_could_not_ask_never_says_that_all_is_well(
    uv: tuple[str, int],
    npm: tuple[str, int],
    status: int,
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    commands = [answering(tmp_path, name, says=says, status=end) for name, (says, end) in (("uv", uv), ("npm", npm))]
    assert load("audit").main(*commands) == status
    assert told in capsys.readouterr().out


def test_without_npm_its_list_was_not_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert load("audit").main(answering(tmp_path, "uv", says="fine", status=0), None) == 2
    assert "npm is not here" in capsys.readouterr().out


def modules_of(root: Path) -> set[str]:
    """Return what the program imports or names as an application of Django, by the name of its outermost module."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in root.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    imported += [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    named = [str(node.value) for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return {
        name.partition(".")[0] for name in (*imported, *(name for name in named if re.fullmatch(r"[a-z_.]+", name)))
    }


def test_every_package_that_the_program_asks_for_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {re.split(r"[\[<>=]", one)[0].lower().replace("_", "-") for one in project["dependencies"]}
    used = modules_of(ROOT / "src")
    found = {
        dist.lower().replace("_", "-")
        for module, dists in packages_distributions().items()
        if module in used
        for dist in dists
    }
    assert wanted - found == set()
