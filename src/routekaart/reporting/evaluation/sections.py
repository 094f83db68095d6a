"""The sections of the page of one evaluation: what is always told beside it first, then drawings, then all gates."""

from collections import Counter
from collections.abc import Iterator

from routekaart.domain.evaluation.outcome import Beside, CannotBeSaid, Evaluation, GateResult, LaidBeside
from routekaart.domain.evaluation.plan import Estimator
from routekaart.domain.ids import kind_of
from routekaart.reporting.evaluation.claimed import tell_claims
from routekaart.reporting.evaluation.described import show_described
from routekaart.reporting.evaluation.drawn import show_drawn
from routekaart.reporting.evaluation.event_study import ask_origins
from routekaart.reporting.evaluation.measured import code_of
from routekaart.reporting.evaluation.netted import missing_beside, tell_net
from routekaart.reporting.evaluation.wording import NOTHING, tell_cannot_show, tell_computed, tell_sealed
from routekaart.reporting.evaluation.words import NOT_CHECKED, PAGE
from routekaart.reporting.evaluation.writing import EvaluationPaper, upper_first
from routekaart.reporting.sections import Section, ShownTable
from routekaart.reporting.texts import Table
from routekaart.reporting.texts.evaluating import BESIDES, EVALUATING, EXCLUDED, GATE_STATES

_BY_CHANCE = 20
"""One in so many falls below 5 % if nothing works."""


def introduce(one: Evaluation, paper: EvaluationPaper) -> Iterator[str]:
    """Yield what was asked, when that was sealed, and what was computed, with its doubt."""
    plan = one.plan
    told = {"series": paper.series(plan), "span": paper.span(plan), "day": paper.day(plan.day)}
    if plan.estimator is Estimator.STAGGERED:
        yield ask_origins(one, paper)
    else:
        yield paper.say(PAGE, "question", **told, indicator=paper.names.name(plan.outcome.indicator))
    if plan.outcome.counterpart is not None:
        yield paper.say(PAGE, "nationality")
    yield paper.say(PAGE, "not_sealed") if one.sealed is None else tell_sealed(one.sealed, paper.lang)
    yield from tell_computed(one, paper.lang)


def show_sections(laid: LaidBeside, paper: EvaluationPaper) -> tuple[Section, ...]:
    """Return the sections that have something to show."""
    one = laid.evaluation
    return (
        *_why(one, paper),
        _beside(one, paper),
        _bullets("cannot_show", tell_cannot_show(one, paper.lang), paper),
        _looks(laid, paper),
        Section(key="claims", heading=paper.say(PAGE, "claims"), paragraphs=_claims(laid, paper)),
        *show_drawn(one, paper),
        *(() if one.described is None else show_described(one.described, one.plan, paper)),
        _gates(one, paper),
        *_excluded(one, paper),
    )


def _why(one: Evaluation, paper: EvaluationPaper) -> Iterator[Section]:
    if isinstance(one.outcome, CannotBeSaid):
        closed = [gate for gate in one.gates if not gate.open]
        rows = tuple(
            (upper_first(paper.why(gate)), paper.measured(gate, one.plan), paper.needed(code_of(gate)))
            for gate in closed
        )
        yield _table("why", ("reason", "measured", "needed"), rows, paper)


def _beside(one: Evaluation, paper: EvaluationPaper) -> Section:
    kinds = {each.what for each in one.beside}
    missing = (("receiving", "no_receiving"), ("deaths", "no_deaths"))
    told = [paper.say(PAGE, "beside_told"), *(paper.say(PAGE, code) for what, code in missing if what not in kinds)]
    rows = (_own(one, paper), *(_other(each, one, paper) for each in one.beside), *_missing(one, paper))
    heads = ("what", "series", "before", "after", "computed", "rank")
    return _table("beside", heads, rows, paper, told=(*told, *tell_net(one, paper.lang)))


