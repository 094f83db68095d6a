"""Evaluations as records for machines."""

from routekaart.domain.encoding import to_record
from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    Estimate,
    Evaluation,
    EvaluationTable,
    GateResult,
    Net,
    NoEffectFound,
    Range,
    Rank,
    Unit,
)
from routekaart.domain.evaluation.plan import Plan
from routekaart.reporting.evaluation.design_records import description_record, event_study_record, rounded
from routekaart.reporting.evaluation.measured import ALL_NEEDED, code_of, tell_gate
from routekaart.reporting.evaluation.together import pooled_record
from routekaart.reporting.evaluation.wording import percent_of, tell_cannot_show
from routekaart.reporting.records import Record
from routekaart.reporting.texts import Lang, say


def table_record(table: EvaluationTable, lang: Lang) -> Record:
    """Return all evaluations of a release with the number of looks."""
    return {
        "looks": {
            "taken": table.looks.taken,
            "below": table.looks.below,
            "expected": table.looks.expected,
        },
        "evaluations": [
            {**evaluation_record(one, lang, charts=False), "q": q}
            for one, q in zip(table.evaluations, table.looks.q, strict=True)
        ],
        "claims": [
            {
                "statement": one.statement,
                "speaker": one.speaker,
                "subject": one.subject,
                "measure": one.measure,
                "effect": one.effect,
                "quote": one.quote,
                "evaluations": list(one.evaluations),
            }
            for one in table.claims
        ],
        "pooled": [pooled_record(one) for one in table.pooled],
    }


def evaluation_record(one: Evaluation, lang: Lang, *, charts: bool = True) -> Record:
    """Return an evaluation; with `charts` also what is drawn: the paths, placebos and earlier dates."""
    return {
        "plan": to_record(one.plan),
        "digest": one.plan.digest,
        "sealed": None if one.sealed is None else {"seq": one.sealed.seq, "recorded": one.sealed.recorded.isoformat()},
        "outcome": _outcome(one),
        "gates": [_gate(gate, one.plan, lang) for gate in one.gates],
        "estimate": None if one.estimate is None else _estimate(one, one.estimate, charts=charts),
        "described": None if one.described is None else description_record(one.described, charts=charts),
        "donors": [_unit(unit) for unit in one.donors],
        "excluded": [{**_unit(each.unit), "reason": each.reason, "other": each.other} for each in one.excluded],
        "specifications": [
            {"name": each.name, "effect": rounded(each.effect), "rank": _rank(each.rank), "donors": each.donors}
            for each in one.specifications
        ],
        "beside": [
            {
                "what": each.what,
                **_unit(each.unit),
                "indicator": each.indicator,
                "before": each.before,
                "after": each.after,
                "effect": rounded(each.effect),
                "rank": _rank(each.rank),
                "difference": rounded(each.difference),
            }
            for each in one.beside
        ],
        "net": _net(one.net),
        "cannot_show": [
            {"code": code, "text": text}
            for code, text in zip(one.cannot_show, tell_cannot_show(one, lang), strict=True)
        ],
        "releases": list(one.releases),
        "method": one.method,
    }


def _outcome(one: Evaluation) -> Record:
    match one.outcome:
        case EffectFound(effect=effect, range=ends):
            percent = percent_of(effect, one.plan.transform)
            return {"kind": "effect_found", "effect": rounded(effect), "percent": rounded(percent), **_ends(ends)}
        case NoEffectFound(detectable=smallest):
            percent = percent_of(-smallest, one.plan.transform)
            return {"kind": "no_effect_found", "detectable": rounded(smallest), "percent": rounded(percent)}
        case CannotBeSaid(because=because):
            return {"kind": "cannot_be_said", "because": list(because)}


def _gate(gate: GateResult, plan: Plan, lang: Lang) -> Record:
    return {
        "code": gate.code,
        "state": str(gate.state),
        "figure": rounded(gate.figure),
        "threshold": rounded(gate.threshold),
        "facts": dict(gate.facts),
        "text": None if gate.open else tell_gate(gate, plan, lang),
        "needed": None if gate.open else say(ALL_NEEDED, code_of(gate), lang),
    }


def _estimate(one: Evaluation, found: Estimate, *, charts: bool) -> Record:
    record: Record = {
        "effect": rounded(found.effect),
        "percent": rounded(percent_of(found.effect, one.plan.transform)),
        "rank": _rank(found.rank),
        "signed_rank": _rank(found.signed_rank),
        "critical": rounded(found.critical),
        "detectable": rounded(found.detectable),
        "at_dates": {str(moment): rounded(effect) for moment, effect in found.at_dates},
        "ends": _ends(found.ends),
        "conformal": None if found.conformal is None else _ends(found.conformal),
        "conformal_open": found.conformal_open,
        "over_optima": None if found.over_optima is None else _ends(found.over_optima),
        "r_squared": rounded(found.r_squared),
        "before": rounded(found.before),
        "after": rounded(found.after),
        "unrest": rounded(found.unrest),
        "weights": [
            {**_unit(each.donor), "weight": rounded(each.weight), "effect_without": rounded(each.effect_without)}
            for each in found.weights
        ],
    }
    record["event_study"] = None if found.event_study is None else event_study_record(found.event_study, charts=charts)
    return record | (_charts(found) if charts else {})


def _charts(found: Estimate) -> Record:
    return {
        "periods": [str(period) for period in found.periods],
        "start": found.start,
        "counted": _numbers(found.counted),
        "observed": _numbers(found.observed),
        "control": _numbers(found.control),
        "band": [_ends(ends) for ends in found.band],
        "placebos": [
            {
                **_unit(each.unit),
                "effect": rounded(each.effect),
                "ratio": rounded(each.ratio),
                "gaps": _numbers(each.gaps),
            }
            for each in found.placebos
        ],
        "earlier": [{"period": str(each.period), "effect": rounded(each.effect)} for each in found.earlier],
    }


def _net(net: Net | None) -> Record | None:
    if net is None:
        return None
    return {"own": rounded(net.own), "receiving": rounded(net.receiving), "together": rounded(net.together)}


def _unit(unit: Unit) -> Record:
    return {"area": unit.area, "counterpart": unit.counterpart}


def _rank(rank: Rank | None) -> Record | None:
    return None if rank is None else {"place": rank.place, "of": rank.of, "p": rounded(rank.p)}


def _ends(ends: Range) -> Record:
    return {"low": rounded(ends.low), "high": rounded(ends.high)}


def _numbers(values: tuple[float, ...]) -> list[float | None]:
    return [rounded(value) for value in values]
