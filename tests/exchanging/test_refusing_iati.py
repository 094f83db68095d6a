"""What breaks the standard, or could do harm, is refused whole, with every place where it does."""

import contextlib
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from routekaart.domain.errors import InputError, RefusedTable
from routekaart.exchanging.iati import RefusedFile, import_activities
from routekaart.exchanging.iati import parsing as parsing_module
from routekaart.exchanging.iati.schema import load_schema
from tests.exchanging.conftest import SAMPLE, frame

HEAD = '<iati-activities version="2.03">'
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))


def refusal_of(raw: bytes) -> str:
    with pytest.raises(RefusedTable) as refused:
        import_activities(raw, frame())
    assert refused.value.remedy
    return str(refused.value)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "this is not XML"),
        (b"title,amount\nx,3\n", "this is not XML"),
        (b"%PDF-1.7 \x00\x01", "this is not XML"),
        (b"<iati-activities version='2.03'>", "not XML that can be read"),
        (b"<html><body/></html>", "outermost element is not iati-activities"),
        (b"<iati-organisations version='2.03'/>", "outermost element is not iati-activities"),
        (b"<iati-activity><iati-identifier>x</iati-identifier></iati-activity>", "outermost element"),
        (b"<x:iati-activities xmlns:x='urn:x' version='2.03'/>", "outermost element is not iati-activities"),
        (b"<iati-activities/>", "version None"),
        (b"<iati-activities version='1.05'/>", "version '1.05'"),
        (b"<iati-activities version='3.0'/>", "version '3.0'"),
        (b"<!DOCTYPE iati-activities><iati-activities version='2.03'/>", "document type"),
        (b"<?xml version='1.0'?>\n<!-- <x> -->\n<!DOCTYPE a [<!ENTITY e0 'x'>" + ENTITIES.encode() + b"]><a>&e9;</a>",
         "line 3"),
        (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "document type"),
        ("<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16"), "utf-16"),
        (b"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "ISO-8859-1"),
        (b"<?xml version='1.0' encoding = \"UTF-7\"?><a/>", "UTF-7"),
        (HEAD.encode() + b"\n<x>Caf\xe9</x></iati-activities>", "line 2"),
        ((HEAD + "<a>" * 400 + "</a>" * 400 + "</iati-activities>").encode(), "depth"),
        ((HEAD + "&nbsp;</iati-activities>").encode(), "nbsp"),
        ((HEAD + "<a>\x01</a></iati-activities>").encode(), "not XML that can be read"),
    ],
)  # fmt: skip
def test_what_is_no_safe_iati_file_is_refused_with_a_remedy(raw: bytes, message: str) -> None:
    assert message in refusal_of(raw)


def test_a_file_that_is_too_large_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing_module, "LARGEST", 1000)
    assert "larger than 1,000 bytes" in refusal_of(b"<iati-activities version='2.03'>" + b" " * 1000)


def test_an_entity_in_a_file_on_disk_is_never_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("do not read me")
    raw = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]>{HEAD}&x;</iati-activities>'
    assert "do not read me" not in refusal_of(raw.encode())


BREAKS = [
    ('<iati-identifier>XX-TEST-RETURN</iati-identifier>', "", "iati-identifier"),
    ('<activity-status code="2"/>', "", "activity-status"),
    ('<value value-date="2022-01-01">1500000</value>', '<value value-date="2022-01-01">EUR 1.5 m</value>', "value"),
    ('<value value-date="2022-01-01">1500000</value>', "<value>1500000</value>", "value-date"),
    ('iso-date="2022-02-01"', 'iso-date="1-2-2022"', "1-2-2022"),
    ('iso-date="2025-12-31"', 'iso-date="9999-12-31"', "is no day"),
    ("<contact-info>", "<telephone/><contact-info>", "telephone"),
    (' default-currency="EUR" hierarchy="1"', ' hierarchy="1"', "an amount without a currency"),
    (' default-currency="EUR" hierarchy="1"', ' default-currency="euro" hierarchy="1"', "'euro' is no currency"),
    ('percentage="40"', 'percentage="41"', "give 101 and not 100"),
    ('percentage="40"', 'percentage="39.9"', "give 99.9 and not 100"),
    (' percentage="40"', "", "not all of 2 countries"),
    ('percentage="60"', 'percentage="-60"', "below 0"),
    ('type="3" iso-date="2025-12-31"', 'type="3" iso-date="2021-12-31"', "is before the planned start"),
    ('<period-end iso-date="2022-12-31"/>', '<period-end iso-date="2021-12-31"/>', "ends before it begins"),
    ('<transaction-type code="12"/>', '<transaction-type code="99"/>', "'99' is not a type of transaction"),
    ('<activity-date type="3"', '<activity-date type="9"', "'9' is not a type of date"),
    ('role="4"', 'role="7"', "'7' is not a role"),
    ('status="2"', 'status="3"', "'3' is not a status of a budget"),
    ('measure="1"', 'measure="one"', "is not a measure"),
    ('<result type="1">', '<result type="4">', "is not a type of result"),
    ("XX-TEST-RETURN/MA</iati-identifier>", "XX-TEST-RETURN</iati-identifier>", "the identifier is that of"),
    ("XX-TEST-RETURN</iati-identifier>", "</iati-identifier>", "without an identifier"),
    ('ref="XX-TEST-RETURN" type="1"', 'ref="XX-TEST-RETURN" type="8"', "type of related activity"),
    ('generated-datetime="2024-05-01T09:00:00Z"', 'generated-datetime="May"', "May"),
    ("</iati-activities>", "<surprise/></iati-activities>", "'surprise' is no part of IATI"),
    (">Help with return<", ">Help for V-nummer 123.456.7890<", "a V-number"),
    (">People helped to return<", ">born 12-03-1990<", "a date of birth"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), BREAKS)
