"""What a figure is about: which place, which period, which concept, read from its sentence and from what precedes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from routekaart.domain.ids import ConceptId, ThingId, actor_id, kind_of
from routekaart.domain.letter import PlaceMention
from routekaart.domain.period import Period
from routekaart.reading import cues
from routekaart.reading.concepts import Concepts, Lexicon, WordsFor, nearest_concept
from routekaart.reading.sentences import Mention, Placed, Sentence
from routekaart.reading.understood import DISPLACED, WAITING

_HOME = ThingId("country:NLD")
_FRONTEX, _ALL_BORDERS = actor_id("organisation:frontex"), ThingId("region:europe")
_IOM, _DEAD = actor_id("organisation:iom"), ConceptId("deaths-on-route")
_DEAD_ONLY, _UNHCR = ConceptId("deaths-only"), actor_id("organisation:unhcr")
_RETURNS, _AFTER_ORDER = ConceptId("returns"), ConceptId("returns-anywhere")
_ASKED = ConceptId("asylum-applications")
HOSTED, ON_ROUTE = ConceptId("refugees-hosted"), ConceptId("irregular-arrivals")
_WORDS_OF_PUBLISHERS = (
    (_IOM, cues.DEADLIEST, _DEAD),
    (_FRONTEX, cues.IRREGULAR_MIGRATION, ON_ROUTE),
    (_UNHCR, cues.INTERNALLY_DISPLACED, DISPLACED),
)
"""Words that stand for a concept only where a publisher is named that counts just that by them."""
_SEEKERS = re.compile(r"\basylum-seekers\b", re.IGNORECASE)
"""How UNHCR writes whom it counts while they wait."""
_NEAR = 60
"""How many characters before a figure a word may stand that tells what it counts."""
_NEXT = 2
"""Characters between a figure and a word right behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a figure is about, for a change that is said right after it."""

    counted: str
    concept: ConceptId | None
    subject: ThingId | None
    valid: Period | None
    modes: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Context:
    """What earlier sentences leave behind: the place of the heading, the last place and the last route."""

    section: ThingId | None = None
    recent: ThingId | None = None
    route: ThingId | None = None
    heading: Sentence | None = None
    before: Sentence | None = None
    border: bool = False
    """Whether some border, sea, route, place or people was spoken of, whether or not it was read as one."""

    @property
    def narrowing(self) -> tuple[str, ...]:
        """Words of the heading ("Minderjarigen") and of the sentence before that narrow what is counted here."""
        return (*_narrowing(self.heading), *_narrowing(self.before))

    def after(self, sentence: Sentence) -> "Context":
        """Return the context for the sentence that follows."""
        border = self.border or bool(sentence.places or sentence.signs & cues.SOME_BORDER.bit)
        if not sentence.places and not sentence.heading:
            return replace(self, before=sentence, border=border)
        areas = [seen.mention.place for seen in sentence.areas]
        routes = [area for area in areas if kind_of(area) == "route"]
        abroad = [area for area in areas if area != _HOME and kind_of(area) in ("country", "route")]
        route = routes[-1] if routes else self.route
        if sentence.heading:
            section = routes[0] if routes else abroad[0] if abroad else None
            return Context(section=section, recent=section, route=route, heading=sentence, border=border)
        # Of several places none is the one that the next sentence goes on about.
        recent = self.recent if not abroad else abroad[0] if len(set(abroad)) == 1 else None
        return replace(self, recent=recent, route=route, before=sentence, border=border)

    def at(self, sentence: Sentence) -> "Context":
        """Return the context within a sentence, which may name the route that it points at."""
        routes = [seen.mention.place for seen in sentence.areas if kind_of(seen.mention.place) == "route"]
        if not routes:
            return self
        return replace(self, route=routes[-1])


def _narrowing(sentence: Sentence | None) -> tuple[str, ...]:
    if sentence is None:
        return ()
    return tuple(found[0] for found in cues.NARROWS.finditer(sentence.text, sentence.signs))


def find_area(sentence: Sentence, at: int, context: Context, *, leaving: bool = False) -> ThingId | None:
    """Return the place that a figure at this offset of the running text is about, or `None` if nothing tells.

    In this order: "deze route"; a country called host or transit country; a route named in the sentence; the nearest
    country after "in" or "naar" (for departures: after "uit"); the only country named; what the sentence before was
    about; the heading.
    """
    if sentence.points_at_route and context.route is not None:
        return context.route
    areas = sentence.areas
    if not areas:
        return context.recent or context.section
    if _stands_in_role(sentence, at):
        return areas[0].mention.place
    if sentence.routes:
        return sentence.routes[0]
    arrived = sentence.areas_after_from if leaving else sentence.areas_after_into
    if arrived:
        return _nearest(arrived, at).mention.place
    countries = sentence.areas_not_left
    if len(countries) == 1:
        return next(iter(countries))
    return None if countries else context.recent or context.section


def find_borders(sentence: Sentence, context: Context) -> ThingId | None:
    """Return all borders together, where Frontex is named with its crossings, and no place is named or spoken of."""
    spoken_of = sentence.places or context.recent or context.section or context.route or context.border
    frontex = sentence.publisher == _FRONTEX and cues.DETECTIONS.search(sentence.text) is not None
    return _ALL_BORDERS if frontex and not spoken_of else None


def _nearest(placed: Sequence[Placed[Mention]], at: int) -> Placed[Mention]:
    """Return the mention that begins nearest to an offset; of two as near the first."""
    after = bisect_left(placed, at, key=lambda seen: seen.start)
    return min(placed[max(after - 1, 0) : after + 1], key=lambda seen: abs(seen.start - at))


def is_pointed_at(sentence: Sentence, at: int) -> bool:
    """Tell whether a sentence points at its place ("deze route", "daar", "X als opvangland") and need not name it."""
    points = sentence.points_at_route or sentence.points_at_land
    return points or (_stands_in_role(sentence, at) and bool(sentence.areas))


def find_route(area: ThingId | None, context: Context, lexicon: Lexicon) -> ThingId | None:
    """Return the route that the heading names, if a figure is about the country where that route ends."""
    if area is None or context.section is None:
        return None
    return context.section if context.section in lexicon.routes_by_arrival.get(area, ()) else None


def find_counterpart(sentence: Sentence, start: int, end: int, area: ThingId | None) -> ThingId | None:
    """Return where those counted come from: a demonym right after the figure, or a country after "uit"."""
    places = sentence.places
    first = bisect_left(places, start - _NEAR, key=lambda seen: seen.start)
    for seen in places[first : bisect_right(places, max(start + _NEAR, end + 25), key=lambda seen: seen.start)]:
        if seen.mention.place == area:
            continue
        if seen.mention.kind == "demonym" and 0 <= seen.start - end <= 25:
            return seen.mention.place
        if abs(seen.start - start) <= _NEAR and sentence.words_before[seen.start] in cues.FROM:
            return seen.mention.place
    came = [seen.mention.place for seen in places if cues.CAME_FROM.search(sentence.before(seen.start))]
    if len(came) == 1 and came[0] != area:
        return came[0]
    people = {seen.mention.place for seen in places if seen.mention.kind == "demonym"} - {area}
    return people.pop() if len(people) == 1 else None


def find_period(sentence: Sentence, at: int) -> Period | None:
    """Return the period of a figure: the nearest before it that no change is measured from, else the next after it."""
    calendar = sentence.calendar
    after = bisect_left(calendar, at, key=lambda dated: dated[0])
    return calendar[max(after - 1, 0)][1] if calendar else None


def find_base(sentence: Sentence, at: int) -> Period | None:
    """Return the period that a change at this offset is measured from, if the sentence names it."""
    if not sentence.bases:
        return None
    nearest = _nearest([seen for seen in sentence.periods if seen.start in sentence.bases], at)
    named = [period for start, period in sentence.calendar if start > nearest.start]
    if named and len(named) == len(sentence.calendar) and cues.A_YEAR_BEFORE.fullmatch(nearest.mention.surface):
        # "meer dan het jaar ervoor kwamen er in 2022" is measured from 2021, whatever was named before
        return year_before(named[0])
    return nearest.mention.value if isinstance(nearest.mention.value, Period) else None


def year_before(period: Period) -> Period | None:
    """Return the year before a year; `None` before anything else."""
    unit = period.first
    year = unit is not None and period.first == period.last and unit.notation.isdecimal()
    return Period.of_year(int(unit.notation) - 1) if unit is not None and year else None


def find_figure_concept(
    sentence: Sentence, counted: str, start: int, end: int, concepts: Concepts, lexicon: Lexicon
) -> ConceptId | None:
    """Return what is counted as one of our concepts.

    The counted noun decides if it is a word of a concept. If it only means people, a word of a concept near it does:
    "migranten" are counted on arrival, on return and at a vaccination, and only the words around tell.
    """
    behind = [seen for seen in concepts if 0 <= seen[0] - end <= _NEXT]
    begins = sentence.start
    same = tuple(seen for seen in concepts if sentence.text[seen[0] - begins : seen[1] - begins] == counted)
    own = nearest_concept(tuple(behind), end) or nearest_concept(same or lexicon.find_concepts(counted))
    if own == _RETURNS and _find_order(sentence) is not None:
        return _AFTER_ORDER
    people = cues.PERSONS.search(counted) or _is_demonym(sentence, end) or _names_people(sentence, counted)
    people = people or counted.lower() in cues.COUNTS_NOTHING
    if own is not None or not people:
        return own
    around = (seen for seen in concepts if start - 2 * _NEAR <= seen[0] and seen[1] <= end + 2 * _NEAR)
    return nearest_concept(tuple(around), start) or _concept_of_people(sentence, counted)


def specify(sentence: Sentence, concepts: Concepts) -> Concepts:
    """Return the words for concepts with what the rest of the sentence makes of them.

    Whoever left "na een vertrekbevel" returned as Eurostat counts it, to whatever country; the order itself is not what
    is counted.
    """
    concepts = _with_inflow(sentence, (*concepts, *_find_in_publishers_words(sentence)))
    concepts = _with_waiting(sentence, _with_missing(sentence, concepts))
    order = _find_order(sentence)
    if order is None:
        return tuple(sorted(concepts))
    first, last = sentence.start + order.start(), sentence.start + order.end()
    kept = [
        one._replace(concept=_AFTER_ORDER) if one.concept == _RETURNS else one
        for one in concepts
        if not first <= one.start < last
    ]
    for found in cues.LEFT.finditer(sentence.text, sentence.signs):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        if all(end <= one.start or one.end <= start for one in kept):
            words = found[0].split()
            apart = ((start, start + len(words[0])), (end - len(words[-1]), end))  # "liet … terugkeren"
            kept.append(WordsFor(start, end, _AFTER_ORDER, apart))
    return tuple(sorted(kept))


def _with_inflow(sentence: Sentence, concepts: Concepts) -> Concepts:
    """Read "de instroom van (Syrische) eerste asielaanvragen" as one thing that is counted, and not as arrivals."""
    if not cues.INFLOW.search(sentence.text, sentence.signs):
        return concepts
    found, kept = sorted(concepts), list[WordsFor]()
    for one in found:
        before = kept[-1] if kept else None
        words = None if before is None else sentence.text[before.start - sentence.start : one.start - sentence.start]
        inflow = None if words is None else cues.INFLOW.pattern.fullmatch(words)
        if before is not None and inflow is not None and one.concept == _ASKED and _is_people(sentence, inflow["of"]):
            kept[-1] = WordsFor(before.start, one.end, _ASKED, ((before.start, one.end),))
        else:
            kept.append(one)
    return tuple(kept)


def _is_people(sentence: Sentence, word: str | None) -> bool:
    """Tell whether a word is no word at all, or the name of a people."""
    return word is None or any(seen.mention.surface == word.strip() for seen in sentence.places)


def _with_waiting(sentence: Sentence, concepts: Concepts) -> Concepts:
    """Read "wachtten 587.000 asielzoekers op een beslissing" as those who wait at a moment, as UNHCR counts them."""
    found = cues.WAITING.search(sentence.text, sentence.signs) if sentence.publisher == _UNHCR else None
    if found is None:
        return concepts
    waiting = (one._replace(concept=WAITING) if one.concept == _ASKED else one for one in concepts)
    parts = tuple((sentence.start + first, sentence.start + last) for first, last in found.regs[1:] if first >= 0)
    seekers = ((sentence.start + one.start(), sentence.start + one.end()) for one in _SEEKERS.finditer(sentence.text))
    named = (WordsFor(start, end, WAITING, ((start, end),)) for start, end in seekers)
    return tuple(sorted((*waiting, *named, WordsFor(parts[0][0], parts[-1][1], WAITING, parts))))


def _with_missing(sentence: Sentence, concepts: Concepts) -> Concepts:
    """Read "doden, vermisten meegerekend" as the dead and the missing together."""
    found = cues.WITH_MISSING.search(sentence.text, sentence.signs)
    if found is None:
        return concepts
    start, end = sentence.start + found.start(), sentence.start + found.end()
    kept = (one for one in concepts if not start <= one.start < end)
    dead = (one._replace(concept=_DEAD) if one.concept == _DEAD_ONLY else one for one in kept)
    return tuple(sorted((*dead, WordsFor(start, end, _DEAD, ((start, end),)))))


def _find_in_publishers_words(sentence: Sentence) -> Iterator[WordsFor]:
    """Yield words that say what is counted where a publisher is named who counts but one thing by them.

    IOM counts the dead and the missing together, so that "deadliest" is of both; what Frontex calls irregular migration
    are the crossings of the external borders. Whom UNHCR calls internally displaced, others count otherwise.
    """
    for publisher, cue, concept in _WORDS_OF_PUBLISHERS:
        if sentence.publisher == publisher:
            for found in cue.finditer(sentence.text, sentence.signs):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                yield WordsFor(start, end, concept, ((start, end),))


def _find_order(sentence: Sentence) -> re.Match[str] | None:
    """Return where a sentence says that people left after they were ordered to."""
    if cues.NOT_LEFT.search(sentence.text, sentence.signs):
        return None
    return cues.AFTER_ORDER.search(sentence.text, sentence.signs)


def find_hosted(sentence: Sentence) -> tuple[str, ConceptId] | None:
    """Return that refugees are counted where they are, if a sentence speaks of them at a moment."""
    found = cues.REFUGEES.search(sentence.text)
    concept = None if found is None else _concept_of_people(sentence, found[0])
    return None if found is None or concept != HOSTED else (found[0], HOSTED)


def find_came(sentence: Sentence) -> tuple[str, ConceptId] | None:
    """Return that arrivals are counted, if a sentence says of people how they came and whereto."""
    found = cues.PERSONS.search(sentence.text) if sentence.modes else None
    concept = None if found is None else _concept_of_people(sentence, found[0])
    return None if found is None or concept != ON_ROUTE else (found[0], ON_ROUTE)


def _concept_of_people(sentence: Sentence, counted: str) -> ConceptId | None:
    """Return why people are counted where no word says so: refugees at a moment, or people on a route."""
    at_a_moment = any(
        isinstance(seen.mention.value, Period) and cues.MOMENT.match(seen.mention.surface) for seen in sentence.periods
    )
    group = cues.GROUP_OF_REFUGEES.search(sentence.text)
    if at_a_moment and (cues.REFUGEES.search(counted) or group or cues.AS_REFUGEES.search(sentence.text)):
        return HOSTED
    if group is not None and cues.REFUGEES.search(counted) and cues.TURN.search(sentence.text):
        return HOSTED  # "in de loop van 2022 groeide het aantal vluchtelingen": who are there at its end
    if sentence.routes and cues.NOTICED.search(sentence.text):
        return ON_ROUTE
    if sentence.routes and cues.TOOK_ROUTE.search(sentence.text):
        return ON_ROUTE
    if sentence.routes and sentence.publisher in cues.COUNT_ROUTES:
        # a publisher has people of its own as well: "Frontex had 1.500 mensen op de route"
        passed = _is_number_of(sentence, counted)
        return ON_ROUTE if passed or counted.lower() in cues.COUNTS_NOTHING else None
    if counted.lower() in cues.COUNTS_NOTHING:
        return None
    # "over zee naar Italië gekomen": where they came to, and how; "Italy received 12,000 people by sea"
    came = sentence.areas_after_into and cues.CAME.search(sentence.text)
    return ON_ROUTE if sentence.modes and (came or cues.TOOK_IN.search(sentence.text)) else None


def _is_number_of(sentence: Sentence, counted: str) -> bool:
    """Tell whether the number of a people is spoken of: "het aantal Egyptenaren"."""
    named = {seen.start for seen in sentence.places if _is_people_named(seen, counted)}
    return any(sentence.start + found.end() in named for found in cues.NUMBER_OF.finditer(sentence.text))


def _is_people_named(seen: Placed[PlaceMention], counted: str) -> bool:
    return seen.mention.kind == "demonym" and seen.mention.surface == counted


def _names_people(sentence: Sentence, counted: str) -> bool:
    return any(_is_people_named(seen, counted) for seen in sentence.places)


def _is_demonym(sentence: Sentence, end: int) -> bool:
    first = bisect_left(sentence.places, end, key=lambda seen: seen.start)
    near = sentence.places[first : first + 4]
    return any(seen.mention.kind == "demonym" and seen.start - end <= 3 for seen in near)


def _stands_in_role(sentence: Sentence, at: int) -> bool:
    return sentence.role_end is not None and sentence.role_end <= at
