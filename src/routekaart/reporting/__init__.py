"""Findings become a page, a table or a record."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routekaart.reporting.letter_page import render_letter_report
    from routekaart.reporting.letter_report import LetterReport
    from routekaart.reporting.record import check_record
    from routekaart.reporting.terminal import render_check_table

__all__ = ["LetterReport", "check_record", "render_check_table", "render_letter_report"]

_HOMES = {
    "LetterReport": "letter_report",
    "check_record": "record",
    "render_check_table": "terminal",
    "render_letter_report": "letter_page",
}


def __getattr__(name: str) -> object:
    # A letter can be checked without Jinja and Babel, which take longer to import than the check takes; and a
    # command that only wants a word does not need a report of a letter.
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"routekaart.reporting.{_HOMES[name]}"), name)
