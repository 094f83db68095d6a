"""Whether the words around a figure are understood, so that it may be held against a series.

A series counts everyone, in whole years. A sentence may count children, or a month, or what did not happen, in words
that no list can foresee. So it is asked the other way round: is every word of the clause one that leaves the figure
as it is? What is left over is kept with the statement, and a statement with such words is not judged.
"""

import re
from collections.abc import Iterator

from routekaart.domain.letter import QuantityMention
from routekaart.domain.quantity import RATIOS, Direction, Unit
from routekaart.reading import cues
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.concepts import Concepts
from routekaart.reading.each_of import says_each_of
from routekaart.reading.plain_phrases import find_clauses_of_all, find_groups
from routekaart.reading.plain_words import POINTING, TO_A_LEVEL
from routekaart.reading.report_frames import find_report_frames
from routekaart.reading.sentences import Sentence
from routekaart.reading.since_and_between import OPEN_END, UP_TO
from routekaart.reading.understood import ASKING, BY_WAYS, DEAD, SHARES, STOCKS, Understood
from routekaart.reading.unions import find_other_unions
from routekaart.reading.unread_places import find_misplaced
from routekaart.reading.unread_times import find_count_of_months, find_mistimed, find_pointed_times
from routekaart.reading.unread_words import find_unknown
from routekaart.reading.words import AMBIGUOUS, CHANGE_NOUNS, DOWN_AFTER, FALLS, RISES, UP_AFTER

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[“”„«»\"?%€$*]")
_GROUPED_BY_COMMA = re.compile(r"\d,\d{3}(?!\d)")
_OPENS_STRETCH = frozenset({"van", "from"})
_CHANGES = frozenset({*RISES, *FALLS, *cues.changes.MOVES})
_ALONE_IN_BRACKETS = re.compile(r"\([\d.,\s]{1,20}\)")
_NARROWS_WHOLE = frozenset({"die", "dat", "wie", "waarvan", "who", "which", "that", "whom", "its", "their"})
"""Words with which the whole of a share may be narrowed further."""
_TAKES = frozenset({"nam", "namen", "neemt"})
"""Of a share these say that somebody has it: "nam 3% voor zijn rekening"."""
_WITH_A_CHANGE = re.compile(
    rf"\b(?:met|with)\s{{1,3}}(?:een|an?)\s{{1,3}}(?P<noun>{'|'.join(sorted(CHANGE_NOUNS))})\s{{1,3}}(?:van|of)\s{{1,3}}$",
    re.IGNORECASE,
)
_WAS_THAT = re.compile(r"\b(?:was|waren)\s{1,3}(?:dat|dit)\s{1,3}$", re.IGNORECASE)
"""Before a number: that what was counted was so much, "in 2018 was dat 58.569"; "dat" points at no people."""
_DYING = frozenset({"viel", "vielen"})
"""Of the dead these say that they died."""
_COMPARING = (UP_AFTER | DOWN_AFTER) - RISES - FALLS
"""Words that compare with something else, which the sentence must name."""
_MOVING = frozenset(cues.changes.MOVES) | (RISES - UP_AFTER) | (FALLS - DOWN_AFTER)
"""Words of a rise or fall, without those that also compare two levels."""
_MOST_SHOWN, _THOUSAND = 5, 1000
_MONTH, _YEAR = 31, 365
_SIGNS_APART = frozenset("()[]:;-–—")
"""Signs behind which a clause begins; what stands before a word such as *waardoor* is another matter."""
_SHORT = 80
"""Characters of a clause that opens a sentence or stands in brackets; a longer one says something of its own."""
_CARRIED = frozenset(cues.changes.MOVES) - CHANGE_NOUNS
"""Verbs that something does which rises or falls."""


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
    yield from find_pointed_times(clauses.sentence)
    yield from _announced(clauses, own, figure)
    yield from find_misplaced(clauses, own, figure)
    yield from find_other_unions(clauses.sentence.text, figure.period, figure.base)
    yield from find_mistimed(clauses, own, figure)
    yield from _other_figures(clauses, own, figure)
    yield from _against(clauses, own, figure, concepts)
    yield from _other_meaning(clauses.part(own), figure)
    for clause in _set_apart(clauses, own):
        against = _against_direction(figure)
        yield from (word for word in _words(clauses.part(clause)) if word.lower() in against)
    read = (*_clauses_read(clauses, own, figure), *_clauses_counted(clauses, own, figure, concepts))
    for clause in dict.fromkeys((*_set_apart(clauses, own), *read)):
        yield from find_unknown(clauses, clause, figure, concepts)


