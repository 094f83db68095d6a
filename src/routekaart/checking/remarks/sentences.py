"""Parts and totals in one sentence: only where the words make it certain that the parts are the whole.

"Waarvan" (of which) says that a part is no more than its whole. That the parts are all there is, is certain where
they are two sides of one division (by land and by sea) or where the sentence itself adds them up ("in totaal").
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from routekaart.checking.lexicon import any_of, any_word, compile_any, load_file
from routekaart.checking.remarks.placing import ByPlace, find_sentences
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.interval import Interval
from routekaart.domain.letter import QuantityMention, Reading
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.domain.statement import Kind

_COUNTED = frozenset({Unit.PERSONS, Unit.APPLICATIONS, Unit.DECISIONS, Unit.DETECTIONS, Unit.DEPARTURES,
                      Unit.DEAD_AND_MISSING, Unit.EUR})  # fmt: skip
_LONGEST = 400
"""Characters of a sentence that is looked at; what is longer is a list or a table that lost its form."""
_any, _compile = partial(any_of, "sums"), partial(compile_any, "sums")
_PEOPLE, _ARRIVED = _any("people"), _any("arrived")
_OF_WHICH = re.compile(rf",?\s*(?:\w+\s+)?\(?,?\s*{_any('of_which')}\s+(?:{_any('there')}\s+)?", re.IGNORECASE)
_NOUN_OF_WHOLE = re.compile(rf"^\s*(?:\w+\s+){{0,5}}?\w+(?=,?\s*\(?{_any('of_which')})", re.IGNORECASE)
_ADDED_UP = re.compile(
    rf"[,(–-]\s*(?:{_any('so')}\s+)?(?:(?P<of_all>{_any('in_total')})|{_any('together')})\s+"
    rf"(?:{_any('were')}\s+)?",
    re.IGNORECASE,
)
_AFTER_TOTAL = re.compile(rf"\s*(?:{_PEOPLE})?(?:\s+{_ARRIVED})?[\s),]*[.;]?\s*", re.IGNORECASE)
_NOT_ONLY_THESE = _compile("not_only_these")
_CHANGE = _compile("change")
_NOUN = _any("people_or_arrivals")
_SIDES = [(any_word(pair["one"]), any_word(pair["other"])) for pair in load_file("sums")["divisions"]]
# A word more ("alleenstaande mannen", "mannen uit Syrië") makes it a part of a side, and then there is more.
_DIVISIONS = tuple(
    (
        re.compile(rf"\s*(?P<more>(?:\w+\s+){{0,6}}?)(?:{_NOUN}\s+)?{one},?\s+{_any('and')}\s+", re.IGNORECASE),
        re.compile(rf"\s*(?:{_NOUN}\s+)?{other}(?:\s+{_ARRIVED})?[\s),]*[.;]?\s*", re.IGNORECASE),
    )
    for pair in _SIDES
    for one, other in (pair, pair[::-1])
)


def find_false_sums(reading: Reading) -> Iterator[Remark]:
    """Yield every total that cannot be what its parts, said in the same sentence, come to."""
    text, quantities, periods = reading.document.text, ByPlace(reading.quantities), ByPlace(reading.periods)
    for start, end in find_sentences(text, longest=_LONGEST):
        said = quantities.find_within(start, end)
        counted = [one for one in said if one.unit in _COUNTED and one.kind is Kind.REPORTED]
        if len(counted) >= 2 and len({one.unit for one in counted}) == 1 and len(counted) == len(said):
            yield from _of_which(text, counted, end)
            yield from _added_up(text, counted, start, end)
        if len(periods.find_within(start, end)) <= 1:
            yield from _two_shares(text, said, start, end)


def _of_which(text: str, counted: Sequence[QuantityMention], end: int) -> Iterator[Remark]:
    """Judge "1.000 mensen, waarvan 600 over zee en 500 over land": a whole and what is part of it."""
    whole, *parts = counted
    if not _OF_WHICH.fullmatch(_without_noun(text[whole.end : parts[0].start])):
        return
    allowed = [_allowed(one) for one in parts]
    for part, interval in zip(parts, allowed, strict=True):
        if _surely_more(interval, _allowed(whole)):
            yield _remark(RemarkCode.SUM_DIFFERS, text, whole, part, _facts([part], whole))
            return
    if (
        len(parts) == 2
        and _divides(text, parts, end, plainly=True)
        and not _NOT_ONLY_THESE.search(text[whole.start : end])
    ):
        yield from _unequal(text, parts, whole)


def _added_up(text: str, counted: Sequence[QuantityMention], start: int, end: int) -> Iterator[Remark]:
    """Judge "600 over zee en 500 over land, in totaal 1.000": parts that the sentence itself adds up."""
    *parts, total = counted
    cue = next((one for one in _ADDED_UP.finditer(text, parts[-1].end, total.start) if one.end() == total.start), None)
    if len(parts) < 2 or cue is None or not _AFTER_TOTAL.fullmatch(text, total.end, end):
        return
    whole = len(parts) == 2 and _divides(text, parts, cue.start(), plainly=True)
    if (whole or not cue["of_all"]) and not _NOT_ONLY_THESE.search(text[start:end]):
        yield from _unequal(text, parts, total)


def _two_shares(text: str, said: Sequence[QuantityMention], start: int, end: int) -> Iterator[Remark]:
    """Judge "60% over zee en 50% over land": two shares that are the whole of one division."""
    sentence = text[start:end]
    if len(said) != 2 or any(one.unit is not Unit.PERCENT for one in said) or _CHANGE.search(sentence):
        return
    if _divides(text, said, end, plainly=False):
        total = _sum(said)
        if total.low is not None and total.low > 100:
            facts = (("sum", _added(said)),)
            yield _remark(RemarkCode.SHARES_DIFFER, text, said[0], said[1], facts)


def _unequal(text: str, parts: Sequence[QuantityMention], total: QuantityMention) -> Iterator[Remark]:
    if _sum(parts).disjoint(_allowed(total)):
        members = sorted((*parts, total), key=lambda one: one.start)
        yield _remark(RemarkCode.SUM_DIFFERS, text, members[0], members[-1], _facts(parts, total))


def _without_noun(between: str) -> str:
    """Return what stands between a whole and its part without the word for what is counted: "mensen, waarvan "."""
    return _NOUN_OF_WHOLE.sub("", between)


def _divides(text: str, parts: Sequence[QuantityMention], end: int, *, plainly: bool) -> bool:
    """Tell whether two quantities are the two sides of a division; `plainly`: without a word more about the first."""
    one, other = parts
    sides = (
        (first.fullmatch(text, one.end, other.start), second.fullmatch(text, other.end, end))
        for first, second in _DIVISIONS
    )
    return any(left and right and not (plainly and left["more"].strip()) for left, right in sides)


def _allowed(said: QuantityMention) -> Interval:
    """Return the numbers that the words could mean, however carelessly rounded."""
    quantity = Quantity(value=said.value, unit=said.unit, comparator=said.comparator, value2=said.value2)
    # A whole number that is not round is meant as it is.
    return Interval.point(said.value) if _is_precise(quantity) else quantity.allowance().near


def _is_precise(said: Quantity) -> bool:
    return said.comparator is Comparator.EXACT and said.granule <= 1 and said.unit is not Unit.PERCENT


def _sum(parts: Sequence[QuantityMention]) -> Interval:
    return sum((_allowed(part) for part in parts), start=Interval.point(0))


def _surely_more(part: Interval, whole: Interval) -> bool:
    return part.low is not None and whole.high is not None and part.low > whole.high


def _facts(parts: Sequence[QuantityMention], total: QuantityMention) -> tuple[tuple[str, str], ...]:
    return (("sum", _added(parts)), ("total", plain_decimal(total.value)))


def _added(parts: Sequence[QuantityMention]) -> str:
    return plain_decimal(sum((part.value for part in parts), Decimal(0)))


def _remark(
    code: RemarkCode, text: str, first: QuantityMention, last: QuantityMention, facts: tuple[tuple[str, str], ...]
) -> Remark:
    return Remark(code=code, start=first.start, end=last.end, quote=text[first.start : last.end], facts=facts)
