"""Who may see what: the levels of disclosure, from open to closed."""

from enum import IntEnum

from routekaart.domain.errors import NotationError


class Level(IntEnum):
    """A level of disclosure; a higher number is more closed.

    *Openbaar* is public, *intern* is for those who keep the dossiers, *vertrouwelijk* may go to Parliament in
    confidence, *gerubriceerd* is classified.
    """

    OPENBAAR = 0
    INTERN = 1
    VERTROUWELIJK = 2
    GERUBRICEERD = 3

    @property
    def label(self) -> str:
        """The Dutch word, as the command line and the register write it."""
        return self.name.lower()


def parse_level(text: str) -> Level:
    """Return the level with this Dutch name.

    Raises:
        NotationError: if there is no such level.
    """
    try:
        return Level[text.upper()]
    except KeyError:
        names = ", ".join(level.label for level in Level)
        raise NotationError(f"{text!r} is not a level of disclosure", remedy=f"The levels are {names}.") from None
