"""The part of a sentence that is about one figure, where a sentence holds several."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import NamedTuple

from routekaart.domain.ids import ThingId
from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import TimeExpression
from routekaart.reading import cues
from routekaart.reading.once import once
from routekaart.reading.restated import find_restated
from routekaart.reading.sentences import Placed, Sentence

_HARD = re.compile(r"[;:()\[\]]|\s[–—-]\s")
_HARD_OR_WORD = re.compile(rf"{_HARD.pattern}|,?\s{{1,3}}(?={cues.saying.NEW_CLAUSE.pattern.pattern})", re.IGNORECASE)
_SOFT = re.compile(r",|\s+(?P<link>en|and|naar|tot|to)\s+", re.IGNORECASE)
_VERB_FIRST = re.compile(
    r"\s*(?:was|waren|telde|telden|kwam|kwamen|lag|lagen|stond|stonden|bedroeg|had|hadden|verble(?:ef|ven)|vroeg|vroegen|"
    r"registreerden?|ontving(?:en)?|kreeg|kregen|vonden?|vielen)\b",
    re.IGNORECASE,
)
"""How a sentence begins that sets one time beside another: "Waren er eind 2021 nog 99.585, een jaar later …"."""
_ONLY_IN = re.compile(r",\s{0,3}(?:(?:in|over|op|aan)\s{1,3})?(?:(?:het|de)\s{1,3})?", re.IGNORECASE)
_ENDS_OF_MOVEMENT = frozenset({"naar", "tot", "to"})


class Clause(NamedTuple):
    """A part of a sentence, from `start` up to and not including `end` of the running text."""

    start: int
    end: int

    def holds(self, at: int) -> bool:
        """Tell whether an offset of the running text lies in it."""
        return self.start <= at < self.end


@dataclass(eq=False)
class Clauses:
    """The clauses of one sentence, by the offsets in the running text at which they begin."""

    sentence: Sentence
    starts: tuple[int, ...]
    _parts: dict[Clause, Sentence] = field(default_factory=dict)
    unknown: dict[Hashable, tuple[str, ...]] = field(default_factory=dict)
    """What was found not to be understood in a clause, so that it is not worked out again for each figure."""

    def around(self, start: int, end: int) -> Clause:
        """Return the clause of a figure; a border within the figure's own words is none."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        after = bisect_left(self.starts, max(end, start + 1))
        stop = self.starts[after] if after < len(self.starts) else self.sentence.end
        return Clause(self.starts[first], stop)

    def remarks_after(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses without a figure that follow one at once: "(alleen oktober)"."""
        if clause.end == self.sentence.end:
            return ()
        at = self._number(clause)
        return () if at is None else self._remarks(range(at + 1, len(self._all)))

    def remarks_before(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses without a figure that go before one at once: "Migranten die in oktober aankwamen:"."""
        at = self._number(clause)
        return () if at is None else self._remarks(range(at - 1, -1, -1))

    @once
    def _all(self) -> list[Clause]:
        return [Clause(start, end) for start, end in pairwise((*self.starts, self.sentence.end))]

    def _number(self, clause: Clause) -> int | None:
        at = bisect_right(self.starts, clause.start) - 1
        return at if at >= 0 and self._all[at] == clause else None

    def _remarks(self, numbers: range) -> tuple[Clause, ...]:
        clauses = map(self._all.__getitem__, numbers)
        return tuple(takewhile(lambda clause: not _any(self._figures, clause.start, clause.end), clauses))

    @once
    def _figures(self) -> list[int]:
        return [seen.start for seen in self.sentence.quantities]

    def part(self, clause: Clause) -> Sentence:
        """Return a clause as a sentence of its own."""
        part = self._parts.get(clause)
        if part is None:
            whole = clause.start == self.sentence.start and clause.end == self.sentence.end
            part = self.sentence if whole else self.sentence.part(clause.start, clause.end)
            self._parts[clause] = part
        return part

    def naming(self, named: TimeExpression | ThingId | None) -> tuple[Clause, ...]:
        """Return the clauses that name a period or place."""
        return self._naming.get(named, ())

    @once
    def _naming(self) -> dict[TimeExpression | ThingId | None, tuple[Clause, ...]]:
        naming: dict[TimeExpression | ThingId | None, list[Clause]] = {}
        for period in self.sentence.periods:
            naming.setdefault(period.mention.value, []).append(self.around(period.start, period.end))
        for place in self.sentence.places:
            naming.setdefault(place.mention.place, []).append(self.around(place.start, place.end))
        return {named: tuple(dict.fromkeys(clauses)) for named, clauses in naming.items()}


def find_clauses(sentence: Sentence) -> Clauses:
    """Cut a sentence at its punctuation, and at a comma or "en" that parts two figures."""
    begins, few = sentence.start, len(sentence.quantities) < 2
    borders = _HARD_OR_WORD if sentence.signs & cues.saying.NEW_CLAUSE.bit else _HARD
    hard = [begins + found.start() for found in borders.finditer(sentence.text)]
    if few and not hard:
        return Clauses(sentence, (begins,))
    spans = sentence.spans()
    hard = [at for at in hard if not _inside(spans, at)]
    if not few:
        again = {at for one in find_restated(sentence) for at in (one.opens, one.closes)}
        hard = [at for at in hard if at not in again and not _dates_a_number(sentence, at)]
    if few:
        return Clauses(sentence, (begins, *hard))
    soft = [
        (at, found["link"] or ",", begins + found.end())
        for found in _SOFT.finditer(sentence.text)
        if not _inside(spans, at := begins + found.start())
    ]
    return Clauses(sentence, _borders(sentence, hard, soft))


def _dates_a_number(sentence: Sentence, at: int) -> bool:
    """Tell whether a bracket belongs to a period alone, right behind a number: "van 39.065 (2015) naar"."""
    begins, ends = at + 1, at
    for seen in sentence.periods:
        opens, closes = seen.start == begins, seen.end == ends
        bracketed = sentence.text[seen.start - 1 - sentence.start] == "(" if seen.start > sentence.start else False
        closed = sentence.text[seen.end - sentence.start : seen.end - sentence.start + 1] == ")"
        if (opens or closes) and bracketed and closed:
            return any(0 < seen.start - one.end <= len(" (") for one in sentence.quantities)
    return False


def _borders(sentence: Sentence, hard: list[int], soft: list[tuple[int, str, int]]) -> tuple[int, ...]:
    # "de drie landen Spanje, Italië en Griekenland" are no figure
    few = {
        sentence.start + found.start() for found in cues.places.SO_MANY_PLACES.finditer(sentence.text, sentence.signs)
    }
    quantities = [seen.start for seen in sentence.quantities if seen.start not in few]
    periods = [seen.start for seen in sentence.periods]
    possible = sorted({*hard, *(at for at, _, _ in soft), sentence.end})
    borders, begins_figure = [sentence.start], frozenset(quantities)
    for at, link, after in sorted([*((at, "", at) for at in hard), *soft]):
        following = possible[min(bisect_right(possible, at), len(possible) - 1)]
        if link.lower() in _ENDS_OF_MOVEMENT:
            # "van 65.000 in 2018 naar 32.000 in 2019": each end has its own year
            earlier = quantities[max(bisect_left(quantities, at) - 1, 0)] if quantities else at
            parts = after in begins_figure and earlier < at and _any(periods, earlier, at)
        else:
            parts = _any(quantities, borders[-1], at) and _any(quantities, at, following)
        if not link or parts:
            borders.append(_before_its_time(sentence, at, soft) if link == "," else at)
    return tuple(borders)


def _before_its_time(sentence: Sentence, border: int, soft: list[tuple[int, str, int]]) -> int:
    """Return a border before the times that it parts from their figure: "300, een jaar later, eind 2022, waren het".

    Only in a sentence that begins with its verb and so sets two times side by side: "Waren er eind 2021 nog 300, …".
    """
    if _VERB_FIRST.match(sentence.text) is None:
        return border
    commas = [at for at, link, _ in soft if link == "," and at <= border]
    for at, after in reversed(list(pairwise(commas))):
        if after != border or not _is_time(sentence, at, after):
            break
        border = at
    return border


def _is_time(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether nothing but a time stands between two commas."""
    text, begins = sentence.text, sentence.start
    first, last = bisect_left(sentence.periods, start, key=_begin), bisect_left(sentence.periods, end, key=_begin)
    return any(
        _ONLY_IN.fullmatch(text, start - begins, seen.start - begins)
        and not text[seen.end - begins : end - begins].strip()
        for seen in sentence.periods[first:last]
        if seen.end <= end
    )


def _begin(seen: Placed[PeriodMention]) -> int:
    return seen.start


def _inside(spans: Sequence[tuple[int, int]], at: int) -> bool:
    before = bisect_right(spans, (at, 1 << 60)) - 1
    return before >= 0 and spans[before][0] < at < spans[before][1]


def _any(starts: Sequence[int], first: int, last: int) -> bool:
    return bisect_left(starts, first) < bisect_left(starts, last)
