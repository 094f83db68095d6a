"""`routekaart read` and `routekaart check`."""

import sys
from datetime import datetime
from pathlib import Path

import typer

from routekaart.cli.output import parse_day, parse_language, print_json, print_table, terminal_width, write_page
from routekaart.domain.finding import Check, Finding, Judgement
from routekaart.domain.limits import LARGEST_FILE

_SHOWN = (
    "value", "value2", "unit", "comparator", "direction", "code", "ids", "status", "deadline", "counted", "places",
    "periods",
)  # fmt: skip


def read(letter: str, *, as_json: bool, now: datetime) -> None:
    """Print the layers of a letter."""
    from routekaart.operations.read_letter import read_letter
    from routekaart.reading import layers_record
    from routekaart.reference import load_reference

    reading = read_letter(load_reference(), _letter(letter), now=now)
    record = layers_record(reading)
    if as_json:
        print_json(record)
        return
    for layer in ("quantities", "periods", "places", "citations", "commitments", "claims"):
        found = record[layer]
        typer.echo(f"{layer}: {len(found)}")
        rows = [(f"{one['start']}-{one['end']}", _one_line(one["surface"]), _value(one)) for one in found]
        if rows:
            print_table("", ("place", "words", "read as"), rows)
    typer.echo(f"statements: {len(reading.statements)}")


def check(
    letter: str,
    workspace: Path,
    *,
    as_of: str | None,
    as_json: bool,
    html: Path | None,
    lang: str,
    keep: bool,
    now: datetime,
) -> int:
    """Check a letter and show the outcome; return 1 if a figure is contradicted, else 0."""
    from routekaart.operations.add_letter import add_letter
    from routekaart.operations.report_letter import report_letter
    from routekaart.reporting import check_record, render_check_table, render_letter_report
    from routekaart.workspace import opened_workspace

    language, then = parse_language(lang), parse_day(as_of)
    with opened_workspace(workspace) as opened:
        handed_in = _letter(letter)
        shown = add_letter(opened, handed_in) if keep else handed_in
        report = report_letter(opened, shown, now=now, as_of=then, keep=keep)
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


def _one_line(text: object) -> str:
    return " ".join(str(text).split())


def _value(record: dict[str, object]) -> str:
    """Show what a mention was read as, in a few words."""
    parts = [record[key] for key in _SHOWN if record.get(key) not in (None, [], "exact")]
    return " ".join(" ".join(map(str, part)) if isinstance(part, list) else str(part) for part in parts)
