"""Phrases of a clause that leave every figure beside them what it is, and words around its places and periods."""

import re
from collections.abc import Iterator

from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period, TimeExpression
from routekaart.reading import cues
from routekaart.reading.counted_units import find_count_of_units
from routekaart.reading.sentences import Sentence
from routekaart.reading.understood import STOCKS, Understood

_OPENS_STRETCH = re.compile(r"\b(?:van|from)\s{1,3}$", re.IGNORECASE)
_OF_PEOPLE = re.compile(r"\b(?:afkomstige?\s)?(?:van|door|from|by|of)\s(?:(?:de|the)\s)?$", re.IGNORECASE)
"""Before those who are counted: "eerste asielaanvragen van Syriërs"."""
_FOR_A_PLACE = re.compile(r"\b(?:voor|langs|bij|for|with|along)\s(?:(?:de|het|the)\s)?$", re.IGNORECASE)
"""Before the place that a figure is about: "Frontex kwam voor de oostelijke route uit op"."""
_BY_AUTHORITIES = re.compile(r"\b(?:door|by)\s{1,3}$", re.IGNORECASE)
"""Before the country that orders people to leave, or returns them: "door Zweden na een vertrekbevel teruggeleid"."""
_HOME = ThingId("country:NLD")
_OUR_COUNTRY = re.compile(r"\bons\s{1,3}land(?=,?\s{1,3}Nederland\b)|(?<=\bNederland, )ons\s{1,3}land\b", re.IGNORECASE)
"""What a letter calls the Netherlands, beside the name."""
_CAME_FROM = re.compile(r"\s{1,3}afkomstige?\b", re.IGNORECASE)
"""Behind the country that those who are counted are from: "uit Irak afkomstige personen"."""
_PEOPLE_BEHIND = re.compile(
    r"\s{1,3}(?:staatsburgers?|onderdanen|burgers|ingezetenen|citizens|nationals)\b", re.IGNORECASE
)
"""Behind the adjective of a country: its people."""
_BY_A_COUNTRY = ("orders-to-leave", "obliged-to-leave", "returns-anywhere")
_ARTICLE_ONLY = re.compile(
    r"\s{0,3}(?:(?:het|de|the)\s{1,3})?(?:(?:jaar|maand|(?:zomer|winter|najaars|voorjaars)?maanden|year|months?(?:\s{1,3}of)?)\s{1,3})?",
    re.IGNORECASE,
)
_FOR_A_PERIOD = re.compile(
    r"\b(?:voor|for)\s{1,3}(?:(?:de|het|the)\s{1,3})?(?:(?:maand|month\s{1,3}of)\s{1,3})?$", re.IGNORECASE
)
"""Before a period: whether it is one for which figures are given, is asked in unread_times."""
_NAMES_PERIOD = re.compile(
    r"\b(?:maand|maanden|(?:zomer|winter|najaars|voorjaars)maanden|months?|(?:summer|winter)\s{1,3}months)(?:\s{1,3}(?:van|of))?\s{1,3}$",
    re.IGNORECASE,
)
"""Before the months that it names: "in de zomermaanden juni, juli en augustus"."""


def find_plain_phrases(part: Sentence, *, asked: bool, there: bool) -> Iterator[tuple[int, int]]:
    """Yield the spans of phrases that leave every figure beside them what it is.

    Args:
        part: the clause.
        asked: whether applications are counted, of which some may be left over from before.
        there: whether those are counted who are there at a moment, which "nog" leaves what they are.
    """
    yield from (found.span() for found in cues.orders.HIGHEST_BEHIND.finditer(part.text))
    if there or (
        not asked and cues.phrases.IS_THERE.search(part.text) is None
    ):  # "nog 5.000 aanvragen" may be those that are left
        yield from (found.span() for found in cues.phrases.STILL.finditer(part.text))
    yield from _before_periods(part)
    yield from _done_by_a_period(part)
    yield from (found.span() for found in cues.places.SO_MANY_PLACES.finditer(part.text, part.signs))
    yield from (found.span() for found in cues.phrases.OPENINGS.finditer(part.text, part.signs))
    yield from _of_base(part)
    for cue in (
        cues.phrases.SPLIT_FRAME,
        cues.phrases.PUT_AT,
        cues.phrases.CLOSED,
        cues.phrases.TAKES_IN,
        cues.phrases.FORMAL,
        cues.phrases.HOVERS,
    ):
        for found in cue.finditer(part.text, part.signs):
            yield from find_groups(found)


