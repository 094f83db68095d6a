"""What is said without a number of its own: what it is about, and which words around it were not understood."""

from dataclasses import dataclass

from routekaart.domain.ids import ActorId, ConceptId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.reading import cues, scene
from routekaart.reading.clauses import Clause
from routekaart.reading.concepts import WordsFor
from routekaart.reading.sentence_reader import SentenceReader, counted_words
from routekaart.reading.sentences import Sentence
from routekaart.reading.understanding import find_unread
from routekaart.reading.understood import Understood


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What the words at one place of a sentence are about."""

    start: int
    end: int
    """From the words for what is counted to the words that say something of it, in the running text."""
    clause: Clause
    part: Sentence
    counted: str
    concept: ConceptId
    modes: tuple[str, ...]
    publisher: ActorId | None


def find_matter(reader: SentenceReader, start: int, end: int) -> Matter | None:
    """Return what the words between two offsets of the running text are about, if a word for a concept stands near."""
    clause = reader.clauses.around(start, end)
    part = reader.clauses.part(clause)
    near = [seen for seen in reader.concepts if clause.holds(seen[0])] or list(reader.concepts)
    text, begins = reader.sentence.text, reader.sentence.start
    nouns = [seen for seen in near if not cues.travel.REACHED.fullmatch(text, seen[0] - begins, seen[1] - begins)]
    near = nouns or near  # "het aantal grensoverschrijdingen bereikte": nobody reached anything
    hosted = None if near else scene.find_hosted(part) or scene.find_came(part)
    if not (near or hosted or part.routes):
        return None
    fallback = WordsFor(start, end, scene.ON_ROUTE if hosted is None else hosted[1], ())
    first, last, concept, _ = min(near, key=lambda seen: abs(seen.start - start), default=fallback)
    counted = counted_words(reader.sentence, first, last) if near else "" if hosted is None else hosted[0]
    return Matter(
        start=min(start, first),
        end=max(end, last),
        clause=clause,
        part=part,
        counted=counted,
        concept=concept,
        modes=part.modes or reader.sentence.modes,
        publisher=part.publisher or reader.sentence.publisher,
    )


def find_subject(reader: SentenceReader, matter: Matter) -> ThingId | None:
    """Return the place that it is about: one that the sentence names or points at."""
    leaving = matter.concept.startswith(cues.travel.LEAVING)
    around = reader.context if reader.sentence.points_at_land else reader.nowhere
    own = scene.find_area(matter.part, matter.start, reader.nowhere, leaving=leaving)
    own = own or scene.find_area(reader.sentence, matter.start, around, leaving=leaving)
    whole = own is None and matter.concept == scene.ON_ROUTE and not matter.modes
    return scene.find_borders(reader.sentence, reader.context) if whole else own


def find_counterpart(matter: Matter, subject: ThingId | None) -> ThingId | None:
    """Return where those counted come from, if the clause names one people."""
    return scene.find_counterpart(matter.part, matter.start, matter.end, subject)


def find_period(reader: SentenceReader, matter: Matter, at: int, *, without: int | None = None) -> Period | None:
    """Return the period that it is about.

    Args:
        reader: of the sentence.
        matter: what it is about.
        at: where in the running text it is said.
        without: where a period begins that is another one.
    """
    for sentence in (matter.part, reader.sentence):
        dated = [(start, period) for start, period in sentence.calendar if start != without]
        before = [period for start, period in dated if start < at]
        if dated:
            return before[-1] if before else dated[0][1]
    return None


def find_left_over(
    reader: SentenceReader,
    matter: Matter,
    form: str,
    *,
    subject: ThingId | None,
    period: Period | None,
    base: Period | None = None,
    other: ThingId | None = None,
    counterpart: ThingId | None = None,
    since: int | None = None,
    direction: Direction | None = None,
    times: frozenset[int] = frozenset(),
    read: tuple[tuple[int, int], ...] = (),
) -> tuple[str, ...]:
    """Return the words around it that were not understood."""
    understood = Understood(
        start=matter.start,
        end=matter.end,
        clause=matter.clause,
        concept=matter.concept,
        subject=subject,
        period=period,
        base=base,
        other=other,
        counterpart=counterpart,
        since=since,
        times=times,
        read=read,
        form=form,
        direction=direction,
        pointed=scene.is_pointed_at(reader.sentence, matter.start),
    )
    return find_unread(reader.clauses, understood, reader.concepts)
