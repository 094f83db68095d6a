"""What a bare number counts: people, money or other things."""

from dataclasses import replace

from routekaart.domain.quantity import DURATIONS, MONEY, RATIOS, Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.heads import find_head_before, find_own_noun, is_one_person, means_people
from routekaart.reading.lists import word_set
from routekaart.reading.nouns import means_people_after
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import MONEY_STEMS, MONEY_TAILS, MONEY_WORDS, OTHER_MEASURES, SHARE_TAILS

_LARGE = 1_000_000
_MONEY_BEFORE, _MONEY_AFTER, _MONEY_GOES_ON = 12, 6, 20
_TO_THE_NEXT = word_set("tot naar en of à t/m respectievelijk resp. , to and or")
_CARRIED_FROM = 3
_PEOPLE = word_set("wie hen")
_TO_A_LEVEL = word_set("tot naar to")
_WHO_WITHIN, _SHARE_WITHIN, _WHOLE = 6, 5, 100
_OF_THESE = word_set("waarvan daarvan hiervan waaronder daaronder")
_SHARED_UNITS = (DURATIONS | RATIOS) - {Unit.FRACTION, Unit.FACTOR}


def with_units(
    tokens: Tokens, amounts: list[Amount], places: frozenset[int], people: frozenset[int]
) -> tuple[Amount, ...]:
    """Give every amount a unit.

    Args:
        tokens: the text.
        amounts: its numbers, in order.
        places: the tokens of place names.
        people: those of them that name people by their country.
    """
    result: list[Amount] = []
    for place, amount in enumerate(amounts):
        if amount.unit is not None:
            result.append(amount)
            continue
        unit = _by_one(tokens, amount) or _by_its_noun(tokens, amount.last, places, people)
        if unit is None and place + 1 < len(amounts):
            unit = _by_the_next(tokens, amount, amounts[place + 1], places, people)
        result.append(replace(amount, unit=unit or _by_what_came_before(tokens, amount, result, people)))
    return tuple(result)


def _by_one(tokens: Tokens, amount: Amount) -> Unit | None:
    """Read "één ouder", "één loket"."""
    person = is_one_person(tokens, amount.last) if amount.value == 1 and amount.value2 is None else None
    return None if person is None else Unit.PERSONS if person else Unit.COUNT


def _by_its_noun(tokens: Tokens, after: int, places: frozenset[int], people: frozenset[int]) -> Unit | None:
    if tokens.word(after) in OTHER_MEASURES:
        return Unit.COUNT
    if after in people:
        return Unit.PERSONS  # 720 Marokkanen
    noun = find_own_noun(tokens, after, places)
    if noun is not None:
        return Unit.PERSONS if means_people(tokens, noun, people) else Unit.COUNT
    return Unit.PERSONS if means_people_after(tokens, after) or _is_told_of_people(tokens, after) else None


def _is_told_of_people(tokens: Tokens, after: int) -> bool:
    """Tell whether *wie* takes up what was counted: "27.000 hervestigd, van wie 4.600 in Nederland"."""
    _, end = tokens.sentence_span(min(after, len(tokens) - 1))
    near = tokens.lower[after : min(end, after + _WHO_WITHIN)]
    between = near[: near.index("wie")] if "wie" in near else []
    return "," in between and not any(word[0].isdigit() for word in between)


def _by_the_next(
    tokens: Tokens, amount: Amount, other: Amount, places: frozenset[int], people: frozenset[int]
) -> Unit | None:
    """Read "circa 14.000 tot 65.000 personen", "van 24 naar 18 maanden": the second says what the first counts."""
    between = tokens.lower[amount.last : other.first]
    if len(between) != 1 or between[0] not in _TO_THE_NEXT:
        return None
    if other.unit is not None:
        shared = other.unit in _SHARED_UNITS or (other.unit in MONEY and between[0] in _TO_A_LEVEL)
        return other.unit if shared and amount.magnitude == other.magnitude == 1 and between != [","] else None
    return _by_its_noun(tokens, other.last, places, people)


def _by_what_came_before(tokens: Tokens, amount: Amount, before: list[Amount], people: frozenset[int]) -> Unit:
    lead = tokens.word(amount.first - 1)
    if lead in _PEOPLE:
        return Unit.PERSONS
    if lead == "factor":
        return Unit.FACTOR
    if _is_share(tokens, amount):
        return Unit.PERCENT
    if amount.magnitude > 1 and is_about_money(tokens, amount, before):
        return Unit.EUR
    if lead in _OF_THESE and before and before[-1].unit in {Unit.PERSONS, Unit.COUNT}:
        return before[-1].unit
    if amount.value != amount.value.to_integral_value():
        return Unit.EUR if amount.magnitude >= _LARGE else Unit.COUNT  # nobody counts half a person
    head = find_head_before(tokens, amount.first, people)
    if head is not None:
        return Unit.PERSONS if means_people(tokens, head, people) else Unit.COUNT
    if amount.magnitude >= _LARGE:
        return Unit.EUR  # in letters of a government millions of nothing in particular are euros
    return _carried(tokens, amount, before)


def _is_share(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a bare number is a percentage by its subject: "het inwilligingspercentage daalde naar 9,8"."""
    first, _ = tokens.sentence_span(amount.first)
    near = tokens.lower[max(first, amount.first - _SHARE_WITHIN) : amount.first]
    return abs(amount.value) <= _WHOLE and any(word.endswith(SHARE_TAILS) for word in near)


def is_about_money(tokens: Tokens, amount: Amount, before: list[Amount]) -> bool:
    """Tell whether words of money stand near a large number, or it goes on about a sum."""
    start, end = tokens.sentence_span(amount.first)
    near = tokens.lower[max(start, amount.first - _MONEY_BEFORE) : min(end, amount.last + _MONEY_AFTER)]
    if any(word in MONEY_WORDS or word.startswith(MONEY_STEMS) or word.endswith(MONEY_TAILS) for word in near):
        return True
    return bool(before) and before[-1].unit in MONEY and before[-1].last >= start - _MONEY_GOES_ON


def _carried(tokens: Tokens, amount: Amount, before: list[Amount]) -> Unit:
    """Take over what the number before it counted, in this sentence or the one before."""
    sentence = tokens.sentence(amount.first)
    for earlier in reversed(before[-_CARRIED_FROM:]):
        if earlier.unit in {Unit.PERSONS, Unit.COUNT} and sentence - tokens.sentence(earlier.first) < 2:
            return earlier.unit
    return Unit.COUNT
