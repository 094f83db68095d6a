"""Derive a result from observations, and derive it again from its receipt alone."""

from dataclasses import replace

from routekaart.deriving.evaluating import evaluate
from routekaart.deriving.material import Material
from routekaart.deriving.receipts import in_order, read_receipt, result_of, write_receipt
from routekaart.deriving.suitability import find_misuse
from routekaart.deriving.terms import Refusal, Term
from routekaart.domain.derived import (
    CannotSay,
    Derived,
    Expression,
    Question,
    Receipt,
    Wanted,
)
from routekaart.domain.errors import NotationError
from routekaart.domain.observation import Observation


def derive(expression: Expression, question: Question, material: Material) -> Derived | CannotSay:
    """Compute an expression from observations, or say why that cannot be done.

    Raises:
        NotationError: if the question does not fit the expression: no earlier period for a change.
        UnknownName: if an indicator has no definition card, or the members of an area are not known.
    """
    misuse = find_misuse(expression, material)
    if misuse is not None:
        return CannotSay(code=misuse, expression=expression, question=question)
    return _derive(expression, question, material)


def recompute(receipt: Receipt) -> Derived:
    """Compute a result again from its receipt, and from nothing else.

    Raises:
        NotationError: if the receipt was changed, or another result comes out than stands on it.
    """
    used = read_receipt(receipt)
    term = evaluate(used.expression, used.question, used.material)
    if isinstance(term, Refusal) or result_of(_noted(term)) != used.result:
        raise NotationError("what is on the receipt does not give its result", remedy="Compute the result again.")
    return _derived(used.expression, used.question, term, used.material)


def _derive(expression: Expression, question: Question, material: Material) -> Derived | CannotSay:
    outcome = evaluate(expression, question, material)
    if isinstance(outcome, Term):
        return _derived(expression, question, outcome, material)
    return CannotSay(
        code=outcome.code,
        expression=expression,
        question=question,
        missing=tuple(sorted(outcome.missing, key=_place)),
        breaks=tuple(sorted(outcome.breaks, key=lambda one: (one.day, one.source, one.text_en))),
        found=outcome.found,
        flags=_flags(outcome.basis),
        basis=in_order(outcome.basis),
    )


def _derived(expression: Expression, question: Question, term: Term, material: Material) -> Derived:
    noted = _noted(term)
    low, high = noted.interval.low, noted.interval.high
    assert low is not None and high is not None  # all figures have two ends
    return Derived(
        expression=expression,
        question=question,
        period=noted.period,
        value=noted.value,
        low=low,
        high=high,
        unit=noted.unit,
        flags=_flags(noted.basis),
        basis=in_order(noted.basis),
        zeros=tuple(sorted(noted.zeros, key=_place)),
        breaks=tuple(sorted(noted.breaks, key=lambda one: (one.day, one.source, one.text_en))),
        notes=tuple(sorted(noted.notes)),
        receipt=write_receipt(expression, question, noted, material),
    )


def _noted(term: Term) -> Term:
    mixed = len({seen.release for seen in term.basis}) > 1
    return replace(term, notes=term.notes | {"mixed_releases"}) if mixed else term


def _flags(basis: frozenset[Observation]) -> tuple[str, ...]:
    return tuple(sorted({letter for seen in basis for letter in seen.flags}))


def _place(wanted: Wanted) -> tuple[str, ...]:
    return (
        wanted.indicator,
        wanted.ref_area,
        wanted.counterpart or "",
        wanted.breakdown,
        str(wanted.period),
    )
