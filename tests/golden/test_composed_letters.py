"""The overview of 10 July 2020 and a letter on a country must say what they said before; a person reads a difference.

`make golden` writes the files again.
"""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.checking.plain import write_plain
from routekaart.cli.making import make_letter
from routekaart.domain.brief import Brief, BriefForm
from routekaart.domain.levels import Level
from routekaart.operations.compose_brief import make_letterhead
from routekaart.workspace import opened_workspace

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 1, tzinfo=UTC)
DAY = date(2020, 7, 10)
LETTERS = [("overview", None, "nl"), ("country", "MAR", "en")]


def written(brief: Brief) -> str:
    """Return a letter as plain text with its footnotes below it, as its reader gets them."""
    notes = (f"[{number}] {note.text} {note.address}".rstrip() for number, note in enumerate(brief.notes, 1))
    return "\n".join((brief.subject, "", write_plain(brief).text, *notes, ""))


@pytest.mark.parametrize(("form", "thing", "lang"), LETTERS)
def test_a_letter_says_the_same_as_before(form: str, thing: str | None, lang: str, filled_workspace: Path) -> None:
    head = make_letterhead(day=NOW.date(), as_of=DAY, level=Level.OPENBAAR)
    with opened_workspace(filled_workspace) as opened:
        gated, _ = make_letter(opened, BriefForm(form), thing, head, lang, now=NOW)
    assert gated.faults == ()
    golden = HERE / f"{form}.{lang}.txt"
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        golden.write_text(written(gated.brief), encoding="utf-8")
    assert written(gated.brief) == golden.read_text(encoding="utf-8"), (
        f"{golden.name} differs; run `make golden` and read it"
    )
