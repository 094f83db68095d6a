"""The times beside a figure that it is not about, or not of all."""

import re
from collections.abc import Iterator

from routekaart.domain.letter import PeriodMention, QuantityMention
from routekaart.domain.period import Period, TimeExpression
from routekaart.domain.quantity import Unit
from routekaart.reading import cues
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.counted_units import find_count_of_units
from routekaart.reading.periods.words import SCHOOL_YEARS
from routekaart.reading.plain_phrases import find_groups
from routekaart.reading.plain_words import PERIOD_LINKS, TO_A_LEVEL, WITHIN
from routekaart.reading.report_frames import find_report_frames
from routekaart.reading.scene import year_before
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.since_and_between import find_between
from routekaart.reading.together import count_months, is_through, may_be_of_a_part
from routekaart.reading.understood import STOCKS, Understood
from routekaart.reading.words import FALLS, RISES

_WORD_OR_SIGN = re.compile(r"\w+|[(,:]")
_FIRST_WORD = re.compile(r"\w+")
_ALL_OF = frozenset({"over", "gedurende", "during", "tijdens"})
_WORD_BEFORE = re.compile(r"\b[^\W\d_]{1,30}\s{1,3}$")
_OPENS_STRETCH = frozenset({"van", "from"})
_TOTAL_BEHIND = re.compile(r"\s{1,3}(?:total|figure|number|count|tally)\b", re.IGNORECASE)
"""Behind a year that belongs to it: "the 2015 total of asylum claims"."""
_SAME = re.compile(r"(?:dezelfde|hetzelfde|same)\b", re.IGNORECASE)
"""How a period is named that is the one before in another year."""
_IN_THE_COURSE = re.compile(
    r"\b(?:(?:in|over)\s{1,3}(?:de\s{1,3}loop|the\s{1,3}course)|over\s{1,3}the\s{1,3}whole)\s{1,3}(?:van|of)\s{1,3}"
    r"(?:(?:het|the)\s{1,3})?(?:(?:gehele|hele|volledige|full)\s{1,3})?$",
    re.IGNORECASE,
)
_NEAR = 6
_FOR, _MONTH, _YEAR = frozenset({"voor", "for"}), 31, 365
_SUM_IS = re.compile(
    r"\b(?:summed(?:\s{1,3}up)?|added\s{1,3}up|telden?\s{1,3}op|adds\s{1,3}up)\s{1,3}(?:to|tot)\s{1,3}$", re.IGNORECASE
)
"""Before a number that is a sum, and no level that something reached."""
_CHANGES = frozenset({*RISES, *FALLS, *cues.changes.MOVES})
_DYING = frozenset({"viel", "vielen", "went"})
_AT_A_MOMENT = frozenset({"bij", "per", "op", "aan", "at", "on", "by", "as", "kende", "telde", "omvatte", "ultimo"})
"""Before the moment at which those who are there are counted; of what happens, *per 1 mei* says something else."""
_MONTHS_OF = {"R/P1M": 1, "R/P1Y": 12}
_IN_EACH = re.compile(r"\s(?:of|van|in)\s(?:(?:de|the)\s(?:(?:maanden|jaren|months|years)\s(?:(?:van|of|in)\s)?)?)?")
"""Between "each month" and the year that it is a month of."""


def find_pointed_times(sentence: Sentence) -> Iterator[str]:
    """Yield the times that were spoken of before: "in die maand" is a part of the year that is named."""
    for found in cues.times.THAT_TIME.finditer(sentence.text):
        at = sentence.start + found.start()
        # "dezelfde periode een jaar eerder" is a period of its own, as it was read
        if not any(seen.start <= at < seen.end and seen.end > at + len(found[0]) for seen in sentence.periods):
            yield found[0]


