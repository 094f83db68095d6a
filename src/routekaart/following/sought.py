"""What was asked, as what can be looked for in a letter: its kind, its words, its places and numbers."""

import re
from dataclasses import dataclass
from itertools import pairwise

from routekaart.domain.fulfilment import Asked, Deed, SoughtPlace
from routekaart.following.lexicon import load_lexicon, load_words
from routekaart.following.phrases import is_free, is_with
from routekaart.following.thresholds import LEAST_TOLD, LEAST_WORDS
from routekaart.following.words import EMPTY, find_words

_NUMBERS = load_words("contents", "numbers")
_AMOUNTS, _STARTS = load_words("contents", "amounts"), load_words("modes", "starts")
_ABOUT, _ARTICLES = load_words("contents", "about"), load_words("contents", "articles")
_PARTICLES = load_words("contents", "particles")
_ASKED = {word: Deed(deed) for deed, words in reversed(load_lexicon("deeds")["asked"].items()) for word in words}
_LETTER = frozenset({"brief", "antwoord", "reactie"})
"""Papers that are the letter itself: who is to send one is to tell something."""
_YEAR = re.compile(r"(?:19|20)\d\d")
TIMES = load_words("contents", "times")


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for."""

    deed: Deed
    words: tuple[str, ...]
    """What it is about, in lower case, in its order, each once."""
    heads: tuple[str, ...]
    """Of these, what is told about or sent: without it nothing is fulfilled."""
    verbs: tuple[str, ...]
    """For an act, what is done."""
    counted: bool
    """Whether a number is asked for."""
    amounts: bool
    """Whether an amount is: who only names the costs tells nothing of them."""
    said: frozenset[str]
    """All its words."""
    starts: bool
    """Whether it is asked to begin something: then what has begun is done."""
    places: tuple[SoughtPlace, ...]
    numbers: tuple[str, ...]
    object: str | None = None
    """What an act is done to, or what is sent; `None` if a preposition stands before it, so that nothing is told."""
    partners: tuple[SoughtPlace, ...] = ()
    """The places that somebody is to speak or agree *with*."""
    outcome_of: tuple[Deed, tuple[str, ...]] | None = None
    """For "de Kamer hierover te informeren": of what kind the thing before it is, and its verb. Who tells what came of
    a thing has words for that."""

    @property
    def weight(self) -> int:
        """How many words there are to meet."""
        return len(self.words) + len(self.verbs)

    @property
    def is_told(self) -> bool:
        """Whether its words say enough of what it is about."""
        says = len(self.words) + len(self.places) + self.counted
        if self.deed is Deed.INFORM:
            return says + (self.outcome_of is not None) >= LEAST_TOLD
        return says > 0 and says + len(self.verbs) >= LEAST_WORDS


def find_sought(asked: Asked) -> Sought:
    """Take apart what was asked or promised."""
    own = _joined(find_words(asked.words))
    deed = _deed(own)
    topics = [word for topic in asked.topics for word in _joined(find_words(topic))]
    of_places = {word for place in asked.places for word, _, _ in find_words(place.words)}
    verbs = _verbs(own) if deed is Deed.ACT else ()
    words = dict.fromkeys(word for word in (*own, *topics) if _says_something(word, of_places) and word not in verbs)
    counted = not _NUMBERS.isdisjoint(own)
    content = tuple(word for word in words if word not in _NUMBERS)
    heads = tuple(dict.fromkeys(word for word in _heads(own, deed) if word in content))
    return Sought(
        deed=deed,
        words=content,
        heads=heads,
        verbs=verbs,
        counted=counted,
        amounts=not _AMOUNTS.isdisjoint(heads),
        said=frozenset(own),
        starts=not _STARTS.isdisjoint(own),
        places=asked.places,
        numbers=_numbers(own),
        object=_object(own, content) if deed in {Deed.ACT, Deed.SEND, Deed.CONCLUDE} else None,
        partners=tuple(place for place in asked.places if is_with(tuple(own), find_words(place.words)[0][0])),
        outcome_of=_outcome_of(asked.topics) if deed is Deed.INFORM and not heads else None,
    )


def _object(words: list[str], content: tuple[str, ...]) -> str | None:
    """Return the first word that says something, unless a preposition stands before it."""
    index = next((index for index, word in enumerate(words) if word in content), None)
    return words[index] if index is not None and is_free(tuple(words), index) else None


def _outcome_of(topics: tuple[str, ...]) -> tuple[Deed, tuple[str, ...]] | None:
    """Tell of what kind the thing is that is to be told about, and its verb if it is an act."""
    if not topics:
        return None
    words = _joined(find_words(topics[0]))
    deed = _deed(words)
    return deed, _verbs(words) if deed is Deed.ACT else ()


def _joined(words: tuple[tuple[str, int, int], ...]) -> list[str]:
    """Return the words, with "uit te breiden" as one."""
    joined: list[str] = []
    said = [word for word, _, _ in words]
    index = 0
    while index < len(said):
        if said[index] in _PARTICLES and said[index + 1 : index + 2] == ["te"] and index + 2 < len(said):
            joined.append(said[index] + said[index + 2])
            index += 3
        else:
            joined.append(said[index])
            index += 1
    return joined


def _deed(words: list[str]) -> Deed:
    """Tell of what kind it is by the first word that says so."""
    found = next((_ASKED[word] for word in words if word in _ASKED), Deed.ACT)
    if found is Deed.SEND and not _LETTER.isdisjoint(words):
        return Deed.INFORM
    if found is Deed.REFRAIN and "afzien" not in words and words[:1] not in (["niet"], ["geen"]):
        return Deed.ACT if not {"niet", "geen"} & set(words) else Deed.REFRAIN
    return found


def _verbs(words: list[str]) -> tuple[str, ...]:
    """Return the verb behind the first "te", or the last word of a promise."""
    for index, word in enumerate(words[1:], start=1):
        if words[index - 1] == "te" and word.endswith("n"):
            return (word,)
        if any(word.startswith(particle) and word.endswith("en") for particle in _PARTICLES) and word not in EMPTY:
            return (word,)
    return ()


def _says_something(word: str, of_places: set[str]) -> bool:
    if word in EMPTY or word in of_places or len(word) < 3:
        return False
    return not word[0].isdigit()


def _heads(words: list[str], deed: Deed) -> list[str]:
    """Return what is told about: the first word with a meaning behind "over", and behind "en over".

    Of what is sent it is the paper. "De uitkomsten van gesprekken over terugkeer" has one head: the second "over"
    belongs to the talks.
    """
    if deed is Deed.SEND:
        return [word for word in words if word not in EMPTY and not word[0].isdigit()][:1]
    if deed is not Deed.INFORM:
        return []
    heads: list[str] = []
    for index, word in enumerate(words):
        if word in _ABOUT and (not heads or words[index - 1] == "en"):
            behind = next((one for one in words[index + 1 :] if one not in _ARTICLES and one not in EMPTY), "")
            heads.append(behind)
    return heads


def _numbers(words: list[str]) -> tuple[str, ...]:
    """Return the numbers that are asked for: not those of dates and deadlines."""
    found = []
    for word, behind in pairwise([*words, ""]):
        if word.isdecimal() and not _YEAR.fullmatch(word) and behind not in TIMES:
            found.append(word)
    return tuple(dict.fromkeys(found))
