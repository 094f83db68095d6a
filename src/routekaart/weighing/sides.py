"""What a partner and we could agree on: bundles of deals that are better for both, and that neither would leave.

Not doing a deal is what is, and worth zero to both. Who stops keeping a promise ends the deal: the other stops too.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import numpy as np

from routekaart.domain.ids import ThingId
from routekaart.domain.weighing import MOST_DEALS, Alternative, Deal, Promise, Weighing, Worth
from routekaart.domain.weighing.numbers import rounded
from routekaart.domain.weighing.packages import BothSides, DealBundle, PromiseKept, SideOf
from routekaart.domain.weighing.rankings import OUT, Gated, Standing, Together
from routekaart.weighing.gating import share_of
from routekaart.weighing.sampling import BLOCK, stream
from routekaart.weighing.solving import Floats
from routekaart.weighing.spreading import spread_between

LIKELY = 0.5
"""Above this chance a bundle counts as better for a side; the chance itself is told."""
Side = Callable[[Promise], Worth]


def _ours(promise: Promise) -> Worth:
    return promise.to_us


def _theirs(promise: Promise) -> Worth:
    return promise.to_them


def look_at_both_sides(
    weighing: Weighing, gated: Sequence[Gated], together: Sequence[Together] = ()
) -> tuple[BothSides, ...]:
    """Return for each partner with whom deals are thought of what they come to for both sides.

    Args:
        weighing: what people handed in.
        gated: its alternatives at the gates.
        together: sets of instruments that are out together: no bundle of deals needs all of one.
    """
    partners = dict.fromkeys(deal.partner for deal in weighing.deals)
    out = [{one.ruled.alternative} for one in gated if one.standing in OUT]
    out += [{Alternative(country=one.country, instrument=name) for name in one.instruments} for one in together]
    unknown = {one.ruled.alternative for one in gated if one.standing is Standing.UNKNOWN}
    return tuple(_look(partner, weighing, out, unknown) for partner in partners)


def _look(
    partner: ThingId, weighing: Weighing, out: Sequence[set[Alternative]], unknown: set[Alternative]
) -> BothSides:
    deals = [deal for deal in weighing.deals if deal.partner == partner]
    barred = [deal for deal in deals if _is_out([deal], out)]
    open_deals = [deal for deal in deals if deal not in barred][:MOST_DEALS]
    possible = (chosen for chosen in _bundles(open_deals) if not _is_out(chosen, out))
    bundles = [_bundle(partner, one, weighing.settings.seed) for one in possible]
    return BothSides(
        partner=partner,
        bundles=tuple(sorted(bundles, key=_order)),
        promises=tuple(kept for deal in open_deals for kept in _promises(deal)),
        given=sum(len(deal.we_give) for deal in deals),
        received=sum(len(deal.they_give) for deal in deals),
        not_admissible=tuple(deal.id for deal in barred),
        rests_on_unknown=tuple(deal.id for deal in open_deals if _needs(deal, partner) & unknown),
    )


def _is_out(chosen: Sequence[Deal], out: Sequence[set[Alternative]]) -> bool:
    """Tell whether deals with one partner need instruments that are out, alone or together."""
    needed = set().union(*(_needs(deal, deal.partner) for deal in chosen))
    return any(some <= needed for some in out)


def _needs(deal: Deal, partner: ThingId) -> set[Alternative]:
    named = (promise.instrument for promise in (*deal.they_give, *deal.we_give))
    return {Alternative(country=partner, instrument=one) for one in named if one is not None}


def _bundles(deals: Sequence[Deal]) -> Iterator[tuple[Deal, ...]]:
    """Yield every choice of deals that can stand beside each other."""
    for size in range(1, len(deals) + 1):
        for chosen in combinations(deals, size):
            names = {deal.id for deal in chosen}
            if not any(names & set(deal.not_with) for deal in chosen):
                yield chosen


def _bundle(partner: ThingId, chosen: tuple[Deal, ...], seed: int) -> DealBundle:
    ours, theirs = _side(chosen, _ours, "us", seed), _side(chosen, _theirs, "them", seed)
    sides = (ours, theirs)
    better = [None if side.better is None else side.better.share > rounded(LIKELY) for side in sides]
    stays = [None if side.mid is None else not side.tempted for side in sides]
    return DealBundle(
        partner=partner,
        deals=tuple(deal.id for deal in chosen),
        ours=ours,
        theirs=theirs,
        better_for_both=_both(better),
        left_by_neither=_both(stays),
    )


def _both(answers: Sequence[bool | None]) -> bool | None:
    """Return whether it holds for both: no if it does not for one, unknown if it is for one and not refused."""
    if False in answers:
        return False
    return None if None in answers else True


def _side(chosen: Sequence[Deal], side: Side, name: str, seed: int) -> SideOf:
    """Add up what deals are worth to one side; a worth that nobody gave makes the sum unknown."""
    worths = [side(promise) for deal in chosen for promise in (*deal.they_give, *deal.we_give)]
    if any(worth.empty for worth in worths):
        return SideOf(low=None, mid=None, high=None, better=None)
    draws = np.sum([_draw(worth, seed, name, n) for n, worth in enumerate(worths)], axis=0)
    low, mid, high = (rounded(sum(ends)) for ends in zip(*(_ends(worth) for worth in worths), strict=True))
    return SideOf(
        low=low,
        mid=mid,
        high=high,
        better=share_of(int(np.count_nonzero(draws > 0)), BLOCK),
        tempted=tuple(deal.id for deal in chosen if _middle(deal, side) < 0),
    )


def _middle(deal: Deal, side: Side) -> float:
    """Return what a deal is worth to a side at the middle of all its worths. None of them is empty."""
    return sum(_ends(side(promise))[1] for promise in (*deal.they_give, *deal.we_give))


def _ends(worth: Worth) -> tuple[float, float, float]:
    """Return low, middle and high; where no middle was given it is half-way, to compare with zero only."""
    if worth.low is None or worth.high is None:
        assert worth.mid is not None  # or it would be empty
        return float(worth.mid), float(worth.mid), float(worth.mid)
    mid = (worth.low + worth.high) / 2 if worth.mid is None else worth.mid
    return float(worth.low), float(mid), float(worth.high)


def _draw(worth: Worth, seed: int, name: str, number: int) -> Floats:
    low, mid, high = _ends(worth)
    even = stream(seed, "worth", name, number).random(BLOCK)
    return spread_between(low, None if worth.mid is None else mid, high, even)


def _promises(deal: Deal) -> Iterator[PromiseKept]:
    for promise in deal.we_give:
        yield PromiseKept(deal=deal.id, giver="us", what=promise.what, holds=_holds(deal, promise, _ours))
    for promise in deal.they_give:
        yield PromiseKept(deal=deal.id, giver="them", what=promise.what, holds=_holds(deal, promise, _theirs))


def _holds(deal: Deal, promise: Promise, side: Side) -> str:
    """Tell why its giver would keep a promise: because of itself, or because of what comes back for it."""
    if any(side(one).empty for one in (*deal.they_give, *deal.we_give)):
        return "unknown"
    if _ends(side(promise))[1] >= 0:
        return "by_itself"
    return "only_if_the_other_keeps_theirs" if _middle(deal, side) >= 0 else "not_worth_it"


def _order(bundle: DealBundle) -> tuple[bool, bool, float, tuple[str, ...]]:
    """Put first what both want and neither leaves, and of these what is worth most to the side that gains least."""
    least = min(float(side.mid) if side.mid is not None else -np.inf for side in (bundle.ours, bundle.theirs))
    return bundle.better_for_both is not True, bundle.left_by_neither is not True, -least, bundle.deals
