"""The cards of a report: one for each statement and for each number that no statement was read from."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from routekaart.domain.content import Comparison, Content, Figure, Money, Range, Share, Trend
from routekaart.domain.errors import UnknownName
from routekaart.domain.finding import Candidate, Check, Finding, Verdict
from routekaart.domain.letter import QuantityMention
from routekaart.domain.observation import Indicator
from routekaart.domain.quantity import DURATIONS, MONEY, RATIOS, Quantity
from routekaart.domain.statement import Passage, Statement
from routekaart.reporting.claims import Line, describe_statement
from routekaart.reporting.kept import KeptGroup, group_kept
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.reviews import describe_review
from routekaart.reporting.rows import Group, group_candidates
from routekaart.reporting.texts import NOTES, UNCHECKED
from routekaart.reporting.wording import Wording, distinct, single_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One verdict on a card: as known then, or as known now."""

    verdict: Verdict
    reason: str
    flips: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a card shows of a finding."""

    finding: Finding
    then: Side
    now: Side
    groups: tuple[Group, ...]
    kept: tuple[KeptGroup, ...]
    definitions: tuple[Indicator, ...]
    notes: tuple[str, ...]

    @property
    def agree(self) -> bool:
        """Whether then and now say the same for the same reason."""
        return (self.then.verdict.judgement, self.then.reason, self.then.flips) == (
            self.now.verdict.judgement,
            self.now.reason,
            self.now.flips,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is said about one stretch of the letter."""

    number: int
    start: int
    end: int
    state: str
    quote: str
    """The marked words."""
    context: str
    """The words of the whole statement, if they are more."""
    statement: Statement | None = None
    lines: tuple[Line, ...] = ()
    """How it was read."""
    unchecked: str = ""
    """Why it was not checked, if it was not."""
    review: str = ""
    """What a person decided on how it was read, if anybody did."""
    refused: bool = False
    """Whether a person refused the reading."""
    checked: Checked | None = None


def build_cards(report: LetterReport, wording: Wording) -> tuple[Card, ...]:
    """Build the cards of a report, in the order of the text, numbered from 1."""
    found = {finding.about: finding for finding in report.findings}
    places = _Places(report)
    cards = [_statement_card(s, found.pop(s.id, None), places, wording) for s in places.statements]
    if found:
        raise UnknownName(
            f"a finding is about the statement {next(iter(found))[:12]}…, which the reading does not hold",
            remedy="Hand in the findings of this letter and no others.",
        )
    cards.extend(_number_card(quantity, wording) for quantity in places.unused())
    cards.sort(key=lambda card: (card.start, card.end))
    return tuple(replace(card, number=number) for number, card in enumerate(cards, start=1))


class _Places:
    """Where statements stand in the text: a statement of a figure marks the figure, any other its own words."""

    def __init__(self, report: LetterReport) -> None:
        self.document = report.document
        self.quantities = tuple(sorted(report.reading.quantities, key=lambda quantity: quantity.start))
        self.statements = tuple(s for s in report.reading.statements if isinstance(s.source, Passage))
        self.reviews = report.reviews
        self._used: set[int] = set()
        self._by_value: dict[object, list[int]] = defaultdict(list)
        for index, quantity in enumerate(self.quantities):
            self._by_value[_value_of(quantity)].append(index)

    def find_mark(self, statement: Statement) -> tuple[int, int]:
        """Return the stretch to mark, after the gate that lets only true quotes through."""
        assert isinstance(statement.source, Passage)  # __init__ took no others
        self.document.check_quote(statement.source)
        start, end = statement.source.start, statement.source.end
        index = self._find_quantity(statement.content, start, end)
        reviewed = self.reviews.get(statement.id)
        if index is None and reviewed is not None and reviewed.original is not None:
            # A person reads another value; it is still the same number of the letter.
            index = self._find_quantity(reviewed.original.content, start, end)
        if index is None:
            return start, end
        self._used.add(index)
        return self.quantities[index].start, self.quantities[index].end

    def unused(self) -> Iterator[QuantityMention]:
        """Return the numbers that no statement was read from."""
        return (quantity for index, quantity in enumerate(self.quantities) if index not in self._used)

    def _find_quantity(self, content: Content, start: int, end: int) -> int | None:
        value = _value_said(content)
        if value is None:
            return None
        same = self._by_value.get(value, [])
        first = bisect_left(same, start, key=lambda index: self.quantities[index].start)
        inside = None
        for index in same[first:]:
            if self.quantities[index].end > end:
                break
            inside = index if inside is None else inside
            if index not in self._used:
                return index
        return inside


def _value_of(quantity: QuantityMention | Quantity) -> object:
    # Not the unit: a letter counts "aankomsten" (count), and the statement says that these are persons.
    return quantity.value, quantity.value2


def _value_said(content: Content) -> object:
    match content:
        case Figure() | Money() | Share():
            return _value_of(content.quantity)
        case Range():
            return content.low, content.high
        case Trend() | Comparison() if content.size is not None:
            return _value_of(content.size)
        case _:
            return None


def _statement_card(statement: Statement, finding: Finding | None, places: _Places, wording: Wording) -> Card:
    start, end = places.find_mark(statement)
    assert isinstance(statement.source, Passage)  # find_mark saw to it
    quote, context = single_line(places.document.text[start:end]), single_line(statement.source.quote)
    reviewed = places.reviews.get(statement.id)
    review = "" if reviewed is None else describe_review(reviewed, wording)
    refused = reviewed is not None and reviewed.refused
    return Card(
        number=0,
        start=start,
        end=end,
        state="unchecked" if finding is None else _state(finding.outcome),
        quote=quote,
        context="" if context == quote else context,
        statement=statement,
        lines=(
            *describe_statement(statement, finding.outcome.claim if finding else None, wording),
            *_line(review, refused, wording),
        ),
        unchecked="" if finding else review if refused else wording.say(UNCHECKED, "statement"),
        review=review,
        refused=refused,
        checked=_checked(finding, wording) if finding else None,
    )


def _line(review: str, refused: bool, wording: Wording) -> tuple[Line, ...]:
    """Say among how it was read what a person decided; a refusal is said instead of a verdict already."""
    return (Line(wording.label("review"), review),) if review and not refused else ()


def _state(check: Check) -> str:
    same = check.then.judgement is check.now.judgement
    return str(check.now.judgement) if same else "changed"


def _checked(finding: Finding, wording: Wording) -> Checked:
    check = finding.outcome
    candidates: tuple[Candidate, ...] = (*check.then.candidates, *check.now.candidates)
    named = distinct(candidate.indicator for candidate in candidates)
    return Checked(
        finding=finding,
        then=_side(check.then, wording),
        now=_side(check.now, wording),
        groups=group_candidates(check, wording),
        kept=group_kept(check, wording),
        definitions=tuple(wording.get_indicator(indicator) for indicator in named),
        notes=tuple(wording.say(NOTES, note) for note in finding.notes),
    )


def _side(verdict: Verdict, wording: Wording) -> Side:
    return Side(verdict=verdict, reason=wording.reason(verdict), flips=verdict.flips)


def _number_card(quantity: QuantityMention, wording: Wording) -> Card:
    groups = (("money", MONEY), ("duration", DURATIONS), ("ratio", RATIOS))
    group = next((name for name, units in groups if quantity.unit in units), "number")
    return Card(
        number=0,
        start=quantity.start,
        end=quantity.end,
        state="unchecked",
        quote=single_line(quantity.surface),
        context="",
        unchecked=wording.say(UNCHECKED, group),
    )
