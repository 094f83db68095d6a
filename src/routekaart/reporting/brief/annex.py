"""The list of figures of a letter: of each, what it counts, where it comes from, and its receipt."""

from dataclasses import dataclass

from routekaart.domain.brief import Brief, Computed, FromRelease, FromStatement, TracedFigure
from routekaart.domain.period import Period
from routekaart.reporting.brief.words import WORDS
from routekaart.reporting.formatting import WITH_SIGN, format_quantity, format_time
from routekaart.reporting.texts import FLAGS, Lang, say

SHORT_RECEIPT = 12
"""Characters of a receipt on paper."""
_MOST_PARTS = 8
"""Figures that a computed one lists on paper; the record has them all."""
_NAMED_METHODS = frozenset({"sum", "count", "ledger"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure comes from, in words; what does not apply is empty."""

    id: str
    shown: str
    indicator: str = ""
    publisher: str = ""
    area: str = ""
    period: str = ""
    value: str = ""
    ends: str = ""
    """Between which the true number lies, if that is not one number."""
    flags: str = ""
    said: str = ""
    """What somebody said, for a figure that rests on a statement."""
    release: str = ""
    row: str = ""
    method: str = ""
    parts: tuple[str, ...] = ()
    """What a computed figure was worked out from."""
    statement: str = ""
    receipt: str

    @property
    def short_receipt(self) -> str:
        """The beginning of the receipt, for paper."""
        return self.receipt[:SHORT_RECEIPT]


def list_sources(brief: Brief, lang: Lang) -> tuple[Source, ...]:
    """Return the source of each figure, in the order of the letter's figures."""
    teller = _Teller(brief, lang)
    return tuple(teller.tell(figure) for figure in brief.figures)


@dataclass(frozen=True, slots=True)
class _Teller:
    brief: Brief
    lang: Lang

    def tell(self, figure: TracedFigure) -> Source:
        match figure.trace:
            case FromRelease() as trace:
                return self._from_release(figure, trace)
            case FromStatement() as trace:
                return Source(
                    id=figure.id,
                    shown=figure.text,
                    said=self._say("said", said=trace.said),
                    statement=trace.statement,
                    receipt=figure.receipt,
                )
            case Computed() as trace:
                return self._computed(figure, trace)

    def _from_release(self, figure: TracedFigure, trace: FromRelease) -> Source:
        return Source(
            id=figure.id,
            shown=figure.text,
            indicator=self._name(trace.indicator),
            publisher=self._publisher(trace),
            area=self._area(trace),
            period=self._time(trace.period),
            value=format_quantity(trace.value, trace.unit, self.lang),
            ends=self._ends(trace),
            flags=", ".join(say(FLAGS, flag, self.lang) for flag in trace.obs_status.replace("A", "")),
            release=trace.release,
            row=str(trace.row),
            receipt=figure.receipt,
        )

    def _computed(self, figure: TracedFigure, trace: Computed) -> Source:
        method = self._say(trace.method) if trace.method in _NAMED_METHODS else self._name(trace.method)
        parts = [self._part(one) for one in trace.releases]
        parts += [f"{self._say('statement')} {one[:SHORT_RECEIPT]}" for one in trace.statements]
        if len(parts) > _MOST_PARTS:
            parts[_MOST_PARTS:] = [self._say("more_parts", count=str(len(parts) - _MOST_PARTS))]
        return Source(
            id=figure.id,
            shown=figure.text,
            value=format_quantity(trace.value, trace.unit, self.lang),
            ends=self._ends(trace),
            method=self._say("computed", method=method),
            parts=tuple(parts),
            receipt=figure.receipt,
        )

    def _part(self, trace: FromRelease) -> str:
        return self._say(
            "part",
            value=format_quantity(trace.value, trace.unit, self.lang),
            area=self._area(trace),
            period=self._time(trace.period),
            release=trace.release,
            row=str(trace.row),
        )

    def _area(self, trace: FromRelease) -> str:
        area = self._name(trace.area)
        if trace.counterpart is not None:
            area = self._say("from", area=area, counterpart=self._name(trace.counterpart))
        return self._say("limited", area=area, breakdown=trace.breakdown) if trace.breakdown else area

    def _publisher(self, trace: FromRelease) -> str:
        key = trace.release.partition("/")[0]
        called = self.brief.called
        return called.get(key) or called.get(f"organisation:{key}") or key

    def _ends(self, trace: FromRelease | Computed) -> str:
        if trace.low == trace.high:
            return ""
        # a unit that is a word is said once, a sign each time
        low = format_quantity(trace.low, trace.unit if trace.unit in WITH_SIGN else None, self.lang)
        return self._say("between", low=low, high=format_quantity(trace.high, trace.unit, self.lang))

    def _time(self, period: Period) -> str:
        return format_time(period, self.lang)

    def _name(self, thing: str) -> str:
        return self.brief.called.get(thing, thing)

    def _say(self, code: str, **filled: str) -> str:
        return say(WORDS, code, self.lang).format(**filled)


SOURCE_COLUMNS = ("number", "shown", "what", "where", "value", "release")
"""The headings of the list of figures on paper; the words for them are in `words.py`."""


def source_cells(source: Source, lang: Lang) -> tuple[tuple[str, ...], ...]:
    """Return a row of the list of figures as it stands on paper: the lines of each cell."""
    row = say(WORDS, "row_of", lang).format(release=source.release, row=source.row) if source.release else ""
    said = f"{say(WORDS, 'statement', lang)} {source.statement[:SHORT_RECEIPT]}" if source.statement else ""
    receipt = f"{say(WORDS, 'receipt', lang)} {source.short_receipt}"
    cells = (
        (source.id,),
        (source.shown,),
        (source.indicator, source.publisher, source.method, said),
        (source.area, source.period, source.said, *source.parts),
        (source.value, source.ends, source.flags),
        (row, receipt),
    )
    return tuple(tuple(line for line in cell if line) for cell in cells)
