"""The value of one alternative on one criterion, and how it is drawn; an empty one is drawn over all it could be."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from routekaart.domain.ids import CriterionId
from routekaart.domain.weighing import NONE, Alternative, Anchors, EvidenceGrade, Ordered, Value, Weighing
from routekaart.domain.weighing.numbers import rounded
from routekaart.domain.weighing.rankings import DrawnFrom
from routekaart.weighing.effects import NORMAL_95, Pooled, pool_effects, predict
from routekaart.weighing.sampling import stream
from routekaart.weighing.solving import Floats
from routekaart.weighing.spreading import spread_between
from routekaart.weighing.worths import width_of


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the table of values: an alternative on a criterion."""

    alternative: Alternative
    criterion: CriterionId
    anchors: Anchors
    value: Value | None = None
    order: Ordered | None = None
    """If nobody can give numbers: the order that it is in."""
    by_definition: bool = False
    """Whether it is doing nothing, where the criterion itself says what that comes to."""

    @property
    def empty(self) -> bool:
        """Whether nothing is known about it."""
        return not self.by_definition and self.order is None and (self.value is None or self.value.empty)

    @property
    def pooled(self) -> Pooled | None:
        """What the studies that it rests on say together; `None` if it rests on none."""
        if self.value is None or not self.value.studies:
            return None
        estimates = np.array([float(study.mid) for study in self.value.studies])
        widths = np.array([float(study.high - study.low) for study in self.value.studies])
        return pool_effects(estimates, widths / (2 * NORMAL_95))

    @property
    def findings(self) -> tuple[str, ...]:
        """The findings that it is drawn from."""
        return () if self.value is None else tuple(study.finding for study in self.value.studies)

    @property
    def exact(self) -> bool:
        """Whether all draws are the same."""
        value = self.value
        alone = value is not None and not value.studies and value.mid is not None and value.low == value.high
        return self.by_definition or alone

    def draw(self, draws: int, *, seed: int, block: int = 0) -> Floats:
        """Draw values, in the unit of the criterion; shape (draws,)."""
        if self.by_definition:
            assert self.anchors.nothing is not None  # or it would have been empty
            return np.full(draws, float(self.anchors.nothing))
        if self.order is not None:
            return self._ordered(self.order, draws, seed, block)
        if self.value is None or self.value.empty:
            return self._anything(stream(seed, "empty", *self.name, block).random(draws))
        pooled = self.pooled
        if pooled is None:
            return _between(self.value, stream(seed, "value", *self.name, block).random(draws))
        return self._predicted(pooled, draws, seed, block)

    def draw_common(self, draws: int, *, seed: int, block: int = 0) -> Floats:
        """Draw the mean effect that the studies share, for all places that rest on them; shape (draws,)."""
        pooled = self.pooled
        assert pooled is not None, "only a value with studies has such a mean"
        return np.asarray(pooled.mean + pooled.error * self._shared(draws, seed, block)[0])

    def _shared(self, draws: int, seed: int, block: int) -> Floats:
        return stream(seed, "studies", self.criterion, *sorted(self.findings), block).standard_normal((2, draws))

    @property
    def name(self) -> tuple[str, str, str]:
        """What the stream of its draws is named by."""
        return self.alternative.country, self.alternative.instrument, self.criterion

    def _anything(self, even: Floats) -> Floats:
        """Spread over all that it could be: its sign is unknown, so better and worse than nothing are as likely."""
        worst, best = float(self.anchors.worst), float(self.anchors.best)
        nothing = self.anchors.nothing
        if nothing is None or nothing in (self.anchors.worst, self.anchors.best):
            return worst + even * (best - worst)
        return np.asarray(np.interp(even, [0.0, 0.5, 1.0], [worst, float(nothing), best]))

    def _ordered(self, order: Ordered, draws: int, seed: int, block: int) -> Floats:
        """Spread the tiers of an order over the anchors: every spacing is as likely."""
        even = stream(seed, "order", self.name[0], self.criterion, block).random((len(order.best_first), draws))
        place = next(n for n, tier in enumerate(order.best_first) if self.alternative.instrument in tier.instruments)
        share = np.sort(even, axis=0)[::-1][place]
        worst, best = float(self.anchors.worst), float(self.anchors.best)
        return np.asarray(worst + share * (best - worst))

    def _predicted(self, pooled: Pooled, draws: int, seed: int, block: int) -> Floats:
        shared = self._shared(draws, seed, block)
        own = stream(seed, "place", *self.name, block).standard_normal(draws)
        return predict(pooled, width=width_of(self.anchors), common=shared[0], own=own, wide=shared[1])

    def describe(self, values: Floats) -> DrawnFrom:
        """Tell how it was drawn, with what came out."""
        pooled = self.pooled
        low, high = sorted((float(self.anchors.worst), float(self.anchors.best)))
        source = self.value or self.order
        return DrawnFrom(
            alternative=self.alternative,
            criterion=self.criterion,
            how=self._how(),
            grade=self._grade(pooled),
            studies=0 if pooled is None else pooled.studies,
            mean=rounded(values.mean()),
            spread=rounded(values.std()),
            between=None if pooled is None or pooled.between is None else rounded(pooled.between),
            prior=pooled is not None and pooled.between is None,
            outside=rounded(((values < low) | (values > high)).mean()),
            basis=(*self.findings, *(() if source is None else source.basis)),
        )

    def _how(self) -> str:
        if self.by_definition:
            return "by_definition"
        if self.empty:
            return "empty"
        if self.order is not None:
            return "ordered"
        if self.findings:
            return "predictive"
        if self.exact or (self.value is not None and self.value.low is None):
            return "exact"
        return "uniform" if self.value is not None and self.value.mid is None else "triangular"

    def _grade(self, pooled: Pooled | None) -> EvidenceGrade:
        """Return how much it rests on; with fewer than three studies that is thin, whatever was written."""
        if self.by_definition:
            return EvidenceGrade.STRONG
        if self.empty:
            return EvidenceGrade.NONE
        if pooled is not None and pooled.between is None:
            return EvidenceGrade.THIN
        source = self.value or self.order
        assert source is not None  # or it would be empty
        return source.grade


def build_cells(weighing: Weighing) -> dict[tuple[Alternative, CriterionId], Cell]:
    """Return a cell for each alternative and each criterion that is measured, filled or empty."""
    values = {(one.alternative, one.criterion): one for one in weighing.values}
    orders: Mapping[tuple[str, str, str], Ordered] = {
        (one.country, instrument, one.criterion): one
        for one in weighing.ordered
        for tier in one.best_first
        for instrument in tier.instruments
    }
    cells = {}
    for one in weighing.alternatives:
        for leaf in weighing.leaves:
            assert leaf.anchors is not None  # a criterion that is measured has anchors
            value = values.get((one, leaf.id))
            order = orders.get((one.country, one.instrument, leaf.id))
            told = value is not None or order is not None or leaf.anchors.nothing is None
            nothing = one.instrument == NONE and not told
            cells[one, leaf.id] = Cell(one, leaf.id, leaf.anchors, value, order, by_definition=nothing)
    return cells


def _between(value: Value, even: Floats) -> Floats:
    """Draw between the ends of a value: evenly, or from a triangle if a middle is given."""
    if value.low is None or value.high is None:
        assert value.mid is not None  # or it would be empty
        return np.full(len(even), float(value.mid))
    mid = None if value.mid is None else float(value.mid)
    return spread_between(float(value.low), mid, float(value.high), even)
