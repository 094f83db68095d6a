"""How a letter is put in order, and what is refused before any format is made."""

from dataclasses import replace

import pytest

from routekaart.domain.brief import Brief, Bullets, Map, Note, Noted, Point, Table
from routekaart.domain.encoding import from_record, to_record
from routekaart.domain.errors import NotationError
from routekaart.reporting.brief.sheet import Picture, lay_out, text_of
from tests.reporting.brief.making import BRIEF, CHART, F2018, FIGURES, brief_of, figure, paragraph, shown, words


def test_a_letter_can_be_written_as_a_record_and_read_back() -> None:
    assert from_record(Brief, to_record(BRIEF)) == BRIEF


def test_captions_are_numbered_and_a_chart_has_a_table_of_its_figures() -> None:
    pictures = [block for block in lay_out(BRIEF).blocks if isinstance(block, Picture)]
    assert [one.caption for one in pictures] == [
        "Figuur 1. Grensoverschrijdingen op de westelijke route",
        "Figuur 2. Aankomsten in 2019",
    ]
    assert [one.table.caption for one in pictures] == [
        "Tabel 1. Cijfers bij figuur 1",
        "Tabel 3. Cijfers bij figuur 2",
    ]
    cells = [["".join(text_of(run, BRIEF) for run in cell) for cell in row] for row in pictures[0].table.rows]
    assert cells == [["2017", "23.063"], ["2018", "65.383"], ["2019", "32.513"]]


def test_a_country_without_an_outline_is_named_below_the_map() -> None:
    pictures = [block for block in lay_out(BRIEF).blocks if isinstance(block, Picture)]
    assert pictures[1].remark == "Niet op de kaart te zien: Malta."


def test_notes_get_their_numbers_in_the_order_of_their_marks() -> None:
    notes = tuple(Note(text=text) for text in ("eerste", "tweede"))
    sheet = lay_out(brief_of(paragraph("a", Noted(note=2), "b", Noted(note=1), "c", Noted(note=2)), notes=notes))
    assert [note.text for note in sheet.notes] == ["tweede", "eerste"]
    runs = sheet.blocks[0].runs  # type: ignore[union-attr]
    assert [one.note for one in runs if isinstance(one, Noted)] == [1, 2, 1]


def test_what_was_accepted_is_printed_with_its_reason() -> None:
    items = lay_out(BRIEF).blocks[-1]
    assert isinstance(items, Bullets)
    assert text_of(items.items[0][0], BRIEF) == (
        "verouderd: “83.333”. Het nieuwere cijfer is nog voorlopig (Directie Migratiebeleid, 9 juli 2020)"
    )


NO_CELL = Table(caption="Tabel", header=("a", "b"), rows=(((words("1"),),),))


@pytest.mark.parametrize(
    ("brief", "why"),
    [
        (brief_of(paragraph(shown("f99"))), "shows the figure 'f99'"),
        (brief_of(paragraph("a", Noted(note=1))), "marks note 1 and has 0"),
        (brief_of(paragraph("a"), notes=(Note(text="b"),)), "note 1 of the letter has no mark"),
        (brief_of(NO_CELL), "1 cells under 2 headings"),
        (brief_of(replace(CHART, alt=" ")), "no words for those who do not see it"),
        (brief_of(paragraph("a"), lang="fr"), "'fr' is no language"),
        (
            brief_of(paragraph("a"), figures=(*FIGURES, figure("f1", "1", F2018))),
            "two figures .* one id",
        ),
        (brief_of(paragraph("a\x07b")), r"U\+0007"),
        (brief_of(paragraph("a\u202eb")), r"U\+202E"),
        (brief_of(paragraph("a\uffffb")), r"U\+FFFF"),
    ],
)
def test_a_letter_that_is_not_whole_is_refused(brief: Brief, why: str) -> None:
    with pytest.raises(NotationError, match=why) as refusal:
        lay_out(brief)
    assert refusal.value.remedy


def test_a_character_that_cannot_be_shown_is_named_with_its_place() -> None:
    with pytest.raises(NotationError) as refusal:
        lay_out(brief_of(paragraph("goed"), paragraph("a", "b\x1b")))
    assert refusal.value.where == "blocks[1].runs[1].text"


def test_a_map_without_any_outline_is_a_table() -> None:
    from routekaart.reporting.brief.drawing import draw

    only = Map(title="Malta", alt="Alleen Malta.", points=(Point(label="country:MLT", figure="m3"),))
    assert draw(brief_of(only), only, "nl") is None
