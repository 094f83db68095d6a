"""Figures of the register with the listed sources that they were taken from, for a letter to be held against."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from routekaart.domain.content import Content, Figure, Money, Range
from routekaart.domain.letter import SENDER_NOT_KNOWN, Document
from routekaart.domain.period import Period
from routekaart.domain.statement import Entry, Passage, Publication, Statement, Testimony
from routekaart.domain.told import Origin, Told
from routekaart.reference.entries import ListedSource
from routekaart.reference.loading import Reference
from routekaart.reference.translations import load_translations

_READ = "rule:"
"""How the recorder begins of what was read from a letter without anybody looking."""


def tell_figures(statements: Iterable[Statement], reference: Reference, document: Document) -> tuple[Told, ...]:
    """Return the amounts and figures among statements with every source that each was taken from, each once.

    What was read from letters is left out: which letters are kept can change any day, and what they say of the same
    figure stands beside the check.

    Args:
        statements: what the register holds.
        reference: the lists, for the sources and the Dutch of what is counted.
        document: the letter that is checked.
    """
    sources = {source.key: source for source in reference.sources}
    return tuple(
        Told(
            statement=one,
            origins=tuple(_origins(one, sources, document)),
            counted_nl=_translations(reference.root).get(counted, counted),
            counted_en=counted,
        )
        for one in dict.fromkeys(statements)
        if (counted := _counted(one.content)) is not None and not _is_read(one)
    )


@cache
def _translations(root: Path) -> Mapping[str, str]:
    return load_translations(root)


def _is_read(statement: Statement) -> bool:
    return isinstance(statement.source, Passage) and statement.recorded_by.startswith(_READ)


def _counted(content: Content) -> str | None:
    match content:
        case Money():
            return content.purpose
        case Figure() | Range():
            return content.counted
        case _:
            return None


def _origins(statement: Statement, sources: Mapping[str, ListedSource], document: Document) -> Iterator[Origin]:
    """Yield the sources of a statement. Of a row, the first is as old as the row says if the list does not know."""
    match statement.source:
        case Entry() as entry:
            for number, key in enumerate(entry.sources):
                listed = sources[key]
                yield Origin(
                    source=key,
                    speaker=listed.publisher,
                    published=listed.published or (entry.published if number == 0 else None),
                    kind=listed.kind,
                    own=_is_own(listed, document),
                )
        case Passage() as passage:
            yield Origin(
                source=passage.document,
                speaker=statement.speaker,
                published=passage.published,
                own=passage.document == document.id,
            )
        case Publication() as publication:
            yield Origin(source=publication.title, speaker=statement.speaker, published=publication.published)
        case Testimony() as testimony:
            # what somebody says and nobody can read back is no ground
            yield Origin(source="", speaker=statement.speaker, published=testimony.given, kind="weak")
        case _:
            return


def _is_own(listed: ListedSource, document: Document) -> bool:
    """Tell whether a source is the letter itself, or may be: a letter does not bear the number that it gets later.

    What the same sender published on the same day is taken for it, and of a letter whose sender is not known all of
    that day. Two letters of one day are so not held against each other, which can only leave something undecided.
    """
    if document.date is None or listed.published is None:
        return False
    by_it = document.sender in (listed.publisher, SENDER_NOT_KNOWN)
    return by_it and listed.published.same_days(Period.of_day(document.date))
