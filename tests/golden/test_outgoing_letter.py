"""A small letter must say in each format what it said before; a person reads the difference when it does not.

`make golden` writes the file again.
"""

import os
from pathlib import Path

from routekaart.domain.brief_file import BriefFile, FigureMark
from routekaart.parsing.briefs import parse_brief_file
from routekaart.reporting.brief import render_docx, render_html, render_pdf
from tests.reporting.brief.making import BRIEF

GOLDEN = Path(__file__).parent / "outgoing_letter.txt"


def written(file: BriefFile) -> str:
    """Return what a file shows, a line each, with its figures by their ids."""
    lines = [f"=== {file.format}"]
    for line in (*file.lines, *file.notes):
        text = "".join(
            f"[{one.figure}: {one.text}]" if isinstance(one, FigureMark) else one.text for one in line.pieces
        )
        lines.append(" ".join(text.replace("\u00ad", "").split()))
    return "\n".join((*lines, *(f"--- {edge}" for edge in dict.fromkeys(file.edges)), ""))


def test_a_letter_says_the_same_as_before_in_each_format() -> None:
    made = (render_pdf(BRIEF), render_docx(BRIEF), render_html(BRIEF).encode())
    text = "\n".join(written(parse_brief_file(raw)) for raw in made)
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8"), f"{GOLDEN.name} differs; run `make golden` and read it"
