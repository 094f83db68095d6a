"""docs/validation.md is what comes out: each published number, ours, the difference; `make validation` writes it."""

import os
from pathlib import Path

import pytest

from tests.evaluating.fitted_studies import FittedStudies
from tests.evaluating.validating import Compared, compare_studies

_OF_A_SEARCH = 0.0005
PAGE = Path(__file__).parents[2] / "docs" / "validation.md"
HEAD = """\
# Published numbers, computed again

Each number below was printed by its authors or by their own package. Ours is computed from the data that they
published, by the functions of [the page on evaluating](evaluating.md). A test computes this page again and compares it;
`make validation` writes it anew. *Within* is how far ours may be off: what rounding or the search of the study leaves
open.

| study | what | reference | ours | difference | within |
|---|---|---|---|---|---|
"""
TAIL = """
Standard errors that rest on random draws are not in this table: where others draw placebos at random, all of them are
computed here. The synthetic control of Prop 99 is .09 from the printed one; ours has a sum of squares before 1989 of
52.1296, where the R package Synth came to 52.136.
"""


@pytest.fixture(scope="module")
def compared(studies: FittedStudies) -> tuple[Compared, ...]:
    return tuple(compare_studies(studies))


def test_every_number_is_as_near_as_the_page_says(compared: tuple[Compared, ...]) -> None:
    off = [one for one in compared if abs(one.difference) > one.within]
    assert off == []
    assert len({one.study for one in compared}) == 5


def test_the_page_is_what_comes_out(compared: tuple[Compared, ...]) -> None:
    written = HEAD + "".join(_row(one) for one in compared) + TAIL
    if os.environ.get("ROUTEKAART_GOLDEN") == "write":
        PAGE.write_text(written)
    assert PAGE.read_text() == written


def _row(one: Compared) -> str:
    """Write as many decimals as tell more than was printed, or four of what a search found."""
    places = 4 if one.within >= _OF_A_SEARCH else max(5, len(f"{one.reference:.6f}".rstrip("0").partition(".")[2]))
    ours = round(one.ours, places) + 0.0
    difference = round(ours - one.reference, places) + 0.0
    return (
        f"| {one.study} | {one.what} | {one.reference:g} | {ours:.{places}f} | {difference:+.{places}f} |"
        f" {one.within:g} |\n"
    )
