"""Numbers that are part of a name: COVID-19, 30%-regeling, Turfmarkt 147, 7e, één of andere."""

from decimal import Decimal

from routekaart.domain.quantity import Comparator
from routekaart.reading.amounts import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.periods.words import MONTHS
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import COMPARATOR_ENDS

_MONTHS = tuple(month for month in MONTHS if len(month) > 4)
_SIGNS_OF_NAMES = frozenset("-–/:_.")
_ALLOWED_GLUE = frozenset("\n(€$£±<>≥≤~'\"‘“«[,;=≈")
_QUOTES = frozenset("'’‘")
_FEW_WORDS = 9
_LARGEST_IN_NAME = Decimal(3000)
_ONES, _CLOSE_TO_TWELVE = word_set("één een eén 1"), word_set("één twee vijf twaalf")
_NEAR = 6
_PLACED = word_set("zet zetten gezet staat staan stond stonden stelt stellen gesteld komt komen")
_LEADS_OF_NAMES = word_set("van der de den")
_OTHER = word_set("ander andere anders")


def is_share_in_name(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """30%-regeling, 2%-norm; "circa 60%-reductie" is a share."""
    last = amount.last
    if tokens.word(last - 1) != "%" or amount.comparator is not Comparator.EXACT:
        return False
    return tokens.word(last) in {"-", "–"} and tokens.glued(last) and tokens.word(last + 1)[:1].isalpha()


def is_part_of_name(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """COVID-19, 1:1-regeling, 0900-8844, 2019/20, 18-jarige, 2.3.1, Schijf van Vijf."""
    first, last = amount.first, amount.last
    before, after = tokens.shown(first - 1), tokens.shown(last)
    if tokens.words[first][0].isupper() and before in _LEADS_OF_NAMES:
        return first > tokens.sentence_span(first)[0]  # Schijf van Vijf, de Zeven Provinciën
    if after.lower().startswith(_MONTHS) and after.lower() not in MONTHS:
        return True  # 1 oktoberregel
    if tokens.glued(first) and (before not in _ALLOWED_GLUE or (before in _QUOTES and tokens.glued(first - 1))):
        return tokens.shown(first - 2)[:1].isalnum() or before not in _ALLOWED_GLUE
    if (after == "°" and tokens.glued(last) and tokens.word(last + 1) != "c") or before == "°":
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
    if before.lower() in COMPARATOR_ENDS:  # Between 115.000 and 125.000
        return False
    follows = tokens.shown(amount.last)
    closes = amount.last >= end or not follows[:1].isalpha()
    short = end - start <= _FEW_WORDS
    return closes and (short or first - 1 > start) and amount.value < _LARGEST_IN_NAME


def is_ordinal(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """7 e Actieprogramma, as some files part them."""
    return tokens.shown(amount.last) in {"e", "ste", "ᵉ"}


def is_saying(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """één of andere, één en ander, één voor één, één op één, op één zetten, vijf voor twaalf."""
    word, after = tokens.word(amount.first), tokens.lower[amount.last : amount.last + 2]
    if tokens.word(amount.first - 1) in {"voor", "op"} and tokens.word(amount.first - 2) == word:
        return True
    if word in _CLOSE_TO_TWELVE and "twaalf" in {word, *after[1:]}:  # vijf voor twaalf
        return tokens.word(amount.first - 1 if word == "twaalf" else amount.last) in {"voor", "over"}
    if word not in _ONES:
        return False
    if tokens.word(amount.first - 1) == "op" and _is_put(tokens, amount):
        return True
    if len(after) < 2:
        return False
    return (after[0] in {"of", "en"} and after[1] in _OTHER) or (after[0] in {"voor", "op"} and after[1] == word)


def _is_put(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether something is put first: "veiligheid staat op één", "die de burger op 1 zet"."""
    after = tokens.word(amount.last)
    start, _ = tokens.sentence_span(amount.first)
    near = tokens.lower[max(start, amount.first - _NEAR) : amount.first]
    return after in _PLACED or (not after.isalnum() and not _PLACED.isdisjoint(near))
