"""`routekaart requests`."""

import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, AsOfOption, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import parse_day, parse_language, print_json, terminal_width
from routekaart.domain.levels import parse_level


def requests(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only those whose term has ended.")] = False,
    country: Annotated[
        str | None, typer.Option("--country", metavar="COUNTRY", help="Only those that concern it: MAR, Marokko.")
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="THING", help="Only those that concern this route or instrument.")
    ] = None,
    as_of: AsOfOption = None,
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Show motions, undertakings and questions of Parliament with how far the government has come with each."""
    from routekaart.cli.naming import names_of
    from routekaart.domain.errors import InputError
    from routekaart.domain.execution import ExecutionState
    from routekaart.operations.follow_requests import follow_requests
    from routekaart.reporting.requests import render_requests, requests_record
    from routekaart.workspace import opened_workspace

    language, day, seen = parse_language(lang), parse_day(as_of) or datetime.now(UTC).date(), parse_level(level)
    if country is not None and about is not None:
        raise InputError("--country and --about both say what it is about", remedy="Give one of the two.")
    asked = country if about is None else about
    states = (ExecutionState.OVERDUE,) if overdue else ()
    with opened_workspace(workspace) as opened:
        thing = None if asked is None else opened.reference.get_thing(asked)
        found = follow_requests(opened, as_of=day, level=seen, about=thing, states=states)
        names = names_of(opened, language, described=found.described)
    if json:
        print_json(requests_record(found.executions, names, as_of=day, level=seen))
    else:
        sys.stdout.write(render_requests(found.executions, names, as_of=day, level=seen, width=terminal_width()))
    # an overdue promise needs attention, whatever else was asked for
    sys.exit(int(any(one.state is ExecutionState.OVERDUE for one in found.executions)))
