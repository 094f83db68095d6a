"""What a sentence of a letter does: tells what was done, hands something over, promises, refuses, or only repeats."""

from enum import Enum, auto
from itertools import pairwise

from routekaart.following.lexicon import load_words
from routekaart.following.sentences import Sentence
from routekaart.following.telling import is_participle


def _load(key: str) -> frozenset[str]:
    return load_words("modes", key)


_HERE, _HANDS_OVER, _ANNOUNCES, _WRITER = _load("here"), _load("hands_over"), _load("announces"), _load("writer")
_WILL = _load("will")
_DENIED, _WITHHELD = _load("denied"), _load("withheld")
_DECIDES = _load("decides")
_ASKED, _UNDER_WAY = _load("asked"), _load("under_way")
_REFUSES, _REFUSES_ALONE = _load("refuses"), _load("refuses_alone")
_GOVERNMENT = _load("government")
_PARLIAMENT = frozenset({"kamer", "u", "uw"})


class Mode(Enum):
    """What a sentence does. Each does one thing; where several fit, `find_mode` says which counts."""

    ASIDE = auto()
    """A heading, a quotation, a question."""
    ASKED = auto()
    """It tells what was asked or promised earlier."""
    REFUSED = auto()
    DENIED = auto()
    """It says that something is not so, or not known."""
    HANDED_OVER = auto()
    """It hands a paper over."""
    ANNOUNCED = auto()
    """It only says what the letter tells."""
    PROMISED = auto()
    UNDER_WAY = auto()
    DONE = auto()
    """It says that something was done or came about."""
    OTHERS = auto()
    """It says what somebody else did."""
    STATED = auto()
    """It says how things are."""


def find_mode(sentence: Sentence) -> Mode:
    """Tell what a sentence does."""
    said = sentence.said
    if sentence.heading or sentence.quoted or sentence.text.endswith("?") or not said:
        return Mode.ASIDE
    if said & _HERE and said & _HANDS_OVER and not said & _WILL:
        return Mode.DENIED if "niet" in said else Mode.HANDED_OVER
    if _refuses(sentence):
        return Mode.REFUSED
    if _is_asked(said):
        return Mode.ASKED
    if _announces(sentence):
        return Mode.ANNOUNCED
    if sentence.promised or said & _WILL:
        return Mode.PROMISED
    if said & _DENIED:
        return Mode.DENIED
    return _told(sentence)


def _told(sentence: Sentence) -> Mode:
    """Tell whether a sentence that denies and promises nothing says that something was done."""
    told = sentence.told
    if told is None:
        return Mode.UNDER_WAY if sentence.said & _UNDER_WAY else Mode.STATED
    if sentence.said & _DECIDES and "te" in sentence.said:
        return Mode.UNDER_WAY  # "heb ik besloten het besluit te wijzigen"
    return Mode.DONE if told.by_us else Mode.OTHERS


def says_nothing(sentence: Sentence) -> bool:
    """Tell whether a sentence only says that nothing is told: "daarover doe ik geen mededelingen"."""
    return bool(sentence.said & _DENIED and sentence.said & _WITHHELD)


def _refuses(sentence: Sentence) -> bool:
    said = sentence.said
    if said & _REFUSES_ALONE:
        return True
    return bool(said & {"niet", "geen"} and said & _REFUSES and (said & _GOVERNMENT or "grond" in said)) and not (
        said & {"heb", "hebben", "gekregen"}
    )


def _is_asked(said: frozenset[str]) -> bool:
    if not said & _ASKED:
        return False
    return not said & {"heb", "zijn", "hebben"} or not said.isdisjoint(
        _PARLIAMENT | {"motie", "toegezegd", "lid", "debat"}
    )


def _announces(sentence: Sentence) -> bool:
    """Read "hierbij informeer ik u over": the letter tells it elsewhere."""
    words = sentence.words
    by_writer = any({one, two} & _ANNOUNCES and {one, two} & _WRITER for one, two in pairwise(words))
    return by_writer and not any(map(is_participle, words)) and not sentence.said & _WILL and not sentence.promised
