"""`routekaart publish` and `routekaart open-letter`: what goes out."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, WorkspaceOption
from routekaart.cli.output import print_json, print_line
from routekaart.domain.errors import InputError


def publish(workspace: WorkspaceOption = DEFAULT_WORKSPACE, json: JsonOption = False) -> None:
    """Make a new public build: what is open now, and nothing else."""
    from routekaart.operations.publish_build import publish_build
    from routekaart.reporting.publication import published_record, render_published
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace) as opened:
        published = publish_build(opened, now=datetime.now(UTC))
    if json:
        print_json(published_record(published))
        return
    for line in render_published(published):
        print_line(line)
    print_line("See it with: routekaart serve --public")


def open_letter(
    letter: Annotated[
        str, typer.Argument(metavar="LETTER", help="A letter that is kept: its file, or the beginning of its id.")
    ],
    by: Annotated[
        str,
        typer.Option("--by", envvar="ROUTEKAART_ACCOUNT", metavar="ACCOUNT", help="Who records it."),
    ] = "",
    decider: Annotated[
        str, typer.Option("--decider", metavar="OFFICE", help="Which office decided it: government:NLD.")
    ] = "",
    ground: Annotated[str, typer.Option("--ground", help="Why it is public.")] = "",
    address: Annotated[
        str, typer.Option("--address", metavar="URL", help="Where anybody can read it, if it was published elsewhere.")
    ] = "",
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
) -> None:
    """Record that a letter is public: only then does it go out with the next public build."""
    from routekaart.operations.open_letter import open_letter
    from routekaart.recording import parse_account, parse_ground, parse_office
    from routekaart.workspace import opened_workspace

    account, office, why = parse_account(by), parse_office(decider), parse_ground(ground)
    if address and not address.startswith(("https://", "http://")):
        raise InputError("this is no web address", where="--address", remedy="Write it in full: https://...")
    with opened_workspace(workspace) as opened:
        named = opened.letters.get_document(letter)
        found = open_letter(
            opened, named, decider=office, ground=why, account=account, address=address, now=datetime.now(UTC)
        )
    print_line(f"{found.title}: {'is public from now on' if found.new else 'was public already'}.")
    print_line("It goes out with the next public build: routekaart publish")
