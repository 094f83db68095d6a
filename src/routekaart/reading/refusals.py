"""Numbers that count nothing: labels, dates left over, list and footnote numbers, references, parts of names.

Each rule has a name, so that a letter's account can say why a number was not read.
"""

from collections.abc import Callable
from decimal import Decimal

from routekaart.domain.quantity import Comparator, Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.loose_numbers import counts_in_this_sentence, is_thought
from routekaart.reading.nouns import find_noun_after, is_person_noun
from routekaart.reading.periods.lengths import is_year
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import ELEMENTS, FUNCTION_WORDS, LABEL_LINKS, LABEL_TAILS, LABELS, SPELLED_LABELS, WEAK_LABELS

_SIGNS_OF_NAMES = frozenset("-–/:_.")
_ALLOWED_GLUE = frozenset("(€$£±<>≥≤~'\"‘“«[,;=≈")
_BEFORE_YEARS = word_set("in sinds vanaf van per tot na")
_QUOTES = frozenset("'’‘")
_FEW_WORDS = 9
_LABEL_REACH = 40
_LARGEST_LABELLED, _LARGEST_MARK, _LARGEST_IN_LIST, _LARGEST_IN_BRACKETS = 10_000, 100, 100, 40
_HOURS_OF_A_DAY = 24
_SCALES = word_set("x × *")
_PHONE_REACH = 4
_OTHER = word_set("ander andere anders")

Places = frozenset[int]
Rule = Callable[[Tokens, Amount, Places], bool]


def find_refusal(tokens: Tokens, amount: Amount, places: Places) -> str | None:
    """Return the name of the rule by which a number counts nothing, or `None` if it may be read.

    Args:
        tokens: the text.
        amount: the number, with what is written on it.
        places: the tokens of place names.
    """
    for name, rule in _rules(amount):
        if rule(tokens, amount, places):
            return name
    return None


def _rules(amount: Amount) -> tuple[tuple[str, Rule], ...]:
    if amount.rule == "range":
        return _OF_BARE_RANGES if amount.unit is None and amount.magnitude == 1 else _OF_MEASURED
    if amount.rule == "number-word" and amount.unit is None and amount.magnitude == 1:
        return _OF_WORDS
    if amount.unit is not None or amount.magnitude != 1:
        return _OF_MEASURED
    return _OF_BARE_DIGITS if amount.comparator is Comparator.EXACT and amount.rule == "digits" else ()


