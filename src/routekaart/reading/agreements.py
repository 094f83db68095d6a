"""Agreements, instruments, funds and documents that a text calls by name, as those of the reference lists.

A word for a form of agreement beside a country ("overnameovereenkomst met Georgië") is an arrangement only if the lists
have exactly one that it can be. What several things are called may be any of them; nothing is guessed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.named import Named
from routekaart.reading.lexicon import load_lexicon, load_meanings, load_words
from routekaart.reading.phrases import PhraseFound, Phrases
from routekaart.reading.places import PlaceFound
from routekaart.reading.tokens import NAMED, Tokens

_THINGS = frozenset({"arrangement", "instrument", "fund", "programme", "document"})
_WITH, _BETWEEN = load_words("agreements", "with"), load_words("agreements", "between")
_WITH_COUNTRY = load_words("agreements", "with_country")
_BY_THEMSELVES = load_words("agreements", "by_themselves")
_LEVELS = load_meanings("agreements", "levels")
_MEANING = load_lexicon("agreements")["meaning"]
_FAMILY = load_lexicon("agreements")["family"]
_HYPHENS = frozenset({"-", "–"})
_ARTICLES = frozenset({"de", "het"})
_LISTS = frozenset({"en", ",", "of", "/"})
_BEFORE = 3
"""How many words before an agreement may say of which level it is."""


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name in the running text: offsets in it, and the tokens that it is part of."""

    start: int
    end: int
    first: int
    last: int
    ids: tuple[ThingId, ...]
    """What it is, or all that it may be; empty for a form of agreement of which it is not said which."""
    form: str
    """For an agreement of which only the form is known: memorandum, partnership, deal ..."""
    rule: str


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a phrase may stand for: things by name, or a form of agreement."""

    ids: tuple[ThingId, ...] = ()
    form: str = ""
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Agreements:
    """All that is read as a name, and the arrangements by country. Built once."""

    phrases: Phrases[_Meaning]
    by_country: dict[ThingId, tuple[Named, ...]]
    kinds: frozenset[ThingId]
    """The instruments of which countries have an arrangement each."""


def agreement_index(named: Sequence[Named]) -> Agreements:
    """Arrange the names of things for reading."""
    things = [entry for entry in named if kind_of(ThingId(entry.id)) in _THINGS]
    by_name: dict[str, list[Named]] = {}
    for entry in things:
        for name in entry.names:
            by_name.setdefault(name, []).append(entry)
    by_country: dict[ThingId, list[Named]] = {}
    for entry in things:
        if len(entry.countries) == 1:
            by_country.setdefault(entry.countries[0], []).append(entry)
    forms = load_lexicon("agreements")["forms"]
    return Agreements(
        Phrases(
            (
                *((name, _meaning(entries)) for name, entries in by_name.items()),
                *((word, _Meaning(form=form)) for form, words in forms.items() for word in words),
            ),
            declined=True,
        ),
        {country: tuple(entries) for country, entries in by_country.items()},
        frozenset(entry.is_a for entry in things if entry.is_a is not None),
    )


def _meaning(entries: Iterable[Named]) -> _Meaning:
    named = tuple(entries)
    years = [entry.since for entry in named if entry.since is not None]
    return _Meaning(ids=tuple(ThingId(entry.id) for entry in named), since=max(years, default=None))


def read_agreements(
    tokens: Tokens, places: Sequence[PlaceFound], agreements: Agreements, *, year: int | None, taken: frozenset[int]
) -> tuple[NameFound, ...]:
    """Read what a text calls by name.

    Args:
        tokens: the text.
        places: the places in it.
        agreements: what can be named.
        year: of the letter; an arrangement of a later year cannot be meant.
        taken: the tokens of actors, which are no names of things.
    """
    candidates = tokens.beginning(NAMED)
    if not candidates:
        return ()
    reader = _Reader(tokens, agreements, {place.first: place for place in places if place.kind == "country"}, year)
    found: list[NameFound] = []
    position = 0
    for index in candidates:
        if index < position or tokens.taken[index]:
            continue
        name = reader.read(index)
        # "EU Trust Fund" is no act of the EU: a name that goes on behind an actor is the name
        if name is not None and (index not in taken or name.last - 1 not in taken):
            found.append(name)
            position = name.last
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reader:
    tokens: Tokens
    agreements: Agreements
    countries: dict[int, PlaceFound]
    """Countries by their first token."""
    year: int | None

    def read(self, index: int) -> NameFound | None:
        found = self.agreements.phrases.find(self.tokens, index)
        if found is None or not self._known_by_then(found.phrase.value.since) or self._is_part(found):
            return None
        meaning, start = found.phrase.value, self.tokens.starts[index]
        named = NameFound(start, found.end, found.first, found.last, meaning.ids, meaning.form, "name")
        whole = found.end == self.tokens.ends[found.last - 1]
        if not meaning.form and not self.agreements.kinds.issuperset(meaning.ids):
            return named
        one = self._arrangement(found) if whole and not found.phrase.declined else None
        if one is not None:
            return NameFound(start, found.end, found.first, found.last, (one,), "", "with-country")
        if meaning.form in _WITH_COUNTRY and found.phrase.shown[-1].lower() not in _BY_THEMSELVES:
            return None
        return named

    def _is_part(self, found: PhraseFound[_Meaning]) -> bool:
        """Tell whether a common noun has the capital of another name: Handel en Ontwikkelingssamenwerking."""
        tokens, first = self.tokens, found.first
        common = len(found.phrase.shown) == 1 and found.phrase.shown[0].islower() and tokens.words[first][0].isupper()
        return common and not tokens.words[first].isupper() and first != tokens.sentence_span(first)[0]

    def _known_by_then(self, since: int | None) -> bool:
        return since is None or self.year is None or since <= self.year

    def _arrangement(self, found: PhraseFound[_Meaning]) -> ThingId | None:
        """Return the only arrangement with the country beside a word that it can be."""
        place, level = self._country(found)
        if place is None:
            return None
        meaning = found.phrase.value
        kinds = {one for thing in meaning.ids for one in (thing, *_FAMILY.get(thing, ()))}
        if level == "EU":
            kinds = set(meaning.ids)
        forms = set(_MEANING.get(meaning.form, [meaning.form])) if meaning.form else set()
        possible = [
            entry
            for entry in self.agreements.by_country.get(place.place.id, ())
            if (entry.is_a in kinds or (not kinds and entry.form in forms))
            and level in ("", entry.level)
            and self._known_by_then(entry.since)
        ]
        return ThingId(possible[0].id) if len(possible) == 1 else None

    def _country(self, found: PhraseFound[_Meaning]) -> tuple[PlaceFound | None, str]:
        """Return the one country that an agreement is said to be with, and of which level it is said to be."""
        tokens, last = self.tokens, found.last
        level = self._level(max(found.first - _BEFORE, 0), found.last)
        before = self._before(found.first)
        if before is not None:
            return before, level
        if tokens.word(last) in _WITH:
            return self._only(last + 1), level
        if tokens.word(last) in _BETWEEN or tokens.word(last) in _LEVELS:
            return self._between(last + (tokens.word(last) in _BETWEEN), level)
        return None, level

    def _between(self, index: int, level: str) -> tuple[PlaceFound | None, str]:
        """Read "tussen de EU en Tunesië" and "EU-Tunesië" from the first party on."""
        tokens = self.tokens
        index += tokens.word(index) in _ARTICLES
        start = index
        while index - start < _BEFORE and tokens.word(index) in _LEVELS:
            level = _LEVELS[tokens.word(index)]
            index += 1
        if index == start or (tokens.word(index) != "en" and tokens.shown(index) not in _HYPHENS):
            return None, level
        return self._only(index + 1), level

    def _only(self, index: int) -> PlaceFound | None:
        """Return the country that begins at a token, if no other is listed behind it."""
        index += self.tokens.word(index) in _ARTICLES
        place = self.countries.get(index)
        if place is None:
            return None
        after = place.last
        listed = self.tokens.word(after) in _LISTS and (
            after + 1 in self.countries
            or after + 2 in self.countries
            or self.tokens.word(after + 1) in {"andere", "met"}
        )
        return None if listed else place

    def _before(self, first: int) -> PlaceFound | None:
        """Return the country in front: the MoU of "EU-Tunesië MoU"."""
        tokens, index = self.tokens, first - 1
        if index < 2 or index not in self.countries or tokens.shown(index - 1) not in _HYPHENS:
            return None
        return self.countries[index] if tokens.word(index - 2) in _LEVELS else None

    def _level(self, start: int, end: int) -> str:
        words = [self.tokens.lower[index] for index in range(start, end)]
        return next((_LEVELS[word] for word in reversed(words) if word in _LEVELS), "")
