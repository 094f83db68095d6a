"""Words of the formal style that are plain beside a people, a route or all borders: `lexicon/formal.toml`."""

import re
from collections.abc import Iterator

from routekaart.domain.ids import ThingId, kind_of
from routekaart.reading import cues
from routekaart.reading.plain_phrases import find_groups
from routekaart.reading.sentences import Sentence
from routekaart.reading.understood import Understood

_ALL_BORDERS = ThingId("region:europe")
_ALL_ROUTES = re.compile(
    r"(?:alle|all)\s{1,3}(?:the\s{1,3})?(?:migratory\s{1,3})?(?:migratie)?routes(?:\s{1,3}(?:naar|over)\s.{1,20})?",
    re.IGNORECASE,
)
"""All routes, of each of which something may be said."""
_OF_THIRD_COUNTRIES = ("orders-to-leave", "obliged-to-leave", "returns")
"""How concepts begin that are counted only of those who are no citizens of the EU."""


def find_of_whom(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that say no more than that people of one nationality, or of no EU state, were counted."""
    if figure.counterpart is not None:
        for cue in (cues.counted.AMONG, cues.counted.OF_PEOPLE):
            for found in cue.finditer(part.text, part.signs):
                yield from find_groups(found)
    if (figure.concept or "").startswith(_OF_THIRD_COUNTRIES):
        yield from (found.span() for found in cues.travel.THIRD_COUNTRIES.finditer(part.text, part.signs))


def find_of_borders(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that name all borders again, and those of what a route brought with it."""
    if figure.subject == _ALL_BORDERS:
        borders = cues.places.ALL_BORDERS.finditer(part.text, part.signs)
        yield from (found.span() for found in borders if not _ALL_ROUTES.fullmatch(found[0]))
    if figure.subject is not None and kind_of(figure.subject) in ("route", "region"):
        for found in cues.places.OF_ROUTES.finditer(part.text, part.signs):
            yield from find_groups(found)
