"""A dossier as a record for machines: what `routekaart dossier --json` prints. Its fields: docs/json.md.

A list for each part of a dossier, and in it lines: `text` is for people, `content` is the statement's own, and
`statements` are the ids of all statements that say it.
"""

from collections.abc import Sequence

from routekaart.domain.dossier import (
    ArrangementPage,
    CouplingPage,
    Disagreement,
    Dossier,
    Exchange,
    Line,
    Objective,
    Series,
    UsePage,
)
from routekaart.domain.encoding import to_record
from routekaart.reporting.dossier.evidence import evidence_record
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import sources_record
from routekaart.reporting.instruments import admissibility_record
from routekaart.reporting.ledger.record import ledger_record
from routekaart.reporting.records import Record, notation
from routekaart.reporting.statistics.values import value_record
from routekaart.reporting.withheld import withheld_record


def dossier_record(dossier: Dossier, names: Names) -> Record:
    """Return a dossier as a record."""
    return {
        "thing": dossier.thing,
        "name": names.name(dossier.thing),
        "as_of": dossier.as_of.isoformat(),
        "level": dossier.level.label,
        "description": _lines(dossier.description, names),
        "roles": _lines(dossier.roles, names),
        "arrangements": [_arrangement(page, names) for page in dossier.arrangements],
        "contacts": _lines(dossier.contacts, names),
        "couplings": [_coupling(page, names) for page in dossier.couplings],
        "give_and_take": [_exchange(row, names) for row in dossier.give_and_take],
        "instruments": [_use(page, names) for page in dossier.instruments],
        "evidence": evidence_record(dossier.evidence, dossier.thing),
        "money": ledger_record(dossier.money, names, rulings={one.about: one for one in dossier.rulings}),
        "objectives": [_objective(page, names) for page in dossier.objectives],
        "context": _lines(dossier.context, names),
        "parliament": _lines(dossier.parliament, names),
        "other": _lines(dossier.other, names),
        "disagreements": [_disagreement(one, names) for one in dossier.disagreements],
        "retracted": _lines(dossier.retracted, names),
        "withheld": [withheld_record(one) for one in dossier.withheld],
    }


def line_record(line: Line, names: Names) -> Record:
    """Return a line as a record."""
    said = line.statement
    back = line.retracted_by
    return {
        "text": describe_line(line, names),
        "statements": [held.statement.id for held in line.held],
        "subject": said.subject,
        "speaker": said.speaker,
        "kind": said.kind.value,
        "valid": notation(said.valid),
        "content": to_record(said.content),
        "sources": sources_record(line, names),
        "level": line.level.label,
        "retracted_by": None if back is None else line_record(Line(held=(back,)), names),
    }


def _lines(lines: Sequence[Line], names: Names) -> list[Record]:
    return [line_record(line, names) for line in lines]


def _arrangement(page: ArrangementPage, names: Names) -> Record:
    return {
        "arrangement": page.id,
        "name": names.name(page.id),
        "description": None if page.description is None else line_record(page.description, names),
        "partners": list(page.partners),
        "state": page.state,
        "state_since": notation(page.state_since),
        "state_disputed": page.state_disputed,
        "dates": _lines(page.dates, names),
        "negotiations": _lines(page.negotiations, names),
        "promises": _lines(page.promises, names),
        "breaches": _lines(page.breaches, names),
        "relations": _lines(page.relations, names),
        "rules": None if page.rules is None else admissibility_record(page.rules, lang=names.lang),
    }


def _coupling(page: CouplingPage, names: Names) -> Record:
    return {
        "coupling": page.id,
        "name": names.name(page.id),
        "partners": list(page.partners),
        "state": page.state,
        "state_since": notation(page.state_since),
        "gives": _lines(page.gives, names),
        "events": _lines(page.events, names),
        "relations": _lines(page.relations, names),
    }


def _exchange(row: Exchange, names: Names) -> Record:
    return {
        "giver": row.giver,
        "what": names.words(row.what),
        "coupling": row.coupling,
        "state": row.state,
        "state_since": notation(row.since),
        "against": [names.words(what) for what in row.against],
        "level": row.level.label,
        "statements": [held.statement.id for line in row.lines for held in line.held],
    }


def _use(page: UsePage, names: Names) -> Record:
    return {
        "instrument": page.instrument,
        "name": names.name(page.instrument),
        "subject": page.subject,
        "state": page.state,
        "state_since": notation(page.state_since),
        "steps": _lines(page.steps, names),
    }


def _objective(page: Objective, names: Names) -> Record:
    return {
        "objective": page.objective,
        "results": _lines(page.results, names),
        "findings": _lines(page.findings, names),
        "series": [_series(series) for series in page.series],
    }


def _series(series: Series) -> Record:
    return {
        "indicator": series.indicator,
        "area": series.area,
        "values": [
            {"period": str(seen.period), "unit": seen.unit.value, **value_record(seen)} for seen in series.observations
        ],
    }


def _disagreement(one: Disagreement, names: Names) -> Record:
    return {
        "subject": one.subject,
        "attribute": one.attribute,
        "period": notation(one.period),
        "kind": one.kind,
        "sides": _lines(one.sides, names),
    }
