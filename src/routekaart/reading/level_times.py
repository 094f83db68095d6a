"""The period of a level: as a clause names it, and the one that is meant by all that it says of its time."""

from typing import NamedTuple

from routekaart.domain.ids import ConceptId
from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period
from routekaart.reading import cues
from routekaart.reading.framed import find_framed_month
from routekaart.reading.lasting import find_time_taken
from routekaart.reading.sentence_reader import FigureReader
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.understood import STOCKS
from routekaart.reading.year_to_date import find_months_of_year, find_new_year, find_until, year_to_date

_ENDS = 2
"""A movement has so many."""


class TimeOfLevel(NamedTuple):
    """When a level is said to hold."""

    named: Period | None
    """As the clause names it."""
    valid: Period | None
    """What it is meant to be: from January on, or some months of a year."""
    since: int | None
    """Where a period begins that says only since when something is, or until when it is counted."""
    read: tuple[tuple[int, int], ...] = ()
    """Where words stand that say it apart from the period: "since January"."""
    since_january: bool = False
    """Whether such words say that it is counted from January on."""
    months: Period | None = None
    """The months that it is of, where they are named apart from their year."""
    times: frozenset[int] = frozenset()
    """Where further periods begin that were read: the time within which a movement went from month to month."""


def find_time_of_level(figure: FigureReader, concept: ConceptId | None) -> TimeOfLevel:
    """Return when the level of a figure is said to hold; who are there at a moment are not counted from January on."""
    part, until = figure.part, find_until(figure.part)
    named = _named_period(figure, until)
    if concept is None or concept in STOCKS:
        return TimeOfLevel(named, named, _at_highest(part))
    framed = find_framed_month(figure)
    if framed is not None:
        month, times, lengths = framed
        return TimeOfLevel(month, month, None, lengths, times=times)
    months = None if until is not None else find_months_of_year(part)
    if months is not None:
        seen, those = months
        return TimeOfLevel(_year_of(part, seen), those, _at_highest(part), ((seen.start, seen.end),), months=those)
    valid = year_to_date(named, until, part)
    if until is None or valid == named:
        return TimeOfLevel(named, valid, _at_highest(part), _time_between_ends(figure))
    since = find_new_year(part)
    return TimeOfLevel(named, valid, until.start, () if since is None else (since,), since_january=since is not None)


def _time_between_ends(figure: FigureReader) -> tuple[tuple[int, int], ...]:
    """Return where a sentence says how long it took from the one of two times that it names to the other."""
    dated = [value for _, value in figure.sentence.calendar]
    return find_time_taken(figure.sentence, dated[0], dated[1]) if len(dated) == _ENDS else ()


def _named_period(figure: FigureReader, until: Placed[PeriodMention] | None) -> Period | None:
    """Return the period as the sentence names it; beside a month until which it lasts, its year."""
    named = figure.period()
    if until is None or named != until.mention.value:
        return named
    if find_new_year(figure.part) is not None:
        return named
    year = next((seen.mention.value for seen in figure.part.periods if seen is not until), None)
    return year if isinstance(year, Period) else named


def _year_of(part: Sentence, months: Placed[PeriodMention]) -> Period | None:
    """Return the year that a clause names beside months."""
    year = next(seen.mention.value for seen in part.periods if seen is not months)
    return year if isinstance(year, Period) else None


def _at_highest(part: Sentence) -> int | None:
    """Return where a period begins that belongs to what follows the figure: ", het hoogste aantal sinds 2014"."""
    found = cues.orders.HIGHEST_BEHIND.search(part.text)
    if found is None:
        return None
    return next((seen.start for seen in part.periods if seen.start >= part.start + found.end()), None)
