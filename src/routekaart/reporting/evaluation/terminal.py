"""Evaluations as lines and tables on a terminal."""

from collections.abc import Iterator, Sequence
from io import StringIO

from routekaart.domain.evaluation.description import Description
from routekaart.domain.evaluation.event_study import EventStudy
from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    Estimate,
    Evaluation,
    EvaluationTable,
    NoEffectFound,
    Unit,
)
from routekaart.domain.evaluation.plan import Estimator, Plan
from routekaart.reporting.columns import fit_columns
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation.claimed import tell_claims
from routekaart.reporting.evaluation.described import DESCRIBED_HEADS, described_rows
from routekaart.reporting.evaluation.event_study import EVENT_HEADS, event_rows, tell_trends
from routekaart.reporting.evaluation.measured import tell_gate
from routekaart.reporting.evaluation.netted import tell_net
from routekaart.reporting.evaluation.together import COLUMNS, tell_pooled
from routekaart.reporting.evaluation.wording import (
    tell_cannot_show,
    tell_computed,
    tell_effect,
    tell_number,
    tell_outcome,
    tell_rank,
    tell_sealed,
    tell_smallest,
    tell_specification,
    tell_unit,
)
from routekaart.reporting.paper import visible
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.texts.evaluating import BESIDES, EVALUATING, GATE_STATES
from routekaart.reporting.texts.evaluating_designs import DESCRIBED, ORIGINS


def render_evaluation(one: Evaluation, names: Names, *, width: int) -> str:
    """Write an evaluation: the outcome first, then its gates, what is beside it and what it cannot show."""
    lang = names.lang
    parts = [*_head(one, names), *tell_computed(one, lang), ""]
    parts.append(_table(_words(lang, "gate", "state", "figure", "threshold"), _gates(one, lang), width, right=2))
    if one.beside:
        columns = _words(lang, "beside", "series", "before", "after", "effect", "rank")
        parts += [_table(columns, _beside(one, names), width, right=4), *tell_net(one, lang)]
    if one.described is not None:
        parts += [say(DESCRIBED, "described_told", lang), *_described(one.plan, one.described, lang, width)]
    if one.estimate is not None:
        if one.estimate.event_study is not None:
            parts += _event_study(one.plan, one.estimate.event_study, lang, width)
        columns = _weight_heads(one.plan, lang)
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
    told = say(EVALUATING, "looks", lang).format(
        taken=looks.taken, below=looks.below, expected=tell_number(looks.expected, lang, 2)
    )
    parts = [_table(columns, rows, width, right=3), told]
    if table.pooled:
        heads = _words(lang, *COLUMNS)
        parts += ["", f"{say(EVALUATING, 'pooled', lang)}:", say(EVALUATING, "pooled_told", lang)]
        parts.append(_table(heads, tell_pooled(table.pooled, names), width, right=5))
    if table.claims:
        parts += [
            "",
            f"{say(EVALUATING, 'claims', lang)}:",
            *(f"- {visible(line)}" for line in tell_claims(table.claims, table.evaluations, lang)),
        ]
    return "\n".join(parts) + "\n"


def _row(one: Evaluation, q: float | None, names: Names) -> Sequence[str]:
    lang, estimate = names.lang, one.estimate
    outcome = one.plan.outcome
    return (
        ", ".join(names.name(thing) for thing in one.plan.arrangements),
        tell_unit(Unit(area=outcome.area, counterpart=outcome.counterpart), names),
        _short(one, lang),
        "" if estimate is None else tell_effect(estimate.effect, one.plan, lang),
        "" if estimate is None else tell_rank(estimate.rank, lang),
        "" if q is None else tell_number(q, lang, 2),
    )


def _short(one: Evaluation, lang: Lang) -> str:
    match one.outcome:
        case EffectFound(range=ends):
            told = f"{tell_effect(ends.low, one.plan, lang)} .. {tell_effect(ends.high, one.plan, lang)}"
            return f"{say(EVALUATING, 'found', lang)} {told}"
        case NoEffectFound(detectable=smallest):
            told = say(EVALUATING, "smallest", lang).format(smallest=tell_smallest(smallest, one.plan, lang))
            return f"{say(EVALUATING, 'not_found', lang)} ({told})"
        case CannotBeSaid(because=because):
            return f"{say(EVALUATING, 'not_said', lang)}: {', '.join(because)}"


