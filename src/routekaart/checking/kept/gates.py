"""What makes a kept figure another than a sentence means, and how it lies to the words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from routekaart.checking.comparing import compare
from routekaart.checking.kept.asking import THINGS, thing_of, things_of
from routekaart.checking.kept.words import left_over, may_mean, out_of_order, says_all
from routekaart.domain.content import Figure, Money, MoneyState, Range, ResultSort
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.finding import Fit, Judgement, Kept
from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.domain.interval import Interval, exact
from routekaart.domain.period import Period
from routekaart.domain.quantity import MONEY, RATIOS, Comparator, Quantity, Unit
from routekaart.domain.statement import Passage, Statement
from routekaart.domain.told import Origin, Told

EXCLUDING = frozenset(
    {
        "other_currency", "other_unit", "other_state", "other_payer", "other_area", "other_period", "other_counted",
        "no_result", "sort_not_said", "recurring", "cut",
    }
)  # fmt: skip
"""Notes of what the sentence does not mean: such a figure is shown, and decides nothing."""
_BESIDE = frozenset({"as_of_not_said", "release_from_press", "release_copy"})
"""Notes that leave a figure what it is where it fits, and only keep it from contradicting."""
_SECOND_HAND = {frozenset({"press"}): "release_from_press", frozenset({"copy"}): "release_copy"}
PART_OF = "part_of"
"""How an amount stands to the one that holds it."""
_PART_NOTES = frozenset({"part_of_amount", "part_of_thing"})
"""Notes of what is only a part of what the sentence names, unless it says in full which part it means."""
_FOLLOWS = ("replaces", "later_state_of")
_UPPER = (Comparator.UNDER, Comparator.AT_MOST)
_LOWER = (Comparator.OVER, Comparator.AT_LEAST)
_NOT_YET = (MoneyState.ANNOUNCED, MoneyState.PROPOSED)
_LATELY = timedelta(days=183)
"""How long before a letter a count may end that the letter gives without a day: about half a year."""

Said = Money | Figure | Range
PartOf = Mapping[ThingId, ThingId]
"""The fund that a programme is a part of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A kept figure beside the words: with what differs, and what else counts for the verdict."""

    kept: Kept
    told: Told
    left: tuple[str, ...]
    """Words of the sentence that neither list nor register explains."""
    described: bool
    """Whether the sentence says in the register's words what it is for or what it counts."""
    said_in_full: bool
    """Whether it says all of that, so that a part can be told from its whole."""

    @property
    def comparable(self) -> bool:
        """Whether it may be what the sentence means."""
        return not EXCLUDING & set(self.kept.notes)

    @property
    def open_notes(self) -> frozenset[str]:
        """What keeps a figure that fits from supporting."""
        return frozenset(self.kept.notes) - _BESIDE - (_PART_NOTES if self.said_in_full else frozenset())

    @property
    def money(self) -> Money | None:
        """The amount, if it is one with a state."""
        content = self.told.statement.content
        return content if isinstance(content, Money) else None


def weigh(
    told: Told, statement: Statement, said: Said, *, day: date, strict: bool, part_of: PartOf, followed: frozenset[str]
) -> Weighed | None:
    """Return a kept figure beside the words; `None` if it is of something else altogether, or was said later.

    Args:
        told: what the register keeps.
        statement: what the letter says.
        said: its content.
        day: of the view.
        strict: whether a source without a date may not have been out by then.
        part_of: which programmes are parts of a fund.
        followed: the keys of amounts that another took the place of.
    """
    content = told.statement.content
    origins = tuple(one for one in told.origins if _published_by(one, day) is not False)
    if not origins or not isinstance(content, Money | Figure | Range):
        return None
    if isinstance(said, Money) is not (isinstance(content, Money) or _unit_of(content) in MONEY):
        return None
    relation = _relation(told.statement, content, things_of(said), part_of)
    if relation is None or (not things_of(said) and not isinstance(said, Money) and thing_of(content) is None):
        return None
    unread = said.unread or ()
    left = left_over(unread, told)
    described = len(left) < len(unread)
    left += out_of_order([words for words in unread if words not in left], told)
    in_full = not left and says_all(unread, told)
    in_part = isinstance(said, Money) and described and not in_full
    in_full = in_full and not (isinstance(said, Money) and said.whole)
    notes = (
        *relation,
        *_source_notes(origins, day, strict=strict),
        *_differences(statement, said, told.statement, content, followed, day),
        *(("words_left",) if left else ("purpose_in_part",) if in_part else ()),
        *(("counted_not_said",) if isinstance(said, Figure | Range) and not _says_counted(said, content, told) else ()),
    )
    excluded = bool(EXCLUDING & set(notes))
    fit = Fit.NOT_COMPARABLE if excluded else fit_of(said, told)
    same = not excluded and not {"part_of_thing", "thing_not_named", "place_not_named"} & set(notes)
    shutting = set(notes) - _BESIDE - (_PART_NOTES if in_full else frozenset())
    supports = fit is Fit.INSIDE and not shutting
    return Weighed(
        kept=_kept(told, content, origins, fit, same, notes, Judgement.SUPPORTED if supports else Judgement.UNDECIDED),
        told=told,
        left=left,
        described=described,
        said_in_full=in_full,
    )


def named_period(statement: Statement) -> Period | None:
    """Return the period that a sentence names; what holds until the day of the letter names none."""
    valid, source = statement.valid, statement.source
    if valid is None or valid.start is not None or not isinstance(source, Passage) or source.published is None:
        return valid
    return None if valid.end == source.published.end else valid


