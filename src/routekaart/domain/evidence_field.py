"""The evidence on one instrument and one interest, and how much it can carry.

The grade follows from the designs of the studies and from how many stand apart; nobody types one. It says nothing on
which way they point: studies that contradict each other are all kept, and the field says that they do.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from routekaart.domain.evidence import Design, Interest, Measure, NoStudy, Study, StudyFinding
from routekaart.domain.ids import ThingId

SEVERAL = 3
"""So many studies that stand apart make a field that no single one of them decides."""
OF_WHICH_COMPARED = 2
"""So many of these must set the measure against places or people that it did not reach."""


class Grade(StrEnum):
    """How much the studies of one field can carry."""

    NONE = "none"
    """No study is in the list."""
    OPEN = "open"
    """It was studied, and no study answers what the measure did."""
    THIN = "thin"
    """One or two studies that stand apart, or hardly any that compares."""
    SEVERAL = "several"
    """Three or more that stand apart, two or more of which compare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceField:
    """What is known about an instrument and an interest."""

    interest: Interest | None
    """`None` for what is about none of them: the data, how a fund is run."""
    findings: tuple[StudyFinding, ...]
    grade: Grade
    apart: int
    """How many studies answer what the measure did and stand apart from each other."""

    @property
    def contradicting(self) -> bool:
        """Whether studies that answer what the measure did come to different answers."""
        return len({one.towards for one in self.findings if one.result.on_effect}) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that is listed: what was done, who studied it, what was found, and what was looked for and not found."""

    measures: Mapping[str, Measure]
    studies: Mapping[str, Study]
    findings: tuple[StudyFinding, ...]
    searches: tuple[NoStudy, ...]

    def known_on(self, day: date) -> "Evidence":
        """Return what was out on a day."""
        return Evidence(
            measures=self.measures,
            studies=self.studies,
            findings=tuple(one for one in self.findings if self.studies[one.study].known_on(day)),
            searches=tuple(
                one for one in self.searches if one.searched.start is not None and one.searched.start <= day
            ),
        )

    def about(self, instrument: ThingId) -> "Evidence":
        """Return what is about an instrument."""
        return Evidence(
            measures=self.measures,
            studies=self.studies,
            findings=tuple(one for one in self.findings if instrument in self.measures[one.measure].instruments),
            searches=self.find_searches(instrument),
        )

    def find_fields(self, instrument: ThingId) -> tuple[EvidenceField, ...]:
        """Return the evidence on an instrument, a field for each interest that it tells of."""
        mine = [one for one in self.findings if instrument in self.measures[one.measure].instruments]
        told = {one.interest for one in mine}
        return tuple(
            self._field(interest, [one for one in mine if one.interest is interest])
            for interest in (*Interest, None)
            if interest in told
        )

    def find_field(self, instrument: ThingId, interest: Interest) -> EvidenceField:
        """Return the evidence on an instrument and an interest; an empty field if there is none."""
        found = (one for one in self.find_fields(instrument) if one.interest is interest)
        return next(found, self._field(interest, ()))

    def find_searches(self, instrument: ThingId) -> tuple[NoStudy, ...]:
        """Return the searches that found no study on an instrument."""
        return tuple(one for one in self.searches if instrument in one.instruments)

    def _field(self, interest: Interest | None, findings: Collection[StudyFinding]) -> EvidenceField:
        return EvidenceField(
            interest=interest,
            findings=tuple(findings),
            grade=grade_of(findings, self.studies),
            apart=count_apart(_answering(findings, self.studies), self.studies),
        )


def grade_of(findings: Collection[StudyFinding], studies: Mapping[str, Study]) -> Grade:
    """Grade a field by its studies that answer what the measure did: how many stand apart, and how many compare.

    Args:
        findings: those of the field.
        studies: all studies, by key.
    """
    if not findings:
        return Grade.NONE
    answering = _answering(findings, studies)
    if not answering:
        return Grade.OPEN
    comparing = {key for key in answering if studies[key].design is Design.COMPARED}
    several = count_apart(answering, studies) >= SEVERAL and count_apart(comparing, studies) >= OF_WHICH_COMPARED
    return Grade.SEVERAL if several else Grade.THIN


def count_apart(keys: Iterable[str], studies: Mapping[str, Study]) -> int:
    """Count studies; those that share material, directly or through others of them, count once."""
    return len(group_by_material(keys, studies))


def group_by_material(keys: Iterable[str], studies: Mapping[str, Study]) -> list[set[str]]:
    """Return studies in groups that share material, directly or through others of them."""
    groups: list[set[str]] = []
    for key in dict.fromkeys(keys):
        touching = [group for group in groups if any(_share(studies[key], studies[one]) for one in group)]
        groups = [*(group for group in groups if group not in touching), {key}.union(*touching)]
    return groups


def _answering(findings: Iterable[StudyFinding], studies: Mapping[str, Study]) -> set[str]:
    """Return the studies that answer what the measure did. A review only repeats others, so it does not count."""
    return {one.study for one in findings if one.result.on_effect and studies[one.study].design is not Design.REVIEW}


def _share(one: Study, other: Study) -> bool:
    return other.key in one.same_material or one.key in other.same_material
