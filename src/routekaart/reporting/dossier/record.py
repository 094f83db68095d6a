"""A dossier as a record for machines.

The record has `thing, name, as_of, level` and a list for each part of a dossier: `description, roles, arrangements,
contacts, couplings, give_and_take, instruments, money, objectives, context, parliament, other, disagreements,
retracted, withheld`. A line is `{text, statements, subject, speaker, kind, valid, content, sources, level}`: `text` is
for people, `content` is the statement's own, `statements` are the ids of all statements that say it, and a source is
`{title, address, kind, quote}`. `money` is a ledger: see `reporting/ledger.py`.
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
from routekaart.domain.period import Period
from routekaart.domain.statement import Withheld
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import find_sources
from routekaart.reporting.instruments import admissibility_record
from routekaart.reporting.ledger.record import ledger_record

Record = dict[str, object]


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
    record: Record = {
        "text": describe_line(line, names),
        "statements": [held.statement.id for held in line.held],
        "subject": said.subject,
        "speaker": said.speaker,
        "kind": said.kind.value,
        "valid": _period(said.valid),
        "content": to_record(said.content),
        "sources": [
            {"title": one.title, "address": one.address, "kind": one.kind, "quote": one.quote}
            for one in find_sources(line, names)
        ],
        "level": line.level.label,
    }
    if line.retracted_by is not None:
        record["retracted_by"] = line_record(Line(held=(line.retracted_by,)), names)
    return record


def withheld_record(withheld: Withheld) -> Record:
    """Return the notice that something is withheld as a record."""
    consent = withheld.consent
    return {
        "level": withheld.level.label,
        "ground": withheld.ground,
        "decider": withheld.decider,
        "until": _period(withheld.until),
        "consent": None if consent is None else to_record(consent),
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
        "state_since": _period(page.state_since),
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
        "partners": list(page.partners),
        "state": page.state,
        "state_since": _period(page.state_since),
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
        "since": _period(row.since),
        "against": [names.words(what) for what in row.against],
        "level": row.level.label,
        "statements": [held.statement.id for line in row.lines for held in line.held],
    }


def _use(page: UsePage, names: Names) -> Record:
    return {
        "instrument": page.instrument,
        "name": names.name(page.instrument),
        "country": page.subject,
        "state": page.state,
        "state_since": _period(page.state_since),
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
        "observations": [
            {
                "period": str(seen.period),
                "value": seen.value,
                "unit": seen.unit.value,
                "status": seen.obs_status,
                "release": seen.release,
                "row": seen.row,
            }
            for seen in series.observations
        ],
    }


def _disagreement(one: Disagreement, names: Names) -> Record:
    return {
        "subject": one.subject,
        "attribute": one.attribute,
        "period": _period(one.period),
        "kind": one.kind,
        "sides": _lines(one.sides, names),
    }


def _period(period: Period | None) -> str | None:
    return None if period is None else str(period)
