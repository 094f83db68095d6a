"""What is drawn of an evaluation, each drawing with its table: paths, placebos, weights, and other outcomes."""

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from routekaart.domain.evaluation.outcome import Estimate, Evaluation
from routekaart.domain.evaluation.plan import Estimator, Transform
from routekaart.reporting.evaluation.charts import Band, Path, Told, draw_outcomes, draw_paths, draw_ranks
from routekaart.reporting.evaluation.charts.ticks import BACK, FORTH, change_ticks, count_ticks, year_ticks
from routekaart.reporting.evaluation.event_study import show_event_study
from routekaart.reporting.evaluation.mapped import show_donor_map
from routekaart.reporting.evaluation.words import PAGE
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.reporting.sections import Section, ShownTable
from routekaart.reporting.weighing.charts.shares import Share, draw_shares

_UNKNOWN = (math.nan, math.nan)


def show_drawn(one: Evaluation, paper: EvaluationPaper) -> Iterator[Section]:
    """Yield a section for each drawing that there is something to draw for."""
    found = one.estimate
    if found is None:
        return
    if found.event_study is not None:
        yield from show_event_study(one, found, found.event_study, paper)
    yield _paths(one, found, paper)
    if found.placebos and len(found.placebos[0].gaps) == len(found.observed):
        yield _gaps(one, found, paper)
    if found.placebos:
        yield _ranks(one, found, paper)
    if found.weights and found.event_study is None:
        yield _weights(one, found, paper)
        yield from show_donor_map(one, found, paper)
        yield _without(one, found, paper)
    if found.earlier:
        yield _earlier(one, found, paper)
    yield _specifications(one, found, paper)


def _paths(one: Evaluation, found: Estimate, paper: EvaluationPaper) -> Section:
    estimated = found.before is not None
    key = "paths" if estimated else "paths_counted"
    counted, estimate = _levels(one, found)
    observed = Path(values=counted, kind="own", name=paper.say(PAGE, "observed"))
    control = Path(values=estimate, kind="control", name=paper.say(PAGE, "control"))
    spoken = _ends(found, paper)
    text = paper.say(PAGE, "paths_text" if estimated else "counted_text", **spoken)
    band = _band(one, found, estimate, paper)
    chart = draw_paths(
        (control, observed) if estimated else (observed,),
        up=count_ticks(one.plan.transform, _spanned(counted, band), paper),
        across=year_ticks(found.periods),
        event=found.start,
        event_name=spoken["event"],
        text=text,
        band=band,
    )
    back = BACK[one.plan.transform]
    ends = dict(enumerate(_ends_of_band(found, estimate), start=found.start))
    rows = tuple(
        (
            paper.time(period),
            paper.number(count),
            *((paper.number(max(back(other), 0)),) if estimated else ()),
            *((paper.number(max(back(end), 0)) for end in ends.get(number, _UNKNOWN)) if ends else ()),
        )
        for number, (period, count, other) in enumerate(zip(found.periods, found.counted, estimate, strict=True))
    )
    heads = ("period", "observed", *(("control",) if estimated else ()), *(("least", "most") if ends else ()))
    told = [paper.say(PAGE, code) for code, there in (("paths_told", estimated), ("band_told", bool(ends))) if there]
    return _section(key, paper, told=told, chart=chart, heads=heads, rows=rows)


def _ends_of_band(found: Estimate, estimate: Sequence[float]) -> list[tuple[float, float]]:
    """Return the two ends of each period of the band, at the level of the counts as the estimate is."""
    late = slice(found.start, found.start + len(found.band))
    risen = (drawn - control for drawn, control in zip(estimate[late], found.control[late], strict=True))
    return [(ends.low + rise, ends.high + rise) for ends, rise in zip(found.band, risen, strict=True)]


def _band(one: Evaluation, found: Estimate, estimate: Sequence[float], paper: EvaluationPaper) -> Band | None:
    """Return the band as it is drawn: a count is not below zero."""
    if not found.band:
        return None
    least = -math.inf if one.plan.transform is Transform.LEVEL else 0.0
    ends = _ends_of_band(found, estimate)
    low, high = tuple(max(low, least) for low, _ in ends), tuple(high for _, high in ends)
    return Band(start=found.start, low=low, high=high, name=paper.say(PAGE, "band"))


