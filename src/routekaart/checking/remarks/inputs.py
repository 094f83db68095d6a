"""Figures that cannot be as they are said: of the future, more than the whole, of a country that was no more."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from routekaart.checking.remarks.placing import Placed, find_sentence
from routekaart.checking.remarks.verdicts import make_remark
from routekaart.domain.content import Figure, Range, Rank, Trend
from routekaart.domain.finding import Check, Finding
from routekaart.domain.ids import ActorId
from routekaart.domain.letter import PeriodMention, QuantityMention, Reading
from routekaart.domain.period import Period, TimeExpression
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.domain.statement import Kind, Passage, Statement

_PEOPLE_OR_CASES = re.compile(
    r"\s+(?:van (?:de|het|alle|deze|die)|of (?:all |the |these )?)\s*(?:\w+\s+){0,2}?"
    r"(?:\w*(?:aanvragen|aanvragers|asielzoekers|migranten|vluchtelingen|personen|mensen|aankomsten|vreemdelingen|"
    r"besluiten|beslissingen)|applications|applicants|migrants|refugees|people|persons|arrivals|decisions)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"stijg|stee?g|gestegen|\bna(?:m|men)\b|neemt|nemen|toen(?:am|ame)|toegenomen|groei|hoger|meer|vergel|"
    r"ten opzichte|niveau|streef|raming|verwacht|increase|rose|growth|higher|more|compared|level|expected",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:kwam(?:en)?|telde[n]?|werd(?:en)?|was|waren|arriveerden?|bedroeg|vroeg(?:en)?|daalden?|steeg|stegen|nam(?:en)?|"
    r"arrived|were|counted|rose|fell|applied|crossed)\b",
    re.IGNORECASE,
)
_FORESEEN = re.compile(
    r"zal\b|zullen|zou|verwacht|raming|geraamd|prognose|streef|doel|plan|voorzien|moet|kunnen|kan\b|indien|als\b|scenario|"
    r"begro|wil\b|willen|tot\b|will\b|would|shall|expect|forecast|target|project|plan|aim|could|should|until",
    re.IGNORECASE,
)
# Without "Servië en Montenegro" (Serbia and Montenegro): these words may name two countries of today.
# Source: ISO 3166-3, codes for formerly used names of countries; the day is the first on which it was no more.
_GONE_NAMES = (
    (r"Joegoslavië|Yugoslavia", "Joegoslavië", "Yugoslavia", "2003-02-04"),
    (r"Sovjet-Unie|Sovjetunie|Soviet Union|USSR", "de Sovjet-Unie", "the Soviet Union", "1991-12-26"),
    (r"DDR|GDR", "de DDR", "the GDR", "1990-10-03"),
    (r"Tsjecho-?[Ss]lowakije|Czechoslovakia", "Tsjecho-Slowakije", "Czechoslovakia", "1993-01-01"),
    (r"Nederlandse Antillen", "de Nederlandse Antillen", "the Netherlands Antilles", "2010-10-10"),
    (r"Netherlands Antilles", "de Nederlandse Antillen", "the Netherlands Antilles", "2010-10-10"),
)
_GONE = tuple(
    (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), dutch, english, date.fromisoformat(day))
    for words, dutch, english, day in _GONE_NAMES
)
_FORMER = re.compile(r"(?:voormalige?|vroegere|oud|ex|former|toenmalige)[\s-]+(?:\w+\s+)?$", re.IGNORECASE)


def find_bad_input(reading: Reading, *, said_on: date) -> Iterator[Remark]:
    """Yield what cannot be, whatever statistics say.

    Args:
        reading: of the letter.
        said_on: the day of the letter, or of today if it has none.
    """
    periods = Placed(reading.periods)
    for statement in reading.statements:
        if _in_the_future(reading, periods, statement, said_on):
            yield make_remark(RemarkCode.IN_THE_FUTURE, statement, ("period", str(statement.valid)))
    for quantity in reading.quantities:
        if _exceeds_whole(reading, periods, quantity):
            yield _at(RemarkCode.SHARE_OVER_WHOLE, reading, quantity.start, quantity.end)
    yield from _gone(reading, periods)


def find_publisher_without_figure(statement: Statement, finding: Finding) -> Remark | None:
    """Return a remark if the sentence names a publisher of whom no figure is held that could be meant."""
    publisher: ActorId | None = getattr(statement.content, "publisher", None)
    check: Check = finding.outcome
    if publisher is None or check.now.reason in ("no_indicator", "no_area", "no_period", "words_not_read"):
        return None
    if statement.kind is not Kind.REPORTED:
        return None
    candidates = (*check.then.candidates, *check.now.candidates)
    if any(one.publisher == publisher and (one.value is not None or one.first) for one in candidates):
        return None
    return make_remark(RemarkCode.PUBLISHER_WITHOUT_FIGURE, statement, ("publisher", publisher))


def _in_the_future(reading: Reading, periods: Placed[PeriodMention], statement: Statement, said_on: date) -> bool:
    """Tell whether a figure is stated in the past tense for a period of which not a day had begun.

    A reader takes every figure of a period to come as expected; here the words of its sentence decide.
    """
    said, valid, source = statement.content, statement.valid, statement.source
    if not isinstance(said, Figure | Range | Trend | Rank) or said.concept is None or said.unread:
        return False
    if valid is None or valid.first is None or valid.first.start <= said_on or not isinstance(source, Passage):
        return False
    start, end = find_sentence(reading.document.text, source.start, source.end)
    sentence = reading.document.text[start:end]
    dated = [one.value for one in periods.find_within(start, end)]
    tensed = _PAST.search(sentence) is not None and _FORESEEN.search(sentence) is None
    return tensed and _all_after(dated, said_on)


def _exceeds_whole(reading: Reading, periods: Placed[PeriodMention], said: QuantityMention) -> bool:
    """Tell whether a percentage over 100 is said to be of people or cases, of which there are no more than all."""
    if said.unit is not Unit.PERCENT or said.value <= 100 or said.comparator is Comparator.AT_MOST:
        return False
    text = reading.document.text
    start, end = find_sentence(text, said.start, said.end)
    if said.direction is not None or _COMPARED.search(text[start:end]):
        return False
    return len(periods.find_within(start, end)) <= 1 and _PEOPLE_OR_CASES.match(text, said.end) is not None


def _gone(reading: Reading, periods: Placed[PeriodMention]) -> Iterator[Remark]:
    """Yield countries that a figure is said of for a period in which they were no more."""
    text, quantities = reading.document.text, Placed(reading.quantities)
    for pattern, dutch, english, day in _GONE:
        for match in pattern.finditer(text):
            start, end = find_sentence(text, match.start(), match.end())
            dated = [one.value for one in periods.find_within(start, end)]
            said = quantities.find_within(start, end)
            counted = any(one.unit is Unit.PERSONS and one.kind is Kind.REPORTED for one in said)
            if counted and dated and not _FORMER.search(text, start, match.start()) and _all_after(dated, day):
                facts = (("country_nl", dutch), ("country_en", english), ("day", day.isoformat()))
                yield _at(RemarkCode.COUNTRY_GONE, reading, match.start(), match.end(), *facts)


def _all_after(periods: Iterable[TimeExpression], day: date) -> bool:
    return all(isinstance(one, Period) and one.first is not None and one.first.start >= day for one in periods)


def _at(code: RemarkCode, reading: Reading, start: int, end: int, *facts: tuple[str, str]) -> Remark:
    return Remark(code=code, start=start, end=end, quote=reading.document.text[start:end], facts=facts)
