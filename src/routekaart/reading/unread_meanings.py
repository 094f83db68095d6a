"""Words that give the verb, the period or the way of travel of a figure another meaning than it was read with."""

import re
from collections.abc import Iterator

from routekaart.reading import cues
from routekaart.reading.each_of import says_each_of
from routekaart.reading.plain_words import WORD
from routekaart.reading.report_frames import find_report_frames
from routekaart.reading.sentences import Sentence
from routekaart.reading.since_and_between import OPEN_END, UP_TO
from routekaart.reading.understood import ASKING, BY_WAYS, DEAD, STOCKS, Understood
from routekaart.reading.unread_changes import COMPARING
from routekaart.reading.words import CHANGE_NOUNS

_WITH_A_CHANGE = re.compile(
    rf"\b(?:met|with)\s{{1,3}}(?:een|an?)\s{{1,3}}(?P<noun>{'|'.join(sorted(CHANGE_NOUNS))})\s{{1,3}}(?:van|of)\s{{1,3}}$",
    re.IGNORECASE,
)
_MONTH, _YEAR = 31, 365
_CARRIED = frozenset(cues.changes.MOVES) - CHANGE_NOUNS
"""Verbs that something does which rises or falls."""


def find_other_meanings(part: Sentence, figure: Understood) -> Iterator[str]:
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
    if not (_CARRIED | COMPARING).isdisjoint(words):
        yield from nouns


def _words_beside(part: Sentence, figure: Understood) -> Iterator[str]:
    """Yield the words of a clause without those of the figure: "meer dan gehalveerd" is no rise."""
    for found in WORD.finditer(part.text):
        if not figure.start <= part.start + found.start() < figure.end:
            yield found[0]
