"""Which readings of a letter stand after what people decided on them: refused, replaced, accepted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from routekaart.domain.ids import ActorId, RecorderId, StatementId
from routekaart.domain.letter import Reading
from routekaart.domain.levels import Level
from routekaart.domain.reviewed import Reviewed, shown_at
from routekaart.domain.statement import Disclosure, Passage, Review, Statement
from routekaart.recording.known import Filed

_PERSON, _RULE = "account:", "rule:"


def by_person(recorder: RecorderId | ActorId) -> bool:
    """Tell whether a person recorded something."""
    return recorder.startswith(_PERSON)


def by_rule(recorder: RecorderId) -> bool:
    """Tell whether a reading rule recorded something."""
    return recorder.startswith(_RULE)


def find_successor(one: Filed, filed: Mapping[StatementId, Filed]) -> Filed | None:
    """Return what stands in the place of a statement that reviews replaced, perhaps more than once.

    `None` if nothing took its place, or what did was set aside itself.
    """
    met = {one.statement.id}
    here = one
    while here.misread and here.reviews[-1].replacement is not None:
        after = filed.get(here.reviews[-1].replacement)
        if after is None or after.statement.id in met:
            return None
        met.add(after.statement.id)
        here = after
    return here if here is not one and here.stands else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A reading as people left it."""

    reading: Reading
    """With what took the place of something, and what was accepted; refused readings are still in it."""
    reviews: Mapping[StatementId, Reviewed]
    """What people decided on the statements in it."""

    @property
    def checkable(self) -> Reading:
        """The reading without what a person refused."""
        kept = (s for s in self.reading.statements if s.id not in self.reviews or not self.reviews[s.id].refused)
        return replace(self.reading, statements=tuple(kept))


def apply_reviews(reading: Reading, filed: Mapping[StatementId, Filed], *, level: Level = Level.OPENBAAR) -> Standing:
    """Set what was just read beside what people decided on this letter before.

    Args:
        reading: what the rules read, now.
        filed: every statement that the register holds from this letter, with the decisions on it.
        level: statements above this take no part. Below intern, people's reasons and accounts are left out, and that
            somebody accepted a reading is not told.
    """
    shown = {one.id: one for one in reading.statements}
    reviews: dict[StatementId, Reviewed] = {}
    for one in filed.values():
        name, after = one.statement.id, find_successor(one, filed)
        if one.level > level:
            if _is_set_aside(one, level):
                shown.pop(name, None)
        elif after is not None and after.level <= level:
            shown.pop(name, None)
            shown[after.statement.id] = after.statement
            # Where a replacement was replaced, what was read first stays the original.
            before = reviews.get(after.statement.id)
            original = before.original if before is not None and before.original is not None else one.statement
            reviews[after.statement.id] = Reviewed(review=shown_at(one.reviews[-1], level), original=original)
        elif one.misread and name in shown:
            reviews[name] = Reviewed(review=shown_at(one.reviews[-1], level))
        elif not one.misread and one.reviews and by_person(one.reviews[-1].recorded_by):
            shown.setdefault(name, one.statement)
            if level >= Level.INTERN:
                reviews.setdefault(name, Reviewed(review=one.reviews[-1]))
    if tuple(shown) == tuple(one.id for one in reading.statements):
        return Standing(reading=reading, reviews=reviews)
    return Standing(reading=replace(reading, statements=_in_order(shown.values())), reviews=reviews)


def _is_set_aside(one: Filed, level: Level) -> bool:
    """Tell whether a statement above the level keeps the same reading by the rules out as well.

    It does if a person refused it, or if it was open at this level before and was closed. What was never open here,
    as a proposal, changes nothing about what the rules read from the same words.
    """
    return one.misread or any(before.level <= level for before in one.disclosures)


def _in_order(shown: Iterable[Statement]) -> tuple[Statement, ...]:
    def place(one: Statement) -> tuple[int, int]:
        assert isinstance(one.source, Passage)  # of a letter
        return one.source.start, one.source.end

    return tuple(sorted(shown, key=place))


def confirm_proposals(
    read: Iterable[Statement], filed: Mapping[StatementId, Filed], *, opening: Disclosure
) -> tuple[Review | Disclosure, ...]:
    """Return the decisions by which a proposal counts that the rules now read as well.

    Its statement is in the register already, so that reading it adds nothing. It comes under the same terms as
    everything that is read (`opening`), and no person has to look at it first.
    """
    agreed = [one for one in read if (held := filed.get(one.id)) is not None and _is_waiting(held)]
    if not agreed:
        return ()
    reviews = (
        Review(
            statement=one.id,
            accepted=True,
            reason="de regels lezen hetzelfde",
            recorded=opening.recorded,
            recorded_by=one.recorded_by,
        )
        for one in agreed
    )
    return (*reviews, replace(opening, statements=tuple(one.id for one in agreed)))


def _is_waiting(held: Filed) -> bool:
    return not held.reviews and not held.stands
