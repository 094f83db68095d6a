"""The annotated pairs of what was asked and a letter, with the letters read."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from routekaart.domain.fulfilment import Asked, SoughtPlace
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document, Reading
from routekaart.parsing import parse_text
from routekaart.reading import Reader
from routekaart.reference import load_reference

HERE = Path(__file__).parent
LETTERS = Path(__file__).parents[2].parent / "shared" / "letters" / "train"
HALVES = ("open", "closed")


@dataclass(frozen=True)
class Pair:
    """What was asked, a letter, and what an annotator says of the two."""

    name: str
    given: dict[str, Any]
    outcome: str
    passages: tuple[str, ...]
    unmet: tuple[str, ...]
    answer: str | None
    claimed: bool

    @property
    def letter_of(self) -> str | None:
        """The real letter that it is about, if it is."""
        return self.given.get("letter_of")


@cache
def load_pairs(half: str) -> tuple[Pair, ...]:
    """Load the pairs of one half: open (looked at while rules were written) or closed (only scored)."""
    entries = tomllib.loads((HERE / f"pairs_{half}.toml").read_text(encoding="utf-8"))["pair"]
    return tuple(
        Pair(
            name=one["name"],
            given=one,
            outcome=one["outcome"],
            passages=tuple(one.get("passages", ())),
            unmet=tuple(one.get("unmet", ())),
            answer=one.get("answer"),
            claimed=one["claimed"],
        )
        for one in entries
    )


@cache
def build_reader() -> Reader:
    """Build a reader with the places and concepts of the reference lists."""
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named)


def read_text(text: str, day: date | None) -> Reading:
    """Read a text as a letter of the government."""
    document = Document(id=DocumentId("0" * 64), body=parse_text(text), date=day, sender=actor_id("government:NLD"))
    return build_reader().read_layers(document)


def asked_of(given: dict[str, Any]) -> Asked:
    """Make what was asked of an annotation, with the places that its words name."""
    places = read_text("; ".join((given["words"], *given.get("topics", ()))), given["on"]).places
    named = {one.place: SoughtPlace(place=one.place, words=one.surface) for one in places if one.code != "NL"}
    return Asked(
        words=given["words"],
        on=given["on"],
        topics=tuple(given.get("topics", ())),
        places=tuple(named.values()),
        movers=tuple(given.get("movers", ())),
        ids=tuple(given.get("ids", ())),
    )


def letter_of(pair: Pair, folder: Path = LETTERS) -> Reading | None:
    """Read the letter of a pair; `None` if it is a real one that does not lie beside the checkout."""
    if pair.letter_of is None:
        return read_text(pair.given["letter"], pair.given["letter_on"])
    path = folder / f"{pair.letter_of}.txt"
    return read_text(path.read_text(encoding="utf-8"), pair.given["letter_on"]) if path.exists() else None
