"""The gallery in the docs shows what comes out now; a person reads the difference when it does not.

`make gallery` writes the page again. Two of its sentences need a file that lies beside the checkout; where that is
absent their sections stay as they are.
"""

import os
import shutil
from pathlib import Path

import pytest

from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import opened_workspace
from tests.golden.gallery.examples import EXAMPLES, NOW
from tests.golden.gallery.page import render_page, render_section, split_page

PAGE = Path(__file__).parents[2] / "docs" / "gallery.md"
MONTHLY = tuple(number for number, one in enumerate(EXAMPLES, start=1) if one.monthly)
ARRIVALS = ("unhcr-mediterranean-monthly", "data/unhcr/mediterranean_arrivals_monthly_2014_2019.parquet")


def make_sections(folder: Path, *, monthly: bool) -> dict[int, str]:
    """Return what comes of the examples that this workspace can answer, by number."""
    with opened_workspace(folder) as workspace:
        return {
            number: render_section(
                number, one, report_letter(workspace, f"{one.text}\n".encode(), now=NOW, as_of=one.then)
            )
            for number, one in enumerate(EXAMPLES, start=1)
            if one.monthly is monthly
        }


def compare(made: dict[int, str]) -> None:
    """Hold sections against those of the page, or write them into it."""
    held = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    page = render_page(split_page(held) | made, MONTHLY)
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        PAGE.write_text(page, encoding="utf-8")
    assert page == PAGE.read_text(encoding="utf-8"), (
        "docs/gallery.md differs; run `make gallery` and read the difference"
    )


def test_the_gallery_shows_what_the_starter_figures_say(filled_workspace: Path) -> None:
    compare(make_sections(filled_workspace, monthly=False))


def test_the_gallery_shows_what_the_months_say(filled_workspace: Path, shared: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(filled_workspace, tmp_path / "workspace"))
    with opened_workspace(folder) as workspace:
        dataset, path = ARRIVALS
        import_dataset(workspace, dataset, shared / path, published=None, label="2014-2019", address="", now=NOW)
    compare(make_sections(folder, monthly=True))


def test_the_gallery_has_twenty_sentences_of_as_many_kinds() -> None:
    assert list(split_page(PAGE.read_text(encoding="utf-8"))) == list(range(1, 21))
    assert len({one.kind for one in EXAMPLES}) == len({one.text for one in EXAMPLES}) == 20
    assert MONTHLY == (2, 3)


@pytest.mark.parametrize("verdict", ["supported", "contradicted", "cannot be said", "turns"])
def test_the_gallery_shows_every_outcome(verdict: str) -> None:
    assert verdict in PAGE.read_text(encoding="utf-8")
