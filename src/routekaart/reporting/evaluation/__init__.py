"""Evaluations as lines on a terminal and as records. The fields of the records: docs/json.md."""

from routekaart.reporting.evaluation.records import evaluation_record, table_record
from routekaart.reporting.evaluation.terminal import render_evaluation, render_table

__all__ = ["evaluation_record", "render_evaluation", "render_table", "table_record"]
