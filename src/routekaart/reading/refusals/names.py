"""Numbers that are part of a name: COVID-19, 30%-regeling, Turfmarkt 147, 7e, één of andere."""

from decimal import Decimal

from routekaart.reading.amounts import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.tokens import Tokens

_SIGNS_OF_NAMES = frozenset("-–/:_.")
_ALLOWED_GLUE = frozenset("(€$£±<>≥≤~'\"‘“«[,;=≈")
_QUOTES = frozenset("'’‘")
_FEW_WORDS = 9
_LARGEST_IN_NAME = Decimal(3000)
_OTHER = word_set("ander andere anders")


def is_share_in_name(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """30%-regeling, 2%-norm: read as a bare number, for the measure belongs to the compound."""
    last = amount.last
    return tokens.word(last) == "%" and tokens.word(last + 1) in {"-", "–"} and tokens.glued(last + 1)


def is_part_of_name(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """COVID-19, 1:1-regeling, 0900-8844, 2019/20, 18-jarige, 2.3.1."""
    first, last = amount.first, amount.last
    before, after = tokens.shown(first - 1), tokens.shown(last)
    if tokens.glued(first) and (before not in _ALLOWED_GLUE or (before in _QUOTES and tokens.glued(first - 1))):
        return tokens.shown(first - 2)[:1].isalnum() or before not in _ALLOWED_GLUE
    if after == "°" and tokens.glued(last) and tokens.word(last + 1) != "c":
        return True  # 53° 11', 1° in an old act
    if after not in _SIGNS_OF_NAMES or not tokens.glued(last):
        return False
    if not tokens.glued(last + 1):  # 18- tot 21-jarigen
        return after == "-" and tokens.word(last + 1) in {"tot", "en", "of"}
    follows = tokens.shown(last + 1)[:1]
    return follows.isdigit() if after == "." else follows.isalnum()


def ends_a_name(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Tell whether a name with a capital stands before it: Turfmarkt 147, Agenda 2030."""
    first = amount.first
    before = tokens.shown(first - 1)
    start, end = tokens.sentence_span(first)
    if not (before[:1].isupper() and before[1:].islower() and len(before) > 2) or first - 1 in places:
        return False
    follows = tokens.shown(amount.last)
    closes = amount.last >= end or not follows[:1].isalpha()
    short = end - start <= _FEW_WORDS
    return closes and (short or first - 1 > start) and amount.value < _LARGEST_IN_NAME


def is_ordinal(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """7 e Actieprogramma, as some files part them."""
    return tokens.shown(amount.last) in {"e", "ste", "ᵉ"}


def is_saying(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """één of andere, één en ander, één voor één, één op één, vijf voor twaalf."""
    word, after = tokens.word(amount.first), tokens.lower[amount.last : amount.last + 2]
    if word in {"vijf", "twaalf"} and "twaalf" in {word, *after[1:]}:  # vijf voor twaalf
        return tokens.word(amount.last if word == "vijf" else amount.first - 1) in {"voor", "over"}
    if word not in {"één", "een", "eén", "1"} or len(after) < 2:
        return False
    return (after[0] in {"of", "en"} and after[1] in _OTHER) or (after[0] in {"voor", "op"} and after[1] == word)
