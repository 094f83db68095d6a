"""The demonstration letter must come out as it did; a person reads the difference when it does not.

`make golden` writes the files again.
"""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.operations.add_letter import add_letter
from routekaart.operations.report_letter import report_letter
from routekaart.reading import layers_record
from routekaart.reporting import LetterReport, check_record
from routekaart.sources.demonstration import demonstration_letter
from routekaart.workspace import opened_workspace

HERE = Path(__file__).parent
NOW = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def report(filled_workspace: Path) -> LetterReport:
    """Check the demonstration letter."""
    with opened_workspace(filled_workspace) as workspace:
        return report_letter(workspace, add_letter(workspace, demonstration_letter()), now=NOW)


def compare(name: str, record: object) -> None:
    """Hold a record against the golden file of this name, or write it."""
    path = HERE / name
    text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{name} differs; run `make golden` and read the difference"


def test_the_letter_is_read_as_before(report: LetterReport) -> None:
    compare("demonstration.layers.json", layers_record(report.reading))


def test_the_letter_is_checked_as_before(report: LetterReport) -> None:
    record = [
        {key: one[key] for key in ("start", "end", "quote", "claim")}
        | {
            when: [one[when]["verdict"], one[when]["reason"], one[when]["flips"]]
            + [
                " ".join(str(candidate[key]) for key in ("indicator", "area", "period", "value", "release", "verdict"))
                for candidate in one[when]["candidates"]
            ]
            for when in ("then", "now")
        }
        for one in check_record(report)
    ]
    compare("demonstration.check.json", record)