def _head(one: Evaluation, names: Names) -> Iterator[str]:
    """Yield when the plan was sealed and what came out, with a line for each gate that is not open."""
    if one.sealed is not None:
        yield tell_sealed(one.sealed, names.lang)
    yield tell_outcome(one, names.lang)
    if isinstance(one.outcome, CannotBeSaid):
        yield from (f"- {tell_gate(gate, one.plan, names.lang, names.name)}" for gate in one.gates if not gate.open)


def _gates(one: Evaluation, lang: Lang) -> Iterator[Sequence[str]]:
    for gate in one.gates:
        figures = ("" if value is None else tell_number(value, lang, 3) for value in (gate.figure, gate.threshold))
        yield gate.code, say(GATE_STATES, gate.state, lang), *figures


def _beside(one: Evaluation, names: Names) -> Iterator[Sequence[str]]:
    unknown = say(EVALUATING, "unknown", names.lang)
    for each in one.beside:
        counted = (unknown if value is None else tell_number(value, names.lang) for value in (each.before, each.after))
        effect = "" if each.effect is None else tell_effect(each.effect, one.plan, names.lang)
        rank = "" if each.rank is None else tell_rank(each.rank, names.lang)
        yield say(BESIDES, each.what, names.lang), tell_unit(each.unit, names), *counted, effect, rank


def _weight_heads(plan: Plan, lang: Lang) -> list[str]:
    if plan.estimator is Estimator.STAGGERED:
        return [say(ORIGINS, head, lang) for head in ("country", "share", "without_it")]
    pairs = plan.estimator is Estimator.POISSON
    return _words(lang, "destinations" if pairs else "donors", "weight", "without")


def _event_study(plan: Plan, study: EventStudy, lang: Lang, width: int) -> list[str]:
    columns = [say(ORIGINS, head, lang) for head in EVENT_HEADS]
    rows = event_rows(study, lambda effect: tell_effect(effect, plan, lang))
    return [_table(columns, rows, width, right=5), *tell_trends(study, plan, lang), ""]


def _described(plan: Plan, found: Description, lang: Lang, width: int) -> list[str]:
    columns = [say(DESCRIBED, head, lang) for head in DESCRIBED_HEADS]
    return [_table(columns, described_rows(found, plan, lang), width, right=3)]


def _weights(one: Evaluation, found: Estimate, names: Names) -> Iterator[Sequence[str]]:
    for each in found.weights:
        without = "" if each.effect_without is None else tell_effect(each.effect_without, one.plan, names.lang)
        yield tell_unit(each.donor, names), f"{tell_number(100 * each.weight, names.lang, 1)}%", without


def _specifications(one: Evaluation, lang: Lang) -> Iterator[Sequence[str]]:
    for each in one.specifications:
        effect = "" if each.effect is None else tell_effect(each.effect, one.plan, lang)
        yield tell_specification(each.name, lang), effect, "" if each.rank is None else tell_rank(each.rank, lang)


def _words(lang: Lang, *codes: str) -> list[str]:
    return [say(EVALUATING, code, lang) for code in codes]


def _table(columns: Sequence[str], rows: Iterator[Sequence[str]], width: int, *, right: int) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table, shown = Table(box=box.SIMPLE_HEAD, pad_edge=False), [[visible(cell) for cell in row] for row in rows]
    widths = fit_columns([columns, *shown], width - 3 * len(columns) + 1)
    for place, column in enumerate(columns):
        table.add_column(
            column,
            justify="right" if place >= len(columns) - right else "left",
            overflow="fold",
            width=widths[place] if widths else None,
        )
    for row in shown:
        table.add_row(*row)
    out = StringIO()
    Console(file=out, width=width, markup=False, highlight=False).print(table)
    return out.getvalue().rstrip("\n")