def _doubts(sentence: Sentence) -> Iterator[str]:
    """Yield what makes the whole sentence something else than a report: a question, a denial, someone else's words."""
    for cue in (cues.saying.DOUBT, cues.saying.SUPPOSED_FIRST, cues.places.ROUTES_OF_ONE_WAY, cues.times.UNITS_BESIDE):
        yield from (found[0] for found in cue.finditer(sentence.text, sentence.signs))
    # "volgens de tabellen van Eurostat"; of "volgens de cijfers" nobody can tell whose they are
    frames = (found.span() for found in find_report_frames(sentence.text, sentence.signs))
    told = [
        span for span in frames if cues.publishers.NAMES_PUBLISHER.search(sentence.text[slice(*span)], sentence.signs)
    ]
    for found in cues.publishers.SOURCE_OF_WORDS.finditer(sentence.text, sentence.signs):
        if any(start <= found.start() < end for start, end in told):
            continue
        if not cues.publishers.ACCORDING_TO.pattern.match(sentence.text[found.start() :]):
            yield found[0]


def _set_apart(clauses: Clauses, own: Clause) -> tuple[Clause, ...]:
    """Return the short clauses that a sign parts from the figure: "kwamen (niet) 5.000", "Onjuist: er kwamen"."""
    begins = clauses.sentence.start
    if clauses.sentence.text[own.start - begins :].lstrip()[:1] not in _SIGNS_APART:
        return ()
    return tuple(one for one in clauses.remarks_before(own) if one.end - one.start <= _SHORT)


def _other_meaning(part: Sentence, figure: Understood) -> Iterator[str]:
    """Yield the words that give a verb, a period or a way of travel another meaning than it was read with."""
    if figure.concept == ASKING:
        yield from _done_with_applications(part)
    if figure.form == "level" and figure.concept in STOCKS:
        yield from (found[0] for found in cues.travel.COMES_IN.finditer(part.text, part.signs))
    yield from _not_counted_so(part, figure)
    if part.crosses_ways:
        yield from (found[0] for cue, _ in cues.places.MODES for found in cue.finditer(part.text, part.signs))
    if figure.form == "level" and not figure.since_january:
        yield from _so_far(part, figure)
    if figure.form == "level" and not figure.since_january:
        yield from (found[0] for found in cues.times.SINCE_NEW_YEAR.finditer(part.text, part.signs))
    reported = cues.times.REPORTED_IN.search(part.text, part.signs) if figure.form == "level" else None
    if reported is not None:
        yield reported["verb"]
    # who are there at the end of a year are more or fewer than at its beginning, "in de loop van 2022"
    if figure.form in ("change", "turn") and figure.base is None and figure.concept not in STOCKS:
        yield from (found[0] for found in cues.changes.THROUGHOUT.finditer(part.text, part.signs))
    if figure.form == "change":
        yield from _change_of_change(part, figure)


def _not_counted_so(part: Sentence, figure: Understood) -> Iterator[str]:
    """Yield ways of travel of who is not counted by them, "deadliest" of the living, and ends that may not count."""
    if figure.concept not in BY_WAYS or (figure.concept == DEAD and part.modes == ("land",)):
        yield from (found[0] for cue, _ in cues.places.MODES for found in cue.finditer(part.text, part.signs))
    if not (figure.concept or "").startswith("deaths"):
        yield from (found[0] for found in cues.orders.DEADLIEST.finditer(part.text, part.signs))
    if cues.parts.AVERAGE.search(part.text, part.signs) is not None and says_each_of(part):
        yield from (found[0] for found in cues.parts.AVERAGE.finditer(part.text, part.signs))
    ends = OPEN_END if figure.each is not None else UP_TO if figure.per is not None else None
    if ends is not None:
        yield from (seen.mention.surface for seen in part.periods if ends.search(seen.mention.surface))


def _so_far(part: Sentence, figure: Understood) -> Iterator[str]:
    """Yield the words by which a figure may be of all who were counted until then, the dead since 2014."""
    stock = figure.concept in STOCKS
    so_far = not stock and _may_be_so_far(figure)
    if so_far:
        yield from (found[0] for found in cues.times.SO_FAR.finditer(part.text, part.signs))
    # who are there may have been as many for years: a bound is crossed once
    if figure.each is None and (so_far or stock or str(figure.concept).startswith("deaths")):
        yield from (found[0] for found in cues.times.CROSSES.finditer(part.text, part.signs))


