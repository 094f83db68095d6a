"""Evaluations pooled by the form of their arrangements: the mean standardised gap against permuted sets of series.

Each series that was looked at has a gap after beside a gap before, and so have all its placebos. A draw puts another
series in the place of each, no series twice, and takes the mean again. The draws keep what belongs together: where
several arrangements are about one series, one other series stands in for all of them.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from routekaart.domain.evaluation.outcome import Evaluation, Placebo, Pooled, Rank, Unit
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.looks import count_looks

_DRAWS = 1999
_LEAST = 2
"""Of one series there is nothing to pool."""
_SAME = 1e-12
_PERFECT = 1e-9
"""A gap before of less is rounding: a series that is foretold perfectly has no gap to measure another by."""

Pool = tuple[str, IndicatorId, bool]
Scores = Mapping[Unit, float]
"""By series that could stand in, the treated one among them, its standardised gap."""


def pool_by_form(
    evaluations: Iterable[Evaluation], forms: Mapping[ThingId, str], *, seed: int = 1
) -> tuple[Pooled, ...]:
    """Pool the evaluations by month that were estimated, by form of arrangement, indicator and sort of series.

    Args:
        evaluations: all of one release.
        forms: by arrangement its form; one of which it is not known is in no pool.
        seed: of the draws.
    """
    pools = defaultdict[Pool, list[Evaluation]](list)
    for one in evaluations:
        form = forms.get(one.plan.arrangements[0]) if len(one.plan.arrangements) == 1 else None
        if form is not None and _standardised(one):
            pools[form, one.plan.outcome.indicator, one.plan.outcome.counterpart is not None].append(one)
    found = [pooled for key, members in sorted(pools.items()) for pooled in _pooled(key, members, seed)]
    looks = count_looks([one.rank.p for one in found])
    return tuple(replace(one, q=q) for one, q in zip(found, looks.q, strict=True) if q is not None)


def _pooled(key: Pool, members: Sequence[Evaluation], seed: int) -> list[Pooled]:
    series = _by_series(members)
    if len(series) < _LEAST:
        return []
    form, indicator, by_nationality = key
    moved = float(np.mean([scores[unit] for unit, scores in series.items()]))
    drawn = _draw_means(list(series.values()), np.random.default_rng(seed))
    as_far = int((np.abs(drawn) >= abs(moved) - _SAME).sum())
    pooled = Pooled(
        form=form,
        indicator=indicator,
        by_nationality=by_nationality,
        evaluations=len(members),
        open=sum(all(gate.open for gate in one.gates) for one in members),
        series=len(series),
        moved=moved,
        rank=Rank(place=1 + as_far, of=1 + len(drawn)),
        q=1.0,
    )
    return [pooled]


def _by_series(members: Sequence[Evaluation]) -> dict[Unit, Scores]:
    """Return by treated series the mean score of each series that could stand in for it in all its evaluations."""
    scored = defaultdict[Unit, list[Scores]](list)
    for one in members:
        scored[_treated(one)].append(_standardised(one))
    return {
        unit: {other: float(np.mean([one[other] for one in scores])) for other in _in_all(scores)}
        for unit, scores in scored.items()
    }


def _in_all(scores: Sequence[Scores]) -> list[Unit]:
    return [unit for unit in scores[0] if all(unit in one for one in scores)]


def _treated(one: Evaluation) -> Unit:
    return Unit(area=one.plan.outcome.area, counterpart=one.plan.outcome.counterpart)


def _standardised(one: Evaluation) -> Scores:
    """Return the mean gap after beside the gap before of the treated series and its placebos; nothing if unknown."""
    found = one.estimate
    if found is None or found.before is None or found.before < _PERFECT:
        return {}
    end = found.start - one.plan.span.skip
    others = {each.unit: _beside_before(each, end) for each in found.placebos}
    return {_treated(one): found.effect / found.before} | {
        unit: score for unit, score in others.items() if math.isfinite(score)
    }


def _beside_before(each: Placebo, end: int) -> float:
    before = np.array(each.gaps[:end])
    spread = float(np.sqrt((before**2).mean())) if len(before) else 0.0
    return each.effect / spread if spread >= _PERFECT else math.inf


def _draw_means(series: Sequence[Scores], random: np.random.Generator) -> Floats:
    """Return the mean score of each set that is drawn."""
    units, scores = [list(one) for one in series], [list(one.values()) for one in series]
    means = np.empty(_DRAWS)
    for draw, places in enumerate(random.random((_DRAWS, len(series)))):
        chosen = _without_twice(units, places)
        means[draw] = np.mean([scores[number][place] for number, place in enumerate(chosen)])
    return means


def _without_twice(units: Sequence[Sequence[Unit]], places: Floats) -> list[int]:
    """Return for each series which other one stands in: where the draw falls, or the next that is not taken yet."""
    taken, chosen = set[Unit](), list[int]()
    for names, share in zip(units, places, strict=True):
        first = int(share * len(names))
        around = (at % len(names) for at in range(first, first + len(names)))
        place = next((at for at in around if names[at] not in taken), first)
        taken.add(names[place])
        chosen.append(place)
    return chosen
