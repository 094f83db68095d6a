"""PDF files that are damaged or made to do harm: a sound body or a refusal with a reason."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.document import BlockKind
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing import building
from routekaart.parsing.pdf import parse_pdf, parser
from tests.parsing.making_checks import assert_pdf_or_refused, assert_sound, letters_in, page_texts, said
from tests.parsing.making_pdf import lines, make_pdf, rule, text, typeset

LOCK = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> /P -4 >> /ID [<00> <00>]"
TAGGED = typeset(
    "#set page(header: [Kop])\n= Kop\nEr kwamen 50.000#footnote[Bron.] aan.\n#table(columns: 2, [a], [b], [1], [2])"
)
DRAWN = make_pdf(
    lines("Geachte voorzitter,", "", "Er kwamen 50.000 personen.") + text(200, 726, "1", size=6, rise=4),
    text(70, 700, "700") + text(100, 700, "650") + rule(60, 690, 200, 690) + rule(90, 690, 90, 720),
)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"%PDF-1.7 en dan niets", "damaged or cut off"),
        (DRAWN[:200], "damaged or cut off"),
        (make_pdf(lines("Geheim"), extra=LOCK), "locked with a password"),
        (make_pdf(""), "has no text"),
        (make_pdf(), "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(raw: bytes, what: str) -> None:
    with pytest.raises(UnreadableLetter, match=what) as refusal:
        parse_pdf(raw)
    assert refusal.value.remedy


def test_pages_text_and_time_have_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = make_pdf(*[lines("Er kwamen 50.000 personen.")] * 4)
    for name, most, what in (
        ("MOST_PAGES", 3, "4 pages, and 3 is the most"),
        ("LARGEST_TEXT", 60, "over 60 characters"),
        ("LONGEST_PARSING", -1, "over -1 seconds"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(parser, name, most)
            with pytest.raises(UnreadableLetter, match=what):
                parse_pdf(raw)
    monkeypatch.setattr(building, "LARGEST_TEXT", 60)
    with pytest.raises(UnreadableLetter, match="over 60 characters"):
        parse_pdf(raw)


def test_a_page_that_cannot_be_loaded_is_named() -> None:
    raw = make_pdf(lines("Goed."), lines("Kwijt."))
    body = parse_pdf(raw.replace(b"[7 0 R 9 0 R]", b"[7 0 R null ]"))
    assert said(body, BlockKind.PARAGRAPH) == ["Goed."]
    assert body.remarks == ("page 2 is damaged and was not read",)


@pytest.mark.parametrize("raw", [TAGGED, DRAWN])
@pytest.mark.parametrize("share", [index / 40 for index in range(40)])
def test_a_file_cut_off_anywhere_is_sound_or_refused(raw: bytes, share: float) -> None:
    assert_pdf_or_refused(raw[: int(len(raw) * share)])


@given(st.sampled_from([TAGGED, DRAWN]), st.integers(0), st.binary(min_size=1, max_size=8))
@settings(deadline=None)
def test_a_damaged_file_is_sound_or_refused(raw: bytes, place: int, damage: bytes) -> None:
    place %= len(raw)
    assert_pdf_or_refused(raw[:place] + damage + raw[place + len(damage) :])


WORDS = st.text(alphabet="ab 12.,-€é", min_size=1, max_size=12)
NUMBERS = st.floats(-50, 900, allow_nan=False).map(lambda number: round(number, 1))
TEXTS = st.builds(
    lambda x, y, shown, size, bold, rise: text(x, y, shown, size=size, bold=bold, rise=rise),
    NUMBERS,
    NUMBERS,
    WORDS,
    st.sampled_from([0.1, 4, 6, 8, 10, 10.5, 24, 300]),
    st.booleans(),
    st.sampled_from([0, 3, -3]),
)
TURNED = st.builds(lambda drawn, a, b: f"q {a} {b} {-b} {a} 300 400 cm {drawn} Q\n", TEXTS, NUMBERS, NUMBERS)
RULES = st.builds(rule, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
RECTANGLES = st.builds(lambda x, y, w, h: f"{x} {y} {w} {h} re f\n", NUMBERS, NUMBERS, NUMBERS, NUMBERS)
ROWS = st.builds(
    lambda y, shown, step: "".join(text(60 + step * index, y, one) for index, one in enumerate(shown)),
    st.integers(3, 60).map(lambda row: row * 12),
    st.lists(WORDS, max_size=6),
    st.sampled_from([20, 45, 90]),
)
PAGES = st.lists(TEXTS | TURNED | RULES | RECTANGLES | ROWS, max_size=25).map("".join)


@given(st.lists(PAGES, min_size=1, max_size=3))
@settings(deadline=None)
def test_anything_drawn_is_a_sound_body_and_no_letter_of_it_is_lost(pages: list[str]) -> None:
    raw = make_pdf(*pages, lines("Een bladzijde met tekst."))
    body = parse_pdf(raw)
    assert_sound(body)
    notes = [block.label for block in body.blocks if block.kind is BlockKind.FOOTNOTE and block.anchor is not None]
    kept = "".join([body.text, *(block.label for block in body.blocks), *notes])
    assert letters_in(kept) == letters_in("".join(page_texts(raw)))


@given(
    st.lists(st.lists(st.integers(0, 999), min_size=2, max_size=4), min_size=1, max_size=6),
    st.sampled_from([24, 40, 90]),
)
@settings(deadline=None)
def test_figures_of_neighbouring_columns_never_become_one(rows: list[list[int]], step: int) -> None:
    drawn = [
        text(60 + step * column, 700 - 12 * row, str(number))
        for row, numbers in enumerate(rows)
        for column, number in enumerate(numbers)
    ]
    body = parse_pdf(make_pdf("".join(drawn)))
    found = sorted(number for line in body.running.text.splitlines() for number in re.split("[\u2003\t]", line))
    assert found == sorted(str(number) for numbers in rows for number in numbers)


@given(st.binary(max_size=200))
def test_any_bytes_are_sound_or_refused(raw: bytes) -> None:
    assert_pdf_or_refused(b"%PDF-1.4\n" + raw)


def test_a_page_with_ten_times_the_lines_takes_ten_times_the_steps() -> None:
    import sys

    def steps(pages: int) -> int:
        raw, count = make_pdf(*[lines(*["Er kwamen 50.000 personen naar ons land."] * 40)] * pages), 0

        def trace(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(trace)
        try:
            parse_pdf(raw)
        finally:
            sys.setprofile(None)
        return count

    steps(1)
    assert steps(60) / steps(6) < 11
