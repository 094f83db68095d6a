"""A PDF as a body: what its pages show becomes paragraphs, tables and notes again."""

import pytest

from routekaart.domain.document import BlockKind, Body
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.pdf import parse_pdf
from routekaart.parsing.pdf.hyphens import joint
from tests.parsing.making_checks import assert_sound, letters_in, page_texts, said
from tests.parsing.making_pdf import LETTER, PICTURE, artifact, lines, make_pdf, rule, text, typeset

NL = '#set text(lang: "nl")\n'
SENTENCE = (
    "Er kwamen dat jaar volgens de voorlopige cijfers in totaal 8.345 personen naar ons land om asiel te vragen. "
)


@pytest.fixture(scope="module")
def letter() -> Body:
    return parse_pdf(typeset(LETTER))


def cells(body: Body) -> dict[tuple[int, int, int], list[str]]:
    found: dict[tuple[int, int, int], list[str]] = {}
    for block in body.blocks:
        if block.cell:
            place = block.cell.table, block.cell.row, block.cell.column
            found.setdefault(place, []).append(body.text[block.start : block.end])
    return found


def rows(body: Body, table: int = 0) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for (number, row, _), shown in sorted(cells(body).items()):
        if number == table:
            found.setdefault(row, []).append(" | ".join(shown))
    return list(found.values())


class TestALetterOfSixPages:
    def test_its_headings_have_number_and_level(self, letter: Body) -> None:
        heads = [(b.label, b.level, letter.text[b.start : b.end]) for b in letter.blocks if b.kind is BlockKind.HEADING]
        assert heads == [("1", 1, "Cijfers"), ("1.1", 2, "Per land"), ("2", 1, "Vervolg"), ("", 3, "Tot slot")]

    def test_a_paragraph_over_a_page_boundary_is_one(self, letter: Body) -> None:
        long = [block for block in letter.blocks if block.end - block.start > 4_000]
        assert len(long) == 2
        assert all(letter.locate(b.start, b.start + 1).page != letter.locate(b.end - 1, b.end).page for b in long)

    def test_words_broken_by_lines_are_whole_again(self, letter: Body) -> None:
        read = letter.running.text
        assert read.count("samenwerkingsovereenkomsten") == read.count("Het kabinet heeft") == 70
        assert "vluchtelingen- en migranteninstroom" in read
        assert "in de EU-lidstaten en in Noord-Afrika." in read

    def test_its_footnotes_have_label_and_place_and_their_marks_are_gone(self, letter: Body) -> None:
        notes = [block for block in letter.blocks if block.kind is BlockKind.FOOTNOTE]
        behind = [(block.label, letter.text[: block.anchor][-6:]) for block in notes]
        assert behind == [("1", "en aan"), ("2", "50.000"), ("3", "86.000")]
        assert "personen aan langs de westelijke route, tegen circa 50.000 in 2018, op 12 km²." in letter.running.text

    def test_its_table_is_cells(self, letter: Body) -> None:
        assert rows(letter) == [
            ["Land", "2017", "2018", "2019"], ["Marokko", "700", "650", "1.050"], ["Tunesië", "12", "9", "8"],
        ]  # fmt: skip
        assert [block.cell.row for block in letter.blocks if block.cell and block.cell.header] == [0, 0, 0, 0]

    def test_its_lists_have_signs_and_levels(self, letter: Body) -> None:
        items = [(block.label, block.level) for block in letter.blocks if block.kind is BlockKind.ITEM]
        assert items == [("•", 1), ("•", 1), ("‣", 2), ("1.", 1), ("2.", 1)]
        assert any(
            one.endswith("van alle lidstaten die daarom hebben gevraagd;") for one in said(letter, BlockKind.ITEM)
        )

    def test_what_its_pages_added_is_kept_and_not_read(self, letter: Body) -> None:
        assert "Pagina" not in letter.running.text
        assert len(said(letter, BlockKind.FURNITURE)) == 12

    def test_nothing_of_it_is_lost(self, letter: Body) -> None:
        marks = "".join(block.label for block in letter.blocks if block.anchor is not None)
        kept = letter.text + "".join(block.label for block in letter.blocks) + marks
        assert letters_in(kept) == letters_in("".join(page_texts(typeset(LETTER))))

    def test_every_word_leads_back_to_its_page(self, letter: Body) -> None:
        pages = page_texts(typeset(LETTER))
        for word in ("32.500", "migranteninstroom", "1.050", "3.500", "86.000", "Perenraad"):
            start = letter.text.index(word)
            place = letter.locate(start, start + len(word))
            assert place.page is not None
            assert pages[place.page - 1][place.start : place.end] == word
        assert_sound(letter)


