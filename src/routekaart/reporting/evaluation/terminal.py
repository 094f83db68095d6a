"""Evaluations as lines and tables on a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO

from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    Estimate,
    Evaluation,
    EvaluationTable,
    NoEffectFound,
    Unit,
)
from routekaart.domain.evaluation.plan import Estimator, Transform
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.wording import (
    tell_cannot_show,
    tell_effect,
    tell_outcome,
    tell_rank,
    tell_smallest,
    tell_unit,
)
from routekaart.reporting.paper import visible
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.texts.evaluating import BESIDES, EVALUATING, GATE_STATES


def render_evaluation(one: Evaluation, names: Names, *, width: int) -> str:
    """Write an evaluation: the outcome first, then its gates, what is beside it and what it cannot show."""
    lang = names.lang
    parts = [*_head(one, lang), *tell_outcome(one, lang), *_computed(one, lang), ""]
    parts.append(_table(_words(lang, "gate", "state", "figure", "threshold"), _gates(one, lang), width, right=2))
    if one.beside:
        columns = _words(lang, "beside", "series", "before", "after", "effect", "rank")
        parts.append(_table(columns, _beside(one, names), width, right=4))
    if one.estimate is not None:
        columns = _words(lang, "donors", "weight", "without")
        parts.append(_table(columns, _weights(one, one.estimate, names), width, right=2))
        columns = _words(lang, "specification", "effect", "rank")
        parts.append(_table(columns, _specifications(one, lang), width, right=2))
    parts += [f"{say(EVALUATING, 'cannot_show', lang)}:", *(f"- {line}" for line in tell_cannot_show(one, lang))]
    return "\n".join(visible(line) for part in parts for line in part.split("\n")) + "\n"


def render_table(table: EvaluationTable, names: Names, *, width: int) -> str:
    """Write all evaluations of a release, a row each, and how often was looked."""
    lang, looks = names.lang, table.looks
    columns = _words(lang, "arrangement", "series", "outcome", "effect", "rank", "q")
    rows = (_row(one, q, names) for one, q in zip(table.evaluations, looks.q, strict=True))
    told = say(EVALUATING, "looks", lang).format(taken=looks.taken, below=looks.below, expected=f"{looks.expected:g}")
    parts = [_table(columns, rows, width, right=3), told]
    if table.claims:
        parts += ["", f"{say(EVALUATING, 'claims', lang)}:", *(f"- {line}" for line in _claims(table, lang))]
    return "\n".join(parts) + "\n"


def _claims(table: EvaluationTable, lang: Lang) -> Iterator[str]:
    """Tell for each claim how often each outcome came out of the evaluations that are about the same."""
    outcomes = {one.plan.name: _kind(one) for one in table.evaluations}
    for claim in table.claims:
        counted = Counter(outcomes[name] for name in claim.evaluations)
        pattern = say(EVALUATING, "claim_counts", lang)
        told = [pattern.format(number=number, outcome=say(EVALUATING, kind, lang)) for kind, number in counted.items()]
        answer = ", ".join(told) or say(EVALUATING, "claim_nothing", lang)
        said = say(EVALUATING, "claim", lang).format(quote=claim.quote, measure=claim.measure, answer=answer)
        yield visible(said)


def _kind(one: Evaluation) -> str:
    match one.outcome:
        case EffectFound():
            return "found"
        case NoEffectFound():
            return "not_found"
        case CannotBeSaid():
            return "not_said"


def _row(one: Evaluation, q: float | None, names: Names) -> Sequence[str]:
    lang, estimate = names.lang, one.estimate
    outcome = one.plan.outcome
    return (
        ", ".join(names.name(thing) for thing in one.plan.arrangements),
        tell_unit(Unit(area=outcome.area, counterpart=outcome.counterpart), names),
        _short(one, lang),
        "" if estimate is None else tell_effect(estimate.effect, one.plan, lang),
        "" if estimate is None else tell_rank(estimate.rank),
        "" if q is None else f"{q:.2f}",
    )


def _short(one: Evaluation, lang: Lang) -> str:
    match one.outcome:
        case EffectFound(range=ends):
            told = f"{tell_effect(ends.low, one.plan, lang)} .. {tell_effect(ends.high, one.plan, lang)}"
            return f"{say(EVALUATING, 'found', lang)} {told}"
        case NoEffectFound(detectable=smallest):
            return f"{say(EVALUATING, 'not_found', lang)} (< {tell_smallest(smallest, one.plan, lang)})"
        case CannotBeSaid(because=because):
            return f"{say(EVALUATING, 'not_said', lang)}: {', '.join(because)}"


def _head(one: Evaluation, lang: Lang) -> Iterator[str]:
    if one.sealed is not None:
        when = f"{one.sealed.recorded:%Y-%m-%d %H:%M}"
        yield say(EVALUATING, "plan", lang).format(name=one.plan.name, when=when, seq=one.sealed.seq)


def _computed(one: Evaluation, lang: Lang) -> Iterator[str]:
    found = one.estimate
    if found is None:
        return
    rank = found.signed_rank or found.rank
    code = "raw" if isinstance(one.outcome, CannotBeSaid) else "passed"
    told = tell_effect(found.effect, one.plan, lang)
    logged = one.plan.transform is Transform.LOG1P and one.plan.estimator is not Estimator.POISSON
    effect = say(EVALUATING, "of_log", lang).format(percent=told) if logged else told
    yield say(EVALUATING, code, lang).format(effect=effect, place=rank.place, of=rank.of, p=f"{rank.p:.3f}")
    if found.critical is None or found.detectable is None:
        yield say(EVALUATING, "nothing_passes", lang)
        return
    critical, detectable = (tell_smallest(size, one.plan, lang) for size in (found.critical, found.detectable))
    yield say(EVALUATING, "critical", lang).format(critical=critical, detectable=detectable)


def _gates(one: Evaluation, lang: Lang) -> Iterator[Sequence[str]]:
    for gate in one.gates:
        figure = "" if gate.figure is None else f"{gate.figure:.3g}"
        threshold = "" if gate.threshold is None else f"{gate.threshold:.3g}"
        yield gate.code, say(GATE_STATES, gate.state, lang), figure, threshold


def _beside(one: Evaluation, names: Names) -> Iterator[Sequence[str]]:
    unknown = say(EVALUATING, "unknown", names.lang)
    for each in one.beside:
        counted = (unknown if value is None else f"{value:,.0f}" for value in (each.before, each.after))
        effect = "" if each.effect is None else tell_effect(each.effect, one.plan, names.lang)
        rank = "" if each.rank is None else tell_rank(each.rank)
        yield say(BESIDES, each.what, names.lang), tell_unit(each.unit, names), *counted, effect, rank


def _weights(one: Evaluation, found: Estimate, names: Names) -> Iterator[Sequence[str]]:
    for each in found.weights:
        without = "" if each.effect_without is None else tell_effect(each.effect_without, one.plan, names.lang)
        yield tell_unit(each.donor, names), f"{each.weight:.3f}", without


def _specifications(one: Evaluation, lang: Lang) -> Iterator[Sequence[str]]:
    for each in one.specifications:
        effect = "" if each.effect is None else tell_effect(each.effect, one.plan, lang)
        yield each.name, effect, "" if each.rank is None else tell_rank(each.rank)


def _words(lang: Lang, *codes: str) -> list[str]:
    return [say(EVALUATING, code, lang) for code in codes]


def _table(columns: Sequence[str], rows: Iterator[Sequence[str]], width: int, *, right: int) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place >= len(columns) - right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(visible(cell) for cell in row))
    out = StringIO()
    Console(file=out, width=width, markup=False, highlight=False).print(table)
    return out.getvalue().rstrip("\n")
