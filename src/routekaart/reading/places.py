"""Countries, regions, routes and the words derived from them, by the longest name that fits whole words."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from routekaart.domain.ids import kind_of
from routekaart.domain.place import Gazetteer, Place
from routekaart.reading.lexicon import load_lexicon, load_words
from routekaart.reading.tokens import PLACE, Tokens, read_tokens

_WHOLE_TAILS = tuple(load_lexicon("places")["compounds"]["whole"])
_PART_TAILS = tuple(load_lexicon("places")["compounds"]["part"])
_BODIES = load_words("places", "bodies")
_ONLY_BEHIND = load_words("places", "only_behind")
_PLACES_BEHIND = load_words("places", "places_behind")
_SURNAMES = load_words("places", "surnames")
_FIRST_OF_ROUTES = load_words("places", "first_of_routes", "ellipsis")
_BEHIND_ROUTE = load_words("places", "behind", "ellipsis")
_OF_THE_SEA, _BEHIND_ONE = (
    load_words("places", "of_the_sea", "ellipsis"),
    load_words("places", "behind_one", "ellipsis"),
)
_ARTICLES, _ON = frozenset({"de", "the"}), frozenset({"op", "via", "on"})
_THOSE, _THAN = frozenset({"dat", "die", "those", "that"}), frozenset({"dan", "als", "than", "as"})
_AND = frozenset({"en", "and"})
_SHORT = 7
_LONGEST_ROW = 12
"""Tokens."""


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
    led: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Names that must have a word before them: (de) Hoorn."""


def name_index(gazetteer: Gazetteer) -> Names:
    """Arrange the names of a gazetteer for reading."""
    names: dict[tuple[str, ...], tuple[Place, str]] = {}
    leads: dict[tuple[str, ...], set[str]] = {}
    for place in gazetteer.places:
        kind = {"region": "region", "route": "route"}.get(kind_of(place.id), "country")
        for words, kind_of_word in (
            ((place.name_nl, place.name_en, *place.aliases), kind),
            (place.demonyms, "demonym"),
            (place.subnational, "subnational"),
        ):
            for word in words:
                key, lead = _key(word, kind_of_word)
                names.setdefault(key, (place, kind_of_word))
                leads.setdefault(key, set()).add(lead)
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
    led = {key: min(words) for key, words in leads.items() if len(words) == 1 and "" not in words}
    return Names(ordered, {key[0]: name for key, name in names.items() if len(key) == 1}, capitals, led)


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
        place = place or _elliptic(tokens, index, names, found)
        if place is not None:
            found.append(place)
            position = place.last
    return tuple(found)


def begins_place(names: Names) -> Callable[[str], bool]:
    """Return what tells whether a word in lower case may begin the name of a place."""
    tails = _WHOLE_TAILS + _PART_TAILS
    return lambda word: word in names.by_first or word.endswith(tails)


def _key(name: str, kind: str) -> tuple[tuple[str, ...], str]:
    """Return the words of a name as it is looked for, and the word before the name itself, which is left out of it."""
    words = read_tokens(name)
    lead = 0
    while kind != "route" and lead < len(words) - 1 and words.words[lead].islower():
        lead += 1
    key = tuple(unicodedata.normalize("NFC", word) for word in words.lower[lead:])
    return key, words.lower[lead - 1] if lead else ""


def _longest(tokens: Tokens, index: int, names: Names) -> PlaceFound | None:
    for key, place, kind in names.by_first[tokens.lower[index]]:
        last = index + len(key)
        if tuple(tokens.lower[index:last]) != key or not _is_name(tokens, index, last, names):
            continue
        if names.led.get(key, tokens.word(index - 1)) != tokens.word(index - 1):
            continue
        if f"{tokens.lower[last - 1]} {tokens.word(last)}" in _BODIES or _says_else(tokens, index, last, kind):
            return None
        return PlaceFound(tokens.starts[index], tokens.ends[last - 1], index, last, place, kind, kind)
    return None


