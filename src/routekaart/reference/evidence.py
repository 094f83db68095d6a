"""The published evidence as values of the domain: measures, studies, findings, and searches that found nothing.

An entry that nobody has read at its source, or that nothing published bears out, does not get in.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from routekaart.domain.errors import RefusedTable
from routekaart.domain.evidence import Measure, NoStudy, Result, Size, Study, StudyFinding
from routekaart.domain.evidence_field import Evidence
from routekaart.reference.entries import Instrument
from routekaart.reference.files import STRICT, load_entries, load_rows
from routekaart.reference.loading import load_sources
from routekaart.reference.notation import Actor, Thing, When
from routekaart.reference.tables.evaluations import Evaluation

FOLDER = "evidence"
_SIZED = frozenset({Result.EFFECT_FOUND, Result.LIMITED_EFFECT, Result.CHANGE_SEEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyEntry(Study):
    """A study as studies.yml has it."""

    authors: tuple[str, ...] = ()
    office: Actor | None = None
    published: When | None = None
    seen: When | None = None
    studied: When | None = None
    places: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeEntry(Size):
    """The size of an effect inside a finding."""

    __pydantic_config__ = STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingEntry(StudyFinding):
    """A finding as findings.yml has it."""

    size: SizeEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry(NoStudy):
    """A search without a find as searches.yml has it."""

    instruments: tuple[Thing, ...]
    searched: When


def load_evidence(root: Path) -> Evidence:
    """Load the published evidence.

    Raises:
        RefusedTable: if an entry is not as expected, names what is in no list, or says what its result does not bear
            out; the message names file and entry.
    """
    folder = root / FOLDER
    evidence = Evidence(
        measures={one.key: one for one in load_entries(folder / "measures.yml", Measure)},
        studies={one.key: one for one in load_entries(folder / "studies.yml", StudyEntry)},
        findings=load_entries(folder / "findings.yml", FindingEntry),
        searches=load_entries(folder / "searches.yml", SearchEntry),
    )
    _refuse_unknown(evidence, root)
    for study in evidence.studies.values():
        _refuse_unsigned(study)
    rows = {f"evaluations/{row.key}": row for row in load_rows(root / "facts" / "evaluations.csv", Evaluation)}
    for finding in evidence.findings:
        _refuse_unfounded(finding)
        _refuse_otherwise_stated(finding, rows)
    _refuse_found(evidence)
    return evidence


def _refuse_unknown(evidence: Evidence, root: Path) -> None:
    """Refuse a name that leads nowhere. A source that is second-hand is none that a finding may rest on."""
    instruments = {one.id for one in load_entries(root / "instruments.yml", Instrument, key="id")}
    sources = {one.key for one in load_sources(root) if one.kind != "weak"}
    for where, names, known in _names(evidence, instruments, sources):
        unknown = sorted(set(names) - set(known))
        if unknown:
            raise _refused(where, f"{unknown[0]!r} is not in its list", "Correct the name, or add it to the list.")


def _names(
    evidence: Evidence, instruments: Collection[str], sources: Collection[str]
) -> Iterator[tuple[str, Collection[str], Collection[str]]]:
    """Yield for each entry where it is, the names that it uses, and those that there are."""
    for measure in evidence.measures.values():
        yield f"measures.yml, entry {measure.key}", measure.instruments, instruments
    for search in evidence.searches:
        yield f"searches.yml, entry {search.key}", search.instruments, instruments
    for study in evidence.studies.values():
        yield f"studies.yml, entry {study.key}", study.sources, sources
        yield f"studies.yml, entry {study.key}", study.same_material, evidence.studies
    for finding in evidence.findings:
        yield f"findings.yml, entry {finding.key}", (finding.study,), evidence.studies
        yield f"findings.yml, entry {finding.key}", (finding.measure,), evidence.measures


def _refuse_unsigned(study: Study) -> None:
    where = f"studies.yml, entry {study.key}"
    if study.published is None and study.seen is None:
        raise _refused(where, "nothing tells when it was out", "Give published, or seen.")
    if not study.authors and study.office is None:
        raise _refused(where, "nobody made it", "Give authors or office.")
    if not study.sources:
        raise _refused(where, "it has no source", "Name one of sources.yml.")


def _refuse_unfounded(finding: StudyFinding) -> None:
    """Refuse what does not go together with the result."""
    where, size = f"findings.yml, entry {finding.key}", finding.size
    if finding.result.on_effect != (finding.towards is not None):
        remedy = f"{'Give' if finding.result.on_effect else 'Take out'} towards."
        raise _refused(where, f"{finding.result} and what it means for the interest do not go together", remedy)
    if size is None:
        return
    if finding.result not in _SIZED:
        raise _refused(where, f"{finding.result} has no size", "Take it out.")
    told = [one for one in (size.low, size.value, size.high) if one is not None]
    if not told or told != sorted(told):
        raise _refused(where, "the numbers of its size are missing or not in order", "Write low, value and high.")


def _refuse_otherwise_stated(finding: StudyFinding, rows: Mapping[str, Evaluation]) -> None:
    """Refuse a finding that says otherwise than the row of the starter facts that it points to."""
    if not finding.statement:
        return
    where, row, size = f"findings.yml, entry {finding.key}", rows.get(finding.statement), finding.size
    if row is None or row.verified != "sourced":
        raise _refused(where, f"no sourced row is {finding.statement}", "Correct the name of the row.")
    ours = (finding.result.value, *((size.low, size.high, size.unit) if size else (None, None, None)))
    if ours != (row.result, row.effect_low, row.effect_high, row.effect_unit):
        raise _refused(where, f"{finding.statement} has another result or size", "Make the two the same.")


def _refuse_found(evidence: Evidence) -> None:
    """Refuse a search that found nothing where there is a finding."""
    found = {one for finding in evidence.findings for one in evidence.measures[finding.measure].instruments}
    for search in evidence.searches:
        if found.intersection(search.instruments):
            where = f"searches.yml, entry {search.key}"
            raise _refused(where, "there is a finding on one of its instruments", "Take the instrument out.")


def _refused(where: str, what: str, remedy: str) -> RefusedTable:
    return RefusedTable(what, where=f"{FOLDER}/{where}", remedy=remedy)
