"""Plain text: its bytes unchanged, and blocks named by their shape."""

from pathlib import Path

import pytest

from routekaart.domain.document import Block, BlockKind
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_TEXT
from routekaart.parsing import parse_text
from tests.parsing.tracing import assert_sound

LETTER = """Geachte voorzitter,

1. Inleiding

In deze brief staat hoeveel peren er zijn geteld, en waar dat was.

Opbrengst per land

Het gaat om de volgende landen:
- Atlantis, met 1.200 peren;
- Utopia.
a) een letter

[1] Bron: CBS.
2 Kamerstuk 99 600, nr. 12
\u00b3 Zie ook de bijlage.

14 landen deden mee.

De Minister van Peren
P. Conf\u00e9rence
"""

PAGES = """Ministerie van Peren
Dit is de eerste bladzijde van een brief, waarin een zin staat die op de volgende bladzijde
verder gaat, omdat hij te lang
2
Kamerstuk 99 600, nr. 12
2
Pagina 1 van 2
Ministerie van Peren
is geworden. Daarna komt nog een zin.
Ministerie van Peren
Pagina 2 van 2
"""


def named(text: str) -> list[tuple[str, str, str]]:
    return [(b.kind.value, b.label, text[b.start : b.end]) for b in parse_text(text).blocks]


def test_a_letter_has_its_headings_items_and_footnotes_named() -> None:
    assert named(LETTER) == [
        ("paragraph", "", "Geachte voorzitter,"),
        ("heading", "", "1. Inleiding"),
        ("paragraph", "", "In deze brief staat hoeveel peren er zijn geteld, en waar dat was."),
        ("heading", "", "Opbrengst per land"),
        ("paragraph", "", "Het gaat om de volgende landen:"),
        ("item", "-", "- Atlantis, met 1.200 peren;"),
        ("item", "-", "- Utopia."),
        ("item", "a)", "a) een letter"),
        ("footnote", "1", "[1] Bron: CBS."),
        ("footnote", "2", "2 Kamerstuk 99 600, nr. 12"),
        ("footnote", "\u00b3", "\u00b3 Zie ook de bijlage."),
        ("paragraph", "", "14 landen deden mee."),
        ("paragraph", "", "De Minister van Peren"),
        ("paragraph", "", "P. Conf\u00e9rence"),
    ]


@pytest.mark.parametrize(
    ("heading", "level"), [("1. Inleiding", 1), ("2.3 Cijfers", 2), ("2.3.1 Per land", 3), ("Cijfers", 0)]
)
def test_a_numbered_heading_has_a_level(heading: str, level: int) -> None:
    text = f"{heading}\n\nEr zijn 1.200 peren geteld."
    assert parse_text(text).blocks[0] == Block(kind=BlockKind.HEADING, start=0, end=len(heading), level=level)


@pytest.mark.parametrize(
    "text",
    [
        "Een zin.\n\nEen zin.",
        "kleine letter\n\nEen zin.",
        "Kop met een komma,\n\nEen zin.",
        "Postbus 20018\n\n2500 EA Den Haag",
        "Kop zonder iets erna",
        f"Een kop die veel {'te ' * 40}lang is\n\nEen zin.",
        "1. melk\n2. brood\n3. kaas.",
    ],
)
def test_what_may_be_no_heading_is_none(text: str) -> None:
    assert BlockKind.HEADING not in {block.kind for block in parse_text(text).blocks}


def test_what_a_page_adds_is_furniture_between_the_two_parts_of_a_paragraph() -> None:
    body = parse_text(PAGES)
    assert_sound(body)
    kinds = [(block.kind, PAGES[block.start : block.end].splitlines()[0]) for block in body.blocks]
    assert (BlockKind.FURNITURE, "Ministerie van Peren") in kinds
    assert (BlockKind.FURNITURE, "Pagina 1 van 2") in kinds
    assert kinds[-3][0] is BlockKind.PARAGRAPH and kinds[-3][1].startswith("is geworden.")
    assert "omdat hij te lang" in body.running.text


@pytest.mark.parametrize("text", ["", " \n", "\u00ad", "\n\n\x0c", "een\x0ctwee\x0cdrie", "een\u2028twee\u0085drie"])
def test_odd_texts_have_sound_blocks(text: str) -> None:
    assert_sound(parse_text(text))


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(UnreadableLetter, match="is the most that is read"):
        parse_text("x" * (LARGEST_TEXT + 1))


def test_real_letters_have_sound_blocks_that_hold_all_they_show(shared: Path) -> None:
    for letter in sorted((shared / "letters/train").glob("*.txt")):
        text = letter.read_bytes().decode()
        for variant in (text, text.replace("\n", "\r\n"), text * 2):
            body = parse_text(variant)
            assert_sound(body)
            outside = set(range(len(variant))).difference(*(range(b.start, b.end) for b in body.blocks))
            assert not "".join(variant[place] for place in outside).strip()
