"""Does one thing that writes, each time in a child of its own that the tests kill: run as a process.

    victim.py    for each line `act<TAB>place<TAB>number` on standard input: start a child that does so

Loading the libraries takes longer than what is done, so that is done once, before any child. A child says `begun` when
it begins, and `done` and what it has confirmed when all of it is kept.
"""

import os
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from routekaart.domain.period import Period
from routekaart.operations.back_up import back_up, restore
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.publish_build import publish_build
from routekaart.operations.write_brief import write_brief
from routekaart.register import Register
from routekaart.workspace import Workspace, opened_workspace
from tests.reporting.brief.making import BRIEF

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DATASET = "frontex-detections-yearly"
KINDS = ("html", "docx", "pdf")


def import_release(place: str, number: int) -> str:
    """Import the file that lies beside the workspace as a release of its own day."""
    with opened_workspace(Path(place)) as workspace:
        offered = import_dataset(
            workspace,
            DATASET,
            Path(place).with_name(f"{number}.csv"),
            published=Period.parse("2026-01-01"),
            label=f"run-{number}",
            address="https://www.frontex.europa.eu/",
            now=NOON,
        )
    return offered.release.id


def publish(place: str, number: int) -> str:
    """Make the next public build."""
    with opened_workspace(Path(place)) as workspace:
        return str(publish_build(workspace, now=NOON).build.number)


def report(place: str, number: int) -> str:
    """Write a letter in three formats, over the one that is there."""
    return " ".join(write_brief(BRIEF, {kind: Path(place) / f"letter.{kind}" for kind in KINDS}))


def migrate(place: str, number: int) -> str:
    """Open a register that was written by the first version."""
    with Register.open(place) as register:
        return str(register.verify().entries)


def back_up_all(place: str, number: int) -> str:
    """Write everything to one file."""
    with opened_workspace(Path(place)) as workspace:
        return back_up(workspace, Path(place).with_name(f"{number}.backup"), now=NOON).head


def restore_all(place: str, number: int) -> str:
    """Make a workspace of a backup."""
    return restore(Path(place), Path(place).with_name(f"restored-{number}")).head


def keep_letter(place: str, number: int) -> str:
    """Keep a long letter."""
    with opened_workspace(Path(place)) as workspace:
        return workspace.letters.store(f"Brief {number}. ".encode() * 400_000)


ACTS: dict[str, Callable[[str, int], str]] = {
    "import": import_release,
    "publish": publish,
    "report": report,
    "migrate": migrate,
    "back up": back_up_all,
    "restore": restore_all,
    "keep a letter": keep_letter,
}


def main() -> None:
    """Start a child for each line, and say when it has ended."""
    for name in ("alembic.command", "duckdb", "pyarrow.parquet", "typst", "vl_convert", "lxml.etree", "jinja2"):
        import_module(name)
    assert Workspace(root=Path("nowhere"), register_url="").reference.indicators  # read once, for all children
    for line in sys.stdin:
        act, place, number = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            try:
                tell(f"begun {os.getpid()}")
                tell(f"done {ACTS[act](place, int(number))}")
            except Exception:
                traceback.print_exc()
            os._exit(0)
        os.waitpid(child, 0)
        tell("ended")


def tell(line: str) -> None:
    """Say a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
