"""Figures that cannot be as they are said: of the future, more than the whole, of a country that was no more."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from routekaart.checking.lexicon import any_of, any_word, compile_any, load_file
from routekaart.checking.remarks.placing import ByPlace, find_sentence
from routekaart.checking.remarks.verdicts import make_remark
from routekaart.domain.content import Checkable, Extreme, Figure, Trend
from routekaart.domain.letter import PeriodMention, QuantityMention, Reading
from routekaart.domain.period import Period, TimeExpression
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.domain.statement import Kind, Passage, Statement

_any, _compile = partial(any_of, "impossible"), partial(compile_any, "impossible")
_OUTCOME, _THERE = _any("outcome"), _any("there")
_PEOPLE_OR_CASES = re.compile(
    rf"\s+{_any('of_whole')}\s+(?:\w+\s+){{0,2}}?{_any('people_or_cases')}",
    re.IGNORECASE,
)
_COMPARED = _compile("compared")
_BEFORE_SHARE = re.compile(rf"{_OUTCOME}\s+(?:{_THERE}\s+)?$", re.IGNORECASE)
_AFTER_SHARE = re.compile(rf"\s+{_OUTCOME}", re.IGNORECASE)
_DECIDED = _compile("decided")
_OF_ANOTHER_TIME = re.compile(rf"\s+{_any('of_another_time')}", re.IGNORECASE)
_PAST = _compile("past")
_FORESEEN = _compile("foreseen")
_FROM = re.compile(rf"{_any('from')}\s+$", re.IGNORECASE)
_CAME = _compile("came")
_OF_OLD = _compile("of_old")
_FORMER = re.compile(rf"{_any('former')}[\s-]+(?:\w+\s+)?$", re.IGNORECASE)
_GONE = tuple(
    (re.compile(rf"(?<!-){any_word(land['names'])}(?!-)"), land["name_nl"], land["name_en"], land["ended"])
    for land in load_file("impossible")["gone"]
)


def find_bad_input(reading: Reading, *, said_on: date) -> Iterator[Remark]:
    """Yield what cannot be, whatever statistics say.

    Args:
        reading: of the letter.
        said_on: the day of the letter, or of today if it has none.
    """
    periods = ByPlace(reading.periods)
    for statement in reading.statements:
        if _in_the_future(reading, periods, statement, said_on):
            yield make_remark(RemarkCode.IN_THE_FUTURE, statement, ("period", str(statement.valid)))
    for quantity in reading.quantities:
        if _exceeds_whole(reading, periods, quantity):
            yield _at(RemarkCode.SHARE_OVER_WHOLE, reading, quantity.start, quantity.end)
    yield from _gone(reading, periods)


def _in_the_future(reading: Reading, periods: ByPlace[PeriodMention], statement: Statement, said_on: date) -> bool:
    """Tell whether a figure is stated in the past tense for a period of which not a day had begun.

    A reader takes every figure of a period to come as expected; here the words of its sentence decide.
    """
    said, valid, source = statement.content, statement.valid, statement.source
    if not isinstance(said, Checkable) or said.concept is None or said.unread:
        return False
    if valid is None or valid.first is None or valid.first.start <= said_on or not isinstance(source, Passage):
        return False
    start, end = find_sentence(reading.document.text, source.start, source.end)
    sentence = reading.document.text[start:end]
    beside = {period.start for period in _periods_beside(said)}
    named = [one.value for one in periods.find_within(start, end)]
    dated = [one for one in named if not (isinstance(one, Period) and one.start in beside)]
    tensed = _PAST.search(sentence) is not None and _FORESEEN.search(sentence) is None
    return tensed and _all_after(dated, said_on)


def _periods_beside(said: Checkable) -> tuple[Period, ...]:
    """Return the periods that a figure is set beside: they are over, even if its own has yet to begin."""
    match said:
        case Figure() | Trend():
            return () if said.base is None else (said.base,)
        case Extreme():
            return tuple(period for period in (said.since, said.until) if period is not None)
        case _:
            return ()


def _exceeds_whole(reading: Reading, periods: ByPlace[PeriodMention], said: QuantityMention) -> bool:
    """Tell whether a percentage over 100 is said to be of people or cases, of which there are no more than all."""
    if said.unit is not Unit.PERCENT or said.value <= 100 or said.comparator is Comparator.AT_MOST:
        return False
    text = reading.document.text
    start, end = find_sentence(text, said.start, said.end)
    if said.direction is not None or _COMPARED.search(text[start:end]):
        return False
    whole = _PEOPLE_OR_CASES.match(text, said.end)
    if whole is None or len(periods.find_within(start, end)) > 1 or _OF_ANOTHER_TIME.match(text, whole.end()):
        return False
    is_subject = _BEFORE_SHARE.search(text[start : said.start]) or _AFTER_SHARE.match(text, whole.end())
    return bool(is_subject and _DECIDED.search(text[start:end]))


def _gone(reading: Reading, periods: ByPlace[PeriodMention]) -> Iterator[Remark]:
    """Yield countries that a figure is said of for a period in which they were no more."""
    text, quantities = reading.document.text, ByPlace(reading.quantities)
    for pattern, dutch, english, day in _GONE:
        for match in pattern.finditer(text):
            start, end = find_sentence(text, match.start(), match.end())
            dated = [one.value for one in periods.find_within(start, end)]
            said = quantities.find_within(start, end)
            counted = any(one.unit is Unit.PERSONS and one.kind is Kind.REPORTED for one in said)
            if counted and dated and _came_from(text[start:end], match.start() - start) and _all_after(dated, day):
                facts = (("country_nl", dutch), ("country_en", english), ("day", day.isoformat()))
                yield _at(RemarkCode.COUNTRY_GONE, reading, match.start(), match.end(), *facts)


def _came_from(sentence: str, place: int) -> bool:
    """Tell whether people are said to have come from the country that is named at a place in a sentence."""
    came = _FROM.search(sentence[:place]) and _CAME.search(sentence)
    return came is not None and not (_FORMER.search(sentence[:place]) or _OF_OLD.search(sentence))


def _all_after(periods: Iterable[TimeExpression], day: date) -> bool:
    return all(isinstance(one, Period) and one.first is not None and one.first.start >= day for one in periods)


def _at(code: RemarkCode, reading: Reading, start: int, end: int, *facts: tuple[str, str]) -> Remark:
    return Remark(code=code, start=start, end=end, quote=reading.document.text[start:end], facts=facts)
