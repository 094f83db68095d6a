"""Reads a sentence that says nothing but a place in an order, from its phrases: who has which place among whom.

A phrase that has no part in the order is left over, as are the words between the phrases; with any of them the order is
not judged.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from routekaart.domain.content import Order, Rank
from routekaart.domain.ids import ConceptId, ThingId, kind_of
from routekaart.domain.period import Period
from routekaart.reading import cues, scene
from routekaart.reading.lexicon import load_meanings
from routekaart.reading.order_among import (
    COUNTRIES,
    LISTED,
    MEDITERRANEAN_ROUTES,
    MEMBER_STATES,
    NAMED_ONE_BY_ONE,
    NATIONALITIES,
    OF_ROUTES,
    ROUTES,
    find_among,
    find_role,
    is_said_of,
)
from routekaart.reading.order_doubts import find_misled, find_torn
from routekaart.reading.order_matter import find_counted, find_nouns, is_one_matter, may_leave_out
from routekaart.reading.order_phrases import (
    ANY_OTHER,
    NOBODY,
    ORDERS,
    Phrase,
    Phrases,
    find_place,
)
from routekaart.reading.said import Said
from routekaart.reading.sentences import Sentence
from routekaart.reading.shapes import Letter
from routekaart.reading.together import may_be_of_a_part
from routekaart.reading.understood import BY_WAYS
from routekaart.reading.unions import find_other_unions

ROUTE_USE = ConceptId("irregular-arrivals")
"""What "the most used route" is counted in: a route is used by those who arrive by it."""
_HOSTED, _DEAD = ConceptId("refugees-hosted"), ConceptId("deaths-on-route")
_WORLD = ThingId("region:world")
_EU, _MEDITERRANEAN = ThingId("region:european-union"), ThingId("region:mediterranean-sea")
_OPEN_ENDED = re.compile(
    r"(?:sinds|vanaf|tot|na|voor|tussen|since|from|until|till|after|before|between)\b", re.IGNORECASE
)
"""How a time begins that is no period of its own."""
_REFUGEES = re.compile(r"\b(?:vluchtelingen|refugees)\b", re.IGNORECASE)
_ROUTE_CALLED = {ThingId(name): ThingId(route) for name, route in load_meanings("orders", "routes_called").items()}
_ALSO_SAID = {MEMBER_STATES: ("among_eu", "among_countries"), ROUTES: ("among_borders",)}
"""Phrases that say no more than among whom there is an order."""
_MOST_SHOWN = 5


class OrderRead(NamedTuple):
    """An order as it was read."""

    said: Said
    content: Rank


def read_order(sentence: Sentence, phrases: Phrases) -> OrderRead | None:
    """Read a place in an order; `None` if the sentence gives none, or does not say among whom."""
    among = find_among(phrases) if sentence.calendar and sentence.places else None
    if among is None or not phrases.of(*ORDERS, *NOBODY, *ANY_OTHER):
        return None  # "op de zesde plaats op de lijst van routes met de meeste detecties": by what they are ordered
    return _OrderReader(sentence=sentence, phrases=phrases, among=among).read()


@dataclass(slots=True, kw_only=True)
class _OrderReader:
    """What is needed to read one order from the phrases of its sentence."""

    sentence: Sentence
    phrases: Phrases
    among: str

    def read(self) -> OrderRead:
        """Read the order, with all words that have no part in it."""
        phrases = self.phrases
        first = phrases.of(*ORDERS, *NOBODY, *ANY_OTHER)[0]
        (place, order), above = self._place(), self._above()
        if place == 1 and above and not phrases.of("most_standing"):
            place = len(above) + 1
        if (place, order) == (1, Order.MOST):
            phrases.use("who_below")  # whoever has the most has more than any other
        subject, counterpart = self._who()
        listed = self._listed(subject)
        counted, concept = self._counted()
        doubts = (
            *find_torn(phrases, place, above),
            *self._misused(concept),
            *self._unlike(above, subject, counterpart),
            *phrases.unused(),
            *phrases.left,
        )
        content = Rank(
            place=place,
            order=order,
            among=self._named_among(first),
            concept=concept,
            unread=tuple(dict.fromkeys(doubts))[:_MOST_SHOWN],
            publisher=self.sentence.publisher,
            counted=counted or None,
            counterpart=counterpart,
            modes=None if self._of_routes else self.sentence.modes or None,
            above=tuple(dict.fromkeys(above.values())) or None,
            listed=listed,
        )
        start, end = (self.sentence.start + at for at in phrases.shape.origin(first.start, self._end(first)))
        said = Said(start=start, end=end, rule="rank", subject=subject, content=content, valid=self._period())
        return OrderRead(said, content)

    @property
    def _of_routes(self) -> bool:
        return self.among in OF_ROUTES or self.phrases.has("R", *NAMED_ONE_BY_ONE)

    def _listed(self, subject: ThingId | None) -> tuple[ThingId, ...] | None:
        """Return who is ordered, where a sentence names them one by one."""
        phrases = self.phrases
        named = [self._named(letter)[1] for _, letter in phrases.letters("CR", *NAMED_ONE_BY_ONE)]
        if not named or subject is None:
            return None
        if (subject in named) is bool(phrases.of("among_listed")):  # "meer dan Griekenland of Spanje" leaves it out
            phrases.use(*NAMED_ONE_BY_ONE)
        return tuple(sorted({subject, *named}))

    def _place(self) -> tuple[int, Order]:
        """Return which place it is, and from which side it is counted."""
        phrases = self.phrases
        named = phrases.use(*ORDERS)
        fewer = phrases.of("none_fewer") or any(one.role.startswith("least") for one in named)
        places = (find_place(phrases.shape.text[one.start : one.end]) for one in named)
        return max(places, default=1), Order.LEAST if fewer else Order.MOST

    def _above(self) -> dict[str, ThingId]:
        """Return who is said to stand above, by the words for it."""
        self.phrases.use("who_above", "none_only")
        return dict(self._named(letter) for _, letter in self.phrases.letters("CPR", "who_above", "none_only"))

    def _named(self, letter: Letter) -> tuple[str, ThingId]:
        assert letter.place is not None  # letters for places have one
        return letter.place.mention.surface, letter.place.mention.place

    def _unlike(self, above: dict[str, ThingId], subject: ThingId | None, counterpart: ThingId | None) -> Iterator[str]:
        """Yield those who are said to stand above and cannot stand in the same order."""
        people = self.among == NATIONALITIES
        own, kind = (counterpart, "country") if people else (subject, "" if subject is None else kind_of(subject))
        yield from (words for words, one in above.items() if one == own or kind_of(one) != kind)

    def _who(self) -> tuple[ThingId | None, ThingId | None]:
        """Return the place that it is about, and the people: who has the place in the order, or who are counted."""
        phrases = self.phrases
        if self.among == NATIONALITIES:
            return self._host(), self._nationality()
        sign = "R" if self._of_routes else "C"
        named = "none_than" if phrases.of(*NOBODY) else find_role(phrases, sign)
        subject = self._single(list(phrases.letters(sign, named)))
        if subject is None and sign == "R":
            region = self._single(list(phrases.letters("G", "who_over_region")))
            subject = None if region is None else _ROUTE_CALLED.get(region)
        people = phrases.letters("PC", "who_from")
        within = phrases.letters("P", "most_number", "least_number", "none_more", "none_fewer")
        return subject, None if sign == "R" else self._single([*people, *within])

    def _host(self) -> ThingId | None:
        """Return where those are who are ordered by nationality; refugees may be anywhere in the world."""
        anywhere = self.phrases.of("among_world")
        if anywhere and not self.phrases.has("CR", "who_inside") and scene.find_hosted(self.sentence) is not None:
            self.phrases.use("among_world")
            return _WORLD
        if self.phrases.of("among_eu") and not self.phrases.has("CR", "who_inside"):
            self.phrases.use("among_eu")
            return _EU
        left_from = self._leaves() and not self.phrases.has("CR", "who_inside")
        return self._single(list(self.phrases.letters("CR", "who_from" if left_from else "who_inside")))

    def _leaves(self) -> bool:
        """Tell whether those are counted who leave: a country after "uit" is then where they were."""
        concept = self._counted()[1]
        return concept is not None and concept.startswith(cues.travel.LEAVING)

    def _nationality(self) -> ThingId | None:
        """Return who has the place in the order; "de grootste groep Syriërs" is one group of Syrians."""
        phrases = self.phrases
        if phrases.of(*NOBODY):
            return self._single(list(phrases.letters("P", "none_than")))
        seen = [*phrases.letters("P", "who_bare")]
        seen += phrases.letters("P" if self._leaves() else "PC", "who_from", "who_people_from")
        seen += phrases.letters("C", "who_bare") if phrases.of("most_origins") else ()
        behind = {one.end + 1 for one in phrases.of("most_groups")}
        number = phrases.of("most_number") and not phrases.of("beside_part")
        apart = [
            found for found in seen if found[0].start not in behind and (not number or is_said_of(phrases, found[0]))
        ]
        return self._single(apart) if len(apart) == len(seen) else None

    def _single(self, seen: list[tuple[Phrase, Letter]]) -> ThingId | None:
        """Return the place in some phrases, if there is just one; of several, none has a part in the order."""
        places = {self._named(letter)[1] for _, letter in seen}
        if len(places) != 1:
            return None
        self.phrases.used.update(phrase for phrase, _ in seen)
        return places.pop()

    def _counted(self) -> tuple[str, ConceptId | None]:
        """Return what is counted, in words and as a concept."""
        nouns = find_nouns(self.sentence, self.phrases)
        if nouns:
            return find_counted(self.sentence, nouns)
        hosted = scene.find_hosted(self.sentence)
        by_way = self.among in OF_ROUTES or self._noticed_on_a_route() or self._came_to_a_country()
        return hosted or ("", ROUTE_USE if by_way else None)

    def _noticed_on_a_route(self) -> bool:
        """Tell whether people on a route are ordered by nationality as one counts them who only counts crossings."""
        on_route = self.among == NATIONALITIES and self.phrases.has("R", "who_inside")
        return on_route and self.sentence.publisher in cues.publishers.COUNT_ROUTES

    def _came_to_a_country(self) -> bool:
        """Tell whether countries are ordered by the people whom they received over sea or land."""
        received = self.sentence.modes and cues.travel.TOOK_IN.search(self.sentence.text)
        return self.among != NATIONALITIES and bool(received)

    def _period(self) -> Period | None:
        periods = {letter.period.mention.value for _, letter in self.phrases.letters("T") if letter.period is not None}
        value = next(iter(periods)) if len(periods) == 1 else None
        return value if isinstance(value, Period) else None

    def _misused(self, concept: ConceptId | None) -> Iterator[str]:
        """Yield the words of letters that do not fit one another, or what is counted."""
        text, phrases = self.sentence.text, self.phrases
        if self.among != LISTED:  # of those there are two sorts, and who has the place must be one of them
            phrases.use(f"among_{self.among.replace('-', '_')}")
        phrases.use(*_ALSO_SAID.get(self.among, ()))
        if self.among == COUNTRIES and (concept == _HOSTED or self.sentence.publisher is None):
            phrases.use("among_world")
        yield from (*find_misled(phrases, concept), *find_other_unions(text, self._period()))
        one_matter = is_one_matter(self.sentence, find_nouns(self.sentence, phrases))
        for _, letter in phrases.letters("G", "among_mediterranean_routes"):
            if self._named(letter)[1] != _MEDITERRANEAN:
                yield text[letter.start : letter.end]  # "in Europa de drukste route" is the first of all routes
        yield from self._misplaced_ways(concept)
        yield from (found[0] for found in cues.places.ROUTES_OF_ONE_WAY.finditer(text, self.sentence.signs))
        for phrase, letter in phrases.letters("KDTBOG"):
            if letter.sign == "K" and phrase.role == "among_mediterranean_routes":
                continue  # "the deadliest of the Mediterranean crossings" are routes
            if not self._fits(letter, concept, one_matter=one_matter):
                yield text[letter.start : letter.end]
        if concept != _HOSTED:
            yield from (found[0] for found in _REFUGEES.finditer(text))
        if self.among == NATIONALITIES and concept == ROUTE_USE and phrases.has("C", "who_from", "who_people_from"):
            # "uit Turkije" may be where they left, and not where they are from
            yield from (self._named(letter)[0] for _, letter in phrases.letters("C", "who_from", "who_people_from"))

    def _misplaced_ways(self, concept: ConceptId | None) -> Iterator[str]:
        """Yield the words for how people came, beside an order that is known only for all who came."""
        if concept == _DEAD and self.among in OF_ROUTES:
            self.phrases.use("among_world")  # of the dead, no route in the world is left out
        if self._of_routes or self.among == NATIONALITIES or concept not in BY_WAYS:
            for cue, _ in cues.places.MODES if self.sentence.modes else ():
                yield from (found[0] for found in cue.finditer(self.sentence.text, self.sentence.signs))

    def _fits(self, letter: Letter, concept: ConceptId | None, *, one_matter: bool) -> bool:
        match letter.sign:
            case "D":
                return letter.concept == concept == _DEAD and self._of_routes
            case "K":
                counted = not self._of_routes or concept in (ROUTE_USE, _DEAD)
                return letter.concept == concept and one_matter and counted
            case "T":
                return self._is_plain_time(letter)
            case "B":
                return self.sentence.publisher is not None
            case "F":
                return True
            case "O":
                return may_leave_out(self.sentence, letter, concept)
            case _:
                return self._is_plain_region(letter)

    def _is_plain_time(self, letter: Letter) -> bool:
        """Tell whether the order is surely that of a period as a whole, and of the only one that is named."""
        assert letter.period is not None  # letters for times have one
        mention, period = letter.period.mention, self._period()
        if period is None or mention.value != period or None in (period.start, period.end):
            return False
        doubtful = may_be_of_a_part(mention, form="rank", moves=False, reached=False, ends=False)
        return not doubtful and _OPEN_ENDED.match(mention.surface) is None

    def _is_plain_region(self, letter: Letter) -> bool:
        """Tell whether a region is where every route leads, the sea that a route crosses, or a route itself."""
        _, region = self._named(letter)
        if self.among == MEDITERRANEAN_ROUTES and region == _MEDITERRANEAN:
            return True
        return self.among in OF_ROUTES and (region in cues.places.DESTINATIONS or region in _ROUTE_CALLED)

    def _named_among(self, first: Phrase) -> str:
        """Return among whom there is an order; of routes in the words of the sentence, with where they lead."""
        if self.among == LISTED:
            return ", ".join(map(self.phrases.words, self.phrases.of(*NAMED_ONE_BY_ONE)))
        if self.among != ROUTES or first.role != "most_routes":
            return self.among
        return self.phrases.words(Phrase(first.role, first.start, self._end(first)))

    def _end(self, first: Phrase) -> int:
        """Return where a phrase ends, or where a route leads that is named right behind it: "naar Europa"."""
        return next((one.end for one in self.phrases.of("beside_destination") if one.start == first.end + 1), first.end)
