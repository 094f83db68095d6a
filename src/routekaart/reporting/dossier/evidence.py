"""What studies found about an instrument, put into words for a terminal and a page alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.domain.evidence import Size, Study, StudyFinding
from routekaart.domain.evidence_field import Evidence, EvidenceField, Grade
from routekaart.domain.ids import ThingId
from routekaart.reporting.dossier.evidence_words import DESIGNS, GRADES, INTERESTS, LABELS, TOWARDS
from routekaart.reporting.dossier.sources import Found, listed_sources
from routekaart.reporting.dossier.words import RESULTS
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record, notation


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFinding:
    """A finding in words."""

    found: str
    study: str
    """Who studied it, when and how."""
    remarks: tuple[str, ...]
    sources: tuple[Found, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldField:
    """The evidence on one interest in words: what it can carry, and each finding."""

    heading: str
    findings: tuple[ToldFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEvidence:
    """The evidence on an instrument in words."""

    empty: tuple[str, ...]
    """That there is none, and whether it was looked for."""
    fields: tuple[ToldField, ...]


def tell_evidence(evidence: Evidence, instrument: ThingId, paper: Paper) -> ToldEvidence:
    """Tell what studies found about an instrument, or that there are none."""
    fields = evidence.find_fields(instrument)
    return ToldEvidence(
        empty=() if fields else tuple(_empty(evidence, paper)),
        fields=tuple(
            ToldField(
                heading=_heading(field, paper),
                findings=tuple(_tell(one, evidence, paper) for one in field.findings),
            )
            for field in fields
        ),
    )


def evidence_record(evidence: Evidence | None, instrument: ThingId) -> Record | None:
    """Return the evidence on an instrument for machines; `None` for what is no instrument."""
    if evidence is None:
        return None
    return {
        "fields": [_field_record(field, evidence) for field in evidence.find_fields(instrument)],
        "searched": [
            {"when": str(one.searched), "told": {"nl": one.told_nl, "en": one.told_en}} for one in evidence.searches
        ],
    }


def _empty(evidence: Evidence, paper: Paper) -> Iterator[str]:
    if not evidence.searches:
        yield paper.say(LABELS, "not_looked")
    for one in evidence.searches:
        yield paper.pick(one.told_nl, one.told_en)
        yield paper.say(LABELS, "none_found", when=paper.time(one.searched))


def _heading(field: EvidenceField, paper: Paper) -> str:
    about = paper.say(INTERESTS, "none" if field.interest is None else field.interest.value)
    told = [f"{about}: {paper.say(GRADES, field.grade.value)}"]
    if field.grade is not Grade.OPEN:
        told.append(paper.say(LABELS, "apart_one" if field.apart == 1 else "apart", number=field.apart))
    if field.contradicting:
        told.append(paper.say(LABELS, "contradicting"))
    return " ".join(f"{one}." for one in told)


def _tell(finding: StudyFinding, evidence: Evidence, paper: Paper) -> ToldFinding:
    measure, study = evidence.measures[finding.measure], evidence.studies[finding.study]
    name, outcome = paper.pick(measure.name_nl, measure.name_en), paper.pick(finding.outcome_nl, finding.outcome_en)
    result = paper.say(RESULTS, finding.result.value)
    means = "" if finding.towards is None else f", {paper.say(TOWARDS, finding.towards.value)}"
    remarks = [paper.pick(finding.note_nl, finding.note_en), paper.pick(measure.reading_nl, measure.reading_en)]
    if measure.package:
        remarks.append(paper.say(LABELS, "package"))
    return ToldFinding(
        found=f"{name} – {outcome}: {paper.pick(finding.found_nl, finding.found_en)} ({result}{means})",
        study=_study(study, paper),
        remarks=tuple(one for one in remarks if one),
        sources=listed_sources(study.sources, paper.names),
    )


def _study(study: Study, paper: Paper) -> str:
    office = () if study.office is None else (paper.names.name(study.office),)
    out = paper.say(LABELS, "undated") if study.published is None else paper.time(study.published)
    places = ", ".join(paper.names.name(place) for place in study.places)
    about = "" if study.studied is None else paper.say(LABELS, "studied", period=paper.time(study.studied))
    how = f"{paper.say(DESIGNS, study.design.value)}: {paper.pick(study.method_nl, study.method_en)}"
    who = f"{', '.join((*study.authors, *office))} ({out})"
    return "; ".join(part for part in (who, how, places, about) if part) + "."


def _field_record(field: EvidenceField, evidence: Evidence) -> Record:
    return {
        "interest": None if field.interest is None else field.interest.value,
        "grade": field.grade.value,
        "apart": field.apart,
        "contradicting": field.contradicting,
        "findings": [_finding_record(one, evidence) for one in field.findings],
    }


def _finding_record(finding: StudyFinding, evidence: Evidence) -> Record:
    size, measure = finding.size, evidence.measures[finding.measure]
    return {
        "finding": finding.key,
        "measure": {"name": {"nl": measure.name_nl, "en": measure.name_en}, "package": measure.package},
        "outcome": {"nl": finding.outcome_nl, "en": finding.outcome_en},
        "found": {"nl": finding.found_nl, "en": finding.found_en},
        "result": finding.result.value,
        "direction": None if finding.direction is None else finding.direction.value,
        "towards": None if finding.towards is None else finding.towards.value,
        "size": None if size is None else _size_record(size),
        "note": {"nl": finding.note_nl, "en": finding.note_en},
        "study": _study_record(evidence.studies[finding.study]),
    }


def _size_record(size: Size) -> Record:
    ends = {"low": size.low, "value": size.value, "high": size.high}
    return {**{name: None if end is None else str(end) for name, end in ends.items()}, "unit": size.unit.value}


def _study_record(study: Study) -> Record:
    return {
        "title": study.title,
        "authors": list(study.authors),
        "office": study.office,
        "published": notation(study.published),
        "studied": notation(study.studied),
        "design": study.design.value,
        "places": list(study.places),
        "sources": list(study.sources),
    }
