"""The number that begins at a token, with the magnitude, currency and measure that are written with it."""

import re
from dataclasses import replace
from decimal import Decimal

from routekaart.domain.quantity import Unit
from routekaart.reading.amounts import english
from routekaart.reading.amounts.amount import Amount
from routekaart.reading.amounts.shares import find_factor, find_one_in, find_written_fraction
from routekaart.reading.amounts.spelled import is_number_word, read_special, read_spelled
from routekaart.reading.english import is_english
from routekaart.reading.numerals import parse_number
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import CURRENCIES_AFTER, CURRENCIES_BEFORE, CURRENCY_STARTS, MAGNITUDES, MEASURES

_MINUS = frozenset({"-", "–", "−"})
_GUILDER = "f"
_BEHIND_IN_ENGLISH = frozenset({"in", "out", "times"})
_GROUPED_BY_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)


def read_amount(tokens: Tokens, index: int) -> Amount | None:
    """Read the number that begins at a token, with the words after it that belong to it."""
    word = tokens.lower[index]
    if word[0].isdigit():
        amount = _digits(tokens, index, word)
    elif is_number_word(word):
        amount = read_spelled(tokens, index, word)
    else:
        amount = read_special(tokens, index, word) or english.read_english(tokens, index)
    if amount is None:
        return None
    if amount.unit in {Unit.FRACTION, Unit.FACTOR}:
        return amount
    return _with_sign(tokens, _with_currency(tokens, _with_measure(tokens, _with_magnitude(tokens, amount))))


def _digits(tokens: Tokens, index: int, word: str) -> Amount | None:
    value = _in_english(tokens, index) or parse_number(word)
    if value is None:
        return _glued_magnitude(index, word)
    return (
        find_one_in(tokens, index, value)
        or find_written_fraction(tokens, index, value)
        or find_factor(tokens, index, value)
        or _find_english(tokens, index, value)
        or Amount(index, index + 1, value, "digits")
    )


def _find_english(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "1 in 3", "2.5 times as many"."""
    if tokens.word(index + 1) not in _BEHIND_IN_ENGLISH or not is_english(tokens, index):
        return None
    return english.find_one_in(tokens, index, index + 1, value) or english.find_times(tokens, index, index + 1, value)


def _in_english(tokens: Tokens, index: int) -> Decimal | None:
    """Read "65,383" among English words, where a comma parts thousands."""
    word = tokens.lower[index]
    grouped = "," in word and _GROUPED_BY_COMMA.fullmatch(word) and is_english(tokens, index)
    return Decimal(word.replace(",", "")) if grouped else None


def _glued_magnitude(index: int, word: str) -> Amount | None:
    """Read "25mln"."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    value, magnitude = parse_number(digits), MAGNITUDES.get(word[len(digits) :])
    if value is None or magnitude is None:
        return None
    return Amount(index, index + 1, value * magnitude, "digits", magnitude=magnitude)


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
    if word == "per" and tokens.word(last) == "cent":
        word, last = "percent", last + 1
    measure = MEASURES.get(word)
    if measure is None or amount.unit is not None:
        return amount
    return replace(amount.scaled(measure[1]), last=last, unit=measure[0], measure=measure[1])


def _with_currency(tokens: Tokens, amount: Amount) -> Amount:
    if amount.unit is not None:
        return amount
    sign = tokens.word(amount.first - 1)
    before = CURRENCIES_BEFORE.get(sign)
    if before is not None and (sign != _GUILDER or _is_guilders(tokens, amount)):
        first = amount.first - 1 - (sign == "$" and tokens.word(amount.first - 2) == "us")
        return replace(amount, first=first, last=amount.last + 2 * _is_dashed(tokens, amount.last), unit=before)
    for length in (2, 1) if tokens.word(amount.last) in CURRENCY_STARTS else ():
        after = CURRENCIES_AFTER.get(" ".join(tokens.word(amount.last + place) for place in range(length)))
        if after is not None and not _stands_before(tokens, amount.last):
            return replace(amount, last=amount.last + length, unit=after)
    return amount


def _stands_before(tokens: Tokens, index: int) -> bool:
    """Tell whether a sign of money belongs to the number behind it: "in 2020 € 28 miljoen", where a line may begin."""
    return tokens.word(index) in CURRENCIES_BEFORE and tokens.word(index + 1)[:1].isdigit()


def _is_guilders(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether the letter f before a number is the sign of the guilder: f 1.250, f 2,50, f 3 mln."""
    return amount.magnitude > 1 or amount.value >= 1000 or "," in tokens.words[amount.first] + tokens.word(amount.last)


def _is_dashed(tokens: Tokens, index: int) -> bool:
    """Tell whether ",-" follows: € 212.000,-."""
    dashed = tokens.word(index) == "," and tokens.word(index + 1) in {"-", "–", "--", "="}
    return dashed and tokens.glued(index) and tokens.glued(index + 1)


def _with_sign(tokens: Tokens, amount: Amount) -> Amount:
    """Take the minus sign before a share or a sum: een saldo van -1,5%."""
    sign = amount.first - 1
    if tokens.word(sign) not in _MINUS or not tokens.glued(amount.first) or tokens.glued(sign):
        return amount
    before = tokens.word(sign - 1)
    if amount.unit is not Unit.PERCENT or not before.isalpha() or tokens.ends_block(sign - 1):
        return amount
    return replace(amount, first=sign, value=-amount.value)
