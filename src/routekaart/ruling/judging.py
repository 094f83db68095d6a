"""Judge an instrument, an arrangement, an amount or a figure by the rules of a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.admissibility import Admissibility, Reason, Ruling
from routekaart.domain.content import Money
from routekaart.domain.ids import ThingId
from routekaart.domain.rule import Case, Judged, Rule, RuleBook, RuleKind
from routekaart.domain.statement import Statement
from routekaart.ruling.combining import combine, in_order
from routekaart.ruling.facts import find_fact
from routekaart.ruling.rules import Facts, Said, apply_rule, apply_version, facts_of_case
from routekaart.ruling.situation import (
    Situation,
    amount_situation,
    arrangement_situation,
    instrument_situation,
)

GENERAL_STEPS = (ThingId("instrument:visa-code-25a-measures"),)
"""Instruments with steps that are about every country: the yearly assessment of the Commission."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedCase:
    """A case of a rule with what came out."""

    rule: str
    case: Case
    ruling: Ruling
    unknown: tuple[str, ...]

    @property
    def met(self) -> bool:
        """Whether the rule says what the case expects, and names just these facts as unknown."""
        return self.ruling is self.case.ruling and set(self.unknown) == set(self.case.unknown)


def judge_instrument(
    book: RuleBook, statements: Iterable[Statement], instrument: ThingId, country: ThingId, on: date
) -> Admissibility:
    """Return whether an instrument may be used with a country on a day, by all rules that are for it.

    Args:
        book: the rules.
        statements: all that is held about the country, its arrangements, and general steps of the instrument.
        instrument: the instrument.
        country: the country.
        on: the day whose rules and facts count.
    """
    rules = tuple(rule for rule in book.rules if rule.is_for(instrument))
    return _judge(book, rules, instrument_situation(instrument, country, statements, on))


def judge_arrangement(book: RuleBook, statements: Iterable[Statement], arrangement: ThingId, on: date) -> Admissibility:
    """Return what the rules ask of an arrangement: approval, publication, its author, a review.

    The statements are all that is held about it, and about the countries that it is with.
    """
    rules = _rules_about(book, Judged.ARRANGEMENT)
    return _judge(book, rules, arrangement_situation(arrangement, statements, on))


def judge_amounts(book: RuleBook, statements: Sequence[Statement], on: date) -> tuple[Admissibility, ...]:
    """Return of each amount among statements whether it can be counted as official development assistance."""
    rules = _rules_about(book, Judged.AMOUNT)
    amounts = [one for one in statements if isinstance(one.content, Money)]
    return tuple(_judge(book, rules, amount_situation(one, statements, on)) for one in amounts)


def try_cases(book: RuleBook) -> tuple[TriedCase, ...]:
    """Return all cases of all rules with what comes out."""
    return tuple(try_case(book, rule, case) for rule in book.rules for case in rule.cases)


def try_case(book: RuleBook, rule: Rule, case: Case) -> TriedCase:
    """Return a case of a rule with what comes out."""
    facts = facts_of_case(book, dict(case.facts), case.on)
    if case.as_if_in_force:
        said: tuple[Said, ...] = (apply_version(rule, rule.versions[-1], facts),)
    else:
        said = apply_rule(rule, facts)
    reasons = [one.reason for one in said]
    spoken = next((one for one in reasons if one.ruling is not Ruling.NOT_IN_FORCE), reasons[0] if reasons else None)
    ruling = Ruling.SILENT if spoken is None else spoken.ruling
    unknown = () if spoken is None else tuple(fact.name for fact in spoken.unknown)
    return TriedCase(rule=rule.id, case=case, ruling=ruling, unknown=unknown)


def _rules_about(book: RuleBook, judged: Judged) -> tuple[Rule, ...]:
    return tuple(rule for rule in book.rules if judged in rule.about)


def _judge(book: RuleBook, rules: tuple[Rule, ...], situation: Situation) -> Admissibility:
    facts = Facts(book, lambda card: find_fact(card, situation), situation.on)
    said = {rule.id: apply_rule(rule, facts) for rule in rules}
    every = tuple(one for spoken in said.values() for one in spoken)
    gates = tuple(one.reason for rule in rules if _for_all(rule) for one in said[rule.id])
    ruling = combine(every, fallback=_without_rule(every, gates))
    return Admissibility(
        about=situation.about,
        country=situation.countries[0] if len(situation.countries) == 1 else None,
        ruling=ruling,
        reasons=in_order(every, ruling),
    )


def _for_all(rule: Rule) -> bool:
    return rule.kind is RuleKind.GATE and rule.every_instrument


def _without_rule(said: tuple[Said, ...], gates: tuple[Reason, ...]) -> Ruling:
    """Return the answer where no rule decides: the gate for every instrument, unless a rule is not in force yet."""
    waiting = any(one.reason.decides and one.reason.ruling is Ruling.NOT_IN_FORCE for one in said)
    spoken = [gate.ruling for gate in gates if gate.ruling is not Ruling.NOT_IN_FORCE]
    return Ruling.UNKNOWN if waiting or not spoken else spoken[0]
