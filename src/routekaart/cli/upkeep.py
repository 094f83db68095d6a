"""`routekaart verify` and `routekaart doctor`."""

from pathlib import Path

import typer

from routekaart.cli.output import print_json, print_table
from routekaart.domain.errors import InputError


def verify(workspace: Path, what: str, *, head: str | None) -> None:
    """Verify the register and print its length and head."""
    from routekaart.operations.verify_register import verify_register
    from routekaart.workspace import opened_workspace

    if what != "register":
        raise InputError(f"{what!r} cannot be verified yet", remedy="Write: routekaart verify register")
    with opened_workspace(workspace) as opened:
        report = verify_register(opened, expected_head=head)
    typer.echo(f"{report.entries} entries, each as it was written.")
    typer.echo(f"head {report.head}")
    typer.echo("Note the head: with --head it shows later whether entries were cut off.")


def doctor(workspace: Path, *, as_json: bool) -> int:
    """Print what was seen in each store; return 1 if one is not well, else 0."""
    from routekaart.operations.examine_workspace import examine_workspace
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace) as opened:
        remarks = examine_workspace(opened)
    if as_json:
        print_json([{"subject": one.subject, "well": one.well, "seen": one.seen} for one in remarks])
    else:
        rows = [(one.subject, "well" if one.well else "NOT WELL", one.seen) for one in remarks]
        print_table("", ("what", "state", "seen"), rows)
    return int(not all(one.well for one in remarks))
