"""The worked example of a weighing says of each number where it comes from, and passes nothing made up off as found."""

import re
from itertools import product
from pathlib import Path

import pytest
import yaml

from routekaart.domain.evidence_field import Evidence
from routekaart.domain.weighing import EvidenceGrade, Value, Weighing
from routekaart.recording.weighings import parse_weighing
from routekaart.recording.weighings.form import ValueForm
from routekaart.reference import Reference, default_root, load_evidence, load_reference

FILE = Path(__file__).parents[2] / "demonstration" / "weighing" / "weighing.yml"
IN_THE_LETTER = {
    "AFG": "Afghanistan", "DZA": "Algerije", "IRQ": "Irak", "JOR": "Jordanië", "LBN": "Libanon", "MAR": "Marokko",
    "MLI": "Mali", "NER": "Niger", "NGA": "Nigeria", "TUR": "Turkije",
}  # fmt: skip
WITHOUT_STUDY = {
    ("instrument:diplomatic-passport-waiver", "return"),
    ("instrument:visa-code-25a-measures", "return"),
    ("instrument:visa-code-25a-measures", "arrivals"),
}


@pytest.fixture(scope="module")
def weighing() -> Weighing:
    return parse_weighing(FILE.name, FILE.read_bytes())


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_evidence(default_root())


def test_it_is_about_ten_countries_that_the_letter_names(shared: Path, weighing: Weighing) -> None:
    letter = (shared / "letters" / "train" / "000.txt").read_text("utf-8")
    assert {one.removeprefix("country:") for one in weighing.countries} == set(IN_THE_LETTER)
    assert all(name in letter for name in IN_THE_LETTER.values())


def test_every_instrument_is_in_the_catalogue(weighing: Weighing, reference: Reference) -> None:
    assert set(weighing.instruments) <= {one.id for one in reference.instruments}


def test_every_anchor_has_a_source_of_the_list(weighing: Weighing, reference: Reference) -> None:
    known = {source.key for source in reference.sources}
    for leaf in weighing.leaves:
        assert leaf.anchors is not None
        assert leaf.anchors.sources and set(leaf.anchors.sources) <= known, leaf.id


@pytest.mark.parametrize("grade", list(EvidenceGrade))
def test_what_is_made_up_is_flagged_and_what_is_not_has_a_ground(
    weighing: Weighing, reference: Reference, evidence: Evidence, grade: EvidenceGrade
) -> None:
    known = evidence.known_on(weighing.on)
    later = {source for one in evidence.studies.values() if not one.known_on(weighing.on) for source in one.sources}
    grounds = {source.key for source in reference.sources} - later
    assert {"lanati-thiele", "dreher-donors"} <= {one.key for one in known.findings}
    for value in (one for one in weighing.values if one.grade is grade):
        match grade:
            case EvidenceGrade.ILLUSTRATIVE:
                assert not value.basis and value.given_by.startswith("example: "), value
            case EvidenceGrade.NONE:
                assert value.empty and not value.basis, value
            case _:
                assert value.basis and set(value.basis) <= grounds and value.note, value


def test_what_nobody_studied_is_empty(weighing: Weighing, evidence: Evidence) -> None:
    for instrument, criterion in WITHOUT_STUDY:
        values = [one for one in weighing.values if cell(one) == (instrument, criterion)]
        assert len(values) == len(weighing.countries)
        assert all(one.empty for one in values)
        assert evidence.find_fields(values[0].alternative.instrument) == ()


def test_only_what_the_rules_leave_out_has_no_values_at_all(weighing: Weighing) -> None:
    told = {cell(one) for one in weighing.values}
    compared = (*weighing.instruments, "instrument:dialogue")
    missing = {
        instrument for instrument, leaf in product(compared, weighing.leaves) if (instrument, leaf.id) not in told
    }
    assert missing == {"instrument:landing-rights-withdrawal"}


def test_no_preference_is_put_into_the_mouth_of_a_real_office(weighing: Weighing) -> None:
    assert weighing.preferences
    assert all(one.said.by.startswith("example: ") for one in weighing.preferences)


def test_the_value_that_the_page_shows_is_of_a_listed_finding_with_its_published_size(evidence: Evidence) -> None:
    page = (FILE.parents[2] / "docs" / "weighing.md").read_text("utf-8")
    (shown,) = re.findall(r"```yaml\n(values:.*?)```", page, re.DOTALL)
    (value,) = yaml.safe_load(shown)["values"]
    (study,) = ValueForm.model_validate(value).studies
    (finding,) = [one for one in evidence.findings if one.key == study.finding]
    assert finding.size is not None
    assert (study.low, study.high) == (finding.size.low, finding.size.high)
    assert study.reading


def cell(value: Value) -> tuple[str, str]:
    return value.alternative.instrument, value.criterion
