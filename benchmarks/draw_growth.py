"""Draw how cost grows: docs/images/growth.svg, from the figures in benchmarks/growth.json.

    python -m benchmarks.draw_growth
    python -m benchmarks.draw_growth --letters FILE --sqlite FOLDER --postgres FOLDER --statistics FOLDER

The second form first gathers the figures: from a file of `many_letters`, and from folders of `grow_register` and
`grow_statistics`. Both axes are logarithmic, so that a straight line is a power of what there is; which power is fitted
to the points by least squares. Processor time stands for cost: it does not depend on what else the machine does.
"""

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FIGURES, IMAGE = HERE / "growth.json", HERE.parent / "docs" / "images" / "growth.svg"
WIDTH, HEIGHT, LEFT, TOP, SIDE, LEGEND = 860, 470, 62, 46, 330, 18
COLOURS = ("#1f77b4", "#d1495b", "#2a9d5c", "#8a5cc2", "#b8741a", "#5b7083", "#c23b9a")
STYLE = (
    "text{font:12px sans-serif;fill:#222}.t{font-weight:bold;font-size:13px}.g{stroke:#ccc;fill:none}"
    "@media(prefers-color-scheme:dark){text{fill:#ddd}.g{stroke:#555}}"
)
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Series:
    """What something costs, in seconds of processor time, at how many there are."""

    name: str
    panel: str
    points: tuple[Point, ...]


PANELS = {"all": "the whole job, seconds", "one": "one question, milliseconds"}
QUESTIONS = ("dossiers", "the overview", "a search for a common word")


def fit_power(points: Sequence[Point]) -> float:
    """Return the exponent with which cost grows, fitted to the logarithms by least squares.

    >>> round(fit_power([(1, 3), (10, 300), (100, 30_000)]), 3)
    2.0
    """
    logs = [(math.log(x), math.log(y)) for x, y in points]
    middle_x, middle_y = (sum(values) / len(logs) for values in zip(*logs, strict=True))
    spread = sum((x - middle_x) ** 2 for x, _ in logs)
    return sum((x - middle_x) * (y - middle_y) for x, y in logs) / spread


def gather(letters: Path, sqlite: Path, postgres: Path, statistics: Path) -> Iterator[Series]:
    """Yield the series from the lines of runs."""
    yield Series("letters read", "all", tuple(_read_letters(_load(letters))))
    for name, folder in {"SQLite": sqlite, "PostgreSQL": postgres}.items():
        lines = _load(folder / "lines.jsonl")
        yield Series(f"statements appended, {name}", "all", tuple(_added(lines)))
        for asked in QUESTIONS:
            points = tuple((line["size"], line[asked]["processor"]) for line in lines)
            yield Series(f"{asked.removesuffix('s')}, {name}", "one", points)
    lines = _load(statistics / "lines.jsonl")
    for name, panel, key in (("observations imported", "all", "import"), ("a figure looked up", "one", "look_up")):
        yield Series(name, panel, tuple((line["size"], line[key]["processor"]) for line in lines))


def _load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def _read_letters(lines: Sequence[dict[str, Any]]) -> Iterator[Point]:
    """Yield what reading took in all after 10,000, twice as many, four times, and at the end."""
    letters, worked, shown = 0, 0.0, 1
    for line in lines:
        used = line["used"]
        letters += line["count"]["letters"]
        worked += used["processor"] - used["making"] - used["scoring"]
        if line is lines[-1] or letters >= shown * lines[0]["count"]["letters"]:
            shown *= 2
            yield letters, worked


def _added(lines: Sequence[dict[str, Any]]) -> Iterator[Point]:
    worked = 0.0
    for line in lines:
        worked += line["append"]["processor"]
        yield line["size"], worked


def draw(series: Sequence[Series]) -> str:
    """Return both panels as SVG."""
    shapes = "".join(_draw_panel(panel, series, LEFT + place * (WIDTH // 2)) for place, panel in enumerate(PANELS))
    told = "; ".join(f"{one.name}: n to the power {fit_power(one.points):.2f}" for one in series)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
        f"<title>How cost grows</title><desc>{escape(told)}</desc><style>{STYLE}</style>{shapes}</svg>\n"
    )


def _draw_panel(panel: str, series: Sequence[Series], left: int) -> str:
    mine = [one for one in series if one.panel == panel]
    unit = 1000 if panel == "one" else 1
    xs = [x for one in mine for x, _ in one.points]
    ys = [y * unit for one in mine for _, y in one.points]
    across, upward = _Axis.of(xs, left, SIDE), _Axis.of(ys, TOP + 250, -250)
    parts = [f'<text class="t" x="{left}" y="{TOP - 20}">{PANELS[panel]}</text>']
    parts += [_rule(x, TOP, x, TOP + 250) + _label(x, TOP + 268, f"10{_high(n)}", "middle") for n, x in across.powers()]
    parts += [
        _rule(left, y, left + SIDE, y) + _label(left - 6, y + 4, f"{10.0**n:g}", "end") for n, y in upward.powers()
    ]
    for place, one in enumerate(mine):
        colour = COLOURS[place % len(COLOURS)]
        dashed = ' stroke-dasharray="5 3"' if "PostgreSQL" in one.name else ""
        drawn = [(across.place(x), upward.place(y * unit)) for x, y in one.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in drawn)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dashed}/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in drawn]
        row = TOP + 292 + place * LEGEND
        parts.append(f'<path d="M{left} {row - 4}h22" stroke="{colour}" stroke-width="2"{dashed}/>')
        parts.append(_label(left + 28, row, f"{one.name}: n^{fit_power(one.points):.2f}", "start"))
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class _Axis:
    """Whole powers of ten from `low` to `high`, from a place over a length."""

    low: int
    high: int
    start: float
    length: float

    @classmethod
    def of(cls, values: Sequence[float], start: float, length: float) -> "_Axis":
        return cls(math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))), start, length)

    def place(self, value: float) -> float:
        return self.start + (math.log10(value) - self.low) / (self.high - self.low) * self.length

    def powers(self) -> Iterator[tuple[int, float]]:
        return ((power, self.place(10.0**power)) for power in range(self.low, self.high + 1))


def _rule(x: float, y: float, x2: float, y2: float) -> str:
    return f'<path class="g" d="M{x:.1f} {y:.1f}L{x2:.1f} {y2:.1f}"/>'


def _label(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _high(power: int) -> str:
    return str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def load_figures() -> list[Series]:
    """Return the series that were measured."""
    kept = json.loads(FIGURES.read_text())
    return [Series(one["name"], one["panel"], tuple((x, y) for x, y in one["points"])) for one in kept]


def main() -> None:
    """Gather the figures if files are named, and draw them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("letters", "sqlite", "postgres", "statistics"):
        parser.add_argument(f"--{name}", type=Path)
    asked = vars(parser.parse_args())
    if all(asked.values()):
        kept = [asdict(one) for one in gather(**asked)]
        FIGURES.write_text("[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in kept) + "\n]\n")
    IMAGE.write_text(draw(load_figures()))


if __name__ == "__main__":
    main()
