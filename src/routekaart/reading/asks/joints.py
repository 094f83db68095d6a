"""Where one request holds several: each thing that is asked has an infinitive with *te* of its own.

"te onderzoeken of dit kan en de Kamer te informeren" asks two things. "maatregelen te nemen om instroom te beperken en
terugkeer te bevorderen" asks one: the second infinitive may belong to the purpose, and then nothing tells that it is
asked by itself.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.asks.words import (
    AIMS,
    ASKED_FOR,
    BY_THEMSELVES,
    CLAUSAL,
    COMPLEMENTS,
    CONCERNS,
    DEEDS,
    DUTIES,
    ENDS_CLAUSE,
    FINITE,
    FURTHER,
    JOINS,
    KAMER,
    MEANS,
    NO_VERBS,
    PARTICLES,
    PASSES_ON,
    PREPOSITIONS,
    PURPOSES,
)
from routekaart.reading.tokens import Tokens

_FAR = 90
"""How many tokens before its infinitive a thing that is asked may begin: no request runs on for longer."""
_NEAR = 25
"""How far behind *door* its infinitive may stand."""
_AS = frozenset({"als", "het", "tot"})
_IF_NEEDED = frozenset({"nodig", "mogelijk"})
_BREAKS = frozenset({",", ";", "."})
_STOPS_MEANS = _BREAKS | KAMER | {"en"}
_SURE, _COMMA, _CLOSED = 4, 2, 1


@dataclass(frozen=True, slots=True)
class Structure:
    """The infinitives of a span of tokens, and which of them belong to a purpose."""

    first: int
    last: int
    infinitives: tuple[int, ...]
    """The verb behind *te* of each that is not of a purpose."""
    pending: tuple[int, ...]
    """For each token, how many purposes are open before it."""
    purposes: tuple[int, ...]
    """For each token, how many purposes began before it."""

    def is_open(self, index: int) -> bool:
        """Tell whether a purpose still waits for its infinitive at a token."""
        return self.pending[index - self.first] > 0

    def purposes_between(self, start: int, end: int) -> int:
        """Count the purposes that begin in a span."""
        return self.purposes[end - self.first] - self.purposes[start - self.first]


def find_structure(tokens: Tokens, first: int, last: int) -> Structure:
    """Go once through a span of tokens and tell infinitives of purposes from those that are asked."""
    infinitives, pending, purposes = [], [], []
    waiting = count = 0
    for index in range(first, last):
        pending.append(waiting)
        purposes.append(count)
        if _is_infinitive(tokens, index):
            if waiting:
                waiting -= 1
            else:
                infinitives.append(index)
        elif _opens_purpose(tokens, index, last, may_be_means=bool(infinitives) and not waiting):
            waiting += 1
            count += 1
    pending.append(waiting)
    purposes.append(count)
    return Structure(first, last, tuple(infinitives), tuple(pending), tuple(purposes))


def _is_infinitive(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is the verb behind *te*."""
    if tokens.word(index - 1) != "te" or tokens.word(index - 2) in DUTIES:
        return False
    word = tokens.words[index]
    return word.islower() and word.endswith("n") and tokens.lower[index] not in NO_VERBS


def _opens_purpose(tokens: Tokens, index: int, last: int, *, may_be_means: bool) -> bool:
    """Tell whether a clause with *te* opens: om, teneinde, met als doel, and *door* if its infinitive is near."""
    word = tokens.lower[index]
    if word in PURPOSES:
        return ASKED_FOR.isdisjoint(tokens.lower[index + 1 : index + 3]) and tokens.word(index - 1) not in CONCERNS
    if word in AIMS:
        return tokens.word(index - 1) in _AS
    if word not in MEANS or not may_be_means:
        return False
    for place in range(index + 1, min(index + _NEAR, last)):
        if tokens.lower[place] in _STOPS_MEANS:
            return False
        if _is_infinitive(tokens, place):
            return True
    return False