def _done_with_applications(part: Sentence) -> Iterator[str]:
    """Yield the verbs by which applications are left over, or are taken on, turned down or closed."""
    # "sloot het jaar 2015 af met 156.195 eerste aanvragen": who asked for the first time is not what is left over
    if not (cues.phrases.CLOSED.search(part.text, part.signs) and cues.asylum.FIRST_ONES.search(part.text)):
        yield from (found[0] for found in cues.asylum.OTHER_VERB.finditer(part.text, part.signs))
    if cues.asylum.LEVELS.search(part.text, part.signs):
        return
    told = [found.span() for found in find_report_frames(part.text, part.signs)]
    for found in cues.asylum.LIES_THERE.finditer(part.text, part.signs):
        if not any(start <= found.start() < end for start, end in told):  # "in de tabellen staat dat"
            yield found[0]


def _may_be_so_far(figure: Understood) -> bool:
    """Tell whether a figure is of a month or a few that do not begin in January: what is said may be since then.

    An average of several months is of those: "van april tot en met december nog gemiddeld 2.444 per maand".
    """
    period = figure.months or figure.period
    if period is None or period.start is None or period.end is None:
        return False
    days = (period.end - period.start).days
    return period.start.month > 1 and days < _YEAR and not (figure.per is not None and days > _MONTH)


def _change_of_change(part: Sentence, figure: Understood) -> Iterator[str]:
    """Yield the noun of a change that itself rose or fell, or was larger or smaller: "de daling nam met 10% toe"."""
    words = [word.lower() for word in _words_beside(part, figure)]
    nouns = [word for word in words if word in CHANGE_NOUNS]
    sized = _WITH_A_CHANGE.search(part.before(figure.start))
    if sized is not None:
        nouns.remove(sized["noun"].lower())  # "met een stijging van 97 procent kwam het hoger uit" says its size
    if not (_CARRIED | _COMPARING).isdisjoint(words):
        yield from nouns


def _named_beside(sentence: Sentence) -> Iterator[str]:
    """Yield the publishers of a sentence that names several: whose figure is meant, it does not tell."""
    if sentence.publisher is None:
        yield from (found[0] for found in cues.publishers.NAMES_PUBLISHER.finditer(sentence.text, sentence.signs))


