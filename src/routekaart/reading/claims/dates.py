"""What a time expression does in a sentence: say when, how often, since when it differs, or which paper is meant."""

from collections.abc import Sequence

from routekaart.domain.period import Duration, Period, Recurrence
from routekaart.reading.claims.words import COMPARED, PAPER_TAILS, TELLS, WRITERS
from routekaart.reading.periods import PeriodFound
from routekaart.reading.tokens import Tokens

_MOST_STEPS, _NEAR = 3, 5
_SINCE = frozenset({"na", "sinds", "vanaf", "vóór"})
_BEFORE_A_DATE = frozenset({"in", "van", "met", "de", "het", "op", "over"})


def is_dated(found: PeriodFound) -> bool:
    """Tell whether a period lies on the calendar: a year, "de afgelopen twaalf maanden"."""
    value = found.value
    return isinstance(value, Period) or (isinstance(value, Duration) and value.notation.endswith("-"))


def is_rate(found: PeriodFound) -> bool:
    """Tell whether it says how often: per jaar, maandelijks."""
    return isinstance(found.value, Recurrence)


def is_day(found: PeriodFound) -> bool:
    """Tell whether it is one day: 10 juli 2020."""
    value = found.value
    return isinstance(value, Period) and value.first == value.last and str(value).count("-") == 2


def is_compared(tokens: Tokens, found: PeriodFound) -> bool:
    """Tell whether a period is what a figure is compared with: "dan in 2018", "ten opzichte van het jaar daarvoor"."""
    index = found.first - 1
    for _ in range(_MOST_STEPS):
        if tokens.word(index) in COMPARED:
            return True
        index -= tokens.word(index) in _BEFORE_A_DATE
    return False


def dates_paper(tokens: Tokens, words: Sequence[str], found: PeriodFound) -> bool:
    """Tell whether a day only says which paper is meant, or when something was said: de brief van 28 april."""
    if not is_day(found) or not _SINCE.isdisjoint(tokens.lower[max(found.first - _NEAR, 0) : found.first]):
        return False  # sinds de verklaring van 18 maart 2016
    if tokens.word(found.first - 1) in {"van", "d.d.", "dd."} and names_paper(tokens.word(found.first - 2)):
        return True
    return not TELLS.isdisjoint(words) and not WRITERS.isdisjoint(words)


def names_paper(word: str) -> bool:
    """Tell whether a noun in lower case is a paper, a meeting or an agreement."""
    return word.endswith(PAPER_TAILS)
