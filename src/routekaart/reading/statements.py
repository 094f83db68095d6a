"""From what stands in a sentence to what it says: figures, changes, ranks, money, causes and undertakings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from routekaart.domain.content import (
    Cause,
    Checkable,
    Figure,
    Money,
    Relation,
    Toezegging,
    UndertakingStatus,
)
from routekaart.domain.document import RunningText
from routekaart.domain.ids import RecorderId, ThingId
from routekaart.domain.letter import MotionMention, Reading
from routekaart.domain.period import Duration, Period, Recurrence
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.reading import cues, extremes, scene
from routekaart.reading.belonging import PartOf, find_belonging
from routekaart.reading.compared import find_comparisons
from routekaart.reading.concepts import Lexicon
from routekaart.reading.cutting import Layers, claims_by_quantity, find_sentences
from routekaart.reading.extremes import find_extremes
from routekaart.reading.figures import find_figures, may_be_said
from routekaart.reading.one_by_one import find_one_by_one
from routekaart.reading.orders import with_orders
from routekaart.reading.peoples import find_peoples_compared
from routekaart.reading.said import Said
from routekaart.reading.said_again import with_said_again
from routekaart.reading.scene import Context
from routekaart.reading.sentence_reader import SentenceReader
from routekaart.reading.sentences import LONGEST, Attributed, Sentence
from routekaart.reading.signs import SignsFound
from routekaart.reading.surroundings import QUOTED, Surroundings, find_taken_back
from routekaart.reading.turns import find_turns

_BESIDE = 40
"""Characters that a quote may have more than the figure in it."""
VERSION = 3
_SAYS_WITHOUT_FIGURE = (
    cues.orders.ORDERS.bit
    | cues.orders.RANK.bit
    | cues.changes.CHANGES.bit
    | cues.changes.BESIDE_LEVEL.bit
    | cues.orders.OUTDOING.bit
    | extremes.SIGNS
)
_NEAR, _MOST_PAIRS = 50, 5
"""How far what changed may stand from which way it did, in characters, and how many words of an effect are tried."""
_LONGEST_QUOTE = 300
_COUNTS, _LARGE, _YEAR = frozenset({Unit.COUNT, Unit.PERSONS}), 1000, 4
"""Numbers that must not be passed over beside one that can be checked."""


def find_statements(
    reading: Reading,
    running: RunningText,
    lexicon: Lexicon,
    signs: SignsFound,
    *,
    recorded: datetime,
    part_of: PartOf | None = None,
) -> tuple[Statement, ...]:
    """Return what a letter says, each statement with its exact place, in the order of the letter.

    Args:
        reading: the layers of the letter.
        running: its text as it is read.
        lexicon: places and concepts.
        signs: where in that text words stand that are signs of what is said.
        recorded: when it is read.
        part_of: which programmes are parts of a fund.

    Raises:
        QuoteMismatch: if a quote is not in the document at its place; that is a fault of the reader.
    """
    claims = claims_by_quantity(reading)
    figures = (number for number, said in enumerate(reading.quantities) if may_be_said(said, claims.get(number)))
    layers = Layers(
        reading=reading, running=running, signs=signs, speaking=_SAYS_WITHOUT_FIGURE, figures=frozenset(figures)
    )
    turned = cues.saying.TURNED_AROUND.search(reading.document.text) is not None
    context, statements, before = Context(), list[Statement](), list[Said]()
    surroundings = Surroundings(running, reading.document.body)
    for sentence, following in _with_following(find_sentences(layers)):
        found: list[Said] = []
        around = surroundings.read(sentence)
        if sentence.quantities or sentence.attributions or sentence.signs & _SAYS_WITHOUT_FIGURE:
            reader = SentenceReader(
                sentence=sentence,
                context=context.at(sentence),
                before=before,
                lexicon=lexicon,
                claims=claims,
                written=reading.document.date or recorded.date(),
            )
            found = _find_said(reader) if len(sentence.text) <= LONGEST else []
        if found:
            quoted = (QUOTED,) if surroundings.is_quoted(sentence) else ()
            doubts = (*context.narrowing, *around, *quoted, *_taken_back(following))
            if turned:
                shown = reading.document.text[slice(*running.origin(sentence.start, sentence.end))]
                doubts = (*doubts, *(f"U+{ord(sign):04X}" for sign in cues.saying.TURNED_AROUND.findall(shown)[:1]))
            for said in find_belonging(found, sentence, part_of or {}):
                statements.append(_stated(_doubted(said, doubts), _span(said, running), reading, recorded))
        context, before = context.after(sentence), found
    for said, place in (*_find_undertakings(reading), *_find_requests(reading)):
        statements.append(_stated(said, place, reading, recorded))
    return tuple(statements)


def _taken_back(following: str) -> tuple[str, ...]:
    """Return the words with which the next sentence takes back what a sentence says."""
    found = cues.saying.TAKEN_BACK.match(following)
    return find_taken_back(following) if found is None else (found[0].strip(),)


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
    if not words or not isinstance(content, Checkable | Money) or content.unread is None:
        return said
    return said._replace(content=replace(content, unread=tuple(dict.fromkeys((*content.unread, *words)))))


def _span(said: Said, running: RunningText) -> tuple[int, int]:
    """Quote a figure with what it counts, if that stands beside it; else the figure alone."""
    start, end = running.origin(said.start, said.end)
    claim = said.claim
    if claim is None or not (claim.start <= start and end <= claim.end):
        return start, end
    beside = claim.end - claim.start - (end - start) <= _BESIDE
    return (claim.start, claim.end) if beside else (start, end)


def _find_said(reader: SentenceReader) -> list[Said]:
    listed = find_one_by_one(reader)
    if listed is not None:
        return listed
    figures = with_said_again(reader.sentence, list(find_figures(reader)))
    said = [
        *figures,
        *find_turns(reader),
        *find_comparisons(reader),
        *find_peoples_compared(reader),
        *find_extremes(reader, figures),
    ]
    said = with_orders(reader, figures, said)
    said += _find_causes(reader, figures)
    return sorted((*said, *_find_numbers_beside(reader, said)), key=lambda one: (one.start, one.end))


def _find_numbers_beside(reader: SentenceReader, said: list[Said]) -> Iterator[Said]:
    """Yield the large numbers that nothing was read from, in a sentence of which something else can be checked.

    Without them such a sentence would seem to be checked as a whole.
    """
    checkable = any(isinstance(one.content, Checkable) and one.content.concept is not None for one in said)
    read = {one.start for one in said}
    for placed in reader.sentence.quantities if checkable else ():
        mention = placed.mention
        year = mention.surface.isdigit() and len(mention.surface) == _YEAR
        passed = placed.start not in read and mention.value2 is None and not year
        if passed and mention.unit in _COUNTS and mention.value >= _LARGE:
            quantity = Quantity(value=mention.value, unit=mention.unit, comparator=mention.comparator)
            content = Figure(quantity=quantity, counted="")
            yield Said(
                start=placed.start, end=placed.end, rule="number", subject=None, content=content, kind=mention.kind
            )


def _find_causes(reader: SentenceReader, figures: list[Said]) -> Iterator[Said]:
    """Yield the causes that a sentence claims: of a change in something that we have a concept for.

    What is denied or left open is no claim, and what only came first is none either.
    """
    sentence = reader.sentence
    for said in sentence.attributions:
        words = _words_of_effect(reader, said)
        if said.mention.negated or said.mention.hedged or said.mention.strength == "after" or words is None:
            continue
        start, end = min(said.cue[0], words[0]), max(said.cue[1], words[1])
        measure, effect = (
            sentence.text[first - sentence.start : last - sentence.start] for first, last in (said.measure, words)
        )
        yield Said(
            start=start,
            end=end,
            rule="cause",
            subject=next((figure.subject for figure in figures), None)
            or scene.find_area(sentence, said.cue[0], reader.context),
            content=Cause(measure=measure, effect=effect),
            valid=scene.find_period(sentence, said.cue[0]),
        )


def _words_of_effect(reader: SentenceReader, said: Attributed) -> tuple[int, int] | None:
    """Return the words in an effect that say what changed, and which way: "lagere instroom"."""
    sentence, (first, last) = reader.sentence, said.effect
    changes = [
        (sentence.start + found.start(), sentence.start + found.end())
        for found in cues.changes.EFFECT.finditer(sentence.text, first - sentence.start, last - sentence.start)
    ]
    counted = [(one.start, one.end) for one in reader.concepts if first <= one.start and one.end <= last]
    pairs = [(change, concept) for change in changes[:_MOST_PAIRS] for concept in counted[:_MOST_PAIRS]]
    near = min(pairs, key=lambda pair: abs(pair[0][0] - pair[1][0]), default=None)
    if near is None or abs(near[0][0] - near[1][0]) > _NEAR:
        return None
    return min(near[0][0], near[1][0]), max(near[0][1], near[1][1])


def _find_undertakings(reading: Reading) -> Iterator[tuple[Said, tuple[int, int]]]:
    for mention in reading.commitments:
        deadline = mention.deadline if isinstance(mention.deadline, Period | Recurrence | Duration) else None
        content = Toezegging(
            status=UndertakingStatus(mention.status), action=mention.action or "act", deadline=deadline
        )
        said = Said(start=mention.start, end=mention.end, rule="undertaking", subject=None, content=content)
        yield said._replace(kind=Kind.PROMISED), (mention.start, mention.end)


def _find_requests(reading: Reading) -> Iterator[tuple[Said, tuple[int, int]]]:
    """Yield once for each request of Parliament that a letter refers to by its number that it does so, or answers it.

    The request is the subject: a dossier tells in full what is about the papers that relate to its thing, and a letter
    that only refers to a motion would bring all its figures along.
    """
    document = reading.document
    found: dict[ThingId, MotionMention] = {}
    for mention in reading.motions:
        if len(mention.ids) == 1 and mention.rule != "title":
            request = ThingId(f"request:{mention.ids[0]}")
            if request not in found or (mention.answers and not found[request].answers):
                found[request] = mention
    for request, mention in found.items():
        relation = Relation(
            relation="answered-by" if mention.answers else "referred-to-in", object=ThingId(f"document:{document.id}")
        )
        valid = None if document.date is None else Period.of_day(document.date)
        said = Said(
            start=mention.start, end=mention.end, rule="request", subject=request, content=relation, valid=valid
        )
        yield said, _with_number(mention, reading)


def _with_number(mention: MotionMention, reading: Reading) -> tuple[int, int]:
    """Return the place of a motion, with its number where that stands close to it."""
    if mention.citation is None:
        return mention.start, mention.end
    cited = reading.citations[mention.citation]
    start, end = min(mention.start, cited.start), max(mention.end, cited.end)
    return (start, end) if end - start <= _LONGEST_QUOTE else (mention.start, mention.end)


def _stated(said: Said, place: tuple[int, int], reading: Reading, recorded: datetime) -> Statement:
    document = reading.document
    passage = document.passage(*place)
    document.check_quote(passage)
    kind, valid = _as_of(said, document.date)
    return Statement(
        speaker=document.sender,
        subject=said.subject or ThingId(f"document:{document.id}"),
        content=said.content,
        kind=kind,
        valid=valid,
        source=passage,
        recorded=recorded,
        recorded_by=RecorderId(f"rule:{said.rule}@{VERSION}"),
    )


def _as_of(said: Said, day: date | None) -> tuple[Kind, Period | None]:
    """Let what is said end on the day of the letter, which cannot know how the year went on."""
    valid = said.valid
    if day is None:
        return said.kind, valid
    until = Period.of_day(day)
    if valid is None:
        return said.kind, _until(until)
    if not isinstance(said.content, Checkable) or valid.end is None or until.end is None:
        return said.kind, valid
    if valid.start is not None and valid.start > day:
        return Kind.EXPECTED if said.kind is Kind.REPORTED else said.kind, valid
    return said.kind, Period(valid.first, until.last) if valid.end > until.end else valid


@lru_cache(maxsize=100)
def _until(day: Period) -> Period:
    return Period(None, day.last)
