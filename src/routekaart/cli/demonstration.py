"""`routekaart demo`: the main job from beginning to end, on the letter that comes with Routekaart."""

from collections import Counter
from datetime import datetime
from pathlib import Path

import typer

from routekaart.cli.output import LANGUAGES, write_text


def show(workspace: Path, out: Path, *, now: datetime) -> None:
    """Fill a workspace, check the demonstration letter, write its reports, and say where they are."""
    from routekaart.operations.add_letter import add_letter
    from routekaart.operations.fill_workspace import fill_workspace
    from routekaart.operations.report_letter import report_letter
    from routekaart.reporting import render_check_table, render_letter_report
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
    typer.echo(render_check_table(report, lang="nl", width=100))
    verdicts = Counter(finding.outcome.now.judgement.value for finding in report.findings)
    typer.echo(f"As known now: {', '.join(f'{count} {verdict}' for verdict, count in sorted(verdicts.items()))}.")
    for lang in LANGUAGES:
        page = out / f"demonstration.{lang}.html"
        write_text(page, render_letter_report(report, lang=lang))
        typer.echo(f"Report ({lang}): {page.resolve().as_uri()}")
    typer.echo(f"Check a letter of your own:  routekaart check LETTER --workspace {workspace} --html report.html")
    typer.echo(f"See the reports as a site:   routekaart start --workspace {workspace}")
