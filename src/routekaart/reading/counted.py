"""What a bare number counts: people, money or other things."""

from dataclasses import replace

from routekaart.domain.quantity import MONEY, Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.heads import find_own_noun, is_one_person, means_people
from routekaart.reading.lists import word_set
from routekaart.reading.nouns import is_person_noun, means_people_after
from routekaart.reading.supposed import SHARED_UNITS, suppose_unit
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import MONEY_VERBS, OTHER_MEASURES, PEOPLE_DO, RESETTLED_BY, RESETTLEMENT_STEMS

_LARGE = 1_000_000
_TO_THE_NEXT = word_set("tot naar en of à t/m respectievelijk resp. , to and or")
_TO_A_LEVEL = word_set("tot naar to")
_PEOPLE = word_set("mensen personen people persons")
"""Nouns that mean people and nothing else, whatever verb follows: "1.2 million people applied"."""
_NEAR, _TOLD_BEFORE, _TOLD_AFTER = 14, 160, 40
"""Tokens: a sentence's half; about two paragraphs, as a quota is named once and then spoken of; the sentence after."""
_WHO_WITHIN, _LONGEST_TO_THE_NEXT = 6, 5


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
    for amount, known in zip(amounts, _units_of_their_own(tokens, amounts, places, people), strict=True):
        unit = known or suppose_unit(tokens, amount, result, people)
        resettled = unit is Unit.COUNT and _counts_resettled(tokens, amount)
        result.append(replace(amount, unit=Unit.PERSONS if resettled else unit))
    return tuple(result)


def _counts_resettled(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a number of places or a quota is one of people to be resettled: near it or before it stands so."""
    start, end = tokens.sentence_span(amount.first)
    near = tokens.lower[max(start, amount.first - _NEAR) : min(end, amount.last + _NEAR)]
    if RESETTLED_BY.isdisjoint(near):
        return False
    around = tokens.lower[max(0, amount.first - _TOLD_BEFORE) : amount.last + _TOLD_AFTER]
    return any(word.startswith(RESETTLEMENT_STEMS) for word in around)


def _units_of_their_own(
    tokens: Tokens, amounts: list[Amount], places: frozenset[int], people: frozenset[int]
) -> list[Unit | None]:
    """Find the units that the words behind the numbers give, from the last to the first."""
    units: list[Unit | None] = [None] * len(amounts)
    for place in reversed(range(len(amounts))):
        amount = amounts[place]
        units[place] = amount.unit or _by_verb(tokens, amount) or _by_one(tokens, amount)
        units[place] = units[place] or _by_its_noun(tokens, amount.last, places, people)
        if units[place] is None and place + 1 < len(amounts):
            units[place] = _by_the_next(tokens, amount, amounts[place + 1], units[place + 1], places)
    return units


def _by_verb(tokens: Tokens, amount: Amount) -> Unit | None:
    """Read "die 3 miljoen kosten", "een half miljard uitgeven"."""
    return Unit.EUR if amount.magnitude >= _LARGE and tokens.word(amount.last) in MONEY_VERBS else None


def _by_one(tokens: Tokens, amount: Amount) -> Unit | None:
    """Read "één ouder", "één loket"."""
    person = is_one_person(tokens, amount.last) if amount.value == 1 and amount.value2 is None else None
    return None if person is None else Unit.PERSONS if person else Unit.COUNT


def _by_its_noun(tokens: Tokens, after: int, places: frozenset[int], people: frozenset[int]) -> Unit | None:
    if tokens.word(after) in OTHER_MEASURES:
        return Unit.COUNT
    if tokens.word(after) in _PEOPLE:
        return Unit.PERSONS
    if after in people or (after in places and is_person_noun(tokens.word(after + 1))):
        return Unit.PERSONS  # 720 Marokkanen, 3.6 million Syrian refugees
    noun = find_own_noun(tokens, after, places)
    if noun is not None:
        known = means_people(tokens, noun, people) or tokens.word(noun) in PEOPLE_DO  # 3.800 verdronken
        return Unit.PERSONS if known else Unit.COUNT
    return Unit.PERSONS if means_people_after(tokens, after) or _is_told_of_people(tokens, after) else None


def _is_told_of_people(tokens: Tokens, after: int) -> bool:
    """Tell whether *wie* takes up what was counted: "27.000 hervestigd, van wie 4.600 in Nederland"."""
    _, end = tokens.sentence_span(min(after, len(tokens) - 1))
    near = tokens.lower[after : min(end, after + _WHO_WITHIN)]
    between = near[: near.index("wie")] if "wie" in near else []
    return "," in between and not any(word[0].isdigit() for word in between)


def _by_the_next(
    tokens: Tokens, amount: Amount, other: Amount, unit: Unit | None, places: frozenset[int]
) -> Unit | None:
    """Read "circa 14.000 tot 65.000 personen", "Italië 170.000 en Spanje 4.500 migranten": the next says it."""
    between = [tokens.lower[index] for index in range(amount.last, other.first) if index not in places]
    if len(between) != 1 or between[0] not in _TO_THE_NEXT or other.first - amount.last > _LONGEST_TO_THE_NEXT:
        return None
    if other.unit is None:
        return unit
    shared = other.unit in SHARED_UNITS or (other.unit in MONEY and between[0] in _TO_A_LEVEL)
    bare = amount.rule == "vague" or amount.magnitude == other.magnitude == 1
    return other.unit if shared and bare and between != [","] else None
