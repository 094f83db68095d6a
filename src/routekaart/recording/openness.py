"""Who may see the words of a letter that is kept here."""

from collections.abc import Iterable

from routekaart.domain.levels import Level
from routekaart.domain.statement import Publication, Statement
from routekaart.recording.known import Filed


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
