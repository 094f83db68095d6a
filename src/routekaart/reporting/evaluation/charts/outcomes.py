"""Outcomes under each other on one axis, with a line at zero and one at the outcome that they are held against."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.reporting.drawing import SIDE, WIDTH, label, line, sheet

_ROW = 38
_EDGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An outcome: its place on the axis, and what stands beside it."""

    name: str
    at: float
    written: str
    marked: bool = False
    """Whether it is the one that the others are held against."""


def draw_outcomes(outcomes: Sequence[Told], text: str) -> Markup:
    """Draw outcomes in the order in which they are given; the axis always holds zero."""
    ends = [0.0, *(one.at for one in outcomes)]
    low, high = min(ends), max(ends)
    scale = (WIDTH - 2 * (SIDE + _EDGE)) / ((high - low) or 1)
    places = [SIDE + _EDGE + (one.at - low) * scale for one in outcomes]
    zero = SIDE + _EDGE - low * scale
    height = _ROW * len(outcomes) + 22
    return sheet(height, text, (*_lines(zero, outcomes, places, height), *_rows(outcomes, places)))


def _lines(zero: float, outcomes: Sequence[Told], places: Sequence[float], height: float) -> Iterator[Markup]:
    yield line((zero, 0), (zero, height - 16))
    yield label("0", zero, height - 3, quiet=True, size=11, anchor="middle")
    for one, place in zip(outcomes, places, strict=True):
        if one.marked:
            yield line((place, 0), (place, height - 16), "event")


def _rows(outcomes: Sequence[Told], places: Sequence[float]) -> Iterator[Markup]:
    for number, (one, place) in enumerate(zip(outcomes, places, strict=True)):
        top = _ROW * number
        yield label(one.name, SIDE, top + 14)
        yield label(one.written, WIDTH - SIDE, top + 14, quiet=True, anchor="end")
        yield line((SIDE, top + 26), (WIDTH - SIDE, top + 26), "grid")
        yield Markup('<circle class="{}" cx="{:.1f}" cy="{}" r="{}"/>').format(
            "dot best" if one.marked else "dot", place, top + 26, 6 if one.marked else 5
        )
