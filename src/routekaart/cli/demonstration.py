"""`routekaart demo`: the main job from beginning to end, on the letter that comes with Routekaart."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from routekaart.cli.files import write_page
from routekaart.cli.output import LANGUAGES, print_table
from routekaart.domain.ids import ActorId, StatementId
from routekaart.domain.statement import Passage

if TYPE_CHECKING:
    from routekaart.reporting import LetterReport
    from routekaart.workspace import Workspace

_MAKER, _DESK = ActorId("organisation:routekaart"), ActorId("account:demonstration")
OVERVIEW_DAY = date(2020, 7, 10)
"""The day of the cabinet's letter that the overview is the next one of."""


def show(workspace: Path, out: Path, *, now: datetime) -> None:
    """Fill a workspace, check the demonstration letter, write its reports, and say where they are."""
    from routekaart.operations.add_letter import add_letter
    from routekaart.operations.fill_workspace import fill_workspace
    from routekaart.operations.open_letter import open_letter
    from routekaart.operations.publish_build import publish_build
    from routekaart.operations.report_letter import report_letter
    from routekaart.reporting import render_letter_report
    from routekaart.sources.demonstration import demonstration_letter
    from routekaart.workspace import create_workspace

    opened = create_workspace(workspace)
    try:
        filled = fill_workspace(opened, now=now)
        document = add_letter(opened, demonstration_letter())
        report = report_letter(opened, document, now=now, keep=True)
        letters = _write_overview(opened, out, now)
        open_letter(opened, document, decider=_MAKER, ground="it comes with the program", account=_DESK, now=now)
        published = publish_build(opened, now=now)
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
    for line in letters:
        typer.echo(line)
    typer.echo("Then, with the command on your path (source .venv/bin/activate):")
    typer.echo(f"  routekaart check LETTER --workspace {workspace} --html {out / 'report.html'}")
    typer.echo(f"  routekaart dossier MAR --workspace {workspace}")
    typer.echo(f"  routekaart instruments MAR --on 2020-07-10 --workspace {workspace}")
    typer.echo(f"  routekaart requests --workspace {workspace}")
    typer.echo("The site for those who keep the dossiers is at http://127.0.0.1:8000/ with:")
    typer.echo(f"  routekaart serve --workspace {workspace}")
    typer.echo(f"What is open was published (build {published.build.number}). The public site is at that address with:")
    typer.echo(f"  routekaart serve --public --workspace {workspace}")


def _write_overview(opened: "Workspace", out: Path, now: datetime) -> list[str]:
    """Write the overview of 10 July 2020 in its three formats, verify each, and return what to say of it."""
    from routekaart.cli.making import make_letter, verify_letter
    from routekaart.domain.brief import BriefForm
    from routekaart.domain.levels import Level
    from routekaart.operations.compose_brief import make_letterhead
    from routekaart.operations.write_brief import write_brief

    head = make_letterhead(day=now.date(), as_of=OVERVIEW_DAY, level=Level.OPENBAAR)
    gated, _ = make_letter(opened, BriefForm.OVERVIEW, None, head, "nl", now=now)
    if gated.faults:
        return [f"The overview does not go out: {len(gated.faults)} figures cannot stand."]
    outs = {kind: out / f"overview.{kind}" for kind in ("pdf", "docx", "html")}
    told = []
    for path in map(Path, write_brief(gated.brief, outs)):
        verified = verify_letter(opened, path.read_bytes(), today=now.date(), level=Level.OPENBAAR, where=str(path))
        stands = "every figure verified" if verified.holds else "not every figure verified"
        told.append(f"Overview of {OVERVIEW_DAY}: {path.resolve().as_uri()} ({stands})")
    return told


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
