"""What it would be worth to know something before deciding: the longest bar on top."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.reporting.drawing import SIDE, WIDTH, bar, label, line, sheet

_ROW, _BAR = 38, 12
_SPAN = WIDTH - 2 * SIDE - 96
"""Beside the bars their numbers are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """A bar: what knowing something would gain, give or take an error."""

    name: str
    worth: float
    error: float
    written: str


def draw_tornado(gains: Sequence[Gain], text: str) -> Markup:
    """Draw gains from zero, in the order in which they are given."""
    longest = max((one.worth + one.error for one in gains), default=0) or 1
    return sheet(_ROW * len(gains) + 4, text, _rows(gains, _SPAN / longest))


def _rows(gains: Sequence[Gain], scale: float) -> Iterator[Markup]:
    for number, one in enumerate(gains):
        top = _ROW * number
        yield label(one.name, SIDE, top + 14)
        yield label(one.written, WIDTH - SIDE, top + 31, quiet=True, anchor="end")
        yield bar(SIDE, top + 20, max(one.worth, 0) * scale, _BAR)
        if one.error:
            middle, low = top + 20 + _BAR / 2, max(one.worth - one.error, 0)
            yield line((SIDE + low * scale, middle), (SIDE + (one.worth + one.error) * scale, middle), "whisker")
