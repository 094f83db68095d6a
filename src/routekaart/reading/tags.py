"""What a title or text is about: the countries, routes, regions, instruments and arrangements that it names."""

from collections.abc import Callable, Sequence

from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.letter import Document, Reading
from routekaart.domain.named import Named
from routekaart.domain.place import Gazetteer

KINDS = ("country", "region", "route", "instrument", "arrangement")
_OWN = ThingId("country:NLD")
"""No tag: what the House speaks of is nearly always about the Netherlands as well."""
_SHORTEST = 3
_MOST = 4096


class Tagger:
    """Finds what texts are about. The same text, such as the title of a dossier, is read once."""

    def __init__(
        self,
        read: Callable[[Document], Reading],
        open_text: Callable[[str], Document],
        gazetteer: Gazetteer,
        named: Sequence[Named] = (),
    ) -> None:
        self._read, self._open = read, open_text
        self._found: dict[str, tuple[tuple[ThingId, str], ...]] = {}
        self.known = _words(gazetteer, named)
        """Words in lower case that name a place, a people or an organisation."""

    def find(self, text: str) -> tuple[tuple[ThingId, str], ...]:
        """Return the things that a text names, each once, with the words that do so, in the order of the text."""
        found = self._found.get(text)
        if found is None:
            found = self._tags(text)
            if len(self._found) < _MOST:
                self._found[text] = found
        return found

    def _tags(self, text: str) -> tuple[tuple[ThingId, str], ...]:
        reading = self._read(self._open(text))
        mentions = [(one.start, one.place, one.surface) for one in reading.places]
        # words that may mean several things tell nothing for certain
        mentions += [(one.start, one.ids[0], one.surface) for one in reading.names if len(one.ids) == 1]
        tags: dict[ThingId, str] = {}
        for _, thing, words in sorted(mentions):
            if kind_of(thing) in KINDS and thing != _OWN:
                tags.setdefault(thing, words)
        return tuple(tags.items())


def _words(gazetteer: Gazetteer, named: Sequence[Named]) -> frozenset[str]:
    names = [name for one in named for name in one.names]
    for place in gazetteer.places:
        names += [place.name_nl, place.name_en, *place.aliases, *place.demonyms, *place.subnational]
    words = (word.casefold() for name in names for word in name.replace("-", " ").split() if word[:1].isupper())
    return frozenset(word for word in words if len(word) >= _SHORTEST)
