"""The words of a clause that are not known to leave a figure what it is."""

import re
from collections.abc import Iterator
from functools import cache

from routekaart.domain.ids import kind_of
from routekaart.domain.period import Period, TimeExpression
from routekaart.reading import cues
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.concepts import Concepts
from routekaart.reading.plain_words import (
    LINKS,
    OF_CHANGE,
    OF_COUNTRIES,
    OF_EXTREME,
    OF_MOVEMENT,
    OF_OUTDOING,
    OF_RANK,
    OF_SHARE,
    OF_SIZED_CHANGE,
    OF_UNION,
    PLAIN,
    PLAIN_FOR,
    TO_A_LEVEL,
)
from routekaart.reading.sentences import Sentence
from routekaart.reading.together import is_in_a_row
from routekaart.reading.understood import ASKING, SHARES, Understood
from routekaart.reading.words import DOWN_AFTER, FALLS, RISES, UP_AFTER

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[“”„«»\"?%€$*]")
_ABOUT_A_NUMBER = re.compile(r"\bom(?=\s{1,3}\d)", re.IGNORECASE)
"""The rest of "ging het om" where the second number of two is said."""
_OPENS_STRETCH = re.compile(r"\b(?:van|from)\s{1,3}$", re.IGNORECASE)
_PLAIN_IN = {
    "movement": RISES | FALLS | OF_MOVEMENT,
    "change": OF_CHANGE | OF_SIZED_CHANGE | RISES | FALLS | UP_AFTER | DOWN_AFTER,
    "turn": OF_CHANGE | RISES | FALLS | UP_AFTER | DOWN_AFTER,
    "comparison": OF_CHANGE | UP_AFTER | DOWN_AFTER | {"those"},
    "outdone": OF_OUTDOING,
    "extreme": OF_EXTREME,
    "rank": OF_RANK,
    "share": OF_SHARE,
    "share_of_union": OF_SHARE | OF_UNION,
    "country_rank": OF_EXTREME | OF_COUNTRIES,
}
"""Words that are plain beside what is said in one of these forms."""
_OF_PEOPLE = re.compile(r"\b(?:van|door|from|by|of)\s(?:(?:de|the)\s)?$", re.IGNORECASE)
"""Before those who are counted: "eerste asielaanvragen van Syriërs"."""
_FOR_A_PLACE = re.compile(r"\b(?:voor|langs|bij|for|with)\s(?:(?:de|het|the)\s)?$", re.IGNORECASE)
"""Before the place that a figure is about: "Frontex kwam voor de oostelijke route uit op"."""
_PEOPLE_BEHIND = re.compile(r"\s{1,3}(?:staatsburgers?|onderdanen|burgers|ingezetenen|citizens|nationals)\b", re.IGNORECASE)
"""Behind the adjective of a country: its people."""
_AMONG = re.compile(
    r"\b(onder|among)\s{1,3}(?:(?:de|the)\s{1,3})?(?:\w{1,20}\s{1,3})?(?:detecties|aankomsten|grensoverschrijdingen|detections|arrivals)\b"
    r".{1,150}?\b(?:waren|were|(bevonden)\s{1,3}(zich))\b",
    re.IGNORECASE,
)
"""Before all who were counted, where one people is said to be among them: "onder de detecties waren 20.721 Eritreeërs"."""
_ARTICLE_ONLY = re.compile(r"\s{0,3}(?:(?:het|de|the)\s{1,3})?(?:(?:jaar|maanden?|year|months?(?:\s{1,3}of)?)\s{1,3})?", re.IGNORECASE)
_FOR_A_PERIOD = re.compile(r"\b(?:voor|for)\s{1,3}(?:(?:de|het|the)\s{1,3})?$", re.IGNORECASE)
"""Before a period: whether it is one for which figures are given, is asked in unread_times."""
_NAMES_PERIOD = re.compile(
    r"\b((?:maand|maanden|(?:zomer|winter|najaars|voorjaars)maanden|months?|(?:summer|winter)\s{1,3}months)(?:\s{1,3}(?:van|of))?\s{1,3})$",
    re.IGNORECASE,
)
"""Before the months that it names: "in de zomermaanden juni, juli en augustus"."""
_SO_MANY_TIMES = re.compile(r"\d\s{1,3}(keer|maal|times)\b", re.IGNORECASE)
"""How often somebody was detected on a route."""
_RANKS = frozenset({"rank", "country_rank"})
_OPENING = 20
"""Characters at the beginning of a clause in which the words stand that open it."""
_READ_ELSEWHERE = (
    *(cue for cue, _ in cues.MODES), cues.ACCORDING_TO, cues.NAMES_PUBLISHER, cues.FRAME, cues.THIS_ROUTE, cues.RANK,
    cues.AFTER_ORDER,
)  # fmt: skip
_SIGNS_OF_THEM = sum(cue.bit for cue in _READ_ELSEWHERE)


