"""Load the lists that every reading and check needs, as one frozen value."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from routekaart.domain.aggregate import Aggregate
from routekaart.domain.derived import DerivedIndicator
from routekaart.domain.errors import RefusedTable
from routekaart.domain.ids import ConceptId, ThingId, thing_id
from routekaart.domain.named import Named
from routekaart.domain.observation import Concept, Indicator, PublishedRank
from routekaart.domain.place import Gazetteer, Place
from routekaart.reference.derived import load_derived
from routekaart.reference.entries import (
    Arrangement,
    ConceptEntry,
    Coupling,
    Fund,
    GroupEntry,
    Instrument,
    ListedDocument,
    ListedObjective,
    ListedSource,
    Organisation,
    Pillar,
    Unverified,
)
from routekaart.reference.files import load_entries, load_rows, load_yaml
from routekaart.reference.named import load_named
from routekaart.reference.places import load_aggregates, load_areas, load_gazetteer
from routekaart.reference.spelling import get_thing
from routekaart.reference.tables.roles import RankRow, as_published
from routekaart.reference.translations import load_translations


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The lists kept by hand, loaded and checked."""

    gazetteer: Gazetteer
    areas: tuple[Place, ...]
    """Areas that only statistics know, such as the European Union."""
    aggregates: tuple[Aggregate, ...]
    """Regions and areas with their members."""
    concepts: tuple[Concept, ...]
    indicators: tuple[Indicator, ...]
    derived: tuple[DerivedIndicator, ...]
    """Indicators that are computed from others."""
    organisations: tuple[Organisation, ...]
    sources: tuple[ListedSource, ...]
    pillars: tuple[Pillar, ...]
    instruments: tuple[Instrument, ...]
    unverified: tuple[Unverified, ...]
    ranks: tuple[PublishedRank, ...]
    names: dict[str, tuple[str, str]]
    """Dutch and English names by id, of everything that a statement speaks of."""
    named: tuple[Named, ...]
    """What letters call by name, with the words that they use."""
    root: Path

    def get_thing(self, text: str) -> ThingId:
        """Return the thing that somebody means: by its id, by the code or name of a place, or by any name in the lists.

        Raises:
            InputError: if there is no such thing; with what comes nearest.
        """
        return get_thing(text, self.names, self.gazetteer)

    @property
    def countries(self) -> frozenset[ThingId]:
        """The ids of all places: a code of a country that is not among them is a mistake."""
        return frozenset(place.id for place in (*self.gazetteer.places, *self.areas))

    @property
    def spellings(self) -> dict[str, tuple[str, ...]]:
        """The names and spellings of everything in the lists, by id."""
        names: dict[str, tuple[str, ...]] = {thing: tuple(dict.fromkeys(both)) for thing, both in self.names.items()}
        for place in (*self.gazetteer.places, *self.areas):
            spelled = (place.name_nl, place.name_en, *place.aliases, *place.demonyms, *place.subnational, place.code)
            names[place.id] = tuple(dict.fromkeys(spelled))
        names |= {f"indicator:{card.id}": (card.name_nl, card.name_en) for card in self.indicators}
        names |= {f"pillar:{pillar.key}": (pillar.name_nl, pillar.name_en) for pillar in self.pillars}
        return names

    @property
    def translations(self) -> dict[str, str]:
        """Load the Dutch of the texts that statements keep in English; each time, for only a page in Dutch asks it.

        Raises:
            RefusedTable: if the list is not as expected.
        """
        return load_translations(self.root)


def default_root() -> Path:
    """Return the folder of the lists: `reference/` of the checkout, or the copy inside the installed package.

    Raises:
        RefusedTable: if there is neither.
    """
    here = Path(__file__).resolve()
    for root in (here.parents[3] / "reference", here.parent / "lists"):
        if (root / "sources.yml").is_file():
            return root
    raise RefusedTable("the lists are not there", where=str(here.parent), remedy="Install the package again.")


