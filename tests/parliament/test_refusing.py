"""What is not as the House describes it is named with its row and what to do, and then nothing of it comes in."""

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import InputError, RefusedTable, RoutekaartError
from routekaart.domain.parliament import Marks
from routekaart.exchanging.tweedekamer import RefusedRecords, Standing
from routekaart.exchanging.tweedekamer.rows import LARGEST
from tests.parliament.making import ZAKEN, bring_in, decision, guid, matter, page, parquet, promise


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (matter(Soort="Toverspreuk"), "Soort 'Toverspreuk' is none that we know"),
        (matter(Soort=None), "there is no Soort"),
        (matter(Nieuwveld=1), "'Nieuwveld' is no field of Zaak"),
        (matter(GestartOp="15 januari 2026"), "written as 2023-12-13; it is '15 januari 2026'"),
        (matter(GestartOp="2026-02-30T00:00:00+01:00"), "GestartOp is no day"),
        (matter(GestartOp="0001-01-01T00:00:00Z"), "GestartOp is no day"),
        (matter(GestartOp="123456782"), "GestartOp is no day between 1815 and 2100, written as 2023-12-13"),
        (matter(GestartOp=20260115), "GestartOp is no day"),
        (matter(Onderwerp=["Marokko"]), "Onderwerp is no text"),
        (matter(Onderwerp="Marokko\0"), "Onderwerp is no text"),
        (matter(Afgedaan="true"), "Afgedaan is neither true nor false"),
        (matter(Id="1"), "Id is no id of a record"),
        (matter(Nummer="Z1"), "Nummer is not in the form 2023Z20055"),
        (matter(Kabinetsappreciatie="Prachtig"), "'Prachtig' is no appraisal"),
        (matter(Document="geen"), "Document is no list of records"),
        (matter(Document=[{"Nieuwveld": 1}]), "'Nieuwveld' is no field of Document"),
    ],
)
def test_a_matter_that_is_not_as_described_is_named(row: dict[str, Any], says: str) -> None:
    standing = Standing()
    with pytest.raises(RefusedRecords) as refused:
        bring_in(page(matter(9), row), standing=standing)
    assert any(says in fault.what and fault.row == 2 and fault.remedy for fault in refused.value.faults)
    assert "file-1.json, row 2" in str(refused.value) and "--without" in str(refused.value)
    assert not standing.last  # nothing was taken as said


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (page(decision(Stemming=[{"Soort": "Misschien"}]), entity="Besluit"), "Soort is no vote"),
        (page(promise(Status="Kwijt"), entity="Toezegging"), "'Kwijt' is no state"),
        (page(promise(Status=None), entity="Toezegging"), "no Status"),
        (page(promise(Nummer="12"), entity="Toezegging"), "Nummer is not in the form TZ202306-123"),
    ],
)
def test_decisions_and_undertakings_are_looked_at_as_well(raw: bytes, says: str) -> None:
    with pytest.raises(RefusedRecords, match=says):
        bring_in(raw)


def test_whoever_decides_so_goes_on_without_a_matter() -> None:
    raw = page(matter(), matter(2, Soort="Toverspreuk"))
    imported = bring_in(raw, without=["2026Z00002"])
    assert imported.records == {"Zaak": 1} and imported.left_out == {"record that was named to be left out": 1}


def test_a_matter_to_leave_out_must_be_there() -> None:
    with pytest.raises(InputError, match="2026Z00007"):
        bring_in(page(matter()), without=["2026Z00007"])


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"\xff\xfe\x00", b"<html>onderhoud</html>", b"[1, 2]", b'{"value": 3}', b'{"value": [{"Id": 1}]}',
        b"{" * 100_000,        b"[" * 100_000, page(matter())[:-20], b'{"value": [NaN]}', b'{"error": {"code": "500"}}',
        b'[{"Kabinetsappreciatie": 1, "DocumentNummer": 2}]', b'[{"Kabinetsappreciatie": 1, "Kabinetsappreciatie": 2}]',
        gzip.compress(page(matter())), b"PAR1 damaged PAR1", b"PAR1",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_whole(raw: bytes) -> None:
    with pytest.raises(RefusedTable):
        bring_in(raw)


