"""Which words of a sentence belong to which of its claims."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.quantity import RATIOS
from routekaart.reading.amounts import Amount
from routekaart.reading.claims.dates import is_compared
from routekaart.reading.claims.found import CountedNoun
from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.words import COMPARED, DETERMINERS, LINKS, PARTS, PAST, VERBS
from routekaart.reading.nouns import is_word
from routekaart.reading.periods import PeriodFound

_BOUNDARIES = frozenset({",", ";", ":", "(", ")", "en", "of", "maar", "waarvan", "terwijl", "–"})
_CLAUSE = frozenset({",", ";", ":", "maar", "waarmee", "waarbij", "terwijl", "omdat", "dat", "waarna"})
_CLAUSE_BACK = _CLAUSE | {"en"}
_NAMELY = frozenset({"te", "namelijk"})
_ELABORATING = frozenset({"in", "naar", "op", "uit", "via"})
_SMALL = frozenset({"de", "het", "een", "nog", "er", "gemiddeld", "die"})
_NEAR, _MOST_LINKS, _LONGEST_CLAUSE = 4, 3, 10


@dataclass(frozen=True, slots=True)
class Item:
    """A claim while it is made: its amount, what that counts, and the words that belong to it alone."""

    number: int
    amount: Amount
    counted: CountedNoun
    left: int
    right: int
    end: int
    """The token after the amount and the noun behind it."""
    joined: bool
    """Whether only a link stands between it and the next: "30.210 vergunninghouders **en** 14.060 asielzoekers"."""
    base: bool
    """Whether it is what another number is compared with: "tegen 32% in 2018"."""
    part: bool
    """Whether it is a part of what was counted before: "onder wie 190 uit Turkije", 19 % uit Irak."""


def find_items(frame: Frame, found: Sequence[tuple[int, Amount, CountedNoun]]) -> list[Item]:
    """Give each claim of a sentence its stretch of words."""
    ends = [max(amount.last, counted.last if counted.first >= amount.last else 0) for _, amount, counted in found]
    starts = [amount.first for _, amount, _ in found]
    joins = [_only_links(frame, *pair) for pair in zip(ends, starts[1:], strict=False)] + [False]
    bases: list[bool] = []
    for place, (_, amount, _) in enumerate(found):  # "tegen 80 en 60 een jaar eerder"
        bases.append(_is_base(frame, amount) or (place > 0 and joins[place - 1] and bases[-1]))
    reach = [end + _is_apposition(frame, start, end) for start, end in zip(starts, ends, strict=True)]
    pairs = zip(reach, starts[1:], strict=False)
    cuts = [frame.first, *(_cut(frame, min(pair), pair[1]) for pair in pairs), frame.last]
    return [
        Item(
            number=number,
            amount=amount,
            counted=counted,
            left=cuts[place],
            right=cuts[place + 1],
            end=reach[place],
            joined=joins[place],
            base=bases[place],
            part=amount.unit in RATIOS or _is_part(frame, amount),
        )
        for place, (number, amount, counted) in enumerate(found)
    ]


def _is_apposition(frame: Frame, first: int, end: int) -> bool:
    """Tell whether a figure only says how many a subject is whose verb follows: de meesten, 1.860 mensen, reisden."""
    tokens = frame.tokens
    if tokens.word(first - 1) != "," or tokens.word(end) != ",":
        return False
    following = tokens.word(end + 1)
    return following in VERBS or following in PAST or (following.endswith("t") and is_word(tokens, end + 1))


def _cut(frame: Frame, first: int, last: int) -> int:
    """Return where, between two amounts, the words of the second begin: at the first comma or link that parts them."""
    lower, taken, index = frame.tokens.lower, frame.tokens.taken, first
    while index < last:
        word = lower[index]
        if word == "(" and ")" in lower[index:last]:  # a note on the number before it: 300 (2015)
            index += lower[index:last].index(")")
        elif not taken[index] and _parts(frame, word, index, last):
            return index
        index += 1
    return last


def _parts(frame: Frame, word: str, index: int, last: int) -> bool:
    if word in _BOUNDARIES:
        return not _inside_list(frame, index)
    return (word in COMPARED and last - index < _NEAR) or (word in {"naar", "tot"} and index == last - 1)


def _inside_list(frame: Frame, index: int) -> bool:
    """Tell whether a comma or *en* only joins two places: Servië, Griekenland **en** Turkije."""
    if index not in frame.place_before:
        return False
    word, following = frame.tokens.word, index + 1
    following += word(following) in DETERMINERS
    following += word(following).endswith("e") and following not in frame.names  # de voormalige Sovjet-Unie
    return bool(frame.landmarks.places_in(following, following + 1))


def clause_start(frame: Frame, index: int, floor: int) -> int:
    """Return where the clause begins that a token is in, not before `floor`."""
    lower, taken = frame.tokens.lower, frame.tokens.taken
    while index > floor:
        if lower[index - 1] in _CLAUSE_BACK and not taken[index - 1] and not _inside_list(frame, index - 1):
            return index
        index -= 1
    return floor


def clause_end(frame: Frame, index: int, limit: int) -> int:
    """Return where the clause of a token ends, not after `limit`; ", te weten" and ", in landen als" go on with it."""
    lower, taken = frame.tokens.lower, frame.tokens.taken
    goes_on = _NAMELY if limit < frame.last else _NAMELY | _ELABORATING
    while index < limit:
        ends = lower[index] in _CLAUSE and not taken[index] and not _inside_list(frame, index)
        if ends and frame.tokens.word(index + 1) not in goes_on:
            return index
        index += 1
    return limit


def _only_links(frame: Frame, first: int, last: int) -> bool:
    words = frame.tokens.lower[first:last]
    return 0 < len(words) <= _MOST_LINKS and all(word in LINKS for word in words)


def period_then(frame: Frame, first: int) -> PeriodFound | None:
    """Return the period that "toen" goes on about: meer dan in 2014, **toen** het er 29.890 waren."""
    lower = frame.tokens.lower
    if "toen" not in frame.words:
        return None
    for index in range(first - 1, max(frame.first, first - _LONGEST_CLAUSE), -1):
        if lower[index] == "toen" and lower[index - 1] == ",":
            return next((found for found in frame.dated if found.last == index - 1), None)
    return None


def _is_base(frame: Frame, amount: Amount) -> bool:
    then = period_then(frame, amount.first)
    if then is not None and is_compared(frame.tokens, then):
        return True
    word, index = frame.tokens.word, amount.first - 1
    for _ in range(_NEAR):
        index -= word(index) in _SMALL
    if word(index) == "(":
        return any(found.last == index and is_compared(frame.tokens, found) for found in frame.dated)
    index -= word(index) in {"van", "met"}  # "ten opzichte van 31.790 in 2018"
    return word(index) in COMPARED


def _is_part(frame: Frame, amount: Amount) -> bool:
    return not PARTS.isdisjoint(frame.tokens.lower[max(frame.first, amount.first - _NEAR) : amount.first])
