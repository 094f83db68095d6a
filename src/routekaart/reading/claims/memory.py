"""What earlier sentences leave behind for a claim that names no noun, place or period of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.reading.claims.dates import is_day
from routekaart.reading.claims.found import CountedNoun
from routekaart.reading.claims.frame import Frame, Landmarks
from routekaart.reading.claims.items import Item
from routekaart.reading.claims.nearest import noun_of_heading
from routekaart.reading.claims.place_roles import HOME, Codes, codes_of, governor, is_town_at_home, restricts
from routekaart.reading.claims.pointing import (
    is_heading,
    is_item,
    is_past,
    leads_in,
    points_back,
    says_now,
    says_this_route,
)
from routekaart.reading.claims.rows import is_row, year_of_row, years_in_a_row
from routekaart.reading.claims.when import Times
from routekaart.reading.claims.words import FROM, HOME_ACTORS, TOWARDS, WHERE
from routekaart.reading.places import PlaceFound

_LONGEST_HEADING = 25
_LONGEST_LOOK = 60
_OPENING = 3
_STOPS = frozenset(".?!1234567890")
_NARROWING = FROM | TOWARDS
_SETTING = WHERE | FROM | TOWARDS
_WHOLE = frozenset({"daarbij", "hierbij"})
_ANSWERS = frozenset({"antwoord", "antwoorden"})


@dataclass(slots=True)
class Memory:
    """The setting of what was said last, its period and what it counts.

    A heading or question sets them for what follows; a paragraph leaves nothing to the next but the noun, a setting at
    home and the topic: a setting that was named twice or in the heading.
    """

    landmarks: Landmarks
    sentence: int = 0
    """The first sentence that was not looked at yet."""
    setting: Codes = ()
    topic: bool = False
    opened: bool = False
    """Whether a sentence named a place yet."""
    narrowing: Codes = ()
    noun: str = ""
    """The noun that `narrowing` narrows."""
    places: Codes = ()
    """Those of the last claim."""
    whole: Codes = ()
    """Those of the first claim in its sentence, of which the others may be parts."""
    routes: Codes = ()
    times: Times = ()
    whole_times: Times = ()
    """The period of the first claim in its sentence, where the others have theirs."""
    past: bool = False
    """Whether the sentence that gave the times spoke of what was."""
    lead_times: Times = ()
    """Those of the sentence that leads in a list."""
    heading_times: Times = ()
    columns: Times = ()
    """The periods at the head of a table."""
    headings: tuple[tuple[int, int, int], ...] = ()
    """The heading, its sentence and tokens, after those right above it: the caption of a table."""
    lead: tuple[int, int, int] | None = None
    """The last sentence without claims that is no heading: it may say what a table holds."""
    counted: CountedNoun | None = None
    """What the last claim counts."""
    at: int = -1
    """The sentence that it stands in."""

    def advance(self, sentence: int) -> None:
        """Look at the sentences up to this one that hold no claims."""
        tokens = self.landmarks.tokens
        for number in range(self.sentence, sentence):
            first, last = tokens.sentences[number]
            if is_item(tokens, first):
                continue
            if last - first < _LONGEST_HEADING and is_heading(tokens, first, last):
                self._head(number, first, last)
                continue
            self.lead = number, first, min(last, first + _LONGEST_LOOK)
            near = number == sentence - 1
            if self.landmarks.places_in(first, last) or (near and self.landmarks.periods_in(first, last)):
                self._pass(number, first, last, near=near)
            if tokens.words[last - 1] == "\n":
                self._end(first, last)
        self.sentence = sentence

    def _head(self, number: int, first: int, last: int) -> None:
        """Start anew under a heading or question; "Antwoord 1" leaves what the question set."""
        if self.landmarks.tokens.word(first) in _ANSWERS:
            return
        above = self.headings if self.headings and self.headings[-1][0] == number - 1 else ()
        self.headings = (*above[-1:], (number, first, last))
        self.narrowing, self.noun = (), ""
        if self.landmarks.tokens.word(last - 2) == "?" or not (self.topic or self.setting == (HOME,)):
            self.setting, self.topic = (), False
        self.times, self.heading_times, self.lead_times, self.columns = (), (), (), ()
        self.counted, self.at, self.places, self.whole = None, number, (), ()
        if not self.landmarks.is_placed(first, last):
            return
        frame = Frame(self.landmarks, number, first, last)
        named = codes_of(place for place in frame.places if restricts(frame, place))
        self.setting, self.topic = (named, True) if named else (self.setting, self.topic)
        dated = tuple(str(found.value) for found in frame.dated if not is_day(found))
        self.columns = years_in_a_row(frame.words) or (dated if len(dated) > 1 else ())
        self.heading_times = () if self.columns else dated
        self.lead_times = self.heading_times

    def _pass(self, number: int, first: int, last: int, *, near: bool) -> None:
        """Take where a sentence without claims is set, and when, if it is the one before."""
        frame = Frame(self.landmarks, number, first, min(last, first + _LONGEST_LOOK))
        ruling = [place for place in frame.places if governor(frame, place) in _SETTING and restricts(frame, place)]
        setting = [
            place
            for place in ruling
            if place.kind != "demonym" and not is_town_at_home(place) and governor(frame, place) not in FROM
        ]
        for place in ruling:
            if place not in setting:
                self._narrow(frame, place)
        about = [place for place in frame.places if place.kind == "country" and place.first - first >= _OPENING]
        countries = () if self.opened else codes_of(about)
        self.opened = self.opened or bool(frame.places)
        if len(countries) == 1 and countries != (HOME,):
            self.setting, self.topic = countries, True  # a letter that opens with one country is about it
        else:
            self._set(frame, codes_of(setting))
        opening = [found for found in frame.dated if found.first - first < _OPENING] if near else []
        if opening:
            self.times, self.past = (str(opening[0].value),), is_past(frame.words)

    def _narrow(self, frame: Frame, place: PlaceFound) -> None:
        """Take a place that narrows a noun, with that noun: **aanvragen** uit Syrië en Eritrea."""
        if governor(frame, place) not in _NARROWING:
            return
        index = place.first - 1
        while index > frame.first and frame.tokens.lower[index] not in _NARROWING:
            index -= 1
        noun = frame.tokens.word(index - 1)
        self.narrowing = (*self.narrowing, place.place.code) if noun == self.noun else (place.place.code,)
        self.noun = noun

    def _set(self, frame: Frame, setting: Codes) -> None:
        routes = tuple(place.place.code for place in frame.places if place.kind == "route")
        self.routes = routes[-1:] or self.routes
        if setting and (setting != (HOME,) or not self.setting):
            self.topic = setting == self.setting
            self.setting = setting

    def _end(self, first: int, last: int) -> None:
        """Leave a paragraph where one ends; a line without a full stop goes on in the next: a list, a table."""
        words, end = self.landmarks.tokens.words, last - 1
        while end > first and words[end] == "\n":
            end -= 1
        if words[end] not in _STOPS:
            return
        self.times = ()
        if not self.topic and self.setting != (HOME,):
            self.setting = ()

    def setting_for(self, frame: Frame, noun: str) -> Codes:
        """Return the places that a claim without places of its own goes on about."""
        if points_back(frame) and self.places:
            return self.places if _WHOLE.isdisjoint(frame.words) else self.whole
        if noun and noun == self.noun:
            return tuple(sorted({*self.setting, *self.narrowing}))
        abroad = self.setting != (HOME,) and not HOME_ACTORS.isdisjoint(frame.words)
        return () if abroad else self.setting

    def route_for(self, frame: Frame) -> Codes:
        """Return the route that a sentence calls "deze route"."""
        return self.routes if says_this_route(frame.words) else ()

    def times_for(self, frame: Frame, *, goes_on: bool, moves_on: bool) -> Times:
        """Return the periods that a claim without a period of its own goes on about."""
        times = self.times or self.heading_times
        if is_item(frame.tokens, frame.first):
            return self.lead_times or times
        back = points_back(frame) and frame.sentence - self.at <= 1
        if back and not self.times:
            return self.whole_times or times
        if not times or goes_on or back:
            return times
        apart = moves_on or says_now(frame) or (self.past and not is_past(frame.words))
        return () if apart else times

    def columns_for(self, frame: Frame, count: int) -> Times:
        """Return the periods of the columns, if a line has a number under each."""
        year = year_of_row(frame)
        if year:
            return (year,) * count
        row = count == len(self.columns) and frame.ends_block and not frame.dated
        return self.columns if row else ()

    def counted_for(self, frame: Frame) -> CountedNoun | None:
        """Return what a sentence without a noun counts: what the sentence before does, or the heading."""
        row = is_row(frame)
        if frame.sentence - self.at > 1:
            self.counted = None
            if not row:
                return None
        if self.counted is None:
            leads = (*self.headings, self.lead) if row and self.lead is not None else self.headings
            nouns = (noun_of_heading(Frame(self.landmarks, *lead)) for lead in sorted(leads, reverse=True))
            self.counted = next((noun for noun in nouns if noun is not None), None)
        return self.counted

    def keep(self, frame: Frame, items: Sequence[Item], codes: Sequence[Codes], times: Sequence[Times]) -> None:
        """Remember what the claims of a sentence count, where and when: one period, if they agree on it."""
        self.places, self.whole, self.at = codes[-1], codes[0], frame.sentence
        self.counted = next((item.counted for item in items if item.counted.rule != "part-of-them"), items[0].counted)
        pairs = zip(items, times, strict=True)
        self.whole_times = tuple(time for time in times[0] if not time.startswith("R"))
        said = {tuple(time for time in found if not time.startswith("R")) for item, found in pairs if not item.base}
        if said:
            self.times = said.pop() if len(said) == 1 else ()
            self.past = bool(self.times) and is_past(frame.words)
        if not is_item(frame.tokens, frame.first):
            self.lead_times = self.times if leads_in(frame.tokens, frame.first, frame.last) else ()

    def settle(self, frame: Frame, setting: Codes, narrowing: Codes, noun: str) -> None:
        """Remember where a sentence with claims was set, and which places narrow which noun."""
        self._set(frame, setting)
        if narrowing:
            self.narrowing, self.noun = narrowing, noun
        self.sentence = max(self.sentence, frame.sentence + 1)
        if frame.ends_block:
            self._end(frame.first, frame.last)
