"""The words of a clause that are not known to leave a figure what it is."""

import re
from collections.abc import Iterator
from functools import cache

from routekaart.domain.ids import kind_of
from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.reading import cues
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.concepts import Concepts
from routekaart.reading.formal_words import find_of_borders, find_of_whom
from routekaart.reading.movements import find_opening
from routekaart.reading.plain_phrases import find_around_places, find_clauses_of_all, find_groups, find_plain_phrases
from routekaart.reading.plain_words import (
    LINKS,
    NOT_PLAIN_FOR,
    OF_CHANGE,
    OF_COUNTRIES,
    OF_EXTREME,
    OF_MOVEMENT,
    OF_OUTDOING,
    OF_RANK,
    OF_REMARK,
    OF_SHARE,
    OF_SIZED_CHANGE,
    OF_UNION,
    PLAIN,
    PLAIN_FOR,
    TO_A_LEVEL,
    WORD,
)
from routekaart.reading.report_frames import find_report_frames
from routekaart.reading.sentences import Sentence
from routekaart.reading.together import count_months, is_in_a_row
from routekaart.reading.understood import ASKING, SHARES, STOCKS, Understood
from routekaart.reading.unread_times import is_of_one_month
from routekaart.reading.words import CHANGE_NOUNS, DOWN_AFTER, FALLS, RISES, UP_AFTER

_ABOUT_A_NUMBER = re.compile(r"\bom(?=\s{1,3}\d)", re.IGNORECASE)
"""The rest of "ging het om" where the second number of two is said."""
_PLAIN_IN = {
    "movement": RISES | FALLS | OF_MOVEMENT,
    "change": OF_CHANGE | OF_SIZED_CHANGE | RISES | FALLS | UP_AFTER | DOWN_AFTER,
    "turn": OF_CHANGE | RISES | FALLS | UP_AFTER | DOWN_AFTER,
    "comparison": OF_CHANGE | UP_AFTER | DOWN_AFTER | {"those", "one"},
    "outdone": OF_OUTDOING,
    "extreme": OF_EXTREME,
    "rank": OF_RANK,
    "share": OF_SHARE,
    "share_of_union": OF_SHARE | OF_UNION,
    "country_rank": OF_EXTREME | OF_COUNTRIES,
}
"""Words that are plain beside what is said in one of these forms."""
_SO_MANY_TIMES = re.compile(r"\d\s{1,3}(keer|maal|times)\b", re.IGNORECASE)
"""How often somebody was detected on a route."""
_SET_AGAINST = re.compile(
    r"\s{0,3},\s{1,3}(?:tegen|tegenover|versus|against|compared\s{1,3}(?:with|to)|vergeleken\s{1,3}met)\s{1,3}",
    re.IGNORECASE,
)
"""Before a number that is set beside the one before it: ", tegen 14.003 over 2019"."""
_ONLY = re.compile(r"\b(?:nog\s{1,3})?(?:maar|slechts)\s{1,3}$|\b(?:just|only|still\s{1,3}only)\s{1,3}$", re.IGNORECASE)
"""Before the size of a change, that it is small: "nog maar een vijfde"."""
_WHERE = re.compile(r"\s{0,3}(?:(?:waar|where|terwijl|while|whereas)(?=\s))", re.IGNORECASE)
"""At the head of a sentence that sets one year beside another: "Waar het er in 2015 nog 857.000 waren"."""
_RANKS = frozenset({"rank", "country_rank"})
_STILL_SO_MANY = ("refugees-hosted", "deaths")
"""Concepts of which "nog 343" says that they are few; of others some may be left over."""
_POINTING_BACK = frozenset({"daar", "aldaar", "there"})
_ORDERING = ("orders-to-leave", "obliged-to-leave")
_MONTHS_OF_A_YEAR = 12
_OPENING = 20
"""Characters at the beginning of a clause in which the words stand that open it."""
_READ_ELSEWHERE = (
    *(cue for cue, _ in cues.places.MODES),
    cues.places.THIS_ROUTE,
    cues.publishers.ACCORDING_TO,
    cues.publishers.NAMES_PUBLISHER,
    cues.publishers.SOURCE_FRAME,
    cues.phrases.FRAME,
    cues.orders.RANK,
    cues.travel.AFTER_ORDER,
)
_SIGNS_OF_THEM = sum(cue.bit for cue in _READ_ELSEWHERE)


def _word_before(part: Sentence, figure: Understood) -> str:
    """Return the word before a figure in lower case; empty if the figure stands elsewhere."""
    return (part.before(figure.start).split() or [""])[-1].lower() if part.start <= figure.start < part.end else ""


def find_unknown(clauses: Clauses, clause: Clause, figure: Understood, concepts: Concepts) -> tuple[str, ...]:
    """Return the words of a clause that are not understood; the same for all figures that are about the same."""
    moves = figure.form == "level" and (bool(figure.partners) or _word_before(clauses.sentence, figure) in TO_A_LEVEL)
    about = figure.concept, figure.subject, figure.counterpart, figure.joined, figure.read
    key = (clause, about, figure.form, figure.per is None, figure.each is None, moves, figure.direction)
    known = clauses.unknown.get(key)
    if known is None:
        known = tuple(_find_unknown(clauses.part(clause), figure, concepts, moves=moves))
        if clause.end <= figure.clause.start:
            known = tuple(word for word in known if word.lower() not in _plain_before(figure))
        elif _points_back(clauses, clause, figure):
            known = tuple(word for word in known if word.lower() not in _POINTING_BACK)
        clauses.unknown[key] = known
    return known


