"""What is printed and written: tables for people, JSON for machines, files whole or not at all."""

import contextlib
import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from routekaart.domain.errors import InputError, NoSpace
from routekaart.domain.period import Period

Lang = Literal["nl", "en"]
LANGUAGES: tuple[Lang, ...] = ("nl", "en")


def print_json(value: object) -> None:
    """Print a value as JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: int = 0) -> None:
    """Print a table on the terminal; the last `right` columns are numbers."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title or None, box=box.SIMPLE_HEAD, title_justify="left", pad_edge=False)
    for position, column in enumerate(columns):
        table.add_column(column, justify="right" if position >= len(columns) - right else "left", overflow="fold")
    for row in rows:
        table.add_row(*("" if cell is None else str(cell) for cell in row))
    Console(markup=False, highlight=False).print(table)


def write_text(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all.

    Raises:
        NoSpace: if it cannot be written; then an earlier file of this name is still there.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise NoSpace(
            f"the file cannot be written: {error.strerror}", where=str(path), remedy="Make room or name another place."
        ) from error


def parse_day(text: str | None) -> date | None:
    """Return a day as typed; a month or year means its last day.

    Raises:
        NotationError: if it is no day.
    """
    if text is None:
        return None
    end = Period.parse(text).end
    return None if end is None else date.fromordinal(end.toordinal() - 1)


def parse_language(text: str) -> Lang:
    """Return a language that pages are written in.

    Raises:
        InputError: if there are none in this one.
    """
    for language in LANGUAGES:
        if text == language:
            return language
    raise InputError(f"{text!r} is no language of the reports", remedy="Write nl or en.")
