"""The effect by years since the beginning: a drawing with its table, what trends could explain, and which countries."""

import math
from collections.abc import Callable, Iterator

from routekaart.domain.evaluation.event_study import EventEffect, EventStudy
from routekaart.domain.evaluation.outcome import Estimate, Evaluation
from routekaart.domain.evaluation.plan import Plan
from routekaart.reporting.evaluation.charts import Dot, draw_events, draw_spread
from routekaart.reporting.evaluation.charts.ticks import change_ticks
from routekaart.reporting.evaluation.wording import tell_effect, tell_number
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.reporting.sections import Section, ShownTable
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.texts.evaluating_designs import ORIGINS

_SHARES = (0.0, 0.025, 0.05, 0.5, 0.95, 0.975)
EVENT_HEADS = ("time", "difference", "low", "high", "origins")


def show_event_study(one: Evaluation, found: Estimate, study: EventStudy, paper: EvaluationPaper) -> Iterator[Section]:
    """Yield the drawing of an event study, and the table of the countries in it."""
    yield _drawn(one, found, study, paper)
    yield _draws(one, found, study, paper)
    yield _countries(one, found, study, paper)


def ask_origins(one: Evaluation, paper: EvaluationPaper) -> str:
    """Say what is asked of origins with dates of their own."""
    study = None if one.estimate is None else one.estimate.event_study
    number = len(one.plan.starts or ()) if study is None else sum(len(each.origins) for each in study.cohorts)
    told = {"after": one.plan.span.after, "number": number, "others": len(one.donors)}
    indicator = paper.names.name(one.plan.outcome.indicator)
    return paper.say(ORIGINS, "question", **told, series=paper.series(one.plan), indicator=indicator)


def tell_trends(study: EventStudy, plan: Plan, lang: Lang) -> list[str]:
    """Say what is left if the countries drift apart, until when, and how much a standard error is worth here."""
    if not study.bounds:
        told = [say(ORIGINS, "no_bounds", lang)]
    else:
        told = [
            say(ORIGINS, "bounds", lang).format(
                most=tell_number(each.most, lang, 1),
                low=tell_effect(each.low, plan, lang),
                high=tell_effect(each.high, plan, lang),
            )
            for each in study.bounds
        ]
        told.append(_breakdown(study, lang))
    share = f"{tell_number(100 * study.clustered_size, lang)}%"
    return [*told, say(ORIGINS, "clustered", lang).format(share=share)]


def event_rows(study: EventStudy, write: Callable[[float], str]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each year: since the beginning, difference, the ends of the band, countries."""
    for each in study.events:
        yield str(each.time), write(each.effect), write(each.low), write(each.high), str(each.origins)


def _breakdown(study: EventStudy, lang: Lang) -> str:
    if not study.breakdown:
        return say(ORIGINS, "no_breakdown", lang)
    return say(ORIGINS, "breakdown", lang).format(breakdown=tell_number(study.breakdown, lang, 2))


def _drawn(one: Evaluation, found: Estimate, study: EventStudy, paper: EvaluationPaper) -> Section:
    heading, draws = paper.say(ORIGINS, "event_study"), paper.number(found.rank.of - 1)
    heads = tuple(upper_first(paper.say(ORIGINS, head)) for head in EVENT_HEADS)
    rows = tuple(event_rows(study, lambda effect: paper.effect(effect, one.plan)))
    dots = [Dot(time=each.time, at=each.effect, low=each.low, high=each.high) for each in _finite(study)]
    ends = [end for dot in dots for end in (dot.low, dot.high)]
    told = paper.say(ORIGINS, "event_study_told", draws=draws)
    text = paper.say(
        ORIGINS,
        "event_study_text",
        first=study.events[0].time,
        last=study.events[-1].time,
        told="; ".join(_one(each, one.plan, paper) for each in study.events),
    )
    return Section(
        key="event_study",
        heading=heading,
        paragraphs=(told, *tell_trends(study, one.plan, paper.lang)),
        charts=(draw_events(dots, up=change_ticks(one.plan.transform, ends, paper), text=text),),
        tables=(ShownTable(caption=paper.in_table(heading), heads=heads, rows=rows, folded=True),),
    )


def _draws(one: Evaluation, found: Estimate, study: EventStudy, paper: EvaluationPaper) -> Section:
    """Show where the mean lies among the draws, by which it is judged."""
    heading, rank = paper.say(ORIGINS, "draws"), found.signed_rank or found.rank
    heads = tuple(upper_first(paper.say(ORIGINS, head)) for head in ("where", "mean"))
    told = paper.say(ORIGINS, "draws_told", draws=len(study.draws), place=rank.place, of=rank.of, p=paper.p(rank))
    computed, ordered = paper.effect(found.effect, one.plan), sorted(study.draws)
    rows = [
        (paper.say(ORIGINS, "share_below", share=f"{paper.number(100 * share, 1)}%"), _at(ordered, share, one, paper))
        for share in _SHARES
    ]
    rows.append((paper.say(ORIGINS, "what_was_computed"), computed))
    chart = draw_spread(
        study.draws,
        found.effect,
        name=paper.say(ORIGINS, "computed", effect=computed),
        across=change_ticks(one.plan.transform, study.draws, paper),
        text=told,
    )
    table = ShownTable(caption=paper.in_table(heading), heads=heads, rows=tuple(rows), folded=True)
    return Section(key="draws", heading=heading, paragraphs=(told,), charts=(chart,), tables=(table,))


def _at(ordered: list[float], share: float, one: Evaluation, paper: EvaluationPaper) -> str:
    """Write the draw that so many lie below."""
    return paper.effect(ordered[min(int(share * len(ordered)), len(ordered) - 1)], one.plan)


def _finite(study: EventStudy) -> Iterator[EventEffect]:
    return (each for each in study.events if all(map(math.isfinite, (each.effect, each.low, each.high))))


def _one(each: EventEffect, plan: Plan, paper: EvaluationPaper) -> str:
    written = {name: paper.effect(value, plan) for name, value in _ends(each).items()}
    return paper.say(ORIGINS, "one_event", time=each.time, **written)


def _ends(each: EventEffect) -> dict[str, float]:
    return {"effect": each.effect, "low": each.low, "high": each.high}


def _countries(one: Evaluation, found: Estimate, study: EventStudy, paper: EvaluationPaper) -> Section:
    heading = paper.say(ORIGINS, "cohorts")
    heads = tuple(upper_first(paper.say(ORIGINS, head)) for head in ("country", "first_year", "share", "without_it"))
    first = {of: each.first for each in study.cohorts for of in each.origins}
    rows = tuple(
        (
            paper.names.name(of),
            str(first[of]),
            f"{paper.number(100 * each.weight, 1)}%",
            paper.effect(each.effect_without, one.plan),
        )
        for each in found.weights
        if (of := each.donor.counterpart) is not None
    )
    told = paper.say(ORIGINS, "cohorts_told")
    table = ShownTable(caption=heading, heads=heads, rows=rows)
    return Section(key="cohorts", heading=heading, paragraphs=(told,), tables=(table,))
