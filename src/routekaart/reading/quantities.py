"""Numbers that count or measure something, with comparator, unit and direction."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from routekaart.reading.amounts import Amount, read_amount
from routekaart.reading.comparators import with_comparators
from routekaart.reading.counted import with_units
from routekaart.reading.directions import with_direction
from routekaart.reading.places import PlaceFound
from routekaart.reading.ranges import with_ranges, with_shared
from routekaart.reading.refusals import find_refusal
from routekaart.reading.tokens import DIGIT, NUMBER, Tokens


def read_quantities(tokens: Tokens, places: Sequence[PlaceFound]) -> tuple[Amount, ...]:
    """Read all quantities; every one has a unit."""
    kept = [amount for amount, refusal in find_candidates(tokens, places) if refusal is None]
    people = frozenset(
        place.first for place in places if place.kind == "demonym" and tokens.word(place.first).endswith(("s", "en"))
    )
    return with_units(tokens, [with_direction(tokens, amount) for amount in kept], _tokens_of(places), people)


def find_candidates(tokens: Tokens, places: Sequence[PlaceFound]) -> Iterator[tuple[Amount, str | None]]:
    """Yield every number with the name of the rule by which it counts nothing, or `None` if it is a quantity."""
    in_places = _tokens_of(places)
    amounts = with_ranges(tokens, with_comparators(tokens, _amounts(tokens)))
    refusals = [find_refusal(tokens, amount, in_places) for amount in amounts]
    shared = with_shared(tokens, amounts, in_places, {place for place, name in enumerate(refusals) if name is not None})
    yield from zip(shared, refusals, strict=True)


def _tokens_of(places: Sequence[PlaceFound]) -> frozenset[int]:
    return frozenset(index for place in places for index in range(place.first, place.last))


def _amounts(tokens: Tokens) -> list[Amount]:
    found: list[Amount] = []
    position, taken = 0, tokens.taken
    for index in tokens.beginning(NUMBER | DIGIT):
        if index < position or taken[index]:
            continue
        amount = read_amount(tokens, index)
        if amount is None or any(taken[amount.first : amount.last]):
            continue
        floor = found[-1].last if found else 0
        if amount.first < floor:  # "685.000 EUR 2500": the currency belongs to the first
            amount = replace(amount, first=floor)
        found.append(amount)
        position = amount.last
    return found
