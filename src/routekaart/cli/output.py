"""What is printed and written: tables for people, JSON for machines, files whole or not at all."""

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import typer

from routekaart.domain.errors import InputError, NoSpace, NotationError
from routekaart.domain.period import Period

Lang = Literal["nl", "en"]
LANGUAGES: tuple[Lang, ...] = ("nl", "en")


def terminal_width(*, narrowest: int = 40, widest: int = 110) -> int:
    """Return how many columns a page has: those of the terminal, within what can be read well."""
    return max(narrowest, min(shutil.get_terminal_size((100, 24)).columns, widest))


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
        # The first column names what can be typed in again, so it is never broken.
        table.add_column(
            column,
            justify="right" if position >= len(columns) - right else "left",
            overflow="fold",
            no_wrap=position == 0,
        )
    for row in rows:
        table.add_row(*("" if cell is None else _harmless(str(cell)) for cell in row))
    Console(markup=False, highlight=False).print(table)


def print_line(text: str, *, err: bool = False) -> None:
    """Print a line with nothing in it that a terminal would obey, for it may hold what others wrote."""
    typer.echo(_harmless(text), err=err)


def _harmless(text: str) -> str:
    from routekaart.reporting.paper import visible

    return "\n".join(visible(line) for line in text.splitlines())


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


def write_page(path: Path, page: str, *, keep: Path) -> None:
    """Write a report, but never over something that is no report, and never among what is kept.

    Args:
        path: where to write.
        page: the HTML.
        keep: the folder of the workspace.

    Raises:
        InputError: if another file would be lost.
        NoSpace: if it cannot be written.
    """
    if path.resolve().is_relative_to(keep.resolve()):
        raise InputError(
            "a report is not written among what the workspace keeps", where=str(path), remedy="Name another place."
        )
    if path.exists() and not (path.is_file() and _begins_as_page(path)):
        raise InputError("there is something else here", where=str(path), remedy="Name another file, as report.html.")
    write_text(path, page)


def _begins_as_page(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(15).lower() == b"<!doctype html>"


def parse_day(text: str | None) -> date | None:
    """Return a day as typed; a month or year means its last day.

    Raises:
        NotationError: if it is no day, or a stretch without an end.
    """
    if text is None:
        return None
    end = Period.parse(text).end
    if end is None:
        raise NotationError(f"{text!r} has no last day", remedy="Write a day, month or year, as 2020-07-10.")
    return date.fromordinal(end.toordinal() - 1)


def parse_language(text: str) -> Lang:
    """Return a language that pages are written in.

    Raises:
        InputError: if there are none in this one.
    """
    for language in LANGUAGES:
        if text == language:
            return language
    raise InputError(f"{text!r} is no language of the reports", remedy="Write nl or en.")
