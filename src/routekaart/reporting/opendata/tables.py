"""The tables of the open data: their columns, and how what is held becomes their rows."""

import json
from collections.abc import Iterable, Mapping

from routekaart.domain.encoding import to_record
from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.observation import Indicator, Release
from routekaart.domain.statement import Cell, Entry, Passage, Publication, Source, Statement, Testimony
from routekaart.domain.table import Column, OpenTable, Value
from routekaart.reporting.records import notation

_ID = Column("id", "Kenmerk", "Id")
_NAMES = (Column("naam", "Naam in het Nederlands", "Name in Dutch"), Column("naam_en", "Naam in het Engels", "Name"))
KINDS = {
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


def tabulate_things(name: str, names: Mapping[str, tuple[str, str]]) -> OpenTable:
    """Make the table of the things of one kind.

    Args:
        name: of the table, one of `KINDS`.
        names: of all things, in both languages.
    """
    kind, title_nl, title_en = KINDS[name]
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


def tabulate_statements(name: str, said: Iterable[Statement]) -> OpenTable:
    """Make the table of statements; every statement that is handed in goes out."""
    return OpenTable(
        name=name,
        title_nl="Uitspraken",
        title_en="Statements",
        about_nl="Alles wat openbaar is: wie wat zei, waarover, voor welke periode, in welke bron.",
        about_en="All that is public: who said what, about what, for which period, in which source.",
        columns=_STATEMENT,
        key=("id",),
        # By id and not by when it was recorded: an order must not tell what lies between.
        rows=sorted(map(_statement, said), key=lambda row: str(row[0])),
    )


def _statement(said: Statement) -> tuple[Value, ...]:
    content = to_record(said.content)
    kind = str(content.pop("type"))
    valid, day = notation(said.valid), notation(said.said_on)
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


def tabulate_series(name: str, cards: Iterable[Indicator]) -> OpenTable:
    """Make the table of what publishers count."""
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
            for one in sorted(cards, key=lambda card: card.id)
        ],
    )


def tabulate_releases(name: str, releases: Iterable[Release]) -> OpenTable:
    """Make the table of releases."""
    return OpenTable(
        name=name,
        title_nl="Uitgaven van statistieken",
        title_en="Releases of statistics",
        about_nl="De bestanden van uitgevers waaruit de cijfers komen, met hun vingerafdruk.",
        about_en="The files of publishers from which the figures come, with their fingerprints.",
        columns=_RELEASES,
        key=("id",),
        rows=[
            (one.id, one.publisher, one.title, notation(one.published), one.address, one.sha256)
            for one in sorted(releases, key=lambda one: one.id)
        ],
    )
