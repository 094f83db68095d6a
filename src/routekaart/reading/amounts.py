"""Numbers where they stand in the text, with the magnitude, currency and measure that are written with them."""

from dataclasses import dataclass, replace
from decimal import Decimal

from routekaart.domain.quantity import Comparator, Direction, Unit
from routekaart.reading.lists import word_set
from routekaart.reading.numerals import number_words, parse_number, round_groups
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import (
    AS_MUCH,
    CURRENCIES_AFTER,
    CURRENCIES_BEFORE,
    FACTORS,
    FRACTIONS,
    MAGNITUDES,
    MEASURES,
    SHARE_FOLLOWS,
    VAGUE,
    VAGUE_MAGNITUDES,
    WHOLE_FRACTIONS,
)

_ONE = Decimal(1)
_FOUR_DECIMALS = Decimal("0.0001")
_NUMBER_WORDS = number_words()
_GROUPS = round_groups()
_TIMES = word_set("keer maal")
_HALVES = {"anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5"), "half": Decimal("0.5"), "halve": Decimal("0.5")}
STARTS = (
    frozenset(_NUMBER_WORDS) | frozenset(_GROUPS) | frozenset(VAGUE) | frozenset(WHOLE_FRACTIONS) | frozenset(FACTORS)
    | frozenset(_HALVES) | {"een", "kwartier", "kwart"}
    | {f"{word}maal" for word, number in _NUMBER_WORDS.items() if 1 < number < 1000}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the running text, as a span of tokens, with what is written on it."""

    first: int
    last: int
    value: Decimal
    rule: str
    value2: Decimal | None = None
    unit: Unit | None = None
    comparator: Comparator = Comparator.EXACT
    direction: Direction | None = None
    magnitude: Decimal = _ONE
    measure: Decimal = _ONE

    def scaled(self, factor: Decimal) -> "Amount":
        """Return the same amount, each of its numbers times a factor."""
        value2 = None if self.value2 is None else self.value2 * factor
        return replace(self, value=self.value * factor, value2=value2)


def read_amount(tokens: Tokens, index: int) -> Amount | None:
    """Read the number that begins at a token, with the words after it that belong to it."""
    word = tokens.lower[index]
    if word[0].isdigit():
        value = parse_number(word)
        amount = None if value is None else _digits(tokens, index, value)
    elif word in _NUMBER_WORDS or word == "een":
        amount = _spelled(tokens, index, word)
    else:
        amount = _special(tokens, index, word)
    if amount is None:
        return None
    if amount.unit in {Unit.FRACTION, Unit.FACTOR}:
        return amount
    return _with_currency(tokens, _with_measure(tokens, _with_magnitude(tokens, amount)))


def _digits(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    fraction = _one_in(tokens, index, value)
    if fraction is not None:
        return fraction
    return _factor(tokens, index, value) or Amount(index, index + 1, value, "digits")


def _spelled(tokens: Tokens, index: int, word: str) -> Amount | None:
    value = Decimal(1 if word == "een" else _NUMBER_WORDS[word])
    share = _share(tokens, index, value) or _one_in(tokens, index, value) or _factor(tokens, index, value)
    if share is not None:
        return share
    if word == "een":
        return _after_article(tokens, index)
    last = index + 1
    if value >= 1000 and _NUMBER_WORDS.get(tokens.word(last), 1000) < 1000:  # tweeduizend vijfhonderd
        value += _NUMBER_WORDS[tokens.word(last)]
        last += 1
    if word == "acht" and tokens.word(last) in {
        "ik",
        "het",
        "de",
        "u",
        "dit",
        "wij",
        "een",
        "zich",
        "nemen",
        "genomen",
        "te",
    }:
        return None
    return Amount(index, last, value, "number-word")


def _after_article(tokens: Tokens, index: int) -> Amount | None:
    """Read *een* where it is a numeral: een miljoen, een half miljoen."""
    if tokens.word(index + 1) in MAGNITUDES:
        return Amount(index, index + 1, _ONE, "number-word")
    if tokens.word(index + 1) in {"half", "halve"} and tokens.word(index + 2) in MAGNITUDES:
        return Amount(index, index + 2, _HALVES["half"], "half")
    return None


def _special(tokens: Tokens, index: int, word: str) -> Amount | None:
    if word in _GROUPS:
        return Amount(index, index + 1, Decimal(_GROUPS[word]), "round-group", comparator=Comparator.APPROX)
    if word in VAGUE:
        low, high = VAGUE[word]
        times = Decimal(VAGUE_MAGNITUDES.get(tokens.word(index + 1), 1))
        last = index + 1 + (times != 1)
        return Amount(
            index, last, low * times, "vague", value2=high * times, comparator=Comparator.VAGUE, magnitude=Decimal(low)
        )
    if word in WHOLE_FRACTIONS:
        return Amount(index, index + 1, _four(WHOLE_FRACTIONS[word]), "fraction", unit=Unit.FRACTION)
    if word in FACTORS:
        value, direction = FACTORS[word]
        return Amount(index, index + 1, value, "factor", unit=Unit.FACTOR, direction=direction)
    if word.endswith("maal"):
        return _factor_of(tokens, index, index + 1, Decimal(_NUMBER_WORDS[word.removesuffix("maal")]))
    if word == "kwartier":
        return Amount(index, index + 1, Decimal("0.25"), "measure", unit=Unit.HOURS)
    follows = tokens.word(index + 1)
    if word in _HALVES and (follows in MAGNITUDES or follows in MEASURES):
        return Amount(index, index + 1, _HALVES[word], "half")
    return None


def _share(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "een derde van", "twee derde", "drie kwart"; not "een derde land", "drie vierde klassen"."""
    part = FRACTIONS.get(tokens.word(index + 1))
    if part is None or value > 9:
        return None
    after = tokens.word(index + 2)
    ordinal = value == 1 and tokens.word(index + 1) != "kwart" and after not in SHARE_FOLLOWS and after != "\n"
    if (ordinal and after) or after in {"eeuw", "kwartaal", "plaats"}:
        return None
    return Amount(index, index + 2, _four(value * part), "fraction", unit=Unit.FRACTION)


def _one_in(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "een op de vier", "acht op de tien", "1 op 5"."""
    if tokens.word(index + 1) != "op":
        return None
    place = index + 2 + (tokens.word(index + 2) in {"de", "elke"})
    word = tokens.word(place)
    whole = parse_number(word) if word[:1].isdigit() else _NUMBER_WORDS.get(word)
    if not whole or value >= whole or whole > 1000 or value < 1:
        return None
    return Amount(index, place + 1, _four(value / whole), "fraction", unit=Unit.FRACTION)


def _factor(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    if tokens.word(index + 1) not in _TIMES:
        return None
    return _factor_of(tokens, index, index + 2, value)


def _factor_of(tokens: Tokens, first: int, after: int, value: Decimal) -> Amount | None:
    """Read what follows "twee keer": zo veel, zoveel, zo hoog, meer; without it nothing is compared."""
    word = tokens.word(after)
    if word not in AS_MUCH:
        return None
    last = after + 1 + (word == "zo")
    smaller = tokens.word(last - 1) in {"lager", "minder", "kleiner"}
    direction = Direction.DECREASE if smaller else Direction.INCREASE
    return Amount(first, last, value, "factor", unit=Unit.FACTOR, direction=direction)


def _with_magnitude(tokens: Tokens, amount: Amount) -> Amount:
    magnitude = MAGNITUDES.get(tokens.word(amount.last))
    if magnitude is None:
        return amount
    return replace(amount.scaled(magnitude), last=amount.last + 1, magnitude=magnitude)


def _with_measure(tokens: Tokens, amount: Amount) -> Amount:
    word = tokens.word(amount.last)
    last = amount.last + 1
    if word == "%" and tokens.word(last) == "-" and tokens.word(last + 1) in {"punt", "punten"}:
        return replace(amount, last=last + 2, unit=Unit.PERCENTAGE_POINT)
    measure = MEASURES.get(word)
    if measure is None or amount.unit is not None:
        return amount
    if tokens.word(last) == "-" and tokens.glued(last):
        return amount
    return replace(amount.scaled(measure[1]), last=last, unit=measure[0], measure=measure[1])


def _with_currency(tokens: Tokens, amount: Amount) -> Amount:
    before = CURRENCIES_BEFORE.get(tokens.word(amount.first - 1))
    after = CURRENCIES_AFTER.get(tokens.word(amount.last))
    if amount.unit is not None:
        return amount
    if before is not None:
        # "€ 212.000,-"
        dashed = tokens.word(amount.last) == "," and tokens.word(amount.last + 1) in {"-", "–", "--"}
        dashed = dashed and tokens.glued(amount.last) and tokens.glued(amount.last + 1)
        return replace(amount, first=amount.first - 1, last=amount.last + 2 * dashed, unit=before)
    if after is not None:
        return replace(amount, last=amount.last + 1, unit=after)
    return amount


def _four(value: Decimal) -> Decimal:
    return value.quantize(_FOUR_DECIMALS).normalize()
