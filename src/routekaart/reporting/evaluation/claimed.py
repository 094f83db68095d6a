"""What letters claim, each sentence with what came out of the evaluations that are about the same."""

from collections import Counter
from collections.abc import Iterable, Iterator

from routekaart.domain.evaluation.outcome import CannotBeSaid, Claimed, EffectFound, Evaluation, NoEffectFound
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.texts.evaluating import EVALUATING


def tell_claims(claims: Iterable[Claimed], evaluations: Iterable[Evaluation], lang: Lang) -> Iterator[str]:
    """Tell for each claim how often each outcome came out of the evaluations that are about the same."""
    outcomes = {one.plan.name: kind_of_outcome(one) for one in evaluations}
    for claim in claims:
        counted = Counter(outcomes[name] for name in claim.evaluations)
        pattern = say(EVALUATING, "claim_counts", lang)
        told = [pattern.format(number=number, outcome=say(EVALUATING, kind, lang)) for kind, number in counted.items()]
        answer = ", ".join(told) or say(EVALUATING, "claim_nothing", lang)
        yield say(EVALUATING, "claim", lang).format(quote=claim.quote, measure=claim.measure, answer=answer)


def kind_of_outcome(one: Evaluation) -> str:
    """Return the code of an outcome for people."""
    match one.outcome:
        case EffectFound():
            return "found"
        case NoEffectFound():
            return "not_found"
        case CannotBeSaid():
            return "not_said"
