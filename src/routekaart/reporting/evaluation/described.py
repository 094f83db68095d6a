"""One series with a line before and a line after its date: a description, never an effect."""

import math
from collections.abc import Iterator

from routekaart.domain.evaluation.description import Description, Measured
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.period import Period
from routekaart.reporting.evaluation.charts import Path, draw_paths
from routekaart.reporting.evaluation.charts.ticks import BACK, count_ticks, year_ticks
from routekaart.reporting.evaluation.wording import tell_effect, tell_number
from routekaart.reporting.evaluation.words import PAGE
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.reporting.sections import Section, ShownTable
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.texts.evaluating_designs import DESCRIBED

DESCRIBED_HEADS = ("what", "value", "low", "high")
_MONTH = 31


def show_described(found: Description, plan: Plan, paper: EvaluationPaper) -> Iterator[Section]:
    """Yield the drawing of a description, and its figures."""
    yield _drawn(found, plan, paper)
    heading = paper.say(DESCRIBED, "lines")
    heads = tuple(upper_first(paper.say(DESCRIBED, head)) for head in DESCRIBED_HEADS)
    rows = tuple(described_rows(found, plan, paper.lang))
    yield Section(key="lines", heading=heading, tables=(ShownTable(caption=heading, heads=heads, rows=rows),))


def described_rows(found: Description, plan: Plan, lang: Lang) -> Iterator[tuple[str, ...]]:
    """Yield levels as counts, and what changed and how fast as effects are written: each with its range."""
    back, yearly = BACK[plan.transform], _periods_a_year(found.periods[0])

    def count(value: float) -> str:
        return tell_number(max(back(value), 0), lang)

    def change(value: float) -> str:
        return tell_effect(value, plan, lang)

    def speed(value: float) -> str:
        return tell_effect(value * yearly, plan, lang)

    written = (
        ("level_before", found.level_before, count),
        ("level_after", found.level_after, count),
        ("level_change", found.level_change, change),
        ("slope_before", found.slope_before, speed),
        ("slope_after", found.slope_after, speed),
        ("slope_change", found.slope_change, speed),
    )
    for code, figure, write in written:
        yield say(DESCRIBED, code, lang), *(write(value) for value in _three(figure))


def _three(figure: Measured) -> tuple[float, float, float]:
    return figure.value, figure.low, figure.high


def _periods_a_year(period: Period) -> int:
    assert period.start is not None and period.end is not None  # a period of a panel has both ends
    return 12 if (period.end - period.start).days <= _MONTH else 1


def _drawn(found: Description, plan: Plan, paper: EvaluationPaper) -> Section:
    heading = paper.say(DESCRIBED, "described")
    counted, line, period = paper.say(PAGE, "observed"), paper.say(DESCRIBED, "line"), paper.say(PAGE, "period")
    ends = {"first": found.periods[0], "last": found.periods[-1], "event": found.periods[found.start]}
    spoken = {name: paper.time(one) for name, one in ends.items()}
    hole = (math.nan,) * len(found.drawn)
    chart = draw_paths(
        (
            Path(values=(*found.drawn[: found.start], *hole[found.start :]), kind="control"),
            Path(values=(*hole[: found.start], *found.drawn[found.start :]), kind="control", name=line),
            Path(values=found.observed, kind="own", name=counted),
        ),
        up=count_ticks(plan.transform, found.observed, paper),
        across=year_ticks(found.periods),
        event=found.start,
        event_name=spoken["event"],
        text=paper.say(DESCRIBED, "described_text", **spoken),
    )
    back = BACK[plan.transform]
    rows = tuple(
        (paper.time(one), paper.number(count), paper.number(max(back(value), 0)))
        for one, count, value in zip(found.periods, found.counted, found.drawn, strict=True)
    )
    heads = (upper_first(period), upper_first(counted), upper_first(line))
    table = ShownTable(caption=paper.in_table(heading), heads=heads, rows=rows, folded=True)
    told = paper.say(DESCRIBED, "described_told")
    return Section(key="described", heading=heading, paragraphs=(told,), charts=(chart,), tables=(table,))
