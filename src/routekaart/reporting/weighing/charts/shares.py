"""How often each instrument comes first: a bar for each, with a line as far as empty values could move it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from routekaart.reporting.drawing import SIDE, WIDTH, bar, label, line, sheet

_ROW, _BAR = 40, 12
_SPAN = WIDTH - 2 * SIDE - 76
"""Beside the bars their shares are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A bar: a share of one, between two bounds."""

    name: str
    share: Decimal
    low: Decimal
    high: Decimal
    written: str
    """The share in words, with its error."""


def draw_shares(shares: Sequence[Share], text: str) -> Markup:
    """Draw shares from 0 to 1, one under the other."""
    return sheet(_ROW * len(shares) + 4, text, _rows(shares))


def _rows(shares: Sequence[Share]) -> Iterator[Markup]:
    for number, one in enumerate(shares):
        top = _ROW * number
        yield label(one.name, SIDE, top + 14)
        yield label(one.written, WIDTH - SIDE, top + 31, quiet=True, anchor="end")
        yield bar(SIDE, top + 20, _SPAN, _BAR, "track")
        yield bar(SIDE, top + 20, float(one.share) * _SPAN, _BAR)
        if one.low < one.high:
            yield from _whisker(one, top + 20 + _BAR / 2)


def _whisker(one: Share, middle: float) -> Iterator[Markup]:
    low, high = (SIDE + float(end) * _SPAN for end in (one.low, one.high))
    yield line((low, middle), (high, middle), "whisker")
    for end in (low, high):
        yield line((end, middle - 5), (end, middle + 5), "whisker")
