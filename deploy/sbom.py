"""Write what Routekaart is made of as CycloneDX: `make sbom`.

    uv export --format cyclonedx1.5 ... | python deploy/sbom.py > dist/routekaart.cdx.json

The Python packages are those of uv.lock, as uv lists them. Added are the packages of npm of which parts are in the
wheel, each file made of those, and the files of others that lie among our own (fonts, outlines, schemas).
"""

import ast
import json
import re
import sys
import tomllib
import uuid
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OURS = "Routekaart contributors"
NAMESPACE = uuid.UUID("3d5f2c1e-0d5e-5b0a-9a53-6f3f1a6f9b11")
_CONSTANTS = {"PARTS", "THEME", "OUT", "MADE"}
Component = dict[str, Any]


def make_sbom(python: dict[str, Any], *, root: Path = ROOT) -> dict[str, Any]:
    """Return the whole list. The same lock files give the same list: no moment and no random number is in it.

    Args:
        python: the list that uv made of the Python packages.
        root: the folder of the checkout.
    """
    packages = tuple(npm_packages(root))
    files = (*made_files(root, packages), *carried_files(root))
    components = [*python["components"], *packages, *(component for component, _ in files)]
    of_files = [{"ref": component["bom-ref"], "dependsOn": list(made_of)} for component, made_of in files]
    main = {
        **python["metadata"]["component"],
        "type": "application",
        "version": version(root),
        "licenses": licence("EUPL-1.2"),
    }
    name = json.dumps(components, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": python["specVersion"],
        "serialNumber": f"urn:uuid:{uuid.uuid5(NAMESPACE, name)}",
        "version": 1,
        "metadata": {"component": main},
        "components": components,
        "dependencies": [*python["dependencies"], *of_files],
    }


def npm_packages(root: Path) -> Iterator[Component]:
    """Return the packages of npm of which parts are in the wheel, with version and digest of the lock file."""
    locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name in bundled_names(root):
        one = locked[f"node_modules/{name}"]
        algorithm, _, digest = one["integrity"].partition("-")
        yield {
            "type": "library",
            "bom-ref": f"{name}@{one['version']}",
            "name": name,
            "version": one["version"],
            "purl": f"pkg:npm/{name.replace('@', '%40', 1)}@{one['version']}",
            "licenses": licence(one["license"]),
            "hashes": [{"alg": algorithm.upper().replace("SHA", "SHA-"), "content": b64decode(digest).hex()}],
        }


def bundled_names(root: Path) -> tuple[str, ...]:
    """Return the names of the packages of npm that the build takes parts of."""
    build = build_constants(root)
    return (*(f"@utrecht/{part}-css" for part in build["PARTS"]), build["THEME"])


def made_files(root: Path, packages: tuple[Component, ...]) -> Iterator[tuple[Component, tuple[str, ...]]]:
    """Return each file that the build makes of packages of npm, with the packages in it."""
    build = build_constants(root)
    folder = build["OUT"].removeprefix("src/")
    *parts, theme = (package["bom-ref"] for package in packages)
    for name, made_of in zip(build["MADE"], (tuple(parts), (theme,)), strict=True):
        yield file_component(f"{folder}/{name}", "EUPL-1.2", ""), made_of


def carried_files(root: Path) -> Iterator[tuple[Component, tuple[str, ...]]]:
    """Return the files of others that lie among our own, as REUSE.toml tells whose they are."""
    told = tomllib.loads((root / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]
    for one in told:
        patterns = [one["path"]] if isinstance(one["path"], str) else one["path"]
        if one["SPDX-FileCopyrightText"] != OURS and any(pattern.startswith("src/") for pattern in patterns):
            for path in sorted(file for pattern in patterns for file in root.glob(pattern)):
                name = path.relative_to(root / "src").as_posix()
                yield file_component(name, one["SPDX-License-Identifier"], one["SPDX-FileCopyrightText"]), ()


def file_component(name: str, spdx: str, whose: str) -> Component:
    """Return a file in the wheel."""
    known = {"type": "file", "bom-ref": name, "name": name, "licenses": licence(spdx)}
    return {**known, "copyright": whose} if whose else known


def version(root: Path) -> str:
    """Return the version of Routekaart."""
    found = re.search(r'^__version__ = "(.+)"$', (root / "src/routekaart/__init__.py").read_text(), re.MULTILINE)
    assert found is not None
    return found[1]


def licence(spdx: str) -> list[dict[str, dict[str, str]]]:
    """Return a licence by its name in the list of SPDX."""
    return [{"license": {"id": spdx}}]


def build_constants(root: Path) -> dict[str, Any]:
    """Return what the module that makes the files of npm has in capitals: read and not run, as that needs hatchling."""
    module = ast.parse((root / "hatch_build.py").read_text(encoding="utf-8"))
    found: dict[str, Any] = {}
    for line in module.body:
        if isinstance(line, ast.Assign) and isinstance(name := line.targets[0], ast.Name) and name.id in _CONSTANTS:
            value = line.value.args[0] if isinstance(line.value, ast.Call) else line.value  # OUT is a Path
            found[name.id] = ast.literal_eval(value)
    return found


if __name__ == "__main__":
    json.dump(make_sbom(json.load(sys.stdin)), sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")
