"""Who may see the words of a letter that is kept here."""

from collections.abc import Iterable

from routekaart.domain.levels import Level
from routekaart.domain.statement import Publication, Statement
from routekaart.recording.known import Filed
from routekaart.recording.standing import by_rule


def may_show_letter(filed: Iterable[Filed], described: Iterable[Statement], *, level: Level) -> bool:
    """Tell whether the words of a kept letter may be shown at a level.

    That a letter is kept opens it for nobody, and neither does what others say about it. What opens it is a disclosure
    of something that was read from the letter itself, or a publication that says what the letter is. A letter of which
    nobody decided anything is as what somebody types in: intern.

    Args:
        filed: what was read from the letter, with every decision on it.
        described: what the reader may see of what the register says of the paper itself.
        level: of the reader.
    """
    levels = [one.level for one in filed]
    if any(isinstance(one.source, Publication) for one in described):
        return True
    return min(levels, default=Level.INTERN) <= level


def was_closed(filed: Iterable[Filed]) -> bool:
    """Tell whether a letter that was open to all was closed: so was all that the rules had read from it.

    What people write down of a letter inside plays no part, so that nobody can tell that they did.
    """
    read = [one.level for one in filed if by_rule(one.statement.recorded_by)]
    return bool(read) and min(read) > Level.OPENBAAR