def _word_before(part: Sentence, figure: Understood) -> str:
    """Return the word before a figure in lower case; empty if the figure stands elsewhere."""
    return (part.before(figure.start).split() or [""])[-1].lower() if part.start <= figure.start < part.end else ""


def find_unknown(clauses: Clauses, clause: Clause, figure: Understood, concepts: Concepts) -> tuple[str, ...]:
    """Return the words of a clause that are not understood; the same for all figures that are about the same."""
    moves = figure.form == "level" and (bool(figure.partners) or _word_before(clauses.sentence, figure) in TO_A_LEVEL)
    about = figure.concept, figure.subject, figure.counterpart, figure.joined
    key = (clause, about, figure.form, figure.per is None, moves)
    known = clauses.unknown.get(key)
    if known is None:
        known = clauses.unknown[key] = tuple(_find_unknown(clauses.part(clause), figure, concepts))
    return known


def _find_unknown(part: Sentence, figure: Understood, concepts: Concepts) -> Iterator[str]:
    text = part.text
    masked = bytearray(len(text))
    for start, end in _read_spans(part, figure, concepts):
        masked[max(start, 0) : max(end, 0)] = b"\x01" * (min(max(end, 0), len(text)) - min(max(start, 0), len(text)))
    moves = figure.form == "level" and (figure.partners or _word_before(part, figure) in TO_A_LEVEL)
    plain = _plain(figure.concept or "", "movement" if moves else figure.form)
    for number, found in enumerate(_WORD.finditer(text)):
        word = found[0].lower()
        if word in plain or (number == 0 and word in LINKS):
            continue
        if 0 in masked[found.start() : found.end()]:
            yield found[0]


@cache
def _plain(concept: str, form: str) -> frozenset[str]:
    """Return the words that leave a figure what it is."""
    words = PLAIN.union(*(more for begin, more in PLAIN_FOR.items() if concept.startswith(begin)))
    return words | _PLAIN_IN.get(form, frozenset())


def _read_spans(part: Sentence, figure: Understood, concepts: Concepts) -> Iterator[tuple[int, int]]:
    """Yield the spans of a clause that another rule has read and judged."""
    for start, end in part.spans():
        yield start - part.start, end - part.start
    for one in concepts:
        if one.concept == figure.concept and part.start <= one.start and one.end <= part.end:
            yield from ((start - part.start, end - part.start) for start, end in one.parts)
    yield from _before_places(part, figure)
    if cues.LAND_ROLES.search(part.text, part.signs):
        # "en daarnaast opvangland voor": it goes on to another role, not to more people
        yield from (found.span() for found in cues.NEW_CLAUSE.finditer(part.text[:_OPENING], part.signs))
    yield from _phrases(part, asked=figure.concept == ASKING)
    yield from _of_its_form(part, figure)
    if part.signs & _SIGNS_OF_THEM:
        for cue in _READ_ELSEWHERE:
            yield from (found.span() for found in cue.finditer(part.text, part.signs))


