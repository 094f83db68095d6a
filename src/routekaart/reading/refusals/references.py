"""Numbers that refer: telephone numbers, years, postcodes, dossiers of Parliament."""

from routekaart.reading.amounts import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.nouns import find_noun_after, is_person_noun
from routekaart.reading.periods.lengths import is_year
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import FUNCTION_WORDS

_BEFORE_YEARS = word_set("in sinds vanaf van per tot na")
_EMERGENCY, _CALLED = word_set("112 113 116 144"), word_set("bel belt bellen met naar van via voor zoals nummer")
_PHONE_REACH = 4
_THOUSANDS, _YEAR = 3, 4


def is_dossier(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Op stuk nr. 9 (36 471), 36 410 XIII: two digits, a space and three digits, as only dossiers stand there."""
    word = tokens.words[amount.first].replace("\u00a0", " ")
    if len(word) != 6 or word[2] not in {" ", "."}:
        return False
    follows = tokens.shown(amount.last + (tokens.shown(amount.last) == "\n"))
    in_brackets = tokens.word(amount.first - 1) == "(" and tokens.word(amount.first - 2)[-1:].isdecimal()
    return (in_brackets and word[2] == " ") or is_roman(follows)


def is_roman(word: str) -> bool:
    """Tell whether a word is a Roman number: the chapter of a budget."""
    return 0 < len(word) < 7 and set(word) <= set("IVXLC")


def is_reference(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """0900, a year, 2500 EA, 2971694, het bepaalde in 3.4."""
    word = tokens.words[amount.first]
    if _opens_with_nought(word) or _is_section(word):
        return True
    follows = tokens.shown(amount.last)
    if is_year(tokens, amount.first):
        before = tokens.word(amount.first - 1)
        return not is_person_noun(follows.lower()) or before in _BEFORE_YEARS or before not in FUNCTION_WORDS
    if word.isdecimal() and len(word) > 4:
        return len(word) > 6 or find_noun_after(tokens, amount.last) is None
    return word.isdecimal() and len(word) == 4 and len(follows) == 2 and follows.isupper() and follows.isalpha()


def is_telephone(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """070 - 456 00 00: what follows a group that begins with a nought; "bel 112"."""
    if tokens.words[amount.first] in _EMERGENCY and tokens.word(amount.first - 1) in _CALLED:
        return find_noun_after(tokens, amount.last) is None
    for index in range(amount.first - 1, max(amount.first - 1 - _PHONE_REACH, -1), -1):
        word = tokens.words[index]
        if _opens_with_nought(word):
            return True
        if not word.isdecimal() and word not in {"-", "–", "(", ")", "/"}:
            return False
    return False


def are_years(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Veiligheidsagenda 2023-2026, 0900-8844, 1850-1900."""
    ends = tokens.words[amount.first], tokens.words[amount.last - 1]
    if any(_opens_with_nought(word) for word in ends):
        return True
    if is_year(tokens, amount.first) and is_year(tokens, amount.last - 1):
        return True
    return all(word.isdecimal() and len(word) == _YEAR and word[0] in "12" for word in ends) and (
        find_noun_after(tokens, amount.last) is None
    )


def _is_section(word: str) -> bool:
    """Tell whether a point stands in a bare number where no thousands end: sections are written so in Dutch."""
    whole, _, part = word.partition(".")
    return whole.isdecimal() and part.isdecimal() and len(part) != _THOUSANDS


def _opens_with_nought(word: str) -> bool:
    return word[0] == "0" and word.isdecimal() and len(word) > 1
