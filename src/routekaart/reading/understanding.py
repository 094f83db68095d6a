"""Whether the words around a figure are understood, so that it may be held against a series.

A series counts everyone, in whole years. A sentence may count children, or a month, or what did not happen, in words
that no list can foresee. So it is asked the other way round: is every word of the clause one that leaves the figure
as it is? What is left over is kept with the statement, and a statement with such words is not judged.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from routekaart.domain.ids import ConceptId, ThingId, kind_of
from routekaart.domain.letter import PeriodMention, PlaceMention, QuantityMention
from routekaart.domain.period import Period, TimeExpression
from routekaart.domain.quantity import RATIOS, Direction, Unit
from routekaart.reading import cues
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.concepts import Concepts
from routekaart.reading.joined import Joined
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
    PAST_IT,
    PERIOD_LINKS,
    PLAIN,
    PLAIN_FOR,
    POINTING,
    TO_A_LEVEL,
    TOWARD,
    WITHIN,
)
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.together import is_through, may_be_of_a_part
from routekaart.reading.words import AMBIGUOUS, DOWN_AFTER, FALLS, RISES, UP_AFTER

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[“”„«»\"?%€$*]")
_WORD_OR_SIGN = re.compile(r"\w+|[(,:]")
_FIRST_WORD = re.compile(r"\w+")
_GROUPED_BY_COMMA = re.compile(r"\d,\d{3}(?!\d)")
_ABOUT_A_NUMBER = re.compile(r"\bom(?=\s{1,3}\d)", re.IGNORECASE)
"""The rest of "ging het om" where the second number of two is said."""
_ALL_OF = frozenset({"over", "gedurende", "during", "tijdens"})
_OPENS_STRETCH = frozenset({"van", "from"})
_CHANGES = frozenset({*RISES, *FALLS, *cues.MOVES})
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
_ALONE_IN_BRACKETS = re.compile(r"\([\d.,\s]{1,20}\)")
_FOR_A_PLACE = re.compile(r"\b(?:voor|langs|bij|for)\s(?:(?:de|het|the)\s)?$", re.IGNORECASE)
"""Before the place that a figure is about: "Frontex kwam voor de oostelijke route uit op"."""
STOCKS = frozenset({ConceptId("refugees-hosted")})
"""Concepts of who is there at a moment."""
_ASKING, _RANKS = ConceptId("asylum-applications"), frozenset({"rank", "country_rank"})
_ARRIVING = frozenset({ConceptId("irregular-arrivals")})
"""Concepts of people who may have left another country than their own."""
_AT_A_MOMENT = frozenset({"per", "op", "aan", "at", "on", "by", "kende", "telde", "omvatte", "ultimo"})
"""Before the moment at which those who are there are counted; of what happens, *per 1 mei* says something else."""
_NARROWS_WHOLE = frozenset({"die", "dat", "wie", "waarvan", "who", "which", "that", "whom", "its", "their"})
"""Words with which the whole of a share may be narrowed further."""
_SHARES = frozenset({"share", "share_of_union"})
_TAKES = frozenset({"nam", "namen", "neemt"})
"""Of a share these say that somebody has it: "nam 3% voor zijn rekening"."""
_COMPARING = (UP_AFTER | DOWN_AFTER) - RISES - FALLS
"""Words that compare with something else, which the sentence must name."""
_MOVING = frozenset(cues.MOVES) | (RISES - UP_AFTER) | (FALLS - DOWN_AFTER)
"""Words of a rise or fall, without those that also compare two levels."""
_IN_EACH = re.compile(r"\s(?:of|van|in)\s")
"""Between "each month" and the year that it is a month of."""
_MOST_SHOWN, _THOUSAND = 5, 1000
_OPENING = 20
"""Characters at the beginning of a clause in which the words stand that open it."""
_READ_ELSEWHERE = (
    *(cue for cue, _ in cues.MODES), cues.ACCORDING_TO, cues.NAMES_PUBLISHER, cues.FRAME, cues.THIS_ROUTE, cues.RANK,
    cues.AFTER_ORDER,
)  # fmt: skip
_SIGNS_OF_THEM = sum(cue.bit for cue in _READ_ELSEWHERE)


@dataclass(slots=True, kw_only=True)
class Understood:
    """What a figure, change or rank was read as, to be held against the words that it was read from."""

    start: int
    end: int
    clause: Clause
    concept: ConceptId | None
    subject: ThingId | None
    period: Period | None
    """As the sentence names it."""
    counterpart: ThingId | None = None
    base: Period | None = None
    partners: tuple[int, ...] = ()
    """Where the other figures begin that make one movement with this one."""
    form: str = "level"
    """level, change, turn (a change without a size), comparison (by a verb: outdone), extreme, share (also
    share_of_union), rank or country_rank."""
    direction: Direction | None = None
    pointed: bool = False
    """Whether the place is pointed at from here ("deze route"), and need not be named in the sentence."""
    joined: Joined | None = None
    """Several places that it is the total of."""
    per: Placed[PeriodMention] | None = None
    """Of what it is the average, if it is one."""
    since: int | None = None
    """Where a period begins that says only since when something is: "het hoogste sinds 2016"."""
    other: ThingId | None = None
    """The place that its place is compared with."""
    carried: bool = False
    """Whether it goes on about an earlier figure, from which it has its place and period."""


def find_unread(clauses: Clauses, figure: Understood, concepts: Concepts) -> tuple[str, ...]:
    """Return the words around a figure that may make it another figure than it seems, in the order of the sentence."""
    found: dict[str, None] = {}
    for words in _find_unread(clauses, figure, concepts):
        found[words] = None
        if len(found) == _MOST_SHOWN:
            break
    return tuple(found)


def _find_unread(clauses: Clauses, figure: Understood, concepts: Concepts) -> Iterator[str]:
    own = figure.clause
    yield from _doubts(clauses.sentence)
    yield from _named_beside(clauses.sentence)
    yield from _pointed_times(clauses.sentence)
    yield from _announced(clauses, own, figure)
    yield from _misplaced(clauses, own, figure)
    yield from _mistimed(clauses, own, figure)
    yield from _other_figures(clauses, own, figure)
    yield from _against(clauses, own, figure)
    for clause in _clauses_read(clauses, own, figure):
        yield from _unknown(clauses, clause, figure, concepts)


def _doubts(sentence: Sentence) -> Iterator[str]:
    """Yield what makes the whole sentence something else than a report: a question, a denial, someone else's words."""
    for found in cues.DOUBT.finditer(sentence.text, sentence.signs):
        yield found[0]
    for found in cues.SOURCE_OF_WORDS.finditer(sentence.text, sentence.signs):
        if not cues.ACCORDING_TO.pattern.match(sentence.text[found.start() :]):
            yield found[0]


