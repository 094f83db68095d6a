"""One verdict on an amount or result from everything that the register keeps of it."""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.checking.evidence import Evidence, View
from routekaart.checking.kept.asking import thing_of
from routekaart.checking.kept.concluding import conclude_kept
from routekaart.checking.kept.fitting import Said
from routekaart.checking.kept.gates import Weighed, find_followed, weigh
from routekaart.domain.content import Money
from routekaart.domain.finding import Fit, Judgement, Verdict
from routekaart.domain.ids import kind_of
from routekaart.domain.statement import Statement


def check_kept(statement: Statement, said: Said, *, evidence: Evidence, view: View) -> Verdict:
    """Judge an amount or a result as the register knows it in a view.

    If the sentence names no fund, programme or arrangement, what fits is only shown.
    """
    weighed = tuple(_weigh(statement, said, evidence, view))
    if thing_of(said) is None:
        weighed = tuple(one for one in weighed if one.kept.fit is Fit.INSIDE or _is_same_shut_out(one, said))
    return conclude_kept(statement, said, _placed(said, weighed), called=evidence.called)


def _weigh(statement: Statement, said: Said, evidence: Evidence, view: View) -> Iterator[Weighed]:
    strict = view.day < evidence.now.day
    followed = find_followed(view.kept, view.day)
    for told in view.kept:
        if thing_of(said) is None and told.statement.subject != statement.subject:
            continue
        found = weigh(told, statement, said, day=view.day, strict=strict, part_of=evidence.part_of, followed=followed)
        if found is not None:
            yield found


def _is_same_shut_out(one: Weighed, said: Said) -> bool:
    """Tell whether a figure is the very number that is said, though of another kind: a start or target as a result."""
    value, unit = said.quantity.value, said.quantity.unit
    content = one.told.statement.content
    assert isinstance(content, Said)  # weigh let through nothing else
    return (content.quantity.value, content.quantity.unit) == (value, unit)


def _placed(said: Said, weighed: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """Note where a sentence names no country and the figures are of several: it does not tell which is meant."""
    named = said.beneficiary is not None if isinstance(said, Money) else False
    places = {one.kept.subject for one in weighed if one.comparable and kind_of(one.kept.subject) == "country"}
    if named or len(places) < 2:
        return weighed
    return tuple(_unplaced(one) if one.kept.subject in places else one for one in weighed)


def _unplaced(one: Weighed) -> Weighed:
    notes = (*one.kept.notes, "place_not_named")
    return replace(one, kept=replace(one.kept, notes=notes, same_thing=False, verdict=Judgement.UNDECIDED))
