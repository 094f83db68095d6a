"""The words that place a number: *circa*, *bijna*, *niet meer dan*, *of meer*."""

from dataclasses import replace

from routekaart.domain.quantity import Comparator, Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.english import is_english
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import (
    AFTER_BEHIND,
    AMONG,
    BEHIND_VERBS,
    COMPARATOR_ENDS,
    COMPARATORS,
    DEGREES,
    ENGLISH_COMPARATORS,
    FACTORS,
    LONGEST_COMPARATOR,
    NO_ARTICLE_AFTER,
    OTHER_MEASURES,
    TRAILING,
    Words,
)

_ARTICLES = frozenset({"de", "het"})
_SMALL = 100
_UP_TO, _ADDED = (
    ("up", "to"),
    frozenset({"added", "adds", "adding", "add", "went", "goes", "gone", "rose", "shot", "came"}),
)
"""In "added up to 142,025" nothing is said of a limit."""
_OPEN = frozenset({Comparator.EXACT, Comparator.APPROX})
_LIMITS = frozenset({Comparator.OVER, Comparator.UNDER})


def with_comparators(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """Give each amount the words before and after it that place it; no word goes to two amounts."""
    result: list[Amount] = []
    for amount in amounts:
        floor = result[-1].last if result else 0
        led = _leading(tokens, amount)
        result.append(_trailing(tokens, led if led.first >= floor else amount))
    return result


def _leading(tokens: Tokens, amount: Amount) -> Amount:
    for _ in range(2):
        before = tokens.word(amount.first - 1)
        if before not in COMPARATOR_ENDS and before not in _ARTICLES:
            break
        found = _find_before(tokens, amount)
        if found is None or any(tokens.taken[found[0] : amount.first]):
            break
        first, comparator = found
        outermost = amount.comparator in _OPEN
        amount = replace(amount, first=first, comparator=comparator if outermost else amount.comparator)
    return amount


def _find_before(tokens: Tokens, amount: Amount) -> tuple[int, Comparator] | None:
    index = amount.first
    phrase = _phrase_before(tokens, index)
    if phrase is None and tokens.word(index - 1) in _ARTICLES and amount.comparator is Comparator.EXACT:
        phrase = _phrase_before(tokens, index - 1)
        index -= 1
        if phrase is not None and phrase[-1] in NO_ARTICLE_AFTER:
            return None
    if phrase is None or _says_else(tokens, amount, phrase):
        return None
    if COMPARATORS[phrase] is Comparator.ALMOST and amount.comparator not in _OPEN:
        return None  # "ging bijna door de grens van 700.000" is below it
    if COMPARATORS[phrase] is Comparator.EXACT and amount.comparator in (Comparator.UNDER, Comparator.AT_MOST):
        return None  # "maar liefst minder dan 150.000" is a wish
    if COMPARATORS[phrase] in _LIMITS and amount.comparator in _LIMITS:
        return None  # "ruim boven de 19.000" is not "boven de 19.000", and how far above it is nobody can say
    comparator, first = COMPARATORS[phrase], index - len(phrase)
    if comparator in _LIMITS:
        for _ in range(2):
            first -= tokens.word(first - 1) in DEGREES
    # "een kleine 4.000": the article is not part of it
    return first + (tokens.lower[first] == "een"), comparator


def _phrase_before(tokens: Tokens, index: int) -> Words | None:
    for length in range(min(LONGEST_COMPARATOR, index), 0, -1):
        phrase = tuple(tokens.lower[index - length : index])
        if phrase in COMPARATORS:
            return phrase
    return None


def _says_else(tokens: Tokens, amount: Amount, phrase: Words) -> bool:
    """Tell whether the words are no comparator here: "onder de 27 lidstaten", "over 12 voorstellen"."""
    if phrase in ENGLISH_COMPARATORS and not is_english(tokens, amount.last):
        return True
    if phrase == _UP_TO and tokens.word(amount.first - 3) in _ADDED:
        return True
    counts_few = amount.unit is None and amount.value < _SMALL and amount.magnitude == 1
    counts_few = counts_few and tokens.word(amount.last) not in OTHER_MEASURES and amount.value % 1 == 0
    return (phrase in AMONG and counts_few) or (phrase[-1] == "hoogst" and amount.unit is Unit.FRACTION)


def _is_verb(tokens: Tokens, amount: Amount) -> bool:
    return amount.last - amount.first == 1 and tokens.lower[amount.first] in FACTORS


def _behind_verb(tokens: Tokens, amount: Amount) -> Amount:
    """Take the adverb behind a verb that says by which factor: "verdubbelde ruim", "halveerde bijna"."""
    comparator = COMPARATORS.get((tokens.word(amount.last),))
    follows = tokens.word(amount.last + 1)
    if tokens.word(amount.last) not in BEHIND_VERBS or comparator is None or follows not in AFTER_BEHIND:
        return amount
    return replace(amount, last=amount.last + 1, comparator=comparator)


def _trailing(tokens: Tokens, amount: Amount) -> Amount:
    if amount.comparator is Comparator.EXACT and _is_verb(tokens, amount):
        return _behind_verb(tokens, amount)
    comparator = TRAILING.get(tuple(tokens.lower[amount.last : amount.last + 2]))
    if comparator is None or amount.comparator is not Comparator.EXACT or tokens.word(amount.last + 2) == "dan":
        return amount
    if any(tokens.taken[amount.last : amount.last + 2]):
        return amount
    return replace(amount, last=amount.last + 2, comparator=comparator)
