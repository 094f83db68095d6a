"""Numbers in English words: "twenty-two thousand", "a third of", "one in three", "three times as many", "fivefold".

Only among English words, for *one*, *half* and *ten* are words of Dutch letters too. What may mean two things is not
read: "three times higher" is three or four times as much, and "half as many again" half as many more.
"""

from decimal import Decimal

from routekaart.domain.quantity import Comparator, Direction, Unit
from routekaart.reading.amounts.amount import Amount
from routekaart.reading.amounts.shares import four_decimals, is_of_other_time, of_other_time
from routekaart.reading.english import is_english
from routekaart.reading.lexicon import load_lexicon, load_meanings, load_words
from routekaart.reading.numerals import parse_number
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import MAGNITUDES, SMALLER, shares_in

_UNITS = {word: int(number) for word, number in load_meanings("english", "units").items()}
_TENS = {word: int(number) for word, number in load_meanings("english", "tens").items()}
_PARTS = shares_in("english", "parts")
_TWICE = {word: Decimal(times) for word, times in load_meanings("english", "twice").items()}
_FOLD = {word: Decimal(times) for word, times in load_meanings("english", "fold").items()}
_SHARE_FOLLOWS, _NOT_OF = load_words("english", "share_follows"), load_words("english", "not_of")
_BY_FOLLOWS = load_words("english", "by_follows")
_ORDINALS, _ARTICLES = load_words("english", "ordinals"), load_words("english", "articles")
_TIMES = load_words("english", "times")
_AS_MANY, _AS_THE, _THOSE = (load_words("english", name) for name in ("as_many", "as_the", "those"))
_AS_MANY_PAIRS = frozenset(("as", word) for word in _AS_MANY)
_RISES, _FALLS = load_words("english", "rises"), load_words("english", "falls")
_MOST_PARTS, _MOST_IN = 9, 1000
_FOLD_WITHIN = 2
_HOW_CLOSE = load_words("english", "how_close")
_VAGUE = {tuple(words.split()): ends for words, ends in load_lexicon("english")["vague"].items()}
ENGLISH_STARTS = (
    frozenset(words[0] for words in _VAGUE)
    | frozenset(_UNITS)
    | frozenset(_TENS)
    | frozenset(_TWICE)
    | frozenset(_PARTS)
    | frozenset(_FOLD)
)
"""Words with which a number in English may begin, or that make one with the word before them: "a third"."""


def read_english(tokens: Tokens, index: int) -> Amount | None:
    """Read the English number word, part or factor at a token; `None` among Dutch words."""
    word = tokens.lower[index]
    if word not in ENGLISH_STARTS or not is_english(tokens, index):
        return None
    if (vague := _vague(tokens, index)) is not None:
        return vague
    if word in _FOLD:
        return _fold(tokens, index, _FOLD[word])
    if word in _TWICE and (found := _twice(tokens, index, _TWICE[word])) is not None:
        return found
    if word in _PARTS:
        return _part(tokens, index)
    # "thousands" without what is counted behind it begins no number: "thousands arrived by sea"
    return _number(tokens, index) if word in _UNITS or word in _TENS else None


def find_one_in(tokens: Tokens, index: int, after: int, value: Decimal) -> Amount | None:
    """Read "one in three", "six in ten", "one out of every five"."""
    place = after
    if tokens.word(place) == "out" and tokens.word(place + 1) == "of":
        place += 2
    elif tokens.word(place) == "in":
        place += 1
    else:
        return None
    place += tokens.word(place) == "every"
    word = tokens.word(place)
    whole = parse_number(word) if word[:1].isdigit() else Decimal(_UNITS.get(word) or _TENS.get(word, 0))
    if not whole or not 1 <= value < whole <= _MOST_IN or tokens.word(place + 1) in MAGNITUDES:
        return None
    return Amount(index, place + 1, four_decimals(value / whole), "fraction", unit=Unit.FRACTION)


def find_times(tokens: Tokens, index: int, after: int, value: Decimal) -> Amount | None:
    """Read "three times as many", "six times lower", "two and a half times the number"."""
    if tokens.word(after) not in _TIMES:
        return None
    if tokens.word(after + 1) in SMALLER and value > 1:
        last = after + 2
        return Amount(
            index, last, four_decimals(1 / value), "factor", unit=Unit.FACTOR, direction=Direction.DECREASE
        )  # fmt: skip
    if is_of_other_time(tokens, after + 1):
        return of_other_time(index, after + 1, value)
    return find_as_many(tokens, index, after + 1, value)


