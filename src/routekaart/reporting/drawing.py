"""What all drawings share: a sheet of fixed width whose colours the style of the page gives."""

from collections.abc import Iterable

from markupsafe import Markup

WIDTH, SIDE = 360, 4
_TEXT = Markup('<text class="{}" x="{:.1f}" y="{:.1f}" font-size="{}" text-anchor="{}">{}</text>')
_LONGEST = 56
"""Characters that fit beside each other in the width."""


def sheet(height: float, text: str, parts: Iterable[Markup]) -> Markup:
    """Return a drawing; `text` is what one reads who does not see it."""
    opening = Markup('<svg class="chart narrow" viewBox="0 0 {} {:.0f}" role="img" aria-label="{}">')
    return Markup("").join((opening.format(WIDTH, height, text), *parts, Markup("</svg>")))


def label(words: str, x: float, y: float, *, quiet: bool = False, size: float = 12, anchor: str = "start") -> Markup:
    """Return words at a place; words that are too long for the sheet end in dots."""
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return _TEXT.format("quiet" if quiet else "", x, y, size, anchor, shown)


def bar(x: float, y: float, width: float, height: float, kind: str = "bar") -> Markup:
    """Return a bar that can be seen, however short."""
    return Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}"/>').format(
        kind, x, y, max(width, 1), height
    )


def line(start: tuple[float, float], end: tuple[float, float], kind: str = "axis") -> Markup:
    """Return a line."""
    return Markup('<path class="{}" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>').format(kind, *start, *end)