def _of_base(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words that set something against an earlier period: "when set against 2017"."""
    for seen in part.periods:
        base = cues.changes.SET_AGAINST.search(part.before(seen.start)) if seen.start in part.bases else None
        if base is not None:
            yield seen.start - part.start - len(base[0]), seen.start - part.start


def find_clauses_of_all(part: Sentence, concept: str | None) -> Iterator[tuple[int, int]]:
    """Yield the words of relative clauses that narrow nothing: who came, left, were counted or were there at all."""
    for pattern in (cues.travel.WHO_CAME, cues.travel.WHO_LEFT, cues.publishers.WHO_COUNTED.pattern):
        yield from (found.span() for found in pattern.finditer(part.text))
    for found in cues.publishers.WHO_COUNTED_WHERE.finditer(part.text, part.signs):
        yield from find_groups(found)
    for found in cues.asylum.WHO_ARE_THERE.finditer(part.text) if concept in STOCKS else ():
        yield from find_groups(found)


def find_groups(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the groups of a match that are there: the words of it that are apart."""
    yield from (found.span(group) for group, words in enumerate(found.groups(), 1) if words is not None)


def _before_periods(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words before a period that leave it what it is: "voor", "de maanden", "van … tot en met"."""
    for seen in part.periods:
        at, before = seen.start - part.start, part.before(seen.start)
        for words in (_FOR_A_PERIOD.search(before), _NAMES_PERIOD.search(before)):
            if words is not None:
                yield at - len(words[0]), at
        counted = find_count_of_units(part, seen)
        if counted is not None:
            yield counted - part.start, at
        inclusive = cues.times.INCLUSIVE.match(part.text, seen.end - part.start)
        if inclusive is not None:
            yield inclusive.span()
    stretches = [seen for seen in part.periods if _is_stretch(seen.mention.value)]
    if stretches:
        yield from (found.span() for found in cues.phrases.ALREADY.finditer(part.text))
    for seen in stretches:
        opens = _OPENS_STRETCH.search(part.before(seen.start))
        if opens is not None:
            yield seen.start - part.start - len(opens[0]), seen.start - part.start


def _done_by_a_period(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words of a verb of which the period at the head is the subject: "2016 bracht", "leverde … op"."""
    first = next(iter(part.periods), None)
    if first is None or _ARTICLE_ONLY.fullmatch(part.text[: first.start - part.start]) is None:
        return
    verb = cues.phrases.PERIOD_BROUGHT.match(part.text, first.end - part.start)
    if verb is not None:
        yield from find_groups(verb)


def _is_stretch(value: TimeExpression) -> bool:
    """Tell whether a period is named with its beginning and its end, or until when it lasts."""
    return isinstance(value, Period) and value.last is not None and value.first != value.last


def is_done_by_authorities(figure: Understood) -> bool:
    """Tell whether what is counted is done by a country: orders to leave, and returns after one."""
    return (figure.concept or "").startswith(_BY_A_COUNTRY)


def find_around_places(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words around a place or people that leave it what it is: "voor de oostelijke route"."""
    yield from _around_areas(part, figure)
    for seen in part.places:
        people = _PEOPLE_BEHIND.match(part.text, seen.end - part.start) if seen.mention.kind == "demonym" else None
        if people is not None:
            yield people.span()
        came = _CAME_FROM.match(part.text, seen.end - part.start) if seen.mention.place == figure.counterpart else None
        if came is not None:
            yield came.span()
        of_them = _OF_PEOPLE.search(part.before(seen.start)) if seen.mention.place == figure.counterpart else None
        if of_them is not None:
            yield seen.start - part.start - len(of_them[0]), seen.start - part.start


def _around_areas(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words around a country or route: "de Italiaanse kust", "door Zweden"."""
    places = {figure.subject, *(figure.joined.places if figure.joined is not None else ())}
    for seen in part.areas:
        land = cues.places.LAND_BEHIND.match(part.text, seen.end - part.start)
        if land is not None:
            yield land.span()
        if seen.mention.place == _HOME:
            yield from (found.span() for found in _OUR_COUNTRY.finditer(part.text))
        if seen.mention.kind == "route":
            at = seen.start - part.start
            took = (found.span() for found in cues.places.TOOK_ROUTE.finditer(part.text, 0, at))
            yield from (span for span in took if span[1] == at)
        before = _FOR_A_PLACE.search(part.before(seen.start))
        if before is not None and seen.mention.place in places:
            yield seen.start - part.start - len(before[0]), seen.start - part.start
        by = _BY_AUTHORITIES.search(part.before(seen.start)) if is_done_by_authorities(figure) else None
        if by is not None and seen.mention.place in places:
            yield seen.start - part.start - len(by[0]), seen.start - part.start
