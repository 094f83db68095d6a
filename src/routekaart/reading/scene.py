"""What a figure is about: which place, which period, which concept, read from its sentence and from what precedes."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from routekaart.domain.ids import ConceptId, ThingId, actor_id, kind_of
from routekaart.domain.letter import PlaceMention
from routekaart.domain.period import Period
from routekaart.reading import cues
from routekaart.reading.concepts import Concepts, Lexicon, nearest_concept
from routekaart.reading.sentences import Mention, Placed, Sentence
from routekaart.reading.specified import find_order

_HOME = ThingId("country:NLD")
_FRONTEX, _ALL_BORDERS = actor_id("organisation:frontex"), ThingId("region:europe")
_RETURNS, _AFTER_ORDER = ConceptId("returns"), ConceptId("returns-anywhere")
HOSTED, ON_ROUTE = ConceptId("refugees-hosted"), ConceptId("irregular-arrivals")
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
        border = self.border or bool(sentence.places or sentence.signs & cues.places.SOME_BORDER.bit)
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
    return tuple(found[0] for found in cues.saying.NARROWS.finditer(sentence.text, sentence.signs))


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
    frontex = sentence.publisher == _FRONTEX and cues.counted.DETECTIONS.search(sentence.text) is not None
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
        if abs(seen.start - start) <= _NEAR and sentence.words_before[seen.start] in cues.places.FROM:
            return seen.mention.place
    came = [seen.mention.place for seen in places if cues.travel.CAME_FROM.search(sentence.before(seen.start))]
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
    if named and len(named) == len(sentence.calendar) and cues.times.A_YEAR_BEFORE.fullmatch(nearest.mention.surface):
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
    if own == _RETURNS and find_order(sentence) is not None:
        return _AFTER_ORDER
    people = cues.counted.PERSONS.search(counted) or _is_demonym(sentence, end) or _names_people(sentence, counted)
    people = people or counted.lower() in cues.counted.COUNTS_NOTHING
    if own is not None or not people:
        return own
    around = (seen for seen in concepts if start - 2 * _NEAR <= seen[0] and seen[1] <= end + 2 * _NEAR)
    return nearest_concept(tuple(around), start) or _concept_of_people(sentence, counted)


def find_hosted(sentence: Sentence) -> tuple[str, ConceptId] | None:
    """Return that refugees are counted where they are, if a sentence speaks of them at a moment."""
    found = cues.asylum.REFUGEES.search(sentence.text)
    concept = None if found is None else _concept_of_people(sentence, found[0])
    return None if found is None or concept != HOSTED else (found[0], HOSTED)


def find_came(sentence: Sentence) -> tuple[str, ConceptId] | None:
    """Return that arrivals are counted, if a sentence says of people how they came and whereto."""
    found = cues.counted.PERSONS.search(sentence.text) if sentence.modes else None
    concept = None if found is None else _concept_of_people(sentence, found[0])
    return None if found is None or concept != ON_ROUTE else (found[0], ON_ROUTE)


def _concept_of_people(sentence: Sentence, counted: str) -> ConceptId | None:
    """Return why people are counted where no word says so: refugees at a moment, or people on a route."""
    at_a_moment = any(
        isinstance(seen.mention.value, Period) and cues.times.MOMENT.match(seen.mention.surface)
        for seen in sentence.periods
    )
    group = cues.asylum.GROUP_OF_REFUGEES.search(sentence.text)
    if at_a_moment and (cues.asylum.REFUGEES.search(counted) or group or cues.asylum.AS_REFUGEES.search(sentence.text)):
        return HOSTED
    if group is not None and cues.asylum.REFUGEES.search(counted) and cues.changes.TURN.search(sentence.text):
        return HOSTED  # "in de loop van 2022 groeide het aantal vluchtelingen": who are there at its end
    if sentence.routes and cues.counted.NOTICED.search(sentence.text):
        return ON_ROUTE
    if sentence.routes and cues.places.TOOK_ROUTE.search(sentence.text):
        return ON_ROUTE
    if sentence.routes and sentence.publisher in cues.publishers.COUNT_ROUTES:
        # a publisher has people of its own as well: "Frontex had 1.500 mensen op de route"
        passed = _is_number_of(sentence, counted)
        return ON_ROUTE if passed or counted.lower() in cues.counted.COUNTS_NOTHING else None
    if counted.lower() in cues.counted.COUNTS_NOTHING:
        return None
    # "over zee naar Italië gekomen": where they came to, and how; "Italy received 12,000 people by sea"
    came = sentence.areas_after_into and cues.travel.CAME.search(sentence.text)
    return ON_ROUTE if sentence.modes and (came or cues.travel.TOOK_IN.search(sentence.text)) else None


def _is_number_of(sentence: Sentence, counted: str) -> bool:
    """Tell whether the number of a people is spoken of: "het aantal Egyptenaren"."""
    named = {seen.start for seen in sentence.places if _is_people_named(seen, counted)}
    return any(sentence.start + found.end() in named for found in cues.counted.NUMBER_OF.finditer(sentence.text))


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