def test_what_breaks_the_standard_is_refused_with_its_line(imported, old: str, new: str, message: str) -> None:
    with pytest.raises(RefusedFile) as refused:
        imported((old, new))
    (fault, *_) = [fault for fault in refused.value.faults if message in fault.what]
    assert fault.breaks
    assert fault.line > 0
    assert fault.remedy


@pytest.mark.parametrize(
    ("name", "message"),
    [("here:lang", "prefix here"), ("generated-datetime:", "'generated-datetime:'"), ("\u2c00name", "'\u2c00name'")],
)
def test_an_attribute_that_only_the_parser_lets_pass_is_refused(sample: str, name: str, message: str) -> None:
    """A prefix that nothing declares, and a letter that came into XML later."""
    raw = sample.replace("<iati-activities ", f'<iati-activities {name}="x" ', 1).encode()
    assert message in refusal_of(raw)


def test_what_looks_like_personal_data_is_not_repeated(imported) -> None:
    with pytest.raises(RefusedFile) as refused:
        imported((">Help with return<", ">Help for V-nummer 123.456.7890<"))
    assert "123" not in str(refused.value)


def test_all_that_is_wrong_is_told_at_once(imported) -> None:
    with pytest.raises(RefusedFile) as refused:
        imported(('percentage="40"', 'percentage="41"'), ('code="12"', 'code="99"'), ("<budget status", "<budget type"))
    assert sum(fault.breaks for fault in refused.value.faults) == 2
    assert any("2 000" in fault.what for fault in imported().faults)
    assert "2 places" in str(refused.value)


def test_an_activity_that_breaks_the_standard_can_be_left_out_by_name(imported) -> None:
    broken = ('percentage="40"', 'percentage="41"')
    found = imported(broken, without=("XX-TEST-RETURN",))
    assert found.activities == 1
    with pytest.raises(InputError, match="no activity XX-NONE"):
        imported(without=("XX-NONE",))


@pytest.mark.parametrize(
    ("shares", "right"),
    [("100", True), ("50 50", True), ("33.33 33.33 33.33", True), ("33.3 33.3 33.3", True), ("33 33 33", False),
     ("99.9", False), ("0 100", True), ("16.67 16.67 16.67 16.67 16.67 16.67", True), ("50.00 49.90", False)],
)  # fmt: skip
def test_percentages_give_100_but_for_what_rounding_can_explain(imported, shares: str, right: bool) -> None:
    countries = "".join(f'<recipient-country code="MA" percentage="{share}"/>' for share in shares.split())
    old = '<recipient-country code="MA" percentage="60"/>\n    <recipient-country code="TN" percentage="40"/>'
    if right:
        assert imported((old, countries)).activities == 2
    else:
        with pytest.raises(RefusedFile, match="and not 100"):
            imported((old, countries))


@pytest.mark.parametrize(("end", "noted"), [("2022-12-31", False), ("2023-01-01", True), ("2026-06-30", True)])
def test_a_budget_for_more_than_a_year_is_a_remark(imported, end: str, noted: bool) -> None:
    found = imported(('<period-end iso-date="2022-12-31"/>', f'<period-end iso-date="{end}"/>'))
    assert any("more than a year" in fault.what for fault in found.faults) is noted


