"""What instruments do together with one country, at the same gates: harm adds up, also where each alone stays below.

Values of instruments are added up, with what their synergies add or take. A gain elsewhere opens no gate, and neither
does one more instrument: what holds a set that is out is out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing import ALWAYS, Alternative, Criterion, Weighing
from routekaart.domain.weighing.numbers import rounded
from routekaart.domain.weighing.rankings import Chance, Harm, Standing, Together
from routekaart.weighing.bundles import list_sets, sum_extra
from routekaart.weighing.cells import Cell
from routekaart.weighing.gating import OUT_FROM, share_of
from routekaart.weighing.knapsack import to_grid
from routekaart.weighing.sampling import BLOCK
from routekaart.weighing.solving import Floats
from routekaart.weighing.worths import width_of, worse_by

_AT_ONCE = 32
"""So many sets are counted at a time: by 10,000 draws they stay in the memory of a processor."""
Cells = Mapping[tuple[Alternative, CriterionId], Cell]


def gate_together(weighing: Weighing, cells: Cells, kept: Sequence[Alternative]) -> tuple[Together, ...]:
    """Return the smallest sets of instruments that are out together while each of them stays in.

    Args:
        weighing: what people handed in.
        cells: the values.
        kept: alternatives that pass the gates, those that rest on unknowns among them. An empty value adds no harm.
    """
    return tuple(found for country in weighing.countries for found in _of_country(weighing, cells, country, kept))


@dataclass(frozen=True, slots=True)
class _Gate:
    """A gate of a criterion: what it says, beyond which harm, and from (or above) which chance on."""

    leaf: Criterion
    standing: Standing
    beyond: float
    limit: float

    def stops(self, chance: Chance) -> bool:
        """Tell whether a chance of harm does not get through."""
        limit = rounded(self.limit)
        return chance.share >= limit if self.standing is Standing.COUNTER_PRODUCTIVE else chance.share > limit


def _of_country(weighing: Weighing, cells: Cells, country: ThingId, kept: Sequence[Alternative]) -> Iterator[Together]:
    instruments = [one.instrument for one in kept if one.country == country and one.instrument not in ALWAYS]
    sets = sorted((one for one in list_sets(weighing, country, instruments) if len(one) > 1), key=len)
    if not sets:
        return
    gates = tuple(_gates(weighing))
    counts = [_count_harms(weighing, cells, country, gate, instruments, sets) for gate in gates]
    smallest: list[set[ThingId]] = []
    for place, one in enumerate(sets):
        if any(some <= set(one) for some in smallest):
            continue
        chances = [share_of(int(counted[place]), BLOCK) for counted in counts]
        stopped = [(gate, chance) for gate, chance in zip(gates, chances, strict=True) if gate.stops(chance)]
        if stopped:
            smallest.append(set(one))
            gate, chance = stopped[0]
            harm = Harm(criterion=gate.leaf.id, beyond=rounded(gate.beyond), chance=chance, limit=rounded(gate.limit))
            yield Together(country=country, instruments=one, standing=gate.standing, harm=harm)


def _gates(weighing: Weighing) -> Iterator[_Gate]:
    """Yield the gates of main criteria and then those of protected ones, as a single instrument meets them."""
    for leaf in weighing.leaves:
        if leaf.main:
            yield _Gate(leaf, Standing.COUNTER_PRODUCTIVE, 0.0, OUT_FROM)
    for leaf in weighing.leaves:
        if leaf.protection is not None:
            yield _Gate(leaf, Standing.VETOED, float(leaf.protection.harm), float(leaf.protection.chance))


def _count_harms(
    weighing: Weighing,
    cells: Cells,
    country: ThingId,
    gate: _Gate,
    instruments: Sequence[ThingId],
    sets: Sequence[Sequence[ThingId]],
) -> Floats:
    """Count in how many draws each set does more harm than a gate lets through; shape (sets,)."""
    anchors = gate.leaf.anchors
    assert anchors is not None  # it is measured
    width = width_of(anchors)
    harm = np.zeros((len(instruments), BLOCK))
    for row, name in enumerate(instruments):
        cell = cells[Alternative(country=country, instrument=name), gate.leaf.id]
        if not cell.empty:
            harm[row] = worse_by(anchors, cell.draw(BLOCK, seed=weighing.settings.seed)) / width
    members = np.array([[name in one for name in instruments] for one in sets], dtype=float)
    extra = sum_extra(weighing, country, sets)[:, [leaf.id for leaf in weighing.leaves].index(gate.leaf.id)]
    # On the grid before they are added up: then sums are exact, in whatever order a machine takes them.
    harm, most = to_grid(harm), to_grid(extra + gate.beyond / width)
    counts = np.zeros(len(sets))
    for start in range(0, len(sets), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        counts[some] = np.count_nonzero(members[some] @ harm > most[some, None], axis=1)
    return counts
