"""Which words of a sentence belong to which of its claims."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.quantity import RATIOS
from routekaart.reading.amounts import Amount
from routekaart.reading.claims.dates import is_compared
from routekaart.reading.claims.found import Counted
from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.words import COMPARED, DETERMINERS, LINKS, PARTS

_BOUNDARIES = frozenset({",", ";", ":", "(", ")", "en", "of", "maar", "waarvan", "terwijl", "–"})
_CLAUSE = frozenset({",", ";", ":", "maar", "waarmee", "waarbij", "terwijl", "omdat", "dat", "waarna"})
_CLAUSE_BACK = _CLAUSE | {"en"}
_NAMELY = frozenset({"te", "namelijk"})
_SMALL = frozenset({"de", "het", "een", "nog", "er", "gemiddeld", "die"})
_NEAR, _MOST_LINKS = 4, 3


@dataclass(frozen=True, slots=True)
class Item:
    """A claim while it is made: its amount, what that counts, and the words that belong to it alone."""

    number: int
    amount: Amount
    counted: Counted
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


def find_items(frame: Frame, found: Sequence[tuple[int, Amount, Counted]]) -> list[Item]:
    """Give each claim of a sentence its stretch of words."""
    ends = [max(amount.last, counted.last if counted.first >= amount.last else 0) for _, amount, counted in found]
    starts = [amount.first for _, amount, _ in found]
    cuts = [frame.first, *(_cut(frame, min(pair), pair[1]) for pair in zip(ends, starts[1:], strict=False)), frame.last]
    return [
        Item(
            number=number,
            amount=amount,
            counted=counted,
            left=cuts[place],
            right=cuts[place + 1],
            end=ends[place],
            joined=place + 1 < len(found) and _only_links(frame, ends[place], starts[place + 1]),
            base=_is_base(frame, amount),
            part=amount.unit in RATIOS or _is_part(frame, amount),
        )
        for place, (number, amount, counted) in enumerate(found)
    ]


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
    return bool(frame.stand.places_in(following, following + 1))


def clause_start(frame: Frame, index: int, floor: int) -> int:
    """Return where the clause begins that a token is in, not before `floor`."""
    lower, taken = frame.tokens.lower, frame.tokens.taken
    while index > floor:
        if lower[index - 1] in _CLAUSE_BACK and not taken[index - 1] and not _inside_list(frame, index - 1):
            return index
        index -= 1
    return floor


def clause_end(frame: Frame, index: int, limit: int) -> int:
    """Return where the clause ends that a token is in, not after `limit`; ", te weten" goes on with it."""
    lower, taken = frame.tokens.lower, frame.tokens.taken
    while index < limit:
        ends = lower[index] in _CLAUSE and not taken[index] and not _inside_list(frame, index)
        if ends and frame.tokens.word(index + 1) not in _NAMELY:
            return index
        index += 1
    return limit


def _only_links(frame: Frame, first: int, last: int) -> bool:
    words = frame.tokens.lower[first:last]
    return 0 < len(words) <= _MOST_LINKS and all(word in LINKS for word in words)


def _is_base(frame: Frame, amount: Amount) -> bool:
    word, index = frame.tokens.word, amount.first - 1
    for _ in range(_NEAR):
        index -= word(index) in _SMALL
    if word(index) == "(":
        return any(found.last == index and is_compared(frame.tokens, found) for found in frame.dated)
    index -= word(index) in {"van", "met"}  # "ten opzichte van 31.790 in 2018"
    return word(index) in COMPARED


def _is_part(frame: Frame, amount: Amount) -> bool:
    return not PARTS.isdisjoint(frame.tokens.lower[max(frame.first, amount.first - _NEAR) : amount.first])
