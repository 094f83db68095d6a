"""`routekaart record`, `routekaart statements` and `routekaart reminders`: the tools of the desk."""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from routekaart.cli.files import read_named
from routekaart.cli.options import (
    DEFAULT_WORKSPACE,
    AsOfOption,
    DeskLevelOption,
    JsonOption,
    LangOption,
    WorkspaceOption,
)
from routekaart.cli.output import parse_day, parse_language, print_json, print_line, terminal_width
from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.statement import Disclosure, Review, given_names


def record(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="YAML or JSON, as in docs/dossier.md.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be added, and add nothing.")] = False,
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Add statements, corrections, withdrawals and disclosures that people wrote down: all of it, or nothing."""
    from routekaart.cli.naming import names_of
    from routekaart.operations.record_files import record_files
    from routekaart.recording import LARGEST_FILE
    from routekaart.reporting.listing import recorded_record, render_recorded
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    sources = [(str(path), read_named(path, LARGEST_FILE, "the file")) for path in files]
    with opened_workspace(workspace) as opened:
        try:
            recorded = record_files(opened, sources, now=datetime.now(UTC), dry_run=dry_run)
        except RefusedFiles as refusal:
            if json:
                print_json({"problems": list(_problems(refusal.problems))})
            raise
        held = opened.register.find_statements(content=("Description",), level=Level.INTERN)
        described = given_names((*held, *(one.statement for one in recorded.added)))
        names = names_of(opened, language, described=described)
    decisions: list[Review | Disclosure] = [*recorded.reviews, *recorded.disclosures]
    known, added = recorded.known, recorded.added
    if json:
        print_json(recorded_record(added, decisions, names, known=known, dry_run=dry_run, remarks=recorded.remarks))
        return
    width = terminal_width()
    sys.stdout.write(render_recorded(added, decisions, names, known=known, dry_run=dry_run, width=width))
    for remark in recorded.remarks:
        print_line(remark, err=True)


def statements(
    thing: Annotated[str, typer.Argument(metavar="THING", help="For instance country:MAR or Marokko.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    level: DeskLevelOption = "intern",
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """List what the register holds about a thing, with the ids that a correction needs: up to intern."""
    from routekaart.cli.naming import names_of
    from routekaart.operations.list_statements import list_statements
    from routekaart.reporting.listing import render_statements, statements_record
    from routekaart.workspace import opened_workspace

    language, day, seen = parse_language(lang), parse_day(as_of), parse_level(level)
    with opened_workspace(workspace) as opened:
        about = list_statements(opened, opened.reference.get_thing(thing), level=seen, as_of=day)
        names = names_of(opened, language, described=given_names(one.statement for one in about.held))
    if json:
        print_json(statements_record(about.held, about.withheld, names))
        return
    sys.stdout.write(render_statements(about.held, about.withheld, names, width=terminal_width()))


def reminders(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    months: Annotated[int, typer.Option("--months", min=1, max=120, help="How long there may be no contact.")] = 6,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="From which day; else today.")] = None,
    level: DeskLevelOption = "intern",
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Show what asks for attention, up to intern: lapsed contact, stale talks, passed terms, secrecy and consent.

    Ends with status 1 if anything does.
    """
    from routekaart.cli.naming import names_of
    from routekaart.operations.find_reminders import find_attention
    from routekaart.reporting.reminders import reminders_record, render_reminders
    from routekaart.workspace import opened_workspace

    language, day, seen = parse_language(lang), parse_day(on) or datetime.now(UTC).date(), parse_level(level)
    with opened_workspace(workspace) as opened:
        found = find_attention(opened, on=day, months=months, level=seen)
        described = given_names(opened.register.find_statements(content=("Description",), level=seen))
        names = names_of(opened, language, described=described)
    if json:
        print_json(reminders_record(found, names, on=day, months=months))
    else:
        sys.stdout.write(render_reminders(found, names, on=day, months=months, width=terminal_width()))
    sys.exit(int(bool(found)))


def _problems(problems: Iterable[InputError]) -> Iterable[dict[str, str | None]]:
    """Return what is wrong in files as records."""
    return ({"where": one.where, "what": one.what, "remedy": one.remedy} for one in problems)
