"""What is needed to read one sentence, and one figure of it: the words, the clauses, and what came before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from routekaart.domain.content import Content
from routekaart.domain.ids import ActorId, ConceptId, ThingId
from routekaart.domain.letter import ClaimMention, PeriodMention, QuantityMention
from routekaart.domain.period import Period, Recurrence, parse_time
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.reading import cues, scene
from routekaart.reading.borrowed import find_borrowed
from routekaart.reading.clauses import Clause, Clauses, find_clauses
from routekaart.reading.concepts import Concepts, Lexicon, nearest_concept
from routekaart.reading.each_of import find_each_of
from routekaart.reading.movements import ends_movement, moves_on, opens_movement
from routekaart.reading.once import once
from routekaart.reading.said import Said
from routekaart.reading.scene import Context
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.specified import specify
from routekaart.reading.understanding import find_unread
from routekaart.reading.understood import Understood
from routekaart.reading.words import CLOSE, DEGREES, FALLS, LIMITS, RISES

_NO_NOUN = cues.counted.COUNTS_NOTHING | {"", "from", "to", *RISES, *FALLS}
"""What may seem to be counted where a number stands behind a verb, also of rising or falling."""
_BOUNDS = frozenset({Comparator.OVER, Comparator.UNDER, Comparator.AT_LEAST, Comparator.AT_MOST})
_UNITS_OF_PERIODS = frozenset({"R/P1Y", "R/P1M"})
"""Years and months, each of which may have a figure of its own."""
_ENDS = 2
"""A movement has so many."""


@dataclass(kw_only=True)
class SentenceReader:
    """What is needed to understand one sentence: itself, its clauses, what came before, and the words we know."""

    sentence: Sentence
    context: Context
    before: Sequence[Said]
    """What the sentence before said: this one may go on about the last figure in it."""
    lexicon: Lexicon
    claims: dict[int, ClaimMention]
    written: date
    """The day of the letter, or the one on which it is read."""

    @once
    def clauses(self) -> Clauses:
        """Its clauses."""
        return find_clauses(self.sentence)

    @once
    def concepts(self) -> Concepts:
        """Where words for concepts stand in it."""
        sentence = self.sentence
        found = self.lexicon.find_concepts(sentence.text, sentence.start, sentence.counted)
        return specify(sentence, found)

    @once
    def nowhere(self) -> Context:
        """What came before without its places."""
        return Context(route=self.context.route)


@dataclass(slots=True, kw_only=True)
class FigureReader:
    """What is needed to understand one figure of a sentence: the clause that it stands in, and what it counts."""

    whole: SentenceReader
    sentence: Sentence
    number: int
    """Which quantity of the sentence, from 0."""
    placed: Placed[QuantityMention]
    claim: ClaimMention | None
    clause: Clause
    part: Sentence
    """The clause as a sentence of its own."""

    @property
    def counted(self) -> str:
        """What it counts, in the words of the sentence; empty if no words near it tell."""
        found = cues.counted.COUNTED_NEXT.match(self.sentence.text, self.placed.end - self.sentence.start)
        counted = "" if self.claim is None else self.claim.counted
        if found is not None and (counted in found["counted"] or self._tells_nothing(counted)):
            counted = found["counted"]
        counted = self._in_full(counted)
        if counted.lower() in _NO_NOUN:
            counted = self._counted_elsewhere() or counted
        each_time = cues.asylum.WITH_REPEATS.search(self.sentence.text, self.sentence.signs)
        if each_time is not None and counted:
            return f"{counted}, {each_time[0]}"
        people = any(seen.mention.kind == "demonym" and seen.mention.surface == counted for seen in self.part.places)
        if not (people or cues.counted.PERSONS.search(counted)):
            return counted
        first = self.sentence.first_time or self._first_of_theirs()
        return f"{counted}, {first}" if first else counted

    def _tells_nothing(self, counted: str) -> bool:
        """Tell whether a noun is none that anybody counts: "Switzerland was the place where 22,000 people applied"."""
        if counted.lower() in cues.counted.COUNTS_NOTHING:
            return True
        before = self.sentence.text[: self.placed.start - self.sentence.start]
        known = cues.counted.PERSONS.search(counted) or self.whole.lexicon.find_concepts(counted)
        return counted in before and not known and not self._is_named(counted)

    def _is_named(self, counted: str) -> bool:
        """Tell whether words are the name of a place or people of the sentence."""
        return any(seen.mention.surface == counted for seen in self.sentence.places)

    def _in_full(self, counted: str) -> str:
        """Return the noun that is counted with the words that belong to it.

        Words before it always do, "first asylum applications"; others if they make another thing of it, "doden en
        vermisten", "de instroom van asielaanvragen".
        """
        for one in self.whole.concepts if counted else ():
            words = counted_words(self.sentence, one.start, one.end)
            if self.clause.holds(one.start) and words.lower().endswith(f" {counted.lower()}"):
                return words
        return self._as_a_whole(counted) if counted else ""

    def _as_a_whole(self, counted: str) -> str:
        text, begins, known = self.sentence.text, self.sentence.start, counted.lower()
        around = [
            (words, one.concept)
            for one in self.whole.concepts
            if len(one.parts) == 1 and known in (words := text[one.start - begins : one.end - begins]).lower() != known
        ]
        if not around or text.lower().count(known) != 1:
            return counted
        alone = nearest_concept(self.whole.lexicon.find_concepts(counted))
        return next((words for words, concept in around if concept != alone), counted)

    def _first_of_theirs(self) -> str:
        """Return the words for what people did once before all others: "54.350 mensen … een eerste asielaanvraag"."""
        own = (one for one in self.whole.concepts if self.clause.holds(one.start))
        words = (counted_words(self.sentence, one.start, one.end) for one in own)
        return next((said for said in words if cues.asylum.FIRST_ONES.match(said)), "")

    def _counted_elsewhere(self) -> str:
        """Return what its clause counts, if words for one concept stand in it and none right behind the number.

        "Onder de 10.000 bleef het aantal asielaanvragen", "the total of asylum claims was between 85,000 and 90,000".
        An end of a movement is of what its sentence counts: "First asylum claims dropped from 43,035 in 2015 to".
        """
        if cues.counted.NOTHING_BEHIND.match(self.sentence.text, self.placed.end - self.sentence.start) is None:
            return ""
        near = [seen for seen in self.whole.concepts if self.clause.holds(seen.start)]
        people = [seen.mention.surface for seen in self.part.places if seen.mention.kind == "demonym"]
        if not near and len(people) == 1 and cues.counted.DETECTED.search(self.part.text, self.part.signs):
            return people[0]  # "Malinezen zijn 16.773 maal aangetroffen"
        tally = cues.counted.TALLY.search(self.part.text)
        if not near and tally is not None:
            return tally[0]
        hosted = scene.find_hosted(self.sentence) if not near and self._is_end() else None
        if hosted is not None:
            return hosted[0]  # "Van 316.000 aan het einde van 2015 is het aantal vluchtelingen aangegroeid tot"
        near = near or list(self._moved())
        if len({seen.concept for seen in near}) != 1:
            return ""
        nearest = min(near, key=lambda seen: abs(seen.start - self.placed.start))
        return counted_words(self.sentence, nearest.start, nearest.end)

    def _moved(self) -> Concepts:
        """Return the words for what rose or fell to it, in whatever clause; before it, unless it opens the sentence."""
        sentence, concepts = self.sentence, self.whole.concepts
        if self.placed.mention.unit is not Unit.COUNT:
            return ()
        if len(sentence.quantities) == _ENDS and opens_movement(sentence, self.placed):
            return concepts
        if not ends_movement(sentence, self.placed):
            return ()
        return tuple(seen for seen in concepts if seen.start < self.placed.start)

    def _is_end(self) -> bool:
        """Tell whether it is an end of the one movement of its sentence: one of two numbers, from or to it."""
        sentence = self.sentence
        if self.placed.mention.unit is not Unit.COUNT or len(sentence.quantities) != _ENDS:
            return False
        return opens_movement(sentence, self.placed) or ends_movement(sentence, self.placed)

    def period(self) -> Period | None:
        """Return the period that its own clause names, else the one that its sentence names."""
        at = self.placed.start
        return self._shared_out() or scene.find_period(self.part, at) or scene.find_period(self.sentence, at)

    def _shared_out(self) -> Period | None:
        """Return the one of several periods that is its own: "in 2015 en 2016 kwamen respectievelijk 300 en 400"."""
        own = (
            self.claim.periods if self.claim is not None and cues.parts.RESPECTIVELY.search(self.sentence.text) else ()
        )
        shared = parse_time(own[0]) if len(own) == 1 else None
        if not isinstance(shared, Period):
            return None
        return shared if any(named.contains(shared) for _, named in self.sentence.calendar) else None

    def area(self, *, leaving: bool = False, named: bool = False) -> ThingId | None:
        """Return its place; with `named`, none that the sentence neither names nor points at."""
        at, whole = self.placed.start, self.whole
        around = whole.nowhere if named and not self.sentence.points_at_land else whole.context
        own = scene.find_area(self.part, at, whole.nowhere, leaving=leaving)
        return own or scene.find_area(self.sentence, at, around, leaving=leaving)

    def borders(self, concept: ConceptId | None) -> ThingId | None:
        """Return all borders together, if the crossings that Frontex counts are spoken of and no place is."""
        some = concept != scene.ON_ROUTE or self.modes()
        return None if some else scene.find_borders(self.sentence, self.whole.context)

    def modes(self) -> tuple[str, ...]:
        """Return how those counted came."""
        return self.part.modes or self.sentence.modes

    def per(self) -> Placed[PeriodMention] | None:
        """Return of what it is the average, if its clause says that it is one: "gemiddeld 3.400 per maand"."""
        part = self.part
        if len(part.rates) != 1 or cues.parts.AVERAGE.search(part.text, part.signs) is None:
            return None
        return part.rates[0] if isinstance(part.rates[0].mention.value, Recurrence) else None

    def each(self) -> Placed[PeriodMention] | None:
        """Return of which part of its period each has it, if its clause says so: "ieder jaar", "steeds … per jaar".

        Only within bounds: nobody has the same number every year.
        """
        part, mention = self.part, self.placed.mention
        bounded = mention.value2 is not None or mention.comparator in _BOUNDS
        one_by_one = find_each_of(part) if bounded else None
        if one_by_one is not None:
            return one_by_one
        if not bounded or len(part.rates) != 1 or cues.parts.AVERAGE.search(part.text, part.signs) is not None:
            return None
        rate = part.rates[0]
        if cues.times.NONE_OF.match(rate.mention.surface) and not _is_plain_limit(mention):
            return None
        said = cues.times.EACH_TIME.match(rate.mention.surface) or cues.times.EVERY_TIME.search(part.text, part.signs)
        return rate if said and str(rate.mention.value) in _UNITS_OF_PERIODS else None

    def publisher(self) -> ActorId | None:
        """Return whose figure it is said to be."""
        return self.part.publisher or self.sentence.publisher

    def unread(self, understood: Understood) -> tuple[str, ...]:
        """Return the words around it that were not understood; none where nothing is known to be counted."""
        if understood.concept is None:
            return ()
        unread = find_unread(self.whole.clauses, understood, self.whole.concepts)
        borrowed = find_borrowed(self.whole.clauses, self.counted, understood)
        return (*unread, *borrowed)

    def said(self, rule: str, subject: ThingId | None, content: Content, valid: Period | None) -> Said:
        """Return what the sentence says with this figure, by the name of the rule that read it."""
        placed = self.placed
        return Said(
            start=placed.start,
            end=placed.end,
            rule=rule,
            claim=self.claim,
            subject=subject,
            content=content,
            kind=placed.mention.kind,
            valid=valid,
        )

    def partners(self) -> tuple[int, ...]:
        """Return where the other end of the movement begins that it is an end of."""
        if len(self.part.quantities) == 1:
            return ()
        near = (self.number - 1, self.number + 1)
        return tuple(other for at in near if (other := self._other_end(at)) is not None)

    def _other_end(self, other: int) -> int | None:
        quantities = self.sentence.quantities
        if not 0 <= other < len(quantities):
            return None
        left, right = quantities[min(other, self.number)], quantities[max(other, self.number)]
        return quantities[other].start if moves_on(self.sentence, left.start, left.end, right.start) else None


def counted_words(sentence: Sentence, start: int, end: int) -> str:
    """Return what is counted in the words of the sentence, with "eerste" before it; of a verb, its noun for people."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    people = cues.counted.PERSONS.search(text)
    again = sentence.first_time
    if people is not None and len(text.split()) > 2:
        return f"{people[0]}, {again}" if again else people[0]
    words = sentence.text[: start - sentence.start].split()
    first = bool(words) and words[-1].lower() in cues.asylum.WHICH_TIME
    said = f"{words[-1]} {text}" if first else text
    return f"{said}, {again}" if again else said


