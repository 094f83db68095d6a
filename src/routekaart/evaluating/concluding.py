"""From gates and ranks to one of three outcomes."""

from collections.abc import Mapping, Sequence

from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    GateResult,
    NoEffectFound,
    Outcomes,
    Range,
    Rank,
)
from routekaart.domain.evaluation.plan import Direction, Plan
from routekaart.evaluating.fitting import Fits

_SIGNS = {Direction.FALL: -1, Direction.RISE: 1}


def conclude(plan: Plan, fits: Fits | None, gates: Sequence[GateResult], thresholds: Mapping[str, float]) -> Outcomes:
    """Say what came out: a number only if every gate is open."""
    closed = tuple(one.code for one in gates if not one.open)
    if closed or fits is None:
        return CannotBeSaid(because=closed or ("too_short",))
    size = thresholds["size"]
    critical, detectable = fits.space.critical(size=size), fits.space.detectable(size=size)
    if critical is None or detectable is None:
        return CannotBeSaid(because=("too_few_donors",))
    rank = sealed_rank(plan, fits) or rank_of(fits)
    found = EffectFound(effect=fits.effect, range=_range(fits, critical))
    # two measures of the same gap: only if both say so is it called an effect
    leaves_out_zero = found.range.low > 0 or found.range.high < 0
    return found if rank.p <= size and leaves_out_zero else NoEffectFound(detectable=detectable)


def rank_of(fits: Fits) -> Rank:
    """Return the rank of the treated series by its gap after beside its gap before, whatever the direction."""
    return Rank(place=fits.space.rank, of=fits.space.of)


def sealed_rank(plan: Plan, fits: Fits) -> Rank | None:
    """Return the rank in the direction that the plan sealed; `None` if it sealed none."""
    if plan.direction is None:
        return None
    return Rank(place=fits.space.signed_rank(_SIGNS[plan.direction]), of=fits.space.of)


def _range(fits: Fits, critical: float) -> Range:
    """Return the widest of what placebos, rounding, single donors and other weights leave open.

    The conformal set is told apart: it asks another question (of one constant effect, with all weights fitted anew),
    and with a window after the event that is long beside the series it refuses little.
    """
    ends = [fits.effect - critical, fits.effect + critical, *fits.ends, *(fits.optima or ()), *fits.without.values()]
    return Range(low=min(ends), high=max(ends))
