"""The table of values of one country: alternatives by criteria, drawn block by block, each draw as a worth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing import Alternative, Weighing
from routekaart.weighing.cells import Cell
from routekaart.weighing.sampling import BLOCK
from routekaart.weighing.solving import Floats
from routekaart.weighing.worths import worth_of


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of some alternatives of a country, on all criteria that are measured."""

    country: ThingId
    instruments: tuple[ThingId, ...]
    leaves: tuple[CriterionId, ...]
    cells: Mapping[tuple[Alternative, CriterionId], Cell]
    seed: int

    def cell(self, instrument: ThingId, leaf: CriterionId) -> Cell:
        """Return the cell of an instrument on a criterion."""
        return self.cells[Alternative(country=self.country, instrument=instrument), leaf]

    def worths(self, draws: int = BLOCK, block: int = 0) -> Floats:
        """Draw what each is worth on each criterion; shape (instruments, criteria, draws)."""
        drawn = np.empty((len(self.instruments), len(self.leaves), draws))
        for row, instrument in enumerate(self.instruments):
            for column, leaf in enumerate(self.leaves):
                cell = self.cell(instrument, leaf)
                drawn[row, column] = worth_of(cell.anchors, cell.draw(draws, seed=self.seed, block=block))
        return drawn

    @property
    def empty(self) -> Floats:
        """Which values are empty; shape (instruments, criteria), of booleans."""
        return np.array([[self.cell(one, leaf).empty for leaf in self.leaves] for one in self.instruments])


def build_tables(
    weighing: Weighing, cells: Mapping[tuple[Alternative, CriterionId], Cell], kept: Sequence[Alternative]
) -> tuple[Table, ...]:
    """Return a table for each country, with those of its alternatives that are kept."""
    leaves = tuple(leaf.id for leaf in weighing.leaves)
    return tuple(
        Table(
            country,
            tuple(one.instrument for one in kept if one.country == country),
            leaves,
            cells,
            weighing.settings.seed,
        )
        for country in weighing.countries
    )
