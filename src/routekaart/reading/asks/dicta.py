"""Where a motion asks, or gives its opinion: what stands between its considerations and the order of the day."""

from dataclasses import dataclass

from routekaart.domain.content import AskForm
from routekaart.reading.asks.addressees import read_addressee
from routekaart.reading.asks.words import CONSIDERS, CONSIDERS_BY, HELD, MARKS, REQUESTS, SAID
from routekaart.reading.tokens import Tokens

_ENDS = frozenset({",", ";", ":", "."})
_CLOSES = ("gaat", "over", "tot", "de", "orde")
_PLAIN = "plain"
_MOST_NAMES, _PARTICLE = 60, 4
"""How many words the signatures are at most, and how long "van" and "der" are in them."""


@dataclass(frozen=True, slots=True)
class Dictum:
    """What stands behind one "verzoekt de regering", as a span of tokens."""

    form: AskForm
    first: int
    last: int
    addressee: str
    to_government: bool


def find_dicta(tokens: Tokens) -> tuple[Dictum, ...]:
    """Find what a motion asks and holds, in its order: a letter that only tells of it in its own sentences has none."""
    heads = _find_heads(tokens)
    found: list[Dictum] = []
    for number, head in enumerate(heads):
        following = heads[number + 1] if number + 1 < len(heads) else len(tokens)
        dictum = _read(tokens, head, _end(tokens, head, following), found[-1] if found else None)
        if dictum is not None and dictum.first < dictum.last:
            found.append(dictum)
    return tuple(found)


def _find_heads(tokens: Tokens) -> list[int]:
    """Return where a verb of asking or holding begins a line, or goes on after "en" within a request."""
    heads: list[int] = []
    closed = True
    for index, word in enumerate(tokens.lower):
        if word in REQUESTS or word in SAID or word in HELD:
            if _begins_line(tokens, index) or (not closed and _goes_on(tokens, index)):
                heads.append(index)
                closed = False
        elif not closed and (_closes(tokens, index) or _considers(tokens, index)):
            closed = True
    return heads


def _before(tokens: Tokens, index: int) -> int:
    """Step back over "en" and the mark of a list."""
    index -= 1
    while index >= 0 and (tokens.lower[index] == "en" or tokens.words[index] in MARKS):
        index -= 1
    return index


def _begins_line(tokens: Tokens, index: int) -> bool:
    """Tell whether a word begins a line that no sentence runs on into."""
    before = _before(tokens, index)
    if before < 0:
        return True
    if tokens.words[before] != "\n":
        return False
    while before >= 0 and tokens.words[before] == "\n":
        before -= 1
    return before < 0 or tokens.words[before][-1] in _ENDS or _is_heading(tokens, before)


def _is_heading(tokens: Tokens, index: int) -> bool:
    """Tell whether a line is "De Kamer" without its comma."""
    return tokens.lower[index] == "kamer" and tokens.word(index - 1) == "de" and tokens.ends_block(index - 2)


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Read "..., en verzoekt de regering" and "...; roept het kabinet op" in one line."""
    before = tokens.word(index - 1)
    if before == ";" or (before == "en" and tokens.word(index - 2) in _ENDS):
        return True
    return before in {"en", ","} and tokens.lower[index] in HELD and tokens.word(index + 1) == "dat"


def _closes(tokens: Tokens, index: int) -> bool:
    return tokens.lower[index] == _CLOSES[0] and tuple(tokens.lower[index : index + len(_CLOSES)]) == _CLOSES


def _considers(tokens: Tokens, index: int) -> bool:
    """Tell whether a line begins a consideration: constaterende, van mening, gehoord."""
    if tokens.shown(index - 1) != "\n":
        return False
    word = tokens.lower[index]
    if word in CONSIDERS:
        return word == "gehoord" or tokens.word(index + 1) in CONSIDERS_BY
    return word.endswith("ende") and tokens.word(index + 1) in {"dat", ",", "de", "het", "dan", "hoe", ":"}


def _end(tokens: Tokens, head: int, following: int) -> int:
    """Return where a request ends: before the order of the day, a consideration, a new request or the signatures."""
    for index in range(head + 1, following):
        if _closes(tokens, index) or _considers(tokens, index):
            return _before(tokens, index) + 1
    if following < len(tokens):
        return following
    breaks = (index for index in range(head + 1, following) if tokens.words[index] == "\n")
    return next((index for index in breaks if _is_last(tokens, index)), following)


def _is_last(tokens: Tokens, index: int) -> bool:
    """Tell whether a request ends at a break where no order of the day closes it: at a full stop or before names."""
    if tokens.word(index - 1) == ".":
        return True
    if tokens.word(index - 1) not in _ENDS or len(tokens) - index > _MOST_NAMES:
        return False
    names = [word for word in tokens.words[index + 1 :] if word[0].isalpha()]
    return all(name[0].isupper() or len(name) <= _PARTICLE for name in names)


def _read(tokens: Tokens, head: int, last: int, before: Dictum | None) -> Dictum | None:
    verb = tokens.lower[head]
    if verb in SAID:
        index = head + 1 + (tokens.word(head + 1) == "zich")
        first = index + 1 if tokens.word(index) == "uit" else head
        return Dictum(AskForm.OPINION, first, last, "", False)
    if verb in HELD:
        first = head + 1 if tokens.word(head + 1) == "dat" else head
        return Dictum(AskForm.OPINION, first, last, "", False)
    particle = REQUESTS[verb]
    found = read_addressee(tokens, head + 1, last, "" if particle == _PLAIN else particle)
    if found is None:
        return None
    if not found.addressee and before is not None and before.form is AskForm.REQUEST:
        return Dictum(AskForm.REQUEST, found.after, last, before.addressee, before.to_government)
    return Dictum(AskForm.REQUEST, found.after, last, found.addressee, found.to_government)
