"""`routekaart read` for many letters, with `--out`."""

import os
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import typer

from routekaart.cli.output import print_line
from routekaart.domain.errors import InputError
from routekaart.operations.read_batches import Progress, read_files
from routekaart.reference import load_reference

_EVERY = 0.5
_EVERY_IN_A_LOG = 30.0
"""Seconds between two lines about the progress: on a terminal, and where each line stays."""


def read(letters: Sequence[str], out: Path | None, *, processes: int | None, as_json: bool, now: datetime) -> int:
    """Read many letters into a file; return 1 if some could not be read, else 0."""
    if out is None:
        raise InputError(
            "for more than one letter a file is needed", remedy="Name it with --out FILE.parquet or .jsonl."
        )
    if as_json or "-" in letters:
        given = "--json" if as_json else "a letter that is piped in"
        raise InputError(f"{given} does not go with --out", remedy="Leave it out; --out FILE.jsonl writes JSON.")
    shown = _Shown(sys.stderr.isatty())
    try:
        done = read_files(
            [Path(letter) for letter in letters],
            out,
            reference=load_reference(),
            now=now,
            processes=processes or os.cpu_count() or 1,
            tell=shown.tell,
        )
    except KeyboardInterrupt:
        print_line("\nroutekaart: stopped; what was read is kept, and the same command goes on from there.", err=True)
        return 130
    shown.end()
    for link in done.skipped:
        print_line(f"{link}: skipped; this link leads nowhere, or round in a circle.", err=True)
    for refusal in done.refusals:
        print_line(refusal, err=True)
    if done.refused > len(done.refusals):
        typer.echo(f"and {done.refused - len(done.refusals):,} more: the column error in the file", err=True)
    counts = f"Letters read: {done.done - done.refused:,}; could not be read: {done.refused:,}"
    before = f"read before: {done.letters - done.done:,}"
    print_line(f"{counts}; {before}. Statements: {done.statements:,}. In: {out}")
    return int(done.refused > 0)


class _Shown:
    """Shows on standard error how far the work is, and about how long it still takes."""

    def __init__(self, terminal: bool) -> None:
        self._terminal = terminal
        self._began = self._last = time.monotonic()

    def tell(self, progress: Progress) -> None:
        """Show a line, if the last one is some time ago."""
        moment = time.monotonic()
        if moment - self._last < (_EVERY if self._terminal else _EVERY_IN_A_LOG):
            return
        self._last = moment
        pace = progress.done / (moment - self._began)
        left = (progress.letters - progress.done) / pace
        line = f"{progress.done:,} of {progress.letters:,} letters, {progress.refused:,} not read, {pace:,.0f}/s"
        typer.echo(f"\r{line}, {left:,.0f} s left   " if self._terminal else line, err=True, nl=not self._terminal)

    def end(self) -> None:
        """Leave the line that was written over and over."""
        if self._terminal:
            typer.echo("\r\x1b[K", err=True, nl=False)
