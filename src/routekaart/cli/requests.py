"""`routekaart requests`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.files import refuse_place, write_whole
from routekaart.cli.options import (
    DEFAULT_WORKSPACE,
    AsOfOption,
    JsonOption,
    LangOption,
    LevelOption,
    SiteOption,
    WorkspaceOption,
)
from routekaart.cli.output import parse_day, parse_language, print_json, terminal_width
from routekaart.domain.levels import parse_level

if TYPE_CHECKING:
    from routekaart.operations.follow_requests import Requests
    from routekaart.reporting.dossier.names import Names

OverdueOption = Annotated[bool, typer.Option("--overdue", help="Only those whose term has ended.")]
CountryOption = Annotated[
    str | None, typer.Option("--country", metavar="COUNTRY", help="Only those that concern it: MAR, Marokko.")
]
AboutOption = Annotated[
    str | None, typer.Option("--about", metavar="THING", help="Only those that concern this route or instrument.")
]
IcsOption = Annotated[
    Path | None, typer.Option("--ics", metavar="OUT", help="Write their terms as a calendar (iCalendar).")
]


def requests(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    overdue: OverdueOption = False,
    country: CountryOption = None,
    about: AboutOption = None,
    as_of: AsOfOption = None,
    level: LevelOption = "openbaar",
    ics: IcsOption = None,
    site: SiteOption = None,
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

    today = datetime.now(UTC).date()
    language, day, seen = parse_language(lang), parse_day(as_of) or today, parse_level(level)
    if country is not None and about is not None:
        raise InputError("--country and --about both say what it is about", remedy="Give one of the two.")
    asked = country if about is None else about
    states = (ExecutionState.OVERDUE,) if overdue else ()
    with opened_workspace(workspace) as opened:
        thing = None if asked is None else opened.reference.get_thing(asked)
        found = follow_requests(opened, as_of=day, level=seen, about=thing, states=states)
        names = names_of(opened, language, described=found.described)
    if ics is not None:
        _write_terms(ics, found, names, site, keep=workspace)
    if json:
        print_json(requests_record(found.executions, names, as_of=day, level=seen))
    else:
        told = render_requests(
            found.executions, names, as_of=day, level=seen, width=terminal_width(), ahead=day > today, calendar=ics
        )
        sys.stdout.write(told)
    # an overdue promise needs attention, whatever else was asked for
    sys.exit(int(any(one.state is ExecutionState.OVERDUE for one in found.executions)))


def _write_terms(out: Path, found: "Requests", names: "Names", site: str | None, *, keep: Path) -> None:
    from routekaart.reporting.calendar import write_calendar
    from routekaart.reporting.feeds import parse_home

    refuse_place(out, keep=keep, what="a calendar", example="termijnen.ics", is_own=_is_calendar)
    raw = write_calendar(found.executions, names, parse_home(site), as_of=found.as_of, stamp=datetime.now(UTC))
    write_whole(out, raw)


def _is_calendar(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(15) == b"BEGIN:VCALENDAR"
