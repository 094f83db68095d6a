"""What makes an order doubtful: phrases that say two things, or that lead elsewhere."""

from collections.abc import Iterator

from routekaart.domain.ids import ConceptId, ThingId
from routekaart.reading import cues
from routekaart.reading.order_phrases import ANY_OTHER, NOBODY, ORDERS, Phrase, Phrases, find_place


def find_torn(phrases: Phrases, place: int, above: dict[str, ThingId]) -> Iterator[str]:
    """Yield the phrases that do not say one and the same: two places, or a comparison that is not whole."""
    named, nobody, other = phrases.of(*ORDERS), phrases.use(*NOBODY), phrases.use(*ANY_OTHER)
    than, more, fewer = (phrases.use(f"none_{name}") for name in ("than", "more", "fewer"))
    # "geen ander land dan Duitsland … meer" names who is left aside, and not with whom others are compared
    behind = bool(than) and than[0].start > max((one.start for one in (*more, *fewer)), default=0)
    if nobody or other:
        again = not named or (not above and not fewer and all(_is_first(phrases, one) for one in named))
        compares = behind if nobody else not than
        whole = len(nobody) + len(other) == len(more) + len(fewer) == 1 and compares and again
    else:
        places = {find_place(phrases.shape.text[one.start : one.end]) for one in named}
        sides = {one.role.startswith("least") for one in named}
        whole = len(places) == len(sides) == 1 and not (than or more or fewer)
    if not whole or place <= len(above):
        yield from map(phrases.words, (*named, *nobody, *other, *than, *more, *fewer))


def _is_first(phrases: Phrases, standing: Phrase) -> bool:
    """Tell whether a phrase only says again that nobody has more: "with more than any other, it topped the list"."""
    return standing.role == "most_standing" and find_place(phrases.shape.text[standing.start : standing.end]) == 1


def find_misled(phrases: Phrases, concept: ConceptId | None) -> Iterator[str]:
    """Yield the words that lead another way than people went: "waaruit de meeste asielaanvragen kwamen"."""
    leaving = (concept or "").startswith(cues.travel.LEAVING)
    yield from map(phrases.words, phrases.of("beside_relative_to" if leaving else "beside_relative_from"))
