"""Who is asked: the government, a minister with what he is about, or somebody else."""

from dataclasses import dataclass

from routekaart.reading.asks.words import (
    BESIDES,
    BESIDES_IN_TWO,
    DETERMINERS,
    GOVERNMENT,
    OFFICES,
    PORTFOLIOS,
    QUALIFIED,
)
from routekaart.reading.tokens import Tokens

_MOST = 12
"""How many words somebody else may be named with, before "om" or a comma."""
_OF = frozenset({"van", "voor"})
_STOPS = frozenset({"om", ",", ":", "te", ";", "."})


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is asked, and from which token what is asked begins."""

    addressee: str
    to_government: bool
    after: int


def read_addressee(tokens: Tokens, index: int, last: int, particle: str) -> Addressee | None:
    """Read who is asked behind a verb, up to what is asked.

    Args:
        tokens: the paper.
        index: the token behind the verb.
        last: where the request ends.
        particle: what belongs to the verb and stands behind the addressee: *op* of *roept ... op*.

    Returns:
        `None` if the particle is missing, so that the verb means something else.
    """
    first = _skip(tokens, index, last, BESIDES | {"\n"})
    if tokens.word(first) == "er" and tokens.word(first + 1) == "bij":
        first += 2
    end = _government(tokens, first)
    to_government = end > first
    if not to_government and tokens.word(first) in DETERMINERS:
        end = _somebody(tokens, first, last)
    addressee = " ".join(tokens.text[tokens.starts[first] : tokens.ends[end - 1]].split()) if end > first else ""
    after = _skip(tokens, end, last, BESIDES | {"\n"})
    if particle:
        if tokens.word(after) == "op" and tokens.word(after + 1) == particle == "aan":
            after += 1
        if tokens.word(after) != particle:
            return None
        after = _skip(tokens, after + 1, last, BESIDES | {"\n"})
    return Addressee(addressee, to_government or not addressee, _begin(tokens, after, last))


def _skip(tokens: Tokens, index: int, last: int, words: frozenset[str]) -> int:
    """Step over these words, and over "dan ook" and "ten slotte"."""
    while index < last:
        if tokens.lower[index] in words:
            index += 1
        elif (tokens.lower[index], tokens.word(index + 1)) in BESIDES_IN_TWO and index + 1 < last:
            index += 2
        else:
            break
    return index


def _begin(tokens: Tokens, index: int, last: int) -> int:
    """Step over the comma, "om", the colon and "het volgende" before what is asked."""
    if tokens.word(index) == "het" and tokens.word(index + 1) == "volgende":
        index += 2
    return _skip(tokens, index, last, BESIDES | {",", "om", ":", "\n"})


def _government(tokens: Tokens, index: int) -> int:
    """Return the token behind the government or its ministers, or the same token if it is somebody else."""
    end = index
    while tokens.word(end) in DETERMINERS or (end > index and tokens.word(end) in {"en", "of", "van"}):
        after = end + 1
        after += tokens.word(after) in DETERMINERS
        while tokens.word(after) in QUALIFIED:
            after += 1
        if tokens.word(after) in GOVERNMENT:
            end = after + 1
        elif tokens.word(after) in OFFICES:
            end = _with_portfolio(tokens, _whole_office(tokens, after))
        elif end > index and tokens.word(end) == "en" and (more := _portfolio(tokens, end + 1)):
            end = more
        else:
            break
    return end


def _whole_office(tokens: Tokens, index: int) -> int:
    """Step over minister-president."""
    joined = tokens.shown(index + 1) == "-" and tokens.glued(index + 1) and tokens.glued(index + 2)
    return index + 3 if joined else index + 1


def _with_portfolio(tokens: Tokens, index: int) -> int:
    return _portfolio(tokens, index) or index


def _portfolio(tokens: Tokens, index: int) -> int:
    """Return the token behind "van Asiel en Migratie", or 0: what is not known is taken by its capitals."""
    if tokens.word(index) not in _OF:
        return 0
    index += 1
    for words in PORTFOLIOS:
        plain = tuple(word for part in words for word in (part.removesuffix(","), *("," if part[-1] == "," else ())))
        if tuple(tokens.lower[index : index + len(plain)]) == plain:
            return index + len(plain)
    end = index
    while tokens.shown(end)[:1].isupper() or (
        end > index and tokens.word(end) in {"en", ",", "&"} and tokens.shown(end + 1)[:1].isupper()
    ):
        end += 1
    return end if end > index else 0


def _somebody(tokens: Tokens, index: int, last: int) -> int:
    """Return the token behind somebody else: all up to "om", a comma or colon, else the two words of a name."""
    for end in range(index + 1, min(index + _MOST, last)):
        if tokens.lower[end] in _STOPS:
            return end if tokens.lower[end] != "te" else min(index + 2, end)
    return min(index + 2, last)
