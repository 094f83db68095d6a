"""Figures of the register on a page, in a remark, on a terminal, in the margin of Word and as JSON."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from routekaart.operations.comment_letter import comment_letter
from routekaart.operations.find_remarks import find_letter_remarks
from routekaart.operations.report_letter import report_letter
from routekaart.reporting import LetterReport, check_record, render_letter_report
from routekaart.reporting.terminal import render_check_table
from routekaart.workspace import Workspace, opened_workspace
