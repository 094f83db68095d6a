"""Lengths of time and what comes back: "komende twee jaar", "binnen drie weken", "per jaar"; and years."""

from dataclasses import dataclass

from routekaart.reading.lists import words_of
from routekaart.reading.numerals import number_words
from routekaart.reading.periods.words import (
    COMING_STRETCH,
    COUNTED_A_MONTH,
    EACH,
    LENGTHS,
    LONG_LENGTHS,
    NOT_A_MONTH,
    PAST_STRETCH,
    PER,
    POSSESSIVES,
    RECURRING,
    RECURRING_ADJECTIVES,
)
from routekaart.reading.tokens import Tokens

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_TIMES_A_PERIOD = frozenset({"eens", "eenmaal", "once"})
_HALF_YEARS = {("half", "jaar"): (2, 6), ("halve", "jaar"): (2, 6), ("anderhalf", "jaar"): (2, 18)}
_STRETCHES = frozenset({"decennium", "decade", "halfjaar"})
"""Lengths that need no count: "het afgelopen decennium"."""
_NONE = frozenset({"geen", "none"})
"""What is so of no unit is said of each of them."""
_OF, _THE = frozenset({"van", "of"}), frozenset({"de", "the", "deze", "these"})
_OF_THEM = {**dict.fromkeys(("jaren", "years"), "R/P1Y"), **dict.fromkeys(("maanden", "months"), "R/P1M")}
_ONE = frozenset({"een", "één", "a", "one"})
_SPEEDS = frozenset({"kilometer", "km"})
ENGLISH_COUNTS = {
    word: number
    for number, word in enumerate(words_of("two three four five six seven eight nine ten eleven twelve"), start=2)
}


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
    """Find "per jaar", "jaarlijks", "elke maand", "iedere vier jaar", "om de twee jaar", "eens in de vijf jaar"."""
    word = tokens.word(index)
    notation = RECURRING.get(word) or RECURRING_ADJECTIVES.get(word)
    if notation is not None:
        return None if word == "dagelijks" and _is_everyday(tokens, index) else Found(index + 1, notation)
    if word in EACH or word in _NONE:
        of_them = _OF_THEM.get(tokens.word(index + 3)) if tokens.word(index + 1) in _OF else None
        if of_them is not None and tokens.word(index + 2) in _THE:
            return Found(index + 1, of_them)  # "elk van de jaren 2014 tot en met 2017"
    if word in EACH:
        one = PER.get(tokens.word(index + 1))
        if one is not None:
            return None if "T" in one and tokens.word(index - 1) in _SPEEDS else Found(index + 2, one)
        return _every(tokens, index + 1)
    if word == "a":
        return _a_month(tokens, index)
    if word == "om" and tokens.word(index + 1) == "de":
        return _every(tokens, index + 2)
    if word in _TIMES_A_PERIOD and tokens.word(index + 1) in {"in", "per"}:
        place = index + 2 + (tokens.word(index + 2) == "de")
        one = PER.get(tokens.word(place)) if tokens.word(index + 1) == "per" else None
        return Found(place + 1, one) if one is not None else _every(tokens, place)
    return None


def _a_month(tokens: Tokens, index: int) -> Found | None:
    """Find "9,947 people a month" behind what is counted; "people in a month" and "a month later" are none."""
    one = PER.get(tokens.word(index + 1)) if tokens.word(index - 1) in COUNTED_A_MONTH else None
    behind = tokens.word(index + 2)
    return None if one is None or "T" in one or behind in NOT_A_MONTH else Found(index + 2, one)


def _is_everyday(tokens: Tokens, index: int) -> bool:
    """Tell whether *dagelijks* says everyday or is part of a name: "het dagelijks leven", "dagelijks bestuurder"."""
    after = tokens.word(index + 1)
    return (
        tokens.word(index - 1) in POSSESSIVES
        or after.startswith(("bestuur", "bestur"))
        or after in {"leven", "bestaan"}
    )


def _every(tokens: Tokens, index: int) -> Found | None:
    length = _length(tokens, index)
    return None if length is None else Found(length[0], f"R/P{length[1]}")


def find_counted_time(tokens: Tokens, index: int, towards: str = "", *, alone: bool = False) -> Found | None:
    """Find "komende twee jaar" and "afgelopen vijf jaar"; with `towards`, also a bare "drie weken"."""
    word = tokens.word(index)
    if not alone and (word in COMING_STRETCH or word in PAST_STRETCH):
        towards = "+" if word in COMING_STRETCH else "-"
        length = _length(tokens, index + 1)
        if length is None or _is_of_a_year(tokens, length[0]):
            return None
        return Found(length[0], f"P{length[1]}{towards}")
    if not towards:
        return None
    index += word in {"de", "het"}
    one = tokens.word(index) in _ONE
    length = _length(tokens, index + one, one=one)
    return None if length is None else Found(length[0], f"P{length[1]}{towards}")


def _is_of_a_year(tokens: Tokens, index: int) -> bool:
    """Tell whether a year follows, from which is counted: "de laatste drie maanden van 2019"."""
    return is_year(tokens, index + (tokens.word(index) in {"van", "of", "in"}))


def _length(tokens: Tokens, index: int, *, one: bool = False) -> tuple[int, str] | None:
    """Read "drie weken", "anderhalf jaar", "decennium" as the token after it and the notation."""
    half = _HALF_YEARS.get((tokens.word(index), tokens.word(index + 1)))
    if half is not None:
        return index + half[0], f"{half[1]}M"
    count = 1 if one else find_count(tokens, index)
    place = index if one or count is None else index + 1
    unit = LENGTHS.get(tokens.word(place))
    if unit is not None and count is not None:
        return place + 1, f"{count}{unit}"
    several = LONG_LENGTHS.get(tokens.word(place))
    if several is None or (count is None and tokens.word(place) not in _STRETCHES):
        return None
    return place + 1, f"{int(several[:-1]) * (count or 1)}{several[-1]}"


def find_count(tokens: Tokens, index: int) -> int | None:
    """Return the small whole number at a token, in digits or as a word, or `None`."""
    word = tokens.word(index)
    if word.isascii() and word.isdecimal() and len(word) < 4:
        return int(word)
    return number_words().get(word) or ENGLISH_COUNTS.get(word)
