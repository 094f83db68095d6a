"""What a letter says in figures and money, with all that another letter must agree in to say the same."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from routekaart.domain.content import (
    Checkable,
    Comparison,
    Extreme,
    Figure,
    Money,
    Range,
    Rank,
    ResultSort,
    Share,
    Trend,
)
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.letter_changes import Point, Subject
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Passage, Statement
from routekaart.following.letters.lexicon import DEFINITIONS
from routekaart.following.letters.texts import LetterText, stems_of

_SUBJECTS = {
    Figure: Subject.FIGURE,
    Range: Subject.FIGURE,
    Trend: Subject.TREND,
    Comparison: Subject.COMPARISON,
    Extreme: Subject.RECORD,
    Share: Subject.SHARE,
    Rank: Subject.RANK,
    Money: Subject.MONEY,
}
_COUNTED = frozenset(
    {Unit.PERSONS, Unit.COUNT, Unit.DETECTIONS, Unit.DEPARTURES, Unit.APPLICATIONS, Unit.CASES, Unit.DEAD_AND_MISSING}
)
"""Units that a reader may give to one thing, by the words that happen to stand beside the number."""
_PLACES = frozenset({"country", "region", "route"})
_OWN_WORDS = "speaker's words"
_KNOWN_AMONG = frozenset({"routes", "mediterranean-routes", "countries", "member-states", "nationalities"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One statement of a letter with what it is matched by."""

    point: Point
    core: Hashable
    """What another must agree in whole: where, what is counted, in which unit."""
    when: Hashable
    """The days that it is about; `None` if the letter names no period."""
    details: tuple[Hashable, ...]
    """What another may leave out: modes, route, programme, payer, purpose ... Empty where it says nothing of it."""
    what: Hashable
    """What is counted, wherever that is."""
    family: str
    """In units of which sort; empty if no number is said."""
    certain: bool
    """Whether what is counted is known as a concept, not by its words alone."""
    unread: frozenset[str]
    publisher: str
    definition: str
    """How irregular arrivals are counted, where the sentence says so in one way."""
    stems: frozenset[str]
    skeleton: Hashable

    @property
    def statement(self) -> Statement:
        """The statement itself."""
        assert self.point.statement is not None  # every item is made from one
        return self.point.statement

    @property
    def says(self) -> Hashable:
        """Everything that it says: two items with this in common are one thing said twice."""
        return self.core, self.when, self.details, self.publisher, self.statement.content, self.statement.kind


def find_items(statements: Iterable[Statement], text: LetterText) -> Iterator[Item]:
    """Yield what a letter says in figures and money, each thing once, in the order of the letter."""
    met: set[Hashable] = set()
    ordinals: dict[Hashable, int] = {}
    for statement in statements:
        if not isinstance(statement.content, Checkable | Money) or not isinstance(statement.source, Passage):
            continue
        number = text.number_of(statement.source.start)
        ordinal = ordinals.setdefault((number, type(statement.content)), 0)
        ordinals[number, type(statement.content)] += 1
        item = _item(statement, statement.source, text, number, ordinal)
        if item.says not in met:
            met.add(item.says)
            yield item


def about_place(subject: ThingId) -> ThingId | None:
    """Return where a statement is about; `None` for the letter itself or a thing that is no place."""
    return subject if kind_of(subject) in _PLACES else None


def named_period(statement: Statement) -> Period | None:
    """Return the period that a letter names; one that only ends on the day of the letter is none."""
    valid = statement.valid
    return None if valid is None or valid.start is None else valid


def quantity_of(content: Checkable | Money) -> Quantity | None:
    """Return how much is said, if a number is."""
    match content:
        case Figure() | Range() | Share() | Money():
            return content.quantity
        case Trend() | Comparison():
            return content.size
        case Extreme() | Rank():
            return None


def unit_family(unit: Unit) -> str:
    """Return a name for units that one thing may be given in: people, acts and cases are all counted whole."""
    if unit in _COUNTED:
        return "counted"
    return "share" if unit in (Unit.PERCENT, Unit.FRACTION) else unit.value


