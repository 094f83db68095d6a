"""Evaluations as lines on a terminal, as pages and as records. The fields of the records: docs/evaluating.md."""

from routekaart.reporting.evaluation.page import render_evaluation_page, render_table_page
from routekaart.reporting.evaluation.records import evaluation_record, table_record
from routekaart.reporting.evaluation.terminal import render_evaluation, render_table

__all__ = [
    "evaluation_record",
    "render_evaluation",
    "render_evaluation_page",
    "render_table",
    "render_table_page",
    "table_record",
]