def _spanned(counted: tuple[float, ...], band: Band | None) -> tuple[float, ...]:
    return counted if band is None else (*counted, *band.low, *band.high)


def _levels(one: Evaluation, found: Estimate) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return what was counted and what was estimated, transformed.

    An estimate may be of series less their own mean before the date: the gap between the two is then the same, and
    their level is not. The level is that of the counts.
    """
    counted = tuple(FORTH[one.plan.transform](count) for count in found.counted)
    gaps = (seen - other for seen, other in zip(found.observed, found.control, strict=True))
    return counted, tuple(count - gap for count, gap in zip(counted, gaps, strict=True))


def _gaps(one: Evaluation, found: Estimate, paper: EvaluationPaper) -> Section:
    own = tuple(seen - other for seen, other in zip(found.observed, found.control, strict=True))
    paths = [Path(values=each.gaps, kind="placebo") for each in found.placebos]
    paths[-1] = Path(values=found.placebos[-1].gaps, kind="placebo", name=paper.say(PAGE, "placebos"))
    paths.append(Path(values=own, kind="own", name=paper.say(PAGE, "gap")))
    number, effect = len(found.placebos), paper.effect(found.effect, one.plan)
    event = _ends(found, paper)["event"]
    text = paper.say(PAGE, "gaps_text", effect=effect, number=number, event=event)
    ticks = change_ticks(one.plan.transform, [value for path in paths for value in path.values], paper)
    across = year_ticks(found.periods)
    chart = draw_paths(paths, up=ticks, across=across, event=found.start, event_name=event, text=text)
    rows = tuple(
        (paper.time(period), *(paper.effect(value, one.plan) for value in (gap, min(others), max(others))))
        for period, gap, others in zip(
            found.periods, own, zip(*(each.gaps for each in found.placebos), strict=True), strict=True
        )
    )
    told = (paper.say(PAGE, "gaps_told", number=number),)
    return _section("gaps", paper, told=told, chart=chart, heads=("period", "gap", "lowest", "highest"), rows=rows)


def _ranks(one: Evaluation, found: Estimate, paper: EvaluationPaper) -> Section:
    own, name = _own_ratio(one, found), paper.say(PAGE, "this_series")
    ranked = sorted(
        [(own, name, found.effect), *((each.ratio, paper.unit(each.unit), each.effect) for each in found.placebos)],
        key=lambda row: -row[0],
    )
    place = next(number for number, row in enumerate(ranked) if row[1] == name)
    highest = max((ratio for ratio, _, _ in ranked if math.isfinite(ratio)), default=1)
    heights = [ratio if math.isfinite(ratio) else highest for ratio, _, _ in ranked]
    code = "ranks_told_pairs" if one.plan.estimator is Estimator.POISSON else "ranks_told"
    told = [paper.say(PAGE, code, place=found.rank.place, of=found.rank.of, p=paper.p(found.rank))]
    if found.signed_rank is not None:
        signed = found.signed_rank
        told.append(paper.say(PAGE, "ranks_signed", place=signed.place, of=signed.of, p=paper.p(signed)))
    rows = tuple((unit, paper.number(ratio, 2), paper.effect(effect, one.plan)) for ratio, unit, effect in ranked)
    chart = draw_ranks(heights, place, name, told[0])
    return _section("ranks", paper, told=told, chart=chart, heads=("series", "ratio", "computed"), rows=rows)


def _own_ratio(one: Evaluation, found: Estimate) -> float:
    """Return the measure by which the treated series is ranked, as its placebos have theirs."""
    if found.before is None or found.after is None:
        return abs(found.effect)
    plain = one.plan.estimator is Estimator.SYNTHETIC_CONTROL
    gap = found.after if plain else abs(found.effect)
    return gap / found.before if found.before > 0 else math.inf


def _weights(one: Evaluation, found: Estimate, paper: EvaluationPaper) -> Section:
    pairs = one.plan.estimator is Estimator.POISSON
    key = "weights_pairs" if pairs else "weights"
    rows = tuple((paper.unit(each.donor), f"{paper.number(100 * each.weight, 1)}%") for each in found.weights)
    shares = [
        Share(name=name, share=share, low=share, high=share, written=written)
        for (name, written), share in zip(rows, (Decimal(str(each.weight)) for each in found.weights), strict=True)
    ]
    listed = "; ".join(" ".join(row) for row in rows)
    chart = draw_shares(shares, paper.say(PAGE, "bars_text", heading=paper.say(PAGE, key), told=listed))
    left = len(one.donors) - len(found.weights)
    told = () if pairs else (paper.say(PAGE, "weights_told", number=left),)
    return _section(key, paper, told=told, chart=chart, heads=("series", "weight"), rows=rows)


def _without(one: Evaluation, found: Estimate, paper: EvaluationPaper) -> Section:
    outcomes: list[tuple[str, float | None]] = [(paper.say(PAGE, "whole"), found.effect)]
    outcomes += [(paper.unit(each.donor), each.effect_without) for each in found.weights]
    return _outcomes("without", one, outcomes, paper, told=(paper.say(PAGE, "without_told"),))


def _earlier(one: Evaluation, found: Estimate, paper: EvaluationPaper) -> Section:
    """Show the real date among the dates on which nothing began, all of them in the table and some in the drawing."""
    outcomes = [(paper.time(found.periods[found.start]), found.effect)]
    step = max(1, len(found.earlier) // 8)
    drawn = outcomes + [(paper.time(each.period), each.effect) for each in found.earlier[::-step]]
    rows = outcomes + [(paper.time(each.period), each.effect) for each in found.earlier]
    return _outcomes("earlier", one, drawn, paper, rows=rows, told=(paper.say(PAGE, "earlier_told"),))


def _specifications(one: Evaluation, found: Estimate, paper: EvaluationPaper) -> Section:
    own = (paper.say(PAGE, "plan_itself", name=one.plan.name), found.effect)
    others = [(paper.specification(each.name), each.effect) for each in one.specifications]
    others.sort(key=lambda row: (row[1] is None, row[1] or 0.0))
    told = (paper.say(PAGE, "specifications_told"),)
    return _outcomes("specifications", one, [own, *others], paper, told=told)


def _outcomes(
    key: str,
    one: Evaluation,
    outcomes: Sequence[tuple[str, float | None]],
    paper: EvaluationPaper,
    *,
    rows: Sequence[tuple[str, float | None]] = (),
    told: Sequence[str] = (),
) -> Section:
    """Draw outcomes on one axis, the first of them the one that the others are held against."""
    drawn = [
        Told(name=name, at=effect, written=paper.effect(effect, one.plan), marked=number == 0)
        for number, (name, effect) in enumerate(outcomes)
        if effect is not None and math.isfinite(effect)
    ]
    ordered = sorted(drawn, key=lambda each: each.at)
    text = paper.say(
        PAGE,
        "effects_text",
        heading=paper.say(PAGE, key),
        number=len(drawn),
        low=ordered[0].written,
        high=ordered[-1].written,
    )
    missing = paper.say(PAGE, "not_estimated")
    written = tuple(
        (name, missing if effect is None else paper.effect(effect, one.plan)) for name, effect in (rows or outcomes)
    )
    chart = draw_outcomes(drawn, text)
    return _section(key, paper, told=told, chart=chart, heads=("what", "computed"), rows=written)


def _section(
    key: str,
    paper: EvaluationPaper,
    *,
    told: Sequence[str],
    chart: Markup,
    heads: Sequence[str],
    rows: Sequence[tuple[str, ...]],
) -> Section:
    """Return a section with a drawing, and under it the same as a table that is folded."""
    heading = paper.say(PAGE, key)
    named = tuple(upper_first(paper.say(PAGE, head)) for head in heads)
    table = ShownTable(caption=paper.in_table(heading), heads=named, rows=tuple(rows), folded=True)
    return Section(key=key, heading=heading, paragraphs=tuple(told), charts=(chart,), tables=(table,))


def _ends(found: Estimate, paper: EvaluationPaper) -> dict[str, str]:
    first, last, event = found.periods[0], found.periods[-1], found.periods[found.start]
    return {"first": paper.time(first), "last": paper.time(last), "event": paper.time(event)}
