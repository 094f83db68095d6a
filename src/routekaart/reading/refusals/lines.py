"""Numbers that number a line, an item or a note."""

from routekaart.reading.amounts import Amount
from routekaart.reading.nouns import find_noun_after, is_person_noun
from routekaart.reading.refusals.loose import counts_in_this_sentence, is_thought
from routekaart.reading.refusals.references import is_roman
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import OTHER_MEASURES

_LARGEST_MARK, _LARGEST_IN_LIST, _LARGEST_IN_BRACKETS = 100, 100, 40


def stands_alone(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Tell whether it is all there is on its line: a question's number, the number of a paper."""
    last = amount.last + is_roman(tokens.shown(amount.last))
    return tokens.ends_block(amount.first - 1) and tokens.ends_block(last)


def numbers_a_line(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Tell whether it numbers a line or an item: 1) text, 1. Text, 19 637 Vreemdelingenbeleid, 1 Kamerstuk."""
    first, last = amount.first, amount.last
    follows = tokens.shown(last)
    before = tokens.shown(first - 1)
    if follows == ")" and before != "(":
        opens = tokens.ends_block(first - 1) or before in {".", ":", ",", ";", "en"}
        return amount.value < _LARGEST_IN_LIST and opens
    if before == follows == "|" and tokens.ends_block(last + 1) and not tokens.word(first - 2)[:1].isdigit():
        return amount.value < _LARGEST_IN_LIST  # Tweede Kamer | 2 |: the head of a page and no row of figures
    if before == "(" and follows == ")" and tokens.ends_block(first - 2) and amount.value < _LARGEST_IN_LIST * 10:
        return True  # (54) De markt
    if (before, follows) == ("[", "]"):
        return True
    if not tokens.ends_block(first - 1):
        bare = " " not in tokens.words[first] and amount.value < _LARGEST_IN_BRACKETS
        named = tokens.shown(first - 2)[:1].isupper() or first - 2 in places  # PI Dordrecht (10), Somalië (12)
        return before == "(" and follows == ")" and bare and not named
    if tokens.shown(first)[0].isalpha():
        return False  # "Between 115,000 and 125,000 people", "Tussen 180.000 en 185.000:"
    if follows in {".", ")", "|", "–", "-", ":"}:
        return True
    if tokens.glued(first) and not _counts_at_start(tokens, last, places):
        return True
    dossier = len(tokens.words[first]) == 6 and " " in tokens.words[first].replace("\u00a0", " ")
    small = amount.value < _LARGEST_IN_LIST and amount.value == amount.value.to_integral_value()
    people = last in places and follows.endswith(("s", "en"))
    return follows[:1].isupper() and not people and (dossier or (small and last not in places))


def _counts_at_start(tokens: Tokens, after: int, places: frozenset[int]) -> bool:
    """Tell whether a number that opens a line counts what follows: "12 landen", "1.200 Syrische asielzoekers"."""
    follows = tokens.shown(after)
    if follows[:1].isupper():
        return after in places and follows.endswith(("s", "e", "en"))
    counts = follows.lower() in OTHER_MEASURES or is_person_noun(follows.lower())
    return counts or find_noun_after(tokens, after) is not None


def is_mark(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Advies 5 van de commissie, unit 1: a small number behind a noun, with nothing behind it that it counts."""
    whole = tokens.words[amount.first].isdecimal()
    return whole and amount.value < _LARGEST_MARK and not counts_in_this_sentence(tokens, amount, places)


def is_verb(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Acht ik, in acht nemen."""
    return tokens.word(amount.first) == "acht" and is_thought(tokens, amount)
