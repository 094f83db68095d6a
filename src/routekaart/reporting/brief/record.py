"""The data that a letter carries in each of its formats: the whole letter with its receipts, and its figures as CSV."""

import csv
import io
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from routekaart.domain.brief import Brief, Computed, FromRelease, FromStatement, TracedFigure
from routekaart.domain.encoding import canonical, plain_decimal, to_record

FORMAT = 1
"""Of the record; raised when it changes so that older readers would misread it."""
RECORD_FILE = "cijfers.json"
FIGURES_FILE = "cijfers.csv"
COLUMNS = (
    "id", "text", "indicator", "area", "counterpart", "breakdown", "period", "value", "low", "high", "unit", "flags",
    "release", "row", "method", "statements", "level", "receipt",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the letter's own text in a ministry's look."""

    own: bool = False
    """Whether it is a ministry's."""
    lines: tuple[str, ...] = ()
    """The paragraphs that its Word template has of its own."""


PLAIN_FRAME = Frame()


def write_record(brief: Brief, frame: Frame = PLAIN_FRAME) -> bytes:
    """Return the whole letter as canonical JSON, with the receipt of each figure and of the letter."""
    record: dict[str, Any] = {
        "brief": to_record(brief),
        "format": FORMAT,
        "frame": {"own": frame.own, "lines": list(frame.lines)},
        "receipt": brief.receipt,
        "receipts": {figure.id: figure.receipt for figure in brief.figures},
    }
    return canonical(record)


def write_figures(brief: Brief) -> bytes:
    """Return the figures as CSV by RFC 4180, in UTF-8, one row each."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    for figure in brief.figures:
        cells = _cells(figure)
        writer.writerow([cells.get(column, "") for column in COLUMNS])
    return target.getvalue().encode()


def _cells(figure: TracedFigure) -> dict[str, str]:
    cells = {"id": figure.id, "text": figure.text, "level": figure.level.label, "receipt": figure.receipt}
    match figure.trace:
        case FromRelease() as trace:
            return cells | _release_cells(trace) | _amounts(trace.value, trace.low, trace.high, trace.unit)
        case FromStatement() as trace:
            return cells | {"value": trace.said, "statements": trace.statement}
        case Computed() as trace:
            return (
                cells
                | _amounts(trace.value, trace.low, trace.high, trace.unit)
                | {
                    "method": trace.method,
                    "release": " ".join(one.release for one in trace.releases),
                    "row": " ".join(str(one.row) for one in trace.releases),
                    "statements": " ".join(trace.statements),
                }
            )


def _release_cells(trace: FromRelease) -> dict[str, str]:
    return {
        "indicator": trace.indicator,
        "area": trace.area,
        "counterpart": trace.counterpart or "",
        "breakdown": trace.breakdown,
        "period": str(trace.period),
        "flags": trace.obs_status,
        "release": trace.release,
        "row": str(trace.row),
    }


def _amounts(value: Decimal, low: Decimal, high: Decimal, unit: str) -> dict[str, str]:
    return {
        "value": plain_decimal(value),
        "low": plain_decimal(low),
        "high": plain_decimal(high),
        "unit": str(unit),
    }
