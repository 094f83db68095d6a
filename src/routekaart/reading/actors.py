"""Who does or says something: organisations, and offices with what they are about. Persons are never read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from routekaart.domain.ids import ActorId, ThingId, actor_id, key_of, kind_of
from routekaart.domain.named import Named
from routekaart.reading.lexicon import load_lexicon, load_words
from routekaart.reading.phrases import PhraseFound, Phrases
from routekaart.reading.places import PlaceFound
from routekaart.reading.tokens import ACTOR, Tokens

_HOME = ActorId("government:NLD")
_PARLIAMENT = ActorId("parliament:NLD")
_SPEAKERS = frozenset({"organisation", "government", "parliament"})
_CHAMBERS = frozenset({"house", "senate", "parliament"})
_OF = load_words("actors", "of")
_ALONE = load_words("actors", "alone")
_ARTICLES = frozenset({"de", "het"})
_LINKS = frozenset({"en", ",", "alsmede"})
_HYPHENS = frozenset({"-", "–"})
_MOST_NAMES = 4
"""How many tokens of a person's name may stand between an office and what it is about."""
_REACH = 2
"""How many sentences further on "de regering" may still be the foreign one that was named."""
_ABBREVIATION = 5


@dataclass(frozen=True, slots=True)
class ActorFound:
    """An actor in the running text, as a span of tokens."""

    first: int
    last: int
    actor: ActorId
    office: str
    portfolios: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class _Office:
    """What a word for an office may be: one of our own, one of another country, one that needs a name."""

    own: str = ""
    foreign: str = ""
    with_name: str = ""


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a phrase may name: an organisation, an office, or something that is neither and ends in a short name."""

    organisation: ActorId | None = None
    office: _Office | None = None


@dataclass(frozen=True, slots=True)
class Actors:
    """All that names an actor. Built once."""

    phrases: Phrases[_Meaning]
    portfolios: Phrases[str]
    shorts: dict[str, ActorId]

    def begins(self, word: str) -> bool:
        """Tell whether a word in lower case may begin the name of an actor."""
        return self.phrases.begins(word) or word in self.shorts or word in _ALONE_LOWER


_ALONE_LOWER = frozenset(word.lower() for word in _ALONE)


def actor_index(named: Sequence[Named]) -> Actors:
    """Arrange the names of organisations, and the words for offices, for reading."""
    offices: dict[str, dict[str, str]] = {}
    for table in ("own", "of_a_country", "with_name"):
        for office, words in load_lexicon("actors")[table].items():
            for word in words:
                offices.setdefault(word, {})["foreign" if table == "of_a_country" else table] = office
    organisations = {
        name: ActorId(entry.id)
        for entry in reversed(named)
        if kind_of(ThingId(entry.id)) in _SPEAKERS
        for name in entry.names
    }
    names = (*organisations, *offices, *load_words("actors", "other_full_names"))
    portfolios = load_lexicon("actors")["portfolios"]
    return Actors(
        phrases=Phrases(
            (name, _Meaning(organisations.get(name), _Office(**offices[name]) if name in offices else None))
            for name in names
        ),
        portfolios=Phrases((name, code) for code, names in portfolios.items() for name in names),
        shorts={
            word.lower(): actor_id(actor) for actor, words in load_lexicon("actors")["short"].items() for word in words
        },
    )


def read_actors(tokens: Tokens, places: Sequence[PlaceFound], actors: Actors) -> tuple[ActorFound, ...]:
    """Read the organisations and offices of a text, each at its place."""
    candidates = tokens.beginning(ACTOR)
    if not candidates:
        return ()
    reader = _Reader(tokens, actors, {place.last: place for place in places}, {place.first: place for place in places})
    position = 0
    for index in candidates:
        if index >= position and not tokens.taken[index]:
            found = reader.read(index)
            if found is not None:
                reader.found.append(found)
                position = max(found.last, reader.read_to)
    return tuple(reader.found)


@dataclass(slots=True)
class _Reader:
    tokens: Tokens
    actors: Actors
    ending: dict[int, PlaceFound]
    """Places by the token after them."""
    beginning: dict[int, PlaceFound]
    found: list[ActorFound] = field(default_factory=list)
    named: dict[str, ActorId | None] = field(default_factory=dict)
    """What a short name stands for here: what was last named in full; `None` if that is no actor of ours."""
    foreign: int = -9
    """The sentence that last named a foreign office."""
    read_to: int = 0
    """Up to where what an office is about was read, behind a name that is no part of it."""

    def read(self, index: int) -> ActorFound | None:
        """Return the actor that is named at a token."""
        found = self.actors.phrases.find(self.tokens, index)
        if found is None:
            return self._short(index) or self._alone(index)
        meaning = found.phrase.value
        actor = None if meaning.office is None else self._office(found, meaning.office)
        if actor is not None:
            return actor
        if meaning.office is None or meaning.organisation is not None:
            if self._is_part(found):
                return None
            self._remember(found.phrase.words, meaning.organisation)
        if meaning.organisation is None:
            return None
        return ActorFound(index, found.last, meaning.organisation, "", (), "organisation")

    def _remember(self, words: tuple[str, ...], actor: ActorId | None) -> None:
        """Keep what a short name stands for from here on."""
        for word in words:
            for short in self.actors.shorts:
                if word.endswith(short):
                    self.named[short] = actor

    def _is_part(self, found: PhraseFound[_Meaning]) -> bool:
        """Tell whether a name is only the first part of a word (EU-beleid), or a word of a text in capitals."""
        tokens, last = self.tokens, found.last
        if tokens.shown(last) in _HYPHENS and tokens.glued(last) and tokens.glued(last + 1):
            return True
        if (
            len(found.phrase.words) > 1
            or len(found.phrase.words[0]) > _ABBREVIATION
            or not found.phrase.shown[0].isupper()
        ):
            return False
        around = (tokens.shown(found.first - 1), tokens.shown(last))
        return all(word.isupper() and len(word) > 1 and word.isalpha() for word in around)

    def _office(self, found: PhraseFound[_Meaning], office: _Office) -> ActorFound | None:
        tokens, first = self.tokens, found.first
        if tokens.shown(found.last) in _HYPHENS and tokens.glued(found.last) and tokens.glued(found.last + 1):
            return None
        last, end, portfolios = self._about(found.last)
        self.read_to = last
        place = self._country(first, last)
        if place is not None and place.place.id != f"country:{key_of(ThingId(_HOME))}":
            self.foreign = tokens.sentence(first)
            if not office.foreign:
                return None
            start, after = min(first, place.first), max(end, place.last)
            actor = ActorId(f"government:{key_of(place.place.id)}")
            return ActorFound(start, after, actor, office.foreign, portfolios, "foreign-office")
        start = min(first, place.first) if place is not None else first
        if office.own in _CHAMBERS:
            return self._chamber(found, office.own)
        if office.own and (place is not None or not self._may_be_foreign(office, first, portfolios)):
            return ActorFound(start, end, _HOME, office.own, portfolios, "office")
        if place is not None and office.foreign:
            return ActorFound(start, end, _HOME, office.foreign, portfolios, "office")
        if office.with_name and portfolios:
            return ActorFound(first, end, _HOME, office.with_name, portfolios, "ministry")
        return None

    def _chamber(self, found: PhraseFound[_Meaning], office: str) -> ActorFound | None:
        if self.tokens.word(found.last) == "van" or not self.tokens.shown(found.last - 1)[:1].isupper():
            return None  # the Kamer van Koophandel
        return ActorFound(found.first, found.last, _PARLIAMENT, office, (), "office")

    def _may_be_foreign(self, office: _Office, first: int, portfolios: tuple[str, ...]) -> bool:
        """Tell whether an office could be that of the other country that was just named."""
        near = self.tokens.sentence(first) - self.foreign < _REACH
        return bool(office.foreign) and near and not portfolios

    def _about(self, last: int) -> tuple[int, int, tuple[str, ...]]:
        """Return what an office is about: where that ends, where the office ends in the text, and the names.

        A person's name between the two is stepped over, and then no part of what is read: "minister Jansen van BZ".
        """
        tokens, start = self.tokens, last
        for _ in range(_MOST_NAMES):
            if tokens.word(start) in _OF or not tokens.shown(start)[:1].isupper():
                break
            start += 1
        found = self._portfolio(start) if tokens.word(start) in _OF else None
        if found is None:
            return last, last, ()
        names, end = [found.phrase.value], found.last
        while tokens.word(end) in _LINKS:
            after = end + 1
            after += tokens.word(after) == "en"
            following = self._portfolio(after) if tokens.word(after) in _OF else self._named(after)
            if following is None:
                break
            names.append(following.phrase.value)
            end = following.last
        return end, end if start == last else last, tuple(dict.fromkeys(names))

    def _portfolio(self, index: int) -> PhraseFound[str] | None:
        """Return the name of a ministry after "van" or "voor"."""
        return self._named(index + 1)

    def _named(self, index: int) -> PhraseFound[str] | None:
        return None if self.tokens.ends_block(index) else self.actors.portfolios.find(self.tokens, index)

    def _country(self, first: int, last: int) -> PlaceFound | None:
        """Return the country whose office it is: an adjective before it, or "van" and a country behind it."""
        tokens = self.tokens
        before = self.ending.get(first)
        if before is not None and before.kind == "demonym" and not self._in_list(before):
            return before
        if tokens.word(last) != "van":
            return None
        after = self.beginning.get(last + 1 + (tokens.word(last + 1) in _ARTICLES))
        return after if after is not None and after.kind == "country" else None

    def _in_list(self, place: PlaceFound) -> bool:
        """Tell whether an adjective is one of several: "de Duitse en Franse autoriteiten" are no single actor."""
        return self.tokens.word(place.first - 1) in {"en", "of"} and place.first - 1 in self.ending

    def _short(self, index: int) -> ActorFound | None:
        """Return what "de Commissie" stands for, where that was named in full before."""
        tokens = self.tokens
        actor = self.named.get(tokens.lower[index])
        before = tokens.word(index - 1)
        follows = tokens.shown(index + 1)
        if actor is None or not tokens.words[index][:1].isupper() or before not in _ARTICLES:
            return None
        if tokens.word(index + 1) in _OF or follows[:1].isupper() or follows in _HYPHENS:
            return None
        return ActorFound(index, index + 1, actor, "", (), "short")

    def _alone(self, index: int) -> ActorFound | None:
        """Return a ministry that is named by its abbreviation alone."""
        tokens = self.tokens
        if tokens.words[index] not in _ALONE or tokens.shown(index + 1) in _HYPHENS | {"&"}:
            return None
        found = self.actors.portfolios.find(tokens, index)
        if found is None or tokens.shown(index - 1) in _HYPHENS | {"/"}:
            return None
        return ActorFound(index, found.last, _HOME, "ministry", (found.phrase.value,), "ministry")
