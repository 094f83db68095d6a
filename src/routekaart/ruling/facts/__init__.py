"""Facts as known on a day: read from statements, recorded by a person, or left open by the law. Never guessed."""

from collections.abc import Callable, Mapping

from routekaart.domain.admissibility import KnownFact, Truth
from routekaart.domain.rule import FactCard, FactOf
from routekaart.ruling.facts import agreements, amounts, arrangements, choices, visa_code
from routekaart.ruling.facts.evidence import Conclusion, Evidence, conclude_by_thing, lasting
from routekaart.ruling.situation import Situation

FACTS: Mapping[str, Callable[[Situation], tuple[Evidence, ...]]] = {
    "mandate": agreements.mandate,
    "facilitation_agreement": agreements.facilitation_agreement,
    "facilitation_suspended": agreements.facilitation_suspended,
    "eu_money": agreements.eu_money,
    "deal_with_tunisia": agreements.deal_with_tunisia,
    "commission_assessment": visa_code.commission_assessment,
    "measures_25a": visa_code.measures_25a,
    "measures_without_improvement": visa_code.measures_without_improvement,
    "cooperates_well": visa_code.cooperates_well,
    "kingdom_treaty": arrangements.kingdom_treaty,
    "non_treaty_form": arrangements.non_treaty_form,
    "made_by_heads_of_state": arrangements.made_by_heads_of_state,
    "eu_arrangement": arrangements.eu_arrangement,
    "joint_benelux": arrangements.joint_benelux,
    "is_passport_waiver": arrangements.is_passport_waiver,
    "is_about_return": arrangements.is_about_return,
    "has_readmission_twin": arrangements.has_readmission_twin,
    "treaty_approved": arrangements.treaty_approved,
    "treaty_refused": arrangements.treaty_refused,
    "treaty_published": arrangements.treaty_published,
    "aim_is_development": amounts.aim_is_development,
    "aim_is_return_or_control": amounts.aim_is_return_or_control,
    "serves_donor": amounts.serves_donor,
    "reported_as_oda": amounts.reported_as_oda,
    "below_five": amounts.below_five,
    "gate_g1_passed": choices.gate_g1_passed,
    "gate_g2_passed": choices.gate_g2_passed,
    "landing_talks_opened": choices.landing_talks_opened,
    "parliament_asks": choices.parliament_asks,
}
"""How a fact is read from statements. A fact that is not here is known only if a person recorded it."""


def find_fact(card: FactCard, situation: Situation) -> KnownFact:
    """Return what is known of a fact on the day of a situation.

    What an instrument is by its nature goes before all that is recorded.
    """
    known = _known(card, situation)
    return KnownFact(
        name=card.name,
        truth=card.read(known.truth),
        question_nl=card.question_nl,
        question_en=card.question_en,
        basis=known.basis,
        since=known.since,
        detail=known.detail,
    )


def recorded_facts(card: FactCard, situation: Situation) -> tuple[Evidence, ...]:
    """Return what people recorded of a fact: the event `fact-` and its name, on the country or the arrangement."""
    subjects = {
        FactOf.COUNTRY: situation.countries,
        FactOf.ARRANGEMENT: () if situation.arrangement is None else (situation.arrangement,),
    }.get(card.of, ())
    said = (lasting(event, one, situation.on) for event, one in situation.said((event_name(card.name),), subjects))
    return tuple(one for one in said if one is not None)


def event_name(fact: str) -> str:
    """Return the event by which a fact is recorded.

    >>> event_name("visa_exempt")
    'fact-visa-exempt'
    """
    return f"fact-{fact.replace('_', '-')}"


def _known(card: FactCard, situation: Situation) -> Conclusion:
    if situation.about in card.given_for:
        return Conclusion(truth=Truth.YES, detail="by_its_nature")
    read = FACTS[card.name](situation) if card.name in FACTS else ()
    known = conclude_by_thing((*recorded_facts(card, situation), *read))
    if known is not None:
        return known
    if situation.judged in card.open_for:
        return Conclusion(truth=Truth.OPEN, detail="still_open")
    return Conclusion(truth=Truth.UNKNOWN)
