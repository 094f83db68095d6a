"""What the law, the counter-productive gate and the vetoes say of an alternative, before anything is weighed."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from routekaart.domain.weighing import Alternative, EvidenceGrade
from routekaart.domain.weighing.outcome import SealedWeighing
from routekaart.domain.weighing.rankings import OUT as OUT_STANDINGS
from routekaart.domain.weighing.rankings import Gated, Harm, RuleSaid, Standing, Together
from routekaart.reporting.codes import RULINGS
from routekaart.reporting.weighing.codes import FACTS, SCALES
from routekaart.reporting.weighing.words import ADVICE, OUT
from routekaart.reporting.weighing.writing import WeighingPaper


def say_gates(gated: Gated, paper: WeighingPaper) -> Iterator[str]:
    """Yield what the rules say of an alternative that is weighed, and on which interests it is contested."""
    if not gated.ruled.rules:
        yield paper.say(ADVICE, "no_rule")
    elif telling := _telling(gated):
        ruling = paper.say(RULINGS, gated.ruled.ruling.value)
        yield paper.say(ADVICE, "rule", ruling=ruling, rules=_named(telling))
    if gated.standing is Standing.UNKNOWN:
        yield paper.say(ADVICE, "rests_on_unknown", unknown=_unknown(gated, paper))
    for harm in gated.counter_productive:
        # Contested is what lies between the limit and its mirror image: .2 and .8.
        if harm.chance is not None and 1 - harm.limit < harm.chance.share < harm.limit:
            criterion, share = paper.criterion(harm.criterion), paper.share(harm.chance.share)
            yield paper.say(ADVICE, "contested", criterion=criterion, share=share)


def write_why_out(gated: Gated, paper: WeighingPaper) -> str:
    """Say why an alternative is not weighed at all, or only beside what is known; empty if it is weighed."""
    match gated.standing:
        case Standing.NOT_ALLOWED:
            return paper.say(OUT, "not_allowed", rules=_named(_telling(gated)))
        case Standing.COUNTER_PRODUCTIVE:
            return _backfires(gated, paper)
        case Standing.VETOED:
            return _harms(gated, paper)
        case Standing.UNKNOWN:
            return paper.say(OUT, "unknown", unknown=_unknown(gated, paper))
        case _:
            return ""


def write_why_together(some: Together, paper: WeighingPaper) -> str:
    """Say why instruments are out together, while each of them stays in."""
    protection = paper.weighing.get_criterion(some.harm.criterion).protection
    assert some.harm.chance is not None  # what is not known puts nothing out
    why = paper.say(
        OUT,
        f"{some.standing.value}_together",
        criterion=paper.criterion(some.harm.criterion),
        harm=_harm(some.harm, paper),
        share=paper.share(some.harm.chance.share),
        limit=paper.share(some.harm.limit),
        by="" if protection is None else paper.person(protection.by),
    )
    what = ", ".join(paper.instrument(one) for one in some.instruments)
    return paper.say(OUT, "together", what=f"{what[:1].upper()}{what[1:]}", why=why)


def find_against(
    chosen: Collection[Alternative], sealed: SealedWeighing, paper: WeighingPaper
) -> Iterator[tuple[str, str]]:
    """Yield what of a choice is out or not known, alone or together, and why."""
    for one in sealed.outcome.gated:
        if one.ruled.alternative in chosen and is_out(one):
            yield paper.alternative(one.ruled.alternative), write_why_out(one, paper)
    for some in sealed.outcome.together:
        if {Alternative(country=some.country, instrument=one) for one in some.instruments} <= set(chosen):
            yield paper.names.name(some.country), write_why_together(some, paper)


def write_rules(sealed: SealedWeighing, paper: WeighingPaper) -> Iterator[str]:
    """Yield each rule that is named anywhere, once: its text, its articles and where they can be read."""
    telling = (rule for gated in sealed.outcome.gated for rule in _telling(gated))
    for name, rule in sorted({_name(rule): rule for rule in telling}.items()):
        text = paper.pick(rule.text_nl, rule.text_en).rstrip(".")
        read = ", ".join((*rule.articles, *rule.addresses))
        yield f"- {name}: {text} ({read})."


def is_out(gated: Gated) -> bool:
    """Tell whether an alternative is not weighed among what is known."""
    return gated.standing in (*OUT_STANDINGS, Standing.UNKNOWN)


def _telling(gated: Gated) -> list[RuleSaid]:
    return [rule for rule in gated.ruled.rules if rule.ruling is gated.ruled.ruling]


def _named(rules: Iterable[RuleSaid]) -> str:
    return "; ".join(f"{_name(rule)} ({', '.join(rule.articles)})" for rule in rules)


def _name(rule: RuleSaid) -> str:
    return f"{rule.rule}@{rule.version}"


def _backfires(gated: Gated, paper: WeighingPaper) -> str:
    share, worst = _worst(gated.counter_productive)
    criterion, limit = paper.criterion(worst.criterion), paper.share(worst.limit)
    return paper.say(OUT, "counter_productive", criterion=criterion, share=paper.share(share), limit=limit)


def _harms(gated: Gated, paper: WeighingPaper) -> str:
    share, worst = _worst(gated.protected)
    protection = paper.weighing.get_criterion(worst.criterion).protection
    by = "" if protection is None else paper.person(protection.by)
    values = [one for one in paper.weighing.values if one.alternative == gated.ruled.alternative]
    made_up = any(one.criterion == worst.criterion and one.grade is EvidenceGrade.ILLUSTRATIVE for one in values)
    code = "vetoed_made_up" if made_up else "vetoed"
    return paper.say(
        OUT, code, harm=_harm(worst, paper), share=paper.share(share), limit=paper.share(worst.limit), by=by
    )


def _harm(harm: Harm, paper: WeighingPaper) -> str:
    anchors = paper.weighing.get_criterion(harm.criterion).anchors
    unit = "" if anchors is None else anchors.unit
    unit = paper.say(SCALES, unit) if unit in SCALES else unit
    return paper.say(
        OUT, "harm", criterion=paper.criterion(harm.criterion), beyond=paper.number(harm.beyond), unit=unit
    )


def _worst(harms: Sequence[Harm]) -> tuple[Decimal, Harm]:
    """Return the harm that goes furthest over its limit, with its chance."""
    known = [(harm.chance.share, harm) for harm in harms if harm.chance is not None]
    return max(known, key=lambda one: one[0] - one[1].limit)


def _unknown(gated: Gated, paper: WeighingPaper) -> str:
    harms = (harm for harm in (*gated.protected, *gated.counter_productive) if harm.chance is None)
    facts = (_fact(fact, paper) for fact in gated.ruled.unknown)
    return "; ".join((*facts, *dict.fromkeys(paper.criterion(harm.criterion) for harm in harms)))


def _fact(fact: str, paper: WeighingPaper) -> str:
    """Say what is not known; a fact of a record that is in the list no more keeps its name."""
    return paper.say(FACTS, fact) if fact in FACTS else fact.replace("_", " ")
