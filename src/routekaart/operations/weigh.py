"""Weigh what a person handed in: with what the rules say of each instrument, and the evidence, on its day."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from routekaart.domain.admissibility import Admissibility, Reason, Ruling
from routekaart.domain.content import Give
from routekaart.domain.encoding import digest, to_record
from routekaart.domain.evidence_field import Evidence, group_by_material
from routekaart.domain.ids import RecorderId, ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.statement import About
from routekaart.domain.weighing import NONE, Alternative, Weighing
from routekaart.domain.weighing.bounds import Bounds, refuse_large
from routekaart.domain.weighing.outcome import CouplingKnown, FindingUsed, SealedWeighing
from routekaart.domain.weighing.rankings import Ruled, RuleSaid
from routekaart.recording.weighings import parse_weighing
from routekaart.recording.weighings.naming import KnownNames, refuse_unknown
from routekaart.reference import load_evidence
from routekaart.workspace import Workspace

_SAYING = (Ruling.ALLOWED, Ruling.ALLOWED_IF, Ruling.NOT_ALLOWED, Ruling.POLITICAL_GATE, Ruling.UNKNOWN)


def weigh_file(
    workspace: Workspace, raw: bytes, *, where: str, level: Level, now: datetime, bounds: Bounds | None = None
) -> SealedWeighing:
    """Weigh, and return the weighing with all that it rests on and all that came out. Nothing is kept.

    Args:
        workspace: where rules, lists and register are.
        raw: the file, as docs/weighing.md tells it.
        where: how messages name it.
        level: what is above it in the register is not looked at.
        now: when it is recorded.
        bounds: how large it may be, where others wait for it.

    Raises:
        RefusedFiles: with everything that is wrong in the file, or in which it is too large.
        InputError: if preferences clash, the rules leave a country nothing, or no package keeps the conditions.
    """
    from routekaart.weighing import weigh

    weighing = parse_weighing(where, raw)
    if bounds is not None:
        refuse_large(weighing, bounds, where=where, raw=raw)
    evidence = load_evidence(workspace.reference.root).known_on(weighing.on)
    refuse_unknown(weighing, _known(workspace, evidence, level, weighing.on), where=where, raw=raw)
    about = {country: workspace.register.find_about(country, level=level) for country in weighing.countries}
    ruled = tuple(_rule(workspace, weighing, about, level))
    return SealedWeighing(
        weighing=weighing,
        ruled=ruled,
        findings=tuple(_findings(weighing, evidence)),
        couplings=tuple(
            coupling for country in weighing.countries for coupling in _couplings(weighing, about[country], country)
        ),
        outcome=weigh(weighing, ruled),
        level=level,
        recorded=now,
        recorded_by=RecorderId(weighing.recorded_by),
    )


def _known(workspace: Workspace, evidence: Evidence, level: Level, on: date) -> KnownNames:
    reference = workspace.reference
    out = {key for key, study in evidence.studies.items() if study.known_on(on)}
    statements = {str(one.id) for one in workspace.register.find_statements(level=level)}
    return KnownNames(
        things=reference.names.keys() | reference.countries,
        findings={one.key for one in evidence.findings},
        material=_material(evidence),
        bases={source.key for source in reference.sources} | out | statements,
    )


def _material(evidence: Evidence) -> dict[str, str]:
    """Return for each finding what it was found in: one of the studies that share their material."""
    groups = group_by_material(evidence.studies, evidence.studies)
    named = {key: min(group) for group in groups for key in group}
    return {one.key: named[one.study] for one in evidence.findings}


def _rule(workspace: Workspace, weighing: Weighing, about: dict[ThingId, About], level: Level) -> Iterator[Ruled]:
    """Yield what the rules say of each alternative, in the order of the weighing."""
    from routekaart.ruling import GENERAL_STEPS, judge_instrument

    register = workspace.register
    general = [one for thing in GENERAL_STEPS for one in register.find_statements(subject=thing, level=level)]
    for one in weighing.alternatives:
        if one.instrument == NONE:
            yield Ruled(alternative=one, ruling=Ruling.ALLOWED)
            continue
        statements = (*(held.statement for held in about[one.country].held), *general)
        yield _ruled(one, judge_instrument(workspace.rules, statements, one.instrument, one.country, weighing.on))


def _ruled(alternative: Alternative, found: Admissibility) -> Ruled:
    saying = [reason for reason in found.reasons if reason.decides and reason.ruling in _SAYING]
    return Ruled(
        alternative=alternative,
        ruling=found.ruling,
        rules=tuple(_said(reason) for reason in saying),
        unknown=tuple(fact.name for fact in found.unknown),
    )


def _said(reason: Reason) -> RuleSaid:
    return RuleSaid(
        rule=reason.rule,
        version=reason.version,
        ruling=reason.ruling,
        articles=tuple(dict.fromkeys(" ".join((basis.title, basis.article)).strip() for basis in reason.basis)),
        addresses=tuple(dict.fromkeys(basis.address for basis in reason.basis)),
        text_nl=reason.text_nl,
        text_en=reason.text_en,
    )


def _findings(weighing: Weighing, evidence: Evidence) -> Iterator[FindingUsed]:
    known = {one.key: one for one in evidence.findings}
    for key in dict.fromkeys(study.finding for value in weighing.values for study in value.studies):
        yield FindingUsed(id=key, digest=digest(to_record(known[key])))


def _couplings(weighing: Weighing, about: About, country: ThingId) -> Iterator[CouplingKnown]:
    """Yield what the register tells of give and take with a country."""
    gives = [(one.statement, one.statement.content) for one in about.held]
    told = [(statement, content) for statement, content in gives if isinstance(content, Give)]
    weighed = {deal.coupling for deal in weighing.deals}
    for coupling in dict.fromkeys(
        statement.subject for statement, _ in told if kind_of(statement.subject) == "coupling"
    ):
        mine = [(statement, content) for statement, content in told if statement.subject == coupling]
        yield CouplingKnown(
            coupling=coupling,
            partner=country,
            they_give=_given((content for _, content in mine), by=country),
            we_give=tuple(content.what for _, content in mine if content.giver != country),
            statements=tuple(statement.id for statement, _ in mine),
            weighed=coupling in weighed,
        )


def _given(gives: Iterable[Give], *, by: ThingId) -> tuple[str, ...]:
    return tuple(give.what for give in gives if give.giver == by)
