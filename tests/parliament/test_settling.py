"""A record that says the same again adds nothing; one that was changed adds what is new; nothing is rewritten."""

import json
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import Retraction
from routekaart.domain.period import Period
from routekaart.exchanging.tweedekamer import Standing
from tests.parliament.making import (
    FRAME,
    NOW,
    Row,
    bring_in,
    decision,
    guid,
    matter,
    page,
    paper,
    promise,
    said,
    version,
)

ROWS = st.lists(
    st.sampled_from(
        [
            matter(),
            matter(2, Soort="Brief regering"),
            matter(3, Soort="Schriftelijke vragen", Afgedaan=True),
            matter(1, Kabinetsappreciatie="Ontraden"),
            matter(2, Soort="Brief regering", Termijn="2026-05-01"),
        ]
    ),
    max_size=8,
)


def test_the_same_records_say_nothing_new_a_second_time() -> None:
    standing = Standing()
    rows = [matter(Document=[paper(HuidigeDocumentVersie=version(2))]), matter(2, Soort="Brief regering")]
    files = [page(*rows), page(decision(), entity="Besluit"), page(promise(), entity="Toezegging")]
    first, second = bring_in(*files, standing=standing), bring_in(*files, standing=standing)
    assert (len(second.statements), second.known) == (0, len(first.statements))


def test_a_record_that_was_only_touched_says_nothing_new() -> None:
    standing = Standing()
    bring_in(page(matter(Afgedaan=True)), standing=standing)
    touched = bring_in(page(matter(Afgedaan=True, GewijzigdOp="2026-02-19T10:59:02")), standing=standing)
    assert touched.statements == ()


def test_a_change_adds_only_what_is_new_and_dates_it() -> None:
    standing = Standing()
    bring_in(page(matter()), standing=standing)
    changed = matter(Kabinetsappreciatie="Ontraden", Onderwerp="Motie over Marokko", GewijzigdOp="2026-02-02")
    found = bring_in(page(changed), standing=standing).statements
    assert sorted(type(one.content).__name__ for one in found) == ["Description", "Event"]
    assert {one.said_on for one in found} == {Period.parse("2026-02-02")}


def test_what_is_said_again_after_something_else_is_a_new_word() -> None:
    standing = Standing()
    seen = []
    for day, value in enumerate(("Ontraden", "Oordeel Kamer", "Ontraden"), 1):
        row = matter(Kabinetsappreciatie=value, GewijzigdOp=f"2026-02-0{day}")
        seen += said(bring_in(page(row), standing=standing), "Event", "appraisal")
    assert [one.content.detail for one in seen] == ["Ontraden", "Oordeel Kamer", "Ontraden"]  # type: ignore[union-attr]
    assert len({one.id for one in seen}) == 3


def test_what_the_house_takes_out_its_own_speaker_takes_back() -> None:
    standing = Standing()
    first = bring_in(page(matter(), matter(2)), standing=standing)
    gone = bring_in(page(matter(Verwijderd=True)), standing=standing)
    own = {one.id for one in first.statements if one.subject == "request:tk-2026Z00001"}
    taken = [one.content for one in gone.statements]
    assert {one.retracts for one in taken if isinstance(one, Retraction)} == own and len(taken) == len(own)
    assert bring_in(page(matter(Verwijderd=True)), standing=standing).statements == ()


def test_a_record_that_comes_back_is_said_again() -> None:
    standing = Standing()
    first = bring_in(page(matter()), standing=standing)
    bring_in(page(matter(Verwijderd=True)), standing=standing)
    again = bring_in(page(matter(GewijzigdOp="2026-02-20")), standing=standing)
    assert len(again.statements) == len(first.statements)
    assert not {one.id for one in again.statements} & {one.id for one in first.statements}


def test_only_what_a_removed_record_said_is_taken_back() -> None:
    standing = Standing()
    bring_in(page(matter()), page(decision(), entity="Besluit"), standing=standing)
    (gone,) = bring_in(page(decision(Verwijderd=True), entity="Besluit"), standing=standing).statements
    assert isinstance(gone.content, Retraction) and guid(801) in gone.source.address  # type: ignore[union-attr]


@given(ROWS)
def test_bringing_in_twice_is_bringing_in_once(rows: list[Row]) -> None:
    standing = Standing()
    bring_in(page(*rows), standing=standing)
    last = {row["Nummer"]: row for row in rows}
    assert bring_in(page(*last.values()), standing=standing).statements == ()


@given(ROWS)
def test_what_is_said_does_not_depend_on_when_it_was_imported(rows: list[Row]) -> None:
    later = replace(FRAME, now=NOW + timedelta(days=30))
    now, then = bring_in(page(*rows)), bring_in(page(*rows), frame=later)
    assert [one.id for one in now.statements] == [one.id for one in then.statements]


@given(st.permutations([matter(), matter(2), matter(3, Soort="Brief regering")]))
def test_the_order_of_records_does_not_matter(rows: list[Row]) -> None:
    ids = {one.id for one in bring_in(page(*rows)).statements}
    assert ids == {one.id for one in bring_in(*(page(row) for row in rows)).statements}
    assert json.dumps(sorted(ids))
