"""A letter is held back for what cannot stand in it, and for nothing else."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.checking.gate import Grounds, accept_faults, find_faults, find_faults_of_text, write_around, write_plain
from routekaart.domain.brief import (
    AcceptedFault,
    Brief,
    BriefFault,
    BriefForm,
    Bullets,
    Chart,
    Computed,
    FaultKind,
    FromRelease,
    FromStatement,
    Heading,
    Map,
    Note,
    Noted,
    Paragraph,
    Run,
    Shown,
    Table,
    TracedFigure,
    Words,
)
from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

DAY = date(2026, 11, 1)
NO_GROUNDS = Grounds(quantities=(), judged=(), newest={}, unreviewed=frozenset())
TRACE = FromRelease(
    indicator="frontex-detections", area="route:western-mediterranean", period=Period.parse("2018"), unit=Unit.PERSONS,
    value=Decimal(57000), low=Decimal(56500), high=Decimal(57500), obs_status="A", release="frontex/a/1", row=2,
)  # fmt: skip
OFFICIAL = TracedFigure(id="f1", text="57.000", asked="", trace=TRACE, level=Level.OPENBAAR)
SAID = TracedFigure(
    id="f2", text="circa 40", asked="", trace=FromStatement(statement="ab" * 32, said="circa 40"), level=Level.INTERN
)


def brief(*sentences: Iterable[Run], level: Level = Level.INTERN) -> Brief:
    return Brief(
        form=BriefForm.OVERVIEW, title="Overzicht", subject="Overzicht", sender="dienst", addressee="Kamer", day=DAY,
        as_of=DAY, level=level, lang="nl", version="0", figures=(OFFICIAL, SAID), notes=(Note(text="bron"),),
        blocks=(Heading(text="Kop 3"), *(Paragraph(runs=tuple(runs)) for runs in sentences)),
    )  # fmt: skip


LETTER = brief(
    (Words(text="In 2018 waren er "), Shown(figure="f1"), Words(text=" detecties.")),
    (Words(text="Er gingen "), Shown(figure="f2"), Words(text=" mensen terug in 12 dagen."), Noted(note=1)),
    (Words(text="Er kwamen 900 mensen."),),
)


def test_the_plain_text_says_where_each_figure_stands() -> None:
    plain = write_plain(LETTER)
    assert plain.text.splitlines()[2] == "In 2018 waren er 57.000 detecties."
    assert [plain.text[piece.start : piece.end] for piece in plain.pieces if piece.figure] == ["57.000", "circa 40"]
    assert plain.at(plain.text.index("57.000") + 2).figure == "f1"
    assert plain.at(plain.text.index("detecties")).figure == ""
    assert not plain.at(0).sourced
    assert plain.at(len(LETTER.title)) is None


def faults(letter: Brief, **grounds) -> list[tuple[str, str]]:
    found = find_faults(letter, write_plain(letter), replace(NO_GROUNDS, **grounds))
    return [(fault.kind.value, fault.figure or fault.quote) for fault in found]


def test_a_letter_without_fault_goes_out() -> None:
    assert faults(LETTER) == []


def test_what_is_above_the_level_of_the_reader_holds_it_back() -> None:
    assert faults(replace(LETTER, level=Level.OPENBAAR)) == [("above_level", "f2")]


def test_a_newer_release_with_another_figure_makes_it_stale() -> None:
    found = find_faults(LETTER, write_plain(LETTER), replace(NO_GROUNDS, newest={"f1": "56245"}))
    assert [(one.kind.value, one.figure, one.beside) for one in found] == [("stale", "f1", "56245")]


def test_what_nobody_reviewed_holds_it_back() -> None:
    assert faults(LETTER, unreviewed=frozenset({"ab" * 32})) == [("unreviewed", "f2")]
    assert faults(LETTER, unreviewed=frozenset({"cd" * 32})) == []


def test_a_computed_figure_is_as_little_reviewed_as_what_it_was_computed_from() -> None:
    trace = Computed(
        method="ledger", value=Decimal(40), low=Decimal(40), high=Decimal(40), unit=Unit.PERSONS,
        statements=("cd" * 32, "ab" * 32),
    )  # fmt: skip
    letter = replace(LETTER, figures=(OFFICIAL, replace(SAID, trace=trace)))
    assert faults(letter, unreviewed=frozenset({"ab" * 32})) == [("unreviewed", "f2")]


def test_a_number_in_a_sentence_without_source_is_untraced() -> None:
    text = write_plain(LETTER).text
    places = [(text.index(number), text.index(number) + len(number)) for number in ("57.000", "12 dagen", "900", "3")]
    assert faults(LETTER, quantities=places) == [("untraced", "Er kwamen 900 mensen."), ("untraced", "Kop 3")]


@pytest.mark.parametrize(
    "block",
    [
        Bullets(items=((Words(text="zo'n 12"),),)),
        Table(caption="T", header=("a",), rows=(((Words(text="zo'n 12"),),),)),
    ],
)
def test_a_number_in_a_list_or_table_is_looked_at_as_well(block: Bullets | Table) -> None:
    letter = replace(LETTER, blocks=(block,))
    start = write_plain(letter).text.index("12")
    assert [kind for kind, _ in faults(letter, quantities=[(start, start + 2)])] == ["untraced"]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Shown(figure="f1"), Words(text=" detecties. Er kwamen 12 mensen.")), 1),
        ((Words(text="Er waren zaken."), Noted(note=1), Words(text=" Er kwamen 12 mensen.")), 1),
        ((Words(text="Er waren zaken. Er kwamen 12 mensen."), Noted(note=1)), 0),
        ((Words(text="Volgens IOM"), Noted(note=1), Words(text=" Er kwamen 12 mensen.")), 0),
        ((Words(text="Motie nr. Kamp over 12 mensen en "), Shown(figure="f1")), 0),
    ],
)
def test_a_figure_or_note_speaks_for_its_own_sentence(runs: tuple[Run, ...], expected: int) -> None:
    letter = brief(runs)
    start = write_plain(letter).text.index("12")
    assert len(faults(letter, quantities=[(start, start + 2)])) == expected


@pytest.mark.parametrize(
    "letter",
    [
        replace(LETTER, title="In 2018 kwamen 12 mensen"),
        replace(LETTER, blocks=(Chart(title="12 mensen", alt="Een lijn", lines=()),)),
        replace(LETTER, blocks=(Map(title="Kaart", alt="Een piek van 12 mensen", points=()),)),
    ],
)
def test_a_number_in_a_title_or_in_what_a_drawing_tells_is_looked_at_as_well(letter: Brief) -> None:
    start = write_plain(letter).text.index("12")
    assert [kind for kind, _ in faults(letter, quantities=[(start, start + 2)])] == ["untraced"]


STALE = BriefFault(kind=FaultKind.STALE, quote="57.000", figure="f1", beside="56245")
ABOVE = BriefFault(kind=FaultKind.ABOVE_LEVEL, quote="circa 40", figure="f2", beside="intern")


def accepted(kind: FaultKind, quote: str, where: str | None = None) -> AcceptedFault:
    return AcceptedFault(
        kind=kind, quote=quote, where=where, reason="zoals toen bekend", by="organisation:jenv", on=DAY
    )


def twice(number: str) -> tuple[BriefFault, ...]:
    """Return the faults of a letter that says a number without source in the sections on two countries."""
    said = Paragraph(runs=(Words(text=f"Er kwamen {number} mensen."),))
    letter = replace(LETTER, blocks=(Heading(text="Spanje"), said, Heading(text="Italië"), said))
    plain = write_plain(letter)
    places = [(found.start(), found.end()) for found in re.finditer(number, plain.text)]
    return find_faults(letter, plain, replace(NO_GROUNDS, quantities=places))


def test_what_is_accepted_at_one_place_is_not_accepted_at_another() -> None:
    spain, italy = twice("900")
    assert (spain.where, italy.where) == ("Spanje > Er kwamen 900 mensen.", "Italië > Er kwamen 900 mensen.")
    may = accepted(FaultKind.UNTRACED, spain.quote, "Spanje  > Er kwamen 900 mensen.")
    assert accept_faults([spain, italy], [may]) == ((italy,), (may,))
    assert accept_faults([italy], [may]) == ((italy,), ())


def test_what_is_accepted_without_a_place_counts_only_if_there_is_one_place() -> None:
    spain, italy = twice("900")
    old = accepted(FaultKind.UNTRACED, spain.quote)
    assert accept_faults([spain], [old]) == ((), (old,))
    with pytest.raises(InputError, match="without its place, and stands at 2 places") as refusal:
        accept_faults([spain, italy], [old])
    assert "Spanje > Er kwamen 900 mensen." in refusal.value.remedy


def test_another_figure_with_the_same_digits_is_not_accepted_with_it() -> None:
    other = replace(OFFICIAL, id="f3", trace=replace(TRACE, row=9))
    rows = tuple(((Words(text=year),), (Shown(figure=one),)) for year, one in (("2018", "f1"), ("2019", "f3")))
    table = Table(caption="Detecties", header=("jaar", "aantal"), rows=rows)
    letter = replace(LETTER, figures=(OFFICIAL, SAID, other), blocks=(Heading(text="Kop"), table))
    found = find_faults(letter, write_plain(letter), replace(NO_GROUNDS, newest={"f1": "1", "f3": "2"}))
    assert [one.where for one in found] == ["Kop > Detecties > 2018 57.000", "Kop > Detecties > 2019 57.000"]
    may = accepted(FaultKind.STALE, "57.000", found[0].where)
    assert accept_faults(found, [may]) == (found[1:], (may,))


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (replace(LETTER, subject="Er kwamen 12 mensen"), ["untraced"]),
        (replace(LETTER, notes=(Note(text="Er kwamen 12 mensen"),)), ["untraced"]),
        (replace(LETTER, notes=(Note(text="Er kwamen 12 mensen", address="https://example.org"),)), []),
    ],
)
def test_a_number_in_the_subject_or_in_a_note_without_address_is_looked_at(letter: Brief, expected: list[str]) -> None:
    around = write_around(letter)
    start = around.text.index("kwamen 12") + len("kwamen ")
    found = find_faults_of_text(around, replace(NO_GROUNDS, quantities=[(start, start + 2)]))
    assert [one.kind.value for one in found] == expected


def test_what_stands_around_the_text_is_no_part_of_it() -> None:
    assert write_plain(replace(LETTER, subject="Zeven", notes=(Note(text="eigen telling"),))) == write_plain(LETTER)


def test_a_named_office_lets_a_fault_go_out_with_its_reason() -> None:
    may = accepted(FaultKind.STALE, "57.000")
    assert accept_faults([STALE, ABOVE], [may]) == ((ABOVE,), (may,))
    assert accept_faults([STALE], [accepted(FaultKind.STALE, "57"), accepted(FaultKind.UNTRACED, "57.000")]) == (
        (STALE,),
        (),
    )


def test_nobody_lets_out_what_is_above_the_level() -> None:
    assert accept_faults([ABOVE], [accepted(FaultKind.ABOVE_LEVEL, "circa 40")]) == ((ABOVE,), ())


@given(st.lists(st.sampled_from([STALE, ABOVE]), max_size=4), st.lists(st.sampled_from(FaultKind), max_size=3))
def test_what_is_left_was_there_and_what_is_used_was_given(found: list[BriefFault], kinds: list[FaultKind]) -> None:
    given_ones = [accepted(kind, "57.000") for kind in kinds]
    left, used = accept_faults(found, given_ones)
    assert set(left) <= set(found)
    assert set(used) <= set(given_ones)
    assert ABOVE in left or ABOVE not in found
