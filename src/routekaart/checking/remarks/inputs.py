"""Figures that cannot be as they are said: of the future, more than the whole, of a country that was no more."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from routekaart.checking.remarks.placing import ByPlace, find_sentence
from routekaart.checking.remarks.verdicts import make_remark
from routekaart.domain.content import Figure, Range, Rank, Trend
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
_OUTCOME = (
    r"(?:ingewilligd|afgewezen|toegewezen|gehonoreerd|kregen|kreeg|kwam(?:en)?|werd(?:en)?|was|were|got|received|came)"
)
_BEFORE_SHARE = re.compile(rf"\b{_OUTCOME}\s+(?:er\s+)?$", re.IGNORECASE)
_AFTER_SHARE = re.compile(rf"\s+{_OUTCOME}\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:ingewilligd|afgewezen|toegewezen|gehonoreerd|kregen|kreeg|kwam(?:en)?|granted|rejected|refused|came|received)\b",
    re.IGNORECASE,
)
"""Of what was handled there can be more than came in, for a stock is worked off; of what was granted there cannot."""
_OF_ANOTHER_TIME = re.compile(r"\s+(?:van|uit|over|of|from|in|tijdens|during)\b", re.IGNORECASE)
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
# Which states: ISO 3166-3. The first day on which each was no more, by the act that ended it: Constitutional Charter of
# Serbia and Montenegro, 4 February 2003; Declaration 142-N of the Supreme Soviet, 26 December 1991; Unification Treaty,
# article 1; Constitutional Act 542/1992; Kingdom Act of 7 September 2010.
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
_FROM = re.compile(r"\b(?:uit|from)\s+(?:de\s+|het\s+|the\s+)?$", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:kwam(?:en)?|arriveerden?|vroeg(?:en)?|dienden?|vertrok(?:ken)?|keerden?|came|arrived|applied|returned|fled)\b",
    re.IGNORECASE,
)
_OF_OLD = re.compile(
    r"\b(?:geboren|geboorte\w*|herkomst\w*|afkomstig\w*|verdrag\w*|born|origin|treaty)\b", re.IGNORECASE
)
"""What somebody has of a country also after it is no more."""
_FORMER = re.compile(r"(?:voormalige?|vroegere|oud|ex|former|toenmalige)[\s-]+(?:\w+\s+)?$", re.IGNORECASE)


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
    if not isinstance(said, Figure | Range | Trend | Rank) or said.concept is None or said.unread:
        return False
    if valid is None or valid.first is None or valid.first.start <= said_on or not isinstance(source, Passage):
        return False
    start, end = find_sentence(reading.document.text, source.start, source.end)
    sentence = reading.document.text[start:end]
    dated = [one.value for one in periods.find_within(start, end)]
    tensed = _PAST.search(sentence) is not None and _FORESEEN.search(sentence) is None
    return tensed and _all_after(dated, said_on)


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