def _is_time_of_day(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """10.30 uur, tussen 6.00 en 19.00 uur, om 9 uur."""
    if amount.unit is not Unit.HOURS:
        return False
    clock = any(_is_clock(tokens.words[index]) for index in range(amount.first, amount.last))
    return clock or (tokens.word(amount.first - 1) == "om" and amount.value <= _HOURS_OF_A_DAY)


def _is_opening_time(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """8.30 u."""
    return _is_clock(tokens.words[amount.first]) and tokens.word(amount.last) in {"u", "u.", "h"}


def _is_clock(word: str) -> bool:
    hours, dot, minutes = word.partition(".")
    return dot == "." and len(minutes) == 2 and len(hours) < 3 and minutes.isdecimal() and minutes < "60"


def _is_scale(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """(x € 1.000), bedragen x 1 miljoen, (in duizenden euro's): by what a table's cells are multiplied."""
    before = tokens.word(amount.first - 1)
    if before in _SCALES:
        return not tokens.word(amount.first - 2)[-1:].isdecimal() and amount.value > 1
    opens = tokens.word(amount.first - 2) in {"(", "bedragen", "cijfers", "aantallen"}
    return before == "in" and opens and amount.rule == "vague"


def _is_share_in_name(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """30%-regeling, 2%-norm: read as a bare number, for the measure belongs to the compound."""
    last = amount.last
    return tokens.word(last) == "%" and tokens.word(last + 1) in {"-", "–"} and tokens.glued(last + 1)


def _is_part_of_name(tokens: Tokens, amount: Amount, places: Places) -> bool:
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


def _is_labelled(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """Artikel 33, vragen 4 en 5, nr. 2316, hoofdtaak 1, CO 2."""
    index, linked = amount.first, False
    if amount.value >= _LARGEST_LABELLED and "." in tokens.words[index]:
        return False
    before = tokens.shown(index - 1)
    if before.lower() in ELEMENTS or (len(before) == 1 and before.isalpha() and before.isupper()):
        return True  # CO 2, L 305
    for _ in range(_LABEL_REACH):
        index -= 1
        word = tokens.word(index)
        if word in LABELS or (not linked and word.endswith(LABEL_TAILS)):
            return word not in WEAK_LABELS or find_noun_after(tokens, amount.last) is None
        if word in WEAK_LABELS and not linked:
            return find_noun_after(tokens, amount.last) is None and not tokens.glued(amount.last)
        linked = True
        if word not in LABEL_LINKS and not word[:1].isdigit() and not (len(word) == 1 and word.isalpha()):
            return False
    return False


def _is_spelled_label(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """Fase één, dag één, top tien."""
    before = tokens.word(amount.first - 1)
    return before in SPELLED_LABELS and (before != "top" or tokens.word(amount.last) != "van")


def _is_saying(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """één of andere, één en ander, één voor één, één op één, vijf voor twaalf."""
    word, after = tokens.word(amount.first), tokens.lower[amount.last : amount.last + 2]
    if word in {"vijf", "twaalf"} and "twaalf" in {word, *after[1:]}:  # vijf voor twaalf
        return tokens.word(amount.last if word == "vijf" else amount.first - 1) in {"voor", "over"}
    if word not in {"één", "een", "eén", "1"} or len(after) < 2:
        return False
    return (after[0] in {"of", "en"} and after[1] in _OTHER) or (after[0] in {"voor", "op"} and after[1] == word)


def _is_dossier(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """Op stuk nr. 9 (36 471), 36 410 XIII: two digits, a space and three digits, as only dossiers stand there."""
    word = tokens.words[amount.first].replace("\u00a0", " ")
    if len(word) != 6 or word[2] != " ":
        return False
    follows = tokens.shown(amount.last + (tokens.shown(amount.last) == "\n"))
    in_brackets = tokens.word(amount.first - 1) == "(" and tokens.word(amount.first - 2)[-1:].isdecimal()
    return in_brackets or _is_roman(follows)


def _is_roman(word: str) -> bool:
    return 0 < len(word) < 7 and set(word) <= set("IVXLC")


def _is_reference(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """0900, a year, 2500 EA, 2971694."""
    word = tokens.words[amount.first]
    if word[0] == "0" and word.isdecimal() and len(word) > 1:
        return True
    follows = tokens.shown(amount.last)
    if is_year(tokens, amount.first):
        before = tokens.word(amount.first - 1)
        return not is_person_noun(follows.lower()) or before in _BEFORE_YEARS or before not in FUNCTION_WORDS
    if word.isdecimal() and len(word) > 4:
        return len(word) > 6 or not is_person_noun(follows.lower())
    return word.isdecimal() and len(word) == 4 and len(follows) == 2 and follows.isupper() and follows.isalpha()


def _is_telephone(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """070 - 456 00 00: what follows a group that begins with a nought."""
    for index in range(amount.first - 1, max(amount.first - 1 - _PHONE_REACH, -1), -1):
        word = tokens.words[index]
        if word[0] == "0" and word.isdecimal() and len(word) > 1:
            return True
        if not word.isdecimal() and word not in {"-", "–", "(", ")", "/"}:
            return False
    return False


def _stands_alone(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """Tell whether it is all there is on its line: a question's number, the number of a paper."""
    last = amount.last + _is_roman(tokens.shown(amount.last))
    return tokens.ends_block(amount.first - 1) and tokens.ends_block(last)


def _numbers_a_line(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """Tell whether it numbers a line or an item: 1) text, 1. Text, 19 637 Vreemdelingenbeleid, 1 Kamerstuk."""
    first, last = amount.first, amount.last
    follows = tokens.shown(last)
    before = tokens.shown(first - 1)
    if follows == ")" and before != "(":
        return amount.value < _LARGEST_IN_LIST and (tokens.ends_block(first - 1) or before in {":", ",", ";", "en"})
    if before == follows == "|":
        return True
    if before == "(" and follows == ")" and tokens.ends_block(first - 2) and amount.value < _LARGEST_IN_LIST * 10:
        return True  # (54) De markt
    if (before, follows) == ("[", "]"):
        return True
    if not tokens.ends_block(first - 1):
        bare = " " not in tokens.words[first] and amount.value < _LARGEST_IN_BRACKETS
        named = tokens.shown(first - 2)[:1].isupper() or first - 2 in places  # PI Dordrecht (10), Somalië (12)
        return before == "(" and follows == ")" and bare and not named
    if follows in {".", ")", "|", "–", "-"}:
        return True
    dossier = len(tokens.words[first]) == 6 and " " in tokens.words[first].replace("\u00a0", " ")
    small = amount.value < _LARGEST_IN_LIST and amount.value == amount.value.to_integral_value()
    people = last in places and follows.endswith(("s", "en"))
    return follows[:1].isupper() and not people and (dossier or (small and last not in places))


def _ends_a_name(tokens: Tokens, amount: Amount, places: Places) -> bool:
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


def _is_ordinal(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """7 e Actieprogramma, as some files part them."""
    return tokens.shown(amount.last) in {"e", "ste", "ᵉ"}


def _is_mark(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """Advies 5 van de commissie, unit 1: a small number behind a noun, with nothing behind it that it counts."""
    whole = tokens.words[amount.first].isdecimal()
    return whole and amount.value < _LARGEST_MARK and not counts_in_this_sentence(tokens, amount, places)


def _is_verb(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """Acht ik, in acht nemen."""
    return tokens.word(amount.first) == "acht" and is_thought(tokens, amount)


def _are_years(tokens: Tokens, amount: Amount, places: Places) -> bool:
    """Veiligheidsagenda 2023-2026, 0900-8844."""
    years = is_year(tokens, amount.first) and is_year(tokens, amount.last - 1)
    return years or tokens.words[amount.first][0] == "0" or tokens.words[amount.last - 1][0] == "0"


_OF_MEASURED: tuple[tuple[str, Rule], ...] = (
    ("time-of-day", _is_time_of_day),
    ("scale", _is_scale),
)
_OF_BARE_RANGES: tuple[tuple[str, Rule], ...] = (
    ("years", _are_years),
    ("part-of-name", _is_part_of_name),
    ("labelled", _is_labelled),
)
_OF_WORDS: tuple[tuple[str, Rule], ...] = (
    ("verb", _is_verb),
    ("saying", _is_saying),
    ("spelled-label", _is_spelled_label),
    ("part-of-name", _is_part_of_name),
)
_OF_BARE_DIGITS: tuple[tuple[str, Rule], ...] = (
    ("time-of-day", _is_opening_time),
    ("share-in-name", _is_share_in_name),
    ("part-of-name", _is_part_of_name),
    ("labelled", _is_labelled),
    ("scale", _is_scale),
    ("saying", _is_saying),
    ("reference", _is_reference),
    ("dossier", _is_dossier),
    ("telephone", _is_telephone),
    ("alone-on-its-line", _stands_alone),
    ("list-number", _numbers_a_line),
    ("end-of-a-name", _ends_a_name),
    ("ordinal", _is_ordinal),
    ("mark", _is_mark),
)
