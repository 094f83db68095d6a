"""What comes first at each division of the weight over three interests: a triangle of marks, one kind for each.

Marks differ by shape and shade, not by colour alone, and each stands in the legend with its name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

from routekaart.reporting.drawing import SIDE, WIDTH, label, line, sheet

_EDGE, _TOP = 280, 34
_HIGH = _EDGE * sqrt(3) / 2
_LEFT = (WIDTH - _EDGE) / 2
_LEGEND, _ROW = _TOP + _HIGH + 52, 22
_SHAPES = (
    Markup('<circle class="{}" cx="{x:.1f}" cy="{y:.1f}" r="6"/>'),
    Markup('<path class="{}" d="M{x:.1f} {y:.1f}m-6 -6h12v12h-12z"/>'),
    Markup('<path class="{}" d="M{x:.1f} {y:.1f}m0 -7l7 12h-14z"/>'),
    Markup('<path class="{}" d="M{x:.1f} {y:.1f}m0 -7l7 7l-7 7l-7 -7z"/>'),
)
_SHADES = ("dot best", "dot")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A division, as shares of the three corners, with what comes first there."""

    shares: tuple[float, float, float]
    name: str
    fits: bool = True
    """Whether these weights fit what people stated; if not, the mark is faint."""


def draw_triangle(marks: Sequence[Mark], corners: Sequence[str], faint: str, text: str) -> Markup:
    """Draw the marks; the first corner is on top, the second at the left, the third at the right.

    Args:
        marks: the divisions.
        corners: the names of the interests.
        faint: what a faint mark means.
        text: what one reads who does not see it.
    """
    kinds = {name: place for place, name in enumerate(dict.fromkeys(mark.name for mark in marks))}
    below = label(faint, SIDE, _LEGEND + _ROW * len(kinds) + 4, quiet=True)
    height = _LEGEND + _ROW * (len(kinds) + 1)
    return sheet(height, text, (*_frame(corners), *_marks(marks, kinds), *_legend(kinds), below))


def _frame(corners: Sequence[str]) -> Iterator[Markup]:
    top, left, right = (_place(shares) for shares in ((1, 0, 0), (0, 1, 0), (0, 0, 1)))
    for start, end in ((top, left), (left, right), (right, top)):
        yield line(start, end)
    yield label(corners[0], WIDTH / 2, 16, anchor="middle")
    yield label(corners[1], SIDE, _TOP + _HIGH + 26)
    yield label(corners[2], WIDTH - SIDE, _TOP + _HIGH + 26, anchor="end")


def _place(shares: tuple[float, float, float]) -> tuple[float, float]:
    first, second, third = shares
    total = first + second + third
    return _LEFT + _EDGE * (third + first / 2) / total, _TOP + _HIGH * (1 - first / total)


def _marks(marks: Sequence[Mark], kinds: Mapping[str, int]) -> Iterator[Markup]:
    for mark in marks:
        yield _shape(kinds[mark.name], *_place(mark.shares), faint=not mark.fits)


def _legend(kinds: Mapping[str, int]) -> Iterator[Markup]:
    for name, kind in kinds.items():
        y = _LEGEND + _ROW * kind
        yield _shape(kind, SIDE + 8, y)
        yield label(name, SIDE + 24, y + 4)


def _shape(kind: int, x: float, y: float, *, faint: bool = False) -> Markup:
    # Neighbours in the legend differ in both; each of the eight is another pair.
    shape, shade = _SHAPES[kind % len(_SHAPES)], _SHADES[(kind + kind // len(_SHAPES)) % len(_SHADES)]
    return shape.format(f"{shade} faint" if faint else shade, x=x, y=y)
