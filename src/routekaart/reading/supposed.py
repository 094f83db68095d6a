"""What a number counts that no noun follows, by what stands before it and by what is said of it."""

from routekaart.domain.quantity import DURATIONS, MONEY, RATIOS, Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.heads import find_head_before, means_people
from routekaart.reading.lists import word_set
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import MONEY_STEMS, MONEY_TAILS, MONEY_WORDS, PEOPLE_DO, SHARE_TAILS

SHARED_UNITS = (DURATIONS | RATIOS) - {Unit.FRACTION, Unit.FACTOR}
"""Units that one number may lend to another beside it."""
_LARGE = 1_000_000
_MONEY_BEFORE, _MONEY_AFTER, _MONEY_GOES_ON = 12, 6, 20
_CARRIED_FROM = 3
_DOING_WITHIN, _COST_WITHIN, _SHARE_WITHIN, _WHOLE = 6, 4, 5, 100
_BESIDE = word_set("tegen tegenover versus")
_PEOPLE = word_set("wie hen")
_OF_THESE = word_set("waarvan daarvan hiervan waaronder daaronder")


def suppose_unit(tokens: Tokens, amount: Amount, before: list[Amount], people: frozenset[int]) -> Unit:
    """Return what a number counts, by its lead, its subject or the numbers before it.

    Args:
        tokens: the text.
        amount: the number.
        before: the numbers before it, with their units.
        people: the tokens that name people by their country.
    """
    unit = _by_its_lead(tokens, amount, before)
    if unit is not None:
        return unit
    if _is_share(tokens, amount):
        return Unit.PERCENT
    if amount.magnitude > 1 and _is_about_money(tokens, amount, before):
        return Unit.EUR
    if amount.value != amount.value.to_integral_value():
        return Unit.COUNT  # nobody counts half a person
    head = find_head_before(tokens, amount.first, people)
    if head is not None:
        return Unit.PERSONS if means_people(tokens, head, people) else Unit.COUNT
    if _is_cost(tokens, amount):
        return Unit.EUR
    if _is_done_by_people(tokens, amount):
        return Unit.PERSONS
    if amount.magnitude >= _LARGE and not _goes_on(tokens, amount, before):
        return Unit.EUR  # in letters of a government millions of nothing in particular are euros
    return _carried(tokens, amount, before)


def _by_its_lead(tokens: Tokens, amount: Amount, before: list[Amount]) -> Unit | None:
    """Read "van wie 300", "met een factor 3", "1.200 aanvragen, waarvan 300", "14 weken, tegen 17 in 2014"."""
    lead, earlier = tokens.word(amount.first - 1), before[-1] if before else None
    if lead in _PEOPLE:
        return Unit.PERSONS
    if "factor" in {lead, tokens.word(amount.first - 2)} and lead in {"factor", "van"}:
        return Unit.FACTOR
    if earlier is None or earlier.unit is None:
        return None
    if lead in _BESIDE and tokens.sentence(earlier.first) == tokens.sentence(amount.first):
        return earlier.unit if earlier.unit in SHARED_UNITS else None
    large = amount.magnitude > 1 or earlier.unit not in {Unit.PERSONS, Unit.COUNT}
    return None if large or lead not in _OF_THESE else earlier.unit


def _is_cost(tokens: Tokens, amount: Amount) -> bool:
    """Read "de opvangkosten bedragen 24.000 per jaar"."""
    start, _ = tokens.sentence_span(amount.first)
    near = tokens.lower[max(start, amount.first - _COST_WITHIN) : amount.first]
    return amount.value >= _WHOLE and any(word.endswith("kosten") for word in near)


def _is_done_by_people(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether near a number without a noun stands what only people do: "keerden er 250 terug"."""
    start, end = tokens.sentence_span(amount.first)
    near = tokens.lower[max(start, amount.first - _DOING_WITHIN) : min(end, amount.last + _DOING_WITHIN)]
    return not PEOPLE_DO.isdisjoint(near)


def _is_share(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a bare number is a percentage by its subject: "het inwilligingspercentage daalde naar 9,8"."""
    first, _ = tokens.sentence_span(amount.first)
    near = tokens.lower[max(first, amount.first - _SHARE_WITHIN) : amount.first]
    return abs(amount.value) <= _WHOLE and any(word.endswith(SHARE_TAILS) for word in near)


def _is_about_money(tokens: Tokens, amount: Amount, before: list[Amount]) -> bool:
    """Tell whether words of money stand near a large number, or it goes on about a sum."""
    start, end = tokens.sentence_span(amount.first)
    near = tokens.lower[max(start, amount.first - _MONEY_BEFORE) : min(end, amount.last + _MONEY_AFTER)]
    if any(word in MONEY_WORDS or word.startswith(MONEY_STEMS) or word.endswith(MONEY_TAILS) for word in near):
        return True
    return bool(before) and before[-1].unit in MONEY and before[-1].last >= start - _MONEY_GOES_ON


def _goes_on(tokens: Tokens, amount: Amount, before: list[Amount]) -> bool:
    """Tell whether the number before it in the sentence is as large and counts something else than money."""
    if not before or before[-1].first < tokens.sentence_span(amount.first)[0]:
        return False
    return before[-1].magnitude >= _LARGE and before[-1].unit not in MONEY


def _carried(tokens: Tokens, amount: Amount, before: list[Amount]) -> Unit:
    """Take over what the number before it counted, in this sentence or the one before."""
    sentence = tokens.sentence(amount.first)
    for earlier in reversed(before[-_CARRIED_FROM:]):
        if earlier.unit in {Unit.PERSONS, Unit.COUNT} and sentence - tokens.sentence(earlier.first) < 2:
            return earlier.unit
    return Unit.COUNT
