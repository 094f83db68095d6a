"""The words of concepts in a text: what is counted, as one of our concepts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from routekaart.domain.ids import ConceptId
from routekaart.domain.observation import Concept
from routekaart.domain.place import Gazetteer
from routekaart.reading import cues

Concepts = tuple[tuple[int, int, ConceptId], ...]
"""Where words for concepts stand in a text, each with its end and its concept."""
_WORD = re.compile(r"\w+")
_INSIDE, _ARTICLE = "binnen", re.compile(r"\s{1,3}(?:de|het)\b")
"""Where applications come as well as people; and what makes of "aan" a word of its own: "aan de buitengrenzen"."""
GAP = "…"
"""Between the words for a concept: other words may stand here."""


@dataclass(frozen=True)
class Lexicon:
    """Places and concepts, with the patterns made from their words."""

    gazetteer: Gazetteer
    concepts: tuple[Concept, ...]

    @cached_property
    def concept_of(self) -> dict[str, ConceptId]:
        """The concept that a word stands for, in lower case.

        A word that stands for several concepts, or only means people, tells nothing and is left out.
        """
        meanings: dict[str, set[ConceptId]] = {}
        for concept in self.concepts:
            for word in concept.words:
                meanings.setdefault(word.lower(), set()).add(concept.id)
        people = {word.lower() for place in self.gazetteer.places for word in place.demonyms}
        return {
            word: next(iter(concepts))
            for word, concepts in meanings.items()
            if len(concepts) == 1 and word not in people and not cues.ANYBODY.fullmatch(word)
        }

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        """The words for concepts by their first word, longest first: few words of a text begin any."""
        by_first: dict[str, list[str]] = {}
        for words in sorted(self.concept_of, key=len, reverse=True):
            by_first.setdefault(_WORD.findall(words)[0], []).append(_spread(words))
        return {
            first: re.compile(rf"(?:{'|'.join(patterns)})\b", re.IGNORECASE) for first, patterns in by_first.items()
        }

    def begins(self, word: str) -> bool:
        """Tell whether a word in lower case may begin the words for a concept."""
        return bool(_WORD.match(word)) and _WORD.findall(word)[0] in self._patterns

    def find_concepts(self, text: str, offset: int = 0, starts: Iterable[int] | None = None) -> Concepts:
        """Return every place in a text where words for a concept stand, and which concept.

        Args:
            text: where to look.
            offset: what its first character is counted as.
            starts: where words stand that may begin such words, so counted; all words are tried without it.
        """
        found, position = [], 0
        places = (word.start() for word in _WORD.finditer(text)) if starts is None else (at - offset for at in starts)
        for at in places:
            if at < position:
                continue
            word = _WORD.match(text, at)
            pattern = None if word is None else self._patterns.get(word[0].lower())
            seen = None if pattern is None else pattern.match(text, at)
            if seen is not None:
                position = seen.end()
                found.append((offset + at, offset + position, self._concept(seen[0])))
        return tuple(found)

    def unfold(self, text: str, offset: int, found: Concepts) -> Concepts:
        """Return concepts with a verb in two parts replaced by what is counted between them, if that is another thing.

        In "kwamen er 11.295 asielaanvragen binnen" nobody arrived, and "kwam 38% van alle detecties aan" holds no verb.
        """
        unfolded = list[tuple[int, int, ConceptId]]()
        for start, end, concept in found:
            words = text[start - offset : end - offset].split()
            inner: Concepts = ()
            apart = words[-1].lower() == _INSIDE or _ARTICLE.match(text, end - offset) is not None
            if apart and len(words) > 2 and " ".join(words).lower() not in self.concept_of:
                first = start + len(words[0])
                inner = self.find_concepts(text[first - offset : end - offset - len(words[-1])], first)
            others = [
                one
                for one in inner
                if one[2] != concept or cues.DETECTIONS.search(text, one[0] - offset, one[1] - offset)
            ]
            unfolded += others or [(start, end, concept)]
        return tuple(unfolded)

    def _concept(self, words: str) -> ConceptId:
        known = " ".join(words.lower().split())
        parts = _WORD.findall(known)  # "kwamen, vooral in oktober, ... aan"
        apart = (f"{parts[0]} {GAP} {' '.join(parts[-last:])}" for last in range(1, len(parts)))
        spread = (known, f"{parts[0]} {parts[-1]}", *apart)
        said = next((said for said in spread if said in self.concept_of), known)
        return self.concept_of[said]

    @cached_property
    def routes_by_arrival(self) -> dict[str, frozenset[str]]:
        """The routes on which people arrive in a country and in no other, by that country."""
        countries = {country for route in self.gazetteer.routes for country in route.arrival}
        return {country: frozenset(route.id for route in self.gazetteer.routes_into(country)) for country in countries}


def nearest_concept(concepts: Concepts, at: int = 0) -> ConceptId | None:
    """Return the concept whose words stand nearest to an offset, or `None` if there are none."""
    return min(concepts, key=lambda seen: abs(seen[0] - at))[2] if concepts else None


def _spread(words: str) -> str:
    """Let a separable verb be separated, "kwamen ... aan", and what is written with a gap: "vroegen … asiel aan"."""
    first, gap, rest = words.partition(f" {GAP} ")
    if gap:
        return rf"{re.escape(first)}\b.{{0,120}}?\b{re.escape(rest)}".replace(r"\ ", r"\s+")
    first, _, particle = words.partition(" ")
    if particle in cues.PARTICLES:
        return rf"{re.escape(first)}\b.{{0,120}}?\b{particle}"
    return re.escape(words).replace(r"\ ", r"\s+")
