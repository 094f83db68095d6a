"""Lengths of time and what comes back: "komende twee jaar", "binnen drie weken", "per jaar"; and years."""

from dataclasses import dataclass

from routekaart.reading.numerals import number_words
from routekaart.reading.periods.words import (
    COMING_STRETCH,
    EACH,
    LENGTHS,
    PAST_STRETCH,
    PER,
    RECURRING,
    RECURRING_ADJECTIVES,
)
from routekaart.reading.tokens import Tokens

_FIRST_YEAR, _LAST_YEAR = 1900, 2099


@dataclass(frozen=True, slots=True)
class Found:
    """A notation and the token after its words."""

    last: int
    notation: str


def is_year(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is written like a year."""
    word = tokens.shown(index)
    return len(word) == 4 and word.isascii() and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR


def find_recurrence(tokens: Tokens, index: int) -> Found | None:
    """Find "per jaar", "jaarlijks", "elke maand"."""
    word = tokens.word(index)
    notation = RECURRING.get(word) or RECURRING_ADJECTIVES.get(word)
    if notation is not None:
        return Found(index + 1, notation)
    if word in EACH and tokens.word(index + 1) in PER:
        return Found(index + 2, PER[tokens.word(index + 1)])
    return None


def find_counted_time(tokens: Tokens, index: int, towards: str = "", *, alone: bool = False) -> Found | None:
    """Find "komende twee jaar" and "afgelopen vijf jaar"; with `towards`, also a bare "drie weken"."""
    word = tokens.word(index)
    if not alone and (word in COMING_STRETCH or word in PAST_STRETCH):
        count = find_count(tokens, index + 1)
        towards = "+" if word in COMING_STRETCH else "-"
        index += 1
    elif towards:
        index += word in {"de", "het"}
        half = index + (tokens.word(index) == "een")
        if tokens.lower[half : half + 2] == ["half", "jaar"]:
            return Found(half + 2, f"P6M{towards}")
        if tokens.lower[index : index + 2] == ["anderhalf", "jaar"]:
            return Found(index + 2, f"P18M{towards}")
        count = 1 if tokens.word(index) == "een" else find_count(tokens, index)
    else:
        return None
    length = LENGTHS.get(tokens.word(index + 1))
    return None if count is None or length is None else Found(index + 2, f"P{count}{length}{towards}")


def find_count(tokens: Tokens, index: int) -> int | None:
    """Return the small whole number at a token, in digits or as a word, or `None`."""
    word = tokens.word(index)
    if word.isascii() and word.isdecimal() and len(word) < 4:
        return int(word)
    return number_words().get(word)
