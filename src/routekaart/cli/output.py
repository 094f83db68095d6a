"""What is printed, tables for people and JSON for machines; and what commands ask for in the same words."""

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import typer

from routekaart.domain.errors import InputError, NotationError
from routekaart.domain.period import Period

Lang = Literal["nl", "en"]
_WRITE_DAY = "Write a day, as 2020-07-10; a month or year means its last day."
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

    from routekaart.reporting.columns import fit_columns

    table = Table(title=title or None, box=box.SIMPLE_HEAD, title_justify="left", pad_edge=False)
    console = Console(markup=False, highlight=False)
    shown = [["" if cell is None else _harmless(str(cell)) for cell in row] for row in rows]
    widths = fit_columns([columns, *shown], console.width - 3 * len(columns) + 1, whole=1)
    for position, column in enumerate(columns):
        # The first column names what can be typed in again, so it is never broken.
        table.add_column(
            column,
            justify="right" if position >= len(columns) - right else "left",
            overflow="fold",
            no_wrap=position == 0,
            width=widths[position] if widths else None,
        )
    for row in shown:
        table.add_row(*row)
    console.print(table)


def print_line(text: str, *, err: bool = False) -> None:
    """Print a line with nothing in it that a terminal would obey, for it may hold what others wrote."""
    typer.echo(_harmless(text), err=err)


def _harmless(text: str) -> str:
    from routekaart.reporting.paper import visible

    return "\n".join(visible(line) for line in text.splitlines())


def parse_day(text: str | None) -> date | None:
    """Return a day as typed; a month or year means its last day.

    Raises:
        NotationError: if it is no day, or a stretch without an end.
    """
    if text is None:
        return None
    try:
        end = Period.parse(text).end
    except NotationError:
        raise NotationError(f"{text!r} is no day", remedy=_WRITE_DAY) from None
    if end is None:
        raise NotationError(f"{text!r} has no last day", remedy=_WRITE_DAY)
    return date.fromordinal(end.toordinal() - 1)


def parse_past_day(text: str | None, *, today: date) -> date:
    """Return a day as typed, or today: a day of which all is known.

    Raises:
        NotationError: if it is no day.
        InputError: if it lies ahead.
    """
    day = parse_day(text) or today
    if day > today:
        raise InputError(f"{day} lies ahead: nobody knows yet what is known then", remedy=f"Write a day up to {today}.")
    return day


def parse_language(text: str) -> Lang:
    """Return a language that pages are written in.

    Raises:
        InputError: if there are none in this one.
    """
    for language in LANGUAGES:
        if text == language:
            return language
    raise InputError(f"{text!r} is no language of the reports", remedy="Write nl or en.")
