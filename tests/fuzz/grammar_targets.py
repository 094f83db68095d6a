"""Fuzz targets of the grammar: any text must read, within its own length, to mentions that stand in it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache

from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document
from routekaart.parsing import parse_text
from routekaart.reading import Reader, layers_record
from routekaart.reading.lists import words_of
from routekaart.reference import load_reference

_WORDS = [
    *words_of(
        "circa bijna ruim 1.200 32.500 3,5 mln. miljard euro € procent % een derde acht op de tien tussen en tot 10 à "
        "2019 2016-2018 sinds vorig jaar eind medio september juli 2020 komende twee per maand eerste kwartaal Spanje "
        "Marokko Syriërs Westelijk Mediterrane Route aankomsten personen asielaanvragen waarvan uit in naar daling van "
        "Kamerstuk 19 637 nr. 2675 COM(2017) 558 Stb. 2013, 99 ik zal uw Kamer informeren het zomerreces toegezegd "
        "voor , . ; : ( )"
    ),
    "\n",
    "\n\n",
]


@cache
def _reader() -> Reader:
    reference = load_reference()
    return Reader(reference.gazetteer, reference.concepts, reference.named)


def read_any_text(raw: bytes) -> None:
    """Read bytes as text."""
    _check(raw.decode("utf-8", "replace"))


def read_made_up_sentences(raw: bytes) -> None:
    """Read a text that is made of the words of letters, one for each byte."""
    _check(" ".join(_WORDS[byte % len(_WORDS)] for byte in raw))


def _check(text: str) -> None:
    document = Document(
        id=DocumentId("0" * 64), body=parse_text(text), date=date(2020, 7, 10), sender=actor_id("government:NLD")
    )
    reading = _reader().read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC))
    for mentions in layers_record(reading).values():
        for mention in mentions:
            start, end = mention["start"], mention["end"]
            assert isinstance(start, int)
            assert isinstance(end, int)
            assert text[start:end] == mention["surface"] != ""


TARGETS: dict[str, Callable[[bytes], None]] = {"any text": read_any_text, "sentences": read_made_up_sentences}
SEEDS: dict[str, tuple[bytes, ...]] = {
    "any text": (b"In 2019 kwamen circa 32.500 mensen aan in Spanje, bijna 50% minder dan in 2018.",),
    "sentences": (bytes(range(len(_WORDS))),),
}
