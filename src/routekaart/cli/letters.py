"""`routekaart read` and `routekaart check`."""

import os
import sys
from datetime import datetime
from pathlib import Path

import typer

from routekaart.cli.output import parse_day, parse_language, print_json, terminal_width, write_page
from routekaart.domain.finding import Check, Finding, Judgement
from routekaart.domain.levels import parse_level
from routekaart.domain.limits import LARGEST_FILE


def read(letter: str, *, explain: int | None, as_json: bool, lang: str, now: datetime) -> None:
    """Print a letter with its layers; or why one place was read as it was."""
    from routekaart.operations.explain_reading import explain_reading
    from routekaart.operations.read_letter import read_letter
    from routekaart.reading import layers_record
    from routekaart.reference import load_reference
    from routekaart.reporting.dossier.names import Names
    from routekaart.reporting.paper import Paper
    from routekaart.reporting.reading.explanation import explanation_record, render_explanation
    from routekaart.reporting.reading.letter import render_reading

    reference, language = load_reference(), parse_language(lang)
    paper = Paper(names=Names(lang=language, names=reference.names), width=terminal_width(narrowest=60, widest=110))
    if explain is not None:
        explanation = explain_reading(reference, _letter(letter), explain, now=now)
        if as_json:
            print_json(explanation_record(explanation))
        else:
            sys.stdout.write(render_explanation(explanation, paper))
        return
    reading = read_letter(reference, _letter(letter), now=now)
    if as_json:
        print_json(layers_record(reading))
        return
    sys.stdout.write(render_reading(reading, paper, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ))


def check(
    letter: str,
    workspace: Path,
    *,
    as_of: str | None,
    as_json: bool,
    html: Path | None,
    lang: str,
    keep: bool,
    level: str,
    now: datetime,
) -> int:
    """Check a letter and show the outcome; return 1 if a figure is contradicted, else 0."""
    from routekaart.operations.add_letter import add_letter
    from routekaart.operations.report_letter import report_letter
    from routekaart.reporting import check_record, render_check_table, render_letter_report
    from routekaart.workspace import opened_workspace

    language, then, seen = parse_language(lang), parse_day(as_of), parse_level(level)
    with opened_workspace(workspace) as opened:
        handed_in = _letter(letter)
        shown = add_letter(opened, handed_in) if keep else handed_in
        report = report_letter(opened, shown, now=now, as_of=then, keep=keep, level=seen)
    if report.document.date is None and as_of is None:
        typer.echo("The text bears no date, so 'then' is today; name its day with --as-of.", err=True)
    if html is not None:
        write_page(html, render_letter_report(report, lang=language), keep=workspace)
    if as_json:
        print_json(check_record(report))
    else:
        typer.echo(render_check_table(report, lang=language, width=terminal_width(narrowest=60, widest=140)))
        if html is not None:
            typer.echo(html.resolve().as_uri())
    return int(any(is_contradicted(finding) for finding in report.findings))


def is_contradicted(finding: Finding) -> bool:
    """Tell whether a finding needs attention: contradicted as known then, or as known now."""
    outcome: Check = finding.outcome
    return Judgement.CONTRADICTED in (outcome.then.judgement, outcome.now.judgement)


def _letter(name: str) -> Path | bytes:
    """Return the path of a letter, or what is piped in."""
    return sys.stdin.buffer.read(LARGEST_FILE + 1) if name == "-" else Path(name)
