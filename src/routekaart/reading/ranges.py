"""Numbers that belong together: "10 à 12", "tussen de 15.000 en 20.000", "94, 86 en 60 miljoen euro"."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import zip_longest

from routekaart.domain.quantity import MONEY, Comparator, Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import CHANGE_NOUNS, CHANGES, OTHER_MEASURES

_LINKS = word_set("tot à a - – — en and to")
_LONG_LINKS = {("tot", "en", "met"): 3, ("t", "/", "m"): 3, ("tot", "aan"): 2, ("up", "to"): 2}
_DASHES, _INCLUSIVE = word_set("- – —"), 3
_SHARED_LINKS = word_set(", en respectievelijk resp. of dan tot naar and or to")
_ARTICLES = word_set("de het")
_MOST_BETWEEN = 5
_LARGEST_SHARING = 1000
_OF_THESE, _LARGE = word_set("waarvan daarvan hiervan"), 1_000_000
_TO_WHOM = word_set("voor aan naar in")
_MOVES_WITHIN = 12
_CLAUSE_ENDS = word_set(", ; : om")


def with_ranges(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """Join the two ends of a range; a movement "van 14.000 tot 65.000" stays two numbers."""
    result: list[Amount] = []
    for amount, after in zip_longest(amounts, amounts[1:]):
        binds = after is not None and _is_dashed(tokens, amount, after)
        joined = _range(tokens, result[-1], amount) if result and not binds else None
        if joined is None:
            result.append(amount)
        else:
            result[-1] = joined
    return [_lone(tokens, amount) for amount in result]


def with_shared(
    tokens: Tokens, amounts: list[Amount], places: frozenset[int], refused: AbstractSet[int]
) -> list[Amount]:
    """Give "94, 86 en 60 miljoen euro" its magnitude and currency at each number, from the last to the first.

    The amounts at the positions `refused` are left as they are: "artikel 3 en twee jaar later".
    """
    result = list(amounts)
    for place in range(len(result) - 2, -1, -1):
        if place in refused:
            continue
        left, right = result[place], result[place + 1]
        bare = left.unit is None and left.rule in {"digits", "number-word"} and left.value < _LARGEST_SHARING
        if bare and _is_list(tokens, left, right, places):
            grown = _like(left, right)
            if right.unit not in {None, Unit.FRACTION, Unit.FACTOR} and (grown is not left or right.magnitude == 1):
                result[place] = replace(grown, unit=right.unit)
            elif grown is not left:
                result[place] = grown
    for place in range(1, len(result)):
        if place not in refused:
            result[place] = _like_the_last(
                tokens, _of_the_last(tokens, result[place], result[place - 1]), result[place - 1]
            )
    return result


def _like_the_last(tokens: Tokens, amount: Amount, before: Amount) -> Amount:
    """Give "40 voor Irak" the magnitude of the sum before it: "€ 35 mln. voor Libanon, 40 voor Irak en 20 voor"."""
    bare = amount.unit is None and amount.magnitude == 1 and amount.value < _LARGEST_SHARING
    same = tokens.word(amount.last) == tokens.word(before.last) in _TO_WHOM
    if not bare or not same or before.magnitude < _LARGE or before.unit not in MONEY:
        return amount
    if amount.first - before.last > _MOST_BETWEEN or tokens.word(amount.first - 1) not in {",", "en"}:
        return amount
    return replace(amount.scaled(before.magnitude), magnitude=before.magnitude, unit=before.unit)


def _of_the_last(tokens: Tokens, amount: Amount, before: Amount) -> Amount:
    """Give "waarvan 2,1" the magnitude of the number before it: "4,7 miljard, waarvan 2,1 voor de Sahel"."""
    part = amount.unit is None and amount.magnitude == 1 and amount.value != amount.value.to_integral_value()
    if not part or tokens.word(amount.first - 1) not in _OF_THESE or before.magnitude < _LARGE:
        return amount
    return replace(amount.scaled(before.magnitude), magnitude=before.magnitude, unit=before.unit)


def _range(tokens: Tokens, low: Amount, high: Amount) -> Amount | None:
    between = low.comparator is Comparator.RANGE
    length = _link_length(tokens, low.last, high.first, between=between)
    if not length or low.value2 is not None or high.value2 is not None:
        return None
    if high.comparator is not Comparator.EXACT or low.unit in {Unit.FRACTION, Unit.FACTOR}:
        return None
    moved = length < _INCLUSIVE and not between and _comes_from(tokens, low.first)
    if moved and _moves(tokens, low.first) and not _is_size_of_change(tokens, low, high):
        return None
    low = _like(low, high)
    if low.value >= high.value or (low.unit is not None and high.unit is not None and low.unit is not high.unit):
        return None
    return replace(
        low, last=high.last, value2=high.value, unit=high.unit or low.unit, comparator=Comparator.RANGE, rule="range",
        magnitude=high.magnitude,
    )  # fmt: skip


def _link_length(tokens: Tokens, index: int, until: int, *, between: bool) -> int:
    """Return how many tokens link two numbers into a range, or 0: *tussen* goes with *en*, the others without it."""
    gap = until - index
    if between and tokens.word(index) in {"en", "and"}:
        return gap if gap == 1 or (gap == 2 and tokens.word(index + 1) in _ARTICLES) else 0
    words = tuple(tokens.lower[index : index + gap]) if gap in {2, 3} else ()
    if words in _LONG_LINKS:
        return _LONG_LINKS[words]
    if between:  # "tussen de 20 tot 40"
        return int(gap == 1 and tokens.word(index) in {"tot", "à", "-", "–"})
    return int(gap == 1 and tokens.word(index) in _LINKS - {"en", "and"})


def _is_dashed(tokens: Tokens, low: Amount, high: Amount) -> bool:
    """Tell whether a dash joins two numbers, closer than any word: "van 30% tot 75-80%"."""
    return high.first - low.last == 1 and tokens.word(low.last) in _DASHES and tokens.glued(low.last)


def _is_size_of_change(tokens: Tokens, low: Amount, high: Amount) -> bool:
    """Read "een stijging van twee tot drie graden", where both ends are sizes of the change."""
    sized = high.unit in {Unit.PERCENT, Unit.PERCENTAGE_POINT} or tokens.word(high.last) in OTHER_MEASURES
    return low.unit is None and sized and tokens.word(low.first - 2) in CHANGE_NOUNS


def _comes_from(tokens: Tokens, index: int) -> bool:
    """Tell whether a number is where something came from; in English only where both times of it are named at once."""
    first, last = tokens.sentence_span(index)
    before = tokens.word(index - 1)
    return before == "van" or (before == "from" and "between" in tokens.lower[first:last])


def _moves(tokens: Tokens, index: int) -> bool:
    """Tell whether a word of change stands close by: "nam toe van 14.000 tot 65.000"."""
    first, last = tokens.sentence_span(index)
    before = tokens.lower[max(first, index - _MOVES_WITHIN) : index]
    if len(before) > 1 and before[-2] == ",":
        before[-2] = ""
    near = _clause(before[::-1]) + _clause(tokens.lower[index : min(last, index + _MOVES_WITHIN)])
    return not CHANGES.isdisjoint(near)


def _clause(words: list[str]) -> list[str]:
    return next((words[:place] for place, word in enumerate(words) if word in _CLAUSE_ENDS), words)


def _like(low: Amount, high: Amount) -> Amount:
    """Give a bare number the magnitude and measure of the one after it: "4,0 à 4,5 mln."."""
    if low.magnitude == 1 and high.magnitude != 1 and low.value < _LARGEST_SHARING and high.value2 is None:
        low = replace(low.scaled(high.magnitude), magnitude=high.magnitude)
    if low.unit is None and high.measure != 1:
        low = replace(low.scaled(high.measure), measure=high.measure)
    return low


def _lone(tokens: Tokens, amount: Amount) -> Amount:
    """Take "tussen" off a number that turned out to begin no range: "tussen 26 landen"."""
    if amount.comparator is not Comparator.RANGE or amount.value2 is not None:
        return amount
    first = amount.first + 1 + (tokens.word(amount.first + 1) in _ARTICLES)
    return replace(amount, comparator=Comparator.EXACT, first=first)


def _is_list(tokens: Tokens, left: Amount, right: Amount, places: frozenset[int]) -> bool:
    between = range(left.last, right.first)
    if not 1 <= len(between) <= _MOST_BETWEEN:
        return False
    links = sum(tokens.lower[index] in _SHARED_LINKS for index in between)
    return links > 0 and all(tokens.lower[i] in _SHARED_LINKS or i in places for i in between)
