"""`routekaart evaluate`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import parse_language, print_json, terminal_width
from routekaart.domain.errors import InputError
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import parse_level


def evaluate(
    plan: Annotated[
        Path | None, typer.Argument(metavar="[PLAN]", help="The file of a plan: docs/evaluating.md.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every arrangement with every series that it could have touched.")
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    by: Annotated[
        str, typer.Option("--by", metavar="ACCOUNT", help="Who seals the plan, as account:desk-3.")
    ] = "account:command-line",
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Seal a plan and say what the data can carry: an effect with a range, none found, or why it cannot be said."""
    from routekaart.cli.naming import names_of
    from routekaart.operations.evaluate import evaluate_all, evaluate_plan
    from routekaart.reporting.evaluation import evaluation_record, render_evaluation, render_table, table_record
    from routekaart.workspace import opened_workspace

    language, seen, now = parse_language(lang), parse_level(level), datetime.now(UTC)
    if (plan is None) != every:
        raise InputError("a plan is needed, or --all", remedy="Write: routekaart evaluate PLAN.yml, or evaluate --all")
    with opened_workspace(workspace) as opened:
        names = names_of(opened, language)
        if plan is None:
            table = evaluate_all(opened, now=now, level=seen)
            record, text = table_record(table, language), render_table(table, names, width=terminal_width(widest=160))
        else:
            one = evaluate_plan(opened, plan, now=now, recorded_by=RecorderId(by), level=seen)
            record, text = evaluation_record(one, language), render_evaluation(one, names, width=terminal_width())
    if json:
        print_json(record)
    else:
        sys.stdout.write(text)
