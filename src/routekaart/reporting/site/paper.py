"""What a page of a dossier is written on: words in one language, links to other pages, and numbered sources."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.content import Give, Money, Relation, Use
from routekaart.domain.dossier import Line
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Cell, Held, Passage
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.paper import in_time
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import Found, find_sources
from routekaart.reporting.page import Link
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import SOURCE_KINDS

AddressOf = Callable[[str], str]
"""Gives the address of the page of a thing, a letter or an indicator by its id; empty if it has none."""
ANYWHERE = 10_000
"""Columns: a browser breaks lines by itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """A source as it stands in the list at the foot of a page."""

    title: str
    address: str
    quote: str = ""
    kind: str = ""
    """In words: that it is second-hand, or a copy."""
    own: bool = False
    """Whether it is a page of this site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """One thing said, as it stands on a page."""

    when: str
    about: Link | None
    """What it is about, where that is another thing than the page."""
    words: tuple[Link, ...]
    """What it says, in pieces; a piece without an address is plain text."""
    notes: tuple[int, ...]
    """The numbers of its sources."""
    level: str = ""
    """In words, if not everybody may see it."""
    under: tuple["ShownLine", ...] = ()
    """What takes it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePaper(Paper):
    """The paper of one page: about this thing, with its sources numbered as they are first used."""

    thing: ThingId
    address_of: AddressOf
    width: int = ANYWHERE
    numbers: dict[Told, int] = field(default_factory=dict)

    def link(self, thing: str) -> Link:
        """Return the name of a thing with the address of its page."""
        return Link(self.names.name(thing), "" if thing == self.thing else self.address_of(thing))

    def links(self, things: Iterable[str]) -> tuple[Link, ...]:
        """Return the names of things, each with the address of its page."""
        return tuple(self.link(thing) for thing in things)

    def note(self, line: Line) -> tuple[int, ...]:
        """Return the numbers of a line's sources."""
        return self._numbers(dict.fromkeys(told for held in line.held for told in self._told(held)))

    def note_of(self, found: Iterable[Found]) -> tuple[int, ...]:
        """Return the numbers of publications."""
        return self._numbers(Told(title=one.title, address=one.address, kind=self._kind(one)) for one in found)

    def _numbers(self, told: Iterable[Told]) -> tuple[int, ...]:
        return tuple(self.numbers.setdefault(one, len(self.numbers) + 1) for one in told)

    def level(self, level: Level) -> str:
        """Return a level in words, if not everybody may see what has it."""
        return "" if level is Level.OPENBAAR else self.say(LEVELS, level.label)

    def line(self, line: Line, *, text: str | None = None, about: bool = False) -> ShownLine:
        """Return a line as it stands on the page.

        Args:
            line: what was said.
            text: other words for it.
            about: whether its subject is named before it, also where that is no place.
        """
        said = line.statement
        other = said.subject != self.thing and (about or kind_of(said.subject) in ("country", "region", "route"))
        back = line.retracted_by
        return ShownLine(
            when="" if said.valid is None else self.time(said.valid),
            about=self.link(said.subject) if other else None,
            words=self._pieces(line, describe_line(line, self.names) if text is None else text),
            notes=self.note(line),
            level=self.level(line.level),
            under=() if back is None else (self.line(Line(held=(back,))),),
        )

    def lines(self, lines: Iterable[Line], *, about: bool = False) -> tuple[ShownLine, ...]:
        """Return lines in order of time."""
        return tuple(self.line(line, about=about) for line in in_time(lines))

    def since(self, state: str, since: Period | None) -> str:
        """Return a state with the time since when it is so."""
        return state if since is None else f"{state} ({self.time(since)})"

    def today_or(self, day: date, today: date, now: str) -> str:
        """Return a day in words, or that it is now."""
        return now if day == today else self.day(day)

    def _pieces(self, line: Line, text: str) -> tuple[Link, ...]:
        """Cut a text where it names a thing that has a page of its own."""
        for thing in _named(line):
            name, address = self.names.name(thing), self.address_of(thing)
            before, found, after = text.partition(name)
            if found and address and thing != self.thing:
                return tuple(piece for piece in (Link(before, ""), Link(name, address), Link(after, "")) if piece.words)
        return (Link(text, ""),)

    def _told(self, held: Held) -> Sequence[Told]:
        source = held.statement.source
        inner = ""
        if isinstance(source, Passage):
            inner = self.address_of(f"letter:{source.document}")
        elif isinstance(source, Cell):
            inner = self.address_of(f"release:{source.release}")
        return [
            Told(
                title=found.title,
                address=found.address or inner,
                quote=found.quote,
                kind=self._kind(found),
                own=bool(inner) and not found.address,
            )
            for found in find_sources(Line(held=(held,)), self.names)
        ]

    def _kind(self, found: Found) -> str:
        return self.say(SOURCE_KINDS, found.kind) if found.kind in _SAID_OF_A_SOURCE else ""


_SAID_OF_A_SOURCE = ("weak", "copy", "press")


def _named(line: Line) -> tuple[ThingId, ...]:
    match line.statement.content:
        case Relation() as said:
            return (said.object,)
        case Use() as said:
            return (said.instrument,)
        case Give() as said:
            return (said.giver,)
        case Money() as said:
            return tuple(one for one in (said.fund, said.programme, said.payer) if one is not None)
        case _:
            return ()
