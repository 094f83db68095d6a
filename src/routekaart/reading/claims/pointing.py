"""How a sentence stands to those before it: it goes on about them, speaks of another time, or heads what follows."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.noun_phrases import REMEMBERED, is_participle
from routekaart.reading.claims.words import NOW, PAST
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import NOUNS_IN_GE

_NEAR = 2
_LONGEST_MARK = 2
_BULLETS = frozenset("-–—•·*")
_GOES_ON = frozenset({"hiervan", "daarvan", "ervan", "hen", "daarbij", "hierbij"})
_GOES_ON_OPENINGS = frozenset({("het", "betreft"), ("het", "gaat"), ("dit", "betreft")})
_THIS = frozenset({"deze", "die", "dezelfde"})
_NO_HEADING_ENDS = frozenset(".!;,")


def is_item(tokens: Tokens, first: int) -> bool:
    """Tell whether a sentence begins as an item of a list: – in, a) in, 2. in."""
    word = tokens.lower[first]
    return word in _BULLETS or (len(word) <= _LONGEST_MARK and tokens.word(first + 1) == ")")


def leads_in(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a sentence leads in a list: "In 2018 is bijgedragen:"."""
    while last - 1 > first and tokens.words[last - 1] == "\n":
        last -= 1
    return tokens.words[last - 1] == ":"


def is_heading(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a short sentence is a question, or a line that ends without a full stop."""
    end = last - 1
    while end > first and tokens.words[end] == "\n":
        end -= 1
    if tokens.words[end] == "?":
        return True
    return tokens.words[last - 1] == "\n" and tokens.words[end] not in _NO_HEADING_ENDS


def points_back(frame: Frame) -> bool:
    """Tell whether a sentence points back to what was counted: daarvan, van hen, "het betreft"."""
    if tuple(frame.words[:2]) in _GOES_ON_OPENINGS:
        return True
    first = frame.amounts[0]  # "4.000 van hen" that comes later in the sentence points to what stands before it there
    return not _GOES_ON.isdisjoint(frame.tokens.lower[frame.first : min(first.last + _NEAR, frame.last)])


def is_past(words: Sequence[str]) -> bool:
    """Tell whether a sentence speaks of what was: kwamen, zijn gekomen; not "komen", "is nodig"."""
    return any(map(_is_past, words))


@lru_cache(maxsize=REMEMBERED)
def _is_past(word: str) -> bool:
    if word in PAST or is_participle(word):
        return True
    return word.startswith("ge") and word.endswith(("en", "aan")) and word not in NOUNS_IN_GE  # gedaan, gekomen


def says_now(frame: Frame) -> bool:
    """Tell whether a sentence speaks of another time, which no period was read from: momenteel, op dat moment."""
    if NOW.isdisjoint(frame.words):
        return False
    taken, first = frame.tokens.taken, frame.amounts[0].last - frame.first
    for at, word in enumerate(frame.words):
        if word in NOW and not taken[frame.first + at]:
            return True
        if at >= first and word in {",", ";"}:
            return False
    return False


def says_this_route(words: Sequence[str]) -> bool:
    """Tell whether a sentence calls a route "deze route"."""
    return any(word in _THIS and after == "route" for word, after in pairwise(words))
