"""Who may see the words of a letter that is kept here."""

from collections.abc import Iterable

from routekaart.domain.levels import Level
from routekaart.domain.statement import Publication, Statement
from routekaart.recording.known import Filed
from routekaart.recording.standing import by_rule


def may_show_letter(
    filed: Iterable[Filed], described: Iterable[Statement], *, level: Level, opened: bool = False
) -> bool:
    """Tell whether the words of a kept letter may be shown at a level.

    That a letter is kept opens it for nobody, and neither does that it was read: whoever checks a draft keeps it, with
    readings that are openbaar. To all it is open if somebody opened it, or if a publication says what the letter is. A
    letter of which nobody decided anything is as what somebody types in: intern.

    Args:
        filed: what was read from the letter, with every decision on it.
        described: what the reader may see of what the register says of the paper itself.
        level: of the reader.
        opened: whether something that is open to all, and was not read in a letter, says that it is public.
    """
    levels = [one.level for one in filed]
    if any(isinstance(one.source, Publication) for one in described):
        return True
    return max(min(levels, default=Level.INTERN), Level.OPENBAAR if opened else Level.INTERN) <= level


def level_of_letter(filed: Iterable[Filed], *, opened: bool) -> Level:
    """Return from which level a site may say that a kept letter exists, and show its words.

    Whoever checks a letter keeps it, and perhaps it is a draft: only what was opened (`routekaart open-letter`) is
    openbaar. A letter of which all that the rules read is closed has the lowest level that is left.

    Args:
        filed: what was read from the letter, with every decision on it.
        opened: whether something that is open to all, and was not read in a letter, says that it is public.
    """
    read = [one.level for one in filed if by_rule(one.statement.recorded_by)]
    return max(min(read, default=Level.OPENBAAR), Level.OPENBAAR if opened else Level.INTERN)


def was_closed(filed: Iterable[Filed]) -> bool:
    """Tell whether a letter that was open to all was closed: so was all that the rules had read from it.

    What people write down of a letter inside plays no part, so that nobody can tell that they did.
    """
    read = [one.level for one in filed if by_rule(one.statement.recorded_by)]
    return bool(read) and min(read) > Level.OPENBAAR
