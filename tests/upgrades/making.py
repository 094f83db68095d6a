"""Keep a small workspace of the version of today, for the tests of later ones: `make kept`, once for each version.

It has an entry of every kind, a statement of every content and source, a letter, releases, records of the House, a
public build, a backup and the database of the site. What it tells is written beside it.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from routekaart import __version__
from routekaart.domain.ids import ActorId, DocumentId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Statement
from routekaart.operations.add_letter import add_letter
from routekaart.operations.back_up import back_up
from routekaart.operations.decide_release import decide_release
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.import_parliament import import_parliament
from routekaart.operations.keep_weighing import keep_weighing
from routekaart.operations.open_letter import open_letter
from routekaart.operations.publish_build import publish_build
from routekaart.operations.record_files import record_files
from routekaart.operations.report_letter import report_letter
from routekaart.operations.review_statement import review_statement
from routekaart.operations.weigh import weigh_file
from routekaart.recording import Act, Asked
from routekaart.reference import find_statements
from routekaart.workspace import Workspace, create_workspace
from tests.operations.test_weigh import WRITTEN
from tests.register.test_plans import PLAN
from tests.upgrades.said import say_all
from tests.upgrades.told import tell, tell_dossiers

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DEMONSTRATION = ROOT / "demonstration"
NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
DESK, BY_DESK = ActorId("account:desk-3"), RecorderId("account:desk-3")
DATASET = "frontex-detections-yearly"
RELEASES = ("first-2017", "2025-06-03")
SITE_KEY = "the key of a site that exists in tests alone"


def keep(folder: Path = HERE) -> None:
    """Make the workspace, and write it with what it tells under the number of this version; never over an older one."""
    kept = folder / f"{__version__}.tar.xz"
    if kept.exists():
        sys.exit(f"{kept.name} is kept already: what a version wrote is never written again")
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "workspace"
        lines = make(root)
        with tarfile.open(kept, "w:xz") as tar:
            for path in (root, root.with_name("workspace.backup")):
                tar.add(path, path.name, filter=_without_owner)
    kept.with_name(f"{__version__}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def make(root: Path) -> list[str]:
    """Make the workspace and a backup beside it, and return what it tells."""
    workspace = create_workspace(root)
    try:
        _import_releases(workspace)
        letter = _add_statements(workspace)
        _decide(workspace, letter)
        publish_build(workspace, now=NOW)
        site = ask_site("fill", root)
        back_up(workspace, root.with_name("workspace.backup"), now=NOW)
        return [*tell(workspace), *site, *tell_dossiers(workspace)]
    finally:
        workspace.close()


def ask_site(act: str, root: Path) -> list[str]:
    """Do something with the database of the site, and return what it said."""
    done = run_site(act, root)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def run_site(act: str, root: Path) -> "subprocess.CompletedProcess[str]":
    """Do something with the database of the site, in a process of its own: its settings lead to this one."""
    command = [sys.executable, "-m", "tests.upgrades.site", act]
    settings = {
        "ROUTEKAART_WORKSPACE": str(root),
        "ROUTEKAART_SECRET_KEY": SITE_KEY,
        "DJANGO_SETTINGS_MODULE": "routekaart.web.settings",
    }
    return subprocess.run(command, cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, check=False)


def _import_releases(workspace: Workspace) -> None:
    for label in RELEASES:
        table = workspace.reference.root / "releases" / DATASET / f"{label}.csv"
        offered = import_dataset(
            workspace, DATASET, table, published=None, label=label, address="https://www.frontex.europa.eu/", now=NOW
        )
        release = offered.release.id
        decide_release(workspace, DATASET, release, accept=True, by=DESK, reason="nagekeken", now=NOW)


def _add_statements(workspace: Workspace) -> DocumentId:
    """Add a letter that is read, starter facts on one country, one statement of each kind, and records of the House."""
    letter = add_letter(workspace, DEMONSTRATION / "letter.txt")
    report_letter(workspace, letter, now=NOW, keep=True)
    quote = workspace.get_letter(letter).body.text[:24]
    release = workspace.statistics.releases()[0].id
    starter = [one for one in find_statements(workspace.reference.root, recorded=NOW) if _is_about_morocco(one)]
    workspace.register.append_statements(
        [*starter, *say_all(letter, quote, release)], level=Level.OPENBAAR, ground="published source",
        decider=ActorId("organisation:routekaart"), recorded=NOW, recorded_by=BY_DESK,
    )  # fmt: skip
    files = [(path.name, path.read_bytes()) for path in sorted((DEMONSTRATION / "tweedekamer").glob("*.json"))]
    import_parliament(workspace, files, now=NOW)
    return letter


def _decide(workspace: Workspace, letter: DocumentId) -> None:
    """Record what is closed, decide on readings, make a letter public, keep a weighing and seal a plan."""
    for names in (("contact", "coupling", "letter"), ("changes", "disclosure")):
        sources = [(f"{name}.yml", (DEMONSTRATION / "dossier" / f"{name}.yml").read_bytes()) for name in names]
        record_files(workspace, sources, now=NOW)
    first, second, *_ = workspace.register.find_unreviewed(level=Level.INTERN)[1]
    for held, act in ((first, Act.ACCEPT), (second, Act.REFUSE)):
        review_statement(workspace, held.statement.id, Asked(act=act, account=DESK, reason="gelezen"), now=NOW)
    open_letter(workspace, letter, decider=DESK, ground="verzonden", account=DESK, now=NOW)
    keep_weighing(workspace, weigh_file(workspace, WRITTEN.encode(), where="w.yml", level=Level.OPENBAAR, now=NOW))
    workspace.register.seal_plans([PLAN], recorded=NOW, recorded_by=BY_DESK)


def _is_about_morocco(said: Statement) -> bool:
    return said.subject == "country:MAR" or getattr(said.content, "object", "") == "country:MAR"


def _without_owner(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """Leave out who made it, and what SQLite keeps beside its file."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = int(NOW.timestamp())
    return None if member.name.endswith(("-wal", "-shm")) else member


if __name__ == "__main__":
    keep()