def test_columns_are_read_one_after_the_other() -> None:
    source = f"#set page(columns: 2)\n{NL}= Kop\nEen {SENTENCE * 40}\n\nTwee {SENTENCE * 10}#footnote[Noot.]"
    body = parse_pdf(typeset(source))
    first, second = (f"{start} {SENTENCE * times}".strip() for start, times in (("Een", 40), ("Twee", 10)))
    assert said(body, BlockKind.PARAGRAPH) == [first, second]
    assert said(body, BlockKind.FOOTNOTE) == ["Noot."]


def test_a_page_on_its_side_is_read_upright() -> None:
    turned = "#table(columns: 3, stroke: none, [*Land*], [*2018*], [*2019*], [Marokko], [700], [650])"
    body = parse_pdf(typeset(f"{NL}{SENTENCE}\n#pagebreak()\n#rotate(90deg, reflow: true)[{SENTENCE}\n{turned}]"))
    assert said(body, BlockKind.PARAGRAPH) == [SENTENCE.strip()] * 2
    assert rows(body) == [["Land", "2018", "2019"], ["Marokko", "700", "650"]]


def test_cells_of_prose_stay_apart_without_lines_between_them() -> None:
    inner = f"[Motie], [Stand], [Dag], [{SENTENCE}], [{SENTENCE * 2}], [3-4-2020]"
    table = f"#table(columns: (1fr, 2fr, auto), stroke: none, {inner})"
    body = parse_pdf(typeset(f"{NL}{SENTENCE}\n{table}\n{SENTENCE}"))
    assert rows(body) == [["Motie", "Stand", "Dag"], [SENTENCE.strip(), (SENTENCE * 2).strip(), "3-4-2020"]]
    assert said(body, BlockKind.PARAGRAPH) == [SENTENCE.strip()] * 2


def test_figures_side_by_side_are_never_one_number() -> None:
    drawn = [text(70, 700 - 12 * row, land) + text(200, 700 - 12 * row, "700") + text(221, 700 - 12 * row, "650")
             for row, land in enumerate(("Marokko", "Algerije"))]  # fmt: skip
    body = parse_pdf(make_pdf("\n".join(drawn)))
    assert rows(body) == [["Marokko", "700", "650"], ["Algerije", "700", "650"]]


def test_a_single_row_of_figures_is_cells_too() -> None:
    body = parse_pdf(make_pdf(text(70, 700, "700") + text(95, 700, "650")))
    assert said(body, BlockKind.CELL) == ["700", "650"]


def test_a_line_drawn_between_two_cells_parts_them_however_close_they_stand() -> None:
    drawn = (
        text(72, 700, "Land A 12") + text(121, 700, "34 deel") + text(72, 685, "Land B 1") + text(121, 685, "2 deel")
    )
    frame = "".join(rule(70, y, 200, y) for y in (711, 696, 681)) + "".join(
        rule(x, 681, x, 711) for x in (70, 119, 200)
    )
    assert rows(parse_pdf(make_pdf(drawn + frame))) == [["Land A 12", "34 deel"], ["Land B 1", "2 deel"]]


