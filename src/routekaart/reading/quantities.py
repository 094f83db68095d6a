"""Numbers that count or measure something, with comparator, unit and direction."""

from collections.abc import Sequence
from dataclasses import replace

from routekaart.domain.quantity import DURATIONS, MONEY, Comparator, Direction, Unit
from routekaart.reading.amounts import Amount, read_amount
from routekaart.reading.lists import word_set
from routekaart.reading.nouns import find_noun_after, find_noun_before, is_person_noun, means_people_after
from routekaart.reading.places import PlaceFound
from routekaart.reading.refusals import counts_nothing
from routekaart.reading.tokens import DIGIT, NUMBER, Tokens
from routekaart.reading.words import (
    COMPARATOR_ENDS,
    COMPARATORS,
    DOWN_AFTER,
    FALLS,
    LONGEST_COMPARATOR,
    MONEY_WORDS,
    RISES,
    TRAILING,
    UP_AFTER,
)

_RANGE_LINKS = word_set("tot à a - – en of and to")
_BETWEEN_SHARED = word_set(", en respectievelijk resp. of dan")
_CHANGE_LINKS = word_set("van met ter grootte")
_NEAR = 8
_CAPITALISED_APART = 3
_LARGEST_SHARING = 1000


def read_quantities(tokens: Tokens, places: Sequence[PlaceFound]) -> tuple[Amount, ...]:
    """Read all quantities; every one has a unit."""
    place_tokens = frozenset(index for place in places for index in range(place.first, place.last))
    demonyms = frozenset(place.first for place in places if place.kind == "demonym")
    amounts = _with_comparators(tokens, _amounts(tokens))
    amounts = _ranges(tokens, amounts)
    amounts = _shared(tokens, amounts, place_tokens)
    kept = [amount for amount in amounts if not counts_nothing(tokens, amount, place_tokens)]
    return _with_units(tokens, [_with_direction(tokens, amount) for amount in kept], demonyms)


def _amounts(tokens: Tokens) -> list[Amount]:
    found: list[Amount] = []
    position, taken = 0, tokens.taken
    for index in tokens.beginning(NUMBER | DIGIT):
        if index < position or taken[index]:
            continue
        amount = read_amount(tokens, index)
        if amount is None or any(taken[amount.first : amount.last]):
            continue
        floor = found[-1].last if found else 0  # "685.000 EUR 2500": the currency belongs to the first
        found.append(replace(amount, first=max(amount.first, floor)))
        position = amount.last
    return found


