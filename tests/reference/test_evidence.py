"""The published evidence: each finding can be read back, says no more than its source, and gaps are shown as gaps."""

import csv
import re
import shutil
from pathlib import Path

import pytest

from routekaart.domain.errors import RefusedTable
from routekaart.domain.evidence import Result, Towards
from routekaart.domain.evidence_field import Evidence, Grade
from routekaart.domain.ids import ThingId
from routekaart.reference import Reference
from routekaart.reference.evidence import load_evidence
from tests.reference.test_translations import same_numbers

NEVER_STUDIED = (
    "diplomatic-passport-waiver", "visa-code-25a-measures", "visa-code-fee-increase", "visa-code-positive-set",
)  # fmt: skip
WITHOUT_FINDING = {"WODC-3", "ACVZ15"}
"""Studies of which the shared facts take over no finding."""


@pytest.fixture(scope="module")
def evidence(root: Path) -> Evidence:
    return load_evidence(root)


def texts(evidence: Evidence) -> list[tuple[str, str]]:
    """Return every text with its Dutch, English first."""
    pairs = [(one.name_en, one.name_nl) for one in evidence.measures.values()]
    pairs += [(one.reading_en, one.reading_nl) for one in evidence.measures.values()]
    pairs += [(one.method_en, one.method_nl) for one in evidence.studies.values()]
    pairs += [(one.told_en, one.told_nl) for one in evidence.searches]
    for one in evidence.findings:
        pairs += [(one.outcome_en, one.outcome_nl), (one.found_en, one.found_nl), (one.note_en, one.note_nl)]
    return pairs


def test_every_study_can_be_read_at_an_address_that_is_not_second_hand(
    evidence: Evidence, reference: Reference
) -> None:
    sources = {source.key: source for source in reference.sources}
    assert len(evidence.studies) == 23
    for study in evidence.studies.values():
        assert study.sources, study.key
        assert all(sources[key].address.startswith("http") for key in study.sources), study.key
        assert all(sources[key].kind != "weak" for key in study.sources), study.key


def test_every_study_and_measure_is_used_and_every_place_has_a_name(evidence: Evidence, reference: Reference) -> None:
    assert {one.study for one in evidence.findings} == set(evidence.studies)
    assert {one.measure for one in evidence.findings} == set(evidence.measures)
    places = {place for study in evidence.studies.values() for place in study.places}
    assert all(reference.names.get(place) or place in reference.countries for place in places)
    offices = {study.office for study in evidence.studies.values() if study.office}
    assert offices <= {organisation.id for organisation in reference.organisations}