def _of_its_form(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that make a figure what it was read as: a record, a total, an average, first applications."""
    if figure.form == "extreme":
        yield from _record_words(part)
    if figure.apart is not None:
        yield figure.apart[0] - part.start, figure.apart[1] - part.start
    if figure.form in SHARES:
        yield from (found.span() for found in cues.WHO_CAME.finditer(part.text))
    route = figure.subject is not None and kind_of(figure.subject) == "route"
    if route or figure.form == "change":
        for found in cues.IT_WAS_ABOUT.finditer(part.text, part.signs):
            yield from (found.span(group) for group in (1, 2, 3))
        yield from (found.span() for found in _ABOUT_A_NUMBER.finditer(part.text))
    if figure.counterpart is not None:
        for found in _AMONG.finditer(part.text):
            yield from (found.span(group) for group, words in enumerate(found.groups(), 1) if words is not None)
    if route:
        yield from (found.span(1) for found in _SO_MANY_TIMES.finditer(part.text))
    if figure.joined is None and any(is_in_a_row(seen.mention) for seen in part.periods):
        yield from (found.span() for found in cues.ADDED_UP.finditer(part.text, part.signs))
    if figure.joined is not None:
        yield from ((start - part.start, end - part.start) for start, end in figure.joined.spans)
    if figure.per is not None:
        yield from (found.span() for found in cues.AVERAGE.finditer(part.text, part.signs))
    if figure.subject is not None and kind_of(figure.subject) == "region":
        yield from (found.span() for found in cues.ADDED_UP.finditer(part.text, part.signs))
    if figure.concept == ASKING and figure.form not in _RANKS:
        yield from (found.span() for found in cues.FIRST_TIME.finditer(part.text))


def _record_words(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words that say that a period had the most or least of a row."""
    for cue in (cues.PEAK, cues.TROUGH):
        yield from (found.span() for found in cue.finditer(part.text, part.signs))
    for found in cues.MORE_THAN_ANY.finditer(part.text, part.signs):
        yield from (found.span(name) for name, words in found.groupdict().items() if words is not None)


def _phrases(part: Sentence, *, asked: bool) -> Iterator[tuple[int, int]]:
    """Yield the spans of phrases that leave every figure beside them what it is."""
    yield from (found.span() for found in cues.HIGHEST_BEHIND.finditer(part.text))
    if not asked and cues.IS_THERE.search(part.text) is None:  # "nog 5.000 aanvragen" may be those that are left
        yield from (found.span() for found in cues.STILL.finditer(part.text))
    yield from _done_by_a_period(part)
    for seen in part.periods:
        before = _FOR_A_PERIOD.search(part.before(seen.start))
        if before is not None:
            yield seen.start - part.start - len(before[0]), seen.start - part.start
        named = _NAMES_PERIOD.search(part.before(seen.start))
        if named is not None:
            yield seen.start - part.start - len(named[1]), seen.start - part.start
    stretches = [seen for seen in part.periods if _is_stretch(seen.mention.value)]
    if stretches:
        yield from (found.span() for found in cues.ALREADY.finditer(part.text))
    for seen in stretches:
        opens = _OPENS_STRETCH.search(part.before(seen.start))
        if opens is not None:
            yield seen.start - part.start - len(opens[0]), seen.start - part.start
    for found in cues.TAKES_IN.finditer(part.text):
        yield from (found.span(group) for group in (1, 2))
    yield from (found.span() for found in cues.SO_MANY_PLACES.finditer(part.text))
    for cue in (cues.SPLIT_FRAME, cues.PUT_AT, cues.CLOSED):
        for found in cue.finditer(part.text, part.signs):
            yield from (found.span(group) for group, words in enumerate(found.groups(), 1) if words is not None)


def _done_by_a_period(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words of a verb of which the period at the head is the subject: "2016 bracht", "leverde … op"."""
    first = next(iter(part.periods), None)
    if first is None or _ARTICLE_ONLY.fullmatch(part.text[: first.start - part.start]) is None:
        return
    verb = cues.PERIOD_BROUGHT.match(part.text, first.end - part.start)
    if verb is not None:
        yield from (verb.span(group) for group, words in enumerate(verb.groups(), 1) if words is not None)


def _is_stretch(value: TimeExpression) -> bool:
    """Tell whether a period is named with its beginning and its end, or until when it lasts."""
    return isinstance(value, Period) and value.last is not None and value.first != value.last


def _before_places(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words around a place that leave it what it is: "voor de oostelijke route", "de Italiaanse kust"."""
    places = {figure.subject, *(figure.joined.places if figure.joined is not None else ())}
    for seen in part.areas:
        land = cues.LAND_BEHIND.match(part.text, seen.end - part.start)
        if land is not None:
            yield land.span()
        before = _FOR_A_PLACE.search(part.before(seen.start))
        if before is not None and seen.mention.place in places:
            yield seen.start - part.start - len(before[0]), seen.start - part.start
    for seen in part.places:
        people = _PEOPLE_BEHIND.match(part.text, seen.end - part.start) if seen.mention.kind == "demonym" else None
        if people is not None:
            yield people.span()
        of_them = _OF_PEOPLE.search(part.before(seen.start)) if seen.mention.place == figure.counterpart else None
        if of_them is not None:
            yield seen.start - part.start - len(of_them[0]), seen.start - part.start
