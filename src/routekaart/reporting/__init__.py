"""Findings become a page, a table or a record."""

from routekaart.reporting.letter_report import LetterReport, Site, render_letter_report
from routekaart.reporting.record import check_record
from routekaart.reporting.series import series_record
from routekaart.reporting.terminal import render_check_table

__all__ = ["LetterReport", "Site", "check_record", "render_check_table", "render_letter_report", "series_record"]
