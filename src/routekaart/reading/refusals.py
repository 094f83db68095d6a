"""Numbers that count nothing: labels, dates left over, list and footnote numbers, references, parts of names."""

from decimal import Decimal

from routekaart.domain.quantity import Comparator
from routekaart.reading.amounts import Amount
from routekaart.reading.nouns import is_person_noun
from routekaart.reading.periods.lengths import is_year
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import LABEL_LINKS, LABELS

_SIGNS_OF_NAMES = frozenset("-–/:_.")
_ALLOWED_GLUE = frozenset("(€$£±<>≥≤~'\"‘“«[,;=≈")
_FEW_WORDS = 9


def counts_nothing(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Tell whether a bare number is a name, a label, a date or a reference. `places` are tokens of place names."""
    if amount.rule == "range" and amount.unit is None and amount.magnitude == 1:
        return _is_range_of_labels(tokens, amount)
    if amount.unit is not None or amount.comparator is not Comparator.EXACT or amount.rule != "digits":
        return False
    if amount.magnitude != 1:
        return False
    first, word = amount.first, tokens.words[amount.first]
    return (
        _is_part_of_name(tokens, amount)
        or _is_labelled(tokens, first)
        or _is_reference(tokens, amount, word)
        or _stands_alone(tokens, amount)
        or _leads_a_line(tokens, amount, places)
        or _ends_a_name(tokens, amount, places)
    )


def _is_range_of_labels(tokens: Tokens, amount: Amount) -> bool:
    """Veiligheidsagenda 2023-2026, 0900-8844, artikelen 4 tot 6."""
    years = is_year(tokens, amount.first) and is_year(tokens, amount.last - 1)
    return years or tokens.words[amount.first][0] == "0" or _is_labelled(tokens, amount.first)


def _is_part_of_name(tokens: Tokens, amount: Amount) -> bool:
    """COVID-19, 1:1-regeling, 0900-8844, 2019/20, 18-jarige."""
    first, last = amount.first, amount.last
    before, after = tokens.shown(first - 1), tokens.shown(last)
    glued_before = tokens.glued(first) and before not in _ALLOWED_GLUE
    sign = after in _SIGNS_OF_NAMES and tokens.glued(last) and tokens.glued(last + 1) and after != "."
    return glued_before or (sign and (tokens.shown(last + 1)[:1].isalnum()))


def _is_labelled(tokens: Tokens, index: int) -> bool:
    """Tell whether a label stands before it: artikel 33, vragen 4 en 5, nr. 2316."""
    for _ in range(6):
        index -= 1
        word = tokens.word(index)
        if word in LABELS:
            return True
        if word not in LABEL_LINKS and not word.isdecimal() and not (len(word) == 1 and word.isalpha()):
            return False
    return False


def _is_reference(tokens: Tokens, amount: Amount, word: str) -> bool:
    if word[0] == "0" and amount.value >= 1:
        return True
    if is_year(tokens, amount.first):
        follows = tokens.word(amount.last)
        before = tokens.word(amount.first - 1)
        return not is_person_noun(follows) or before in {"in", "sinds", "vanaf"}
    if word.isdecimal() and len(word) > 4:
        return len(word) > 6 or not is_person_noun(tokens.word(amount.last))
    follows = tokens.shown(amount.last)
    return word.isdecimal() and len(word) == 4 and len(follows) == 2 and follows.isupper() and follows.isalpha()


def _stands_alone(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether it is all there is on its line: a question's number, the number of a paper."""
    last = amount.last
    after = tokens.word(last)
    if len(after) < 7 and set(after) <= set("ivxlc") and tokens.shown(last).isupper():
        last += 1
    return tokens.ends_block(amount.first - 1) and tokens.ends_block(last)


def _leads_a_line(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Tell whether it numbers the line: 1) text, 1. Text, 19 637 Vreemdelingenbeleid, 1 Kamerstuk."""
    first, last = amount.first, amount.last
    follows = tokens.shown(last)
    if follows == ")" and tokens.shown(first - 1) != "(":
        return amount.value < 100 and (tokens.ends_block(first - 1) or tokens.shown(first - 1) in {":", ",", ";", "en"})
    if tokens.shown(first - 1) == follows == "|":
        return True
    if not tokens.ends_block(first - 1):
        return (
            tokens.shown(first - 1) == "(" and follows == ")" and amount.value < 40 and " " not in tokens.words[first]
        )
    if follows in {".", ")", "|", "–", "-"}:
        return True
    dossier = len(tokens.words[first]) == 6 and " " in tokens.words[first].replace("\u00a0", " ")
    small = amount.value < 100 and amount.value == amount.value.to_integral_value()
    people = last in places and follows.endswith(("s", "en"))
    return follows[:1].isupper() and not people and (dossier or (small and last not in places))


def _ends_a_name(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """Tell whether a name with a capital stands before it: Turfmarkt 147, Agenda 2030."""
    first = amount.first
    before = tokens.shown(first - 1)
    start, end = tokens.sentence_span(first)
    if not (before[:1].isupper() and before[1:].islower() and len(before) > 2) or first - 1 in places:
        return False
    follows = tokens.shown(amount.last)
    closes = amount.last >= end or not follows[:1].isalpha()
    short = end - start <= _FEW_WORDS
    return closes and (short or first - 1 > start) and amount.value < Decimal(3000)
