"""What one interest costs the other, and what is worth finding out: as charts with their text and their rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing import Alternative
from routekaart.domain.weighing.packages import Front, Package, Worthwhile
from routekaart.reporting.weighing.charts import Dot, Gain, draw_front, draw_tornado
from routekaart.reporting.weighing.words import CHARTS, LABELS
from routekaart.reporting.weighing.writing import WeighingPaper

_MOST = 12
"""So many things to find out are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFront:
    """A front with its chart and the rows of its table."""

    told: str
    interests: tuple[str, str]
    packages: tuple[Package, ...]
    rows: tuple[tuple[str, ...], ...]
    chart: Markup


def show_front(front: Front, best: Package | None, paper: WeighingPaper) -> ShownFront:
    """Show the packages between two interests."""
    ends = [(_gain(one, front.first), _gain(one, front.second)) for one in front.packages]
    names = paper.criterion(front.first), paper.criterion(front.second)
    written = [(paper.signed(across), paper.signed(up)) for across, up in ends]
    start, end = (" / ".join(written[place]) for place in (0, -1))
    told = paper.say(CHARTS, "front", number=len(ends), first=names[0], second=names[1], start=start, end=end)
    chosen = None if best is None else set(best.chosen)
    dots = [
        Dot(across=float(across), up=float(up), number=str(number), marked=set(package.chosen) == chosen)
        for number, ((across, up), package) in enumerate(zip(ends, front.packages, strict=True), 1)
    ]
    return ShownFront(
        told=told,
        interests=names,
        packages=front.packages,
        rows=tuple((str(number), *row) for number, row in enumerate(written, 1)),
        chart=draw_front(dots, names[0], names[1], told),
    )


def _gain(package: Package, criterion: CriterionId) -> Decimal:
    return next((one.gain for one in package.gains if one.criterion == criterion), Decimal(0))


def show_gains(worth: Sequence[Worthwhile], paper: WeighingPaper) -> tuple[tuple[tuple[str, str], ...], Markup]:
    """Show what is worth most to find out first: the rows of a table, and the chart."""
    shown = [one for one in worth if one.worth][:_MOST]
    bars = [
        Gain(
            name=_about(one, paper),
            worth=float(one.worth),
            error=float(one.error),
            written=f"{paper.number(one.worth)} ± {paper.number(one.error)}",
        )
        for one in shown
    ]
    parts = "; ".join(paper.say(CHARTS, "share", what=one.name, share=one.written) for one in bars)
    return tuple((one.name, one.written) for one in bars), draw_tornado(bars, paper.say(CHARTS, "tornado", parts=parts))


def _about(one: Worthwhile, paper: WeighingPaper) -> str:
    if one.about == "everything":
        return paper.say(LABELS, "everything")
    words = one.about.split(" ")
    if len(words) != len(("country", "instrument", "criterion")):
        return paper.say(LABELS, "finding", finding=one.about)
    country, instrument, criterion = words
    alternative = Alternative(country=ThingId(country), instrument=ThingId(instrument))
    return f"{paper.alternative(alternative)}: {paper.criterion(CriterionId(criterion))}"
