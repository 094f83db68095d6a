"""One rule and what is known -> what the rule says on a day, and what it might still say."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from routekaart.domain.admissibility import KnownFact, Reason, Ruling, Truth
from routekaart.domain.rule import Condition, FactCard, IsFact, IsRule, Outcome, Rule, RuleBook, Version, leaves_of
from routekaart.ruling.conditions import evaluate, find_possible
from routekaart.ruling.truth import KNOWN
from routekaart.ruling.wording import NOT_IN_FORCE, unknown_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a rule says, and every ruling that it may come to once all is known."""

    reason: Reason
    possible: frozenset[Ruling]


class Facts:
    """What is known on a day: each fact is looked up once, when a rule first asks for it."""

    def __init__(self, book: RuleBook, find: Callable[[FactCard], KnownFact], on: date) -> None:
        self.book = book
        self.on = on
        self._find = find
        self._found: dict[str, KnownFact] = {}

    def get(self, name: str) -> KnownFact:
        """Return what is known of a basic fact."""
        if name not in self._found:
            self._found[name] = self._find(self.book.get_fact(name))
        return self._found[name]

    def look(self, leaf: IsFact | IsRule) -> Truth:
        """Tell what is known of a fact, or of the condition of a rule: one that is not in force does not hold."""
        inner = self._inside(leaf)
        if inner is not None:
            return evaluate(inner, self.look)
        return self.get(leaf.name).truth if isinstance(leaf, IsFact) else Truth.NO

    def basic(self, conditions: Iterable[Condition]) -> tuple[KnownFact, ...]:
        """Return the basic facts that conditions come down to, once each."""
        names: dict[str, None] = {}
        waiting = [leaf for condition in conditions for leaf in leaves_of(condition)]
        while waiting:
            leaf = waiting.pop(0)
            inner = self._inside(leaf)
            if inner is not None:
                waiting[:0] = leaves_of(inner)
            elif isinstance(leaf, IsFact):
                names[leaf.name] = None
        return tuple(self.get(name) for name in names)

    def _inside(self, leaf: IsFact | IsRule) -> Condition | None:
        if isinstance(leaf, IsFact):
            return self.book.get_fact(leaf.name).derived
        version = self.book.get_rule(leaf.rule).get_version(self.on)
        return None if version is None else version.condition


def facts_of_case(book: RuleBook, given: Mapping[str, Truth], on: date) -> Facts:
    """Return the facts of an example: what it names, and nothing else."""

    def find(card: FactCard) -> KnownFact:
        truth = given.get(card.name, Truth.UNKNOWN)
        return KnownFact(name=card.name, truth=truth, question_nl=card.question_nl, question_en=card.question_en)

    return Facts(book, find, on)


def apply_rule(rule: Rule, facts: Facts) -> tuple[Said, ...]:
    """Return what a rule says on the day of the facts.

    That is what its version in force says, if that says anything. If none is in force it says so; if a next version
    was announced by that day, it says that as well.
    """
    version = rule.get_version(facts.on)
    coming = tuple(
        _not_in_force(rule, one, facts.on)
        for one in rule.versions
        if one is not version and one.steps_by(facts.on) and not _ended(one, facts.on)
    )
    if version is not None:
        return (*_spoken(apply_version(rule, version, facts)), *coming)
    return coming or (_not_in_force(rule, rule.versions[-1], facts.on),)


def apply_version(rule: Rule, version: Version, facts: Facts) -> Said:
    """Return what a version says, as if it were in force."""
    applies = Truth.YES if version.applies is None else evaluate(version.applies, facts.look)
    if applies is Truth.NO:
        return _elsewhere(rule, version, facts)
    holds = evaluate(version.condition, facts.look)
    asked = (version.condition,) if version.applies is None else (version.applies, version.condition)
    known = facts.basic(asked)
    if Truth.UNKNOWN in (applies, holds):
        return _unknown(rule, version, known, _possible(version, facts, applies))
    return _outcome(rule, version, version.outcomes.of(holds), known)


def _possible(version: Version, facts: Facts, applies: Truth) -> frozenset[Ruling]:
    truths = find_possible(version.condition, facts.look)
    found = {_ruling(version.outcomes.of(truth)) for truth in KNOWN if truth in truths}
    return frozenset(found | ({Ruling.SILENT} if applies is Truth.UNKNOWN else set()))


def _ruling(outcome: Outcome | None) -> Ruling:
    return Ruling.SILENT if outcome is None else outcome.ruling


def _elsewhere(rule: Rule, version: Version, facts: Facts) -> Said:
    assert version.applies is not None  # only a rule with a limit can stop outside it
    known = facts.basic((version.applies,))
    return _outcome(rule, version, version.outcomes.elsewhere, known, decides=False)


def _outcome(
    rule: Rule, version: Version, outcome: Outcome | None, known: tuple[KnownFact, ...], *, decides: bool = True
) -> Said:
    texts = ("", "") if outcome is None else (outcome.text_nl, outcome.text_en)
    ruling = _ruling(outcome)
    said = _reason(rule, version, ruling, texts, known, decides=decides and rule.decides)
    return Said(reason=said, possible=frozenset({ruling}))


def _unknown(rule: Rule, version: Version, known: tuple[KnownFact, ...], possible: frozenset[Ruling]) -> Said:
    said = _reason(rule, version, Ruling.UNKNOWN, unknown_text(known), known, decides=rule.decides)
    return Said(reason=said, possible=possible)


def _not_in_force(rule: Rule, version: Version, on: date) -> Said:
    said = _reason(rule, version, Ruling.NOT_IN_FORCE, NOT_IN_FORCE, (), decides=rule.decides)
    dated = version.dates_known_on(on)
    told = replace(
        said,
        valid_from=version.valid_from if dated else None,
        valid_to=version.valid_to if dated else None,
        steps=version.steps_by(on),
    )
    return Said(reason=told, possible=frozenset({Ruling.NOT_IN_FORCE}))


def _reason(
    rule: Rule,
    version: Version,
    ruling: Ruling,
    texts: tuple[str, str],
    known: tuple[KnownFact, ...],
    *,
    decides: bool,
) -> Reason:
    return Reason(
        rule=rule.id,
        version=version.number,
        ruling=ruling,
        text_nl=texts[0],
        text_en=texts[1],
        basis=version.basis,
        valid_from=version.valid_from,
        valid_to=version.valid_to,
        dates_sourced=version.dates_sourced,
        facts=known,
        decides=decides,
        untranslatable=version.untranslatable,
    )


def _spoken(said: Said) -> tuple[Said, ...]:
    return () if said.possible == {Ruling.SILENT} else (said,)


def _ended(version: Version, on: date) -> bool:
    return version.valid_to is not None and version.valid_to.start is not None and version.valid_to.start <= on
