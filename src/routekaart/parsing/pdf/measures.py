"""How a document is set: the size of its text, the edges of its column, the distance between its lines."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from routekaart.parsing.pdf.runs import Page, Run

_LONG = 40
_ENOUGH_PAGES = 40
_USUAL_LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes and distances in points; `leading` is the distance between lines in ems."""

    size: float
    bold: bool
    left: float
    right: float
    leading: float
    width: float
    """That of most pages."""


def measure(pages: list[Page]) -> Measures:
    """Measure a document by its most frequent size and by the lines in it, on some of its pages if it has many."""
    pages = pages[:: len(pages) // _ENOUGH_PAGES + 1]
    sizes: Counter[tuple[float, bool]] = Counter()
    for page in pages:
        for run in page.runs:
            sizes[round(run.size * 2) / 2, run.bold] += run.end - run.start
    (size, bold), _ = sizes.most_common(1)[0] if sizes else ((10.0, False), 0)
    near = [[run for run in page.runs if abs(run.size - size) < 0.06 * size] for page in pages]
    lines = [run for runs in near for run in runs if run.end - run.start >= _LONG]
    if not lines:
        lines = [run for page in pages for run in page.runs]
    starts, ends = sorted(run.x0 for run in lines), sorted(run.x1 for run in lines)
    return Measures(
        size=size,
        bold=bold,
        left=starts[len(starts) // 20] if starts else 0.0,
        right=ends[len(ends) * 19 // 20] if ends else 0.0,
        leading=_leading(near, size),
        width=Counter(page.box[2] - page.box[0] for page in pages).most_common(1)[0][0],
    )


def _leading(pages: list[list[Run]], size: float) -> float:
    """Return the usual distance between two lines that stand below one another."""
    steps: Counter[float] = Counter()
    for runs in pages:
        for before, after in pairwise(runs):
            step = before.base - after.base
            if 0.8 * size < step < 2.2 * size and abs(before.x0 - after.x0) < size:
                steps[round(step / size, 1)] += 1
    return steps.most_common(1)[0][0] if steps else _USUAL_LEADING
