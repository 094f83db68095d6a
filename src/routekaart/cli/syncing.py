"""`routekaart sync`."""

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, LangOption, WorkspaceOption
from routekaart.cli.output import parse_language, print_json, print_line, terminal_width
from routekaart.cli.progress import STOPPED, shown
from routekaart.domain.errors import NoSpace

if TYPE_CHECKING:
    from routekaart.operations.sync_datasets import Synced
    from routekaart.reporting.paper import Paper


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
