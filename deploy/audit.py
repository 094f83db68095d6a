"""Ask the public lists of weaknesses about the packages that are locked: `make audit`. Needs a network.

Ends with 0 if nothing is known, with 1 if something is, and with 2 if a list could not be asked, which says nothing.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
CLEAN, KNOWN, NOT_ASKED = 0, 1, 2
_LONGEST = 300
"""Seconds in which a list must have answered."""


class Asked(NamedTuple):
    """What became of one list."""

    state: int
    said: str


def ask_python(uv: str) -> Asked:
    """Ask about the Python packages of uv.lock."""
    done = _run([uv, "audit", "--locked", "--no-default-groups", "--preview-features", "audit"])
    lines = (done.stdout + done.stderr).strip()
    state = {0: CLEAN, 1: KNOWN}.get(done.returncode, NOT_ASKED)
    return Asked(state, lines if state == KNOWN else _last(lines))


def ask_npm(npm: str) -> Asked:
    """Ask about the packages of package-lock.json of which parts are in the wheel; npm ends with 1 either way."""
    done = _run([npm, "audit", "--omit=dev", "--json"])
    try:
        told = json.loads(done.stdout)
    except ValueError:
        return Asked(NOT_ASKED, _last(done.stderr))
    if "vulnerabilities" not in told:
        return Asked(NOT_ASKED, str(told.get("message") or told.get("error") or "no answer"))
    return Asked(KNOWN if told["vulnerabilities"] else CLEAN, ", ".join(sorted(told["vulnerabilities"])))


def main(uv: str, npm: str | None) -> int:
    """Ask both lists, say what became of each, and return the status."""
    lists: dict[str, Callable[[], Asked]] = {"Python packages": lambda: ask_python(uv)}
    if npm is not None:
        lists["npm packages"] = lambda: ask_npm(npm)
    states = [_tell(name, ask()) for name, ask in lists.items()]
    if npm is None:
        states.append(_tell("npm packages", Asked(NOT_ASKED, "npm is not here")))
    return KNOWN if KNOWN in states else max(states)


def _tell(name: str, asked: Asked) -> int:
    words = {
        CLEAN: "asked; no weakness is known",
        KNOWN: f"weaknesses are known\n{asked.said}",
        NOT_ASKED: f"NOT asked, so nothing can be said: {asked.said}",
    }
    sys.stdout.write(f"{name}: {words[asked.state]}\n")
    return asked.state


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=_LONGEST)  # noqa: S603
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, NOT_ASKED, "", f"no answer in {_LONGEST} seconds")
    except OSError as error:
        return subprocess.CompletedProcess(command, NOT_ASKED, "", str(error))


def _last(text: str) -> str:
    return text.strip().rpartition("\n")[2].strip() or "no answer"


if __name__ == "__main__":
    sys.exit(main(os.environ.get("UV", "uv"), shutil.which("npm")))
