"""Numbers that count nothing: labels, dates left over, list and footnote numbers, references, parts of names.

Each rule has a name, so that a letter's account can say why a number was not read.
"""

from collections.abc import Callable

from routekaart.domain.quantity import Comparator
from routekaart.reading.amounts import Amount
from routekaart.reading.refusals.clock_and_scale import is_opening_time, is_scale, is_time_of_day
from routekaart.reading.refusals.labels import is_grade, is_labelled, is_spelled_label
from routekaart.reading.refusals.lines import is_mark, is_verb, numbers_a_line, stands_alone
from routekaart.reading.refusals.names import ends_a_name, is_ordinal, is_part_of_name, is_saying, is_share_in_name
from routekaart.reading.refusals.references import are_years, is_dossier, is_reference, is_telephone
from routekaart.reading.tokens import Tokens

__all__ = ["find_refusal"]

Rules = tuple[tuple[str, Callable[[Tokens, Amount, frozenset[int]], bool]], ...]

_OF_MEASURED: Rules = (
    ("time-of-day", is_time_of_day),
    ("share-in-name", is_share_in_name),
    ("scale", is_scale),
)
_OF_BARE_RANGES: Rules = (
    ("years", are_years),
    ("part-of-name", is_part_of_name),
    ("labelled", is_labelled),
    ("list-number", numbers_a_line),
)
_OF_WORDS: Rules = (
    ("verb", is_verb),
    ("saying", is_saying),
    ("spelled-label", is_spelled_label),
    ("part-of-name", is_part_of_name),
)
_OF_BARE_DIGITS: Rules = (
    ("time-of-day", is_opening_time),
    ("part-of-name", is_part_of_name),
    ("labelled", is_labelled),
    ("grade", is_grade),
    ("scale", is_scale),
    ("saying", is_saying),
    ("reference", is_reference),
    ("dossier", is_dossier),
    ("telephone", is_telephone),
    ("alone-on-its-line", stands_alone),
    ("list-number", numbers_a_line),
    ("end-of-a-name", ends_a_name),
    ("ordinal", is_ordinal),
    ("mark", is_mark),
)


def find_refusal(tokens: Tokens, amount: Amount, places: frozenset[int]) -> str | None:
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


def _rules(amount: Amount) -> Rules:
    if amount.rule == "range":
        return _OF_BARE_RANGES if amount.unit is None and amount.magnitude == 1 else _OF_MEASURED
    if amount.rule == "number-word" and amount.unit is None and amount.magnitude == 1:
        return _OF_WORDS
    if amount.unit is not None or amount.magnitude != 1:
        return _OF_MEASURED
    return _OF_BARE_DIGITS if amount.comparator is Comparator.EXACT and amount.rule == "digits" else ()
