"""What a figure is about: which place, which period, which concept, read from its sentence and from what precedes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from routekaart.domain.ids import ActorId, ConceptId, ThingId, kind_of
from routekaart.domain.letter import PeriodMention, PlaceMention
from routekaart.domain.observation import Concept
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer
from routekaart.reading import cues
from routekaart.reading.sentences import Placed, Sentence

_HOME = ThingId("country:NLD")
_NEAR = 60
"""How many characters before a figure a word may stand that tells what it counts."""


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
            if len(concepts) == 1 and word not in people and not re.fullmatch(cues.ANYBODY, word)
        }

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = sorted(self.concept_of, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(_spread, words))})\b" if words else r"(?!)", re.IGNORECASE)

    def find_concepts(self, text: str) -> tuple[tuple[int, int, ConceptId], ...]:
        """Return every place in a text where words for a concept stand, and which concept."""
        return tuple((seen.start(), seen.end(), self._concept(seen[0])) for seen in self._pattern.finditer(text))

    def find_concept(self, text: str, at: int = 0) -> ConceptId | None:
        """Return the concept whose words stand nearest to an offset of a text, or `None`."""
        nearest = min(self.find_concepts(text), key=lambda seen: abs(seen[0] - at), default=None)
        return None if nearest is None else nearest[2]

    def _concept(self, words: str) -> ConceptId:
        known = " ".join(words.lower().split())
        parts = re.findall(r"\w+", known)  # "kwamen, vooral in oktober, ... aan"
        return self.concept_of.get(known) or self.concept_of[f"{parts[0]} {parts[-1]}"]


def _spread(words: str) -> str:
    """Let a separable verb be separated: "kwamen ... aan"."""
    first, _, particle = words.partition(" ")
    if particle in cues.PARTICLES:
        return rf"{re.escape(first)}\b.{{0,120}}?\b{particle}"
    return re.escape(words).replace(r"\ ", r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a figure is about, for a change that is said right after it."""

    counted: str
    concept: ConceptId | None
    subject: ThingId | None
    valid: Period | None
    modes: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What earlier sentences leave behind: the place of the heading, the last place and the last route."""

    section: ThingId | None = None
    recent: ThingId | None = None
    route: ThingId | None = None
    leading: Counted | None = None
    """What the last figure counted, for a sentence that goes on about it: "Dat is een afname van ..."."""
    heading: tuple[str, ...] = ()
    """Words of the heading that narrow what is counted under it: "Minderjarigen"."""
    before: tuple[str, ...] = ()
    """Such words of the sentence before."""

    def after(self, sentence: Sentence) -> "Context":
        """Return the context for the sentence that follows."""
        areas = [seen.mention.place for seen in sentence.places if seen.mention.kind != "demonym"]
        routes = [area for area in areas if kind_of(area) == "route"]
        abroad = [area for area in areas if area != _HOME and kind_of(area) in ("country", "route")]
        route = routes[-1] if routes else self.route
        if sentence.heading:
            section = routes[0] if routes else abroad[0] if abroad else None
            return Context(section=section, recent=section, route=route, heading=_narrowing(sentence.text))
        # Of several places none is the one that the next sentence goes on about.
        recent = self.recent if not abroad else abroad[0] if len(set(abroad)) == 1 else None
        return Context(
            section=self.section,
            recent=recent,
            route=route,
            heading=self.heading,
            before=_narrowing(sentence.text),
        )


def _narrowing(text: str) -> tuple[str, ...]:
    return tuple(found[0] for found in re.finditer(cues.NARROWS, text, re.IGNORECASE))


def find_area(sentence: Sentence, at: int, context: Context, *, leaving: bool = False) -> ThingId | None:
    """Return the place that a figure at this offset of the running text is about, or `None` if nothing tells.

    In this order: "deze route"; a country called host or transit country; a route named in the sentence; the nearest
    country after "in" or "naar" (for departures: after "uit"); the only country named; what the sentence before was
    about; the heading.
    """
    if re.search(cues.THIS_ROUTE, sentence.text, re.IGNORECASE) and context.route is not None:
        return context.route
    areas = [seen for seen in sentence.places if seen.mention.kind != "demonym"]
    topic = _topic_of_role(sentence, areas, at)
    if topic is not None:
        return topic
    routes = [seen.mention.place for seen in areas if seen.mention.kind == "route"]
    if routes:
        return routes[0]
    towards = cues.FROM if leaving else cues.INTO
    arrived = [seen for seen in areas if word_before(sentence, seen) in towards]
    if arrived:
        return min(arrived, key=lambda seen: abs(seen.start - at)).mention.place
    countries = {seen.mention.place for seen in areas if word_before(sentence, seen) not in cues.FROM}
    if len(countries) == 1:
        return countries.pop()
    return None if countries else context.recent or context.section


def is_pointed_at(sentence: Sentence, at: int) -> bool:
    """Tell whether a sentence points at its place ("deze route", "daar", "X als opvangland") and need not name it."""
    areas = [seen for seen in sentence.places if seen.mention.kind != "demonym"]
    points = re.search(rf"{cues.THIS_ROUTE}|{cues.HERE}", sentence.text, re.IGNORECASE) is not None
    return points or _topic_of_role(sentence, areas, at) is not None


def find_route(area: ThingId | None, context: Context, lexicon: Lexicon) -> ThingId | None:
    """Return the route that the heading names, if a figure is about the country where that route ends."""
    if area is None or context.section is None or kind_of(area) != "country":
        return None
    routes = lexicon.gazetteer.routes_into(area)
    return context.section if any(route.id == context.section for route in routes) else None


def find_counterpart(sentence: Sentence, start: int, end: int, area: ThingId | None) -> ThingId | None:
    """Return where those counted come from: a demonym right after the figure, or a country after "uit"."""
    for seen in sentence.places:
        if seen.mention.place == area:
            continue
        if seen.mention.kind == "demonym" and 0 <= seen.start - end <= 25:
            return seen.mention.place
        if word_before(sentence, seen) in cues.FROM and abs(seen.start - start) <= _NEAR:
            return seen.mention.place
    return None


def find_period(sentence: Sentence, at: int) -> Period | None:
    """Return the period of a figure: the nearest before it that no change is measured from, else the next after it."""
    periods = [
        (seen, seen.mention.value)
        for seen in sentence.periods
        if isinstance(seen.mention.value, Period) and not is_base(sentence, seen)
    ]
    before = [value for seen, value in periods if seen.start < at]
    after = [value for seen, value in periods if seen.start >= at]
    return before[-1] if before else after[0] if after else None


def find_base(sentence: Sentence, at: int) -> Period | None:
    """Return the period that a change at this offset is measured from, if the sentence names it."""
    bases = [seen for seen in sentence.periods if is_base(sentence, seen)]
    nearest = min(bases, key=lambda seen: abs(seen.start - at), default=None)
    return nearest.mention.value if nearest and isinstance(nearest.mention.value, Period) else None


def is_base(sentence: Sentence, period: Placed[PeriodMention]) -> bool:
    """Tell whether a change is measured from this period: "ten opzichte van 2018"."""
    return re.search(cues.BASE, _before(sentence, period.start), re.IGNORECASE) is not None


def find_modes(text: str) -> tuple[str, ...]:
    """Return how people came, if a text says so."""
    return next((modes for cue, modes in cues.MODES if re.search(rf"\b(?:{cue})\b", text, re.IGNORECASE)), ())


def find_publisher(text: str) -> ActorId | None:
    """Return whose figures a text says it gives: "volgens UNHCR", "telde Frontex"; `None` if it names several."""
    found = {cues.PUBLISHERS[seen[seen.lastgroup or 0].lower()] for seen in _according_to(text)}
    return found.pop() if len(found) == 1 else None


def _according_to(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(cues.ACCORDING_TO, text, re.IGNORECASE)


def find_figure_concept(sentence: Sentence, counted: str, start: int, end: int, lexicon: Lexicon) -> ConceptId | None:
    """Return what is counted as one of our concepts.

    The counted noun decides if it is a word of a concept. If it only means people, a word of a concept near it does:
    "migranten" are counted on arrival, on return and at a vaccination, and only the words around tell.
    """
    own = lexicon.find_concept(counted)
    means_people = re.search(rf"\b{cues.PERSONS}\b", counted, re.IGNORECASE) or _is_demonym(sentence, end)
    if own is not None or not means_people:
        return own
    left = max(0, start - sentence.start - 2 * _NEAR)
    around = sentence.text[left : end - sentence.start + 2 * _NEAR]
    return lexicon.find_concept(around, start - sentence.start - left)


def _is_demonym(sentence: Sentence, end: int) -> bool:
    return any(seen.mention.kind == "demonym" and 0 <= seen.start - end <= 3 for seen in sentence.places)


def _topic_of_role(sentence: Sentence, areas: list[Placed[PlaceMention]], at: int) -> ThingId | None:
    before = sentence.text[: at - sentence.start]
    if not re.search(rf"\bals\b.*\b{cues.LAND_ROLES}\b", before, re.IGNORECASE | re.DOTALL):
        return None
    return areas[0].mention.place if areas else None


def _before(sentence: Sentence, at: int) -> str:
    return sentence.text[max(0, at - sentence.start - 45) : at - sentence.start]


def word_before(sentence: Sentence, seen: Placed[PlaceMention]) -> str:
    """Return the word before a place, in lower case; an article is passed over."""
    words = re.findall(r"\w+", _before(sentence, seen.start).lower())
    while words and words[-1] in ("de", "het", "the"):
        words.pop()
    return words[-1] if words else ""
