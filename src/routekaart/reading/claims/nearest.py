"""The noun before a number that it most likely counts: candidates, what speaks for each, and the decision."""

from collections.abc import Callable
from functools import lru_cache

from routekaart.domain.quantity import Unit
from routekaart.reading.claims.context import AmountContext
from routekaart.reading.claims.found import CountedNoun
from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.noun_phrases import REMEMBERED, Phrase, is_noun, phrases_before
from routekaart.reading.claims.words import (
    ACTORS,
    CHANGES,
    COUNTERS,
    FLOWS,
    MEASURED_TAILS,
    MONEY_NOUNS,
    MONEY_TAILS,
    PREPOSITIONS,
    SIZES,
    STATISTIC_TAILS,
    STATISTICS,
)
from routekaart.reading.nouns import is_person_noun
from routekaart.reading.words import LABELS

IsKnown = Callable[[str], bool]
"""Tells whether a noun is of the sort that an amount is likely to be about."""
_REACH = 40
_ENOUGH, _ENOUGH_TO_CHANGE_SUBJECT = 2, 4
_FRONTED = frozenset({"van", "voor", "onder", "bij"})


def best_noun_before(context: AmountContext, shared: CountedNoun | None, known: IsKnown) -> CountedNoun | None:
    """Return the noun before an amount that speaks most for itself, or what the amount before it counts."""
    if shared is not None and context.is_part:
        return shared.by("shared-noun")  # 300 asielzoekers uit andere landen, onder wie 190
    best: Phrase | None = None
    most = (_ENOUGH if shared is None else _ENOUGH_TO_CHANGE_SUBJECT) - 1
    first = context.amount.first
    for phrase in phrases_before(context.frame, first, max(context.floor, first - _REACH)):
        weight = _weight(context, phrase, known, fronted=shared is None)
        if weight > most:
            best, most = phrase, weight
    if best is not None:
        rule = "counter" if context.word(best.before) in COUNTERS else "noun-before"
        return CountedNoun(best.first, best.last, rule)
    return None if shared is None else shared.by("shared-noun")


def _weight(context: AmountContext, phrase: Phrase, known: IsKnown, *, fronted: bool) -> int:
    """Add up what speaks for a phrase."""
    noun, before = context.word(phrase.last - 1), context.word(phrase.before)
    is_known = known(noun) or phrase.last - 1 in context.frame.people
    if noun in ACTORS or noun in CHANGES:
        return 0
    if noun in LABELS and not is_known and context.amount.unit is Unit.COUNT:
        return 0  # "het nummer is 112"
    weight = 2 * is_known
    if before in COUNTERS:
        return weight + 7  # "het aantal asielaanvragen"
    if before == "van" and context.word(phrase.before - 1) in FLOWS and is_person_noun(noun):
        weight += 4  # "de instroom van irreguliere migranten"
    is_subject = before not in PREPOSITIONS
    opens = fronted and before in _FRONTED and phrase.before <= context.floor + 1  # "van de aanvragen werd 36% ..."
    weight += 2 * (is_subject or opens)
    weight += 2 * (context.word(phrase.last) in SIZES)  # "bewaring kost € 283"
    in_brackets = phrase.last == context.amount.first - 1 and context.word(phrase.last) == "("
    if in_brackets and phrase.last - 1 in context.frame.people:
        return _ENOUGH if fronted else 0  # aanvragen van Syriërs (3.675) en Nigerianen (2.105)
    return weight + 2 * in_brackets + (1 if phrase.determined else 0 if is_known else -1)


def noun_of_heading(frame: Frame) -> CountedNoun | None:
    """Return the noun of statistics in a heading, a caption or a line that leads in a list."""
    for index in range(frame.first, frame.last):
        word = frame.tokens.lower[index]
        if is_noun(frame, index) and (is_statistic(word) or is_paid_for(word)):
            return CountedNoun(index, index + 1, "heading")
    return None


@lru_cache(maxsize=REMEMBERED)
def is_statistic(noun: str) -> bool:
    """Tell whether a noun in lower case is often counted, or means people."""
    return noun in STATISTICS or noun.endswith(STATISTIC_TAILS) or is_person_noun(noun)


def is_paid_for(noun: str) -> bool:
    """Tell whether a noun in lower case is something that sums are named for."""
    return noun in MONEY_NOUNS or noun.endswith(MONEY_TAILS)


def takes_time(noun: str) -> bool:
    """Tell whether a noun in lower case is something that lasts."""
    return noun.endswith(MEASURED_TAILS)
