"""`routekaart sync`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, LangOption, WorkspaceOption
from routekaart.cli.output import parse_language, print_json, print_line, terminal_width
from routekaart.domain.errors import NoSpace

if TYPE_CHECKING:
    from collections.abc import Callable

    from routekaart.domain.remote import Progress
    from routekaart.operations.sync_datasets import Synced
    from routekaart.reporting.paper import Paper

STOPPED = "\nroutekaart: stopped; what was fetched is kept, and the same command goes on from there."


def sync(
    datasets: Annotated[
        list[str], typer.Argument(metavar="DATASET...", help="See routekaart datasets; or tweedekamer.")
    ],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Fetch datasets from their publishers, or records from the House, and import what is new."""
    from routekaart.cli import parliament
    from routekaart.cli.naming import names_of
    from routekaart.operations.sync_datasets import exit_status, sync_datasets
    from routekaart.reporting.paper import Paper
    from routekaart.workspace import opened_workspace

    if parliament.NAME in datasets:
        parliament.refuse_others(datasets)
        sys.exit(parliament.sync(workspace, as_json=json, lang=lang))
    done: list[Synced] = []
    try:
        with opened_workspace(workspace) as opened, shown() as tell:
            paper = Paper(names=names_of(opened, parse_language(lang)), width=terminal_width())
            for synced in sync_datasets(opened, datasets, now=lambda: datetime.now(UTC), tell=tell):
                done.append(synced)
                if not json:
                    _print(synced, paper)
    except KeyboardInterrupt:
        print_line(STOPPED, err=True)
        sys.exit(130)
    except NoSpace:
        # what was finished before the disk was full is told as well
        if json:
            print_json([_record(synced) for synced in done])
        raise
    if json:
        print_json([_record(synced) for synced in done])
    sys.exit(exit_status(done))


def _record(synced: "Synced") -> dict[str, object]:
    return {
        "dataset": synced.dataset,
        "outcome": synced.outcome.value,
        "release": synced.release or None,
        "published": None if synced.published is None else str(synced.published),
        "address": synced.address or None,
        "file": None if synced.kept is None else str(synced.kept),
        "reasons": list(synced.reasons),
    }


def _print(synced: "Synced", paper: "Paper") -> None:
    from routekaart.reporting.statistics.synced import render_synced

    kept = "" if synced.kept is None else str(synced.kept)
    lines = render_synced(
        synced.dataset, synced.outcome.value, paper, offered=synced.offered, reasons=synced.reasons, kept=kept
    )
    for line in lines:
        print_line(line)


@contextmanager
def shown() -> "Iterator[Callable[[str, Progress], None]]":
    """Show on standard error how far a fetch is, if that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _name, _progress: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TaskID, TextColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Bar(*columns, console=Console(stderr=True, markup=False), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(name: str, progress: "Progress") -> None:
            if name not in tasks:
                for task in tasks.values():
                    bar.update(task, visible=False)
                tasks[name] = bar.add_task(name, total=None)
            page = "" if progress.page is None else f" page {progress.page} of {progress.pages or '?'}"
            waiting = f" ({progress.waiting})" if progress.waiting else ""
            bar.update(tasks[name], description=f"{name}{page}{waiting}")
            if not progress.waiting:
                bar.update(tasks[name], completed=progress.received, total=progress.expected)

        yield tell
