"""What one page shows, as its text and the runs of it, each with its place."""

from collections import Counter
from dataclasses import dataclass, field

WIDE = 0.7
"""From how wide, in ems, a gap may part two columns of a table."""
WIDE_BETWEEN_DIGITS = 0.4
"""The same where digits stand on both sides: "700" and "650" must not become 700 650."""
FLAT = 3.0
"""How thick, in points, what is drawn may be to count as a line."""
ASLANT = -1
Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


@dataclass(slots=True)
class Run:
    """Text on one line without a wide gap and in one size: `start` to `end` of the page's text."""

    start: int
    end: int
    x0: float
    x1: float
    base: float
    size: float
    bold: bool = False
    turns: int = 0
    """By how many quarters of a turn it runs otherwise than from left to right; `ASLANT` if by none."""
    artifact: bool = False
    """Whether the file itself calls it no part of the text."""


@dataclass(slots=True)
class Page:
    """A page as it was read: `index` from 0, and turned so that most of its text runs from left to right."""

    index: int
    text: str = ""
    box: Box = (0.0, 0.0, 0.0, 0.0)
    runs: list[Run] = field(default_factory=list)
    turned: list[Run] = field(default_factory=list)
    """Runs that stand at an angle to the rest: stamps, watermarks."""
    unseen: list[Run] = field(default_factory=list)
    """Runs that are there and that nobody sees."""
    hides_text: bool = False
    """Whether some of those lie on the page itself."""
    rules: list[Box] = field(default_factory=list)
    """Lines that are drawn, and the edges of boxes."""
    is_picture: bool = False
    """Whether it shows a picture and no text."""
    is_damaged: bool = False

    def turn_upright(self) -> None:
        """Turn the page so that most of its text stands upright, and set the rest apart."""
        if not any(run.turns for run in self.runs):
            return
        lengths: Counter[int] = Counter()
        for run in self.runs:
            lengths[run.turns] += run.end - run.start
        del lengths[ASLANT]
        most = lengths.most_common(1)[0][0] if lengths else 0
        self.turned = [run for run in self.runs if run.turns != most]
        self.runs = [run for run in self.runs if run.turns == most]
        self.box, self.rules = turned_back(self.box, most), [turned_back(rule, most) for rule in self.rules]


def turned_back(box: Box, turns: int) -> Box:
    """Turn a box back by as many quarters as the text in it is turned.

    >>> turned_back((1, 2, 3, 4), 1)
    (2, -3, 4, -1)
    """
    left, bottom, right, top = box
    if turns == 1:
        return bottom, -right, top, -left
    if turns == 2:
        return -right, -top, -left, -bottom
    return (-top, left, -bottom, right) if turns == 3 else box
