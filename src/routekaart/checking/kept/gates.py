"""Which kept figures a sentence may mean, each weighed beside its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from routekaart.checking.kept.asking import THINGS, thing_of, things_of
from routekaart.checking.kept.differing import find_differences, says_counted
from routekaart.checking.kept.fitting import Said, fit_of
from routekaart.checking.kept.words import left_over, out_of_order, says_all
from routekaart.domain.content import Figure, Money, Range
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.finding import Fit, Judgement, Kept
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.quantity import MONEY, Unit
from routekaart.domain.statement import Statement
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
_PART_NOTES = frozenset({"part_of_amount", "part_of_thing"})
"""Notes of what is only a part of what the sentence names, unless it says in full which part it means."""
_FOLLOWS = ("replaces", "later_state_of")

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
    if isinstance(said, Money) is not (isinstance(content, Money) or content.quantity.unit in MONEY):
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
        *find_differences(statement, said, told.statement, content, followed=followed, day=day),
        *(("words_left",) if left else ("purpose_in_part",) if in_part else ()),
        *(("counted_not_said",) if isinstance(said, Figure | Range) and not says_counted(said, content, told) else ()),
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