def _points_back(clauses: Clauses, clause: Clause, figure: Understood) -> bool:
    """Tell whether "daar" is the one place that the sentence names, in a clause before or earlier in its own."""
    named = clauses.naming(figure.subject)
    areas = {seen.mention.place for seen in clauses.sentence.areas}
    if areas != {figure.subject} or not named:
        return False
    words = cues.places.THERE.search(clauses.part(clause).text)
    there = clause.end if words is None else clause.start + words.start()
    begins = (seen.start for seen in clauses.sentence.areas)
    opens = clauses.sentence.text[: max(begins) - clauses.sentence.start].lower().startswith(("wat ", "in "))
    return all(one.end <= clause.start or (opens and one == clause) for one in named) and all(
        seen.end <= there for seen in clauses.sentence.areas
    )


def _plain_before(figure: Understood) -> frozenset[str]:
    """Return the words that are plain in a clause before that of a figure: how things stood, and where they went."""
    if figure.direction is None:
        return OF_REMARK
    return OF_REMARK | (CHANGE_NOUNS & (RISES if figure.direction is Direction.INCREASE else FALLS))


def _find_unknown(part: Sentence, figure: Understood, concepts: Concepts, *, moves: bool) -> Iterator[str]:
    text = part.text
    masked = bytearray(len(text))
    for start, end in _read_spans(part, figure, concepts):
        masked[max(start, 0) : max(end, 0)] = b"\x01" * (min(max(end, 0), len(text)) - min(max(start, 0), len(text)))
    plain = _plain(figure.concept or "", "movement" if moves else figure.form)
    for number, found in enumerate(WORD.finditer(text)):
        word = found[0].lower()
        if word in plain or (number == 0 and word in LINKS):
            continue
        if 0 in masked[found.start() : found.end()]:
            yield found[0]


@cache
def _plain(concept: str, form: str) -> frozenset[str]:
    """Return the words that leave a figure what it is."""
    words = PLAIN.union(*(more for begin, more in PLAIN_FOR.items() if concept.startswith(begin)))
    others = frozenset[str]().union(*(less for begin, less in NOT_PLAIN_FOR.items() if concept.startswith(begin)))
    return (words | _PLAIN_IN.get(form, frozenset())) - others


def _read_spans(part: Sentence, figure: Understood, concepts: Concepts) -> Iterator[tuple[int, int]]:
    """Yield the spans of a clause that another rule has read and judged."""
    for start, end in part.spans():
        yield start - part.start, end - part.start
    for one in concepts:
        if one.concept == figure.concept and part.start <= one.start and one.end <= part.end:
            yield from ((start - part.start, end - part.start) for start, end in one.parts)
    yield from find_around_places(part, figure)
    if cues.places.LAND_ROLES.search(part.text, part.signs):
        # "en daarnaast opvangland voor": it goes on to another role, not to more people
        yield from (found.span() for found in cues.saying.NEW_CLAUSE.finditer(part.text[:_OPENING], part.signs))
    yield from find_plain_phrases(
        part, asked=figure.concept == ASKING, there=(figure.concept or "").startswith(_STILL_SO_MANY)
    )
    yield from _of_its_form(part, figure)
    yield from (found.span() for found in find_report_frames(part.text, part.signs))
    if part.signs & _SIGNS_OF_THEM:
        for cue in _READ_ELSEWHERE:
            yield from (found.span() for found in cue.finditer(part.text, part.signs))


