"""What several rules say -> one ruling. An unknown decides only where it could change the outcome."""

from collections.abc import Iterable, Sequence

from routekaart.domain.admissibility import Reason, Ruling
from routekaart.ruling.rules import Said

STRICTEST_FIRST = (
    Ruling.NOT_ALLOWED,
    Ruling.UNKNOWN,
    Ruling.POLITICAL_GATE,
    Ruling.ALLOWED_IF,
    Ruling.ALLOWED,
    Ruling.SILENT,
)
BESIDE = (Ruling.SILENT, Ruling.NOT_IN_FORCE, Ruling.DUTY)
"""What says nothing on whether something may be used."""


def combine(said: Sequence[Said], *, fallback: Ruling) -> Ruling:
    """Return the ruling that follows from all rules together.

    Every ruling that an undecided rule may come to is tried. If the answer is the same in all these worlds it stands;
    so a rule that forbids stands, whatever else is unknown. It must be said by a rule that is known, with the
    conditions. `fallback` is the answer where no rule decides.
    """
    deciding = [one for one in said if one.reason.decides]
    worlds = {Ruling.SILENT}
    for one in deciding:
        worlds = {stricter(world, ruling) for world in worlds for ruling in one.possible}
    found = {fallback if world is Ruling.SILENT else world for world in worlds}
    said_by_one = {Ruling.SILENT, *(one.reason.ruling for one in deciding)}
    return found.pop() if len(found) == 1 and worlds <= said_by_one else Ruling.UNKNOWN


def stricter(one: Ruling, other: Ruling) -> Ruling:
    """Return the ruling that goes before the other."""
    return min(one, other, key=_strictness)


def in_order(said: Iterable[Said], ruling: Ruling) -> tuple[Reason, ...]:
    """Return the reasons as a reader wants them: what decided first, then the rest, what stands beside it last."""

    def order(reason: Reason) -> tuple[bool, bool, bool, int, bool, str, int]:
        kind, _, number = reason.rule.partition("-")
        place = (kind == "G", number.rjust(4), reason.version)
        beside = reason.ruling in BESIDE
        return not reason.decides, beside, reason.ruling is not ruling, _strictness(reason.ruling), *place

    return tuple(sorted((one.reason for one in said), key=order))


def _strictness(ruling: Ruling) -> int:
    return STRICTEST_FIRST.index(Ruling.SILENT if ruling in BESIDE else ruling)
