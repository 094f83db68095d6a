"""Carry what people decided on one version of a letter over to another, and say of each decision what became of it.

A decision is carried where the words stand at one place in the new version and say the same there. All others are
told to a person; in the register they stay with the version that they were made on.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from routekaart.domain.carried import Anchor, Carried, Outcome, Why
from routekaart.domain.ids import ActorId, RecorderId, StatementId, ThingId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Disclosure, Passage, Review, Statement
from routekaart.recording.anchoring import Folded, describe_quote, find_anchor, fold_text
from routekaart.recording.known import Filed
from routekaart.recording.reviews import disclose_as
from routekaart.recording.standing import by_person, find_successor


@dataclass(slots=True)
class Carrying:
    """What comes into the register, and what a person is told."""

    carried: list[Carried] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    """What takes the place of something in the new version, as in the old."""
    opening: list[Disclosure] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a letter, with what the register holds of it."""

    document: Document
    filed: Mapping[StatementId, Filed]
    read: Sequence[Statement] = ()
    """What the rules read in it, also if the register does not hold it yet."""


def plan_carrying(
    old: Version, new: Version, *, account: ActorId, now: datetime, level: Level = Level.INTERN
) -> Carrying:
    """Find for every decision of a person on the old version what it becomes on the new one.

    Args:
        old: the version that people decided on.
        new: the version that takes its place.
        account: who says that it does, and so who records the decisions anew.
        now: when.
        level: decisions on statements above it are not looked at.
    """
    carrier = _Carrier(old, new, account, now)
    for one in old.filed.values():
        if one.reviews and by_person(one.reviews[-1].recorded_by) and one.level <= level:
            carrier.carry(one)
    return carrier.plan


class _Carrier:
    """Carries one decision after the other, each with what those before it brought."""

    def __init__(self, old: Version, new: Version, account: ActorId, now: datetime) -> None:
        self.plan = Carrying()
        self._old, self._new, self._account, self._now = old, new, account, now
        self._texts = fold_text(old.document.body.running), fold_text(new.document.body.running)
        self._there: dict[tuple[int, int], list[Statement]] = {}
        for said in (*new.read, *(one.statement for one in new.filed.values())):
            self._add(said)

    def carry(self, one: Filed) -> None:
        """Carry the latest decision on a statement, or note why it is not carried."""
        anchor = _find(one.statement, self._texts)
        after = None if one.stands else find_successor(one, self._old.filed)
        taken_out = one.misread and by_person(one.statement.recorded_by)
        reading = self._find_reading(anchor, one.statement, None if taken_out else after)
        if reading is None and taken_out:
            return  # what a person put in and another took out goes over with what it was put in for
        new, why = reading, _why(anchor, reading)
        if new is not None and self._is_decided(new):
            why = Why.DECIDED
        elif new is not None:
            self._decide(one, new, after, anchor)
        outcome = Outcome.ORPHANED if why is Why.READ_OTHERWISE else anchor.outcome
        self.plan.carried.append(
            Carried(old=one.statement, review=one.reviews[-1], outcome=outcome, why=why, anchor=anchor, new=new)
        )

    def _find_reading(self, anchor: Anchor, old: Statement, after: Filed | None) -> Statement | None:
        """Find what says the same at the same words: the reading, or else what a person put in its place."""
        if anchor.outcome is not Outcome.FOUND:
            return None
        there = self._there.get(anchor.places[0], [])
        asked = [_said(old)] if after is None else [_said(old), _said(after.statement)]
        return next((one for said in asked for one in there if _said(one) == said), None)

    def _decide(self, one: Filed, new: Statement, after: Filed | None, anchor: Anchor) -> None:
        """Review the reading of the new version as that of the old one was."""
        taken = after is not None and _said(new) == _said(after.statement)
        instead = None if after is None or taken else self._move(after, anchor)
        self.plan.reviews.append(
            Review(
                statement=new.id,
                accepted=one.stands or taken,
                reason=f"overgenomen van {one.statement.id}: {one.reviews[-1].reason}",
                recorded=self._now,
                recorded_by=RecorderId(self._account),
                replacement=None if instead is None else instead.id,
            )
        )

    def _move(self, after: Filed, anchor: Anchor) -> Statement:
        """Say the same of the same words in the new version, at the same level."""
        document, said = self._new.document, after.statement
        passage = document.passage(*anchor.places[0])
        document.check_quote(passage)
        moved = replace(
            said,
            subject=_own(said.subject, self._old.document, document),
            valid=_until(said, passage),
            source=passage,
            recorded=self._now,
            recorded_by=RecorderId(self._account),
        )
        held = self._new.filed.get(moved.id)
        if held is None and all(one.id != moved.id for one in self._new.read):
            self.plan.statements.append(moved)
            self.plan.opening.append(disclose_as((moved.id,), after, self._account, self._now))
            self._add(moved)
        elif held is not None and not held.stands:
            self.plan.reviews.append(
                Review(
                    statement=moved.id,
                    accepted=True,
                    reason=f"overgenomen van {said.id}",
                    recorded=self._now,
                    recorded_by=RecorderId(self._account),
                )
            )
        return moved

    def _is_decided(self, new: Statement) -> bool:
        held = self._new.filed.get(new.id)
        return held is not None and any(by_person(review.recorded_by) for review in held.reviews)

    def _add(self, said: Statement) -> None:
        if isinstance(said.source, Passage):
            there = self._there.setdefault((said.source.start, said.source.end), [])
            if all(one.id != said.id for one in there):
                there.append(said)


def _find(said: Statement, texts: tuple[Folded, Folded]) -> Anchor:
    assert isinstance(said.source, Passage)  # of a letter
    quote = describe_quote(texts[0], said.source.start, said.source.end)
    return Anchor(outcome=Outcome.ORPHANED) if quote is None else find_anchor(texts[1], quote)


def _why(anchor: Anchor, reading: Statement | None) -> Why:
    match anchor.outcome:
        case Outcome.FOUND:
            return Why.READ_OTHERWISE if reading is None else Why.CARRIED
        case Outcome.AMBIGUOUS:
            return Why.SEVERAL_PLACES
        case Outcome.ORPHANED:
            return Why.NO_WORDS


def _said(one: Statement) -> tuple[object, ...]:
    """Return what a statement says, apart from the version that it stands in."""
    assert isinstance(one.source, Passage)  # of a letter
    own = one.subject == f"document:{one.source.document}"
    return one.speaker, "" if own else one.subject, one.content, one.kind, *_dates(one, one.source.published)


def _dates(one: Statement, day: Period | None) -> Iterable[str]:
    """Return the ends of a period; what holds until the letter may say so of any version, whatever its date."""
    if one.valid is None:
        return ("", "")
    first, last = one.valid.first, one.valid.last
    until = day is not None and last is not None and last == day.last
    return str(first), "the letter" if until else str(last)


def _own(subject: ThingId, old: Document, new: Document) -> ThingId:
    return ThingId(f"document:{new.id}") if subject == f"document:{old.id}" else subject


def _until(said: Statement, passage: Passage) -> Period | None:
    assert isinstance(said.source, Passage)  # of a letter
    day, new = said.source.published, passage.published
    if said.valid is None or day is None or new is None or said.valid.last != day.last:
        return said.valid
    return Period(said.valid.first, new.last)
