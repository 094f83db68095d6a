"""A letter is held back for what cannot stand in it, and for nothing else."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.checking.gate import Grounds, accept_faults, find_faults, find_faults_of_text, find_unused
from routekaart.checking.plain import write_around, write_plain
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
from routekaart.domain.finding import Finding, Judgement
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.statement import Passage, Statement

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


NOTE = Note(text="bron")


def brief(*sentences: Iterable[Run], level: Level = Level.INTERN, form: BriefForm = BriefForm.OVERVIEW) -> Brief:
    return Brief(
        form=form, title="Overzicht", subject="Overzicht", sender="dienst", addressee="Kamer", day=DAY,
        as_of=DAY, level=level, lang="nl", version="0", figures=(OFFICIAL, SAID), notes=(NOTE,),
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


def test_a_fault_of_a_figure_says_what_it_is_and_where() -> None:
    letter = replace(LETTER, level=Level.OPENBAAR)
    grounds = replace(NO_GROUNDS, unreviewed=frozenset({"ab" * 32}))
    above, unreviewed = find_faults(letter, write_plain(letter), grounds)
    assert (above.kind, above.quote, above.beside) == (FaultKind.ABOVE_LEVEL, "circa 40", Level.INTERN.label)
    assert (unreviewed.kind, unreviewed.quote, unreviewed.beside) == (FaultKind.UNREVIEWED, "circa 40", "")
    assert above.where == unreviewed.where == "Kop 3 > Er gingen circa 40 mensen terug in 12 dagen."


def test_a_newer_release_with_another_figure_makes_it_stale() -> None:
    found = find_faults(LETTER, write_plain(LETTER), replace(NO_GROUNDS, newest={"f1": "56245"}))
    assert [(one.kind.value, one.figure, one.beside) for one in found] == [("stale", "f1", "56245")]


def test_what_nobody_reviewed_holds_it_back() -> None:
    assert faults(LETTER, unreviewed=frozenset({"ab" * 32})) == [("unreviewed", "f2")]
    assert faults(LETTER, unreviewed=frozenset({"cd" * 32})) == []


def test_what_is_to_be_reviewed_is_named() -> None:
    found = find_faults(LETTER, write_plain(LETTER), replace(NO_GROUNDS, unreviewed=frozenset({"ab" * 32, "ef" * 32})))
    assert [one.statements for one in found] == [("ab" * 32,)]


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


def judged(quote: str, start: int, *, then: Judgement, now: Judgement) -> tuple[Statement, Finding]:
    said = SimpleNamespace(source=Passage(document="d", start=start, end=start + len(quote), quote=quote))
    outcomes = (SimpleNamespace(judgement=one, candidates=()) for one in (then, now))
    return said, SimpleNamespace(outcome=SimpleNamespace(then=next(outcomes), now=next(outcomes)))


C, U = Judgement.CONTRADICTED, Judgement.UNDECIDED


@pytest.mark.parametrize(
    ("quote", "then", "now", "held"),
    [
        ("900 mensen", C, U, True),
        ("900 mensen", U, C, True),
        ("900 mensen", U, U, False),
        ("57.000 detecties", C, U, True),
        ("57.000 detecties", U, C, False),
        ("57.000 detecties.\nEr gingen circa 40 mensen terug in 12", U, C, True),
    ],
)
def test_what_is_contradicted_then_or_now_holds_it_back_and_a_live_figure_only_by_then(
    quote: str, then: Judgement, now: Judgement, held: bool
) -> None:
    said = judged(quote, write_plain(LETTER).text.index(quote), then=then, now=now)
    assert [kind for kind, _ in faults(LETTER, judged=[said])] == ["contradicted"] * held


def contradicted(quote: str, *values: str | None, start: int | None = None) -> BriefFault:
    """Return the fault of words that other figures contradict, behind a statement that was read in no text."""
    at = write_plain(LETTER).text.index(quote) if start is None else start
    said, finding = judged(quote, at, then=C, now=U)
    finding.outcome.then.candidates = tuple(SimpleNamespace(value=value) for value in values)
    typed = SimpleNamespace(source=SimpleNamespace())
    grounds = replace(NO_GROUNDS, judged=[(typed, finding), (said, finding)])
    (fault,) = find_faults(LETTER, write_plain(LETTER), grounds)
    return fault


def test_what_is_contradicted_is_told_with_its_words_its_place_and_the_figures_beside_it() -> None:
    fault = contradicted("900 mensen", "950", None, "800", "950")
    assert (fault.quote, fault.beside, fault.figure) == ("900 mensen", "800, 950", "")
    assert fault.where == "Kop 3 > Er kwamen 900 mensen."
    live = contradicted("57.000 detecties", "56245")
    assert (live.figure, live.beside, live.where) == ("f1", "56245", "Kop 3 > In 2018 waren er 57.000 detecties.")
    between = contradicted("900 mensen", start=len(LETTER.title))
    assert (between.figure, between.where, between.beside) == ("", "", "")


@pytest.mark.parametrize(("registered", "expected"), [(None, []), (False, ["untraced"]), (True, [])])
def test_a_note_that_a_person_typed_is_a_source_only_if_it_is_registered(
    registered: bool | None, expected: list[str]
) -> None:
    note = Note(text="Er kwamen 12 mensen", address="https://example.org")
    around = write_around(replace(LETTER, notes=(note,)), {} if registered is None else {note: registered})
    start = around.text.index("12")
    found = find_faults_of_text(around, replace(NO_GROUNDS, quantities=[(start, start + 2)]))
    assert [one.kind.value for one in found] == expected


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
        (replace(LETTER, notes=(Note(text="brief a4a43, teken 8: “er kwamen 12 mensen”"),)), []),
    ],
)
def test_a_number_in_the_subject_is_looked_at_and_a_note_of_the_register_is_a_source(
    letter: Brief, expected: list[str]
) -> None:
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


def test_a_space_of_a_keyboard_may_stand_for_one_that_does_not_break() -> None:
    fault = replace(STALE, quote="€\u00a0485\u202fmiljoen", where="Kop > € 485 miljoen")
    may = accepted(FaultKind.STALE, "€ 485 miljoen", "Kop > €\u00a0485 miljoen")
    assert accept_faults([fault], [may]) == ((), (may,))
    assert accept_faults([fault], [accepted(FaultKind.STALE, "€485 miljoen")]) == ((fault,), ())


def test_what_is_accepted_about_nothing_is_named() -> None:
    may, twice_said, mistyped = (accepted(FaultKind.STALE, quote) for quote in ("57.000", "57.000", "57.00"))
    other = accepted(FaultKind.UNTRACED, "57.000")
    assert find_unused([STALE], [may, twice_said, mistyped, other]) == (mistyped, other)
    assert find_unused([], [may]) == (may,)


def test_nobody_lets_out_what_is_above_the_level() -> None:
    assert accept_faults([ABOVE], [accepted(FaultKind.ABOVE_LEVEL, "circa 40")]) == ((ABOVE,), ())


@given(st.lists(st.sampled_from([STALE, ABOVE]), max_size=4), st.lists(st.sampled_from(FaultKind), max_size=3))
def test_what_is_left_was_there_and_what_is_used_was_given(found: list[BriefFault], kinds: list[FaultKind]) -> None:
    given_ones = [accepted(kind, "57.000") for kind in kinds]
    left, used = accept_faults(found, given_ones)
    assert set(left) <= set(found)
    assert set(used) <= set(given_ones)
    assert ABOVE in left or ABOVE not in found
