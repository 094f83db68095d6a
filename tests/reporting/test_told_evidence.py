"""What studies found is told with who found it and what it can carry; where there is nothing, that is what is told."""

from datetime import date

import pytest

from routekaart.domain.evidence_field import Evidence
from routekaart.domain.ids import ThingId
from routekaart.reference import default_root, load_evidence, load_reference
from routekaart.reporting.dossier.evidence import evidence_record, tell_evidence
from routekaart.reporting.dossier.evidence_words import DESIGNS, GRADES, INTERESTS, TOWARDS
from routekaart.reporting.dossier.names import Names, ShownSource
from routekaart.reporting.dossier.words import RESULTS
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import Lang

BENELUX = ThingId("instrument:benelux-readmission-agreement")
WAIVER = ThingId("instrument:diplomatic-passport-waiver")
QUOTA = ThingId("instrument:labour-quota")
TODAY = date(2026, 11, 30)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_evidence(default_root()).known_on(TODAY)


@pytest.fixture(scope="module")
def names() -> Names:
    reference = load_reference()
    sources = {one.key: ShownSource(one.title, one.address, one.kind) for one in reference.sources}
    return Names(lang="nl", names=reference.names, sources=sources)


def paper(names: Names, lang: Lang) -> Paper:
    return Paper(names=Names(lang=lang, names=names.names, sources=names.sources), width=100)


def test_a_finding_is_told_with_its_study_its_doubt_and_its_address(evidence: Evidence, names: Names) -> None:
    told = tell_evidence(evidence.about(BENELUX), BENELUX, paper(names, "nl"))
    (field,) = told.fields
    assert field.heading == "Terugkeer: dun bewijs. Er is 1 studie die zegt wat het deed."
    first = field.findings[0]
    assert first.found.endswith(
        "mate van gedwongen terugkeer: de mate van terugkeer ligt 5 tot 10% hoger (effect gevonden, helpt dit belang)"
    )
    assert first.study.startswith("Leerkes, Maliepaard, Van der Meer, WODC (25 oktober 2022); vergeleken met")
    assert any("procentpunt" in remark for remark in first.remarks)
    assert any(source.address.startswith("https://repository.wodc.nl/") for source in first.sources)


def test_studies_that_contradict_each_other_are_said_to(evidence: Evidence, names: Names) -> None:
    agreement = ThingId("instrument:readmission-agreement")
    told = tell_evidence(evidence.about(agreement), agreement, paper(names, "en"))
    assert told.fields[0].heading == (
        "Return: thin evidence. 2 studies that say what it did stand apart. They contradict each other; all are here."
    )


@pytest.mark.parametrize(
    ("instrument", "lang", "said"),
    [
        (WAIVER, "nl", "Er is er geen gevonden (gezocht in november 2026). Dat zegt niet dat het werkt"),
        (WAIVER, "en", "None was found (searched in November 2026). That does not say that it works"),
        (QUOTA, "en", "none was looked for by then"),
    ],
)
def test_an_empty_field_is_told_as_empty(
    evidence: Evidence, names: Names, instrument: ThingId, lang: Lang, said: str
) -> None:
    told = tell_evidence(evidence.about(instrument), instrument, paper(names, lang))
    assert told.fields == ()
    assert said in " ".join(told.empty)


def test_before_a_search_was_made_it_is_not_told(names: Names) -> None:
    then = load_evidence(default_root()).known_on(date(2020, 7, 10)).about(WAIVER)
    assert "then" in tell_evidence(then, WAIVER, paper(names, "en")).empty[0]
    assert evidence_record(then, WAIVER) == {"fields": [], "searched": []}


def test_every_code_has_its_words_in_both_languages(evidence: Evidence, names: Names) -> None:
    for measure in evidence.measures.values():
        for instrument in measure.instruments:
            dutch, english = (
                tell_evidence(evidence.about(instrument), instrument, paper(names, lang)) for lang in ("nl", "en")
            )
            assert len(dutch.fields) == len(english.fields) > 0
    for table in (DESIGNS, GRADES, INTERESTS, TOWARDS, RESULTS):
        assert all(nl and en for nl, en in table.values())


def test_what_is_no_instrument_has_no_evidence() -> None:
    assert evidence_record(None, ThingId("country:MAR")) is None