def _pointed_times(sentence: Sentence) -> Iterator[str]:
    """Yield the times that were spoken of before: "in die maand" is a part of the year that is named."""
    yield from (found[0] for found in cues.THAT_TIME.finditer(sentence.text))


def _named_beside(sentence: Sentence) -> Iterator[str]:
    """Yield the publishers of a sentence that names several: whose figure is meant, it does not tell."""
    if sentence.publisher is None:
        yield from (found[0] for found in cues.NAMES_PUBLISHER.finditer(sentence.text, sentence.signs))


def _announced(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield what the words before the clause already narrow: another time, or a part of the people."""
    if own.start == clauses.sentence.start:
        return
    part = clauses.part(own)
    if cues.LAND_ROLES.search(part.text, part.signs):
        return  # "en daarnaast opvangland voor": what goes before is about its other role
    for clause in clauses.remarks_before(own):
        remark = clauses.part(clause)
        yield from (found[0] for found in cues.NARROWS.finditer(remark.text, remark.signs))
        for seen in remark.periods:
            if seen.mention.value not in (figure.period, figure.base):
                yield seen.mention.surface


def _clauses_read(clauses: Clauses, own: Clause, figure: Understood) -> tuple[Clause, ...]:
    """Return the clauses that the figure was read from: its own, and those that name its period and its place."""
    elsewhere: list[Clause] = []
    part = clauses.part(own)
    if not part.periods and not figure.carried:
        elsewhere += clauses.naming(figure.period)
    if not part.areas and not (figure.pointed or figure.carried):
        elsewhere += clauses.naming(figure.subject)
    return tuple(dict.fromkeys((own, *clauses.remarks_after(own), *elsewhere)))


def _misplaced(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the places in the clause that the figure is not about; without its own, those of the sentence."""
    places = clauses.part(own).places
    elsewhere = figure.pointed or figure.carried
    if not elsewhere and not any(seen.mention.place == figure.subject for seen in places):
        places = clauses.sentence.places
    for seen in places:
        mention = seen.mention
        if mention.place in (figure.counterpart, figure.other) or _is_joined(seen, figure):
            if mention.place == figure.counterpart and mention.kind != "demonym" and figure.concept in _ARRIVING:
                yield mention.surface  # "uit Turkije" may be where they left, and not where they are from
            continue
        whole = mention.kind not in ("demonym", "subnational") or clauses.sentence.is_of_land(seen)
        if mention.place == figure.subject and whole:
            yield from _passed_through(clauses, seen, figure)
        elif not _is_destination(clauses, seen, figure):
            yield mention.surface


def _is_joined(seen: Placed[PlaceMention], figure: Understood) -> bool:
    return figure.joined is not None and seen.mention.place in figure.joined.places and seen.mention.kind != "demonym"


def _passed_through(clauses: Clauses, seen: Placed[PlaceMention], figure: Understood) -> Iterator[str]:
    word = clauses.sentence.words_before[seen.start]
    counts_leaving = figure.concept is not None and figure.concept.startswith(cues.LEAVING)
    its_share = figure.form == "share_of_union" and cues.SHARE_OF.search(clauses.sentence.before(seen.start))
    past_it = word in PAST_IT and not its_share and not (counts_leaving and word in cues.FROM)
    if (past_it and kind_of(seen.mention.place) != "route") or (counts_leaving and word in TOWARD):
        yield f"{word} {seen.mention.surface}"


def _is_destination(clauses: Clauses, seen: Placed[PlaceMention], figure: Understood) -> bool:
    """Tell whether a place is Europe, where every route leads: "de meest gebruikte route naar Europa"."""
    route = figure.subject is not None and kind_of(figure.subject) == "route"
    route = route or figure.form == "country_rank"
    destination = seen.mention.place in cues.DESTINATIONS and seen.mention.surface.lower() in cues.DESTINATION_NAMES
    before = clauses.sentence.words_before[seen.start]
    return (
        route and destination and (before in cues.INTO or (before in ("van", "of") and figure.form == "country_rank"))
    )


def _mistimed(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the times in the clause that the figure is not about, and a time that is not simply *in* its period."""
    times = clauses.part(own).periods
    rates = clauses.sentence.rates
    named = figure.carried or any(seen.mention.value == figure.period for seen in times)
    for seen in (*rates, *(times if named else clauses.sentence.periods)):
        if seen == figure.per or seen.start == figure.since:
            continue
        base = figure.form in ("change", "turn") and seen.mention.value == figure.base
        doubtful = _may_be_of_a_part(clauses, own, seen, figure)
        if base and seen.start in clauses.sentence.bases and not doubtful:
            continue
        if doubtful or seen.mention.value != figure.period:
            yield seen.mention.surface
        elif not (_is_within(clauses, seen, figure) or _opens_stretch(clauses, seen, figure)):
            yield clauses.sentence.text[: seen.end - clauses.sentence.start][-len(seen.mention.surface) - 8 :].strip()


def _may_be_of_a_part(clauses: Clauses, own: Clause, seen: Placed[PeriodMention], figure: Understood) -> bool:
    word_before = (clauses.sentence.before(figure.start).split() or [""])[-1]
    return may_be_of_a_part(
        seen.mention,
        form=figure.form,
        moves=not _CHANGES.isdisjoint(_FIRST_WORD.findall(clauses.part(own).text.lower())),
        reached=word_before.lower() in TO_A_LEVEL and not _covers(clauses.sentence, seen),
        ends=bool(figure.partners),
    )


def _covers(sentence: Sentence, seen: Placed[PeriodMention]) -> bool:
    """Tell whether a figure is said to be of all of a period: "kwam over de laatste zes maanden uit op"."""
    if cues.SPLIT_FRAME.search(sentence.text, sentence.signs):
        return True  # "put arrivals in the second quarter at"
    words = _FIRST_WORD.findall(sentence.before(seen.start).lower())
    while words and words[-1] in PERIOD_LINKS:
        words.pop()
    return bool(words) and words[-1] in _ALL_OF


def _opens_stretch(clauses: Clauses, seen: Placed[PeriodMention], figure: Understood) -> bool:
    """Tell whether a level is that of a stretch named at the head: *Van maart tot en met augustus 2018 kwamen er*.

    Of a movement both ends would be read as its first and last month, and that may not be meant.
    """
    value = seen.mention.value
    before = clauses.sentence.text[: seen.start - clauses.sentence.start].strip().lower()
    stretch = isinstance(value, Period) and value.first != value.last
    opens = before in _OPENS_STRETCH or (
        before.rpartition(" ")[2] in _OPENS_STRETCH and is_through(seen.mention.surface)
    )
    return opens and stretch and figure.form == "level" and not figure.partners


def _is_within(clauses: Clauses, seen: Placed[PeriodMention], figure: Understood) -> bool:
    """Tell whether a period is named as one that the figure covers: *in 2018*, *2018* at the head, *(2018)*."""
    at = seen.start - clauses.sentence.start
    before = clauses.sentence.text[max(0, at - 40) : at]
    words = _WORD_OR_SIGN.findall(before.lower())
    while words and words[-1] in PERIOD_LINKS:
        words.pop()
    per_end = at if figure.per is None else figure.per.end - clauses.sentence.start
    if _IN_EACH.fullmatch(clauses.sentence.text, per_end, at):
        return True
    own_word = _FIRST_WORD.match(seen.mention.surface.lower())
    if figure.concept in STOCKS and words and words[-1] in _AT_A_MOMENT:
        return True
    if cues.YEAR_ON.fullmatch(seen.mention.surface):
        return True
    return not words or words[-1] in WITHIN | {"(", ",", ":"} or (own_word is not None and own_word[0] in cues.TIMED)


def _other_figures(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the other figures of the clause, and the figure itself where its digits can be read in two ways."""
    for seen in clauses.part(own).quantities:
        if seen.start == figure.start:
            yield from _two_readings(seen.mention)
            if _ALONE_IN_BRACKETS.match(clauses.sentence.text, max(0, seen.start - clauses.sentence.start - 1)):
                yield f"({seen.mention.surface})"  # it may say again what stands before it, in other words
        elif seen.start not in figure.partners:
            yield seen.mention.surface


def _two_readings(mention: QuantityMention) -> Iterator[str]:
    """Yield "65,383" that was read as decimals, for in English these are thousands; and what is "drie keer hoger"."""
    if mention.unit is Unit.FACTOR and mention.surface.lower().rpartition(" ")[2] in AMBIGUOUS:
        yield mention.surface
    values = [value for value in (mention.value, mention.value2) if value is not None]
    in_thousands = _GROUPED_BY_COMMA.search(mention.surface) and max(values) >= _THOUSAND
    counts = mention.unit not in RATIOS
    if (
        counts
        and not in_thousands
        and (_GROUPED_BY_COMMA.search(mention.surface) or any(value % 1 for value in values))
    ):
        yield mention.surface


def _against(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the words that turn a change around, or make a level the size of a change."""
    word_before = (clauses.sentence.before(figure.start).split() or [""])[-1]
    if figure.form == "level" and word_before.lower() in POINTING:
        yield word_before
    if figure.form in _SHARES:
        # of those who came nobody is left out: "van de migranten die in 2018 in Spanje aankwamen"
        text = cues.WHO_CAME.sub("", clauses.part(own).text)
        yield from (found[0] for found in _WORD.finditer(text) if found[0].lower() in _NARROWS_WHOLE)
    if not clauses.sentence.signs & cues.CHANGES.bit:
        return
    two_ends = any(
        seen.start == figure.start and seen.mention.value2 is not None for seen in clauses.part(own).quantities
    )
    if figure.form == "level" and two_ends and word_before.lower() in _OPENS_STRETCH:
        # "rose from 20,000 to 60,000" are two levels and no range
        yield from (word for word in _words(clauses.part(own)) if word.lower() in _MOVING)
    if figure.form in _SHARES:
        changes = _CHANGES - _TAKES if "rekening" in clauses.part(own).text else _CHANGES
        yield from (word for word in _words(clauses.part(own)) if word.lower() in changes)
    against = _against_direction(figure)
    yield from (word for word in _words_beside(clauses.part(own), figure) if word.lower() in against)
    if figure.form == "level" and word_before.lower() not in TO_A_LEVEL:
        yield from (word for word in _words(clauses.part(own)) if word.lower() in cues.MOVES)


def _against_direction(figure: Understood) -> frozenset[str]:
    """Return the words that say something else of a change or comparison than it was read as."""
    if figure.form not in ("change", "turn", "comparison", "outdone"):
        return frozenset()
    other_way = FALLS | DOWN_AFTER if figure.direction is Direction.INCREASE else RISES | UP_AFTER
    if figure.form in ("comparison", "outdone"):
        return other_way | _MOVING  # "steeg in Italië meer dan in Griekenland" compares two rises
    # "een derde meer" than what, it does not say; "steeg met een derde" is since the year before
    return other_way | _COMPARING if figure.form == "change" and figure.base is None else other_way


def _word_before(part: Sentence, figure: Understood) -> str:
    return (part.before(figure.start).split() or [""])[-1].lower() if part.start <= figure.start < part.end else ""


def _unknown(clauses: Clauses, clause: Clause, figure: Understood, concepts: Concepts) -> tuple[str, ...]:
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
    for start, end, concept in concepts:
        if concept == figure.concept and part.start <= start and end <= part.end:
            yield from _ends(part.text, start - part.start, end - part.start)
    yield from _before_places(part, figure)
    if cues.LAND_ROLES.search(part.text, part.signs):
        # "en daarnaast opvangland voor": it goes on to another role, not to more people
        yield from (found.span() for found in cues.NEW_CLAUSE.finditer(part.text[:_OPENING], part.signs))
    yield from _phrases(part)
    yield from _of_its_form(part, figure)
    if part.signs & _SIGNS_OF_THEM:
        for cue in _READ_ELSEWHERE:
            yield from (found.span() for found in cue.finditer(part.text, part.signs))


def _of_its_form(part: Sentence, figure: Understood) -> Iterator[tuple[int, int]]:
    """Yield the words that make a figure what it was read as: a record, a total, an average, first applications."""
    if figure.form == "extreme":
        yield from _record_words(part)
    if figure.form in _SHARES:
        yield from (found.span() for found in cues.WHO_CAME.finditer(part.text))
    route = figure.subject is not None and kind_of(figure.subject) == "route"
    if route or figure.form == "change":
        for found in cues.IT_WAS_ABOUT.finditer(part.text, part.signs):
            yield from (found.span(group) for group in (1, 2, 3))
        yield from (found.span() for found in _ABOUT_A_NUMBER.finditer(part.text))
    if figure.joined is not None:
        yield from ((start - part.start, end - part.start) for start, end in figure.joined.spans)
    if figure.per is not None:
        yield from (found.span() for found in cues.AVERAGE.finditer(part.text, part.signs))
    if figure.concept == _ASKING and figure.form not in _RANKS:
        yield from (found.span() for found in cues.FIRST_TIME.finditer(part.text))


def _record_words(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the words that say that a period had the most or least of a row."""
    for cue in (cues.PEAK, cues.TROUGH):
        yield from (found.span() for found in cue.finditer(part.text, part.signs))
    for found in cues.MORE_THAN_ANY.finditer(part.text, part.signs):
        yield from (found.span(name) for name, words in found.groupdict().items() if words is not None)


def _phrases(part: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of phrases that leave every figure beside them what it is."""
    yield from (found.span() for found in cues.HIGHEST_BEHIND.finditer(part.text))
    if cues.IS_THERE.search(part.text) is None:
        yield from (found.span() for found in cues.STILL.finditer(part.text))
    if any(_is_stretch(seen.mention.value) for seen in part.periods):
        yield from (found.span() for found in cues.ALREADY.finditer(part.text))
    for split in (cues.ESTABLISHED.finditer(part.text), cues.SPLIT_FRAME.finditer(part.text, part.signs)):
        for found in split:
            yield from (found.span(group) for group, words in enumerate(found.groups(), 1) if words is not None)


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
        of_them = _OF_PEOPLE.search(part.before(seen.start)) if seen.mention.place == figure.counterpart else None
        if of_them is not None:
            yield seen.start - part.start - len(of_them[0]), seen.start - part.start


def _ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the words of a concept; of a separated verb only its two parts, not what stands between them."""
    words = text[start:end].split()
    if words[-1].lower() in cues.PARTICLES and len(words) > 2:
        yield start, start + len(words[0])
        yield end - len(words[-1]) - (len(words[-2]) + 1 if words[-2].lower() in cues.WITH_PARTICLE else 0), end
    else:
        yield start, end


def _words_beside(part: Sentence, figure: Understood) -> Iterator[str]:
    """Yield the words of a clause without those of the figure: "meer dan gehalveerd" is no rise."""
    for found in _WORD.finditer(part.text):
        if not figure.start <= part.start + found.start() < figure.end:
            yield found[0]


def _words(part: Sentence) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(part.text))
