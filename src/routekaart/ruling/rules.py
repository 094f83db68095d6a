"""One rule and what is known -> what the rule says on a day, and what it might still say."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from routekaart.domain.admissibility import KnownFact, Reason, Ruling, Truth
from routekaart.domain.rule import Condition, FactCard, IsFact, IsRule, Outcome, Rule, RuleBook, Version, leaves_of
from routekaart.ruling.conditions import evaluate, find_possible
from routekaart.ruling.truth import KNOWN
from routekaart.ruling.wording import NO_LONGER_FOLLOWED, NOT_IN_FORCE, NOT_KNOWN_WHAT, NOT_KNOWN_WHETHER, unknown_text

_SILENCE = frozenset({Ruling.SILENT})
_GAP = frozenset({Ruling.SILENT, Ruling.NOT_ALLOWED})
"""What a rule may have said on a day for which its text is not known: nothing, or that it is forbidden."""


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
        if isinstance(leaf, IsFact):
            return self.get(leaf.name).truth
        doubtful = self.book.get_rule(leaf.rule).get_doubtful_version(self.on)
        return Truth.NO if doubtful is None else Truth.UNKNOWN

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
        truth = card.read(given.get(card.name, Truth.UNKNOWN))
        return KnownFact(name=card.name, truth=truth, question_nl=card.question_nl, question_en=card.question_en)

    return Facts(book, find, on)


def apply_rule(rule: Rule, facts: Facts) -> tuple[Said, ...]:
    """Return what a rule says on the day of the facts.

    That is what its version in force says, if that says anything. If none is in force it says so, and if that is not
    known it says that; if a next version was announced by that day, it says that as well.
    """
    version = rule.get_version(facts.on)
    doubtful = rule.get_doubtful_version(facts.on) if version is None else None
    coming = tuple(
        _not_in_force(rule, one, facts)
        for one in rule.versions
        if one not in (version, doubtful) and one.steps_by(facts.on) and not _ended(one, facts.on)
    )
    if version is not None:
        return (*_spoken(apply_version(rule, version, facts)), *coming)
    if doubtful is not None:
        return (*_spoken(_doubted(rule, doubtful, facts)), *coming)
    return coming or (_not_in_force(rule, rule.get_nearest_version(facts.on), facts),)


def apply_version(rule: Rule, version: Version, facts: Facts) -> Said:
    """Return what a version says, as if it were in force."""
    applies = Truth.YES if version.applies is None else evaluate(version.applies, facts.look)
    if applies is Truth.NO:
        return _elsewhere(rule, version, facts)
    holds = evaluate(version.condition, facts.look)
    asked = (version.condition,) if version.applies is None else (version.applies, version.condition)
    known = facts.basic(asked)
    if Truth.UNKNOWN not in (applies, holds):
        return _outcome(rule, version, version.outcomes.of(holds), known)
    possible = _possible(version, facts, applies)
    if len(possible) == 1:  # whatever is told later, this is what it says
        return _outcome(rule, version, possible[0], known)
    return _unknown(rule, version, known, frozenset(map(_ruling, possible)))


def _possible(version: Version, facts: Facts, applies: Truth) -> tuple[Outcome | None, ...]:
    """Return every outcome that it may come to, each text once; `None` is silence."""
    truths = find_possible(version.condition, facts.look)
    found = [version.outcomes.of(truth) for truth in KNOWN if truth in truths]
    return tuple(dict.fromkeys([*found, None] if applies is Truth.UNKNOWN else found))


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
    closes = outcome is not None and outcome.decides
    said = _reason(rule, version, ruling, texts, known, decides=decides and (rule.decides or closes))
    return Said(reason=said, possible=frozenset({ruling}))


def _unknown(rule: Rule, version: Version, known: tuple[KnownFact, ...], possible: frozenset[Ruling]) -> Said:
    said = _reason(rule, version, Ruling.UNKNOWN, unknown_text(known), known, decides=rule.decides)
    return Said(reason=said, possible=possible)


def _doubted(rule: Rule, version: Version, facts: Facts) -> Said:
    """Return that it is not known whether a version was in force; elsewhere than where it applies it says nothing."""
    # Where it would say nothing if it held, it does not matter whether it did.
    if not _may_apply(version, facts) or apply_version(rule, version, facts).possible == _SILENCE:
        return Said(reason=_reason(rule, version, Ruling.SILENT, ("", ""), (), decides=False), possible=_SILENCE)
    texts = NOT_KNOWN_WHETHER if version.known_until is None else NO_LONGER_FOLLOWED
    said = _reason(rule, version, Ruling.UNKNOWN, texts, (), decides=rule.decides)
    told = replace(said, steps=version.steps_by(facts.on), leaves_gap=True)
    return Said(reason=told, possible=_GAP)


def _not_in_force(rule: Rule, version: Version, facts: Facts) -> Said:
    missing = not version.announced and not version.begins_new and rule.get_version(facts.on) is None
    gap = missing and rule.decides and _may_apply(version, facts)
    texts = NOT_KNOWN_WHAT if gap else NOT_IN_FORCE
    said = _reason(rule, version, Ruling.NOT_IN_FORCE, texts, (), decides=rule.decides)
    dated, steps = version.dates_known_on(facts.on), version.steps_by(facts.on)
    told = replace(
        said,
        valid_from=version.valid_from if dated else None,
        valid_to=version.valid_to if dated else None,
        untranslatable=version.untranslatable if steps else (),  # they may tell of what came later
        steps=steps,
        leaves_gap=gap,
    )
    return Said(reason=told, possible=_GAP if gap else _SILENCE)


def _may_apply(version: Version, facts: Facts) -> bool:
    return version.applies is None or evaluate(version.applies, facts.look) is not Truth.NO


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
        known_from=version.known_from,
        binds=version.binds,
    )


def _spoken(said: Said) -> tuple[Said, ...]:
    return () if said.possible == {Ruling.SILENT} else (said,)


def _ended(version: Version, on: date) -> bool:
    return version.valid_to is not None and version.valid_to.start is not None and version.valid_to.start <= on