def test_a_zip_that_would_unpack_to_much_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zaken.json", b"0" * 10_000_000)
    with pytest.raises(RefusedTable, match="packed"):
        bring_in(out.getvalue())


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(RefusedTable, match="more than"):
        bring_in(b"[" + b" " * LARGEST + b"]")


def test_a_table_that_unpacks_to_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("routekaart.exchanging.tweedekamer.rows.MOST_ROWS", 1)
    with pytest.raises(RefusedTable, match="2 rows"):
        bring_in(parquet(ZAKEN, ZAKEN))


def test_countries_that_somebody_marked_are_compared_with_and_never_used() -> None:
    more = ZAKEN | {"Id": guid(2), "Nummer": "2026Z00002", "Onderwerp": "Motie over visum", "landen": "TUR;WB"}
    imported = bring_in(parquet(ZAKEN, more))
    assert imported.marks == Marks(marked=2, found=1, more=0)
    assert "country:TUR" not in repr(imported.statements) and bring_in(page(matter())).marks is None


def test_the_table_of_matters_says_the_same_as_the_records() -> None:
    row = matter(Onderwerp="Motie over Marokko", Titel=None, Afgedaan=True, Kabinetsappreciatie="Ontraden")
    ours, theirs = bring_in(parquet(ZAKEN)), bring_in(page(row))
    assert {one.id for one in ours.statements} == {one.id for one in theirs.statements}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda row: row | {"extra": 1}, "'extra' is no field"),
        (lambda row: {name: value for name, value in row.items() if name != "Termijn"}, "Termijn is missing"),
    ],
)
def test_another_column_in_a_table_is_named(change: Callable[[dict[str, Any]], dict[str, Any]], says: str) -> None:
    with pytest.raises(RefusedRecords, match=says):
        bring_in(parquet(change(ZAKEN)))


def test_votes_of_one_decision_that_differ_in_what_was_decided_are_refused() -> None:
    row = {
        "besluit_id": ZAKEN["Id"], "zaak_nummer": "2026Z00001", "zaak_soort": "Motie",
        "stemmingssoort": "Met handopsteken",
        "besluit": "Stemmen - aangenomen", "gewijzigd_op": "2026-01-22", "fractie": "A", "stem": "Voor", "zetels": 80,
    }  # fmt: skip
    assert len(bring_in(parquet(row, row | {"fractie": "B"})).statements) == 1
    with pytest.raises(RefusedRecords, match="besluit differs"):
        bring_in(parquet(row, row | {"fractie": "B", "besluit": "Stemmen - verworpen"}))


@given(st.binary(max_size=300))
def test_no_bytes_make_it_stumble(raw: bytes) -> None:
    with suppress(RoutekaartError):
        bring_in(raw)


VALUES = st.sampled_from(
    [None, True, 3, -1, 2.5, 10**30, "", "x", "x\0", "2026-13-01", "2026Z1", [], [1], [[]], {}, {"a": 1}, [{"Id": 1}]]
)


@given(st.dictionaries(st.sampled_from(sorted({*matter(), "Document", "Besluit", "Kamerstukdossier"})), VALUES))
def test_no_value_in_any_field_makes_it_stumble(changes: dict[str, Any]) -> None:
    with suppress(RoutekaartError):
        bring_in(json.dumps([matter(**changes)]).encode())


EDMX = (
    '<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>'
    '<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm"><EntityType Name="{entity}"><Property Name="{field}"/>'
    "</EntityType></Schema></edmx:DataServices></edmx:Edmx>"
)


def test_the_metadata_of_the_house_is_held_against_the_fields_that_are_known() -> None:
    imported = bring_in(EDMX.format(entity="Toezegging", field="Nieuwveld").encode())
    told = [fault.what for fault in imported.faults]
    assert any("not known here: 'Nieuwveld'" in what for what in told)
    assert any("no longer has the field DatumNakoming" in what for what in told) and imported.statements == ()


def test_metadata_of_something_else_is_refused() -> None:
    with pytest.raises(RefusedTable, match="none of the records"):
        bring_in(EDMX.format(entity="Zaal", field="Naam").encode())