def test_every_sourced_finding_of_the_shared_facts_is_there_once(shared: Path, evidence: Evidence) -> None:
    with (shared / "facts" / "evaluations.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["verified"] == "sourced"]
    linked = [one.statement.removeprefix("evaluations/") for one in evidence.findings if one.statement]
    assert len(linked) == len(set(linked))
    assert set(linked) == {row["finding_id"] for row in rows} - WITHOUT_FINDING
    assert {row["finding_id"] for row in rows if not row["result_type"]} == WITHOUT_FINDING


def test_what_was_never_read_is_not_there(evidence: Evidence) -> None:
    told = " ".join(f"{one.found_en} {one.note_en} {one.size}" for one in evidence.findings)
    for remembered in ("67", "88", "40 to", "47"):
        assert not re.search(rf"(?<!\d)-?{remembered}(?!\d)", told), remembered


@pytest.mark.parametrize("instrument", NEVER_STUDIED)
def test_an_instrument_without_a_study_has_an_empty_field_and_not_a_middle_one(
    evidence: Evidence, instrument: str
) -> None:
    thing = ThingId(f"instrument:{instrument}")
    assert evidence.find_fields(thing) == ()
    (search,) = evidence.find_searches(thing)
    assert str(search.searched) == "2026-11"
    assert not any(thing in measure.instruments for measure in evidence.measures.values())


def test_studies_that_contradict_each_other_are_both_there(evidence: Evidence) -> None:
    rescue = [one for one in evidence.findings if one.measure == "rescue-at-sea" and one.interest == "prevention"]
    assert {(one.result, one.towards) for one in rescue} == {
        (Result.NO_EFFECT_FOUND, Towards.NEITHER),
        (Result.EFFECT_FOUND, Towards.HARMS),
    }


def test_three_publications_of_which_two_share_their_figures_are_thin(evidence: Evidence) -> None:
    (field,) = evidence.find_fields(ThingId("instrument:readmission-agreement"))
    assert (field.grade, field.apart, field.contradicting) == (Grade.THIN, 2, True)


def test_the_effect_of_binding_agreements_has_the_range_that_was_published(evidence: Evidence) -> None:
    (found,) = [one for one in evidence.findings if one.key == "wodc-2a"]
    assert found.size is not None
    assert (str(found.size.low), str(found.size.high), found.size.unit) == ("5", "10", "percent")
    assert "points" in found.note_en


def test_every_text_is_in_both_languages_with_the_same_numbers(evidence: Evidence) -> None:
    for english, dutch in texts(evidence):
        assert bool(english) == bool(dutch), (english, dutch)
        assert same_numbers(english, dutch), (english, dutch)


def test_no_text_is_copied_from_the_notes_it_was_made_from(shared: Path, evidence: Evidence) -> None:
    notes = " ".join(words((shared / name).read_text("utf-8")) for name in ("METHODS.md", "facts/evaluations.csv"))
    for english, _ in texts(evidence):
        told = words(english).split()
        runs = [" ".join(told[start : start + 8]) for start in range(len(told) - 7)]
        assert not [run for run in runs if run in notes], english


def words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


@pytest.fixture
def copied(root: Path, tmp_path: Path) -> Path:
    (tmp_path / "facts").mkdir()
    shutil.copytree(root / "evidence", tmp_path / "evidence")
    for name in ("instruments.yml", "sources.yml", "facts/evaluations.csv"):
        shutil.copy(root / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "written", "instead", "message"),
    [
        ("findings", "  study: wodc-2022-part-2", "  study: wodc-2022", "'wodc-2022' is not in its list"),
        ("findings", "  measure: bilateral-binding", "  measure: treaties", "'treaties' is not in its list"),
        ("measures", '"instrument:readmission-agreement"]', '"instrument:agreement"]', "'instrument:agreement'"),
        ("studies", "[wodc-paper-to-practice, wodc-news-2022]", "[wodc-paper]", "'wodc-paper' is not in its list"),
        ("studies", "[camarena-2020]", "[encyclopedia-ndici]", "'encyclopedia-ndici' is not in its list"),
        ("studies", "[camarena-2020]", "[]", "it has no source"),
        ("studies", '  published: "2020-07-31"\n', "", "nothing tells when it was out"),
        ("studies", "  authors: [Spijkerboer]\n", "", "nobody made it"),
        ("studies", "design: own_past", "design: trial", "design"),
        ("findings", "{low: 5, high: 10, unit: percent}", "{low: 10, high: 5, unit: percent}", "not in order"),
        ("findings", "{low: 5, high: 10, unit: percent}", "{unit: percent}", "missing or not in order"),
        ("findings", "{low: 5, high: 10, unit: percent}", "{low: 5, high: 10, unit: stones}", "size.unit"),
        ("findings", "{low: 5, high: 10, unit: percent}", "{low: 5, top: 10, unit: percent}", "size.top"),
        ("findings", "{low: 5, high: 10, unit: percent}", "{low: 5, high: 12, unit: percent}", "another .* size"),
        ("findings", "  towards: neither\n", "", "do not go together"),
        ("findings", "  result: process\n", "  result: process\n  towards: helps\n", "do not go together"),
        (
            "findings",
            "  result: data_limits\n",
            "  result: data_limits\n  size: {value: 1, unit: percent}\n",
            "has no size",
        ),
        ("findings", "evaluations/WODC-2b", "evaluations/WODC-9", "no sourced row is evaluations/WODC-9"),
        ("findings", "evaluations/WODC-2b", "evaluations/WODC-2d", "another result"),
        ("findings", "  interest: return\n", "  interest: trade\n", "interest"),
        ("searches", "instrument:diplomatic-passport-waiver", "instrument:border-support", "there is a finding"),
        ("searches", "  searched: 2026-11\n", "", "searched"),
    ],
)
def test_an_entry_that_is_not_right_is_refused_with_its_place(
    copied: Path, file: str, written: str, instead: str, message: str
) -> None:
    path = copied / "evidence" / f"{file}.yml"
    text = path.read_text(encoding="utf-8")
    assert written in text
    path.write_text(text.replace(written, instead, 1), encoding="utf-8")
    with pytest.raises(RefusedTable, match=message) as refused:
        load_evidence(copied)
    assert f"{file}.yml, entry " in refused.value.where
    assert refused.value.remedy
