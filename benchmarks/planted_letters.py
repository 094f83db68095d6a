"""Letters with planted figures, made when they are asked for, each from its number: in text, XML, HTML, Word and PDF.

A short one has one to two kB, as a short answer to Parliament has; one of the usual length has six to fifteen. XML is
that of officielebekendmakingen.nl, and the page is like one of it; Word and PDF are plain.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from benchmarks.letter_writing import PROSE, SUBJECTS, write_pdf
from benchmarks.planted_figures import COUNTRIES, Planted, plant
from benchmarks.planting import MONTHS, take_out_marks
from tests.parsing.making_docx import make_docx, p

SHARES = {"text": 30, "XML": 30, "HTML": 20, "Word": 10, "PDF": 10}
"""Of each hundred letters, so many have this format."""
_PROSE = tuple(take_out_marks(one)[0] for one in PROSE)
_HEAD = ("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Postbus 20018", "2500 EA Den Haag")
_SENDER = "De minister voor Migratie,"
_LINE, _ON_A_PAGE = 90, 50


@dataclass(frozen=True, slots=True)
class Length:
    """How long letters are, in characters, and how many of their sentences hold planted figures."""

    least: int
    most: int
    planted: float


LENGTHS = {"short": Length(900, 1_800, 0.15), "ordinary": Length(6_000, 14_500, 0.12)}


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands in a letter, before it has a format."""

    date: str
    iso: str
    subject: str
    paragraphs: tuple[str, ...]
    planted: tuple[Planted, ...]


def compose(number: int, length: Length, *, seed: int = 1957) -> Letter:
    """Compose the letter with a number; the same number, length and seed give the same."""
    chance = random.Random(f"{seed}-{number}")
    year, month, day = chance.randint(2020, 2026), chance.randint(1, 12), chance.randint(1, 28)
    wanted, size = chance.randint(length.least, length.most), 0
    paragraphs: list[str] = []
    planted: list[Planted] = []
    while size < wanted:
        said = [_sentence(chance, year, length.planted) for _ in range(chance.randint(2, 5))]
        paragraphs.append(" ".join(text for text, _ in said))
        planted += [one for _, figures in said for one in figures]
        size += len(paragraphs[-1])
    lands = chance.sample(COUNTRIES, 2)
    return Letter(
        date=f"{day} {MONTHS[month - 1]} {year}",
        iso=f"{year}-{month:02}-{day:02}",
        subject=chance.choice(SUBJECTS).format(land=lands[0].name, land2=lands[1].name),
        paragraphs=tuple(paragraphs),
        planted=tuple(planted),
    )


def _sentence(chance: random.Random, year: int, planted: float) -> tuple[str, tuple[Planted, ...]]:
    return plant(chance, year) if chance.random() < planted else (chance.choice(_PROSE), ())


def format_of(number: int) -> str:
    """Return in which format the letter with a number comes."""
    place = number * 37 % 100
    for name, share in SHARES.items():
        if place < share:
            return name
        place -= share
    raise AssertionError("the shares add up to a hundred")


def write(letter: Letter, form: str) -> bytes:
    """Return the file of a letter in a format."""
    return WRITERS[form](letter)


def _write_text(letter: Letter) -> bytes:
    lines = [*_HEAD, "", f"Datum {letter.date}", f"Betreft {letter.subject}", "", "Geachte voorzitter,", ""]
    blocks = [block for paragraph in letter.paragraphs for block in (paragraph, "")]
    return "\n".join([*lines, *blocks, _SENDER, ""]).encode()


def _write_xml(letter: Letter) -> bytes:
    blocks = "".join(f"<al>{escape(one)}</al>" for one in letter.paragraphs)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="op.xsd">
<metadata><meta name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="{letter.iso}"/></metadata>
<kamerstuk><kamerstukkop><tekstregel inhoud="kamernummer">2</tekstregel></kamerstukkop>
<stuk><stuknr>Nr. <ondernummer kamer="2">12</ondernummer></stuknr>
<titel>BRIEF VAN DE MINISTER VOOR MIGRATIE</titel>
<algemeen><vrije-tekst><tekst status="goed"><al>{_HEAD[0]}</al>
<al>Den Haag, <datum isodatum="{letter.iso}">{letter.date}</datum></al>{blocks}</tekst></vrije-tekst></algemeen>
<ondertekening><functie>{_SENDER}</functie></ondertekening></stuk></kamerstuk></officiele-publicatie>
""".encode()


def _write_page(letter: Letter) -> bytes:
    blocks = "".join(f"<p>{escape(one)}</p>\n" for one in letter.paragraphs)
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Kamerstuk 99600, nr. 12 | Overheid.nl</title>
<meta name="DCTERMS.issued" content="{letter.iso}"></head>
<body><header><nav><ul><li>Home</li></ul></nav></header>
<div id="content" role="main" class="content"><div id="broodtekst" class="stuk broodtekst-container">
<h1 class="stuktitel"><span class="stuknummer">Nr. 12</span> BRIEF VAN DE MINISTER VOOR MIGRATIE</h1>
<p>{_HEAD[0]}</p><p class="kamerstukdatum">Den Haag, <span class="datum">{letter.date}</span></p>
{blocks}<p>{_SENDER}</p></div></div><footer><p>Over deze website</p></footer></body></html>
""".encode()


def _write_word(letter: Letter) -> bytes:
    lines = (*_HEAD, f"Datum {letter.date}", f"Betreft {letter.subject}", "Geachte voorzitter,")
    return make_docx(*(p(escape(one)) for one in (*lines, *letter.paragraphs, _SENDER)))


def _write_pdf(letter: Letter) -> bytes:
    raw = _write_text(letter)
    lines = sum(len(line) // (_LINE - 12) + 1 for line in raw.decode().split("\n"))
    return write_pdf([raw], pages=lines // _ON_A_PAGE + 1)


WRITERS: dict[str, Callable[[Letter], bytes]] = {
    "text": _write_text,
    "XML": _write_xml,
    "HTML": _write_page,
    "Word": _write_word,
    "PDF": _write_pdf,
}
