"""Figures, changes and amounts of money of one sentence, each with what it is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from routekaart.domain.content import Content, Figure, Money, MoneyState, Range, Trend
from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.letter import ClaimMention, QuantityMention
from routekaart.domain.period import Period
from routekaart.domain.quantity import DURATIONS, MONEY, RATIOS, Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Kind
from routekaart.reading import cues, scene
from routekaart.reading.clauses import Clauses
from routekaart.reading.scene import Context, Counted, Lexicon
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.understanding import Understood, find_unread

_LONGEST_NUMBER = 15
"""Digits after the first. A budget of the world has fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something a sentence says, with the span of the running text that says it."""

    start: int
    end: int
    rule: str
    subject: ThingId | None
    content: Content
    kind: Kind = Kind.REPORTED
    valid: Period | None = None
    claim: ClaimMention | None = None
    """The claim in the letter, whose span holds the figure and what it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceReader:
    """What is needed to understand one sentence: itself, its clauses, what came before, and the words we know."""

    sentence: Sentence
    clauses: Clauses
    context: Context
    lexicon: Lexicon
    claims: dict[int, ClaimMention]

    def clause(self, placed: Placed[QuantityMention]) -> Sentence:
        """Return the clause of a figure as a sentence of its own."""
        return self.clauses.part(self.clauses.around(placed.start, placed.end))

    def period(self, placed: Placed[QuantityMention]) -> Period | None:
        """Return the period that a figure's own clause names, else the one that its sentence names."""
        return scene.find_period(self.clause(placed), placed.start) or scene.find_period(self.sentence, placed.start)

    def area(self, placed: Placed[QuantityMention], *, leaving: bool = False, named: bool = False) -> ThingId | None:
        """Return the place of a figure; with `named`, none that the sentence neither names nor points at."""
        nowhere = Context(route=self.context.route)
        pointed = re.search(cues.HERE, self.sentence.text, re.IGNORECASE) is not None
        around = nowhere if named and not pointed else self.context
        own = scene.find_area(self.clause(placed), placed.start, nowhere, leaving=leaving)
        return own or scene.find_area(self.sentence, placed.start, around, leaving=leaving)

    def modes(self, placed: Placed[QuantityMention]) -> tuple[str, ...]:
        """Return how those counted came."""
        return scene.find_modes(self.clause(placed).text) or scene.find_modes(self.sentence.text)

    def publisher(self, placed: Placed[QuantityMention]) -> ActorId | None:
        """Return whose figure it is said to be."""
        return scene.find_publisher(self.clause(placed).text) or scene.find_publisher(self.sentence.text)


def find_figures(reader: SentenceReader) -> Iterator[Said]:
    """Yield what a sentence says in figures, in its order."""
    previous: Said | None = None
    for placed in reader.sentence.quantities:
        mention, claim = placed.mention, reader.claims.get(placed.number)
        if mention.unit in DURATIONS or mention.unit is Unit.KILOMETRES or _is_absurd(mention):
            continue
        if mention.unit in MONEY:
            yield _money(placed, reader, claim)
            continue
        if mention.unit in RATIOS and mention.direction is not None:
            said = _trend(placed, reader, claim, previous)
        elif claim is not None:
            said = _figure(placed, reader, claim)
        else:
            continue
        if previous is not None and _moves_on(reader.sentence, previous.start, previous.end, placed.start):
            earlier, said = _movement(previous, said)
            yield earlier
        elif previous is not None:
            yield previous
        previous = said
    if previous is not None:
        yield previous


def _is_absurd(mention: QuantityMention) -> bool:
    """Tell whether a number is too long to count anything: digits that ran together."""
    values = (mention.value, mention.value2 or mention.value)
    return any(value.adjusted() > _LONGEST_NUMBER for value in values)


