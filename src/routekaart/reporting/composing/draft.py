"""A letter while it is being composed: its blocks in order, its figures with what they rest on, and its footnotes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from routekaart.domain.brief import (
    Block,
    Bullets,
    FromRelease,
    FromStatement,
    Heading,
    Note,
    Noted,
    Paragraph,
    Run,
    Shown,
    Trace,
    TracedFigure,
    Words,
)
from routekaart.domain.content import Content, Figure, Money, Range, Share, Trend
from routekaart.domain.dossier import Line
from routekaart.domain.ids import StatementId
from routekaart.domain.ledger import Amount
from routekaart.domain.levels import Level
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity
from routekaart.domain.statement import Entry, Held, pictured_on
from routekaart.reporting.composing import words
from routekaart.reporting.composing.telling import Told
from routekaart.reporting.composing.telling_money import tell_amount
from routekaart.reporting.dossier.counted import describe_quantity
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import Found, entitle, find_sources
from routekaart.reporting.formatting import format_number, format_time
from routekaart.reporting.texts import Lang, say

_PAPER = re.compile(r"kst-(\d{2})(\d{3})((?:-[IVXLCA-Z]+)?)-(\d+|[A-Z]+)")
_THIN = "\N{THIN SPACE}"
_SESSION_BEGINS = 9
"""The parliamentary year begins on Prinsjesdag, the third Tuesday of September."""


@dataclass(slots=True)
class Draft:
    """What a letter is written on. Every statement is told once; telling it again gives nothing."""

    names: Names
    as_of: date | None = None
    """The day that is pictured; without it nothing is marked as undated."""
    undated: bool = False
    """Whether something was told that no source dates."""
    blocks: list[Block] = field(default_factory=list)
    figures: dict[tuple[str, Trace], TracedFigure] = field(default_factory=dict)
    notes: dict[Note, int] = field(default_factory=dict)
    told: set[StatementId] = field(default_factory=set)

    @property
    def lang(self) -> Lang:
        """The language of the letter."""
        return self.names.lang

    def label(self, code: str, **filled: object) -> str:
        """Return the words of a sentence or label, filled in."""
        return say(words.SENTENCES, code, self.lang).format(**filled)

    def heading(self, code: str, *, depth: int = 1, **filled: object) -> None:
        """Write a heading of the list."""
        self.blocks.append(Heading(text=say(words.HEADINGS, code, self.lang).format(**filled), depth=depth))

    def named_heading(self, text: str, *, depth: int) -> None:
        """Write the name of a route or country as a heading."""
        self.blocks.append(Heading(text=text, depth=depth))

    def paragraph(self, code: str, **filled: object) -> None:
        """Write a sentence of the list as a paragraph."""
        self.blocks.append(Paragraph(runs=(Words(text=self.label(code, **filled)),)))

    def bullets(self, items: Iterable[tuple[Run, ...]]) -> None:
        """Write a list, if there is anything in it."""
        listed = tuple(item for item in items if item)
        if listed:
            self.blocks.append(Bullets(items=listed))

    def is_new(self, *lines: Line) -> bool:
        """Tell whether any of these lines has not been told yet, and take all of them as told from now on."""
        ids = {StatementId(one.statement.id) for line in lines for one in line.held}
        new = not ids <= self.told
        self.told |= ids
        return new

    def line(self, line: Line) -> tuple[Run, ...]:
        """Return what a line says in short, within a sentence of somebody else: its date, its figure, its sources."""
        valid = line.statement.valid
        when = "" if valid is None else f"{format_time(valid, self.lang)}: "
        return (*self._with_figure(when, describe_line(line, self.names), line), *self.sources(line))

    def tell(self, line: Line, told: Told | None = None, *, end: str = "") -> tuple[Run, ...]:
        """Return a line as a sentence, or what else is told of it, with its figure traced and its sources behind it."""
        alone = tell_amount(line, self.names)
        spoken = _marked(alone if told is None else told, self.mark_undated(line))
        runs: list[Run] = [*_words(spoken.before)]
        if spoken.figure:
            # told as a part or under a heading, it rests on the same statement: one sentence stands for that
            trace = FromStatement(statement=StatementId(line.statement.id), said=str(alone))
            runs.append(self.figure(spoken.figure, trace, line.level))
        return (*runs, *_words(f"{spoken.after}{end}"), *self.sources(line))

    def mark_undated(self, *lines: Line) -> str:
        """Return the mark of what no source dates: nobody must take it for what was so on the day that is pictured."""
        held = [one.statement for line in lines for one in line.held]
        if self.as_of is None or not held or any(pictured_on(one, self.as_of) is not None for one in held):
            return ""
        self.undated = True
        return f" ({self.label('undated')})"

    def subject(self, line: Line) -> str:
        """Return the name of what a line is about."""
        return self.names.name(line.statement.subject)

    def sources(self, line: Line) -> tuple[Run, ...]:
        """Return the marks of the footnotes that tell where a line was said."""
        found = find_sources(line, self.names)
        return apart(map(self.cite, dict.fromkeys(self._note_of(one, line) for one in found)))

    def cite(self, note: Note) -> Noted:
        """Return the mark of a footnote; the same source has one number."""
        return Noted(note=self.notes.setdefault(note, len(self.notes) + 1))

    def sources_of(self, held: Held) -> tuple[Run, ...]:
        """Return the marks of the footnotes that tell where a statement was said."""
        return self.sources(Line(held=(held,)))

    def amount(self, amount: Amount) -> tuple[Run, ...]:
        """Return an amount of money under a heading that says that no source tells how far it is, told or not."""
        line = Line(held=(amount.held,))
        return self.tell(line, tell_amount(line, self.names, state=False))

    def figure(self, text: str, trace: Trace, level: Level, *, asked: str = "") -> Shown:
        """Return the place of a figure; the same figure on the same ground has one name."""
        key = (text, trace)
        if key not in self.figures:
            name = f"f{len(self.figures) + 1}"
            self.figures[key] = TracedFigure(id=name, text=text, asked=asked, trace=trace, level=level)
        return Shown(figure=self.figures[key].id)

    def observed(self, seen: Observation, *, asked: str = "") -> Shown:
        """Return the place of a publisher's figure that is not missing."""
        return self.figure(written(seen, self.lang), trace_of(seen), Level.OPENBAAR, asked=asked)

    def _with_figure(self, before: str, spoken: str, line: Line) -> tuple[Run, ...]:
        quantity = _quantity_of(line.statement.content)
        shown = "" if quantity is None else describe_quantity(quantity, self.names)
        if not shown:
            return _words(f"{before}{spoken}")
        start = spoken.find(shown)
        if start < 0:  # it is written otherwise there: then all of it is the figure
            start, shown = 0, spoken
        trace = FromStatement(statement=StatementId(line.statement.id), said=spoken)
        end = start + len(shown)
        figure = self.figure(shown, trace, line.level)
        return (*_words(f"{before}{spoken[:start]}"), figure, *_words(spoken[end:]))

    def _note_of(self, found: Found, line: Line) -> Note:
        """Return the footnote of a source: a paper of Parliament by its number, anything else by its title."""
        keys = (
            key for one in line.held if isinstance(one.statement.source, Entry) for key in one.statement.source.sources
        )
        for key in keys:
            source = self.names.sources.get(key)
            if source is not None and source.title == found.title:
                cited = cite_paper(key, source.published)
                if cited is not None:
                    return Note(text=cited, address=found.address)
        quote = f": “{found.quote}”" if found.quote else ""
        return Note(text=f"{entitle(found, self.names)}{quote}", address=found.address)