def find_joints(tokens: Tokens, first: int, last: int) -> Iterator[int]:
    """Yield the tokens (en, a comma, a semicolon) behind which one more thing is asked."""
    structure = find_structure(tokens, first, last)
    main = first if tokens.word(first) == "dat" else None
    before = first
    for infinitive in structure.infinitives:
        joint = None if main is None else _find_joint(tokens, structure, main, before, infinitive)
        if joint is not None:
            yield joint
        if joint is not None or main is None:
            main = infinitive
        before = infinitive


def _find_joint(tokens: Tokens, structure: Structure, main: int, before: int, infinitive: int) -> int | None:
    """Return where the thing begins that an infinitive asks, or `None` if it belongs to the one before.

    Goes back from the infinitive to the one before, and keeps what stands between: each token is looked at once.
    """
    best, most = None, 0
    three = _is_joined_again(tokens, structure, infinitive)
    sure, clause = tokens.lower[infinitive] in DEEDS, False
    passed_on = tokens.lower[main] in PASSES_ON
    for index in range(infinitive - 2, max(before, infinitive - _FAR), -1):
        word = tokens.lower[index]
        if not clause and not structure.is_open(index) and _joins(tokens, index, comma=three):
            within = structure.purposes_between(main, index) > 0
            weight = 0 if within and passed_on and not sure else _weight(tokens, index, within=within, sure=sure)
            if weight >= most and weight:
                best, most = index, weight
        sure = sure or word in KAMER
        clause = (clause or word in ENDS_CLAUSE) and word not in FINITE
        three = three and word not in JOINS and word not in FINITE
    if best is None or _adds_only_a_verb(tokens, best, infinitive, structure.last):
        return None
    return best


def _joins(tokens: Tokens, index: int, *, comma: bool) -> bool:
    """Tell whether something may be joined behind a token; behind a comma only where it is one of three."""
    word, after = tokens.lower[index], tokens.word(index + 1)
    if after in CLAUSAL:
        return word in JOINS and (after == "ook" or tokens.word(index + 2) in _IF_NEEDED)
    if word == ";":
        return True
    if word in JOINS:
        return tokens.word(index - 1) != "of" and not (after in PREPOSITIONS and tokens.word(index - 1) in PREPOSITIONS)
    return word == "," and comma and after not in JOINS


def _is_joined_again(tokens: Tokens, structure: Structure, infinitive: int) -> bool:
    """Tell whether a third thing follows with "en", so that a comma may stand for it: A te doen, B te doen en C."""
    place = bisect_right(structure.infinitives, infinitive)
    if place == len(structure.infinitives):
        return False
    later = min(structure.infinitives[place], infinitive + _FAR)
    return any(tokens.lower[index] in JOINS for index in range(infinitive, later))


def _weight(tokens: Tokens, index: int, *, within: bool, sure: bool) -> int:
    """Weigh how surely something new is asked behind a token; 0 if it may as well belong to what goes before.

    Args:
        tokens: the paper.
        index: the token that joins.
        within: whether a purpose stands between the verb before and the token, which it may go on with.
        sure: whether what is joined names Parliament, or a deed that is asked for wherever it stands.
    """
    after, comma = tokens.word(index + 1), tokens.lower[index] == ";" or tokens.word(index - 1) in _BREAKS
    if within and not (sure or comma or after in FURTHER):
        return 0
    begins = after in FURTHER or after == "te" or (after == "de" and tokens.word(index + 2) in KAMER)
    closed = tokens.word(index - 1) in ENDS_CLAUSE or tokens.word(index - 2) == "te"
    return 1 + _SURE * begins + _COMMA * comma + _CLOSED * closed


def _adds_only_a_verb(tokens: Tokens, joint: int, infinitive: int, last: int) -> bool:
    """Tell whether a verb is joined that shares the object before it: "te verbeteren en te waarborgen"."""
    if tokens.lower[infinitive] in BY_THEMSELVES:
        return False
    if any(tokens.lower[place] not in PARTICLES for place in range(joint + 1, infinitive - 1)):
        return False
    return tokens.word(infinitive + 1) not in COMPLEMENTS or infinitive + 1 >= last