def load_reference(root: Path | None = None) -> Reference:
    """Load the lists from a folder, by default those that come with the program.

    Raises:
        RefusedTable: if a list is missing or an entry is not as expected; the message names file and entry.
    """
    root = default_root() if root is None else root
    concepts = tuple(map(_concept, load_entries(root / "concepts.yml", ConceptEntry)))
    organisations = load_entries(root / "organisations.yml", Organisation, key="id")
    instruments = load_entries(root / "instruments.yml", Instrument, key="id")
    sources = load_sources(root)
    groups = load_entries(root / "groups.yml", GroupEntry, key="id")
    gazetteer, areas = load_gazetteer(root), load_areas(root)
    return Reference(
        gazetteer=gazetteer,
        areas=areas,
        aggregates=load_aggregates(root),
        concepts=concepts,
        indicators=_load_indicators(root / "datasets"),
        derived=load_derived(root),
        organisations=organisations,
        sources=sources,
        pillars=load_entries(root / "pillars.yml", Pillar, under="pillars"),
        instruments=instruments,
        unverified=load_entries(root / "unverified.yml", Unverified),
        ranks=_load_ranks(root / "facts" / "ranks.csv"),
        names=_names(organisations, instruments, gazetteer.places, areas, *_load_named(root))
        | {f"concept:{concept.id}": (concept.name_nl, concept.name_en) for concept in concepts}
        | {f"concept:{group.id}": (group.name_nl, group.name_en) for group in groups}
        | _load_dimensions(root)
        | {f"source:{source.key}": (source.title, source.title) for source in sources},
        named=load_named(root, organisations, instruments),
        root=root,
    )


def load_sources(root: Path) -> tuple[ListedSource, ...]:
    """Load the publications that entries were taken from.

    Raises:
        RefusedTable: if the list is not as expected.
    """
    return load_entries(root / "sources.yml", ListedSource)


def load_arrangements(root: Path) -> tuple[Arrangement, ...]:
    """Load the arrangements as things.

    Raises:
        RefusedTable: if the list is not as expected.
    """
    return load_entries(root / "arrangements.yml", Arrangement, key="id")


def _concept(entry: ConceptEntry) -> Concept:
    return Concept(
        id=ConceptId(entry.key),
        name_nl=entry.name_nl,
        name_en=entry.name_en,
        words=tuple(dict.fromkeys((*entry.words_nl, *entry.words_en))),
        objective=thing_id(f"objective:{entry.objective}") if entry.objective else None,
        beside=entry.beside,
    )


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name_nl(self) -> str: ...
    @property
    def name_en(self) -> str: ...


def _load_named(root: Path) -> tuple[Iterable[_Named], ...]:
    return (
        load_arrangements(root),
        load_entries(root / "funds.yml", Fund, key="id"),
        load_entries(root / "documents.yml", ListedDocument, key="id"),
        load_entries(root / "couplings.yml", Coupling, key="id"),
        load_entries(root / "objectives.yml", ListedObjective, key="id"),
    )


def _names(*lists: Iterable[_Named]) -> dict[str, tuple[str, str]]:
    return {entry.id: (entry.name_nl, entry.name_en) for entries in lists for entry in entries}


def _load_dimensions(root: Path) -> dict[str, tuple[str, str]]:
    """Load what figures can be limited to, by dimension and code: `border=sea`."""
    return {
        f"{dimension}={code}": (names["nl"], names["en"])
        for dimension, codes in load_yaml(root / "dimensions.yml").items()
        for code, names in codes.items()
    }


def _load_indicators(folder: Path) -> tuple[Indicator, ...]:
    cards = [
        card for path in sorted(folder.glob("*/indicators.yml")) for card in load_entries(path, Indicator, key="id")
    ]
    return tuple(sorted(cards, key=lambda card: card.id))


def _load_ranks(path: Path) -> tuple[PublishedRank, ...]:
    return tuple(as_published(row) for row in load_rows(path, RankRow) if row.verified == "sourced")
