"""Figures, changes and amounts of money of one sentence, each with what it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from routekaart.domain.content import Comparison, Figure, Money, MoneyState, Range, Share, Trend
from routekaart.domain.ids import ActorId, ConceptId, ThingId, kind_of
from routekaart.domain.letter import ClaimMention, PeriodMention, QuantityMention
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import DURATIONS, MONEY, RATIOS, Comparator, Direction, Quantity, Unit
from routekaart.reading import cues, scene
from routekaart.reading.clauses import Clause, Clauses, find_clauses
from routekaart.reading.concepts import Concepts, Lexicon
from routekaart.reading.joined import Compared, find_compared, find_joined
from routekaart.reading.movements import (
    as_movement,
    find_between,
    find_since,
    find_until,
    first_unit,
    moves_on,
    split_between,
    year_to_date,
)
from routekaart.reading.once import once
from routekaart.reading.parts import stands_in_whole
from routekaart.reading.said import Said
from routekaart.reading.scene import Context, Counted
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.understanding import STOCKS, Understood, find_unread

_LONGEST_NUMBER = 15
"""Digits after the first. A budget of the world has fewer."""
_SHARES = frozenset({Unit.PERCENT, Unit.FRACTION})
_MEASURED_ONLY = DURATIONS | {Unit.KILOMETRES}
"""What is measured in these units is a length, and no figure about anything that we know."""


@dataclass(kw_only=True)
class SentenceReader:
    """What is needed to understand one sentence: itself, its clauses, what came before, and the words we know."""

    sentence: Sentence
    context: Context
    before: Sequence[Said]
    """What the sentence before said: this one may go on about the last figure in it."""
    lexicon: Lexicon
    claims: dict[int, ClaimMention]

    @once
    def clauses(self) -> Clauses:
        """Its clauses."""
        return find_clauses(self.sentence)

    @once
    def concepts(self) -> Concepts:
        """Where words for concepts stand in it."""
        return self.lexicon.find_concepts(self.sentence.text, self.sentence.start, self.sentence.counted)

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
        found = cues.COUNTED_NEXT.match(self.sentence.text, self.placed.end - self.sentence.start)
        counted = "" if self.claim is None else self.claim.counted
        if found is not None and counted in found["counted"]:
            counted = found["counted"]
        again = cues.FIRST_TIME.search(self.sentence.text) if cues.PERSONS.search(counted) else None
        return counted if again is None else f"{counted}, {again[0]}"

    def period(self) -> Period | None:
        """Return the period that its own clause names, else the one that its sentence names."""
        at = self.placed.start
        return scene.find_period(self.part, at) or scene.find_period(self.sentence, at)

    def area(self, *, leaving: bool = False, named: bool = False) -> ThingId | None:
        """Return its place; with `named`, none that the sentence neither names nor points at."""
        at, whole = self.placed.start, self.whole
        around = whole.nowhere if named and not self.sentence.points_at_land else whole.context
        own = scene.find_area(self.part, at, whole.nowhere, leaving=leaving)
        return own or scene.find_area(self.sentence, at, around, leaving=leaving)

    def modes(self) -> tuple[str, ...]:
        """Return how those counted came."""
        return self.part.modes or self.sentence.modes

    def per(self) -> Placed[PeriodMention] | None:
        """Return of what it is the average, if its clause says that it is one: "gemiddeld 3.400 per maand"."""
        part = self.part
        if len(part.rates) != 1 or cues.AVERAGE.search(part.text, part.signs) is None:
            return None
        return part.rates[0] if isinstance(part.rates[0].mention.value, Recurrence) else None

    def publisher(self) -> ActorId | None:
        """Return whose figure it is said to be."""
        return self.part.publisher or self.sentence.publisher

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


def find_figures(reader: SentenceReader) -> Iterator[Said]:
    """Yield what a sentence says in figures, in its order."""
    previous: Said | None = None
    for number, placed in enumerate(reader.sentence.quantities):
        mention, claim = placed.mention, reader.claims.get(placed.number)
        if not may_be_said(mention, claim):
            continue
        clause = reader.clauses.around(placed.start, placed.end)
        figure = FigureReader(
            whole=reader,
            sentence=reader.sentence,
            number=number,
            placed=placed,
            claim=claim,
            clause=clause,
            part=reader.clauses.part(clause),
        )
        if mention.unit in MONEY:
            yield _money(figure)
            continue
        said = _read(figure, previous)
        if said is None:
            continue
        if previous is not None and moves_on(reader.sentence, previous.start, previous.end, placed.start):
            earlier, said = as_movement(previous, said)
            yield earlier
        elif previous is not None:
            yield previous
        previous = said
    if previous is not None:
        yield previous


def _read(figure: FigureReader, previous: Said | None) -> Said | None:
    """Read a number as what it is: by how much two places differ, a share, a change, or else a level."""
    mention = figure.placed.mention
    if mention.direction is None:
        share = _share(figure) if mention.unit in _SHARES else None
        return share or (_figure(figure) if figure.counted else None)
    compared = None if figure.part.bases else find_compared(figure.part)
    if compared is not None:
        return _comparison(figure, mention.direction, compared)
    return _trend(figure, mention.direction, previous)


def may_be_said(mention: QuantityMention, claim: ClaimMention | None) -> bool:
    """Tell whether a quantity can be a figure, a change or an amount of money: something that it counts is known."""
    known = claim is not None or mention.unit in MONEY or mention.direction is not None
    known = known or mention.unit in _SHARES or mention.unit in (Unit.PERSONS, Unit.COUNT)
    return known and mention.unit not in _MEASURED_ONLY and not _is_absurd(mention)


def _is_absurd(mention: QuantityMention) -> bool:
    """Tell whether a number is too long to count anything: digits that ran together."""
    values = (mention.value, mention.value2 or mention.value)
    return any(value.adjusted() > _LONGEST_NUMBER for value in values)


def _figure(figure: FigureReader) -> Said:
    placed, sentence, whole = figure.placed, figure.sentence, figure.whole
    concept = scene.find_figure_concept(
        sentence, figure.counted, placed.start, placed.end, whole.concepts, whole.lexicon
    )
    leaving = concept is not None and concept.startswith(cues.LEAVING)
    joined, per = find_joined(figure.part), figure.per()
    subject = joined.places[0] if joined else figure.area(leaving=leaving, named=concept is not None)
    named, until = figure.period(), find_until(figure.part)
    year = next((one for one in figure.part.periods if one is not until), None) if until is not None else None
    if year is not None and until is not None and named == until.mention.value:
        named = year.mention.value if isinstance(year.mention.value, Period) else named
    valid = named if concept is None or concept in STOCKS else year_to_date(named, until, figure.part)
    counterpart = scene.find_counterpart(sentence, placed.start, placed.end, subject)
    unread: tuple[str, ...] = ()
    if concept is not None:
        understood = Understood(
            start=placed.start,
            end=placed.end,
            clause=figure.clause,
            concept=concept,
            subject=subject,
            period=named,
            since=_at_highest(figure.part) if until is None or valid == named else until.start,
            counterpart=counterpart,
            partners=figure.partners(),
            joined=joined,
            per=per,
            pointed=scene.is_pointed_at(sentence, placed.start),
        )
        unread = find_unread(whole.clauses, understood, whole.concepts)
    content = _level(
        placed.mention,
        figure.counted,
        concept=concept,
        counterpart=counterpart,
        route=scene.find_route(subject, whole.context, whole.lexicon),
        modes=figure.modes(),
        publisher=figure.publisher(),
        unread=unread,
        also=joined.places[1:] if joined else None,
        per=per.mention.value if per is not None and isinstance(per.mention.value, Recurrence) else None,
    )
    return Said(
        start=placed.start,
        end=placed.end,
        rule="figure",
        claim=figure.claim,
        subject=subject,
        content=content,
        kind=placed.mention.kind,
        valid=valid,
    )


def _at_highest(part: Sentence) -> int | None:
    """Return where a period begins that belongs to what follows the figure: ", het hoogste aantal sinds 2014"."""
    found = cues.HIGHEST_BEHIND.search(part.text)
    if found is None:
        return None
    return next((seen.start for seen in part.periods if seen.start >= part.start + found.end()), None)


class _About(TypedDict):
    """What a level is about beside the words that are counted, whether it is one number or two."""

    concept: ConceptId | None
    counterpart: ThingId | None
    route: ThingId | None
    modes: tuple[str, ...]
    publisher: ActorId | None
    unread: tuple[str, ...]
    also: tuple[ThingId, ...] | None
    per: Recurrence | None


def _level(mention: QuantityMention, counted: str, **about: Unpack[_About]) -> Figure | Range:
    unit = _counted_unit(mention.unit, counted)
    if mention.value2 is None:
        quantity = Quantity(value=mention.value, unit=unit, comparator=mention.comparator)
        return Figure(quantity=quantity, counted=counted, **about)
    vague = mention.comparator is Comparator.VAGUE
    return Range(low=mention.value, high=mention.value2, unit=unit, vague=vague, counted=counted, **about)


def _trend(figure: FigureReader, direction: Direction, previous: Said | None) -> Said:
    placed, part = figure.placed, figure.part
    leading = _leading(figure.whole, previous)
    about = leading or _trend_counted(figure)
    base = scene.find_base(part, placed.start)
    own, between = scene.find_period(part, placed.start), find_between(part) if base is None else None
    valid = own or (leading.valid if leading is not None else figure.period())
    since = None if base is not None or between is not None else find_since(part)
    if between is not None:
        base, valid = split_between(between)
    elif since is not None and own is not None and own != since.mention.value:
        base = first_unit(since)
    counterpart = scene.find_counterpart(part, placed.start, placed.end, about.subject)
    unread: tuple[str, ...] = ()
    if about.concept is not None:
        understood = Understood(
            start=placed.start,
            end=placed.end,
            clause=figure.clause,
            concept=about.concept,
            subject=about.subject,
            period=valid,
            base=base,
            counterpart=counterpart,
            since=next((seen.start for seen in (between, since) if seen is not None), None),
            form="change",
            direction=direction,
            pointed=scene.is_pointed_at(figure.sentence, placed.start),
            carried=leading is not None,
        )
        unread = find_unread(figure.whole.clauses, understood, figure.whole.concepts)
    content = Trend(
        direction=direction,
        base=base,
        size=_quantity(placed.mention),
        counted=about.counted,
        concept=about.concept,
        counterpart=counterpart,
        route=scene.find_route(about.subject, figure.whole.context, figure.whole.lexicon),
        modes=about.modes,
        publisher=figure.publisher(),
        unread=tuple(dict.fromkeys((*about.unread, *unread))),
    )
    return Said(
        start=placed.start,
        end=placed.end,
        rule="trend",
        claim=figure.claim,
        subject=about.subject,
        content=content,
        kind=placed.mention.kind,
        valid=valid,
    )


def _comparison(figure: FigureReader, direction: Direction, compared: Compared) -> Said:
    """Read by how much one place has more than another: "20.000 meer migranten in Italië dan in Spanje"."""
    placed, about, period = figure.placed, _trend_counted(figure), figure.period()
    counterpart = scene.find_counterpart(figure.part, placed.start, placed.end, None)
    unread: tuple[str, ...] = ()
    if about.concept is not None:
        understood = Understood(
            start=placed.start,
            end=placed.end,
            clause=figure.clause,
            concept=about.concept,
            subject=compared.subject,
            other=compared.other,
            counterpart=counterpart,
            period=period,
            form="comparison",
            direction=direction,
        )
        unread = find_unread(figure.whole.clauses, understood, figure.whole.concepts)
    content = Comparison(
        direction=direction,
        other=compared.other,
        size=_quantity(placed.mention),
        counted=about.counted,
        concept=about.concept,
        counterpart=counterpart,
        route=scene.find_route(compared.subject, figure.whole.context, figure.whole.lexicon),
        modes=about.modes,
        publisher=figure.publisher(),
        unread=unread,
    )
    return Said(
        start=placed.start, end=placed.end, rule="comparison", claim=figure.claim, subject=compared.subject,
        content=content, kind=placed.mention.kind, valid=period,
    )  # fmt: skip


def _share(figure: FigureReader) -> Said | None:
    """Read what part of a whole somebody is: "29% van de asielzoekers kwam uit Syrië"; `None` if no whole is named."""
    placed, whole, part = figure.placed, figure.whole, figure.part
    at = placed.start
    around = f"{part.before(at)}\0{part.text[placed.end - part.start :]}"
    of_them = cues.OF_A_WHOLE.search(around) or cues.ONE_IN.search(placed.mention.surface)
    near = [seen for seen in whole.concepts if figure.clause.holds(seen[0])]
    if len(part.quantities) != 1 or of_them is None or not (near or part.routes):
        return None
    first, last, concept = min(near, key=lambda seen: abs(seen[0] - at), default=(at, at, scene.ON_ROUTE))
    subject, period, modes = figure.area(named=True), figure.period(), figure.modes()
    counterpart = scene.find_counterpart(part, at, placed.end, subject)
    among = (
        "routes" if counterpart is None and not modes and subject is not None and kind_of(subject) == "route" else None
    )
    if not stands_in_whole(part, placed, subject, counterpart, modes=modes, counted_to=last):
        return None
    understood = Understood(
        start=at,
        end=placed.end,
        clause=figure.clause,
        concept=concept,
        subject=subject,
        period=period,
        counterpart=counterpart,
        form="share",
        pointed=scene.is_pointed_at(figure.sentence, at),
    )
    content = Share(
        quantity=_quantity(placed.mention),
        counted=counted_words(figure.sentence, first, last),
        concept=concept,
        counterpart=counterpart,
        among=among,
        route=scene.find_route(subject, whole.context, whole.lexicon),
        modes=modes,
        publisher=figure.publisher(),
        unread=find_unread(whole.clauses, understood, whole.concepts),
    )
    return Said(
        start=at, end=placed.end, rule="share", claim=figure.claim, subject=subject, content=content,
        kind=placed.mention.kind, valid=period,
    )  # fmt: skip


def _quantity(mention: QuantityMention) -> Quantity:
    return Quantity(value=mention.value, value2=mention.value2, unit=mention.unit, comparator=mention.comparator)


def _leading(reader: SentenceReader, previous: Said | None) -> Counted | None:
    """Return the figure before a change that it is a change of: ", een afname van", "Dat is een afname van"."""
    leading = None if previous is None else counted_by(previous)
    if leading is None and cues.GOES_ON.match(reader.sentence.text):
        leading = next((about for said in reversed(reader.before) if (about := counted_by(said)) is not None), None)
    return leading if leading is not None and leading.concept is not None else None


def _trend_counted(figure: FigureReader) -> Counted:
    """Return what a change is a change of by its own noun."""
    placed, whole, counted = figure.placed, figure.whole, figure.counted
    concept = None
    if counted:
        concept = scene.find_figure_concept(
            figure.sentence, counted, placed.start, placed.end, whole.concepts, whole.lexicon
        )
    if concept is None:
        counted, concept = _counted_near(figure)
    return Counted(
        counted=counted,
        concept=concept,
        subject=figure.area(named=concept is not None),
        valid=None,
        modes=figure.modes(),
    )


def _counted_near(figure: FigureReader) -> tuple[str, ConceptId | None]:
    """Return what a change is of that has a noun of its own, "een daling van 79%": what its clause speaks of."""
    near = [seen for seen in figure.whole.concepts if figure.clause.holds(seen[0])]
    if near:
        first, last, concept = min(near, key=lambda seen: abs(seen[0] - figure.placed.start))
        return counted_words(figure.sentence, first, last), concept
    return figure.counted, scene.ON_ROUTE if figure.part.routes else None


def counted_words(sentence: Sentence, start: int, end: int) -> str:
    """Return what is counted in the words of the sentence, with "eerste" before it; of a verb, its noun for people."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    people = cues.PERSONS.search(text)
    again = cues.FIRST_TIME.search(sentence.text)
    if people is not None and len(text.split()) > 2:
        return people[0] if again is None else f"{people[0]}, {again[0]}"
    words = sentence.text[: start - sentence.start].split()
    first = bool(words) and words[-1].lower() in cues.WHICH_TIME
    said = f"{words[-1]} {text}" if first else text
    return said if again is None else f"{said}, {again[0]}"


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


def _money(figure: FigureReader) -> Said:
    placed, sentence, claim = figure.placed, figure.sentence, figure.claim
    states = (state for cue, state in cues.MONEY_STATES if cue.search(sentence.text, sentence.signs))
    return Said(
        start=placed.start,
        end=placed.end,
        rule="money",
        claim=claim,
        subject=scene.find_area(sentence, placed.start, figure.whole.context),
        content=Money(
            quantity=_quantity(placed.mention),
            state=next(states, MoneyState.NOT_SAID),
            purpose=claim.counted if claim is not None else "",
        ),
        kind=placed.mention.kind,
        valid=scene.find_period(sentence, placed.start),
    )


def _counted_unit(unit: Unit, counted: str) -> Unit:
    """Say persons or detections where the counted noun tells; a letter counts "aankomsten" and means people."""
    if unit in RATIOS:
        return unit
    if cues.DETECTIONS.search(counted):
        return Unit.DETECTIONS
    return Unit.PERSONS if cues.PERSONS.search(counted) else unit
