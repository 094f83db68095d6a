"""Five dossiers of the starter facts must come out as they did; a person reads the difference when one does not.

The texts were read against the sources by a person. `make golden` writes the files again.
"""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from routekaart.cli.naming import names_of
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.operations.compile_dossier import compile_thing
from routekaart.reporting.dossier.terminal import render_dossier
from routekaart.workspace import Workspace, opened_workspace

HERE = Path(__file__).parent
TODAY, LETTER = date(2026, 11, 1), date(2020, 7, 10)


@pytest.fixture(scope="module")
def workspace(filled_workspace: Path) -> Iterator[Workspace]:
    with opened_workspace(filled_workspace) as opened:
        yield opened


@pytest.mark.parametrize(
    ("country", "day"),
    [("MAR", TODAY), ("MAR", LETTER), ("TUR", TODAY), ("TUN", TODAY), ("AFG", TODAY), ("GMB", TODAY)],
)
def test_a_dossier_reads_as_before(workspace: Workspace, country: str, day: date) -> None:
    compiled = compile_thing(workspace, ThingId(f"country:{country}"), as_of=day, level=Level.OPENBAAR)
    names = names_of(workspace, "nl", described=compiled.described)
    text = render_dossier(compiled.dossier, names, indicators=compiled.indicators, width=110)
    path = HERE / f"dossier.{country}.{day.isoformat()}.txt"
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{path.name} differs; run `make golden` and read the difference"
