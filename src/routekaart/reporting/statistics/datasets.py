"""The datasets that can be had, and the indicators that can be asked, as lists."""

from collections.abc import Sequence

from routekaart.domain.dataset import ListedDataset
from routekaart.domain.derived import DerivedIndicator
from routekaart.domain.observation import Indicator
from routekaart.reporting.records import Record
from routekaart.reporting.texts import LANGUAGES, Lang, Table, say

_WORDS: Table = {
    "dataset": ("dataset", "dataset"),
    "title": ("wat erin staat", "what it holds"),
    "way": ("hoe", "how"),
    "sync": ("sync", "sync"),
    "import": ("import", "import"),
    "ways": (
        "sync: routekaart sync haalt het bestand op. import: haal het zelf op en lees het in met routekaart import.",
        "sync: routekaart sync fetches the file. import: get it yourself and hand it in with routekaart import.",
    ),
    "indicator": ("indicator", "indicator"),
    "name": ("naam", "name"),
    "computed": ("berekend", "computed"),
}

Heads = tuple[str, ...]
Rows = list[tuple[str, ...]]


def dataset_record(dataset: ListedDataset) -> Record:
    """Return a dataset with everything that a reader must know before using it."""
    remote = dataset.remote
    return {
        "dataset": dataset.name,
        "title": {"nl": dataset.title_nl, "en": dataset.title_en},
        "description": {"nl": dataset.description_nl, "en": dataset.description_en},
        "publisher": dataset.publisher,
        "licence": dataset.licence,
        "citation": dataset.citation,
        "address": dataset.address,
        "formats": list(dataset.formats),
        "indicators": list(dataset.indicators),
        "fetched_from": None if remote is None else remote.address,
    }


def dataset_rows(datasets: Sequence[ListedDataset], lang: Lang) -> tuple[Heads, Rows]:
    """Return the heads and rows of a table of datasets."""
    heads = tuple(say(_WORDS, name, lang) for name in ("dataset", "way", "title"))
    return heads, [
        (one.name, say(_WORDS, "sync" if one.remote else "import", lang), _in(lang, one.title_nl, one.title_en))
        for one in datasets
    ]


def say_ways(lang: Lang) -> str:
    """Explain the ways in which a dataset can be had."""
    return say(_WORDS, "ways", lang)


def indicator_records(cards: Sequence[Indicator], derived: Sequence[DerivedIndicator]) -> list[Record]:
    """Return every indicator that can be asked."""
    published: list[Record] = [
        {"indicator": card.id, "publisher": card.publisher, "name": {"nl": card.name_nl, "en": card.name_en}}
        for card in cards
    ]
    return published + [
        {"indicator": card.id, "publisher": None, "name": {"nl": card.name_nl, "en": card.name_en}} for card in derived
    ]


def indicator_rows(cards: Sequence[Indicator], derived: Sequence[DerivedIndicator], lang: Lang) -> tuple[Heads, Rows]:
    """Return the heads and rows of a table of indicators, those that are computed at the end."""
    heads = tuple(say(_WORDS, name, lang) for name in ("indicator", "name"))
    every: tuple[Indicator | DerivedIndicator, ...] = (*cards, *derived)
    return heads, [(card.id, _in(lang, card.name_nl, card.name_en)) for card in every]


def _in(lang: Lang, dutch: str, english: str) -> str:
    return (dutch, english)[LANGUAGES.index(lang)]
