"""How a sentence stands to those before it: it goes on about them, speaks of another time, or heads what follows."""

from collections.abc import Sequence
from itertools import pairwise

from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.phrases import is_participle
from routekaart.reading.claims.words import NOW, PAST
from routekaart.reading.tokens import Tokens

_BULLETS = frozenset("-–—•·*")
_GOES_ON = frozenset({"hiervan", "daarvan", "ervan", "hen", "daarbij", "hierbij"})
_GOES_ON_OPENINGS = frozenset({("het", "betreft"), ("het", "gaat"), ("dit", "betreft")})
_CENTURIES = frozenset({"19", "20"})
_THIS = frozenset({"deze", "die", "dezelfde"})
_NO_HEADING_ENDS = frozenset(".!;,")


def is_item(word: str) -> bool:
    """Tell whether a token marks an item of a list."""
    return word in _BULLETS


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
    return tuple(frame.words[:2]) in _GOES_ON_OPENINGS or not _GOES_ON.isdisjoint(frame.words)


def is_past(words: Sequence[str]) -> bool:
    """Tell whether a sentence speaks of what was: kwamen, zijn gekomen; not "komen", "is nodig"."""
    return not PAST.isdisjoint(words) or any(map(is_participle, words))


def says_now(frame: Frame) -> bool:
    """Tell whether a sentence speaks of another time, which no period was read from: momenteel, op dat moment."""
    if NOW.isdisjoint(frame.words):
        return False
    taken = frame.tokens.taken
    return any(word in NOW and not taken[frame.first + at] for at, word in enumerate(frame.words))


def says_this_route(words: Sequence[str]) -> bool:
    """Tell whether a sentence calls a route "deze route"."""
    return "route" in words and words[words.index("route") - 1] in _THIS


def years_in_a_row(words: Sequence[str]) -> tuple[str, ...]:
    """Return the years at the head of a table, which stand beside each other with at most a rule between them."""
    years = [at for at, word in enumerate(words) if len(word) == 4 and word.isdecimal() and word[:2] in _CENTURIES]
    gaps = pairwise(years)
    beside = all(after - at == 1 or words[at + 1 : after] == ["|"] for at, after in gaps)
    return tuple(words[at] for at in years) if len(years) > 1 and beside else ()
