"""The gates before the weighing: what rules exclude, what is probably counter-productive, what harms too much.

No gain elsewhere opens them.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from routekaart.domain.admissibility import Ruling
from routekaart.domain.errors import InputError
from routekaart.domain.ids import CriterionId
from routekaart.domain.weighing import ALWAYS, NONE, Alternative, Criterion, Weighing
from routekaart.domain.weighing.numbers import rounded
from routekaart.domain.weighing.rankings import Chance, Gated, Harm, Ruled, Standing
from routekaart.weighing.cells import Cell
from routekaart.weighing.sampling import BLOCK
from routekaart.weighing.worths import worse_by

OUT_FROM = 0.8
"""From this chance on that the main interest becomes worse, an instrument is out."""
CONTESTED_FROM = 0.2
"""Above this chance it is contested: it may be chosen, and that is said."""


def gate(
    weighing: Weighing, ruled: Sequence[Ruled], cells: Mapping[tuple[Alternative, CriterionId], Cell]
) -> tuple[Gated, ...]:
    """Set each alternative at the gates, in the order of what the rules said.

    Raises:
        InputError: if the rules leave a country nothing but doing nothing and talking, or if `ruled` leaves one out.
    """
    if [one.alternative for one in ruled] != list(weighing.alternatives):
        raise InputError(
            "the rules were not asked about just these alternatives, each once",
            where="ruled",
            remedy="Weigh the file again.",
        )
    refuse_bare_countries(weighing, ruled)
    return tuple(_gate(one, weighing, cells) for one in ruled)


def refuse_bare_countries(weighing: Weighing, ruled: Sequence[Ruled]) -> None:
    """Let a weighing through only if the rules leave each country an instrument.

    Raises:
        InputError: naming the countries, and the rules that exclude each instrument.
    """
    for country in weighing.countries:
        mine = [one for one in ruled if one.alternative.country == country and one.alternative.instrument not in ALWAYS]
        if all(one.ruling is Ruling.NOT_ALLOWED for one in mine):
            rules = "; ".join(
                f"{one.alternative.instrument}: {', '.join(said.rule for said in one.rules) or 'not allowed'}"
                for one in mine
            )
            raise InputError(
                f"the rules of {weighing.on.isoformat()} allow none of the instruments for {country} ({rules})",
                where="countries",
                remedy="Take the country out, or add an instrument that may be used: routekaart instruments COUNTRY.",
            )


def share_of(count: float, draws: int, independent: float = 1.0) -> Chance:
    """Return a count of draws as a share with its Monte Carlo standard error.

    Args:
        count: in how many.
        draws: of how many.
        independent: which part of them counts as independent; draws of a walk depend on each other.
    """
    share, sure = count / draws, draws * independent
    if count in (0, draws):  # all or none of a few draws is no certainty (Agresti and Coull 1998)
        sure, share_for_error = sure + 4, 2 / (sure + 4)
        return Chance(share=rounded(share), error=rounded(np.sqrt(share_for_error * (1 - share_for_error) / sure)))
    return Chance(share=rounded(share), error=rounded(np.sqrt(share * (1 - share) / sure)))


def _gate(one: Ruled, weighing: Weighing, cells: Mapping[tuple[Alternative, CriterionId], Cell]) -> Gated:
    seed = weighing.settings.seed
    if one.alternative.instrument == NONE:  # what is cannot be worse than what is
        return Gated(ruled=one, standing=Standing.IN)
    main = tuple(
        _harm(leaf, 0.0, OUT_FROM, cells[one.alternative, leaf.id], seed) for leaf in weighing.leaves if leaf.main
    )
    protected = tuple(
        _harm(leaf, float(leaf.protection.harm), float(leaf.protection.chance), cells[one.alternative, leaf.id], seed)
        for leaf in weighing.leaves
        if leaf.protection is not None
    )
    return Gated(
        ruled=one, standing=_standing(one.ruling, main, protected), counter_productive=main, protected=protected
    )


def _harm(leaf: Criterion, beyond: float, limit: float, cell: Cell, seed: int) -> Harm:
    chance = None
    if not cell.empty:
        harm = worse_by(cell.anchors, cell.draw(BLOCK, seed=seed))
        chance = share_of(int(np.count_nonzero(harm > beyond)), BLOCK)
    return Harm(criterion=leaf.id, beyond=rounded(beyond), chance=chance, limit=rounded(limit))


def _standing(ruling: Ruling, main: Sequence[Harm], protected: Sequence[Harm]) -> Standing:
    chances = [0.5 if harm.chance is None else float(harm.chance.share) for harm in main]
    if ruling is Ruling.NOT_ALLOWED:
        return Standing.NOT_ALLOWED
    if any(chance >= OUT_FROM for chance in chances):
        return Standing.COUNTER_PRODUCTIVE
    if any(harm.chance is not None and harm.chance.share > harm.limit for harm in protected):
        return Standing.VETOED
    if ruling is Ruling.UNKNOWN or any(harm.chance is None for harm in protected):
        return Standing.UNKNOWN
    return Standing.CONTESTED if any(chance > CONTESTED_FROM for chance in chances) else Standing.IN
