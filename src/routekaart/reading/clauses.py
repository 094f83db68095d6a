"""The part of a sentence that is about one figure, where a sentence holds several."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from routekaart.reading import cues
from routekaart.reading.sentences import Sentence

_HARD = re.compile(rf"[;:()\[\]]|\s[–—-]\s|,?\s+(?={cues.NEW_CLAUSE}\b)", re.IGNORECASE)
_SOFT = re.compile(r",|\s+(?P<link>en|and|naar|tot|to)\s+", re.IGNORECASE)
_ENDS_OF_MOVEMENT = frozenset({"naar", "tot", "to"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, from `start` up to and not including `end` of the running text."""

    start: int
    end: int

    def holds(self, at: int) -> bool:
        """Tell whether an offset of the running text lies in it."""
        return self.start <= at < self.end


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of one sentence, by the offsets in the running text at which they begin."""

    sentence: Sentence
    starts: tuple[int, ...]

    def around(self, start: int, end: int) -> Clause:
        """Return the clause of a figure; a border within the figure's own words is none."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        after = bisect_left(self.starts, max(end, start + 1))
        stop = self.starts[after] if after < len(self.starts) else self.sentence.end
        return Clause(self.starts[first], stop)

    def remarks_after(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses without a figure that follow one at once: "(alleen oktober)"."""
        return self._remarks(self._all[self._all.index(clause) + 1 :]) if clause in self._all else ()

    def remarks_before(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses without a figure that go before one at once: "Migranten die in oktober aankwamen:"."""
        return self._remarks(self._all[: self._all.index(clause)][::-1]) if clause in self._all else ()

    @property
    def _all(self) -> list[Clause]:
        return [Clause(start, end) for start, end in pairwise((*self.starts, self.sentence.end))]

    def _remarks(self, clauses: list[Clause]) -> tuple[Clause, ...]:
        figures = [seen.start for seen in self.sentence.quantities]
        return tuple(takewhile(lambda clause: not any(clause.holds(at) for at in figures), clauses))

    def part(self, clause: Clause) -> Sentence:
        """Return a clause as a sentence of its own."""
        return self.sentence.part(clause.start, clause.end)

    def text(self, clause: Clause) -> str:
        """Return the words of a clause."""
        return self.sentence.text[clause.start - self.sentence.start : clause.end - self.sentence.start]


def find_clauses(sentence: Sentence) -> Clauses:
    """Cut a sentence at its punctuation, and at a comma or "en" that parts two figures."""
    spans = sentence.spans()
    hard = [at for found in _HARD.finditer(sentence.text) if not _inside(spans, at := sentence.start + found.start())]
    soft = [
        (at, found["link"] or ",", sentence.start + found.end())
        for found in _SOFT.finditer(sentence.text)
        if not _inside(spans, at := sentence.start + found.start())
    ]
    return Clauses(sentence, _borders(sentence, hard, soft))


def _borders(sentence: Sentence, hard: list[int], soft: list[tuple[int, str, int]]) -> tuple[int, ...]:
    quantities = [seen.start for seen in sentence.quantities]
    periods = [seen.start for seen in sentence.periods]
    possible = sorted({*hard, *(at for at, _, _ in soft), sentence.end})
    borders = [sentence.start]
    for at, link, after in sorted([*((at, "", at) for at in hard), *soft]):
        following = possible[min(bisect_right(possible, at), len(possible) - 1)]
        if link.lower() in _ENDS_OF_MOVEMENT:
            # "van 65.000 in 2018 naar 32.000 in 2019": each end has its own year
            earlier = quantities[max(bisect_left(quantities, at) - 1, 0)] if quantities else at
            parts = after in quantities and earlier < at and _any(periods, earlier, at)
        else:
            parts = _any(quantities, borders[-1], at) and _any(quantities, at, following)
        if not link or parts:
            borders.append(at)
    return tuple(borders)


def _inside(spans: Sequence[tuple[int, int]], at: int) -> bool:
    before = bisect_right(spans, (at, 1 << 60)) - 1
    return before >= 0 and spans[before][0] < at < spans[before][1]


def _any(starts: Sequence[int], first: int, last: int) -> bool:
    return bisect_left(starts, first) < bisect_left(starts, last)
