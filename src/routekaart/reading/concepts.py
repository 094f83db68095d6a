"""The words of concepts in a text: what is counted, as one of our concepts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from routekaart.domain.ids import ConceptId
from routekaart.domain.observation import Concept
from routekaart.domain.place import Gazetteer
from routekaart.reading import cues


class WordsFor(NamedTuple):
    """Where words for a concept stand in a text."""

    start: int
    end: int
    concept: ConceptId
    parts: tuple[tuple[int, int], ...]
    """The spans of the words themselves: of a verb in two parts, "kwamen … aan", not what stands between them."""


Concepts = tuple[WordsFor, ...]
"""All words for concepts in a text."""
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
            if len(concepts) == 1 and word not in people and not cues.counted.ANYBODY.fullmatch(word)
        }

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        """The words for concepts by their first word, longest first: few words of a text begin any.

        Words that are apart and say the same are tried together where the same word follows the gap, so that a text is
        looked through once for all of them.
        """
        by_first: dict[str, dict[tuple[str, str], list[str]]] = {}
        for words in sorted(self.concept_of, key=len, reverse=True):
            first, rest = _parted(words)
            same = (self.concept_of[words], _WORD.findall(rest)[0]) if rest else (words, "")
            by_first.setdefault(_WORD.findall(words)[0], {}).setdefault(same, []).append(rest or first)
        written = {first: "|".join(_alternatives(first, groups)) for first, groups in by_first.items()}
        return {first: re.compile(rf"(?:{words})\b", re.IGNORECASE) for first, words in written.items()}

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
            if seen is not None and word is not None:
                known, tail = self._known(seen[0])
                # between the parts of a verb may stand what is counted: "kwamen er 26.550 asielverzoeken binnen"
                start, end, position = offset + at, offset + seen.end(), word.end() if tail else seen.end()
                apart = ((start, offset + word.end()), (end - tail, end)) if tail else ((start, end),)
                found.append(WordsFor(start, end, self.concept_of[known], apart))
        return tuple(_without_mere_verbs(text, offset, _without_parts(found)))

    def _known(self, words: str) -> tuple[str, int]:
        """Return the words as they stand in the lists, and how many characters the last part has if they are apart."""
        known = " ".join(words.lower().split())
        if known in self.concept_of:
            return known, 0
        parts = list(_WORD.finditer(words))  # "kwamen, vooral in oktober, ... aan"
        first = parts[0][0].lower()
        for number in range(1, len(parts)):
            last = parts[-number:]
            rest = " ".join(part[0].lower() for part in last)
            said = next((said for said in (f"{first} {rest}", f"{first} {GAP} {rest}") if said in self.concept_of), "")
            if said:
                return said, len(words) - last[0].start()
        return known, 0

    @cached_property
    def routes_by_arrival(self) -> dict[str, frozenset[str]]:
        """The routes on which people arrive in a country and in no other, by that country."""
        countries = {country for route in self.gazetteer.routes for country in route.arrival}
        return {country: frozenset(route.id for route in self.gazetteer.routes_into(country)) for country in countries}


def nearest_concept(concepts: Concepts, at: int = 0) -> ConceptId | None:
    """Return the concept whose words stand nearest to an offset, or `None` if there are none."""
    return min(concepts, key=lambda seen: abs(seen[0] - at))[2] if concepts else None


def _without_parts(found: list[WordsFor]) -> list[WordsFor]:
    """Leave out words that are a part of others: "vermist" in "kwamen … om het leven of raakten vermist"."""
    ends = [(one.parts[-1], one.concept) for one in found if len(one.parts) > 1]
    if not ends:
        return found
    return [
        one
        for one in found
        if not any(start <= one.start < end and one.concept != concept for (start, end), concept in ends)
    ]


def _without_mere_verbs(text: str, offset: int, found: list[WordsFor]) -> Iterator[WordsFor]:
    """Yield words for concepts without a verb in two parts between which something else stands that is counted.

    In "kwamen er 11.295 asielaanvragen binnen" nobody arrived, and "kwam 38% van alle detecties aan de" holds no verb.
    """
    for number, one in enumerate(found):
        within = _found_within(found, number) if _may_be_mere(text, offset, one) else ()
        if not any(_is_counted_apart(text, offset, one, other) for other in within):
            yield one


def _found_within(found: list[WordsFor], number: int) -> Iterator[WordsFor]:
    """Yield the words for concepts that stand between the parts of a verb."""
    for at in range(number + 1, len(found)):
        if found[at].start >= found[number].parts[-1][0]:
            return
        yield found[at]


def _may_be_mere(text: str, offset: int, verb: WordsFor) -> bool:
    start, end = verb.parts[-1]
    inside = text[start - offset : end - offset].lower() == _INSIDE
    return len(verb.parts) > 1 and (inside or _ARTICLE.match(text, end - offset) is not None)


def _is_counted_apart(text: str, offset: int, verb: WordsFor, other: WordsFor) -> bool:
    detected = cues.counted.DETECTIONS.search(text, other.start - offset, other.end - offset)
    return other.concept != verb.concept or detected is not None


def _parted(words: str) -> tuple[str, str]:
    """Return the parts of words that may stand apart, "kwamen aan", "vroegen … asiel aan"; of others all of them."""
    first, gap, rest = words.partition(f" {GAP} ")
    if gap:
        return first, rest
    first, _, particle = words.partition(" ")
    return (first, particle) if particle in cues.counted.PARTICLES else (words, "")


def _alternatives(first: str, groups: dict[tuple[str, str], list[str]]) -> Iterator[str]:
    for (_, follows), words in groups.items():
        written = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in words)
        yield rf"{re.escape(first)}\b.{{0,120}}?\b(?:{written})" if follows else written