def _elliptic(tokens: Tokens, index: int, names: Names, found: list[PlaceFound]) -> PlaceFound | None:
    """Read a route by its first word: "drukker dan de centrale", "the Central and Western Mediterranean routes"."""
    word = tokens.lower[index]
    if word not in _FIRST_OF_ROUTES:
        return None
    known = {key: place for key, place, kind in names.by_first.get(word, ()) if kind == "route"}
    rest: tuple[str, ...] | None = None
    other = _last_of_row(tokens, index, names)
    if other is not None:  # "de centrale en de oostelijke Middellandse Zeeroute"
        rest = tuple(tokens.lower[other.first + 1 : other.last])
    elif _is_compared(tokens, index, found) or _is_of_the_sea(tokens, index):
        rest = ("route",)
    place = None if rest is None else known.get((word, *rest))
    if place is None:
        return None
    return PlaceFound(tokens.starts[index], tokens.ends[index], index, index + 1, place, "route", "elliptic")


def _last_of_row(tokens: Tokens, index: int, names: Names) -> PlaceFound | None:
    """Return the route named in full behind a row of first words: "de Centraal-, Oostelijke en Westelijke … route"."""
    at, linked = index + 1, False
    while at < index + _LONGEST_ROW:
        word = tokens.word(at)
        if word in _FIRST_OF_ROUTES and linked:
            found = _longest(tokens, at, names)
            if found is not None:
                return found if found.kind == "route" and found.last - at > 1 else None
            linked = False
        elif word in _AND or word == ",":
            linked = True
        elif not (word == "-" or (word in _ARTICLES and linked)):
            return None
        at += 1
    return None


def _is_of_the_sea(tokens: Tokens, index: int) -> bool:
    """Tell whether a word stands for one of the routes over the sea: "of the Mediterranean routes, the Western"."""
    before = tokens.lower[tokens.sentence_span(index)[0] : index]
    several = ("routes" in before or "route" in before) and not _OF_THE_SEA.isdisjoint(before)
    return several and before[-1] in _ARTICLES and tokens.word(index + 1) in _BEHIND_ROUTE | _BEHIND_ONE


def _is_compared(tokens: Tokens, index: int, found: list[PlaceFound]) -> bool:
    """Tell whether a word stands for a route beside one that its sentence names: "dan (dat) (op) de centrale"."""
    first, _ = tokens.sentence_span(index)
    named = [place for place in found if place.first >= first and place.kind == "route"]
    if not named or tokens.lower[index] in {tokens.lower[place.first] for place in named}:
        return False
    before = index - 1
    if tokens.word(before) not in _ARTICLES or tokens.word(index + 1) not in _BEHIND_ROUTE:
        return False
    for words in (_ON, _THOSE):
        before -= tokens.word(before - 1) in words
    return tokens.word(before - 1) in _THAN


def _is_name(tokens: Tokens, first: int, last: int, names: Names) -> bool:
    """Tell whether the words are written as a name: with a capital, or as a route with one somewhere."""
    shown = tokens.words[first:last]
    if len(shown) == 1 and shown[0].lower() in names.abbreviations:
        return shown[0].isupper()
    if len(shown) == 1 and shown[0].isupper() and len(shown[0]) < _SHORT:
        return _among_capitals(tokens, first)
    return any(word[:1].isupper() for word in shown) and (shown[0][:1].isupper() or len(shown) > 1)


def _among_capitals(tokens: Tokens, index: int) -> bool:
    """Tell whether a neighbour is in capitals too, so that a short word in them is no abbreviation."""
    near = (tokens.shown(index + step) for step in (-2, -1, 1, 2))
    return any(word.isupper() and len(word) > 1 for word in near)


def _says_else(tokens: Tokens, first: int, last: int, kind: str) -> bool:
    """Tell whether a name that is also something else is that here: "lid Van Breda", "Dublin III", "Jordan Peters"."""
    before = tokens.shown(first - 1)
    surname = before in _SURNAMES and first - 1 > tokens.sentence_span(first)[0]
    if kind == "subnational" and surname:
        return True
    if tokens.lower[first] not in _ONLY_BEHIND or last - first > 1:
        return False
    named = tokens.shown(last)[:1].isupper() or (tokens.shown(last) in {"-", "–"} and tokens.glued(last))
    return before.lower() not in _PLACES_BEHIND or named


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
