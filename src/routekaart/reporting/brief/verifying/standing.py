"""How a figure stands to what is kept now: pure comparison of what was looked up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from routekaart.domain.brief import Computed, FromRelease
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.ids import ReleaseId
from routekaart.domain.observation import Observation
from routekaart.reporting.brief.verifying.findings import Derived, Standing

EQUAL = Derived(standing=Standing.EQUAL)
_WORST = (Standing.NOT_HELD, Standing.CHANGED, Standing.STALE, Standing.NOT_RECOMPUTED, Standing.EQUAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept now of a figure that a release gave."""

    held: bool
    """Whether the release is here."""
    in_release: tuple[Observation, ...] = ()
    """What the release itself gives for this topic."""
    newest: tuple[Observation, ...] = ()
    """What is known now."""


def standing_of(trace: FromRelease, kept: Kept) -> Derived:
    """Tell how a figure from a release stands to what is kept now.

    It is equal if its release gives this very number, with its ends, status and row, and no newer one gives another.
    """
    if not kept.held:
        return Derived(standing=Standing.NOT_HELD, source=trace.release)
    own = [one for one in kept.in_release if one.row == trace.row] or list(kept.in_release)
    if not any(_is_same(trace, one) for one in own):
        return Derived(standing=Standing.CHANGED, value=_told(own), source=trace.release)
    other = [one for one in kept.newest if one.release != trace.release and _amounts(one) != _traced(trace)]
    if other:
        return Derived(standing=Standing.STALE, value=_told(other), source=other[0].release)
    return EQUAL


def standing_of_computed(trace: Computed, parts: Sequence[Derived], statements: Sequence[Derived]) -> Derived:
    """Tell how a computed figure stands: as the worst of what it was computed from, and a sum is added up again."""
    worst = min((*parts, *statements, EQUAL), key=lambda one: _WORST.index(one.standing))
    if worst.standing is not Standing.EQUAL:
        return worst
    if trace.method == "sum" and trace.releases and not trace.statements:
        ends = (sum((getattr(one, name) for one in trace.releases), Decimal()) for name in ("value", "low", "high"))
        value, low, high = ends
        same = (value, low, high) == (trace.value, trace.low, trace.high)
        return EQUAL if same else Derived(standing=Standing.CHANGED, value=plain_decimal(value))
    return Derived(standing=Standing.NOT_RECOMPUTED, value=trace.method)


def by_release(traces: Sequence[FromRelease]) -> Mapping[ReleaseId, tuple[FromRelease, ...]]:
    """Bring figures together that can be looked up in one go."""
    found: dict[ReleaseId, list[FromRelease]] = {}
    for trace in traces:
        found.setdefault(trace.release, []).append(trace)
    return {key: tuple(those) for key, those in found.items()}


def is_about(one: Observation, trace: FromRelease) -> bool:
    """Tell whether an observation is about the topic of a figure."""
    return (
        (one.indicator, one.ref_area, one.counterpart, one.breakdown, one.unit)
        == (trace.indicator, trace.area, trace.counterpart, trace.breakdown, trace.unit)
    ) and one.period.same_days(trace.period)


def _is_same(trace: FromRelease, one: Observation) -> bool:
    return (
        _amounts(one) == _traced(trace) and one.row == trace.row and _flags(one.obs_status) == _flags(trace.obs_status)
    )


def _flags(status: str) -> frozenset[str]:
    return frozenset(status) - {"A"}


def _traced(trace: FromRelease) -> tuple[Decimal, Decimal, Decimal]:
    return trace.value, trace.low, trace.high


def _amounts(one: Observation) -> tuple[Decimal, Decimal, Decimal] | None:
    if one.value is None:
        return None
    value = Decimal(str(one.value))
    low = value if one.low is None else Decimal(str(one.low))
    high = value if one.high is None else Decimal(str(one.high))
    return value, low, high


def _told(found: Sequence[Observation]) -> str:
    return ", ".join(dict.fromkeys(_written(one.value) for one in found))


def _written(value: float | None) -> str:
    return "–" if value is None else plain_decimal(Decimal(str(value)))
