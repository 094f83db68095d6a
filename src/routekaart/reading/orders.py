"""A place in an order: "de op een na drukste route", "van alle lidstaten de meeste", "de grootste groep asielzoekers".

Where a sentence says nothing else, all of it must be understood (`order_reader.py`). What goes on from a figure or from
another sentence, as "waarmee het de drukste route werd", is read for the first of routes only.
"""

import re
from collections.abc import Iterator, Sequence

from routekaart.domain.content import Checkable, Order, Rank
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.statement import Kind
from routekaart.reading import cues, scene
from routekaart.reading.order_phrases import find_phrases
from routekaart.reading.order_reader import ROUTE_USE, read_order
from routekaart.reading.period_orders import read_period_order
from routekaart.reading.said import Said
from routekaart.reading.scene import Context
from routekaart.reading.sentence_reader import SentenceReader
from routekaart.reading.sentences import Sentence
from routekaart.reading.since_and_between import at_its_end
from routekaart.reading.understanding import find_unread
from routekaart.reading.understood import Understood

_BECAME = re.compile(r"\b(?:werd|werden|became)\b", re.IGNORECASE)


def with_orders(reader: SentenceReader, figures: Sequence[Said], said: list[Said]) -> list[Said]:
    """Return what a sentence says with the places in an order that it gives, or these alone if it says nothing else.

    Args:
        reader: of the sentence.
        figures: what it says in figures.
        said: all that was read from it; beside these an order that is not understood is none.
    """
    sentence = reader.sentence
    ordered = sentence.signs & (cues.orders.ORDERS.bit | cues.orders.RANK.bit)
    if not ordered and cues.orders.THAN_LISTED.search(sentence.text, sentence.signs) is None:
        return said
    phrases = find_phrases(sentence, reader.concepts) if sentence.calendar else None
    of_periods = None if phrases is None else read_period_order(reader, phrases)
    if of_periods is not None:
        return [of_periods]
    whole = None if phrases is None else read_order(sentence, phrases)
    if whole is not None and not whole.content.unread:
        return [whole.said]
    goes_on = sentence.quantities or not sentence.routes or _BECAME.search(sentence.text)
    busiest = tuple(_find_busiest(reader, figures)) if goes_on else ()
    if whole is None or busiest or any(isinstance(one.content, Checkable) for one in said):
        return [*said, *busiest]
    return [*said, whole.said]


def _find_busiest(reader: SentenceReader, figures: Sequence[Said]) -> Iterator[Said]:
    """Yield that a route is the busiest, in a sentence that goes on from a figure or another sentence."""
    sentence = reader.sentence
    for found in cues.orders.RANK.finditer(sentence.text, sentence.signs):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        period, became = scene.find_period(sentence, start), _BECAME.search(sentence.text)
        subject = _ranked_route(sentence, reader.context, figures)
        understood = Understood(
            start=start,
            end=end,
            clause=reader.clauses.around(start, end),
            concept=ROUTE_USE,
            subject=subject,
            period=period,
            form="rank",
            pointed=not sentence.routes,
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
                concept=ROUTE_USE,
                unread=(
                    *find_unread(reader.clauses, understood, reader.concepts),
                    *_modes(sentence),
                    # that it was not so before, is said as well: known where a number rose from one year to another
                    *([became[0]] if became is not None and period == at_its_end(period) else ()),
                ),
                publisher=sentence.publisher,
            ),
            kind=next(
                (kind for cue, kind in cues.saying.KINDS if cue.search(sentence.text, sentence.signs)), Kind.REPORTED
            ),
            valid=period if became is None else at_its_end(period),
        )


def _modes(sentence: Sentence) -> Iterator[str]:
    """Yield the words for how people came: an order of routes is known for all who come together."""
    for cue, _ in cues.places.MODES:
        yield from (found[0] for found in cue.finditer(sentence.text, sentence.signs))


def _ranked_route(sentence: Sentence, context: Context, figures: Sequence[Said]) -> ThingId | None:
    """Return the route that a sentence gives a rank: named in it, counted in it, or the one spoken of."""
    counted = [said.subject for said in figures if said.subject is not None and kind_of(said.subject) == "route"]
    return next(iter((*counted, *sentence.routes)), context.route)
