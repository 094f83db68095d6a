"""Where a sentence may end. In doubt it ends: what a sentence says is never lent to the words behind it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_CLOSING = "\"'”’»›)]}„“‘«‹*_"
_STOP = re.compile(rf"[.!?…‥․‼⁇⁈⁉‽。．｡！？؟۔]+[{re.escape(_CLOSING)}]*|\n+")
"""Marks behind which a sentence is over, with the quotes and brackets that close it."""
_NUMBERED = (
    "nr nrs no nos art artt ca blz pag p pp par max min plm circa bijv bv resp d.d o.a o.m i.e e.g incl excl approx"
)
"""What is short and goes on with a number: "nr. 2675"."""
_TITLES = "dr drs mr mrs ms ir ing prof mw dhr mevr st"
"""What is short and goes on with a name: "dr. Jansen"."""
_OTHERS = (
    "c.s e.a e.d e.v enz etc jl a.s d.w.z i.v.m m.b.t m.i.v m.u.v t.a.v t.o.v t.b.v o.b.v o.g.v z.g zgn mln mld vs est "
    "jan feb mrt apr jun jul aug sept sep okt oct nov dec"
)
"""What is short and may go on with a small letter, as the numbered ones may: "c.s. over"."""
_BEFORE_NUMBER, _BEFORE_NAME = frozenset(_NUMBERED.split()), frozenset(_TITLES.split())
_SHORT = _BEFORE_NUMBER | frozenset(_OTHERS.split())
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“‘„]+$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$", re.IGNORECASE)
_LONGEST_WORD = 200


def find_ends(text: str) -> Iterator[int]:
    """Yield every place in a text behind which another sentence may begin, but for its very end.

    >>> [text[:end] for text in ["Nr. 2 c.s. kwam.In 2018"] for end in find_ends(text)]
    ['Nr. 2 c.s. kwam.']
    """
    flat = "".join(map(_flat, text))
    for stop in _STOP.finditer(flat):
        if flat[stop.end() :].strip() and not _goes_on(flat, stop):
            yield stop.end()


@lru_cache(maxsize=4096)
def _flat(character: str) -> str:
    """Return a space for whatever shows none or a space, and a line end for whatever ends a line or cell."""
    if character in "\u00ad\u200b\u200c\u200d\u2060\ufeff":
        return " "
    kind = unicodedata.category(character)
    if kind in ("Cc", "Zl", "Zp"):
        return "\n"
    return " " if kind in ("Zs", "Cf") else character


def _goes_on(flat: str, stop: "re.Match[str]") -> bool:
    """Tell whether a sentence surely goes on behind a mark: a lone full stop within a number or short for something."""
    if stop[0] != ".":
        return False
    behind = flat[stop.end() :]
    first = behind.lstrip(" (\"'“‘„[")[:1]
    near = flat[max(0, stop.start() - _LONGEST_WORD) : stop.start()]
    found = _WORD_BEFORE.search(near)
    word = found[0].lower() if found else ""
    if behind[0] == " ":
        return _is_short(word, first)
    if behind[0].isdigit() and word[-1:].isdigit():
        return re.search(r"\d{4}$", word) is None  # "in 2018.40.000": no number is written so
    if behind[0] in ",:)/-":
        return True
    return _is_within(near, word, behind)


def _is_short(word: str, first: str) -> bool:
    """Tell whether a word is short for something that goes on with this character."""
    if word in _BEFORE_NAME:
        return True
    if first.isdigit():
        return word in _BEFORE_NUMBER
    return first.islower() and word in _SHORT


def _is_within(near: str, word: str, behind: str) -> bool:
    """Tell whether a full stop without a space behind it stands within "o.a", "nr.2" or an address."""
    if behind[0].isdigit():
        return word in _BEFORE_NUMBER
    if _ADDRESS.search(near) is not None:
        return not behind[0].isupper()
    letters = re.search(r"(?:^|[\W\d_])[^\W\d_]$", near)
    return letters is not None and re.match(r"[^\W\d_](?![^\W_])", behind) is not None
