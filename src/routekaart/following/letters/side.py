"""One of two letters that are compared, with what is asked of it again and again."""

from bisect import bisect_left
from collections.abc import Hashable
from functools import cached_property

from routekaart.domain.content import Cause, Checkable, Money
from routekaart.domain.ids import ThingId
from routekaart.domain.letter import CitationMention, QuantityMention, Reading
from routekaart.domain.letter_changes import Difference, Doubt, Outcome, Point, Subject
from routekaart.domain.quantity import Quantity
from routekaart.domain.statement import Passage
from routekaart.following.letters.items import Item, about_place, find_items, quantity_of, unit_family
from routekaart.following.letters.likeness import is_small, number_key
from routekaart.following.letters.texts import LetterText

_MOST_PLACES = 100
"""Places in one sentence that are looked at."""


class Side:
    """A letter as read, its text, and the numbers that stand in it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = LetterText(reading.document)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What it says in figures and money."""
        return tuple(find_items(self.reading.statements, self.text))

    def point(
        self,
        subject: Subject,
        start: int,
        end: int,
        *,
        about: ThingId | None = None,
        thing: ThingId | None = None,
        state: str = "",
    ) -> Point:
        """Make a point of a place in the letter."""
        return Point(
            subject=subject,
            about=about,
            place=self.reading.document.passage(start, end),
            context=self.text.sentence(self.text.number_of(start)),
            thing=thing,
            state=state,
        )

    def find_number(self, quantity: Quantity | None, subject: Subject) -> Point | None:
        """Return where the letter has a number at all, in units of the same sort; small ones stand in every letter."""
        if quantity is None or is_small(quantity):
            return None
        mention = self._numbers.get((unit_family(quantity.unit), number_key(quantity)))
        return None if mention is None else self.point(subject, mention.start, mention.end)

    def find_words(self, place: Passage) -> bool:
        """Tell whether the words of a quote from the other letter stand in this one."""
        return self.text.holds(place.quote)

    def find_places(self, start: int, end: int) -> set[ThingId]:
        """Return the places that are named in a stretch of the letter."""
        first, last = bisect_left(self._place_starts, start), bisect_left(self._place_starts, end)
        return {one.place for one in self.reading.places[first : min(last, first + _MOST_PLACES)]}

    @cached_property
    def _place_starts(self) -> list[int]:
        return [one.start for one in self.reading.places]

    @cached_property
    def cited(self) -> dict[str, CitationMention]:
        """The papers that the letter refers to, each with the first place."""
        found: dict[str, CitationMention] = {}
        for mention in self.reading.citations:
            for name in mention.ids:
                found.setdefault(name, mention)
        return found

    @cached_property
    def places_of_causes(self) -> dict[int, ThingId]:
        """Where the reader takes a cause to have worked, by its sentence."""
        found: dict[int, ThingId] = {}
        for statement in self.reading.statements:
            about, place = about_place(statement.subject), statement.source
            if isinstance(statement.content, Cause) and about is not None and isinstance(place, Passage):
                found.setdefault(self.text.number_of(place.start), about)
        return found

    @cached_property
    def _numbers(self) -> dict[Hashable, QuantityMention]:
        found: dict[Hashable, QuantityMention] = {}
        for mention in self.reading.quantities:
            said = Quantity(
                value=mention.value, value2=mention.value2, unit=mention.unit, comparator=mention.comparator
            )
            found.setdefault((unit_family(mention.unit), number_key(said)), mention)
        return found


def number_of(item: Item) -> Quantity | None:
    """Return the number of an item, if it has one."""
    content = item.statement.content
    assert isinstance(content, Checkable | Money)  # find_items lets nothing else through
    return quantity_of(content)


def only_mentioned(point: Point, like: Point, *, dropped: bool) -> Difference:
    """Return that it cannot be told what became of something: the other letter may mean it with other words."""
    earlier, later = (point, like) if dropped else (like, point)
    return Difference(
        subject=point.subject,
        outcome=Outcome.UNCERTAIN,
        about=point.about,
        earlier=(earlier,),
        later=(later,),
        doubt=Doubt.ONLY_MENTIONED,
    )


def left_alone(point: Point, other: Side, *, dropped: bool, number: Quantity | None = None) -> Difference:
    """Return what becomes of something that nothing in the other letter was matched with.

    It is dropped, or new, only if neither its number nor its words stand in the other letter.
    """
    same = other.find_number(number, point.subject)
    found = same is not None or other.find_words(point.place)
    beside = () if same is None else (same,)
    doubt = None
    if found:
        doubt = Doubt.WORDS_FOUND if same is None else Doubt.SAME_NUMBER
    plain = Outcome.DROPPED if dropped else Outcome.NEW
    return Difference(
        subject=point.subject,
        outcome=Outcome.UNCERTAIN if found else plain,
        about=point.about,
        earlier=(point,) if dropped else beside,
        later=beside if dropped else (point,),
        doubt=doubt,
    )
