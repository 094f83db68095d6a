"""Which year or month has the most or least of a stretch, in a sentence that says nothing else.

"Gekeken naar de jaren 2008 tot en met 2016 ontving Nederland in 2015 de meeste eerste asielaanvragen" is an order of
nine years. It is read only if phrases (`lexicon/orders.toml`) cover the whole sentence and each has its part in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from routekaart.domain.content import Extreme, Order
from routekaart.domain.ids import ConceptId, ThingId, kind_of
from routekaart.reading import cues, scene
from routekaart.reading.order_matter import find_counted, find_nouns, is_one_matter, may_leave_out
from routekaart.reading.order_phrases import PERIODS, Phrase, Phrases, find_place
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import SentenceReader
from routekaart.reading.shapes import Letter
from routekaart.reading.stretches import Stretch, find_stretch

_MOST, _LEAST = ("record_most", "record_busiest", "record_worst", "most_number"), ("record_least", "least_number")
_WHERE = ("who_bare", "who_inside", "record_where")
_SAID_OF_PERIODS = frozenset(
    {*PERIODS, *_MOST, *_LEAST, *_WHERE, "none_more", "none_fewer", "who_from", "beside_when", "beside_matter"}
    | {"beside_publisher", "beside_frame", "beside_destination", "beside_ways", "beside_verbs", "beside_after_order"}
)
"""What may be said of a stretch; all other phrases order places or peoples."""
_ARRIVED, _DEAD, _HOSTED = ConceptId("irregular-arrivals"), ConceptId("deaths-on-route"), ConceptId("refugees-hosted")
_BUSY = frozenset({_ARRIVED, ConceptId("asylum-applications")})
"""What makes a year busy: those who come."""
_OF_PERIODS = tuple(role for role in (*_MOST, *_LEAST) if role.startswith("record"))
_OVER_YEARS = re.compile(r"(?:van|of|over)\s+(?:(?:de|the|alle|all)\s+){0,2}(?:jaren|years)\b", re.IGNORECASE)
_HAD = re.compile(r"had|telde|kende|zag|noteerde|saw|recorded", re.IGNORECASE)
_OF = re.compile(r"(?:van|of)\b", re.IGNORECASE)
_MONTHS = re.compile(r"\b(?:\w*maand(?:en)?|months?)\b")
_TWELVE = re.compile(r"(?:twaalf|12|twelve)\s+(?:maanden|months)", re.IGNORECASE)


def read_period_order(reader: SentenceReader, phrases: Phrases) -> Said | None:
    """Read which year or month has the first place of a stretch; `None` if any word says something else."""
    whole = not phrases.left and all(one.role in _SAID_OF_PERIODS for one in phrases.found)
    times = [letter for _, letter in phrases.letters("T")]
    stretch = find_stretch(times) if whole else None
    if stretch is None:
        return None
    return _PeriodOrder(reader=reader, phrases=replace(phrases, used=set()), stretch=stretch).read()


@dataclass(frozen=True, slots=True, kw_only=True)
class _PeriodOrder:
    """What is needed to read an order of years or months from the phrases of its sentence."""

    reader: SentenceReader
    phrases: Phrases
    stretch: Stretch

    def read(self) -> Said | None:
        """Return what is said, if all phrases agree."""
        sentence, phrases, stretch = self.reader.sentence, self.phrases, self.stretch
        order, nouns = self._order(), find_nouns(sentence, phrases)
        counted, concept = find_counted(sentence, nouns)
        subject, people = self._one("CR", *_WHERE), self._one("P")
        agrees = bool(nouns) and is_one_matter(sentence, nouns) and self._may_count(concept) and self._in_units()
        elsewhere = (concept or "").startswith(cues.travel.LEAVING) and bool(phrases.of("record_where"))
        if order is None or subject is None or elsewhere or not agrees or not self._fit(concept, subject):
            return None
        if people is None and phrases.has("P"):
            return None
        content = Extreme(
            order=order,
            since=stretch.first,
            until=stretch.last,
            counted=counted,
            concept=concept,
            counterpart=people,
            route=scene.find_route(subject, self.reader.context, self.reader.lexicon),
            modes=sentence.modes or (),
            publisher=sentence.publisher,
        )
        first, last = phrases.found[0].start, phrases.found[-1].end
        start, end = (sentence.start + at for at in phrases.shape.origin(first, last))
        return Said(start=start, end=end, rule="extreme", subject=subject, content=content, valid=stretch.one)

    def _order(self) -> Order | None:
        """Return whether it is the most or the least, if that is said, and of the one that is named."""
        of, phrases = self.phrases.of, self.phrases
        most, least, none, other = of(*_MOST), of(*_LEAST), of("record_none"), of("record_any_other")
        than, more, fewer = of("record_than"), of("none_more"), of("none_fewer")
        compared = len(none) + len(other)
        if compared:
            whole = compared == len(more) + len(fewer) == 1 and len(than) == len(none) and not (most or least)
            named = not than or self._holds_the_one(than[0])
            return None if not whole or not named else Order.MOST if more else Order.LEAST
        first = all(find_place(phrases.shape.text[one.start : one.end]) == 1 for one in (*most, *least))
        if more or fewer or than or not first or bool(most) == bool(least) or not self._compares_periods():
            return None
        return Order.MOST if most else Order.LEAST

    def _compares_periods(self) -> bool:
        """Tell whether years or months are what is ordered, and not places as well.

        "In de jaren 2009 tot en met 2024 waren er in 2022 op de Westelijke Balkanroute de meeste detecties" may be the
        most of all routes in 2022; "de meeste detecties op de Westelijke Balkanroute … waren er in 2015" is not.
        """
        phrases = self.phrases
        times = [one for one in phrases.of("beside_when", "record_seen_over") if self._names_years(one)]
        if phrases.of("record_row", "record_which", *_OF_PERIODS) or any(
            _OF.match(phrases.words(one)) for one in times
        ):
            return True
        if (times and phrases.has("CR", "who_bare")) or self._is_subject():
            return True  # "gekeken naar de jaren … ontving Nederland", "2010 had het laagste aantal"
        number, *follow = phrases.found
        return number.role in ("most_number", "least_number") and bool(follow) and follow[0].role == "who_inside"

    def _is_subject(self) -> bool:
        """Tell whether the year that has the place is what had it: "in de periode 2009-2024 had 2010 het laagste"."""
        found = self.phrases.found
        at = next((n for n, one in enumerate(found) if self._holds_the_one(one)), len(found))
        bare = at < len(found) and found[at].end - found[at].start == 1
        beside = [one for one in (*found[max(at - 1, 0) : at], *found[at + 1 : at + 2]) if one.role == "beside_verbs"]
        return bare and any(_HAD.fullmatch(self.phrases.words(one)) for one in beside)

    def _names_years(self, phrase: Phrase) -> bool:
        """Tell whether a phrase sets years beside one another: "van de jaren", "over the years", "gekeken naar"."""
        return phrase.role == "record_seen_over" or _OVER_YEARS.match(self.phrases.words(phrase)) is not None

    def _holds_the_one(self, phrase: Phrase) -> bool:
        """Tell whether a phrase names the year or month that has the place."""
        return any(letter == self.stretch.named for letter in self.phrases.shape.find_letters(phrase.start, phrase.end))

    def _one(self, signs: str, *roles: str) -> ThingId | None:
        """Return the place of letters, if they all name the same, and no such letter stands elsewhere."""
        places = [letter.place.mention.place for _, letter in self.phrases.letters(signs) if letter.place is not None]
        there = [letter for _, letter in self.phrases.letters(signs, *roles)] if roles else places
        return places[0] if len(set(places)) == 1 and len(there) == len(places) else None

    def _may_count(self, concept: ConceptId | None) -> bool:
        """Tell whether words for how bad, or how busy, a time was can be said of what is counted."""
        if concept is None or concept == _HOSTED or (self.phrases.of("record_busiest") and concept not in _BUSY):
            return False  # of refugees it is said who are there at a moment
        return not self.phrases.of("record_worst") or concept == _DEAD

    def _in_units(self) -> bool:
        """Tell whether the sentence speaks of months where a month has the place, and of none where a year has it."""
        text = self.phrases.shape.text
        if any(not _TWELVE.fullmatch(words) for words in self._quantities()):
            return False
        if not self.stretch.of_months:
            return _MONTHS.search(text) is None and not self.phrases.has("Q")
        return _MONTHS.search(text) is not None or self.phrases.has("Q")

    def _quantities(self) -> Iterator[str]:
        text = self.reader.sentence.text
        yield from (text[letter.start : letter.end] for _, letter in self.phrases.letters("Q"))

    def _fit(self, concept: ConceptId | None, subject: ThingId) -> bool:
        """Tell whether all letters belong to what is counted, where it is counted."""
        return all(self._fits(letter, concept, subject) for _, letter in self.phrases.letters("KDBOGML"))

    def _fits(self, letter: Letter, concept: ConceptId | None, subject: ThingId) -> bool:
        sentence, on_route = self.reader.sentence, kind_of(subject) == "route"
        match letter.sign:
            case "K" | "D":
                if cues.travel.REACHED.fullmatch(sentence.text, letter.start, letter.end):
                    return True  # "bereikte zijn hoogtepunt": the number, and no people
                return letter.concept == concept and (not on_route or concept in (_ARRIVED, _DEAD))
            case "B":
                return sentence.publisher is not None
            case "O":
                return may_leave_out(sentence, letter, concept)
            case "G":
                return on_route and letter.place is not None and letter.place.mention.place in cues.places.DESTINATIONS
            case _:
                return not on_route or not sentence.modes
