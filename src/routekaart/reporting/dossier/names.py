"""Names of things, titles of sources and the words of the lists, in one language."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.period import Period
from routekaart.reporting.dossier.words import UNNAMED
from routekaart.reporting.texts import LANGUAGES, Lang, say


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A publication that statements were taken from."""

    title: str
    address: str
    kind: str
    """official, research, press, copy or weak; empty where it is not in the list."""
    published: Period | None = None
    """When it came out, if the list tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the ids and codes of a dossier are called."""

    lang: Lang
    names: Mapping[str, tuple[str, str]]
    """Dutch and English names by id."""
    sources: Mapping[str, ShownSource] = field(default_factory=dict)
    translations: Mapping[str, str] = field(default_factory=dict)
    """Dutch for the words of lists that are kept in English."""
    described: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Names that the register itself gives, to things that are in no list."""

    def has(self, thing: str) -> bool:
        """Tell whether a thing has a name of its own."""
        return thing in self.names or thing in self.described

    def name(self, thing: str) -> str:
        """Return the name of a thing; its key where it has none."""
        found = self.names.get(thing) or self.described.get(thing)
        if found is not None:
            return found[LANGUAGES.index(self.lang)]
        kind = kind_of(ThingId(thing))
        if kind == "government":
            return say(UNNAMED, "government", self.lang).format(country=self.name(f"country:{key_of(ThingId(thing))}"))
        if kind == "account":
            return say(UNNAMED, "account", self.lang).format(key=key_of(ThingId(thing)))
        return key_of(ThingId(thing)) or thing

    def in_order(self, things: Iterable[ThingId]) -> tuple[ThingId, ...]:
        """Return things in order of their names, with accents as in a dictionary: Egypte, Ethiopië, Irak."""
        return tuple(sorted(things, key=lambda one: (_without_accents(self.name(one)), one)))

    def words(self, text: str) -> str:
        """Return words of a list in this language, or as they are where nobody has translated them."""
        return self.translations.get(text, text) if self.lang == "nl" else text

    def party(self, party: str) -> str:
        """Name a party to an arrangement: a country by its code, or EU and Benelux as they are."""
        if ":" in party:
            return self.name(party)
        return self.names.get(f"country:{party}", (party, party))[LANGUAGES.index(self.lang)]


def _without_accents(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()
