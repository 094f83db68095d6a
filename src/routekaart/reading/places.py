"""Countries, regions, routes and the words derived from them, by the longest name that fits whole words."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from routekaart.domain.ids import kind_of
from routekaart.domain.place import Gazetteer, Place
from routekaart.reading.tokens import PLACE, Tokens, read_tokens

# "Sahellanden", "Balkanlanden" are the region; "Syriëgangers", "Turkijedeal" hold a name and more
_WHOLE_TAILS = ("landen", "regio", "staten")
_PART_TAILS = ("gangers", "ganger", "deal", "akkoord", "verklaring", "crisis", "beleid", "missie", "brief", "route")
# the seat of the government as head of a letter, and bodies whose name is not the place
_NOT_BEFORE = {"unie": frozenset({"afrikaanse", "europese"})}


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A name of a place in the running text; `start` and `end` are offsets in it."""

    start: int
    end: int
    first: int
    last: int
    place: Place
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a gazetteer, by their first word, longest first. Built once."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], Place, str], ...]]
    single: dict[str, tuple[Place, str]] = field(default_factory=dict)
    abbreviations: frozenset[str] = frozenset()
    """Names that are written in capitals: VS, DRC."""


def name_index(gazetteer: Gazetteer) -> Names:
    """Arrange the names of a gazetteer for reading."""
    names: dict[tuple[str, ...], tuple[Place, str]] = {}
    for place in gazetteer.places:
        kind = {"region": "region", "route": "route"}.get(kind_of(place.id), "country")
        for words, kind_of_word in (
            ((place.name_nl, place.name_en, *place.aliases), kind),
            (place.demonyms, "demonym"),
            (place.subnational, "subnational"),
        ):
            for word in words:
                names.setdefault(_key(word, kind_of_word), (place, kind_of_word))
    by_first: dict[str, list[tuple[tuple[str, ...], Place, str]]] = {}
    for key, (place, kind) in names.items():
        if key:
            by_first.setdefault(key[0], []).append((key, place, kind))
    ordered = {first: tuple(sorted(keys, key=lambda item: -len(item[0]))) for first, keys in by_first.items()}
    capitals = frozenset(
        word.lower()
        for place in gazetteer.places
        for word in (place.name_nl, place.name_en, *place.aliases, *place.subnational)
        if word.isupper()
    )
    return Names(ordered, {key[0]: name for key, name in names.items() if len(key) == 1}, capitals)


def read_places(tokens: Tokens, names: Names) -> tuple[PlaceFound, ...]:
    """Read all names of places; a name counts only with a capital letter, as letters write it."""
    found: list[PlaceFound] = []
    by_first, lower, taken = names.by_first, tokens.lower, tokens.taken
    position = 0
    for index in tokens.beginning(PLACE):
        if index < position or taken[index]:
            continue
        known = lower[index] in by_first
        place = _longest(tokens, index, names) if known else _compound(tokens, index, names.single)
        if place is not None:
            found.append(place)
            position = place.last
    return tuple(found)


def begins_place(names: Names) -> Callable[[str], bool]:
    """Return what tells whether a word in lower case may begin the name of a place."""
    tails = _WHOLE_TAILS + _PART_TAILS
    return lambda word: word in names.by_first or word.endswith(tails)


def _key(name: str, kind: str) -> tuple[str, ...]:
    """Return the words of a name as it is looked for; what stands before the name itself is left out of it."""
    words = read_tokens(name)
    lead = 0
    while kind != "route" and lead < len(words) - 1 and words.words[lead].islower():
        lead += 1
    return tuple(unicodedata.normalize("NFC", word) for word in words.lower[lead:])


def _longest(tokens: Tokens, index: int, names: Names) -> PlaceFound | None:
    for key, place, kind in names.by_first[tokens.lower[index]]:
        last = index + len(key)
        if tuple(tokens.lower[index:last]) != key or not _is_name(tokens, index, last, names):
            continue
        following = _NOT_BEFORE.get(tokens.word(last))
        if following and tokens.lower[last - 1] in following:
            return None
        return PlaceFound(tokens.starts[index], tokens.ends[last - 1], index, last, place, kind, kind)
    return None


def _is_name(tokens: Tokens, first: int, last: int, names: Names) -> bool:
    """Tell whether the words are written as a name: with a capital, or as a route with one somewhere."""
    shown = tokens.words[first:last]
    if len(shown) == 1 and shown[0].lower() in names.abbreviations:
        return shown[0].isupper()
    return any(word[:1].isupper() for word in shown) and (shown[0][:1].isupper() or len(shown) > 1)


def _compound(tokens: Tokens, index: int, single: dict[str, tuple[Place, str]]) -> PlaceFound | None:
    word = tokens.lower[index]
    if not tokens.words[index][:1].isupper():
        return None
    for tail in _WHOLE_TAILS + _PART_TAILS:
        stem = word.removesuffix(tail)
        named = single.get(stem) if stem != word else None
        if named is None or named[1] in {"demonym", "subnational"}:
            continue
        start, end = tokens.starts[index], tokens.ends[index]
        end = end if tail in _WHOLE_TAILS else start + len(tokens.words[index]) - len(tail)
        return PlaceFound(start, end, index, index + 1, named[0], named[1], "compound")
    return None