def _with_comparators(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    result: list[Amount] = []
    for amount in amounts:
        floor = result[-1].last if result else 0
        led = _leading(tokens, amount)
        result.append(_trailing(tokens, led if led.first >= floor else amount))
    return result


def _leading(tokens: Tokens, amount: Amount) -> Amount:
    """Take the words before a number that place it: circa, bijna, niet meer dan."""
    for _ in range(2):
        if tokens.word(amount.first - 1) not in COMPARATOR_ENDS and tokens.word(amount.first - 1) != "kleine":
            break
        found = _comparator_before(tokens, amount.first)
        if found is None or any(tokens.taken[found[0] : amount.first]):
            break
        first, comparator = found
        outermost = amount.comparator in {Comparator.EXACT, Comparator.APPROX}
        amount = replace(amount, first=first, comparator=comparator if outermost else amount.comparator)
    return amount


def _comparator_before(tokens: Tokens, index: int) -> tuple[int, Comparator] | None:
    for length in range(min(LONGEST_COMPARATOR, index), 0, -1):
        comparator = COMPARATORS.get(tuple(tokens.lower[index - length : index]))
        if comparator is None:
            continue
        # "een kleine 4.000": the article is not part of it
        return index - length + (tokens.lower[index - length] == "een"), comparator
    # "ongeveer de helft"
    before = tokens.word(index - 2)
    if tokens.word(index - 1) == "de" and (before,) in COMPARATORS and before != "over":
        return index - 2, COMPARATORS[(before,)]
    return None


def _trailing(tokens: Tokens, amount: Amount) -> Amount:
    comparator = TRAILING.get(tuple(tokens.lower[amount.last : amount.last + 2]))
    if comparator is None or amount.comparator is not Comparator.EXACT or tokens.word(amount.last + 2) == "dan":
        return amount
    if any(tokens.taken[amount.last : amount.last + 2]):
        return amount
    return replace(amount, last=amount.last + 2, comparator=comparator)


def _ranges(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """Join "10 à 12", "tussen de 15.000 en 20.000"; a movement "van 14.000 tot 65.000" stays two numbers."""
    result: list[Amount] = []
    for amount in amounts:
        joined = _range(tokens, result[-1], amount) if result else None
        if joined is None:
            result.append(amount)
        else:
            result[-1] = joined
    return [_lone(amount) for amount in result]


def _range(tokens: Tokens, low: Amount, high: Amount) -> Amount | None:
    gap = high.first - low.last
    link = tokens.word(low.last)
    between = low.comparator is Comparator.RANGE
    if not 1 <= gap <= (3 if between else 1) or link not in _RANGE_LINKS or low.value2 is not None:
        return None
    if (link in {"en", "of", "and"}) is not between and link in {"en", "and"}:
        return None
    if link == "of" or high.comparator is not Comparator.EXACT or high.value2 is not None:
        return None
    if (tokens.word(low.first - 1) == "van" and not between) or low.unit in {Unit.FRACTION, Unit.FACTOR}:
        return None
    if gap > 1 and tokens.word(low.last + 1) not in {"de", "het"}:
        return None
    low = _like(low, high)
    if low.value >= high.value or (low.unit is not None and high.unit is not None and low.unit is not high.unit):
        return None
    return replace(
        low, last=high.last, value2=high.value, unit=high.unit or low.unit, comparator=Comparator.RANGE, rule="range",
        magnitude=high.magnitude,
    )  # fmt: skip


def _like(low: Amount, high: Amount) -> Amount:
    """Give a bare number the magnitude and measure of the one after it: "4,0 à 4,5 mln."."""
    if low.magnitude == 1 and high.magnitude != 1 and low.value < 1000 and high.value2 is None:
        low = replace(low.scaled(high.magnitude), magnitude=high.magnitude)
    if low.unit is None and high.measure != 1:
        low = replace(low.scaled(high.measure), measure=high.measure)
    return low


def _lone(amount: Amount) -> Amount:
    if amount.comparator is Comparator.RANGE and amount.value2 is None:
        return replace(amount, comparator=Comparator.EXACT, first=amount.first)
    return amount


def _shared(tokens: Tokens, amounts: list[Amount], places: frozenset[int]) -> list[Amount]:
    """Give "94, 86 en 60 miljoen euro" its magnitude and currency at each number, from the last to the first."""
    result = list(amounts)
    for place in range(len(result) - 2, -1, -1):
        left, right = result[place], result[place + 1]
        bare = left.unit is None and left.rule in {"digits", "number-word"} and left.value < _LARGEST_SHARING
        if bare and _is_list(tokens, left, right, places):
            grown = _like(left, right)
            if right.unit not in {None, Unit.FRACTION, Unit.FACTOR} and (grown is not left or right.magnitude == 1):
                result[place] = replace(grown, unit=right.unit)
    return result


def _is_list(tokens: Tokens, left: Amount, right: Amount, places: frozenset[int]) -> bool:
    between = range(left.last, right.first)
    if not 1 <= len(between) <= _CAPITALISED_APART + 2:
        return False
    links = sum(tokens.lower[index] in _BETWEEN_SHARED for index in between)
    return links > 0 and all(tokens.lower[i] in _BETWEEN_SHARED or i in places for i in between)


def _with_direction(tokens: Tokens, amount: Amount) -> Amount:
    """Say which way it went, if the quantity is itself a change: "een afname van bijna 50%", "6% lager dan"."""
    if amount.direction is not None or amount.unit in DURATIONS:
        return amount
    after = tokens.word(amount.last)
    relative = amount.unit in {Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.FRACTION}
    if relative and after in UP_AFTER | DOWN_AFTER:
        return replace(amount, direction=Direction.INCREASE if after in UP_AFTER else Direction.DECREASE)
    link = amount.first - 1
    link -= tokens.word(link) in {"de", "het", "een"}
    if tokens.word(link) not in _CHANGE_LINKS:
        return amount
    start, _ = tokens.sentence_span(amount.first)
    verb = tokens.word(link) == "met"
    for place in range(link - 1, max(start, link - (_NEAR * 2 if verb else 2)) - 1, -1):
        word = tokens.lower[place]
        if word in RISES or word in FALLS:
            return replace(amount, direction=Direction.INCREASE if word in RISES else Direction.DECREASE)
        if verb and word in {"nam", "namen"}:
            return _took(tokens, amount)
        if word in {",", ";", ":"}:
            break
    return amount


def _took(tokens: Tokens, amount: Amount) -> Amount:
    start, end = tokens.sentence_span(amount.first)
    words = tokens.lower[start:end]
    return replace(
        amount, direction=Direction.INCREASE if "toe" in words else Direction.DECREASE if "af" in words else None
    )


def _with_units(tokens: Tokens, amounts: list[Amount], demonyms: frozenset[int]) -> tuple[Amount, ...]:
    result: list[Amount] = []
    for amount in amounts:
        unit = amount.unit or _unit(tokens, amount, result, demonyms)
        result.append(replace(amount, unit=unit))
    return tuple(result)


def _unit(tokens: Tokens, amount: Amount, before: list[Amount], demonyms: frozenset[int]) -> Unit:
    after = amount.last
    if after in demonyms and tokens.word(after).endswith(("s", "en")):
        return Unit.PERSONS  # 720 Marokkanen
    noun = find_noun_after(tokens, after)
    if noun is not None:
        return Unit.PERSONS if is_person_noun(tokens.word(noun[1] - 1)) else Unit.COUNT
    if means_people_after(tokens, after) or tokens.word(amount.first - 1) == "wie":
        return Unit.PERSONS
    if amount.magnitude > 1 and _is_about_money(tokens, amount, before):
        return Unit.EUR
    counted = find_noun_before(tokens, amount.first)
    if counted is not None:
        return Unit.PERSONS if is_person_noun(tokens.word(counted[1] - 1)) else Unit.COUNT
    return _carried(tokens, amount, before)


def _is_about_money(tokens: Tokens, amount: Amount, before: list[Amount]) -> bool:
    start, end = tokens.sentence_span(amount.first)
    if any(word in MONEY_WORDS for word in tokens.lower[max(start, amount.first - 12) : min(end, amount.last + 5)]):
        return True
    return bool(before) and before[-1].unit in MONEY and before[-1].last >= start - 20


def _carried(tokens: Tokens, amount: Amount, before: list[Amount]) -> Unit:
    """Take over what the number before it counted, in this sentence or the one before."""
    sentence = tokens.sentence(amount.first)
    for earlier in reversed(before[-3:]):
        if earlier.unit in {Unit.PERSONS, Unit.COUNT} and sentence - tokens.sentence(earlier.first) < 2:
            return earlier.unit
    return Unit.COUNT
