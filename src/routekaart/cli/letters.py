"""`routekaart read` and `routekaart check`."""

import os
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from routekaart.cli.files import write_page, write_whole
from routekaart.cli.output import parse_day, parse_language, print_json, terminal_width
from routekaart.domain.finding import Check, Finding, Judgement
from routekaart.domain.levels import parse_level
from routekaart.domain.limits import LARGEST_FILE
from routekaart.domain.remark import AGAINST_STATISTICS, Remark

if TYPE_CHECKING:
    from routekaart.domain.statement import Lineage
    from routekaart.reporting import LetterReport
    from routekaart.reporting.texts import Lang


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
    docx: Path | None,
    lang: str,
    keep: bool,
    level: str,
    now: datetime,
) -> int:
    """Check a letter and show the outcome; return 1 if a figure is contradicted and nobody accepts that, else 0."""
    from routekaart.cli.word import load_word_letter
    from routekaart.operations.add_letter import add_letter
    from routekaart.operations.find_remarks import load_acceptances, remark_on_letter
    from routekaart.operations.follow_figures import follow_figures
    from routekaart.operations.report_letter import report_letter
    from routekaart.reporting import check_record
    from routekaart.reporting.lineage import add_lineage
    from routekaart.reporting.remarks import add_codes
    from routekaart.workspace import opened_workspace

    language, then, seen = parse_language(lang), parse_day(as_of), parse_level(level)
    with opened_workspace(workspace) as opened:
        handed_in = _letter(letter)
        word = None if docx is None else load_word_letter(handed_in, docx, keep=workspace)
        acceptances = load_acceptances(handed_in) if isinstance(handed_in, Path) else ()
        shown = add_letter(opened, handed_in) if keep else handed_in
        report = report_letter(opened, shown, now=now, as_of=then, keep=keep, level=seen)
        lineage = follow_figures(opened, report, level=seen, drafts=True)
        remarks = remark_on_letter(opened, report, acceptances=acceptances, lineage=lineage)
    if report.document.date is None and as_of is None:
        typer.echo("The text bears no date, so 'then' is today; name its day with --as-of.", err=True)
    _write_files(report, word, html=html, docx=docx, lang=language, keep=workspace)
    if as_json:
        print_json(add_lineage(add_codes(check_record(report), remarks), lineage))
    else:
        _show(report, remarks, lineage, lang=language, written=(html, docx))
    return _exit_status(report.findings, remarks)


def _write_files(
    report: "LetterReport", word: bytes | None, *, html: Path | None, docx: Path | None, lang: "Lang", keep: Path
) -> None:
    from routekaart.reporting import render_letter_report

    if docx is not None and word is not None:
        from routekaart.operations.comment_letter import comment_letter
        from routekaart.parsing.docx.margin import is_signed

        write_whole(docx, comment_letter(word, report, lang=lang))
        if is_signed(word):
            typer.echo(f"The letter is signed digitally; that signature does not hold for {docx}.", err=True)
    if html is not None:
        write_page(html, render_letter_report(report, lang=lang), keep=keep)


def _show(
    report: "LetterReport",
    remarks: tuple[Remark, ...],
    lineage: "Lineage",
    *,
    lang: "Lang",
    written: tuple[Path | None, ...],
) -> None:
    from routekaart.reporting import render_check_table
    from routekaart.reporting.lineage import render_lineage
    from routekaart.reporting.remarks import render_remarks

    width = terminal_width(narrowest=60, widest=140)
    typer.echo(render_check_table(report, lang=lang, width=width))
    typer.echo(render_remarks(report, remarks, lang=lang, width=width))
    if followed := render_lineage(report, lineage, lang=lang, width=width):
        typer.echo(f"\n{followed}")
    for path in written:
        if path is not None:
            typer.echo(path.resolve().as_uri())


def _exit_status(findings: Iterable[Finding], remarks: Iterable[Remark]) -> int:
    accepted = {one.about for one in remarks if one.accepted and one.code in AGAINST_STATISTICS}
    return int(any(is_contradicted(finding) and finding.about not in accepted for finding in findings))


def is_contradicted(finding: Finding) -> bool:
    """Tell whether a finding needs attention: contradicted as known then, or as known now."""
    outcome: Check = finding.outcome
    return Judgement.CONTRADICTED in (outcome.then.judgement, outcome.now.judgement)


def _letter(name: str) -> Path | bytes:
    """Return the path of a letter, or what is piped in."""
    return sys.stdin.buffer.read(LARGEST_FILE + 1) if name == "-" else Path(name)