def find_mistimed(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the times in the clause that the figure is not about, and a time that is not simply *in* its period."""
    times = clauses.part(own).periods
    rates = clauses.sentence.rates
    named = figure.carried or any(seen.mention.value == figure.period for seen in times)
    alike = any(_SAME.match(one.mention.surface) and one.mention.value == figure.base for one in times)
    for seen in (*rates, *(times if named else clauses.sentence.periods)):
        if seen in (figure.per, figure.each) or seen.start == figure.since or seen.start in figure.times:
            continue
        if _is_of_its_unit(clauses.sentence, seen, figure) or _is_of_a_source(clauses.sentence, seen):
            continue
        if any(start <= seen.start < end for start, end in figure.read):
            if _may_be_of_a_part(clauses, own, seen, figure):
                yield seen.mention.surface
            continue
        base = figure.form in ("change", "turn") and (
            seen.mention.value == figure.base or _is_year_before(seen, figure)
        )
        if alike and seen.mention.value == figure.period and _begins_or_is_within(clauses, seen, figure):
            continue  # "van januari tot en met mei lager dan in dezelfde maanden van 2016" is no change within them
        doubtful = _may_be_of_a_part(clauses, own, seen, figure) or (
            seen.mention.value == figure.base and _is_unnamed_later(seen, figure)
        )
        if base and seen.start in clauses.sentence.bases and not doubtful:
            continue
        other_year = not SCHOOL_YEARS.isdisjoint(_FIRST_WORD.findall(seen.mention.surface.lower()))
        if doubtful or other_year or seen.mention.value != figure.period:
            yield seen.mention.surface
        elif not (
            _is_within(clauses, seen, figure)
            or _opens_stretch(clauses, seen, figure)
            or (figure.partners and find_between(clauses.part(own)) == seen)
        ):
            word = _WORD_BEFORE.search(clauses.sentence.before(seen.start))
            yield f"{'' if word is None else word[0]}{seen.mention.surface}"


def _is_of_a_source(sentence: Sentence, seen: Placed[PeriodMention]) -> bool:
    """Tell whether a unit of time says how often a source counts: "as UNHCR's monthly tallies make clear"."""
    if isinstance(seen.mention.value, Period):
        return False
    frames = (found.span() for found in find_report_frames(sentence.text, sentence.signs))
    return any(start <= seen.start - sentence.start < end for start, end in frames)


def _is_unnamed_later(seen: Placed[PeriodMention], figure: Understood) -> bool:
    """Tell whether what a change is measured from comes after it and names no year: it may be another year's.

    "Eind 2017 … meer dan aan het einde van het jaar" has the year of the letter there.
    """
    value, of = seen.mention.value, figure.period
    if any(sign.isdigit() for sign in seen.mention.surface) or not isinstance(value, Period) or of is None:
        return False
    return value.start is not None and of.start is not None and value.start > of.start


def _is_of_its_unit(sentence: Sentence, seen: Placed[PeriodMention], figure: Understood) -> bool:
    """Tell whether a unit of time is an adjective of a number that is of one such unit: "het maandelijkse aantal"."""
    if figure.form == "extreme" and cues.times.NONE_OF.match(seen.mention.surface):
        return True  # "in geen van de jaren 2014 tot en met 2018 zo hoog als"
    months = _MONTHS_OF.get(str(seen.mention.value))
    if months is None or not cues.times.OF_THE_UNIT.match(sentence.text, seen.start - sentence.start):
        return False
    units = (
        [figure.months or figure.period, figure.base] if figure.form != "level" else [figure.months or figure.period]
    )
    return figure.per is None and all(one is None or count_months(one) == months for one in units)


def is_of_one_month(figure: Understood) -> bool:
    """Tell whether a figure, and what it is a change from, is that of a single month: what is monthly is then it."""
    periods = (figure.period,) if figure.base is None else (figure.period, figure.base)
    return all(one is not None and count_months(one) == 1 for one in periods)


def _begins_or_is_within(clauses: Clauses, seen: Placed[PeriodMention], figure: Understood) -> bool:
    before = clauses.sentence.text[: seen.start - clauses.sentence.start].strip().lower()
    return before.rpartition(" ")[2] in _OPENS_STRETCH or _is_within(clauses, seen, figure)


def find_count_of_months(sentence: Sentence, seen: Placed[PeriodMention]) -> Placed[QuantityMention] | None:
    """Return the number of months right before a period, if it has so many: "de vier maanden augustus t/m november"."""
    period = seen.mention.value
    if not isinstance(period, Period):
        return None
    for one in sentence.quantities:
        near = one.mention.unit is Unit.MONTHS and 0 <= seen.start - one.end < _NEAR
        beside = sentence.text[one.end - sentence.start : seen.start - sentence.start].strip() if near else "?"
        if beside in ("", "van", "of") and one.mention.value == count_months(period):
            return one
    return None


def _is_year_before(seen: Placed[PeriodMention], figure: Understood) -> bool:
    """Tell whether a time is the year before the one that a change is of, which may be named behind it."""
    if figure.period is None or cues.times.A_YEAR_BEFORE.fullmatch(seen.mention.surface) is None:
        return False
    return figure.base == year_before(figure.period)


def _may_be_of_a_part(clauses: Clauses, own: Clause, seen: Placed[PeriodMention], figure: Understood) -> bool:
    if figure.concept in STOCKS and (figure.form == "level" or cues.times.MOMENT.match(seen.mention.surface)):
        return False  # who are there at a moment are not added up over time: "van 8.692 eind 2014 tot 28.394 eind 2016"
    before = clauses.sentence.before(figure.start)
    word_before = (before.split() or [""])[-1]
    part = clauses.part(own)
    return may_be_of_a_part(
        seen.mention,
        form=figure.form,
        moves=not (_CHANGES - _of_dying(figure)).isdisjoint(_FIRST_WORD.findall(_without_taking_in(part).lower())),
        reached=word_before.lower() in TO_A_LEVEL and not (_covers(clauses.sentence, seen) or _SUM_IS.search(before)),
        ends=bool(figure.partners),
        summed=figure.exact
        or (figure.joined is None and cues.parts.ADDED_UP.search(part.text, part.signs) is not None),
        average=figure.per is not None or figure.each is not None,
    )


def _without_taking_in(part: Sentence) -> str:
    """Return the text of a clause without verbs of change that change nothing: "bewoog zich tussen"."""
    text = part.text
    for found in cues.phrases.TAKES_IN.finditer(text, part.signs):
        for start, end in find_groups(found):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _of_dying(figure: Understood) -> frozenset[str]:
    """Return the verbs of change that say of people that they died or went missing."""
    return _DYING if figure.concept is not None and figure.concept.startswith("deaths") else frozenset()


def _covers(sentence: Sentence, seen: Placed[PeriodMention]) -> bool:
    """Tell whether a figure is said to be of all of a period: "kwam over de laatste zes maanden uit op"."""
    if cues.phrases.PUT_AT.search(sentence.text, sentence.signs):
        return True  # "put arrivals in the second quarter at"
    words = _FIRST_WORD.findall(sentence.before(seen.start).lower())
    while words and words[-1] in PERIOD_LINKS:
        words.pop()
    return bool(words) and (words[-1] in _ALL_OF or (words[-1] in _FOR and _is_part_of_year(seen.mention.value)))


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


def _is_part_of_year(value: TimeExpression) -> bool:
    """Tell whether a period is a quarter, a half or some months of a year: "voor" is then never until when."""
    if not isinstance(value, Period) or value.start is None or value.end is None:
        return False
    return _MONTH < (value.end - value.start).days < _YEAR


def _is_within(clauses: Clauses, seen: Placed[PeriodMention], figure: Understood) -> bool:
    """Tell whether a period is named as one that the figure covers: *in 2018*, *2018* at the head, *(2018)*."""
    at = seen.start - clauses.sentence.start
    counted = find_count_of_months(clauses.sentence, seen)
    at = at if counted is None else counted.start - clauses.sentence.start
    of_units = find_count_of_units(clauses.sentence, seen)
    at = at if of_units is None else of_units - clauses.sentence.start
    before = clauses.sentence.text[max(0, at - 40) : at]
    words = _WORD_OR_SIGN.findall(before.lower())
    while words and words[-1] in PERIOD_LINKS:
        words.pop()
    rate = figure.per or figure.each
    rate_end = at if rate is None else rate.end - clauses.sentence.start
    if rate_end == at != 0 and rate is not None:
        return True  # "in each of the years 2012 to 2016"
    if _IN_EACH.fullmatch(clauses.sentence.text, rate_end, at):
        return True
    own_word = _FIRST_WORD.match(seen.mention.surface.lower())
    at_a_moment = words[-1:] and words[-1] in _AT_A_MOMENT
    if figure.concept in STOCKS and (at_a_moment or cues.times.BY_THE_END.match(seen.mention.surface)):
        return True
    if cues.times.YEAR_ON.fullmatch(seen.mention.surface) or _IN_THE_COURSE.search(before):
        return True
    text = clauses.sentence.text
    if any(found.start() <= at < found.end() for found in cues.phrases.CLOSED.finditer(text, clauses.sentence.signs)):
        return True
    if any(found.start("time") <= at < found.end("time") for found in find_report_frames(text, clauses.sentence.signs)):
        return True  # "wie oktober 2016 erop naslaat, ziet dat"
    if before.rstrip().lower().endswith("the") and _TOTAL_BEHIND.match(text, seen.end - clauses.sentence.start):
        return True
    if words and words[-1] in _FOR and _is_part_of_year(seen.mention.value):
        return True
    return (
        not words or words[-1] in WITHIN | {"(", ",", ":"} or (own_word is not None and own_word[0] in cues.times.TIMED)
    )
