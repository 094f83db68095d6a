"""Where a statement can be read back: titles, addresses and quotes."""

from collections.abc import Iterable
from dataclasses import dataclass

from routekaart.domain.dossier import Line
from routekaart.domain.statement import Cell, Entry, Held, Passage, Publication, Testimony
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.names import Names, ShownSource
from routekaart.reporting.records import Record
from routekaart.reporting.texts import SOURCE_KINDS, say


@dataclass(frozen=True, slots=True)
class Found:
    """One place where something was said."""

    title: str
    address: str
    kind: str
    quote: str = ""


def find_sources(line: Line, names: Names) -> tuple[Found, ...]:
    """Return every place where a line was said, each once."""
    return tuple(dict.fromkeys(found for held in line.held for found in _of_statement(held, names)))


def entitle(found: Found, names: Names) -> str:
    """Return the title of a source; one that is second-hand is called that."""
    return f"{found.title} ({say(SOURCE_KINDS, found.kind, names.lang)})" if found.kind == "weak" else found.title


def name_sources(held: Held, names: Names) -> str:
    """Name the places where a statement can be read back on one line."""
    return "; ".join(entitle(found, names) for found in find_sources(Line(held=(held,)), names))


def sources_record(line: Line, names: Names) -> list[Record]:
    """Return the places where a line was said as records."""
    return [
        {"title": one.title, "address": one.address, "kind": one.kind, "quote": one.quote}
        for one in find_sources(line, names)
    ]


def listed_sources(keys: Iterable[str], names: Names) -> tuple[Found, ...]:
    """Return publications of the list by their keys."""
    listed = (names.sources.get(key, ShownSource(key, "", "")) for key in keys)
    return tuple(Found(source.title, source.address, source.kind) for source in listed)


def _of_statement(held: Held, names: Names) -> tuple[Found, ...]:
    match held.statement.source:
        case Entry(sources=sources):
            return listed_sources(sources, names)
        case Publication() as source:
            return (Found(source.title, source.address, "", source.quote),)
        case Passage() as source:
            where = say(words.LABELS, "by_letter", names.lang)
            title = where.format(document=source.document[:12], start=source.start)
            return (Found(title, "", "", source.quote),)
        case Cell() as source:
            title = say(words.LABELS, "by_cell", names.lang).format(release=source.release, row=source.row)
            return (Found(title, "", ""),)
        case Testimony() as source:
            account = names.name(source.account)
            return (Found(say(words.LABELS, "by_testimony", names.lang).format(account=account), "", ""),)