def _item(statement: Statement, place: Passage, text: LetterText, number: int, ordinal: int) -> Item:
    content = statement.content
    assert isinstance(content, Checkable | Money)  # the caller saw to it
    subject, about, valid = _SUBJECTS[type(content)], about_place(statement.subject), named_period(statement)
    what, certain = _what(content)
    quantity = quantity_of(content)
    family = "" if quantity is None else unit_family(quantity.unit)
    words = text.skeleton(number)
    unread = content.unread or ()
    return Item(
        point=Point(
            subject=subject,
            about=about,
            place=place,
            context=text.sentence(number),
            statement=statement,
            state=content.state.value if isinstance(content, Money) else "",
            valid=valid,
        ),
        core=(subject, about, what, _narrowing(content), family if subject is not Subject.TREND else ""),
        when=None if isinstance(content, Money) else _when(content, valid),
        details=_details(content, about),
        what=what,
        family=family,
        certain=certain,
        unread=frozenset(word.casefold() for word in unread),
        publisher="" if isinstance(content, Money) else content.publisher or "",
        definition=_definition(content, text, number),
        stems=text.stems(number),
        skeleton=(subject, about, family, words, ordinal) if words else None,
    )


def _what(content: Checkable | Money) -> tuple[Hashable, bool]:
    """Return what is counted, and whether that is known for certain."""
    match content:
        case Money():
            return content.every, False
        case Rank():
            among = content.among if content.among in _KNOWN_AMONG else _OWN_WORDS
            return (content.concept, among, content.order), content.concept is not None
        case Extreme():
            return (content.concept or _words(content.counted), content.order), content.concept is not None
        case _:
            return content.concept or _words(content.counted), content.concept is not None


def _words(counted: str) -> Hashable:
    return stems_of(counted) or counted.casefold().strip()


def _narrowing(content: Checkable | Money) -> tuple[Hashable, ...]:
    """Return what makes it another thing if it differs, also if only one of the two says it."""
    match content:
        case Figure():
            sort = None if content.sort is ResultSort.ACTUAL else content.sort
            return content.counterpart, content.also, content.per, content.each, sort
        case Range():
            return content.counterpart, content.also, content.per, content.each, None
        case Comparison():
            return content.counterpart, content.other
        case Share():
            return content.counterpart, content.among
        case Trend() | Extreme() | Rank():
            return (content.counterpart,)
        case Money():
            return (content.form,)


def _details(content: Checkable | Money, about: ThingId | None) -> tuple[Hashable, ...]:
    """Return what a writer may leave out; a route beside a route says nothing more."""
    match content:
        case Money():
            return (
                content.fund or "", content.programme or "", content.arrangement or "", content.payer or "",
                content.beneficiary if content.beneficiary != about and content.beneficiary else "",
                stems_of(content.purpose),
            )  # fmt: skip
        case Rank():
            return (content.modes or (),)
        case Figure() | Range():
            return content.modes, content.route or "", content.programme or "", content.arrangement or ""
        case _:
            return content.modes, content.route or ""


def _when(content: Checkable, valid: Period | None) -> Hashable:
    """Return the days that it is about, with those that it is set beside."""
    if valid is None:
        return None
    base = content.base if isinstance(content, Trend) else None
    beside = None if base is None else (base.start, base.end)
    return valid.start, valid.end, beside


def _definition(content: Checkable | Money, text: LetterText, number: int) -> str:
    if isinstance(content, Money) or content.concept != "irregular-arrivals":
        return ""
    quantity = quantity_of(content)
    if quantity is not None and quantity.unit is Unit.DETECTIONS:
        return "detections"
    words = frozenset(text.sentence(number).casefold().replace(",", " ").replace(".", " ").split())
    found = [name for name, said in DEFINITIONS.items() if words.intersection(said)]
    if not found and "aan" in words and words & {"kwamen", "kwam"}:
        return "arrivals"
    return found[0] if len(found) == 1 else ""