def as_quantity(mention: QuantityMention) -> Quantity:
    """Return what was read as a quantity of a statement."""
    return Quantity(value=mention.value, value2=mention.value2, unit=mention.unit, comparator=mention.comparator)


def as_counted(mention: QuantityMention, unit: Unit) -> Quantity:
    """Return what was read as what somebody counted, in the unit that the sentence tells."""
    limit = _is_limit(mention) if mention.comparator in (Comparator.OVER, Comparator.UNDER) else None
    return Quantity(value=mention.value, value2=mention.value2, unit=unit, comparator=mention.comparator, limit=limit)


def as_in_none(mention: QuantityMention) -> QuantityMention:
    """Return a limit as it is where it was passed in none of several years or months: at most "meer dan 3.000"."""
    over = mention.comparator is Comparator.OVER
    return replace(mention, comparator=Comparator.AT_MOST if over else Comparator.AT_LEAST)


def _is_plain_limit(mention: QuantityMention) -> bool:
    """Tell whether a number is more or fewer than a limit, and no more is said: not "ruim", "veel meer dan"."""
    of_degree = mention.surface.lower().split()[0] in DEGREES
    return mention.comparator in (Comparator.OVER, Comparator.UNDER) and _is_limit(mention) and not of_degree


def _is_limit(mention: QuantityMention) -> bool:
    """Tell whether its words name a limit and do not say that it is close: "meer dan", not "ruim", "iets meer dan"."""
    words = mention.surface.lower().split()
    while words and words[0] in DEGREES:
        if words[0] in CLOSE:
            return False
        words = words[1:]
    return any(tuple(words[: len(limit)]) == limit for limit in LIMITS)
