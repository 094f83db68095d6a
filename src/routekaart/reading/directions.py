"""Which way it went, where the quantity is itself a change: "een afname van bijna 50%", "6% lager dan"."""

from dataclasses import replace

from routekaart.domain.quantity import DURATIONS, Direction, Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import CHANGE_NOUNS, DOWN_AFTER, FALLS, RISES, UP_AFTER

_LINKS = word_set("van met ter grootte by of")
_ARTICLES = word_set("de het een")
_RELATIVE = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.FRACTION})
_NOUN_WITHIN, _VERB_WITHIN, _LEVEL_WITHIN = 2, 16, 4
_TOOK = word_set("nam namen neemt nemen")


def with_direction(tokens: Tokens, amount: Amount) -> Amount:
    """Return the amount with the way it went, if it is a change."""
    if amount.direction is not None or amount.unit in DURATIONS:
        return amount
    after = tokens.word(amount.last)
    if amount.unit in _RELATIVE and (after in UP_AFTER or after in DOWN_AFTER):
        return replace(amount, direction=Direction.INCREASE if after in UP_AFTER else Direction.DECREASE)
    link = amount.first - 1
    link -= tokens.word(link) in _ARTICLES
    if tokens.word(link) not in _LINKS:
        return amount
    return replace(amount, direction=_of_change(tokens, amount, link))


def _of_change(tokens: Tokens, amount: Amount, link: int) -> Direction | None:
    start, end = tokens.sentence_span(amount.first)
    by = tokens.word(link) in {"met", "by"}
    for place in range(link - 1, max(start, link - (_VERB_WITHIN if by else _NOUN_WITHIN)) - 1, -1):
        word = tokens.lower[place]
        if (word in RISES or word in FALLS) and (by or (word in CHANGE_NOUNS and not _is_a_level(tokens, amount))):
            return Direction.INCREASE if word in RISES else Direction.DECREASE
        if by and word in _TOOK:
            return _took(tokens.lower[place : min(end, amount.last + _VERB_WITHIN)])
        if word in {",", ";", ":"}:
            break
    return None


def _is_a_level(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether it is where a movement began: "een stijging van 14.000 in 2015 naar 65.000"."""
    return "naar" in tokens.lower[amount.last : amount.last + _LEVEL_WITHIN]


def _took(words: list[str]) -> Direction | None:
    """Read "nam met 12% toe" and "nam met 12% af"."""
    if "toe" in words:
        return Direction.INCREASE
    return Direction.DECREASE if "af" in words else None
