"""What a partner and we could agree on, in sentences: for whom it is better, and who would keep which promise."""

from collections.abc import Iterable, Iterator

from routekaart.domain.weighing.outcome import CouplingKnown
from routekaart.domain.weighing.packages import BothSides, DealBundle, PromiseKept, SideOf
from routekaart.reporting.weighing.words import SIDES
from routekaart.reporting.weighing.writing import WeighingPaper

_MOST = 5
"""So many bundles are told, those that no other betters for both sides first."""


def write_both_sides(sides: BothSides, paper: WeighingPaper) -> Iterator[str]:
    """Yield the balance, the bundles and the promises with one partner."""
    yield paper.say(SIDES, "balance", given=sides.given, received=sides.received)
    for bundle in sides.bundles[:_MOST]:
        yield f"- {_bundle(bundle, paper)}"
    for promise in sides.promises:
        yield f"- {_promise(promise, sides, paper)}"
    if sides.not_admissible:
        yield paper.say(SIDES, "not_admissible", deals=", ".join(sides.not_admissible))
    if sides.rests_on_unknown:
        yield paper.say(SIDES, "rests_on_unknown", deals=", ".join(sides.rests_on_unknown))


def write_not_weighed(couplings: Iterable[CouplingKnown], paper: WeighingPaper) -> Iterator[str]:
    """Yield what the register tells of give and take that has no place in this weighing."""
    left = [one for one in couplings if not one.weighed]
    if left:
        yield paper.say(SIDES, "not_weighed")
    for one in left:
        name, country = paper.names.name(one.coupling), paper.names.name(one.partner)
        theirs, ours = (", ".join(given) or paper.say(SIDES, "nothing_told") for given in (one.they_give, one.we_give))
        yield f"- {paper.say(SIDES, 'coupling', country=country, coupling=name, theirs=theirs, ours=ours)}"


def _bundle(bundle: DealBundle, paper: WeighingPaper) -> str:
    ours = paper.say(SIDES, "ours", worth=_worth(bundle.ours, paper))
    theirs = paper.say(SIDES, "theirs", partner=paper.names.name(bundle.partner), worth=_worth(bundle.theirs, paper))
    ours, theirs = _likely(ours, bundle.ours, paper), _likely(theirs, bundle.theirs, paper)
    better = {None: "cannot_say", True: "better_both", False: "not_better"}[bundle.better_for_both]
    told = [ours, theirs, paper.say(SIDES, better)]
    if bundle.left_by_neither is not None:
        told.append(paper.say(SIDES, "left_by_neither" if bundle.left_by_neither else "one_leaves"))
    return f"{', '.join(bundle.deals)}: {'; '.join(told)}."


def _likely(told: str, side: SideOf, paper: WeighingPaper) -> str:
    """Add in which share of draws a side is better off: just above a half is called better too."""
    if side.better is None:
        return told
    return paper.say(SIDES, "likely", side=told, share=paper.share(side.better.share))


def _worth(side: SideOf, paper: WeighingPaper) -> str:
    if side.mid is None:
        return paper.say(SIDES, "unknown_worth")
    middle = paper.signed(side.mid)
    if side.low is None or side.high is None or side.low == side.high:
        return middle
    return f"{middle} ({paper.signed(side.low)} – {paper.signed(side.high)})"


def _promise(promise: PromiseKept, sides: BothSides, paper: WeighingPaper) -> str:
    giver = paper.say(SIDES, "us") if promise.giver == "us" else paper.names.name(sides.partner)
    holds = paper.say(SIDES, promise.holds)
    return paper.say(SIDES, "promise", giver=giver, what=promise.what, holds=f"{holds[:1].upper()}{holds[1:]}.")
