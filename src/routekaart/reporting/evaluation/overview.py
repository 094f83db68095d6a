"""The sections of the page of all evaluations: the table with the refusals, and which gates stayed closed."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from routekaart.domain.evaluation.outcome import Evaluation, EvaluationTable
from routekaart.domain.ids import IndicatorId
from routekaart.reporting.evaluation.claimed import kind_of_outcome, tell_claims
from routekaart.reporting.evaluation.together import COLUMNS, tell_pooled
from routekaart.reporting.evaluation.wording import NOTHING
from routekaart.reporting.evaluation.words import NOT_CHECKED, PAGE, WHY
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.reporting.sections import Section, ShownTable
from routekaart.reporting.texts.evaluating import CANNOT_SHOW, EVALUATING


def introduce_all(table: EvaluationTable, paper: EvaluationPaper) -> Iterator[str]:
    """Yield what that so little can be said does and does not mean, and how often was looked."""
    looks = table.looks
    yield paper.say(PAGE, "all_told")
    yield paper.say(EVALUATING, "looks", taken=looks.taken, below=looks.below, expected=paper.number(looks.expected, 2))


def show_all(table: EvaluationTable, paper: EvaluationPaper) -> tuple[Section, ...]:
    """Return the sections: why not, what cannot be shown, what letters say, and a table for each indicator."""
    claims = tuple(f"- {line}" for line in tell_claims(table.claims, table.evaluations, paper.lang))
    sections = (
        _closed(table, paper),
        _cannot_show(table, paper),
        Section(key="claims", heading=paper.say(PAGE, "claims"), paragraphs=claims),
        *_pooled(table, paper),
        *_tables(table, paper),
    )
    return tuple(one for one in sections if not one.empty)


def _closed(table: EvaluationTable, paper: EvaluationPaper) -> Section:
    counted = Counter(gate.code for one in table.evaluations for gate in one.gates if not gate.open)
    heads = tuple(upper_first(paper.say(PAGE, code)) for code in ("gate", "how_often", "reason", "needed"))
    rows = tuple(
        (code, paper.number(number), tell_reason(code, paper), paper.needed(code))
        for code, number in counted.most_common()
    )
    heading = paper.say(PAGE, "closed")
    return Section(
        key="closed", heading=heading, tables=(ShownTable(caption=heading, heads=heads, rows=rows),) if rows else ()
    )


def tell_reason(code: str, paper: EvaluationPaper) -> str:
    """Say in plain words why a gate may be closed: what may be wrong, or what cannot be checked."""
    unchecked = paper.say(PAGE, "unchecked", whether=paper.say(NOT_CHECKED, code))
    return upper_first(paper.say(PAGE, "either", wrong=paper.say(WHY, code), unchecked=unchecked))


def _cannot_show(table: EvaluationTable, paper: EvaluationPaper) -> Section:
    codes = dict.fromkeys(code for one in table.evaluations for code in one.cannot_show)
    told = tuple(f"- {paper.say(CANNOT_SHOW, code)}" for code in codes if code != "own_route_only")
    return Section(key="cannot-show", heading=paper.say(PAGE, "cannot_show"), paragraphs=told)


def _pooled(table: EvaluationTable, paper: EvaluationPaper) -> Iterator[Section]:
    if table.pooled:
        heading = paper.say(EVALUATING, "pooled")
        heads = tuple(upper_first(paper.say(EVALUATING, code)) for code in COLUMNS)
        shown = ShownTable(caption=heading, heads=heads, rows=tuple(tell_pooled(table.pooled, paper.names)))
        told = (paper.say(EVALUATING, "pooled_told"),)
        yield Section(key="pooled", heading=heading, paragraphs=told, tables=(shown,))


def _tables(table: EvaluationTable, paper: EvaluationPaper) -> Iterator[Section]:
    rows = sorted(
        zip(table.evaluations, table.looks.q, strict=True),
        key=lambda row: (row[0].plan.outcome.indicator, paper.arrangements(row[0]), paper.series(row[0].plan)),
    )
    codes = ("arrangement", "series", "outcome", "computed_not_effect", "rank", "q", "closed_gates")
    heads = tuple(upper_first(paper.say({**EVALUATING, **PAGE}, code)) for code in codes)
    for indicator, found in groupby(rows, key=lambda row: row[0].plan.outcome.indicator):
        name = paper.names.name(indicator)
        shown = tuple(_row(one, q, paper) for one, q in found)
        yield Section(key=_key(indicator), heading=name, tables=(ShownTable(caption=name, heads=heads, rows=shown),))


def _row(one: Evaluation, q: float | None, paper: EvaluationPaper) -> tuple[str, ...]:
    found = one.estimate
    effect = NOTHING if found is None else paper.effect(found.effect, one.plan)
    rank = NOTHING if found is None else paper.rank(found.signed_rank or found.rank)
    closed = ", ".join(gate.code for gate in one.gates if not gate.open) or NOTHING
    outcome = paper.say(EVALUATING, kind_of_outcome(one))
    return paper.arrangements(one), paper.series(one.plan), outcome, effect, rank, paper.number(q, 2), closed


def _key(indicator: IndicatorId) -> str:
    return f"of-{indicator}"
