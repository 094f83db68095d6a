"""From what stands in a sentence to what it says: figures, changes, ranks, money, causes and undertakings."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from routekaart.domain.content import (
    Cause,
    Figure,
    Order,
    Range,
    Rank,
    Toezegging,
    Trend,
    UndertakingStatus,
)
from routekaart.domain.document import RunningText
from routekaart.domain.ids import ConceptId, RecorderId, ThingId, kind_of
from routekaart.domain.letter import ClaimMention, Reading
from routekaart.domain.period import Duration, Period, Recurrence
from routekaart.domain.statement import Kind, Passage, Statement
from routekaart.reading import cues, scene
from routekaart.reading.clauses import find_clauses
from routekaart.reading.figures import Said, SentenceReader, at_its_end, counted_by, find_figures
from routekaart.reading.scene import Context, Counted, Lexicon
from routekaart.reading.sentences import LONGEST, Sentence, claims_by_quantity, find_sentences
from routekaart.reading.understanding import Understood, find_unread

VERSION = 1
_ROUTE_USE = ConceptId("irregular-arrivals")
"""What "the most used route" is counted in: a route is used by those who arrive by it."""


def find_statements(
    reading: Reading, running: RunningText, lexicon: Lexicon, *, recorded: datetime
) -> tuple[Statement, ...]:
    """Return what a letter says, each statement with its exact place, in the order of the letter.

    Raises:
        QuoteMismatch: if a quote is not in the document at its place; that is a fault of the reader.
    """
    claims = claims_by_quantity(reading)
    context, statements = Context(), []
    for sentence, following in _with_following(find_sentences(reading, running)):
        context = replace(context, route=context.after(sentence).route)
        found = _find_said(sentence, context, claims, lexicon) if len(sentence.text) <= LONGEST else []
        shown = reading.document.text[slice(*running.origin(sentence.start, sentence.end))]
        found = [_doubted(said, _doubts_around(shown, following)) for said in found]
        for said in found:
            passage = reading.document.passage(*_span(said, running))
            statements.append(_stated(said, passage, reading, recorded))
        context = replace(context.after(sentence), leading=_last_counted(found))
    statements += [_stated(said, passage, reading, recorded) for said, passage in _find_undertakings(reading)]
    return tuple(statements)


def _doubts_around(shown: str, following: str) -> tuple[str, ...]:
    """Return what makes a whole sentence doubtful: the next takes it back, or it is not as it looks."""
    taken_back = re.match(cues.TAKEN_BACK, following, re.IGNORECASE)
    turned = re.search(cues.TURNED_AROUND, shown)
    return (
        *((taken_back[0].strip(),) if taken_back else ()),
        *((f"U+{ord(turned[0]):04X}",) if turned else ()),
    )


def _with_following(sentences: Iterator[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """Pair each sentence with the words of the one after it."""
    before: Sentence | None = None
    for sentence in sentences:
        if before is not None:
            yield before, sentence.text[:LONGEST]
        before = sentence
    if before is not None:
        yield before, ""


def _doubted(said: Said, words: tuple[str, ...]) -> Said:
    """Add words that were not understood to what may be checked."""
    content = said.content
    if not words or not isinstance(content, Figure | Range | Trend | Rank):
        return said
    return replace(said, content=replace(content, unread=tuple(dict.fromkeys((*content.unread, *words)))))


def _span(said: Said, running: RunningText) -> tuple[int, int]:
    start, end = running.origin(said.start, said.end)
    claim = said.claim
    return (claim.start, claim.end) if claim is not None and claim.start <= start and end <= claim.end else (start, end)


def _last_counted(found: list[Said]) -> Counted | None:
    counted = [about for said in found if (about := counted_by(said)) is not None]
    return counted[-1] if counted else None


def _find_said(sentence: Sentence, context: Context, claims: dict[int, ClaimMention], lexicon: Lexicon) -> list[Said]:
    reader = SentenceReader(
        sentence=sentence, clauses=find_clauses(sentence), context=context, lexicon=lexicon, claims=claims
    )
    figures = list(find_figures(reader))
    said = [*figures, *_find_ranks(reader, figures), *_find_causes(sentence, context, figures, lexicon)]
    kind = _kind(sentence.text)
    said = [_doubted(replace(one, kind=kind), (*context.heading, *context.before)) for one in said]
    return sorted(said, key=lambda one: (one.start, one.end))


def _find_ranks(reader: SentenceReader, figures: list[Said]) -> Iterator[Said]:
    sentence = reader.sentence
    for found in re.finditer(cues.RANK, sentence.text, re.IGNORECASE):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        period = scene.find_period(sentence, start)
        subject = _ranked_route(sentence, reader.context, figures)
        understood = Understood(
            start=start,
            end=end,
            concept=_ROUTE_USE,
            subject=subject,
            period=period,
            form="rank",
            pointed=not any(seen.mention.kind == "route" for seen in sentence.places),
        )
        yield Said(
            start=start,
            end=end,
            rule="rank",
            subject=subject,
            content=Rank(
                place=1,
                order=Order.MOST,
                among=found[0],
                concept=_ROUTE_USE,
                unread=find_unread(reader.clauses, understood, reader.lexicon),
            ),
            valid=at_its_end(period) if re.search(r"\b(?:werd|became)\b", sentence.text) else period,
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


def _kind(text: str) -> Kind:
    kinds = (kind for cue, kind in cues.KINDS if re.search(rf"\b(?:{cue})\b", text, re.IGNORECASE))
    return next(kinds, Kind.REPORTED)


def _stated(said: Said, passage: Passage, reading: Reading, recorded: datetime) -> Statement:
    document = reading.document
    document.check_quote(passage)
    said = _as_of(said, document.date)
    valid = said.valid
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


def _as_of(said: Said, day: date | None) -> Said:
    """Let what is said end on the day of the letter, which cannot know how the year went on."""
    if day is None:
        return said
    until, valid = Period.of_day(day), said.valid
    if valid is None:
        return replace(said, valid=Period(None, until.last))
    if not isinstance(said.content, Figure | Range | Trend | Rank) or valid.end is None or until.end is None:
        return said
    if valid.start is not None and valid.start > day:
        return replace(said, kind=Kind.EXPECTED if said.kind is Kind.REPORTED else said.kind)
    return replace(said, valid=Period(valid.first, until.last)) if valid.end > until.end else said
