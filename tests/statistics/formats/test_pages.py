"""Answers of UNHCR, CBS and the World Bank: whole, or refused with the page that is missing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import RefusedTable
from routekaart.statistics.layout import Format
from tests.statistics.formats.making import as_json, as_pages, as_zip, assert_sound_or_refused, read, rows_of

PAGED: tuple[Format, ...] = ("unhcr-json", "cbs-odata", "world-bank-json")


def unhcr(page: int = 1, last: int = 1, items: object = None, **more: object) -> dict[str, object]:
    usual = [{"year": 2024, "coo_id": "-", "coa_iso": "TUR", "refugees": 2940735, "oip": None}]
    return {"page": page, "maxPages": last, "short_url": "x", "items": usual if items is None else items, **more}


def cbs(*values: object, following: str = "", **more: object) -> dict[str, object]:
    rows = [
        {"Id": number, "Measure": "D003", "ValueAttribute": "None", "Value": value, "Perioden": "2020JJ00"}
        for number, value in enumerate(values)
    ]
    link = {"@odata.nextLink": following} if following else {}
    return {"@odata.context": "https://example.org/$metadata#Observations", "value": rows} | link | more


def world_bank(page: int = 1, last: int = 1, **row: object) -> list[object]:
    usual = {
        "indicator": {"id": "SP.POP.TOTL", "value": "Population, total"},
        "country": {"id": "AW", "value": "Aruba"},
        "countryiso3code": "ABW",
        "date": "2022",
        "value": 106445,
        "unit": "",
        "obs_status": "",
        "decimal": 0,
    }
    head = {"page": page, "pages": last, "per_page": 1, "total": last, "sourceid": "2", "lastupdated": "2024-06-28"}
    return [head, [usual | row]]


def test_an_answer_of_unhcr_keeps_dashes_and_empties_nulls():
    table = read("unhcr-json", as_json(unhcr(total=1)))
    assert list(table.columns) == ["year", "coo_id", "coa_iso", "refugees", "oip"]
    assert rows_of(table) == [("2024", "-", "TUR", "2940735", "")]
    assert table.stated_rows == 1


def test_a_list_of_sums_is_no_number_of_rows():
    assert read("unhcr-json", as_json(unhcr(total=[{"refugees": 5}]))).stated_rows is None


def test_an_answer_without_items_has_no_rows():
    assert read("unhcr-json", as_json(unhcr(last=0, items=[]))).rows == 0


def test_pages_come_in_the_order_of_their_numbers():
    pages = [unhcr(page, 3, [{"year": 2000 + page}]) for page in (1, 2, 3)]
    named = {f"page-{page['page']:04}.json": as_json(page) for page in reversed(pages)}
    assert rows_of(read("unhcr-json", as_zip(named))) == [("2001",), ("2002",), ("2003",)]


def test_an_answer_of_cbs_keeps_the_digits_of_values():
    table = read("cbs-odata", as_json(cbs(3075.0, None, 0.10, **{"@odata.count": 3})))
    assert table.columns["Value"].to_pylist() == ["3075.0", "", "0.1"]
    assert table.columns["Id"].to_pylist() == ["0", "1", "2"]
    assert table.stated_rows == 3


def test_pages_of_cbs_follow_each_other():
    raw = as_pages(cbs(1, following="https://example.org/2"), cbs(2))
    assert read("cbs-odata", raw).columns["Value"].to_pylist() == ["1", "2"]


def test_an_answer_of_the_world_bank_gives_the_codes():
    table = read("world-bank-json", as_pages(world_bank(1, 2), world_bank(2, 2, value=None)))
    assert list(table.columns) == [
        "indicator", "country", "countryiso3code", "date", "value", "unit", "obs_status",
    ]  # fmt: skip
    assert rows_of(table)[0] == ("SP.POP.TOTL", "AW", "ABW", "2022", "106445", "", "")
    assert table.columns["value"].to_pylist() == ["106445", ""]
    assert (table.stated_rows, table.published) == (2, date(2024, 6, 28))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (as_json(unhcr(1, 3)), "page 2 of 3 is missing"),
        (as_json(unhcr(2, 2)), "page 1 of 2 is missing"),
        (as_pages(unhcr(1, 3), unhcr(2, 3), unhcr(3, 3), skip=2), "page 2 of 3 is missing"),
        (as_pages(unhcr(1, 3), unhcr(3, 3), unhcr(2, 3), skip=3), "page 2 of 3 is missing"),
        (as_pages(unhcr(1, 2), unhcr(1, 2)), "page 1 of 2 is there twice"),
        (as_pages(unhcr(1, 1), unhcr(2, 1)), "2 pages, but the publisher says 1"),
        (as_pages(unhcr(1, 2), unhcr(2, 3)), "different answers"),
        (as_json(unhcr(items=[{"a": 1}, {"b": 2}])), "item 2 and the first differ in having 'a', 'b'"),
        (as_json(unhcr(items=[{"a": 1}, 5])), "item 2 is no object"),
        (as_json(unhcr(items=[5])), "item 1 is no object"),
        (as_json(unhcr(items=[{"a": [1]}])), "'a' holds a list in row 1"),
        (as_json(unhcr(items=[{"a": True}])), "'a' holds a bool"),
        (as_json(unhcr(items=[{"a": "\ud800"}])), "'a' holds text that is not Unicode"),
        (as_json(unhcr(items={})), "'items' is not what it should be"),
        (as_json({"page": 1}), "'items' is missing"),
        (as_json(unhcr(page=1.5)), "'page' is no whole number"),
        (as_json([unhcr()]), "is no object"),
        (as_zip({"page-0001.json": as_json(unhcr()), "notes.txt": b""}), r"'notes\.txt', which is no page"),
        (as_zip({"page-0001.json": as_json(unhcr()), "page-00001.json": b""}), "which is no page"),
        (as_zip({}), "different answers"),
    ],
)
def test_an_answer_of_unhcr_that_is_not_whole_is_refused(raw, reason):
    with pytest.raises(RefusedTable, match=reason) as refused:
        read("unhcr-json", raw)
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (as_json(cbs(1, following="https://example.org/2")), "not complete: the last page names a next one"),
        (as_pages(cbs(1), cbs(2)), "page 1 of 2 says that it is the last"),
        (as_pages(cbs(1, following="x", **{"@odata.count": 2}), cbs(2, **{"@odata.count": 3})), "different numbers"),
        (as_json(cbs(1, **{"@odata.count": "many"})), r"'@odata\.count' is no whole number"),
        (as_json({"value": [{"Value": {"x": 1}}]}), "'Value' holds a dict"),
        (as_json({"odata.metadata": "", "value": "x"}), "'value' is not what it should be"),
        (as_json({"error": {"code": "404"}}), "'value' is missing"),
        (as_zip({}), "there is no page"),
    ],
)
def test_an_answer_of_cbs_that_is_not_whole_is_refused(raw, reason):
    with pytest.raises(RefusedTable, match=reason):
        read("cbs-odata", raw)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (as_json(world_bank(1, 2)), "page 2 of 2 is missing"),
        (as_json(world_bank(country="AW")), "'country' is not what it should be"),
        (as_json(world_bank(country={"value": "Aruba"})), "'id' is missing"),
        (as_json(world_bank(value=[1])), "'value' holds a list"),
        (as_json([{"page": 1, "pages": 1, "total": 1, "lastupdated": "soon"}, []]), "'soon', which is no date"),
        (as_json([{"page": 1, "pages": 1, "total": "?"}, []]), "'total' is no whole number"),
        (
            as_json([{"message": [{"id": "120", "value": "The value is not valid"}]}]),
            "an error: The value is not valid",
        ),
        (as_json({"page": 1}), "is not what the World Bank gives"),
        (as_pages(world_bank(1, 2), world_bank(2, 3)), "different answers"),
    ],
)
def test_an_answer_of_the_world_bank_that_is_not_whole_is_refused(raw, reason):
    with pytest.raises(RefusedTable, match=reason):
        read("world-bank-json", raw)


@pytest.mark.parametrize("name", [*PAGED, "json-stat"])
@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b'{"value": NaN}', "NaN is not a number"),
        (b'{"value": -Infinity}', "-Infinity is not a number"),
        (b'{"value": 1e999999999}', "no number of people"),
        (b'{"value": 0e33333333333333333333333333333333}', "no number of people"),
        (b'{"value": 1, "value": 2}', "the key 'value' stands twice"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'{"value": [{"Id": 1', "cut off: .* in line 1"),
        (b'{"value": "\xff"}', "byte 12 of the file is not UTF-8"),
        (b"", "not JSON"),
        (b"null", "not what"),
    ],
)
def test_json_that_cannot_be_trusted_is_refused(name, raw, reason):
    with pytest.raises(RefusedTable, match=reason):
        read(name, raw)


@pytest.mark.parametrize(("text", "kept"), [(b"1.0E7", "10000000"), (b"0.10", "0.10"), (b"-5e-3", "-0.005")])
def test_a_number_is_written_in_full_with_the_digits_it_has(text, kept):
    table = read("cbs-odata", b'{"value": [{"Value": ' + text + b"}]}")
    assert table.columns["Value"].to_pylist() == [kept]


@given(st.sampled_from(PAGED), st.binary())
def test_any_bytes_become_a_table_or_are_refused(name, raw):
    assert_sound_or_refused(name, raw)
    assert_sound_or_refused(name, as_zip({"page-0001.json": raw}))


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=3),
    max_leaves=8,
)


@given(anything, st.lists(anything))
def test_any_part_of_an_answer_becomes_a_table_or_is_refused(part, rows):
    for more in ({"items": rows}, {"maxPages": part}, {"total": part}):
        assert_sound_or_refused("unhcr-json", as_json(unhcr() | more))
    assert_sound_or_refused("cbs-odata", as_json({"value": rows, "@odata.nextLink": part}))
    head, _ = world_bank()
    for page in ([head, rows], [part, []], world_bank(country=part), world_bank(value=part), rows):
        assert_sound_or_refused("world-bank-json", as_json(page))
