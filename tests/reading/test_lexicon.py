"""The examples beside the word lists are read as they say: each file has at least two, one of which refuses."""

import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any

import pytest

from routekaart.domain.content import Rank
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document, Reading
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reading.asks import find_asks
from routekaart.reference import load_reference

Example = dict[str, Any]

LETTER_OF = date(2020, 7, 10)
LEXICON = sorted(
    (file for file in files("routekaart.reading.lexicon").iterdir() if file.name.endswith(".toml")),
    key=lambda file: file.name,
)
EXAMPLES = [
    (file.name, example)
    for file in LEXICON
    for example in tomllib.loads(file.read_text(encoding="utf-8")).get("examples", ())
]


def quantities(reading: Reading) -> list[str]:
    """Write "ruim 1.200 = 1200 persons over", "300 tot 350 = 300..350 count range"."""
    written = []
    for one in reading.quantities:
        value = f"{one.value.normalize():f}" + ("" if one.value2 is None else f"..{one.value2.normalize():f}")
        words = [value, one.unit, "" if one.comparator == "exact" else one.comparator, one.direction or ""]
        written.append(f"{one.surface} = {' '.join(word for word in words if word)}")
    return written


def claims(reading: Reading) -> list[str]:
    return [
        f"{reading.quantities[one.quantity].surface} = {one.counted}; {' '.join(one.places)}; {' '.join(one.periods)}"
        for one in reading.claims
    ]


def actors(reading: Reading) -> list[str]:
    return [f"{one.surface} = {' '.join((one.actor, one.office, *one.portfolios)).strip()}" for one in reading.actors]


def motions(reading: Reading) -> list[str]:
    return [
        f"{one.surface} = " + " ".join(
            part for part in (one.form, ", ".join(one.movers), "c.s." if one.others else "", *one.ids) if part
        )
        for one in reading.motions
    ]  # fmt: skip


def attributions(reading: Reading) -> list[str]:
    return [
        f"{one.cue} = {one.measure} -> {one.effect}: {one.strength}"
        + (", denied" if one.negated else "")
        + (", left open" if one.hedged else "")
        for one in reading.attributions
    ]


def unread(reading: Reading) -> list[str]:
    """Write the words beside a figure that may make it another figure than it seems."""
    found = [word for one in reading.statements for word in getattr(one.content, "unread", None) or ()]
    return list(dict.fromkeys(found))


def ranks(reading: Reading) -> list[str]:
    """Write "country:HUN = 2 most member-states, under country:DEU"."""
    return [
        f"{one.subject} = {said.place} {said.order} {said.among}"
        + (f", {said.counterpart}" if said.counterpart else "")
        + (f", under {' '.join(said.above)}" if said.above else "")
        for one in reading.statements
        if isinstance(said := one.content, Rank)
    ]


def asks(reading: Reading) -> list[str]:
    """Write "request: de Kamer voor de zomer te informeren = ../2020-summer"."""
    return [
        f"{one.ask.form}: {one.ask.what}" + ("" if one.ask.deadline is None else f" = {one.ask.deadline}")
        for one in find_asks(reading.document)
    ]


LAYERS: dict[str, Callable[[Reading], list[str]]] = {
    "quantities": quantities,
    "kinds": lambda reading: [f"{one.surface} = {one.kind}" for one in reading.quantities],
    "periods": lambda reading: [f"{one.surface} = {one.value}" for one in reading.periods],
    "places": lambda reading: [f"{one.surface} = {one.code} {one.kind}" for one in reading.places],
    "citations": lambda reading: [f"{one.surface} = {' '.join(one.ids)}" for one in reading.citations],
    "commitments": lambda reading: [f"{one.status} {one.action} {one.deadline}" for one in reading.commitments],
    "claims": claims,
    "actors": actors,
    "motions": motions,
    "names": lambda reading: [f"{one.surface} = {' '.join(one.ids)}" for one in reading.names],
    "attributions": attributions,
    "ranks": ranks,
    "asks": asks,
    "unread": unread,
}


@pytest.fixture(scope="module")
def whole_reader() -> Reader:
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named)


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=lambda value: str(value)[:50])
def test_an_example_is_read_as_the_file_says(whole_reader: Reader, name: str, example: Example) -> None:
    day = date.fromisoformat(example["date"]) if "date" in example else LETTER_OF
    document = Document(
        id=DocumentId("0" * 64), body=parse_text(example["text"]), date=day, sender=actor_id("government:NLD")
    )
    reading = whole_reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC))
    layers = example.keys() - {"text", "date"}
    assert layers, name
    for layer in layers:
        assert LAYERS[layer](reading) == example[layer]


@pytest.mark.parametrize("file", LEXICON, ids=lambda file: file.name)
def test_a_file_of_words_says_what_it_is_and_has_examples_of_both_kinds(file: Any) -> None:
    entries = tomllib.loads(file.read_text(encoding="utf-8"))
    assert entries["about"].strip()
    examples = entries["examples"]
    assert len(examples) > 1
    assert any(said == [] for example in examples for said in example.values())
