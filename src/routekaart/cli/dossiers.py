"""`routekaart dossier` and `routekaart money`."""

import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, AsOfOption, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import parse_day, parse_language, print_json, terminal_width
from routekaart.domain.levels import parse_level


def dossier(
    thing: Annotated[str, typer.Argument(metavar="THING", help="For instance country:MAR, Marokko, fund:frit.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Show everything held about a country, route, arrangement, programme, fund or organisation, as on a day."""
    from routekaart.cli.naming import names_of
    from routekaart.operations.compile_dossier import compile_thing
    from routekaart.reporting.dossier.record import dossier_record
    from routekaart.reporting.dossier.terminal import render_dossier
    from routekaart.workspace import opened_workspace

    language, day, seen = parse_language(lang), parse_day(as_of) or datetime.now(UTC).date(), parse_level(level)
    with opened_workspace(workspace) as opened:
        compiled = compile_thing(opened, opened.reference.get_thing(thing), as_of=day, level=seen)
        names = names_of(opened, language, described=compiled.described)
    if json:
        print_json(dossier_record(compiled.dossier, names))
        return
    text = render_dossier(compiled.dossier, names, indicators=compiled.indicators, width=terminal_width())
    sys.stdout.write(text)


def money(
    thing: Annotated[str, typer.Argument(metavar="THING", help="For instance country:TUN, Turkije, fund:eutf-africa.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Show amounts of money with their state, added up once, with what was left out and why."""
    from routekaart.cli.naming import names_of
    from routekaart.operations.find_money import find_money
    from routekaart.reporting.money import money_record, render_money
    from routekaart.workspace import opened_workspace

    language, day, seen = parse_language(lang), parse_day(as_of) or datetime.now(UTC).date(), parse_level(level)
    with opened_workspace(workspace) as opened:
        page = find_money(opened, opened.reference.get_thing(thing), as_of=day, level=seen)
        names = names_of(opened, language, described=page.described)
    if json:
        print_json(money_record(page, names))
        return
    sys.stdout.write(render_money(page, names, width=terminal_width()))
