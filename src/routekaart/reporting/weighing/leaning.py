"""The first lines of a country: what comes first, how strongly, and how little would change that."""

from collections.abc import Iterator
from decimal import Decimal

from routekaart.domain.weighing.rankings import CountryRanking, Turning
from routekaart.reporting.weighing.words import ADVICE
from routekaart.reporting.weighing.writing import WeighingPaper

_HALF = Decimal("0.5")
_LEAST_TURN = Decimal("0.005")
"""A smaller change of a weight is not told."""


def write_lean(ranking: CountryRanking, paper: WeighingPaper) -> Iterator[str]:
    """Yield what comes first most often, whether that is more than a lean, and what would change it."""
    if not ranking.ranked:
        return
    best, *others = ranking.ranked
    words = {"country": paper.names.name(ranking.country), "best": paper.instrument(best.instrument)}
    words |= {"share": paper.share(best.first.share)}
    if others:
        second = others[0]
        words |= {"second": paper.instrument(second.instrument), "second_share": paper.share(second.first.share)}
    yield paper.say(ADVICE, "lean" if others else "lean_alone", **words)
    if best.tied:
        yield paper.say(ADVICE, "tied", others=", ".join(paper.instrument(other) for other in best.tied))
    elif best.first.share < _HALF:
        yield paper.say(ADVICE, "only_a_lean")
    if ranking.turning is not None:
        yield _turning(ranking.turning, paper)


def _turning(turning: Turning, paper: WeighingPaper) -> str:
    stays = paper.instrument(turning.stays)
    if turning.turns_to is None or turning.distance is None:
        return paper.say(ADVICE, "never_turns", stays=stays)
    return paper.say(
        ADVICE,
        "turns",
        stays=stays,
        turns=paper.instrument(turning.turns_to),
        distance=paper.share(turning.distance, 1),
        moves=", ".join(_moves(turning, paper)),
    )


def _moves(turning: Turning, paper: WeighingPaper) -> Iterator[str]:
    for start, turn in zip(turning.start, turning.turn, strict=True):
        if abs(turn.weight - start.weight) >= _LEAST_TURN:
            criterion = paper.criterion(start.criterion)
            yield paper.say(
                ADVICE, "moves", criterion=criterion, start=paper.share(start.weight), turn=paper.share(turn.weight)
            )