def _figure(placed: Placed[QuantityMention], reader: SentenceReader, claim: ClaimMention) -> Said:
    mention, sentence = placed.mention, reader.sentence
    concept = scene.find_figure_concept(sentence, claim.counted, placed.start, placed.end, reader.lexicon)
    leaving = concept is not None and concept.startswith(cues.LEAVING)
    subject = reader.area(placed, leaving=leaving, named=concept is not None)
    valid = reader.period(placed)
    counterpart = scene.find_counterpart(sentence, placed.start, placed.end, subject)
    understood = Understood(
        start=placed.start,
        end=placed.end,
        concept=concept,
        subject=subject,
        period=valid,
        counterpart=counterpart,
        partners=_partners(sentence, placed),
        pointed=scene.is_pointed_at(sentence, placed.start),
    )
    content = _level(mention, _counted_unit(mention.unit, claim.counted), claim.counted)
    content = replace(
        content,
        concept=concept,
        counterpart=counterpart,
        route=scene.find_route(subject, reader.context, reader.lexicon),
        modes=reader.modes(placed),
        publisher=reader.publisher(placed),
        unread=find_unread(reader.clauses, understood, reader.lexicon) if concept is not None else (),
    )
    return Said(
        start=placed.start, end=placed.end, rule="figure", claim=claim, subject=subject, content=content, valid=valid
    )


def _level(mention: QuantityMention, unit: Unit, counted: str) -> Figure | Range:
    if mention.value2 is None:
        return Figure(quantity=Quantity(value=mention.value, unit=unit, comparator=mention.comparator), counted=counted)
    vague = mention.comparator is Comparator.VAGUE
    return Range(low=mention.value, high=mention.value2, unit=unit, vague=vague, counted=counted)


def _trend(
    placed: Placed[QuantityMention], reader: SentenceReader, claim: ClaimMention | None, previous: Said | None
) -> Said:
    mention = placed.mention
    assert mention.direction is not None  # the caller saw to it
    leading = _leading(reader, previous)
    about = leading or _trend_counted(placed, reader, claim)
    clause = reader.clause(placed)
    own = scene.find_period(clause, placed.start)
    base = scene.find_base(clause, placed.start)
    valid = own or (leading.valid if leading is not None else reader.period(placed))
    understood = Understood(
        start=placed.start,
        end=placed.end,
        concept=about.concept,
        subject=about.subject,
        period=valid,
        base=base,
        form="change",
        direction=mention.direction,
        pointed=scene.is_pointed_at(reader.sentence, placed.start),
        carried=leading is not None,
    )
    unread = find_unread(reader.clauses, understood, reader.lexicon) if about.concept is not None else ()
    content = Trend(
        direction=mention.direction,
        base=base,
        size=Quantity(value=mention.value, value2=mention.value2, unit=mention.unit, comparator=mention.comparator),
        counted=about.counted,
        concept=about.concept,
        route=scene.find_route(about.subject, reader.context, reader.lexicon),
        modes=about.modes,
        publisher=reader.publisher(placed),
        unread=tuple(dict.fromkeys((*about.unread, *unread))),
    )
    return Said(
        start=placed.start,
        end=placed.end,
        rule="trend",
        claim=claim,
        subject=about.subject,
        content=content,
        valid=valid,
    )


def _leading(reader: SentenceReader, previous: Said | None) -> Counted | None:
    """Return the figure before a change that it is a change of: ", een afname van", "Dat is een afname van"."""
    leading = None if previous is None else counted_by(previous)
    if leading is None and re.match(cues.GOES_ON, reader.sentence.text, re.IGNORECASE):
        leading = reader.context.leading
    return leading if leading is not None and leading.concept is not None else None


def _trend_counted(placed: Placed[QuantityMention], reader: SentenceReader, claim: ClaimMention | None) -> Counted:
    """Return what a change is a change of by its own noun."""
    counted = claim.counted if claim is not None else ""
    concept = (
        scene.find_figure_concept(reader.sentence, counted, placed.start, placed.end, reader.lexicon)
        if counted
        else None
    )
    return Counted(
        counted=counted,
        concept=concept,
        subject=reader.area(placed, named=concept is not None),
        valid=None,
        modes=reader.modes(placed),
    )


