"""`routekaart demo`: the main job from beginning to end, on the letter that comes with Routekaart."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from routekaart.cli.files import write_page
from routekaart.cli.output import LANGUAGES, print_table
from routekaart.domain.ids import StatementId
from routekaart.domain.statement import Passage

if TYPE_CHECKING:
    from routekaart.reporting import LetterReport


def show(workspace: Path, out: Path, *, now: datetime) -> None:
    """Fill a workspace, check the demonstration letter, write its reports, and say where they are."""
    from routekaart.operations.add_letter import add_letter
    from routekaart.operations.fill_workspace import fill_workspace
    from routekaart.operations.report_letter import report_letter
    from routekaart.reporting import render_letter_report
    from routekaart.sources.demonstration import demonstration_letter
    from routekaart.workspace import create_workspace

    opened = create_workspace(workspace)
    try:
        filled = fill_workspace(opened, now=now)
        document = add_letter(opened, demonstration_letter())
        report = report_letter(opened, document, now=now, keep=True)
    finally:
        opened.close()
    typer.echo(
        f"Workspace {workspace}: {filled.statements} starter facts and {filled.releases} releases of official figures;"
        f" {filled.unverified} unverified rows are kept out."
    )
    print_table("", ("as known then", "as known now", "in the letter"), _rows(report))
    verdicts = Counter(finding.outcome.now.judgement.value for finding in report.findings)
    typer.echo(f"As known now: {', '.join(f'{count} {verdict}' for verdict, count in sorted(verdicts.items()))}.")
    for lang in LANGUAGES:
        page = out / f"demonstration.{lang}.html"
        write_page(page, render_letter_report(report, lang=lang), keep=workspace)
        typer.echo(f"Report ({lang}): {page.resolve().as_uri()}")
    typer.echo("Then, with the command on your path (source .venv/bin/activate):")
    typer.echo(f"  routekaart check LETTER --workspace {workspace} --html {out / 'report.html'}")
    typer.echo(f"  routekaart dossier MAR --workspace {workspace}")
    typer.echo(f"  routekaart instruments MAR --on 2020-07-10 --workspace {workspace}")
    typer.echo(f"  routekaart start --workspace {workspace}")


def _rows(report: "LetterReport") -> Iterator[tuple[str, str, str]]:
    """Show a line for each figure: its words, and the verdicts of then and now."""
    quotes: dict[StatementId, str] = {
        statement.id: statement.source.quote
        for statement in report.reading.statements
        if isinstance(statement.source, Passage)
    }
    for finding in report.findings:
        check = finding.outcome
        yield check.then.judgement.value, check.now.judgement.value, " ".join(quotes[finding.about].split())