def test_a_line_filled_out_to_the_margin_is_no_table() -> None:
    words = text(70, 688, "asielstelsel,") + text(230, 688, "met") + text(348, 688, "inbegrip")
    full = lines(
        "Over de verdeling wordt met alle lidstaten gesproken en dat", "blijft voorlopig zo.", top=700, step=24
    )
    body = parse_pdf(
        make_pdf(full + words + text(70, 652, "Over de verdeling wordt met alle lidstaten gesproken en dat"))
    )
    assert not said(body, BlockKind.CELL)


@pytest.mark.parametrize(
    ("after", "notes", "read"),
    [
        (text(170, 700, "1", size=6, rise=4), "1 Bron.", "Er kwamen toen 50.000 aan."),
        (text(170, 700, "1", size=6, rise=4), "", "Er kwamen toen 50.000¹ aan."),
        (text(170, 700, "1, 2", size=6, rise=4), "1 Bron.", "Er kwamen toen 50.000¹, ² aan."),
        (text(170, 700, "*", size=7, rise=4), "* Bron.", "Er kwamen toen 50.000 aan."),
    ],
)
def test_a_raised_sign_is_never_part_of_a_number(after: str, notes: str, read: str) -> None:
    drawn = text(70, 700, "Er kwamen toen 50.000") + after + text(185, 700, "aan.")
    mark, _, note = notes.partition(" ")
    foot = text(70, 100, mark, size=5, rise=3) + text(76, 100, note, size=8) if notes else ""
    body = parse_pdf(make_pdf(drawn + foot))
    assert body.running.text.splitlines()[0] == read
    assert said(body, BlockKind.FOOTNOTE) == ([note] if notes else [])


def test_a_footnote_that_runs_on_over_the_page_is_one() -> None:
    mark = text(170, 700, "1", size=6, rise=4)
    foot = text(70, 112, "1", size=5, rise=3) + text(76, 112, "De bron is het rapport dat", size=8)
    first = lines(SENTENCE[:70], top=730) + text(70, 700, "Er kwamen toen 50.000") + mark + foot
    second = text(70, 700, "Daarna niet meer.") + text(70, 100, "in 2020 is verschenen.", size=8)
    body = parse_pdf(make_pdf(first, second))
    assert said(body, BlockKind.FOOTNOTE) == ["De bron is het rapport dat in 2020 is verschenen."]


def test_the_letterhead_beside_the_letter_is_not_read() -> None:
    aside = lines("Directoraat Perenzaken", "Datum", "10 juli 2020", x=450, size=7, top=750)
    first, second = [f"{one} {SENTENCE[:70]}" for one in "abcdefgh"], [f"{one} {SENTENCE[:70]}" for one in "ijklmn"]
    body = parse_pdf(make_pdf(aside + lines(*first), aside + lines(*second)))
    assert "Datum" not in body.running.text
    assert "10 juli 2020" in said(body, BlockKind.FURNITURE)


def test_a_table_in_small_print_that_is_wider_than_the_letter_is_read() -> None:
    figures = (("Marokko", "700"), ("Algerije", "650"), (" ", "n.b."))
    drawn = "".join(
        text(70, 500 - 9 * row, land, size=7) + text(480, 500 - 9 * row, figure, size=7)
        for row, (land, figure) in enumerate(figures)
    )
    body = parse_pdf(make_pdf(lines(*[SENTENCE[:70]] * 8) + drawn))
    assert "n.b." in body.running.text


def test_figures_at_the_same_place_on_every_page_are_no_page_numbers() -> None:
    def page(*figures: str) -> str:
        return "".join(
            text(70, 60 - 12 * row, "Marokko") + text(200, 60 - 12 * row, one) for row, one in enumerate(figures)
        )

    body = parse_pdf(make_pdf(page("700", "650"), page("701", "12"), page("14", "9")))
    assert said(body, BlockKind.FURNITURE) == []


