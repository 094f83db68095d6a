"""`routekaart evaluate`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.files import write_page
from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import parse_language, print_json, terminal_width
from routekaart.domain.errors import InputError
from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level, parse_level

if TYPE_CHECKING:
    from routekaart.domain.evaluation.outcome import Evaluation, EvaluationTable
    from routekaart.reporting.dossier.names import Names
    from routekaart.workspace import Workspace


def evaluate(
    plan: Annotated[
        Path | None, typer.Argument(metavar="[PLAN]", help="The file of a plan: docs/evaluating.md.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every arrangement with every series that it could have touched.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="OUT", help="Write it as a page: one sentence, charts, all gates.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    by: Annotated[
        str, typer.Option("--by", metavar="ACCOUNT", help="Who seals the plan, as account:desk-3.")
    ] = "account:command-line",
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    keep: Annotated[bool, typer.Option("--keep", help="Keep what came out, for the pages of the site.")] = False,
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
        indicators = {str(one.id): (one.name_nl, one.name_en) for one in opened.reference.indicators}
        names = names_of(opened, language, described=indicators)
        if plan is None:
            table = evaluate_all(opened, now=now, level=seen, keep=keep)
            record, text = table_record(table, language), render_table(table, names, width=terminal_width(widest=160))
            page = None if html is None else _table_page(table, names)
        else:
            one = evaluate_plan(opened, plan, now=now, recorded_by=RecorderId(by), level=seen, keep=keep)
            record, text = evaluation_record(one, language), render_evaluation(one, names, width=terminal_width())
            page = None if html is None else _page(opened, one, names, seen)
    if html is not None and page is not None:
        write_page(html, page, keep=workspace)
    if json:
        print_json(record)
    else:
        sys.stdout.write(text)


def _table_page(table: "EvaluationTable", names: "Names") -> str:
    from routekaart import __version__
    from routekaart.reporting.evaluation import render_table_page

    return render_table_page(table, names, version=__version__)


def _page(workspace: "Workspace", one: "Evaluation", names: "Names", level: Level) -> str:
    from routekaart import __version__
    from routekaart.operations.evaluate import lay_beside
    from routekaart.reporting.evaluation import render_evaluation_page

    return render_evaluation_page(lay_beside(workspace, one, level=level), names, version=__version__)
