"""What a dossier is written on: lines with their date before them and the numbers of their sources behind them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from routekaart.domain.content import Description, Relation
from routekaart.domain.dossier import Line
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.sentences import describe_line, describe_relations, named
from routekaart.reporting.dossier.sources import Found, find_sources
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import Table

_DATE = 17
"""Columns for the date before a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPaper(Paper):
    """The paper of one dossier: about this thing, with its sources numbered as they are first used."""

    thing: ThingId
    numbers: dict[Found, int] = field(default_factory=dict)

    def note(self, line: Line) -> str:
        """Return the numbers of a line's sources, as they stand behind it; nothing if it has none."""
        return self.note_of(find_sources(line, self.names))

    def note_of(self, found: Iterable[Found]) -> str:
        """Return the numbers of sources, as they stand behind what they say; nothing if there are none."""
        numbers = ", ".join(str(self.numbers.setdefault(one, len(self.numbers) + 1)) for one in found)
        return f" [{numbers}]" if numbers else ""

    def label(self, code: str, **filled: object) -> str:
        """Return the words of a label, filled in."""
        return self.say(words.LABELS, code, **filled)

    def heading(self, code: str) -> Iterator[str]:
        """Write the heading of a part."""
        yield ""
        yield self.say(words.HEADINGS, code).upper()

    def state(self, table: Table, state: str, since: Period | None) -> str:
        """Write a state with the day since when it is so, if that is known."""
        spoken = named(table, state, self.names)
        return spoken if since is None else self.label("since", state=spoken, when=self.time(since))

    def line(self, line: Line, *, indent: int, text: str | None = None) -> Iterator[str]:
        """Write what a line says, or another text for it."""
        spoken = describe_line(line, self.names) if text is None else text
        when = "" if line.statement.valid is None else self.time(line.statement.valid)
        level = "" if line.level is Level.OPENBAAR else f" [{self.say(LEVELS, line.level.label)}]"
        told = f"{spoken}{level}{self.note(line)}"
        if when and len(when) < _DATE:
            yield from self.wrapped(told, indent + _DATE, margin=f"{' ' * indent}{when}")
        else:
            yield from self.wrapped(f"{when}: {told}" if when else told, indent)

    def lines(self, lines: Iterable[Line], *, indent: int) -> Iterator[str]:
        """Write lines below each other, in order of time; what is about another thing names it first."""
        for line in in_time(lines):
            subject = line.statement.subject
            named_first = subject != self.thing and kind_of(subject) in ("country", "region", "route")
            told = f"{self.names.name(subject)}: {describe_line(line, self.names)}" if named_first else None
            yield from self.line(line, indent=indent, text=told)

    def together(self, lines: Sequence[Line], *, indent: int) -> Iterator[str]:
        """Write lines without a date one behind the other, relations of one sort from one source at once."""
        groups: dict[tuple[str, str], list[Line]] = {}
        for line in lines:
            said, note = line.statement.content, self.note(line)
            alike = said.relation if isinstance(said, Relation) and not said.detail else describe_line(line, self.names)
            groups.setdefault((alike, note), []).append(line)
        told = "; ".join(f"{self._at_once(group)}{note}" for (_, note), group in groups.items())
        yield from self.wrapped(told, indent)

    def _at_once(self, lines: Sequence[Line]) -> str:
        relations = [line.statement.content for line in lines if isinstance(line.statement.content, Relation)]
        return describe_relations(relations, self.names) if len(relations) > 1 else describe_line(lines[0], self.names)


def telling(lines: Sequence[Line], thing: ThingId) -> list[Line]:
    """Leave out what the reader knows: that it is about this very thing, and what a thing is called."""
    return [
        line
        for line in lines
        if not isinstance(line.statement.content, Description)
        and not (isinstance(line.statement.content, Relation) and line.statement.content.object == thing)
    ]


def in_time(lines: Iterable[Line]) -> list[Line]:
    """Return lines in order of their first day; those without a date come first."""
    return sorted(lines, key=_day)


def _day(line: Line) -> str:
    valid = line.statement.valid
    return "" if valid is None else str(valid.start or "")
