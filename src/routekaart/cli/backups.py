"""`routekaart backup` and `routekaart restore`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, WorkspaceOption
from routekaart.cli.output import print_line

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The backup, for instance routekaart.backup.")]


def backup(file: FileArgument, workspace: WorkspaceOption = DEFAULT_WORKSPACE) -> None:
    """Write everything that is kept to one file: register, letters, statistics, accounts. Others may go on working."""
    from routekaart.operations.back_up import back_up
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace) as opened:
        made = back_up(opened, file, now=datetime.now(UTC))
    print_line(f"{file}: {made.entries} entries, {len(made.files)} files.")
    print_line(f"head {made.head}")
    print_line("Keep it where only its keepers can read it: it holds what is closed, and the accounts.")


def restore(
    file: FileArgument,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    register: Annotated[
        str | None,
        typer.Option("--register", metavar="ADDRESS", help="An empty PostgreSQL database; else a file in the folder."),
    ] = None,
) -> None:
    """Make a workspace of a backup, in a folder that is not there yet; every file and entry is verified first."""
    from routekaart.operations.back_up import restore as restore_backup

    made = restore_backup(file, workspace, register_url=register)
    print_line(f"{workspace}: {made.entries} entries, as they were on {made.made.isoformat(timespec='minutes')}.")
    print_line(f"head {made.head}")
