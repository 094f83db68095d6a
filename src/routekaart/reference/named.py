"""Organisations, arrangements, instruments, funds and documents as the names that letters are read with."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.named import Named
from routekaart.reference.entries import Arrangement, Fund, Instrument, ListedDocument, Organisation
from routekaart.reference.files import load_entries

_SPEAKING = frozenset({"eu", "un", "government", "parliament", "ngo"})
"""Kinds of organisations of which letters tell what they do. Names of papers and sites are too often other words."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def load_named(
    root: Path, organisations: Iterable[Organisation], instruments: Iterable[Instrument]
) -> tuple[Named, ...]:
    """Load all that letters call by name.

    Raises:
        RefusedTable: if a list is not as expected.
    """
    return (
        *(_actor(entry) for entry in organisations if entry.kind in _SPEAKING),
        *map(_arrangement, load_entries(root / "arrangements.yml", Arrangement, key="id")),
        *map(_thing, instruments),
        *map(_fund, load_entries(root / "funds.yml", Fund, key="id")),
        *(_thing(entry) for entry in _documents(root)),
    )


def _documents(root: Path) -> Iterator[ListedDocument]:
    entries = load_entries(root / "documents.yml", ListedDocument, key="id")
    return (entry for entry in entries if entry.id.startswith("document:"))


def _actor(entry: Organisation) -> Named:
    return Named(id=ActorId(entry.id), names=_names(entry.name_nl, entry.name_en, entry.aliases))


def _thing(entry: Instrument | ListedDocument) -> Named:
    return Named(id=entry.id, names=_names(entry.name_nl, entry.name_en, entry.aliases))


def _fund(entry: Fund) -> Named:
    return Named(id=entry.id, names=_names(entry.name_nl, entry.name_en, entry.aliases), part_of=entry.part_of)


def _arrangement(entry: Arrangement) -> Named:
    year = _YEAR.search(entry.name_nl)
    return Named(
        id=entry.id,
        names=_names(entry.name_nl, entry.name_en, entry.aliases),
        form=entry.form,
        level=entry.level,
        countries=tuple(ThingId(f"country:{code}") for code in entry.countries),
        is_a=entry.is_a,
        since=None if year is None else int(year[0]),
    )


def _names(name_nl: str, name_en: str, aliases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that can stand in a sentence: what is in brackets explains, and nobody writes it so."""
    return tuple(dict.fromkeys(name for name in (name_nl, name_en, *aliases) if "(" not in name))