def test_the_schema_in_the_package_is_that_of_iati(shared: Path) -> None:
    """The stand-in for the attributes of xml: lets pass and stops the same."""
    folder = shared / "standards" / "iati-2.03"
    theirs = etree.XMLSchema(etree.parse(str(folder / "iati-activities-schema.xsd"), etree.XMLParser(no_network=True)))
    ours = load_schema()
    for file in sorted((shared / "data" / "iati").glob("*.xml")):
        tree = etree.parse(str(file))
        assert theirs.validate(tree) and ours.validate(tree)
    sample = SAMPLE.read_text(encoding="utf-8")
    for lang in ("nl", "nl-BE", "", "not a language", "x" * 9):
        tree = etree.fromstring(sample.replace('xml:lang="nl"', f'xml:lang="{lang}"', 1).encode())
        assert theirs.validate(tree) == ours.validate(tree), lang
    for name in ("iati-activities-schema.xsd", "iati-common.xsd"):
        packaged = Path(parsing_module.__file__).parent / "schemas" / name
        assert packaged.read_bytes() == (folder / name).read_bytes()


FILES = {
    "minbuza_activities_2018_sample13.xml": ((), 13, {"Description": 13, "Event": 50, "Figure": 3, "Money": 85}),
    "unhcr_activities_2023.xml": ((), 134, {"Description": 134, "Event": 402, "Money": 416}),
    "iom_activities_2019_577.xml": (("XM-DAC-47066-CC.0001",), 576, {"Description": 576, "Event": 1966, "Money": 576}),
}


@pytest.mark.parametrize("name", FILES)
def test_real_files_come_in_whole_and_lead_back(shared: Path, name: str) -> None:
    from collections import Counter

    from tests.exchanging.test_reading_iati import assert_leads_back

    without, activities, counts = FILES[name]
    raw = (shared / "data" / "iati" / name).read_bytes()
    found = import_activities(raw, frame(name), without=without)
    counted = Counter(type(s.content).__name__ for s in found.statements)
    del counted["Relation"]
    assert (found.activities, dict(counted)) == (activities, counts)
    assert len({s.id for s in found.statements}) == len(found.statements)
    tree = etree.fromstring(raw)
    for statement in found.statements[:: len(found.statements) // 60]:
        assert_leads_back(statement, tree)


def test_the_file_of_iom_is_refused_for_the_one_activity_with_200_percent(shared: Path) -> None:
    raw = (shared / "data" / "iati" / "iom_activities_2019_577.xml").read_bytes()
    with pytest.raises(RefusedFile) as refused:
        import_activities(raw, frame())
    (fault,) = [fault for fault in refused.value.faults if fault.breaks]
    assert (fault.activity, "give 200 and not 100" in fault.what) == ("XM-DAC-47066-CC.0001", True)


def test_memory_does_not_grow_with_what_is_not_kept(sample: str) -> None:
    head, _, rest = sample.partition("  <iati-activity ")
    body = "  <iati-activity " + rest.removesuffix("</iati-activities>\n")
    filler = "<description type='2'>" + "<narrative>nothing of this is kept</narrative>" * 2000 + "</description>"

    def peak(copies: int) -> int:
        one = body.replace("<participating-org", filler + "<participating-org", 1)
        many = "".join(one.replace("XX-TEST-RETURN", f"XX-{n}") for n in range(copies))
        raw = f"{head}{many}</iati-activities>".encode()
        tracemalloc.start()
        import_activities(raw, frame())
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(20) < 20 * 200_000


@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    raw = bytearray(SAMPLE.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(raw) - 1))
        end = start + data.draw(st.integers(0, 40))
        raw[start:end] = data.draw(st.binary(max_size=6) | st.sampled_from([b"<", b"/>", b"&", b'"', b"9" * 30, b"-1"]))
    try:
        found = import_activities(bytes(raw), frame())
    except RefusedTable:
        return
    assert found.activities > 0


@given(st.data())
def test_any_value_in_any_attribute_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    tree = etree.parse(str(SAMPLE))
    element = data.draw(st.sampled_from([one for one in tree.iter("*") if one.attrib]))
    name = data.draw(st.sampled_from(sorted(element.attrib)))
    element.set(name, data.draw(st.sampled_from(["", " ", "0001-01-01", "9999-12-31", "2024-02-30", "-1", "1e9", "é"])))
    with contextlib.suppress(RefusedTable):
        assert import_activities(etree.tostring(tree, encoding="UTF-8"), frame()).activities == 2


def test_lines_are_right_in_long_files_too(imported, sample: str) -> None:
    wrong = ('percentage="40"', 'percentage="41"'), ('code="12"', 'code="99"'), ("<value value-date", "<value when")
    blank = "\n" * 70_000

    def lines(*changes: tuple[str, str]) -> list[int]:
        with pytest.raises(RefusedFile) as refused:
            imported(*changes)
        return [fault.line for fault in refused.value.faults]

    for change in wrong:
        later = lines(("<iati-activities", f"{blank}<iati-activities"), change)
        assert later == [line + 70_000 for line in lines(change)]
