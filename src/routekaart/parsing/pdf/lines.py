"""Runs that stand beside one another become rows, and rows become lines of text."""

from dataclasses import dataclass
from itertools import pairwise

from routekaart.parsing.pdf.runs import WIDE, WIDE_BETWEEN_DIGITS, Page, Run

BETWEEN_DIGITS = "\u2003"
"""Stands for a wide gap between digits: a plain space would make one number of "700 → 650"."""
_SAME_ROW, _RAISED_ROW = 0.45, 0.65
_SMALLER, _RAISED = 0.85, 0.12
_TOUCHING = 0.12
_FULL_ROW = 1.0
_HYPHEN = 0.33
_EVEN = 0.25

Row = list[Run]
"""Runs on one line, from left to right."""


@dataclass(slots=True)
class Part:
    """Text of a line: what stands between it and the part before, and whether it stands above the line."""

    start: int
    end: int
    glue: str = ""
    raised: bool = False


@dataclass(slots=True)
class Line:
    """A line of text on a page."""

    page: Page
    parts: list[Part]
    x0: float
    x1: float
    base: float
    size: float
    bold: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        shown = self.page.text
        if len(self.parts) == 1:
            return shown[self.parts[0].start : self.parts[0].end]
        return "".join(part.glue + shown[part.start : part.end] for part in self.parts)

    @property
    def breaks_word(self) -> bool:
        """Tell whether it ends in a hyphen: PDFium has U+FFFE for one at which a word is broken."""
        text, end = self.page.text, self.parts[-1].end
        return text[end : end + 1] == "\ufffe" or text[end - 1] in "-\u2010\u00ad"


def find_rows(runs: list[Run]) -> list[Row]:
    """Return the runs as rows, from top to bottom."""
    rows: list[Row] = []
    base = size = 0.0
    for run in sorted(runs, key=lambda run: -run.base):
        if rows and is_level(base - run.base, size, run.size):
            rows[-1].append(run)
            if run.size > size:
                base, size = run.base, run.size
        else:
            rows.append([run])
            base, size = run.base, run.size
    for row in rows:
        if len(row) > 1:
            row.sort(key=lambda run: run.x0)
    return rows


def is_level(step: float, size: float, other: float) -> bool:
    """Tell whether two runs of these sizes are on one line; what is much smaller may stand higher."""
    smaller = min(size, other) < _SMALLER * max(size, other)
    return abs(step) < (_RAISED_ROW if smaller else _SAME_ROW) * max(size, other)


def to_line(page: Page, row: Row) -> Line:
    """Return a row as one line."""
    if len(row) == 1:
        run = row[0]
        return Line(page, [Part(run.start, run.end)], run.x0, _end_of(page, run), run.base, run.size, run.bold)
    main = max(row, key=lambda run: run.end - run.start)
    parts = [Part(row[0].start, row[0].end, raised=is_raised(row[0], main))]
    for before, run in pairwise(row):
        parts.append(Part(run.start, run.end, _glue(page.text, before, run), is_raised(run, main)))
    bold = all(run.bold for run, part in zip(row, parts, strict=True) if not part.raised)
    return Line(page, parts, row[0].x0, max(_end_of(page, run) for run in row), main.base, main.size, bold)


def _end_of(page: Page, run: Run) -> float:
    """Return where a run ends, with the hyphen that PDFium keeps apart."""
    return run.x1 + _HYPHEN * run.size if page.text[run.end : run.end + 1] == "\ufffe" else run.x1


def is_raised(run: Run, main: Run) -> bool:
    """Tell whether a run stands smaller and above the line."""
    return run.size < _SMALLER * main.size and run.base > main.base + _RAISED * main.size


def gap_between(before: Run, run: Run) -> float:
    """Return how wide the gap between two runs is, in ems."""
    return (run.x0 - before.x1) / max(before.size, run.size)


def is_apart(text: str, before: Run, run: Run) -> bool:
    """Tell whether the gap between two runs is so wide that it may part columns."""
    digits = _between_digits(text, before, run) and _level(before, run)
    return gap_between(before, run) >= (WIDE_BETWEEN_DIGITS if digits else WIDE)


def is_stretched(text: str, parts: list[Row], left: float, right: float) -> bool:
    """Tell whether the gaps of a row only fill out a line of prose: it is full, and they are all alike."""
    em = parts[0][0].size
    if parts[0][0].x0 > left + _FULL_ROW * em or parts[-1][-1].x1 < right - _FULL_ROW * em:
        return False
    ends = [(before[-1], after[0]) for before, after in pairwise(parts)]
    if any(_between_digits(text, before, after) for before, after in ends):
        return False
    gaps = [gap_between(before, after) for before, after in ends]
    if max(gaps) - min(gaps) > _EVEN * max(gaps) + 0.05:
        return False
    words = all(" " not in text[part[0].start : part[-1].end] for part in parts)
    return max(gaps) < 1.05 or (words and (len(gaps) > 1 or max(gaps) < 3))


def _between_digits(text: str, before: Run, run: Run) -> bool:
    return text[before.end - 1].isdigit() and text[run.start].isdigit()


def _level(before: Run, run: Run) -> bool:
    return abs(before.base - run.base) < _RAISED * max(before.size, run.size)


def _glue(text: str, before: Run, run: Run) -> str:
    between = text[before.end : run.start]
    if between == "\ufffe":
        return "-"  # PDFium took it for the end of a line
    gap = gap_between(before, run)
    if is_apart(text, before, run) and _between_digits(text, before, run):
        return BETWEEN_DIGITS
    return " " if gap > _TOUCHING or (between.isspace() and "\n" not in between) else ""
