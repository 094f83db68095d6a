"""Make the tables that go out as open data: what is public, and nothing else."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime

from routekaart.domain.encoding import to_record
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Cell, Entry, Passage, Publication, Source, Statement, Testimony
from routekaart.domain.table import Column, OpenTable, Value
from routekaart.workspace import Workspace

_ID = Column("id", "Kenmerk", "Id")
_NAMES = (Column("naam", "Naam in het Nederlands", "Name in Dutch"), Column("naam_en", "Naam in het Engels", "Name"))
_KINDS = {
    "landen": ("country", "Landen en gebieden", "Countries and areas"),
    "routes": ("route", "Routes", "Routes"),
    "afspraken": ("arrangement", "Afspraken", "Arrangements"),
    "programmas": ("programme", "Programma's", "Programmes"),
    "fondsen": ("fund", "Fondsen", "Funds"),
    "instrumenten": ("instrument", "Instrumenten", "Instruments"),
}
"""The tables of things in the lists, each by the kind of thing."""
_STATEMENT = (
    _ID,
    Column("spreker", "Wie het zegt", "Who says it"),
    Column("onderwerp", "Waarover", "About what"),
    Column("wijze", "Gemeld, verwacht, beloofd of geoordeeld", "Reported, expected, promised or judged"),
    Column("inhoudsoort", "Wat voor uitspraak", "What kind of statement"),
    Column("inhoud", "De inhoud, als JSON", "The content, as JSON"),
    Column("geldig", "Voor welke periode", "For which period"),
    Column("gezegd", "Wanneer gezegd", "When it was said"),
    Column("bron_soort", "Soort bron", "Kind of source"),
    Column("bron", "De bron: document, uitgave, publicatie of lijst", "The source: document, release or list"),
    Column("plaats", "Waar in de bron", "Where in the source"),
    Column("citaat", "De woorden", "The words"),
)
_SERIES = (
    _ID,
    *_NAMES,
    Column("uitgever", "Uitgever", "Publisher"),
    Column("eenheid", "Eenheid", "Unit"),
    Column("definitie", "Wat wordt geteld", "What is counted"),
    Column("definitie_en", "Wat wordt geteld, in het Engels", "What is counted, in English"),
)
_RELEASES = (
    _ID,
    Column("uitgever", "Uitgever", "Publisher"),
    Column("titel", "Titel", "Title"),
    Column("gepubliceerd", "Wanneer gepubliceerd, zo precies als bekend", "When it was published"),
    Column("adres", "Waar opgehaald", "Where it was fetched", "anyURI"),
    Column("sha256", "Vingerafdruk van het bestand", "Fingerprint of the file"),
)


def list_tables() -> tuple[str, ...]:
    """Return the names of the tables, in the order in which a page shows them."""
    return tuple(_TABLES)


def make_table(workspace: Workspace, name: str) -> OpenTable:
    """Make one table.

    Raises:
        UnknownName: if there is no such table.
    """
    if name not in _TABLES:
        raise UnknownName(f"there is no table {name!r}", remedy=f"The tables are {', '.join(_TABLES)}.")
    return _TABLES[name](workspace, name)


def _things(workspace: Workspace, name: str) -> OpenTable:
    kind, title_nl, title_en = _KINDS[name]
    names = workspace.reference.names
    keys = sorted(key_of(ThingId(one)) for one in names if kind_of(ThingId(one)) == kind)
    return OpenTable(
        name=name,
        title_nl=title_nl,
        title_en=title_en,
        about_nl="De namen waaronder hier wordt bijgehouden wat erover is gezegd.",
        about_en="The names under which is kept what was said about them.",
        columns=(_ID, *_NAMES),
        key=("id",),
        rows=[(f"{kind}:{key}", *names[f"{kind}:{key}"]) for key in keys],
    )


def _statements(workspace: Workspace, name: str) -> OpenTable:
    held = workspace.register.find_statements(level=Level.OPENBAAR)
    return OpenTable(
        name=name,
        title_nl="Uitspraken",
        title_en="Statements",
        about_nl="Alles wat openbaar is: wie wat zei, waarover, voor welke periode, in welke bron.",
        about_en="All that is public: who said what, about what, for which period, in which source.",
        columns=_STATEMENT,
        key=("id",),
        # By id and not by when it was recorded: an order must not tell what lies between.
        rows=sorted(map(_statement, held), key=lambda row: str(row[0])),
    )


def _statement(said: Statement) -> tuple[Value, ...]:
    content = to_record(said.content)
    kind = str(content.pop("type"))
    valid, day = _notation(said.valid), _notation(said.said_on)
    told = (said.id, said.speaker, said.subject, said.kind.value, kind, json.dumps(content, ensure_ascii=False))
    return (*told, valid, day, *_source(said.source))


def _source(source: Source) -> tuple[str, str | None, str | None, str | None]:
    match source:
        case Passage():
            return "passage", source.document, f"{source.start}-{source.end}", source.quote
        case Cell():
            return "cel", source.release, f"{source.row}, {source.column}", None
        case Entry():
            return "lijst", ", ".join(source.sources), source.place, None
        case Publication():
            return "publicatie", source.address or source.title, None, source.quote
        case Testimony():
            return "mededeling", None, None, None


def _series(workspace: Workspace, name: str) -> OpenTable:
    cards = sorted(workspace.reference.indicators, key=lambda card: card.id)
    return OpenTable(
        name=name,
        title_nl="Reeksen",
        title_en="Series",
        about_nl="Wat elke uitgever telt, met de definitie. De cijfers zelf staan in de API, onder /reeksen.",
        about_en="What each publisher counts, with its definition. The figures are in the API, under /reeksen.",
        columns=_SERIES,
        key=("id",),
        rows=[
            (one.id, one.name_nl, one.name_en, one.publisher, one.unit.value, one.definition_nl, one.definition_en)
            for one in cards
        ],
    )


def _releases(workspace: Workspace, name: str) -> OpenTable:
    return OpenTable(
        name=name,
        title_nl="Uitgaven van statistieken",
        title_en="Releases of statistics",
        about_nl="De bestanden van uitgevers waaruit de cijfers komen, met hun vingerafdruk.",
        about_en="The files of publishers from which the figures come, with their fingerprints.",
        columns=_RELEASES,
        key=("id",),
        rows=[
            (one.id, one.publisher, one.title, _notation(one.published), one.address, one.sha256)
            for one in sorted(workspace.statistics.releases(accepted_only=True), key=lambda one: one.id)
        ],
    )


def _notation(period: Period | None) -> str | None:
    return None if period is None else str(period)


_TABLES: dict[str, Callable[[Workspace, str], OpenTable]] = {
    **dict.fromkeys(_KINDS, _things),
    "uitspraken": _statements,
    "reeksen": _series,
    "uitgaven": _releases,
}


def changed_on(workspace: Workspace) -> datetime | None:
    """Return when anybody last saw something change, or `None` if nothing is public yet."""
    return workspace.register.find_changes(level=Level.OPENBAAR, limit=1).newest


def make_all(workspace: Workspace) -> Iterator[OpenTable]:
    """Make every table."""
    return (make_table(workspace, name) for name in _TABLES)