def _relation(kept: Statement, content: Said, things: tuple[ThingId, ...], part_of: PartOf) -> tuple[str, ...] | None:
    """Tell how a kept figure stands to the things that are named; `None` if it is of another."""
    if not things:
        return ("thing_not_named",)
    subject = (kept.subject,) if kind_of(kept.subject) in THINGS else ()
    if {*things} <= {*things_of(content), *subject}:
        return ()
    whole = None if content.programme is None else part_of.get(content.programme)
    return ("part_of_thing",) if whole is not None and things == (whole,) else None


def _published_by(origin: Origin, day: date) -> bool | None:
    """Tell whether a source was out by the end of a day; `None` if nothing tells when it was."""
    if origin.published is None or origin.published.end is None:
        return None
    return origin.published.end - timedelta(days=1) <= day


def _source_notes(origins: tuple[Origin, ...], day: date, *, strict: bool) -> Iterator[str]:
    """Yield why sources are no ground: the letter itself, one to be found in its original, or of an unknown day."""
    others = [one for one in origins if not one.own]
    if not others:
        yield "only_this_letter"
    elif all(one.kind == "weak" for one in others):
        yield "release_weak"
    grounds = [one for one in others if one.kind != "weak"]
    if strict and grounds and all(_published_by(one, day) is None for one in grounds):
        yield "said_when_not_known"
    note = _SECOND_HAND.get(frozenset(one.kind for one in grounds))
    if note is not None:
        yield note


def _differences(
    statement: Statement, said: Said, kept: Statement, content: Said, followed: frozenset[str], day: date
) -> Iterator[str]:
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


def _says_counted(said: Figure | Range, content: Said, told: Told) -> bool:
    """Tell whether a sentence says what is counted: by its concept, or in more than the noun for who or what it is."""
    if said.concept is not None and not isinstance(content, Money) and said.concept == content.concept:
        return True
    nouns = set(said.counted.casefold().split())
    return any(words.casefold() not in nouns and not left_over((words,), told) for words in said.unread)


def _key(payer: ThingId) -> str:
    """Return who pays, whether it is named as a country or as its government."""
    return key_of(payer) if kind_of(payer) in ("country", "government") else payer


def _unit_of(content: Figure | Range) -> Unit:
    return content.quantity.unit


def fit_of(saying: Said, told: Told) -> Fit:
    """Tell how the number of a kept figure lies to the words, whatever else differs.

    Of two bounds only the same is said; and a most that is far above an exact figure does not say that figure.
    """
    content = told.statement.content
    assert isinstance(content, Money | Figure | Range)  # nothing else is kept for a check
    said, kept = saying.quantity, content.quantity
    if (said.value, said.value2, said.comparator) == (kept.value, kept.value2, kept.comparator):
        return Fit.INSIDE
    fit = compare(said.allowance(), _interval(kept))
    at_border = said.comparator is Comparator.OVER and kept.comparator is Comparator.EXACT and said.value == kept.value
    far = fit is Fit.INSIDE and (_is_other_bound(said, kept) or _is_far_above(said, kept))
    return Fit.NEAR if at_border or far else fit


def _is_other_bound(said: Quantity, kept: Quantity) -> bool:
    """Tell whether both are a most or both a least, of which each may be true without the other being said."""
    return any(said.comparator in bounds and kept.comparator in bounds for bounds in (_UPPER, _LOWER))


def _is_far_above(said: Quantity, kept: Quantity) -> bool:
    """Tell whether a most that is said is another number than a figure that is kept, even as rounded."""
    if said.comparator not in _UPPER:
        return False
    about = replace(said, comparator=Comparator.APPROX)
    return compare(about.allowance(), _interval(kept)) not in (Fit.INSIDE, Fit.NEAR)


def _interval(kept: Quantity) -> Interval:
    """Return the numbers that a kept figure may be: an exact one is itself, and an end that is left open is open."""
    value = exact(kept.value)
    match kept.comparator:
        case Comparator.EXACT:
            return Interval.point(value)
        case Comparator.OVER | Comparator.AT_LEAST:
            return Interval(value, None)
        case Comparator.UNDER | Comparator.AT_MOST:
            return Interval(Fraction(0), value)
        case _:
            return kept.allowance().core


def _kept(
    told: Told,
    content: Said,
    origins: tuple[Origin, ...],
    fit: Fit,
    same_thing: bool,
    notes: tuple[str, ...],
    verdict: Judgement,
) -> Kept:
    statement, quantity = told.statement, content.quantity
    money = content if isinstance(content, Money) else None
    ends = quantity.value2 is not None
    return Kept(
        statement=statement.id,
        speaker=statement.speaker,
        said_on=statement.said_on,
        origins=origins,
        subject=statement.subject,
        fund=None if money is None else money.fund,
        programme=content.programme,
        arrangement=content.arrangement,
        state=None if money is None else money.state,
        sort=content.sort if isinstance(content, Figure) else None,
        counted_nl=told.counted_nl,
        counted_en=told.counted_en,
        value=None if ends else plain_decimal(quantity.value),
        low=plain_decimal(quantity.value) if ends else None,
        high=None if quantity.value2 is None else plain_decimal(quantity.value2),
        comparator=quantity.comparator,
        unit=Unit(quantity.unit),
        valid=statement.valid,
        fit=fit,
        verdict=verdict,
        same_thing=same_thing,
        notes=notes,
    )


def find_followed(told: tuple[Told, ...], day: date) -> frozenset[str]:
    """Return the keys of amounts that, by a day, another had taken the place of or was a later state of."""
    return frozenset(
        str(content.parent)
        for one in told
        if isinstance(content := one.statement.content, Money)
        and content.relation in _FOLLOWS
        and content.parent is not None
        and any(_published_by(origin, day) is not False for origin in one.origins)
    )
