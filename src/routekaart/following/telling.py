"""What a sentence says was done: in its main clause, by the government, and without reserve.

"Het streven is dat afspraken zijn gemaakt" and "Duitsland heeft afspraken gemaakt" have all the words and say no such
thing. What is not understood to say that something was done, is taken not to.
"""

from dataclasses import dataclass
from itertools import pairwise

from routekaart.following.lexicon import load_words


def _load(key: str, table: str = "words") -> frozenset[str]:
    return load_words("modes", key, table)


_AUXILIARIES, _PAST, _OPENERS = _load("auxiliaries"), _load("past"), _load("openers")
_HELD, _RESERVES, _CONDITIONS = _load("held"), _load("reserves"), _load("conditions")
_GOVERNMENT, _LAPSED = _load("government"), _load("lapsed")
_NEEDS_SUBJECT = frozenset({"heeft", "hebben", "hadden", "had"}) | _PAST
"""Verbs beside which somebody must stand who does it; *heb* is the writer, and a passive names nobody."""
_SUBJECT_REACH = 4
_PARTICLES = tuple(load_words("contents", "particles"))
_UNMARKED = tuple(load_words("contents", "unmarked"))
_PARTICIPLES = load_words("contents", "participles")
_NO_PARTICIPLES = load_words("contents", "no_participles")
_PARTICIPLE_ENDS = ("d", "t", "en")
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Told:
    """What the main clause of a sentence says was done."""

    verbs: frozenset[str]
    """Its participles, past tenses and what was had done: *laten onderzoeken*."""
    said: frozenset[str]
    """All words of the clause."""
    clause: tuple[str, ...]
    """The same in their order."""
    by_us: bool
    """Whether it may be the government that did it."""


def find_told(words: tuple[str, ...]) -> Told | None:
    """Tell what was done by the words of a sentence in lower case, or `None` if nothing is understood to be.

    >>> sorted(find_told(("ik", "heb", "met", "ghana", "gesproken")).verbs)
    ['gesproken']
    >>> find_told(("het", "streven", "is", "dat", "afspraken", "zijn", "gemaakt")) is None
    True
    """
    end = next((index for index, word in enumerate(words) if word in _OPENERS), len(words))
    clause = words[:end]
    said = frozenset(clause)
    if said & (_HELD | _RESERVES) or not (_CONDITIONS | _LAPSED).isdisjoint(words):
        return None
    verb = next((index for index, word in enumerate(clause) if word in _AUXILIARIES or word in _PAST), None)
    if verb is None:
        return None
    verbs = {word for word in clause if is_participle(word)} | (said & _PAST)
    verbs |= {two for one, two in pairwise(clause) if one == "laten" and two.endswith("n")}
    return Told(frozenset(verbs), said, clause, _is_by_us(clause, verb)) if verbs else None


def is_participle(word: str) -> bool:
    """Tell whether a word in lower case looks like a participle: gesloten, uitgebreid, verlengd.

    >>> [is_participle(word) for word in ("gesloten", "uitgebreid", "verlengd", "land", "geen")]
    [True, True, True, False, False]
    """
    if len(word) < _SHORTEST or not word.endswith(_PARTICIPLE_ENDS) or word in _NO_PARTICIPLES:
        return False
    if any(word.startswith(f"{particle}ge") for particle in ("", *_PARTICLES)):
        return True
    return word in _PARTICIPLES or (word.startswith(_UNMARKED) and word[-1] in "dt")


def _is_by_us(clause: tuple[str, ...], verb: int) -> bool:
    """Tell whether the government stands beside the verb, or nobody does and nothing was done *by* another."""
    if clause[verb] in _NEEDS_SUBJECT:
        beside = clause[max(verb - _SUBJECT_REACH, 0) : verb + _SUBJECT_REACH + 1]
        return not _GOVERNMENT.isdisjoint(beside)
    agents = (clause[index + 1 : index + 4] for index, word in enumerate(clause) if word == "door")
    return all(not _GOVERNMENT.isdisjoint(agent) for agent in agents)
