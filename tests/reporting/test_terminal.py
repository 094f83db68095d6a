"""The table on a terminal fits its width and cannot be steered by a letter."""

from dataclasses import replace

import pytest

from routekaart.domain.letter import Reading
from routekaart.parsing import parse_text
from routekaart.reporting import render_check_table
from routekaart.reporting.terminal import visible


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_asked(report, lang, width) -> None:
    table = render_check_table(report, lang=lang, width=width)
    assert max(len(line) for line in table.splitlines()) <= width
    assert "\x1b" not in table


def test_the_table_shows_words_claim_verdicts_and_reasons(report) -> None:
    table = " ".join(render_check_table(report, lang="nl", width=120).split())
    for words in ("“de drukste route naar Europa”", "+ gesteund", "x tegengesproken", "“bijna 65.000”"):
        assert words in table
    assert "Nu: 2 gesteund, 1 tegengesproken, 6 niet te zeggen." in table
    assert "Gevonden, niet gecontroleerd: 2" in table


def test_colour_is_only_sent_when_asked_for(report) -> None:
    assert "\x1b[1;31m" in render_check_table(report, lang="nl", width=80, colour=True)


def test_a_letter_without_figures_gives_one_sentence(remake, report) -> None:
    document = replace(report.document, body=parse_text("Geachte voorzitter,"))
    table = render_check_table(
        remake(document=document, reading=Reading(document=document), findings=()), lang="en", width=80
    )
    assert table == "No number was found and no statement was read in this letter.\n"


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\x9b", "\u202e", "\u200b", "\u2028", "\u2029"])
def test_characters_that_a_terminal_obeys_are_replaced(character) -> None:
    assert visible(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_words_that_look_like_markup_stay_words(remake, report) -> None:
    text = "Er kwamen [red]2.500[/red] \x1b[31mpersonen."
    document = replace(report.document, body=parse_text(text))
    mention = replace(report.reading.quantities[7], start=10, end=26, surface=text[10:26])
    reading = Reading(document=document, quantities=(mention,))
    table = render_check_table(remake(document=document, reading=reading, findings=()), lang="nl", width=80)
    assert "[red]2.500[/red]" in table
    assert "\x1b" not in table