def _own(one: Evaluation, paper: EvaluationPaper) -> tuple[str, ...]:
    """Return what was counted in as many periods before the event as count after it."""
    found, length = one.estimate, one.plan.span.after
    route = kind_of(one.plan.outcome.area) == "route"
    name, series = paper.say(PAGE, "own" if route else "own_series"), paper.series(one.plan)
    if found is None:
        return name, series, NOTHING, NOTHING, NOTHING, NOTHING
    if found.event_study is not None:  # there is no one date to count before and after
        return name, series, NOTHING, NOTHING, paper.effect(found.effect, one.plan), paper.rank(found.rank)
    before = found.counted[found.start - length : found.start] if found.start >= length else ()
    after = found.counted[found.start : found.start + length]
    counted = (paper.number(sum(part)) if len(part) == length else NOTHING for part in (before, after))
    return name, series, *counted, paper.effect(found.effect, one.plan), paper.rank(found.rank)


def _other(each: Beside, one: Evaluation, paper: EvaluationPaper) -> tuple[str, ...]:
    counted = (paper.number(each.before), paper.number(each.after))
    effect = paper.effect(each.effect, one.plan)
    return paper.say(BESIDES, each.what), paper.unit(each.unit), *counted, effect, paper.rank(each.rank)


def _missing(one: Evaluation, paper: EvaluationPaper) -> Iterator[tuple[str, ...]]:
    for name in missing_beside(one, paper.lang):
        yield name, *(NOTHING for _ in range(5))


def _looks(laid: LaidBeside, paper: EvaluationPaper) -> Section:
    ways = 1 + len(laid.evaluation.specifications)
    told = [paper.say(PAGE, "looks_one", ways=ways, plans=paper.number(laid.plans))]
    if laid.plans >= _BY_CHANCE:
        told.append(paper.say(PAGE, "looks_chance", expected=paper.number(laid.plans / _BY_CHANCE)))
    return Section(key="looks", heading=paper.say(PAGE, "looks"), paragraphs=tuple(told))


def _claims(laid: LaidBeside, paper: EvaluationPaper) -> tuple[str, ...]:
    told = tuple(f"- {line}" for line in tell_claims(laid.claims, (laid.evaluation,), paper.lang))
    return told or (paper.say(PAGE, "no_claims"),)


def _gates(one: Evaluation, paper: EvaluationPaper) -> Section:
    heads = ("gate", "asks", "figure", "threshold", "state", "opens")
    told = (paper.say(PAGE, "gates_told"),)
    return _table("gates", heads, tuple(_gate(gate, paper) for gate in one.gates), paper, told=told)


def _gate(gate: GateResult, paper: EvaluationPaper) -> tuple[str, ...]:
    figures = (paper.number(gate.figure, 3), paper.number(gate.threshold, 3))
    opens = NOTHING if gate.open else paper.needed(code_of(gate))
    asks = upper_first(paper.say(NOT_CHECKED, gate.code))
    return gate.code, asks, *figures, paper.say(GATE_STATES, gate.state), opens


def _excluded(one: Evaluation, paper: EvaluationPaper) -> Iterator[Section]:
    if one.excluded:
        counted = Counter(each.reason for each in one.excluded).most_common()
        rows = tuple((upper_first(paper.say(EXCLUDED, reason)), paper.number(number)) for reason, number in counted)
        yield _table("excluded", ("reason", "number"), rows, paper)


def _bullets(key: str, lines: list[str], paper: EvaluationPaper) -> Section:
    return Section(key=key, heading=paper.say(PAGE, key), paragraphs=tuple(f"- {line}" for line in lines))


def _table(
    key: str,
    heads: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    paper: EvaluationPaper,
    *,
    told: tuple[str, ...] = (),
) -> Section:
    named = tuple(upper_first(paper.say(_HEADS, head)) for head in heads)
    heading = paper.say(PAGE, key)
    return Section(
        key=key, heading=heading, paragraphs=told, tables=(ShownTable(caption=heading, heads=named, rows=rows),)
    )


_HEADS: Table = {**EVALUATING, **PAGE}
