"""From what stands in a sentence to what it says: figures, changes, ranks, money, causes and undertakings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from routekaart.domain.content import (
    Cause,
    Content,
    Figure,
    Money,
    MoneyState,
    Order,
    Range,
    Rank,
    Toezegging,
    Trend,
    UndertakingStatus,
)
from routekaart.domain.ids import ConceptId, RecorderId, ThingId, kind_of
from routekaart.domain.letter import ClaimMention, QuantityMention, Reading
from routekaart.domain.period import Duration, Period, Recurrence
from routekaart.domain.quantity import DURATIONS, MONEY, RATIOS, Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Kind, Passage, Statement
from routekaart.reading import cues, scene
from routekaart.reading.layout import CleanText
from routekaart.reading.scene import Context, Counted, Lexicon
from routekaart.reading.sentences import Placed, Sentence, claims_by_quantity, find_sentences

VERSION = 1
_ROUTE_USE = ConceptId("irregular-arrivals")
"""What "the most used route" is counted in: a route is used by those who arrive by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something a sentence says, with the span of the clean text that says it."""

    start: int
    end: int
    rule: str
    subject: ThingId | None
    content: Content
    kind: Kind = Kind.REPORTED
    valid: Period | None = None
    claim: ClaimMention | None = None
    """The claim in the letter, whose span holds the figure and what it counts."""


def find_statements(
    reading: Reading, clean: CleanText, lexicon: Lexicon, *, recorded: datetime
) -> tuple[Statement, ...]:
    """Return what a letter says, each statement with its exact place, in the order of the letter.

    Raises:
        QuoteMismatch: if a quote is not in the document at its place; that is a fault of the reader.
    """
    claims = claims_by_quantity(reading)
    context, statements = Context(), []
    for sentence in find_sentences(reading, clean):
        context = replace(context, route=context.after(sentence).route)
        found = _find_said(sentence, context, claims, lexicon)
        for said in found:
            passage = reading.document.passage(*_span(said, clean))
            statements.append(_stated(said, passage, reading, recorded))
        context = replace(context.after(sentence), leading=_last_counted(found))
    statements += [_stated(said, passage, reading, recorded) for said, passage in _find_undertakings(reading)]
    return tuple(statements)


def _span(said: Said, clean: CleanText) -> tuple[int, int]:
    start, end = clean.origin(said.start, said.end)
    claim = said.claim
    return (claim.start, claim.end) if claim is not None and claim.start <= start and end <= claim.end else (start, end)


def _last_counted(found: list[Said]) -> Counted | None:
    counted = [about for said in found if (about := _counted(said)) is not None]
    return counted[-1] if counted else None


def _find_said(sentence: Sentence, context: Context, claims: dict[int, ClaimMention], lexicon: Lexicon) -> list[Said]:
    figures = list(_find_figures(sentence, context, claims, lexicon))
    said = [*figures, *_find_ranks(sentence, context, figures), *_find_causes(sentence, context, figures, lexicon)]
    kind = _kind(sentence.text)
    said = [replace(one, kind=kind) for one in said]
    return sorted(said, key=lambda one: (one.start, one.end))


def _find_figures(
    sentence: Sentence, context: Context, claims: dict[int, ClaimMention], lexicon: Lexicon
) -> Iterator[Said]:
    previous: Said | None = None
    for placed in sentence.quantities:
        mention, claim = placed.mention, claims.get(placed.number)
        if mention.unit in DURATIONS or mention.unit is Unit.KILOMETRES:
            continue
        if mention.unit in MONEY:
            yield _money(placed, sentence, context, claim)
            continue
        if mention.unit in RATIOS and mention.direction is not None:
            said = _trend(placed, sentence, context, claim, previous, lexicon)
        elif claim is not None:
            said = _figure(placed, sentence, context, claim, lexicon)
        else:
            continue
        if previous is not None and _moves_on(sentence, previous, placed):
            earlier, said = _movement(sentence, previous, said)
            yield earlier
        elif previous is not None:
            yield previous
        previous = said
    if previous is not None:
        yield previous


def _figure(
    placed: Placed[QuantityMention], sentence: Sentence, context: Context, claim: ClaimMention, lexicon: Lexicon
) -> Said:
    mention = placed.mention
    concept = scene.find_figure_concept(sentence, claim.counted, placed.start, placed.end, lexicon)
    unit = _counted_unit(mention.unit, claim.counted)
    leaving = concept is not None and concept.startswith(cues.LEAVING)
    subject = scene.find_area(sentence, placed.start, context, leaving=leaving)
    route = scene.find_route(subject, context, lexicon)
    counterpart = scene.find_counterpart(sentence, placed.start, placed.end, subject)
    modes, publisher = scene.find_modes(sentence.text), scene.find_publisher(sentence.text)
    content: Content
    if mention.value2 is not None:
        content = Range(
            low=mention.value,
            high=mention.value2,
            unit=unit,
            vague=mention.comparator is Comparator.VAGUE,
            counted=claim.counted,
            concept=concept,
            counterpart=counterpart,
            route=route,
            modes=modes,
            publisher=publisher,
        )
    else:
        content = Figure(
            quantity=Quantity(value=mention.value, unit=unit, comparator=mention.comparator),
            counted=claim.counted,
            concept=concept,
            counterpart=counterpart,
            route=route,
            modes=modes,
            publisher=publisher,
        )
    return Said(
        start=placed.start,
        end=placed.end,
        rule="figure",
        claim=claim,
        subject=subject,
        content=content,
        valid=scene.find_period(sentence, placed.start),
    )


def _trend(
    placed: Placed[QuantityMention],
    sentence: Sentence,
    context: Context,
    claim: ClaimMention | None,
    previous: Said | None,
    lexicon: Lexicon,
) -> Said:
    mention = placed.mention
    assert mention.direction is not None  # the caller saw to it
    about = _trend_counted(placed, sentence, context, claim, previous, lexicon)
    return Said(
        start=placed.start,
        end=placed.end,
        rule="trend",
        claim=claim,
        subject=about.subject,
        content=Trend(
            direction=mention.direction,
            base=scene.find_base(sentence, placed.start),
            size=Quantity(value=mention.value, value2=mention.value2, unit=mention.unit, comparator=mention.comparator),
            counted=about.counted,
            concept=about.concept,
            route=scene.find_route(about.subject, context, lexicon),
            modes=about.modes,
            publisher=scene.find_publisher(sentence.text),
        ),
        valid=scene.find_period(sentence, placed.start) or about.valid,
    )


def _trend_counted(
    placed: Placed[QuantityMention],
    sentence: Sentence,
    context: Context,
    claim: ClaimMention | None,
    previous: Said | None,
    lexicon: Lexicon,
) -> Counted:
    """Return what a change is a change of: the figure before it, or its own noun."""
    leading = None if previous is None else _counted(previous)
    if leading is None and re.match(cues.GOES_ON, sentence.text, re.IGNORECASE):
        leading = context.leading
    if leading is not None and leading.concept is not None:
        return leading
    counted = claim.counted if claim is not None else ""
    return Counted(
        counted=counted,
        concept=scene.find_figure_concept(sentence, counted, placed.start, placed.end, lexicon) if counted else None,
        subject=scene.find_area(sentence, placed.start, context),
        valid=None,
        modes=scene.find_modes(sentence.text),
    )


def _counted(said: Said) -> Counted | None:
    content = said.content
    if not isinstance(content, Figure | Trend):
        return None
    return Counted(
        counted=content.counted,
        concept=content.concept,
        subject=said.subject,
        valid=said.valid,
        modes=content.modes,
    )


def _money(placed: Placed[QuantityMention], sentence: Sentence, context: Context, claim: ClaimMention | None) -> Said:
    mention = placed.mention
    found = [state for cue, state in cues.MONEY_STATES if re.search(rf"\b(?:{cue})\b", sentence.text, re.IGNORECASE)]
    return Said(
        start=placed.start,
        end=placed.end,
        rule="money",
        claim=claim,
        subject=scene.find_area(sentence, placed.start, context),
        content=Money(
            quantity=Quantity(
                value=mention.value, value2=mention.value2, unit=mention.unit, comparator=mention.comparator
            ),
            state=found[0] if found else MoneyState.NOT_SAID,
            purpose=claim.counted if claim is not None else "",
        ),
        valid=scene.find_period(sentence, placed.start),
    )


def _find_ranks(sentence: Sentence, context: Context, figures: list[Said]) -> Iterator[Said]:
    for found in re.finditer(cues.RANK, sentence.text, re.IGNORECASE):
        start = sentence.start + found.start()
        period = scene.find_period(sentence, start)
        yield Said(
            start=start,
            end=sentence.start + found.end(),
            rule="rank",
            subject=_ranked_route(sentence, context, figures),
            content=Rank(place=1, order=Order.MOST, among=found[0], concept=_ROUTE_USE),
            valid=_at_its_end(period) if re.search(r"\b(?:werd|became)\b", sentence.text) else period,
        )


def _ranked_route(sentence: Sentence, context: Context, figures: list[Said]) -> ThingId | None:
    """Return the route that a sentence gives a rank: named in it, counted in it, or the one spoken of."""
    named = [seen.mention.place for seen in sentence.places if seen.mention.kind == "route"]
    counted = [said.subject for said in figures if said.subject is not None and kind_of(said.subject) == "route"]
    return next(iter((*counted, *named)), context.route)


def _find_causes(sentence: Sentence, context: Context, figures: list[Said], lexicon: Lexicon) -> Iterator[Said]:
    for found in re.finditer(cues.CAUSE, sentence.text, re.IGNORECASE):
        effect = re.compile(cues.EFFECT, re.IGNORECASE).search(sentence.text, found.end(), found.end() + 80)
        if effect is None:
            continue
        nouns = [end for start, end, _ in lexicon.find_concepts(sentence.text) if 0 <= start - effect.start() < 50]
        if not nouns:
            continue
        yield Said(
            start=sentence.start + found.start(),
            end=sentence.start + nouns[0],
            rule="cause",
            subject=next((said.subject for said in figures), None)
            or scene.find_area(sentence, sentence.start + found.start(), context),
            content=Cause(
                measure=sentence.text[: found.start()].strip(), effect=sentence.text[effect.start() : nouns[0]]
            ),
            valid=scene.find_period(sentence, sentence.start + found.start()),
        )


def _find_undertakings(reading: Reading) -> Iterator[tuple[Said, Passage]]:
    for mention in reading.commitments:
        deadline = mention.deadline if isinstance(mention.deadline, Period | Recurrence | Duration) else None
        content = Toezegging(
            status=UndertakingStatus(mention.status), action=mention.action or "act", deadline=deadline
        )
        said = Said(start=mention.start, end=mention.end, rule="undertaking", subject=None, content=content)
        yield replace(said, kind=Kind.PROMISED), reading.document.passage(mention.start, mention.end)


def _moves_on(sentence: Sentence, earlier: Said, later: Placed[QuantityMention]) -> bool:
    """Tell whether two figures are the ends of one movement: "van circa 14.000 tot bijna 65.000"."""
    between = sentence.text[earlier.end - sentence.start : later.start - sentence.start]
    before = sentence.text[: earlier.start - sentence.start]
    joined = re.fullmatch(r"\s+(?:tot|naar|to)\s+", between) is not None
    return joined and re.search(r"\b(?:van|from)\s*$", before) is not None


def _movement(sentence: Sentence, earlier: Said, later: Said) -> tuple[Said, Said]:
    """Give the ends of a movement their own periods: the first and the last unit of the period of the sentence."""
    period = later.valid
    first = Period(period.first, period.first) if period is not None and period.first is not None else None
    last = _at_its_end(period)
    if first == last:
        first = None
    if not isinstance(earlier.content, Figure) or not isinstance(later.content, Figure):
        return earlier, later
    rises = later.content.quantity.value > earlier.content.quantity.value
    direction = Direction.INCREASE if rises else Direction.DECREASE
    content = replace(later.content, movement=direction, base=first)
    return replace(earlier, valid=first), replace(later, valid=last, content=content)


def _at_its_end(period: Period | None) -> Period | None:
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


def _kind(text: str) -> Kind:
    kinds = (kind for cue, kind in cues.KINDS if re.search(rf"\b(?:{cue})\b", text, re.IGNORECASE))
    return next(kinds, Kind.REPORTED)


def _stated(said: Said, passage: Passage, reading: Reading, recorded: datetime) -> Statement:
    document = reading.document
    document.check_quote(passage)
    valid = said.valid
    if valid is None and document.date is not None:
        day = Period.of_day(document.date)
        valid = Period(None, day.last)
    return Statement(
        speaker=document.sender,
        subject=said.subject or ThingId(f"document:{document.id}"),
        content=said.content,
        kind=said.kind,
        valid=valid,
        source=passage,
        recorded=recorded,
        recorded_by=RecorderId(f"rule:{said.rule}@{VERSION}"),
    )