def test_headers_and_page_numbers_are_known_by_repetition_and_by_what_the_file_says() -> None:
    pages = [text(70, 800, "Perenraad") + lines(f"Alinea {one} gaat hierover.", top=600) + text(300, 30, f"{index}")
             for index, one in enumerate(("a", "b", "c"), 1)]  # fmt: skip
    pages.append(artifact(text(70, 800, "Bijlage")) + lines("Slot.", top=600))
    body = parse_pdf(make_pdf(*pages))
    assert said(body, BlockKind.PARAGRAPH) == [*(f"Alinea {one} gaat hierover." for one in "abc"), "Slot."]
    assert said(body, BlockKind.FURNITURE) == ["Perenraad", "1", "Perenraad", "2", "Perenraad", "3", "Bijlage"]


def test_a_file_that_calls_all_its_text_furniture_is_read_all_the_same() -> None:
    body = parse_pdf(make_pdf(artifact(text(70, 800, "Geachte voorzitter,") + lines("Er kwamen 700 mensen.", top=600))))
    assert said(body, BlockKind.PARAGRAPH) == ["Geachte voorzitter,", "Er kwamen 700 mensen."]


def test_a_number_at_the_foot_of_a_letter_of_one_page_is_read_unless_it_counts() -> None:
    body = parse_pdf(make_pdf(lines("Het bedrag is", top=700) + text(70, 80, "700") + text(300, 30, "1")))
    assert body.running.text == "Het bedrag is\n700\n"


def test_lines_of_an_address_stay_lines() -> None:
    body = parse_pdf(
        make_pdf(lines("Aan de Voorzitter", "Postbus 20018", "2500 EA Den Haag", "", SENTENCE[:90], SENTENCE))
    )
    assert said(body, BlockKind.PARAGRAPH)[:3] == ["Aan de Voorzitter", "Postbus 20018", "2500 EA Den Haag"]


def test_headings_are_known_by_weight_and_size() -> None:
    drawn = text(70, 750, "Perenbeleid", size=16) + text(70, 720, "1. Aanleiding", bold=True)
    body = parse_pdf(make_pdf(drawn + lines(SENTENCE[:90], SENTENCE[:80], top=705)))
    heads = [(b.level, b.label, body.text[b.start : b.end]) for b in body.blocks if b.kind is BlockKind.HEADING]
    assert heads == [(1, "", "Perenbeleid"), (1, "1.", "Aanleiding")]


def test_a_table_of_contents_is_not_read() -> None:
    body = parse_pdf(make_pdf(lines("1 Inleiding ........ 3", "2 Vervolg . . . . . 14", "Tekst van de brief.")))
    assert body.running.text == "Tekst van de brief.\n"


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("migratie", "samenwerking", ""),
        ("vluchtelingen", "en", "- "),
        ("Noord", "Afrika", "-"),
        ("COVID", "19", "-"),
        ("EU", "lidstaten", "-"),
        ("niet", "gouvernementele", "-"),
        ("sociaal", "economische", "-"),
        ("www.peren", "raad", "-"),
        ("", "samen", "-"),
    ],
)
def test_a_hyphen_stays_where_it_belongs_to_the_word(before: str, after: str, between: str) -> None:
    assert joint(before, after, frozenset({"sociaal-economische"})) == between


def test_a_scan_without_text_is_refused_with_the_way_out() -> None:
    with pytest.raises(UnreadableLetter, match="scan without text") as refusal:
        parse_pdf(make_pdf(PICTURE))
    assert "text recognition" in refusal.value.remedy


def test_pages_that_are_scans_are_named() -> None:
    body = parse_pdf(make_pdf(lines("Zie de bijlagen."), PICTURE, PICTURE, ""))
    assert body.remarks == ("pages 2, 3 are scans without text",)


def test_its_own_title_is_kept() -> None:
    assert parse_pdf(make_pdf(lines("Tekst."), title="Brief over  peren")).title == "Brief over peren"
