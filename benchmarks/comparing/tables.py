"""The comparison as text for a terminal and as Markdown."""

from collections.abc import Sequence

from benchmarks.comparing.rows import Measured, NotMeasured, Row

COLUMNS = ("what", "beside", "ours", "theirs", "ratio", "quality, ours", "quality, theirs")
_STEPS = ((1.0, 1.0, "s"), (1e-3, 1e3, "ms"), (0.0, 1e6, "µs"))


def as_markdown(part: str, measured: Sequence[Measured], loads: str) -> str:
    """Return a heading and a table; what was not measured is told below it."""
    lines = [f"### {part} ({loads})", ""]
    rows = [one for one in measured if isinstance(one, Row)]
    if rows:
        lines += [_line(COLUMNS), "|---" * len(COLUMNS) + "|", *(_line(_cells(row)) for row in rows), ""]
    lines += [f"Not measured: {_told(one)}.\n" for one in measured if isinstance(one, NotMeasured)]
    return "\n".join(lines)


def as_lines(part: str, measured: Sequence[Measured], loads: str) -> str:
    """Return what fits a terminal: what was done once, and below it a line for each side."""
    lines, last = ["", f"{part.upper()}   {loads}"], ""
    for one in measured:
        if isinstance(one, NotMeasured):
            lines += [f"  not measured: {_told(one)}"]
            continue
        what, other, ours, theirs, ratio, own, their_own = _cells(one)
        lines += [f"  {what}"] if what != last else []
        if (what, ours, own) != last:
            lines += [f"    {'Routekaart':44} {ours:>10}            {own}"]
        lines += [f"    {other:44} {theirs:>10} {ratio:>9}  {their_own}"]
        last = what
    return "\n".join(lines)


def _cells(row: Row) -> tuple[str, ...]:
    ratio = "" if row.ratio is None else f"{_digits(row.ratio)} x"
    return row.what, row.other, _amount(row.ours, row), _amount(row.theirs, row), ratio, *row.quality


def _amount(value: float | None, row: Row) -> str:
    if value is None:
        return "-"
    return as_time(value) if row.unit == "s" else f"{_digits(value)} {row.unit}"


def as_time(seconds: float) -> str:
    """Write seconds with two digits, in the unit that suits them."""
    times, unit = next((times, unit) for least, times, unit in _STEPS if seconds >= least)
    return f"{_digits(seconds * times)} {unit}"


def _digits(value: float) -> str:
    """Keep two digits that tell something, as people write them.

    >>> _digits(25260.7), _digits(0.0475), _digits(56.3)
    ('25,000', '0.048', '56')
    """
    short = float(f"{value:.2g}")
    return f"{short:,.0f}" if short >= 10 else f"{short:g}"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _told(one: NotMeasured) -> str:
    return f"{one.what}, for {one.why}"