def counted_by(said: Said) -> Counted | None:
    """Return what a figure or change is about, for a sentence that goes on about it."""
    content = said.content
    if not isinstance(content, Figure | Trend):
        return None
    return Counted(
        counted=content.counted,
        concept=content.concept,
        subject=said.subject,
        valid=said.valid,
        modes=content.modes,
        unread=content.unread,
    )


def _money(placed: Placed[QuantityMention], reader: SentenceReader, claim: ClaimMention | None) -> Said:
    mention, sentence = placed.mention, reader.sentence
    found = [state for cue, state in cues.MONEY_STATES if re.search(rf"\b(?:{cue})\b", sentence.text, re.IGNORECASE)]
    return Said(
        start=placed.start,
        end=placed.end,
        rule="money",
        claim=claim,
        subject=scene.find_area(sentence, placed.start, reader.context),
        content=Money(
            quantity=Quantity(
                value=mention.value, value2=mention.value2, unit=mention.unit, comparator=mention.comparator
            ),
            state=found[0] if found else MoneyState.NOT_SAID,
            purpose=claim.counted if claim is not None else "",
        ),
        valid=scene.find_period(sentence, placed.start),
    )


def _moves_on(sentence: Sentence, start: int, end: int, later: int) -> bool:
    """Tell whether two figures are the ends of one movement: "van circa 14.000 tot bijna 65.000"."""
    between = sentence.text[end - sentence.start : later - sentence.start]
    dated = [seen for seen in sentence.periods if end <= seen.start < later]
    for seen in dated:
        between = between.replace(seen.mention.surface, "", 1)
    joined = re.fullmatch(r"(?:\s+in)?\s+(?:tot|naar|to)\s+", between) is not None and len(dated) < 2
    return joined and re.search(r"\b(?:van|from)\s*$", sentence.text[: start - sentence.start]) is not None


def _partners(sentence: Sentence, placed: Placed[QuantityMention]) -> tuple[int, ...]:
    """Return where the other end of the movement begins that a figure is an end of."""
    quantities = sentence.quantities
    at = quantities.index(placed)
    pairs = [(quantities[at - 1], placed)] if at else []
    pairs += [(placed, quantities[at + 1])] if at + 1 < len(quantities) else []
    return tuple(
        other.start
        for left, right in pairs
        for other in (left, right)
        if other is not placed and _moves_on(sentence, left.start, left.end, right.start)
    )


def _movement(earlier: Said, later: Said) -> tuple[Said, Said]:
    """Give the ends of a movement their own periods: those that they have, or the first and last unit of the one."""
    if not isinstance(earlier.content, Figure) or not isinstance(later.content, Figure):
        return earlier, later
    period, first = later.valid, earlier.valid
    if first == period:
        first = Period(period.first, period.first) if period is not None and period.first is not None else None
    last = at_its_end(period)
    if first == last:
        first = None
    rises = later.content.quantity.value > earlier.content.quantity.value
    direction = Direction.INCREASE if rises else Direction.DECREASE
    content = replace(later.content, movement=direction, base=first)
    return replace(earlier, valid=first), replace(later, valid=last, content=content)


def at_its_end(period: Period | None) -> Period | None:
    """Return the last unit of a period: 2018 of 2016-2018."""
    if period is None or period.last is None:
        return period
    return Period(period.last, period.last)


def _counted_unit(unit: Unit, counted: str) -> Unit:
    """Say persons or detections where the counted noun tells; a letter counts "aankomsten" and means people."""
    if unit in RATIOS:
        return unit
    if re.search(cues.DETECTIONS, counted, re.IGNORECASE):
        return Unit.DETECTIONS
    return Unit.PERSONS if re.search(rf"\b{cues.PERSONS}\b", counted, re.IGNORECASE) else unit
