"""What letters say that worked, beside the evaluations that are about the same."""

from collections.abc import Iterable, Mapping, Sequence

from routekaart.domain.content import Cause
from routekaart.domain.evaluation.outcome import Claimed, Evaluation
from routekaart.domain.ids import ThingId
from routekaart.domain.statement import Held, Passage

_CLAIMED = "claimed"


def lay_claims(
    held: Iterable[Held], evaluations: Sequence[Evaluation], *, touching: Mapping[ThingId, frozenset[ThingId]]
) -> tuple[Claimed, ...]:
    """Lay each claim of a letter beside the evaluations that are about the same.

    Args:
        held: statements with a cause; those that were read in a letter and claim an effect count.
        evaluations: what was evaluated.
        touching: by arrangement or route the countries that it is with, or on which it ends.
    """
    things = {one.plan.name: _things(one, touching) for one in evaluations}
    found = []
    for one in held:
        said, source = one.statement.content, one.statement.source
        if isinstance(said, Cause) and said.result == _CLAIMED and isinstance(source, Passage):
            subject = one.statement.subject
            about = tuple(name for name, all_of_it in things.items() if subject in all_of_it)
            found.append(
                Claimed(
                    statement=one.statement.id,
                    speaker=one.statement.speaker,
                    subject=subject,
                    measure=said.measure,
                    effect=said.effect,
                    quote=source.quote,
                    evaluations=about,
                )
            )
    return tuple(found)


def _things(one: Evaluation, touching: Mapping[ThingId, frozenset[ThingId]]) -> frozenset[ThingId]:
    outcome = one.plan.outcome
    own = {*one.plan.arrangements, outcome.area, *({outcome.counterpart} if outcome.counterpart else ())}
    return frozenset(own).union(*(touching.get(thing, frozenset()) for thing in own))