def apart(marks: Iterable[Run]) -> tuple[Run, ...]:
    """Return marks of footnotes, each once, with a thin space between them: 2 and 3 are not 23."""
    found = [mark for mark in dict.fromkeys(marks) if isinstance(mark, Noted)]
    return tuple(run for place, mark in enumerate(found) for run in ((Words(text=_THIN), mark) if place else (mark,)))


def _marked(told: Told, mark: str) -> Told:
    """Put a mark at the end of a sentence, before its full stop."""
    if not mark:
        return told
    text = told.after if told.figure else told.before
    text = f"{text[:-1]}{mark}." if text.endswith(".") else f"{text}{mark}"
    return replace(told, after=text) if told.figure else replace(told, before=text)


def cite_paper(key: str, published: Period | None) -> str | None:
    """Return a paper of the House as Parliament cites it, or `None` if this is the key of something else.

    >>> cite_paper("kst-19637-2675", Period.parse("2020-07-10"))
    'Kamerstukken II 2019/20, 19 637, nr. 2675'
    >>> cite_paper("kst-35000-V-21", None)
    'Kamerstukken II, 35 000 V, nr. 21'
    """
    match = _PAPER.fullmatch(key)
    if match is None:
        return None
    chapter = match[3].replace("-", " ")
    # the Senate numbers with letters
    chamber, number = ("II", f"nr. {match[4]}") if match[4].isdecimal() else ("I", match[4])
    return f"Kamerstukken {chamber}{_session(published)}, {match[1]} {match[2]}{chapter}, {number}"


def _session(published: Period | None) -> str:
    """Write the parliamentary year of a day; nothing where the day is not known well enough."""
    if published is None or published.start is None or published.end is None:
        return ""
    last = published.end - timedelta(days=1)
    first = _year_of_session(published.start)
    end = _year_of_session(last)
    return f" {first}/{(first + 1) % 100:02}" if first == end else ""


def _year_of_session(day: date) -> int:
    return day.year if day.month >= _SESSION_BEGINS else day.year - 1


def written(seen: Observation, lang: Lang) -> str:
    """Write the value of an observation that is not missing."""
    assert seen.value is not None, "a missing value is no figure"
    return format_number(Decimal(str(seen.value)), lang)


def trace_of(seen: Observation) -> FromRelease:
    """Return what a publisher's figure rests on."""
    assert seen.value is not None, "a missing value is no figure"
    low, high = (seen.value if end is None else end for end in (seen.low, seen.high))
    return FromRelease(
        indicator=seen.indicator,
        area=seen.ref_area,
        counterpart=seen.counterpart,
        breakdown=seen.breakdown,
        period=seen.period,
        unit=seen.unit,
        value=Decimal(str(seen.value)),
        low=Decimal(str(low)),
        high=Decimal(str(high)),
        obs_status=seen.obs_status,
        release=seen.release,
        row=seen.row,
    )


def _quantity_of(content: Content) -> Quantity | None:
    match content:
        case Figure() | Range() | Money() | Share():
            return content.quantity
        case Trend():
            return content.size
        case _:
            return None


def _words(text: str) -> tuple[Run, ...]:
    return (Words(text=text),) if text else ()