def _twice(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "twice as many", "twice its 2021 level"."""
    if is_of_other_time(tokens, index + 1):
        return of_other_time(index, index + 1, value)
    return find_as_many(tokens, index, index + 1, value)


def find_as_many(tokens: Tokens, first: int, after: int, value: Decimal) -> Amount | None:
    """Read what follows "twice" or "three times": as many, the number, those; without it nothing is compared."""
    one, two = tokens.word(after), tokens.word(after + 1)
    pair = (one == "as" and two in _AS_MANY) or (one == "the" and two in _AS_THE)
    if not pair and one not in _THOSE:
        return None
    last = after + 1 + pair
    _, end = tokens.sentence_span(first)
    if "again" in tokens.lower[last:end]:
        return None
    direction = Direction.DECREASE if value < 1 else Direction.INCREASE
    return Amount(first, last, value, "factor", unit=Unit.FACTOR, direction=direction)


def _vague(tokens: Tokens, index: int) -> Amount | None:
    """Read "tens of thousands" where what is counted follows: "of people", "people"."""
    for words, (low, high) in _VAGUE.items():
        last = index + len(words)
        if tuple(tokens.lower[index:last]) == words and tokens.word(last) == "of":
            return Amount(
                index, last, Decimal(low), "vague", value2=Decimal(high), comparator=Comparator.VAGUE,
                magnitude=Decimal(low),
            )  # fmt: skip
    return None


def _number(tokens: Tokens, index: int) -> Amount | None:
    value, last = _small(tokens, index)
    if tokens.word(last) == "hundred":
        value, last = 100 * value, last + 1
        link = last + (tokens.word(last) == "and")
        if tokens.word(link) in _UNITS or tokens.word(link) in _TENS:
            rest, last = _small(tokens, link)
            value += rest
    exact = Decimal(value)
    if tokens.lower[last : last + 3] == ["and", "a", "half"]:
        exact, last = exact + Decimal("0.5"), last + 3
    found = _share(tokens, index, last, exact) or find_one_in(tokens, index, last, exact)
    found = found or find_times(tokens, index, last, exact)
    if found is not None or tokens.word(last) in _TIMES or (value == 1 and tokens.word(last) not in MAGNITUDES):
        return found  # "one" by itself is hardly ever a number: "one of the routes"
    return Amount(index, last, exact, "number-word")


def _small(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the number below a hundred that begins at a token, and the token after it."""
    word = tokens.lower[index]
    if word in _UNITS:
        return _UNITS[word], index + 1
    unit = _UNITS.get(tokens.word(index + 2), 0) if tokens.word(index + 1) == "-" else 0
    joined = 0 < unit < 10 and tokens.glued(index + 1) and tokens.glued(index + 2)
    return (_TENS[word] + unit, index + 3) if joined else (_TENS[word], index + 1)


def _share(tokens: Tokens, index: int, place: int, value: Decimal) -> Amount | None:
    """Read "two thirds of", "three-quarters of"."""
    place += tokens.word(place) == "-"
    part = _PARTS.get(tokens.word(place))
    of_many = None if part is None else _of_a_million(tokens, index, place, part * value)
    if of_many is not None:
        return of_many
    by = _is_behind_by(tokens, index) and tokens.word(place + 1) in _BY_FOLLOWS
    if part is None or value > _MOST_PARTS or value % 1 or not (by or _says_part(tokens, place + 1)):
        return None
    return _as_fraction(tokens, index, place, part * value)


def _part(tokens: Tokens, index: int) -> Amount | None:
    """Read "a third of", "half of", "half the": the word before them belongs to it."""
    part, before = _PARTS[tokens.lower[index]], tokens.word(index - 1)
    is_half = tokens.lower[index] == "half"
    if (before in _ARTICLES or is_half) and (of_many := _of_a_million(tokens, index - (not is_half), index, part)):
        return of_many
    if before in _ARTICLES and (tokens.word(index + 1), tokens.word(index + 2)) in _AS_MANY_PAIRS:
        return find_as_many(tokens, index - 1, index + 1, four_decimals(part))
    by = _is_behind_by(tokens, index - 1) and tokens.word(index + 1) in _BY_FOLLOWS
    if before in _ARTICLES and (by or _says_part(tokens, index + 1)):
        return _as_fraction(tokens, index - 1, index, part)
    if not is_half or before in _ORDINALS or before in {"the", "and", "-"}:
        return None
    return _as_fraction(tokens, index, index, part) if _says_part(tokens, index + 1) else None


def _is_behind_by(tokens: Tokens, index: int) -> bool:
    """Tell whether "by" stands before a part, with no more between than how close it is: "by more than a third"."""
    for place in range(index - 1, index - 4, -1):
        if tokens.word(place) == "by":
            return True
        if tokens.word(place) not in _HOW_CLOSE:
            return False
    return False


def _of_a_million(tokens: Tokens, first: int, place: int, value: Decimal) -> Amount | None:
    """Read "half a million", "a quarter of a million", "three quarters of a million", without the million."""
    after = place + 1 + (tokens.word(place + 1) == "of")
    if tokens.word(after) != "a" or tokens.word(after + 1) not in MAGNITUDES:
        return None
    return Amount(first, after + 1, four_decimals(value), "half")


def _says_part(tokens: Tokens, after: int) -> bool:
    """Tell whether a part of something is meant: not "a third country", nor "a quarter of a year"."""
    return tokens.word(after) in _SHARE_FOLLOWS and tokens.word(after + 1) not in _NOT_OF


def _as_fraction(tokens: Tokens, first: int, place: int, value: Decimal) -> Amount | None:
    last = place + 1
    if tokens.word(last) == "of" and is_of_other_time(tokens, last + 1):
        return of_other_time(first, last, value)
    if tokens.word(last) == "of" and tokens.word(last + 1) == "the" and tokens.word(last + 2) in _AS_THE:
        # "a quarter of the number recorded in 2016" is a level beside another, "a third of the total" a share
        factor = tokens.word(last + 2) != "total"
        direction = Direction.DECREASE
        if factor:
            return Amount(first, last + 3, four_decimals(value), "factor", unit=Unit.FACTOR, direction=direction)
    return Amount(first, last, four_decimals(value), "fraction", unit=Unit.FRACTION)


def _fold(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "fivefold" where a word beside it tells that it rose; "a fivefold decrease" is not read."""
    near = {*tokens.lower[max(index - _FOLD_WITHIN, 0) : index], *tokens.lower[index + 1 : index + 1 + _FOLD_WITHIN]}
    if near.isdisjoint(_RISES) or not near.isdisjoint(_FALLS):
        return None
    return Amount(index, index + 1, value, "factor", unit=Unit.FACTOR, direction=Direction.INCREASE)