def _of_its_form(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that make a figure what it was read as: a record, a total, an average, first applications."""
    yield from ((start - part.start, end - part.start) for start, end in figure.read)
    if figure.form == "extreme":
        yield from _record_words(part)
    elif figure.form == "level":
        yield from _set_beside(part)
    elif figure.form in ("change", "turn"):
        yield from _of_change(part, figure)
    elif figure.form in SHARES:
        yield from _of_whole(part, figure)
    if figure.joined is not None:
        yield from ((start - part.start, end - part.start) for start, end in figure.joined.spans)
    if figure.per is not None:
        yield from (found.span() for found in cues.parts.AVERAGE.finditer(part.text, part.signs))
    if figure.concept == ASKING and figure.form not in _RANKS:
        yield from (found.span() for found in cues.asylum.FIRST_TIME.finditer(part.text))
        yield from _each_time(part)
    if figure.concept in STOCKS:
        yield from (found.span() for found in cues.asylum.AS_REFUGEES.finditer(part.text))
        yield from (found.span() for found in cues.asylum.MANDATE.finditer(part.text, part.signs))
    if figure.counterpart is not None:
        yield from _of_people(part, figure)
    yield from _of_its_time(part, figure)
    yield from _of_its_place(part, figure)


def _of_people(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that say of whom a figure is: who are ordered, or to whom what was counted is attributed."""
    yield from _attributed(part, figure)
    ordering = (figure.concept or "").startswith(_ORDERING)
    against = cues.travel.AGAINST_PEOPLE.search(part.before(figure.start)) if ordering else None
    if against is not None:
        end = figure.start - part.start
        yield end - len(against[0]), end


def _attributed(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words by which what was counted is said to be of one people: "schreef 80.000 detecties toe aan"."""
    if figure.form != "level":
        return  # that a rise is attributed to somebody says why it rose
    for found in cues.counted.ATTRIBUTES.finditer(part.text, part.signs):
        behind = (seen for seen in part.places if seen.start - part.start == found.end())
        if any(seen.mention.kind == "demonym" and seen.mention.place == figure.counterpart for seen in behind):
            yield from find_groups(found)


def _of_change(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that are plain of a change: beside its size, and "het geval" of what it is compared with."""
    if figure.form == "change":
        yield from _beside_size(part, figure)
    if part.bases:
        yield from (found.span() for found in cues.changes.SO_IT_WAS.finditer(part.text, part.signs))


def _beside_size(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words around the size of a change: that it is small, and of which other number it is so much."""
    begins = figure.start - part.start
    small = _ONLY.search(part.text[:begins])
    if small is not None:
        yield small.span()
    behind = cues.changes.OF_OTHER_TIME.match(part.text, figure.end - part.start)
    if behind is not None and figure.base is not None:
        yield behind.span()


def _each_time(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words that say that every application is counted; beside "eerste aanvragen" they do not fit."""
    for found in cues.asylum.WITH_REPEATS.finditer(part.text, part.signs):
        if cues.asylum.FIRST_ONES.search(part.text[: found.start()]) is None:
            yield found.span()


def _of_its_time(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that say that a figure is of all of its period: "opgeteld" beside months in a row."""
    if figure.each is not None:
        yield figure.each.start - part.start, figure.each.end - part.start
        yield from (found.span() for found in cues.times.EVERY_TIME.finditer(part.text, part.signs))
    if is_of_one_month(figure):
        yield from (found.span() for found in cues.times.EACH_MONTH.finditer(part.text))
    if figure.period is not None and count_months(figure.period) == _MONTHS_OF_A_YEAR and figure.per is None:
        yield from (found.span() for found in cues.times.EACH_YEAR.finditer(part.text))
    if figure.joined is None and any(_is_of_several(seen.mention, figure) for seen in part.periods):
        yield from (found.span() for found in cues.parts.ADDED_UP.finditer(part.text, part.signs))


def _is_of_several(mention: PeriodMention, figure: Understood) -> bool:
    """Tell whether months or years are named whose numbers can be added up: "de laatste twee maanden"."""
    if is_in_a_row(mention):
        return True
    period = mention.value
    stretch = isinstance(period, Period) and period.first != period.last and period.last is not None
    return stretch and period == figure.period and figure.concept not in STOCKS


def _of_its_place(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that are plain of a route, of a region, or beside a people."""
    sort = "" if figure.subject is None else kind_of(figure.subject)
    if sort == "route" or figure.form == "change":
        for found in cues.phrases.IT_WAS_ABOUT.finditer(part.text, part.signs):
            yield from (found.span(group) for group in (1, 2, 3))
        yield from (found.span() for found in _ABOUT_A_NUMBER.finditer(part.text))
    if sort == "route":
        for found in cues.travel.ENTERED.finditer(part.text):
            yield from find_groups(found)
    if sort in ("route", "region"):
        yield from (found.span(1) for found in _SO_MANY_TIMES.finditer(part.text))
    if sort == "region":
        yield from (found.span() for found in cues.parts.ADDED_UP.finditer(part.text, part.signs))
    yield from find_of_whom(part, figure)
    yield from find_of_borders(part, figure)


def _of_whole(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that say what all of a whole have in common: that they came, left, or were at the borders."""
    yield from find_clauses_of_all(part, figure.concept)
    if figure.subject is not None and kind_of(figure.subject) == "route":
        yield from (found.span() for found in cues.places.ALL_BORDERS.finditer(part.text, part.signs))


def _set_beside(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words that set one number beside another: "Against 28,376 in 2017," and ", tegen 14.003 over 2019"."""
    for seen in part.quantities:
        opening = find_opening(part, seen.start, seen.end)
        if opening is not None:
            yield opening
        behind = _SET_AGAINST.fullmatch(part.text, 0, seen.start - part.start)
        if behind is not None and (part.periods or part.areas):
            yield behind.span()
    where = _WHERE.match(part.text)
    if where is not None:
        yield where.span()


def _record_words(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words that say that a period had the most or least of a row."""
    for cue in (cues.orders.PEAK, cues.orders.TROUGH):
        yield from (found.span() for found in cue.finditer(part.text, part.signs))
    for found in cues.orders.MORE_THAN_ANY.finditer(part.text, part.signs):
        yield from (found.span(name) for name, words in found.groupdict().items() if words is not None)
