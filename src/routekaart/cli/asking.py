"""Ask the site for what only it can do. cli and web do not know each other: the site is named, not imported."""

import os
import subprocess
import sys
from pathlib import Path


def ask_the_site(workspace: Path, words: list[str], **more: str) -> int:
    """Run a command of the site in a process of its own, and return its status; `more` goes into its environment."""
    return subprocess.run(_words(words), env=_environment(workspace, more), check=False).returncode  # noqa: S603


def hear_the_site(workspace: Path, words: list[str]) -> str:
    """Run a command of the site, and return what it printed.

    Raises:
        CalledProcessError: if it did not work; what it said of that was printed.
    """
    done = subprocess.run(  # noqa: S603
        _words(words), env=_environment(workspace, {}), check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout.strip()


def _words(words: list[str]) -> list[str]:
    # No shell sees what was typed.
    return [sys.executable, "-m", "django", *words]


def _environment(workspace: Path, more: dict[str, str]) -> dict[str, str]:
    return (
        dict(os.environ)
        | {"DJANGO_SETTINGS_MODULE": "routekaart.web.settings", "ROUTEKAART_WORKSPACE": str(workspace.resolve())}
        | more
    )
