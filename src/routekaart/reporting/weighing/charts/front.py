"""Packages between two interests: each a dot, from the best on the one to the best on the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from routekaart.reporting.drawing import SIDE, WIDTH, label, line, sheet

_HEIGHT, _TOP, _FLOOR, _LEFT, _EDGE = 300, 34, 250, 56, 24
_NUMBERED = 30
"""Up to so many dots each has its number, under which it stands in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A package: what it changes on the two interests, beside doing nothing."""

    across: float
    up: float
    number: str
    marked: bool = False
    """Whether it is the package that comes out best at the middle weights."""


def draw_front(dots: Sequence[Dot], across: str, up: str, text: str) -> Markup:
    """Draw packages; `across` and `up` name the two interests."""
    return sheet(_HEIGHT, text, (*_frame(across, up), *_dots(dots)))


def _frame(across: str, up: str) -> Iterator[Markup]:
    yield label(f"↑ {up}", SIDE, 16)
    yield label(f"{across} →", WIDTH - SIDE, _FLOOR + 36, anchor="end")
    yield line((_LEFT, _TOP), (_LEFT, _FLOOR))
    yield line((_LEFT, _FLOOR), (WIDTH - SIDE, _FLOOR))


def _dots(dots: Sequence[Dot]) -> Iterator[Markup]:
    rights, heights = [dot.across for dot in dots], [dot.up for dot in dots]
    for dot in dots:
        x = _LEFT + _EDGE + _between(dot.across, rights) * (WIDTH - SIDE - _LEFT - 2 * _EDGE)
        y = _FLOOR - _EDGE / 2 - _between(dot.up, heights) * (_FLOOR - _TOP - _EDGE)
        kind = "dot best" if dot.marked else "dot"
        yield Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{}"/>').format(kind, x, y, 6 if dot.marked else 4)
        if len(dots) <= _NUMBERED:
            yield label(dot.number, x + 8, y - 6, quiet=True, size=11)


def _between(number: float, numbers: Sequence[float]) -> float:
    """Return where a number lies from the least (0) to the greatest (1); in the middle if all are the same."""
    low, high = min(numbers), max(numbers)
    return (number - low) / (high - low) if high > low else 0.5
