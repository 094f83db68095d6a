"""Quantities with what they count, where and when."""

from collections.abc import Iterator, Sequence

from routekaart.domain.quantity import DURATIONS
from routekaart.reading.amounts import Amount
from routekaart.reading.claims.comparing import compare
from routekaart.reading.claims.context import AmountContext
from routekaart.reading.claims.found import ClaimFound, CountedNoun
from routekaart.reading.claims.frame import Frame, Landmarks
from routekaart.reading.claims.items import Item, find_items
from routekaart.reading.claims.memory import Memory
from routekaart.reading.claims.refusing import is_not_said
from routekaart.reading.claims.rules import find_counted
from routekaart.reading.claims.when import Times, find_times
from routekaart.reading.claims.where import ClaimPlaces
from routekaart.reading.periods import PeriodFound
from routekaart.reading.places import PlaceFound
from routekaart.reading.tokens import Tokens

_GOES_ON = frozenset({"goes-on-from", "that-number"})


def read_claims(
    tokens: Tokens, amounts: Sequence[Amount], periods: Sequence[PeriodFound], places: Sequence[PlaceFound]
) -> tuple[ClaimFound, ...]:
    """Read one claim for each quantity that has a counted noun in reach."""
    landmarks = Landmarks(tokens, periods, places)
    memory = Memory(landmarks)
    found: list[ClaimFound] = []
    for frame in landmarks.frames(amounts):
        memory.advance(frame.sentence)
        counted = _count(frame, memory.counted_for(frame))
        if counted:
            found += _claims(frame, find_items(frame, counted), memory)
    return tuple(found)


def _count(frame: Frame, recalled: CountedNoun | None) -> list[tuple[int, Amount, CountedNoun]]:
    """Find what each amount of a sentence counts, from the first to the last."""
    found: list[tuple[int, Amount, CountedNoun]] = []
    earlier: Amount | None = None
    shared: CountedNoun | None = None
    for place, amount in enumerate(frame.amounts):
        later = frame.amounts[place + 1] if place + 1 < len(frame.amounts) else None
        context = AmountContext(frame, amount, earlier, shared, later, recalled)
        counted = find_counted(context)
        if counted is not None and not is_not_said(context):
            found.append((frame.offset + place, amount, counted))
        earlier, shared = amount, counted or (shared if amount.unit in DURATIONS else None)
    return found


def _claims(frame: Frame, items: Sequence[Item], memory: Memory) -> Iterator[ClaimFound]:
    placed, noun = ClaimPlaces(frame, items), frame.tokens.word(items[0].counted.last - 1)
    route = memory.route_for(frame)
    codes = [route] * len(items) if route else placed.codes(memory.setting_for(frame, noun))
    times = _times(frame, items, memory, placed)
    memory.keep(frame, items, codes, times)
    memory.settle(frame, *placed.setting(), noun)
    for place, item in enumerate(items):
        direction, other, period = compare(frame, items, place)
        yield ClaimFound(
            first=_first(frame, item),
            last=max(item.amount.last, item.counted.last),
            quantity=item.number,
            counted=(item.counted.first, item.counted.last),
            places=codes[place],
            periods=times[place],
            direction=direction,
            compared_quantity=other,
            compared_period=period,
            rule=item.counted.rule,
        )


def _times(frame: Frame, items: Sequence[Item], memory: Memory, placed: ClaimPlaces) -> list[Times]:
    columns = memory.columns_for(frame, len(items))
    if columns:
        return [(time,) for time in columns]
    goes_on = items[0].counted.rule in _GOES_ON
    carried = memory.times_for(frame, goes_on=goes_on, moves_on=placed.moves_on(memory.setting))
    return find_times(frame, items, carried)


def _first(frame: Frame, item: Item) -> int:
    """Return where a claim begins; it does not cross blocks, though what it counts may stand in another: a heading."""
    first, amount = min(item.amount.first, item.counted.first), item.amount.first
    return amount if first < frame.first and "\n" in frame.tokens.words[first:amount] else first
