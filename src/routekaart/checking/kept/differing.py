"""What makes a kept figure another than a sentence means: currency, state, payer, unit, place and time."""

from collections.abc import Iterator
from datetime import date, timedelta

from routekaart.checking.kept.fitting import Said
from routekaart.checking.kept.words import left_over, may_mean
from routekaart.domain.content import Figure, Money, MoneyState, Range, ResultSort
from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.period import Period
from routekaart.domain.quantity import MONEY, RATIOS, Unit
from routekaart.domain.statement import Passage, Statement
from routekaart.domain.told import Told

PART_OF = "part_of"
"""How an amount stands to the one that holds it."""
_NOT_YET = (MoneyState.ANNOUNCED, MoneyState.PROPOSED)
_LATELY = timedelta(days=183)
"""How long before a letter a count may end that the letter gives without a day: about half a year."""


def named_period(statement: Statement) -> Period | None:
    """Return the period that a sentence names; what holds until the day of the letter names none."""
    valid, source = statement.valid, statement.source
    if valid is None or valid.start is not None or not isinstance(source, Passage) or source.published is None:
        return valid
    return None if valid.end == source.published.end else valid


def find_differences(
    statement: Statement, said: Said, kept: Statement, content: Said, *, followed: frozenset[str], day: date
) -> Iterator[str]:
    """Go through what makes a kept figure another than the sentence means, as notes.

    Args:
        statement: what the letter says.
        said: its content.
        kept: what the register keeps.
        content: the content of that.
        followed: the keys of amounts that another took the place of.
        day: of the view.
    """
    if isinstance(said, Money):
        yield from _other_money(said, content, kept, followed, named=named_period(statement))
        yield from _other_place(said.beneficiary, kept)
    elif isinstance(content, Figure | Range):
        yield from _other_result(said, content)
        yield from _other_as_of(named_period(statement), kept.valid, said_on=_said_on(statement, day))
        yield from _other_place(statement.subject if kind_of(statement.subject) == "country" else None, kept)


def _other_money(
    said: Money, content: Said, kept: Statement, followed: frozenset[str], *, named: Period | None
) -> Iterator[str]:
    if content.quantity.unit is not said.quantity.unit or said.quantity.unit is Unit.OTHER_CURRENCY:
        yield "other_currency"
    if not isinstance(content, Money):
        return  # "tens of millions" has no state, payer or parent
    yield from _other_state(said.state, content.state)
    if said.payer is not None and (content.payer is None or _key(content.payer) != _key(said.payer)):
        yield "payer_not_known" if content.payer is None else "other_payer"
    if content.every is not None:
        yield "recurring"
    if content.form == "cut":
        yield "cut"
    if content.relation == PART_OF:
        yield "part_of_amount"
    if named is not None and (kept.valid is None or not named.contains(kept.valid)):
        yield "period_not_known" if kept.valid is None else "other_period"
    if named is None and content.key in followed:
        yield "followed"


def _other_state(said: MoneyState, kept: MoneyState) -> Iterator[str]:
    """Yield how far an amount came otherwise than a sentence says; one without a word may mean that it is there."""
    if said is MoneyState.NOT_SAID:
        if kept in _NOT_YET:
            yield "only_announced"
    elif kept is not said:
        yield "state_not_said" if kept is MoneyState.NOT_SAID else "other_state"


def _other_result(said: Figure | Range | Money, content: Figure | Range) -> Iterator[str]:
    sort = content.sort if isinstance(content, Figure) else None
    if sort is not ResultSort.ACTUAL:
        yield "sort_not_said" if sort is None else "no_result"
    own, unit = said.quantity.unit, content.quantity.unit
    if own is not unit and not (own is Unit.COUNT and unit not in RATIOS | MONEY):
        yield "other_unit"  # people and acts are never held against each other
    concept = None if isinstance(said, Money) else said.concept
    if concept is not None and content.concept is not None and not may_mean(concept, content.concept):
        yield "other_counted"


def _said_on(statement: Statement, day: date) -> date:
    """Return the day of the letter; of one without a date, the day that it is judged for."""
    published = statement.source.published if isinstance(statement.source, Passage) else None
    return day if published is None or published.end is None else published.end - timedelta(days=1)


def _other_as_of(named: Period | None, valid: Period | None, *, said_on: date) -> Iterator[str]:
    """Yield what differs in time: a total up to a day says nothing of another day, or of what happened in a month."""
    if named is None:
        ended = None if valid is None else valid.end
        lately = ended is not None and ended - timedelta(days=1) <= said_on <= ended + _LATELY
        yield "as_of_not_said" if lately else "counted_at_other_time"
    elif valid is None:
        yield "period_not_known"
    elif named.start is None:
        if named.end != valid.end:
            yield "other_period"
    elif valid.first == valid.last or not named.same_days(valid):
        yield "other_period"


def _other_place(place: ThingId | None, kept: Statement) -> Iterator[str]:
    if place is not None and kept.subject != place:
        yield "other_area"


def says_counted(said: Figure | Range, content: Said, told: Told) -> bool:
    """Tell whether a sentence says what is counted: by its concept, or in more than the noun for who or what it is."""
    if said.concept is not None and not isinstance(content, Money) and said.concept == content.concept:
        return True
    nouns = set(said.counted.casefold().split())
    return any(words.casefold() not in nouns and not left_over((words,), told) for words in said.unread)


def _key(payer: ThingId) -> str:
    """Return who pays, whether it is named as a country or as its government."""
    return key_of(payer) if kind_of(payer) in ("country", "government") else payer