def _announced(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield what the words before the clause already narrow: another time, or a part of the people."""
    if own.start == clauses.sentence.start:
        return
    part = clauses.part(own)
    if cues.places.LAND_ROLES.search(part.text, part.signs):
        return  # "en daarnaast opvangland voor": what goes before is about its other role
    for clause in clauses.remarks_before(own):
        remark = clauses.part(clause)
        yield from (found[0] for found in cues.saying.NARROWS.finditer(remark.text, remark.signs))
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


def _clauses_counted(clauses: Clauses, own: Clause, figure: Understood, concepts: Concepts) -> Iterator[Clause]:
    """Yield the clauses that say what a figure counts whose own does not: "22,130 arrivals, Spain counted 58,569"."""
    said = [one.start for one in concepts if one.concept == figure.concept]
    if figure.carried or any(own.holds(start) for start in said):
        return
    yield from (clauses.around(start, start) for start in said)


def _other_figures(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the other figures of the clause, and the figure itself where its digits can be read in two ways."""
    part = clauses.part(own)
    few = {part.start + found.start() for found in cues.places.SO_MANY_PLACES.finditer(part.text, part.signs)}
    few = few if figure.joined else {at for at in few if cues.places.BENELUX.match(part.text, at - part.start)}
    few |= {one.start for seen in part.periods if (one := find_count_of_months(part, seen)) is not None}
    for seen in part.quantities:
        if seen.start in few or any(start <= seen.start < end for start, end in figure.read):
            continue
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


def _against(clauses: Clauses, own: Clause, figure: Understood, concepts: Concepts) -> Iterator[str]:
    """Yield the words that turn a change around, or make a level the size of a change."""
    word_before = (clauses.sentence.before(figure.start).split() or [""])[-1]
    if figure.form == "level" and word_before.lower() in POINTING:
        yield from () if _WAS_THAT.search(clauses.sentence.before(figure.start)) else (word_before,)
    if figure.form in SHARES:
        # of those who came nobody is left out: "van de migranten die in 2018 in Spanje aankwamen"
        part = clauses.part(own)
        nothing = tuple(find_clauses_of_all(part, figure.concept))
        yield from (
            found[0]
            for found in _WORD.finditer(part.text)
            if found[0].lower() in _NARROWS_WHOLE and not any(start <= found.start() < end for start, end in nothing)
        )
    if not clauses.sentence.signs & cues.changes.CHANGES.bit:
        return
    two_ends = any(
        seen.start == figure.start and seen.mention.value2 is not None for seen in clauses.part(own).quantities
    )
    if figure.form == "level" and two_ends and word_before.lower() in _OPENS_STRETCH:
        # "rose from 20,000 to 60,000" are two levels and no range
        yield from (word for word in _words(clauses.part(own)) if word.lower() in _MOVING)
    if figure.form in SHARES:
        changes = _CHANGES - _TAKES if "rekening" in clauses.part(own).text else _CHANGES
        changes = changes - {"went"} if "went through" in clauses.part(own).text else changes
        changes = changes - _DYING if (figure.concept or "").startswith("deaths") else changes
        yield from (word for word in _words(clauses.part(own)) if word.lower() in changes)
    against, counted = _against_direction(figure), _counted_spans(clauses.part(own), figure, concepts)
    if figure.form == "comparison" and (figure.concept or "").startswith("deaths"):
        against = against - _DYING
    for found in _WORD.finditer(clauses.part(own).text):
        at = own.start + found.start()
        within = figure.start <= at < figure.end or any(start <= at < end for start, end in counted)
        if found[0].lower() in against and not within:
            yield found[0]
    # "steeg in 2016 tot 19.285" does not say from what, and it may have fallen
    to_a_level = word_before.lower() in TO_A_LEVEL and len(clauses.sentence.quantities) > 1
    if figure.form == "level" and not to_a_level:
        yield from _moving_words(clauses.part(own), figure, concepts)


def _moving_words(part: Sentence, figure: Understood, concepts: Concepts) -> Iterator[str]:
    """Yield the verbs of change, without those that are part of what is counted or done: "died or went missing"."""
    apart = _counted_spans(part, figure, concepts)
    for found in cues.phrases.TAKES_IN.finditer(part.text, part.signs):
        apart += [(part.start + start, part.start + end) for start, end in find_groups(found)]
    apart += [(part.start + found.start(), part.start + found.end()) for found in cues.parts.TAKES.finditer(part.text)]
    hovers = cues.phrases.HOVERS.finditer(part.text, part.signs)
    apart += [(part.start + first, part.start + last) for found in hovers for first, last in find_groups(found)]
    for found in _WORD.finditer(part.text):
        at = part.start + found.start()
        if found[0].lower() in cues.changes.MOVES and not any(start <= at < end for start, end in apart):
            yield found[0]


def _counted_spans(part: Sentence, figure: Understood, concepts: Concepts) -> list[tuple[int, int]]:
    """Return where words stand for what a figure counts, also a verb that elsewhere says a fall: "vielen … doden"."""
    own = (one for one in concepts if one.concept == figure.concept and part.start <= one.start < part.end)
    return [span for one in own for span in one.parts]


def _against_direction(figure: Understood) -> frozenset[str]:
    """Return the words that say something else of a change or comparison than it was read as."""
    if figure.form not in ("change", "turn", "comparison", "outdone"):
        return frozenset()
    other_way = FALLS | DOWN_AFTER if figure.direction is Direction.INCREASE else RISES | UP_AFTER
    if figure.form in ("comparison", "outdone"):
        return other_way | _MOVING  # "steeg in Italië meer dan in Griekenland" compares two rises
    # "een derde meer" than what, it does not say; "steeg met een derde" is since the year before
    return other_way | _COMPARING if figure.form == "change" and figure.base is None else other_way


def _words_beside(part: Sentence, figure: Understood) -> Iterator[str]:
    """Yield the words of a clause without those of the figure: "meer dan gehalveerd" is no rise."""
    for found in _WORD.finditer(part.text):
        if not figure.start <= part.start + found.start() < figure.end:
            yield found[0]


def _words(part: Sentence) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(part.text))
