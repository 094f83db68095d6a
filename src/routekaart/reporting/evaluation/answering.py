"""What came out, in one sentence that a citizen can read."""

from collections import Counter

from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    Evaluation,
    EvaluationTable,
    GateResult,
    GateState,
    NoEffectFound,
)
from routekaart.domain.evaluation.plan import Estimator, Transform
from routekaart.reporting.evaluation.measured import code_of
from routekaart.reporting.evaluation.wording import percent_of, tell_smallest
from routekaart.reporting.evaluation.words import ANSWERS
from routekaart.reporting.evaluation.writing import EvaluationPaper
from routekaart.reporting.texts.evaluating_designs import ORIGINS

_FIRST = 2
"""So many reasons stand in the sentence; all of them below it."""


def answer(one: Evaluation, paper: EvaluationPaper) -> str:
    """Say what came out of an evaluation: an effect with its range, none and what could be found, or why not."""
    plan = one.plan
    told = {"arrangement": _arrangements(one, paper), "series": paper.series(plan), "day": paper.day(plan.day)}
    match one.outcome:
        case EffectFound(effect=effect, range=ends):
            sizes = [paper.effect(end, plan).lstrip("+-") for end in sorted((ends.low, ends.high), key=abs)]
            told |= {"effect": _size(effect, one, paper), "low": sizes[0], "high": sizes[1]}
            if plan.estimator is Estimator.STAGGERED:
                told["indicator"] = paper.names.name(plan.outcome.indicator)
                return paper.say(ORIGINS, "effect_found", **told, after=plan.span.after)
            return paper.say(ANSWERS, "effect_found", **told)
        case NoEffectFound(detectable=smallest):
            return paper.say(ANSWERS, "no_effect_found", **told, smallest=tell_smallest(smallest, plan, paper.lang))
        case CannotBeSaid():
            code = "cannot_be_said" if len(plan.arrangements) == 1 else "cannot_be_said_of_all"
            return paper.say(ANSWERS, code, **told, why=_why(one, paper))


def answer_all(table: EvaluationTable, paper: EvaluationPaper) -> str:
    """Say of all evaluations how often each outcome came out."""
    if not table.evaluations:
        return paper.say(ANSWERS, "none")
    kinds = Counter(type(one.outcome) for one in table.evaluations)
    return paper.say(
        ANSWERS,
        "all",
        number=len(table.evaluations),
        found=kinds[EffectFound],
        not_found=kinds[NoEffectFound],
        not_said=kinds[CannotBeSaid],
    )


def _arrangements(one: Evaluation, paper: EvaluationPaper) -> str:
    """Name what is evaluated, to stand between quotes; two or more are each quoted."""
    return paper.say(ANSWERS, "both").join(paper.names.name(thing) for thing in one.plan.arrangements)


def _size(effect: float, one: Evaluation, paper: EvaluationPaper) -> str:
    percent = percent_of(effect, one.plan.transform)
    number = effect if one.plan.transform is Transform.LEVEL or percent is None else percent
    size = paper.effect(effect, one.plan).lstrip("+-")
    return paper.say(ANSWERS, "lower" if number < 0 else "higher", size=size)


def _weight(gate: GateResult) -> tuple[bool, bool]:
    return code_of(gate) != "nothing_compared", gate.state is not GateState.FAILED


def _why(one: Evaluation, paper: EvaluationPaper) -> str:
    """Join the first reasons: what was found wrong before what could not be checked."""
    closed = sorted((gate for gate in one.gates if not gate.open), key=_weight)
    first = paper.say(ANSWERS, "and").join(paper.why(gate) for gate in closed[:_FIRST])
    more = len(closed) - _FIRST
    if more <= 0:
        return first
    return first + paper.say(ANSWERS, "one_more" if more == 1 else "more", number=more)
